import type { DocumentHighlight, DocumentHighlightParams } from 'vscode-languageserver';
import { DocumentHighlightKind } from 'vscode-languageserver';
import { offsetAt, openPlace, type Editor } from '../editor';

/** The same name everywhere in this file. */
export async function documentHighlight(editor: Editor, { textDocument, position }: DocumentHighlightParams): Promise<DocumentHighlight[]> {
  const place = await openPlace(editor, textDocument.uri);
  if (place === undefined) return [];
  const names = place.analysis.namesIn(place.uri);
  const target = names.at(offsetAt(place, position))?.target;
  if (target === undefined) return [];
  return names.occurrences
    .filter((each) => each.target === target)
    .map(({ range, role }) => ({ range, kind: role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read }));
}
