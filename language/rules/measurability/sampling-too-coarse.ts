import { MICROSECONDS_PER } from '../../quantities/duration';
import { Ratio } from '../../quantities/ratio';
import { lengthText, wholeText } from '../facts/lengths';
import { sampledPromises } from '../facts/sampled';
import { failuresAllowed, recommendedStep, samplesIn } from '../formulas/sampling';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'measurability/sampling-too-coarse',
  severity: 'warning',
  signing: 'error',
  docs: {
    summary: 'Samples are too far apart to show whether a share of time, or a length of it, was kept.',
    why: 'When one failed sample is more downtime than the promise leaves room for, a single lost probe decides over money, and a real outage between two probes costs nothing.',
    avoid: [
      `records Probes means "test orders", one every 10 minutes, collected by Monitor in "Pingdom", with
  Checked, a time; Result, one of Passed or Failed.
target Uptime Commitment: Provider must keep Availability at least 99.99% in each calendar month.
If Uptime Commitment is missed, Customer may terminate within 60 days.`,
      `records Probes means "test orders", one every 5 minutes, collected by Monitor in "Pingdom", with
  Checked, a time; Result, one of Passed or Failed.
metric Availability of Web Shop means the percentage of time without Outage, counted in Support Hours, not counting Maintenance,
  taking missing samples as Failed.
target Uptime Commitment: Provider must keep Availability at least 99.9% in each calendar month.
If Uptime Commitment is missed, Customer may terminate within 60 days.`,
      `records Probes means "test orders", one every 2 minutes, collected by Monitor in "Pingdom", with
  Checked, a time; Result, one of Passed or Failed.
metric Down Time of Web Shop means the time in Outage, not counting Maintenance, taking missing samples as Failed.
target Little Downtime: Provider must keep Down Time at most 15 minutes in each calendar month.
If Little Downtime is missed, Customer may terminate within 60 days.
goal Hardly Ever Down means "shoppers wait for minutes only", served by Little Downtime.
Provider must report Little Downtime to Customer within 5 days after each calendar month.`,
      `records Probes means "test orders", one every 5 minutes, collected by Monitor in "Pingdom", with
  Checked, a time; Result, one of Passed or Failed.
metric Down Share of Web Shop means the percentage of time with Outage, not counting Maintenance, taking missing samples as Failed.
metric Availability of Web Shop means 100% minus Down Share.
target Uptime Commitment: Provider must keep Availability at least 99.9% in each calendar month.
If Uptime Commitment is missed, Customer may terminate within 60 days.`,
    ],
    prefer: [
      `records Probes means "test orders", one every 20 seconds, collected by Monitor in "Pingdom", with
  Checked, a time; Result, one of Passed or Failed.`,
    ],
  },
  messages: {
    none: {
      says: 'With {samples} samples in {window}, one failed sample is already more than {promise} allows: it is kept only when none fails.',
      instead: 'Take a sample at least every {step}, or promise less.',
    },
    few: {
      says: 'In {window}, {promise} leaves room for {allowed} of {samples}: so few that chance decides.',
      instead: 'Take a sample at least every {step}, which leaves room for ten.',
    },
    noneEver: {
      says: 'With {samples} samples in {window}, one failed sample is already more than {promise} allows: it is kept only when none fails.',
      instead: 'No sample every second would do: promise it over a longer window, or promise less.',
    },
    fewEver: {
      says: 'In {window}, {promise} leaves room for {allowed} of {samples}: so few that chance decides.',
      instead: 'No sample every second would do: promise it over a longer window, or promise less.',
    },
  },
  *check(reading) {
    for (const { promise, kept, lexeme, by, counted, where, records, step } of sampledPromises(reading)) {
      const samples = samplesIn(counted, step);
      const allowed = failuresAllowed(samples, kept);
      if (kept.equals(Ratio.ONE) || samples < 2n || allowed.compare(Ratio.of(10n)) >= 0) continue;
      const enough = (each: Ratio): boolean => failuresAllowed(samplesIn(counted, each), kept).compare(Ratio.of(10n)) >= 0;
      const longest = recommendedStep(counted, kept);
      const second = Ratio.of(MICROSECONDS_PER.second);
      const fitting = STEPS.find(([seconds]) => enough(Ratio.of(seconds * MICROSECONDS_PER.second)));
      const isNone = allowed.compare(Ratio.ONE) < 0;
      yield {
        at: reading.at(records.origin, `one every ${records.every.lexeme}`),
        message: fitting === undefined ? (isNone ? 'noneEver' : 'fewEver') : isNone ? 'none' : 'few',
        data: {
          samples: wholeText(samples),
          window: where,
          promise: by,
          step: lengthText(longest.compare(second) < 0 ? longest : second.times(Ratio.of(longest.dividedBy(second).floor()))),
          allowed: `${wholeText(allowed.floor())} failed ${allowed.floor() === 1n ? 'sample' : 'samples'}`,
        },
        related: [{ message: `${promise.target.name} is promised here.`, origin: reading.at(promise.origin, lexeme) }],
        fixes:
          fitting === undefined
            ? []
            : [
                reading.replacing(
                  `Take one every ${fitting[1]}`,
                  reading.at(records.origin, `one every ${records.every.lexeme}`),
                  `one every ${fitting[1]}`,
                ),
              ],
      };
    }
  },
});

/** Steps that people use. */
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
  [2n, '2 seconds'],
  [1n, '1 second'],
];
