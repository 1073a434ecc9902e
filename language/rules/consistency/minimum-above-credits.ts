import { formatMoney } from '../../quantities/money';
import { Ratio } from '../../quantities/ratio';
import { fixedCost } from '../facts/sanctions';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/minimum-above-credits',
  severity: 'warning',
  signing: 'error',
  docs: {
    summary: 'Credits below an amount are not paid, and all credits together stay below it.',
    why: 'Then nothing is ever paid, whatever happens.',
    avoid: ['Credits below GBP 9,000 in a calendar month are not payable.'],
    prefer: ['Credits below GBP 90 in a calendar month are not payable.'],
  },
  messages: {
    never: {
      says: 'Credits below {minimum} are not paid, and all credits together come to {most} at most: nothing is ever paid.',
      instead: 'Write a smaller amount.',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    for (const limit of agreement.limits) {
      if (limit.kind !== 'minimum') continue;
      const costs = agreement.remedies.map(({ trigger, consequences }) => {
        if (trigger.kind !== 'ladder')
          return Ratio.sum(consequences.map((each) => (each.kind === 'credit' ? (fixedCost(agreement, each) ?? HUGE) : Ratio.ZERO)));
        const limbs = trigger.limbs.map((limb) =>
          Ratio.sum(limb.consequences.map((each) => (each.kind === 'credit' ? (fixedCost(agreement, each) ?? HUGE) : Ratio.ZERO))),
        );
        return limbs.reduce((most, each) => Ratio.max(most, each), Ratio.ZERO);
      });
      const most = Ratio.sum(costs);
      if (most.isZero || most.compare(limit.amount.amount) >= 0) continue;
      yield {
        at: reading.at(limit.origin, limit.amount.lexeme),
        message: 'never',
        data: { minimum: limit.amount.lexeme, most: formatMoney(most, limit.amount.currency) },
      };
    }
  },
});

/** What hangs on records or figures may be any amount. */
const HUGE = Ratio.of(10n ** 30n);
