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
import { inMicroseconds, type DurationUnit } from './duration';
import { toExactNumber } from './exact-number';
import { Ratio } from './ratio';
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
  readonly count: Ratio | bigint | number;
  readonly unit: DurationUnit | WindowUnit;
}

export interface Window {
  /** Sorts in time order within one kind and is safe in a URL: `2026-01`, `2026-Q1`, `2026-W03`, `C2026-01-16`, `CQ2026-01-16`, `R30d-2026-03-04`. */
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
  /** Of rolling windows also those that would begin before the term, cut: what is added up in them is what there was so far. */
  readonly growing?: boolean;
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

/** The first and the last day of each window of the kind, cut to the term, in time order: by the calendar alone, in no time zone. */
export function daysOfWindows(
  { kind, unit, count = 1 }: Extract<WindowKind, { readonly kind: 'calendar' | 'contract' }>,
  term: WindowRange['term'],
): { readonly from: CivilDate; readonly to: CivilDate }[] {
  const steps = kind === 'calendar' ? calendarSteps(unit, count, { term }) : contractSteps(unit, count, { term });
  const days: { from: CivilDate; to: CivilDate }[] = [];
  for (let index = 0; ; index++) {
    const [from, to] = [steps.startOf(index), addDays(steps.startOf(index + 1), -1)];
    if (compareDates(from, term.to) > 0) return days;
    days.push({ from: laterOf(from, term.from), to: compareDates(to, term.to) > 0 ? term.to : to });
  }
}

/** The day on which a window begins that is so many units long and ends before the day `next`. */
export function startBefore(next: CivilDate, unit: WindowUnit, count: number): CivilDate {
  return addUnits(next, unit, -count);
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

/** The kind as an agreement says it: `calendar month`, `contract quarter`, `rolling 30 days`, `term`. */
export function describeWindowKind(kind: WindowKind): string {
  if (kind.kind === 'term') return 'term';
  if (kind.kind === 'rolling') return `rolling ${inWords(ratioOf(kind.length.count), kind.length.unit, 'always')}`;
  return `${kind.kind} ${inWords(Ratio.of(kind.count ?? 1), kind.unit, 'several')}`;
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

function calendarSteps(unit: WindowUnit, count: number, frame: Pick<Frame, 'term'>): Steps {
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

function contractSteps(unit: WindowUnit, count: number, frame: Pick<Frame, 'term'>): Steps {
  const { from: anchor, to: last } = frame.term;
  return {
    // Always from the anchor: stepping from window to window would drift from the 31st to the 28th for good.
    startOf: (index) => addUnits(anchor, unit, index * count),
    name: (from, to) => {
      const until = compareDates(to, last) > 0 ? last : to;
      return {
        // Windows of several lengths begin on the same day.
        id: `C${unit === 'month' && count === 1 ? '' : `${count === 1 ? '' : count}${unit.charAt(0).toUpperCase()}`}${toISO(from)}`,
        label: `contract ${inWords(Ratio.of(count), unit, 'several')} ${formatDate(from)} to ${formatDate(until)}`,
      };
    },
  };
}

function rollingWindows(length: RollingLength, frame: Frame): Window[] {
  const { timeZone, term } = frame;
  const startBefore = rollingStart(length, timeZone);
  const count = ratioOf(length.count);
  const windowTo = (last: CivilDate, start: Instant, end: Instant): Window =>
    windowOf(
      `R${count.toExact().replace('/', '_')}${ROLLING_SIGN[length.unit]}-${toISO(last)}`,
      `the ${inWords(count, length.unit, 'several')} to ${formatDate(last)}`,
      { start, end },
      frame,
    );
  // A zone may leave a day out; a window ends with a day that there was.
  let to = term.to;
  while (compareDates(to, term.from) > 0 && startOfDay(to, timeZone) === frame.end) to = addDays(to, -1);
  const startOfLast = startBefore(addDays(to, 1), frame.end);
  if (startOfLast < frame.start && frame.growing !== true) return overlapping(frame, [windowTo(to, startOfLast, frame.end)]);
  const windows: Window[] = [];
  let dayStart = frame.start;
  for (let last = term.from; compareDates(last, term.to) <= 0; last = addDays(last, 1)) {
    if (frame.upTo !== undefined && dayStart >= frame.upTo) break;
    const next = addDays(last, 1);
    const end = startOfDay(next, timeZone);
    const inQuestion = dayStart < end && (frame.from === undefined || end > frame.from);
    const start = inQuestion ? startBefore(next, end) : end;
    if (inQuestion && (start >= frame.start || frame.growing === true)) windows.push(windowTo(last, start, end));
    dayStart = end;
  }
  return windows;
}

/** Where the window begins that ends at the start of the day `next`. Throws a RangeError for 1.5 days: civil units are whole. */
function rollingStart({ count, unit }: RollingLength, timeZone: string): (next: CivilDate, end: Instant) => Instant {
  const ratio = ratioOf(count);
  if (isCivil(unit)) {
    if (!ratio.isWhole) throw new RangeError(`A window cannot last ${inWords(ratio, unit, 'always')}: say whole ${unit}s, or hours.`);
    const units = -toExactNumber(ratio.num);
    return (next) => startOfDay(addUnits(next, unit, units), timeZone);
  }
  const micros = inMicroseconds(ratio, unit).floor();
  return (_next, end) => end - micros;
}

function isCivil(unit: RollingLength['unit']): unit is WindowUnit {
  return unit === 'day' || unit === 'week' || unit === 'month' || unit === 'quarter' || unit === 'year';
}

function ratioOf(count: Ratio | bigint | number): Ratio {
  return count instanceof Ratio ? count : Ratio.of(count);
}

/** `30 days`, `1 day`; `day` when only several are counted. */
function inWords(count: Ratio, unit: string, counted: 'always' | 'several'): string {
  const one = count.equals(Ratio.ONE);
  return one && counted === 'several' ? unit : `${count.toExact()} ${unit}${one ? '' : 's'}`;
}

function windowOf(id: string, label: string, full: { readonly start: Instant; readonly end: Instant }, frame: Frame): Window {
  const start = full.start < frame.start ? frame.start : full.start;
  const end = full.end > frame.end ? frame.end : full.end;
  return { id, label, start, end, full: { start: full.start, end: full.end }, cut: start !== full.start || end !== full.end };
}

function laterOf(left: CivilDate, right: CivilDate): CivilDate {
  return compareDates(left, right) < 0 ? right : left;
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

const ROLLING_SIGN: Readonly<Record<RollingLength['unit'], string>> = {
  microsecond: 'us',
  millisecond: 'ms',
  second: 's',
  minute: 'min',
  hour: 'h',
  day: 'd',
  week: 'w',
  month: 'm',
  quarter: 'q',
  year: 'y',
};

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
