import { hasDuration } from '../../prose/features';
import { AHEAD, AS_MUCH_NOTICE, DONE_UPON_IT, TELLS, UPON_A_NOTE } from '../../prose/notices';
import type { FixInProse } from '../finding';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/notice-without-length',
  severity: 'warning',
  docs: {
    summary: 'Something is announced in advance, and nothing says how long before.',
    why: 'A message five minutes before is in advance, too.',
    avoid: ['The Provider must announce new prices in advance.', 'The Provider must give prior notice of changes.'],
    prefer: ['The Provider must announce new prices 30 days in advance.'],
  },
  messages: {
    long: { says: '"{words}": how long before?', instead: 'Give the time: "at least 5 days before".' },
  },
  yieldsToTime: true,
  yieldsToDefinition: true,
  *read(sentence) {
    // What is said of other cases bounds nothing: "24 hours for one edition, as much notice as practicable for the other".
    for (const { from, to } of sentence.matches(AS_MUCH_NOTICE))
      if (!BOUND_BELOW.test(sentence.textBehind(to, 40))) yield { from, to, message: 'long' };
    if (hasDuration(sentence)) return;
    if (sentence.says(DONE_UPON_IT)) for (const { from, to } of sentence.matches(UPON_A_NOTE)) yield { from, to, message: 'long' };
    for (const { from, to } of sentence.matches(AHEAD)) {
      // "at least a week in advance"
      if (
        /\b(?:an?|one) (?:full |calendar |business |working )?(?:hour|day|week|fortnight|month|quarter|year)(?:'s)? $/.test(
          sentence.textBefore(from, 30),
        )
      )
        continue;
      if (/^(?:upon|with) notice$/.test(sentence.textBehind(from, to - from)) && sentence.says(/\bterminat|\bassign/)) continue;
      if (
        /^(?:notify|inform|tell|alert|warn|advise) /.test(sentence.textBehind(from, 8)) &&
        /\b(?:if|unless|fails? to|failure to|without)\b[^,;]{0,60}$/.test(sentence.textBefore(from, 70))
      )
        continue;
      if (
        /^of /.test(sentence.textBehind(from, 3)) &&
        !/\b(?:notif|inform|advis|tell|told|alert)[a-z]*\b[^.;]{0,50}$/.test(sentence.textBefore(from, 70))
      )
        continue;
      if (/^(?:in advance|beforehand)$/.test(sentence.textBehind(from, to - from)) && !sentence.says(TELLS)) continue;
      if (
        (/\b(?:without|no|any)\s*$/.test(sentence.textBefore(from, 10)) && !NOT_WITHOUT.test(sentence.textBefore(from, 90))) ||
        /^ (?:of (?:any )?fees|payment|period\b|and the consent)/.test(sentence.textBehind(to, 16))
      )
        continue;
      if (
        /^ (?:as (?:required|provided|specified|described|set out|set forth|agreed)|in accordance with|pursuant to) /.test(
          sentence.textBehind(to, 24),
        )
      )
        continue;
      if (/\b(?:paid|payable|pay|invoiced|billed|fees?|prepaid|charged)\b[^.;]{0,30}$/.test(sentence.textBefore(from, 50))) continue;
      yield { from, to, message: 'long', fixes: lengthFor(sentence.textBehind(from, to - from)) };
    }
  },
});

/** "no change will occur without advance notice" calls for one. */
const NOT_WITHOUT = /\b(?:no|not|never|nothing|neither|nor)\b[^.;]{0,70}\bwithout(?: any)? $/;

/** "and at least 2 hours". */
const BOUND_BELOW =
  /^,? ?\(?(?:and|but|or)?,? ?(?:in any (?:case|event),? )?(?:at least|no less than|not less than|a minimum of|never less than) \(?[a-z0-9]/;

function lengthFor(words: string): readonly FixInProse[] {
  if (words === 'in advance' || words === 'beforehand')
    return [{ title: 'Write "at least 5 days in advance"', safe: false, text: 'at least 5 days in advance' }];
  if (/^(?:prior|advanced?|previous) (?:written )?notice$/.test(words))
    return [
      { title: 'Write "5 days\' notice"', safe: false, text: words.includes('written') ? "5 days' written notice" : "5 days' notice" },
    ];
  return [];
}
