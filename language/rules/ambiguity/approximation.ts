import { APPROXIMATE } from '../../prose/figures';
import { anyOf } from '../../prose/any-of';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/approximation',
  severity: 'warning',
  docs: {
    summary: 'A number is given as about so much.',
    why: 'About 4 hours is 3 for one party and 6 for the other. A limit that is only near is no limit.',
    avoid: ['The Provider must end each repair in about 4 hours.'],
    prefer: ['The Provider must end each repair in at most 4 hours.'],
  },
  messages: {
    about: { says: '"{words}" has no end: is one more still within it?', instead: 'Say "at most" or "at least", and the number.' },
  },
  *read(sentence) {
    for (const { from, to } of [APPROXIMATE, ABOUT_A_DAY].flatMap((each) => sentence.matches(each)))
      // "99.5% (allows up to ~3.6 hours a month)": "2000 cores (roughly 25% of all)": what a figure comes to, told beside it.
      if (!DERIVED.test(sentence.textBefore(from, 24)) && !/\d[^()]{0,20}\((?:[^()]{0,60} )?$/.test(sentence.textBefore(from, 90)))
        yield { from, to, message: 'about' };
  },
});

/** "which allows for about 43 minutes": worked out from another figure. */
const DERIVED =
  /\b(?:equates? to|corresponds? to|equivalent to|allows?(?: for)?|allowing(?: for)?|translates? (?:in)?to|works out at|comes to|that is|i\.e\.,?) $/;

/** "about a day", "a week or two", "nominally two hours". */
const ABOUT_A_DAY = anyOf(
  String.raw`\b(?:about|around|nearly|almost|nominally|just (?:under|over)|little (?:more|less) than) (?:an?|one|two|three|four|five|six|ten) (?:[a-z]+ )?(?:second|minute|hour|day|week|month|year)s?\b`,
  String.raw`\ban? (?:[a-z]+ )?(?:minute|hour|day|week|month) or (?:so|two)\b|\b(?:or thereabouts|give or take)\b|\b(?:nominally|just (?:under|over)) \d`,
);
