/** What a promise leaves room for, and what stands behind it (M9, M13 to M15): exact. */
import { Ratio } from '../../quantities/ratio';
import { choose, power } from './sampling';

/** How long a service may be down: W(1−T). */
export function downtimeBudget(window: Ratio, promised: Ratio): Ratio {
  return window.times(Ratio.ONE.minus(promised));
}

/**
 * What a promise is worth of the whole window when part of it is not counted: T(1−m), m the excluded share. What is excluded and stays in
 * the whole, k, comes on top of the downtime: T(1−m)−k.
 */
export function promiseWithExclusion(promised: Ratio, excluded: Ratio, window: Ratio, staying = Ratio.ZERO): Ratio {
  const counted = Ratio.max(Ratio.ZERO, Ratio.ONE.minus(excluded.dividedBy(window)));
  return Ratio.max(Ratio.ZERO, promised.times(counted).minus(staying.dividedBy(window)));
}

/** Where figures that are rounded half up to multiples of a step before they are compared begin to pass, or cease to: ⌈T⌉ − step/2, ⌊T⌋ + step/2. */
export function passingFrom(op: 'at least' | 'above' | 'at most' | 'below', level: Ratio, step: Ratio): Ratio {
  const half = step.dividedBy(Ratio.of(2n));
  const [under, over] = [level.dividedBy(step).floor(), level.dividedBy(step).ceil()].map((each) => Ratio.of(each).times(step));
  if (under === undefined || over === undefined) return level;
  // What must be above has to reach the next step, what must be below has to stay under this one.
  if (op === 'above') return under.plus(half);
  return op === 'at most' ? under.plus(half) : over.minus(half);
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
