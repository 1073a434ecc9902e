/** The hours of a calendar in an ordinary week, holidays aside, to the minute. */
import type { Calendar } from '../../agreement/agreement';
import { WEEKDAYS } from '../../quantities/civil-date';
import { MICROSECONDS_PER } from '../../quantities/duration';
import { Ratio } from '../../quantities/ratio';

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

/**
 * The most time of such a length that lies in all of these calendars, wherever it begins; whole days begin at midnight. In microseconds,
 * and never too little: holidays would only take away from it.
 */
export function mostWorked(length: Ratio, calendars: readonly Calendar[]): Ratio {
  return worked(length, calendars, (left, right) => right > left);
}

/** The least, in weeks without a holiday. */
export function leastWorked(length: Ratio, calendars: readonly Calendar[]): Ratio {
  return worked(length, calendars, (left, right) => right < left);
}

/** The time that counts in so many days from a day of the week on (0, 7, …: Monday), holidays aside. In microseconds. */
export function workedDays(calendars: readonly Calendar[]): (first: number, days: number) => Ratio {
  const before = minutesBefore(calendars);
  return (first, days) => {
    const start = (first % 7) * DAY;
    const within = (before[start + (days % 7) * DAY] ?? 0) - (before[start] ?? 0);
    return Ratio.of(BigInt(Math.floor(days / 7) * (before[WEEK] ?? 0) + within) * MICROSECONDS_PER.minute);
  };
}

/** Of all beginnings, the one whose minutes are better than those of any other. */
function worked(length: Ratio, calendars: readonly Calendar[], isBetter: (best: number, other: number) => boolean): Ratio {
  if (calendars.every(({ always }) => always)) return length;
  const minutes = length.dividedBy(Ratio.of(MICROSECONDS_PER.minute)).ceil();
  const rest = Number(minutes % BigInt(WEEK));
  const before = minutesBefore(calendars);
  const step = rest % DAY === 0 ? DAY : 1;
  let best: number | undefined;
  for (let start = 0; start < WEEK; start += step) {
    const within = (before[start + rest] ?? 0) - (before[start] ?? 0);
    if (best === undefined || isBetter(best, within)) best = within;
  }
  const whole = (minutes / BigInt(WEEK)) * BigInt(before[WEEK] ?? 0);
  return Ratio.min(length, Ratio.of((whole + BigInt(best ?? 0)) * MICROSECONDS_PER.minute));
}

/** How many minutes count before each minute of two weeks. */
function minutesBefore(calendars: readonly Calendar[]): Uint32Array {
  const weeks = calendars.map(minutesOf);
  const before = new Uint32Array(2 * WEEK + 1);
  for (let minute = 0; minute < 2 * WEEK; minute += 1)
    before[minute + 1] = (before[minute] ?? 0) + (weeks.every((week) => week[minute % WEEK] === 1) ? 1 : 0);
  return before;
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
