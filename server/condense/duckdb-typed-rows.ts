/**
 * Files as one relation of typed columns.
 *
 * Parquet files whose columns the engine can read as they are stay where they are. All else is read once into a table of the session.
 * Rows with an odd cell are then read by the cell readers, which put them right or say what is bad about them.
 */
import { EARLIEST, LATEST, type Agreement, type Field } from '../../language/index';
import { FILE_STEP, parquetRows, type EngineColumn, type EngineFile } from './duckdb-files';
import { findLines } from './duckdb-lines';
import type { Session } from './duckdb-session';
import { anyOf, double, FALSE, literal, whole } from './duckdb-sql';
import { signsOf, typedCell, type TypedCell } from './duckdb-typed-cells';

/** A file, and where in it the wanted fields are. */
export interface FileToType {
  readonly file: EngineFile;
  readonly places: readonly number[];
  readonly formats: readonly (string | undefined)[];
  readonly timeZone: string;
  /** Texts that mean `not given`, besides the empty one. */
  readonly notGiven: readonly string[];
}

export interface TypedRows {
  readonly from: string;
  /** Numbers the rows of all files. */
  readonly place: string;
  readonly columns: readonly TypedColumn[];
  /** Rows that fit their headers; blank lines are none. */
  readonly rows: number;
  readonly misfits: readonly { readonly file: string; readonly line: number; readonly reason: string }[];
  /** Rows that have to be looked at one by one. */
  readonly suspect: string;
  /** True when the rows were copied, so that they can be put right. */
  readonly table: string | undefined;
  readonly files: readonly (FileToType & { readonly firstPlace: number; readonly count: number })[];
}

export interface TypedColumn extends Omit<TypedCell, 'convert' | 'signs' | 'range' | 'given' | 'odd'> {
  readonly field: Field;
}

export interface TypingContext {
  readonly session: Session;
  readonly agreement: Agreement;
  readonly dateZone: string;
}

/** Undefined when the files hold something that only the row reader can read. */
export async function typeRows(
  files: readonly FileToType[],
  fields: readonly Field[],
  context: TypingContext,
): Promise<TypedRows | undefined> {
  return (await viewRows(files, fields, context)) ?? (await keepRows(files, fields, context, new Set()));
}

type Span = { readonly first: number; readonly last: number } | undefined;

function cellsOf(
  { file, places, formats, timeZone, notGiven }: FileToType,
  fields: readonly Field[],
  context: TypingContext,
  asText: ReadonlySet<Field>,
  spans: readonly Span[] = [],
): TypedCell[] {
  const { dateZone } = context;
  return fields.map((field, i) => {
    const place = places[i] ?? -1;
    const column: EngineColumn = file.columns[place] ?? { name: '', cells: 'text', cell: 'NULL::VARCHAR', type: 'VARCHAR' };
    return typedCell(field, column, {
      format: formats[i],
      timeZone,
      dateZone,
      notGiven,
      sample: file.sample[place] ?? [],
      asText: asText.has(field),
      span: spans[i],
    });
  });
}

/** Parquet in place: only where every odd cell is a bad one, or its value right all the same. */
async function viewRows(files: readonly FileToType[], fields: readonly Field[], context: TypingContext): Promise<TypedRows | undefined> {
  const [first] = files;
  if (first === undefined || files.some(({ file }) => file.format !== 'parquet')) return undefined;
  const sources = files.map((one) => fields.map((_, i) => one.file.columns[one.places[i] ?? -1]));
  const isStored = sources.every((columns) =>
    columns.every((column, i) => {
      const field = fields[i];
      if (column === undefined || field === undefined) return false;
      const other = sources[0]?.[i];
      const isAlike = column.cell === other?.cell && column.type === other.type && column.cells === other.cells;
      return isAlike && !(column.type === 'VARCHAR' && NEEDS_READING.has(field.type));
    }),
  );
  if (!isStored || new Set(files.map(({ timeZone, notGiven }) => [timeZone, ...notGiven].join('\n'))).size > 1) return undefined;
  const from = parquetRows(files.map(({ file }) => file.path));
  const spans = await spansOf(context.session, from, sources[0] ?? []);
  const cells = cellsOf(first, fields, context, new Set(), spans);
  const counts = await Promise.all(files.map(({ file }) => countRows(context.session, file)));
  return {
    from,
    place: '"forthright row"',
    columns: cells.map((cell, i) => ({ ...cell, field: fields[i] as Field })),
    rows: counts.reduce((sum, count) => sum + count, 0),
    misfits: [],
    suspect: anyOf(cells.flatMap((cell, i) => (liesWithin(spans[i]) ? [] : oddParts(cell)))),
    table: undefined,
    files: files.map((one, i) => ({ ...one, firstPlace: i * FILE_STEP, count: counts[i] ?? 0 })),
  };
}

