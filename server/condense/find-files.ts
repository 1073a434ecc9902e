import type { Sample } from '../../language/index';
import type { DataFiles } from './data-files';
import { openFile } from './open-file';
import type { ExportScope, IdentifiedFile } from './exports/export-table';
import { UnreadableData } from './opened-file';

/** A file and the sentence that names it. */
export interface FoundFile {
  readonly name: string;
  readonly sample: Sample;
}

export interface OpenedSample extends FoundFile {
  /** Undefined when the file is empty. */
  readonly file: IdentifiedFile | undefined;
}

/** The files of the samples, in the order of their names. Throws `UnreadableData` where a sample has none. */
export async function findFiles(samples: readonly Sample[], files: DataFiles): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const sample of samples) for (const name of await listOrComplain(sample.file, files)) found.push({ name, sample });
  return found.sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0));
}

export async function listOrComplain(pattern: string, files: DataFiles): Promise<readonly string[]> {
  const names = await files.list(pattern);
  if (names.length === 0) throw new UnreadableData(noSuchFile(pattern));
  return names;
}

export async function openFound(
  found: FoundFile,
  files: DataFiles,
  { mostBytes, signal, horizon }: { readonly mostBytes: number; readonly signal?: AbortSignal } & Partial<ExportScope>,
): Promise<OpenedSample> {
  signal?.throwIfAborted();
  const bytes = await files.read(found.name);
  return { ...found, file: await openFile(found.name, bytes, { mostBytes, codecs: files.codecs, horizon }) };
}

export function noSuchFile(pattern: string): string {
  return /[*?{]/.test(pattern)
    ? `No file matches "${pattern}" where the agreement looks for its data.`
    : `There is no file "${pattern}" where the agreement looks for its data. Check its name, or put the file there${/\.[^/]+$/.test(pattern) ? '' : `; all files of a folder are named like "${pattern}/*.csv"`}.`;
}
