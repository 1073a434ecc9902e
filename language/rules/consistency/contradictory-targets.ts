import { comparePromised, sameSubject } from '../facts/promised-values';
import { isCeiling, isFloor } from '../facts/promises';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/contradictory-targets',
  severity: 'error',
  docs: {
    summary: 'Two targets ask for figures that cannot both be.',
    why: 'Whatever the party does, it breaks one of the two, and owes for it.',
    avoid: [
      `target Fast Enough: Provider must keep Slowest Fix at least 200 hours in each calendar month.
If Fast Enough is missed, Provider must "say why" within 10 days.
goal Calm means "nobody hurries", served by Fast Enough.
Provider must report Fast Enough to Customer within 5 days after each calendar month.`,
    ],
    prefer: ['target Fast Enough: Provider must keep Quick Fixes at least 70% in each calendar quarter.'],
  },
  messages: {
    both: {
      says: '{first} asks for {firstValue} and {second} for {secondValue} of {subject}: no figure is both.',
      instead: 'Keep one of the two, or change a value.',
    },
  },
  *check(reading) {
    for (const promise of reading.promises) {
      for (const other of reading.promisesNamed([promise.metric?.name ?? promise.measure?.name ?? ''])) {
        if (other === promise) break;
        if (!isFloor(promise.op) && !isCeiling(promise.op)) continue;
        if (isFloor(promise.op) === isFloor(other.op) || !sameSubject(promise, other)) continue;
        const [floor, ceiling] = isFloor(promise.op) ? [promise, other] : [other, promise];
        const compared = comparePromised(floor.value, ceiling.value);
        const touching = floor.op === 'at least' && ceiling.op === 'at most';
        if (compared === undefined || compared < 0 || (compared === 0 && touching)) continue;
        const lexeme = ({ value, op }: typeof promise): string => `${op} ${'lexeme' in value ? value.lexeme : ''}`;
        yield {
          at: reading.at(promise.origin, lexeme(promise)),
          message: 'both',
          data: {
            first: other.target.name,
            firstValue: lexeme(other),
            second: promise.target.name,
            secondValue: lexeme(promise),
            subject: promise.metric?.name ?? promise.measure?.name ?? '',
          },
          related: [{ message: `${other.target.name} is promised here.`, origin: other.origin }],
        };
      }
    }
  },
});
