import {
  hasDuration,
  hasDurationNear,
  hasFigure,
  hasFigureNear,
  hasHardLimit,
  isCondition,
  isDefinedTerm,
  isDefinition,
  isDuty,
  isNamedElsewhere,
  isQuoted,
  isSaidAtOnce,
  isTitle,
  saysWhereItIsSet,
  SEVERITY_CLASS,
} from '../../prose/features';
import { WHICHEVER_FITS } from '../../prose/patterns';
import {
  ALL_THAT_IS_NEEDED,
  AS_POSSIBLE,
  BAD_FAULT,
  FOR_A_WHILE,
  IMPAIRED,
  INTENSIFIED,
  PRAISE,
  SCOPED_QUALITY,
  SOME_LENGTH,
} from '../../prose/qualities';
import { joinedQualities, judgedQualities, KEPT_SECRET, pairsOf } from '../../prose/pairs';
import { phrasesIn } from '../found-phrases';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/vague-adjective',
  severity: 'warning',
  docs: {
    summary: 'A quality without a measure: adequate, sufficient, reasonable, excessive.',
    why: 'Two readers can disagree in good faith on whether it is there, and in a dispute each of them is right.',
    avoid: ['The Provider must give adequate help.', 'Failures from excessive load do not count.'],
    prefer: [
      'The Provider must answer each support call within 60 seconds.',
      'Failures while more than 500 requests a second arrive do not count.',
    ],
  },
  messages: {
    vague: {
      says: 'How would anybody tell whether something is "{phrase}"?',
      instead: 'Say what can be counted: a number with a unit, a named test, or a list.',
    },
    hinders: {
      says: '"{phrase}": from when on, and for how many? Two readers can draw the line at different places.',
      instead: 'Say what can be counted: a number with a unit, a named test, or a list.',
    },
  },
  yieldsToDefinition: true,

  yieldsToDenial: true,
  *read(sentence) {
    if (hasHardLimit(sentence)) return;
    for (const { phrase, from, to } of phrasesIn(sentence, 'vagueAdjectives')) {
      const behind = sentence.textBehind(to, 40);
      // Of time, effort and control other rules speak; "good cause", "fair market value" and such are terms of the law.
      if (
        /^ (?:prior |advance )?(?:time|notice|efforts?|endeavou?rs?|steps|control|period|timeframe|care|skill|and documented)\b/.test(
          behind,
        )
      )
        continue;
      if (
        /^(?:fair|good)$/.test(phrase) &&
        /^ (?:market value|cause|faith|standing|practice|value|order|title|repute|use|dealing)\b/.test(behind)
      )
        continue;
      if (saysWhereItIsSet(sentence, to) || isSaidAtOnce(sentence, to)) continue;
      if (FIXED_TERM.test(`${phrase}${behind}`) || (phrase === 'appropriate' && /\bas $/.test(sentence.textBefore(from, 4)))) continue;
      if (phrase === 'sufficient' && /^ (?:where|when|if)\b/.test(behind)) continue;
      if (/^(?:intermittent|sporadic|isolated|occasional)$/.test(phrase) && hasDurationNear(sentence, sentence.from, to, 60)) continue;
      // An isolated copy is one of its own; an isolated fault is one among how many?
      if (
        phrase === 'isolated' &&
        !/^ (?:[a-z]+ )?(?:errors?|incidents?|outages?|cases?|failures?|issues?|occurrences?|events?|faults?|problems?|interruptions?|instances?|occasions?|complaints?|delays?|disruptions?)\b/.test(
          behind,
        )
      )
        continue;
      if (phrase === 'secure' && /\bkeeps? $/.test(sentence.textBefore(from, 6)) && KEPT_SECRET.test(sentence.textBehind(to, 90))) continue;
      // "is not sufficient for us to count it as an answer" excludes it.
      if (phrase === 'sufficient' && /\bnot (?:is |be )*$/.test(sentence.textBefore(from, 14)) && /^ (?:for|to)\b/.test(behind)) continue;
      if (/^(?:unusable|inoperable)$/.test(phrase) && /^ (?:for|to|by) all\b/.test(behind)) continue;
      if (phrase === 'responsive' && /\bnon[- ]$/.test(sentence.textBefore(from, 4))) continue;
      // "to secure a place" gets it.
      if (
        phrase === 'secure' &&
        /\bto $/.test(sentence.textBefore(from, 3)) &&
        !/^ (?:[a-z]+ ){0,2}(?:data|systems?|networks?|services?|access)\b/.test(behind)
      )
        continue;
      if (phrase === 'improper' && /^ (?:use|misuse|operation|handling|installation)\b/.test(behind)) continue;
      if (phrase === 'effective' && /\bbecomes? $/.test(sentence.textBefore(from, 10))) continue;
      if (
        phrase === 'effective' &&
        /^ (?:as of|at|with|in|on|from|until|unless|when|if|between|date|immediately|upon|the|for|after|\d)/.test(behind)
      )
        continue;
      if (phrase === 'reasonable' && /^ (?:legal|attorney|lawyer|and necessary|doubt|out-of-pocket)/.test(behind)) continue;
      // Money that is owed, and a promise that is not made.
      if (
        phrase === 'outstanding' &&
        (MONEY.test(behind) ||
          /\b(?:payments?|amounts?|fees?|charges?|invoices?|sums?|balances?|debts?)(?: (?:is|are|remains?|that (?:is|are)))? $/.test(
            sentence.textBefore(from, 30),
          ))
      )
        continue;
      // An objection on grounds, a notice in detail: within so many days.
      if (phrase === 'reasonable' && /^ (?:and documented )?(?:[a-z-]+ )?(?:grounds|detail)\b/.test(behind) && hasDuration(sentence))
        continue;
      // An account has the money or it does not; so much fuel as lasts so many hours.
      if (
        phrase === 'sufficient' &&
        (/^ (?:[a-z-]+ )?(?:balance|funds|credits?)\b/.test(behind) || LASTS.test(sentence.textBehind(to, 90)))
      )
        continue;
      if (
        phrase === 'sufficient' &&
        /^ (?:fuel|funds|memory|storage|capacity)?\s?(?:to|for) [a-z ]{0,40}\d|^ to (?:\w+ ){1,4}(?:at least|\w+teen|two|three|four|five|six|ten)\b/.test(
          behind,
        )
      )
        continue;
      // "email is sufficient": it will do.
      if (
        phrase === 'sufficient' &&
        /\b(?:e-?mail|text form|notice|letter|telephone|signature) (?:(?:is|are|being|shall be|will be) )?$/.test(
          sentence.textBefore(from, 30),
        )
      )
        continue;
      if (/^(?:proper|easy|good|fast|quick|rapid|poor|smooth)$/.test(phrase) && isCondition(sentence, from)) continue;
      yield { from, to, message: 'vague', data: { phrase } };
    }
    for (const { kind, judging, words, from, to } of pairsOf(sentence)) {
      if (isTitle(sentence, from, from + words.length) || FIXED_TERM.test(words) || isSaidAtOnce(sentence, to)) continue;
      if (kind === 'speed' || kind === 'manner') continue;
      // "grade 4 or higher".
      if (/\bor $/.test(sentence.textBefore(from, 4)) && /^(?:high|low|great)er$/.test(judging)) continue;
      if (kind !== 'care' && kind !== 'standard' && hasFigure(sentence) && !(kind === 'size' && sentence.says(SEVERITY_CLASS))) continue;
      if (kind === 'usual' && isNamedElsewhere(sentence, to)) continue;
      yield { from, to: from + judging.length, message: 'vague', data: { phrase: judging } };
    }
    for (const pattern of [ALL_THAT_IS_NEEDED, WHICHEVER_FITS])
      for (const { from, to, match } of sentence.matches(pattern)) yield { from, to, message: 'vague', data: { phrase: match[0] } };
    for (const { from, to, match } of sentence.matches(FOR_A_WHILE))
      if (!hasFigureNear(sentence, from, to) && !/\b(?:if|when|where)\b[^,;]{0,80}$/.test(sentence.textBefore(from, 90)))
        yield { from, to, message: 'vague', data: { phrase: match[0] } };
    const isClass = sentence.says(SEVERITY_CLASS);
    for (const { words, from, to } of joinedQualities(sentence)) {
      if ((!isClass && hasFigureNear(sentence, from, to)) || isSaidAtOnce(sentence, to)) continue;
      if (!isCondition(sentence, from) && !FIXED_TERM.test(words)) yield { from, to, message: 'vague', data: { phrase: words } };
    }
    if (isDuty(sentence)) {
      for (const { judging, from, to } of judgedQualities(sentence)) {
        if (!isClass && hasFigure(sentence)) continue;
        if (!isCondition(sentence, from)) yield { from, to, message: 'vague', data: { phrase: judging } };
      }
    }
    if (isClass || (isDefinition(sentence) && !hasFigure(sentence)))
      for (const { from, to, match } of sentence.matches(BAD_FAULT))
        if (!isSaidAtOnce(sentence, to)) yield { from, to, message: 'vague', data: { phrase: match[0] } };
    for (const pattern of [SCOPED_QUALITY, SOME_LENGTH, IMPAIRED, INTENSIFIED, PRAISE, AS_POSSIBLE]) {
      for (const { from, to, match } of sentence.matches(pattern)) {
        // As much notice as one can give is none, whatever others get; as much detail goes with what must be told in time.
        const isNotice = pattern === AS_POSSIBLE && match[0].includes('notice');
        if (pattern === AS_POSSIBLE && /\b(?:detail|information)\b/.test(match[0]) && hasDuration(sentence)) continue;
        // What is impaired, and whose part is important, is told beside many a figure.
        if (
          !isClass &&
          !isNotice &&
          (pattern === IMPAIRED || pattern === SCOPED_QUALITY ? hasFigure(sentence) : hasFigureNear(sentence, from, to))
        )
          continue;
        if (!isDefinedTerm(sentence, from) && !isQuoted(sentence, from, to) && !isSaidAtOnce(sentence, to))
          yield {
            from,
            to,
            message: HINDERS.test(match[0]) ? 'hinders' : 'vague',
            data: { phrase: match.slice(1).find((each) => each !== undefined) ?? match[0] },
          };
      }
    }
  },
});

