import { hasPercent } from '../../prose/features';
import { phrasesIn } from '../found-phrases';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'measurability/never-and-always',
  severity: 'warning',
  docs: {
    summary: 'A service is to be available always, or without any error.',
    why: 'Nobody keeps that, so nobody will hold anybody to it, and what really was promised stays open.',
    avoid: [
      'The service must be available at all times.',
      'The Provider must deliver error-free software.',
      'The service must be available 24/7.',
    ],
    prefer: ['The service must be available at least 99.95% of each calendar month.'],
  },
  messages: {
    always: {
      says: '"{words}" leaves room for no fault at all, and so is taken for a figure of speech.',
      instead: 'Give the share that can be kept, and over which time: "at least 99.9% of each calendar month".',
    },
  },
  *read(sentence) {
    if (hasPercent(sentence)) return;
    const aboutService =
      /\b(?:availab|accessib|operat|running|working|online|reachable|uptime|service|platform|system|network|software|site|api|portal|application|performant)/.test(
        sentence.lower,
      );
    const binds = /\b(?:must|shall|will|is|are|be|remains?|guarantees?|warrants?|make|keep|maintain|provides?|delivers?)\b/.test(
      sentence.lower,
    );
    if (!aboutService || !binds) return;
    for (const { phrase, from, to } of phrasesIn(sentence, 'totality')) {
      if (
        /^(?:always|never|at all times)$/.test(phrase) &&
        !/\b(?:availab|accessib|operational|running|online|reachable|up\b|fail|down|interrupt|lost|lose)/.test(sentence.lower)
      )
        continue;
      yield { from, to, message: 'always' };
    }
    // Hours of a desk are fine; "available around the clock" is a level.
    for (const { from, to } of sentence.matches(
      /\b(?:available|accessible|operational|online|running|up)[^.;,]{0,24}?\b(?:24 ?\/ ?7(?: ?\/ ?365)?|24 ?x ?7|24 hours (?:a|per) day|twenty-four hours a day)/g,
    )) {
      if (!/\b(?:support|desk|hotline|phone|telephone|staff|team|engineer|contact|chat|email|ticket)/.test(sentence.lower))
        yield { from, to, message: 'always' };
    }
  },
});
