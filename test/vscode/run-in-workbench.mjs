// Runs the suite in the extension host of a real VS Code server, with its web workbench in Chromium:
//   node test/vscode/run-in-workbench.mjs [RESULTS.json [FOLDER]]     the folder beside this file whose main.ts is run: suite
// It speaks to VS Code as VS Code's own integration tests do: what to run travels in the address, lines and the end come back through two functions.
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format } from 'node:util';
import { buildSuite, root } from './build-suite.mjs';
import { launchChromium } from './workbench/chromium.mjs';
import { installWorkbench } from './workbench/install.mjs';
import { copyFolder, serveWorkbench } from './workbench/serve.mjs';

const MARK = '##suite## ';
/** Nothing of the suite takes longer, in milliseconds. */
const PATIENCE = 300_000;

const results = resolve(process.argv[2] ?? join(root, '.cache/results/vscode.json'));
const logs = join(root, '.cache/logs');
mkdirSync(logs, { recursive: true });
rmSync(results, { force: true });

const suite = await buildSuite(process.argv[3]);
const folder = copyFolder(join(root, 'examples/hosted-payments'));
const server = await serveWorkbench(installWorkbench(), { forSuite: true, log: join(logs, 'vscode-server.log') });
const browser = await launchChromium();
try {
  process.exitCode = await runSuite();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function runSuite() {
  const page = await browser.newPage();
  const log = createWriteStream(join(logs, 'vscode-workbench.log'));
  const ended = new Promise((done, fail) => {
    const late = setTimeout(() => fail(new Error(`The suite did not end within ${PATIENCE / 1000} s; see ${logs}`)), PATIENCE);
    const end = (code) => {
      clearTimeout(late);
      done(code);
    };
    void page.exposeFunction('codeAutomationExit', end);
    page.on('crash', () => end(1));
  });
  await page.exposeFunction('codeAutomationLog', (kind, words) => {
    const text = format(...words);
    log.write(`${kind} ${text}\n`);
    for (const line of text.split('\n')) if (line.startsWith(MARK)) console.log(line.slice(MARK.length));
  });
  const remote = (path) => `vscode-remote://${server.authority}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(root.replace(/\/$/, ''))],
    ['extensionTestsPath', remote(suite)],
    ['extensionEnvironment', JSON.stringify({ SUITE_MARK: MARK, SUITE_RESULTS: results, SUITE_ONLY: process.env.SUITE_ONLY ?? '' })],
  ];
  await page.goto(`${server.url}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
  try {
    return await ended;
  } catch (error) {
    await page.screenshot({ path: join(logs, 'vscode-late.png') });
    throw error;
  }
}
