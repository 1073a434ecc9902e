import { hasFigure, isDefinition } from '../../prose/features';
import { GOOD_WILL, IN_GOOD_SPIRIT } from '../../prose/qualities';
import { phrasesIn } from '../found-phrases';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'measurability/subjective-quality',
  severity: 'warning',
  docs: {
    summary: "A result is judged by somebody's feeling: satisfaction, quality, expectations.",
    why: 'Whoever judges decides, and may change its mind. The other party cannot know beforehand whether it will be enough.',
    avoid: ['Work ends when it is to the satisfaction of the Customer.', 'The Provider must deliver acceptable performance.'],
    prefer: [
      'Work ends when acceptance test 4 passes.',
      'The mean answer to the yearly survey must be at least 4.0 of 5, with at least 100 answers.',
    ],
  },
  messages: {
    feeling: {
      says: '"{words}" is a feeling, not a figure.',
      instead: 'Name the test, or the survey with its question, scale and number of answers.',
    },
  },
  yieldsToDefinition: true,
  yieldsToDenial: true,
  *read(sentence) {
    if (hasFigure(sentence)) return;
    for (const { from, to } of phrasesIn(sentence, 'subjective')) {
      // A product with that feature.
      if (
        /^high(?:ly)? availab/.test(sentence.textBehind(from, 14)) &&
        (isDefinition(sentence) ||
          /^ (?:\(|enabled|mode|configuration|instances?|zones?|pairs?|clusters?)/.test(sentence.textBehind(to, 16)))
      )
        continue;
      // A score of a survey is a figure.
      if (/^(?: |-)(?:scores?|surveys?|ratings?|index|questionnaires?|\(csat\))/.test(sentence.textBehind(to, 16))) continue;
      // Conditions are satisfied when they are fulfilled.
      if (
        /^[^.;]{0,50}\b(?:criteria|conditions?|requirements?|obligations?|responsibilit(?:y|ies)|debts?|prerequisites?)\b/.test(
          sentence.textBehind(to, 70),
        ) &&
        /satisfaction/.test(sentence.textBehind(from, to - from))
      )
        continue;
      yield { from, to, message: 'feeling' };
    }
    for (const { from, to } of sentence.matches(
      /\b(?:customers?|users?|clients?|employees|staff)(?: \w+)? (?:must|should|shall|will|are|is|be) (?:be )?(?:satisfied|happy|pleased)\b/g,
    )) {
      yield { from, to, message: 'feeling' };
    }
    for (const { from, to } of sentence.matches(GOOD_WILL)) yield { from, to, message: 'feeling' };
    for (const { from, to } of sentence.matches(IN_GOOD_SPIRIT)) yield { from, to, message: 'feeling' };
  },
});
