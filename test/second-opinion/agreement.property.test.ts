import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryCase, arbitraryMoneyCase } from '../support/second-opinion/arbitrary-case';
import { compile, opinionFrom, opinionOn, outcomeOf, type Case } from '../support/second-opinion/run-case';
import { runs } from '../support/second-opinion/runs';

function shown({ text, files, tick, to }: Case): string {
  const used = Object.entries(files).filter(([name]) => text.includes(name));
  return [`--to ${to}, ticks of ${tick} s`, text, ...used.map(([name, content]) => `── ${name}\n${content}`)].join('\n');
}

const either = fc.oneof({ weight: 2, arbitrary: arbitraryCase }, { weight: 1, arbitrary: arbitraryMoneyCase });

describe('a second opinion', () => {
  it('agrees on every figure, verdict, credit, right and point', async () => {
    await fc.assert(
      fc.asyncProperty(either, async (one) => {
        const agreement = compile(one);
        const outcome = await outcomeOf(one);
        const bad = outcome.data.filter(({ badRows }) => badRows.total > 0);
        expect(
          bad.map(({ name, badRows }) => [name, badRows]),
          shown(one),
        ).toEqual([]);
        expect(opinionFrom(outcome, agreement), shown(one)).toEqual(opinionOn(one));
      }),
      runs(1000),
    );
  });
});
