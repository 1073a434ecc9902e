import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkFiles } from '../../language/semantics/link';
import { parseSla } from '../../language/sla-module';

const agreement = readFileSync(new URL('../fixtures/complete-agreement.sla', import.meta.url), 'utf8');
const words = parseSla(agreement, 'a.sla').tokens;

const noise = fc.string({ unit: fc.constantFrom(...'aZ9 .,;:"“”\'\n\t|#/@%£()-é日\u0000'), maxLength: 12 });
const place = fc.nat({ max: words.length - 2 });
/** One change to the text, from the end of the text to its start when there are several, so that places stay right. */
const change = fc.oneof(
  fc.record({ kind: fc.constant('delete' as const), at: place, count: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ kind: fc.constant('repeat' as const), at: place, count: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('swap' as const), at: place, other: place }),
  fc.record({ kind: fc.constant('insert' as const), at: place, text: noise }),
  fc.record({ kind: fc.constant('replace' as const), at: place, other: place }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function apply(text: string, each: Change): string {
  const token = words[each.at];
  const splice = (from: number, to: number, replacement: string) => text.slice(0, from) + replacement + text.slice(to);
  const end = (index: number) => words[index].startOffset + words[index].image.length;
  switch (each.kind) {
    case 'delete':
      return splice(token.startOffset, end(Math.min(each.at + each.count, words.length) - 1), '');
    case 'repeat':
      return splice(token.startOffset, end(each.at), `${token.image} `.repeat(each.count));
    case 'insert':
      return splice(token.startOffset, token.startOffset, each.text);
    case 'replace':
      return splice(token.startOffset, end(each.at), words[each.other].image);
    case 'swap': {
      const [first, second] = [each.at, each.other].sort((left, right) => left - right).map((index) => words[index]);
      if (first === second) return text;
      const behind = splice(second.startOffset, second.startOffset + second.image.length, first.image);
      return behind.slice(0, first.startOffset) + second.image + behind.slice(first.startOffset + first.image.length);
    }
  }
}

const before = 'term First Marker means "stands before everything".\n';
const after = '\nterm Last Marker means "stands behind everything".\n';

/** Reads and links; whatever the text, there is a tree, and every problem has words and a place in the text. */
function readAnything(text: string) {
  const read = parseSla(text, 'a.sla');
  const linked = linkFiles(new Map([['a.sla', read]]), 'a.sla');
  for (const { message, origin } of [...read.problems, ...linked.problems]) {
    expect(message).toMatch(/\S.*[.?…:"']$/s);
    expect(message).not.toMatch(/undefined|\[object|NaN/);
    expect(origin.offset).toBeGreaterThanOrEqual(0);
    expect(origin.offset + origin.length).toBeLessThanOrEqual(text.length);
  }
  return read;
}

function expectMarkers(text: string): void {
  const { file } = readAnything(before + text + after);
  const texts = file.sentences.map((sentence) => sentence.$cstNode!.text);
  expect(texts[0]).toBe(before.trim());
  expect(texts.at(-1)).toBe(after.trim());
}

describe('a damaged agreement', () => {
  it('is read, and whole sentences around the damage stay whole', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const ordered = [...changes].sort((left, right) => right.at - left.at);
        expectMarkers(ordered.reduce((text, each) => apply(text, each), agreement));
      }),
      { numRuns: 2000 },
    );
  });

  it('may break off anywhere, or begin anywhere', () => {
    fc.assert(
      fc.property(fc.nat({ max: agreement.length }), (at) => {
        expectMarkers(agreement.slice(0, at));
        readAnything(agreement.slice(at));
      }),
      { numRuns: 500 },
    );
  });

  it('has at most one problem for one changed word, apart from names', () => {
    fc.assert(
      fc.property(place, noise, (at, text) => {
        const inserted = text.replace(/[."“”\n#/]/g, 'x');
        const { problems } = parseSla(apply(agreement, { kind: 'insert', at, text: inserted }), 'a.sla');
        expect(problems.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is no agreement at all', () => {
  it('is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void readAnything(text)),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words.map(({ image }) => image)), { maxLength: 60 }),
        (some) => void readAnything(some.join(' ')),
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['nested amendments', 'amendment from 1 July 2026: '.repeat(20_000)],
    ['an endless sum', `metric A means 1${' plus 1'.repeat(50_000)}.`],
    ['a long sum', `metric A means 1${' plus 1'.repeat(240)}.`],
    ['endless parties', `Provider${' and Provider'.repeat(50_000)} must "x".`],
    ['many values', `records A means "x", with B, one of C${', C'.repeat(5_000)}.`],
    ['quotes', '"'.repeat(50_001)],
    ['an open text over many lines', `party A means "${'x\n '.repeat(300_000)}`],
    ['full stops', '.'.repeat(20_000)],
    ['bars', '| '.repeat(50_000)],
    ['hashes', '#'.repeat(200_000)],
    ['digits', '1,'.repeat(50_000)],
    ['brackets', '('.repeat(50_000)],
    ['sentences without a stop', 'metric\n'.repeat(5_000)],
  ])('%s', (_name, text) => {
    readAnything(text);
  });

  it('ten million characters of noise', () => {
    const some = fc.sample(fc.string({ unit: 'grapheme', minLength: 500, maxLength: 500 }), { numRuns: 40, seed: 7 }).join('');
    const text = some.repeat(Math.ceil(10_000_000 / some.length));
    expect(readAnything(text).problems.map(({ code }) => code)).toEqual(['file-too-large']);
    expect(readAnything(text.slice(0, 1_000_000)).problems.length).toBeGreaterThan(0);
  });
});
