/** Days, windows and working hours by the clocks of a zone, straight from Temporal; all moments are whole seconds since 1970. */
import { Temporal } from 'temporal-polyfill';
import type { Agreement, Calendar, DayRange, DurationUnit, Weekday, WindowPhrase } from '../../../language/agreement/agreement';
import { ceil, parse } from './fraction';

export type Day = Temporal.PlainDate;

export function isoTime(second: number): string {
  return new Date(second * 1000).toISOString().slice(0, 19) + 'Z';
}

export function span({ start, end }: Stretch): string {
  return `${isoTime(start)}/${isoTime(end)}`;
}

/** A window cut to the term, and as it is without the term. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}
export interface Window extends Stretch {
  readonly full: Stretch;
  readonly cut: boolean;
}

export function dayOf({ year, month, day }: { readonly year: number; readonly month: number; readonly day: number }): Day {
  return Temporal.PlainDate.from({ year, month, day });
}

/** The first moment of the day; of a day that the zone skips, the first moment after it. */
export function midnight(day: Day, zone: string): number {
  return Math.floor(day.toZonedDateTime(zone).epochMilliseconds / 1000);
}

export function dayAt(second: number, zone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(second * 1000)
    .toZonedDateTimeISO(zone)
    .toPlainDate();
}

export function addDays(day: Day, days: number): Day {
  return day.add({ days });
}

export function addUnits(day: Day, unit: DurationUnit, count: number): Day {
  const amounts: Partial<Record<DurationUnit, Temporal.DurationLike>> = {
    day: { days: count },
    week: { days: 7 * count },
    month: { months: count },
    quarter: { months: 3 * count },
    year: { months: 12 * count },
  };
  const amount = amounts[unit];
  if (amount === undefined) throw new RangeError(`${unit} is no civil unit.`);
  return day.add(amount);
}

/** All windows of the term that begin before `until`. */
export function windows(phrase: WindowPhrase, from: Day, to: Day, zone: string, until: number, growing = false): Window[] {
  const term = { start: midnight(from, zone), end: midnight(addDays(to, 1), zone) };
  const list = fullWindows(phrase, from, to, zone, growing).flatMap((full): Window[] => {
    const [start, end] = [Math.max(full.start, term.start), Math.min(full.end, term.end)];
    return start < end ? [{ start, end, full, cut: start !== full.start || end !== full.end }] : [];
  });
  // Of rolling windows the last day counts; one that the term cuts is all there is.
  const opening = ({ start, end, cut }: Window): number =>
    phrase.kind === 'rolling' && (growing || !cut) ? midnight(dayAt(end - 1, zone), zone) : start;
  return list.filter((window) => opening(window) < until);
}

function fullWindows(phrase: WindowPhrase, from: Day, to: Day, zone: string, growing: boolean): Stretch[] {
  if (phrase.kind === 'term') return [{ start: midnight(from, zone), end: midnight(addDays(to, 1), zone) }];
  if (phrase.kind === 'rolling') return rolling(phrase, from, to, zone, growing);
  const starts: Day[] = [];
  const anchor = phrase.kind === 'contract' ? from : firstOf(from, phrase.unit);
  for (let index = 0; ; index++) {
    const day = addUnits(anchor, phrase.unit, index);
    starts.push(day);
    if (Temporal.PlainDate.compare(day, to) > 0) break;
  }
  return starts.slice(1).map((next, index) => ({ start: midnight(starts[index] ?? next, zone), end: midnight(next, zone) }));
}

/** One for each midnight that ends a day of the term, if a full length of the term lies behind it. */
function rolling(phrase: Extract<WindowPhrase, { kind: 'rolling' }>, from: Day, to: Day, zone: string, growing: boolean): Stretch[] {
  const { lexeme, unit } = phrase.length;
  const count = parse(lexeme.split(' ')[0] ?? '');
  const startBefore = (next: Day): number =>
    isCivil(unit) ? midnight(addUnits(next, unit, -Number(count.n)), zone) : midnight(next, zone) - secondsOf(lexeme);
  const list: Stretch[] = [];
  for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; day = addDays(day, 1)) {
    const next = addDays(day, 1);
    if (midnight(day, zone) < midnight(next, zone)) list.push({ start: startBefore(next), end: midnight(next, zone) });
  }
  if (growing) return list;
  const whole = list.filter(({ start }) => start >= midnight(from, zone));
  return whole.length > 0 ? whole : list.slice(-1);
}

