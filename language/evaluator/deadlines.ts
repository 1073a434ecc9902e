import type { DurationValue, WindowPhrase } from '../agreement/agreement';
import type { WorkingCalendar } from '../quantities/calendar';
import { addDays, addMonths, formatDate, toISO, weekdayNumber, type CivilDate } from '../quantities/civil-date';
import { inMicroseconds } from '../quantities/duration';
import { toExactNumber } from '../quantities/exact-number';
import { formatInstant } from '../quantities/instant';
import { Ratio } from '../quantities/ratio';
import { dateAt, endOfDay, isLeftOut, type Instant } from '../quantities/time-zone';
import { lengthOf } from './figures-text';
import type { Ledger } from './measured';

/** Counts days from the moment something became known: the end of a window, or when a record was decided. */
export class Deadlines {
  constructor(
    private readonly ledger: Ledger,
    private readonly calendarOf: (name: string) => WorkingCalendar | undefined,
  ) {}

  /** The first day on which one can act on what became known. */
  from(known: Instant): CivilDate {
    return dateAt(known, this.ledger.timeZone);
  }

  /** The last day to act: `30 days` after 31 January 2025 is 2 March 2025. Undefined when the calendar has no such business day. */
  until(known: Instant, within: DurationValue): CivilDate | undefined {
    return this.after(dateAt(known - 1n, this.ledger.timeZone), known, within);
  }

  /** The same, counted from the end of the window in which it became known. */
  untilAfter(known: Instant, within: DurationValue, phrase: WindowPhrase | undefined): CivilDate | undefined {
    const last = known - 1n;
    const window = phrase === undefined ? undefined : this.ledger.windows(phrase).find(({ start, end }) => start <= last && last < end);
    return this.until(window?.end ?? known, within);
  }

  /**
   * Until what time of that day (`16:40`, `16:40:30`), where the time to act is counted by the clock or in working hours; undefined at midnight, when
   * the day is enough.
   */
  clockTime(known: Instant, within: DurationValue): string | undefined {
    const { count, unit, business } = within;
    const length = CLOCK_UNITS.has(unit) && !isTooFar(within) ? lengthOf(count, unit)?.ceil() : undefined;
    if (length === undefined) return undefined;
    const calendar = business ? this.calendarFor(within) : undefined;
    const until = calendar === undefined ? known + length : calendar.addWorking(known, length);
    const time =
      until === undefined ? undefined : formatInstant(until, this.ledger.timeZone, { offset: false }).slice('2026-01-01 '.length);
    return time === '00:00' ? undefined : time;
  }

  /** The same, counted from a day. */
  afterDay(day: CivilDate, within: DurationValue): CivilDate | undefined {
    return this.after(day, endOfDay(day, this.ledger.timeZone), within);
  }

  private after(day: CivilDate, known: Instant, within: DurationValue): CivilDate | undefined {
    const { count, unit, business } = within;
    // A deadline that no calendar holds is none.
    if (isTooFar(within)) return undefined;
    const whole = toExactNumber(count.ceil());
    if (business) return this.afterWork(day, known, within, whole);
    switch (unit) {
      case 'day':
        return addDays(day, whole);
      case 'week':
        return addDays(day, whole * 7);
      case 'month':
      case 'quarter':
      case 'year':
        return addMonths(day, whole * MONTHS_IN[unit]);
      default:
        return dateAt(known + (lengthOf(count, unit)?.ceil() ?? 0n) - 1n, this.ledger.timeZone);
    }
  }

  private afterWork(day: CivilDate, known: Instant, within: DurationValue, whole: number): CivilDate | undefined {
    const { unit, count } = within;
    const calendar = this.calendarFor(within);
    if (calendar === undefined) {
      this.ledger.caution('no-calendar', 'A deadline in business days names no calendar; Monday to Friday is taken, without holidays.');
      return unit === 'day'
        ? weekdaysAfter(day, whole, this.ledger.timeZone)
        : this.after(day, known, { kind: 'duration', count, unit, business: false, lexeme: '' });
    }
    if (unit === 'day') return calendar.businessDaysAfter(endOfDay(day, this.ledger.timeZone) - 1n, whole)?.date;
    const worked = calendar.addWorking(known, lengthOf(count, unit)?.ceil() ?? 0n);
    return worked === undefined ? undefined : dateAt(worked - 1n, this.ledger.timeZone);
  }

  private calendarFor({ calendar: name }: DurationValue): WorkingCalendar | undefined {
    return name === undefined ? this.onlyCalendar() : this.calendarOf(name);
  }

  /** `business days` of no calendar in particular mean the agreement's, when it has just one. */
  private onlyCalendar(): WorkingCalendar | undefined {
    const [name, ...others] = this.ledger.agreement.calendars.keys();
    return name === undefined || others.length > 0 ? undefined : this.calendarOf(name);
  }
}

const CLOCK_UNITS: ReadonlySet<string> = new Set(['hour', 'minute', 'second']);

/** A date as it stands in sentences and as it stands in data. */
export function datePair(date: CivilDate): { readonly text: string; readonly iso: string } {
  return { text: formatDate(date), iso: toISO(date) };
}

/** A century; a month stands for 31 days. */
const FARTHEST = inMicroseconds(Ratio.of(36_600), 'day');

function isTooFar({ count, unit }: DurationValue): boolean {
  const length = lengthOf(count, unit) ?? inMicroseconds(count.times(Ratio.of(31)), 'day');
  return count.isNegative || length.compare(FARTHEST) > 0;
}

export const MONTHS_IN = { month: 1, quarter: 3, year: 12 } as const;

function weekdaysAfter(day: CivilDate, count: number, timeZone: string): CivilDate {
  let [date, left] = [day, count];
  while (left > 0) {
    date = addDays(date, 1);
    if (weekdayNumber(date) <= 5 && !isLeftOut(date, timeZone)) left--;
  }
  return date;
}

/**
 * So many intervals after a day, counted from it each time, so that the 31st does not drift to the 28th. Undefined for an interval that is no whole
 * number of days.
 */
export function dayAfter(first: CivilDate, { count, unit }: DurationValue, number: number): CivilDate | undefined {
  if (!count.isWhole || count.isZero || count.isNegative || count.compare(LONGEST) > 0) return undefined;
  const times = toExactNumber(count.num) * number;
  switch (unit) {
    case 'day':
      return addDays(first, times);
    case 'week':
      return addDays(first, times * 7);
    case 'month':
    case 'quarter':
    case 'year':
      return addMonths(first, times * MONTHS_IN[unit]);
    default:
      return undefined;
  }
}

const LONGEST = Ratio.of(100_000);
