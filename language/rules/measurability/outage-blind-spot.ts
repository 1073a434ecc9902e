import { Ratio } from '../../quantities/ratio';
import { lengthText, longestWindowText } from '../facts/lengths';
import { sampledPromises } from '../facts/sampled';
import { downtimeBudget } from '../formulas/budgets';
import { failuresAllowed, samplesIn } from '../formulas/sampling';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'measurability/outage-blind-spot',
  severity: 'warning',
  docs: {
    summary: 'An outage can use up most of the permitted downtime and never be seen.',
    why: 'An outage that ends before it counts is not there for the agreement: the customer stands still, and nobody owes anything.',
    avoid: ['period Outage means any time when the Result of Probes is Failed at least 300 times in a row.'],
    prefer: ['period Outage means any time when the Result of Probes is Failed at least 4 times in a row.'],
  },
  messages: {
    unseen: {
      says: 'An outage shorter than {blind} is never counted, and {promise} allows {budget} in {window}: most of it can be used up unseen.',
      instead: 'Let fewer samples in a row open {period}, or take them more often.',
    },
  },
  *check(reading) {
    for (const { promise, promised, window, longest, period, expression, step } of sampledPromises(reading)) {
      const run = expression.opens.run;
      if (run?.kind !== 'times' || run.count < 2) continue;
      const blind = step.times(Ratio.of(run.count - 1));
      const budget = downtimeBudget(longest, promised.ratio);
      // Where so few failures are allowed that the samples are too coarse, that is said elsewhere.
      if (failuresAllowed(samplesIn(longest, step), promised.ratio).compare(Ratio.of(10n)) < 0) continue;
      if (blind.times(Ratio.of(2n)).compare(budget) < 0) continue;
      yield {
        at: reading.at(period.origin, `at least ${run.count} times in a row`),
        message: 'unseen',
        data: {
          blind: lengthText(blind),
          promise: promised.lexeme,
          budget: lengthText(budget),
          window: longestWindowText(window),
          period: period.name,
        },
        related: [{ message: `${promise.target.name} is promised here.`, origin: reading.at(promise.origin, promised.lexeme) }],
        fixes: [
          reading.replacing(
            'Ask for 2 in a row',
            reading.at(period.origin, `at least ${run.count} times in a row`),
            'at least 2 times in a row',
          ),
        ],
      };
    }
  },
});
