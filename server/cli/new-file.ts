import { writeFile } from 'node:fs/promises';
import { CannotRun, systemCode } from './failure';

/** Writes a file that must not be there yet, unless `force` replaces it. */
export async function writeNewFile(path: string, text: string, force: boolean): Promise<void> {
  await writeFile(path, text, { flag: force ? 'w' : 'wx' }).catch((error: unknown) => {
    const code = systemCode(error);
    if (code === 'EEXIST') throw new CannotRun(`${path} is there already. Choose another name, or add --force to replace it.`);
    throw new CannotRun(`${path} cannot be written${code === 'EACCES' || code === 'EPERM' ? ': you may not write there' : ''}.`);
  });
}
