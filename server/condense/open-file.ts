import type { Compressors } from 'hyparquet';
import type { ExportScope, IdentifiedFile } from './exports/export-table';
import { UnreadableData } from './opened-file';
import { decodeAll, unpack } from './read-bytes';
import { openCsv } from './read-csv';
import { openJson } from './read-json';

/** How a file is read, by its name and, where that says nothing, by its first bytes. */
export type FileFormat = 'csv' | 'json' | 'parquet' | 'calendar';

/** Opens a data file of any format, unpacked if need be. Undefined when it is empty. Throws `UnreadableData`. */
export async function openFile(
  name: string,
  packed: Uint8Array,
  limits: { readonly mostBytes: number; readonly codecs?: Compressors } & Partial<ExportScope>,
): Promise<IdentifiedFile | undefined> {
  const bytes = await unpack(name, packed, limits.mostBytes);
  if (bytes.byteLength === 0) return undefined;
  switch (formatOf(name, bytes)) {
    case 'parquet':
      // Loaded when it is first needed: most data are text.
      return (await import('./read-parquet')).openParquet(name, bytes, limits.codecs);
    case 'json':
      return openJson(name, bytes);
    case 'calendar':
      return openCalendar(name, bytes, limits.horizon);
    case 'csv':
      return openCsv(name, bytes);
  }
}

async function openCalendar(name: string, bytes: Uint8Array, horizon = Infinity): Promise<IdentifiedFile> {
  const { fromCalendar } = await import('./exports/icalendar');
  const recognised = fromCalendar(name, decodeAll(name, bytes), { horizon });
  const [table] = recognised.tables;
  if (table === undefined) throw new UnreadableData(`${name} holds no events.`);
  return { ...table.file, recognised };
}

export function formatOf(name: string, start: Uint8Array): FileFormat {
  const magic = String.fromCharCode(...start.subarray(0, 4));
  if (magic === 'PAR1') return 'parquet';
  const extension = /\.(\w+?)(?:\.gz)?$/.exec(name.toLowerCase())?.[1];
  if (extension === 'parquet')
    throw new UnreadableData(`${name} is not a Parquet file that can be read. Write it again with the tool it comes from.`);
  if (extension === 'ics' || new TextDecoder().decode(start.subarray(0, 64)).trimStart().startsWith('BEGIN:VCALENDAR')) return 'calendar';
  return extension === 'json' || extension === 'ndjson' || extension === 'jsonl' ? 'json' : 'csv';
}
