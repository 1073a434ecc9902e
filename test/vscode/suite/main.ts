/** What VS Code's extension host loads: runs every suite beside it, the same on a desktop and in the workbench of these tests. */
import Mocha from 'mocha';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';

/** Whoever started this finds our lines by it among all that VS Code prints. */
const mark = process.env['SUITE_MARK'] ?? '';
const print = (...words: unknown[]): void => {
  for (const line of format(...words).split('\n')) console.log(`${mark}${line}`);
};

export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  Mocha.reporters.Base.consoleLog = print;
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 60_000, reporter: 'spec', forbidOnly: true, forbidPending: true, ...only() });
  for (const file of readdirSync(__dirname).sort()) if (file.endsWith('.suite.cjs')) mocha.addFile(join(__dirname, file));
  const results: { readonly status: 'passed' | 'failed'; readonly title: string }[] = [];
  const failures = await new Promise<number>((done) => {
    const runner = mocha.run(done);
    runner.on('pass', (test) => results.push({ status: 'passed', title: test.fullTitle() }));
    runner.on('fail', (test) => results.push({ status: 'failed', title: test.fullTitle() }));
  });
  const file = process.env['SUITE_RESULTS'];
  if (file !== undefined)
    writeFileSync(file, JSON.stringify({ testResults: [{ status: failures === 0 ? 'passed' : 'failed', assertionResults: results }] }));
  const passed = results.filter(({ status }) => status === 'passed').length;
  print(`${passed} passed, ${failures} failed`);
  if (failures > 0 || passed === 0) throw new Error('The suite has failed.');
}

function only(): { readonly grep?: string } {
  const grep = process.env['SUITE_ONLY'] ?? '';
  return grep === '' ? {} : { grep };
}
