import { isBonus } from '../facts/sanctions';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/bonus-without-floor',
  severity: 'hint',
  review: 'information',
  docs: {
    summary: 'Doing more is paid for, whatever happens to the rest.',
    why: 'Money for one figure draws work away from all others. The party reaches the bonus and lets slip what it is not paid for.',
    avoid: ['If Quick Fixes in a calendar month is above 99%, Customer must pay GBP 1,000.'],
    prefer: ['If Quick Fixes in a calendar month is above 99%, Provider must "say in writing how it was done" within 10 days.'],
  },
  messages: {
    bonus: {
      says: '{payer} pays {payee} for doing better in {metric} whatever else is missed in the {window}, so {payee} can let its other promises slip for it.',
      instead: 'Tie it to the others: pay it only in windows without a miss, or name a ceiling over the year.',
    },
  },
  *check(reading) {
    for (const sanction of reading.sanctions) {
      const { consequence, metric, remedy } = sanction;
      if (consequence.kind !== 'credit' || metric === undefined || remedy.trigger.kind !== 'ladder') continue;
      const target = reading.promisesOfMetric(metric).find((promise) => isBonus(sanction, promise.target))?.target;
      if (target === undefined) continue;
      const { window } = remedy.trigger;
      yield {
        at: consequence.origin,
        message: 'bonus',
        data: {
          payer: consequence.party,
          payee: target.obligors.join(' and '),
          metric,
          window: window.kind === 'calendar' || window.kind === 'contract' ? window.unit : 'window',
        },
        related: [{ message: `${target.name} is promised here.`, origin: target.origin }],
      };
    }
  },
});
