import { describe, expect, test } from 'vitest';
import { clip, intersect, normalise, subtract, total, type Interval } from '../../language/quantities/intervals';

const of = (...ends: number[]): Interval<number>[] =>
  Array.from({ length: ends.length / 2 }, (_, i) => ({ start: ends[2 * i] ?? 0, end: ends[2 * i + 1] ?? 0 }));

describe('sets', () => {
  test('sorting, merging what overlaps or touches, dropping what is empty or backwards', () => {
    expect(normalise(of(5, 7, 1, 3, 3, 4, 6, 9, 2, 2, 12, 11))).toEqual(of(1, 4, 5, 9));
    expect(normalise([])).toEqual([]);
  });

  test('a set comes back as it is', () => {
    const set = of(1, 4, 5, 9);
    expect(normalise(set)).toBe(set);
  });

  test('concurrent exclusions count once and take out no more than the overlap', () => {
    const outage = of(0, 300);
    const exclusions = of(-60, 30, 20, 60, 20, 60, 290, 400);
    expect(subtract(outage, exclusions)).toEqual(of(60, 290));
    expect(intersect(outage, exclusions)).toEqual(of(0, 60, 290, 300));
  });

  test('instants as bigints', () => {
    const set = normalise([
      { start: 10n, end: 20n },
      { start: 15n, end: 30n },
    ]);
    expect(total(set)).toBe(20n);
    expect(clip(set, 0n, 12n)).toEqual([{ start: 10n, end: 12n }]);
    expect(clip(set, 12n, 12n)).toEqual([]);
    expect(total([...set, ...set])).toBe(20n);
  });
});
