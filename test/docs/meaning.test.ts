/** Every convention of docs/meaning.md is pinned down by tests that say its number. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/command-line';

const page = readFileSync(join(root, 'docs/meaning.md'), 'utf8');
const numbers = [...page.matchAll(/^\*\*(\d+)\. /gm)].map(([, number]) => Number(number));
const titles = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.includes('second-opinion'))
  .flatMap(
    (name) => readFileSync(join(root, 'test', name), 'utf8').match(/(?:describe|it|test)(?:\.each)?\(['`][^\n]*conventions? [^\n]*/g) ?? [],
  );
const tested = new Set(
  titles.flatMap((title) => title.match(/conventions? [\d, and]+/g) ?? []).flatMap((words) => words.match(/\d+/g) ?? []),
);

describe('docs/meaning.md', () => {
  it('numbers its conventions without a gap', () => {
    expect(numbers).toEqual(Array.from({ length: 27 }, (_, i) => i + 1));
  });

  it.each(numbers)('convention %i has a test that names it', (number) => {
    expect(tested).toContain(number.toString());
  });
});
