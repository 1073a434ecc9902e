import { isDefinition } from '../../prose/features';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/two-meanings-of-a-word',
  severity: 'warning',
  docs: {
    summary: 'Biweekly, bimonthly, next Friday: words with two meanings.',
    why: 'Twice a week or every two weeks: both are in the dictionary.',
    avoid: ['The Provider must send a biweekly report.', 'The Provider must send a bimonthly report.'],
    prefer: ['The Provider must send a report every two weeks.'],
  },
  messages: {
    two: { says: '"{words}" means {meanings}.', instead: 'Write which of the two.' },
  },
  *read(sentence) {
    for (const { from, to, match } of sentence.matches(/\b(bi-?weekly|bi-?monthly|bi-?annual(?:ly)?|bi-?yearly|semi-?weekly)\b/g)) {
      // "bi-weekly (every two weeks)" says which.
      if (/^ ?(?:\(|, |– |- )?(?:i\.e\.,? |that is,? )?(?:every|once|twice)\b/.test(sentence.textBehind(to, 24))) continue;
      const meanings = MEANINGS.find(([pattern]) => pattern.test(match[0]))?.[1] ?? ['twice', 'every second'];
      if (isDefinition(sentence) && SAYS_WHICH.test(sentence.lower)) continue;
      yield {
        from,
        to,
        message: 'two',
        data: { meanings: `both "${meanings[0]}" and "${meanings[1]}"` },
        // "biweekly reports": "twice a week" does not stand before what it is about.
        fixes: ADVERB_ENDS.test(sentence.textBehind(to, 12))
          ? meanings.map((text) => ({ title: `Write "${text}"`, safe: false, text }))
          : [],
      };
    }
  },
});

const MEANINGS: readonly (readonly [RegExp, readonly [string, string]])[] = [
  [/week/, ['twice a week', 'every two weeks']],
  [/month/, ['twice a month', 'every two months']],
  [/annual|year/, ['twice a year', 'every two years']],
];

const ADVERB_ENDS = /^(?:\s*(?:[.,;:)]|$)|\s+(?:and|or|but|in|on|at|to|by|with|for|from|until|after|before|if|when|unless|as|during)\b)/;

/** A definition that says which of the two is meant. */
const SAYS_WHICH = /\b(?:twice|two|2|every (?:other|second)|14|fourteen|six|6|half)[ -](?:a |per )?(?:weeks?|months?|years?|days?)\b/;
