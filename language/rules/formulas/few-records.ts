/** What few records can decide (M5 to M8, M11, M12): exact, by whole numbers. */
import { Ratio } from '../../quantities/ratio';

/** Which record of n, in order, is the percentile: ⌈p·n⌉. */
export function nearestRank(rank: Ratio, records: bigint): bigint {
  return rank.times(Ratio.of(records)).ceil();
}

/** The fewest records of which the percentile is not simply the highest: the least n with n(1−p) ≥ 1. */
export function fewestForPercentile(rank: Ratio): bigint {
  return Ratio.ONE.dividedBy(Ratio.ONE.minus(rank)).ceil();
}

/** The fewest records that bound the percentile from above with 95% certainty: the least n with 1−pⁿ ≥ 0.95. */
export function fewestForBoundedPercentile(rank: Ratio): bigint {
  let high = 1n;
  while (!isBounded(rank, high)) high *= 2n;
  let low = high / 2n;
  while (low + 1n < high) {
    const middle = (low + high) / 2n;
    if (isBounded(rank, middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** How many of n records may miss: ⌊n(1−T)⌋. */
export function missesAllowed(records: bigint, promised: Ratio): bigint {
  return Ratio.of(records).times(Ratio.ONE.minus(promised)).floor();
}

/** The fewest records of which one may miss: ⌈1/(1−T)⌉. */
export function fewestForOneMiss(promised: Ratio): bigint {
  return Ratio.ONE.dividedBy(Ratio.ONE.minus(promised)).ceil();
}

export interface DecisionRisk {
  /** How often a provider that is better than the promise fails. */
  readonly goodFails: Ratio;
  /** How often one that is worse passes. */
  readonly badPasses: Ratio;
}

/** α = P(Bin(n, better) < ⌈nT⌉) and β = P(Bin(n, worse) ≥ ⌈nT⌉). */
export function decisionRisk(records: number, promised: Ratio, better: Ratio, worse: Ratio): DecisionRisk {
  const needed = toSmall(Ratio.of(records).times(promised).ceil());
  return { goodFails: Ratio.ONE.minus(chanceOfAtLeast(records, better, needed)), badPasses: chanceOfAtLeast(records, worse, needed) };
}

/** P(Bin(n, p) ≥ k): the chances of 0, 1, 2 … misses, one from the other. */
export function chanceOfAtLeast(records: number, chance: Ratio, least: number): Ratio {
  const { num, den } = chance;
  const rest = den - num;
  const misses = Math.min(records, records - Math.max(0, least));
  if (misses < 0) return Ratio.ZERO;
  if (num === 0n) return misses >= records ? Ratio.ONE : Ratio.ZERO;
  // C(n,j) qʲ pⁿ⁻ʲ, with q and p over the same denominator: each term is the one before times q(n−j+1)/(p·j).
  let term = num ** BigInt(records);
  let sum = term;
  for (let j = 1; j <= misses; j += 1) {
    term = (term * rest * BigInt(records - j + 1)) / (num * BigInt(j));
    sum += term;
  }
  return Ratio.of(sum, den ** BigInt(records));
}

/** Whether two limbs lie so near to one another that chance moves a figure across both: gap < 2h, h the half width of Wilson's interval (z = 1.96). */
export function isWithinChance(gap: Ratio, promised: Ratio, records: bigint): boolean {
  const n = Ratio.of(records);
  const zz = Ratio.of(49n * 49n, 25n * 25n);
  const spread = promised
    .times(Ratio.ONE.minus(promised))
    .dividedBy(n)
    .plus(zz.dividedBy(n.times(n).times(Ratio.of(4n))));
  const widened = gap.dividedBy(Ratio.of(2n)).times(Ratio.ONE.plus(zz.dividedBy(n)));
  return widened.times(widened).compare(zz.times(spread)) < 0;
}

/** With no failure in n checks the true rate can still be this, with 95% certainty: 3/n. */
export function mostWithoutFailure(checks: bigint): Ratio {
  return Ratio.of(3n, checks);
}

/** The square of a survey's half width: z²s²/n · (P−n)/(P−1). */
export function surveyHalfWidthSquared(deviation: Ratio, answers: bigint, asked: bigint): Ratio {
  const zz = Ratio.of(49n * 49n, 25n * 25n);
  const finite = asked <= 1n ? Ratio.ZERO : Ratio.of(asked - answers, asked - 1n);
  return zz.times(deviation).times(deviation).dividedBy(Ratio.of(answers)).times(finite);
}

/** 1−pⁿ ≥ 19/20, that is 20·numⁿ ≤ denⁿ. */
function isBounded({ num, den }: Ratio, records: bigint): boolean {
  return 20n * num ** records <= den ** records;
}

function toSmall(value: bigint): number {
  return Math.min(Number.MAX_SAFE_INTEGER, Number(value));
}
