/**
 * All previews of this window. One follows the agreement in front; those that are locked stay with theirs.
 *
 * Invariant: a preview never takes the focus, and is never opened by anything but a person's wish.
 */
import {
  commands,
  type Disposable,
  type TextEditor,
  type TextEditorSelectionChangeEvent,
  TextEditorSelectionChangeKind,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { FigureRef } from '../../server/language-server/protocol';
import type { KeptState } from '../preview/messages';
import { PREVIEW_TYPE, PreviewPanel } from './preview-panel';
import { showWords } from './reveal';
import type { Server } from './server';

export class Previews implements Disposable {
  private readonly panels = new Set<PreviewPanel>();
  private readonly listening: Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly extensionUri: Uri,
    private readonly server: Server,
  ) {
    const watcher = workspace.createFileSystemWatcher('**/*.sla', false, true, false);
    const soon = (uri: Uri): void => void setTimeout(() => this.redraw(uri), SETTLED);
    this.listening = [
      watcher,
      watcher.onDidDelete(soon),
      watcher.onDidCreate(soon),
      workspace.onDidCloseTextDocument(({ uri }) => soon(uri)),
      this.serializer(),
    ];
  }

  private serializer(): Disposable {
    return window.registerWebviewPanelSerializer(PREVIEW_TYPE, {
      deserializeWebviewPanel: (panel, state: Partial<KeptState> | undefined) => {
        const uri = state?.uri === undefined ? undefined : Uri.parse(state.uri);
        if (uri === undefined) panel.dispose();
        else this.adopt(new PreviewPanel(panel, this.extensionUri, this.server, uri, state?.locked === true));
        return Promise.resolve();
      },
    });
  }

  /** The agreement of the preview in front. */
  get active(): Uri | undefined {
    return this.front?.agreement;
  }

  /** The one that follows, made if there is none yet; a locked one that shows this agreement serves as well. */
  open(agreement: Uri, figure?: FigureRef): Promise<void> {
    const known =
      [...this.panels].find((each) => each.isLocked && isSame(each.agreement, agreement)) ??
      [...this.panels].find((each) => !each.isLocked);
    if (known === undefined) {
      const panel = window.createWebviewPanel(
        PREVIEW_TYPE,
        '',
        { viewColumn: ViewColumn.Beside, preserveFocus: true },
        { enableFindWidget: true },
      );
      const preview = this.adopt(new PreviewPanel(panel, this.extensionUri, this.server, agreement, false));
      preview.show(agreement, figure);
      return Promise.resolve();
    }
    known.show(agreement, figure);
    known.panel.reveal(undefined, true);
    return Promise.resolve();
  }

  /** Another editor is in front. */
  follow(editor: TextEditor | undefined): void {
    if (editor?.document.languageId !== 'sla') return;
    for (const preview of this.panels) if (!preview.isLocked) preview.show(editor.document.uri);
  }

  /** The figure whose words the cursor stands in is marked, once the cursor rests. */
  cursorMoved({ textEditor, kind, selections }: TextEditorSelectionChangeEvent): void {
    if (textEditor.document.languageId !== 'sla' || this.panels.size === 0) return;
    // What a click in the preview has selected is marked there already.
    if (kind === undefined || kind === TextEditorSelectionChangeKind.Command) return;
    const cursor = selections[0]?.active;
    if (cursor === undefined) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.mark(textEditor.document.uri, cursor), REST);
  }

  lock(locked: boolean): void {
    this.front?.setLocked(locked);
    this.tellFront();
  }

  async showSource(): Promise<void> {
    const { front } = this;
    if (front === undefined) return;
    const start = { uri: front.agreement.toString(), line: 1, column: 1, endLine: 1, endColumn: 1 };
    await showWords(start, true, front.panel.viewColumn);
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const each of this.listening) each.dispose();
    for (const preview of this.panels) preview.dispose();
  }

  /** A file has come or gone, or its draft has been given up. */
  private redraw(uri: Uri): void {
    for (const preview of this.panels) if (isSame(preview.agreement, uri)) preview.redraw();
  }

  private get front(): PreviewPanel | undefined {
    return [...this.panels].find(({ panel }) => panel.active) ?? [...this.panels].find(({ panel }) => panel.visible);
  }

  private async mark(uri: Uri, position: { readonly line: number; readonly character: number }): Promise<void> {
    const shown = [...this.panels].filter((each) => isSame(each.agreement, uri));
    if (shown.length === 0) return;
    const { line, character } = position;
    const found = await this.server.ask('sla/explain', { uri: uri.toString(), position: { line, character } }).catch(() => null);
    for (const preview of shown) preview.mark(found?.figure ?? null);
  }

  private adopt(preview: PreviewPanel): PreviewPanel {
    this.panels.add(preview);
    preview.panel.onDidChangeViewState(() => this.tellFront());
    preview.onDidDispose(() => {
      this.panels.delete(preview);
      this.tellFront();
    });
    return preview;
  }

  /** Menus ask for it. */
  private tellFront(): void {
    void commands.executeCommand('setContext', 'sla.previewLocked', this.front?.isLocked === true);
  }
}

/** How long the server may need to learn of a file, in milliseconds. */
const SETTLED = 300;

/** How long the cursor has to stand still, in milliseconds. */
const REST = 120;

function isSame(one: Uri, other: Uri): boolean {
  return one.toString() === other.toString();
}
