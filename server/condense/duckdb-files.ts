/**
 * Data files as the engine reads them: what stands after FROM, and how a cell of a row is said.
 */
import type { Session } from './duckdb-session';
import { identifier, literal, literalList } from './duckdb-sql';
import { formatOf } from './open-file';
import type { CellType, OpenedFile } from './opened-file';
import { delimiterOf } from './read-csv';
import { beginsWithObject } from './read-json';

export interface EngineFile {
  readonly name: string;
  readonly path: string;
  readonly format: 'csv' | 'ndjson' | 'parquet';
  readonly rows: string;
  /** The same with the number of the row in the file, from 0, as `forthright row`. */
  readonly numbered: string;
  readonly columns: readonly EngineColumn[];
  /** Columns of a line that has as many as the header (CSV). */
  readonly delimiter?: string;
  /** Why a row cannot be read as a whole, null for all others; undefined when that cannot be. */
  readonly problem?: string;
  /** The cells of the first rows of a text file, column by column. */
  readonly sample: readonly (readonly string[])[];
  /** The table in which the engine notes lines that do not fit the header. */
  readonly rejects?: string;
}

export interface EngineColumn {
  readonly name: string;
  readonly cells: CellType;
  /** The cell as SQL, and the type the engine gives it. */
  readonly cell: string;
  readonly type: string;
}

const SAMPLE_ROWS = 200;
let rejectTables = 0;

/**
 * Undefined for what the engine would not read as the row reader does: lists in JSON, text in another encoding than UTF-8, files of one column.
 * `head` is what `headsOf` reads, `opened` what that opens to.
 */
export async function describeFile(session: Session, path: string, head: Uint8Array, opened: OpenedFile): Promise<EngineFile | undefined> {
  const { name } = opened;
  switch (formatOf(name, head)) {
    case 'parquet':
      return parquetFile(session, path, opened);
    case 'json':
      return isWide(head) || !beginsWithObject(new TextDecoder().decode(head)) ? undefined : ndjsonFile(path, opened);
    case 'calendar':
      return undefined;
    case 'csv':
      return isWide(head) || opened.columns.length < 2 ? undefined : csvFile(path, head, opened);
  }
}

async function csvFile(path: string, head: Uint8Array, opened: OpenedFile): Promise<EngineFile> {
  const { name, columns } = opened;
  const text = new TextDecoder().decode(head).replace(/\r\n?/g, '\n');
  const leading = /^\n*/.exec(text)?.[0].length ?? 0;
  const delimiter = delimiterOf(text.slice(leading), name);
  const rejects = `rejects_${++rejectTables}`;
  const types = columns.map((_, i) => `c${i}: 'VARCHAR'`).join(', ');
  const read = (
    notes: string,
  ): string => `read_csv(${literalList([path])}, auto_detect = false, header = true, skip = ${leading}, delim = ${literal(delimiter)}, quote = '"', escape = '"',
    max_line_size = 16777216, columns = {${types}}, store_rejects = true, rejects_table = ${literal(notes)}, rejects_scan = ${literal(`${notes}_scan`)}, rejects_limit = 10)`;
  return {
    name,
    path,
    format: 'csv',
    rows: read(rejects),
    numbered: `(SELECT *, row_number() OVER () - 1 AS "forthright row" FROM ${read(`${rejects}_again`)})`,
    columns: columns.map((column, i) => ({ name: column.name, cells: 'text', cell: `c${i}`, type: 'VARCHAR' })),
    delimiter,
    sample: await sampleOf(opened),
    rejects,
  };
}

async function ndjsonFile(path: string, opened: OpenedFile): Promise<EngineFile> {
  // Each line is read as one text, so that a broken one is a broken row and no more; a unit separator cannot stand in JSON.
  const read = `read_csv(${literalList([path])}, auto_detect = false, header = false, delim = chr(31), quote = '', escape = '', strict_mode = false,
    max_line_size = 16777216, columns = {line: 'VARCHAR'})`;
  const isObject = `coalesce(CASE WHEN json_valid(line) THEN json_type(line) = 'OBJECT' END, false)`;
  const isRow = `trim(line, ${WHITE_SPACE}) <> ''`;
  const columns = opened.columns.map((column): EngineColumn => ({
    name: column.name,
    cells: 'text',
    cell: `CASE WHEN whole THEN line ->> ${literal(`/${column.name.replaceAll('~', '~0').replaceAll('/', '~1')}`)} END`,
    type: 'VARCHAR',
  }));
  return {
    name: opened.name,
    path,
    format: 'ndjson',
    rows: `(SELECT line, ${isObject} AS whole FROM ${read} WHERE ${isRow})`,
    numbered: `(SELECT line, ${isObject} AS whole, row_number() OVER () - 1 AS "forthright row" FROM ${read} WHERE ${isRow})`,
    columns,
    problem: `CASE WHEN whole THEN NULL WHEN json_valid(line) THEN 'The entry is not an object with named values' ELSE 'The line is not valid JSON' END`,
    sample: await sampleOf(opened),
  };
}

async function parquetFile(session: Session, path: string, opened: OpenedFile): Promise<EngineFile | undefined> {
  const described = await session.select(
    `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_parquet(${literalList([path])}))`,
  );
  const [names, types] = [described.texts(0), described.texts(1)];
  if (names.length !== opened.columns.length || names.some((name) => ENGINE_NAMES.has(name?.toLowerCase() ?? ''))) return undefined;
  const columns = opened.columns.map(({ name, type }, i): EngineColumn => ({
    name,
    cells: type,
    cell: identifier(names[i] ?? ''),
    type: types[i] ?? '',
  }));
  return { name: opened.name, path, format: 'parquet', rows: parquetRows([path]), numbered: parquetRows([path]), columns, sample: [] };
}

/** Names by which the engine says where a row stands, which a file's own column would hide. */
const ENGINE_NAMES: ReadonlySet<string> = new Set(['file_row_number', 'file_index', 'filename', 'forthright row']);

/** Parquet files of the same columns as one: the number goes on from file to file in steps of 2^40. */
export function parquetRows(paths: readonly string[]): string {
  const read = `read_parquet(${literalList(paths)})`;
  return paths.length === 1
    ? `(SELECT *, file_row_number AS "forthright row" FROM ${read})`
    : `(SELECT *, file_index::BIGINT * ${FILE_STEP} + file_row_number AS "forthright row" FROM ${read})`;
}

export const FILE_STEP = 2 ** 40;

/** What `String.trim` takes off. */
export const WHITE_SPACE = `(chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff')`;

async function sampleOf(opened: OpenedFile): Promise<string[][]> {
  const places = opened.columns.map((_, i) => i);
  const sample: string[][] = places.map(() => []);
  for await (const batch of opened.batches(places)) {
    const rows = Math.min(batch.count, SAMPLE_ROWS);
    for (let row = 0; row < rows; row++) for (const place of places) sample[place]?.push(String(batch.cell(row, place) ?? ''));
    break;
  }
  return sample;
}

/** Text in UTF-16. */
function isWide(head: Uint8Array): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
}
