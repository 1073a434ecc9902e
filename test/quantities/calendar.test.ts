import { describe, expect, test } from 'vitest';
import {
  isWithinCalendars,
  parseTimeOfDay,
  WorkingCalendar,
  type CalendarOptions,
  type CalendarSpec,
} from '../../language/quantities/calendar';
import { parseDate, toISO, type CivilDate } from '../../language/quantities/civil-date';
import { publicHolidays } from '../../language/quantities/holidays';
import { instantToISO, parseInstant } from '../../language/quantities/instant';
import { intersect, subtract, total } from '../../language/quantities/intervals';

const HOUR = 3_600_000_000n;
const MINUTE = 60_000_000n;

const date = (text: string): CivilDate => parseDate(text) ?? { year: 0, month: 0, day: 0 };
const weekdays = (from: string, to: string, more: Partial<CalendarSpec> = {}): CalendarSpec => ({
  always: false,
  ranges: [{ first: 'Monday', last: 'Friday', from, to }],
  holidayRegions: [],
  holidayDates: [],
  ...more,
});
const always: CalendarSpec = { always: true, ranges: [], holidayRegions: [], holidayDates: [] };

/** A calendar with its wall clock: times are written as people of that zone write them. */
function opened(spec: CalendarSpec, zone: string, options: CalendarOptions = {}) {
  const calendar = new WorkingCalendar(spec, zone, options);
  const at = (text: string): bigint => parseInstant(text, zone)?.instant ?? -1n;
  return {
    calendar,
    at,
    elapsed: (start: string, end: string): bigint => calendar.elapsed(at(start), at(end)),
    due: (start: string, amount: bigint): string | undefined => {
      const found = calendar.addWorking(at(start), amount);
      return found === undefined ? undefined : instantToISO(found);
    },
  };
}

describe('elapsed working time', () => {
  test('over a weekend, less the pauses', () => {
    const { calendar, at, elapsed } = opened(weekdays('08:00', '18:00'), 'America/Chicago');
    expect(elapsed('2025-03-07 16:30', '2025-03-10 17:30')).toBe(11n * HOUR);
    const worked = calendar.intervals(at('2025-03-07 16:30'), at('2025-03-10 17:30'));
    const less = (from: string, to: string): bigint => total(subtract(worked, [{ start: at(from), end: at(to) }]));
    expect(less('2025-03-10 09:00', '2025-03-10 11:30')).toBe(8n * HOUR + 30n * MINUTE);
    expect(less('2025-03-07 17:00', '2025-03-10 09:00')).toBe(9n * HOUR);
    expect(total(intersect(worked, [{ start: at('2025-03-07 17:00'), end: at('2025-03-10 09:00') }]))).toBe(2n * HOUR);
  });

  test('331,200 s in Madrid', () => {
    const { elapsed } = opened(weekdays('08:00', '20:00'), 'Europe/Madrid');
    expect(elapsed('2016-01-20T11:00Z', '2016-01-30T11:30Z')).toBe(331_200_000_000n);
  });

  test('is negative backwards and nothing outside hours', () => {
    const { elapsed } = opened(weekdays('08:00', '18:00'), 'UTC');
    expect(elapsed('2025-03-10 17:30', '2025-03-07 16:30')).toBe(-11n * HOUR);
    expect(elapsed('2025-03-08 00:00', '2025-03-10 08:00')).toBe(0n);
  });

  test('around the clock is elapsed time, clock changes included', () => {
    const { elapsed } = opened(always, 'Europe/Berlin');
    expect(elapsed('2026-03-01', '2026-04-01')).toBe(44_580n * MINUTE);
    expect(elapsed('2026-10-01', '2026-11-01')).toBe(44_700n * MINUTE);
  });

  test('a night shift is worked for as long as it lasts', () => {
    const night: CalendarSpec = {
      ...weekdays('22:00', '06:00'),
      ranges: [{ first: 'Monday', last: 'Sunday', from: '22:00', to: '06:00' }],
    };
    const { elapsed } = opened(night, 'Europe/Berlin');
    expect(elapsed('2026-03-28 12:00', '2026-03-29 12:00')).toBe(7n * HOUR);
    expect(elapsed('2026-10-24 12:00', '2026-10-25 12:00')).toBe(9n * HOUR);
    expect(elapsed('2026-05-01 12:00', '2026-05-02 12:00')).toBe(8n * HOUR);
  });

  test('hours that the clocks skip do not count, whole or in part', () => {
    const early: CalendarSpec = { ...always, always: false, ranges: [{ first: 'Sunday', last: 'Sunday', from: '02:30', to: '05:00' }] };
    expect(opened(early, 'Europe/Berlin').elapsed('2026-03-29', '2026-03-30')).toBe(2n * HOUR);
    const lost: CalendarSpec = { ...always, always: false, ranges: [{ first: 'Sunday', last: 'Sunday', from: '02:10', to: '02:50' }] };
    expect(opened(lost, 'Europe/Berlin').elapsed('2026-03-29', '2026-03-30')).toBe(0n);
  });

  test('ranges that overlap count once; a week may go round', () => {
    const spec: CalendarSpec = {
      ...always,
      always: false,
      ranges: [
        { first: 'Saturday', last: 'Monday', from: '08:00', to: '12:00' },
        { first: 'Monday', last: 'Monday', from: '10:00', to: '24:00' },
      ],
    };
    const { elapsed } = opened(spec, 'UTC');
    // 7 to 9 March 2026 are Saturday to Monday.
    expect(elapsed('2026-03-06', '2026-03-11')).toBe((4n + 4n + 16n) * HOUR);
  });
});

