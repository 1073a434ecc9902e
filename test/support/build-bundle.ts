import { execFileSync } from 'node:child_process';
import { root } from './command-line';

/** Builds the command once before the tests that run it. */
export default function setup(): void {
  execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}
