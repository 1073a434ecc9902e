// What the scripts about rules of prose share: files of labelled sentences, and code that lies beside the tests of the rules.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'test/rules');

/** The files of our own sentences, in the order of their names. */
export function ownFiles() {
  return readdirSync(folder)
    .filter((name) => /^labelled-sentences.*\.jsonl$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** The lines of a file of labelled sentences. Ends the script where there is no such file, or a line is no JSON. */
export function labelledIn(path) {
  return textOf(path)
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => {
      try {
        return JSON.parse(line);
      } catch {
        return fail(`${path}:${number} is not a line of JSON.`);
      }
    });
}

/** What TypeScript code in `test/rules` exports. `name` is the file that it is bundled into. */
export async function loadBesideRules(name, contents) {
  const out = join(root, '.cache/rules', `${name}.mjs`);
  await build({
    stdin: { contents, resolveDir: folder },
    outfile: out,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  return import(pathToFileURL(out).href);
}

export function fail(message) {
  console.error(message);
  process.exit(2);
}

function textOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return fail(`${path} cannot be read.`);
  }
}
