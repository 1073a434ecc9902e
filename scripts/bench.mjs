// Runs the entries of test/bench (see test/bench/measurement.ts) and prints a table of figures against goals.
//   npm run bench                    all entries
//   npm run bench -- probes parse    entries whose name contains one of these words
// A missed goal is printed, not punished: the exit code is 1 only when an entry could not run.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Table from 'cli-table3';
import { build } from 'esbuild';
import pc from 'picocolors';

const root = fileURLToPath(new URL('..', import.meta.url));
const entriesFolder = join(root, 'test/bench');
const out = join(root, '.cache/bench');
const words = process.argv.slice(2);

const entries = readdirSync(entriesFolder)
  .filter((file) => /\.bench\.(ts|mjs)$/.test(file))
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
  .sort();

if (entries.length === 0) {
  console.error(words.length > 0 ? `No benchmark is called ${words.join(' or ')}.` : 'There is no benchmark in test/bench.');
  process.exit(1);
}

mkdirSync(out, { recursive: true });
console.log(pc.dim(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`));

let broken = 0;
for (const entry of entries) {
  const { ok, benchmark, output } = await runEntry(entry);
  if (!ok || !benchmark) {
    broken += 1;
    console.log(`\n${pc.red('✗')} ${entry} did not finish.\n${output.trimEnd()}`);
  } else print(benchmark);
}
process.exitCode = broken > 0 ? 1 : 0;

/** Bundles the entry, since it imports TypeScript sources, and runs it in a process of its own so that memory is its own too. */
async function runEntry(entry) {
  const name = basename(entry).replace(/\.(ts|mjs)$/, '');
  const bundle = join(out, `${name}.mjs`);
  await build({
    entryPoints: [join(entriesFolder, entry)],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  const runner = join(out, `${name}.run.mjs`);
  writeFileSync(
    runner,
    `import run from './${name}.mjs';\nconst benchmark = await run();\nprocess.send(benchmark, () => process.disconnect());\n`,
  );
  return new Promise((done) => {
    let benchmark;
    let output = '';
    const child = spawn(process.execPath, ['--expose-gc', runner], { cwd: root, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    child.on('message', (message) => (benchmark = message));
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('close', (code) => done({ ok: code === 0, benchmark, output }));
  });
}

function print({ title, measurements }) {
  console.log(`\n${pc.bold(title)}`);
  const table = new Table({
    head: ['work', 'figure', 'goal', '', 'detail'],
    style: { head: [], border: [] },
    colAligns: ['left', 'right', 'right'],
  });
  for (const { work, figure, unit, goal, detail } of measurements) {
    const missed = goal !== undefined && figure > goal;
    const verdict = goal === undefined ? '' : missed ? pc.red('over') : pc.green('ok');
    table.push([work, show(figure, unit), goal === undefined ? '' : `≤ ${show(goal, unit)}`, verdict, detail ?? '']);
  }
  console.log(table.toString());
}

function show(figure, unit) {
  const digits = figure >= 100 ? 0 : figure >= 10 ? 1 : 2;
  return unit === 'times' ? `${figure.toFixed(digits)} ×` : `${figure.toFixed(digits)} ${unit}`;
}
