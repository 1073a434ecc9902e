import {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  formatDate,
  isoWeek,
  MONTHS,
  toISO,
  weekdayNumber,
  type CivilDate,
} from './civil-date';
import { endOfDay, startOfDay, type Instant } from './time-zone';

export type WindowUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/**
 * Over what a duty is judged. `count` joins so many units into one window. Calendar units begin where the calendar says (weeks on Monday);
 * contract units begin on the first day of the term; a rolling window ends at every local midnight; `term` is the whole of it.
 */
export type WindowKind =
  | { readonly kind: 'calendar' | 'contract'; readonly unit: WindowUnit; readonly count?: number }
  | { readonly kind: 'rolling'; readonly length: RollingLength }
  | { readonly kind: 'term' };

export interface RollingLength {
  readonly count: bigint | number;
  readonly unit: 'hour' | WindowUnit;
}

export interface Window {
  /** Sorts in time order within one kind and is safe in a URL: `2026-01`, `2026-Q1`, `2026-W03`, `C2026-01-16`, `R30d-2026-03-04`. */
  readonly id: string;
  /** As a sentence names it: `January 2026`, `Q1 2026`, `the 30 days to 4 March 2026`. */
  readonly label: string;
  /** Half-open [start, end), cut to the term (convention 5). */
  readonly start: Instant;
  readonly end: Instant;
  /** The window as if the term had no ends. */
  readonly full: { readonly start: Instant; readonly end: Instant };
  /** True when the term cuts something off. */
  readonly cut: boolean;
}

export interface WindowRange {
  /** Both days belong to the term. */
  readonly term: { readonly from: CivilDate; readonly to: CivilDate };
  readonly timeZone: string;
  /** Leaves out windows that end at or before this instant. */
  readonly from?: Instant;
  /** Leaves out windows that start at or after this instant; of rolling windows, those whose last day does. */
  readonly upTo?: Instant;
}

/**
 * All windows of the kind in the term, in time order; no window is cut by `from` and `upTo`, only left out. Rolling windows: one for each local
 * midnight of the term, from the first with a full length of the term behind it; a term shorter than that is one cut window.
 * Lengths in days and longer are civil (30 days across a clock change are not 720 hours); hours are elapsed time.
 */
export function windowsOf(kind: WindowKind, range: WindowRange): Window[] {
  if (compareDates(range.term.from, range.term.to) > 0) return [];
  const frame: Frame = {
    ...range,
    start: startOfDay(range.term.from, range.timeZone),
    end: endOfDay(range.term.to, range.timeZone),
  };
  switch (kind.kind) {
    case 'term':
      return overlapping(frame, [windowOf('term', 'the term', frame, frame)]);
    case 'rolling':
      return rollingWindows(kind.length, frame);
    case 'calendar':
      return steppedWindows(frame, calendarSteps(kind.unit, kind.count ?? 1, frame));
    case 'contract':
      return steppedWindows(frame, contractSteps(kind.unit, kind.count ?? 1, frame));
  }
}

/** The window whose id or label the text is, ignoring case and extra spaces. */
export function findWindow(windows: readonly Window[], text: string): Window | undefined {
  const wanted = folded(text);
  return windows.find((window) => folded(window.id) === wanted) ?? windows.find((window) => folded(window.label) === wanted);
}

/** The index of the window that holds the instant, or -1. The windows must not overlap; for rolling ones ask `windowSpanAt`. */
export function windowIndexAt(windows: readonly Window[], instant: Instant): number {
  const { first, end } = windowSpanAt(windows, instant);
  return first < end ? first : -1;
}

/** The windows that hold the instant are those from index `first` up to but not including `end`. */
export function windowSpanAt(windows: readonly Window[], instant: Instant): { readonly first: number; readonly end: number } {
  return { first: countWhere(windows, (window) => window.end <= instant), end: countWhere(windows, (window) => window.start <= instant) };
}

