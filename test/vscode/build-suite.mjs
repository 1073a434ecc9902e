// The suite as files that an extension host can load.
import { build } from 'esbuild';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Gives the path of the file to load; `name` is a folder beside this file. */
export async function buildSuite(name = 'suite') {
  const folder = join(root, 'test/vscode', name);
  const outdir = join(root, '.cache/vscode', name);
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: readdirSync(folder)
      .filter((file) => /^main\.ts$|\.suite\.ts$/.test(file))
      .map((file) => join(folder, file)),
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: true,
    outExtension: { '.js': '.cjs' },
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return join(outdir, 'main.cjs');
}
