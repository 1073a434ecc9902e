import { Ratio } from '../../quantities/ratio';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'consistency/nines-differ-from-minutes',
  severity: 'warning',
  signing: 'error',
  docs: {
    summary: 'A share of time and the downtime beside it do not come to the same.',
    why: '99.9% of a year is 8.8 hours, of a month 43 minutes. When the two figures differ, each party holds the other to the one that suits it.',
    avoid: ['The shop must be available 99.9% of each calendar month (at most 8.8 hours of downtime).'],
    prefer: [
      'The shop must be available 99.9% of each calendar month (at most 43.2 minutes of downtime).',
      'The shop must be available 99.9% of each calendar year (at most 8.76 hours of downtime).',
    ],
  },
  messages: {
    differ: {
      says: '{share} of a {window} leaves {low} to {high} {unit} of downtime, and this says {stated}.',
      instead: 'Keep the share alone, or write the time that it comes to.',
    },
  },
  *read(sentence) {
    for (const match of sentence.text.matchAll(BESIDE)) {
      const [whole, share = '', first, stated = '', unit = 'minute', second] = match;
      const window = (first ?? second ?? '').toLowerCase();
      const days = DAYS[window];
      const ratio = Ratio.parse(share);
      const time = Ratio.parse(stated);
      const length = LENGTHS[unit.toLowerCase()];
      if (days === undefined || ratio === undefined || time === undefined || length === undefined) continue;
      const missing = Ratio.ONE.minus(ratio.dividedBy(Ratio.of(100)));
      const inUnits = (count: bigint): Ratio => missing.times(Ratio.of(count * 86_400n)).dividedBy(Ratio.of(length));
      const [low, high] = [inUnits(days[0]), inUnits(days[1])];
      // A text rounds as it likes, by a twentieth either way.
      const isBetween = time.compare(low.times(Ratio.of(19n, 20n))) >= 0 && time.compare(high.times(Ratio.of(21n, 20n))) <= 0;
      if (isBetween || missing.isZero || missing.isNegative) continue;
      const from = sentence.from + match.index;
      yield {
        from,
        to: from + whole.length,
        message: 'differ',
        data: {
          share: `${share}%`,
          window,
          low: low.toDecimal(1),
          high: high.toDecimal(1),
          unit: `${unit.toLowerCase()}s`,
          stated: `${stated} ${unit.toLowerCase()}s`,
        },
      };
    }
  },
});

const UNIT = '(second|minute|hour)s?';
const WINDOW = '(?:calendar )?(day|week|month|quarter|year)';
/** `99.9% of each calendar month (at most 8.8 hours …)`, `99.9% (43 minutes a month)`. */
const BESIDE = new RegExp(
  `(\\d{2}(?:\\.\\d+)?)\\s?%(?: [a-z]+){0,3}?(?: (?:of|in|over|per) (?:each |every |a |the )?${WINDOW})?(?: of [a-z]+)?,? ?\\((?:i\\.e\\.,? |that is,? |about |at most |up to |no more than |max(?:imum|\\.)? )*(\\d+(?:\\.\\d+)?) ${UNIT}(?: of (?:unplanned )?(?:down ?time|outage))?(?: (?:per|a|in each|each|in a) ${WINDOW})?[^)]{0,20}\\)`,
  'gi',
);
const DAYS: Readonly<Record<string, readonly [bigint, bigint]>> = {
  day: [1n, 1n],
  week: [7n, 7n],
  month: [28n, 31n],
  quarter: [90n, 92n],
  year: [365n, 366n],
};
const LENGTHS: Readonly<Record<string, bigint>> = { second: 1n, minute: 60n, hour: 3600n };
