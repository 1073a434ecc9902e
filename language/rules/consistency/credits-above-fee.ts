import { Ratio } from '../../quantities/ratio';
import { percentText } from '../facts/lengths';
import { feeShare } from '../facts/sanctions';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/credits-above-fee',
  severity: 'warning',
  docs: {
    summary: 'Credits can come to more than the whole fee, and nothing limits them.',
    why: 'The provider would work for nothing and pay on top. Courts call that a penalty and strike it out, and with it the credits that were reasonable.',
    avoid: [
      {
        text: `If Availability in a calendar month is
  below 99.5%, Provider must credit 50% of Monthly Fee;
  below 99%, Provider must credit 120% of Monthly Fee.`,
        without: ['If Availability', 'Total credits'],
      },
    ],
    prefer: [
      {
        text: `If Availability in a calendar month is
  below 99.5%, Provider must credit 50% of Monthly Fee;
  below 99%, Provider must credit 90% of Monthly Fee.`,
        without: ['If Availability', 'Total credits'],
      },
    ],
  },
  messages: {
    above: {
      says: 'The credits on {fee} can come to {share} of it, and nothing limits them.',
      instead: 'Add "Total credits in each calendar month must not exceed 100% of {fee}."',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    if (agreement.limits.some(({ kind }) => kind === 'total')) return;
    const totals = new Map<string, Ratio>();
    for (const { trigger, consequences } of agreement.remedies) {
      const groups = trigger.kind === 'ladder' ? trigger.limbs.map((limb) => limb.consequences) : [consequences];
      const most = new Map<string, Ratio>();
      for (const group of groups) {
        for (const { fee, share } of group.flatMap((each) => feeShare(each) ?? []))
          most.set(fee, Ratio.max(most.get(fee) ?? Ratio.ZERO, share));
      }
      for (const [fee, share] of most) totals.set(fee, (totals.get(fee) ?? Ratio.ZERO).plus(share));
    }
    for (const [name, share] of totals) {
      const fee = agreement.fees.get(name);
      if (fee === undefined || share.compare(Ratio.ONE) <= 0) continue;
      const insertion = `Total credits in each calendar month must not exceed 100% of ${name}.`;
      yield {
        at: reading.atName(fee),
        message: 'above',
        data: { fee: name, share: percentText(share) },
        fixes: [reading.addingSentence(`Limit credits to 100% of ${name} in each calendar month`, insertion)],
      };
    }
  },
});
