import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'plain-language/capitals',
  severity: 'hint',
  docs: {
    summary: 'A sentence in capital letters.',
    why: 'Capitals are meant to be seen and are read last: words lose their shape.',
    avoid: ['THE PROVIDER IS NOT LIABLE FOR DAMAGE THAT THE CUSTOMER CAUSES.'],
    prefer: ['The Provider is not liable for damage that the Customer causes.'],
  },
  messages: {
    capitals: {
      says: 'These words are all in capitals, which are hard to read.',
      instead: 'Write them small; put a heading above what is important.',
    },
  },
  *read(sentence) {
    for (const { index, 0: words } of sentence.text.matchAll(/\b[A-Z]{2,}(?:[\s,;]+(?:[A-Z]{1,}\b)){7,}/g)) {
      yield { from: sentence.from + index, to: sentence.from + index + words.length, message: 'capitals' };
    }
  },
});
