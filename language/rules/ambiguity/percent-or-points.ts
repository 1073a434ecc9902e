import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/percent-or-points',
  severity: 'information',
  review: 'warning',
  docs: {
    summary: 'A percentage rises or falls by a percentage.',
    why: 'A credit of 10% that rises by 5% is 15% for one party and 10.5% for the other.',
    avoid: ['The credit rises by 5% for each further hour.'],
    prefer: ['The credit rises by 5 percentage points for each further hour.'],
  },
  messages: {
    points: {
      says: 'Is "{words}" meant of the percentage itself, or in percentage points?',
      instead: 'Write "percentage points", or the new figure.',
    },
  },
  *read(sentence) {
    for (const { from, to } of sentence.matches(
      /\b(?:ris(?:es?|ing)|increas(?:es?|ed|ing)|falls?|falling|drops?|decreas(?:es?|ed|ing)|reduc(?:es?|ed|ing)) by (?:(?:an )?(?:additional|further) )?\d[\d.,]* ?(?:%|percent\b)(?! (?:of|points?))/g,
    )) {
      if (/\b(?:credit|rate|availab|uptime|share|level|percentage|target|utilisation|utilization)/.test(sentence.textBefore(from, 60)))
        yield { from, to, message: 'points' };
    }
  },
});
