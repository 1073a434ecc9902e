import { takesOut } from '../../prose/outsiders';
import { BAN, OR_THE_LIKE } from '../../prose/patterns';
import type { FixInProse } from '../finding';
import { phrasesIn } from '../found-phrases';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/open-list',
  severity: 'warning',
  docs: {
    summary: 'A list has no end: etc., and the like, including but not limited to.',
    why: 'What else is on it is decided by whoever needs it. In an exclusion that is the provider, after the outage.',
    avoid: ['Priority 1 covers login, checkout, etc.', 'The reports cover uptime and the like.'],
    prefer: ['Priority 1 covers login and checkout.'],
  },
  messages: {
    open: {
      says: '"{words}" leaves the list open: anything can still be on it.',
      instead: 'Name all of it, or the test by which something is on it.',
    },
  },
  yieldsToDenial: true,
  *read(sentence) {
    if (sentence.says(BAN) || sentence.says(LEGAL_LIST)) return;
    for (const { from, to, phrase } of phrasesIn(sentence, 'openEnds')) {
      // Other faults of the customer are its own.
      if (/^ (?:attributable to|caused by|of|by) (?:you|your|the (?:customer|client|user)s?)\b/.test(sentence.textBehind(to, 40))) continue;
      // "the same or similar work" compares.
      if (/similar$/.test(phrase) && /\bsame $/.test(sentence.textBefore(from, 6))) continue;
      if (isWholeClass(beforeTheExamples(sentence.textBefore(from, 120), phrase))) continue;
      // "(e.g. 1, 2, 3, etc.)" counts on.
      if (/^etc$/.test(phrase) && /\d, ?$/.test(sentence.textBefore(from, 4))) continue;
      // "(rain, hail, snow, etc.)": examples of a thing that is named before, unless it is taken out.
      if (/^etc$/.test(phrase) && /\S \([^()]*$/.test(sentence.textBefore(from, 120)) && !takesOut(sentence.lower)) continue;
      // "etc." with its stop, "including (but not limited to)" with its bracket.
      const next = sentence.text.charAt(to - sentence.from);
      const isOpen = sentence.text.slice(from - sentence.from, to - sentence.from).includes('(');
      const stop = (/^etc$/.test(phrase) && next === '.') || (isOpen && next === ')') ? 1 : 0;
      yield { from, to: to + stop, message: 'open', fixes: closing(phrase) };
    }
    for (const { from, to } of sentence.matches(
      /\binclud\w*,? but (?:is |are )?(?:is |are )?not (?:be )?(?:necessarily )?limited to\b|\bor (?:any )?(?:other )?similar (?:event|cause|circumstance|reason|factor|issue)s?\b/g,
    )) {
      if (sentence.textBehind(from, 9).startsWith('includ') && isWholeClass(sentence.textBefore(from, 120))) continue;
      yield { from, to, message: 'open', fixes: closing(sentence.textBehind(from, 9)) };
    }
    for (const { from, to } of sentence.matches(OR_THE_LIKE)) yield { from, to, message: 'open' };
  },
});

/** What stands before "including but not limited to", or before the bracket that ends with "etc.". */
function beforeTheExamples(before: string, phrase: string): string {
  if (/^including (?:but not|without)/.test(phrase)) return before;
  const bracket = before.lastIndexOf('(');
  return bracket < 0 || before.includes(')', bracket) ? '' : before.slice(0, bracket);
}

/** "all fees, including but not limited to": the examples add nothing to a class that is whole already, unless its noun means everything. */
function isWholeClass(before: string): boolean {
  // An item of a list that is nothing but the name of a class: "non-production environments, including but not limited to test".
  if (/^(?:the )?[a-z-]+(?: [a-z-]+)?, ?$/.test(before) && !EVERYTHING.test(before)) return true;
  const [, noun = ''] =
    /\b(?:all|any|every|each|no) ((?:(?!will\b|shall\b|must\b|may\b|is\b|are\b|has\b|have\b)[a-z'-]+(?:,? |,?$)){1,12})$/.exec(
      before.replace(/\($/, ''),
    ) ?? [];
  return noun !== '' && !EVERYTHING.test(noun);
}

const EVERYTHING =
  /\b(?:reasons?|causes?|circumstances?|events?|factors?|issues?|matters?|problems?|conditions?|things?|situations?|incidents?|failures?)\b/;

function closing(words: string): readonly FixInProse[] {
  return words.startsWith('includ') ? [{ title: 'Write "namely", and make the list complete', safe: false, text: 'namely' }] : [];
}

/** What outlasts an agreement, and the ways in which a company comes to its end, are listed so by every lawyer. */
const LEGAL_LIST = /\bsurviv(?:e|es|al)\b|\b(?:bankrupt\w*|insolven\w+|liquidat\w+|receivership)\b/;
