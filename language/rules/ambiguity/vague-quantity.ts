import {
  hasDuration,
  hasFigure,
  hasFigureNear,
  hasLastLimit,
  isConceded,
  isDefinedTerm,
  isDuty,
  isNamedElsewhere,
} from '../../prose/features';
import { OF_WHAT_IS_NORMAL } from '../../prose/levels';
import { AT_NIGHT, FEW, HOURS_OF_DAYS, ITS_OWN_RHYTHM, WHILE_NORMAL } from '../../prose/patterns';
import { SOME_DEGREE } from '../../prose/qualities';
import { phrasesIn } from '../found-phrases';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/vague-quantity',
  severity: 'warning',
  docs: {
    summary: 'An amount without a number: several, many, a significant number of, off-peak hours.',
    why: 'Whether there were enough, or too many, is for the reader to decide, and each decides for itself.',
    avoid: ['The Provider must send several reports to the Customer.', 'Maintenance takes place in low volume hours.'],
    prefer: ['The Provider must send 2 reports to the Customer.', 'Maintenance takes place between 01:00 and 05:00 on Sundays.'],
  },
  messages: {
    hours: { says: '"{phrase}": from when to when, in which time zone?', instead: 'Give the days, the clock times and the time zone.' },
    many: {
      says: '"{phrase}" is no number: one reader thinks of two, another of twenty.',
      instead: 'Give the number, the hours, or the list.',
    },
  },
  yieldsToDefinition: true,
  yieldsToDenial: true,
  *read(sentence) {
    for (const { phrase, from, to } of phrasesIn(sentence, 'vagueQuantities')) {
      if (
        /hours|times|periods|peak/.test(phrase) &&
        ((/\d{1,2}[:.]?\d{0,2} ?(?:am|pm|a\.m|p\.m)\b|\d{1,2}:\d{2}/.test(sentence.lower) &&
          !AS_AN_EXAMPLE.test(sentence.textBehind(to, 20))) ||
          /["”]/.test(sentence.textBefore(from, 2)))
      )
        continue;
      if (
        /^(?:several|many|numerous)$/.test(phrase) &&
        /\b(?:how(?:ever)?|as|so|too|jointly and|joint and)\b[ a-z]{0,5}$/.test(sentence.textBefore(from, 14))
      )
        continue;
      if (isConceded(sentence, from) || (/^a (?:few|couple)/.test(phrase) && hasLastLimit(sentence, to))) continue;
      // What is only told owes no number.
      if (/^(?:several|many|numerous|a few|a number of)$/.test(phrase) && !isDuty(sentence) && !hasFigure(sentence) && sentence.says(TOLD))
        continue;
      // More than half of the votes is a number.
      if (/^(?:a|the) majority of$/.test(phrase) && VOTES.test(sentence.textBehind(to, 60))) continue;
      if (/ of$/.test(phrase) && /^ \(?\d/.test(sentence.textBehind(to, 4))) continue;
      if (phrase === 'several' && /^ liab/.test(sentence.textBehind(to, 10))) continue;
      if (WHICH_NUMBER.test(phrase) && hasFigure(sentence)) continue;
      // Beside a deadline they are the hours in which its clock runs, and have a definition elsewhere.
      if (/hours/.test(phrase) && isNamedElsewhere(sentence, to)) continue;
      yield { from, to, message: /hours|peak|off-peak|busy|quiet/.test(phrase) ? 'hours' : 'many', data: { phrase } };
    }
    // "Most tickets", but not "at most" or "the most".
    for (const { from, to, match } of sentence.matches(
      /(?<!\b(?:at|the|for the) )\bmost (?:of (?:the|its|our|these|your) )?(?:(?:new|other|common|open|standard|regular|affected|existing|individual|technical|simple|minor|incoming|service|support|customer) )?(?:[a-z]+s|maintenance|work|traffic|support|downtime|cleaning|training|testing|equipment|hardware|software|data|content|communication|monitoring|staff)\b/g,
    )) {
      if (!/^most (?:recent|of the time)/.test(match[0])) yield { from, to, message: 'many', data: { phrase: match[0] } };
    }
    for (const { from, to, match } of sentence.matches(
      /\bmultiple (?:(?:failed|missed|late|unsuccessful) [a-z]+s|users|customers|clients|employees|persons|people|staff|sites|locations|departments|failures|outages|breaches|misses|violations|attempts|occasions|times|incidents|complaints)\b/g,
    ))
      if (!isDefinedTerm(sentence, from)) yield { from, to, message: 'many', data: { phrase: match[0] } };
    // Work at night: from when to when?
    if (
      sentence.says(/\b(?:maintenance|updates?|upgrades?|works?|interruptions?|backups?|patch\w*|downtime)\b/) &&
      !CLOCK.test(sentence.lower)
    )
      for (const { from, to, match } of sentence.matches(AT_NIGHT))
        // "office and out of hours" is at any hour.
        if (!/\b(?:hours|office|in|during) (?:and|or|and\/or) $/.test(sentence.textBefore(from, 20)))
          yield { from, to, message: 'many', data: { phrase: match[0] } };
    // Hours that have a name and no clock: a contract that defines them writes them with capitals.
    for (const { from, to, match } of sentence.matches(
      /\b(?:usual|normal|regular|customary|standard|ordinary|typical|general|reasonable) (?:[a-z]{2,5} )?(?:(?:business |working |work |office |opening |operating |service |support )?hours|(?:business |working |work )days)\b/g,
    )) {
      if (
        !isDefinedTerm(sentence, from) &&
        !isNamedElsewhere(sentence, to) &&
        !hasDuration(sentence) &&
        !/\d{1,2}[:.]\d{2}|\d ?(?:am|pm|a\.m|p\.m)\b/.test(sentence.lower)
      )
        yield { from, to, message: 'hours', data: { phrase: match[0] } };
    }
    for (const { from, to, match } of sentence.says(
      /\bdo not (?:allow|permit)\b|\bmay not apply to you\b|\bthere (?:are|may be) (?:some|certain|many|several)\b|^for (?:example|instance)\b|^(?:some|certain) (?:jurisdictions|states|countries)\b/,
    )
      ? []
      : sentence.matches(FEW)) {
      if (/\b(?:hours?|times?|periods?|windows?)$/.test(match[0]) && CLOCK.test(sentence.lower)) continue;
      if (isConceded(sentence, from) || hasLastLimit(sentence, to) || (WHICH_NUMBER.test(match[0]) && hasFigure(sentence))) continue;
      if (/majority of/.test(match[0]) && VOTES.test(` ${sentence.textBehind(to - 20, 60).trimStart()}`)) continue;
      // "certain Services": the term says which.
      if (/ [A-Z][a-z]+$/.test(sentence.text.slice(from - sentence.from, to - sentence.from))) continue;
      yield { from, to, message: 'many', data: { phrase: match[0] } };
    }
    for (const { from, to, match } of sentence.matches(OF_WHAT_IS_NORMAL))
      if (!isNamedElsewhere(sentence, to)) yield { from, to, message: 'many', data: { phrase: match[0] } };
    for (const { from, to, match } of sentence.matches(SOME_DEGREE)) {
      // "high or critical level": the level of a scale.
      if (
        hasFigureNear(sentence, from, to) ||
        (/ levels?$/.test(match[0]) && /\b(?:low|medium|high|critical)(?: or| and|,) $/.test(sentence.textBefore(from, 14)))
      )
        continue;
      if (!isDefinedTerm(sentence, from)) yield { from, to, message: 'many', data: { phrase: match[0] } };
    }
    for (const { from, to, match } of sentence.matches(WHILE_NORMAL))
      yield { from, to, message: 'many', data: { phrase: match[0].replace(/^[,(] ?/, '') } };
    for (const { from, to, match } of sentence.matches(HOURS_OF_DAYS))
      if (!/\d/.test(sentence.lower.replace(/24 ?[x×/] ?7/g, ''))) yield { from, to, message: 'many', data: { phrase: match[0] } };
    if (!hasDuration(sentence) && !CLOCK.test(sentence.lower))
      for (const { from, to, match } of sentence.matches(ITS_OWN_RHYTHM))
        if (!isNamedElsewhere(sentence, to)) yield { from, to, message: 'many', data: { phrase: match[0] } };
    if (hasFigure(sentence)) return;
    for (const { from, to, match } of sentence.matches(
      /\b(?:enough|too (?!must|shall|will|may|are|ha[sv]|can|w[hi]|for|and|th|appl|under|from)[a-z]{3,}|nearly all|almost all|the vast majority)\b/g,
    )) {
      yield { from, to, message: 'many', data: { phrase: match[0] } };
    }
  },
});

/** "a certain number of": a figure in the same sentence says which. */
const WHICH_NUMBER = /^(?!.*(?:large|significant|substantial|excessive)).*(?:number|majority|amount) of$/;

const CLOCK = /\d{1,2}[:.]\d{2}|\d ?(?:am|pm|a\.m|p\.m)\b/;
/** "low-traffic hours (for example, Sundays from 09:00)": other hours are as good. */
const AS_AN_EXAMPLE = /^,? ?\(?(?:for (?:example|instance)|e\.g|such as|typically|usually|like)\b/;
const VOTES =
  /^(?: [a-z]+){0,3} (?:votes?|voting|shares?|shareholders?|members?|directors?|securities|stock|equity|interests?|partners|capital|seats)\b/;
const TOLD = /\b(?:as an? [a-z-]+ for|such as|including|for example|includes?|comes? with|consists? of|offers?)\b/;
