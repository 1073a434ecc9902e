/** What samples can show (M1 to M4, M10): exact, lengths in microseconds. */
import { Ratio } from '../../quantities/ratio';

/** How many samples a window holds: ⌊W/Δ⌋. */
export function samplesIn(window: Ratio, step: Ratio): bigint {
  return step.isZero ? 0n : window.dividedBy(step).floor();
}

/** How many of them may fail before a promise of this share is missed: N(1−T), not rounded. */
export function failuresAllowed(samples: bigint, promised: Ratio): Ratio {
  return Ratio.of(samples).times(Ratio.ONE.minus(promised));
}

/** The largest step between samples that lets ten of them fail: W(1−T)/10. */
export function recommendedStep(window: Ratio, promised: Ratio): Ratio {
  return window.times(Ratio.ONE.minus(promised)).dividedBy(Ratio.of(10n));
}

/** How likely it is that no sample falls into any of these outages: ∏(1−dᵢ/Δ). */
export function chanceUnseen(outages: readonly Ratio[], step: Ratio): Ratio {
  return outages.reduce((chance, length) => {
    const seen = Ratio.min(Ratio.ONE, length.dividedBy(step));
    return chance.times(Ratio.ONE.minus(seen));
  }, Ratio.ONE);
}

/** The variance of the downtime that samples show: Δ²∑fᵢ(1−fᵢ), fᵢ the fraction of dᵢ/Δ. */
export function downtimeVariance(outages: readonly Ratio[], step: Ratio): Ratio {
  const parts = outages.map((length) => {
    const whole = length.dividedBy(step);
    const fraction = whole.minus(Ratio.of(whole.floor()));
    return fraction.times(Ratio.ONE.minus(fraction));
  });
  return Ratio.sum(parts).times(step).times(step);
}

/** The most that variance can be for so many outages: Δ²k/4. */
export function mostDowntimeVariance(outages: bigint, step: Ratio): Ratio {
  return step.times(step).times(Ratio.of(outages, 4n));
}

/** How likely it is that at least q of v independent probes fail, when each fails wrongly with this chance: ∑ⱼ≥q C(v,j) fʲ(1−f)ᵛ⁻ʲ. */
export function quorumFailure(chance: Ratio, quorum: number, probes: number): Ratio {
  let sum = Ratio.ZERO;
  for (let j = quorum; j <= probes; j += 1) {
    sum = sum.plus(
      power(chance, j)
        .times(power(Ratio.ONE.minus(chance), probes - j))
        .times(Ratio.of(choose(probes, j))),
    );
  }
  return sum;
}

/** The range in which a share lies when part of the time is unknown: [up/all, (up+missing)/all]. */
export function rangeWithMissing(up: Ratio, missing: Ratio, all: Ratio): { readonly low: Ratio; readonly high: Ratio } {
  return { low: up.dividedBy(all), high: up.plus(missing).dividedBy(all) };
}

/** The share that may be missing before it blurs the verdict: (1−T)/10. */
export function missingShareAllowed(promised: Ratio): Ratio {
  return Ratio.ONE.minus(promised).dividedBy(Ratio.of(10n));
}

/** n over k. */
export function choose(n: number, k: number): bigint {
  let result = 1n;
  for (let i = 0; i < Math.min(k, n - k); i += 1) result = (result * BigInt(n - i)) / BigInt(i + 1);
  return k > n ? 0n : result;
}

export function power(base: Ratio, exponent: number): Ratio {
  return Ratio.of(base.num ** BigInt(exponent), base.den ** BigInt(exponent));
}
