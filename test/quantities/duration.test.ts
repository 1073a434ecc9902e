import { describe, expect, test } from 'vitest';
import {
  durationIn,
  formatDuration,
  inMicroseconds,
  MICROSECONDS_PER,
  parseDurationUnit,
  wholeMicroseconds,
} from '../../language/quantities/duration';
import { Ratio } from '../../language/quantities/ratio';

const of = (text: string): Ratio => Ratio.parse(text) ?? Ratio.ZERO;
const { second, minute, hour, day } = MICROSECONDS_PER;

describe('in words', () => {
  test.each([
    [21n * minute + 55n * second, '21 min 55 s', '21 minutes 55 seconds'],
    [4n * hour + 30n * minute, '4 h 30 min', '4 hours 30 minutes'],
    [hour + minute + second, '1 h 1 min 1 s', '1 hour 1 minute 1 second'],
    [0n, '0 s', '0 seconds'],
    [-5n * minute, '-5 min', '-5 minutes'],
    [250_000n, '250 ms', '250 milliseconds'],
    [1n, '0.001 ms', '0.001 milliseconds'],
    [second + 1n, '1.000001 s', '1.000001 seconds'],
    [331_200n * second, '92 h', '92 hours'],
    [1234n * hour, '1,234 h', '1,234 hours'],
    [30n * day, '720 h', '720 hours'],
  ])('%d µs', (duration, short, long) => {
    expect(formatDuration(duration)).toBe(short);
    expect(formatDuration(duration, { style: 'long' })).toBe(long);
  });

  test('with days and weeks where they are asked for', () => {
    const duration = 9n * day + 3n * hour;
    expect(formatDuration(duration, { largest: 'day' })).toBe('9 d 3 h');
    expect(formatDuration(duration, { largest: 'week', style: 'long' })).toBe('1 week 2 days 3 hours');
    expect(formatDuration(90n * second, { largest: 'second' })).toBe('90 s');
    expect(formatDuration(90n * minute, { largest: 'minute' })).toBe('90 min');
  });
});

test('lengths are exact', () => {
  expect(inMicroseconds(of('1.5'), 'hour').toExact()).toBe('5400000000');
  expect(wholeMicroseconds(of('0.1'), 'second')).toBe(100_000n);
  expect(wholeMicroseconds(of('0.0000001'), 'second')).toBeUndefined();
  expect(durationIn(90n * minute, 'hour').toExact()).toBe('1.5');
  expect(durationIn(hour, 'day').toExact()).toBe('1/24');
});

test('units by name', () => {
  expect(['hour', 'Hours', 'min', 's', 'weeks', 'ms'].map(parseDurationUnit)).toEqual([
    'hour',
    'hour',
    'minute',
    'second',
    'week',
    'millisecond',
  ]);
  expect(['month', '', 'fortnight', 'constructor'].map(parseDurationUnit)).toEqual([undefined, undefined, undefined, undefined]);
});
