import { hasDuration, hasFigure, hasHardLimit, isDuty, hasLastLimit } from '../../prose/features';
import { AS_NEED_BE, EASY_REASONS, ESCAPING, HANGS_ON_WHAT_IS_THERE } from '../../prose/patterns';
import type { ProseSentence } from '../../prose/sentences';
import type { FixInProse } from '../finding';
import { phrasesIn } from '../found-phrases';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/escape-clause',
  severity: 'warning',
  review: 'error',
  docs: {
    summary: 'A duty holds only where possible, practicable or appropriate.',
    why: 'The party that owes it also decides whether it was possible. The duty disappears whenever it is needed.',
    avoid: ['Where possible, the Provider must warn the Customer 5 days before maintenance.'],
    prefer: ['The Provider must warn the Customer 5 days before maintenance.'],
  },
  messages: {
    feasible: {
      says: '"{phrase}": whoever owes it says whether it could be done.',
      instead: 'Take it out, or say what makes it impossible, who shows it, and what is owed then.',
    },
    way: {
      says: '"{phrase}" lets the duty fall away whenever it is inconvenient.',
      instead: 'Take it out, or list the cases in which the duty does not hold.',
    },
  },
  *read(sentence) {
    for (const { phrase, from, to } of phrasesIn(sentence, 'escapes')) {
      if (
        !isDuty(sentence) &&
        !/^(?:to the|where|if|when|so far|as far|subject|in normal|in principle|[a-z]+ permitting|under |during |within reason)/.test(
          phrase,
        )
      )
        continue;
      // "is treated as available when …" says what something is.
      if (/^as /.test(phrase) && COUNTS.test(sentence.textBefore(from, 24))) continue;
      // The maker warrants the goods for such use.
      if (/normal (?:use|usage)$/.test(phrase) && sentence.says(/\bwarrant|\bdefects?\b/)) continue;
      if (phrase === 'as appropriate' && /\b(?:or|and), $/.test(sentence.textBefore(from, 5))) continue;
      if (
        (hasHardLimit(sentence) && !/^(?:where|if|when)/.test(phrase) && /practicable|possible/.test(phrase)) ||
        hasLastLimit(sentence, to)
      )
        continue;
      // "notify within 10 days, giving an estimate, if possible": the duty stands; what goes with it may lack.
      if (
        /possible$/.test(phrase) &&
        GOES_WITH_IT.test(sentence.textBefore(from, 60)) &&
        (hasDuration(sentence) || /^.?$/.test(sentence.textBehind(to, 2)))
      )
        continue;
      if (/^ (?:by|under) (?:law|applicable)/.test(sentence.textBehind(to, 20))) continue;
      if (/required$/.test(phrase) && /^ (?:by|under|pursuant to|in|for)\b/.test(sentence.textBehind(to, 20))) continue;
      yield { from, to, message: wayOf(phrase), data: { phrase }, fixes: withoutEscape(sentence, from, to) };
    }
    if (
      hasDuration(sentence) &&
      sentence.says(/\b(?:up to|no more than|no longer than|at most|maximum of)\b[^.;]{0,60}\bdepending (?:up)?on\b/)
    )
      return;
    if (hasFigure(sentence) && sentence.says(/\b(?:in any (?:case|event)|at the latest)\b/)) return;
    for (const pattern of [ESCAPING, EASY_REASONS, AS_NEED_BE, HANGS_ON_WHAT_IS_THERE]) {
      for (const { from, to, match } of sentence.matches(pattern)) {
        if ((pattern === EASY_REASONS && hasFigure(sentence)) || hasLastLimit(sentence, to)) continue;
        yield { from, to, message: wayOf(match[0]), data: { phrase: match[0] } };
      }
    }
  },
});

function wayOf(phrase: string): 'feasible' | 'way' {
  return /\b(?:practicable|practical|feasible|feasibility|possible)\b/.test(phrase) ? 'feasible' : 'way';
}

const GOES_WITH_IT =
  /\b(?:estimates?|information|details?|description|evidence|cop(?:y|ies)|screenshots?|messages?|logs?|reasons?)\b[^.;]{0,40}$/;

const COUNTS = /\b(?:treated|considered|deemed|regarded|counted|classified|classed|reported|recorded|shown|marked|defined|described) $/;

/** "repair it where possible.": without the words and the space before them the sentence stands as it is. */
function withoutEscape(sentence: ProseSentence, from: number, to: number): readonly FixInProse[] {
  const space = /(?<=[a-z])\s+$/.exec(sentence.text.slice(0, from - sentence.from));
  if (space === null || !/^\s*(?:[.,;]|$)/.test(sentence.textBehind(to))) return [];
  return [{ title: 'Take it out', safe: false, text: '', from: from - space[0].length }];
}
