import { isDefinedTerm } from '../../prose/features';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'control/others-to-blame',
  severity: 'warning',
  docs: {
    summary: 'Failures of others are left out: suppliers, networks, the weather.',
    why: 'The provider has chosen its suppliers, and the customer has no contract with them. If their failures do not count, most failures do not.',
    avoid: ['Failures caused by cloud providers do not count.', 'The Provider is not liable for internet connectivity issues.'],
    prefer: ["Failures of the Customer's own network, shown by the log at its edge, do not count for at most 4 hours a month."],
  },
  messages: {
    others: {
      says: '"{words}" is left out: the other party has no say in whom the provider relies on, and no claim against them.',
      instead: 'Name each cause and its evidence, limit the time, or promise a level that includes it.',
    },
  },
  *read(sentence) {
    if (!isExclusion(sentence.lower)) return;
    for (const { phrase, from, to } of sentence.hits('uncontrolled')) {
      // `Force Majeure Event` may have a definition of its own; `Force majeure` at the head of a list has none.
      if (isDefinedTerm(sentence, from) && /^force majeure$/.test(phrase) && /^ event\b/.test(sentence.textBehind(to, 8))) continue;
      if (sentence.says(/\bremains? (?:fully )?(?:liable|responsible)\b|\bis responsible for (?:its|the acts)/)) continue;
      if (/\b(?:up to|at most|no more than|not exceed)\b/.test(sentence.lower) && /\d/.test(sentence.lower)) continue;
      yield { from, to, message: 'others' };
      return;
    }
    for (const { from, to } of sentence.matches(
      /\b(?:restrictions?|limitations?|changes|limits?|outages?|failures?)(?: [a-z, ]{0,60})? imposed by [a-z]+|\b(?:made available|provided|supplied|operated|controlled) by (?:anyone|someone|any party|a party|third parties|a third party) (?:other than )?/g,
    )) {
      yield { from, to, message: 'others' };
      return;
    }
  },
});

/** The words take something out of a promise, or stand in a list of what is taken out. */
function isExclusion(lower: string): boolean {
  return (
    /\b(?:exclu\w+|not (?:be )?(?:responsible|liable|count\w*|includ\w+|appl\w+|considered)|does not|do not|shall not|will not|except|other than|caused by|due to|because of|result(?:ing|s)? (?:from|of)|attributable to|arising (?:from|out of)|unavailable for|suspend\w*|factors|events (?:such as|like))\b/.test(
      lower,
    ) || !/\b(?:must|shall|will|may|is|are|was|were|has|have|means|should|can)\b/.test(lower)
  );
}
