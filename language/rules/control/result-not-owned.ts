import { BUSINESS_RESULT, OTHERS_DECIDE, OTHERS_MUST_ACT, OTHERS_WILL_ACT } from '../../prose/outsiders';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'control/result-not-owned',
  severity: 'information',
  review: 'warning',
  docs: {
    summary: 'A party promises a business result of the other: sales, adoption, turnover.',
    why: 'Sales hang on prices, seasons and competitors. The provider pays for bad weather, or is paid for good.',
    avoid: ['The Provider must ensure that sales rise by 10% in the year.'],
    prefer: ['At least 99.5% of the checkouts that shoppers begin must succeed in each calendar month.'],
  },
  messages: {
    result: {
      says: '"{words}" hangs on many things that the party does not control.',
      instead: 'Promise what the party itself does, such as a share of checkouts that succeed.',
    },
  },
  yieldsToDenial: true,
  *read(sentence) {
    for (const pattern of [OTHERS_WILL_ACT, OTHERS_MUST_ACT, OTHERS_DECIDE, BUSINESS_RESULT]) {
      if (pattern === OTHERS_WILL_ACT && sentence.says(/^(?:the )?(?:customer|client|subscriber|buyer|controller|user|you)\b/)) continue;
      for (const { from, to } of sentence.matches(pattern)) yield { from, to, message: 'result' };
    }
    if (!sentence.says(/\b(?:must|shall|will|guarantees?|warrants?|ensures?)\b/)) return;
    for (const { from, to } of sentence.matches(
      /\b(?:increase|growth|improvement) (?:in|of) (?:sales|turnover|revenues?|profits?|market share|user adoption)\b/g,
    )) {
      yield { from, to, message: 'result' };
    }
  },
});
