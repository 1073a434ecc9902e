import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'plain-language/may-not',
  severity: 'hint',
  docs: {
    summary: '"May not" can forbid, and can mean "perhaps not".',
    why: '"The service may not be available" warns of something; "The Customer may not copy it" forbids something.',
    avoid: ['The Customer may not copy the logs.'],
    prefer: ['The Customer must not copy the logs.'],
  },
  messages: {
    not: {
      says: 'Is this forbidden, or only perhaps not so?',
      instead: 'Write "must not" for what is forbidden, "might not" for what may happen.',
    },
  },
  *read(sentence) {
    for (const { from, to } of sentence.matches(/\bmay not\b(?! only| exceed| have been)/g)) {
      yield {
        from,
        to,
        message: 'not',
        fixes: [
          { title: 'Write "must not"', safe: false, text: 'must not' },
          { title: 'Write "might not"', safe: false, text: 'might not' },
        ],
      };
    }
  },
});
