import { dateOfDayNumber, dayNumber, weekdayNumber, WEEKDAYS, type CivilDate, type Weekday } from './civil-date';
import { Coverage, normalise, subtract, type Interval } from './intervals';
import type { Microseconds } from './duration';
import { fromExactNumber, numberOfDigits, toExactNumber } from './exact-number';
import { dateAt, isLeftOut, startOfDayNumber, TimeZone, type Instant } from './time-zone';

/** Working hours as an agreement states them. */
export interface CalendarSpec {
  /** `24 hours every day`: the ranges are then not looked at. */
  readonly always: boolean;
  readonly ranges: readonly WorkingRange[];
  /** Regions whose public holidays are days off: `GB-ENG`. */
  readonly holidayRegions: readonly string[];
  /** Further days off. */
  readonly holidayDates: readonly CivilDate[];
}

/**
 * On each day from the first weekday to the last (the week goes round), from one time to another, `08:00` to `18:00`. `24:00` is the end
 * of the day; a range that does not end later than it begins runs into the next day.
 */
export interface WorkingRange {
  readonly first: Weekday;
  readonly last: Weekday;
  readonly from: string;
  readonly to: string;
}

/** The public holidays of a region in a year. `publicHolidays` in `holidays` is one; it is handed in because its tables are large. */
export type HolidayLookup = (region: string, year: number) => readonly CivilDate[];

export interface CalendarOptions {
  /** Needed when the calendar names holiday regions. */
  readonly holidays?: HolidayLookup;
  /** The time that will be asked about; anything outside is compiled when it is asked for. */
  readonly from?: Instant;
  readonly to?: Instant;
}

/** One business day, as a deadline. */
export interface BusinessDay {
  readonly date: CivilDate;
  /** When work ends on that day. */
  readonly closes: Instant;
  /** Midnight at the end of that day. */
  readonly ends: Instant;
}

/**
 * Working time (convention 6), compiled to intervals of instants with running totals; a question is a binary search.
 * A holiday takes out its local day from midnight to midnight and nothing else: a night shift keeps the part on the day before.
 * A working hour that the clocks skip is not worked, one that they repeat is worked twice.
 * Times from 1900 to 2199; anything else throws a RangeError, so reject such times (`isWithinCalendars`) where data are read.
 */
export class WorkingCalendar {
  private readonly zone: TimeZone;
  private readonly shifts: readonly Shift[];
  private readonly holidays: HolidayLookup | undefined;
  private readonly daysOff = new Map<number, ReadonlySet<number>>();
  private readonly datesOff: ReadonlySet<number>;
  private table: WorkTable | undefined;
  /** Worked time is counted from the start of the first table, whatever is compiled later. */
  private origin = 0;
  private originCovered = 0;

  constructor(
    readonly spec: CalendarSpec,
    readonly timeZone: string,
    options: CalendarOptions = {},
  ) {
    const [region] = spec.holidayRegions;
    if (region !== undefined && options.holidays === undefined) throw new RangeError(`The public holidays of "${region}" are not loaded.`);
    this.zone = TimeZone.named(timeZone);
    this.shifts = spec.always ? EVERY_DAY : shiftsOf(spec.ranges);
    this.holidays = options.holidays;
    this.datesOff = new Set(spec.holidayDates.map(dayNumber));
    const from = options.from ?? options.to;
    const to = options.to ?? options.from;
    if (from !== undefined && to !== undefined) this.compile(this.yearAt(toExactNumber(from)), this.yearAt(toExactNumber(to)) + 1);
  }

  /** Working time from a fixed moment of this calendar until the instant: only differences of two of them mean something. */
  workedUntil(instant: Instant): Microseconds {
    return fromExactNumber(this.workedUntilNumber(toExactNumber(instant)));
  }

  /** `workedUntil` for a column of instants held as whole microseconds in doubles. */
  workedUntilNumber(instant: number): number {
    const { coverage } = this.tableAt(instant);
    return coverage.coveredUntil(instant) - this.originCovered;
  }

  /** Working time between two instants; negative when the second is earlier. */
  elapsed(start: Instant, end: Instant): Microseconds {
    const [first, last] = [toExactNumber(start), toExactNumber(end)];
    return fromExactNumber(this.workedUntilNumber(last) - this.workedUntilNumber(first));
  }

