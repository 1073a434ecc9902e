import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export const root: string = fileURLToPath(new URL('../..', import.meta.url));

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Circumstances {
  readonly cwd?: string;
  /** Standard input. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command as a person would, without a terminal and with room for 100 columns. */
export function sla(args: readonly string[], { cwd = root, input = '', env = {} }: Circumstances = {}): Promise<Ended> {
  return new Promise((done, failed) => {
    const child = execFile(
      process.execPath,
      [join(root, 'dist/sla.mjs'), ...args],
      { cwd, env: { PATH: process.env['PATH'], TZ: 'Pacific/Chatham', COLUMNS: '100', ...env }, maxBuffer: 2 ** 28 },
      (error, out, err) => {
        if (error !== null && typeof error.code !== 'number') failed(error);
        else done({ code: child.exitCode ?? -1, out, err });
      },
    );
    child.stdin?.end(input);
  });
}

/** A folder of its own with the files in it, which is gone after `use`. A file that ends in `/` is a folder of the project, copied. */
export async function inFolder<T>(
  files: Readonly<Record<string, string | { readonly copyOf: string }>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'sla-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      if (typeof content === 'string') await writeFile(path, content);
      else await cp(join(root, content.copyOf), path, { recursive: true });
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
