import { COMPLEX } from '../../prose/plain-words';
import { phrasesIn } from '../found-phrases';
import { plainly } from '../plainly';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'plain-language/long-word',
  severity: 'hint',
  docs: {
    summary: 'A long word for a short one: utilise, rectify.',
    why: 'Readers take a short word in at once. A long one has to be put into it first.',
    avoid: ['The Provider must rectify each fault within 4 hours.'],
    prefer: ['The Provider must correct each fault within 4 hours.'],
  },
  messages: {
    plain: { says: '"{phrase}" can be said more plainly.', instead: 'Write "{plain}".' },
    empty: { says: '"{phrase}" adds nothing.', instead: 'Take it out.' },
  },
  *read(sentence) {
    for (const found of phrasesIn(sentence, 'complex')) yield plainly(sentence, found, COMPLEX.get(found.phrase) ?? '');
  },
});
