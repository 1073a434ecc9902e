import { CHANGES, draftOf, hasPart } from '../facts/clauses';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'completeness/no-rule-for-changes',
  severity: 'hint',
  review: 'information',
  signing: 'warning',
  absence: true,
  docs: {
    summary: 'Nothing says how the agreement is changed.',
    why: 'Levels get changed in emails and meetings. When it matters, each party remembers another version.',
    avoid: [{ text: '', without: ['clause Amendments'] }],
    prefer: [
      {
        text: 'clause New Versions says "Both parties must sign a modification of this agreement.".',
        without: ['clause Amendments'],
      },
    ],
  },
  messages: {
    missing: {
      says: 'Nothing says how this agreement is changed.',
      instead: 'Add a clause: in writing, signed by both, from when it holds.',
    },
  },
  *check(reading) {
    if (reading.agreement.targets.size === 0 || hasPart(reading, CHANGES)) return;
    yield {
      at: reading.atName(reading.agreement),
      message: 'missing',
      fixes: [reading.addingSentence('Insert a clause on changes', draftOf(reading, CHANGES))],
    };
  },
});
