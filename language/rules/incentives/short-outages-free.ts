import type { PeriodExpression } from '../../agreement/agreement';
import { MICROSECONDS_PER } from '../../quantities/duration';
import { Ratio } from '../../quantities/ratio';
import { periodClaims, type PeriodClaim } from '../facts/claims';
import { downtimePromises } from '../facts/downtime';
import { lengthOf, lengthText } from '../facts/lengths';
import { isCeiling } from '../facts/promises';
import { shortestCounted, type Shortest } from '../facts/shortest-counted';
import { failuresAllowed, samplesIn } from '../formulas/sampling';
import type { Reading } from '../reading';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/short-outages-free',
  severity: 'warning',
  absence: true,
  docs: {
    summary: 'Outages below a length do not count, however many there are.',
    why: 'A restart every four minutes is free when five minutes are needed to count. Users lose their work each time, and the figure says 100%.',
    avoid: [
      'period Outage means any time when the Result of Probes is Failed at least 12 times in a row.',
      `period Failure means any time when the Result of Probes is Failed.
period Outage means Failure, longer than 15 minutes.`,
    ],
    prefer: [
      'period Outage means any time when the Result of Probes is Failed at least 2 times in a row.',
      `period Outage means any time when the Result of Probes is Failed at least 12 times in a row.
period Stumble means any time when the Result of Probes is Failed.
metric Stumbles means the number of Stumble.
target Few Stumbles: Provider must keep Stumbles at most 20 in each calendar month.`,
    ],
  },
  messages: {
    free: {
      says: 'Only what lasts {length} or longer counts as {period}, so {party} can cut outages into shorter pieces that are free.',
      instead: 'Count shorter ones, or promise how many there may be: "metric Stumbles means the number of …" at most 20 in each month.',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    const seen = new Set<string>();
    for (const claim of periodClaims(reading)) {
      const { promise, how } = claim;
      if (how === 'tail' || how === 'mean') continue;
      for (const found of shortestCounted(agreement, claim.period)) {
        const { period, length } = found;
        if (length.compare(Ratio.of(5n * MICROSECONDS_PER.minute)) < 0 || seen.has(period.name)) continue;
        if (isSaidElsewhere(reading, claim, found) || shorterCount(reading, found)) continue;
        seen.add(period.name);
        yield {
          at: reading.atName(period),
          message: 'free',
          data: { length: lengthText(length), period: period.name, party: promise.obligors[0] ?? '' },
          related: [{ message: `${promise.target.name} is promised here.`, origin: promise.origin }],
        };
      }
    }
  },
});

/** Some promise limits shorter ones of the same records, or how many records there are. */
function shorterCount(reading: Reading, { length, expression }: Shortest): boolean {
  const source = sourceOf(expression);
  const isCounted = reading.metricPromises.some(({ metric, op }) => {
    const counted = metric.expression;
    return isCeiling(op) && counted.kind === 'count' && counted.of.kind === 'records' && counted.of.set.records === source;
  });
  if (isCounted) return true;
  return periodClaims(reading).some(
    ({ how, period }) =>
      how !== 'mean' &&
      how !== 'tail' &&
      shortestCounted(reading.agreement, period).some((other) => sourceOf(other.expression) === source && other.length.compare(length) < 0),
  );
}

function sourceOf(expression: PeriodExpression): string | undefined {
  if (expression.kind === 'union') return undefined;
  return expression.kind === 'metric' ? expression.metric : expression.records;
}

/** Where one sample or one run of them is most of what is permitted, another rule speaks. */
function isSaidElsewhere(reading: Reading, { promise }: PeriodClaim, { length, expression }: Shortest): boolean {
  const promised = downtimePromises(reading).find((each) => each.promise.origin === promise.origin);
  if (promised === undefined) return false;
  const every = expression.kind === 'samples' ? reading.agreement.records.get(expression.records)?.every : undefined;
  const step = every === undefined ? undefined : lengthOf(every);
  const isCoarse =
    step !== undefined && !step.isZero && failuresAllowed(samplesIn(promised.counted, step), promised.kept).compare(Ratio.of(10n)) < 0;
  return isCoarse || length.times(Ratio.of(2n)).compare(promised.budget) >= 0;
}
