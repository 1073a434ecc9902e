/** The hours of a calendar in an ordinary week, holidays aside, to the minute. */
import type { Calendar } from '../../agreement/agreement';
import { WEEKDAYS } from '../../quantities/civil-date';

/** A first minute of the week that lies in the one calendar (absent: every minute) and not in the other. */
export function hoursOutside(calendar: Calendar | undefined, other: Calendar): { readonly day: string; readonly time: string } | undefined {
  const theirs = minutesOf(other);
  const own = calendar === undefined ? undefined : minutesOf(calendar);
  for (let minute = 0; minute < WEEK; minute += 1) {
    if ((own === undefined || own[minute] === 1) && theirs[minute] === 0)
      return { day: WEEKDAYS[Math.floor(minute / DAY)] ?? '', time: clock(minute % DAY) };
  }
  return undefined;
}

const DAY = 24 * 60;
const WEEK = 7 * DAY;

/** One for each minute of the week from Monday on that counts. */
function minutesOf({ always, ranges }: Calendar): Uint8Array {
  const minutes = new Uint8Array(WEEK).fill(always ? 1 : 0);
  const names: readonly string[] = WEEKDAYS;
  for (const { first, last, from, to } of ranges) {
    const start = names.indexOf(first);
    const days = ((names.indexOf(last) - start + 7) % 7) + 1;
    const [begin, end] = [minuteOf(from), minuteOf(to)];
    for (let day = 0; day < days; day += 1) {
      const length = end > begin ? end - begin : end + DAY - begin;
      for (let minute = 0; minute < length; minute += 1) minutes[(((start + day) % 7) * DAY + begin + minute) % WEEK] = 1;
    }
  }
  return minutes;
}

function minuteOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number.parseInt(hours, 10) * 60 + Number.parseInt(minutes, 10);
}

function clock(minute: number): string {
  return `${Math.floor(minute / 60)
    .toString()
    .padStart(2, '0')}:${(minute % 60).toString().padStart(2, '0')}`;
}
