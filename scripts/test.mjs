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
/** Of projects in vitest.config.ts by their names. */
const vitest = (name) => ({
  name,
  command: (file) => [
    bin('vitest/vitest.mjs'),
    'run',
    '--project',
    name,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ],
});
/**
 * Suites of one lane run one after another: those of the first think, those of the second, which run the bundles and may build them anew, mostly wait.
 * `vscode` and `ui` run in a real VS Code, which they install on first use. Each is given the file for its results, all in vitest's own form.
 */
const thinking = [vitest('unit'), vitest('slow')];
const waiting = [
  vitest('cli'),
  vitest('lsp'),
  { name: 'vscode', command: (file) => ['test/vscode/run-in-workbench.mjs', file] },
  { name: 'ui', command: (file) => ['test/ui/run-ui.mjs', '--no-build', file] },
];
const both = availableParallelism() > 1 ? [thinking, waiting] : [[...thinking, ...waiting]];
const lanes = quick ? [thinking.slice(0, 1)] : both;

const startedAt = performance.now();
mkdirSync(join(root, '.cache/results'), { recursive: true });

const results = [await runChecks(), ...(await runSuites())];
report(results);

async function runChecks() {
  heading('checks');
  const counts = { name: 'checks', passed: 0, failed: 0, skipped: 0 };
  const left = [...checks];
  const worker = async () => {
    for (let check = left.shift(); check; check = left.shift()) {
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
  const counts = await Promise.all(
    lanes.map(async (suites) => {
      const own = [];
      for (const suite of suites) own.push(await runSuite(suite));
      return own;
    }),
  );
  return counts.flat();
}

/** Of two lanes, what a suite prints is shown when it has ended. */
async function runSuite({ name, command }) {
  const quiet = lanes.length > 1;
  if (!quiet) heading(`${name} tests`);
  const file = join(root, '.cache/results', `${name}.json`);
  rmSync(file, { force: true });
  const { ok, output, seconds } = await run(command(file), { quiet });
  if (quiet) {
    heading(`${name} tests ${pc.dim(`${seconds.toFixed(0)} s`)}`);
    console.log(output.trimEnd());
  }
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
