/** One preview: a panel that shows one agreement at a time and keeps up with it. */
import { commands, env, EventEmitter, l10n, Uri, ViewColumn, window, type Disposable, type WebviewPanel } from 'vscode';
import type { FigureRef, PreviewModel, Simulation } from '../../server/language-server/protocol';
import type { Deed, FromPreview, ToPreview } from '../preview/messages';
import { exportReport } from './export-pages';
import { previewPage } from './preview-page';
import { showRow, showWords } from './reveal';
import type { Server } from './server';

export const PREVIEW_TYPE = 'sla.preview';

export class PreviewPanel implements Disposable {
  private readonly gone = new EventEmitter<void>();
  private readonly listening: Disposable[];
  /** The main file of the agreement: the file asked for may be one that others use. */
  private main: string | undefined;
  /** Set while the page loads: what it has to show once it is there. */
  private waiting: FigureRef | undefined;
  private isReady = false;
  private isAsking = false;
  /** What is shown is wanted afresh once the present answer is there. */
  private isStale = false;
  /** What has been heard last of the simulation, and what is on the page: asking again tells of itself, and must not be answered by asking again. */
  private heardOf = '';
  private drawn = '';

  readonly onDidDispose = this.gone.event;

  constructor(
    readonly panel: WebviewPanel,
    extensionUri: Uri,
    private readonly server: Server,
    private shown: Uri,
    private locked: boolean,
  ) {
    panel.iconPath = {
      light: Uri.joinPath(extensionUri, 'client/icons/sla-light.svg'),
      dark: Uri.joinPath(extensionUri, 'client/icons/sla-dark.svg'),
    };
    panel.webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [Uri.joinPath(extensionUri, 'dist/client')] };
    this.listening = [
      panel.webview.onDidReceiveMessage((message: FromPreview) => void this.heard(message)),
      panel.onDidDispose(() => this.dispose()),
      server.onOutcome((simulation) => this.outcomeArrived(simulation)),
      server.onReady(() => void this.draw()),
    ];
    panel.webview.html = previewPage(panel.webview, extensionUri);
    this.setTitle();
  }

  get agreement(): Uri {
    return this.shown;
  }

  get isLocked(): boolean {
    return this.locked;
  }

  setLocked(locked: boolean): void {
    this.locked = locked;
    this.setTitle();
    void this.draw();
  }

  /** Shows this agreement, and why this figure is what it is. */
  show(agreement: Uri, figure?: FigureRef): void {
    const isOther = agreement.toString() !== this.shown.toString();
    if (isOther) this.leave();
    this.shown = agreement;
    this.setTitle();
    if (figure !== undefined && !this.isReady) this.waiting = figure;
    if (isOther) void this.draw();
    if (figure !== undefined && this.isReady) this.send({ kind: 'choose', figure });
  }

  redraw(): void {
    void this.draw();
  }

  mark(figure: FigureRef | null): void {
    this.send({ kind: 'mark', figure });
  }

  dispose(): void {
    for (const each of this.listening) each.dispose();
    this.leave();
    this.gone.fire();
    this.gone.dispose();
  }

  private leave(): void {
    this.drawn = '';
    this.heardOf = '';
    if (this.main !== undefined) void this.server.tell('sla/stopSimulating', { uri: this.main });
    this.main = undefined;
  }

  private setTitle(): void {
    const name = decodeURIComponent(this.shown.path.slice(this.shown.path.lastIndexOf('/') + 1));
    this.panel.title = this.locked ? l10n.t('Locked preview: {0}', name) : l10n.t('Preview: {0}', name);
  }

  private outcomeArrived(simulation: Simulation): void {
    const { uri, state } = simulation;
    if (uri !== this.main && uri !== this.shown.toString()) return;
    // Another run is under way: what is on the page stays until it is done.
    if (state === 'running' && this.drawn !== '') return;
    this.heardOf = stampOf(simulation);
    if (!this.isAsking && this.heardOf !== this.drawn) void this.draw();
  }

  /** One question at a time; when something has changed in the meantime, one more. */
  private async draw(): Promise<void> {
    if (!this.isReady) return;
    this.isStale = true;
    if (this.isAsking) return;
    this.isAsking = true;
    while (this.isStale) {
      this.isStale = false;
      const agreement = this.shown;
      const model = await this.ask(agreement);
      if (agreement !== this.shown) {
        this.isStale = true;
        continue;
      }
      this.main = model.simulation.uri;
      this.drawn = stampOf(model.simulation);
      this.send({ kind: 'model', model, locked: this.locked });
      if (this.waiting !== undefined) this.send({ kind: 'choose', figure: this.waiting });
      this.waiting = undefined;
      if (this.heardOf !== '' && this.heardOf !== this.drawn) this.isStale = true;
      this.heardOf = '';
    }
    this.isAsking = false;
  }

  private async ask(agreement: Uri): Promise<PreviewModel> {
    const uri = agreement.toString();
    try {
      return await this.server.ask('sla/previewModel', { uri });
    } catch (error) {
      const message = l10n.t(
        'The language server is not running, so there are no figures. {0}',
        error instanceof Error ? error.message : '',
      );
      return { simulation: { uri, state: 'failed', revision: 0, message }, charts: { metrics: [], money: [] }, clauses: {} };
    }
  }

  private send(message: ToPreview): void {
    if (this.isReady) void this.panel.webview.postMessage(message);
  }

  private async heard(message: FromPreview): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.isReady = true;
        this.send({ kind: 'words', translations: translations() });
        return this.draw();
      case 'words':
        return showWords(message.place, message.focus, this.panel.viewColumn);
      case 'row':
        return showRow(this.main === undefined ? this.shown : Uri.parse(this.main), message);
      case 'do':
        return this.perform(message.what);
    }
  }

  private async perform(what: Deed): Promise<void> {
    switch (what) {
      case 'simulate':
        await this.server.ask('sla/simulate', { uri: this.shown.toString() });
        return this.draw();
      case 'export':
        await exportReport(this.server, this.shown);
        return;
      case 'problems':
        await window.showTextDocument(this.shown, { viewColumn: ViewColumn.One });
        await commands.executeCommand('workbench.actions.view.problems');
        return;
      case 'trust':
        await commands.executeCommand('workbench.trust.manage');
        return;
      case 'walkthrough':
        await commands.executeCommand('sla.openWalkthrough');
        return;
      case 'log':
        this.server.log.show();
    }
  }
}

/** Differs when the page would. */
function stampOf({ uri, state, revision, message }: Simulation): string {
  return JSON.stringify([uri, state, revision, message]);
}

function translations(): Record<string, string> {
  return env.language.startsWith('en')
    ? {}
    : Object.fromEntries(Object.entries(l10n.bundle ?? {}).map(([key, text]) => [key, String(text)]));
}
