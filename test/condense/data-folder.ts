/** A folder of data files for one test, and agreements about them as plain values. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { toExactNumber } from '../../language/quantities/exact-number';
import { parseInstant } from '../../language/quantities/instant';
import { Ratio } from '../../language/quantities/ratio';
import type {
  Agreement,
  Bound,
  Comparison,
  Condition,
  DurationUnit,
  Field,
  FieldType,
  Measure,
  Period,
  QuantityRef,
  Records,
  Sample,
  Test,
  Value,
} from '../../language/agreement/agreement';
import { requestKey, type Answer, type DataReport, type Request } from '../../language/evaluator/observations';
import type { AnswerOptions, RecordSource } from '../../server/condense/record-source';
import { agreementOf, at } from '../support/agreements';

export const LONDON = 'Europe/London';

/** How an implementation is opened: on the agreement whose data files lie in `root`. */
export type Open = (agreement: Agreement, root: string) => RecordSource | Promise<RecordSource>;

/** Writes the files into a new folder, which is gone when the test is over. */
export function dataFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'condense-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

export type AnswerTo<R extends Request> = Extract<Answer, { kind: R['kind'] }>;

/** One answer and the report of its data. */
export async function ask<R extends Request>(
  open: Open,
  agreement: Agreement,
  root: string,
  request: R,
  options?: AnswerOptions,
): Promise<{ answer: AnswerTo<R>; report: DataReport }> {
  const source = await open(agreement, root);
  try {
    const { answers, data } = await source.answer([request], options);
    const answer = answers.get(requestKey(request));
    const report = data.get(request.kind === 'series' ? request.metric : request.records);
    if (answer === undefined || report === undefined) throw new Error('The source gave no answer or no report.');
    return { answer: answer as AnswerTo<R>, report };
  } finally {
    await source.close();
  }
}

/** Microseconds of a time as a London clock shows it. */
export function time(text: string, zone = LONDON): number {
  const parsed = parseInstant(text, zone);
  if (parsed === undefined) throw new Error(`${text} is not a time`);
  return toExactNumber(parsed.instant);
}

export function instant(text: string, zone = LONDON): bigint {
  return BigInt(time(text, zone));
}

export interface Draft {
  readonly records: readonly Records[];
  readonly samples?: readonly Sample[];
  readonly measures?: readonly Measure[];
  readonly periods?: readonly Period[];
  readonly more?: Partial<Agreement>;
}

/** An agreement about those records; the data of `Tickets` lie in `data/tickets.csv` unless a sample says otherwise. */
export function drafted({ records, samples, measures = [], periods = [], more = {} }: Draft): Agreement {
  return {
    ...agreementOf({ timeZone: LONDON }),
    records: new Map(records.map((one) => [one.name, one])),
    measures: new Map(measures.map((one) => [one.name, one])),
    periods: new Map(periods.map((one) => [one.name, one])),
    samples: samples ?? records.map((one) => sampleOf(one.name, `data/${one.name.toLowerCase()}.csv`)),
    ...more,
  };
}

type FieldDraft = FieldType | readonly string[] | Partial<Field>;

export function recordsOf(name: string, fields: Readonly<Record<string, FieldDraft>>, more: Partial<Records> = {}): Records {
  return { name, title: name, origin: at(1), fields: Object.entries(fields).map(([field, draft]) => fieldOf(field, draft)), ...more };
}

function fieldOf(name: string, draft: FieldDraft): Field {
  const field: Field = { name, type: 'text', values: [], origin: at(1) };
  if (typeof draft === 'string') return { ...field, type: draft };
  return isList(draft) ? { ...field, type: 'enum', values: draft } : { ...field, ...draft };
}

function isList(draft: readonly string[] | Partial<Field>): draft is readonly string[] {
  return Array.isArray(draft);
}

export function sampleOf(name: string, file: string, more: Partial<Sample> = {}): Sample {
  return { target: { kind: 'records', name }, file, fileOrigin: at(1), columns: [], notGiven: [], more: [], origin: at(1), ...more };
}

export function elapsedMeasure(name: string, records: string, start: string, end: string, more: Partial<Measure> = {}): Measure {
  return { name, records, origin: at(1), expression: { kind: 'elapsed', start, end }, pauses: [], ...more };
}

export function field(name: string): QuantityRef {
  return { kind: 'field', name };
}

export function measure(name: string): QuantityRef {
  return { kind: 'measure', name };
}

export function where(...parts: Comparison[]): Condition {
  return { join: 'and', parts };
}

export function either(...parts: Comparison[]): Condition {
  return { join: 'or', parts };
}

export function compare(left: QuantityRef, test: Test): Comparison {
  return { left, test, origin: at(1) };
}

export function is(...values: Value[]): Test {
  return { kind: 'among', negated: false, values };
}

export function isNot(...values: Value[]): Test {
  return { kind: 'among', negated: true, values };
}

export function bound(op: Bound, value: Value): Test {
  return { kind: 'bound', op, value };
}

export const GIVEN: Test = { kind: 'given', negated: false };
export const NOT_GIVEN: Test = { kind: 'given', negated: true };

export function named(name: string): Value {
  return { kind: 'name', name };
}

export function figure(lexeme: string): Value {
  return { kind: 'number', number: Ratio.parse(lexeme) ?? Ratio.ZERO, lexeme };
}

export function percentage(lexeme: string): Value {
  return { kind: 'percent', ratio: (Ratio.parse(lexeme) ?? Ratio.ZERO).dividedBy(Ratio.of(100)), lexeme: `${lexeme}%` };
}

export function lasting(count: number, unit: DurationUnit): Value {
  return { kind: 'duration', count: Ratio.of(count), unit, business: false, lexeme: `${count} ${unit}s` };
}
