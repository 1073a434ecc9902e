/** A ledger whose figures are written down in the test: verdicts and money are tested without any data. */
import type { Agreement, Metric, Origin, WindowPhrase } from '../../language/agreement/agreement';
import { judge, type Circumstances, type Judgement } from '../../language/evaluator/judge';
import type { JudgedRecord, Ledger, Measured, MeasuredShare, Trace } from '../../language/evaluator/measured';
import type { Figure } from '../../language/evaluator/outcome';
import { parseDate, type CivilDate } from '../../language/quantities/civil-date';
import { parseInstant } from '../../language/quantities/instant';
import { Ratio } from '../../language/quantities/ratio';
import { endOfDay, type Instant } from '../../language/quantities/time-zone';
import { windowsOf, type Window } from '../../language/quantities/window';

/** A figure of a window: `99.9%`, `12`, `90 min`; `none` for not determined; `99.9% (99.8% to 100%)` with a range. */
export type Written = string;

export interface Figures {
  /** By metric, then by window id. */
  readonly metrics?: Readonly<Record<string, Readonly<Record<string, Written>>>>;
  /** By label of the promise (`Resolution Time`, or `Resolution Time P1`), then by window id: late records, and how many there are. */
  readonly shares?: Readonly<Record<string, Readonly<Record<string, { readonly total: number; readonly late: readonly Late[] }>>>>;
  /** `for each of`, by measure. */
  readonly records?: Readonly<Record<string, { readonly total: number; readonly late: readonly Late[] }>>;
  /** By period, then by window id. */
  readonly times?: Readonly<Record<string, Readonly<Record<string, Written>>>>;
  /** The last day of data; absent: the whole term. */
  readonly observedTo?: string;
}

export interface Late {
  readonly line: number;
  /** Elapsed, `5 h`; absent while still open. */
  readonly took?: string;
  /** `2026-01-05 10:00`. */
  readonly decided: string;
}

export interface FakeLedger extends Ledger {
  readonly notes: { readonly convention: number; readonly text: string }[];
  readonly cautions: { readonly code: string; readonly text: string }[];
}

export function fakeLedger(agreement: Agreement, figures: Figures): FakeLedger {
  const timeZone = agreement.timeZone ?? 'UTC';
  const { term } = agreement;
  if (term === undefined) throw new Error('A fake ledger needs a term.');
  const observedUntil = endOfDay(figures.observedTo === undefined ? term.to : day(figures.observedTo), timeZone);
  const notes: FakeLedger['notes'] = [];
  const cautions: FakeLedger['cautions'] = [];
  const at = (text: string): Instant => parseInstant(text, timeZone)?.instant ?? 0n;
  const shareOf = (given: { readonly total: number; readonly late: readonly Late[] } | undefined): MeasuredShare => {
    const late = (given?.late ?? []).map(({ line, took, decided }): JudgedRecord => {
      const value = took === undefined ? {} : { value: figure(took).value ?? Ratio.ZERO, end: at(decided) };
      return { ref: { file: 'tickets.csv', line }, decided: at(decided), inTime: false, ...value };
    });
    const total = given?.total ?? 0;
    const inTime = total - late.length;
    return {
      unit: 'share',
      ...(total === 0 ? {} : { value: Ratio.of(inTime, total) }),
      trace: trace(`${inTime} of ${total} in time.`),
      inTime,
      total,
      late,
    };
  };
  const shareKey = (measure: string, where: { readonly parts: readonly { readonly test: unknown }[] } | undefined): string => {
    const names = (where?.parts ?? []).flatMap(({ test }) => JSON.stringify(test).match(/(?<="name":")[^"]+/g) ?? []);
    return [measure, ...names].join(' ');
  };
  return {
    agreement,
    timeZone,
    observedUntil,
    notes,
    cautions,
    windows: (phrase: WindowPhrase): readonly Window[] => windowsOf(phrase, { term, timeZone, upTo: observedUntil }),
    sumWindows: (phrase: WindowPhrase): readonly Window[] => windowsOf(phrase, { term, timeZone, upTo: observedUntil, growing: true }),
    momentsOf: () => undefined,
    metricIn: (metric: Metric, window: Window): Measured => figure(figures.metrics?.[metric.name]?.[window.id] ?? 'none'),
    shareInTime: (undertaking, window) => shareOf(figures.shares?.[shareKey(undertaking.measure, undertaking.set.where)]?.[window.id]),
    eachRecord: (undertaking) => shareOf(figures.records?.[undertaking.measure]),
    timeIn: (period, window) => figure(figures.times?.[period]?.[window.id] ?? 'none'),
    note: (convention: number, text: string, _origin?: Origin): void => {
      if (!notes.some((note) => note.text === text)) notes.push({ convention, text });
    },
    caution: (code: string, text: string, _origin?: Origin): void => {
      if (!cautions.some((caution) => caution.text === text)) cautions.push({ code, text });
    },
  };
}

/** What the agreement says on these figures. */
export function judged(
  agreement: Agreement,
  figures: Figures,
  circumstances: Partial<Circumstances> = {},
): Judgement & { readonly ledger: FakeLedger } {
  const ledger = fakeLedger(agreement, figures);
  return { ...judge(ledger, { calendar: () => undefined, ...circumstances }), ledger };
}

export function day(text: string): CivilDate {
  const date = parseDate(text);
  if (date === undefined) throw new Error(`${text} is no date.`);
  return date;
}

const UNITS: Readonly<Record<string, readonly [unit: Figure['unit'], size: Ratio]>> = {
  '%': ['share', Ratio.of(1, 100)],
  min: ['duration', Ratio.of(60_000_000)],
  h: ['duration', Ratio.of(3_600_000_000)],
  '': ['number', Ratio.ONE],
};

function figure(text: Written): Measured {
  if (text === 'none') return { unit: 'share', trace: trace('Nothing to measure.') };
  const [, main = '', low, high] = /^([^(]+?)(?: \((.+) to (.+)\))?$/.exec(text) ?? [];
  const { unit, value } = plain(main);
  const range = low === undefined || high === undefined ? {} : { range: { low: plain(low).value, high: plain(high).value } };
  return { unit, value, ...range, trace: trace(`The figure is ${main}.`) };
}

function plain(text: string): { unit: Figure['unit']; value: Ratio } {
  const [, digits = '', unit = ''] = /^([\d./]+) ?(%|min|h|)$/.exec(text) ?? [];
  const [kind, size] = UNITS[unit] ?? ['number', Ratio.ONE];
  const value = Ratio.fromExact(digits);
  if (value === undefined) throw new Error(`${text} is no figure.`);
  return { unit: kind, value: value.times(size) };
}

function trace(sentence: string): Trace {
  return { sentences: [sentence], arithmetic: [], counted: [], excluded: [], rows: [], more: 0 };
}