/** "… to run the pumps for eight (8) hours". */
const LASTS = /^ (?:[a-z]+ ){1,3}to [a-z ]{3,60} for (?:at least )?(?:[a-z-]+ )?\(?\d/;

const MONEY =
  /^ (?:\w+ )?(?:balances?|amounts?|charges?|invoices?|fees?|sums?|payments?|debts?|bills?|loans?|shares|securities|stock|voting|capital|equity|principal|warrants?|interests?|credits?|issues|tickets|tasks|actions?|requests?|orders|items|claims)\b/;

/** Words that mean one thing together. */
const FIXED_TERM =
  /^(?:inconvenient (?:forum|venue)|adequate remedy|competitive (?:use|intelligence|analysis|products?|services?|activit(?:y|ies)|bid\w*|tender\w*)|(?:appropriate|sufficient) (?:legal )?(?:rights?|permissions?|authorit(?:y|ies)|authori[sz]ations?|licen[cs]es?|consents?|title)|acceptable use|fair use|sufficient cause|adequate cause|reasonable wear|minimal (?:\w+ ){0,3}requirements|(?:accurate|complete|true|correct|valid|current|clear) and (?:accurate|complete|true|correct|valid|current|up-to-date)|proper (?:noun|name)|secure (?:socket|shell|boot)|strict (?:confidence|confidentiality|liability|compliance|construction)|competent (?:to (?:contract|enter)|authorit(?:y|ies)|courts?|jurisdiction|tribunal|body)|rapid response vehicle|partial (?:[a-z]+ )?(?:periods?|minutes?|hours?|days?|months?|years?)|secure (?:[a-z]+ )?(?:areas?|rooms?|zones?|sites?|facilit(?:y|ies)|channels?|links?|portals?|ftp|file transfer)|secure and confidential|proper (?:[a-z]+ )?(?:identification|id|invoices?)|appropriate (?:number of|part(?:y|ies)|court|box|section|field|form|(?:[a-z]+ ){1,3}(?:endpoint|address|extension|under (?:chapter|article|section))))\b/;

/** What something does to another thing, said with a verb. */
const HINDERS = /^(?:hinder|hamper|impairs?\b|interfer|affects?\b|degrad(?:e|es|ing)\b)/;
