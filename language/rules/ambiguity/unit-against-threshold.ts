import { UNIT_OF_A_LONGER_LEVEL } from '../../prose/figures';
import { defineProseRule } from '../rule';

const NUMBER = String.raw`(?:\d+|an?|one|two|three|four|five|six|eight|ten|twelve|fifteen|twenty-four|thirty|sixty)`;
const LENGTH = String.raw`(?:(${NUMBER})(?: \(\d+\))?(?: or more)?(?: full| consecutive| continuous)*[ -])?(minute|hour|day|week)s?\b`;
/** "for each 24-hour period", "per full hour". */
const UNIT = new RegExp(
  String.raw`\b(?:each|every|per)(?: full| complete| whole| additional| further)*(?: period of| block of)? ${LENGTH}`,
);
/** "exceeding 1 hour", "lasts longer than one hour". */
const THRESHOLD = new RegExp(String.raw`\b(?:exceed(?:s|ing)?|longer than|more than|at least|over) ${LENGTH}`);
const CONDITION = /\b(?:provided|if|unless|only)\b|\b(?:an?|any) (?:outage|interruption) (?:of |that |lasting )?(?:lasts )?$/;
const MONEY =
  /\b(?:credits?|credited|refund(?:s|ed)?|penalt(?:y|ies)|compensat\w+|discounts?|rebates?|free of charge|(?:day|week|month)s? free|free (?:days?|weeks?|service)|\d+ ?% of (?:the |that )?(?:[a-z]+ )?(?:fees?|charges?|price))\b/;

export const rule = defineProseRule({
  id: 'ambiguity/unit-against-threshold',
  severity: 'warning',
  docs: {
    summary: 'Money is owed for each stretch of time, and what earns it is counted over another stretch of another length.',
    why: 'A day for each 24 hours of downtime that exceeds 1 hour: does an outage of 2 hours earn the day, or nothing? The two lengths give two sums.',
    avoid: [
      'The Provider must credit 1 day of fees for each 24-hour period of downtime exceeding 1 hour.',
      'The Provider must credit 1% of the fee for each hour in which the monthly target is missed.',
    ],
    prefer: ['The Provider must credit 1 day of fees for each day in which downtime exceeds 1 hour.'],
  },
  messages: {
    lengths: {
      says: '"{words}" counts in one length and begins at another: what does an outage in between earn?',
      instead: 'Say from when on it counts and what each unit earns, and work out one example.',
    },
    longer: {
      says: '"{words}": a level of a longer time is met or missed once, at its end.',
      instead: 'Owe the credit once for each month in which the level is missed, or count the level by the hour.',
    },
  },
  *read(sentence) {
    for (const { from, to } of sentence.matches(UNIT_OF_A_LONGER_LEVEL)) yield { from, to, message: 'longer' };
    if (!sentence.says(MONEY)) return;
    const unit = UNIT.exec(sentence.lower);
    if (unit === null) return;
    const start = unit.index + unit[0].length;
    const behind = sentence.lower.slice(start, start + 120);
    // "each day in which downtime exceeds 1 hour": the day counts as soon as the hour is full.
    const threshold = /^ (?:in|on|during|for|at) which\b|^ (?:with|where|when|that)\b/.test(behind) ? null : THRESHOLD.exec(behind);
    if (threshold === null) return;
    const length = minutesOf(unit[1], unit[2]);
    const limit = minutesOf(threshold[1], threshold[2]);
    // "each hour beyond 4 hours" is clear; a longer unit, or a condition of its own, is not.
    if (length > limit || (length !== limit && CONDITION.test(behind.slice(0, threshold.index))))
      yield { from: sentence.from + unit.index, to: sentence.from + start + threshold.index + threshold[0].length, message: 'lengths' };
  },
});

const MINUTES: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440, week: 10_080 };
const WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  eight: 8,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  'twenty-four': 24,
  thirty: 30,
  sixty: 60,
};

function minutesOf(number = 'one', unit = 'minute'): number {
  return (WORDS[number] ?? Number.parseInt(number, 10)) * (MINUTES[unit] ?? 1);
}
