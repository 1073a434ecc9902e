import { describe, expect, test } from 'vitest';
import { parseDate, type CivilDate } from '../../language/quantities/civil-date';
import { instantToISO, parseInstant } from '../../language/quantities/instant';
import { Ratio } from '../../language/quantities/ratio';
import {
  describeWindowKind,
  findWindow,
  windowIndexAt,
  windowSpanAt,
  windowsOf,
  type Window,
  type WindowKind,
  type WindowUnit,
} from '../../language/quantities/window';

const date = (text: string): CivilDate => parseDate(text) ?? { year: 0, month: 0, day: 0 };
const at = (text: string): bigint => parseInstant(text, 'UTC')?.instant ?? -1n;
const term = (from: string, to: string): { from: CivilDate; to: CivilDate } => ({ from: date(from), to: date(to) });
const calendar = (unit: WindowUnit, count?: number): WindowKind => ({ kind: 'calendar', unit, ...(count && { count }) });
const contract = (unit: WindowUnit, count?: number): WindowKind => ({ kind: 'contract', unit, ...(count && { count }) });
const minutes = (window: Window | undefined): bigint => (window ? (window.end - window.start) / 60_000_000n : -1n);
const shown = (windows: readonly Window[]): string[] => windows.map(({ id, label, cut }) => `${id} | ${label}${cut ? ' | cut' : ''}`);

describe('calendar windows', () => {
  test('Berlin: March has 44,580 minutes, October 44,700', () => {
    const months = windowsOf(calendar('month'), { term: term('2026-01-01', '2026-12-31'), timeZone: 'Europe/Berlin' });
    expect(months).toHaveLength(12);
    expect([minutes(months[2]), minutes(months[9]), minutes(months[3])]).toEqual([44_580n, 44_700n, 43_200n]);
  });

  test('the term begins and ends by the clock of the zone, so a whole first month is not cut', () => {
    const months = windowsOf(calendar('month'), { term: term('2026-01-01', '2026-12-31'), timeZone: 'Europe/Berlin' });
    const ends = [months[0]?.start, months[11]?.end].map((instant) => instantToISO(instant ?? 0n));
    expect([ends, months.filter(({ cut }) => cut)]).toEqual([['2025-12-31T23:00:00Z', '2026-12-31T23:00:00Z'], []]);
  });

  test('are named, and cut to the term', () => {
    const range = { term: term('2026-01-16', '2026-04-10'), timeZone: 'Europe/London' };
    expect(shown(windowsOf(calendar('month'), range))).toEqual([
      '2026-01 | January 2026 | cut',
      '2026-02 | February 2026',
      '2026-03 | March 2026',
      '2026-04 | April 2026 | cut',
    ]);
    expect(shown(windowsOf(calendar('quarter'), range))).toEqual(['2026-Q1 | Q1 2026 | cut', '2026-Q2 | Q2 2026 | cut']);
    expect(shown(windowsOf(calendar('year'), range))).toEqual(['2026 | 2026 | cut']);
    expect(shown(windowsOf(calendar('week'), range)).slice(0, 2)).toEqual(['2026-W03 | week 3 of 2026 | cut', '2026-W04 | week 4 of 2026']);
    expect(shown(windowsOf(calendar('day'), range)).slice(-1)).toEqual(['2026-04-10 | 10 April 2026']);
    expect(shown(windowsOf(calendar('month', 6), range))).toEqual(['2026-01_2026-06 | January 2026 to June 2026 | cut']);
    expect(shown(windowsOf(calendar('quarter', 2), range))).toEqual(['2026-Q1_2026-Q2 | Q1 2026 to Q2 2026 | cut']);
    expect(shown(windowsOf({ kind: 'term' }, range))).toEqual(['term | the term']);
  });

  test('the first and the last know what they would have been', () => {
    const [january] = windowsOf(calendar('month'), { term: term('2026-01-16', '2026-04-10'), timeZone: 'UTC' });
    expect(january && [january.start, january.end, january.full.start, january.full.end].map(instantToISO)).toEqual([
      '2026-01-16T00:00:00Z',
      '2026-02-01T00:00:00Z',
      '2026-01-01T00:00:00Z',
      '2026-02-01T00:00:00Z',
    ]);
  });

  test('weeks belong to the year of their Thursday', () => {
    const weeks = windowsOf(calendar('week'), { term: term('2024-12-30', '2025-01-12'), timeZone: 'UTC' });
    expect(weeks.map(({ id }) => id)).toEqual(['2025-W01', '2025-W02']);
    expect(windowsOf(calendar('week'), { term: term('2021-01-01', '2021-01-03'), timeZone: 'UTC' })[0]?.label).toBe('week 53 of 2020');
  });

  test('a day that the zone left out is no window', () => {
    const days = windowsOf(calendar('day'), { term: term('2011-12-29', '2011-12-31'), timeZone: 'Pacific/Apia' });
    expect(days.map(({ id }) => id)).toEqual(['2011-12-29', '2011-12-31']);
  });

  test('a term that ends before it begins has none', () => {
    for (const kind of [calendar('month'), contract('month'), { kind: 'term' } as const])
      expect(windowsOf(kind, { term: term('2026-02-01', '2026-01-31'), timeZone: 'UTC' })).toEqual([]);
  });
});

