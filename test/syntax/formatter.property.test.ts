import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSla } from '../../language/format';
import { parseSla } from '../../language/sla-module';

const root = new URL('../../', import.meta.url);
const TEXTS = [
  'test/fixtures/complete-agreement.sla',
  ...readdirSync(new URL('examples', root)).map((name) => `examples/${name}/agreement.sla`),
]
  .filter((path) => path.endsWith('.sla'))
  .map((path) => readFileSync(new URL(path, root), 'utf8'));

/** The words and notes of a text in their order; what is between quotes to the letter, the rest with single spaces. */
function wordsOf(text: string): string[] {
  const { tokens, notes } = parseSla(text, 'a.sla');
  return [...tokens, ...notes]
    .sort((left, right) => left.startOffset - right.startOffset)
    .map(({ image, tokenType }) => (tokenType.name === 'STRING' ? image : image.replace(/\s+/g, ' ').trimEnd()));
}

/** The text with other white space between its words, and notes here and there. */
function respaced(text: string, spaces: readonly string[]): string {
  const { tokens, notes } = parseSla(text, 'a.sla');
  const words = [...tokens, ...notes].sort((left, right) => left.startOffset - right.startOffset);
  let out = '';
  words.forEach((word, at) => {
    const next = words[at + 1];
    const isLineEnd = word.tokenType.name === 'HEADING' || word.tokenType.name === 'NOTE';
    // A heading begins a line; a name goes on only over a line break that is followed by a space.
    const space = next?.tokenType.name === 'HEADING' || isLineEnd ? '\n' : (spaces[at % spaces.length] ?? ' ');
    out += word.image + (isLineEnd && !space.includes('\n') ? '\n' : space);
  });
  return out;
}

const space = fc.constantFrom(' ', '  ', '\n', '\n\n', '\n\n\n  ', '\t', ' \n ', ' // a note\n', '\n// alone\n', '\u00A0 ');

describe('laying out', () => {
  const texts = fc
    .tuple(fc.constantFrom(...TEXTS), fc.array(space, { minLength: 1, maxLength: 40 }))
    .map(([text, spaces]) => respaced(text, spaces));

  it('keeps every word and note in its place', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const result = formatSla(text);
        fc.pre('text' in result);
        if ('text' in result) expect(wordsOf(result.text)).toEqual(wordsOf(text));
      }),
      { numRuns: 100 },
    );
  });

  it('twice is the same as once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = formatSla(text);
        fc.pre('text' in once);
        if ('text' in once) expect(formatSla(once.text)).toEqual(once);
      }),
      { numRuns: 100 },
    );
  });

  it('leaves no line too long that could be broken, and no space at the end of a line', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const result = formatSla(text);
        fc.pre('text' in result);
        if (!('text' in result)) return;
        const outsideQuotes = result.text.replace(/"[^"]*"/g, (quote) => quote.replace(/[^\n]/g, 'x'));
        for (const line of outsideQuotes.split('\n')) {
          expect(line).toBe(line.trimEnd());
          if (!/\/\/|xx|^ *\||^#/.test(line)) expect(line.length).toBeLessThanOrEqual(100);
        }
      }),
      { numRuns: 60 },
    );
  });
});
