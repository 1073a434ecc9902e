import type { AggregateOf, WindowPhrase } from '../../agreement/agreement';
import { fewestForBoundedPercentile, fewestForPercentile } from '../formulas/few-records';
import { figuresOf } from '../facts/measurement';
import { lengthOf, shortestWindow, wholeText } from '../facts/lengths';
import { Ratio } from '../../quantities/ratio';
import type { Reading } from '../reading';
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
        text: `records Measurements means "one test of the line", one every 5 minutes, collected by Monitor in "Pingdom", with
  Taken, a time; Latency, a duration in milliseconds.
metric Slow Line means the 99th percentile of Latency of Measurements.
target No Old Ticket: Provider must keep Slow Line at most 80 milliseconds in each calendar month.`,
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
        const least = BigInt(metric.atLeast ?? 0);
        if (least >= fewest || samplesIn(reading, expression.of, window).compare(Ratio.of(fewest)) >= 0) continue;
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

/** How many samples or intervals the shortest window holds; of records that come as they come, none is sure. */
function samplesIn({ agreement }: Reading, of: AggregateOf, window: WindowPhrase | undefined): Ratio {
  const every = of.kind === 'metric' ? of.step : of.kind === 'quantity' ? agreement.records.get(of.set.records)?.every : undefined;
  const step = every === undefined ? undefined : lengthOf(every);
  const length = window === undefined ? undefined : shortestWindow(window, agreement);
  return step === undefined || step.isZero || length === undefined ? Ratio.ZERO : length.dividedBy(step);
}
