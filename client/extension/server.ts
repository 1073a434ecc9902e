/**
 * The one language server of this window.
 *
 * Invariant: it is started when it is first needed; when it dies it is started again, with a message, and whoever listens to `onReady` catches up.
 */
import { EventEmitter, l10n, window, workspace, type CancellationToken, type Disposable } from 'vscode';
import type * as LanguageClientModule from 'vscode-languageclient';
import type { BaseLanguageClient, CloseAction, LanguageClientOptions } from 'vscode-languageclient';
import type {
  ClientNotifications,
  ClientRequests,
  InitializationOptions,
  Notifications,
  Requests,
  Simulation,
  Status,
} from '../../server/language-server/protocol';
import { findFiles, readFile } from './client-files';

/** Loads what speaks to the server, which takes longer than all the rest of the extension: not before it is needed. */
export type Launch = (id: string, name: string, options: LanguageClientOptions) => Promise<BaseLanguageClient>;

type Protocol = Pick<typeof LanguageClientModule, 'CloseAction' | 'ErrorAction' | 'State'>;

/** The manifest has pages of this scheme shown as Markdown is read, not as it is written. */
export const PAGE_SCHEME = 'sla-page';

/**
 * Where the server links problems to; `{code}` stands for the problem's code. No command: VS Code follows none from a hover, and does not say so.
 */
const RULE_PAGES = `${PAGE_SCHEME}:/{code}.md`;

/** More ends than this within `SPAN` mean that starting it again will not help. */
const MOST_ENDS = 4;
const SPAN = 180_000;

export class Server implements Disposable {
  readonly log = window.createOutputChannel('Forthright', { log: true });
  private readonly outcomes = new EventEmitter<Simulation>();
  private readonly statuses = new EventEmitter<Status>();
  private readonly starts = new EventEmitter<void>();
  private client: BaseLanguageClient | undefined;
  private starting: Promise<BaseLanguageClient> | undefined;
  private ends: number[] = [];

  readonly onOutcome = this.outcomes.event;
  readonly onStatus = this.statuses.event;
  /** Fires after every start, also one that follows a crash. */
  readonly onReady = this.starts.event;

  constructor(private readonly launch: Launch) {}

  /** The running server, started if need be. */
  ready(): Promise<BaseLanguageClient> {
    this.starting ??= this.begin();
    return this.starting;
  }

  async ask<K extends keyof Requests>(method: K, params: Requests[K]['params'], token?: CancellationToken): Promise<Requests[K]['result']> {
    const client = await this.ready();
    // An undefined token would be sent as one more parameter.
    return token === undefined ? client.sendRequest(method, params) : client.sendRequest(method, params, token);
  }

  /** Says something to a running server; one that has not been started knows it from the start. */
  async tell<K extends keyof ClientNotifications>(method: K, params: ClientNotifications[K]): Promise<void> {
    const client = await this.starting;
    if (client?.isRunning() === true) await client.sendNotification(method, params);
  }

  async restart(): Promise<void> {
    this.ends = [];
    const old = this.client;
    this.client = undefined;
    this.starting = undefined;
    await old?.dispose().catch(() => undefined);
    await this.ready();
  }

  async dispose(): Promise<void> {
    await this.client?.dispose().catch(() => undefined);
    for (const each of [this.outcomes, this.statuses, this.starts, this.log]) each.dispose();
  }

  private async begin(): Promise<BaseLanguageClient> {
    const protocol = await import('vscode-languageclient');
    const client = await this.launch('sla', 'Forthright', this.options(protocol));
    this.client = client;
    this.listen(client, protocol);
    try {
      await client.start();
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
      void this.offerLog(l10n.t('The language server of Forthright did not start, so nothing is checked or simulated.'));
      throw error;
    }
    return client;
  }

  private listen(client: BaseLanguageClient, { State }: Protocol): void {
    on('sla/outcome', (simulation) => this.outcomes.fire(simulation));
    on('sla/didChangeStatus', (status) => this.statuses.fire(status));
    answer('sla/readFile', readFile);
    answer('sla/findFiles', findFiles);
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.starts.fire();
    });

    function on<K extends keyof Notifications>(method: K, handle: (params: Notifications[K]) => void): void {
      client.onNotification(method as string, handle);
    }
    function answer<K extends keyof ClientRequests>(
      method: K,
      handle: (params: ClientRequests[K]['params']) => Promise<ClientRequests[K]['result']>,
    ): void {
      client.onRequest(method as string, handle);
    }
  }

  private options({ ErrorAction, CloseAction }: Protocol): LanguageClientOptions {
    return {
      documentSelector: [{ language: 'sla' }],
      outputChannel: this.log,
      initializationOptions: (): InitializationOptions => ({
        trusted: workspace.isTrusted,
        clientFiles: true,
        rulePages: RULE_PAGES,
        commands: { simulate: 'sla.simulate', explain: 'sla.explainFigure' },
      }),
      errorHandler: { error: () => ({ action: ErrorAction.Continue }), closed: () => this.ended(CloseAction) },
    };
  }

  private ended(actions: Protocol['CloseAction']): { readonly action: CloseAction; readonly handled: true } {
    const now = Date.now();
    this.ends = [...this.ends.filter((end) => now - end < SPAN), now];
    if (this.ends.length <= MOST_ENDS) {
      void window.showWarningMessage(l10n.t('The language server of Forthright had stopped. It has been started again; nothing is lost.'));
      return { action: actions.Restart, handled: true };
    }
    void this.offerLog(l10n.t('The language server of Forthright keeps stopping, so it stays off until you restart it.'), true);
    return { action: actions.DoNotRestart, handled: true };
  }

  private async offerLog(message: string, canRestart = false): Promise<void> {
    const [log, restart] = [l10n.t('Show Log'), l10n.t('Restart')];
    const chosen = await window.showErrorMessage(message, ...(canRestart ? [restart, log] : [log]));
    if (chosen === log) this.log.show();
    if (chosen === restart) await this.restart();
  }
}
