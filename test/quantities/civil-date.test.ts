import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  compareDates,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  daysInMonth,
  formatDate,
  isoWeek,
  parseDate,
  toISO,
  weekday,
  weekdayNumber,
  type CivilDate,
} from '../../language/quantities/civil-date';

const date = (text: string): CivilDate => {
  const found = parseDate(text);
  if (found === undefined) throw new Error(`not a date: ${text}`);
  return found;
};

describe('reading', () => {
  test.each([
    ['1 January 2026', '2026-01-01'],
    ['31 dec 2028', '2028-12-31'],
    ['2026-01-01', '2026-01-01'],
    [' 29 February 2024 ', '2024-02-29'],
    ['5 Sept 2026', '2026-09-05'],
    ['1\u00a0January\n2026', '2026-01-01'],
  ])('%j', (text, iso) => {
    expect(toISO(date(text))).toBe(iso);
  });

  test.each([
    '30 February 2026',
    '29 February 2026',
    '2026-02-30',
    '2026-13-01',
    '0 May 2026',
    '32 May 2026',
    'May 2026',
    '1 Jux 2026',
    '2026-1-1',
    '01/02/2026',
    '',
  ])('%j is no date', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});

test('writing', () => {
  expect(formatDate(date('2026-03-09'))).toBe('9 March 2026');
  expect(weekday(date('2026-03-09'))).toBe('Monday');
});

test('a day that a month lacks is its last day', () => {
  expect(toISO(addMonths(date('2025-01-31'), 1))).toBe('2025-02-28');
  expect(toISO(addMonths(date('2024-01-31'), 1))).toBe('2024-02-29');
  expect(toISO(addMonths(date('2025-03-31'), -1))).toBe('2025-02-28');
  expect(toISO(addMonths(date('2025-11-30'), 3))).toBe('2026-02-28');
  expect(toISO(addMonths(date('2025-01-15'), -25))).toBe('2022-12-15');
});

test('31 January and 30 days is 2 March 2025', () => {
  expect(toISO(addDays(date('2025-01-31'), 30))).toBe('2025-03-02');
  expect(daysBetween(date('2025-01-31'), date('2025-03-02'))).toBe(30);
});

test('arithmetic agrees with Temporal on any day', () => {
  const days = fc.integer({ min: -800_000, max: 3_000_000 });
  fc.assert(
    fc.property(days, fc.integer({ min: -30_000, max: 30_000 }), fc.integer({ min: -600, max: 600 }), (number, days, months) => {
      const here = dateOfDayNumber(number);
      const plain = Temporal.PlainDate.from('1970-01-01').add({ days: number });
      expect([here.year, here.month, here.day]).toEqual([plain.year, plain.month, plain.day]);
      expect(dayNumber(here)).toBe(number);
      expect(weekdayNumber(here)).toBe(plain.dayOfWeek);
      expect(isoWeek(here)).toEqual({ year: plain.yearOfWeek, week: plain.weekOfYear });
      expect(daysInMonth(here.year, here.month)).toBe(plain.daysInMonth);
      const later = addDays(here, days);
      expect(Temporal.PlainDate.compare(plain.add({ days }), Temporal.PlainDate.from(later))).toBe(0);
      expect(compareDates(here, later)).toBe(Math.sign(-days) + 0);
      expect(Temporal.PlainDate.compare(plain.add({ months }), Temporal.PlainDate.from(addMonths(here, months)))).toBe(0);
    }),
  );
});
