import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { runProseRules } from '../../language/index';
import { alternativesOf, FirstLook } from '../../language/prose/telling-words';

const folder = join(import.meta.dirname);

describe('what of a pattern is worth trying', () => {
  it('is never what would have matched, in all patterns of all rules, on all labelled sentences', () => {
    const finds = vi.spyOn(FirstLook.prototype, 'finds');
    const findAll = vi.spyOn(FirstLook.prototype, 'findAll');
    const lines = readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'));
    let asked = 0;
    let found = 0;
    const wrong: string[] = [];
    for (const line of lines.filter((_, at) => at % 3 === 0)) {
      const { text } = JSON.parse(line) as { readonly text: string };
      runProseRules(text, 'contract.md');
      for (const spy of [finds, findAll]) {
        for (const [at, [pattern]] of spy.mock.calls.entries()) {
          const { lower } = spy.mock.contexts[at] as unknown as { readonly lower: string };
          const places = placesIn(lower, pattern);
          const result = spy.mock.results[at]?.value as boolean | readonly RegExpExecArray[];
          const expected = typeof result === 'boolean' ? lower.search(pattern) >= 0 : places;
          const actual = typeof result === 'boolean' ? result : result.map(({ index, 0: words }) => `${index} ${words}`);
          asked += 1;
          if (places.length > 0) found += 1;
          if (JSON.stringify(actual) !== JSON.stringify(expected)) wrong.push(`${pattern.source.slice(0, 80)} in: ${lower}`);
        }
        spy.mockClear();
      }
    }
    vi.restoreAllMocks();
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(50_000);
    expect(found).toBeGreaterThan(1_000);
  });

  it('is found in the order in which the whole pattern comes to it, whatever the pattern', () => {
    const word = fc.constantFrom('a', 'no', 'cap', 'caps', 'cape', 'scope', 'escape', 'reason', 'reasons', '24', "it's", 'é');
    const end = fc.constantFrom('', '', '', '?', '*', '+', '{0,2}', '{1,2}');
    const piece = fc.oneof(
      word,
      fc.constantFrom(
        ' ',
        ' ?',
        '\\b',
        '^',
        '$',
        '[a-z]',
        '[ -]',
        '[^ ]',
        '.',
        '\\s',
        '\\d',
        '\\w*',
        '(?= )',
        '(?<=a)',
        '(?!s)',
        's?',
        '-?',
      ),
      fc
        .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.constantFrom('', ' ', '\\b'), end)
        .map(([words, last, quantifier]) => `(?:${words.map((each) => each + last).join('|')})${quantifier}`),
    );
    const alternative = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
    const source = fc.array(alternative, { minLength: 1, maxLength: 4 }).map((alternatives) => alternatives.join('|'));
    const text = fc
      .array(fc.tuple(word, fc.constantFrom(' ', '', '-', ', ')), { minLength: 1, maxLength: 8 })
      .map((words) => words.flat().join(''));
    let found = 0;
    fc.assert(
      fc.property(source, fc.array(text, { minLength: 1, maxLength: 3 }), (written, texts) => {
        let pattern: RegExp;
        try {
          pattern = new RegExp(written, 'g');
        } catch {
          return;
        }
        new FirstLook('').finds(pattern);
        for (const lower of texts) {
          const places = placesIn(lower, pattern);
          found += places.length;
          const look = new FirstLook(lower);
          expect(look.findAll(pattern).map(({ index, 0: words }) => `${index} ${words}`)).toEqual(places);
          expect(look.finds(pattern)).toBe(new RegExp(written).test(lower));
        }
      }),
      { numRuns: 3000 },
    );
    expect(found).toBeGreaterThan(3_000);
  });

  it('is told from the rarest word that must stand there', () => {
    const wordsOf = (source: string): string[] =>
      alternativesOf(new RegExp(source, 'g')).map(({ words }) => (words === undefined ? 'any' : `${words.size}`));
    expect(wordsOf(String.raw`\bat (?:the )?sole discretion\b`)).toEqual(['1']);
    expect(wordsOf(String.raw`\b(?:prompt|timely) repairs?|\d+ ?%`)).toEqual(['1', 'any']);
    expect(wordsOf(String.raw`\b(?:promptly|swiftly|in (?:due|good) time)\b`)).toEqual(['4']);
    expect(wordsOf(String.raw`\b(prompt|swift)ly|\bsoon`)).toEqual(['3']);
    expect(wordsOf(String.raw`\b(?<pace>prompt)ly|\bsoon`)).toEqual(['any']);
  });

  it('is told apart by the flags of a pattern', () => {
    const look = new FirstLook('one\nsoon');
    expect([/^soon/, /^soon/m, /^SOON/, /^SOON/im].map((pattern) => look.finds(pattern))).toEqual([false, true, false, true]);
  });

  it('is everything of a pattern that was asked for after the text was looked at', () => {
    const look = new FirstLook('as soon as practicable');
    expect(look.finds(/\bpracticabl[ey]\b(?!x1)/)).toBe(true);
    expect(look.finds(/\bimpracticable\b(?!x1)/)).toBe(false);
  });
});

function placesIn(lower: string, pattern: RegExp): string[] {
  const whole = new RegExp(pattern.source, pattern.global ? pattern.flags : `${pattern.flags}g`);
  return [...lower.matchAll(whole)].filter(([words]) => words !== '').map(({ index, 0: words }) => `${index} ${words}`);
}
