import type { Passage } from '../../prose/passages';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'consistency/term-never-used',
  severity: 'information',
  docs: {
    summary: 'Prose defines a term that it never uses.',
    why: 'Either the term stands somewhere under another name, and that place is undefined, or a clause that used it has gone.',
    avoid: ["'Peak Day' means a day with more than 1,000 orders."],
    prefer: ["'Peak Day' means a day with more than 1,000 orders. On each Peak Day the Provider must answer within 5 minutes."],
  },
  messages: {
    unused: {
      says: '"{term}" is defined here and stands nowhere else.',
      instead: 'Take the definition out, or use the term where it is meant.',
    },
  },
  *readAll(passages) {
    for (const passage of passages) {
      for (const { index, 0: head, 1: term = '' } of passage.text.matchAll(DEFINED)) {
        if (isUsed(term, passages, passage, index, index + head.length)) continue;
        const from = index + head.indexOf(term);
        yield { passage, from, to: from + term.length, message: 'unused', data: { term } };
      }
    }
  },
});

/** `"Peak Day" means …`, at the head of a sentence. */
const DEFINED =
  /(?<=^|[.;:]\s{1,4}|\n\s{0,8})["“'*]{1,3}([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,4})["”'*]{1,3},? (?:shall mean|means?|is defined as|refers to)\b/g;

function isUsed(term: string, passages: readonly Passage[], home: Passage, start: number, behind: number): boolean {
  const stem = term.replace(/(?:ies|s|y)$/, '');
  const pattern = new RegExp(`\\b${stem}(?:ies|s|y)?\\b`, 'i');
  return passages.some((passage) =>
    passage === home ? pattern.test(passage.text.slice(behind)) || pattern.test(passage.text.slice(0, start)) : pattern.test(passage.text),
  );
}
