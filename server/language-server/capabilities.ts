/** What the client can do, and what the server says it can. */
import type { InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import { CodeActionKind, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ClientAbilities } from './editor';
import type { ServerCommand } from './protocol';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from './features/semantic-token-legend';

export function abilitiesOf({ capabilities }: InitializeParams): ClientAbilities {
  const { textDocument, workspace, window } = capabilities;
  return {
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    asksForSettings: workspace?.configuration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    tellsFolders: workspace?.workspaceFolders === true,
    showsProgress: window?.workDoneProgress === true,
  };
}

const SERVER_COMMANDS: readonly ServerCommand[] = ['sla.server.simulate', 'sla.server.explain'];

export function capabilitiesFor({ pullsDiagnostics, tellsFolders }: ClientAbilities): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    completionProvider: { triggerCharacters: [' ', '"', '“', ',', '/'], resolveProvider: false },
    hoverProvider: true,
    signatureHelpProvider: { triggerCharacters: [',', ':'], retriggerCharacters: [' '] },
    definitionProvider: true,
    referencesProvider: { workDoneProgress: true },
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    documentSymbolProvider: { label: 'Forthright' },
    workspaceSymbolProvider: { workDoneProgress: true },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] }, full: true, range: true },
    inlayHintProvider: true,
    codeLensProvider: { resolveProvider: false },
    documentLinkProvider: { resolveProvider: false },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorExtract, `${CodeActionKind.SourceFixAll}.sla`],
    },
    executeCommandProvider: { commands: [...SERVER_COMMANDS], workDoneProgress: true },
    ...(pullsDiagnostics ? { diagnosticProvider: { identifier: 'sla', interFileDependencies: true, workspaceDiagnostics: false } } : {}),
    workspace: {
      ...(tellsFolders ? { workspaceFolders: { supported: true, changeNotifications: true } } : {}),
      fileOperations: {
        didRename: { filters: SLA_FILES },
        didDelete: { filters: SLA_FILES },
        didCreate: { filters: SLA_FILES },
        willRename: { filters: SLA_FILES },
      },
    },
  };
}

const SLA_FILES = [{ pattern: { glob: '**/*.sla' } }, { pattern: { glob: '**/*', matches: 'folder' as const } }];
