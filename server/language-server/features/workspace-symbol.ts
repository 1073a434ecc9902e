import type { CancellationToken, SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import { namesSomething, nameKind } from '../../../language/index';
import { rangeOfWords } from '../ranges';
import type { Editor } from '../editor';
import { SYMBOL_KINDS } from '../symbol-kinds';

/** Names in all agreements of the workspace that hold the letters asked for, in their order. */
export async function workspaceSymbol(
  { documents }: Editor,
  { query }: WorkspaceSymbolParams,
  token: CancellationToken,
): Promise<SymbolInformation[]> {
  const matches = matcher(query);
  await documents.workspace.ready;
  const found: SymbolInformation[] = [];
  for (const uri of new Set([...documents.workspace.uris, ...documents.openUris])) {
    if (token.isCancellationRequested || found.length >= MOST) break;
    const file = await documents.file(uri);
    for (const sentence of file?.read.file.sentences ?? []) {
      if (!namesSomething(sentence) || !matches(sentence.name) || sentence.$cstNode === undefined) continue;
      const kind = SYMBOL_KINDS[sentence.$type] ?? SymbolKind.Object;
      const location = { uri: documents.clientUri(uri), range: rangeOfWords(sentence.$cstNode) };
      found.push({ name: sentence.name, kind, location, containerName: nameKind(sentence.$type).replace(/^an? /, '') });
    }
  }
  return found;
}

const MOST = 500;

function matcher(query: string): (name: string) => boolean {
  const letters = [...query.toLowerCase().replace(/\s+/g, '')];
  return (name) => {
    let at = 0;
    for (const sign of name.toLowerCase()) if (sign === letters[at]) at += 1;
    return at === letters.length;
  };
}
