import type { Agreement, Metric, Origin } from '../agreement/agreement';
import type { WorkingCalendar } from '../quantities/calendar';
import type { Interval } from '../quantities/intervals';
import type { AnswerBook } from './answers';
import type { RowRef } from './observations';
import type { MissingAs } from './samples';
import type { TermSpan } from './span';
import type { StepFigures, StepGrid } from './step-grid';

/** What every figure may ask for: the agreement, the answers at hand, periods, calendars, and where to leave a note. */
export interface Inquiry {
  readonly agreement: Agreement;
  readonly timeZone: string;
  readonly span: TermSpan;
  readonly book: AnswerBook;
  /** Rows after this moment are not looked at: the end of the `to` day. */
  readonly cap: number | undefined;
  /** Until when the data speak, capped; `span.end` while nobody knows. Read it only when a figure is computed, not when it asks. */
  readonly observedEnd: number;
  note(convention: number, text: string, origin?: Origin): void;
  caution(code: string, text: string, origin?: Origin): void;
  /** Working time of a calendar. */
  calendar(name: string): WorkingCalendar | undefined;
  /** The intervals of a period; undefined while its answers are missing. `missingAs` decides what a missing sample is taken as. */
  period(name: string, missingAs?: MissingAs): PeriodTime | undefined;
  /** Figures of a metric over equal steps of time. */
  stepFigures(metric: Metric, grid: StepGrid): StepFigures | undefined;
  /** A question that will be answered over these steps, so that its windows need no answer of their own if they are made of whole steps. */
  expectSteps(question: string, grid: StepGrid): void;
  expectedSteps(question: string): StepGrid | undefined;
  /** Why nothing can be said about the records: their data could not be read. */
  unreadable(records: string): string | undefined;
  /** Whether anybody says where the data of the records lie. */
  isSampled(records: string): boolean;
}

/**
 * A period as data: stretches of time, each whole. Still-open ones end at infinity; every question about them is cut to the observed time
 * (convention 18).
 */
export interface PeriodTime {
  readonly occurrences: readonly Occurrence[];
  /** All of it merged (convention 14), without what is unknown. */
  readonly covered: readonly Interval<number>[];
  /** Missing samples: whether it was such a time is not known. */
  readonly unknown: readonly Interval<number>[];
  /** Nothing is measured outside of it. */
  readonly observed?: Interval<number>;
  /** What a clause took out. */
  readonly refused: readonly Refusal[];
  /** Why the period could not be read; `unsampled`: because nobody says where its data lie. */
  readonly unreadable?: string;
  readonly unsampled?: boolean;
}

export interface Occurrence {
  readonly start: number;
  readonly end: number;
  /** What is left of it after the clauses of the period, in order. */
  readonly pieces: readonly Interval<number>[];
  readonly open: boolean;
  readonly rows: readonly RowRef[];
}

/** Time that a clause of the period's definition took out, with the words that did. */
export interface Refusal {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly reason: string;
  readonly origin: Origin;
}
