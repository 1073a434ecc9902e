// A VS Code server on this machine alone, with a profile that is thrown away.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

/** Nothing is fetched, nothing pops up, nothing moves that a test does not move. */
const QUIET = {
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.reduceMotion': 'on',
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'files.autoSave': 'off',
  'window.commandCenter': false,
  'window.menuBarVisibility': 'compact',
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
};

/** How long the server may take to come up, in milliseconds. */
const PATIENCE = 60_000;

/** The folder of the extensions that have been installed from these packages. */
export function installExtensions(build, packages) {
  const folder = mkdtempSync(join(tmpdir(), 'forthright-extensions-'));
  const data = mkdtempSync(join(tmpdir(), 'forthright-install-'));
  try {
    for (const file of packages) {
      const words = ['--install-extension', resolve(file), '--force', '--extensions-dir', folder, '--server-data-dir', data];
      execFileSync(process.execPath, [programOf(build), ...words], { env: cleanEnvironment(), stdio: ['ignore', 'ignore', 'inherit'] });
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
  return folder;
}

/**
 * Starts the server. `forSuite`: a suite may be handed in, as VS Code's own tests do it; toasts are hidden then. `asksForTrust`: folders are not trusted
 * until somebody says so.
 */
export async function serveWorkbench(build, { extensions, settings = {}, forSuite = false, asksForTrust = false, log }) {
  const data = mkdtempSync(join(tmpdir(), 'forthright-vscode-'));
  mkdirSync(join(data, 'data/User'), { recursive: true });
  const trust = { 'security.workspace.trust.enabled': asksForTrust, 'security.workspace.trust.startupPrompt': 'never' };
  writeFileSync(join(data, 'data/User/settings.json'), JSON.stringify({ ...QUIET, ...trust, ...settings }));
  const port = await freePort();
  const words = [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--without-connection-token',
    '--accept-server-license-terms',
    '--telemetry-level',
    'off',
    '--server-data-dir',
    data,
  ];
  words.push('--extensions-dir', extensions ?? join(data, 'extensions'));
  if (!asksForTrust) words.push('--disable-workspace-trust');
  if (forSuite) words.push('--enable-smoke-test-driver');
  const server = spawn(process.execPath, [programOf(build), ...words], { stdio: ['ignore', 'pipe', 'pipe'], env: cleanEnvironment() });
  const output = createWriteStream(log);
  server.stderr.pipe(output, { end: false });
  await new Promise((done, fail) => {
    const late = setTimeout(() => fail(new Error(`VS Code did not come up; see ${log}`)), PATIENCE);
    server.once('exit', (code) => fail(new Error(`VS Code ended with ${code}; see ${log}`)));
    server.stdout.on('data', (text) => {
      output.write(text);
      if (!String(text).includes('Extension host agent listening')) return;
      clearTimeout(late);
      done();
    });
  });
  const stop = async () => {
    server.removeAllListeners('exit');
    const gone = new Promise((done) => server.once('exit', done));
    server.kill('SIGTERM');
    const stubborn = setTimeout(() => server.kill('SIGKILL'), 5000);
    await gone;
    clearTimeout(stubborn);
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  return { authority: `127.0.0.1:${port}`, url: `http://127.0.0.1:${port}`, stop };
}

/** A copy of a folder that a test may write into. */
export function copyFolder(from) {
  const to = join(mkdtempSync(join(tmpdir(), 'forthright-folder-')), basename(from));
  cpSync(from, to, { recursive: true });
  return to;
}

function programOf(build) {
  return join(build, 'out/server-main.js');
}

/** Without the marks of a VS Code in whose terminal this may run, and without a marketplace. */
function cleanEnvironment() {
  const own = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_)/.test(name));
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: '{}' };
}

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
