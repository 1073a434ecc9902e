import { chosenValues, fieldOf, setsOf } from '../facts/promises';
import { metricsBehind } from '../facts/measurement';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/obligor-chooses-what-counts',
  severity: 'hint',
  review: 'warning',
  docs: {
    summary: 'The party that is judged decides which records it is judged by.',
    why: 'A bad case becomes one that does not count with a single entry: another class, another reason, "not valid". The share gets better and nothing else does.',
    avoid: [
      `records Tickets means "requests for help", identified by Number, collected by Customer in "the help desk", with
  Number, a text; Opened, a time set by Customer; Resolved, a time set by Customer; Kind, one of Fault or Wish, set by Provider;
  Priority, one of P1 or P2, set by Customer; Score, a number; Waiting On Customer, periods caused by Customer.
metric Quick Fixes means the percentage of Tickets dated by Resolved where Kind is Fault whose Resolution Time is at most 8 hours,
  if there are at least 20 records.`,
    ],
    prefer: [
      `records Tickets means "requests for help", identified by Number, collected by Customer in "the help desk", with
  Number, a text; Opened, a time set by Customer; Resolved, a time set by Customer; Kind, one of Fault or Wish, set by Customer;
  Priority, one of P1 or P2, set by Customer; Score, a number; Waiting On Customer, periods caused by Customer.
metric Quick Fixes means the percentage of Tickets dated by Resolved where Kind is Fault whose Resolution Time is at most 8 hours,
  if there are at least 20 records.`,
    ],
  },
  messages: {
    chooses: {
      says: '{target} counts only {records} by their {field}, which {party} sets: what would be late can be given another {field}.',
      instead: 'Let the other party set {field}, or count all {records}.',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    const seen = new Set<string>();
    for (const promise of reading.promises) {
      if (promise.row !== undefined) continue;
      const inner = promise.metric === undefined ? [] : metricsBehind(agreement, promise.metric).flatMap(setsOf);
      const sets = promise.set === undefined ? inner : [promise.set, ...inner];
      const names = sets.flatMap((set) =>
        (set.where?.parts ?? []).flatMap(({ left }) => (left.kind === 'field' ? [{ set, name: left.name }] : [])),
      );
      const fields = names.flatMap(({ set, name }) => {
        const field = fieldOf(agreement, set.records, name);
        return field === undefined ? [] : [{ field, records: set.records }];
      });
      for (const { field, records } of fields) {
        if (field.type !== 'enum' || isPriority(field.name, chosenValues(promise)) || field.setBy === undefined) continue;
        if (!promise.obligors.includes(field.setBy) || seen.has(`${records} ${field.name}`)) continue;
        seen.add(`${records} ${field.name}`);
        yield {
          at: field.origin,
          message: 'chooses',
          data: { target: promise.target.name, records, field: field.name, party: field.setBy },
          related: [{ message: `${promise.target.name} is promised here.`, origin: promise.origin }],
          fixes: agreement.between
            .filter((name) => !promise.obligors.includes(name))
            .slice(0, 1)
            .map((other) =>
              reading.replacing(
                `Let ${other} set ${field.name}`,
                reading.at(field.origin, `set by ${field.setBy ?? ''}`),
                `set by ${other}`,
              ),
            ),
        };
      }
    }
  },
});

/** Priorities have a rule of their own. */
function isPriority(name: string, values: readonly string[]): boolean {
  return /priorit|severit|urgen|impact/i.test(name) || values.some((value) => /^(?:P|Sev|Prio)[ -]?\d/i.test(value));
}
