/**
 * Runs agreements on their data. A port: in a worker of its own where there is one, so that no run ever holds up typing, else in place.
 *
 * Invariant: gets texts, gives outcomes; knows no editor.
 */
import type { DataEvidence, Outcome } from '../../language/index';
import type { ShownColumn } from '../condense/propose-mapping';
import type { PreviewModel } from './protocol';

export interface Simulator {
  /** Rejects when cancelled, and with a sentence for a person when something breaks. */
  run(job: SimulationJob, options: RunOptions): Promise<SimulationRun>;
  /** What the data show of the draft that ran last; undefined when there was no run. */
  gather(main: string): Promise<DataEvidence | undefined>;
  /** What to draw of the last run of an agreement; undefined when there was none. */
  draw(main: string): Promise<Drawings | undefined>;
  /** The last run as an HTML page. */
  write(main: string): Promise<string | undefined>;
  /** The columns of a data file; none where it cannot be read. */
  columns(question: ColumnsQuestion): Promise<FileColumns>;
  /** Lets go of the data of one agreement. */
  release(main: string): Promise<void>;
  close(): Promise<void>;
}

export type Drawings = Pick<PreviewModel, 'charts' | 'clauses'>;

export interface SimulationJob {
  readonly main: string;
  readonly texts: ReadonlyMap<string, string>;
  /** The uri of the folder that data files are named from. */
  readonly folder: string;
  readonly engine: 'auto' | 'duckdb' | 'memory';
  /** Bytes. */
  readonly largestFile: number;
  readonly memory: number;
  /** Counts the changes of data files that the editor has told of; used where the host itself cannot tell. */
  readonly dataRevision: number;
}

export interface FileColumns {
  readonly columns: readonly ShownColumn[];
  /** The file is the export of a product that is known, whose columns need not be named. */
  readonly isKnown: boolean;
}

export type ColumnsQuestion = Pick<SimulationJob, 'main' | 'folder' | 'largestFile'> & { readonly file: string };

export interface RunOptions {
  readonly signal: AbortSignal;
  readonly progress: (progress: { readonly message: string; readonly fraction?: number }) => void;
}

export interface SimulationRun {
  /** Undefined: it is the same as that of the run before. */
  readonly outcome?: Outcome;
  readonly engine: 'duckdb' | 'memory';
  /** Whether data had to be read; false when what was known of them was enough. */
  readonly hasRead: boolean;
}
