/** The settings of each agreement: the editor's, with those of the nearest `.sla.json` over them. */
import type { Connection } from 'vscode-languageserver';
import type { HostFiles } from './host';
import type { PartialSettings, Settings } from './protocol';
import { mergeSettings, readSettingsFile } from './settings';
import { decodeText } from './texts';
import { folderOf, isBelow, uriOfPath } from './uris';

export interface SettingsSources {
  readonly connection: Connection;
  readonly files: HostFiles;
  readonly asksClient: boolean;
  readonly initial: unknown;
  readonly folders: () => readonly string[];
  readonly clientUri: (uri: string) => string;
  /** A settings file has been looked at: what in it cannot be used. */
  readonly onFile: (uri: string, complaints: readonly string[]) => void;
}

export class SettingsStore {
  private readonly known = new Map<string, Promise<Settings>>();
  /** From clients that send settings rather than answer for them. */
  private sent: unknown;
  private readonly complaints = new Set<string>();

  constructor(private readonly sources: SettingsSources) {
    this.sent = sources.initial;
  }

  settingsFor(main: string): Promise<Settings> {
    let settings = this.known.get(main);
    if (settings === undefined) {
      settings = this.find(main);
      this.known.set(main, settings);
    }
    return settings;
  }

  /** Everything is asked for anew. */
  forget(sent?: unknown): void {
    if (typeof sent === 'object' && sent !== null && 'sla' in sent) this.sent = sent.sla;
    this.known.clear();
  }

  private async find(main: string): Promise<Settings> {
    const given = this.sources.asksClient ? await this.ask(main) : this.sent;
    const settings = mergeSettings(given, mergeSettings(this.sources.initial));
    const file = await this.nearestFile(main);
    const workspaceFolder = this.sources.folders().find((folder) => isBelow(main, folder)) ?? folderOf(main);
    const dataRoot = resolveRoot(settings.dataRoot, workspaceFolder);
    if (file === undefined) return { ...settings, dataRoot };
    const merged = mergeSettings(file.settings, settings);
    return { ...merged, dataRoot: file.settings.dataRoot === undefined ? dataRoot : resolveRoot(merged.dataRoot, file.folder) };
  }

  private async ask(main: string): Promise<unknown> {
    try {
      return await this.sources.connection.workspace.getConfiguration({ scopeUri: this.sources.clientUri(main), section: 'sla' });
    } catch {
      // A client that does not answer has the settings it came with.
      return undefined;
    }
  }

  /** From the folder of the agreement upwards, within the workspace. A file that cannot be used counts for nothing; it says so itself. */
  private async nearestFile(main: string): Promise<{ readonly settings: PartialSettings; readonly folder: string } | undefined> {
    const top = this.sources.folders().find((folder) => isBelow(main, folder));
    for (let folder = folderOf(main); folder !== undefined; folder = folder === top || top === undefined ? undefined : folderOf(folder)) {
      const uri = `${folder}/${SETTINGS_FILE}`;
      const content = await this.sources.files.read(uri, MOST_BYTES);
      if (content?.bytes === undefined) {
        this.tell(uri);
        continue;
      }
      const { settings, complaints } = readSettingsFile(decodeText(content.bytes));
      this.tell(uri, complaints);
      return { settings, folder };
    }
    return undefined;
  }

  private tell(uri: string, complaints: readonly string[] = []): void {
    if (complaints.length === 0 && !this.complaints.delete(uri)) return;
    if (complaints.length > 0) this.complaints.add(uri);
    this.sources.onFile(uri, complaints);
  }
}

export const SETTINGS_FILE = '.sla.json';
const MOST_BYTES = 1_000_000;

/** As a uri without a slash at its end; empty stays empty. */
function resolveRoot(dataRoot: string, folder: string | undefined): string {
  if (dataRoot === '' || /^[A-Za-z][A-Za-z0-9+.-]+:/.test(dataRoot)) return dataRoot.replace(/\/$/, '');
  if (/^([A-Za-z]:[\\/]|[\\/])/.test(dataRoot)) return uriOfPath(dataRoot).replace(/\/$/, '');
  const segments = dataRoot.split(/[\\/]/).filter((segment) => segment !== '' && segment !== '.');
  const parts = (folder ?? '').split('/');
  for (const segment of segments) {
    if (segment === '..') parts.pop();
    else parts.push(encodeURIComponent(segment));
  }
  return parts.join('/');
}