describe('holidays', () => {
  const support = weekdays('08:00', '18:00', { holidayRegions: ['GB-ENG'], holidayDates: [date('2026-04-07')] });

  test('of a region and of the agreement are days off', () => {
    const { calendar, elapsed } = opened(support, 'Europe/London', { holidays: publicHolidays });
    // Good Friday 3 April, Easter Monday 6 April, and the 7th by agreement.
    expect(elapsed('2026-04-02 17:00', '2026-04-08 09:00')).toBe(2n * HOUR);
    expect(calendar.isDayOff(date('2026-04-03'))).toBe(true);
    expect(calendar.isDayOff(date('2026-04-07'))).toBe(true);
    expect(calendar.isDayOff(date('2026-04-08'))).toBe(false);
  });

  test('take out their local day from midnight to midnight and nothing else', () => {
    const night: CalendarSpec = {
      ...always,
      always: false,
      holidayDates: [date('2026-05-06')],
      ranges: [{ first: 'Monday', last: 'Sunday', from: '22:00', to: '06:00' }],
    };
    const { elapsed } = opened(night, 'UTC');
    expect(elapsed('2026-05-05 12:00', '2026-05-06 12:00')).toBe(2n * HOUR);
    expect(elapsed('2026-05-06 12:00', '2026-05-07 12:00')).toBe(6n * HOUR);
    const { elapsed: aroundTheClock } = opened({ ...always, holidayDates: [date('2026-03-29')] }, 'Europe/Berlin');
    expect(aroundTheClock('2026-03-28', '2026-03-31')).toBe(48n * HOUR);
  });

  test('may begin in the year before', () => {
    const holidays = (_region: string, year: number): CivilDate[] => [
      { year, month: 12, day: 31 },
      { year: year + 1, month: 1, day: 1 },
    ];
    const { elapsed } = opened({ ...always, holidayRegions: ['GB'] }, 'UTC', { holidays, from: 1_767_225_600_000_000n });
    expect(elapsed('2026-01-01', '2026-01-03')).toBe(24n * HOUR);
  });

  test('must be at hand when the calendar names a region', () => {
    expect(() => new WorkingCalendar(support, 'Europe/London')).toThrow('The public holidays of "GB-ENG" are not loaded.');
  });
});

describe('the instant by which so much was worked', () => {
  test('six hours from 09:15', () => {
    expect(opened(weekdays('09:00', '17:00'), 'UTC').due('2026-03-23 09:15', 6n * HOUR)).toBe('2026-03-23T15:15:00Z');
  });

  test('eight hours from Monday 14:00 end on Tuesday 14:00', () => {
    const { due } = opened(weekdays('09:00', '17:00'), 'UTC');
    expect(due('2025-06-02 14:00', 8n * HOUR)).toBe('2025-06-03T14:00:00Z');
    expect(due('2025-06-02 10:00', 8n * HOUR)).toBe('2025-06-03T10:00:00Z');
  });

  test('is the close of work, not the next opening, when it comes out even', () => {
    const { due } = opened(weekdays('09:00', '17:00'), 'UTC');
    expect(due('2026-03-20 09:00', 8n * HOUR)).toBe('2026-03-20T17:00:00Z');
    expect(due('2026-03-20 18:00', 1n)).toBe('2026-03-23T09:00:00.000001Z');
    expect(due('2026-03-21 12:00', 0n)).toBe('2026-03-21T12:00:00Z');
  });

  test('years away', () => {
    const { due } = opened(weekdays('09:00', '10:00'), 'UTC');
    expect(due('2026-01-05 09:00', 2_000n * HOUR)).toBe('2033-09-02T10:00:00Z');
  });

  test('never comes without working time', () => {
    const nothing: CalendarSpec = { ...always, always: false };
    expect(opened(nothing, 'UTC').due('2026-01-05 09:00', 1n)).toBeUndefined();
    expect(opened(weekdays('09:00', '17:00'), 'UTC').due('2026-01-05 09:00', 10n ** 18n)).toBeUndefined();
    expect(opened(always, 'UTC').due('2026-01-05 09:00', 10n ** 30n)).toBeUndefined();
  });
});

