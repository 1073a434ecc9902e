import type { AggregateOf, Agreement, Metric, WindowPhrase } from '../../agreement/agreement';
import { Ratio } from '../../quantities/ratio';
import { calendarsOf } from '../facts/downtime';
import { lengthOf, shortestWindow, wholeText } from '../facts/lengths';
import { figuresOf } from '../facts/measurement';
import { leastWorked } from '../facts/week';
import { fewestForBoundedPercentile, fewestForPercentile } from '../formulas/few-records';
import { samplesIn } from '../formulas/sampling';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'measurability/percentile-of-few',
  severity: 'information',
  review: 'warning',
  docs: {
    summary: 'A promised percentile may be taken over so few records that it is simply the highest.',
    why: 'The 99th percentile of 40 tickets is the slowest ticket: one bad case decides, although the parties meant to let one in a hundred pass.',
    avoid: [
      `metric Slow Answers means the 95th percentile of Resolution Time of Tickets dated by Resolved.
target No Old Ticket: Provider must keep Slow Answers at most 40 hours in each calendar month.`,
      `metric Slow Answers means the 99th percentile of Resolution Time of Tickets dated by Resolved, if there are at least 30 records.
target No Old Ticket: Provider must keep Slow Answers at most 40 hours in each calendar month.`,
    ].map((text) => ({ text, without: ['metric Slowest Fix'] })),
    prefer: [
      {
        text: `metric Slow Answers means the 95th percentile of Resolution Time of Tickets dated by Resolved, if there are at least 60 records.
target No Old Ticket: Provider must keep Slow Answers at most 40 hours in each calendar month.`,
        without: ['metric Slowest Fix'],
      },
      {
        text: `records Pings means "tests of the line", one every 5 minutes, collected by Monitor in "Pingdom", with
  Taken, a time; Delay, a duration in milliseconds.
metric Slow Answers means the 99th percentile of Delay of Pings.
target No Old Ticket: Provider must keep Slow Answers at most 40 milliseconds in each calendar month.`,
        without: ['metric Slowest Fix'],
      },
    ],
  },
  messages: {
    highest: {
      says: 'Of fewer than {fewest} records the {rank} percentile is simply the highest of them, and {metric} {how}.',
      instead:
        'Add "if there are at least {bounded} records" ({bounded} bound it with 95% certainty), take a longer window, or a lower percentile.',
    },
  },
  *check(reading) {
    for (const { metric, target, origin, window } of reading.metricPromises) {
      for (const expression of figuresOf(metric.expression)) {
        if (expression.kind !== 'aggregate' || expression.how.kind !== 'percentile') continue;
        const { rank, lexeme } = expression.how;
        if (rank.compare(Ratio.ONE) >= 0 || rank.isZero) continue;
        const fewest = fewestForPercentile(rank);
        const due = dueIn(reading.agreement, metric, expression.of, window);
        if (BigInt(metric.atLeast ?? 0) >= fewest || due >= fewest) continue;
        const bounded = wholeText(fewestForBoundedPercentile(rank));
        const how = metric.atLeast === undefined ? 'says nothing of how many there must be' : `is taken over ${metric.atLeast} or more`;
        yield {
          at: reading.at(metric.origin, `${lexeme} percentile`),
          message: 'highest',
          data: { fewest: wholeText(fewest), rank: lexeme, metric: metric.name, how, bounded },
          related: [{ message: `${target.name} is promised here.`, origin }],
          fixes:
            metric.atLeast === undefined
              ? [
                  reading.adding(
                    `Ask for at least ${bounded} records`,
                    metric.origin,
                    `, if there are at least ${bounded.replaceAll(',', '')} records`,
                  ),
                ]
              : [],
        };
      }
    }
  },
});

/** How many records a window holds at least, where one is due every so often and all of them count. */
function dueIn(agreement: Agreement, metric: Metric, of: AggregateOf, window: WindowPhrase | undefined): bigint {
  const shortest = window === undefined ? undefined : shortestWindow(window, agreement);
  // In working hours only, there are so many fewer.
  const length = shortest === undefined ? undefined : leastWorked(shortest, calendarsOf(agreement, [metric]));
  if (length === undefined) return 0n;
  if (of.kind === 'metric') return samplesIn(length, lengthOf(of.step) ?? Ratio.ZERO);
  const records = of.kind === 'quantity' && of.set.where === undefined ? agreement.records.get(of.set.records) : undefined;
  return records?.every === undefined ? 0n : samplesIn(length, lengthOf(records.every) ?? Ratio.ZERO);
}
