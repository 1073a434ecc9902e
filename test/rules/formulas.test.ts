/** Each formula against a count of all cases, for figures small enough to count. */
import { describe, expect, it } from 'vitest';
import { Ratio } from '../../language/quantities/ratio';
import {
  downtimeBudget,
  passingFrom,
  productOf,
  promiseWithExclusion,
  shareOfSeries,
  someOf,
  weakestOf,
  worstCaseOf,
} from '../../language/rules/formulas/budgets';
import {
  chanceOfAtLeast,
  decisionRisk,
  fewestForBoundedPercentile,
  fewestForOneMiss,
  fewestForPercentile,
  isWithinChance,
  missesAllowed,
  mostWithoutFailure,
  nearestRank,
  surveyHalfWidthSquared,
} from '../../language/rules/formulas/few-records';
import {
  chanceUnseen,
  choose,
  downtimeVariance,
  failuresAllowed,
  missingShareAllowed,
  mostDowntimeVariance,
  quorumFailure,
  rangeWithMissing,
  recommendedStep,
  samplesIn,
} from '../../language/rules/formulas/sampling';

const ratio = (num: number, den = 1): Ratio => Ratio.of(num, den);
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Every way in which each of so many trials succeeds or fails, with its chance. */
function* outcomes(trials: number, chance: Ratio): Iterable<{ readonly successes: number; readonly chance: Ratio }> {
  for (let bits = 0; bits < 2 ** trials; bits += 1) {
    const hits = range(trials).filter((index) => Math.floor(bits / 2 ** index) % 2 === 1).length;
    let weight = Ratio.ONE;
    for (const index of range(trials)) weight = weight.times(index < hits ? chance : Ratio.ONE.minus(chance));
    yield { successes: hits, chance: weight };
  }
}

function chanceThat(trials: number, chance: Ratio, holds: (successes: number) => boolean): Ratio {
  return Ratio.sum([...outcomes(trials, chance)].filter(({ successes }) => holds(successes)).map((each) => each.chance));
}

describe('samples (M1 to M4, M10)', () => {
  it('counts the samples of a window and how many may fail', () => {
    for (const [window, step] of [
      [100, 7],
      [30, 30],
      [29, 30],
      [1440, 5],
    ] as const) {
      const counted = range(window + 1).filter((at) => at > 0 && at % step === 0).length;
      expect(samplesIn(ratio(window), ratio(step))).toBe(BigInt(counted));
    }
    for (const [samples, percent] of [
      [40, 95],
      [60, 99],
      [8928, 99],
    ] as const) {
      const most =
        range(samples + 1)
          .filter((failed) => (samples - failed) * 100 >= percent * samples)
          .at(-1) ?? 0;
      expect(failuresAllowed(BigInt(samples), ratio(percent, 100)).floor()).toBe(BigInt(most));
    }
  });

  it('recommends the longest step that lets ten samples fail', () => {
    const window = 30 * 24 * 60;
    const step = recommendedStep(ratio(window), ratio(999, 1000));
    const fitting = range(500)
      .slice(1)
      .map((tenths) => ratio(tenths, 10))
      .filter((each) => failuresAllowed(samplesIn(ratio(window), each), ratio(999, 1000)).compare(ratio(10)) >= 0);
    expect(fitting.at(-1)?.compare(step)).toBeLessThanOrEqual(0);
    expect(failuresAllowed(samplesIn(ratio(window), step), ratio(999, 1000)).compare(ratio(10))).toBeGreaterThanOrEqual(0);
  });

  it('knows how likely it is that no sample falls into an outage', () => {
    // Every offset of the samples to the outage is as likely as another.
    for (const [length, step] of [
      [3, 10],
      [7, 10],
      [10, 10],
      [12, 10],
    ] as const) {
      const unseen = range(step).filter((offset) => !range(length).some((at) => at % step === offset)).length;
      expect(chanceUnseen([ratio(length)], ratio(step))).toEqual(ratio(unseen, step));
    }
    const both = range(10)
      .flatMap((one) => range(10).map((other) => one >= 3 && other >= 6))
      .filter(Boolean).length;
    expect(chanceUnseen([ratio(3), ratio(6)], ratio(10))).toEqual(ratio(both, 100));
  });

  it('knows the variance of the downtime that samples show', () => {
    const step = 10;
    for (const length of [3, 10, 17, 25]) {
      const shown = range(step).map((offset) => step * range(length).filter((at) => at % step === offset).length);
      const mean = ratio(
        shown.reduce((sum, each) => sum + each, 0),
        step,
      );
      expect(mean).toEqual(ratio(length));
      const variance = Ratio.sum(shown.map((each) => ratio(each).minus(mean).times(ratio(each).minus(mean)))).dividedBy(ratio(step));
      expect(downtimeVariance([ratio(length)], ratio(step))).toEqual(variance);
      expect(variance.compare(mostDowntimeVariance(1n, ratio(step)))).toBeLessThanOrEqual(0);
    }
  });

  it('knows how often a quorum of probes fails wrongly', () => {
    for (const [quorum, probes] of [
      [1, 1],
      [2, 3],
      [3, 5],
    ] as const)
      expect(quorumFailure(ratio(1, 10), quorum, probes)).toEqual(chanceThat(probes, ratio(1, 10), (failed) => failed >= quorum));
  });

  it('knows the range that missing samples leave open', () => {
    const { low, high } = rangeWithMissing(ratio(90), ratio(4), ratio(100));
    const possible = range(5).map((up) => ratio(90 + up, 100));
    expect([low, high]).toEqual([possible[0], possible.at(-1)]);
    expect(missingShareAllowed(ratio(999, 1000))).toEqual(ratio(1, 10000));
  });

  it('chooses as Pascal does', () => {
    const rows = range(12).reduce<bigint[][]>(
      (above) => [...above, [1n, ...(above.at(-1) ?? []).map((each, index, row) => each + (row[index + 1] ?? 0n))]],
      [],
    );
    for (const n of range(11)) for (const k of range(n + 1)) expect(choose(n, k)).toBe(rows[n]?.[k]);
    expect(choose(3, 4)).toBe(0n);
  });
});