describe('business days', () => {
  const spec = weekdays('08:00', '18:00', { holidayRegions: ['GB-ENG'] });
  const { calendar, at } = opened(spec, 'Europe/London', { holidays: publicHolidays });
  const after = (text: string, n: number): string | undefined => {
    const day = calendar.businessDaysAfter(at(text), n);
    return day && `${toISO(day.date)} closes ${instantToISO(day.closes)} ends ${instantToISO(day.ends)}`;
  };

  test('the day itself does not count', () => {
    expect(after('2026-03-02 09:00', 5)).toBe('2026-03-09 closes 2026-03-09T18:00:00Z ends 2026-03-10T00:00:00Z');
    expect(after('2026-03-02 23:59', 1)).toBe('2026-03-03 closes 2026-03-03T18:00:00Z ends 2026-03-04T00:00:00Z');
  });

  test('skip weekends and holidays, and know summer time', () => {
    expect(after('2026-04-02 12:00', 1)).toBe('2026-04-07 closes 2026-04-07T17:00:00Z ends 2026-04-07T23:00:00Z');
  });

  test('none: that day, or the next one', () => {
    expect(after('2026-03-02 09:00', 0)?.slice(0, 10)).toBe('2026-03-02');
    expect(after('2026-03-07 09:00', 0)?.slice(0, 10)).toBe('2026-03-09');
  });

  test('a day that the clocks left out is none', () => {
    const apia = opened(weekdays('09:00', '17:00'), 'Pacific/Apia');
    const days = [1, 2].map((n) => apia.calendar.businessDaysAfter(apia.at('2011-12-29 12:00'), n));
    expect(days.map((day) => day && toISO(day.date))).toEqual(['2012-01-02', '2012-01-03']);
  });

  test('never without a working day', () => {
    expect(new WorkingCalendar({ ...always, always: false }, 'UTC').businessDaysAfter(0n, 1)).toBeUndefined();
  });
});

describe('what is compiled', () => {
  test('grows without changing an answer', () => {
    const spec = weekdays('08:00', '18:00', { holidayRegions: ['GB-ENG'] });
    const { calendar, at } = opened(spec, 'Europe/London', {
      holidays: publicHolidays,
      from: parseInstant('2026-01-01', 'UTC')?.instant ?? 0n,
    });
    const before = calendar.workedUntil(at('2026-06-01'));
    const later = calendar.workedUntil(at('2031-06-01'));
    const earlier = calendar.workedUntil(at('2019-06-01'));
    expect(calendar.workedUntil(at('2026-06-01'))).toBe(before);
    expect(calendar.workedUntil(at('2031-06-01'))).toBe(later);
    const fresh = opened(spec, 'Europe/London', { holidays: publicHolidays, from: at('2019-01-01'), to: at('2031-12-31') });
    expect(later - earlier).toBe(fresh.elapsed('2019-06-01', '2031-06-01'));
  });

  test('a night shift on New Year’s Eve is whole, whichever year was compiled first', () => {
    const night: CalendarSpec = { ...always, always: false, ranges: [{ first: 'Monday', last: 'Sunday', from: '22:00', to: '06:00' }] };
    const { calendar, at, elapsed } = opened(night, 'UTC', { from: 1_767_225_600_000_000n });
    expect(calendar.elapsed(at('2026-01-01 00:00'), at('2026-01-01 12:00'))).toBe(6n * HOUR);
    expect(elapsed('2025-12-31 12:00', '2026-01-01 12:00')).toBe(8n * HOUR);
  });

  test('ends at times no agreement means', () => {
    const { elapsed, at } = opened(weekdays('08:00', '18:00'), 'UTC');
    expect(() => elapsed('2026-01-01', '2200-01-01')).toThrow('Working time is counted from 1900 to 2199, not in 2200.');
    expect(() => elapsed('2026-01-01', '9999-12-31')).toThrow(RangeError);
    expect([at('9999-12-31'), at('2200-01-01'), at('1899-12-31'), at('2026-01-01'), at('1970-01-01')].map(isWithinCalendars)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});

test('times of the day', () => {
  expect(['08:00', '8:30', '00:00', '24:00', '23:59'].map(parseTimeOfDay)).toEqual([480, 510, 0, 1440, 1439]);
  expect(['24:01', '25:00', '08:60', '8', '', '08:00:00'].map(parseTimeOfDay)).toEqual(Array.from({ length: 6 }, () => undefined));
  expect(() => new WorkingCalendar(weekdays('8', '18:00'), 'UTC')).toThrow('"8 to 18:00" is not a range of times.');
});
