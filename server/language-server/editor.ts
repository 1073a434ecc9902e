/** What every feature works with: the texts, the settings, the simulations, and what this client can do. */
import type { Connection } from 'vscode-languageserver';
import type { Position } from 'vscode-languageserver';
import type { Analysis } from './analysis';
import type { Documents } from './documents';
import type { Host } from './host';
import type { InitializationOptions, Settings } from './protocol';
import type { Simulations } from './simulations';
import type { SourceFile } from './source-file';
import { canonicalUri } from './uris';

export interface Editor {
  readonly connection: Connection;
  readonly host: Host;
  readonly documents: Documents;
  readonly simulations: Simulations;
  readonly options: InitializationOptions;
  readonly client: ClientAbilities;
  isTrusted(): boolean;
  /** For the agreement with this main file. */
  settingsFor(main: string): Promise<Settings>;
}

export interface ClientAbilities {
  readonly snippets: boolean;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  readonly asksForSettings: boolean;
  readonly watchesFiles: boolean;
  readonly watchesSettings: boolean;
  readonly tellsFolders: boolean;
  readonly showsProgress: boolean;
}

/** One file as part of its agreement. */
export interface OpenPlace {
  readonly uri: string;
  readonly file: SourceFile;
  readonly analysis: Analysis;
}

/** The file that a request speaks of; undefined when there is none. */
export async function openPlace({ documents }: Editor, clientUri: string): Promise<OpenPlace | undefined> {
  const uri = canonicalUri(clientUri);
  const analysis = await documents.analysis(uri);
  const file = analysis?.files.get(uri);
  return analysis === undefined || file === undefined ? undefined : { uri, file, analysis };
}

export function offsetAt({ file }: OpenPlace, position: Position): number {
  return file.document.offsetAt(position);
}
