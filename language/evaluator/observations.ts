/**
 * Observations: everything evaluation may know about the data, compact and exact, and the requests it is asked for with.
 *
 * Invariant: no contract meaning. A request says what to count, sort or pick out of the rows; which verdict follows is the
 * evaluator's business. The same rows give the same answers, whatever engine reads them and in whatever order they lie.
 */
import type { Condition, QuantityRef, Test } from '../agreement/agreement';
import type { Instant } from '../quantities/instant';

/** What `evaluate` is given. It never throws for a missing answer: it returns the requests it still needs. */
export interface Observations {
  /** Answers by `requestKey`. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** One for each records (or sampled metric) that has been read. */
  readonly data: ReadonlyMap<string, DataReport>;
}

export type Request = ExtentRequest | RowsRequest | StatesRequest | TallyRequest | InTimeRequest | ExamplesRequest | SeriesRequest;
export type Answer = ExtentAnswer | RowsAnswer | StatesAnswer | TallyAnswer | InTimeAnswer | ExamplesAnswer | SeriesAnswer;

/** How the time axis is cut: cell i is `[boundaries[i], boundaries[i+1])`, rows outside belong nowhere; or endless equal steps from `origin`. */
export type Cells =
  | { readonly kind: 'at'; readonly boundaries: readonly Instant[] }
  | { readonly kind: 'every'; readonly step: bigint; readonly origin: Instant };

/** When a record happened: a field, or the end event of a measure. */
export type Dated = { readonly kind: 'field'; readonly field: string } | { readonly kind: 'measure-end'; readonly measure: string };

/** First and last instant of the time fields; asked for only where the agreement has no term. */
export interface ExtentRequest {
  readonly kind: 'extent';
  readonly records: string;
}
/**
 * `rows`: the good ones; first and last over all their time and date fields. `last` of every other answer: the latest of the times its request
 * looks at (dated, start and end of the clock, the asked fields), over all good rows, whatever `where` says.
 */
export interface ExtentAnswer {
  readonly kind: 'extent';
  readonly rows: number;
  readonly first?: Instant;
  readonly last?: Instant;
}

/** Whole rows, for record sets of human size (maintenance windows, milestones) and for `for each of` duties. */
export interface RowsRequest {
  readonly kind: 'rows';
  readonly records: string;
  readonly fields: readonly string[];
  readonly where?: Condition;
}
export interface RowsAnswer {
  readonly kind: 'rows';
  readonly table: RowTable;
  readonly last?: Instant;
}

/** Rows in file order (files in the order of their names). Instants are µs since 1970 UTC as exact doubles, NaN where not given. */
export interface RowTable {
  readonly count: number;
  readonly files: readonly string[];
  readonly file: Int32Array;
  /** 1-based line of a text file; of a JSON array and of Parquet the number of the row, from 1. */
  readonly line: Float64Array;
  readonly columns: ReadonlyMap<string, Column>;
}
export type Column =
  /** time and date fields. */
  | { readonly kind: 'instant'; readonly at: Float64Array }
  /** duration fields: µs, exact integers (a fraction of a µs is a bad row). */
  | { readonly kind: 'duration'; readonly length: Float64Array }
  /**
   * everything else, trimmed; code -1 where not given. Enum values and parties in the spelling of the agreement; numbers, percentages and
   * amounts are the lexemes of the data (`figureOf` reads them). The dictionary is in order of first occurrence, every entry occurs.
   */
  | { readonly kind: 'text'; readonly codes: Int32Array; readonly dictionary: readonly string[] }
  /** fields of type periods: the intervals of row i are `from[i] … from[i+1]` of `start` and `end`, sorted and disjoint; an open one ends at NaN. */
  | { readonly kind: 'periods'; readonly from: Int32Array; readonly start: Float64Array; readonly end: Float64Array };

/**
 * Runs of consecutive samples that are alike: whether they satisfy `opens`, and whether they satisfy `closes`. Samples are in order of time;
 * of several at one instant the run opens if any opens and closes only if all close. Where `every` is given, a distance of more than
 * one and a half intervals to the next sample ends the run: a sample is missing there. A row in which the field is not given is no sample,
 * unless a test asks whether it is given.
 */
export interface StatesRequest {
  readonly kind: 'states';
  readonly records: string;
  readonly dated: string;
  readonly field: string;
  readonly where?: Condition;
  readonly opens: Test;
  readonly closes?: Test;
  /** µs. */
  readonly every?: bigint;
}
export interface StatesAnswer {
  readonly kind: 'states';
  /** Instants of the first and of the last sample of each run, the number of samples (instants) in it. */
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly samples: Float64Array;
  /** Bit 0: opens; bit 1: closes (without `closes`: does not open). */
  readonly code: Uint8Array;
  /** As `last` of the other answers. */
  readonly lastInstant?: Instant;
}

