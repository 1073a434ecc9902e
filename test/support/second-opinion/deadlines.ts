/** The last day to act, counted day by day from what became known. */
import type { Calendar, DurationValue } from '../../../language/agreement/agreement';
import { addDays, addUnits, dayAt, dayOf, isCivil, midnight, secondsOf, WEEK, type Day } from './clock';
import { exact, type World } from './world';

/** `known` is the first moment after what became known: the day before it does not count. */
export function deadline(world: World, known: number, within: DurationValue): Day {
  return counted(world, dayAt(known - 1, world.zone), known, within);
}

/** Counted from a day, also from one that the clocks left out. */
export function deadlineAfter(world: World, day: Day, within: DurationValue): Day {
  return counted(world, day, midnight(addDays(day, 1), world.zone), within);
}

function counted(world: World, day: Day, known: number, within: DurationValue): Day {
  const count = Number(exact(within.count).n);
  if (within.business) return businessDays(world, within.calendar ?? '', day, count);
  if (isCivil(within.unit)) return addUnits(day, within.unit, count);
  return dayAt(known + secondsOf(within.lexeme) - 1, world.zone);
}

/** Days on which working time begins and that are no holiday; one that the clocks left out never came. */
function businessDays({ agreement, zone }: World, name: string, from: Day, count: number): Day {
  const calendar = agreement.calendars.get(name);
  if (calendar === undefined) throw new RangeError('Business days of no calendar.');
  let [day, left] = [from, count];
  while (left > 0) {
    day = addDays(day, 1);
    const cameNever = midnight(day, zone) === midnight(addDays(day, 1), zone);
    const isOff = cameNever || calendar.holidayDates.some((holiday) => dayOf(holiday).equals(day));
    if (!isOff && (calendar.always || calendar.ranges.some((range) => isOn(range, day.dayOfWeek - 1)))) left--;
  }
  return day;
}

function isOn({ first, last }: Calendar['ranges'][number], weekday: number): boolean {
  const [open, close] = [WEEK.indexOf(first), WEEK.indexOf(last)];
  return (weekday - open + 7) % 7 <= (close - open + 7) % 7;
}
