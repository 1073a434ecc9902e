import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generateSyntax } from '../../scripts/generate-syntax.mjs';

const root = new URL('../../', import.meta.url);

interface TextMate {
  readonly patterns: readonly { readonly name: string; readonly match?: string }[];
}
const files = generateSyntax();
const { patterns } = JSON.parse(files['syntaxes/sla.tmLanguage.json']) as TextMate;

describe('the colours', () => {
  it('are those that the grammar gives; if not, run `npm run generate`', () => {
    for (const [path, text] of Object.entries(files)) expect(readFileSync(new URL(path, root), 'utf8'), path).toBe(text);
  });

  it('know every kind of definition, and no other word as one', () => {
    const kinds = patternOf('keyword.control.definition.sla');
    for (const kind of [
      'agreement',
      'party',
      'service',
      'fee',
      'calendar',
      'records',
      'measure',
      'period',
      'metric',
      'target',
      'remedy',
      'sample',
      'use',
      'amendment',
      'clause',
      'term',
    ])
      expect(kinds.test(`${kind} `), kind).toBe(true);
    for (const word of ['means', 'must', 'If', 'in', 'percentage']) expect(kinds.test(`${word} `), word).toBe(false);
  });

  it('know the words between names, and leave names alone', () => {
    const words = patternOf('keyword.other.sla');
    for (const word of ['means', 'at', 'least', 'consecutive', 'terminate', 'percentage']) expect(words.test(word), word).toBe(true);
    for (const name of ['Availability', 'Monthly Fee', 'P1']) expect(words.test(name), name).toBe(false);
  });
});

function patternOf(name: string): RegExp {
  return new RegExp(patterns.find((each) => each.name === name)?.match ?? '$^', 'u');
}
