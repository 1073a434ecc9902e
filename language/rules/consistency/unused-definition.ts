import type { Agreement, Origin } from '../../agreement/agreement';
import { usedNames } from '../facts/uses';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/unused-definition',
  severity: 'hint',
  absence: true,
  docs: {
    summary: 'Something is defined and never used.',
    why: 'A reader looks for what it is for. Either a promise was forgotten or the definition is left over from another draft.',
    avoid: [
      'metric Best Fix means the lowest of Resolution Time of Tickets dated by Resolved.',
      'term Gold Hour means "the first hour of a day".',
    ],
    prefer: [
      'metric Best Fix means the lowest of Resolution Time of Tickets dated by Resolved.\nProvider must report Best Fix to Customer within 5 days after each calendar month.',
    ],
  },
  messages: {
    unused: { says: '{kind} {name} is defined and never used.', instead: 'Use it in a promise, a report or a clause, or take it out.' },
  },
  *check(reading) {
    const used = usedNames(reading.agreement, reading.passages);
    for (const [kind, { name, origin }] of definitionsOf(reading.agreement)) {
      if (used.has(name)) continue;
      yield {
        at: reading.atName({ name, origin }),
        message: 'unused',
        data: { kind, name },
        fixes: [{ title: `Take out the definition of ${name}`, safe: false, edits: [{ at: origin, text: '' }] }],
      };
    }
  },
});

function* definitionsOf(agreement: Agreement): Iterable<readonly [string, { readonly name: string; readonly origin: Origin }]> {
  for (const each of agreement.metrics.values()) yield ['The metric', each];
  for (const each of agreement.measures.values()) yield ['The measure', each];
  for (const each of agreement.periods.values()) yield ['The period', each];
  for (const each of agreement.records.values()) yield ['The data set', each];
  for (const each of agreement.fees.values()) yield ['The fee', each];
  for (const each of agreement.calendars.values()) yield ['The calendar', each];
  // What a party of the agreement supplies is what the agreement is about, whether it is named again or not.
  for (const each of agreement.services.values()) {
    if (each.suppliedBy === undefined || !agreement.between.includes(each.suppliedBy)) yield ['The service', each];
  }
  for (const each of agreement.parties.values()) yield ['The party', each];
  for (const each of agreement.terms.values()) yield ['The term', each];
}
