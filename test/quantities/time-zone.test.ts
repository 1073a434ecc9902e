import { describe, expect, test } from 'vitest';
import { instantToISO } from '../../language/quantities/instant';
import { endOfDay, isTimeZone, startOfDay, TimeZone } from '../../language/quantities/time-zone';

const ZONES = [
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  '+05:45',
];

test('names', () => {
  expect(ZONES.every(isTimeZone)).toBe(true);
  expect(['Mars/Olympus', '', 'Z', '+1', 'London', 'Europe/'].some(isTimeZone)).toBe(false);
  expect(() => TimeZone.named('Mars/Olympus')).toThrow('"Mars/Olympus" is not a time zone.');
});

describe('the first instant of a day', () => {
  const start = (year: number, month: number, day: number, zone: string): string => instantToISO(startOfDay({ year, month, day }, zone));

  test('is local midnight', () => {
    expect(start(2026, 3, 29, 'Europe/Berlin')).toBe('2026-03-28T23:00:00Z');
    expect(start(2026, 3, 30, 'Europe/Berlin')).toBe('2026-03-29T22:00:00Z');
  });

  test('is the end of the gap where the clocks skip midnight', () => {
    expect(start(2018, 11, 4, 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00Z');
    // Clocks went from 23:30 to 00:30.
    expect(start(1919, 3, 31, 'America/Toronto')).toBe('1919-03-31T04:30:00Z');
  });

  test('is the first of two midnights', () => {
    expect(start(2018, 2, 17, 'America/Sao_Paulo')).toBe('2018-02-17T02:00:00Z');
    expect(start(2026, 11, 1, 'America/Havana')).toBe('2026-11-01T04:00:00Z');
  });

  test('a day that a zone left out has no length', () => {
    const skipped = { year: 2011, month: 12, day: 30 };
    expect(startOfDay(skipped, 'Pacific/Apia')).toBe(endOfDay(skipped, 'Pacific/Apia'));
  });
});
