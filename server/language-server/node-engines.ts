/** Data files and engines of a machine with a disk. */
import { stat } from 'node:fs/promises';
import { openFolder } from '../condense/data-files';
import { openMemorySource } from '../condense/memory-source';
import type { Engines } from './inline-simulator';
import { pathOf } from './uris';

export const nodeEngines: Engines = {
  openFiles({ folder, largestFile }) {
    const files = openFolder(pathOf(folder) ?? folder, { mostBytes: largestFile });
    return {
      ...files,
      stampOf: async (name) => {
        const { mtimeMs, size, ino } = await stat(await files.pathOf(name));
        return { stamp: `${mtimeMs} ${size} ${ino}`, size };
      },
    };
  },
  openSource(agreement, files, { largestFile }) {
    return Promise.resolve({ source: openMemorySource(agreement, files, { mostBytes: largestFile }), engine: 'memory' });
  },
};
