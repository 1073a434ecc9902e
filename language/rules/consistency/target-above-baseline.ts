import { comparePromised } from '../facts/promised-values';
import { isFloor } from '../facts/promises';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/target-above-baseline',
  severity: 'hint',
  review: 'information',
  docs: {
    summary: 'More is promised than was ever measured.',
    why: 'The party promises what it has not reached so far. If nothing changes, the first window is a miss; if something is to change, the agreement should say from when.',
    avoid: ['baseline of Availability is 99.2%, measured from 1 January 2025 to 31 December 2025.'],
    prefer: ['baseline of Availability is 99.8%, measured from 1 January 2025 to 31 December 2025.'],
  },
  messages: {
    above: {
      says: '{target} promises {promise}, and {metric} was {baseline} so far.',
      instead: 'Promise what is reached, or raise the level step by step with an amendment from a date on.',
    },
  },
  *check(reading) {
    for (const { metric, value, origin } of reading.agreement.baselines) {
      if (value === undefined) continue;
      for (const promise of reading.promisesOfMetric(metric)) {
        if (promise.op === 'exactly') continue;
        const compared = comparePromised(promise.value, value);
        if (compared !== (isFloor(promise.op) ? 1 : -1)) continue;
        const lexeme = (each: typeof value): string => ('lexeme' in each ? each.lexeme : '');
        yield {
          at: reading.at(promise.origin, lexeme(promise.value)),
          message: 'above',
          data: { target: promise.target.name, promise: `${promise.op} ${lexeme(promise.value)}`, metric, baseline: lexeme(value) },
          related: [{ message: 'The baseline.', origin }],
        };
      }
    }
  },
});
