// The suite as files that an extension host can load.
import { build } from 'esbuild';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Gives the path of the file to load. */
export async function buildSuite() {
  const folder = join(root, 'test/vscode/suite');
  const outdir = join(root, '.cache/suite');
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: readdirSync(folder)
      .filter((name) => /^main\.ts$|\.suite\.ts$/.test(name))
      .map((name) => join(folder, name)),
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
