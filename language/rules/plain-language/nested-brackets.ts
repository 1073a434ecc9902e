import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'plain-language/nested-brackets',
  severity: 'hint',
  docs: {
    summary: 'Brackets within brackets, or half a sentence in brackets.',
    why: 'What stands in brackets is read as less important, and contracts hold nothing that is.',
    avoid: ['The fee (which the parties review each year (unless one of them objects)) stays the same.'],
    prefer: ['The fee stays the same. The parties review it each year.'],
  },
  messages: {
    nested: { says: 'Brackets stand in brackets here.', instead: 'Make a sentence of what is in them.' },
    long: { says: '{count} words stand in brackets here.', instead: 'Make a sentence of them.' },
  },
  *read(sentence) {
    for (const { index, 0: words } of sentence.text.matchAll(/\([^()]*\([^()]*\)[^()]*\)/g)) {
      if (/\([a-z\d]{1,4}\)/.test(words.slice(1))) continue;
      yield { from: sentence.from + index, to: sentence.from + index + words.length, message: 'nested' };
    }
    for (const { index, 0: words } of sentence.text.matchAll(/\([^()]{90,}\)/g)) {
      const count = words.split(/\s+/).length;
      if (count > 20) yield { from: sentence.from + index, to: sentence.from + index + words.length, message: 'long', data: { count } };
    }
  },
});
