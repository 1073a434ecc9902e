import { figuresOf } from '../facts/measurement';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'measurability/few-answers',
  severity: 'information',
  review: 'warning',
  absence: true,
  docs: {
    summary: 'A score of a survey is promised, and nothing says how many answers it takes.',
    why: 'With eight answers a month, chance moves an average by half a point. Whoever sends the survey can also decide whom to ask.',
    avoid: [
      `metric Satisfaction means the average of Score of Tickets dated by Resolved.
target Happy Shoppers: Provider must keep Satisfaction at least 4 in each calendar month.
If Happy Shoppers is missed, Provider must "name three causes in writing" within 10 days.
Provider must report Happy Shoppers to Customer within 5 days after each calendar month.
goal Glad means "shoppers are glad to come back", served by Happy Shoppers.`,
    ],
    prefer: [
      `metric Satisfaction means the average of Score of Tickets dated by Resolved, if there are at least 100 records.
target Happy Shoppers: Provider must keep Satisfaction at least 4 in each calendar month.
If Happy Shoppers is missed, Provider must "name three causes in writing" within 10 days.
Provider must report Happy Shoppers to Customer within 5 days after each calendar month.
goal Glad means "shoppers are glad to come back", served by Happy Shoppers.`,
    ],
  },
  messages: {
    few: {
      says: '{metric} is an average of {quantity}, and nothing says how many answers it takes.',
      instead: 'Add "if there are at least 100 records", and say who is asked.',
    },
  },
  *check(reading) {
    for (const { metric, target, origin } of reading.metricPromises) {
      if (metric.atLeast !== undefined) continue;
      for (const expression of figuresOf(metric.expression)) {
        if (expression.kind !== 'aggregate' || expression.how.kind !== 'average' || expression.of.kind !== 'quantity') continue;
        const { name } = expression.of.quantity;
        if (!SCORE.test(name) && !SCORE.test(metric.name)) continue;
        yield {
          at: reading.atName(metric),
          message: 'few',
          data: { metric: metric.name, quantity: name },
          related: [{ message: `${target.name} is promised here.`, origin }],
          fixes: [reading.adding('Ask for at least 100 records', metric.origin, ', if there are at least 100 records')],
        };
      }
    }
  },
});

const SCORE = /\b(?:score|rating|satisfaction|csat|nps|grade|stars)\b/i;
