import { OWED } from '../../prose/patterns';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/and-or',
  severity: 'warning',
  docs: {
    summary: 'And/or, where it decides what somebody is owed or how something is done.',
    why: 'Are both needed, or does one do? Courts have called it a disgrace; each party reads it as it likes.',
    avoid: ['A party must claim by email and/or by letter.', 'The Provider and/or its suppliers must repair each fault within 4 hours.'],
    prefer: [
      'A party must claim by email or by letter or by both.',
      'The Provider must repair each fault within 4 hours, itself or through its suppliers.',
    ],
  },
  messages: {
    both: { says: '"{words}" can be read in two ways: both, or one of the two.', instead: 'Write "and", "or", or "… or … or both".' },
  },
  yieldsToDenial: true,
  *read(sentence) {
    for (const { from, to } of sentence.matches(/\band ?\/ ?or\b|\bor ?\/ ?and\b/g)) {
      const near = `${/(?:[^ ]+ ){0,2}$/.exec(sentence.textBefore(from, 40))?.[0] ?? ''} ${/^(?: [^ ]+){0,3}/.exec(sentence.textBehind(to, 40))?.[0] ?? ''}`;
      const isWhoActs = WHO_ACTS.test(sentence.textBefore(from, 60)) && MUST_ACT.test(sentence.textBehind(to, 60));
      if (!OWED.test(near) && !isWhoActs) continue;
      yield {
        from,
        to,
        message: 'both',
        fixes: [
          { title: 'Write "or"', safe: false, text: 'or' },
          { title: 'Write "and"', safe: false, text: 'and' },
        ],
      };
    }
  },
});

/** "The Provider and/or its subcontractors must repair it": each of them can point to the other. */
const WHO_ACTS = /^(?:the |our |an? )?[a-z]+(?:'s [a-z]+)? $/;
const MUST_ACT = /^ (?:the |its |their |our |an? )?[a-z]+ (?:must|shall|will|has to|is to) (?!not\b|be\b)/;
