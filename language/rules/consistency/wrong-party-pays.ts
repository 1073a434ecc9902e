import type { Fix } from '../finding';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/wrong-party-pays',
  severity: 'warning',
  signing: 'error',
  docs: {
    summary: 'The party that is let down must pay, or the party that missed may terminate.',
    why: 'Read as it stands, a party profits from its own breach.',
    avoid: [
      'If Uptime Commitment is missed in 3 consecutive calendar months, Provider may terminate within 60 days.',
      {
        text: 'If No Old Ticket is missed, Customer must credit GBP 50 for each started hour above 100 hours.',
        without: ['If No Old Ticket'],
      },
    ],
    prefer: [
      'If Uptime Commitment is missed in 3 consecutive calendar months, Customer may terminate within 60 days.',
      {
        text: 'If No Old Ticket is missed, Provider must credit GBP 50 for each started hour above 100 hours.',
        without: ['If No Old Ticket'],
      },
    ],
  },
  messages: {
    pays: {
      says: '{target} is owed by {obligor}, and {party} must pay when it is missed.',
      instead: 'Let {obligor} pay: "{obligor} must credit …".',
    },
    leaves: {
      says: '{obligor} misses {target} and may then terminate: its own breach sets it free.',
      instead: 'Give the right to {party}: "{party} may terminate".',
    },
  },
  *check(reading) {
    for (const { consequence, targets, remedy } of reading.sanctions) {
      const owed = targets.flatMap((name) => reading.agreement.targets.get(name) ?? []);
      const [target] = owed;
      if (target === undefined || remedy.trigger.kind === 'ladder') continue;
      const obligors = new Set(owed.flatMap((each) => each.obligors));
      if (obligors.size === 0) continue;
      const obligor = target.obligors.join(' and ');
      const instead = (other: string | undefined): Fix[] =>
        other === undefined || !reading.agreement.parties.has(other)
          ? []
          : [reading.replacing(`Write "${other}"`, reading.at(consequence.origin, consequence.party), other)];
      const related = [{ message: `${target.name} is promised here.`, origin: target.origin }];
      if (consequence.kind === 'credit' && !obligors.has(consequence.party)) {
        yield {
          at: consequence.origin,
          message: 'pays',
          data: { target: target.name, obligor, party: consequence.party },
          related,
          fixes: instead(target.obligors[0]),
        };
      } else if (
        consequence.kind === 'terminate' &&
        reading.agreement.between.filter((name) => obligors.has(name)).length === 1 &&
        obligors.has(consequence.party)
      ) {
        const party = reading.agreement.between.find((name) => !obligors.has(name)) ?? 'the other party';
        yield { at: consequence.origin, message: 'leaves', data: { target: target.name, obligor, party }, related, fixes: instead(party) };
      }
    }
  },
});
