// Builds what is delivered. Every bundle is a row of this table; a row is added when its entry file exists.
import { build } from 'esbuild';
import { chmod, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { holidaysWithoutNames } from './scripts/holidays-without-names.mjs';
import { pastTheIndex } from './scripts/past-the-index.mjs';
import { zonesOfOurTime } from './scripts/zones-of-our-time.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
process.chdir(root);

/** Bundled CommonJS libraries call `require` for Node's own modules; an ES module has none. */
const requireForBundledLibraries =
  "import { createRequire as createBundleRequire } from 'node:module'; const require = createBundleRequire(import.meta.url);";

const onNode = {
  platform: 'node',
  format: 'esm',
  target: 'node20',
  splitting: true,
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  chunkNames: 'chunks/[name]-[hash]',
  banner: { js: requireForBundledLibraries },
  // DuckDB brings a native library; linkedom asks for canvas only if it is there.
  external: ['@duckdb/node-api', 'canvas'],
};

/** What starts the language server, and the whole of it in a browser. */
const languageServer = { outdir: 'dist', external: ['canvas'] };

const languageServerOnNode = { ...languageServer, platform: 'node', format: 'cjs', target: 'node20', outExtension: { '.js': '.cjs' } };

/** VS Code loads an extension as one CommonJS file and brings `vscode` itself. */
const extension = { outdir: 'dist', format: 'cjs', target: 'es2022', external: ['vscode'] };

const bundles = [
  // The command line, the language server and its simulations share the language; what reads data and draws is loaded by the first simulation.
  {
    name: 'sla',
    executable: true,
    options: {
      ...onNode,
      entryPoints: {
        sla: 'server/cli/main.ts',
        'server/simulation': 'server/language-server/simulation-worker.ts',
        'server/client-simulator': 'server/language-server/client-simulator.ts',
        'server/node-server': 'server/language-server/node-server.ts',
      },
    },
  },
  {
    name: 'server-main-node',
    options: { ...languageServerOnNode, entryPoints: { 'server/main-node': 'server/language-server/main-node.ts' } },
  },
  {
    name: 'server-main-browser',
    options: {
      ...languageServer,
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
      entryPoints: { 'server/main-browser': 'server/language-server/main-browser.ts' },
    },
  },
  {
    name: 'client-extension',
    options: {
      ...extension,
      platform: 'node',
      outExtension: { '.js': '.cjs' },
      entryPoints: { 'client/extension': 'client/extension/node.ts' },
    },
  },
  {
    name: 'client-browser',
    options: { ...extension, platform: 'browser', entryPoints: { 'client/browser': 'client/extension/browser.ts' } },
  },
  {
    name: 'client-preview',
    options: {
      outdir: 'dist',
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
      entryPoints: { 'client/preview': 'client/preview/main.ts' },
    },
  },
  {
    name: 'client-preview-style',
    options: { outdir: 'dist', target: 'es2022', entryPoints: { 'client/preview': 'client/preview/preview.css' } },
  },
];

await mkdir('.cache/bundles', { recursive: true });
const written = new Set();

for (const { name, executable, options } of bundles) {
  const { metafile } = await buildOrExit({
    bundle: true,
    minify: true,
    legalComments: 'none',
    metafile: true,
    plugins: [holidaysWithoutNames, pastTheIndex, zonesOfOurTime],
    logLevel: 'warning',
    absWorkingDir: root,
    ...options,
  });
  await writeFile(`.cache/bundles/${name}.json`, JSON.stringify(metafile));

  for (const file of Object.keys(metafile.outputs)) written.add(file);

  // A chunk that is imported lazily counts as an entry point too; the one meant here is the first in the table.
  const [entryPoint] = Object.values(options.entryPoints);
  const entry = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === entryPoint);
  if (executable) await makeExecutable(entry[0]);
  const atStart = bytesLoadedAtStart(metafile.outputs, entry[0]);
  const total = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
  console.log(`${entry[0]}  ${kilobytes(atStart)} kB loaded at start, ${kilobytes(total)} kB in all`);
}

for (const file of await readdir('dist', { recursive: true, withFileTypes: true })) {
  const path = `${file.parentPath}/${file.name}`;
  if (file.isFile() && !written.has(path)) await rm(path);
}

/** esbuild has told what is wrong, with its place, by the time it throws. */
async function buildOrExit(options) {
  try {
    return await build(options);
  } catch {
    process.exit(1);
  }
}

async function makeExecutable(file) {
  const text = await readFile(file, 'utf8');
  if (!text.startsWith('#!')) await writeFile(file, `#!/usr/bin/env node\n${text}`);
  await chmod(file, 0o755);
}

/** The entry and the chunks it imports statically; lazily imported chunks do not count. */
function bytesLoadedAtStart(outputs, entry) {
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file) || !outputs[file]) return;
    seen.add(file);
    for (const { path, kind } of outputs[file].imports) if (kind === 'import-statement') visit(path);
  };
  visit(entry);
  return [...seen].reduce((sum, file) => sum + outputs[file].bytes, 0);
}

function kilobytes(bytes) {
  return Math.round(bytes / 1000);
}
