import { Ratio } from '../../quantities/ratio';
import { percentText } from '../facts/lengths';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/cap-very-low',
  severity: 'information',
  review: 'warning',
  docs: {
    summary: 'All that can ever be owed is a small part of the fee.',
    why: 'A credit that costs less than a night shift is a price, not a reason: it is cheaper to pay than to keep the promise.',
    avoid: [
      {
        text: `Total credits in each calendar month must not exceed 3% of Monthly Fee.
If Availability in a calendar month is
  below 99.5%, Provider must credit 1% of Monthly Fee;
  below 99%, Provider must credit 3% of Monthly Fee.
If Quick Fixes in a calendar month is
  below 90%, Provider must credit 1% of Monthly Fee;
  below 70%, Provider must credit 2% of Monthly Fee.`,
        without: ['Total credits', 'If Availability', 'If Quick Fixes'],
      },
    ],
    prefer: [{ text: 'Total credits in each calendar month must not exceed 40% of Monthly Fee.', without: ['Total credits'] }],
  },
  messages: {
    low: {
      says: 'However bad the {window} is, no more than {share} of {fee} is owed: paying can be cheaper than keeping the promise.',
      instead: 'Raise the limit to what keeping the promise costs, or add a right to terminate when it is reached.',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    for (const limit of agreement.limits) {
      if (limit.kind !== 'total' || limit.amount.kind !== 'share' || limit.amount.of.kind !== 'fee' || limit.window.kind === 'term')
        continue;
      const { percent, of } = limit.amount;
      const fee = agreement.fees.get(of.fee);
      if (percent.ratio.compare(Ratio.of(5n, 100n)) >= 0 || fee?.window === undefined) continue;
      if (
        fee.window.kind !== limit.window.kind ||
        ('unit' in fee.window && 'unit' in limit.window && fee.window.unit !== limit.window.unit)
      )
        continue;
      yield {
        at: reading.at(limit.origin, percent.lexeme),
        message: 'low',
        data: { window: 'unit' in limit.window ? limit.window.unit : 'window', share: percentText(percent.ratio), fee: of.fee },
      };
    }
  },
});
