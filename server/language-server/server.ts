/**
 * The language server.
 *
 * Invariant: one process serves any number of folders; whatever a client sends, the server lives, and every question gets an answer. A failure
 * inside one feature is written to the log and answered with nothing.
 */
import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { abilitiesOf, capabilitiesFor } from './capabilities';
import { clientFiles } from './client-files';
import { DiagnosticPublisher } from './diagnostic-publisher';
import { settingsDiagnostics } from './diagnostics';
import { Documents } from './documents';
import type { Editor } from './editor';
import type { Host } from './host';
import type { InitializationOptions } from './protocol';
import { registerCustomRequests } from './requests';
import { registerFeatures } from './register-features';
import { SettingsStore } from './settings-store';
import { Simulations } from './simulations';
import { statusOf } from './status';
import { canonicalUri } from './uris';
import { registerWatching } from './watching';

export function serve(connection: Connection, machine: Host): void {
  connection.onInitialize((params) => new Server(connection, machine, params).result);
  connection.listen();
}

export class Server implements Editor {
  readonly result: InitializeResult;
  readonly options: InitializationOptions;
  readonly client: Editor['client'];
  readonly host: Host;
  readonly documents: Documents;
  readonly simulations: Simulations;
  readonly publisher: DiagnosticPublisher;
  private readonly settings: SettingsStore;
  private trusted: boolean;

  constructor(
    readonly connection: Connection,
    machine: Host,
    params: InitializeParams,
  ) {
    this.options = optionsOf(params);
    this.trusted = this.options.trusted ?? true;
    this.client = abilitiesOf(params);
    this.host = this.options.clientFiles === true ? clientFiles(machine, connection) : machine;
    this.documents = new Documents(this.host.files);
    this.settings = new SettingsStore({
      connection,
      files: this.host.files,
      asksClient: this.client.asksForSettings,
      initial: this.options.settings,
      folders: () => this.documents.workspace.folders,
      clientUri: (uri) => this.documents.clientUri(uri),
      onFile: (uri, complaints) => void connection.sendDiagnostics({ uri, diagnostics: settingsDiagnostics(complaints) }),
    });
    this.simulations = new Simulations({
      host: this.host,
      documents: this.documents,
      isTrusted: () => this.trusted,
      settingsFor: (main) => this.settings.settingsFor(main),
      onChange: (simulation) => {
        void connection.sendNotification('sla/outcome', simulation);
        if (simulation.state !== 'running') this.outcomeChanged();
        this.statusChanged(canonicalUri(simulation.uri));
      },
      onEvidence: (main) => {
        this.outcomeChanged();
        this.statusChanged(main);
      },
    });
    this.publisher = new DiagnosticPublisher(this);
    this.listenToDocuments();
    registerFeatures(this);
    registerCustomRequests(this);
    registerWatching(this, params);
    connection.onNotification('sla/didGrantTrust', () => {
      this.trusted = true;
      this.simulations.everythingChanged();
    });
    connection.onShutdown(() => this.simulations.close());
    this.result = { capabilities: capabilitiesFor(this.client), serverInfo: { name: 'Forthright' } };
  }

  readonly isTrusted = (): boolean => this.trusted;

  settingsFor(main: string): ReturnType<Editor['settingsFor']> {
    return this.settings.settingsFor(main);
  }

  /** Settings of the client or in a file are not what they were. */
  settingsChanged(sent?: unknown): void {
    this.settings.forget(sent);
    this.outcomeChanged();
    this.simulations.everythingChanged();
  }

  /** What is drawn into the text has changed without the text. */
  outcomeChanged(): void {
    this.publisher.everythingChanged();
    if (this.client.refreshesHints) void this.connection.languages.inlayHint.refresh().catch(ignore);
    if (this.client.refreshesLenses) void this.connection.sendRequest('workspace/codeLens/refresh').catch(ignore);
  }

  private statusChanged(uri: string): void {
    void statusOf(this, uri).then((status) => this.connection.sendNotification('sla/didChangeStatus', status), ignore);
  }

  private listenToDocuments(): void {
    const texts = new TextDocuments(TextDocument);
    texts.onDidChangeContent(({ document }) => {
      if (document.languageId !== 'sla' && !document.uri.endsWith('.sla')) return;
      const uri = this.documents.put(document);
      this.publisher.changed(uri);
      this.simulations.textChanged(uri);
    });
    texts.onDidClose(({ document }) => {
      const uri = canonicalUri(document.uri);
      if (!this.documents.isOpen(uri)) return;
      void this.documents.close(uri).then(() => {
        this.publisher.clear(document.uri);
        this.publisher.changed(uri);
      }, ignore);
    });
    texts.listen(this.connection);
  }
}

function optionsOf({ initializationOptions }: InitializeParams): InitializationOptions {
  const given: unknown = initializationOptions;
  return typeof given === 'object' && given !== null ? (given as InitializationOptions) : {};
}

/** The client has gone, or does not know the question. */
function ignore(): void {
  return;
}
