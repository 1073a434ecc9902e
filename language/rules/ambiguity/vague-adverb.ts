import { hasDurationNear, hasFigure, hasFigureNear } from '../../prose/features';
import { pairsOf } from '../../prose/pairs';
import { WORKS_WELL } from '../../prose/qualities';
import { phrasesIn } from '../found-phrases';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/vague-adverb',
  severity: 'warning',
  docs: {
    summary: 'Something is to be done in a way that nobody can check: adequately, properly, proactively.',
    why: 'The party that does it says that it did it so, and nothing shows the contrary.',
    avoid: ['The Provider must proactively monitor the servers.'],
    prefer: ['The Provider must check each server every 5 minutes and open a ticket when 2 checks in a row fail.'],
  },
  messages: {
    how: { says: 'Nobody can check whether this is done "{phrase}".', instead: 'Say what is done, how often, and what counts as done.' },
  },
  yieldsToDefinition: true,
  yieldsToDenial: true,
  *read(sentence) {
    for (const { phrase, from, to } of phrasesIn(sentence, 'vagueAdverbs')) {
      if (hasFigureNear(sentence, from, to, 60) && !phrase.includes(' ') && !OF_DEGREE.test(phrase) && phrase !== 'consistently') continue;
      if (!phrase.includes(' ') && phrase !== 'reasonably' && /\b(?:not|never|cannot) (?:[a-z]+ )?$/.test(sentence.textBefore(from, 24)))
        continue;
      // Done in due form.
      if (
        phrase === 'properly' &&
        /^ (?:submitted|completed|executed|authori[sz]ed|filed|logged|signed|made|served|notified|given|issued|reported|raised|registered|licensed|addressed|invoiced|set out|terminated|labelled|marked|closed)\b/.test(
          sentence.textBehind(to, 14),
        )
      )
        continue;
      if (phrase === 'consistently' && /^ (?:applied|with)\b/.test(sentence.textBehind(to, 9))) continue;
      if (phrase === 'seriously' && /\btak(?:es?|ing) $/.test(sentence.textBefore(from, 10))) continue;
      if (phrase === 'carefully' && /^ (?:read|review|consider)/.test(sentence.textBehind(to, 12))) continue;
      if (
        phrase === 'reasonably' &&
        /^ (?:practicable|possible|foreseeable|requested|require[ds]?|requests?|incurred|withheld|satisfactory|believes?|necessary)\b/.test(
          sentence.textBehind(to),
        )
      )
        continue;
      yield { from, to, message: 'how', data: { phrase } };
    }
    for (const { kind, words, from, to } of pairsOf(sentence)) {
      if (kind === 'manner' && !hasFigure(sentence)) yield { from, to, message: 'how', data: { phrase: words } };
    }
    for (const { from, to, match } of sentence.matches(WORKS_WELL)) {
      // "goes on working normally for 30 days", "those which are functioning as planned".
      if (hasDurationNear(sentence, from, to, 30) || /\bwhich (?:is|are) $/.test(sentence.textBefore(from, 12))) continue;
      if (!/\b(?:if|when|whenever|where|whether|unless)\b[^,;]{0,80}$/.test(sentence.textBefore(from, 90)))
        yield { from, to, message: 'how', data: { phrase: match[0] } };
    }
  },
});

/** How bad it is; a figure beside it says something else. */
const OF_DEGREE = /^(?:particularly|severely|unduly|excessively|catastrophically|disastrously|critically|seriously|badly)$/;