/** Between which readings stored times lie; the files' own statistics know. */
async function spansOf(session: Session, from: string, columns: readonly (EngineColumn | undefined)[]): Promise<Span[]> {
  const stored = columns.map((column) => (column === undefined || column.cells === 'text' ? undefined : column));
  if (stored.every((column) => column === undefined)) return [];
  const micros = (value: string, type: string): string => double(`epoch_us(${type === 'DATE' ? `${value}::TIMESTAMP` : value})`);
  const bounds = stored.map((column) =>
    column === undefined
      ? `${double('NULL')}, ${double('NULL')}`
      : ['min', 'max'].map((end) => micros(`${end}(${column.cell})`, column.type)).join(', '),
  );
  const answer = await session.select(`SELECT ${bounds.join(', ')} FROM ${from}`);
  return stored.map((column, i): Span => {
    const [first, last] = [answer.numbers(2 * i)[0] ?? NaN, answer.numbers(2 * i + 1)[0] ?? NaN];
    if (column === undefined) return undefined;
    return Number.isNaN(first) ? { first: 0, last: 0 } : { first: Math.max(first, EARLIEST), last: Math.min(last, LATEST) };
  });
}

/** True where no time can lie outside the years of calendars, whatever the zone. */
function liesWithin(span: Span): boolean {
  const day = 86_400_000_000;
  return span !== undefined && span.first > EARLIEST + day && span.last < LATEST - day;
}

const NEEDS_READING: ReadonlySet<Field['type']> = new Set(['time', 'date', 'duration']);

function oddParts({ value, range, given, odd }: TypedCell): string[] {
  const isBeyond =
    range === undefined ? `${value} IS NULL` : `NOT coalesce(${value} BETWEEN ${whole(range.least)} AND ${whole(range.most)}, false)`;
  return [...(given === undefined ? [] : [`(${given}) AND (${isBeyond})`]), ...(odd === undefined ? [] : [odd])];
}

async function countRows(session: Session, { path }: EngineFile): Promise<number> {
  return (await session.select(`SELECT ${double('count(*)')} FROM read_parquet([${literal(path)}])`)).numbers(0)[0] ?? 0;
}

/** Reads the files into a table: `f0`, `f1` … and `odd`, a bit for each field. */
async function keepRows(
  files: readonly FileToType[],
  fields: readonly Field[],
  context: TypingContext,
  asText: ReadonlySet<Field>,
): Promise<TypedRows | undefined> {
  const { session } = context;
  const typed = files.map((one) => cellsOf(one, fields, context, asText));
  const integers = new Set(fields.filter((_, i) => typed.every((cells) => cells[i]?.isInteger === true)));
  const mixed = fields.filter((field, i) => !integers.has(field) && typed.some((cells) => cells[i]?.isInteger === true));
  if (mixed.length > 0) return keepRows(files, fields, context, new Set([...asText, ...mixed]));
  let table: string | undefined;
  const ranges: { firstPlace: number; count: number }[] = [];
  const misfits: { file: string; line: number; reason: string }[] = [];
  let rows = 0;
  for (const [i, { file }] of files.entries()) {
    const select = typedSelect(file, typed[i] ?? []);
    if (table === undefined) table = await session.keep(select);
    else await session.add(table, select);
    const total = (await session.select(`SELECT ${double('count(*)')} FROM ${table}`)).numbers(0)[0] ?? 0;
    const count = total - rows;
    ranges.push({ firstPlace: rows, count });
    rows = total;
    const found = await misfitsOf(session, file, count);
    if (found === undefined) return undefined;
    misfits.push(...found);
  }
  if (table === undefined) return undefined;
  const broken = await oddIntegers(session, table, fields, integers);
  if (broken.length > 0) {
    await session.drop(table);
    return keepRows(files, fields, context, new Set([...asText, ...broken]));
  }
  const columns = fields.map((field, i): TypedColumn => {
    const isInteger = integers.has(field);
    const isLocal = typed.some((cells) => cells[i]?.isLocal === true);
    const value = `f${i}`;
    return {
      field,
      value,
      isInteger,
      isLocal,
      ...(isNumeric(field) ? { stored: { column: value, moment: whole, micros: (one: string) => one } } : {}),
      ...(typed.every((cells) => cells[i]?.number !== undefined) ? { number: `${value}::BIGINT` } : {}),
    };
  });
  return {
    from: table,
    place: 'rowid',
    columns,
    rows,
    misfits,
    suspect: 'odd > 0',
    table,
    files: files.map((one, i) => ({ ...one, ...(ranges[i] ?? { firstPlace: 0, count: 0 }) })),
  };
}

