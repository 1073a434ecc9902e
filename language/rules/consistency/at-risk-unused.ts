import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/at-risk-unused',
  severity: 'warning',
  docs: {
    summary: 'An amount is at risk, and neither a remedy nor a limit speaks of it.',
    why: 'The parties believe that part of the fee hangs on the service. Nothing does.',
    avoid: ['The amount at risk in each calendar month is 15% of Monthly Fee.'],
    prefer: [
      'The amount at risk in each calendar month is 15% of Monthly Fee.\nIf No Old Ticket is missed, Provider must credit 20% of the amount at risk for each started hour above 100 hours.',
      'The amount at risk in each calendar month is 15% of Monthly Fee.\nIf No Old Ticket is missed, Provider must credit 2% of Monthly Fee for each started hour above 100 hours.\nTotal credits in each calendar month must not exceed the amount at risk.',
    ].map((text) => ({ text, without: ['If No Old Ticket'] })),
  },
  messages: {
    unused: {
      says: 'This amount is at risk, and neither a remedy nor a limit speaks of it.',
      instead: 'Write "…% of the amount at risk" in a remedy, or limit the credits to it.',
    },
  },
  *check(reading) {
    const taken = reading.sanctions.some(
      ({ consequence }) => consequence.kind === 'credit' && consequence.amount.kind === 'share' && consequence.amount.of.kind !== 'fee',
    );
    const limits = reading.agreement.limits.some(
      (limit) => (limit.kind === 'total' || limit.kind === 'record') && limit.amount.kind === 'share' && limit.amount.of.kind !== 'fee',
    );
    const [atRisk] = reading.agreement.atRisk;
    if (!taken && !limits && atRisk !== undefined)
      yield { at: atRisk.origin, message: 'unused', fixes: [reading.replacing('Take this sentence out', atRisk.origin, '')] };
  },
});
