import { hasDuration, hasFigure, hasPercent } from '../../prose/features';
import { FAULTLESS, ROUND_THE_CLOCK, SERVICE, WINDOW, WORKING } from '../../prose/levels';
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
  yieldsToDenial: true,
  *read(sentence) {
    for (const { from, to } of sentence.matches(FAULTLESS)) {
      // "12 hours of uninterrupted downtime"
      if (/^ (?:downtime|outages?|unavailability|failures?|use|absence|period|days|hours)\b/.test(sentence.textBehind(to, 20))) continue;
      // A share with its window is a figure, however high.
      if (hasPercent(sentence) && (!sentence.says(/\b100 ?%/) || sentence.says(WINDOW))) continue;
      // What is sold is free from defects in material and workmanship: a warranty, not a level.
      if (/^ in (?:the )?(?:materials?|workmanship|design|title)\b/.test(sentence.textBehind(to, 24))) continue;
      // "the percentage of orders without errors" counts them.
      if (COUNTED.test(sentence.textBefore(from, 120))) continue;
      if (
        /\b(?:not|no|nor|never) (?:[a-z]+ )?(?:warrant\w*|guarante\w*|promis\w*|represent\w*|commit\w*|responsib\w*)\b|\b(?:assum|deem|consider|treat|count|regard)ed (?:to be|as)?\s*$/.test(
          sentence.textBefore(from, 160),
        )
      )
        continue;
      if (!CONDITIONAL.test(sentence.textBefore(from))) yield { from, to, message: 'always' };
    }
    if (hasPercent(sentence) || !sentence.says(SERVICE)) return;
    for (const { phrase, from, to } of phrasesIn(sentence, 'totality')) {
      if (/^(?:always|never|at all times)$/.test(phrase) && !sentence.says(WORKING)) continue;
      // "always kept in at least two copies" has its figure.
      if (/^(?:always|at all times)$/.test(phrase) && hasFigure(sentence) && sentence.says(/\bat least\b/)) continue;
      if (CONDITIONAL.test(sentence.textBefore(from))) continue;
      // "someone is always on call", "always back within 40 minutes": people, and a time.
      if (phrase === 'always' && (hasDuration(sentence) || PEOPLE.test(sentence.textBefore(from, 40)))) continue;
      yield { from, to, message: 'always' };
    }
    // Hours of a desk are fine; "available around the clock" is a level.
    if (
      sentence.says(
        /\b(?:support|desk|hotline|phone|telephone|staff|team|personnel|officers?|guards?|supervis|technician|employee|engineer|contact|chat|email|ticket)/,
      )
    )
      return;
    // "with no scheduled outages" names a class of services.
    for (const { from, to } of sentence.matches(ROUND_THE_CLOCK))
      if (!/ with no (?:planned|scheduled|unplanned|unscheduled)\b/.test(sentence.textBehind(to, 60)))
        yield { from, to, message: 'always' };
  },
});

const PEOPLE =
  /\b(?:someone|somebody|there|personnel|staff|persons?|people|employees?|crews?|guards?|agents?|engineers?) (?:[a-z]+ ){0,3}$/;

const COUNTED = /\b(?:percentage|share|proportion|number|ratio|rate|fraction|count) of\b[^.;]*$/;

/** What only might be, or is not, promises nothing. */
const CONDITIONAL = /\b(?:if|when|unless|no longer|not|failures? to|fails? to|failed to)\b[^.;]{0,40}$/;