describe('contract windows', () => {
  test('anchored on 31 January never drift', () => {
    const windows = windowsOf(contract('month'), { term: term('2025-01-31', '2025-07-30'), timeZone: 'Europe/London' });
    expect(windows.map(({ id }) => id)).toEqual(['C2025-01-31', 'C2025-02-28', 'C2025-03-31', 'C2025-04-30', 'C2025-05-31', 'C2025-06-30']);
    expect(windows.map(({ label }) => label).slice(0, 2)).toEqual([
      'contract month 31 January 2025 to 27 February 2025',
      'contract month 28 February 2025 to 30 March 2025',
    ]);
    expect(windows.at(-1)?.cut).toBe(false);
  });

  test('anchored on 29 February', () => {
    const years = windowsOf(contract('year'), { term: term('2024-02-29', '2028-12-31'), timeZone: 'UTC' });
    expect(years.map(({ id }) => id)).toEqual(['CY2024-02-29', 'CY2025-02-28', 'CY2026-02-28', 'CY2027-02-28', 'CY2028-02-29']);
  });

  test('the 18th contract month from 16 October 2014 in Madrid spans a clock change', () => {
    const windows = windowsOf(contract('month'), { term: term('2014-10-16', '2018-10-15'), timeZone: 'Europe/Madrid' });
    const window = windows[17];
    expect(window && [window.start, window.end].map(instantToISO)).toEqual(['2016-03-15T23:00:00Z', '2016-04-15T22:00:00Z']);
    expect(window?.label).toBe('contract month 16 March 2016 to 15 April 2016');
    expect(windows).toHaveLength(48);
  });

  test('a last one that the term cuts says where it really ends', () => {
    const windows = windowsOf(contract('quarter'), { term: term('2026-01-16', '2026-05-31'), timeZone: 'UTC' });
    expect(shown(windows)).toEqual([
      'CQ2026-01-16 | contract quarter 16 January 2026 to 15 April 2026',
      'CQ2026-04-16 | contract quarter 16 April 2026 to 31 May 2026 | cut',
    ]);
    expect(shown(windowsOf(contract('month', 3), { term: term('2026-01-16', '2026-04-15'), timeZone: 'UTC' }))).toEqual([
      'C3M2026-01-16 | contract 3 months 16 January 2026 to 15 April 2026',
    ]);
  });
});