  /** The first instant by which so much working time has passed since `start` (`start` itself for none); undefined when that never happens. */
  addWorking(start: Instant, amount: Microseconds): Instant | undefined {
    if (amount <= 0n) return start;
    const moment = toExactNumber(start);
    if (this.shifts.length === 0 || amount > LONGEST) return undefined;
    for (let table = this.tableAt(moment); ; table = this.extend(table, table.from, table.to + 1)) {
      const found = table.coverage.momentOf(table.coverage.coveredUntil(moment) + toExactNumber(amount));
      if (found !== undefined) return fromExactNumber(found);
      if (table.to >= LAST_YEAR) return undefined;
    }
  }

  /** The working intervals between two instants, cut to them. */
  intervals(from: Instant, to: Instant): Interval[] {
    const { starts, ends, first, end } = this.slice(toExactNumber(from), toExactNumber(to));
    const list: Interval[] = [];
    for (let i = first; i < end; i++) {
      const interval = { start: fromExactNumber(starts[i] ?? 0), end: fromExactNumber(ends[i] ?? 0) };
      list.push({ start: interval.start < from ? from : interval.start, end: interval.end > to ? to : interval.end });
    }
    return list;
  }

  /**
   * The n-th business day after the day of the instant, which itself does not count (for n = 0: that day, or the next business day).
   * A business day is a day on which working time begins and that is no holiday. Undefined when there is none before 2200.
   */
  businessDaysAfter(instant: Instant, n: number): BusinessDay | undefined {
    const today = dayNumber(dateAt(instant, this.timeZone));
    let left = Math.max(n, 1);
    for (let day = n === 0 ? today : today + 1; this.shifts.length > 0; day++) {
      const date = dateOfDayNumber(day);
      if (date.year >= LAST_YEAR) return undefined;
      if (!this.isBusinessDay(date) || --left > 0) continue;
      const closings = this.shiftsOn(day).map((shift) => this.wallClock(day, shift.to));
      return { date, closes: fromExactNumber(Math.max(...closings)), ends: BigInt(startOfDayNumber(day + 1, this.zone)) };
    }
    return undefined;
  }

  /** True when working time begins on that day, and it is neither a holiday nor left out by the clocks. */
  isBusinessDay(date: CivilDate): boolean {
    return this.shiftsOn(dayNumber(date)).length > 0 && !this.isDayOff(date) && !isLeftOut(date, this.timeZone);
  }

  /** True for a holiday of the calendar's regions and for a date it takes off. */
  isDayOff(date: CivilDate): boolean {
    return this.daysOffIn(date.year).has(dayNumber(date));
  }

  private slice(from: number, to: number): { starts: Float64Array; ends: Float64Array; first: number; end: number } {
    this.tableAt(from);
    const { starts, ends } = this.tableAt(to).coverage;
    return { starts, ends, first: countUpTo(ends, from, true), end: from < to ? countUpTo(starts, to, false) : 0 };
  }

  private shiftsOn(day: number): Shift[] {
    const weekday = weekdayNumber(dateOfDayNumber(day));
    return this.shifts.filter((shift) => shift.weekdays.has(weekday));
  }

  private daysOffIn(year: number): ReadonlySet<number> {
    let days = this.daysOff.get(year);
    if (days === undefined) {
      const found = new Set(this.datesOff);
      // A holiday of several days may begin in the year before.
      for (const region of this.spec.holidayRegions)
        for (const from of [year - 1, year]) for (const date of this.holidays?.(region, from) ?? []) found.add(dayNumber(date));
      days = found;
      this.daysOff.set(year, days);
    }
    return days;
  }

  private tableAt(instant: number): WorkTable {
    const { table } = this;
    if (table !== undefined && instant >= table.start && instant <= table.end) return table;
    const year = this.yearAt(instant);
    return table === undefined ? this.compile(year, year + 1) : this.extend(table, year, year + 1);
  }

  /** At least doubles the table, so that a column of ever later times stays linear. */
  private extend(table: WorkTable, from: number, to: number): WorkTable {
    const length = table.to - table.from;
    return this.compile(
      from < table.from ? Math.max(FIRST_YEAR, Math.min(from, table.from - length)) : table.from,
      to > table.to ? Math.min(LAST_YEAR, Math.max(to, table.to + length)) : table.to,
    );
  }

