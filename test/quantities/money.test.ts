import { describe, expect, test } from 'vitest';
import {
  currencyCodes,
  currencyOfSymbol,
  formatMoney,
  groupThousands,
  isCurrency,
  minorUnits,
  roundToMinorUnit,
  symbolOfCurrency,
} from '../../language/quantities/money';
import { Ratio } from '../../language/quantities/ratio';

const amount = (text: string): Ratio => Ratio.parse(text) ?? Ratio.ZERO;

test.each([
  ['4200', 'GBP', 'GBP 4,200.00'],
  ['0', 'EUR', 'EUR 0.00'],
  ['1234567.891', 'USD', 'USD 1,234,567.89'],
  ['1234567.5', 'JPY', 'JPY 1,234,568'],
  ['12.3456', 'KWD', 'KWD 12.346'],
  ['-1000.005', 'GBP', 'GBP -1,000.01'],
  ['999', 'GBP', 'GBP 999.00'],
  ['-999', 'GBP', 'GBP -999.00'],
  ['123456789012345678901234.56', 'GBP', 'GBP 123,456,789,012,345,678,901,234.56'],
])('%s in %s prints as %s', (exact, currency, text) => {
  expect(formatMoney(amount(exact), currency)).toBe(text);
});

describe('minor units', () => {
  test('of unusual currencies', () => {
    expect(['GBP', 'JPY', 'KWD', 'CLF', 'CLP', 'ISK', 'TND'].map(minorUnits)).toEqual([2, 0, 3, 4, 0, 0, 3]);
  });

  test('rounding in each mode', () => {
    expect(roundToMinorUnit(amount('10.005'), 'GBP').toExact()).toBe('10.01');
    expect(roundToMinorUnit(amount('10.005'), 'GBP', 'half-even').toExact()).toBe('10');
    expect(roundToMinorUnit(amount('10.009'), 'GBP', 'down').toExact()).toBe('10');
    expect(roundToMinorUnit(amount('10.001'), 'GBP', 'up').toExact()).toBe('10.01');
    expect(roundToMinorUnit(amount('10.5'), 'JPY').toExact()).toBe('11');
  });
});

test('codes are ISO 4217, in capitals', () => {
  expect(['GBP', 'EUR', 'CHF', 'XOF'].every(isCurrency)).toBe(true);
  expect(['gbp', 'XXX', 'POUND', '', 'XAU'].some(isCurrency)).toBe(false);
  expect(currencyCodes()).toEqual([...currencyCodes()].sort());
  expect(new Set(currencyCodes()).size).toBe(currencyCodes().length);
  expect(currencyCodes().every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
});

test('signs', () => {
  expect(['£', '€', '$', '¥'].map(currencyOfSymbol)).toEqual(['GBP', 'EUR', 'USD', 'JPY']);
  expect(['GBP', 'EUR', 'USD', 'JPY', 'CHF'].map(symbolOfCurrency)).toEqual(['£', '€', '$', '¥', undefined]);
  expect(currencyOfSymbol('₿')).toBeUndefined();
});

test('thousands', () => {
  expect(['1', '12', '123', '1234', '-1234.5678', '1234567'].map(groupThousands)).toEqual([
    '1',
    '12',
    '123',
    '1,234',
    '-1,234.5678',
    '1,234,567',
  ]);
});
