import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type AstNode, AstUtils } from 'langium';
import { describe, expect, it } from 'vitest';
import type { Agreement, Problem } from '../../language/agreement/agreement';
import { checkAgreement } from '../../language/semantics/check';
import { linkFiles } from '../../language/semantics/link';
import { lower } from '../../language/semantics/lower';
import { parseSla } from '../../language/sla-module';
import { SOUND } from '../support/problem-cases';

const root = new URL('../../', import.meta.url);
const TEXTS = [
  SOUND,
  readFileSync(new URL('test/fixtures/complete-agreement.sla', root), 'utf8'),
  ...readdirSync(new URL('examples', root)).map((name) => readFileSync(new URL(`examples/${name}/agreement.sla`, root), 'utf8')),
];

/** Lowers and checks a text whose tree had parts torn out: by place in the tree, and by place among the parts of that node. */
function lowerTorn(text: string, tears: readonly (readonly [number, number])[]): { agreement: Agreement; problems: readonly Problem[] } {
  const read = parseSla(text, 'a.sla');
  const linked = linkFiles(new Map([['a.sla', read]]), 'a.sla');
  const nodes = [...AstUtils.streamAst(read.file)];
  for (const [at, part] of tears) {
    const node = nodes[1 + (at % (nodes.length - 1))] as AstNode & Record<string, unknown>;
    const parts = Object.keys(node).filter((key) => !key.startsWith('$') || key === '$cstNode');
    const key = parts[part % parts.length];
    if (key !== undefined) Object.assign(node, { [key]: Array.isArray(node[key]) && part % 2 === 0 ? [] : undefined });
  }
  const { agreement, problems, places } = lower('a.sla', linked.trees);
  return { agreement, problems: [...read.problems, ...problems, ...checkAgreement(agreement, { places })] };
}

describe('a tree with parts torn out', () => {
  const tears = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 8 });

  it('is lowered to an agreement, whatever is left of it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), tears, (text, list) => {
        const { agreement, problems } = lowerTorn(text, list);
        for (const problem of problems) expect(problem.message).not.toMatch(/undefined|\[object/);
        // A tear takes one sentence away at most.
        expect(agreement.parties.size).toBeGreaterThanOrEqual(lowerTorn(text, []).agreement.parties.size - list.length);
      }),
      { numRuns: 1_500 },
    );
  });

  it('names nothing that is not there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), tears, (text, list) => {
        const { agreement } = lowerTorn(text, list);
        for (const { undertaking } of agreement.targets.values()) {
          if (undertaking.kind === 'metric') expect(agreement.metrics.has(undertaking.metric)).toBe(true);
          else expect(agreement.records.has(undertaking.set.records)).toBe(true);
        }
        for (const measure of agreement.measures.values()) expect(agreement.records.has(measure.records)).toBe(true);
        for (const { trigger } of agreement.remedies) {
          if (trigger.kind === 'events')
            for (const event of trigger.events) if (event.kind === 'missed') expect(agreement.targets.has(event.target)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('deep and long', () => {
  const isErring = (problems: readonly Problem[]) => problems.some(({ severity }) => severity === 'error');

  it('a sum of thousands of terms is taken in or left out with a word, never with a crash', () => {
    const text = `${SOUND}metric Long Sum means ${Array.from({ length: 9_000 }, () => 'Average Effort').join(' plus ')}.`;
    const { agreement, problems } = lowerTorn(text, []);
    expect(agreement.metrics.has('Long Sum')).toBe(!isErring(problems));
  });

  it('a long chain of definitions is followed, or said to be too long', () => {
    const chain = Array.from({ length: 4_000 }, (_, at) => `metric Link ${name(at)} means Link ${name(at + 1)} plus 1.`).join('\n');
    const { agreement, problems } = lowerTorn(`${SOUND}${chain}\nmetric Link ${name(4_000)} means 1.`, []);
    expect(agreement.metrics.size).toBe(4_003);
    expect(problems.every(({ code }) => code === 'too-deep')).toBe(true);
  });

  it('a long circle is told once', () => {
    const chain = Array.from({ length: 3_000 }, (_, at) => `metric Link ${name(at)} means Link ${name((at + 1) % 3_000)}.`).join('\n');
    const { agreement, problems } = lowerTorn(`${SOUND}${chain}`, []);
    expect(agreement.metrics.size).toBe(2);
    expect(problems.map(({ code }) => code)).toEqual(['defined-by-itself']);
  });
});

/** A word that can be a name: `N` and letters for digits. */
function name(at: number): string {
  return `N${[...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
}
