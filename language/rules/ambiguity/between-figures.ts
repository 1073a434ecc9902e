import {
  A_RANGE_OF_TIME,
  BETWEEN_SHARES,
  IS_ANSWERED,
  IS_ON_ITS_WAY,
  SAYS_ITS_ENDS,
  STEP_BETWEEN,
  STEP_OF_CREDITS,
  STEP_OF_TIME,
  TWO_LIMITS,
} from '../../prose/figures';
import { hasLastLimit, SEVERITY_CLASS } from '../../prose/features';
import { A_RANGE_AS_LIMIT } from '../../prose/patterns';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/between-figures',
  severity: 'warning',
  docs: {
    summary: 'A range of figures does not say whether its ends belong to it.',
    why: 'At exactly 99.0% both steps apply, or neither. Figures land on the ends more often than one thinks, because they are rounded.',
    avoid: ['Between 99.0% and 99.5% the Provider must credit 10% of the fee.'],
    prefer: ['From 99.0% (included) to 99.5% (not included) the Provider must credit 10% of the fee.'],
  },
  messages: {
    ends: {
      says: 'Do {words} include their ends? At exactly one of the two figures this can be read both ways.',
      instead: 'Write "at least … and below …".',
    },
    step: {
      says: '{words}: in which step is a figure at its end, or just beyond it?',
      instead: 'Write "at least … and below …", so that each step begins where the next one ends.',
    },
    range: {
      says: '"{words}" is two limits: is it missed after the first, or only after the second?',
      instead: 'Write the longer one alone, or say in how many cases the shorter one is kept.',
    },
  },
  *read(sentence) {
    if (!hasLastLimit(sentence, sentence.from))
      for (const { from, to } of sentence.matches(A_RANGE_AS_LIMIT)) yield { from, to, message: 'range' };
    if (
      !hasLastLimit(sentence, sentence.from) &&
      (sentence.says(IS_ANSWERED) || SEVERITY_CLASS.test(sentence.lower)) &&
      !sentence.says(IS_ON_ITS_WAY)
    )
      for (const { from, to } of sentence.matches(A_RANGE_OF_TIME)) yield { from, to, message: 'range' };
    for (const { from, to } of sentence.matches(TWO_LIMITS)) yield { from, to, message: 'range' };
    if (SAYS_ITS_ENDS.test(sentence.lower)) return;
    for (const pattern of [STEP_OF_CREDITS, STEP_BETWEEN])
      for (const { from, to } of sentence.matches(pattern)) yield { from, to, message: 'step' };
    for (const { from, to } of sentence.matches(STEP_OF_TIME)) yield { from, to, message: 'ends' };
    // What must lie between two figures is a band; a step of a ladder touches the next one.
    for (const { from, to } of sentence.matches(BETWEEN_SHARES))
      if (!/\b(?:must|shall|should|will|to) (?:always )?(?:be|lie|fall|stay|remain) (?:kept )?$/.test(sentence.textBefore(from, 30)))
        yield { from, to, message: 'ends' };
  },
});
