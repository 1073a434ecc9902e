/** Simulates on files that the client hands over, in this very thread: in a browser, and for folders that no disk has. */
import { openMemorySource } from '../condense/memory-source';
import { UnreadableData } from '../condense/opened-file';
import type { HostFiles } from './host';
import { InlineSimulator, type Engines } from './inline-simulator';
import type { Simulator } from './simulator';

export function openClientSimulator(files: HostFiles): Simulator {
  return new InlineSimulator(enginesOver(files));
}

function enginesOver(files: HostFiles): Engines {
  return {
    open({ folder, largestFile }) {
      const opened = {
        list: (pattern: string) => files.find(folder, pattern.trim().replaceAll('\\', '/')),
        read: async (name: string) => {
          const content = await files.read(`${folder}/${name.split('/').map(encodeURIComponent).join('/')}`, largestFile);
          if (content === undefined)
            throw new UnreadableData(`There is no file "${name}" in the agreement's folder. Check its name, or put the file there.`);
          if (content.bytes !== undefined) return content.bytes;
          throw new UnreadableData(
            `${name} is larger than the ${Math.round(largestFile / MEGABYTE)} MB that are read into memory here. Use a smaller file, or the desktop.`,
          );
        },
        stampOf: () => Promise.resolve(''),
      };
      return {
        files: opened,
        openSource: (agreement) =>
          Promise.resolve({ source: openMemorySource(agreement, opened, { mostBytes: largestFile }), engine: 'memory' }),
      };
    },
  };
}

const MEGABYTE = 1_000_000;
