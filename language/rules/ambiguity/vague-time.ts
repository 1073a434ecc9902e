import { hasDuration, hasDurationNear, hasHardLimit, isConceded, isCondition, isSaidAtOnce } from '../../prose/features';
import { pairsOf } from '../../prose/pairs';
import { AS_SOON_AS, SOME_TIME } from '../../prose/patterns';
import { phrasesIn } from '../found-phrases';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/vague-time',
  severity: 'warning',
  review: 'error',
  docs: {
    summary: 'A time without a length: promptly, as soon as possible, within a reasonable time.',
    why: 'A duty that is never late is no duty. The party that waits has nothing to point to.',
    avoid: ['The Provider must promptly tell the Customer of each fault.', 'The Provider must repair the line as soon as practicable.'],
    prefer: [
      'The Provider must tell the Customer of each fault within 15 minutes.',
      'The Provider must repair the line as soon as practicable and in any case within 90 days.',
    ],
  },
  messages: {
    when: {
      says: '"{phrase}" names no time, so this is never late.',
      instead: 'Give the time, and from when it runs: "within 4 hours after the report".',
    },
  },
  yieldsToTime: true,
  yieldsToDefinition: true,
  yieldsToDenial: true,
  *read(sentence) {
    if (hasHardLimit(sentence)) return;
    for (const { phrase, from, to } of phrasesIn(sentence, 'vagueTimes')) {
      // "within 8 hours or as soon as possible" is the longer of the two.
      const isInstead = /\bor (?:else |otherwise )?$/.test(sentence.textBefore(from, 14)) && hasDuration(sentence);
      if (!isInstead && (hasDurationNear(sentence, from, to) || isSaidAtOnce(sentence, to))) continue;
      if (/^[^.;]{0,80}\((?:within|in|no later than|at most|max(?:imum)?) [^)]{0,12}\d/.test(sentence.textBehind(to, 120))) continue;
      if (isConceded(sentence, from) || /\bhow $/.test(sentence.textBefore(from, 4))) continue;
      const before = sentence.textBefore(from, 80);
      const behind = sentence.textBehind(to, 40);
      // A right that may be used at once, a time that follows at once upon another, and "as soon as" with an event behind it are clear.
      if (
        /^immediate/.test(phrase) &&
        (/\b(?:may|the right to|entitled to)\b[^.;]*$/.test(before) ||
          (/^ (?:before|after|following|preceding|prior|upon|on)\b/.test(behind) && !OWES_AN_ACT.test(before)) ||
          /^ (?:terminat|effect|end|expire|lapse|cease|become|revert|void|invalid|due\b|payable|exploitable|adjacent|apparent|recogni[sz]able)/.test(
            behind,
          ))
      )
        continue;
      // What falls due, ends or takes effect at once does so.
      if (/^immediate/.test(phrase) && (AT_ONCE.test(before) || /\btriggers? an $/.test(before))) continue;
      if (/\bentitled to [^.;]*$/.test(before) && /^immediate/.test(phrase)) continue;
      // A timely claim is one within the time that is set for claims.
      if (
        phrase === 'timely' &&
        (/^ (?:[a-z]+ ){1,4}(?:in accordance with|pursuant to|under|as (?:required|specified|set out|described)) /.test(behind) ||
          (/^ (?:[a-z]+ )?(?:claims?|requests?|objections?|notices?|notifications?|payments?|submissions?|reports?|elections?)\b/.test(
            behind,
          ) &&
            (isCondition(sentence, from) || /\bfail(?:s|ed|ing|ure)? to\b|\bwithout $/.test(before))))
      )
        continue;
      if (/^(?:soon|timely)$/.test(phrase) && /\bas $/.test(before) && /^ as\b/.test(behind)) continue;
      if (
        phrase === 'prompt' &&
        (/^ (?:since|that|which|to|is|appears|screen|shell)\b|\bcommand|^ payment (?:act|law|rules?|provisions?|clauses?|discounts?|terms|code|policy)\b/.test(
          behind,
        ) ||
          (/\b(?:will|may|must|shall|can|to|and|not) $/.test(before) && /^ (?:you|users?|them|him|the|for|an?|your)\b/.test(behind)) ||
          (/^(?:[,.;)]|$)/.test(behind) && PROMPT_OF_A_SCREEN.test(before)))
      )
        continue;
      const isLast = /^(?:[.,;]|$)/.test(sentence.textBehind(to, 1)) && !/^(?:reasonable|prolonged|extended|timely|prompt)/.test(phrase);
      const fixes = isLast ? [{ title: 'Write "within 4 hours"', safe: false, text: 'within 4 hours' }] : [];
      yield { from, to, message: 'when', data: { phrase }, fixes };
    }
    for (const { from, to, match } of sentence.matches(AS_SOON_AS))
      if (!hasDurationNear(sentence, from, to)) yield { from, to, message: 'when', data: { phrase: match[0] } };
    if (hasDuration(sentence)) return;
    for (const { kind, words, from, to } of pairsOf(sentence)) {
      if (kind === 'speed') yield { from, to, message: 'when', data: { phrase: words } };
    }
    for (const { from, to, match } of sentence.matches(SOME_TIME)) yield { from, to, message: 'when', data: { phrase: match[0] } };
  },
});

const PROMPT_OF_A_SCREEN = /\b(?:the|an?|this|that|each|your|its|command|shell|login|system) $/;

/** "must tell the customer immediately after": what is owed at once is as vague there as anywhere. */
const OWES_AN_ACT =
  /\b(?:notif(?:y|ies)|informs?|reports?|alerts?|tells?|warns?|contacts?|deletes?|destroys?|erases?|removes?|returns?|restores?|repairs?|replaces?|responds?|answers?)\b(?! (?:is|are|that)\b)[^.;]{0,60}$/;

const AT_ONCE =
  /\b(?:due|payable|billed|charged|invoiced|effective|forfeited|void|expires?|ceases?|lapses?|terminates?|terminated|takes? effect|deactivated|available|becomes?) (?:and payable )?$/;
