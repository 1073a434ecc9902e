/**
 * The seam inside the evaluator: figures on one side (periods, metrics, shares in time), verdicts and money on the other.
 *
 * Invariant: a figure is exact and carries its own trace; the side of verdicts never looks at an answer, the side of figures never at a remedy.
 */
import type { Agreement, Metric, Origin, Undertaking, WindowPhrase } from '../agreement/agreement';
import type { Instant } from '../quantities/instant';
import type { Ratio } from '../quantities/ratio';
import type { Window } from '../quantities/window';
import type { RowRef } from './observations';
import type { Evidence, Figure } from './outcome';

/** One figure of one window. */
export interface Measured {
  readonly unit: Figure['unit'];
  /** Share of 1, µs, currency units, plain number. Absent: not determined (convention 11), or its answers are still missing. */
  readonly value?: Ratio;
  /** Missing samples: the range the value could take (convention 13). */
  readonly range?: { readonly low: Ratio; readonly high: Ratio };
  readonly trace: Trace;
}

/** The parts of a `Why` that the figure knows; the place is the definition's. */
export interface Trace {
  readonly sentences: readonly string[];
  readonly arithmetic: readonly string[];
  readonly counted: readonly Evidence[];
  readonly excluded: readonly Evidence[];
  readonly rows: readonly { readonly file: string; readonly line: number; readonly text: string }[];
  readonly more: number;
}

/** A record against a promise about each record. `elapsed` in µs (or the measure's own unit), `decided` by convention 8. */
export interface JudgedRecord {
  readonly ref: RowRef;
  readonly decided: Instant;
  /** When it counts, where the agreement says so (`dated by Opened`). */
  readonly dated?: Instant;
  readonly start?: Instant;
  readonly end?: Instant;
  readonly deadline?: Instant;
  /** From when on it was later than a margin, where only what is counts. */
  readonly laterSince?: Instant;
  /** Absent while the record is still open. */
  readonly value?: Ratio;
  /** How its time was counted (convention 6); absent where every minute counts, and while the record is still open. */
  readonly counting?: Counting;
  readonly inTime: boolean;
  /** What moved its deadline, in sentences. */
  readonly because?: readonly string[];
}

/** From the whole time of a record to what counts of it. */
export interface Counting {
  readonly calendar?: string;
  /** Of the whole time, the part in the calendar, µs. */
  readonly worked: number;
  /** Names of what stops the clock. */
  readonly pauses: readonly string[];
}

/** The share of records in time in a window, with the ones that were not. */
export interface MeasuredShare extends Measured {
  readonly inTime: number;
  readonly total: number;
  readonly late: readonly JudgedRecord[];
}

/** One record: where it stands, and the moments and words that were asked for, in that order. */
export interface RecordedMoments {
  readonly ref: RowRef;
  readonly at: readonly (Instant | undefined)[];
  readonly words: readonly (string | undefined)[];
}

/** What figures offer to verdicts. Every call is cached; a call whose answers are missing notes the request and returns no value. */
export interface Ledger {
  readonly agreement: Agreement;
  readonly timeZone: string;
  /** The last instant any data speaks of, or the `to` of the options; windows that start after it are left out. */
  readonly observedUntil: Instant | undefined;
  /** Windows of the term that start before the data ends, in order; an unfinished last one is included. Without a term: of the data's extent. */
  windows(phrase: WindowPhrase): readonly Window[];
  /** Windows in which credits or points are added up: of rolling ones also those that begin to fill with the term. */
  sumWindows(phrase: WindowPhrase): readonly Window[];
  /** The moments in time fields of each record, and what other fields say, in the order of the data; undefined where there are no such data. */
  momentsOf(records: string, times: readonly string[], words: readonly string[]): readonly RecordedMoments[] | undefined;
  metricIn(metric: Metric, window: Window): Measured;
  /** For undertakings about a measure; `where` narrows the set further (a table's row). */
  shareInTime(undertaking: Extract<Undertaking, { kind: 'measure' }>, window: Window): MeasuredShare;
  /** All records, for `for each of` (no window) and for `provide` duties: the ones late and how many there are in all. */
  eachRecord(undertaking: Extract<Undertaking, { kind: 'measure' }>): MeasuredShare;
  /** Time in a period within the window (µs), exclusions taken off, for `N times the fee for the time in …`. */
  timeIn(period: string, window: Window): Measured;
  /** Notes that a default was applied; the outcome prints each once. */
  note(convention: number, text: string, origin?: Origin): void;
  caution(code: string, text: string, origin?: Origin): void;
}
