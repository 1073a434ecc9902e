import { Ratio } from '../../quantities/ratio';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'measurability/zero-tolerance',
  severity: 'warning',
  docs: {
    summary: 'A promise that leaves room for no miss at all.',
    why: 'Nobody keeps 100% for long. The provider either prices in a certain breach or learns to keep misses out of the records.',
    avoid: [
      {
        text: `target Uptime Commitment: Provider must keep Availability at least 100% in each calendar month.
If Availability in a calendar month is
  below 100%, Provider must credit 10% of Monthly Fee;
  below 99%, Provider must credit 25% of Monthly Fee.`,
        without: ['If Availability'],
      },
    ],
    prefer: [
      {
        text: `target Uptime Commitment: Provider must keep Availability at least 99.9% in each calendar month.
If Availability in a calendar month is
  below 99.9%, Provider must credit 10% of Monthly Fee;
  below 99%, Provider must credit 25% of Monthly Fee.`,
        without: ['If Availability'],
      },
    ],
  },
  messages: {
    all: {
      says: '{target} leaves room for no miss at all: {promise}.',
      instead: 'Promise a share that can be kept, such as 99.9%, and say what each miss beyond it costs.',
    },
  },
  *check(reading) {
    // A table states its share once, so it is said once.
    const seen = new Set<string>();
    for (const { target, value, op, share, metric, origin } of reading.promises) {
      const isWhole = share?.ratio.equals(Ratio.ONE) === true;
      const isFull = metric !== undefined && op === 'at least' && value.kind === 'percent' && value.ratio.equals(Ratio.ONE);
      const isNone = metric !== undefined && op === 'at most' && isNothing(value);
      if (!isWhole && !isFull && !isNone) continue;
      if (seen.has(target.name)) continue;
      seen.add(target.name);
      const lexeme = isWhole ? share.lexeme : 'lexeme' in value ? value.lexeme : '';
      const promise = `${isNone ? 'at most' : 'at least'} ${lexeme}`;
      yield { at: reading.at(isWhole ? target.origin : origin, promise), message: 'all', data: { target: target.name, promise } };
    }
  },
});

function isNothing(value: { readonly kind: string; readonly ratio?: Ratio; readonly number?: Ratio; readonly count?: Ratio }): boolean {
  return (value.ratio ?? value.number ?? value.count)?.isZero === true;
}
