import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'plain-language/long-sentence',
  severity: 'information',
  docs: {
    summary: 'A sentence of more than 45 words.',
    why: 'At its end nobody remembers its beginning. What belongs to what can then be read in more ways than one.',
    avoid: [
      'A party that wants to end this agreement because the other party has missed a level in three months of one year must say so in a letter that names the months and the levels and that the other party gets at least 30 days before the day on which the agreement is to end.',
    ],
    prefer: [
      'A party may end this agreement because the other party has missed a level in three months of one year. It must say so in a letter.',
    ],
  },
  messages: {
    long: { says: 'This sentence has {count} words.', instead: 'Make two or three of it: first who must do what, then the conditions.' },
  },
  *read(sentence) {
    // Items of a list are read one by one.
    const count = sentence.words.length - 8 * (sentence.text.match(/;|\([a-z]\)|\n\s*[-•*]/g)?.length ?? 0);
    if (count > 45) yield { from: sentence.from, to: sentence.to, message: 'long', data: { count: sentence.words.length } };
  },
});
