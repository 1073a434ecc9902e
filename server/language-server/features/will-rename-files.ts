/** Files that move take along the sentences that name them: `use` in other files, and in the moved file what it uses itself. */
import type { RenameFilesParams, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { usesOf } from '../../../language/index';
import type { Editor } from '../editor';
import { leavesOf, rangeOfWords } from '../ranges';
import { canonicalUri, folderOf } from '../uris';

export async function willRenameFiles({ documents }: Editor, { files }: RenameFilesParams): Promise<WorkspaceEdit | null> {
  await documents.workspace.ready;
  const moved = files.map(({ oldUri, newUri }): [string, string] => [canonicalUri(oldUri), canonicalUri(newUri)]);
  const placeOf = (uri: string): string => {
    const found = moved.find(([from]) => uri === from || uri.startsWith(`${from}/`));
    return found === undefined ? uri : found[1] + uri.slice(found[0].length);
  };
  const touched = documents.workspace.uris.filter((uri) => placeOf(uri) !== uri);
  const changes: Record<string, TextEdit[]> = {};
  for (const uri of new Set([...touched, ...touched.flatMap((each) => documents.workspace.usersOf(each))])) {
    const file = await documents.file(uri);
    for (const use of file === undefined ? [] : usesOf(file.read)) {
      const path = pathFrom(placeOf(uri), placeOf(use.uri));
      const written =
        use.sentence.$cstNode === undefined
          ? undefined
          : leavesOf(use.sentence.$cstNode).find(({ text }) => text.slice(1, -1) === use.sentence.file);
      if (written === undefined || path === pathFrom(uri, use.uri)) continue;
      const edit = { range: rangeOfWords(written), newText: `"${path}"` };
      (changes[documents.clientUri(uri)] ??= []).push(edit);
    }
  }
  return Object.keys(changes).length === 0 ? null : { changes };
}

/** The way from one file to another, as a `use` writes it. */
function pathFrom(uri: string, target: string): string {
  const from = (folderOf(uri) ?? '').split('/');
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared).map(decodeURIComponent)].join('/');
}
