import { describe, expect, test } from 'vitest';
import { formatDate, formatInstant, instantReader, instantToISO, isInstantPattern, parseInstant } from '../../language/quantities/instant';

const iso = (text: string, zone = 'UTC', pattern?: string): string | undefined => {
  const parsed = parseInstant(text, zone, pattern);
  return parsed && instantToISO(parsed.instant);
};

describe('ISO 8601', () => {
  test.each([
    ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05Z'],
    ['2026-01-02 03:04:05', '2026-01-02T03:04:05Z'],
    ['2026-01-02t03:04z', '2026-01-02T03:04:00Z'],
    ['2026-01-02T03:04', '2026-01-02T03:04:00Z'],
    ['2026-01-02', '2026-01-02T00:00:00Z'],
    ['  2026-01-02 03:04\r', '2026-01-02T03:04:00Z'],
    ['2026-01-02T03:04:05.5Z', '2026-01-02T03:04:05.5Z'],
    ['2026-01-02T03:04:05,25Z', '2026-01-02T03:04:05.25Z'],
    ['2026-01-02T03:04:05.123456Z', '2026-01-02T03:04:05.123456Z'],
    ['2026-01-02T03:04:05.999999999Z', '2026-01-02T03:04:05.999999Z'],
    ['2026-01-02T03:04:05+01:00', '2026-01-02T02:04:05Z'],
    ['2026-01-02T03:04:05+0530', '2026-01-01T21:34:05Z'],
    ['2026-01-02T03:04:05-08', '2026-01-02T11:04:05Z'],
    ['2026-01-02 03:04:05 UTC', '2026-01-02T03:04:05Z'],
    ['2026-01-02 03:04:05 +0100', '2026-01-02T02:04:05Z'],
    ['20260102T030405Z', '2026-01-02T03:04:05Z'],
    ['20260102T0304', '2026-01-02T03:04:00Z'],
    ['2026-01-02T24:00', '2026-01-03T00:00:00Z'],
    ['1969-12-31T23:59:59.999999Z', '1969-12-31T23:59:59.999999Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
    ['9999-12-31T23:59:59.999999Z', '9999-12-31T23:59:59.999999Z'],
    ['2024-02-29', '2024-02-29T00:00:00Z'],
  ])('%j', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  test.each([
    '',
    '   ',
    'yesterday',
    '2026',
    '2026-01',
    '20260102',
    '2026-1-2',
    '2026/01/02',
    '02-01-2026',
    '2026-02-29',
    '2026-02-30T00:00Z',
    '2026-13-01',
    '2026-00-10',
    '2026-01-02T',
    '2026-01-02T3:04',
    '2026-01-02T03',
    '2026-01-02T25:00',
    '2026-01-02T24:01',
    '2026-01-02T24:00:00.5',
    '2026-01-02T03:60',
    '2026-01-02T03:04:60',
    '2026-01-02T03:04:',
    '2026-01-02T03:04:05.',
    '2026-01-02T03:04:05+',
    '2026-01-02T03:04:05+1',
    '2026-01-02T03:04:05+01:0',
    '2026-01-02T03:04:05+01:60',
    '2026-01-02T03:04:05+99',
    '2026-01-02T03:04:05 CET',
    '2026-01-02T03:04:05Zx',
    '2026-01-02x03:04',
    '2026-01-02 03:04 and more',
    '-2026-01-02',
  ])('%j is no time', (text) => {
    expect(parseInstant(text, 'Europe/London')).toBeUndefined();
  });
});

describe('wall clocks', () => {
  test('without an offset the zone is used, with one it is not', () => {
    expect(parseInstant('2026-07-01 12:00', 'Europe/London')).toEqual({
      instant: 1_782_903_600_000_000n,
      ambiguous: false,
      hadOffset: false,
    });
    expect(parseInstant('2026-07-01 12:00Z', 'Europe/London')).toEqual({
      instant: 1_782_907_200_000_000n,
      ambiguous: false,
      hadOffset: true,
    });
    expect(iso('2026-07-01', 'America/New_York')).toBe('2026-07-01T04:00:00Z');
  });

  test('a time that the clock shows twice is the earlier, and says so', () => {
    const parsed = parseInstant('2026-10-25 02:30', 'Europe/Berlin');
    expect(parsed?.ambiguous).toBe(true);
    expect(iso('2026-10-25 02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00Z');
    expect(iso('2026-10-25 02:30+01:00', 'Europe/Berlin')).toBe('2026-10-25T01:30:00Z');
    expect(parseInstant('2026-10-25 02:30+01:00', 'Europe/Berlin')?.ambiguous).toBe(false);
    expect(parseInstant('2026-10-25 03:00', 'Europe/Berlin')?.ambiguous).toBe(false);
    expect(parseInstant('2026-10-25 01:59:59.999999', 'Europe/Berlin')?.ambiguous).toBe(false);
    expect(parseInstant('2026-10-25 02:00', 'Europe/Berlin')?.ambiguous).toBe(true);
  });

  test('a time that the clock skips is as if it had not', () => {
    expect(iso('2026-03-29 02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00Z');
    expect(parseInstant('2026-03-29 02:30', 'Europe/Berlin')?.ambiguous).toBe(false);
    expect(iso('2011-12-30 12:00', 'Pacific/Apia')).toBe('2011-12-30T22:00:00Z');
  });

  test('the outages of a month with a clock change last what they lasted', () => {
    const micros = (text: string): bigint => parseInstant(text, 'Europe/Berlin')?.instant ?? 0n;
    const minutes = (from: string, to: string): bigint => (micros(to) - micros(from)) / 60_000_000n;
    expect(minutes('2026-03-29 01:30', '2026-03-29 03:30')).toBe(60n);
    expect(minutes('2026-10-25 01:30', '2026-10-25 03:30')).toBe(180n);
  });
});

describe('patterns', () => {
  test.each([
    ['29-02-2016 01:16', 'dd-MM-yyyy HH:mm', '2016-02-29T01:16:00Z'],
    ['29/2/2016 1:16', 'd/M/yyyy H:mm', '2016-02-29T01:16:00Z'],
    ['12/31/2026 12:05 AM', 'MM/dd/yyyy hh:mm a', '2026-12-31T00:05:00Z'],
    ['12/31/2026 12:05 pm', 'MM/dd/yyyy hh:mm a', '2026-12-31T12:05:00Z'],
    ['12/31/2026 01:05 PM', 'MM/dd/yyyy hh:mm a', '2026-12-31T13:05:00Z'],
    ['1/2/2026 3:04:05PM', 'M/d/yyyy h:mm:ssa', '2026-01-02T15:04:05Z'],
    ['29/Mar/2026:01:30:00 +0100', 'dd/MMM/yyyy:HH:mm:ss XXX', '2026-03-29T00:30:00Z'],
    ['March 9, 2026', 'MMMM d, yyyy', '2026-03-09T00:00:00Z'],
    ['2026.03.09 10:11:12.345', 'yyyy.MM.dd HH:mm:ss.SSS', '2026-03-09T10:11:12.345Z'],
    ['20260309101112', 'yyyyMMddHHmmss', '2026-03-09T10:11:12Z'],
    ['0', 'epoch seconds', '1970-01-01T00:00:00Z'],
    ['1767322800', 'epoch seconds', '2026-01-02T03:00:00Z'],
    ['1767322800.25', 'epoch seconds', '2026-01-02T03:00:00.25Z'],
    ['1767322800123', 'epoch milliseconds', '2026-01-02T03:00:00.123Z'],
    ['1767322800123.4567', 'Epoch Milliseconds', '2026-01-02T03:00:00.123456Z'],
    ['-1', 'epoch milliseconds', '1969-12-31T23:59:59.999Z'],
    ['-1.5', 'epoch seconds', '1969-12-31T23:59:58.5Z'],
    ['7', 'epoch milliseconds', '1970-01-01T00:00:00.007Z'],
  ])('%j as %j', (text, pattern, expected) => {
    expect(iso(text, 'UTC', pattern)).toBe(expected);
  });

  test.each([
    ['31-02-2016 01:16', 'dd-MM-yyyy HH:mm'],
    ['2-02-2016 01:16', 'dd-MM-yyyy HH:mm'],
    ['02-02-2016 01:16:00', 'dd-MM-yyyy HH:mm'],
    ['02-02-2016', 'dd-MM-yyyy HH:mm'],
    ['12/31/2026 13:05 PM', 'MM/dd/yyyy hh:mm a'],
    ['12/31/2026 00:05 AM', 'MM/dd/yyyy hh:mm a'],
    ['12/31/2026 01:05', 'MM/dd/yyyy hh:mm a'],
    ['29/Mrz/2026', 'dd/MMM/yyyy'],
    ['1e9', 'epoch seconds'],
    ['', 'epoch seconds'],
    ['99999999999999', 'epoch seconds'],
  ])('%j is not %j', (text, pattern) => {
    expect(parseInstant(text, 'UTC', pattern)).toBeUndefined();
  });

  test('which patterns can be read', () => {
    expect(['dd-MM-yyyy HH:mm', 'yyyy-MM-dd', 'epoch seconds', 'd/M/yyyy h:mm a'].map(isInstantPattern)).toEqual([true, true, true, true]);
    expect(['HH:mm', 'dd-MM', 'dd-MM-yyyy hh:mm', 'dd-MM-yyyy HH:mm a', 'QQ-dd-MM-yyyy', '', 'epoch days'].map(isInstantPattern)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(() => instantReader('UTC', 'HH:mm')).toThrow('does not say the year, month and day');
  });

  test('a local time of a pattern is ambiguous like any other', () => {
    expect(parseInstant('25/10/2026 02:30', 'Europe/Berlin', 'dd/MM/yyyy HH:mm')?.ambiguous).toBe(true);
  });
});

test('a reader tells about the time it read last', () => {
  const reader = instantReader('Europe/Berlin');
  expect(reader.read('2026-10-25 02:30')).toBe(1_792_888_200_000_000);
  expect([reader.ambiguous, reader.hadOffset, reader.instant]).toEqual([true, false, 1_792_888_200_000_000n]);
  expect(reader.read('2026-10-26 02:30:00.000001Z')).toBe(1_792_981_800_000_001);
  expect([reader.ambiguous, reader.hadOffset]).toEqual([false, true]);
  expect(reader.read('never')).toBeNaN();
});

describe('writing', () => {
  const at = (text: string): bigint => parseInstant(text, 'UTC')?.instant ?? 0n;

  test('on the wall clock of a zone', () => {
    expect(formatInstant(at('2026-03-29T00:30Z'), 'Europe/London')).toBe('2026-03-29 00:30');
    expect(formatInstant(at('2026-03-29T01:30Z'), 'Europe/London')).toBe('2026-03-29 02:30');
    expect(formatInstant(at('2026-03-29T01:30:07Z'), 'Europe/London')).toBe('2026-03-29 02:30:07');
    expect(formatInstant(at('2026-03-29T01:30:07.25Z'), 'Europe/London')).toBe('2026-03-29 02:30:07.25');
    expect(formatInstant(at('1969-12-31T23:59:59.999999Z'), 'UTC')).toBe('1969-12-31 23:59:59.999999');
  });

  test('with the offset, so that a repeated hour can be told apart', () => {
    expect(formatInstant(at('2026-10-25T00:30Z'), 'Europe/Berlin', { offset: true })).toBe('2026-10-25 02:30 +02:00');
    expect(formatInstant(at('2026-10-25T01:30Z'), 'Europe/Berlin', { offset: true })).toBe('2026-10-25 02:30 +01:00');
    expect(formatInstant(at('2026-01-01'), 'America/St_Johns', { offset: true })).toBe('2025-12-31 20:30 -03:30');
  });

  test('with the offset unasked where the clock shows the time twice, and only there', () => {
    const berlin = (iso: string): string => formatInstant(at(iso), 'Europe/Berlin');
    expect(berlin('2026-10-24T23:59:59.999999Z')).toBe('2026-10-25 01:59:59.999999');
    expect(berlin('2026-10-25T00:00Z')).toBe('2026-10-25 02:00 +02:00');
    expect(berlin('2026-10-25T00:59:59.999999Z')).toBe('2026-10-25 02:59:59.999999 +02:00');
    expect(berlin('2026-10-25T01:00Z')).toBe('2026-10-25 02:00 +01:00');
    expect(berlin('2026-10-25T02:00Z')).toBe('2026-10-25 03:00');
    expect(formatInstant(at('2026-10-25T00:30Z'), 'Europe/Berlin', { offset: false })).toBe('2026-10-25 02:30');
  });

  test('the day', () => {
    expect(formatDate(at('2026-03-08T23:30Z'), 'Europe/Berlin')).toBe('9 March 2026');
    expect(formatDate(at('2026-03-08T23:30Z'), 'UTC')).toBe('8 March 2026');
    expect(formatDate(-1n, 'UTC')).toBe('31 December 1969');
  });
});
