import { figuresOf } from '../facts/measurement';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/mean-without-tail',
  severity: 'hint',
  review: 'warning',
  absence: true,
  docs: {
    summary: 'An average of times is promised, and nothing holds the slow ones.',
    why: 'Quick easy cases pay for slow hard ones. The party does ten trivial requests at once, and the one that has waited for a month does not show.',
    avoid: [
      {
        text: `metric Usual Fix means the average of Resolution Time of Tickets dated by Resolved.
target Quick Help: Provider must keep Usual Fix at most 6 hours in each calendar month.`,
        without: [
          'target No Old Ticket',
          'If No Old Ticket',
          'goal Helped Soon',
          'metric Slowest Fix',
          'If Quick Fixes',
          'metric Quick Fixes',
          'Provider must report',
        ],
      },
    ].map(({ text, without }) => ({
      text: `${text}
If Usual Fix in a calendar month is
  above 6 hours, Provider must credit 2% of Monthly Fee;
  above 9 hours, Provider must credit 5% of Monthly Fee.
Provider must report Availability and Quick Help to Customer within 5 days after each calendar month.
goal Helped Soon means "a fault is over on the same day", served by Quick Help.`,
      without,
    })),
    prefer: [
      `metric Usual Fix means the average of Resolution Time of Tickets dated by Resolved.
target Quick Help: Provider must keep Usual Fix at most 6 hours in each calendar month.`,
    ],
  },
  messages: {
    mean: {
      says: '{target} promises {how} only. {party} can do many easy {records} at once and leave the hard ones lying: the average stays good.',
      instead:
        'Promise the slow ones, too: "the 95th percentile of {quantity} …" at most so much, or "{quantity} at most … for each of {records}".',
    },
  },
  *check(reading) {
    for (const { metric, op, target, obligors, origin } of reading.metricPromises) {
      if (op !== 'at most' && op !== 'below') continue;
      const [expression] = figuresOf(metric.expression);
      if (metric.expression !== expression || expression.kind !== 'aggregate' || expression.of.kind !== 'quantity') continue;
      const { kind } = expression.how;
      const { quantity, set } = expression.of;
      if ((kind !== 'average' && kind !== 'median') || quantity.kind !== 'measure') continue;
      const heldElsewhere = reading.promises.some((other) => {
        if (other.measure !== undefined) return other.set?.records === set.records;
        const inner = other.metric?.expression;
        if (inner?.kind === 'record-share')
          return inner.set.records === set.records && inner.whose.parts.some(({ left }) => left.kind === 'measure');
        return (
          inner?.kind === 'aggregate' &&
          inner.of.kind === 'quantity' &&
          inner.of.set.records === set.records &&
          (inner.how.kind === 'percentile' || inner.how.kind === 'highest')
        );
      });
      if (heldElsewhere) continue;
      yield {
        at: reading.at(origin, metric.name),
        message: 'mean',
        data: {
          target: target.name,
          how: kind === 'average' ? 'an average' : 'a median',
          party: obligors[0] ?? '',
          records: set.records,
          quantity: quantity.name,
        },
        related: [{ message: `${metric.name} is defined here.`, origin: reading.at(metric.origin, `the ${kind}`) }],
      };
    }
  },
});
