import { hasDuration, hasFigure, hasLastLimit, isCondition, saysWhereItIsSet } from '../../prose/features';
import { EXCEPTIONS_APPLY, MAY_FOLLOW, MOSTLY, VARYING } from '../../prose/patterns';
import { phrasesIn } from '../found-phrases';
import { withoutIt } from '../plainly';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/hedge',
  severity: 'warning',
  docs: {
    summary: 'A statement holds only generally, normally or typically.',
    why: 'Every single case may be the exception, so nothing is promised for any of them.',
    avoid: ['Faults are generally over in a day.'],
    prefer: ['At least 90% of the faults must be over within 24 hours.'],
  },
  messages: {
    usually: {
      says: '"{phrase}" makes each case a possible exception.',
      instead: 'Take it out, or say in how many cases: "at least 90% of …".',
    },
  },
  yieldsToDenial: true,
  *read(sentence) {
    for (const { phrase, from, to } of phrasesIn(sentence, 'hedges')) {
      // Disputes that are settled one by one.
      if (
        /individual basis$|case-by-case basis$/.test(phrase) &&
        (/\bonly $|\bunless otherwise agreed\b[^.;]{0,60}$/.test(sentence.textBefore(from, 80)) ||
          sentence.says(/\b(?:disputes?|class action|arbitrat\w+)\b/))
      )
        continue;
      // "within 7 days, although usually quicker", "usually within 2 days but no later than 10": the limit stands.
      const behind = sentence.textBehind(to, 200);
      if (hasLastLimit(sentence, to) && !HEDGED_LIMIT.test(behind)) continue;
      // "within 72 hours; shorter times are typically achieved": what is usually better takes nothing away.
      if (
        hasDuration(sentence) &&
        /\b(?:shorter|faster|sooner|earlier|quicker|better|higher)\b[^.;]{0,40}$/.test(sentence.textBefore(from, 60))
      )
        continue;
      if (hasDuration(sentence) && SOONER.test(behind)) continue;
      // "is meant to indicate the longest time": what it means, not what is wished.
      if (/(?:meant|intended) to$/.test(phrase) && /^ (?:indicate|describe|define|denote|represent|mean|refer|show)\b/.test(behind))
        continue;
      if (
        /intended to$/.test(phrase) &&
        (/^,? (?:survive|come into|continue|apply|be (?:interpreted|construed)|limit|extend)\b/.test(behind) ||
          /\b(?:nothing|no)\b[^.;]*$/.test(sentence.textBefore(from)))
      )
        continue;
      if (/^(?:potentially|possibly|presumably|largely|mainly|unlikely)$/.test(phrase) && isCondition(sentence, from)) continue;
      // A yield, a maximum: what theory gives is a figure.
      if (phrase === 'theoretically' && /^ (?:achievable|possible|attainable|available|maximum)\b/.test(behind)) continue;
      if (
        phrase === 'generally' &&
        (/^ (?:available(?: \(| to (?:the public|all)| without| (?:updates?|releases?|versions?|products?|services?|features?|basis|since|from)|[.,;]|$)|accepted accounting|open\b)/.test(
          sentence.textBehind(to, 30),
        ) ||
          /\bnot $/.test(sentence.textBefore(from, 6)))
      )
        continue;
      yield { from, to, message: 'usually', data: { phrase }, fixes: withoutIt(sentence, from, to) };
    }
    for (const { from, to, match } of sentence.matches(EXCEPTIONS_APPLY))
      if (
        !saysWhereItIsSet(sentence, to) &&
        !(/ (?:charged|billed|invoiced)$/.test(match[0]) && AT_A_RATE.test(sentence.textBehind(to, 120))) &&
        !sentence.says(BY_LEVEL) &&
        !(/\bprecedence$/.test(match[0]) && sentence.says(BETWEEN_DOCUMENTS))
      )
        yield { from, to, message: 'usually', data: { phrase: match[0] } };
    for (const { from, to, match } of sentence.matches(MOSTLY))
      if (!hasLastLimit(sentence, to) && !isCondition(sentence, from)) yield { from, to, message: 'usually', data: { phrase: match[0] } };
    if (!hasFigure(sentence))
      for (const { from, to, match } of sentence.matches(MAY_FOLLOW)) yield { from, to, message: 'usually', data: { phrase: match[0] } };
    for (const { from, to, match } of sentence.matches(VARYING))
      if (!saysWhereItIsSet(sentence, to) && !sentence.says(BY_LEVEL)) yield { from, to, message: 'usually', data: { phrase: match[0] } };
  },
});

/** "[as a rule] at the latest within a month", "[generally] not less than 2 weeks": what is hedged is the limit itself. */
const HEDGED_LIMIT = /^(?: [a-z]+){0,3}?,? (?:at (?:the )?(?:very )?latest|no|not|never|in any)\b/;

/** "usually much quicker", "in practice it usually happens sooner": better than what was promised. */
const SOONER =
  /^(?: [a-z]+){0,2}? (?:much |far |a lot |even |considerably )?(?:(?:more )?quick(?:er|ly)|sooner|earlier|faster|in less|before that)\b/;

/** A level has its meaning in a table. */
const BY_LEVEL =
  /\b(?:according to|depending on|based (?:up)?on|by) (?:the |its )?(?:assigned )?(?:priority|severity) (?:level|class|code|rating)s?\b|\bcomputed\b/;

/** "based on the price list", "at a premium of 20%": how much it is can be looked up. */
const AT_A_RATE =
  /\b(?:fee schedule|price list|rate card|tariffs?|schedule of (?:fees|rates|charges)|hourly rates?)\b|\bat (?:an? |the )?[^.;]{0,40}\d/;

/** Which of two texts holds, where they differ. */
const BETWEEN_DOCUMENTS =
  /\b(?:inconsisten\w+|conflict\w*|discrepanc\w+|contradict\w*|order of precedence|prevail\w*|agreement|addendum|annex|schedule|terms|texts?|versions?|specification|information|content|documents?)\b/;