/** A short name of the kind as an agreement says it: `calendar month`, `contract quarter`, `rolling 30 days`, `term`. */
export function describeWindowKind(kind: WindowKind): string {
  if (kind.kind === 'term') return 'term';
  const { count, unit } = kind.kind === 'rolling' ? kind.length : { count: kind.count ?? 1, unit: kind.unit };
  const size = Number(count) === 1 ? unit : `${count} ${unit}s`;
  return kind.kind === 'rolling' ? `rolling ${count} ${unit}${Number(count) === 1 ? '' : 's'}` : `${kind.kind} ${size}`;
}

interface Frame extends WindowRange {
  readonly start: Instant;
  readonly end: Instant;
}

/** The days at which windows begin, by index; index 0 holds the first day of the term. */
interface Steps {
  readonly startOf: (index: number) => CivilDate;
  readonly name: (from: CivilDate, to: CivilDate) => { readonly id: string; readonly label: string };
}

function steppedWindows(frame: Frame, steps: Steps): Window[] {
  const windows: Window[] = [];
  for (let index = firstIndex(frame, steps); ; index++) {
    const from = steps.startOf(index);
    if (compareDates(from, frame.term.to) > 0) return windows;
    const next = steps.startOf(index + 1);
    const full = { start: startOfDay(from, frame.timeZone), end: startOfDay(next, frame.timeZone) };
    if (frame.upTo !== undefined && full.start >= frame.upTo) return windows;
    const { id, label } = steps.name(from, addDays(next, -1));
    if (full.start < full.end) windows.push(...overlapping(frame, [windowOf(id, label, full, frame)]));
  }
}

