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
    for (const { from, to, match } of sentence.matches(
      /(?:\b(about|around|approximately|roughly|circa|nearly|some|close to|in the region of|in the order of|almost)\s+|~\s?)(?=\d)[\d.,]+ ?(?:%|[a-z]+)?/g,
    )) {
      if (match[1] === 'some' && !/^some \d/.test(match[0])) continue;
      yield { from, to, message: 'about' };
    }
    for (const { from, to } of sentence.matches(
      /\b(?:typical|usual|approximate|estimated|indicative|anticipated|nominal)(?: (?:[a-z]+ ){0,2}of)? (?=\d)[\d.,]+[ -]?(?:%|[a-z]+)?/g,
    ))
      yield { from, to, message: 'about' };
    for (const { from, to } of sentence.matches(/\b\d[\d.,]*(?: [a-z]+)? (?:or so|or thereabouts|give or take)\b/g))
      yield { from, to, message: 'about' };
  },
});
