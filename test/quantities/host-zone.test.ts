import { afterEach, expect, test, vi } from 'vitest';
import { WorkingCalendar } from '../../language/quantities/calendar';
import { toISO } from '../../language/quantities/civil-date';
import { formatInstant, parseInstant } from '../../language/quantities/instant';
import { windowsOf } from '../../language/quantities/window';

const { env } = process;
const home = env['TZ'];

afterEach(() => {
  env['TZ'] = home;
});

/** Everything that a host's zone could reach, computed afresh. */
async function figures(): Promise<string> {
  vi.resetModules();
  const { publicHolidays } = await import('../../language/quantities/holidays');
  const regions = ['GB-ENG', 'DE-BE', 'US', 'NZ', 'IL', 'AE', 'JP', 'IR', 'CN', 'BR', 'IN', 'TH', 'GR', 'TO'];
  const spec = { always: false, ranges: [], holidayRegions: ['NZ'], holidayDates: [] };
  const weekdays = { ...spec, ranges: [{ first: 'Monday', last: 'Friday', from: '08:00', to: '18:00' }] as const };
  const calendar = new WorkingCalendar(weekdays, 'Pacific/Auckland', { holidays: publicHolidays });
  const instant = parseInstant('2026-04-05 02:30', 'Pacific/Auckland')?.instant ?? 0n;
  const term = { from: { year: 2026, month: 1, day: 1 }, to: { year: 2026, month: 12, day: 31 } };
  const shown = {
    holidays: regions.map((region) => [region, ...[2024, 2025, 2026].flatMap((year) => publicHolidays(region, year).map(toISO))]),
    due: calendar.addWorking(instant, 36_000_000_000n * 30n),
    read: [instant, formatInstant(instant, 'America/Los_Angeles')],
    windows: windowsOf({ kind: 'calendar', unit: 'month' }, { term, timeZone: 'Europe/Berlin' }),
  };
  return JSON.stringify(shown, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
}

test.each(['UTC', 'Pacific/Auckland', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/London'])(
  'a host in %s computes what every host computes',
  async (zone) => {
    const here = await figures();
    const noon = new Date(2026, 6, 1, 12).getTime();
    env['TZ'] = zone;
    expect(new Date(2026, 6, 1, 12).getTime(), 'the test did not move the host').not.toBe(noon);
    expect(await figures()).toBe(here);
  },
);
