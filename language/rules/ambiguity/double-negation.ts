import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/double-negation',
  severity: 'information',
  docs: {
    summary: 'Two negations in one breath.',
    why: 'The reader has to turn it round twice, and one in ten readers turns it once.',
    avoid: ['The Customer must not unreasonably withhold its approval.', 'It is not uncommon that a line fails.'],
    prefer: ['The Customer must approve, or refuse with its reasons, within 5 days.'],
  },
  messages: {
    twice: { says: '"{words}" negates twice.', instead: 'Say it straight: what must be done, by when.' },
  },
  *read(sentence) {
    for (const { from, to } of sentence.matches(
      /\b(?:not|never|nor)(?: be| been| have| to)? (?:unreasonabl[ey]|unlawful(?:ly)?|unlike(?:ly)?|uncommon(?:ly)?|unusual(?:ly)?|unavailable|inaccurate|insufficient(?:ly)?|inappropriate(?:ly)?|infrequent(?:ly)?|incorrect(?:ly)?|uncertain|unable|impossible|without|fail to|neglect|refuse|prevent[^.;,]{0,20}from)\b|\bnot unless\b|\bno [a-z]+ (?:can|may|shall|will|must) not\b/g,
    )) {
      // "will not be unavailable for more than 8 hours": it is the figure that is bounded.
      if (/^ for (?:more|longer) than\b/.test(sentence.textBehind(to, 16))) continue;
      yield { from, to, message: 'twice' };
    }
  },
});