describe('few records (M5 to M8, M11, M12)', () => {
  it('finds the record that is the percentile', () => {
    for (const records of range(60).slice(1)) {
      for (const [num, den] of [
        [9, 10],
        [19, 20],
        [1, 2],
        [99, 100],
      ] as const) {
        // The first of which at least that share is no higher.
        const rank = range(records + 1).find((each) => each * den >= num * records && each > 0) ?? 0;
        expect(nearestRank(ratio(num, den), BigInt(records))).toBe(BigInt(rank));
      }
    }
  });

  it('knows from how many records on a percentile is not simply the highest, and when it is bounded', () => {
    for (const [num, den, fewest, bounded] of [
      [9, 10, 10, 29],
      [19, 20, 20, 59],
      [99, 100, 100, 299],
      [999, 1000, 1000, 2995],
    ] as const) {
      const isHighest = (records: number): boolean => nearestRank(ratio(num, den), BigInt(records)) === BigInt(records);
      expect(
        range(1200)
          .slice(1)
          .find((records) => !isHighest(records)),
      ).toBe(fewest);
      expect(fewestForPercentile(ratio(num, den))).toBe(BigInt(fewest));
      expect(fewestForBoundedPercentile(ratio(num, den))).toBe(BigInt(bounded));
    }
  });

  it('counts the misses a share allows', () => {
    for (const records of range(50)) {
      const most =
        range(records + 1)
          .filter((missed) => (records - missed) * 20 >= 19 * records)
          .at(-1) ?? 0;
      expect(missesAllowed(BigInt(records), ratio(19, 20))).toBe(BigInt(most));
    }
    expect(range(200).find((records) => missesAllowed(BigInt(records), ratio(19, 20)) === 1n)).toBe(
      Number(fewestForOneMiss(ratio(19, 20))),
    );
  });

  it('knows how often a good provider fails and a bad one passes', () => {
    for (const records of [1, 5, 12]) {
      const [promised, better, worse] = [ratio(4, 5), ratio(9, 10), ratio(3, 5)];
      const passes = (kept: number): boolean => kept * 5 >= 4 * records;
      const { goodFails, badPasses } = decisionRisk(records, promised, better, worse);
      expect(goodFails).toEqual(chanceThat(records, better, (kept) => !passes(kept)));
      expect(badPasses).toEqual(chanceThat(records, worse, passes));
    }
    // Of 20 records, one that keeps 90% passes 95% in 39% of the windows.
    expect(decisionRisk(20, ratio(95, 100), ratio(97, 100), ratio(90, 100)).badPasses.toDecimal(2)).toBe('0.39');
    expect(decisionRisk(20, ratio(95, 100), ratio(97, 100), ratio(90, 100)).goodFails.toDecimal(2)).toBe('0.12');
    expect(chanceOfAtLeast(9, Ratio.ZERO, 0)).toEqual(Ratio.ONE);
    expect(chanceOfAtLeast(9, Ratio.ZERO, 1)).toEqual(Ratio.ZERO);
    expect(chanceOfAtLeast(9, ratio(1, 3), 10)).toEqual(Ratio.ZERO);
  });

  it('knows which limbs lie within chance of one another', () => {
    // Half widths of Wilson's interval at 95%: 4.5 points of 100 records, 2.2 of 400, 1.4 of 1,000.
    for (const [records, below, above] of [
      [100, 88, 94],
      [400, 42, 46],
      [1000, 27, 29],
    ] as const) {
      expect(isWithinChance(ratio(below, 1000), ratio(95, 100), BigInt(records))).toBe(true);
      expect(isWithinChance(ratio(above, 1000), ratio(95, 100), BigInt(records))).toBe(false);
    }
  });

  it('bounds what was never seen to fail, and the mean of a survey', () => {
    for (const checks of [30, 100, 1000]) {
      const most = mostWithoutFailure(BigInt(checks));
      // Three in n is just beyond what leaves a chance of 5% to see no failure.
      const unseen = Ratio.of((most.den - most.num) ** BigInt(checks), most.den ** BigInt(checks));
      expect(unseen.compare(ratio(5, 100))).toBeLessThanOrEqual(0);
      expect(unseen.compare(ratio(4, 100))).toBeGreaterThan(0);
    }
    expect(surveyHalfWidthSquared(ratio(11, 10), 100n, 1_000_000_000n).toDecimal(3)).toBe('0.046');
    expect(surveyHalfWidthSquared(ratio(11, 10), 100n, 100n).isZero).toBe(true);
  });
});

