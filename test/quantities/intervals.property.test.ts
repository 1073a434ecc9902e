import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { covers, Coverage, intersect, normalise, subtract, union, type Interval } from '../../language/quantities/intervals';

const SPAN = 60;
const intervals = fc.array(
  fc.tuple(fc.integer({ min: 0, max: SPAN }), fc.integer({ min: 0, max: SPAN })).map(([start, end]) => ({ start, end })),
  { maxLength: 12 },
);

/** The second opinion: a set as a row of minutes. */
function bitmap(list: readonly Interval<number>[]): boolean[] {
  return Array.from({ length: SPAN }, (_, minute) => list.some(({ start, end }) => start <= minute && minute < end));
}

function isSet(list: readonly Interval<number>[]): boolean {
  return list.every(({ start, end }, i) => start < end && (list[i - 1]?.end ?? -1) < start);
}

test('every operation agrees with one on rows of minutes', () => {
  fc.assert(
    fc.property(intervals, intervals, (a, b) => {
      const [x, y] = [bitmap(a), bitmap(b)];
      const results = [normalise(a), union(a, b), intersect(a, b), subtract(a, b)];
      expect(results.every(isSet)).toBe(true);
      expect(results.map(bitmap)).toEqual([
        x,
        x.map((bit, i) => bit || y[i] === true),
        x.map((bit, i) => bit && y[i] === true),
        x.map((bit, i) => bit && y[i] !== true),
      ]);
      expect(normalise(a).map((i) => covers(normalise(a), i.start))).toEqual(normalise(a).map(() => true));
      x.forEach((bit, minute) => expect(covers(normalise(a), minute)).toBe(bit));
    }),
    { numRuns: 1000 },
  );
});

test('the laws of sets', () => {
  fc.assert(
    fc.property(intervals, intervals, intervals, (a, b, c) => {
      expect(union(a, b)).toEqual(union(b, a));
      expect(intersect(a, b)).toEqual(intersect(b, a));
      expect(union(union(a, b), c)).toEqual(union(a, union(b, c)));
      expect(intersect(a, union(b, c))).toEqual(union(intersect(a, b), intersect(a, c)));
      expect(subtract(a, union(b, c))).toEqual(subtract(subtract(a, b), c));
      expect(union(subtract(a, b), intersect(a, b))).toEqual(normalise(a));
      expect(intersect(subtract(a, b), b)).toEqual([]);
    }),
  );
});

test('running totals agree with counting minutes, and their inverse finds the first moment', () => {
  fc.assert(
    fc.property(intervals, (list) => {
      const set = normalise(list);
      const bits = bitmap(set);
      const coverage = Coverage.ofSet(set);
      const until = Array.from({ length: SPAN + 1 }, (_, minute) => bits.slice(0, minute).filter(Boolean).length);
      expect(until.map((_, minute) => coverage.coveredUntil(minute))).toEqual(until);
      expect(coverage.total).toBe(until.at(-1));
      expect(coverage.coveredUntil(-5)).toBe(0);
      expect(coverage.coveredUntil(1e15)).toBe(coverage.total);
      for (let amount = 1; amount <= SPAN; amount++) {
        const first = until.findIndex((covered) => covered >= amount);
        expect(coverage.momentOf(amount)).toBe(first < 0 ? undefined : first);
      }
    }),
  );
});
