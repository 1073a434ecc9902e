/** Data files and engines of a machine with a disk. */
import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { openFolder } from '../condense/data-files';
import { openDuckDBSource } from '../condense/duckdb';
import { headsOf } from '../condense/duckdb-heads';
import { openMemorySource } from '../condense/memory-source';
import type { Engines } from './inline-simulator';
import { pathOf } from './uris';

export const nodeEngines: Engines = {
  open({ folder, largestFile, engine, memory }) {
    const files = openFolder(pathOf(folder) ?? folder, { mostBytes: largestFile });
    return {
      files: {
        ...files,
        stampOf: async (name) => {
          const { mtimeMs, size, ino } = await stat(await files.pathOf(name));
          return `${mtimeMs} ${size} ${ino}`;
        },
      },
      heads: headsOf(files),
      openSource(agreement) {
        if (engine === 'duckdb' && !hasDuckDB()) throw new Error(NO_DUCKDB);
        if (engine === 'memory' || !hasDuckDB()) {
          return Promise.resolve({ source: openMemorySource(agreement, files, { mostBytes: largestFile }), engine: 'memory' });
        }
        const options = { mostBytes: largestFile, ...(memory === undefined ? {} : { memoryLimit: memory }) };
        return Promise.resolve({ source: openDuckDBSource(agreement, files, options), engine: 'duckdb' });
      },
    };
  },
};

/** An installation for any platform comes without the database. */
function hasDuckDB(): boolean {
  try {
    createRequire(import.meta.url).resolve('@duckdb/node-api');
    return true;
  } catch {
    return false;
  }
}

const NO_DUCKDB =
  'This installation comes without DuckDB. Install the one for your platform, or let the data be read in memory: set "sla.simulation.engine" to "auto".';
