import { setsOf } from '../facts/promises';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/pooled-share',
  severity: 'hint',
  review: 'information',
  absence: true,
  docs: {
    summary: 'One share is taken over several sites, and none of them has a promise of its own.',
    why: 'A large site that runs well pays for a small one that does not. Whoever works there has no promise at all.',
    avoid: [
      `records Tickets means "requests for help", identified by Number, collected by Customer in "the help desk", with
  Number, a text; Opened, a time set by Customer; Resolved, a time set by Customer; Site, one of London, Leeds or York, set by Customer;
  Priority, one of P1 or P2, set by Customer; Score, a number; Waiting On Customer, periods caused by Customer.`,
    ],
    prefer: [
      `records Tickets means "requests for help", identified by Number, collected by Customer in "the help desk", with
  Number, a text; Opened, a time set by Customer; Resolved, a time set by Customer; Site, one of London, Leeds or York, set by Customer;
  Priority, one of P1 or P2, set by Customer; Score, a number; Waiting On Customer, periods caused by Customer.
metric Quick Fixes means the percentage of Tickets dated by Resolved where Site is York whose Resolution Time is at most 8 hours,
  if there are at least 20 records.`,
      `records Tickets means "requests for help", identified by Number, collected by Customer in "the help desk", with
  Number, a text; Opened, a time set by Customer; Resolved, a time set by Customer; Site, one of London, Leeds or York, set by Customer;
  Priority, one of P1 or P2, set by Customer; Score, a number; Waiting On Customer, periods caused by Customer.
target Quick Help: Provider must keep Resolution Time at most 8 hours for at least 90% of Tickets, in each calendar month, for each Site.`,
    ],
  },
  messages: {
    pooled: {
      says: '{target} is one figure over all {count} values of {field}: {party} can let the smallest of them down and still keep it.',
      instead: 'Add a floor for each: a table by {field}, or a target "where {field} is {value}".',
    },
  },
  *check(reading) {
    const seen = new Set<string>();
    for (const promise of reading.promises) {
      const sets = promise.set === undefined ? setsOf(promise.metric) : [promise.set];
      const [set] = sets;
      const isShare = promise.share !== undefined || promise.metric?.expression.kind === 'record-share';
      if (set === undefined || sets.length > 1 || !isShare || promise.row !== undefined || seen.has(set.records)) continue;
      const records = reading.agreement.records.get(set.records);
      const field = records?.fields.find(({ type, name, values }) => type === 'enum' && values.length > 1 && PLACE.test(name));
      if (field === undefined) continue;
      const chosen = reading.promises.some((other) => {
        const others = other.set === undefined ? setsOf(other.metric) : [other.set];
        return (
          other.row?.field === field.name ||
          other.target.group === field.name ||
          other.metric?.group === field.name ||
          others.some(({ where }) => where?.parts.some(({ left }) => left.name === field.name) === true)
        );
      });
      if (chosen) continue;
      seen.add(set.records);
      yield {
        at: reading.at(promise.target.origin, promise.target.name),
        message: 'pooled',
        data: {
          target: promise.target.name,
          count: field.values.length.toString(),
          field: field.name,
          party: promise.obligors[0] ?? '',
          value: field.values[0] ?? '',
        },
        related: [{ message: `The values of ${field.name}.`, origin: field.origin }],
      };
    }
  },
});

const PLACE = /^(?:site|region|location|country|branch|office|store|plant|zone|customer|tenant|service|product)$/i;