/** Whole seconds of a length that has them (`90 seconds`, `1.5 hours`, `2 days`). */
export function secondsOf(lexeme: string): number {
  const [count = '', unit = ''] = lexeme.split(' ');
  const seconds: Record<string, number> = { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 };
  const each = seconds[unit.replace(/s$/, '')];
  if (each === undefined) throw new RangeError(`${lexeme} has no fixed number of seconds.`);
  const { n, d } = parse(count);
  return Number(ceil({ n: n * BigInt(each), d }));
}

export function isCivil(unit: DurationUnit): boolean {
  return ['day', 'week', 'month', 'quarter', 'year'].includes(unit);
}

function firstOf(day: Day, unit: 'day' | 'week' | 'month' | 'quarter' | 'year'): Day {
  switch (unit) {
    case 'day':
      return day;
    case 'week':
      return day.subtract({ days: day.dayOfWeek - 1 });
    case 'month':
      return day.with({ day: 1 });
    case 'quarter':
      return day.with({ day: 1 }).subtract({ months: (day.month - 1) % 3 });
    case 'year':
      return day.with({ month: 1, day: 1 });
  }
}

export const WEEK: readonly Weekday[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Whether the clocks on the wall show working time. Holidays are dates only. */
export function isWorking(calendar: Calendar, second: number, zone: string): boolean {
  // What the clocks show, as if it were UTC.
  const wall = Math.floor((second + offsetAt(second, zone)) / 60);
  const day = Math.floor(wall / 1440);
  if (calendar.holidayDates.some((date) => Date.UTC(date.year, date.month - 1, date.day) === day * 86_400_000)) return false;
  if (calendar.always) return true;
  const minute = wall - day * 1440;
  // 1 January 1970 was a Thursday.
  const today = (day + 3) % 7;
  return calendar.ranges.some((range) => {
    const { open, days, from, to } = readRange(range);
    const isOn = (weekday: number): boolean => (weekday - open + 14) % 7 <= days;
    if (from < to) return isOn(today) && from <= minute && minute < to;
    // A shift that ends no later than it begins runs into the next day.
    return (isOn(today) && from <= minute) || (isOn(today - 1) && minute < to);
  });
}

interface ReadRange {
  readonly open: number;
  readonly days: number;
  readonly from: number;
  readonly to: number;
}
const RANGES = new WeakMap<DayRange, ReadRange>();

function readRange(range: DayRange): ReadRange {
  let read = RANGES.get(range);
  if (read === undefined) {
    const [open, close] = [WEEK.indexOf(range.first), WEEK.indexOf(range.last)];
    read = { open, days: (close - open + 7) % 7, from: minutes(range.from), to: minutes(range.to) };
    RANGES.set(range, read);
  }
  return read;
}

/** Seconds by which the clocks are ahead of UTC; they change on half hours only. */
function offsetAt(second: number, zone: string): number {
  const half = Math.floor(second / 1800);
  let offsets = OFFSETS.get(zone);
  if (offsets === undefined) OFFSETS.set(zone, (offsets = new Map<number, number>()));
  let offset = offsets.get(half);
  if (offset === undefined) {
    offset = Temporal.Instant.fromEpochMilliseconds(half * 1_800_000).toZonedDateTimeISO(zone).offsetNanoseconds / 1e9;
    offsets.set(half, offset);
  }
  return offset;
}
const OFFSETS = new Map<string, Map<number, number>>();

function minutes(time: string): number {
  const [hour = '0', minute = '0'] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}

export function zoneOf(agreement: Agreement): string {
  return agreement.timeZone ?? 'UTC';
}
