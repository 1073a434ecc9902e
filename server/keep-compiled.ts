import * as nodeModule from 'node:module';

/** Node keeps what it compiles from here on for the next start, where it can (22 and later); so this comes before what is to be kept is loaded. */
export function keepCompiled(): void {
  (nodeModule as { enableCompileCache?: () => void }).enableCompileCache?.();
}
