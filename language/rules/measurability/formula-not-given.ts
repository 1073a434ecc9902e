import { hasFigure, hasPercent, isNamedElsewhere } from '../../prose/features';
import { SOME_SHARE } from '../../prose/figures';
import { IS_BASED_ON } from '../../prose/levels';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'measurability/formula-not-given',
  severity: 'warning',
  docs: {
    summary: 'A figure is based on something, and nothing says how it is worked out.',
    why: 'Two engineers who work it out from the same data get two figures, and both have followed the words.',
    avoid: [
      'The uptime figure is based on the requests that succeed.',
      'The Provider measures uptime using several tools along with ping tests.',
    ],
    prefer: ['The uptime figure is the number of requests that succeed divided by the number of all requests.'],
  },
  messages: {
    large: { says: '"{words}": how large a share?', instead: 'Give it: "10% of the fee of that month".' },
    based: {
      says: '"{words}" is no formula: two people can work out two figures.',
      instead: 'Write the formula: what is divided by what, from which records.',
    },
  },
  *read(sentence) {
    for (const { from, to } of sentence.matches(SOME_SHARE))
      if (!isNamedElsewhere(sentence, to) && !hasPercent(sentence) && !sentence.says(A_TABLE)) yield { from, to, message: 'large' };
    if (
      hasFigure(sentence) ||
      !sentence.says(/\b(?:up ?time|availab|downtime|calculation|performance|score|rating|(?<!service )level|measure|figure|percentage)/)
    )
      return;
    for (const { from, to } of sentence.matches(IS_BASED_ON)) {
      if (/\b(?:divided|formula|ratio|per[- ](?:minute|second|hour|request)|minus|multiplied|sum)\b/.test(sentence.lower)) return;
      yield { from, to, message: 'based' };
      return;
    }
  },
});

/** The shares stand in a table. */
const A_TABLE = /\b(?:table|schedule|below|above|following|according(?:ly)? to)\b/;
