import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'completeness/no-cap',
  severity: 'hint',
  review: 'information',
  signing: 'warning',
  absence: true,
  docs: {
    summary: 'Credits add up without any limit.',
    why: 'A bad month can cost the provider more than it earns in a year. A provider that sees this adds a margin for it to the price, or does not sign.',
    avoid: [
      {
        text: 'If No Old Ticket is missed, Provider must credit GBP 50 for each started hour above 100 hours.',
        without: ['Total credits', 'If No Old Ticket'],
      },
    ],
    prefer: ['Total credits in each calendar month must not exceed 100% of Monthly Fee.'].map((text) => ({
      text,
      without: ['Total credits'],
    })),
  },
  messages: {
    unlimited: {
      says: 'Nothing limits what {party} may owe under this agreement in total.',
      instead: 'Add a limit: "Total credits in each calendar month must not exceed {fee}."',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    if (agreement.limits.some(({ kind }) => kind === 'total') || agreement.atRisk.length > 0) return;
    const money = reading.sanctions.filter(({ consequence }) => consequence.kind === 'credit');
    const payers = [...new Set(money.map(({ consequence }) => consequence.party))];
    // What hangs on nothing but limbs has an end of its own.
    const openEnded = money.some(
      ({ consequence }) => consequence.kind === 'credit' && (consequence.amount.kind === 'times' || consequence.amount.per !== undefined),
    );
    const [party] = payers;
    if (party === undefined || (!openEnded && money.length < 6)) return;
    const fee = [...agreement.fees.keys()][0];
    yield {
      at: money[0]?.consequence.origin ?? agreement.origin,
      message: 'unlimited',
      data: { party: payers.join(' or '), fee: fee === undefined ? 'GBP 10,000' : `100% of ${fee}` },
      fixes:
        fee === undefined
          ? []
          : [
              reading.addingSentence(
                `Limit credits to 100% of ${fee} in each calendar month`,
                `Total credits in each calendar month must not exceed 100% of ${fee}.`,
              ),
            ],
    };
  },
});