describe('budgets (M9, M13 to M15)', () => {
  it('knows what a promise leaves room for, and what exclusions leave of it', () => {
    const month = 720;
    const worth = (hours: number): string =>
      promiseWithExclusion(ratio(999, 1000), ratio(hours), ratio(month)).times(ratio(100)).toDecimal(3);
    expect(downtimeBudget(ratio(month), ratio(999, 1000))).toEqual(ratio(72, 100));
    expect([4, 8, 24].map(worth)).toEqual(['99.345', '98.790', '96.570']);
    // Hour by hour: of those that count, 99.9% are up.
    expect(promiseWithExclusion(ratio(3, 4), ratio(4), ratio(24))).toEqual(ratio(range(20).length * 3, 24 * 4));
    // What stays in the whole is down on top: 18 of 24 hours must be up, and 4 more may be down.
    expect(promiseWithExclusion(ratio(3, 4), ratio(0), ratio(24), ratio(4))).toEqual(ratio(14, 24));
  });

  it('knows where rounding begins to let figures pass, and where it ceases to', () => {
    const thousandths = range(6001);
    for (const level of [2, 2.3, 2.5, 2.7, 4.2])
      for (const decimals of [0, 1]) {
        const promised = ratio(Math.round(level * 10), 10);
        const order = (figure: number): number => ratio(figure, 1000).round(decimals).compare(promised);
        const step = ratio(1, 10 ** decimals);
        const least = (passes: (order: number) => boolean): number => thousandths.find((each) => passes(order(each))) ?? 0;
        expect(passingFrom('at least', promised, step)).toEqual(
          ratio(
            least((each) => each >= 0),
            1000,
          ),
        );
        expect(passingFrom('above', promised, step)).toEqual(
          ratio(
            least((each) => each > 0),
            1000,
          ),
        );
        // The first that does not pass any more.
        expect(passingFrom('at most', promised, step)).toEqual(
          ratio(
            least((each) => each > 0),
            1000,
          ),
        );
        expect(passingFrom('below', promised, step)).toEqual(
          ratio(
            least((each) => each >= 0),
            1000,
          ),
        );
      }
  });

  it('knows what services one behind the other come to', () => {
    const levels = [ratio(9995, 10_000), ratio(999, 1000), ratio(9999, 10_000)];
    expect(weakestOf(levels)).toEqual(ratio(999, 1000));
    expect(productOf(levels).times(ratio(100)).toDecimal(4)).toBe('99.8401');
    expect(worstCaseOf(levels)).toEqual(ratio(9984, 10_000));
    expect(shareOfSeries([ratio(95, 100), ratio(95, 100)])).toEqual(ratio(90, 100));
    // Each of two is up in half of the cases, independently.
    expect(productOf([ratio(1, 2), ratio(1, 2)])).toEqual(chanceThat(2, ratio(1, 2), (up) => up === 2));
    for (const [needed, parts] of [
      [1, 2],
      [2, 3],
      [4, 6],
    ] as const)
      expect(someOf(needed, parts, ratio(9, 10))).toEqual(chanceThat(parts, ratio(9, 10), (up) => up >= needed));
  });
});
