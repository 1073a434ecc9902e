import { Ratio } from '../../quantities/ratio';
import { calendarsOf } from '../facts/downtime';
import { lengthOf, percentText, shortestWindow, wholeText, windowText } from '../facts/lengths';
import type { Promised } from '../facts/promises';
import { leastWorked } from '../facts/week';
import { decisionRisk, fewestForOneMiss } from '../formulas/few-records';
import { samplesIn } from '../formulas/sampling';
import type { Reading } from '../reading';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'measurability/decision-risk',
  severity: 'hint',
  review: 'information',
  docs: {
    summary: 'With so few records, a good provider often fails and a bad one often passes.',
    why: 'A share of a few records is half luck. The provider pays for bad luck in one month, and the customer gets nothing in the next although the service is worse than promised.',
    avoid: [
      {
        text: `metric Quick Fixes means the percentage of Tickets dated by Resolved whose Resolution Time is at most 8 hours,
  if there are at least 20 records.
target Quick Help: Provider must keep Quick Fixes at least 95% in each calendar month.
If Quick Fixes in a calendar month is
  below 95%, Provider must credit 2% of Monthly Fee;
  below 90%, Provider must credit 5% of Monthly Fee.`,
        without: ['If Quick Fixes'],
      },
    ],
    prefer: [
      {
        text: `metric Quick Fixes means the percentage of Tickets dated by Resolved whose Resolution Time is at most 8 hours,
  if there are at least 200 records.
target Quick Help: Provider must keep Quick Fixes at least 95% in each calendar quarter.
If Quick Fixes in a calendar quarter is
  below 95%, Provider must credit 2% of Monthly Fee;
  below 90%, Provider must credit 5% of Monthly Fee.`,
        without: ['If Quick Fixes'],
      },
    ],
  },
  messages: {
    both: {
      says: 'With {records} records, a provider that really keeps {good} misses {promise} in {fails} of the windows, and one that keeps only {bad} passes in {passes}.',
      instead: 'Judge over a longer window or more records, or count misses instead of a share ("at most 2 in each calendar {window}").',
    },
  },
  *check(reading) {
    for (const promise of reading.metricPromises) {
      const { metric, value, op, origin, window } = promise;
      if (metric.expression.kind !== 'record-share' || op !== 'at least' || value.kind !== 'percent' || window === undefined) continue;
      if (!reading.isPenalised(promise.target) || value.ratio.compare(Ratio.ONE) >= 0) continue;
      const records = recordsIn(reading, promise);
      // Where not one miss is allowed, that is said elsewhere.
      if (records === undefined || records < fewestForOneMiss(value.ratio) || records > MOST_RECORDS) continue;
      const margin = marginOf(reading, promise, value.ratio);
      // Limbs nearer to one another than one record are complained of as such.
      if (margin.times(Ratio.of(records)).compare(Ratio.ONE) < 0) continue;
      const better = value.ratio.plus(Ratio.min(margin, Ratio.ONE.minus(value.ratio).dividedBy(Ratio.of(2n))));
      const worse = Ratio.max(Ratio.ZERO, value.ratio.minus(margin));
      const { goodFails, badPasses } = decisionRisk(Number(records), value.ratio, better, worse);
      if (goodFails.compare(OFTEN) <= 0 && badPasses.compare(OFTEN) <= 0) continue;
      yield {
        at: reading.at(origin, value.lexeme),
        message: 'both',
        data: {
          records: wholeText(records),
          good: percentText(better, 2),
          promise: value.lexeme,
          fails: percentText(goodFails, 0),
          bad: percentText(worse, 2),
          passes: percentText(badPasses, 0),
          window: 'unit' in window ? window.unit : windowText(window),
        },
        related: [{ message: `${metric.name} is defined here.`, origin: reading.atName(metric) }],
      };
    }
  },
});

/** In more than one window of four. */
const OFTEN = Ratio.of(1n, 4n);
/** With more, chance decides seldom; and the sums would be long. */
const MOST_RECORDS = 400n;

/** The fewest records a judged window holds, where that is known. */
function recordsIn({ agreement }: Reading, { metric, window }: Promised): bigint | undefined {
  if (metric?.expression.kind !== 'record-share' || window === undefined) return undefined;
  const { records, where } = metric.expression.set;
  const every = where === undefined ? agreement.records.get(records)?.every : undefined;
  const step = every === undefined ? undefined : lengthOf(every);
  const shortest = shortestWindow(window, agreement);
  const length = shortest === undefined ? undefined : leastWorked(shortest, calendarsOf(agreement, [metric]));
  const due = step === undefined || length === undefined ? 0n : samplesIn(length, step);
  const least = BigInt(metric.atLeast ?? 0);
  return due === 0n && least === 0n ? undefined : due > least ? due : least;
}

/** How much worse is really worse: the next limb, or twice the misses that are allowed. */
function marginOf({ agreement }: Reading, { metric, window }: Promised, promised: Ratio): Ratio {
  const gaps = agreement.remedies.flatMap(({ trigger }) =>
    trigger.kind === 'ladder' && trigger.subject.name === metric?.name && window !== undefined
      ? trigger.limbs.flatMap(({ value }) =>
          value.kind === 'percent' && value.ratio.compare(promised) < 0 ? [promised.minus(value.ratio)] : [],
        )
      : [],
  );
  return gaps.reduce((least, gap) => Ratio.min(least, gap), gaps[0] ?? Ratio.ONE.minus(promised));
}
