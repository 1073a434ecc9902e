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
    for (const { from, to, match } of sentence.matches(
      /\b(?:as )?(?:determined|decided|judged|assessed|confirmed|classified|verified|validated) (?:solely )?by (?:the )?(?:provider|supplier|vendor|company|service provider|us)(?:'s (?:internal )?(?:monitoring|records|systems|logs|data|tools)[a-z ]{0,20})?/g,
    )) {
      yield { from, to, message: 'alone', data: { phrase: match[0] } };
    }
  },
});
