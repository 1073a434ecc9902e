import { hasFigure } from '../../prose/features';
import { FREE_HAND, SUBJECT_TO_APPROVAL } from '../../prose/patterns';
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
  },
  *read(sentence) {
    for (const { phrase, from, to } of phrasesIn(sentence, 'discretion')) {
      if (/^ (?:to terminate|to cancel|of termination)/.test(sentence.textBehind(to, 24))) continue;
      yield { from, to, message: 'alone', data: { phrase } };
    }
    for (const pattern of [OPINION, AT_ANY_TIME, JUDGED_BY, HAS_RIGHT]) {
      for (const { from, to, match } of sentence.matches(pattern)) yield { from, to, message: 'alone', data: { phrase: match[0] } };
    }
    // With a number, a condition or the other party's consent it is a right with a test.
    for (const { from, to, match } of sentence.matches(SUBJECT_TO_APPROVAL))
      yield { from, to, message: 'alone', data: { phrase: match[0] } };
    if (
      hasFigure(sentence) ||
      sentence.says(/\b(?:if|only|unless|consent|agree(?:s|d)?|agreement (?:of|by|between|with)|written approval|after|where|when)\b/)
    )
      return;
    for (const { from, to, match } of sentence.matches(FREE_HAND)) yield { from, to, message: 'alone', data: { phrase: match[0] } };
    for (const { from, to, match } of sentence.matches(THEY_DECIDE)) yield { from, to, message: 'alone', data: { phrase: match[0] } };
  },
});

const THEY_DECIDE =
  /\b(?:we|our [a-z]+(?: [a-z]+){0,3}?(?: \([a-z]+\))?|the (?:provider|supplier|vendor|company|contractor|service provider)) (?:shall |will |alone )?(?:solely |exclusively |alone )?(?:determines?|decides?)\b/g;
const HAS_RIGHT =
  /\b(?:is|are|shall be) (?:entitled|free|at liberty|allowed) to (?:modify|change|amend|alter|vary|revise|adjust|update|withdraw|discontinue|replace|reschedule|postpone|limit|restrict)\b|\b(?:has|have|retains?) the right to (?:modify|change|amend|alter|vary|revise|adjust|update|withdraw|discontinue|replace|reschedule|postpone|limit|restrict|refuse|decide)\b/g;
const OPINION =
  /\b(?:in|at|within) (?:the )?(?:[a-z]+'s|provider|supplier)(?: sole| absolute| reasonable| exclusive| own)* (?:opinion|judge?ment|discretion|view|determination|option|election)\b/g;
const AT_ANY_TIME =
  /\b(?:may|can) (?:\w+ )?(?:change|modify|amend|update|revise|vary|adjust|suspend|discontinue|withdraw)\b[^.;]{0,60}\bat any time\b|\b(?:is|are) subject to change\b(?! (?:only|by|with|in))/g;
/** "measured by the provider" only says who measures; "determined by" decides. An expert, an auditor or both parties may. */
const JUDGED_BY =
  /\b(?:as )?(?:(?:determined|decided|judged|assessed|confirmed|classified|verified|validated) (?:solely )?by (?:the )?(?:provider|supplier|vendor|company|service provider|contractor|us)(?:'s (?:internal )?(?:monitoring|records|systems|logs|data|tools)[a-z ]{0,20})?|determined by (?!(?:an?|both|each|dividing|subtracting|multiplying|adding|comparing|counting|section|clause|schedule|annex|appendix|reference|whichever|mutual|agreement|law|statute|applicable)\b|the (?:log|probe|monitor|meter|sensor|records?|formula|expert|auditor|court|arbitrat|parties|agreement|number|time|data|difference|higher|lower|ratio))(?:the )?[a-z]+|(?:solely|exclusively) (?:determined|decided|judged|assessed) by (?:the )?[a-z]+)\b/g;
