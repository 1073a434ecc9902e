import type { DurationValue, MetricExpression, Period } from '../../agreement/agreement';
import { Ratio } from '../../quantities/ratio';
import { downtimePromises, type DowntimePromise } from '../facts/downtime';
import { lengthOf, lengthText } from '../facts/lengths';
import { figuresOf, metricsBehind, periodsWithin, recordsBehindPeriod } from '../facts/measurement';
import { failuresAllowed, samplesIn } from '../formulas/sampling';
import type { Reading } from '../reading';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'measurability/outage-blind-spot',
  severity: 'warning',
  docs: {
    summary: 'An outage can use up most of the permitted downtime and never be seen.',
    why: 'An outage that ends before it counts is not there for the agreement: the customer stands still, and nobody owes anything.',
    avoid: [
      'period Outage means any time when the Result of Probes is Failed at least 300 times in a row.',
      'period Outage means any time when the Result of Probes is Failed for longer than 3 hours.',
      'period Outage means any time when the Result of Probes is Failed, at least 3 hours long.',
    ],
    prefer: [
      'period Outage means any time when the Result of Probes is Failed for longer than 2 minutes.',
      'period Outage means any time when the Result of Probes is Failed at least 4 times in a row.',
    ],
  },
  messages: {
    unseen: {
      says: 'An outage shorter than {blind} is never counted, and {promise} allows {budget} in {window}: most of it can be used up unseen.',
      instead: 'Let fewer samples in a row open {period}, or take them more often.',
    },
    short: {
      says: 'An outage shorter than {blind} is never counted, and {promise} allows {budget} in {window}: most of it can be used up unseen.',
      instead: 'Let shorter ones count as {period}, or promise how many of them there may be.',
    },
  },
  *check(reading) {
    for (const promised of downtimePromises(reading)) {
      const { promise, figure, budget, where, lexeme, by } = promised;
      for (const period of periodsWithin(reading.agreement, figure.period)) {
        const found = blindSpotOf(reading, period);
        if (found === undefined || budget.isZero || found.length.times(Ratio.of(2n)).compare(budget) < 0) continue;
        // Where so few failures are allowed that the samples are too coarse, that is said elsewhere.
        if (isCoarse(reading, promised, period)) continue;
        if (found.message === 'short' && isHeldOtherwise(reading, promised, period)) continue;
        const at = reading.at(period.origin, found.words);
        yield {
          at,
          message: found.message,
          data: { blind: lengthText(found.length), promise: by, budget: lengthText(budget), window: where, period: period.name },
          related: [{ message: `${promise.target.name} is promised here.`, origin: reading.at(promise.origin, lexeme) }],
          ...(found.message === 'unseen' ? { fixes: [reading.replacing('Ask for 2 in a row', at, 'at least 2 times in a row')] } : {}),
        };
      }
    }
  },
});

interface BlindSpot {
  readonly message: 'unseen' | 'short';
  /** What is shorter is not counted. */
  readonly length: Ratio;
  readonly words: string;
}

/** By its samples in a row, by its length in time. */
function blindSpotOf({ agreement }: Reading, { expression, refinements }: Period): BlindSpot | undefined {
  const run = expression.kind === 'samples' ? expression.opens.run : undefined;
  if (expression.kind === 'samples' && run?.kind === 'times' && run.count >= 2) {
    const every = agreement.records.get(expression.records)?.every;
    const step = every === undefined ? undefined : lengthOf(every);
    if (step !== undefined)
      return { message: 'unseen', length: step.times(Ratio.of(run.count - 1)), words: `at least ${run.count} times in a row` };
  }
  const least = refinements.flatMap((each) => (each.kind === 'length' ? [each.duration] : []))[0];
  return shorterThan(run?.kind === 'duration' ? run.duration : least);
}

function shorterThan(duration: DurationValue | undefined): BlindSpot | undefined {
  const length = duration === undefined ? undefined : lengthOf(duration);
  return duration === undefined || length === undefined ? undefined : { message: 'short', length, words: duration.lexeme };
}

function isCoarse({ agreement }: Reading, { counted, kept }: DowntimePromise, { expression }: Period): boolean {
  const every = expression.kind === 'samples' ? agreement.records.get(expression.records)?.every : undefined;
  const step = every === undefined ? undefined : lengthOf(every);
  return step !== undefined && failuresAllowed(samplesIn(counted, step), kept).compare(Ratio.of(10n)) < 0;
}

/** Another promise counts the same records, or looks at a period of them that is not as blind. */
function isHeldOtherwise(reading: Reading, { promise }: DowntimePromise, period: Period): boolean {
  const { agreement } = reading;
  return recordsBehindPeriod(agreement, period).some(({ name }) =>
    reading.promisesJudgedBy(name).some(({ metric }) => {
      if (metric === undefined || metric === promise.metric) return false;
      return metricsBehind(agreement, metric).some(({ expression }) =>
        figuresOf(expression).some((figure) => {
          if (figure.kind === 'record-share') return figure.set.records === name;
          if (figure.kind === 'count' && figure.of.kind === 'records') return figure.of.set.records === name;
          const looked = periodLookedAt(figure);
          const other = looked === undefined ? undefined : agreement.periods.get(looked);
          return other !== undefined && !periodsWithin(agreement, other).includes(period);
        }),
      );
    }),
  );
}

function periodLookedAt(figure: MetricExpression): string | undefined {
  if (figure.kind === 'time-share') return figure.period;
  return (figure.kind === 'count' || figure.kind === 'aggregate') && figure.of.kind === 'period' ? figure.of.period : undefined;
}
