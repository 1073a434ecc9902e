import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'measurability/what-would-have-been',
  severity: 'warning',
  docs: {
    summary: 'Something hangs on what would have happened, or could happen.',
    why: 'Nobody can measure what did not happen. Whoever says it first is right until an expert has been paid.',
    avoid: [
      'Faults that would have been prevented by an upgrade do not count.',
      'A case has priority 1 when there is a risk of data loss.',
    ],
    prefer: ['Faults on a version that is older than 90 days do not count.'],
  },
  messages: {
    would: {
      says: '"{words}" cannot be measured: it did not happen.',
      instead: 'Name a fact that can be seen: a version, a date, an event that was logged.',
    },
  },
  yieldsToDenial: true,
  *read(sentence) {
    for (const { from, to } of sentence.matches(
      /\bwould (?:not )?(?:otherwise )?have (?:been )?[a-z]+(?:ed|n)?\b|\bcould have (?:been )?(?:prevented|avoided|resolved|mitigated|foreseen)\b/g,
    )) {
      if (
        /\b(?:payable|paid|received|earned|due|accrued|owed|fees?|invoiced|charged)\b/.test(sentence.textBehind(to, 40)) ||
        /\b(?:paid|received|earned|accrued|owed|invoiced|charged|payable)$/.test(
          sentence.lower.slice(from - sentence.from, to - sentence.from),
        )
      )
        continue;
      yield { from, to, message: 'would' };
    }
    for (const { from, to } of sentence.matches(
      /\b(?:(?:a |the )?(?:potential )?risk of (?:data )?(?:loss|failure|damage|outage|breach)|data loss risk|(?:may|might|could) (?:potentially )?(?:lead to|result in|cause) (?:an? )?(?:outage|data loss|failure|loss|degradation|impact)|reasonably likely to|likely to have)\b/g,
    )) {
      yield { from, to, message: 'would' };
    }
  },
});
