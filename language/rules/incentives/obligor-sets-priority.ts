import { choosingFields } from '../facts/promises';
import { lettingSet, otherThan, setterOf } from '../facts/setters';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/obligor-sets-priority',
  severity: 'warning',
  docs: {
    summary: 'The party that must be quick says how urgent a case is.',
    why: 'The priority decides how much time there is. Whoever sets it chooses its own deadline, and P1 becomes rare.',
    avoid: [
      `records Tickets means "requests for help", identified by Number, collected by Customer in "the help desk", with
  Number, a text; Opened, a time set by Customer; Resolved, a time set by Customer;
  Priority, one of P1 or P2, set by Provider; Score, a number; Waiting On Customer, periods caused by Customer.
target No Old Ticket: Provider must keep Resolution Time at most 3 hours for each of Tickets where Priority is P1.`,
    ].map((text) => ({ text, without: ['metric Slowest Fix'] })),
    prefer: [
      {
        text: 'target No Old Ticket: Provider must keep Resolution Time at most 3 hours for each of Tickets where Priority is P1.',
        without: ['metric Slowest Fix'],
      },
    ],
  },
  messages: {
    priority: {
      says: '{party} sets the {field} that decides how much time {party} has, so it can give an urgent case a lower one.',
      instead: 'Let {other} set it, and say what each value means: term P1 means "no user can pay".',
    },
  },
  *check(reading) {
    const seen = new Set<string>();
    for (const promise of reading.promises) {
      for (const field of choosingFields(reading.agreement, promise)) {
        if (field.type !== 'enum' || !/priorit|severit|urgen|impact/i.test(field.name) || seen.has(field.name)) continue;
        const records = reading.recordsBehind(promise).find(({ fields }) => fields.includes(field));
        const setter = records === undefined ? undefined : setterOf(reading.agreement, records.name, field.name);
        if (setter === undefined || !promise.obligors.includes(setter.party)) continue;
        seen.add(field.name);
        const other = otherThan(reading, promise.obligors) ?? 'the other party';
        yield {
          at: field.origin,
          message: 'priority',
          data: { party: setter.party, field: setter.field.name, other },
          related: [{ message: `${promise.target.name} is promised here.`, origin: promise.origin }],
          fixes: [lettingSet(reading, setter, other)],
        };
      }
    }
  },
});
