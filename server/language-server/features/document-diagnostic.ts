import type { DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { diagnosticsIn } from '../diagnostics';
import { openPlace, type Editor } from '../editor';

/** Diagnostics for a client that asks. What it has seen already is not sent again. */
export async function documentDiagnostic(
  editor: Editor,
  { textDocument, previousResultId }: DocumentDiagnosticParams,
): Promise<DocumentDiagnosticReport> {
  const place = await openPlace(editor, textDocument.uri);
  if (place === undefined) return { kind: 'full', items: [] };
  const items = await diagnosticsIn(editor, place.analysis, place.uri);
  const resultId = fingerprint(JSON.stringify(items));
  return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
}

/** FNV-1a over the letters, with their number. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return `${hash.toString(16)}-${text.length}`;
}
