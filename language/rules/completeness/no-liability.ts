import { LIABILITY, draftOf, hasPart } from '../facts/clauses';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'completeness/no-liability',
  severity: 'hint',
  review: 'information',
  signing: 'warning',
  absence: true,
  docs: {
    summary: 'Money is owed for misses, and nothing says whether that is all.',
    why: 'If credits are all that is owed, the customer bears the damage; if they are not, the provider may owe many times its fee. Each party assumes the answer it likes.',
    avoid: [{ text: '', without: ['clause Liability'] }],
    prefer: [
      {
        text: 'clause Damages says "The credits are all that is owed for a miss of a service level.".',
        without: ['clause Liability'],
      },
    ],
  },
  messages: {
    missing: {
      says: 'Nothing says whether the credits are all that is owed for a miss, or damages as well.',
      instead: 'Add a clause on liability and indemnity: what the credits cover, what comes on top, up to what amount.',
    },
  },
  *check(reading) {
    if (reading.agreement.targets.size === 0 || !reading.paysMoney || hasPart(reading, LIABILITY)) return;
    yield {
      at: reading.atName(reading.agreement),
      message: 'missing',
      fixes: [
        reading.addingSentence(
          'Insert a clause on liability, with an indemnity against claims of third parties',
          draftOf(reading, LIABILITY),
        ),
      ],
    };
  },
});
