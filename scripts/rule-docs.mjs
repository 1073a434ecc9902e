// Writes what follows from the rules themselves: language/rules/all-rules.ts (their list) and docs/rules/ (a page for each).
//   npm run rules              write
//   npm run rules -- --check   change nothing, and fail if something would change
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const checking = process.argv.includes('--check');
const stale = [];

const groups = ['ambiguity', 'measurability', 'control', 'incentives', 'completeness', 'consistency', 'plain-language'];
const ids = groups.flatMap((group) => {
  const folder = join(root, 'language/rules', group);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => ({ group, name: file.slice(0, -3) }));
});

write('language/rules/all-rules.ts', listOfRules());
write('language/rules/problem-codes.ts', listOfCodes());
const { pageOf, indexPage, ALL_RULES } = await load();
const pages = new Map([
  ['docs/rules/README.md', indexPage(ALL_RULES)],
  ...ALL_RULES.map((rule) => [`docs/rules/${rule.id}.md`, pageOf(rule)]),
]);
for (const [path, text] of pages) write(path, text);
for (const path of pagesThere()) if (!pages.has(path)) remove(path);

if (stale.length > 0) {
  console.log(`Out of date: ${stale.join(', ')}. Run: npm run rules`);
  process.exitCode = 1;
} else console.log(`${ALL_RULES.length} rules, ${pages.size} pages.`);

function listOfRules() {
  const constantOf = ({ name }) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  const imports = ids.map((id) => `import { rule as ${constantOf(id)} } from './${id.group}/${id.name}';`);
  const names = ids.map((id) => `  ${constantOf(id)},`);
  return [
    '/** Every rule, by group and name. Written by `npm run rules`; a test holds it to the folders. */',
    "import type { Rule } from './rule';",
    ...imports,
    '',
    'export const ALL_RULES: readonly Rule[] = [',
    ...names,
    '];',
    '',
  ].join('\n');
}

/** The codes of problems, which may be given a severity like rules: every `code: '…'` in what reads and checks sentences. */
function listOfCodes() {
  const files = ['semantics', 'syntax'].flatMap((folder) =>
    readdirSync(join(root, 'language', folder)).map((file) => readFileSync(join(root, 'language', folder, file), 'utf8')),
  );
  const codes = [...new Set(files.flatMap((text) => [...text.matchAll(/code: '([a-z]+(?:-[a-z]+)*)'/g)].map(([, code]) => code)))].sort();
  return [
    '/** The codes of problems: what is wrong with a sentence itself. Written by `npm run rules`. */',
    'export const PROBLEM_CODES: ReadonlySet<string> = new Set([',
    ...codes.map((code) => `  '${code}',`),
    ']);',
    '',
  ].join('\n');
}

async function load() {
  const out = join(root, '.cache/rules/pages.mjs');
  await build({
    stdin: {
      contents: "export * from './language/rules/pages'; export { ALL_RULES } from './language/rules/all-rules';",
      resolveDir: root,
    },
    outfile: out,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  return import(pathToFileURL(out).href);
}

function write(path, text) {
  const full = join(root, path);
  if (existsSync(full) && readFileSync(full, 'utf8') === text) return;
  if (checking) {
    stale.push(path);
    return;
  }
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, text);
}

function remove(path) {
  if (checking) stale.push(path);
  else rmSync(join(root, path));
}

function pagesThere() {
  const folder = join(root, 'docs/rules');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'));
}
