import { A_CLOCK_RUNS, ENDED_BY_AN_ANSWER, ONE_SIDE_SETS_THE_CLOCK } from '../../prose/clocks';
import { hasDuration, hasDurationNear, hasFigure, hasPercent, isDefinition, hasNoticeOfLength } from '../../prose/features';
import {
  ACTS_AGAINST,
  AT_ANY_TIME,
  BY_A_NEUTRAL,
  BY_THE_SERVED,
  CHOICE_OF_THE_SERVED,
  DEEMED,
  DEEMS_FIT,
  FREE_HAND,
  MAY_BE_CHANGED,
  HAS_RIGHT,
  OTHER_PARTY,
  IF_IT_BELIEVES,
  JUDGED_BY,
  OPINION,
  NOTICE_OF_A_LENGTH,
  ON_A_CLEAR_CAUSE,
  ON_AN_EVENT,
  ONE_SIDE_FINDS,
  STILL_A_TRIAL,
  THEY_DECIDE,
  WHATEVER_THE_REASON,
  SUBJECT_TO_APPROVAL,
} from '../../prose/rights';
import type { ProseSentence } from '../../prose/sentences';
import { phrasesIn } from '../found-phrases';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/discretion',
  severity: 'warning',
  review: 'error',
  docs: {
    summary: 'One party decides alone: at its sole discretion, in its opinion, reserves the right.',
    why: 'What one party may decide alone binds it to nothing. The other party has a promise that ends when it is called upon.',
    avoid: ['The Provider may change the levels at its sole discretion.'],
    prefer: ['Both parties must sign a change of the levels.'],
  },
  messages: {
    alone: {
      says: '"{phrase}": one party alone decides, and the other has nothing to hold against it.',
      instead: 'Name the test that decides, or ask for the agreement of both.',
    },
    change: {
      says: '"{phrase}": one party may change what it owes, and the other has no say in it.',
      instead: 'Ask for the agreement of both, or for a notice of a length and a right to leave.',
    },
    judge: {
      says: '"{phrase}": what one party finds decides, and nothing can be held against it.',
      instead: 'Name the test and the records that decide.',
    },
    clock: {
      says: '"{phrase}": one party starts or stops the clock, and may do so when it likes.',
      instead: 'Let it run between events that both see: "from the time stamp of the report".',
    },
  },
  *read(sentence) {
    if (sentence.says(STILL_A_TRIAL)) return;
    for (const { phrase, from, to } of phrasesIn(sentence, 'discretion')) {
      if (/ (?:of|by)$/.test(phrase) && BY_A_NEUTRAL.test(sentence.textBehind(to, 40))) continue;
      if (/discretion|option|election/.test(phrase) && isChoiceOfTheServed(sentence, from, to)) continue;
      if (/discretion/.test(phrase) && NOTICE_OF_A_LENGTH.test(sentence.textBehind(to, 140))) continue;
      if (/^ (?:to terminate|to cancel|of termination)/.test(sentence.textBehind(to, 24))) continue;
      // To end an agreement at will, with a notice of a length, is a right like any other.
      if (hasDuration(sentence) && sentence.says(/\b(?:terminat|cancel)\w*\b|\bend (?:this|the) (?:agreement|contract)\b/)) continue;
      if (
        /^reserves? the right$/.test(phrase) &&
        /^ to (?:assert|claim|pursue|seek|recover|bring|take legal|enforce)\b/.test(sentence.textBehind(to, 24))
      )
        continue;
      // However an agreement has ended.
      if (/^for any reason/.test(phrase) && /^ other than\b/.test(sentence.textBehind(to, 12))) continue;
      if (/^for any reason/.test(phrase) && WHATEVER_THE_REASON.test(sentence.textBefore(from, 100))) continue;
      if (/notice$/.test(phrase) && sentence.says(ON_A_CLEAR_CAUSE)) continue;
      if (
        /^for any reason/.test(phrase) &&
        /\b(?:terminated|terminates|termination|discontinu\w+|cancel\w+|expires?|expired|expiration|expiry|ends|ended)\b[^.;]{0,40}$/.test(
          sentence.textBefore(from, 60),
        )
      )
        continue;
      if (phrase === 'at will' && sentence.says(/\b(?:terminat|employ|cancel)/)) continue;
      // "not without notice of 90 days": the notice has its length.
      if (/notice$/.test(phrase) && hasDurationNear(sentence, from, to) && sentence.says(/\bnot\b/)) continue;
      if (/^with(?:out| no) /.test(phrase) && !(sentence.says(ACTS_AGAINST) && sentence.says(IS_ALLOWED))) continue;
      if (/^reserves? the right$/.test(phrase) && (hasFigure(sentence) || sentence.says(ON_AN_EVENT))) continue;
      yield { from, to, message: 'alone', data: { phrase } };
    }
    for (const pattern of [OPINION, AT_ANY_TIME, JUDGED_BY, HAS_RIGHT, IF_IT_BELIEVES, DEEMED, DEEMS_FIT]) {
      for (const { from, to, match } of sentence.matches(pattern)) {
        if (
          pattern === IF_IT_BELIEVES &&
          (hasPercent(sentence) || (hasDuration(sentence) && sentence.says(/\b(?:inform|notif(?:y|ies)|tell|report)\b/)))
        )
          continue;
        // "at any time upon 30 days' notice": whoever is told so long before can act.
        if (pattern === AT_ANY_TIME && hasNoticeOfLength(sentence)) continue;
        if (pattern === JUDGED_BY && /\b(?:requests?|claims?|percentage)\b[^.;]{0,24} $/.test(sentence.textBefore(from, 40))) continue;
        // "within 72 hours of our determination that": when the clock starts.
        if (pattern === OPINION && /\b(?:hours|days|minutes|months) (?:of|after|from|following) $/.test(sentence.textBefore(from, 24)))
          continue;
        if (pattern === AT_ANY_TIME && /\bmay (?:[a-z]+ )+(?:emergency|un[a-z]+|urgent) [a-z]+$/.test(match[0]) && hasDuration(sentence))
          continue;
        if (pattern === AT_ANY_TIME && sentence.says(/\b(?:mutual(?:ly)?|both parties|(?:consent|agreement) of)\b/)) continue;
        if ((pattern === AT_ANY_TIME || pattern === HAS_RIGHT) && OTHER_PARTY.test(sentence.textBefore(from, 30))) continue;
        if (
          pattern === AT_ANY_TIME &&
          /^ by (?:the )?(?:customer|client|user|subscriber|tenant|you|either|both)\b/.test(sentence.textBehind(to, 24))
        )
          continue;
        if (pattern === OPINION && isChoiceOfTheServed(sentence, from, to)) continue;
        if (pattern === OPINION && /discretion$/.test(match[0]) && NOTICE_OF_A_LENGTH.test(sentence.textBehind(to, 140))) continue;
        const message = pattern === OPINION ? 'alone' : pattern === AT_ANY_TIME || pattern === HAS_RIGHT ? 'change' : 'judge';
        yield { from, to, message, data: { phrase: match[0] } };
      }
    }
    for (const { from, to, match } of sentence.matches(ONE_SIDE_FINDS)) {
      // What is suspected is to be told, and so many hours after.
      if (/ed [a-z-]+$/.test(match[0]) && /^(?:any |a |there is )?(?:susp|perc|all|app)/.test(match[0]) && !sentence.says(ACTS_AGAINST))
        continue;
      if (/^(?:any |a |there is )?(?:susp|perc|all|app)/.test(match[0]) && hasDuration(sentence)) continue;
      yield { from, to, message: 'judge', data: { phrase: match[0] } };
    }
    if (sentence.says(A_CLOCK_RUNS) && !sentence.says(ENDED_BY_AN_ANSWER))
      for (const { from, to, match } of sentence.matches(ONE_SIDE_SETS_THE_CLOCK))
        yield { from, to, message: 'clock', data: { phrase: match[0] } };
    // With a number, a condition or the other party's consent it is a right with a test.
    for (const { from, to, match } of sentence.matches(SUBJECT_TO_APPROVAL))
      yield { from, to, message: 'alone', data: { phrase: match[0] } };
    if (
      hasFigure(sentence) ||
      isDefinition(sentence) ||
      sentence.says(
        /\b(?:if|only|unless|until|consent|agree(?:s|d)?|agreement (?:of|by|between|with)|written approval|after|where|when)\b|\bfor (?:non-?payment|breach|default\w*|violat\w+|cause|abuse|fraud)\b/,
      ) ||
      sentence.says(ON_A_CLEAR_CAUSE)
    )
      return;
    for (const { from, to, match } of sentence.matches(MAY_BE_CHANGED)) {
      if (
        /^ (?:by (?!us\b|(?:the )?(?:[a-z]+ )?(?:provider|supplier|vendor|company|contractor|desk|team|engineers?|technicians?|operator|carrier)\b)|in writing|without charge|free of charge|(?:in|via|through|on|from) (?:the |your )?(?:[a-z]+ )?(?:portal|account|settings|console|dashboard|profile|app|api))\b/.test(
          sentence.textBehind(to, 48),
        ) ||
        sentence.says(/\b(?:signed?|both parties|mutual\w*)\b/)
      )
        continue;
      yield { from, to, message: 'change', data: { phrase: match[0] } };
    }
    for (const { from, to, match } of sentence.matches(FREE_HAND)) yield { from, to, message: 'change', data: { phrase: match[0] } };
    for (const { from, to, match } of sentence.matches(THEY_DECIDE)) yield { from, to, message: 'alone', data: { phrase: match[0] } };
  },
});

function isChoiceOfTheServed(sentence: ProseSentence, from: number, to: number): boolean {
  return CHOICE_OF_THE_SERVED.test(sentence.textBefore(to, to - from + 90)) || BY_THE_SERVED.test(sentence.textBehind(to, 24));
}

/** Whoever does it without notice may; as an item of a list of failures it has a price. */
const IS_ALLOWED = /\b(?:may|might|can|could|will|shall|must|reserves?|rights?|entitled|free|is|are|occurs?)\b/;
