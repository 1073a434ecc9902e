import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import { offsetAt, openPlace, type Editor } from '../editor';
import { occurrencesEverywhere } from '../occurrences';

/** Everywhere a thing is named, in prose too, in all agreements that share it. */
export async function references(
  editor: Editor,
  { textDocument, position, context }: ReferenceParams,
  token: CancellationToken,
): Promise<Location[]> {
  const place = await openPlace(editor, textDocument.uri);
  const name = place?.analysis.namesIn(place.uri).at(offsetAt(place, position));
  if (place === undefined || name?.target === undefined) return [];
  const found = await occurrencesEverywhere(editor, place.analysis, name.target, token);
  return found
    .filter(({ role }) => context.includeDeclaration || role !== 'definition')
    .map(({ uri, range }) => ({ uri: editor.documents.clientUri(uri), range }));
}
