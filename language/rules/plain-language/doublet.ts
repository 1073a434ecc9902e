import { DOUBLETS } from '../../prose/plain-words';
import { phrasesIn } from '../found-phrases';
import { plainly } from '../plainly';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'plain-language/doublet',
  severity: 'hint',
  docs: {
    summary: 'Two words for one thing: null and void, each and every.',
    why: 'A reader looks for the difference between the two, and a court may find one.',
    avoid: ['A late claim is null and void.'],
    prefer: ['A late claim is void.'],
  },
  messages: {
    plain: { says: '"{phrase}" can be said more plainly.', instead: 'Write "{plain}".' },
    empty: { says: '"{phrase}" adds nothing.', instead: 'Take it out.' },
  },
  *read(sentence) {
    for (const found of phrasesIn(sentence, 'doublets')) yield plainly(sentence, found, DOUBLETS.get(found.phrase) ?? '');
  },
});
