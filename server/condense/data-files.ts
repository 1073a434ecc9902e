import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import * as zlib from 'node:zlib';
import type { Compressors } from 'hyparquet';
import { UnreadableData } from './opened-file';
import { MOST_BYTES, tooLarge } from './read-bytes';

/**
 * The files that an agreement may read, by names as the agreement writes them. A name that must not be read, or a file that cannot be, rejects
 * with `UnreadableData`, in words for a reader.
 */
export interface DataFiles {
  /** The files that a name or a pattern (`*`, `?`, `**`, `{a,b}`) means, sorted by code unit, with forward slashes; none when there are none. */
  list(pattern: string): Promise<readonly string[]>;
  read(name: string): Promise<Uint8Array>;
  /** Unpackers for Parquet, where the host has them. */
  readonly codecs?: Compressors;
}

/** The files of a folder on this machine. Nothing outside the folder is ever read, whatever names, patterns or links say. */
export interface FolderFiles extends DataFiles {
  /** The real path of a listed file, for engines that read it themselves. */
  pathOf(name: string): Promise<string>;
}

export interface FolderOptions {
  /** Largest file that `read` takes into memory. */
  readonly mostBytes?: number;
}

/** `root` is the agreement's folder, or the data root that the user has named. */
export function openFolder(root: string, { mostBytes = MOST_BYTES }: FolderOptions = {}): FolderFiles {
  const pathOf = (name: string): Promise<string> => realPathInside(root, name);
  return {
    codecs: nodeCodecs(),
    pathOf,
    list: (pattern) => listFiles(root, pattern),
    read: async (name) => {
      const path = await pathOf(name);
      const { size } = await stat(path);
      if (size > mostBytes) throw new UnreadableData(tooLarge(name, mostBytes));
      return readFile(path).catch((error: unknown) => {
        throw new UnreadableData(`${name} cannot be read${reasonOf(error)}.`);
      });
    },
  };
}

async function listFiles(root: string, pattern: string): Promise<readonly string[]> {
  const clean = checkedName(pattern);
  if (!isPattern(clean)) return (await isFile(root, clean)) ? [clean] : [];
  const segments = clean.split('/');
  const fixed = segments.slice(0, segments.findIndex(isPattern));
  const matcher = compilePattern(clean);
  const found = await walk(root, fixed.join('/'), clean.includes('**') ? Infinity : segments.length - fixed.length, (name) =>
    matcher.test(name),
  );
  return found.sort((left, right) => (left < right ? -1 : left > right ? 1 : 0));
}

async function walk(root: string, folder: string, depth: number, matches: (name: string) => boolean): Promise<string[]> {
  const entries = await readdir(await realPathInside(root, folder === '' ? '.' : folder), { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(depth > 1 ? await walk(root, name, depth - 1, matches) : []));
    else if (matches(name) && (entry.isFile() || (await isFile(root, name)))) found.push(name);
  }
  return found;
}

async function isFile(root: string, name: string): Promise<boolean> {
  const found = await stat(await realPathInside(root, name)).catch(() => undefined);
  return found?.isFile() === true;
}

/** Checks a name before anything on the disk is looked at. */
function checkedName(name: string): string {
  const slashes = name.trim().replaceAll('\\', '/');
  if (isAbsolute(slashes) || /^[A-Za-z]:/.test(slashes) || /^[a-z][a-z0-9+.-]*:\/\//i.test(slashes)) {
    throw new UnreadableData(
      `"${name}" is not read: data files are named from the agreement's folder, without a drive, a leading slash or an address. ${REMEDY}`,
    );
  }
  const segments = slashes.split('/').filter((segment) => segment !== '' && segment !== '.');
  if (segments.includes('..')) throw new UnreadableData(outside(name));
  return segments.join('/');
}

async function realPathInside(root: string, name: string): Promise<string> {
  const folder = await realpath(root).catch(() => resolve(root));
  const wanted = join(folder, checkedName(name));
  const real = await realpath(wanted).catch(() => wanted);
  const way = relative(folder, real);
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) throw new UnreadableData(outside(name));
  return real;
}

const REMEDY = 'Copy the file there, or name the folder that holds it with --data-root.';

function outside(name: string): string {
  return `"${name}" is not read: it lies outside the agreement's folder, and data are read from inside it only. ${REMEDY}`;
}

function isPattern(name: string): boolean {
  return /[*?{}[\]]/.test(name);
}

/** `**` crosses folders; `*` and `?` do not. */
function compilePattern(pattern: string): RegExp {
  const source = pattern.replace(/\*\*\/|\*\*|\*|\?|\{[^{}]*\}|[.+^$()|[\]\\{}]/g, (sign) => {
    if (sign === '**/') return '(?:[^/]+/)*';
    if (sign === '**') return '.*';
    if (sign === '*') return '[^/]*';
    if (sign === '?') return '[^/]';
    if (sign.length > 1) return `(?:${sign.slice(1, -1).split(',').map(escapeSigns).join('|')})`;
    return `\\${sign}`;
  });
  return new RegExp(`^${source}$`);
}

function escapeSigns(text: string): string {
  return text.replace(/[.+^$()|[\]\\{}*?]/g, '\\$&');
}

function nodeCodecs(): Compressors {
  // Node 20 has no zstd.
  const { zstdDecompressSync } = zlib as { zstdDecompressSync?: (input: Uint8Array) => Uint8Array };
  return {
    GZIP: (input) => zlib.gunzipSync(input),
    BROTLI: (input) => zlib.brotliDecompressSync(input),
    ...(zstdDecompressSync === undefined ? {} : { ZSTD: (input: Uint8Array) => zstdDecompressSync(input) }),
  };
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'EACCES' || code === 'EPERM' ? ': you may not read it' : code === 'EISDIR' ? ': it is a folder' : '';
}
