import type { Records } from '../../agreement/agreement';
import type { Promised } from '../facts/promises';
import { whatItSets } from '../facts/witness';
import type { Reading } from '../reading';
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
      says: '{creditor} must claim what {debtor} owes and {debtor} {verb} {records}, which show it, so {debtor} can keep quiet about a miss and never pay.',
      instead: 'Let credits fall due by themselves: take this sentence out.',
    },
    notice: {
      says: '{creditor} is paid only for what it gives notice of and {debtor} {verb} {records}, which show it, so {debtor} can keep quiet about a miss and never pay.',
      instead: 'Let credits fall due by themselves: "If {target} is missed, …".',
    },
  },
  *check(reading) {
    for (const duty of reading.agreement.duties) {
      if (duty.kind !== 'claim') continue;
      const penalised = reading.promises.filter(({ target }) => reading.isPenalised(target));
      const [own] = penalised.flatMap((promise) => ownRecords(reading, promise, duty.obligors));
      if (own === undefined) continue;
      yield {
        at: duty.origin,
        message: 'claim',
        data: { creditor: duty.obligors.join(' and '), debtor: own.party, verb: own.verb, records: own.records.name },
        related: [{ message: `${own.records.name} are collected here.`, origin: own.records.origin }],
        fixes: [reading.replacing('Let credits fall due without a claim', duty.origin, '')],
      };
    }
    for (const { trigger, consequences } of reading.agreement.remedies) {
      if (trigger.kind !== 'events' || !consequences.some(({ kind }) => kind === 'credit')) continue;
      for (const event of trigger.events) {
        const creditor = event.kind === 'missed' ? event.notified : undefined;
        if (event.kind !== 'missed' || creditor === undefined) continue;
        const promises = reading.promises.filter(({ target }) => target.name === event.target);
        const [own] = promises.flatMap((promise) => ownRecords(reading, promise, [creditor]));
        if (own === undefined) continue;
        yield {
          at: event.origin,
          message: 'notice',
          data: { creditor, debtor: own.party, verb: own.verb, records: own.records.name, target: event.target },
          related: [{ message: `${own.records.name} are collected here.`, origin: own.records.origin }],
        };
      }
    }
  },
});

interface Own {
  readonly records: Records;
  readonly party: string;
  readonly verb: 'collects' | 'fills in';
}

/** Records that the party which would have to pay, and not the one that must come forward, collects or fills in. */
function ownRecords(reading: Reading, promise: Promised, creditors: readonly string[]): Own[] {
  return reading.recordsBehind(promise).flatMap((records): Own[] => {
    const { collectedBy } = records;
    const isCollected = collectedBy !== undefined && promise.obligors.includes(collectedBy);
    const party = isCollected ? collectedBy : whatItSets(reading, promise, records)?.party;
    if (party === undefined || creditors.includes(party)) return [];
    return [{ records, party, verb: isCollected ? 'collects' : 'fills in' }];
  });
}
