// Gets a complete VS Code (the server and the web workbench that the npm package code-server carries) into a cache outside this checkout, once for
// each version. Only the npm registry is asked. `npm ci` of the project stays without it.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const OLDEST_NODE = 22;

/** The folder of the VS Code build, installed if it is not there yet. `FORTHRIGHT_VSCODE` names one that somebody else has installed. */
export function installWorkbench() {
  if (process.env.FORTHRIGHT_VSCODE) return process.env.FORTHRIGHT_VSCODE;
  const { dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
  const nodeMajor = process.versions.node.split('.')[0];
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const home = join(cache, 'forthright', `vscode-${dependencies['code-server']}-node${nodeMajor}`);
  if (existsSync(join(home, 'complete'))) return buildIn(home);
  if (Number(nodeMajor) < OLDEST_NODE) {
    throw new Error(
      `The VS Code of these tests runs on Node ${OLDEST_NODE} or later, and this is ${process.version}. Start the tests with npm.`,
    );
  }
  console.log(`Installing VS Code for the tests into ${home}, once.`);
  // Built beside its place and moved there when it is whole, so that a run that is broken off leaves nothing half done.
  const building = `${home}.${process.pid}`;
  rmSync(building, { recursive: true, force: true });
  mkdirSync(building, { recursive: true });
  try {
    build(building);
    rmSync(home, { recursive: true, force: true });
    renameSync(building, home);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
  return buildIn(home);
}

function buildIn(home) {
  return join(home, 'node_modules/code-server/lib/vscode');
}

function build(home) {
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(here, file), join(home, file));
  npm(home, 'ci', '--ignore-scripts');
  npm(buildIn(home), 'install', '--omit=dev', '--ignore-scripts');
  // Without the watchdog the extension host ends as soon as it starts. Without spdlog VS Code merely writes no log files.
  npm(buildIn(home), 'rebuild', '@vscode/native-watchdog');
  try {
    npm(buildIn(home), 'rebuild', '@vscode/spdlog');
  } catch {
    console.log('VS Code will write no log files: its log library could not be built here.');
  }
  writeFileSync(join(home, 'complete'), '');
}

/** Native parts are built against the headers of the Node that will load them. */
function npm(folder, ...words) {
  const node = process.execPath;
  const headers = dirname(dirname(node));
  const known = existsSync(join(headers, 'include/node/node_api.h')) ? { npm_config_nodedir: headers } : {};
  const env = { ...process.env, ...known, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
  execFileSync('npm', [...words, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(installWorkbench());
