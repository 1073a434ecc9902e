import { choosingFields, chosenValues } from '../facts/promises';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'completeness/no-priority-criteria',
  severity: 'hint',
  review: 'warning',
  signing: 'error',
  absence: true,
  docs: {
    summary: 'A promise depends on a priority, and nothing says what the priority means.',
    why: 'Whether a case is P1 or P2 decides over hours and money. Without a test that both can apply, whoever sets the priority decides, and each case is argued anew.',
    avoid: [
      {
        text: `records Tickets means "requests for help", identified by Number, collected by Customer in "the help desk", with
  Number, a text; Opened, a time set by Customer; Answered, a time set by Provider; Resolved, a time set by Customer;
  Priority, one of P1 or P2, set by Customer; Score, a number set by Customer; Waiting On Customer, periods caused by Customer.
target No Old Ticket: Provider must keep Resolution Time at most 3 hours for each of Tickets where Priority is P1.`,
        without: ['term P1', 'metric Slowest Fix'],
      },
    ],
    prefer: [
      {
        text: 'term P1 means "no shopper can order".\ntarget No Old Ticket: Provider must keep Resolution Time at most 3 hours for each of Tickets where Priority is P1.',
        without: ['metric Slowest Fix'],
      },
    ],
  },
  messages: {
    meaning: {
      says: '{target} hangs on {field}, and nothing says what {values}.',
      instead: 'Say what each means, so that both parties can tell: term {first} means "no user can pay".',
    },
  },
  *check(reading) {
    const { terms, clauses } = reading.agreement;
    const told = [...terms.keys(), ...[...clauses.values(), ...terms.values()].flatMap(({ text }) => text.match(/[A-Z][\w-]*/g) ?? [])];
    const known = new Set(told);
    const seen = new Set<string>();
    const chosen = reading.promises.map((promise) => ({ promise, fields: choosingFields(reading.agreement, promise) }));
    for (const { promise, fields } of chosen) {
      for (const field of fields) {
        if (seen.has(field.name) || known.has(field.name)) continue;
        if (field.type !== 'enum' || !/priorit|severit|urgen|impact|class\b/i.test(field.name)) continue;
        const used = chosen.flatMap((other) => (other.fields.includes(field) ? chosenValues(other.promise) : []));
        const unknown = [...new Set(used)].filter((value) => field.values.includes(value) && !known.has(value));
        const [first] = unknown;
        if (first === undefined) continue;
        seen.add(field.name);
        const list = unknown.length === 1 ? `${first} is` : `${unknown.slice(0, -1).join(', ')} and ${unknown.at(-1) ?? ''} are`;
        yield {
          at: field.origin,
          message: 'meaning',
          data: { target: promise.target.name, field: field.name, values: list, first },
          related: [{ message: `${promise.target.name} is promised here.`, origin: promise.origin }],
          fixes: [
            reading.addingSentence(
              unknown.length === 1 ? `Say what ${first} means` : 'Say what they mean',
              unknown.map((value) => `term ${value} means "[the test by which both parties know that it is ${value}]".`).join('\n'),
            ),
          ],
        };
      }
    }
  },
});
