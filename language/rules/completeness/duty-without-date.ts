import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'completeness/duty-without-date',
  severity: 'hint',
  review: 'information',
  absence: true,
  docs: {
    summary: 'Something must be done once, and nothing says by when.',
    why: 'A duty without a day is never late. While the customer has not named anybody, the provider cannot begin, and neither is at fault.',
    avoid: ['Customer must "name one person who approves changes".'],
    prefer: ['Customer must "name one person who approves changes" within 10 days.', 'Customer must "keep its passwords secret".'],
  },
  messages: {
    undated: {
      says: '{party} must do this once, and nothing says by when.',
      instead: 'Add a time ("within 10 days"), or a day ("by 1 March 2027").',
    },
  },
  *check(reading) {
    for (const duty of reading.agreement.duties) {
      if (duty.kind !== 'act' || duty.modal !== 'must' || duty.within !== undefined || !ONCE.test(duty.text) || TIMED.test(duty.text))
        continue;
      yield {
        at: duty.origin,
        message: 'undated',
        data: { party: duty.obligors.join(' and ') },
        fixes: [reading.adding('Add "within 10 days"', duty.origin, ' within 10 days')],
      };
    }
  },
});

/** What is done and over, at the beginning of the words. */
const ONCE =
  /^\s*(?:name|appoint|nominate|designate|install|hand over|set up|migrate|build|send|submit|present|deliver|return|introduce|agree)\b/i;
/** The words themselves say when, or on what occasion. */
const TIMED =
  /\b(?:within|before|until|by the|by \d|no later|not later|at the next|when|whenever|after|upon|each|every|per|always|any|all|on request|if)\b|\d\s*(?:second|minute|hour|day|week|month|year)s?\b/i;
