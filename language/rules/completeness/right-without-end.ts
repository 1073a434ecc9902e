import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'completeness/right-without-end',
  severity: 'hint',
  review: 'information',
  absence: true,
  docs: {
    summary: 'A right to terminate arises, and nothing says until when it may be used.',
    why: 'The other party does not know for how long it must fear the end of the agreement, and a right from two years ago is used for other reasons.',
    avoid: [
      {
        text: 'If Uptime Commitment is missed in any 3 of 6 consecutive calendar months, Customer may terminate.',
        without: ['If Uptime Commitment'],
      },
    ],
    prefer: [
      {
        text: 'If Uptime Commitment is missed in any 3 of 6 consecutive calendar months, Customer may terminate within 30 days.',
        without: ['If Uptime Commitment'],
      },
    ],
  },
  messages: {
    endless: {
      says: '{party} may terminate, and nothing says until when the right may be used.',
      instead: 'Add a time: "may terminate within 60 days".',
    },
  },
  *check(reading) {
    for (const { consequence } of reading.sanctions) {
      if (consequence.kind !== 'terminate' || consequence.within !== undefined || reading.hasClauseAbout(/\bterminat/i)) continue;
      yield {
        at: consequence.origin,
        message: 'endless',
        data: { party: consequence.party },
        // Behind a cure the words would belong to it.
        fixes:
          consequence.cure !== undefined
            ? []
            : [
                {
                  title: 'Add "within 60 days"',
                  safe: false,
                  edits: [{ at: reading.texts.behind(consequence.origin), text: ' within 60 days' }],
                },
              ],
      };
    }
  },
});
