import { isNothing } from '../facts/costs';
import { plainWindowText } from '../facts/lengths';
import { isBonus } from '../facts/sanctions';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/single-step',
  severity: 'hint',
  review: 'information',
  docs: {
    summary: 'A miss costs the same however bad it is.',
    why: 'Once the line is crossed, nothing more can be lost: a service that is down for an hour may as well stay down for the day. Just above the line, a minute decides over everything.',
    avoid: [
      { text: 'If Quick Fixes in a calendar month is below 90%, Provider must credit 2% of Monthly Fee.', without: ['If Quick Fixes'] },
    ],
    prefer: [
      {
        text: 'If Quick Fixes in a calendar month is\n  below 90%, Provider must credit 2% of Monthly Fee;\n  below 80%, Provider must credit 5% of Monthly Fee.',
        without: ['If Quick Fixes'],
      },
    ],
  },
  messages: {
    step: {
      says: 'However far {target} is missed, {party} owes the same: once the {window} is lost, it can let things lie until the next one begins.',
      instead: 'Let it grow with the miss: limbs ("below 99%, …; below 95%, …") or "for each started percentage point below …".',
    },
    late: {
      says: 'However far {target} is missed, {party} owes the same: what is late already it can let lie, and take on new ones first.',
      instead: 'Let it grow with the miss: "for each started hour above …", or a second remedy "missed by more than …".',
    },
  },
  *check(reading) {
    for (const target of reading.agreement.targets.values()) {
      const money = reading.sanctionsOf(target).filter(({ consequence, repeated }) => consequence.kind === 'credit' && !repeated);
      const [only, other] = money;
      if (only?.consequence.kind !== 'credit' || other !== undefined || isBonus(only, target)) continue;
      const { amount } = only.consequence;
      // What is nothing at all is said elsewhere.
      if (amount.kind === 'times' || amount.per !== undefined || isNothing(reading.agreement, only.consequence)) continue;
      const { window } = target.undertaking;
      yield {
        at: only.consequence.origin,
        message: window === undefined ? 'late' : 'step',
        data: { target: target.name, party: only.consequence.party, window: window === undefined ? '' : plainWindowText(window) },
        related: [{ message: `${target.name} is promised here.`, origin: target.origin }],
      };
    }
  },
});
