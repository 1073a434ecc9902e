/**
 * What a verdict is made of, before it is written into the outcome: remedies and amounts work on these, with figures still exact.
 */
import type { Target, Undertaking } from '../agreement/agreement';
import { compareDates } from '../quantities/civil-date';
import { instantToISO } from '../quantities/instant';
import { dateAt, type Instant } from '../quantities/time-zone';
import type { Window } from '../quantities/window';
import type { JudgedRecord, Ledger, Measured, MeasuredShare, Trace } from './measured';
import type { Place, Verdict, WindowSpan, Why } from './outcome';

/** A target over all its windows and all its versions, in order of time. */
export interface JudgedTarget {
  readonly name: string;
  /** The first version; amended ones come with their windows. */
  readonly target: Target;
  readonly promised: string;
  readonly windows: readonly JudgedWindow[];
  /** Cells of a table. */
  readonly parts: readonly JudgedCell[];
  /** For `for each of`: how many records kept the promise, and how many cannot be judged. `windows` then holds those that missed it. */
  readonly records?: { readonly met: number; readonly notDetermined: number };
}

export interface JudgedCell {
  readonly label: string;
  readonly judged: JudgedTarget;
}

export interface JudgedWindow {
  readonly target: Target;
  readonly window: Window;
  readonly verdict: Verdict;
  readonly uncertain: boolean;
  readonly measured?: Measured;
  /** The promises it was judged by: one, or one for each cell of a table that can be judged in this window. */
  readonly promises: readonly JudgedPromise[];
  /** The record that missed, for `for each of`. */
  readonly record?: JudgedRecord;
  readonly why: Why;
}

export type MeasurePromise = Extract<Undertaking, { kind: 'measure' }>;

export interface JudgedPromise {
  readonly label: string;
  readonly verdict: Verdict;
  readonly undertaking: Exclude<Undertaking, { kind: 'table' }>;
  readonly measured: Measured;
  /** For promises about a measure: the records behind the figure. */
  readonly share?: MeasuredShare;
}

export const NO_TRACE: Trace = { sentences: [], arithmetic: [], counted: [], excluded: [], rows: [], more: 0 };

export function whyOf(place: Place, trace: Trace, sentences: readonly string[] = [], arithmetic: readonly string[] = []): Why {
  return {
    place,
    sentences: [...trace.sentences, ...sentences],
    arithmetic: [...trace.arithmetic, ...arithmetic],
    counted: trace.counted,
    excluded: trace.excluded,
    rows: trace.rows,
    more: trace.more,
  };
}

export function spanOf(window: Window, ledger: Ledger): WindowSpan {
  return {
    id: window.id,
    label: window.label,
    start: instantToISO(window.start),
    end: instantToISO(window.end),
    cut: window.cut,
    unfinished: isUnfinished(window, ledger),
  };
}

/** The data ends before the window's last day; for a window of one day, before its last hour. Nothing can be known of the time after it. */
export function isUnfinished(window: Window, { observedUntil, timeZone }: Ledger): boolean {
  if (observedUntil === undefined || observedUntil >= window.end) return false;
  const last = lastDayOf(window, timeZone);
  const isOneDay = compareDates(dateAt(window.start, timeZone), last) === 0;
  return isOneDay ? observedUntil < window.end - HOUR : compareDates(dateAt(observedUntil - 1n, timeZone), last) < 0;
}

/** The last day that belongs to the window. */
export function lastDayOf(window: { readonly end: Instant }, timeZone: string): ReturnType<typeof dateAt> {
  return dateAt(window.end - 1n, timeZone);
}

/** In order of time, then by name, so that nothing depends on how it was found. */
export function compareWindows(left: Window, right: Window): number {
  if (left.start !== right.start) return left.start < right.start ? -1 : 1;
  if (left.end !== right.end) return left.end < right.end ? -1 : 1;
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}

const HOUR = 3_600_000_000n;