describe('rolling windows', () => {
  const rolling = (count: number, unit: 'hour' | 'minute' | WindowUnit): WindowKind => ({ kind: 'rolling', length: { count, unit } });

  test('end at each local midnight once a full length fits', () => {
    const windows = windowsOf(rolling(30, 'day'), { term: term('2026-02-01', '2026-03-05'), timeZone: 'Europe/London' });
    expect(shown(windows)).toEqual([
      'R30d-2026-03-02 | the 30 days to 2 March 2026',
      'R30d-2026-03-03 | the 30 days to 3 March 2026',
      'R30d-2026-03-04 | the 30 days to 4 March 2026',
      'R30d-2026-03-05 | the 30 days to 5 March 2026',
    ]);
    expect(windows[2] && [windows[2].start, windows[2].end].map(instantToISO)).toEqual(['2026-02-03T00:00:00Z', '2026-03-05T00:00:00Z']);
  });

  test('days are civil, hours are elapsed', () => {
    const range = { term: term('2026-03-01', '2026-03-31'), timeZone: 'Europe/Berlin' };
    expect(minutes(windowsOf(rolling(2, 'day'), range).find(({ id }) => id === 'R2d-2026-03-29'))).toBe(47n * 60n);
    expect(minutes(windowsOf(rolling(48, 'hour'), range).find(({ id }) => id === 'R48h-2026-03-29'))).toBe(48n * 60n);
    expect(windowsOf(rolling(1, 'month'), { ...range, term: term('2026-01-31', '2026-03-02') }).map(({ label }) => label)).toEqual([
      'the month to 28 February 2026',
      'the month to 1 March 2026',
      'the month to 2 March 2026',
    ]);
  });

  test('a term shorter than the length is one cut window', () => {
    expect(shown(windowsOf(rolling(30, 'day'), { term: term('2026-02-01', '2026-02-10'), timeZone: 'UTC' }))).toEqual([
      'R30d-2026-02-10 | the 30 days to 10 February 2026 | cut',
    ]);
  });

  test('exact counts, and a message for what is no whole number of days', () => {
    const range = { term: term('2026-02-01', '2026-02-02'), timeZone: 'UTC' };
    const half = { kind: 'rolling', length: { count: Ratio.of(3, 2), unit: 'hour' } } as const;
    expect(shown(windowsOf(half, range))).toEqual([
      'R1.5h-2026-02-01 | the 1.5 hours to 1 February 2026',
      'R1.5h-2026-02-02 | the 1.5 hours to 2 February 2026',
    ]);
    const days = { kind: 'rolling', length: { count: Ratio.of(3, 2), unit: 'day' } } as const;
    expect(() => windowsOf(days, range)).toThrow('A window cannot last 1.5 days: say whole days, or hours.');
  });

  test('lie over one another at a moment', () => {
    const windows = windowsOf(rolling(3, 'day'), { term: term('2026-02-01', '2026-02-10'), timeZone: 'UTC' });
    const { first, end } = windowSpanAt(windows, at('2026-02-05T12:00'));
    expect(windows.slice(first, end).map(({ id }) => id)).toEqual(['R3d-2026-02-05', 'R3d-2026-02-06', 'R3d-2026-02-07']);
  });

  test('only those whose last day is asked about', () => {
    const windows = windowsOf(rolling(3, 'day'), {
      term: term('2026-02-01', '2026-02-28'),
      timeZone: 'UTC',
      from: at('2026-02-10'),
      upTo: at('2026-02-11T00:00:00.000001'),
    });
    expect(windows.map(({ id }) => id)).toEqual(['R3d-2026-02-10', 'R3d-2026-02-11']);
  });
});

describe('finding a window', () => {
  const months = windowsOf(calendar('month'), { term: term('2026-01-01', '2026-12-31'), timeZone: 'UTC' });

  test('by id or label', () => {
    expect(['2026-03', 'march 2026', '  March   2026 '].map((text) => findWindow(months, text)?.id)).toEqual([
      '2026-03',
      '2026-03',
      '2026-03',
    ]);
    expect(findWindow(months, 'March')).toBeUndefined();
    const weeks = windowsOf(calendar('week'), { term: term('2026-01-01', '2026-12-31'), timeZone: 'UTC' });
    expect(findWindow(weeks, '2026-w07')?.label).toBe('week 7 of 2026');
  });

  test('by instant: the first belongs, the last does not', () => {
    expect(months[windowIndexAt(months, at('2026-03-01'))]?.id).toBe('2026-03');
    expect(months[windowIndexAt(months, at('2026-03-01') - 1n)]?.id).toBe('2026-02');
    expect(windowIndexAt(months, at('2027-01-01'))).toBe(-1);
    expect(windowIndexAt(months, at('2025-12-31'))).toBe(-1);
    expect(windowIndexAt([], 0n)).toBe(-1);
  });
});

test('kinds in words', () => {
  const kinds: WindowKind[] = [
    calendar('month'),
    contract('quarter', 2),
    { kind: 'rolling', length: { count: 30n, unit: 'day' } },
    { kind: 'rolling', length: { count: 1, unit: 'year' } },
    { kind: 'term' },
  ];
  expect(kinds.map(describeWindowKind)).toEqual(['calendar month', 'contract 2 quarters', 'rolling 30 days', 'rolling 1 year', 'term']);
});
