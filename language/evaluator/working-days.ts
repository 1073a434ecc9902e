import type { Calendar } from '../agreement/agreement';
import { parseTimeOfDay } from '../quantities/calendar';
import { WEEKDAYS } from '../quantities/civil-date';
import { fromExactNumber, toExactNumber } from '../quantities/exact-number';
import type { Interval } from '../quantities/intervals';
import { EARLIEST, LATEST } from './field-values';
import type { Inquiry } from './inquiry';

/** How long the calendar works on a business day, µs. Where its days differ, the longest, with a caution. */
export function businessDayLength(inquiry: Pick<Inquiry, 'agreement' | 'caution'>, name: string, lexeme: string): number | undefined {
  const calendar = inquiry.agreement.calendars.get(name);
  if (calendar === undefined) return undefined;
  const lengths = new Set(WEEKDAYS.map((_, day) => minutesOn(calendar, day)).filter((minutes) => minutes > 0));
  const longest = Math.max(0, ...lengths);
  if (lengths.size > 1) {
    inquiry.caution(
      'business-days-differ',
      `The days of ${name} are not equally long, so "${lexeme}" is counted in days of ${longest / 60} hours. Say it in hours to leave no doubt.`,
      calendar.origin,
    );
  }
  return longest === 0 ? undefined : longest * MINUTE;
}

/** Working intervals of a calendar between two moments; all of the time for a calendar nobody defined. */
export function calendarTime(inquiry: Inquiry, name: string, from: number, to: number): readonly Interval<number>[] {
  if (!(from < to)) return [];
  const calendar = inquiry.calendar(name);
  if (calendar === undefined) return [{ start: from, end: to }];
  const [first, last] = [Math.max(from, EARLIEST), Math.min(to, LATEST)];
  if (!(first < last)) return [];
  return calendar
    .intervals(fromExactNumber(first), fromExactNumber(last))
    .map(({ start, end }) => ({ start: toExactNumber(start), end: toExactNumber(end) }));
}

const MINUTE = 60_000_000;
const DAY = 24 * 60;

function minutesOn({ always, ranges }: Calendar, day: number): number {
  if (always) return DAY;
  let sum = 0;
  for (const { first, last, from, to } of ranges) {
    const [begin, length] = [WEEKDAYS.indexOf(first), (WEEKDAYS.indexOf(last) - WEEKDAYS.indexOf(first) + 7) % 7];
    if ((day - begin + 7) % 7 > length) continue;
    const [start, end] = [parseTimeOfDay(from) ?? 0, parseTimeOfDay(to) ?? 0];
    sum += end <= start ? end + DAY - start : end - start;
  }
  return sum;
}
