/**
 * One spelling for every file.
 *
 * Invariant: inside the server a file is known by its canonical uri only, so that two spellings of one file (`file:///C:/a b.sla`,
 * `file:///c%3A/a%20b.sla`) are one file, and a uri that the language has joined from a `use` is that of the document.
 */
import { URI } from 'vscode-uri';

/** Escapes as the language does when it joins a `use` to the file it stands in; the drive letter is small. */
export function canonicalUri(uri: string): string {
  const [, scheme = '', rest = ''] = /^([A-Za-z][A-Za-z0-9+.-]+:(?:\/\/[^/]*)?)?(.*)$/s.exec(uri) ?? [];
  if (scheme === '') return uri;
  const path = rest.split('/').map((segment) => encodeURIComponent(decodeSafely(segment)));
  return scheme + path.join('/').replace(/^\/([A-Za-z])%3A(?=\/|$)/, (_, drive: string) => `/${drive.toLowerCase()}%3A`);
}

/** The folder a file lies in, without a slash at its end; undefined where a uri has no folders (`untitled:Untitled-1`). */
export function folderOf(uri: string): string | undefined {
  const at = uri.lastIndexOf('/');
  return at < 0 || !/^[A-Za-z][A-Za-z0-9+.-]+:.*\//.test(uri) ? undefined : uri.slice(0, at);
}

/** The last part of a uri, as people write it. */
export function fileName(uri: string): string {
  return decodeSafely(uri.slice(Math.max(uri.lastIndexOf('/'), uri.startsWith('untitled:') ? 8 : -1) + 1));
}

export function isBelow(uri: string, folder: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The path on this machine of a `file:` uri. */
export function pathOf(uri: string): string | undefined {
  return uri.startsWith('file:') ? URI.parse(uri).fsPath : undefined;
}

export function uriOfPath(path: string): string {
  return canonicalUri(URI.file(path).toString());
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
