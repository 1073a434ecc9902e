import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { closest } from '../../language/index';

/** Something stands in the way of running at all: a file that is missing, an option that is wrong. Said in one or two sentences; exit code 2. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';

  /** `missing`: there is no such file. */
  constructor(
    message: string,
    readonly reason?: 'missing',
  ) {
    super(message);
  }
}

/** What the command tells its caller: fine, findings in the agreement or its data, or that it could not run. */
export type ExitCode = 0 | 1 | 2;

/** The code of a failed system call, such as ENOENT. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Why a file or folder cannot be read, for a person. */
export function readingFailure(path: string, error: unknown): CannotRun {
  switch (systemCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new CannotRun(`There is no file ${path}.${similarFile(path)}`, 'missing');
    case 'EACCES':
    case 'EPERM':
      return new CannotRun(`${path} cannot be read: you may not read it.`);
    case 'EISDIR':
      return new CannotRun(`${path} is a folder. Name a file in it.`);
    default:
      return new CannotRun(`${path} cannot be read (${systemCode(error) ?? 'unknown reason'}).`);
  }
}

/** A file beside where the missing one would be, if its name is nearly the same: " Did you mean agreement.sla?" */
function similarFile(path: string): string {
  try {
    const similar = closest(basename(path), readdirSync(dirname(path)).sort());
    return similar === undefined ? '' : ` Did you mean ${join(dirname(path), similar)}?`;
  } catch {
    return '';
  }
}
