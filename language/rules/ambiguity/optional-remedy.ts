import { isCondition } from '../../prose/features';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/optional-remedy',
  severity: 'warning',
  review: 'error',
  docs: {
    summary: 'The party that owes a credit may give it.',
    why: '"May" is a permission. The provider that missed the level is free to pay nothing.',
    avoid: ['If the level is missed, the Provider may issue credits to the Customer.'],
    prefer: ['If the level is missed, the Provider must issue credits to the Customer.'],
  },
  messages: {
    may: { says: 'Whoever "may" give a credit may also not give it.', instead: 'Write "must".' },
  },
  *read(sentence) {
    for (const { from, to, match } of sentence.matches(
      /\b(?:the )?(?:provider|supplier|vendor|company|we|service provider|[a-z]+ (?:inc|ltd|llc|gmbh))\.? (may|can|could|might)(?= (?:also |then )?(?:issue|grant|provide|offer|give|apply|pay|award|credit)\b[^.;]{0,40}\b(?:credits?|refunds?|compensation|rebates?|extensions?)\b)/g,
    )) {
      if (isCondition(sentence, from) && /\bwho|which|that\b/.test(sentence.textBefore(from, 20))) continue;
      const modal = match[1] ?? 'may';
      yield { from: to - modal.length, to, message: 'may', fixes: [{ title: 'Write "must"', safe: false, text: 'must' }] };
    }
    for (const { from, to } of sentence.matches(
      /\b(?:service )?credits? (?:may|can|might) be (?:issued|granted|provided|given|applied|awarded|paid|offered)\b(?! only| upon| on| until| after| within| if)/g,
    )) {
      if (/\bonly\b/.test(sentence.lower)) continue;
      yield { from, to, message: 'may' };
    }
  },
});
