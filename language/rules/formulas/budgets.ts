/** What a promise leaves room for, and what stands behind it (M9, M13 to M15): exact. */
import { Ratio } from '../../quantities/ratio';
import { choose, power } from './sampling';

/** How long a service may be down: W(1−T). */
export function downtimeBudget(window: Ratio, promised: Ratio): Ratio {
  return window.times(Ratio.ONE.minus(promised));
}

/** What a promise is worth of the whole window when part of it is not counted: T(1−m), m the excluded share. */
export function promiseWithExclusion(promised: Ratio, excluded: Ratio, window: Ratio): Ratio {
  const counted = Ratio.max(Ratio.ZERO, Ratio.ONE.minus(excluded.dividedBy(window)));
  return promised.times(counted);
}

/** The smallest share that passes when figures are rounded to so many decimals of a percent before they are compared: ⌈T⌉ᵣ − 0.5·10⁻ʳ. */
export function smallestPassing(promised: Ratio, decimals: number): Ratio {
  const scale = Ratio.of(10n ** BigInt(decimals) * 100n);
  const needed = Ratio.of(promised.times(scale).ceil());
  return needed.minus(Ratio.of(1n, 2n)).dividedBy(scale);
}

/** What a service can promise that needs all of these: never more than the weakest. */
export function weakestOf(levels: readonly Ratio[]): Ratio {
  return levels.reduce((least, level) => Ratio.min(least, level), Ratio.ONE);
}

/** The same when they fail independently of one another: ∏aᵢ. */
export function productOf(levels: readonly Ratio[]): Ratio {
  return levels.reduce((product, level) => product.times(level), Ratio.ONE);
}

/** The worst case, when they never fail at the same time: 1−∑(1−aᵢ). */
export function worstCaseOf(levels: readonly Ratio[]): Ratio {
  return Ratio.max(Ratio.ZERO, Ratio.ONE.minus(Ratio.sum(levels.map((level) => Ratio.ONE.minus(level)))));
}

/** At least k of n equal parts work: ∑ⱼ≥k C(n,j) aʲ(1−a)ⁿ⁻ʲ. */
export function someOf(needed: number, parts: number, level: Ratio): Ratio {
  let sum = Ratio.ZERO;
  for (let j = needed; j <= parts; j += 1) {
    sum = sum.plus(
      power(level, j)
        .times(power(Ratio.ONE.minus(level), parts - j))
        .times(Ratio.of(choose(parts, j))),
    );
  }
  return sum;
}

/** Steps one behind the other, each kept with its share: at least this share keeps the sum of their times: 1−∑(1−pᵢ). */
export function shareOfSeries(shares: readonly Ratio[]): Ratio {
  return worstCaseOf(shares);
}
