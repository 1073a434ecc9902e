import { hasFigure, hasPercent, isCondition, isNamedElsewhere } from '../../prose/features';
import {
  A_SUM,
  BY_SEVERITY,
  DIVIDED_MINUS,
  FORMULA_MOVES,
  ONE_OF_MANY,
  RATE_OF_A_LONGER_FEE,
  SAYS_HOW_COMBINED,
  SHARE_AND_LENGTH,
  SHARE_OF_NOTHING,
  SOME_REMEDY,
  SOME_SHARE,
} from '../../prose/figures';
import { IS_BASED_ON } from '../../prose/levels';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'measurability/formula-not-given',
  severity: 'warning',
  docs: {
    summary: 'A figure is based on something, and nothing says how it is worked out.',
    why: 'Two engineers who work it out from the same data get two figures, and both have followed the words.',
    avoid: [
      'The uptime figure is based on the requests that succeed.',
      'The Provider measures uptime using several tools along with ping tests.',
      'Downtime must not exceed 0.1% (43 minutes).',
    ],
    prefer: ['The uptime figure is the number of requests that succeed divided by the number of all requests.'],
  },
  messages: {
    large: { says: '"{words}": how large a share?', instead: 'Give it: "10% of the fee of that month".' },
    much: { says: '"{words}": how much?', instead: 'Give the amount or the rate: "5% of the fee of that month".' },
    what: { says: '"{words}": a share of which sum?', instead: 'Name the sum: "5% of the fee of that month".' },
    order: {
      says: '"{words}": is it taken off before the division, or after?',
      instead: 'Put what is divided in brackets: "(A minus B) divided by C".',
    },
    rate: {
      says: '"{words}": by how many hours or days is the fee divided?',
      instead: 'Give the rate, or the divisor: "1/720 of the fee of the month for each hour".',
    },
    twice: {
      says: '"{words}" are two limits, for months differ in length: which one holds?',
      instead: 'Write one of the two.',
    },
    based: {
      says: '"{words}" is no formula: two people can work out two figures.',
      instead: 'Write the formula: what is divided by what, from which records.',
    },
  },
  *read(sentence) {
    for (const { from, to } of sentence.matches(SOME_SHARE))
      if (
        !isNamedElsewhere(sentence, to) &&
        !hasPercent(sentence) &&
        !sentence.says(A_TABLE) &&
        !/\bcalculated as $/.test(sentence.textBefore(from, 16))
      )
        yield { from, to, message: 'large' };
    if (!sentence.says(A_SUM) && sentence.says(A_REMEDY))
      for (const { from, to } of sentence.matches(SHARE_OF_NOTHING)) yield { from, to, message: 'what' };
    if (!sentence.says(A_RATE))
      for (const { from, to } of sentence.matches(SOME_REMEDY))
        if (!isCondition(sentence, from) && !isNamedElsewhere(sentence, to) && !/\d/.test(sentence.textBehind(to, 120)))
          yield { from, to, message: 'much' };
    for (const { from, to } of sentence.matches(DIVIDED_MINUS)) yield { from, to, message: 'order' };
    if (sentence.says(A_REMEDY) && sentence.says(A_LONGER_FEE))
      for (const { from, to } of sentence.matches(RATE_OF_A_LONGER_FEE)) yield { from, to, message: 'rate' };
    if (!sentence.says(/\b(?:28|29|30|31)[- ]days?\b/))
      for (const { from, to } of sentence.matches(SHARE_AND_LENGTH)) yield { from, to, message: 'twice' };
    if (!sentence.says(SAYS_HOW_COMBINED)) for (const { from, to } of sentence.matches(ONE_OF_MANY)) yield { from, to, message: 'based' };
    if (hasFigure(sentence)) return;
    for (const { from, to } of sentence.matches(FORMULA_MOVES)) yield { from, to, message: 'based' };
    if (sentence.says(A_REMEDY))
      for (const { from, to } of sentence.matches(BY_SEVERITY)) if (!isNamedElsewhere(sentence, to)) yield { from, to, message: 'based' };
    if (
      !sentence.says(
        /\b(?:up ?time|availab|downtime|calculation|accura|performance|score|rating|(?<!service )level|measure|figure|percentage)/,
      )
    )
      return;
    for (const { from, to } of sentence.matches(IS_BASED_ON)) {
      if (/\b(?:divided|formula|ratio|per[- ](?:minute|second|hour|request)|minus|multiplied|sum)\b/.test(sentence.lower)) return;
      yield { from, to, message: 'based' };
      return;
    }
  },
});

/** The shares stand in a table. */
const A_TABLE = /\b(?:table|schedule|below|above|following|according(?:ly)? to)\b/;

/** How much is said in other words, or somewhere else. */
const A_RATE =
  /[$€£]|\b(?:pro[- ]?rat\w*|equal|equivalent|proportion\w*|calculated|according(?:ly)? to|in accordance|set (?:out|forth)|specified|described|listed|stated|schedule|table|under|pursuant|limit|actual|in full|full amount|rates?|per (?:hour|day|call|visit))\b/;

/** A fee for more than an hour or a day. */
const A_LONGER_FEE = /\b(?:month(?:ly)?|annual(?:ly)?|year(?:ly)?|quarter(?:ly)?|subscription|billing (?:cycle|period)|pay us)\b/;

const A_REMEDY =
  /\b(?:credit\w*|penalt\w+|damages|discount\w*|rebate\w*|deduct\w*|compensat\w+|refund\w*|reimburs\w+|repaid|reduc\w+|(?:is|are|be) returned)\b/;
