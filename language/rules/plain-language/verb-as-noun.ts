import { NOMINALISATIONS } from '../../prose/plain-words';
import { phrasesIn } from '../found-phrases';
import { plainly } from '../plainly';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'plain-language/verb-as-noun',
  severity: 'hint',
  docs: {
    summary: 'A verb made into a noun: conduct a review of.',
    why: 'The noun hides who acts. The verb is shorter and names somebody.',
    avoid: ['The Provider must conduct a review of the backups each month.'],
    prefer: ['The Provider must review the backups each month.'],
  },
  messages: {
    plain: { says: '"{phrase}" can be said more plainly.', instead: 'Write "{plain}".' },
    empty: { says: '"{phrase}" adds nothing.', instead: 'Take it out.' },
  },
  *read(sentence) {
    for (const found of phrasesIn(sentence, 'nominalisations')) yield plainly(sentence, found, NOMINALISATIONS.get(found.phrase) ?? '');
  },
});
