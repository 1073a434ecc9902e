/**
 * The built server as a process, spoken to as an editor does: JSON-RPC over its standard input and output.
 *
 * Nothing here waits for a time to pass: a wait ends when the server has said what is waited for.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter, type MessageConnection } from 'vscode-languageserver/node';
import type { Diagnostic, InitializeResult, Position, PublishDiagnosticsParams } from 'vscode-languageserver';
import type { ClientRequests, InitializationOptions, Requests, Simulation, Status } from '../../server/language-server/protocol';
import { GROUPS } from '../../language/index';
import { root } from '../support/command-line';

export interface StartOptions {
  /** Uris; none: an editor without a folder. */
  readonly folders?: readonly string[];
  readonly options?: InitializationOptions;
  /** Answers to `workspace/configuration`. */
  readonly settings?: object;
  /** With the findings of rules; without, only what is wrong with the sentences themselves is told. */
  readonly withRules?: boolean;
  /** Laid over what the client says it can do. */
  readonly capabilities?: object;
  /** For all tests of a file, instead of one. */
  readonly shared?: boolean;
  readonly clientFiles?: (uri: string) => string | undefined;
}

export class ServerProcess {
  readonly diagnostics = new Map<string, PublishDiagnosticsParams>();
  readonly simulations: Simulation[] = [];
  readonly statuses: Status[] = [];
  readonly progress: unknown[] = [];
  readonly refreshes: string[] = [];
  readonly registered: string[] = [];
  readonly messages: string[] = [];
  readonly log: string[] = [];
  initialized!: InitializeResult;
  settings: unknown;
  private readonly texts = new Map<string, { version: number; text: string }>();
  private readonly waiting = new Set<() => void>();

