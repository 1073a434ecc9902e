import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../language/rules/all-rules';
import type { Finding } from '../../language/rules/finding';
import { GROUPS, shortId, type Example, type Rule } from '../../language/rules/rule';
import { findingsIn, findingsOn, FRAME, inFrame, problemsIn, repaired } from './frame';

const TERM_OF_FRAME = /from \d+ \w+ \d+ to \d+ \w+ \d+/.exec(FRAME)?.[0] ?? '';

const folder = new URL('../../language/rules/', import.meta.url);

describe('the list of rules', () => {
  it('is what lies in the folders', () => {
    const files = GROUPS.flatMap((group) =>
      readdirSync(new URL(`${group}/`, folder))
        .sort()
        .map((file) => `${group}/${file.replace(/\.ts$/, '')}`),
    );
    expect(ALL_RULES.map(({ id }) => id)).toEqual(files);
  });

  it('has no two rules of one name', () => {
    expect(new Set(ALL_RULES.map(shortId)).size).toBe(ALL_RULES.length);
  });

  it('finds nothing in the sound agreement', () => {
    expect(problemsIn(FRAME)).toEqual([]);
    expect(findingsIn(FRAME).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });
});

describe('a sentence that has an error already', () => {
  it.each([
    ['a party that nobody defined', 'Uptime Commitment: Provider must', 'Uptime Commitment: Supplier must'],
    ['a term that ends before it begins', TERM_OF_FRAME, 'from 31 December 2026 to 1 January 2026'],
  ])('is not accused of what follows from it: %s', (_, words, wrong) => {
    expect(FRAME).toContain(words);
    const text = FRAME.replace(words, wrong);
    expect(errorsIn(text)).not.toEqual([]);
    const found = findingsIn(text).map(({ rule }) => rule);
    expect(found).not.toContain('consistency/wrong-party-pays');
    expect(found).not.toContain('consistency/window-longer-than-term');
  });
});

for (const rule of ALL_RULES) {
  describe(rule.id, () => {
    rule.docs.avoid.forEach((example, index) => {
      it(`finds what to avoid (${index + 1})`, async () => {
        const text = inFrame(example, rule.kind === 'prose');
        expect(errorsIn(text).join('\n')).toBe('');
        const found = await findingsOf(text, example);
        expect([...new Set(found.map(({ rule: id }) => id))], found.map(({ message }) => message).join('\n')).toEqual([rule.id]);
        for (const { message, instead, origin } of found) {
          expect(`${message} ${instead}`).not.toMatch(/[{}]|undefined/);
          expect(text.slice(origin.offset, origin.offset + origin.length)).not.toBe('');
        }
        expectFixes(rule, text);
      });
    });

    rule.docs.prefer.forEach((example, index) => {
      it(`is silent on what to prefer (${index + 1})`, async () => {
        const text = inFrame(example, rule.kind === 'prose');
        expect(errorsIn(text).join('\n')).toBe('');
        const own = (await findingsOf(text, example)).filter(({ rule: id }) => id === rule.id);
        expect(own.map(({ message }) => message)).toEqual([]);
      });
    });
  });
}

async function findingsOf(text: string, example: Example): Promise<readonly Finding[]> {
  return typeof example === 'string' || example.data === undefined ? findingsIn(text) : findingsOn(text, example.data);
}

/** Warnings may stand: of some mistakes a check of meaning speaks, too. */
function errorsIn(text: string): string[] {
  return problemsIn(text).filter((problem) => problem.startsWith('error'));
}

/** A repair of its own finding silences it and brings no other above a hint; a safe one, none at all. Any leaves a text that can be read. */
function expectFixes(rule: Rule, text: string): void {
  const before = findingsIn(text);
  for (const finding of before) {
    for (const { title, safe, edits } of finding.fixes) {
      const after = repaired(text, edits);
      expect(errorsIn(after).join('\n'), title).toBe('');
      if (!safe && finding.rule !== rule.id) continue;
      const left = findingsIn(after);
      const own = (found: readonly Finding[]): number => found.filter(({ rule: id }) => id === finding.rule).length;
      expect(own(left), `${finding.rule}: ${title} leaves ${left.map(({ message }) => message).join(' / ')}`).toBeLessThan(own(before));
      // A blank that a repair leaves for the drafter is told as one.
      const raised = left.filter(
        (each) =>
          each.rule !== 'completeness/placeholder' &&
          (safe || each.severity !== 'hint') &&
          before.every(({ rule: id }) => id !== each.rule),
      );
      expect(
        raised.map(({ rule: id, message }) => `${id}: ${message}`),
        `${rule.id}: ${title}`,
      ).toEqual([]);
    }
  }
}
