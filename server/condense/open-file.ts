import type { Compressors } from 'hyparquet';
import { UnreadableData, type OpenedFile } from './opened-file';
import { unpack } from './read-bytes';
import { openCsv } from './read-csv';
import { openJson } from './read-json';

/** How a file is read, by its name and, where that says nothing, by its first bytes. */
export type FileFormat = 'csv' | 'json' | 'parquet';

/** Opens a data file of any format, unpacked if need be. Undefined when it is empty. Throws `UnreadableData`. */
export async function openFile(
  name: string,
  packed: Uint8Array,
  limits: { readonly mostBytes: number; readonly codecs?: Compressors },
): Promise<OpenedFile | undefined> {
  const bytes = await unpack(name, packed, limits.mostBytes);
  if (bytes.byteLength === 0) return undefined;
  switch (formatOf(name, bytes)) {
    case 'parquet':
      // Loaded when it is first needed: most data are text.
      return (await import('./read-parquet')).openParquet(name, bytes, limits.codecs);
    case 'json':
      return openJson(name, bytes);
    case 'csv':
      return openCsv(name, bytes);
  }
}

export function formatOf(name: string, start: Uint8Array): FileFormat {
  const magic = String.fromCharCode(...start.subarray(0, 4));
  if (magic === 'PAR1') return 'parquet';
  const extension = /\.(\w+?)(?:\.gz)?$/.exec(name.toLowerCase())?.[1];
  if (extension === 'parquet')
    throw new UnreadableData(`${name} is not a Parquet file that can be read. Write it again with the tool it comes from.`);
  return extension === 'json' || extension === 'ndjson' || extension === 'jsonl' ? 'json' : 'csv';
}
