import { WORDY } from '../../prose/plain-words';
import { phrasesIn } from '../found-phrases';
import { plainly } from '../plainly';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'plain-language/wordy',
  severity: 'hint',
  docs: {
    summary: 'Many words for one: in order to, due to the fact that.',
    why: 'Each needless word hides one that counts.',
    avoid: ['The parties meet in order to settle the matter.'],
    prefer: ['The parties meet to settle the matter.'],
  },
  messages: {
    plain: { says: '"{phrase}" can be said more plainly.', instead: 'Write "{plain}".' },
    empty: { says: '"{phrase}" adds nothing.', instead: 'Take it out.' },
  },
  *read(sentence) {
    for (const found of phrasesIn(sentence, 'wordy')) yield plainly(sentence, found, WORDY.get(found.phrase) ?? '');
  },
});
