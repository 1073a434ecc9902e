import { describe, expect, test } from 'vitest';
import { Ratio } from '../../language/quantities/ratio';

const ratio = (text: string): Ratio => {
  const value = Ratio.fromExact(text);
  if (value === undefined) throw new Error(`not a figure: ${text}`);
  return value;
};

describe('reading figures', () => {
  test.each([
    ['1,234.50', '1234.5'],
    ['99.95', '99.95'],
    ['0', '0'],
    ['007', '7'],
    [' 12 ', '12'],
    ['-3', '-3'],
    ['\u22123.5', '-3.5'],
    ['+4', '4'],
    ['12,345,678', '12345678'],
    ['1.5e3', '1500'],
    ['1.5E-05', '0.000015'],
    ['1.000', '1'],
    ['99999999999999999999.99', '99999999999999999999.99'],
  ])('%j is %s', (lexeme, exact) => {
    expect(Ratio.parse(lexeme)?.toExact()).toBe(exact);
  });

  test.each([
    '',
    ' ',
    '.',
    '1.',
    '.5',
    '1,23',
    '1,2345',
    '12,34,567',
    '1 000',
    '5%',
    'GBP 5',
    '0x10',
    'NaN',
    'Infinity',
    '1/3',
    '--1',
    '1e9999',
    '１',
  ])('%j is not a figure', (lexeme) => {
    expect(Ratio.parse(lexeme)).toBeUndefined();
  });
});

test('is reduced, with a positive denominator', () => {
  const value = Ratio.of(6n, -4n);
  expect([value.num, value.den]).toEqual([-3n, 2n]);
  expect(Ratio.of(0n, -7n)).toEqual(Ratio.ZERO);
  expect(() => Ratio.of(1n, 0n)).toThrow(RangeError);
  expect(() => Ratio.ONE.dividedBy(Ratio.ZERO)).toThrow(RangeError);
  expect(() => Ratio.of(0.5)).toThrow(RangeError);
});

test('45 minutes down in 43,200 is not 99.90%, whatever a double says', () => {
  const up = Ratio.ONE.minus(Ratio.of(45, 43_200)).times(Ratio.of(100));
  expect(up.toExact()).toBe('4795/48');
  expect(up.toDecimal(6)).toBe('99.895833');
  expect(up.compare(ratio('99.90'))).toBe(-1);
});

describe('rounding', () => {
  test.each([
    ['0.125', 2, 'half-up', '0.13'],
    ['0.125', 2, 'half-even', '0.12'],
    ['0.135', 2, 'half-even', '0.14'],
    ['-0.125', 2, 'half-up', '-0.13'],
    ['-0.125', 2, 'half-even', '-0.12'],
    ['0.121', 2, 'up', '0.13'],
    ['-0.121', 2, 'up', '-0.13'],
    ['0.129', 2, 'down', '0.12'],
    ['-0.129', 2, 'down', '-0.12'],
    ['-0.001', 2, 'half-up', '0.00'],
    ['2.675', 2, 'half-up', '2.68'],
    ['1.005', 2, 'half-up', '1.01'],
    ['5', 0, 'half-up', '5'],
    ['0.5', 0, 'half-up', '1'],
    ['-0.5', 0, 'half-up', '-1'],
    ['1/3', 4, 'half-up', '0.3333'],
    ['2/3', 4, 'half-up', '0.6667'],
    ['99.99999', 2, 'half-up', '100.00'],
  ] as const)('%s to %d decimals, %s, is %s', (exact, decimals, mode, text) => {
    expect(ratio(exact).toDecimal(decimals, mode)).toBe(text);
    expect(ratio(exact).round(decimals, mode).equals(ratio(text))).toBe(true);
  });

  test('to tens', () => {
    expect(ratio('1234').round(-2).toExact()).toBe('1200');
    expect(ratio('1250').round(-2).toExact()).toBe('1300');
  });

  test('floor and ceiling of negatives', () => {
    expect(ratio('-7/2').floor()).toBe(-4n);
    expect(ratio('-7/2').ceil()).toBe(-3n);
    expect(ratio('-4').floor()).toBe(-4n);
    expect(ratio('7/2').ceil()).toBe(4n);
  });
});

describe('writing', () => {
  test.each([
    [Ratio.of(1, 8), '0.125'],
    [Ratio.of(1, 3), '1/3'],
    [Ratio.of(-1, 6), '-1/6'],
    [Ratio.of(1n, 2n ** 30n), (5n ** 30n).toString().padStart(30, '0').replace(/^/, '0.')],
    [Ratio.of(1n, 2n ** 31n), '1/2147483648'],
    [Ratio.of(1n, 10n ** 30n), '0.000000000000000000000000000001'],
    [Ratio.of(42_000), '42000'],
  ])('%o', (value, text) => {
    expect(value.toExact()).toBe(text);
    expect(JSON.stringify({ value })).toBe(`{"value":"${text}"}`);
  });

  test('the nearest double of figures of any length', () => {
    expect(Ratio.of(1, 3).toApproximate()).toBe(1 / 3);
    expect(Ratio.of(10n ** 400n, 10n ** 399n).toApproximate()).toBeCloseTo(10, 12);
    expect(Ratio.of(-(10n ** 400n) - 1n, 10n ** 400n).toApproximate()).toBeCloseTo(-1, 12);
  });
});

test('a sum of many denominators', () => {
  expect(Ratio.sum([]).isZero).toBe(true);
  expect(Ratio.sum([Ratio.of(1, 6), Ratio.of(1, 3), Ratio.of(1, 2)]).equals(Ratio.ONE)).toBe(true);
  // 1/1·2 + 1/2·3 + … + 1/n(n+1) = n/(n+1)
  const terms = Array.from({ length: 3000 }, (_, i) => Ratio.of(1, (i + 1) * (i + 2)));
  expect(Ratio.sum(terms).toExact()).toBe('3000/3001');
});
