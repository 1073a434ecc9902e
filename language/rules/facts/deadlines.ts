/** The last day of a time to act, by the calendar alone: public holidays are left aside, so a day by business days may be later still. */
import type { Agreement, Calendar, DurationValue } from '../../agreement/agreement';
import { addDays, addMonths, compareDates, WEEKDAYS, weekdayNumber, type CivilDate } from '../../quantities/civil-date';
import { inMicroseconds, MICROSECONDS_PER } from '../../quantities/duration';
import { toExactNumber } from '../../quantities/exact-number';
import { Ratio } from '../../quantities/ratio';

/** `30 days` after 31 January 2025 is 2 March 2025. Undefined for times that are longer than two years, and where no day is worked. */
export function lastDayAfter(agreement: Agreement, day: CivilDate, within: DurationValue): CivilDate | undefined {
  const { count, unit, business } = within;
  if (count.isNegative || count.compare(Ratio.of(800)) > 0) return undefined;
  const whole = toExactNumber(count.ceil());
  switch (unit) {
    case 'day':
      return business ? workedDayAfter(agreement, day, whole, within.calendar) : addDays(day, whole);
    case 'week':
      return addDays(day, whole * 7);
    case 'month':
    case 'quarter':
    case 'year':
      return addMonths(day, whole * { month: 1, quarter: 3, year: 12 }[unit]);
    default: {
      // Hours of work are spread over days that nobody can count without the hours themselves.
      if (business) return undefined;
      return addDays(day, toExactNumber(inMicroseconds(count, unit).dividedBy(Ratio.of(MICROSECONDS_PER.day)).ceil()));
    }
  }
}

function workedDayAfter(agreement: Agreement, day: CivilDate, count: number, name: string | undefined): CivilDate | undefined {
  const { calendars } = agreement;
  const calendar = name === undefined ? (calendars.size === 1 ? [...calendars.values()][0] : undefined) : calendars.get(name);
  const worked = workedWeekdays(calendar);
  if (!worked.includes(true)) return undefined;
  let [date, left] = [day, count];
  while (left > 0) {
    date = addDays(date, 1);
    const isOff = calendar?.holidayDates.some((each) => compareDates(each, date) === 0) === true;
    if (worked[weekdayNumber(date) - 1] === true && !isOff) left -= 1;
  }
  return date;
}

/** From Monday on; of no calendar, Monday to Friday. */
function workedWeekdays(calendar: Calendar | undefined): boolean[] {
  if (calendar === undefined) return WEEKDAYS.map((_, day) => day < 5);
  return WEEKDAYS.map(
    (_, day) =>
      calendar.always ||
      calendar.ranges.some(({ first, last }) => {
        const [begin, end] = [WEEKDAYS.indexOf(first), WEEKDAYS.indexOf(last)];
        return (day - begin + 7) % 7 <= (end - begin + 7) % 7;
      }),
  );
}
