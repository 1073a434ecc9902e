/** The files of one agreement: which a file uses, and where they lie. Paths are joined as text; nothing here reads a file. */
import type { Problem } from '../agreement/agreement';
import { error } from '../agreement/problems';
import { isUse, type Use } from '../generated/ast';
import { originOfNode } from '../syntax/origin';
import type { ReadFile } from '../syntax/sentence-parser';

/** The files an agreement is made of: the main file first, then those it uses, each once, nearest first. */
export interface UsedFiles {
  readonly files: readonly ReadFile[];
  readonly problems: readonly Problem[];
}

/** Follows every `use` from the main file. What is missing or goes round in a circle is a problem; the rest stands. */
export function gatherFiles(files: ReadonlyMap<string, ReadFile>, mainUri: string): UsedFiles {
  const gathered: ReadFile[] = [];
  const problems: Problem[] = [];
  const open: string[] = [];
  const visit = (uri: string, read: ReadFile): void => {
    open.push(uri);
    gathered.push(read);
    for (const { sentence, uri: used } of usesOf(read)) {
      const place = () => originOfNode(sentence.$cstNode, uri);
      const found = files.get(used);
      if (open.includes(used)) problems.push(error(place(), { code: 'cyclic-use', message: sayCircle(open, used) }));
      else if (!found) problems.push(error(place(), { code: 'missing-file', message: `The file '${sentence.file}' cannot be found.` }));
      else if (!gathered.includes(found)) visit(used, found);
    }
    open.pop();
  };
  const main = files.get(mainUri);
  if (main) visit(mainUri, main);
  return { files: gathered, problems };
}

/** Reads a file and all that it uses. `read` gives undefined for a file that is not there. */
export function readFiles(mainUri: string, read: (uri: string) => ReadFile | undefined): Map<string, ReadFile> {
  const files = new Map<string, ReadFile>();
  const waiting = [mainUri];
  for (let uri = waiting.pop(); uri !== undefined; uri = waiting.pop()) {
    if (files.has(uri)) continue;
    const file = read(uri);
    if (!file) continue;
    files.set(uri, file);
    waiting.push(...usesOf(file).map((use) => use.uri));
  }
  return files;
}

/** The `use` sentences of a file, with the place of each used file. */
export function usesOf({ file, uri }: ReadFile): { sentence: Use; uri: string }[] {
  return file.sentences.filter(isUse).map((sentence) => ({ sentence, uri: resolveUse(uri, sentence.file) }));
}

/**
 * Where a used file lies, seen from the file that uses it. Works on plain paths and on URIs; in a URI the characters of the path that
 * a URI cannot hold are escaped. Back slashes are read as slashes, since drafters on Windows write them.
 */
export function resolveUse(fromUri: string, path: string): string {
  const [, scheme = '', whole] = /^([A-Za-z][A-Za-z0-9+.-]+:(?:\/\/[^/]*)?)?(.*)$/s.exec(fromUri)!;
  const written = path.replace(/\\/g, '/');
  const target = scheme === '' ? written : written.split('/').map(escapeSegment).join('/');
  const rooted = target.startsWith('/');
  const segments = rooted ? [] : whole.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..' && segments.length > 0 && segments[segments.length - 1] !== '..' && segments[segments.length - 1] !== '')
      segments.pop();
    else if (segment !== '..' || segments[segments.length - 1] !== '') segments.push(segment);
  }
  return scheme + (rooted ? '/' : '') + segments.join('/');
}

function escapeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/%25([0-9A-Fa-f]{2})/g, '%$1');
}

function sayCircle(open: readonly string[], again: string): string {
  const circle = [...open.slice(open.indexOf(again)), again].map(lastSegment);
  if (circle.length === 2) return `'${circle[0]}' uses itself. Take this sentence out.`;
  return `These files use one another in a circle: ${circle.join(' → ')}. Take one 'use' out.`;
}

function lastSegment(uri: string): string {
  return decodeSafely(uri.slice(uri.lastIndexOf('/') + 1));
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