/** Counts per cell, of the rows that satisfy `where`; of those also the ones that satisfy `whose`; by value where one is asked for. */
export interface TallyRequest {
  readonly kind: 'tally';
  readonly records: string;
  readonly where?: Condition;
  readonly whose?: Condition;
  readonly dated: Dated;
  readonly cells: Cells;
  readonly value?: QuantityRef;
  readonly weight?: string;
  /** For conditions and values that speak of measures. */
  readonly clocks?: readonly Clock[];
}
/** Entries in order of cell, then value. Without a value one entry for each cell that holds rows. */
export interface TallyAnswer {
  readonly kind: 'tally';
  readonly cell: Float64Array;
  readonly count: Float64Array;
  /** Of `count`, those that satisfy `whose`; all of them where the request has no `whose`. */
  readonly hits: Float64Array;
  /**
   * `duration` for duration fields, elapsed times and sums or differences of them: µs. `text` for all else: exact figures as `Ratio.toExact`
   * writes them (a percentage as a share of 1, a quotient of durations as a number, an amount in currency units), equal figures merged;
   * of text, enum and party fields the text. Ascending: figures by value, texts by code unit.
   */
  readonly value?:
    | { readonly kind: 'duration'; readonly length: Float64Array }
    | { readonly kind: 'text'; readonly codes: Int32Array; readonly dictionary: readonly string[] };
  /** Exact sums of the weight field, of `count` and of `hits`, as `Ratio.toExact` writes them. */
  readonly weight?: readonly string[];
  readonly hitWeight?: readonly string[];
  /** Rows that satisfy `where` but have no date; and those dated in a cell that have no value or no weight, which no entry counts. */
  readonly undated: number;
  readonly withoutValue: number;
  readonly last?: Instant;
}

/** How a measure's time is counted: everything `elapsed` needs besides the record. */
export interface Clock {
  readonly measure: string;
  readonly records: string;
  readonly start: string;
  readonly end: string;
  /** A calendar's name in the agreement; absent: every minute counts. */
  readonly calendar?: string;
  /** Fields of type periods that pause the clock. */
  readonly pauseFields: readonly string[];
  /** Intervals that pause every record's clock (periods of the agreement), sorted and disjoint. */
  readonly pauses: readonly { readonly start: Instant; readonly end: Instant }[];
}

/** Records whose elapsed time keeps within a limit, counted in the cell of their end; all others one by one. */
export interface InTimeRequest {
  readonly kind: 'in-time';
  readonly records: string;
  readonly where?: Condition;
  readonly clock: Clock;
  /** `at most` includes the limit, `below` does not. */
  readonly op: 'at most' | 'below';
  /** µs of counted time. */
  readonly limit: bigint;
  /** Of the in-time records: by the end event, or by the field of an explicit `dated by`. */
  readonly dated: Dated;
  readonly cells: Cells;
}
export interface InTimeAnswer {
  readonly kind: 'in-time';
  /** In-time records by cell. */
  readonly cell: Float64Array;
  readonly count: Float64Array;
  /** Late or still open records, in order of rows. */
  readonly others: LateRecords;
  /** Rows that satisfy `where` but have no start, so that nothing can be counted; and in-time ones without an explicit date. */
  readonly undated?: number;
  readonly last?: Instant;
}
export interface LateRecords {
  readonly rows: readonly RowRef[];
  readonly start: Float64Array;
  /** NaN: still open. */
  readonly end: Float64Array;
  /** The field of an explicit `dated by`, else NaN. */
  readonly dated: Float64Array;
  /**
   * When the limit passed. `at most`: the last instant at which an end would still be in time (the counted time exceeds the limit from then on);
   * `below`: the first instant at which it would be late. NaN: never, as far as the calendar goes or while a pause is open.
   */
  readonly deadline: Float64Array;
  /** µs of counted time from start to end; NaN while open. */
  readonly elapsed: Float64Array;
}

/** The rows behind a figure: the first `most` of those in `[from, to)`, in order of time, then of rows, that do or do not satisfy `whose`. */
export interface ExamplesRequest {
  readonly kind: 'examples';
  readonly records: string;
  readonly where?: Condition;
  readonly whose?: Condition;
  readonly hit?: boolean;
  readonly dated: Dated;
  readonly from: Instant;
  readonly to: Instant;
  readonly most: number;
  readonly clocks?: readonly Clock[];
}
/** `values`: the given fields in their order, periods left out; times on the wall clock of the agreement's zone. `total`: however many there are. */
export interface ExamplesAnswer {
  readonly kind: 'examples';
  readonly total: number;
  readonly rows: readonly {
    readonly ref: RowRef;
    readonly at: Instant;
    readonly values: readonly { readonly field: string; readonly text: string }[];
  }[];
}

/** A metric whose figures are sampled ready-made: one row for each window. */
export interface SeriesRequest {
  readonly kind: 'series';
  readonly metric: string;
}
/** In order of rows. `at`: the first instant of the window, where its text can be read as a day, month, quarter or year; `value` as in the data. */
export interface SeriesAnswer {
  readonly kind: 'series';
  readonly points: readonly { readonly window: string; readonly at?: Instant; readonly value: string; readonly ref: RowRef }[];
}

export interface RowRef {
  readonly file: string;
  readonly line: number;
}

/** What reading a record set brought to light (conventions 25 and 26). */
export interface DataReport {
  readonly name: string;
  readonly files: readonly string[];
  /** Rows read, bad ones included; rows of the files of periods are not counted here, their bad rows are listed. */
  readonly rows: number;
  readonly badRows: { readonly total: number; /** The first thousand, in order of file and line. */ readonly listed: readonly BadRow[] };
  readonly notes: readonly {
    readonly code: 'recognised' | 'ambiguous-local-time' | 'zone-assumed' | 'duplicate-rows' | 'open-periods';
    readonly message: string;
    readonly count: number;
  }[];
  /** The data could not be read at all: why, and what to do. Its answers are empty. */
  readonly unreadable?: string;
}
export interface BadRow {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** Canonical text of a request: equal requests, equal keys. Where its words stand in the agreement makes no difference. */
export function requestKey(request: Request): string {
  return JSON.stringify(request, (name, value: unknown) =>
    name === 'origin' ? undefined : typeof value === 'bigint' ? `${value}n` : value,
  );
}