  private compile(from: number, to: number): WorkTable {
    const first = dayNumber({ year: from, month: 1, day: 1 });
    const last = dayNumber({ year: Math.max(to, from + 1), month: 1, day: 1 }) - 1;
    const [start, end] = [startOfDayNumber(first, this.zone), startOfDayNumber(last + 1, this.zone)];
    const worked: Interval<number>[] = [];
    const off: Interval<number>[] = [
      { start: -Infinity, end: start },
      { start: end, end: Infinity },
    ];
    // A night shift of the last day before the table still runs in it.
    for (let day = first - 1; day <= last; day++) {
      for (const shift of this.shiftsOn(day)) worked.push({ start: this.wallClock(day, shift.from), end: this.wallClock(day, shift.to) });
      if (day >= first && this.isDayOff(dateOfDayNumber(day)))
        off.push({ start: startOfDayNumber(day, this.zone), end: startOfDayNumber(day + 1, this.zone) });
    }
    const coverage = Coverage.ofSet(subtract(normalise(worked), normalise(off)));
    if (this.table === undefined) this.origin = start;
    this.originCovered = coverage.coveredUntil(this.origin);
    this.table = { from, to: Math.max(to, from + 1), start, end, coverage };
    return this.table;
  }

  private yearAt(instant: number): number {
    const { year } = dateOfDayNumber(Math.floor((instant + this.zone.offsetAt(instant)) / DAY));
    if (year >= FIRST_YEAR && year < LAST_YEAR) return year;
    throw new RangeError(`Working time is counted from ${FIRST_YEAR} to ${LAST_YEAR - 1}, not in ${year}.`);
  }

  /** The instant of a time of a local day; where the clocks skip it, the moment they do. */
  private wallClock(day: number, sinceMidnight: number): number {
    const local = day * DAY + sinceMidnight;
    const settled = this.zone.settledInstantOf(local);
    if (!Number.isNaN(settled)) return settled;
    const { instant, gap } = this.zone.resolve(local);
    return gap === undefined ? instant : gap.at;
  }
}

/** True for an instant that calendars can count: 1900 to 2199. */
export function isWithinCalendars(instant: Instant): boolean {
  return instant >= FIRST_INSTANT && instant < LAST_INSTANT;
}

/** Minutes since midnight of `08:00` … `24:00`; undefined for anything else. */
export function parseTimeOfDay(text: string): number | undefined {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text.trim());
  if (match === null) return undefined;
  const [hours, minutes] = [numberOfDigits(match[1]), numberOfDigits(match[2])];
  return minutes <= 59 && (hours <= 23 || (hours === 24 && minutes === 0)) ? hours * 60 + minutes : undefined;
}

/** Whole years of working time, the year `to` not included, and the instants they span. */
interface WorkTable {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly coverage: Coverage;
}

/** A range with its times as microseconds since midnight; `to` may lie in the next day. */
interface Shift {
  readonly weekdays: ReadonlySet<number>;
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000_000;
const MINUTE = 60_000_000;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
const FIRST_INSTANT = BigInt(dayNumber({ year: FIRST_YEAR, month: 1, day: 2 })) * BigInt(DAY);
const LAST_INSTANT = BigInt(dayNumber({ year: LAST_YEAR - 1, month: 12, day: 31 })) * BigInt(DAY);
const LONGEST = BigInt(DAY) * 366n * 300n;
const EVERY_DAY: readonly Shift[] = [{ weekdays: new Set([1, 2, 3, 4, 5, 6, 7]), from: 0, to: DAY }];

function shiftsOf(ranges: readonly WorkingRange[]): Shift[] {
  return ranges.map(({ first, last, from, to }) => {
    const [start, end] = [parseTimeOfDay(from), parseTimeOfDay(to)];
    if (start === undefined || end === undefined) throw new RangeError(`"${from} to ${to}" is not a range of times.`);
    return { weekdays: weekdaysFrom(first, last), from: start * MINUTE, to: (end <= start ? end + 24 * 60 : end) * MINUTE };
  });
}

function weekdaysFrom(first: Weekday, last: Weekday): Set<number> {
  const from = WEEKDAYS.indexOf(first);
  const length = ((WEEKDAYS.indexOf(last) - from + 7) % 7) + 1;
  return new Set(Array.from({ length }, (_, i) => ((from + i) % 7) + 1));
}

/** How many of the sorted numbers are below `limit`, or also equal to it. */
function countUpTo(sorted: Float64Array, limit: number, inclusive: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] ?? 0;
    if (value < limit || (inclusive && value === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}
