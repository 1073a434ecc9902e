import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { WorkingCalendar, type CalendarSpec } from '../../language/quantities/calendar';
import { dateOfDayNumber, dayNumber, WEEKDAYS, weekdayNumber } from '../../language/quantities/civil-date';
import { total } from '../../language/quantities/intervals';
import { TimeZone } from '../../language/quantities/time-zone';

const MINUTE = 60_000_000;
const DAY_MINUTES = 1440;

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'America/Sao_Paulo', 'Australia/Sydney'];
/** Days on which clocks change somewhere: the question is asked around them. */
const DAYS = [
  [2026, 3, 29],
  [2026, 10, 25],
  [2026, 3, 8],
  [2026, 11, 1],
  [2018, 2, 18],
  [2018, 11, 4],
  [2026, 4, 5],
  [2025, 12, 31],
].map(([year = 0, month = 0, day = 0]) => dayNumber({ year, month, day }));

// Times inside the repeated hour itself are left to the examples: there a wall clock does not name one instant.
const clock = fc.constantFrom(0, 4 * 60, 5 * 60 + 30, 8 * 60, 12 * 60 + 1, 18 * 60, 20 * 60, 22 * 60);
const weekday = fc.constantFrom(...WEEKDAYS);
const text = (minutes: number): string =>
  `${Math.floor(minutes / 60)
    .toString()
    .padStart(2, '0')}:${(minutes % 60).toString().padStart(2, '0')}`;

const specs = fc.record({
  always: fc.constantFrom(false, false, false, true),
  ranges: fc.array(fc.record({ first: weekday, last: weekday, from: clock, to: clock }), { maxLength: 3 }),
  off: fc.array(fc.integer({ min: -6, max: 6 }), { maxLength: 2 }),
});

interface Case {
  readonly spec: CalendarSpec;
  readonly worked: (minute: number) => boolean;
}

/** The calendar, and a second opinion on a single minute since 1970: look at the wall clock and at the words. */
function caseOf(
  zone: string,
  middle: number,
  {
    always,
    ranges,
    off,
  }: {
    always: boolean;
    ranges: { first: (typeof WEEKDAYS)[number]; last: (typeof WEEKDAYS)[number]; from: number; to: number }[];
    off: number[];
  },
): Case {
  const daysOff = new Set(off.map((day) => middle + day));
  const spec: CalendarSpec = {
    always,
    ranges: ranges.map(({ first, last, from, to }) => ({ first, last, from: text(from), to: text(to) })),
    holidayRegions: [],
    holidayDates: [...daysOff].map(dateOfDayNumber),
  };
  const among = (day: number, first: string, last: string): boolean => {
    const today = weekdayNumber(dateOfDayNumber(day)) - 1;
    const from = WEEKDAYS.findIndex((name) => name === first);
    const to = WEEKDAYS.findIndex((name) => name === last);
    return from <= to ? from <= today && today <= to : today >= from || today <= to;
  };
  const worked = (minute: number): boolean => {
    const local = minute + TimeZone.named(zone).offsetAt(minute * MINUTE) / MINUTE;
    const day = Math.floor(local / DAY_MINUTES);
    const time = local - day * DAY_MINUTES;
    if (daysOff.has(day)) return false;
    if (always) return true;
    return ranges.some(({ first, last, from, to }) =>
      to > from
        ? among(day, first, last) && from <= time && time < to
        : (among(day, first, last) && from <= time) || (among(day - 1, first, last) && time < to),
    );
  };
  return { spec, worked };
}

const cases = fc.tuple(fc.constantFrom(...ZONES), fc.constantFrom(...DAYS), specs);

test('elapsed time agrees with looking at every minute, across clock changes', () => {
  fc.assert(
    fc.property(cases, fc.nat(4 * DAY_MINUTES), fc.nat(4 * DAY_MINUTES), ([zone, middle, words], before, after) => {
      const { spec, worked } = caseOf(zone, middle, words);
      const [from, to] = [middle * DAY_MINUTES - before, middle * DAY_MINUTES + after];
      let count = 0;
      for (let minute = from; minute < to; minute++) if (worked(minute)) count++;
      const calendar = new WorkingCalendar(spec, zone, { from: BigInt(from * MINUTE) });
      const [start, end] = [BigInt(from * MINUTE), BigInt(to * MINUTE)];
      expect(calendar.elapsed(start, end)).toBe(BigInt(count * MINUTE));
      expect(calendar.elapsed(end, start)).toBe(BigInt(-count * MINUTE));
      expect(total(calendar.intervals(start, end))).toBe(BigInt(count * MINUTE));
    }),
    { numRuns: 250 },
  );
});

test('the instant by which an amount was worked is the first', () => {
  fc.assert(
    fc.property(
      cases,
      fc.integer({ min: -5_000, max: 5_000 }),
      fc.integer({ min: 1, max: 3_000 }),
      fc.nat(59_999_999),
      ([zone, middle, words], offset, amount, micros) => {
        const { spec } = caseOf(zone, middle, words);
        const start = BigInt((middle * DAY_MINUTES + offset) * MINUTE);
        const wanted = BigInt(amount * MINUTE - micros);
        const calendar = new WorkingCalendar(spec, zone, { from: start });
        const found = calendar.addWorking(start, wanted);
        if (found === undefined) {
          expect(spec.always || spec.ranges.length > 0).toBe(false);
          return;
        }
        expect(calendar.elapsed(start, found)).toBe(wanted);
        expect(calendar.elapsed(start, found - 1n)).toBe(wanted - 1n);
      },
    ),
    { numRuns: 500 },
  );
});

test('elapsed times add up, in any order of questions', () => {
  const moments = fc.array(
    fc.integer({ min: 0, max: 2_500_000_000 }).map((seconds) => BigInt(seconds) * 1_000_000n),
    { minLength: 3, maxLength: 3 },
  );
  fc.assert(
    fc.property(cases, moments, ([zone, middle, words], [a = 0n, b = 0n, c = 0n]) => {
      const calendar = new WorkingCalendar(caseOf(zone, middle, words).spec, zone);
      const parts = calendar.elapsed(a, b) + calendar.elapsed(b, c);
      expect(calendar.elapsed(a, c)).toBe(parts);
      expect(new WorkingCalendar(calendar.spec, zone).elapsed(a, c)).toBe(parts);
    }),
    { numRuns: 60 },
  );
});
