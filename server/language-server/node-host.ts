/** The machine, for a server that runs on Node. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openFolder } from '../condense/data-files';
import type { Host, HostFiles } from './host';
import type { Simulator } from './simulator';
import { pathOf } from './uris';
import { WorkerSimulator } from './worker-simulator';

/** `scripts`: the folder that holds the bundles. */
export function nodeHost(scripts: string): Host {
  return {
    files: nodeFiles,
    reachesDisk: true,
    openSimulator: () => Promise.resolve(new WorkerSimulator(join(scripts, 'simulation.mjs'))),
    async openClientSimulator(files) {
      const loaded = (await import(pathToFileURL(join(scripts, 'client-simulator.mjs')).href)) as ClientSimulation;
      return loaded.openClientSimulator(files);
    },
  };
}

const nodeFiles: HostFiles = {
  async read(uri, mostBytes) {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    try {
      const found = await stat(path);
      if (!found.isFile()) return undefined;
      return found.size > mostBytes ? { size: found.size } : { size: found.size, bytes: await readFile(path) };
    } catch {
      return undefined;
    }
  },
  async find(folder, pattern) {
    const path = pathOf(folder);
    return path === undefined
      ? []
      : openFolder(path)
          .list(pattern)
          .catch(() => []);
  },
};

interface ClientSimulation {
  openClientSimulator(files: HostFiles): Simulator;
}
