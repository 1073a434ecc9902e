import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/credit-only-on-claim',
  severity: 'hint',
  review: 'information',
  docs: {
    summary: 'A credit must be claimed, and the party that owes it holds the data.',
    why: 'Whoever knows of the miss has no reason to say so. Credits lapse because nobody looked, and the provider saves most by reporting late and dully.',
    avoid: [
      `Customer must claim a credit within 60 days after the end of the calendar month.
records Probes means "test orders", one every 30 seconds, collected by Provider in "the log", with
  Checked, a time; Result, one of Passed or Failed.
Customer may "audit the log of the probes once a year".`,
    ],
    prefer: ['Customer must claim a credit within 60 days after the end of the calendar month.'],
  },
  messages: {
    claim: {
      says: '{creditor} must claim what {debtor} owes, and {debtor} collects {records}, which show it: what {creditor} does not notice is never paid.',
      instead: 'Let credits fall due by themselves: take this sentence out.',
    },
  },
  *check(reading) {
    for (const duty of reading.agreement.duties) {
      if (duty.kind !== 'claim') continue;
      for (const promise of reading.promises) {
        if (!reading.isPenalised(promise.target)) continue;
        const own = reading
          .recordsBehind(promise)
          .find(({ collectedBy }) => collectedBy !== undefined && promise.obligors.includes(collectedBy));
        if (own?.collectedBy === undefined || duty.obligors.includes(own.collectedBy)) continue;
        yield {
          at: duty.origin,
          message: 'claim',
          data: { creditor: duty.obligors.join(' and '), debtor: own.collectedBy, records: own.name },
          related: [{ message: `${own.name} are collected here.`, origin: own.origin }],
          fixes: [reading.replacing('Let credits fall due without a claim', duty.origin, '')],
        };
        break;
      }
    }
  },
});
