/**
 * Sends diagnostics to a client that does not ask for them, and tells one that does when to ask again.
 *
 * Invariant: no waiting for a pause in the typing. What is out of date when its turn comes is skipped, since the newer text is in line already.
 */
import { RAL } from 'vscode-languageserver';
import { diagnosticsIn } from './diagnostics';
import type { Editor } from './editor';

export class DiagnosticPublisher {
  private readonly waiting = new Set<string>();
  private isInLine = false;
  private hasMore = false;

  constructor(private readonly editor: Editor) {}

  /** A file has changed: it is told about first, then the other open files of its agreements. */
  changed(uri: string): void {
    if (this.editor.client.pullsDiagnostics) {
      if (this.hasOpenNeighbours(uri)) this.refresh();
      return;
    }
    this.waiting.add(uri);
    this.schedule();
  }

  /** Something has changed that may show in any open file. */
  everythingChanged(): void {
    if (this.editor.client.pullsDiagnostics) return this.refresh();
    for (const uri of this.editor.documents.openUris) this.waiting.add(uri);
    this.schedule();
  }

  clear(clientUri: string): void {
    if (!this.editor.client.pullsDiagnostics) void this.editor.connection.sendDiagnostics({ uri: clientUri, diagnostics: [] });
  }

  private refresh(): void {
    if (this.editor.client.refreshesDiagnostics) void this.editor.connection.languages.diagnostics.refresh();
  }

  private hasOpenNeighbours(uri: string): boolean {
    const { documents } = this.editor;
    return documents.openUris.some((each) => each !== uri && this.isNeighbour(each, uri));
  }

  /** Whether what stands in the one file can show in the other. */
  private isNeighbour(one: string, other: string): boolean {
    const { workspace } = this.editor.documents;
    const mains = workspace.mainsOf(other);
    return workspace.mainsOf(one).some((main) => mains.includes(main));
  }

  private schedule(): void {
    this.hasMore = true;
    if (this.isInLine) return;
    this.isInLine = true;
    this.awaitTurn();
  }

  /** The turn comes when the messages that had arrived by then have been taken in: each may change the text once more. */
  private awaitTurn(): void {
    RAL().timer.setImmediate(() => {
      if (this.hasMore) {
        this.hasMore = false;
        this.awaitTurn();
        return;
      }
      this.isInLine = false;
      void this.publishWaiting();
    });
  }

  private async publishWaiting(): Promise<void> {
    const { documents } = this.editor;
    const changed = [...this.waiting];
    this.waiting.clear();
    for (const uri of changed) await this.publish(uri);
    const neighbours = documents.openUris.filter((each) => !changed.includes(each) && changed.some((uri) => this.isNeighbour(each, uri)));
    for (const uri of neighbours) {
      // Others have their turn between two files: what they ask for may be what somebody is typing.
      await new Promise((resolve) => setTimeout(resolve, 0));
      await this.publish(uri);
    }
  }

  private async publish(uri: string): Promise<void> {
    const { documents, connection } = this.editor;
    const version = documents.versionOf(uri);
    if (version === undefined || this.waiting.has(uri)) return;
    const analysis = await documents.analysis(uri);
    if (analysis === undefined || this.waiting.has(uri)) return;
    const diagnostics = await diagnosticsIn(this.editor, analysis, uri);
    if (documents.versionOf(uri) !== version) return;
    await connection.sendDiagnostics({ uri: documents.clientUri(uri), version, diagnostics });
  }
}
