import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureSentences, type Labelled } from './quality';

const FOLDER = import.meta.dirname;
const LABELLED = readdirSync(FOLDER)
  .filter((name) => /^labelled-sentences.*\.jsonl$/.test(name))
  .flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').split('\n'))
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Labelled);

describe('our own labelled sentences', () => {
  const { overall, clean, wrong } = measureSentences(LABELLED);
  const { found, missed, accused } = overall;
  const told = wrong.map(({ kind, text, findings }) => `${kind}: ${text} ${findings.join(' ')}`).join('\n');

  it('are many, and about half of them are clean', () => {
    expect(LABELLED.length).toBeGreaterThan(1_800);
    expect(clean.all / LABELLED.length).toBeGreaterThan(0.4);
  });

  it('are found where they are unclear, and left alone where they are not', () => {
    expect(found / (found + missed), told).toBeGreaterThanOrEqual(0.975);
    expect(found / (found + accused), told).toBeGreaterThanOrEqual(0.99);
    expect(clean.silent / clean.all, told).toBeGreaterThanOrEqual(0.99);
  });
});
