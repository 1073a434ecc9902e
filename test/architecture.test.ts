import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ImportTable, type SourceFile, findComplaints, readImportTable } from './support/architecture';

const root = new URL('..', import.meta.url);
const table = readImportTable(readFileSync(new URL('ARCHITECTURE.md', root), 'utf8'));

function readSources(): SourceFile[] {
  return ['language', 'server', 'client', 'test', 'scripts'].flatMap((folder) =>
    listFiles(folder)
      .filter((path) => /\.(ts|mjs)$/.test(path))
      .map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') })),
  );
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(new URL(`${folder}/`, root), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? listFiles(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
    );
  } catch {
    return [];
  }
}

describe('the house rules', () => {
  it('are kept by every source file', () => {
    expect(findComplaints(readSources(), table)).toEqual([]);
  });

  it('look at the real sources', () => {
    const paths = readSources().map((file) => file.path);
    expect(paths).toContain('language/index.ts');
    expect(paths).toContain('server/cli/main.ts');
    expect(paths).toContain('test/architecture.test.ts');
  });

  it('have a row for every folder, and no row for a folder that is gone', () => {
    const paths = readSources().map((file) => file.path);
    const empty = [...table.keys()].filter((row) => !paths.some((path) => path === row || path.startsWith(`${row}/`)));
    expect(empty).toEqual([]);
  });
});

describe('a broken house rule is noticed', () => {
  const small: ImportTable = new Map([
    ['language/index.ts', { own: ['language'], libraries: [], node: false }],
    ['language/quantities', { own: [], libraries: ['temporal-polyfill'], node: false }],
    ['language/evaluator', { own: ['language/quantities'], libraries: [], node: false }],
    ['server/cli', { own: ['language/index.ts'], libraries: ['commander'], node: true }],
  ]);
  const complaintsOf = (...files: [path: string, text: string][]) =>
    findComplaints(
      files.map(([path, text]) => ({ path, text })),
      small,
    );
  const quiet = (path: string, text: string) => expect(complaintsOf([path, text])).toEqual([]);

  it('an import against the table', () => {
    expect(complaintsOf(['language/quantities/ratio.ts', "import type { Outcome } from '../evaluator/outcome';"])).toEqual([
      'language/quantities/ratio.ts: language/quantities may not import language/evaluator/outcome.',
    ]);
    expect(complaintsOf(['server/cli/main.ts', "export { evaluate } from '../../language/evaluator/evaluate';"])).toEqual([
      'server/cli/main.ts: server/cli may not import language/evaluator/evaluate.',
    ]);
    expect(complaintsOf(['language/evaluator/money.ts', "const later = await import('commander/esm.mjs');"])).toEqual([
      'language/evaluator/money.ts: language/evaluator may not import the library commander.',
    ]);
    quiet('language/evaluator/money.ts', "import { ratio } from '../quantities/ratio'; import { round } from './rounding';");
    quiet('server/cli/main.ts', "import { Command } from 'commander'; import { readFile } from 'node:fs/promises';");
  });

  it('Node in the language, with or without its prefix', () => {
    expect(
      complaintsOf(['language/evaluator/a.ts', "import 'node:fs';"], ['language/evaluator/b.ts', "import { join } from 'path';"]),
    ).toEqual([
      'language/evaluator/a.ts: language/evaluator may not import node:fs.',
      'language/evaluator/b.ts: language/evaluator may not import path.',
    ]);
  });

  it('a folder without a row', () => {
    expect(complaintsOf(['language/guesses/a.ts', ''])).toEqual([
      'language/guesses/a.ts: the import table in ARCHITECTURE.md has no row for it.',
    ]);
  });

  it('a circle, once, however it is entered', () => {
    const complaints = complaintsOf(
      ['language/evaluator/start.ts', "import './a';"],
      ['language/evaluator/a.ts', "import { b } from './b';"],
      ['language/evaluator/b.ts', "import type { A } from './a';"],
    );
    expect(complaints).toEqual([
      'language/evaluator/a.ts → language/evaluator/b.ts → language/evaluator/a.ts: files import each other in a circle.',
    ]);
  });

  it('a clock, chance or a console in the language', () => {
    const text = 'const a = Date.now(); const b = new Date(); const c = Math.random(); console.log(a, b, c);';
    expect(complaintsOf(['language/evaluator/a.ts', text])).toEqual([
      'language/evaluator/a.ts: language/ is pure and does not use Date.now.',
      'language/evaluator/a.ts: language/ is pure and does not use new Date().',
      'language/evaluator/a.ts: language/ is pure and does not use Math.random.',
      'language/evaluator/a.ts: language/ is pure and does not use console.',
    ]);
    quiet('language/evaluator/a.ts', "// Date.now() is never called.\nexport const text = 'console.log';");
    quiet('server/cli/main.ts', 'console.log(Date.now());');
  });

  it('a test that is left out', () => {
    const text = "it.skip('a', f); describe.only('b', f); test.todo('c'); it.concurrent.skip('d', f); xit('e', f); list.only();";
    expect(complaintsOf(['test/a.test.ts', text])).toEqual([
      'test/a.test.ts: it.skip leaves tests out. Every test runs, always.',
      'test/a.test.ts: describe.only leaves tests out. Every test runs, always.',
      'test/a.test.ts: test.todo leaves tests out. Every test runs, always.',
      'test/a.test.ts: it.concurrent.skip leaves tests out. Every test runs, always.',
      'test/a.test.ts: xit leaves tests out. Every test runs, always.',
    ]);
  });

  it('a name that says nothing or is not in kebab-case', () => {
    expect(complaintsOf(['test/support/date-utils.ts', ''], ['test/Helper.test.ts', ''], ['test/index.ts', ''])).toEqual([
      'test/support/date-utils.ts: "utils" says nothing. Name it for what it does.',
      'test/Helper.test.ts: write "Helper.test.ts" in kebab-case.',
      'test/index.ts: language/index.ts is the only index file. Import from the file that defines a thing.',
    ]);
    quiet('test/support/second-opinion.property.test.ts', '');
  });

  it('a file that is too long, but not one at the limit', () => {
    expect(complaintsOf(['test/long.ts', '\n'.repeat(401)])).toEqual([
      'test/long.ts: 401 lines; a file has at most 400. Split it by concern.',
    ]);
    quiet('test/long.ts', '\n'.repeat(400));
  });

  it('an extension in a relative import', () => {
    expect(complaintsOf(['test/a.test.ts', "import { b } from './b.js';"])).toEqual([
      'test/a.test.ts: write "./b.js" without its extension.',
    ]);
  });

  it('a page without the table allows nothing', () => {
    expect(readImportTable('# Architecture\n').size).toBe(0);
    expect(complaintsOf(['client/preview/a.ts', ''])).toHaveLength(1);
  });
});
