import type { ProseSentence } from '../../prose/sentences';
import type { FixInProse } from '../finding';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/end-of-day',
  severity: 'information',
  review: 'warning',
  docs: {
    summary: 'A deadline at the end of the day, at midnight, at close of business.',
    why: "Is it five or six o'clock, whose, and is midnight the beginning of the day or its end? The last hour is where deadlines are missed.",
    avoid: ['The Provider must answer by end of day.'],
    prefer: ['The Provider must answer by 18:00 on the same day.'],
  },
  messages: {
    hour: {
      says: '"{words}" is no hour that both parties know.',
      instead: 'Give the hour and the day: "by 18:00 on the same business day".',
    },
    date: {
      says: '"{words}" is no date that both parties know.',
      instead: 'Name the day: "by Friday, 18:00", "within 30 days after the end of the year".',
    },
  },
  yieldsToDefinition: true,
  *read(sentence) {
    for (const { from, to } of sentence.matches(
      /\b(?:(?<!(?:secured|locked|closed|removed|cleaned|left|collected|returned|switched off|shut|put away|tidied)(?: [a-z]+){0,3} at the )end of (?:the )?(?:(?:same|next|following) )?day(?! (?:on|in) which| that)|(?:close|end) of (?:the )?business(?: day)?|(?<=\b(?:by|before|at|until|till|within|from|of|to|next|same|[a-z]+day)[ -])(?:eod|cob)|(?<=\b(?:by|before|until|at) (?:the )?)end of (?:the )?(?:[a-z]+ )?week(?! (?:in which|that))|(?<=\b(?:by|before) (?:the )?)(?:(?:end|close) of the (?:period|project)|year[- ]end)(?=[.,;)]|$)|(?<=\bwithin [a-z0-9 ()-]{1,24})days of the (?:following|next|subsequent) (?:week|month|quarter|year)|by midnight|at midnight)\b/g,
    )) {
      if (
        !/\d{1,2}[:.]\d{2}|\d ?(?:am|pm)\b/.test(sentence.lower) &&
        !/^ (?:local|utc|gmt|cet|est|\([a-z]+)\b/.test(sentence.textBehind(to, 12))
      )
        yield LONGER.test(sentence.textBehind(from, to - from))
          ? { from, to, message: 'date' }
          : { from, to, message: 'hour', fixes: clockFor(sentence, from, to) };
    }
  },
});

const LONGER = /week|month|quarter|year|period|project/;

/** Midnight belongs to two days; for the others the parties have to choose an hour. */
function clockFor(sentence: ProseSentence, from: number, to: number): readonly FixInProse[] {
  const words = sentence.textBehind(from, to - from);
  if (/midnight/.test(words)) return [];
  const text = `18:00 on ${/\b(?:same|next|following)\b/.exec(words)?.[0].replace(/^/, 'the ') ?? 'that'} day`;
  const article = /\bthe\s+$/.exec(sentence.textBefore(from, 8))?.[0] ?? '';
  return [{ title: `Write "${text}"`, safe: false, text, from: from - article.length }];
}
