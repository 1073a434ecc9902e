/**
 * The beginnings of files: enough to know their format and their columns without taking a large file into memory.
 */
import { open, stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { createReadStream } from 'node:fs';
import type { DataFiles, FolderFiles } from './data-files';

const HEAD_BYTES = 1 << 16;

/** What tells whether a file is still the one that was looked at before. */
export interface FileState {
  readonly size: number;
  readonly changed: number;
}

export async function fileState(path: string): Promise<FileState | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined ? undefined : { size: found.size, changed: found.mtimeMs };
}

/**
 * The same files, but reading one gives only what shows its columns: of a text file the first lines, unpacked; of a Parquet file the
 * description at its end. Rows must not be read from it.
 */
export function headsOf(files: FolderFiles): DataFiles {
  return {
    list: (pattern) => files.list(pattern),
    // A file that is small, or cannot be opened, is read as ever: then the words for what is wrong with it are the same, too.
    read: async (name) => (await headBytes(await files.pathOf(name)).catch(() => undefined)) ?? files.read(name),
    ...(files.codecs === undefined ? {} : { codecs: files.codecs }),
  };
}

async function headBytes(path: string): Promise<Uint8Array | undefined> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size <= HEAD_BYTES) return undefined;
    const start = new Uint8Array(HEAD_BYTES);
    await file.read(start, 0, HEAD_BYTES, 0);
    if (isParquet(start)) return await footer(file, size, start);
    return isGzip(start) ? wholeLines(await unpackedStart(path)) : wholeLines(start);
  } finally {
    await file.close();
  }
}

/** A Parquet file without its rows: places in the description are counted from the end. */
async function footer(file: Awaited<ReturnType<typeof open>>, size: number, start: Uint8Array): Promise<Uint8Array> {
  const tail = new Uint8Array(8);
  await file.read(tail, 0, 8, size - 8);
  const length = new DataView(tail.buffer).getUint32(0, true);
  const bytes = new Uint8Array(4 + Math.min(length + 8, size - 4));
  bytes.set(start.subarray(0, 4));
  await file.read(bytes, 4, bytes.length - 4, size - (bytes.length - 4));
  return bytes;
}

async function unpackedStart(path: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const source = createReadStream(path, { end: HEAD_BYTES * 4 });
  const unpacked = source.pipe(createGunzip());
  try {
    for await (const part of unpacked as AsyncIterable<Uint8Array>) {
      parts.push(part);
      length += part.length;
      if (length >= HEAD_BYTES) break;
    }
  } catch {
    // The stream ends in the middle because only its start was read; what came before is whole.
    if (length === 0) throw new Error('nothing could be unpacked');
  } finally {
    source.destroy();
  }
  return Buffer.concat(parts).subarray(0, HEAD_BYTES);
}

function wholeLines(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(10);
  return end < 0 ? bytes : bytes.subarray(0, end + 1);
}

/** About how many rows a file has: a Parquet file says it, else a line of text takes some 80 bytes, packed some 10. */
export async function estimateRows(name: string, head: Uint8Array, size: number): Promise<number> {
  if (!isParquet(head)) return size / (/\.gz$/i.test(name) ? 10 : 80);
  const { parquetMetadata } = await import('hyparquet');
  return Number(parquetMetadata(head.slice().buffer).num_rows);
}

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function isParquet(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 4)) === 'PAR1';
}
