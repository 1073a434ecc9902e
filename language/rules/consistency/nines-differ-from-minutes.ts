import { Ratio } from '../../quantities/ratio';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'consistency/nines-differ-from-minutes',
  severity: 'warning',
  signing: 'error',
  docs: {
    summary: 'A share of time and the downtime beside it do not come to the same.',
    why: '99.9% of a year is 8.8 hours, of a month 43 minutes. When the two figures differ, each party holds the other to the one that suits it.',
    avoid: [
      'The shop must be available 99.9% of each calendar month (at most 8.8 hours of downtime).',
      'Availability of the shop must be at least 99.9% (8.76 hours) per calendar month.',
    ],
    prefer: [
      'Availability of the shop must be at least 99.9% (43 minutes) per calendar month.',
      'The Provider must answer 95% (4 hours) per calendar month.',
      'The shop must be available 99.9% of each calendar month (at most 43.2 minutes of downtime).',
      'The shop must be available 99.9% of each calendar year (at most 8.76 hours of downtime).',
    ],
  },
  messages: {
    differ: {
      says: '{share} of a {window} leaves {left} of downtime, and this says {stated}.',
      instead: 'Keep the share alone, or write the time that it comes to.',
    },
  },
  *read(sentence) {
    for (const match of sentence.text.matchAll(BESIDE)) {
      const [whole, share = '', first, stated = '', unit = 'minute', down, second, third] = match;
      // "95% (4 hours) per month" may be a share of cases, each within its hours: without a window of its own the time must be one of being down.
      if (first === undefined && second === undefined && down === undefined && !sentence.says(UP_OR_DOWN)) continue;
      const window = (first ?? second ?? third ?? '').toLowerCase();
      const days = DAYS[window];
      const ratio = Ratio.parse(share);
      const time = Ratio.parse(stated);
      const length = LENGTHS[unit.toLowerCase()];
      if (days === undefined || ratio === undefined || time === undefined || length === undefined) continue;
      const missing = Ratio.ONE.minus(ratio.dividedBy(Ratio.of(100)));
      const [low, high] = [missing.times(Ratio.of(days[0] * DAY)), missing.times(Ratio.of(days[1] * DAY))];
      const said = time.times(Ratio.of(length));
      // A text rounds as it likes, by a twentieth either way.
      const isBetween = said.compare(low.times(Ratio.of(19n, 20n))) >= 0 && said.compare(high.times(Ratio.of(21n, 20n))) <= 0;
      if (isBetween || missing.isZero || missing.isNegative) continue;
      const from = sentence.from + match.index;
      yield {
        from,
        to: from + whole.length,
        message: 'differ',
        data: {
          share: `${share}%`,
          window,
          left: rangeText(low, high),
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
  `(\\d{2}(?:\\.\\d+)?)\\s?%(?: [a-z]+){0,3}?(?: (?:of|in|over|per) (?:each |every |a |the )?${WINDOW})?(?: of [a-z]+)?,? ?\\((?:i\\.e\\.,? |that is,? |about |at most |up to |no more than |max(?:imum|\\.)? )*(\\d+(?:\\.\\d+)?) ${UNIT}( of (?:unplanned )?(?:down ?time|outage))?(?: (?:per|a|in each|each|in a) ${WINDOW})?[^)]{0,20}\\)(?:,? (?:per|of|in|over|each|every|for)(?: each| every| a| any| the)? ${WINDOW})?`,
  'gi',
);
const DAYS: Readonly<Record<string, readonly [bigint, bigint]>> = {
  day: [1n, 1n],
  week: [7n, 7n],
  month: [28n, 31n],
  quarter: [90n, 92n],
  year: [365n, 366n],
};
const UP_OR_DOWN = /\b(?:availab\w*|up ?time|down ?time|outages?|unavailab\w*)\b/;
const DAY = 86_400n;

/** `40.3 to 44.6 minutes`: in the largest unit of which it is at least one, with as many decimals as tell the two apart. */
function rangeText(low: Ratio, high: Ratio): string {
  const [name, length] = Object.entries(LENGTHS)
    .toReversed()
    .find(([, seconds]) => low.compare(Ratio.of(seconds)) >= 0) ?? ['second', 1n];
  const text = (seconds: Ratio, decimals: number): string =>
    seconds
      .dividedBy(Ratio.of(length))
      .toDecimal(decimals)
      .replace(/\.?0+$/, '');
  const decimals = [1, 2, 3].find((each) => text(low, each) !== text(high, each)) ?? 2;
  const [from, to] = [text(low, decimals), text(high, decimals)];
  return `${from === to ? from : `${from} to ${to}`} ${name}s`;
}

const LENGTHS: Readonly<Record<string, bigint>> = { second: 1n, minute: 60n, hour: 3600n };
