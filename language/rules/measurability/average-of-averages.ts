import { figuresOf } from '../facts/measurement';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'measurability/average-of-averages',
  severity: 'warning',
  docs: {
    summary: 'A percentile, median or average is taken of percentiles, medians or averages.',
    why: 'An average of averages gives a quiet hour the weight of a busy one, and the average of percentiles is the percentile of nothing. Both parties can be shown a good figure while most users waited.',
    avoid: [
      {
        text: `metric Usual Fix means the average of Resolution Time of Tickets dated by Resolved.
metric Daily Fix means the average of Usual Fix over every 24 hours.
Provider must report Daily Fix to Customer within 5 days after each calendar month.`,
        without: [],
      },
    ],
    prefer: [
      `metric Usual Fix means the average of Resolution Time of Tickets dated by Resolved.
Provider must report Usual Fix to Customer within 5 days after each calendar month.`,
    ],
  },
  messages: {
    nested: {
      says: '{metric} is {outer} of {inner}, which is {of} itself: a quiet interval weighs as much as a busy one.',
      instead: 'Take the figure over all records of the window at once, without "over every {step}".',
    },
  },
  *check(reading) {
    for (const metric of reading.agreement.metrics.values()) {
      for (const expression of figuresOf(metric.expression)) {
        if (expression.kind !== 'aggregate' || expression.of.kind !== 'metric' || !isMiddle(expression.how.kind)) continue;
        const inner = reading.agreement.metrics.get(expression.of.metric);
        const part = inner === undefined ? undefined : figuresOf(inner.expression).find(({ kind }) => kind === 'aggregate');
        if (inner === undefined || part?.kind !== 'aggregate' || part.of.kind !== 'quantity' || !isMiddle(part.how.kind)) continue;
        yield {
          at: reading.at(metric.origin, `of ${inner.name} over every ${expression.of.step.lexeme}`),
          message: 'nested',
          data: {
            metric: metric.name,
            outer: named(expression.how),
            inner: inner.name,
            of: named(part.how),
            step: expression.of.step.lexeme,
          },
          related: [{ message: `${inner.name} is defined here.`, origin: reading.atName(inner) }],
        };
      }
    }
  },
});

function isMiddle(how: string): boolean {
  return how === 'average' || how === 'median' || how === 'percentile';
}

function named(how: { readonly kind: string; readonly lexeme?: string }): string {
  return how.kind === 'percentile' ? `the ${how.lexeme ?? ''} percentile` : how.kind === 'median' ? 'the median' : 'an average';
}
