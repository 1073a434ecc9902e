import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SlaFile } from '../../language/generated/ast';
import { linkFiles } from '../../language/semantics/link';
import { parseSla } from '../../language/sla-module';

const agreement = readFileSync(new URL('../fixtures/complete-agreement.sla', import.meta.url), 'utf8');

/** One wrong sentence each: what stands in the agreement, and what a drafter typed instead. */
const slips: readonly (readonly [string, string, string])[] = [
  ['a misspelt kind', 'metric Slow Tail', 'metrc Slow Tail'],
  ['should', 'Provider must keep Availability', 'Provider should keep Availability'],
  ['no full stop behind a definition', '"Acme Cloud Ltd".', '"Acme Cloud Ltd"'],
  ['no full stop behind a remedy', 'credit 100% of Monthly Fee.', 'credit 100% of Monthly Fee'],
  ['no full stop before a heading', 'P1 Resolution.\n\n# What', 'P1 Resolution\n\n# What'],
  ['no full stop before a duty', 'exceed 100% of Monthly Fee.', 'exceed 100% of Monthly Fee'],
  ['an open quote', 'means "Northwind Bank plc".', 'means "Northwind Bank plc.'],
  ['a name without capitals', 'metric Slow Tail means', 'metric slow tail means'],
  ['a name with one capital', 'of Monthly Fee;\n  below 99%', 'of Monthly fee;\n  below 99%'],
  ['no comma', 'below 99.95%, Provider', 'below 99.95% Provider'],
  ['no percentage', 'for at least 95% of', 'for at least 95 of'],
  ['a comma for a semicolon', '10% of Monthly Fee;', '10% of Monthly Fee,'],
  ['words too many', 'in each calendar month.\n\ntarget P1', 'in each and every calendar month.\n\ntarget P1'],
  ['no means', 'measure Resolution Time means,', 'measure Resolution Time,'],
  ['words run together', 'keep Availability at least', 'keep Availability atleast'],
  ['an early full stop', 'to Resolved,\n  counted', 'to Resolved.\n  counted'],
  ['no party', 'is missed, Provider must "deliver', 'is missed, must "deliver'],
  ['an unknown type', 'Opened, a time set', 'Opened, a datetime set'],
  ['a stray character', 'GBP 250 for', 'GBP 250 @ for'],
  ['no colon', 'target Portal Use: Customer', 'target Portal Use Customer'],
  ['no and', 'between Provider and Customer', 'between Provider Customer'],
  ['no semicolon between fields', 'Opened, a time set by Customer;', 'Opened, a time set by Customer'],
  ['a small if', 'If P1 Resolution is', 'if P1 Resolution is'],
  ['a full stop in a name', 'party Card Network means', 'party Card Network Ltd. means'],
  ['a numeric date', 'from 1 January 2026 to', 'from 1.1.2026 to'],
  ['a bracket', 'outside this agreement.\nparty', '(outside this agreement).\nparty'],
  ['half a sentence', 'goal Checkout Never Stops means "shoppers can pay at any hour", served by', 'goal Checkout Never'],
  ['a sentence that breaks off', 'If P1 Resolution is missed, Provider must credit GBP 250 for each of Tickets that missed it.', 'If P1'],
];

describe('one wrong sentence', () => {
  it.each(slips)('%s: one problem, and its neighbours are whole', (_name, right, wrong) => {
    expect(agreement.split(right).length).toBeGreaterThan(1);
    const before = parseSla(agreement, 'a.sla');
    const after = parseSla(agreement.replace(right, wrong), 'a.sla');
    expect(after.problems).toHaveLength(1);
    const lost = sentencesOf(before.file).filter((sentence) => !sentencesOf(after.file).includes(sentence));
    expect(lost.length).toBeLessThanOrEqual(1);
  });

  it.each(slips)('%s: no complaint about names that it defines', (_name, right, wrong) => {
    const after = parseSla(agreement.replace(right, wrong), 'a.sla');
    expect(linkFiles(new Map([['a.sla', after]]), 'a.sla').problems).toEqual([]);
  });

  it('every sentence in turn, cut in half', () => {
    const before = parseSla(agreement, 'a.sla');
    for (const sentence of before.file.sentences) {
      if (sentence.$type === 'Heading') continue;
      const { offset, end } = sentence.$cstNode!;
      const middle = before.tokens.filter((token) => token.startOffset > offset && token.startOffset < end).at(-3)!;
      const after = parseSla(agreement.slice(0, middle.startOffset) + '@' + agreement.slice(end - 1), 'a.sla');
      const texts = new Set(sentencesOf(after.file));
      const lost = sentencesOf(before.file).filter((text) => !texts.has(text));
      expect([sentence.$cstNode!.text.slice(0, 40), after.problems.length, lost.length]).toEqual([
        sentence.$cstNode!.text.slice(0, 40),
        1,
        1,
      ]);
    }
  });
});

describe('several wrong sentences', () => {
  it('give a problem each, in the order of the text', () => {
    const text = 'party A means "x".\nprty B means "y".\nmetric c means 1.\nparty D means "z"\nparty E means "e".';
    const { problems, file } = parseSla(text, 'a.sla');
    expect(problems.map(({ origin, code }) => [origin.start.line, code])).toEqual([
      [1, 'misspelt'],
      [2, 'name-in-lower-case'],
      [3, 'missing-full-stop'],
    ]);
    expect(file.sentences.map(({ $type }) => $type)).toEqual(['PartyDefinition', 'Broken', 'Broken', 'PartyDefinition', 'PartyDefinition']);
  });

  it('are described up to a point', () => {
    const { problems, file } = parseSla('metrc A means 1.\n'.repeat(1000) + 'party Last means "x".', 'a.sla');
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)!.message).toContain('More than 200 sentences');
    expect(file.sentences.at(-1)!.$type).toBe('PartyDefinition');
  });
});

function sentencesOf(file: SlaFile): string[] {
  return file.sentences
    .filter((sentence) => sentence.$type !== 'Broken' && !('broken' in sentence && sentence.broken))
    .map((each) => each.$cstNode!.text);
}