/** Skips the windows that end long before `from`, so that a long term with a short question stays fast. */
function firstIndex(frame: Frame, steps: Steps): number {
  const { from } = frame;
  if (from === undefined) return 0;
  let [low, high] = [0, Math.max(0, daysBetween(frame.term.from, frame.term.to) + 1)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOfDay(steps.startOf(middle + 1), frame.timeZone) <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function calendarSteps(unit: WindowUnit, count: number, frame: Frame): Steps {
  const first = startOfUnit(frame.term.from, unit);
  const aligned = unit === 'month' && 12 % count === 0 ? startOfMonths(first, count) : first;
  const named = (from: CivilDate, to: CivilDate): { id: string; label: string } => {
    const opening = nameOfUnit(from, unit);
    if (count === 1) return opening;
    const closing = nameOfUnit(startOfUnit(to, unit), unit);
    return { id: `${opening.id}_${closing.id}`, label: `${opening.label} to ${closing.label}` };
  };
  return { startOf: (index) => addUnits(aligned, unit, index * count), name: named };
}

function contractSteps(unit: WindowUnit, count: number, frame: Frame): Steps {
  const { from: anchor, to: last } = frame.term;
  const size = count === 1 ? unit : `${count} ${unit}s`;
  return {
    // Always from the anchor: stepping from window to window would drift from the 31st to the 28th for good.
    startOf: (index) => addUnits(anchor, unit, index * count),
    name: (from, to) => {
      const until = compareDates(to, last) > 0 ? last : to;
      return { id: `C${toISO(from)}`, label: `contract ${size} ${formatDate(from)} to ${formatDate(until)}` };
    },
  };
}

function rollingWindows(length: RollingLength, frame: Frame): Window[] {
  const { timeZone, term } = frame;
  const count = Number(length.count);
  const startFor = (end: CivilDate, endInstant: Instant): Instant =>
    length.unit === 'hour' ? endInstant - BigInt(count) * HOUR : startOfDay(addUnits(end, length.unit, -count), timeZone);
  const windows: Window[] = [];
  const named = (last: CivilDate): [string, string] => [
    `R${count}${ROLLING_SIGN[length.unit]}-${toISO(last)}`,
    `the ${count === 1 ? '' : `${count} `}${length.unit}${count === 1 ? '' : 's'} to ${formatDate(last)}`,
  ];
  const days = daysBetween(term.from, term.to);
  let dayStart = frame.start;
  for (let offset = 0; offset <= days; offset++) {
    const last = addDays(term.from, offset);
    const next = addDays(last, 1);
    const end = startOfDay(next, timeZone);
    const start = startFor(next, end);
    if (frame.upTo !== undefined && dayStart >= frame.upTo) break;
    const inQuestion = (frame.from === undefined || end > frame.from) && dayStart < end;
    if (start >= frame.start && inQuestion) windows.push(windowOf(...named(last), { start, end }, frame));
    dayStart = end;
  }
  if (windows.length > 0 || startFor(addDays(term.to, 1), frame.end) >= frame.start) return windows;
  const full = { start: startFor(addDays(term.to, 1), frame.end), end: frame.end };
  return overlapping(frame, [windowOf(...named(term.to), full, frame)]);
}

function windowOf(id: string, label: string, full: { readonly start: Instant; readonly end: Instant }, frame: Frame): Window {
  const start = full.start < frame.start ? frame.start : full.start;
  const end = full.end > frame.end ? frame.end : full.end;
  return { id, label, start, end, full: { start: full.start, end: full.end }, cut: start !== full.start || end !== full.end };
}

function overlapping({ from, upTo }: Frame, windows: Window[]): Window[] {
  return windows.filter(({ start, end }) => (from === undefined || end > from) && (upTo === undefined || start < upTo));
}

function startOfUnit(date: CivilDate, unit: WindowUnit): CivilDate {
  switch (unit) {
    case 'day':
      return date;
    case 'week':
      return addDays(date, 1 - weekdayNumber(date));
    case 'month':
      return startOfMonths(date, 1);
    case 'quarter':
      return startOfMonths(date, 3);
    case 'year':
      return startOfMonths(date, 12);
  }
}

function startOfMonths(date: CivilDate, count: number): CivilDate {
  return { year: date.year, month: date.month - ((date.month - 1) % count), day: 1 };
}

function addUnits(date: CivilDate, unit: WindowUnit, count: number): CivilDate {
  switch (unit) {
    case 'day':
      return addDays(date, count);
    case 'week':
      return addDays(date, count * 7);
    case 'month':
      return addMonths(date, count);
    case 'quarter':
      return addMonths(date, count * 3);
    case 'year':
      return addMonths(date, count * 12);
  }
}

function nameOfUnit(date: CivilDate, unit: WindowUnit): { id: string; label: string } {
  const year = date.year.toString().padStart(4, '0');
  switch (unit) {
    case 'day':
      return { id: toISO(date), label: formatDate(date) };
    case 'week': {
      const { year: weekYear, week } = isoWeek(date);
      return { id: `${weekYear.toString().padStart(4, '0')}-W${week.toString().padStart(2, '0')}`, label: `week ${week} of ${weekYear}` };
    }
    case 'month':
      return { id: toISO(date).slice(0, 7), label: `${MONTHS[date.month - 1] ?? ''} ${date.year}` };
    case 'quarter': {
      const quarter = (date.month + 2) / 3;
      return { id: `${year}-Q${quarter}`, label: `Q${quarter} ${date.year}` };
    }
    case 'year':
      return { id: year, label: date.year.toString() };
  }
}

const HOUR = 3_600_000_000n;

const ROLLING_SIGN: Readonly<Record<RollingLength['unit'], string>> = { hour: 'h', day: 'd', week: 'w', month: 'm', quarter: 'q', year: 'y' };

/** How many windows at the front satisfy the condition, which holds for a front part only. */
function countWhere(windows: readonly Window[], holds: (window: Window) => boolean): number {
  let [low, high] = [0, windows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const window = windows[middle];
    if (window !== undefined && holds(window)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function folded(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
