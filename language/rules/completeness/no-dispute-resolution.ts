import { DISPUTES, draftOf, hasPart } from '../facts/clauses';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'completeness/no-dispute-resolution',
  severity: 'hint',
  review: 'information',
  signing: 'warning',
  absence: true,
  docs: {
    summary: 'Nothing says what happens when the parties do not agree on a figure.',
    why: 'Two parties that measure the same thing get two figures. Without an agreed way the quarrel goes to a court, and the service goes on meanwhile.',
    avoid: [{ text: '', without: ['clause Disputes'] }],
    prefer: [
      {
        text: 'clause Experts says "If the parties disagree on a figure, an expert whom both have named decides within 20 days.".',
        without: ['clause Disputes'],
      },
    ],
  },
  messages: {
    missing: {
      says: 'Nothing says who decides when the parties do not agree on a figure.',
      instead: 'Add a clause: who must say what by when, who talks, who decides.',
    },
  },
  *check(reading) {
    if (reading.agreement.targets.size === 0 || hasPart(reading, DISPUTES)) return;
    yield {
      at: reading.atName(reading.agreement),
      message: 'missing',
      fixes: [reading.addingSentence('Insert a clause on disputes', draftOf(reading, DISPUTES))],
    };
  },
});
