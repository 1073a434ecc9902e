import { LEGALESE } from '../../prose/plain-words';
import { phrasesIn } from '../found-phrases';
import { plainly } from '../plainly';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'plain-language/legalese',
  severity: 'hint',
  docs: {
    summary: 'Words that only lawyers use: prior to, pursuant to, hereunder.',
    why: 'They say nothing that plain words do not, and a reader who has to look them up reads over what matters.',
    avoid: ['A party must claim prior to the end of the year.'],
    prefer: ['A party must claim before the end of the year.'],
  },
  messages: {
    plain: { says: '"{phrase}" can be said more plainly.', instead: 'Write "{plain}".' },
    empty: { says: '"{phrase}" adds nothing.', instead: 'Take it out.' },
  },
  *read(sentence) {
    for (const found of phrasesIn(sentence, 'legalese')) {
      // "must save that file" keeps it.
      if (/^save (?!and)/.test(found.phrase) && IS_VERB.test(sentence.textBefore(found.from, 20))) continue;
      yield plainly(sentence, found, LEGALESE.get(found.phrase) ?? '');
    }
  },
});

const IS_VERB = /\b(?:to|must|may|can|cannot|not|will|shall|should|and|or|then|users?|they|you|we) $/;
