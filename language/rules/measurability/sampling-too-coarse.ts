import { MICROSECONDS_PER } from '../../quantities/duration';
import { Ratio } from '../../quantities/ratio';
import { lengthText, longestWindowText, wholeText } from '../facts/lengths';
import { sampledPromises } from '../facts/sampled';
import { failuresAllowed, recommendedStep, samplesIn } from '../formulas/sampling';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'measurability/sampling-too-coarse',
  severity: 'warning',
  signing: 'error',
  docs: {
    summary: 'Samples are too far apart to show whether a share of time was kept.',
    why: 'When one failed sample is more downtime than the promise leaves room for, a single lost probe decides over money, and a real outage between two probes costs nothing.',
    avoid: [
      `records Probes means "test orders", one every 10 minutes, collected by Monitor in "Pingdom", with
  Checked, a time; Result, one of Passed or Failed.
target Uptime Commitment: Provider must keep Availability at least 99.99% in each calendar month.
If Uptime Commitment is missed, Customer may terminate within 60 days.`,
    ],
    prefer: [
      `records Probes means "test orders", one every 20 seconds, collected by Monitor in "Pingdom", with
  Checked, a time; Result, one of Passed or Failed.`,
    ],
  },
  messages: {
    none: {
      says: 'With {samples} samples in {window}, one failed sample is already more than {promise} allows, so it can only be kept at 100%.',
      instead: 'Take a sample at least every {step}, or promise less.',
    },
    few: {
      says: 'In {window}, {promise} leaves room for {allowed} failed samples of {samples}: so few that chance decides.',
      instead: 'Take a sample at least every {step}, which leaves room for ten.',
    },
  },
  *check(reading) {
    for (const { promise, promised, window, longest, records, step } of sampledPromises(reading)) {
      const samples = samplesIn(longest, step);
      const allowed = failuresAllowed(samples, promised.ratio);
      if (promised.ratio.equals(Ratio.ONE) || samples < 2n || allowed.compare(Ratio.of(10n)) >= 0) continue;
      const wanted = lengthText(recommendedStep(longest, promised.ratio));
      yield {
        at: reading.at(records.origin, `one every ${records.every.lexeme}`),
        message: allowed.compare(Ratio.ONE) < 0 ? 'none' : 'few',
        data: {
          samples: wholeText(samples),
          window: longestWindowText(window),
          promise: promised.lexeme,
          step: wanted,
          allowed: wholeText(allowed.floor()),
        },
        related: [{ message: `${promise.target.name} is promised here.`, origin: reading.at(promise.origin, promised.lexeme) }],
        fixes: [
          reading.replacing(
            `Take one every ${stepText(recommendedStep(longest, promised.ratio))}`,
            reading.at(records.origin, `one every ${records.every.lexeme}`),
            `one every ${stepText(recommendedStep(longest, promised.ratio))}`,
          ),
        ],
      };
    }
  },
});

/** A step that people use and that is no longer than this one. */
function stepText(longest: Ratio): string {
  const fitting = STEPS.find(([seconds]) => Ratio.of(seconds * MICROSECONDS_PER.second).compare(longest) <= 0);
  return fitting?.[1] ?? '1 second';
}

const STEPS: readonly (readonly [bigint, string])[] = [
  [3600n, '1 hour'],
  [1800n, '30 minutes'],
  [900n, '15 minutes'],
  [300n, '5 minutes'],
  [120n, '2 minutes'],
  [60n, '1 minute'],
  [30n, '30 seconds'],
  [20n, '20 seconds'],
  [10n, '10 seconds'],
  [5n, '5 seconds'],
];
