import { hasFigure, hasPercent } from '../../prose/features';
import { ADJUSTED_SOMEHOW, SETTLED_LATER } from '../../prose/patterns';
import { phrasesIn } from '../found-phrases';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/agreement-to-agree',
  severity: 'warning',
  review: 'error',
  docs: {
    summary: 'Something is still to be agreed.',
    why: 'If the parties do not agree later, there is nothing, and many courts enforce nothing of what hangs on it.',
    avoid: ['The permanent repair must follow on a date to be agreed.'],
    prefer: ['The permanent repair must follow within 20 days after the first one.'],
  },
  messages: {
    later: {
      says: '"{phrase}": what holds if the parties do not agree?',
      instead: 'Agree it now, or say what holds until then and who decides.',
    },
  },
  *read(sentence) {
    for (const { phrase, from, to } of phrasesIn(sentence, 'agreeLater')) {
      if (
        /\bfailing (?:which|that|agreement)|\bif (?:they|the parties) (?:do not|cannot|fail to) agree|\bin (?:the )?absence of (?:such )?agreement/.test(
          sentence.lower,
        )
      )
        continue;
      // Extras may be agreed on at any time.
      if (
        /^as (?:mutually |may be )?agreed/.test(phrase) &&
        /\b(?:other|additional|further|supplemental|optional|extra|special|custom)\b[^.;]{0,40}$/.test(sentence.textBefore(from, 60))
      )
        continue;
      // "Within 30 days, or such longer period as the parties may agree": until they agree, it is 30 days.
      if (hasFigure(sentence) && OR_LONGER.test(sentence.textBefore(from, 50))) continue;
      yield { from, to, message: 'later', data: { phrase } };
    }
    for (const { from, to, match } of sentence.matches(ADJUSTED_SOMEHOW))
      if (!hasPercent(sentence)) yield { from, to, message: 'later', data: { phrase: match[0] } };
    if (hasFigure(sentence)) return;
    for (const { from, to, match } of sentence.matches(SETTLED_LATER)) yield { from, to, message: 'later', data: { phrase: match[0] } };
  },
});

const OR_LONGER =
  /\bor (?:at |on |by |within |in )?(?:an?|some|any) ?$|\bor (?:any |in |at |on )?(?:such )?(?:other|longer|shorter|later|earlier|greater|lesser|different|extended)\b[^.;]*$/;
