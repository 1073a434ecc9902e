import { describe, expect, it } from 'vitest';
import type { Bound, Test, Value } from '../../language/agreement/agreement';
import { compileCondition, compileTest, holds } from '../../language/evaluator/conditions';
import { Ratio } from '../../language/quantities/ratio';
import { at } from '../support/agreements';

const ZONE = { timeZone: 'Europe/London' };
const DAY: Value = { kind: 'date', date: { year: 2026, month: 3, day: 29 } };
const NEXT: Value = { kind: 'date', date: { year: 2026, month: 3, day: 30 } };
const START = Date.UTC(2026, 2, 29) * 1000;
const END = START + 23 * 3600e6;

function bound(op: Bound, value: Value): Test {
  return { kind: 'bound', op, value };
}

function among(negated: boolean, ...values: Value[]): Test {
  return { kind: 'among', negated, values };
}

function seconds(lexeme: string): Value {
  return { kind: 'duration', count: Ratio.parse(lexeme) ?? Ratio.ZERO, unit: 'second', business: false, lexeme };
}

describe('tests of times', () => {
  it.each<[Test, (readonly [number, number])[]]>([
    [bound('at least', DAY), [[START, Infinity]]],
    [bound('above', DAY), [[END, Infinity]]],
    [bound('at most', DAY), [[-Infinity, END]]],
    [bound('below', DAY), [[-Infinity, START]]],
    [bound('exactly', DAY), [[START, END]]],
    [among(false, NEXT, DAY), [[START, END + 24 * 3600e6]]],
    [
      among(true, DAY),
      [
        [-Infinity, START],
        [END, Infinity],
      ],
    ],
    [among(false, seconds('1')), []],
    [{ kind: 'given', negated: false }, [[-Infinity, Infinity]]],
  ])('take a date for its whole local day: case %#', (test, ranges) => {
    expect(compileTest(test, 'instant', ZONE).ranges.map(({ from, to }) => [from, to])).toEqual(ranges);
  });
});

describe('tests of lengths of time', () => {
  const holding = (test: Test) => [0, 1, 2].filter((micros) => compileTest(test, 'duration', ZONE).micros(micros));

  it('are exact, also for a fraction of a microsecond', () => {
    expect((['at least', 'above', 'at most', 'below', 'exactly'] as const).map((op) => holding(bound(op, seconds('0.000001'))))).toEqual([
      [1, 2],
      [2],
      [0, 1],
      [0],
      [1],
    ]);
    expect((['at least', 'above', 'at most', 'below', 'exactly'] as const).map((op) => holding(bound(op, seconds('0.0000015'))))).toEqual([
      [2],
      [2],
      [0, 1],
      [0, 1],
      [],
    ]);
    expect([holding(among(true, seconds('0.000001'))), holding(among(true, seconds('0.0000015')))]).toEqual([
      [0, 2],
      [0, 1, 2],
    ]);
  });

  it('of no fixed length hold nowhere, unless the caller knows their length', () => {
    const month: Value = { kind: 'duration', count: Ratio.ONE, unit: 'month', business: false, lexeme: '1 month' };
    expect(compileTest(bound('below', month), 'duration', ZONE).ranges).toEqual([]);
    const told = compileTest(bound('below', month), 'duration', { ...ZONE, lengthOf: () => Ratio.of(7) });
    expect(told.ranges).toEqual([{ from: -Infinity, to: 7 }]);
  });

  it('beyond what a double holds are never reached', () => {
    const { ranges } = compileTest(bound('below', seconds('1e20')), 'duration', ZONE);
    expect(ranges[0]?.to).toBeGreaterThan(9e15);
  });
});

describe('tests of texts and figures', () => {
  it('compare names by their spelling, texts to the letter, numbers as numbers', () => {
    const holding = (test: Test, texts: string[]) => texts.filter(compileTest(test, 'text', ZONE).text);
    expect(holding(among(false, { kind: 'name', name: 'In Progress' }), ['in_progress', 'In Progress', 'done'])).toEqual([
      'in_progress',
      'In Progress',
    ]);
    expect(holding(among(false, { kind: 'text', text: ' Ab ' }), ['Ab', ' Ab', 'ab'])).toEqual(['Ab', ' Ab']);
    const five: Value = { kind: 'number', number: Ratio.of(5), lexeme: '5' };
    expect(holding(among(false, five), ['5', '5.0', 'five'])).toEqual(['5', '5.0']);
    expect(holding(bound('above', five), ['5', '5.01', '6', 'x'])).toEqual(['5.01', '6']);
    expect(holding(bound('above', { kind: 'name', name: 'P1' }), ['P2'])).toEqual([]);
  });

  it('compare figures in their base unit', () => {
    const percent: Value = { kind: 'percent', ratio: Ratio.of(9995, 10000), lexeme: '99.95%' };
    const test = compileTest(bound('at least', percent), 'figure', ZONE);
    expect([test.figure(Ratio.of(9995, 10000)), test.figure(Ratio.of(99949999, 100000000))]).toEqual([true, false]);
    expect(compileTest(among(true, percent), 'figure', ZONE).figure(Ratio.ONE)).toBe(true);
    expect(compileTest(among(false, { kind: 'name', name: 'P1' }), 'figure', ZONE).figure(Ratio.ONE)).toBe(false);
  });

  it('of what is not given hold only when they ask for that', () => {
    expect(
      [among(true, DAY), bound('below', DAY), { kind: 'given', negated: false } as const].map(
        (test) => compileTest(test, 'instant', ZONE).whenNotGiven,
      ),
    ).toEqual([false, false, false]);
    expect(compileTest({ kind: 'given', negated: true }, 'instant', ZONE).whenNotGiven).toBe(true);
  });
});

describe('conditions', () => {
  const comparison = (name: string) => ({
    left: { kind: 'field', name } as const,
    test: { kind: 'given', negated: false } as const,
    origin: at(1),
  });
  const rows = (join: 'and' | 'or', ...names: string[]) => {
    const test = compileCondition(
      { join, parts: names.map(comparison) },
      ({ left }) =>
        (row) =>
          row % (left.name === 'even' ? 2 : 3) === 0,
    );
    return [0, 1, 2, 3, 4, 5, 6].filter(test);
  };

  it('join all of their parts, or any', () => {
    expect([rows('and', 'even', 'third'), rows('or', 'even', 'third'), rows('or', 'third'), rows('and')]).toEqual([
      [0, 6],
      [0, 2, 3, 4, 6],
      [0, 3, 6],
      [0, 1, 2, 3, 4, 5, 6],
    ]);
  });

  it('read bounds as convention 19 does', () => {
    const ops: Bound[] = ['at least', 'at most', 'above', 'below', 'exactly'];
    expect(ops.map((op) => [-1, 0, 1].filter((compared) => holds(op, compared)))).toEqual([[0, 1], [-1, 0], [1], [-1], [0]]);
  });
});
