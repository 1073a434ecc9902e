/** Single rows of a relation as they stand in their files: where, and how their cells are read one by one. */
import { cellReader, type CellReader } from './cell-readers';
import type { EngineColumn } from './duckdb-files';
import { findLines } from './duckdb-lines';
import type { Session } from './duckdb-session';
import { double, whole } from './duckdb-sql';
import { isNumeric, type TypedRows, type TypingContext } from './duckdb-typed-rows';
import { isMissing } from './missing-cells';

/** The lines of rows by their places, ascending. */
export async function linesOf({ files }: TypedRows, places: Float64Array): Promise<{ file: Int32Array; line: Float64Array }> {
  const [file, line] = [new Int32Array(places.length), new Float64Array(places.length)];
  let from = 0;
  for (const [i, { file: source, firstPlace, count }] of files.entries()) {
    let to = from;
    while (to < places.length && (places[to] ?? 0) < firstPlace + count) to++;
    if (to === from) continue;
    const numbers = places.subarray(from, to).map((place) => place - firstPlace);
    file.fill(i, from, to);
    if (source.format === 'parquet')
      line.set(
        numbers.map((number) => number + 1),
        from,
      );
    else line.set((await findLines(source.path, { delimiter: source.delimiter, width: source.columns.length }, numbers)).lines, from);
    from = to;
  }
  return { file, line };
}

/** One row as it stands in its file. */
export interface RawRow {
  readonly place: number;
  readonly cells: readonly (string | number | undefined)[];
  /** Why it cannot be read as a whole. */
  readonly problem: string | undefined;
}

/** The cells of some rows as the row reader would see them. */
export async function rawRows({ files, table, place, from }: TypedRows, session: Session, condition: string): Promise<RawRow[]> {
  const wanted = await session.keep(`SELECT ${table === undefined ? place : 'rowid'} AS c0 FROM ${from} WHERE ${condition}`);
  const rows: RawRow[] = [];
  for (const { file, places, firstPlace } of files) {
    const sources = places.map((one) => file.columns[one]);
    const cells = sources.map((column) => (column === undefined ? 'NULL::VARCHAR' : rawCell(column)));
    const isNumber = sources.map((column) => column !== undefined && column.cells !== 'text');
    const selected = [double('"forthright row"'), file.problem ?? 'NULL::VARCHAR', ...cells];
    const columns = await session.select(
      `SELECT ${selected.join(', ')} FROM ${file.numbered} WHERE "forthright row" + ${whole(firstPlace)} IN (SELECT c0 FROM ${wanted}) ORDER BY "forthright row"`,
    );
    const [at, problems] = [columns.numbers(0), columns.texts(1)];
    const values = cells.map((_, i) => (isNumber[i] === true ? columns.numbers(i + 2) : columns.texts(i + 2)));
    for (let row = 0; row < columns.count; row++) {
      rows.push({
        place: (at[row] ?? 0) + firstPlace,
        cells: values.map((column) => cellAt(column, row)),
        problem: problems[row] ?? undefined,
      });
    }
  }
  await session.drop(wanted);
  return rows;
}

function cellAt(column: Float64Array | readonly (string | null)[], row: number): string | number | undefined {
  const value = column[row];
  return value === null || value === undefined || Number.isNaN(value) ? undefined : value;
}

function rawCell({ cell, cells, type }: EngineColumn): string {
  switch (cells) {
    case 'text':
      return type === 'VARCHAR' ? cell : `${cell}::VARCHAR`;
    case 'day':
      return double(`epoch_us(${cell}::TIMESTAMP) / 86400000000`);
    case 'utc':
    case 'local':
      return double(type === 'TIMESTAMP_NS' ? `floor(epoch_ns(${cell}) / 1000)` : `epoch_us(${cell})`);
  }
}

/** Reads the cells of single rows by the rules of their fields. */
export class CellsOfRows {
  private readonly readers: readonly (readonly CellReader[])[];
  private readonly notGiven: readonly ReadonlySet<string>[];

  constructor(
    private readonly rows: TypedRows,
    { agreement, dateZone }: TypingContext,
  ) {
    this.notGiven = rows.files.map(({ notGiven }) => new Set(notGiven));
    this.readers = rows.files.map(({ file, places, formats, timeZone }) =>
      rows.columns.map(({ field }, i) => {
        const cells = file.columns[places[i] ?? -1]?.cells ?? 'text';
        return cellReader(field, agreement, dateZone, { cells, format: formats[i], timeZone });
      }),
    );
  }

  /** The file a row lies in. */
  fileAt(place: number): number {
    return this.rows.files.findLastIndex(({ firstPlace }) => firstPlace <= place);
  }

  /** The value of a cell: microseconds or a text; undefined where it is missing, NaN where it cannot be read. */
  read({ place, cells }: RawRow, column: number): string | number | undefined {
    const cell = cells[column];
    const file = this.fileAt(place);
    const [reader, notGiven] = [this.readers[file]?.[column], this.notGiven[file]];
    if (reader === undefined || notGiven === undefined || isMissing(cell, notGiven)) return undefined;
    if (reader.kind === 'instant') return reader.read(cell);
    const value = reader.read(String(cell));
    return value ?? NaN;
  }

  wasAmbiguous(place: number, column: number): boolean {
    const reader = this.readers[this.fileAt(place)]?.[column];
    return reader?.kind === 'instant' && reader.ambiguous;
  }

  formatOf(place: number, column: number): string | undefined {
    return this.rows.files[this.fileAt(place)]?.formats[column];
  }
}

/** Puts rows of the table right with values that were read one by one. Only times and lengths can be odd and right. */
export async function correctRows(
  { table, columns }: TypedRows,
  session: Session,
  places: readonly number[],
  values: readonly (readonly number[])[],
): Promise<void> {
  if (table === undefined || places.length === 0) return;
  const numeric = columns.flatMap(({ field }, i) => (isNumeric(field) ? [i] : []));
  const corrections = await session.keepNumbers([
    Float64Array.from(places),
    ...numeric.map((column) => Float64Array.from(values, (row) => row[column] ?? NaN)),
  ]);
  const assignments = [...numeric.map((column, i) => `f${column} = k.c${i + 1}`), 'odd = -1'];
  await session.update(table, assignments.join(', '), `${corrections} AS k`, `${table}.rowid = k.c0`);
  await session.drop(corrections);
}
