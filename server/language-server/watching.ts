/** Folders, files and settings outside the editor's own texts: what is there, and what changes. */
import type { DidChangeWatchedFilesParams, FileEvent, InitializeParams } from 'vscode-languageserver';
import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver';
import type { DiagnosticPublisher } from './diagnostic-publisher';
import type { Editor } from './editor';
import { SETTINGS_FILE } from './settings-store';
import { canonicalUri, isBelow } from './uris';

/** The part of the server that has to know. */
export interface Watching extends Editor {
  readonly publisher: DiagnosticPublisher;
  settingsChanged(sent?: unknown): void;
}

/** Begins to watch once the client is ready. The folders are looked through behind everything else. */
export function registerWatching(server: Watching, params: InitializeParams): void {
  const { connection, documents, client } = server;
  const initial = params.workspaceFolders?.map(({ uri }) => uri) ?? [];
  let folders = [...new Set(initial.map(folderUri))];
  documents.workspace.folders = folders;

  const scan = async (): Promise<void> => {
    await documents.workspace.scan(folders, documents.isOpen);
    server.publisher.everythingChanged();
  };

  connection.onInitialized(async () => {
    if (client.watchesFiles) {
      await connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers: WATCHED.map((globPattern) => ({ globPattern })) })
        .catch(ignore);
    }
    if (client.watchesSettings) await connection.client.register(DidChangeConfigurationNotification.type, { section: 'sla' }).catch(ignore);
    if (client.tellsFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = removed.map(({ uri }) => folderUri(uri));
        folders = [...new Set([...folders.filter((folder) => !gone.includes(folder)), ...added.map(({ uri }) => folderUri(uri))])];
        void scan().catch(ignore);
      });
    }
    await scan().catch(ignore);
  });

  connection.onDidChangeConfiguration(({ settings }) => server.settingsChanged(settings));
  connection.onDidChangeWatchedFiles((change) => void filesChanged(server, change).catch(ignore));
  const renamed = (from: string, to: string): Promise<void> =>
    filesChanged(server, {
      changes: [
        { uri: from, type: FileChangeType.Deleted },
        { uri: to, type: FileChangeType.Created },
      ],
    });
  connection.workspace.onDidRenameFiles(
    ({ files }) => void Promise.all(files.map(({ oldUri, newUri }) => renamed(oldUri, newUri))).catch(ignore),
  );
  connection.workspace.onDidDeleteFiles(({ files }) => {
    void filesChanged(server, { changes: files.map(({ uri }) => ({ uri, type: FileChangeType.Deleted })) }).catch(ignore);
  });
  connection.workspace.onDidCreateFiles(({ files }) => {
    void filesChanged(server, { changes: files.map(({ uri }) => ({ uri, type: FileChangeType.Created })) }).catch(ignore);
  });
}

const DATA = ['csv', 'tsv', 'txt', 'json', 'ndjson', 'jsonl', 'parquet', 'gz'];
const WATCHED = ['**/*.sla', `**/${SETTINGS_FILE}`, `**/*.{${DATA.join(',')}}`];

async function filesChanged(server: Watching, { changes }: DidChangeWatchedFilesParams): Promise<void> {
  const { documents, simulations } = server;
  const known = new Map(changes.map((change): [string, FileEvent['type']] => [canonicalUri(change.uri), change.type]));
  let hasData = false;
  for (const [uri, type] of known) {
    if (uri.endsWith(SETTINGS_FILE)) server.settingsChanged();
    else if (uri.endsWith('.sla')) await agreementChanged(server, uri, type);
    else if (DATA.some((ending) => uri.endsWith(`.${ending}`))) hasData = true;
    else if (type === FileChangeType.Deleted)
      for (const each of documents.workspace.uris.filter((one) => isBelow(one, uri))) await agreementChanged(server, each, type);
  }
  if (hasData) simulations.dataChanged();
}

async function agreementChanged(server: Watching, uri: string, type: FileEvent['type']): Promise<void> {
  const { documents, simulations, publisher } = server;
  // What stands in the editor counts, whatever is on the disk.
  if (documents.isOpen(uri)) return;
  documents.forget(uri);
  if (type === FileChangeType.Deleted) {
    documents.workspace.forget(uri);
    await simulations.forget(uri);
  } else await documents.workspace.reread(uri);
  simulations.textChanged(uri);
  publisher.changed(uri);
}

function folderUri(uri: string): string {
  return canonicalUri(uri).replace(/\/$/, '');
}

function ignore(): void {
  return;
}
