// Runs every check and every test suite and ends with one line that totals them.
//   node scripts/test.mjs           everything, as continuous integration does
//   node scripts/test.mjs --quick   the static checks, the bundle and the unit tests (npm run check)
// A suite in which nothing ran has failed: an empty folder must not look like success.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pc from 'picocolors';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (...path) => join(root, 'node_modules', ...path);
const quick = process.argv.includes('--quick');

/** Each is one command that passes or fails as a whole. */
const checks = [
  { name: 'generated parser matches the grammar', command: ['scripts/check-generated.mjs'] },
  { name: 'types', command: [bin('typescript/bin/tsc'), '--build'] },
  { name: 'lint', command: [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint'] },
  { name: 'format', command: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: 'nothing unused', command: [bin('knip/bin/knip.js'), '--no-progress'] },
  { name: 'bundle', command: ['esbuild.mjs'] },
];
/** Names of projects in vitest.config.ts; `cli` and `lsp` run the bundles that the checks have built. */
const suites = quick ? ['unit'] : ['unit', 'slow', 'cli', 'lsp'];

/** In a real VS Code, which they install on first use; they take the bundles that the checks have built, and write results as vitest does. */
const inEditor = [
  { name: 'vscode', command: ['test/vscode/run-in-workbench.mjs'] },
  { name: 'ui', command: ['test/ui/run-ui.mjs', '--no-build'] },
];

const startedAt = performance.now();
mkdirSync(join(root, '.cache/results'), { recursive: true });

const results = [await runChecks(), ...(await runSuites())];
report(results);

async function runChecks() {
  heading('checks');
  const counts = { name: 'checks', passed: 0, failed: 0, skipped: 0 };
  const waiting = [...checks];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const { ok, output, seconds } = await run(check.command, { quiet: true });
      counts[ok ? 'passed' : 'failed'] += 1;
      console.log(`${ok ? pc.green('✓') : pc.red('✗')} ${check.name} ${pc.dim(`${seconds.toFixed(1)} s`)}`);
      if (!ok) console.log(output.trimEnd());
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, worker));
  return counts;
}

async function runSuites() {
  const counts = [];
  for (const name of suites) counts.push(await runSuite(name));
  for (const suite of quick ? [] : inEditor) counts.push(await runInEditor(suite));
  return counts;
}

async function runInEditor({ name, command }) {
  heading(`${name} tests`);
  const file = join(root, '.cache/results', `${name}.json`);
  rmSync(file, { force: true });
  const { ok } = await run([...command, file], { quiet: false });
  return countTests(name, file, ok);
}

async function runSuite(name) {
  heading(`${name} tests`);
  const file = join(root, '.cache/results', `${name}.json`);
  rmSync(file, { force: true });
  const { ok } = await run(
    [bin('vitest/vitest.mjs'), 'run', '--project', name, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    { quiet: false },
  );
  return countTests(name, file, ok);
}

/** Reads vitest's own report. A file that could not even be loaded counts as one failure; so does a run that broke off. */
function countTests(name, file, ok) {
  const counts = { name, passed: 0, failed: 0, skipped: 0 };
  const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).testResults : [];
  for (const { status, assertionResults } of results) {
    let failedHere = 0;
    for (const test of assertionResults) {
      if (test.status === 'passed') counts.passed += 1;
      else if (test.status === 'failed') failedHere += 1;
      else counts.skipped += 1;
    }
    counts.failed += status === 'failed' ? Math.max(failedHere, 1) : failedHere;
  }
  if (counts.passed + counts.failed === 0) {
    console.log(pc.red(`No ${name} test ran, so this suite has failed.`));
    counts.failed = 1;
  } else if (!ok && counts.failed === 0) {
    console.log(pc.red(`The ${name} run ended with an error outside its tests.`));
    counts.failed = 1;
  }
  return counts;
}

function report(results) {
  heading(`in ${Math.round((performance.now() - startedAt) / 1000)} s`);
  for (const result of results) console.log(`${result.name.padEnd(10)} ${describe(result)}`);
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  const totals = { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
  process.exitCode = totals.failed > 0 ? 1 : 0;
  console.log(describe(totals));
}

function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function heading(text) {
  console.log(`\n${pc.bold(text)}`);
}

/** Runs a Node program with this same Node, without standard input. */
function run(command, { quiet }) {
  const began = performance.now();
  return new Promise((done) => {
    let output = '';
    const child = spawn(process.execPath, command, {
      cwd: root,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    child.stdout?.on('data', (text) => (output += text));
    child.stderr?.on('data', (text) => (output += text));
    const end = (ok) => done({ ok, output, seconds: (performance.now() - began) / 1000 });
    child.on('error', (error) => {
      output += error.message;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}
