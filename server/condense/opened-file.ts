/**
 * A data file in memory, whatever its format: the names of its columns, and its rows batch by batch.
 */

/** How the cells of a column are held: text as it stands, or (Parquet) microseconds since 1970 in UTC or on a wall clock, or days since 1970. */
export type CellType = 'text' | 'utc' | 'local' | 'day';

export interface OpenedFile {
  readonly name: string;
  readonly columns: readonly FileColumn[];
  /** The rows in order; `cell` of a batch counts columns as `wanted` does. */
  batches(wanted: readonly number[]): AsyncIterable<Batch>;
}

export interface FileColumn {
  readonly name: string;
  readonly type: CellType;
}

export interface Batch {
  readonly count: number;
  /** Undefined where the cell is empty or missing altogether. */
  cell(row: number, wanted: number): string | number | undefined;
  line(row: number): number;
  /** Why the row as a whole cannot be read. */
  problem(row: number): string | undefined;
  /** How much of the file has been read with this batch. */
  readonly fraction: number;
}

/** Data that cannot be read at all. The message is for the reader of a report: what is wrong, where, what to do. */
export class UnreadableData extends Error {
  override readonly name = 'UnreadableData';
}

/** Lets others have their turn (cancelling, drawing progress) between two batches. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
