import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'plain-language/shall',
  severity: 'hint',
  docs: {
    summary: '"Shall" where "must" says it.',
    why: '"Shall" is read as a duty, as the future and as a condition. "Must" is only a duty.',
    avoid: ['The Provider shall send a report each month.'],
    prefer: ['The Provider must send a report each month.'],
  },
  messages: {
    must: { says: '"shall" can be read as a duty or as the future.', instead: 'Write "must" for a duty.' },
  },
  *read(sentence) {
    for (const { lower, from, to } of sentence.words) {
      if (lower !== 'shall') continue;
      const isMeaning = /^ (?:mean|have the meaning|be deemed|be construed|be interpreted)/.test(sentence.textBehind(to, 24));
      yield { from, to, message: 'must', fixes: isMeaning ? [] : [{ title: 'Write "must"', safe: true, text: 'must' }] };
    }
  },
});
