/**
 * The texts, read and compiled.
 *
 * Invariant: a text is parsed once for each version of it, an agreement compiled once for each set of versions, and only when somebody asks.
 * What is handed out never changes: after an edit there is a new file and a new analysis.
 */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { TextDocument as Texts } from 'vscode-languageserver-textdocument';
import { parseSla, rereadSla, usesOf, type ReadFile } from '../../language/index';
import { Analysis } from './analysis';
import type { HostFiles } from './host';
import type { SourceFile } from './source-file';
import { decodeText, MOST_TEXT } from './texts';
import { canonicalUri, folderOf, isBelow } from './uris';
import { Workspace } from './workspace';

export class Documents {
  readonly workspace: Workspace;
  /** `before`: the version that was read last, whose unchanged sentences are taken over. */
  private readonly open = new Map<string, { readonly document: TextDocument; file?: SourceFile; before?: ReadFile }>();
  private readonly closed = new Map<string, Promise<SourceFile | undefined>>();
  private readonly analyses = new Map<string, Analysis>();

  constructor(private readonly files: HostFiles) {
    this.workspace = new Workspace(files);
  }

  /** A document was opened or changed. */
  put(document: TextDocument): string {
    const uri = canonicalUri(document.uri);
    const old = this.open.get(uri);
    const before = old?.file?.read ?? old?.before;
    this.open.set(uri, { document, ...(before === undefined ? {} : { before }) });
    this.closed.delete(uri);
    this.workspace.note(uri, document.getText());
    return uri;
  }

  async close(uri: string): Promise<void> {
    this.open.delete(uri);
    this.forget(uri);
    await this.workspace.reread(uri);
  }

  /** What is known about a closed file may be wrong: it was changed, moved or deleted. */
  forget(uri: string): void {
    this.closed.delete(uri);
    for (const main of this.workspace.mainsOf(uri)) this.analyses.delete(main);
    this.analyses.delete(uri);
  }

  readonly isOpen = (uri: string): boolean => this.open.has(uri);

  get openUris(): readonly string[] {
    return [...this.open.keys()];
  }

  versionOf(uri: string): number | undefined {
    return this.open.get(uri)?.document.version;
  }

  /** As the client spells it, so that it finds its own document. */
  clientUri(uri: string): string {
    return this.open.get(uri)?.document.uri ?? uri;
  }

  /** The present version of a file; undefined when there is none. */
  async file(uri: string): Promise<SourceFile | undefined> {
    const open = this.open.get(uri);
    if (open !== undefined) {
      if (open.file === undefined) {
        open.file = { uri, document: open.document, read: rereadSla(open.document.getText(), uri, open.before), isOpen: true };
        delete open.before;
      }
      return open.file;
    }
    let closed = this.closed.get(uri);
    if (closed === undefined) {
      closed = this.load(uri);
      this.closed.set(uri, closed);
    }
    return closed;
  }

  /** The agreement that a file is part of, compiled. Undefined when there is no such file. */
  async analysis(uri: string): Promise<Analysis | undefined> {
    const main = this.workspace.mainOf(uri, this.isOpen);
    const whole = await this.analyse(main);
    return whole?.files.has(uri) === true || main === uri ? whole : this.analyse(uri);
  }

  /** All agreements that a file is part of. */
  async analysesOf(uri: string): Promise<readonly Analysis[]> {
    await this.workspace.ready;
    const found: Analysis[] = [];
    for (const main of this.workspace.mainsOf(uri)) {
      const analysis = await this.analyse(main);
      if (analysis?.files.has(uri) === true) found.push(analysis);
    }
    return found;
  }

  private async analyse(main: string): Promise<Analysis | undefined> {
    const files = await this.gather(main);
    if (!files.has(main)) return undefined;
    const known = this.analyses.get(main);
    if (known?.isOf(files) === true) return known;
    const analysis = new Analysis(main, files);
    this.analyses.delete(main);
    this.analyses.set(main, analysis);
    this.letGo();
    return analysis;
  }

  /** The file and all it uses, directly or not. */
  private async gather(main: string): Promise<Map<string, SourceFile>> {
    const files = new Map<string, SourceFile>();
    const waiting = [main];
    const asked = new Set<string>();
    for (let uri = waiting.pop(); uri !== undefined; uri = waiting.pop()) {
      if (asked.has(uri) || !this.mayUse(main, uri)) continue;
      asked.add(uri);
      const file = await this.file(uri);
      if (file === undefined) continue;
      files.set(uri, file);
      waiting.push(...usesOf(file.read).map((use) => use.uri));
    }
    return files;
  }

  /** Files are read from the folder of the agreement and from the folders of the workspace, and from nowhere else. */
  private mayUse(main: string, uri: string): boolean {
    if (uri === main || this.open.has(uri)) return true;
    const folder = folderOf(main);
    return (folder !== undefined && isBelow(uri, folder)) || this.workspace.folders.some((each) => isBelow(uri, each));
  }

  private async load(uri: string): Promise<SourceFile | undefined> {
    const content = await this.files.read(uri, MOST_TEXT);
    if (content?.bytes === undefined) return undefined;
    const document = Texts.create(uri, 'sla', 0, decodeText(content.bytes));
    return { uri, document, read: parseSla(document.getText(), uri), isOpen: false };
  }

  /** Agreements that nobody has open are kept for a while, since one question is often followed by another. */
  private letGo(): void {
    const idle = [...this.analyses.keys()].filter((main) => !this.open.has(main));
    for (const main of idle.slice(0, Math.max(0, idle.length - MOST_IDLE))) this.analyses.delete(main);
  }
}

const MOST_IDLE = 20;
