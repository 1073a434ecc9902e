/**
 * An export of a product as rows and columns, with what each column means.
 *
 * Invariant: an entry of the export is a row, a part of several rows, or of another kind than the table is about. Cells stay as the product writes
 * them, except for times and lengths of time that no cell reader knows; what cannot be understood is left for the reader of rows to complain of.
 */
import type { DurationUnit } from '../../../language/index';
import { pause, type Batch, type OpenedFile } from '../opened-file';

/** What a column tells, whatever the product calls it. */
export type Role =
  | 'key'
  | 'subject'
  | 'title'
  | 'at'
  | 'start'
  | 'end'
  | 'response'
  | 'announced'
  | 'updated'
  | 'due'
  | 'status'
  | 'state'
  | 'priority'
  | 'breached'
  | 'value'
  | 'good'
  | 'total'
  | 'latency'
  | 'length'
  | 'window';

export interface ExportColumn {
  readonly name: string;
  readonly roles: readonly Role[];
  /** The unit of its plain numbers, where it is known. */
  readonly unit?: DurationUnit;
  /** How its times are written, where that is not ISO 8601. */
  readonly format?: string;
  /** Nobody can tell how its times are written: one of them, and two ways to read it. */
  readonly unclear?: { readonly cell: string; readonly formats: readonly [string, string] };
}

export interface ExportTable {
  readonly columns: readonly ExportColumn[];
  /** Brings those columns. */
  readonly file: OpenedFile;
  /** Records that this table is about, by words in their name; it comes first for those, and last for others. */
  readonly about?: RegExp;
  /** Columns that tell several subjects in it apart (two monitors, two series); none where it holds only one. */
  readonly apart?: readonly string[];
}

export interface Recognised {
  /** As in `data/log.csv was read as UptimeRobot's log`. */
  readonly called: string;
  /** The most particular one first: outages before checks. */
  readonly tables: readonly ExportTable[];
}

/** A file, and the product it comes from where its shape tells; a file of lines may yet be known by its header. */
export interface IdentifiedFile extends OpenedFile {
  readonly recognised?: Recognised;
}

/** What an export is opened for; it bounds calendars that never end. */
export interface ExportScope {
  /** Nothing that starts later is of interest, in milliseconds since 1970. */
  readonly horizon: number;
}

/** How the export of one product is told from other files. A shape gives undefined for whatever is not its own. */
export interface ExportShape {
  /** By its shape, for JSON. */
  fromJson?(name: string, value: unknown): Recognised | undefined;
  /** By its header, for files of lines and flat lists; names as `columnName` gives them. */
  hasHeader?(names: ReadonlySet<string>): boolean;
  /** Only for files with such a header. */
  fromRows?(file: OpenedFile): Promise<Recognised>;
}

export type Cell = string | undefined;

export interface ExportRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** A table whose rows are there already. */
export function tableOf(
  name: string,
  columns: readonly ExportColumn[],
  rows: readonly ExportRow[],
  more: Omit<ExportTable, 'columns' | 'file'> = {},
): ExportTable {
  const file: OpenedFile = {
    name,
    columns: columns.map((column) => ({ name: column.name, type: 'text' })),
    batches: (wanted) => batchesOf(rows, wanted),
  };
  return { columns, file, ...more };
}

/** The same rows of a file, with the roles of some of its columns; `convert` writes a cell anew. */
export function withRoles(
  file: OpenedFile,
  rolesOf: (column: string) => Omit<ExportColumn, 'name'> | undefined,
  convert: (cell: string, roles: readonly Role[]) => string = (cell) => cell,
): ExportTable {
  const columns = file.columns.map(({ name }) => ({ name, roles: [], ...rolesOf(name) }));
  const converted: OpenedFile = { ...file, batches: (wanted) => convertedBatches(file, columns, wanted, convert) };
  return { columns, file: converted };
}

/** Every row of a file, as a reader of cells by the name of their column. */
export async function gatherRows(file: OpenedFile): Promise<{ readonly line: number; cell(column: string): Cell }[]> {
  const places = file.columns.map((_, at) => at);
  const placeOf = new Map(file.columns.map(({ name }, at) => [columnName(name), at]));
  const rows: { line: number; cell(column: string): Cell }[] = [];
  for await (const batch of file.batches(places)) {
    for (let row = 0; row < batch.count; row++) {
      const cells = batch.problem(row) === undefined ? places.map((at) => textOf(batch.cell(row, at))) : [];
      rows.push({ line: batch.line(row), cell: (column) => cells[placeOf.get(column) ?? -1] });
    }
  }
  return rows;
}

/** How headers are compared: by their letters and digits alone. */
export function columnName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

async function* batchesOf(rows: readonly ExportRow[], wanted: readonly number[]): AsyncGenerator<Batch> {
  for (let from = 0; from < rows.length; from += BATCH_ROWS) {
    const part = rows.slice(from, from + BATCH_ROWS);
    yield {
      count: part.length,
      cell: (row, column) => part[row]?.cells[wanted[column] ?? -1],
      line: (row) => part[row]?.line ?? 0,
      problem: () => undefined,
      fraction: (from + part.length) / rows.length,
    };
    await pause();
  }
}

const BATCH_ROWS = 50_000;

async function* convertedBatches(
  file: OpenedFile,
  columns: readonly ExportColumn[],
  wanted: readonly number[],
  convert: (cell: string, roles: readonly Role[]) => string,
): AsyncGenerator<Batch> {
  const roles = wanted.map((at) => columns[at]?.roles ?? []);
  for await (const batch of file.batches(wanted)) {
    yield {
      ...batch,
      cell: (row, column) => {
        const cell = batch.cell(row, column);
        return typeof cell === 'string' ? convert(cell, roles[column] ?? []) : cell;
      },
    };
  }
}

function textOf(cell: string | number | undefined): Cell {
  return cell === undefined ? undefined : String(cell);
}
