import { isCondition } from '../../prose/features';
import { phrasesIn } from '../found-phrases';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/ability-as-promise',
  severity: 'warning',
  docs: {
    summary: 'The service is able to do something, or designed to do it.',
    why: 'That it can does not say that it does. The promise is kept by a service that stands still.',
    avoid: ['The service is able to process 500 orders a minute.'],
    prefer: ['The service must process at least 500 orders a minute.'],
  },
  messages: {
    can: { says: '"{phrase}" says what could be, not what is owed.', instead: 'Say what happens: "must process at least …".' },
  },
  *read(sentence) {
    for (const { phrase, from, to } of phrasesIn(sentence, 'abilities')) {
      if (
        isCondition(sentence, from) ||
        /\b(?:until|till|from)\b[^.;,]{0,60}$/.test(sentence.textBefore(from, 70)) ||
        /\b(?:customer|client|user|buyer)s? [^.;]{0,20}$/.test(sentence.textBefore(from, 40))
      )
        continue;
      yield { from, to, message: 'can', data: { phrase } };
    }
  },
});