function typedSelect({ rows, problem }: EngineFile, cells: readonly TypedCell[]): string {
  const read = cells.map(
    ({ value, signs, given, odd }, i) =>
      `${value} AS r${i}, ${signs ?? 'NULL'} AS l${i}, ${given ?? FALSE} AS g${i}, coalesce(${odd ?? FALSE}, false) AS o${i}`,
  );
  const fields = cells.map(
    ({ range }, i) =>
      `${range === undefined ? `r${i}` : `CASE WHEN r${i} BETWEEN ${whole(range.least)} AND ${whole(range.most)} THEN r${i} END`} AS f${i}, g${i}, o${i}`,
  );
  const bits = cells.flatMap(({ given, odd }, i) => {
    const when = [...(given === undefined ? [] : [`g${i} AND f${i} IS NULL`]), ...(odd === undefined ? [] : [`o${i}`])];
    return when.length === 0 ? [] : [`CASE WHEN ${anyOf(when)} THEN ${2n ** BigInt(i)} ELSE 0 END`];
  });
  const broken = problem === undefined ? [] : [`${problem} IS NOT NULL AS broken`];
  const odd = [...(problem === undefined ? [] : [`CASE WHEN broken THEN ${BROKEN} ELSE 0 END`]), ...bits].join(' + ');
  const inner = `SELECT ${[...read, ...broken].join(', ')} FROM ${rows}`;
  const converted = cells.flatMap(({ convert, signs }, i) => {
    if (signs !== undefined) return [`CASE WHEN l${i} = ${signsOf(`r${i}`)} THEN r${i} END AS r${i}`];
    return convert === undefined ? [] : [`${convert(`r${i}`)} AS r${i}`];
  });
  // In steps, so that no expression has to be repeated.
  const middle = converted.length === 0 ? inner : `SELECT * REPLACE (${converted.join(', ')}) FROM (${inner})`;
  const outer = `SELECT ${[...fields, ...(problem === undefined ? [] : ['broken'])].join(', ')} FROM (${middle})`;
  return `SELECT ${cells.map((_, i) => `f${i}`).join(', ')}, (${odd === '' ? '0' : odd})::${problem === undefined && cells.length < 7 ? 'TINYINT' : 'BIGINT'} AS odd FROM (${outer})`;
}

/** The bit of rows that cannot be read as a whole; fields have the lower ones. */
const BROKEN = 2n ** 62n;
/** A double holds as many bits exactly. */
export const MOST_FIELDS = 50;

/** Fields of whole numbers of which some row has another text: they have to be read as texts. */
async function oddIntegers(session: Session, table: string, fields: readonly Field[], integers: ReadonlySet<Field>): Promise<Field[]> {
  const columns = await session.select(
    `SELECT ${double(`bit_or(odd::BIGINT & ${whole(BROKEN - 1n)}) FILTER (WHERE odd < ${whole(BROKEN)})`)} FROM ${table}`,
  );
  const bits = columns.numbers(0)[0] ?? NaN;
  if (Number.isNaN(bits)) return [];
  return fields.filter((field, i) => integers.has(field) && (BigInt(bits) >> BigInt(i)) % 2n === 1n);
}

/** Rows that do not fit the header, if the engine left out any; undefined when it read the file in another way than we do. */
async function misfitsOf(
  session: Session,
  file: EngineFile,
  count: number,
): Promise<{ file: string; line: number; reason: string }[] | undefined> {
  if (file.rejects === undefined) return [];
  const rejected = (await session.select(`SELECT ${double('count(*)')} FROM ${file.rejects}`)).numbers(0)[0] ?? 0;
  if (rejected === 0) return [];
  const width = file.columns.length;
  const { rows, misfits } = await findLines(file.path, { delimiter: file.delimiter, width }, new Float64Array(0));
  if (rows !== count) return undefined;
  return misfits.map(({ line, cells }) => ({
    file: file.name,
    line,
    reason: `The row has ${cells === 1 ? '1 cell' : `${cells} cells`}, the header ${width}`,
  }));
}

/** Fields that the engine holds as microseconds. */
export function isNumeric({ type }: Field): boolean {
  return type === 'time' || type === 'date' || type === 'duration';
}
