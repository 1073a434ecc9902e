/** The settings of a folder: the nearest `.sla.json` from the agreement's folder upwards. */
import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { ALL_RULES, readSettings, type SettingsFile } from '../../language/index';
import { readText } from './agreement-files';
import { CannotRun } from './failure';

export const SETTINGS_FILE = '.sla.json';

/** What the nearest settings file says; nothing where there is none. What in it cannot be used stops the run, with its reasons. */
export async function settingsFor(path: string): Promise<SettingsFile> {
  const start = path === '-' ? '.' : dirname(path);
  for (let folder = start; ; folder = join(folder, '..')) {
    const file = join(folder, SETTINGS_FILE);
    if ((await stat(file).catch(() => undefined))?.isFile() === true) {
      const { settings, complaints } = readSettings(await readText(file), ALL_RULES);
      if (complaints.length > 0)
        throw new CannotRun(`${file} cannot be used as it is.\n${complaints.map((each) => `  ${each}`).join('\n')}`);
      return settings;
    }
    if (resolve(folder) === resolve(folder, '..')) return {};
  }
}
