import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Ratio, type RoundingMode } from '../../language/quantities/ratio';

const big = fc.oneof(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: -(2n ** 90n), max: 2n ** 90n }));
const ratios = fc
  .tuple(
    big,
    big.filter((den) => den !== 0n),
  )
  .map(([num, den]) => Ratio.of(num, den));
const modes = fc.constantFrom<RoundingMode>('half-up', 'half-even', 'up', 'down');

const same = (left: Ratio, right: Ratio): void => {
  expect(left.toExact()).toBe(right.toExact());
  expect(left.equals(right)).toBe(true);
  expect(left.compare(right)).toBe(0);
};

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

test('ratios are a field', () => {
  fc.assert(
    fc.property(ratios, ratios, ratios, (a, b, c) => {
      same(a.plus(b), b.plus(a));
      same(a.times(b), b.times(a));
      same(a.plus(b).plus(c), a.plus(b.plus(c)));
      same(a.times(b).times(c), a.times(b.times(c)));
      same(a.times(b.plus(c)), a.times(b).plus(a.times(c)));
      same(a.plus(Ratio.ZERO), a);
      same(a.times(Ratio.ONE), a);
      same(a.minus(b), a.plus(b.negate()));
      same(a.plus(a.negate()), Ratio.ZERO);
      if (!b.isZero) same(a.dividedBy(b).times(b), a);
    }),
  );
});

test('every result is reduced with a positive denominator', () => {
  fc.assert(
    fc.property(ratios, ratios, (a, b) => {
      for (const { num, den } of [a.plus(b), a.minus(b), a.times(b), ...(b.isZero ? [] : [a.dividedBy(b)])]) {
        expect(den > 0n).toBe(true);
        expect(gcd(num < 0n ? -num : num, den)).toBe(1n);
      }
    }),
  );
});

test('the order agrees with subtraction', () => {
  fc.assert(
    fc.property(ratios, ratios, (a, b) => {
      const difference = a.minus(b);
      expect(a.compare(b)).toBe(difference.isZero ? 0 : difference.isNegative ? -1 : 1);
      expect(a.abs().isNegative).toBe(false);
      expect(Ratio.max(a, b).compare(Ratio.min(a, b))).not.toBe(-1);
    }),
  );
});

test('rounding stays within one unit, in the direction of its mode', () => {
  fc.assert(
    fc.property(ratios, fc.integer({ min: 0, max: 8 }), modes, (value, decimals, mode) => {
      const unit = Ratio.of(1n, 10n ** BigInt(decimals));
      const rounded = value.round(decimals, mode);
      const error = rounded.minus(value).abs();
      expect(rounded.dividedBy(unit).isWhole).toBe(true);
      expect(error.compare(unit)).toBe(-1);
      if (mode === 'up') expect(rounded.abs().compare(value.abs())).not.toBe(-1);
      if (mode === 'down') expect(rounded.abs().compare(value.abs())).not.toBe(1);
      if (mode.startsWith('half')) expect(error.times(Ratio.of(2)).compare(unit)).not.toBe(1);
      expect(value.negate().round(decimals, mode).equals(rounded.negate())).toBe(true);
      expect(Ratio.parse(value.toDecimal(decimals, mode))?.equals(rounded)).toBe(true);
    }),
  );
});

test('floor and ceiling enclose', () => {
  fc.assert(
    fc.property(ratios, (value) => {
      expect(Ratio.of(value.floor()).compare(value)).not.toBe(1);
      expect(Ratio.of(value.floor() + 1n).compare(value)).toBe(1);
      expect(value.ceil() - value.floor()).toBe(value.isWhole ? 0n : 1n);
    }),
  );
});

test('a sum is the same in any order and grouping', () => {
  fc.assert(
    fc.property(fc.array(ratios, { maxLength: 40 }), (list) => {
      const total = list.reduce((sum, term) => sum.plus(term), Ratio.ZERO);
      same(Ratio.sum(list), total);
      same(Ratio.sum([...list].reverse()), total);
    }),
  );
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(ratios, (value) => {
      expect(Ratio.fromExact(value.toExact())?.equals(value)).toBe(true);
    }),
  );
});

test('no text makes the reader throw, and what it reads has the digits of the text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+0-9.,e]{0,12}$/)), (text) => {
      const value = Ratio.parse(text);
      if (value !== undefined) expect(text).toMatch(/\d/);
    }),
  );
});
