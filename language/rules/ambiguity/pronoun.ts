import type { ProseSentence } from '../../prose/sentences';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/pronoun',
  severity: 'information',
  docs: {
    summary: 'A pronoun that can stand for either of two parties.',
    why: 'Who must act is the one thing a duty cannot leave to the reader.',
    avoid: ['When the Provider has told the Customer of a fault, it must open a ticket within 5 minutes.'],
    prefer: ['When the Provider has told the Customer of a fault, the Customer must open a ticket within 5 minutes.'],
  },
  messages: {
    who: { says: 'Who is "{pronoun}"? Before it stand {first} and {second}.', instead: 'Write the name again.' },
  },
  *read(sentence) {
    for (const { from, to, match } of sentence.matches(SUBJECT)) {
      const [, pronoun = ''] = match;
      const start = to - match[0].length + match[0].indexOf(pronoun);
      const [first, second, ...others] = partiesBefore(sentence, start);
      // Behind "either party" or three names a pronoun is rarely read wrongly; "they" may be both.
      if (first === undefined || second === undefined || others.length > 0 || from === sentence.from) continue;
      yield { from: start, to: start + pronoun.length, message: 'who', data: { pronoun, first, second } };
    }
  },
});

/** "…, it must": the subject of a duty behind a clause that names others. */
const SUBJECT =
  /[,;] (?:and |then |but )?(it|he|she) (?:must|shall|will|may|has to|is to|is obliged|is entitled|can|should)(?! be (?:possible|necessary|deemed|agreed|understood|assumed|presumed|noted))\b/g;
const ROLES =
  /\b(?:the |each |a )?(provider|customer|supplier|client|vendor|contractor|company|authority|subscriber|buyer|seller|operator|carrier|consultant|landlord|tenant|employer|licensor|licensee|processor|controller)(?!'s|s\b| \w+'s)\b/g;

function partiesBefore(sentence: ProseSentence, place: number): string[] {
  const before = sentence.textBefore(place, 400);
  const names = [...before.matchAll(ROLES)].map(([, name = '']) => `the ${name.charAt(0).toUpperCase()}${name.slice(1)}`);
  const others = [...sentence.vocabulary.parties].filter((name) => new RegExp(`\\b${name.toLowerCase()}\\b(?!'s)`).test(before));
  const known = new Set(names.map((name) => name.slice(4)));
  return [...new Set([...names, ...others.filter((name) => !known.has(name))])];
}
