/** One handler for each method of LSP that is a feature. A feature that breaks is logged and answers nothing: the others go on. */
import type { CancellationToken } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Editor } from './editor';
import { codeAction } from './features/code-action';
import { codeLens } from './features/code-lens';
import { completion } from './features/completion';
import { definition } from './features/definition';
import { documentDiagnostic } from './features/document-diagnostic';
import { documentHighlight } from './features/document-highlight';
import { documentLink } from './features/document-link';
import { documentSymbol } from './features/document-symbol';
import { executeCommand } from './features/execute-command';
import { foldingRange } from './features/folding-range';
import { formatting, rangeFormatting } from './features/formatting';
import { hover } from './features/hover';
import { inlayHint } from './features/inlay-hint';
import { references } from './features/references';
import { prepareRename, rename } from './features/rename';
import { selectionRange } from './features/selection-range';
import { semanticTokens } from './features/semantic-tokens';
import { signatureHelp } from './features/signature-help';
import { willRenameFiles } from './features/will-rename-files';
import { workspaceSymbol } from './features/workspace-symbol';

export function registerFeatures(editor: Editor): void {
  const { connection } = editor;
  type Feature<P, R> = (editor: Editor, params: P, token: CancellationToken) => Promise<R>;
  const guarded =
    <P, R>(name: string, feature: Feature<P, R>, nothing: R) =>
    async (params: P, token: CancellationToken): Promise<R> => {
      // Whoever has changed their mind in the meantime is not made to wait for an answer.
      await nextTurn();
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
      try {
        return await feature(editor, params, token);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        connection.console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        return nothing;
      }
    };
  connection.onCompletion(guarded('completion', completion, null));
  connection.onHover(guarded('hover', hover, null));
  connection.onSignatureHelp(guarded('sentence', signatureHelp, null));
  connection.onDefinition(guarded('definition', definition, []));
  connection.onReferences(guarded('references', references, []));
  connection.onDocumentHighlight(guarded('highlight', documentHighlight, []));
  connection.onPrepareRename(guarded('prepareRename', prepareRename, null));
  connection.onRenameRequest(guarded('rename', rename, null));
  connection.onDocumentSymbol(guarded('outline', documentSymbol, []));
  connection.onWorkspaceSymbol(guarded('symbols', workspaceSymbol, []));
  connection.onFoldingRanges(guarded('folding', foldingRange, []));
  connection.onSelectionRanges(guarded('selection', selectionRange, []));
  connection.languages.semanticTokens.on(guarded('colours', semanticTokens, { data: [] }));
  connection.languages.semanticTokens.onRange(guarded('colours', semanticTokens, { data: [] }));
  connection.languages.inlayHint.on(guarded('hints', inlayHint, []));
  connection.onCodeLens(guarded('lenses', codeLens, []));
  connection.onDocumentLinks(guarded('links', documentLink, []));
  connection.onDocumentFormatting(guarded('formatting', formatting, null));
  connection.onDocumentRangeFormatting(guarded('formatting', rangeFormatting, null));
  connection.onCodeAction(guarded('actions', codeAction, []));
  connection.onExecuteCommand(guarded('command', executeCommand, null));
  connection.workspace.onWillRenameFiles(guarded('moving', willRenameFiles, null));
  connection.languages.diagnostics.on(guarded('diagnostics', documentDiagnostic, { kind: 'full', items: [] }));
}

/** Browsers have no `setImmediate`. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => (typeof setImmediate === 'function' ? setImmediate(resolve) : setTimeout(resolve, 0)));
}
