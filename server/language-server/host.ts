/** What the server needs of the machine it runs on. */
import type { Simulator } from './simulator';

export interface Host {
  readonly files: HostFiles;
  /** Whether `file:` uris can be read here. */
  readonly reachesDisk: boolean;
  /** Called when a simulation is first asked for: everything that reads data is loaded then, and not before. */
  openSimulator(): Promise<Simulator>;
  /** One that reads its data from the client. */
  openClientSimulator(files: HostFiles): Promise<Simulator>;
}

/** Files outside the editor, by canonical uri. Nothing here throws for a file that is missing or unreadable. */
export interface HostFiles {
  /** Undefined: there is no such file. Without `bytes` it is larger than asked for. */
  read(uri: string, mostBytes: number): Promise<FileContent | undefined>;
  /** Paths from the folder, with forward slashes, sorted by code unit; `pattern` as in `sample … from`. */
  find(folder: string, pattern: string): Promise<readonly string[]>;
}

export interface FileContent {
  readonly size: number;
  readonly bytes?: Uint8Array;
}
