import type { DefinitionParams, Location } from 'vscode-languageserver';
import { syntax, usesOf } from '../../../language/index';
import { offsetAt, openPlace, type Editor } from '../editor';
import { definitionsOf } from '../occurrences';

/** From a name to the words that define it; from a `use` to the file. */
export async function definition(editor: Editor, { textDocument, position }: DefinitionParams): Promise<Location[]> {
  const place = await openPlace(editor, textDocument.uri);
  if (place === undefined) return [];
  const offset = offsetAt(place, position);
  const name = place.analysis.namesIn(place.uri).at(offset);
  if (name?.target !== undefined) {
    return definitionsOf(place.analysis, name.target).map(({ uri, range }) => ({ uri: editor.documents.clientUri(uri), range }));
  }
  const use = usesOf(place.file.read).find(({ sentence }) => {
    const words = sentence.$cstNode;
    return syntax.isUse(sentence) && words !== undefined && words.offset <= offset && offset <= words.end;
  });
  if (use === undefined || !place.analysis.files.has(use.uri)) return [];
  const start = { line: 0, character: 0 };
  return [{ uri: editor.documents.clientUri(use.uri), range: { start, end: start } }];
}
