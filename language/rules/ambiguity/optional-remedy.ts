import { hasFigure, isCondition } from '../../prose/features';
import { CREDIT_MAY_BE_GIVEN, MAY_COMPENSATE, MAY_RECEIVE, MAY_TELL } from '../../prose/rights';
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
    tell: { says: '"{words}": or may also keep silent.', instead: 'Write "must", and by when.' },
    due: { says: '"{words}": is it due then, or not?', instead: 'Write "must", and how much.' },
    much: { says: '"{words}": how much is that?', instead: 'Write the share, the sum or the formula.' },
    may: { says: 'Whoever "may" give a credit may also not give it.', instead: 'Write "must".' },
  },
  *read(sentence) {
    for (const { from, to, match } of sentence.matches(MAY_COMPENSATE)) {
      if (isCondition(sentence, from) && /\bwho\b/.test(sentence.textBefore(from, 20))) continue;
      const modal = match[1] ?? 'may';
      yield { from: to - modal.length, to, message: 'may', fixes: [{ title: 'Write "must"', safe: false, text: 'must' }] };
    }
    for (const { from, to } of sentence.matches(MAY_TELL)) {
      if (!isCondition(sentence, from)) yield { from, to, message: 'tell' };
    }
    for (const { from, to, match } of sentence.matches(MAY_RECEIVE)) {
      if (sentence.says(/\bonly\b/)) continue;
      const at = from + match[0].search(/ (?:may|can|could|might) /) + 1;
      yield { from: at, to, message: 'may' };
    }
    for (const { from, to, match } of sentence.matches(CREDIT_MAY_BE_GIVEN)) {
      if (/\bonly\b/.test(sentence.lower)) continue;
      if (!/\b(?:may|can|might|could)\b/.test(match[0])) {
        const isOfUnknownSize = HOW_MUCH.test(match[0]);
        if (!isOfUnknownSize || !hasFigure(sentence)) yield { from, to, message: isOfUnknownSize ? 'much' : 'due' };
        continue;
      }
      // "may be applied to the next invoice": how it is given, not whether.
      if (/^(?:penalt|deduct|liquid)/.test(sentence.textBehind(from, 8))) {
        yield { from, to, message: 'due' };
        continue;
      }
      if (/^ (?:to|against|towards?) /.test(sentence.textBehind(to, 10)) && /applied$/.test(sentence.textBefore(to, 8))) continue;
      yield { from, to, message: 'may' };
    }
  },
});

const HOW_MUCH =
  /\b(?:pro[- ]?rata|prorated|prop\w+|part\w*|fairly|adequately|appropriately|assessed|calculated|quantified|determined|fixed|set)\b/;
