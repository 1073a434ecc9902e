import { Ratio } from '../../quantities/ratio';
import { fixedCost } from '../facts/sanctions';
import { windowText } from '../facts/lengths';
import { samePhrase } from '../facts/windows';
import { limitAmount } from '../facts/limits';
import { formatMoney } from '../../quantities/money';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/cap-reached-at-once',
  severity: 'warning',
  docs: {
    summary: 'The first miss already uses up all that can ever be owed.',
    why: 'Behind the cap everything is free. After the first miss of the month the provider has no reason left to keep the service up.',
    avoid: [{ text: 'Total credits in each calendar month must not exceed 10% of Monthly Fee.', without: ['Total credits'] }],
    prefer: [{ text: 'Total credits in each calendar month must not exceed 50% of Monthly Fee.', without: ['Total credits'] }],
  },
  messages: {
    cap: {
      says: 'The mildest miss of {target} costs {credit}, and no more than {cap} is ever owed in a {window}: the worst costs no more than that.',
      instead: 'Raise the limit, lower the first credit, or add a right to terminate for what goes beyond.',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    for (const limit of agreement.limits) {
      if (limit.kind !== 'total' || limit.window.kind === 'term') continue;
      const cap = limitAmount(agreement, limit.amount);
      if (cap === undefined) continue;
      for (const { trigger } of agreement.remedies) {
        if (trigger.kind !== 'ladder' || !samePhrase(trigger.window, limit.window) || trigger.limbs.length < 2) continue;
        const costs = trigger.limbs.map(({ consequences }) => Ratio.sum(consequences.flatMap((each) => fixedCost(agreement, each) ?? [])));
        const first = costs
          .filter((cost) => !cost.isZero)
          .reduce<Ratio | undefined>((least, cost) => (least === undefined ? cost : Ratio.min(least, cost)), undefined);
        if (first === undefined || first.compare(cap.amount) < 0) continue;
        yield {
          at: limit.origin,
          message: 'cap',
          data: {
            target: trigger.subject.name,
            credit: formatMoney(first, cap.currency),
            cap: formatMoney(cap.amount, cap.currency),
            window: windowText(limit.window),
          },
          related: [{ message: 'The credits.', origin: trigger.limbs[0]?.origin ?? limit.origin }],
        };
      }
    }
  },
});
