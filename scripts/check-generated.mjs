// The parser is generated from the grammar and committed. This regenerates it to one side and compares: it changes nothing.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const fresh = join(root, '.cache/generated');
const committed = join(root, 'language/generated');

const config = JSON.parse(readFileSync(join(root, 'langium-config.json'), 'utf8'));
config.out = fresh;
for (const language of config.languages) language.grammar = resolve(root, language.grammar);

rmSync(fresh, { recursive: true, force: true });
mkdirSync(join(root, '.cache'), { recursive: true });
writeFileSync(join(root, '.cache/langium-config.json'), JSON.stringify(config));

const langium = join(root, 'node_modules/langium-cli/bin/langium.js');
const run = spawnSync(process.execPath, [langium, 'generate', '--file', join(root, '.cache/langium-config.json')], { encoding: 'utf8' });
if (run.status !== 0) {
  console.error(run.stdout + run.stderr);
  process.exit(1);
}
if (/warning/i.test(run.stdout + run.stderr)) {
  console.error(run.stdout + run.stderr);
  console.error('The grammar must generate without warnings.');
  process.exit(1);
}

const names = (folder) => {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
};
const stale = [...new Set([...names(fresh), ...names(committed)])].filter((name) => textOf(fresh, name) !== textOf(committed, name));
if (stale.length > 0) {
  console.error(`language/generated does not match the grammar (${stale.join(', ')}). Run "npm run generate" and commit the result.`);
  process.exit(1);
}

function textOf(folder, name) {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch {
    return undefined;
  }
}
