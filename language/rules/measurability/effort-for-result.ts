import { hasDuration, hasFigure, hasHardLimit } from '../../prose/features';
import { ONES_BEST, TRYING } from '../../prose/qualities';
import type { ProseSentence } from '../../prose/sentences';
import type { FixInProse } from '../finding';
import { phrasesIn } from '../found-phrases';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'measurability/effort-for-result',
  severity: 'warning',
  review: 'error',
  docs: {
    summary: 'Effort is promised in place of a result: best efforts, reasonable endeavours, reasonable steps.',
    why: 'Whoever promises effort owes nothing for the result, and only a court can say whether the effort was enough.',
    avoid: [
      'The Provider must use commercially reasonable efforts to answer each call within 60 seconds.',
      'The Provider must take all reasonable steps to repair the line.',
    ],
    prefer: ['The service must be available at least 99.9% of each calendar month.'],
  },
  messages: {
    effort: {
      says: 'With "{phrase}", missing the result is no breach: it is enough to have tried.',
      instead: 'Promise the result with its figure, or list the steps that must be taken.',
    },
  },
  yieldsToDefinition: true,
  *read(sentence) {
    // "…, and in any event within 30 days": whoever has tried must still be done by then.
    if (sentence.says(/\bin (?:any|no) (?:case|event)\b/) && (hasDuration(sentence) || hasHardLimit(sentence))) return;
    // What is not covered by any level is promised to nobody.
    if (sentence.says(/\b(?:without|no|not covered by|not subject to|outside) (?:an? |any |the |this )?(?:sla|service levels?)\b/)) return;
    const seen: number[] = [];
    for (const { phrase, from, to } of phrasesIn(sentence, 'efforts')) {
      seen.push(from);
      // What a party must do to make its own damage small, or to be excused, is no level of service.
      if (/^(?:all )?(?:reasonable|appropriate) (?:care|skill|precautions)$/.test(phrase) && /\bdespite\b/.test(sentence.lower)) continue;
      if (/^reasonable (?:care|skill)/.test(phrase) && /\bwarrant(?:y|ies)\b[^;]{0,200}$/.test(sentence.textBefore(from, 220))) continue;
      yield { from, to, message: 'effort', data: { phrase }, fixes: resultFor(sentence, from, to) };
    }
    for (const { from, to, match } of sentence.matches(
      /\b(?:best|good[- ]faith|(?:all )?(?:commercially )?reasonable|(?:industry-)?standard|commercial(?= efforts)|concerted|necessary|diligent|utmost|every|all|its|our|sufficient|maximum|appropriate)(?: [a-z-]+){0,2} (?:efforts?|endeavou?rs?)\b/g,
    )) {
      if (!seen.some((each) => each >= from && each < to))
        yield { from, to, message: 'effort', data: { phrase: match[0] }, fixes: resultFor(sentence, from, to) };
    }
    for (const { from, to, match } of sentence.matches(ONES_BEST)) {
      // So many attempts, at such times, can be counted.
      if (match[0].startsWith('attempt') && hasFigure(sentence)) continue;
      yield { from, to, message: 'effort', data: { phrase: match[0] } };
    }
    for (const { from, to, match } of sentence.matches(TRYING)) yield { from, to, message: 'effort', data: { phrase: match[0] } };
  },
});

/** "shall use reasonable efforts to answer" without the efforts: "must answer". */
function resultFor(sentence: ProseSentence, from: number, to: number): readonly FixInProse[] {
  const before = /\b(?:shall|will|must|agrees to) (?:use|make|exert|exercise|employ) (?:its |our |their |the )?$/.exec(
    sentence.textBefore(from, 40),
  );
  const behind = /^ to (?=[a-z]+ [a-z])/.exec(sentence.textBehind(to, 24));
  if (before === null || behind === null) return [];
  return [
    { title: 'Promise the result: write "must"', safe: false, text: 'must ', from: from - before[0].length, to: to + behind[0].length },
  ];
}
