import Holidays from 'date-holidays';
// @ts-expect-error: the table has no types.
import { data } from 'date-holidays/data';
import { describe, expect, test } from 'vitest';
import { toISO } from '../../language/quantities/civil-date';
import { holidayRegionName, holidayRegions, isHolidayRegion, suggestRegions } from '../../language/quantities/holiday-regions';
import { publicHolidays } from '../../language/quantities/holidays';
import { withoutNames } from '../../scripts/holidays-without-names.mjs';

const days = (region: string, year: number): string[] => publicHolidays(region, year).map(toISO);

describe('public holidays', () => {
  test('of England in 2026', () => {
    expect(days('GB-ENG', 2026)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-04',
      '2026-05-25',
      '2026-08-31',
      '2026-12-25',
      '2026-12-26',
      '2026-12-28',
    ]);
  });

  test('of Berlin: its own day, and not the Saturday before Easter', () => {
    expect(days('DE-BE', 2026)).toContain('2026-03-08');
    expect(days('DE', 2026)).not.toContain('2026-03-08');
  });

  test('of several days, and none of half a day', () => {
    expect(days('GA', 2026)).toEqual(expect.arrayContaining(['2026-08-16', '2026-08-17']));
    expect(days('AU-QLD', 2026)).not.toContain('2026-12-24');
  });

  test('of the United States and of California', () => {
    expect(days('US', 2026)).toEqual(expect.arrayContaining(['2026-07-04', '2026-11-26', '2026-12-25']));
    expect(days('US-CA', 2026)).toContain('2026-03-31');
  });

  test('of a place nobody knows', () => {
    expect(() => publicHolidays('XX', 2026)).toThrow('No public holidays are known for "XX".');
  });
});

test('the table of regions is the list that holidays are known for', () => {
  const library = new Holidays();
  const listed = (codes: Record<string, string> | undefined | null, inside: string): [string, string][] =>
    Object.entries(codes ?? {}).map(([code, name]) => [inside + code, name]);
  const names = listed(library.getCountries('en'), '').flatMap(([country, name]) => [
    [country, name],
    ...listed(library.getStates(country, 'en'), `${country}-`).flatMap(([state, name]) => [
      [state, name],
      ...listed(library.getRegions(country, state.slice(country.length + 1), 'en'), `${state}-`),
    ]),
  ]);
  expect(Object.fromEntries(holidayRegions().map((region) => [region, holidayRegionName(region)]))).toEqual(Object.fromEntries(names));
});

test('which regions are known', () => {
  expect(['GB', 'GB-ENG', 'DE-BY-A', 'US-CA-LA', 'ES-CT-B'].every(isHolidayRegion)).toBe(true);
  expect(['UK', 'gb', 'GB-', 'GB-XXX', 'England', '', 'GB ENG'].some(isHolidayRegion)).toBe(false);
});

test('names', () => {
  expect(['GB-ENG', 'DE-BY-A', 'US', 'XX'].map(holidayRegionName)).toEqual([
    'England',
    'Stadt Augsburg',
    'United States of America',
    undefined,
  ]);
});

test.each([
  ['uk', ['GB']],
  ['gb_eng', ['GB-ENG']],
  ['UK ENG', ['GB-ENG']],
  ['ENG', ['GB-ENG']],
  ['England', ['GB-ENG']],
  ['germany', ['DE']],
  ['Cote d\u2019Ivoire', ['CI']],
  ['Bavaria', ['DE-BY']],
  ['Geneva', ['CH-GE']],
  ['New York', ['US-NY']],
  ['United', ['AE', 'GB', 'US']],
  ['GB-LON', ['GB', 'GB-ALD', 'GB-ENG', 'GB-NIR', 'GB-SCT']],
  ['Atlantis', []],
  ['', []],
  ['-', []],
])('%j probably means %j', (text, regions) => {
  expect(suggestRegions(text)).toEqual(regions);
});

describe('the table that is delivered, without names', () => {
  test('gives every region the same days', () => {
    const Table = Object.getPrototypeOf(Holidays) as new (table: unknown, ...region: string[]) => Holidays;
    const delivered = withoutNames(data);
    const shown = (table: Holidays, year: number): string[] => [
      ...new Set(table.getHolidays(year).flatMap(({ date, type, end }) => (type === 'public' ? `${date} ${end.toISOString()}` : []))),
    ];
    for (const region of holidayRegions()) {
      const parts = region.split('-');
      for (const year of [2024, 2027])
        expect(shown(new Table(delivered, ...parts), year), region).toEqual(shown(new Table(data, ...parts), year));
    }
    expect(JSON.stringify(delivered).length).toBeLessThan(JSON.stringify(data).length * 0.8);
  });
});
