// Packs the extension for VS Code:
//   node scripts/package.mjs                      forthright.vsix, for every desktop; data are simulated in memory
//   node scripts/package.mjs --target web         forthright-web.vsix, for editors in a browser; everything runs in workers
//   node scripts/package.mjs --target linux-x64   forthright-linux-x64.vsix, for one platform, with DuckDB
// What goes in is listed here and nowhere else. It is laid out in .cache/vsix, so that the package holds no trace of how it is developed.
import { createVSIX } from '@vscode/vsce';
import JSZip from 'jszip';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const CONTENTS = [
  'package.nls.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'language-configuration.json',
  'syntaxes',
  'client/icons',
  'client/l10n',
  'client/schemas',
  'client/snippets',
  'client/templates',
  'client/walkthrough',
  'dist',
  'docs/guide.md',
  'examples/hosted-payments/agreement.sla',
  'examples/hosted-payments/data',
];
/** What the developer's manifest holds and a user's does not. */
const NOT_SHIPPED = [
  'private',
  'type',
  'sideEffects',
  'scripts',
  'bin',
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'allowScripts',
];
/** Files for one kind of host only. */
const IN_BROWSER = ['dist/client/browser.js', 'dist/server/main-browser.js'];
const ON_NODE = [
  'dist/client/extension.cjs',
  'dist/server/main-node.cjs',
  'dist/server/node-server.mjs',
  'dist/server/simulation.mjs',
  'dist/server/client-simulator.mjs',
  'dist/sla.mjs',
  'dist/chunks',
];
const MOST_BYTES = { light: 2_000_000, withDuckDB: 40_000_000 };

/** Packs, and gives the path of the package. `build: false` takes `dist` as it is. */
export async function packageExtension({ target, build = true } = {}) {
  if (build) buildBundles();
  const staging = join(root, '.cache/vsix', target ?? 'universal');
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  for (const path of CONTENTS) copy(path, staging);
  leaveOutPictures(join(staging, 'README.md'));
  for (const path of target === 'web' ? ON_NODE : IN_BROWSER) rmSync(join(staging, path), { recursive: true });
  for (const path of loadedByCommandLineOnly()) rmSync(join(staging, path), { force: true });
  const hasDuckDB = target !== undefined && target !== 'web';
  if (hasDuckDB) addDuckDB(staging, target);
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const key of [...NOT_SHIPPED, ...(target === 'web' ? ['main', 'extensionKind'] : ['browser'])]) delete manifest[key];
  manifest.engines = { vscode: manifest.engines.vscode };
  writeFileSync(join(staging, 'package.json'), JSON.stringify(manifest, undefined, 2));
  const packagePath = join(root, target === undefined ? 'forthright.vsix' : `forthright-${target}.vsix`);
  await createVSIX({ cwd: staging, packagePath, target, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });
  await packTighter(packagePath);
  const { size } = statSync(packagePath);
  const most = hasDuckDB ? MOST_BYTES.withDuckDB : MOST_BYTES.light;
  console.log(`${basename(packagePath)}  ${Math.round(size / 1000)} kB of at most ${most / 1000} kB`);
  if (size > most) throw new Error(`${basename(packagePath)} is too large.`);
  return packagePath;
}

/** vsce packs for speed; as small as it gets costs a second and a half. */
async function packTighter(path) {
  const loose = await JSZip.loadAsync(readFileSync(path));
  const tight = new JSZip();
  for (const { name, dir, date, unixPermissions } of Object.values(loose.files))
    if (!dir) tight.file(name, await loose.file(name).async('nodebuffer'), { date, unixPermissions, createFolders: false });
  const how = { type: 'nodebuffer', platform: 'UNIX', compression: 'DEFLATE', compressionOptions: { level: 9 } };
  writeFileSync(path, await tight.generateAsync(how));
}

function buildBundles() {
  const { status } = spawnSync(process.execPath, [join(root, 'esbuild.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('The bundles could not be built.');
}

/** The chunks that read Word documents: the command line loads them when it is given one, the editor never does. */
function loadedByCommandLineOnly() {
  const { outputs } = JSON.parse(readFileSync(join(root, '.cache/bundles/sla.json'), 'utf8'));
  return Object.entries(outputs).flatMap(([path, { inputs }]) =>
    Object.keys(inputs).some((input) => /^node_modules\/(?:mammoth|jszip|@xmldom)\//.test(input)) ? [path] : [],
  );
}

function copy(path, staging) {
  const from = join(root, path);
  if (!existsSync(from)) throw new Error(`${path} belongs into the package and is missing.`);
  const to = join(staging, path);
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true });
}

/** VS Code shows no pictures from inside a package; they stay in the project, where the page is read with them. */
function leaveOutPictures(page) {
  writeFileSync(page, readFileSync(page, 'utf8').replace(/^!\[[^\]]*\]\([^)]*\)\n\n?/gm, ''));
}

/** Beside the bundles that load it. vsce leaves out a `node_modules` at the top only. */
function addDuckDB(staging, target) {
  for (const name of ['@duckdb/node-api', '@duckdb/node-bindings', `@duckdb/node-bindings-${target}`, 'detect-libc']) {
    const from = join(root, 'node_modules', name);
    if (!existsSync(from))
      throw new Error(`DuckDB for ${target} is not installed: npm install --no-save --force @duckdb/node-bindings-${target}`);
    const to = join(staging, 'dist/node_modules', name);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(from, to, { recursive: true, filter: (path) => !/\.(d\.ts|map|md)$/.test(path) });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--target');
  await packageExtension(at < 0 ? {} : { target: process.argv[at + 1] });
}
