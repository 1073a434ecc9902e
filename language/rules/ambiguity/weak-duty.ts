import { hasDuration, hasFigure, hasHardLimit, hasLastLimit, isCondition } from '../../prose/features';
import { DISOWNED, NOT_BINDING, ONLY_AIMED_AT } from '../../prose/patterns';
import type { ProseSentence } from '../../prose/sentences';
import { phrasesIn } from '../found-phrases';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/weak-duty',
  severity: 'warning',
  review: 'error',
  docs: {
    summary: 'A party should, aims to or intends to do something.',
    why: 'An aim binds nobody: it is kept by having been aimed at.',
    avoid: ['The Provider should restore the service within 4 hours.', 'The Provider aims to answer each call.'],
    prefer: ['The Provider must restore the service within 4 hours.'],
  },
  messages: {
    should: { says: '"should" is advice: nobody owes what only should be.', instead: 'Write "must", or leave the sentence out.' },
    wish: { says: '"{phrase}" is a wish: nobody owes what is only aimed at.', instead: 'Write "must", or leave the sentence out.' },
  },
  *read(sentence) {
    for (const { phrase, from, to } of phrasesIn(sentence, 'wishes')) {
      const before = sentence.textBefore(from, 50);
      // "Should the customer fail to …", "if a fault should occur", "which it intends to replace" are conditions.
      // "…, should there be a delay": a condition turned round.
      if (phrase === 'should' && /^ (?:there|any|an?|the|it|we|you|they|this|that|such|either|no)\b/.test(sentence.textBehind(to, 10)))
        continue;
      if (phrase === 'should' && (from === sentence.from || /[.,;:]\s*$/.test(before))) continue;
      if (phrase === 'should' && ADVICE.test(sentence.textBehind(to, 20)) && /\byou $/.test(before)) continue;
      if (phrase === 'should' && sentence.says(/^if you (?:do not |don't )?(?:wish|want|would like|need|prefer|have)\b/)) continue;
      if (
        phrase === 'should' &&
        /^ (?:contact (?:us|support|sales|our)|(?:therefore )?not (?:rely|be (?:relied|construed|interpreted|perceived)))\b/.test(
          sentence.textBehind(to, 32),
        )
      )
        continue;
      // "You should keep a copy": how the reader does well. "It should have been discovered": what one ought to know.
      if (phrase === 'should' && (/\byou(?:r [a-z]+)? $/.test(before) || /^ (?:reasonably )?have\b/.test(sentence.textBehind(to, 18))))
        continue;
      if (phrase === 'should' && hasHardLimit(sentence) && hasLastLimit(sentence, to)) continue;
      if (/^endeavou?rs? to$/.test(phrase) && isBoundedAfterAll(sentence, to)) continue;
      // What is tried again and again for so long.
      if (
        /\b(?:try|tries|attempts?) to$/.test(phrase) &&
        /^[^.;]{0,60}\bfor (?:up to |at least |a further )?\d/.test(sentence.textBehind(to, 80))
      )
        continue;
      // A probe attempts to connect, and what comes back is the measurement.
      if (
        /attempts? to$/.test(phrase) &&
        /^ (?:access|connect|reach|ping|query|log in|call|contact|open|retrieve|download|establish)\b/.test(sentence.textBehind(to, 14)) &&
        hasDuration(sentence)
      )
        continue;
      // "provided such request should be made" is a condition too.
      if (phrase === 'should' && /\bprovided (?:that )?[^,;]{0,30}$/.test(before)) continue;
      // "downtime that is expected to last longer than an hour" says which one is meant.
      if (/expected to$/.test(phrase) && /\b(?:that|which) $/.test(before)) continue;
      if (phrase === 'attempts to' && /\b(?:your|their|its|our|the|any|of|all|'s) $/.test(before)) continue;
      if ((isCondition(sentence, from) && !OUR_AIM.test(`${before}${phrase}`)) || /\b(?:attempt|trying)\b/.test(before)) continue;
      const isBare = /^(?:aims|seeks|endeavou?rs|strives|intends|is committed|are committed) to$/.test(phrase);
      // "is committed to answering"
      const isNoun = /^ [a-z]+ing\b/.test(sentence.textBehind(to, 24));
      const replacement = phrase === 'should' || (isBare && !isNoun && !/\b(?:shall|will|must|not)\s*$/.test(before)) ? 'must' : undefined;
      yield {
        from,
        to,
        message: phrase === 'should' ? 'should' : 'wish',
        data: { phrase },
        fixes: replacement === undefined ? [] : [{ title: 'Write "must"', safe: false, text: replacement }],
      };
    }
    for (const { from, to, match } of sentence.matches(ONLY_AIMED_AT)) yield { from, to, message: 'wish', data: { phrase: match[0] } };
    for (const { from, to, match } of sentence.matches(NOT_BINDING))
      if (
        !/ expected to last$/.test(match[0]) &&
        !(/ to$|^(?:is|are) /.test(match[0]) && INTENDED.test(sentence.textBefore(from, 70))) &&
        !(/endeavou?rs? to$/.test(match[0]) && isBoundedAfterAll(sentence, to))
      )
        yield { from, to, message: 'wish', data: { phrase: match[0] } };
    // Without a figure nothing is held out that could be taken for a promise.
    if (!hasFigure(sentence)) return;
    for (const { from, to, match } of sentence.matches(DISOWNED)) yield { from, to, message: 'wish', data: { phrase: match[0] } };
  },
});

/** "if it intends to claim" is a condition. */
const INTENDED = /\b(?:if|whether|unless|when|where|should|who|that|which)\b[^,;]*$/;

/** "You should consult the guide" is advice to a reader. */
const ADVICE = /^ (?:also )?(?:check|consult|contact|read|visit|review|see|consider|note|be aware)\b/;

/** "the standards which we aim to meet": whoever speaks of its own aims sets no condition. */
const OUR_AIM = /\bwe (?:aim|strive|seek|hope|endeavou?r)(?: to| for)?$/;

/** "shall endeavour to answer, and in any case within the times listed in Schedule 2". */
function isBoundedAfterAll(sentence: ProseSentence, to: number): boolean {
  return hasLastLimit(sentence, to) || (hasHardLimit(sentence) && /\bin any (?:case|event)\b/.test(sentence.textBehind(to, 200)));
}