  private constructor(
    readonly process: ChildProcess,
    readonly connection: MessageConnection,
    options: StartOptions,
  ) {
    this.settings =
      options.withRules === true
        ? options.settings
        : { ...options.settings, rules: { ...QUIET, ...(options.settings as { rules?: object } | undefined)?.rules } };
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) =>
      this.heard(() => this.diagnostics.set(params.uri, params)),
    );
    connection.onNotification('sla/outcome', (simulation: Simulation) => this.heard(() => this.simulations.push(simulation)));
    connection.onNotification('sla/didChangeStatus', (status: Status) => this.heard(() => this.statuses.push(status)));
    connection.onNotification('$/progress', (params: { value: unknown }) => this.heard(() => this.progress.push(params.value)));
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => this.heard(() => this.messages.push(message)));
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => this.heard(() => this.log.push(message)));
    connection.onUnhandledProgress(({ value }) => this.heard(() => this.progress.push(value)));
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => this.settings ?? null));
    connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
      this.heard(() => this.registered.push(...registrations.map(({ method }) => method)));
      return null;
    });
    connection.onRequest('window/workDoneProgress/create', () => null);
    for (const method of [
      'workspace/diagnostic/refresh',
      'workspace/inlayHint/refresh',
      'workspace/codeLens/refresh',
      'workspace/semanticTokens/refresh',
    ]) {
      connection.onRequest(method, () => {
        this.heard(() => this.refreshes.push(method));
        return null;
      });
    }
    const { clientFiles } = options;
    connection.onRequest('sla/readFile', ({ uri }: ClientRequests['sla/readFile']['params']) => {
      const text = clientFiles?.(uri);
      return text === undefined ? null : { size: text.length, base64: Buffer.from(text).toString('base64') };
    });
    connection.onRequest('sla/findFiles', ({ folder, pattern }: ClientRequests['sla/findFiles']['params']) =>
      /[*?{]/.test(pattern) || clientFiles?.(`${folder}/${pattern}`) === undefined ? [] : [pattern],
    );
  }

  static async start(options: StartOptions = {}): Promise<ServerProcess> {
    const child = spawn(process.execPath, [join(root, 'dist/server/main-node.cjs'), '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    const server = new ServerProcess(child, connection, options);
    child.stderr.on('data', (text: Buffer) => server.log.push(text.toString()));
    connection.listen();
    (options.shared === true ? shared : started).add(server);
    server.initialized = await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: options.folders?.map((uri) => ({ uri, name: uri })) ?? null,
      initializationOptions: options.options ?? {},
      capabilities: { ...CAPABILITIES, ...options.capabilities },
    });
    await connection.sendNotification('initialized', {});
    return server;
  }

  /** Opens a text and gives where `<|>` stood in it. */
  async open(uri: string, marked: string): Promise<Position> {
    const { text, position } = cursorIn(marked);
    this.texts.set(uri, { version: 1, text });
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'sla', version: 1, text } });
    return position;
  }

  /** Replaces the whole text. */
  async change(uri: string, marked: string): Promise<Position> {
    const { text, position } = cursorIn(marked);
    const version = (this.texts.get(uri)?.version ?? 0) + 1;
    this.texts.set(uri, { version, text });
    await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
    return position;
  }

  async close(uri: string): Promise<void> {
    this.texts.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Tells that files on the disk were made (1), changed (2) or deleted (3). */
  async tellFiles(...changes: { uri: string; type: 1 | 2 | 3 }[]): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  textOf(uri: string): string {
    return this.texts.get(uri)?.text ?? '';
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  ask<K extends keyof Requests>(method: K, params: Requests[K]['params']): Promise<Requests[K]['result']> {
    return this.connection.sendRequest<Requests[K]['result']>(method, params);
  }

  at<T>(method: string, uri: string, position: Position, more: object = {}): Promise<T> {
    return this.request<T>(`textDocument/${method}`, { textDocument: { uri }, position, ...more });
  }

  /** The diagnostics of the present version of a text. */
  async problems(uri: string): Promise<Diagnostic[]> {
    const version = this.texts.get(uri)?.version;
    await this.until(() => this.diagnostics.get(uri)?.version === version);
    return this.diagnostics.get(uri)?.diagnostics ?? [];
  }

  /** Waits until the server has said something that makes it true. */
  async until(isTrue: () => boolean): Promise<void> {
    while (!isTrue()) {
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
  }

  async stop(): Promise<void> {
    started.delete(this);
    shared.delete(this);
    const ended = new Promise<void>((resolve) => (this.process.exitCode === null ? this.process.once('exit', () => resolve()) : resolve()));
    try {
      await this.connection.sendRequest('shutdown');
      await this.connection.sendNotification('exit');
    } catch {
      this.process.kill();
    }
    await ended;
    this.connection.dispose();
  }

  private heard(note: () => void): void {
    note();
    const woken = [...this.waiting];
    this.waiting.clear();
    for (const wake of woken) wake();
  }
}

export function cursorIn(marked: string): { readonly text: string; readonly position: Position } {
  const at = marked.indexOf('<|>');
  const before = at < 0 ? '' : marked.slice(0, at);
  const lines = before.split('\n');
  return { text: marked.replace('<|>', ''), position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 } };
}

/** A folder with files, gone after the test. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): {
  readonly path: string;
  readonly uri: string;
  write(name: string, text: string | Uint8Array): void;
} {
  const path = mkdtempSync(join(tmpdir(), 'forthright-lsp-'));
  folders.add(path);
  const write = (name: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  return { path, uri: pathToFileURL(path).href, write };
}

const started = new Set<ServerProcess>();
const shared = new Set<ServerProcess>();
const folders = new Set<string>();

afterEach(async () => {
  await Promise.all([...started].map((server) => server.stop()));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  folders.clear();
});

afterAll(async () => {
  await Promise.all([...shared].map((server) => server.stop()));
});

const QUIET = Object.fromEntries(GROUPS.map((group) => [group, 'off']));

const refresh = { refreshSupport: true };

const CAPABILITIES = {
  general: { positionEncodings: ['utf-16'] },
  window: { workDoneProgress: true },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    inlayHint: refresh,
    codeLens: refresh,
    semanticTokens: refresh,
    diagnostics: refresh,
  },
  textDocument: {
    completion: { completionItem: { snippetSupport: true } },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
  },
};
