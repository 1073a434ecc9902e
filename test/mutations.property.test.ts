/**
 * Whatever becomes of the words of an agreement, it is read, lowered and evaluated without an accident: there is an outcome, every text in
 * it can be read, and every problem has words and a place.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFiles, evaluate, parseSla, rereadSla, type ReadFile } from '../language/index';
import type { DataFiles } from '../server/condense/data-files';
import { openMemorySource } from '../server/condense/memory-source';
import { observe } from '../server/condense/observe';

const examples = new URL('../examples/', import.meta.url);
const URI = 'agreement.sla';
const ROWS = 12;

/** The first rows of an example's data. The probes are written out here: five pass, six fail, six pass. */
function dataOf(name: string): DataFiles {
  const folder = new URL(`${name}/data/`, examples);
  const texts = new Map<string, Uint8Array>();
  for (const file of readdirSync(folder)) {
    if (file.endsWith('.parquet')) continue;
    const bytes = readFileSync(new URL(file, folder));
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    texts.set(
      `data/${file.replace(/\.gz$/, '')}`,
      Buffer.from(
        text
          .split('\n')
          .slice(0, ROWS + 1)
          .join('\n'),
      ),
    );
  }
  const probes = [...'.....xxxxxx......'].map(
    (state, index) => `2026-01-05T00:0${Math.floor(index / 2)}:${index % 2 ? '30' : '00'}Z,${state === 'x' ? 'failed' : 'passed'}`,
  );
  texts.set('data/probes.csv', Buffer.from(['timestamp,status', ...probes].join('\n')));
  return {
    list: (pattern) => Promise.resolve([...texts.keys()].filter((file) => file === pattern)),
    read: (file) => Promise.resolve(texts.get(file) ?? new Uint8Array()),
  };
}

const subjects = readdirSync(examples)
  .sort()
  .map((name) => {
    const text = readFileSync(new URL(`${name}/agreement.sla`, examples), 'utf8')
      .replace('probes.parquet', 'probes.csv')
      .replace('.csv.gz', '.csv');
    return { name, text, files: dataOf(name), words: parseSla(text, URI).tokens };
  });

/** As an editor reads it: only what has changed since the last mutation of the example. */
function readMutated({ name }: Subject, text: string): ReadFile {
  const read = rereadSla(text, URI, lastRead.get(name));
  lastRead.set(name, read);
  return read;
}

const lastRead = new Map<string, ReadFile>();

const FIGURES = ['0', '1', '7', '1,000,000', '0.001', '99.999', '100', '250'];
const place = fc.nat();
/** Mostly changes that leave a sentence a sentence, so that what is wrong gets as far as the evaluator. */
const change = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('figure' as const), at: place, other: place }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('name' as const), at: place, other: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), at: place, other: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('word' as const), at: place, other: place }) },
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
type Subject = (typeof subjects)[number];

const isFigure = (image: string): boolean => /^\d/.test(image);
const isName = (image: string): boolean => /^\p{Lu}/u.test(image);

function mutate({ text, words }: Subject, changes: readonly Change[]): string {
  const replacements = new Map<number, string>();
  for (const { kind, at, other } of changes) {
    const among = words.flatMap((word, index) =>
      (kind === 'figure' ? isFigure(word.image) : kind === 'name' ? isName(word.image) : true) ? [index] : [],
    );
    const index = among[at % among.length];
    const donor = words[among[other % among.length]].image;
    const unit = /[^\d.,].*$/s.exec(words[index].image)?.[0] ?? '';
    replacements.set(
      index,
      kind === 'delete' ? '' : kind === 'figure' ? (other % 2 ? donor : `${FIGURES[other % FIGURES.length]}${unit}`) : donor,
    );
  }
  let mutated = text;
  for (const [index, image] of [...replacements].sort(([left], [right]) => right - left)) {
    const { startOffset, image: old } = words[index];
    mutated = mutated.slice(0, startOffset) + image + mutated.slice(startOffset + old.length);
  }
  return mutated;
}

describe('a mutated example', () => {
  it('comes to an outcome that can be read', async () => {
    let sound = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...subjects), fc.array(change, { minLength: 1, maxLength: 2 }), async (subject, changes) => {
        const text = mutate(subject, changes);
        const { agreement, problems } = compileFiles(new Map([[URI, readMutated(subject, text)]]), URI);
        for (const { message, origin } of problems) {
          expect(message).toMatch(/\S.*[.?…:"']$/s);
          expect(origin.offset + origin.length).toBeLessThanOrEqual(text.length);
        }
        // The command line evaluates only what has no errors; an editor may be asked to in between, so some of the rest is evaluated too.
        const isSound = !problems.some(({ severity }) => severity === 'error');
        if (isSound) sound += 1;
        else if (text.length % 4 > 0) return;
        const { outcome } = await observe(agreement, openMemorySource(agreement, subject.files), evaluate);
        expect(JSON.stringify(outcome)).not.toMatch(/undefined|NaN|\[object|Infinity/);
      }),
      { numRuns: 10_000 },
    );
    // Were all of them refused, the evaluator would have been spared.
    expect(sound).toBeGreaterThan(1_500);
  }, 1_200_000);
});
