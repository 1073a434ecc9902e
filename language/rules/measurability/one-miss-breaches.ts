import { fewestForOneMiss } from '../formulas/few-records';
import { windowText, wholeText } from '../facts/lengths';
import { Ratio } from '../../quantities/ratio';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'measurability/one-miss-breaches',
  severity: 'hint',
  review: 'information',
  docs: {
    summary: 'A share of records is promised, and of few records one single miss breaks it.',
    why: 'The parties agree on 95%, but in a month with a dozen records that means all of them. The provider pays for one unlucky case, or prices the risk in.',
    avoid: [
      `metric Quick Fixes means the percentage of Tickets dated by Resolved whose Resolution Time is at most 8 hours.`,
      `metric Quick Fixes means the percentage of Tickets dated by Resolved whose Resolution Time is at most 8 hours,
  if there are at least 5 records.`,
      {
        text: `target Quick Help: Provider must keep Resolution Time at most 8 hours for at least 90% of Tickets, in each calendar month.
If Quick Help is missed, Customer may terminate within 60 days.`,
        without: ['metric Quick Fixes', 'If Quick Fixes'],
      },
    ],
    prefer: [
      'target Quick Help: Provider must keep Resolution Time at most 8 hours for at least 80% of Tickets, in each calendar month.',
      `metric Quick Fixes means the percentage of Tickets dated by Resolved whose Resolution Time is at most 8 hours,
  if there are at least 10 records.`,
    ],
  },
  messages: {
    few: {
      says: 'With fewer than {fewest} {records} in a {window}, one miss breaks {promise}.',
      instead:
        'Say how many must be there to judge ("if there are at least {fewest} records", in the metric), allow a number of misses, or judge over a longer window.',
    },
    // A promise of a share for each of them has no place for such words.
    each: {
      says: 'With fewer than {fewest} {records} in a {window}, one miss breaks {promise}.',
      instead:
        'Judge over a longer window, or promise a metric, which can ask for more: "the percentage of {set} whose {measure} is {level}, if there are at least {fewest} records".',
    },
  },
  *check(reading) {
    // A table states its share once, so it is said once.
    const seen = new Set<string>();
    for (const promise of reading.promises) {
      const { window, share, set, value, op, metric, measure, target, origin, row } = promise;
      if (window === undefined || !reading.isPenalised(target)) continue;
      const isShare = metric?.expression.kind === 'record-share' && op === 'at least' && value.kind === 'percent';
      const promised = share ?? (isShare && value.kind === 'percent' ? value : undefined);
      const records = set?.records ?? (metric?.expression.kind === 'record-share' ? metric.expression.set.records : undefined);
      if (promised === undefined || records === undefined || promised.ratio.compare(Ratio.ONE) >= 0) continue;
      const fewest = fewestForOneMiss(promised.ratio);
      if (fewest < 10n || (metric?.atLeast !== undefined && BigInt(metric.atLeast) >= fewest)) continue;
      if (seen.has(target.name)) continue;
      seen.add(target.name);
      yield {
        at: reading.at(row === undefined ? origin : target.origin, promised.lexeme),
        message: measure === undefined ? 'few' : 'each',
        data: {
          fewest: wholeText(fewest),
          records,
          window: windowText(window),
          promise: promised.lexeme,
          set: row === undefined ? records : `${records} where ${row.field} is ${row.value}`,
          measure: measure?.name ?? '',
          level: 'lexeme' in value ? `${op} ${value.lexeme}` : '…',
        },
      };
    }
  },
});
