import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryCase, arbitraryMoneyCase } from '../support/second-opinion/arbitrary-case';
import type { Opinion } from '../support/second-opinion/opinion';
import { compile, opinionFrom, opinionOn, outcomeOf, type Case } from '../support/second-opinion/run-case';
import { runs } from '../support/second-opinion/runs';
import { smallest } from '../support/second-opinion/smallest';

function shown({ text, files, tick, to }: Case): string {
  const used = Object.entries(files).filter(([name]) => text.includes(name));
  return [`--to ${to}, ticks of ${tick} s`, text, ...used.map(([name, content]) => `── ${name}\n${content}`)].join('\n');
}

/** What each says; an error of either is what it says. Undefined where rows are bad: which do not count is another question. */
async function both(one: Case): Promise<{ readonly first: Said; readonly second: Said } | undefined> {
  const said = async (opinion: () => Opinion | Promise<Opinion>): Promise<Said> => {
    try {
      return await opinion();
    } catch (error) {
      return String(error);
    }
  };
  const outcome = await outcomeOf(one);
  if (outcome.data.some(({ badRows }) => badRows.total > 0)) return undefined;
  return { first: await said(() => opinionFrom(outcome, compile(one))), second: await said(() => opinionOn(one)) };
}
type Said = Opinion | string;

/** What one says and the other does not. */
function linesBeyond(one: Said, other: Said): readonly string[] {
  const lines = (said: Said): string[] => (typeof said === 'string' ? [said] : Object.values(said).flat());
  const others = new Set(lines(other));
  return lines(one).filter((line) => !others.has(line));
}

const differ = (said: Awaited<ReturnType<typeof both>>): boolean =>
  said !== undefined && JSON.stringify(said.first) !== JSON.stringify(said.second);

const either = fc.oneof({ weight: 2, arbitrary: arbitraryCase }, { weight: 1, arbitrary: arbitraryMoneyCase });

describe('a second opinion', () => {
  it('agrees on every figure, verdict, credit, right and point', async () => {
    await fc.assert(
      fc.asyncProperty(either, async (one) => {
        const all = await both(one);
        expect(all, `bad rows: ${shown(one)}`).toBeDefined();
        if (!differ(all)) return;
        const small = await smallest(one, async (smaller) => differ(await both(smaller)));
        const { first, second } = (await both(small)) ?? { first: '', second: '' };
        expect(linesBeyond(first, second), shown(small)).toEqual(linesBeyond(second, first));
        expect(first, shown(small)).toEqual(second);
      }),
      // The smallest part of a case says more than the smallest case that fast-check finds.
      { ...runs(1000), endOnFailure: true },
    );
  });
});
