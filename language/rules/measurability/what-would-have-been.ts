import { hasDuration } from '../../prose/features';
import { IS_MONEY, MIGHT_COME, WOULD_HAVE_BEEN } from '../../prose/figures';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'measurability/what-would-have-been',
  severity: 'warning',
  docs: {
    summary: 'Something hangs on what would have happened, or could happen.',
    why: 'Nobody can measure what did not happen. Whoever says it first is right until an expert has been paid.',
    avoid: [
      'Faults that would have been prevented by an upgrade do not count.',
      'A case has priority 1 when there is a risk of data loss.',
    ],
    prefer: ['Faults on a version that is older than 90 days do not count.'],
  },
  messages: {
    would: {
      says: '"{words}" cannot be measured: it did not happen.',
      instead: 'Name a fact that can be seen: a version, a date, an event that was logged.',
    },
  },
  yieldsToDenial: true,
  *read(sentence) {
    for (const { from, to } of sentence.matches(WOULD_HAVE_BEEN)) {
      if (!IS_MONEY.test(sentence.textBehind(from, to - from + 40))) yield { from, to, message: 'would' };
    }
    for (const { from, to } of sentence.matches(MIGHT_COME)) {
      // Who bears the loss of goods on their way.
      if (/\btitle (?:and|or) (?:the )?$/.test(sentence.textBefore(from, 16)) || BEARS.test(sentence.textBehind(to, 40))) continue;
      // Maintenance that is told beforehand may do what it is likely to do.
      if (hasDuration(sentence) && /\b(?:maintenance|works?|changes?|upgrades?)(?: that (?:is|are))? $/.test(sentence.textBefore(from, 30)))
        continue;
      yield { from, to, message: 'would' };
    }
  },
});

const BEARS =
  /^(?: (?:in|for|of|to) (?:the |any |all )?[a-z]+)? (?:pass(?:es)?|transfers?|remains?|(?:shall|will) (?:pass|transfer|remain)|is borne|lies)\b/;
