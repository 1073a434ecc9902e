import { NOTICES, draftOf, hasPart } from '../facts/clauses';
import type { Reading } from '../reading';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'completeness/no-notices',
  severity: 'hint',
  review: 'information',
  signing: 'warning',
  absence: true,
  docs: {
    summary: 'Rights must be used by notice, and nothing says how a notice is given.',
    why: 'A right to terminate or to claim is worth nothing when it cannot be shown that the other party was told in time.',
    avoid: [{ text: '', without: ['clause Notices To The Parties'] }],
    prefer: [
      {
        text: 'clause Letters says "A party must notify the other party by email.".',
        without: ['clause Notices To The Parties'],
      },
    ],
  },
  messages: {
    missing: {
      says: 'A party may have to give notice under this agreement, and nothing says how and when a notice counts.',
      instead: 'Add a clause: by which channel, to whom, and when it counts as received.',
    },
  },
  *check(reading) {
    if (reading.agreement.targets.size === 0 || !needsNotice(reading) || hasPart(reading, NOTICES)) return;
    yield {
      at: reading.atName(reading.agreement),
      message: 'missing',
      fixes: [reading.addingSentence('Insert a clause on notices', draftOf(reading, NOTICES))],
    };
  },
});

/** Somebody may terminate, or must claim or give notice. */
function needsNotice({ agreement, sanctions }: Reading): boolean {
  return (
    sanctions.some(({ consequence }) => consequence.kind === 'terminate') ||
    agreement.duties.some(({ kind }) => kind === 'claim' || kind === 'notice')
  );
}
