/** Answers the server's questions about files that only the editor can reach: in a browser, or behind a virtual file system. */
import { RelativePattern, Uri, workspace } from 'vscode';
import type { ClientRequests } from '../../server/language-server/protocol';

type Answer<K extends keyof ClientRequests> = Promise<ClientRequests[K]['result']>;

export async function readFile({ uri, mostBytes }: ClientRequests['sla/readFile']['params']): Answer<'sla/readFile'> {
  const file = Uri.parse(uri);
  try {
    const { size } = await workspace.fs.stat(file);
    return size > mostBytes ? { size } : { size, base64: base64(await workspace.fs.readFile(file)) };
  } catch {
    return null;
  }
}

export async function findFiles({ folder, pattern }: ClientRequests['sla/findFiles']['params']): Answer<'sla/findFiles'> {
  const root = Uri.parse(folder);
  // A plain name is asked for itself: not every file system can be searched.
  if (!/[*?{[]/.test(pattern)) return (await exists(Uri.joinPath(root, pattern))) ? [pattern] : [];
  const found = await workspace.findFiles(new RelativePattern(root, pattern), null);
  const prefix = root.path.endsWith('/') ? root.path : `${root.path}/`;
  return found.map(({ path }) => (path.startsWith(prefix) ? path.slice(prefix.length) : path)).sort();
}

async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}

/** In pieces: a function takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}

const PIECE = 0x8000;
