import type { Bound, Comparison, Target } from '../agreement/agreement';
import { formatDuration } from '../quantities/duration';
import { formatInstant, type Instant } from '../quantities/instant';
import { Ratio } from '../quantities/ratio';
import { dateAt } from '../quantities/time-zone';
import type { Window } from '../quantities/window';
import { isInForce, type Version } from './amendments';
import { figureText, unitOf } from './figures-text';
import { NO_TRACE, whyOf, type JudgedPromise, type JudgedWindow, type MeasurePromise } from './judgement';
import type { JudgedRecord, Ledger } from './measured';
import type { RowRef } from './observations';
import type { Why } from './outcome';
import { placeOf } from './places';
import { narrow, type Promised } from './promises';
import { statedValue, toldLike } from './stated-values';
import { counted, listed, valueText } from './wording';

/**
 * `for each of`: every record on its own. The windows are the records that missed, each from its start to the moment it was decided
 * (convention 8); those that kept the promise are counted.
 */
export function judgeEachRecord(
  ledger: Ledger,
  version: Version<Target>,
  promised: Promised,
): { windows: JudgedWindow[]; records: { met: number; notDetermined: number } } {
  const { undertaking } = promised;
  if (undertaking.kind === 'metric') return { windows: [], records: { met: 0, notDetermined: 0 } };
  if (promised.unclear !== undefined) {
    ledger.caution('unclear-promise', promised.unclear, promised.origin);
    return { windows: [], records: { met: 0, notDetermined: 0 } };
  }
  const own = begunInForce(ledger, version, undertaking);
  const measured = ledger.eachRecord(own ?? undertaking);
  // Records that kept the promise are not listed: where nothing says when they began, only the first version can count them.
  const counts = own !== undefined || version.from === undefined;
  const late = measured.late.filter((record) => isInForce(version, record.start ?? record.decided));
  const windows = late.map((record): JudgedWindow => {
    const promise: JudgedPromise = {
      label: promised.label,
      verdict: 'missed',
      undertaking,
      measured: { unit: unitOf(undertaking.value), ...(record.value === undefined ? {} : { value: record.value }), trace: NO_TRACE },
      share: { ...measured, late: [record], inTime: 0, total: 1 },
    };
    const window = recordWindow(record);
    return {
      target: version.sentence,
      window,
      verdict: 'missed',
      uncertain: false,
      measured: promise.measured,
      promises: [promise],
      record,
      why: recordWhy(ledger, promised, undertaking, record),
    };
  });
  if (!counts) {
    ledger.caution(
      'amended-records',
      `How many records kept ${promised.label} is counted by its first terms; those that missed are judged by the terms in force.`,
      promised.origin,
    );
  }
  const met = counts ? measured.inTime : 0;
  const notDetermined = counts ? Math.max(0, measured.total - measured.inTime - measured.late.length) : 0;
  return { windows, records: { met, notDetermined } };
}

/** The promise about those records that began while the version was in force; undefined where a record has no beginning. */
function begunInForce(
  { agreement, timeZone }: Ledger,
  { from, until }: Version<Target>,
  undertaking: MeasurePromise,
): MeasurePromise | undefined {
  if (from === undefined && until === undefined) return undertaking;
  const expression = agreement.measures.get(undertaking.measure)?.expression;
  if (expression?.kind !== 'elapsed') return undefined;
  const { set } = undertaking;
  const bound = (op: Bound, at: Instant): Comparison => ({
    left: { kind: 'field', name: expression.start },
    test: { kind: 'bound', op, value: { kind: 'date', date: dateAt(at, timeZone) } },
    origin: set.origin,
  });
  const parts = [...(from === undefined ? [] : [bound('at least', from)]), ...(until === undefined ? [] : [bound('below', until)])];
  const narrowed = narrow(set, { join: 'and', parts });
  return narrowed === undefined ? undefined : { ...undertaking, set: narrowed };
}

/** `tickets.csv:12`, stable as long as the file is. */
export function rowId({ file, line }: RowRef): string {
  return `${file}:${line}`;
}

function recordWindow({ ref, start, decided }: JudgedRecord): Window {
  const span = { start: start ?? decided, end: decided };
  return {
    id: rowId(ref),
    label: ref.line === 0 ? `the whole term, without a record in ${ref.file}` : `${ref.file}, line ${ref.line}`,
    ...span,
    full: span,
    cut: false,
  };
}

function recordWhy(ledger: Ledger, promised: Promised, undertaking: MeasurePromise, record: JudgedRecord): Why {
  const at = (instant: bigint): string => formatInstant(instant, ledger.timeZone);
  const limit = statedValue(ledger, undertaking.value, ledger.agreement.measures.get(undertaking.measure)?.calendar);
  const words = `${undertaking.op} ${valueText(undertaking.value)}`;
  const length =
    record.value === undefined
      ? ''
      : figureText(record.value, unitOf(undertaking.value), ledger.agreement.currency, limit, toldLike(ledger, undertaking));
  const began = record.start === undefined ? [] : [`The time began at ${at(record.start)}.`];
  const passed = record.deadline === undefined ? [] : [`The limit passed at ${at(record.deadline)}.`];
  const took =
    undertaking.milestone !== undefined
      ? milestoneText(record, at)
      : record.value === undefined
        ? `It is still open, so it is not ${words}: missed.`
        : `${capitalised(undertaking.measure)} was ${length}, which is not ${words}: missed.`;
  const times = [
    record.start === undefined ? `decided ${at(record.decided)}` : `from ${at(record.start)}`,
    record.end === undefined ? 'still open' : `ended ${at(record.end)}`,
  ];
  const row = { ...record.ref, text: times.join(', ') };
  const sentences = [...(record.because ?? []), ...began, ...passed, took];
  return whyOf(placeOf(promised.origin), { ...NO_TRACE, rows: [row] }, sentences, countingText(record, length));
}

/** From the whole time to what counts of it, as arithmetic (convention 6). */
function countingText({ start, end, value, counting }: JudgedRecord, length: string): string[] {
  if (start === undefined || end === undefined || value === undefined || counting === undefined) return [];
  const { calendar, worked, pauses } = counting;
  const told = formatDuration;
  const [counted, inHours] = [value.floor(), BigInt(worked)];
  // What an amendment changed on the way cannot be told by the hours of one calendar.
  if (inHours < counted) return [];
  const hours = calendar === undefined ? '' : `, ${told(inHours)} of it in ${calendar}`;
  const away = pauses.length === 0 ? '' : `, less ${told(inHours - counted)} in ${listed(pauses, 'or')} = ${length}`;
  return [`${told(end - start)} in all${hours}${away}`];
}

function milestoneText({ end, value }: JudgedRecord, at: (instant: bigint) => string): string {
  if (end === undefined || value === undefined) return 'It has not been reached: missed.';
  const days = value.dividedBy(DAY);
  return `It was reached at ${at(end)}, ${days.isWhole ? counted(days, 'day') : formatDuration(value.floor())} late: missed.`;
}

const DAY = Ratio.of(86_400_000_000n);

/** The measure of a duty to provide is named in lower case. */
function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
