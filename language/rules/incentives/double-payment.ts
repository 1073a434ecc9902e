import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/double-payment',
  severity: 'warning',
  docs: {
    summary: 'One miss sets off two payments, and nothing says whether both are owed.',
    why: 'One outage is paid for twice. The provider disputes the second claim or has priced it in; either way the parties argue about money that nobody meant.',
    avoid: ['If Uptime Commitment is missed, Provider must credit GBP 500.'],
    prefer: [
      'If Uptime Commitment is missed, Provider must "send a root-cause analysis" within 5 days.',
      'If Availability in a calendar month is from 99.97% to 99.99%, Customer must pay Provider GBP 100; above 99.99%, Customer must pay Provider GBP 200.',
    ],
  },
  messages: {
    twice: {
      says: 'If {target} is missed, {party} pays here and by another remedy: {creditor} can claim both for one miss, and {party} can refuse the second.',
      instead: 'Keep one of the two, or put both into one ladder, where only the last limb that holds applies.',
    },
  },
  *check(reading) {
    for (const target of reading.agreement.targets.values()) {
      const money = reading.sanctionsOf(target).filter(({ consequence, repeated }) => consequence.kind === 'credit' && !repeated);
      const remedies = [...new Set(money.map(({ remedy }) => remedy))];
      for (const remedy of remedies.slice(1)) {
        const sanction = money.find((each) => each.remedy === remedy);
        if (sanction?.consequence.kind !== 'credit' || sanction.targets.length > 1) continue;
        const { party, to } = sanction.consequence;
        const creditor = to ?? reading.agreement.between.find((name) => name !== party);
        yield {
          at: sanction.consequence.origin,
          message: 'twice',
          data: { target: target.name, party, creditor },
          related: remedies.filter((each) => each !== remedy).map((each) => ({ message: 'The other remedy.', origin: each.origin })),
        };
      }
    }
  },
});
