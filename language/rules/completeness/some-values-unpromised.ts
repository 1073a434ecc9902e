import { chosenValues, setsOf } from '../facts/promises';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'completeness/some-values-unpromised',
  severity: 'hint',
  absence: true,
  docs: {
    summary: 'Some priorities have a promise and others have none.',
    why: 'Whatever is given a lower priority has no promised time at all. If that is meant, a row with "none" says so.',
    avoid: [
      {
        text: 'target No Old Ticket: Provider must keep Resolution Time at most 3 hours for each of Tickets where Priority is P1.',
        without: [
          'metric Slowest Fix',
          'target Quick Help',
          'metric Quick Fixes',
          'If Quick Fixes',
          'Provider must report',
          'goal Helped Soon',
        ],
      },
    ].map(({ text, without }) => ({
      text: `${text}
Provider must report Availability and No Old Ticket to Customer within 5 days after each calendar month.
goal Helped Soon means "a fault is over on the same day", served by No Old Ticket.`,
      without,
    })),
    prefer: [
      {
        text: 'target No Old Ticket: Provider must keep Resolution Time at most 3 hours for each of Tickets where Priority is P1.',
        without: ['metric Slowest Fix'],
      },
    ],
  },
  messages: {
    rest: {
      says: '{target} promises a time where {field} is {values}, and nothing promises one for {missing}.',
      instead: 'Add a promise for the others, or a table with a row for each: "| {example} | none |".',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    const seen = new Set<string>();
    for (const { set, target, origin } of reading.measurePromises) {
      const part = set.where?.parts[0];
      if (set.where?.parts.length !== 1 || part?.left.kind !== 'field' || part.test.kind !== 'among' || part.test.negated) continue;
      const field = agreement.records.get(set.records)?.fields.find(({ name }) => name === part.left.name);
      if (field?.type !== 'enum' || !/priorit|severit|urgen|impact/i.test(field.name) || seen.has(set.records)) continue;
      seen.add(set.records);
      const all = reading.promisesJudgedBy(set.records);
      const promised = new Set(all.flatMap(chosenValues));
      const coversAll = all.some(
        (other) =>
          other.row === undefined &&
          (other.set === undefined ? setsOf(other.metric) : [other.set]).every(({ where }) => where === undefined),
      );
      const missing = field.values.filter((value) => !promised.has(value));
      if (coversAll || missing.length === 0) continue;
      const list = (values: readonly string[]): string =>
        values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} and ${values.at(-1) ?? ''}`;
      yield {
        at: reading.at(origin, `where ${field.name} is`),
        message: 'rest',
        data: { target: target.name, field: field.name, values: list([...promised]), missing: list(missing), example: missing[0] ?? '' },
        related: [{ message: `The values of ${field.name}.`, origin: field.origin }],
      };
    }
  },
});
