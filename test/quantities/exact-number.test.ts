import { expect, test } from 'vitest';
import { fromExactNumber, nearestNumber, numberOfDigits, toExactNumber } from '../../language/quantities/exact-number';

test('doubles hold instants exactly or not at all', () => {
  expect(toExactNumber(9_007_199_254_740_991n)).toBe(9_007_199_254_740_991);
  expect(() => toExactNumber(9_007_199_254_740_992n)).toThrow(RangeError);
  expect(fromExactNumber(-5)).toBe(-5n);
  expect(() => fromExactNumber(0.5)).toThrow(RangeError);
  expect(() => fromExactNumber(NaN)).toThrow(RangeError);
});

test('digits are read as they are, and nothing else is', () => {
  expect(['0', '007', '123456789012345'].map(numberOfDigits)).toEqual([0, 7, 123_456_789_012_345]);
  expect(['', '-1', '1.5', '1e3', '1234567890123456', undefined].map(numberOfDigits)).toEqual([NaN, NaN, NaN, NaN, NaN, NaN]);
});

test('the nearest double of a fraction of any length', () => {
  expect(nearestNumber(1n, 3n)).toBe(1 / 3);
  expect(nearestNumber(-(7n ** 999n), 7n ** 998n)).toBe(-7);
});
