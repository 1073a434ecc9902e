import { describe, expect, it } from 'vitest';
import type { FieldType, Party } from '../../language/agreement/agreement';
import { spellingKey } from '../../language/agreement/spelling';
import { durationOf, figureOf, fixedLength, spellingsOf } from '../../language/evaluator/field-values';
import { Ratio } from '../../language/quantities/ratio';
import { agreementOf, at } from '../support/agreements';

describe('figures of data', () => {
  it.each<[FieldType, string, string | undefined]>([
    ['number', '1,234.50', '1234.5'],
    ['number', '-1e-3', '-0.001'],
    ['number', '12%', undefined],
    ['percentage', '99.95', '0.9995'],
    ['percentage', '99.95 %', '0.9995'],
    ['percentage', '5 percent', '0.05'],
    ['percentage', '%', undefined],
    ['amount', '42,000', '42000'],
    ['amount', '£42,000.50', '42000.5'],
    ['amount', 'GBP 3', '3'],
    ['amount', '3 GBP', '3'],
    ['amount', '-£3', '-3'],
    ['amount', '£-3', '-3'],
    ['amount', '€3', undefined],
    ['amount', 'USD 3', undefined],
    ['amount', 'GBP 3 GBP', undefined],
    ['amount', '3 apples', undefined],
    ['amount', '', undefined],
  ])('%s %j is %j', (type, text, exact) => {
    expect(figureOf(type, text, 'GBP')?.toExact()).toBe(exact);
  });

  it('take any currency where the agreement names none', () => {
    expect(figureOf('amount', '€3')?.toExact()).toBe('3');
    expect(figureOf('amount', 'XXQ 3')).toBeUndefined();
  });
});

describe('lengths of time in data', () => {
  it.each([
    ['4 hours 30 minutes', 16_200e6],
    ['4 hours, 30 minutes and 1 second', 16_201e6],
    ['90 min', 5_400e6],
    ['1.5h', 5_400e6],
    ['2d 3h 4m 5s', 183_845e6],
    ['250 ms', 250_000],
    ['04:30', 16_200e6],
    ['100:00:00.5', 360_000.5e6],
    ['-00:30', -1_800e6],
    ['PT4H30M', 16_200e6],
    ['P1DT0.5S', 86_400.5e6],
    ['P2W', 1_209_600e6],
    ['P', undefined],
    ['PT', undefined],
    ['30', undefined],
    ['soon', undefined],
    ['4 hours late', undefined],
    ['3 months', undefined],
    ['0.0000001 s', undefined],
    ['1e300 s', undefined],
    ['99999999999 hours', undefined],
  ])('%j is %j µs', (text, micros) => {
    expect(durationOf(text)).toBe(micros);
  });

  it('are plain numbers where the field has a unit', () => {
    expect([durationOf('1.5', 'minute'), durationOf('1,000', 'second'), durationOf('2', 'month'), durationOf('5 s', 'minute')]).toEqual([
      90e6,
      1000e6,
      undefined,
      5e6,
    ]);
  });

  it('have no fixed length in months, or in business days', () => {
    const two = { count: Ratio.of(2), business: false };
    expect(fixedLength({ ...two, unit: 'day' })?.toExact()).toBe('172800000000');
    expect([fixedLength({ ...two, unit: 'month' }), fixedLength({ ...two, unit: 'day', business: true })]).toEqual([undefined, undefined]);
  });
});

describe('spelling', () => {
  it('ignores case, hyphens, underscores and spaces', () => {
    expect(['In Progress', ' in_progress ', 'IN--PROGRESS', 'in \t progress'].map(spellingKey)).toEqual(Array(4).fill('in progress'));
  });

  it('is that of the agreement, the exact one first', () => {
    const read = spellingsOf({ type: 'enum', values: ['A B', 'A-B', 'Other'] }, agreementOf({}));
    expect(['a_b', 'A-B', 'A B', 'OTHER', 'none'].map((text) => read?.(text))).toEqual(['A B', 'A-B', 'A B', 'Other', undefined]);
  });

  it('of a party is its name or its title', () => {
    const provider: Party = { name: 'Provider', title: 'Acme Cloud Ltd', outside: false, origin: at(1) };
    const read = spellingsOf({ type: 'party', values: [] }, agreementOf({ parties: new Map([['Provider', provider]]) }));
    expect(['provider', 'ACME cloud-ltd', 'Acme'].map((text) => read?.(text))).toEqual(['Provider', 'Provider', undefined]);
  });

  it('of a text is its own', () => {
    expect(spellingsOf({ type: 'text', values: [] }, agreementOf({}))).toBeUndefined();
  });
});
