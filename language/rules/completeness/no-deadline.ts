import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'completeness/no-deadline',
  severity: 'warning',
  absence: true,
  docs: {
    summary: 'Something must be done after a miss, and nothing says by when.',
    why: 'A duty without a day is never late. The plan that was owed in March is still "being written" in September.',
    avoid: ['If No Old Ticket is missed, Provider must "present a plan".'].map((text) => ({ text, without: ['If No Old Ticket'] })),
    prefer: ['If No Old Ticket is missed, Provider must "present a plan" within 10 days.'].map((text) => ({
      text,
      without: ['If No Old Ticket'],
    })),
  },
  messages: {
    undated: {
      says: '{party} must do this when it is missed, and nothing says by when.',
      instead: 'Add a time: "within 10 days".',
    },
  },
  *check(reading) {
    for (const { consequence } of reading.sanctions) {
      if (
        consequence.kind !== 'act' ||
        consequence.modal !== 'must' ||
        consequence.within !== undefined ||
        consequence.every !== undefined ||
        TIMED.test(consequence.text)
      )
        continue;
      yield {
        at: consequence.origin,
        message: 'undated',
        data: { party: consequence.party },
        fixes: [
          {
            title: 'Add "within 10 days"',
            safe: false,
            edits: [{ at: reading.texts.behind(consequence.origin), text: ' within 10 days' }],
          },
        ],
      };
    }
  },
});

/** The words themselves say when. */
const TIMED =
  /\b(?:within|before|until|by the|no later than|not later than|at the next|per (?:day|week|month|year|quarter)|(?:each|every) (?:second |other |calendar )?(?:time|hour|day|morning|week|month|quarter|year))\b|\d\s*(?:second|minute|hour|day|week|month|year)s?\b/i;
