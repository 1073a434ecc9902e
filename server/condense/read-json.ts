import type { IdentifiedFile } from './exports/export-table';
import { isObject, type JsonObject } from './exports/json-values';
import { recogniseJson, wrappedList } from './exports/recognise';
import { pause, UnreadableData, type Batch, type OpenedFile } from './opened-file';
import { decodeAll } from './read-bytes';

/**
 * Opens a list of objects, one object on each line (NDJSON), or an object that wraps one list. Undefined when the file is empty. Throws
 * `UnreadableData`.
 */
export function openJson(name: string, bytes: Uint8Array): IdentifiedFile | undefined {
  const text = decodeAll(name, bytes);
  if (text.trim() === '') return undefined;
  const read = text.trimStart().startsWith('[') ? readList(name, text) : readLines(name, text);
  const recognised = read.whole === undefined ? undefined : recogniseJson(name, read.whole);
  const wrapped = isObject(read.whole) ? wrappedList(read.whole) : undefined;
  return { ...openRows(name, wrapped?.map(rowOf) ?? read.rows), ...(recognised === undefined ? {} : { recognised }) };
}

function openRows(name: string, rows: readonly JsonRow[]): OpenedFile {
  const columns = new Map<string, true>();
  for (const { value } of rows) for (const key of Object.keys(value ?? {})) columns.set(key, true);
  const names = [...columns.keys()];
  const batches = (wanted: readonly number[]) =>
    readBatches(
      rows,
      wanted.map((column) => names[column] ?? ''),
    );
  return { name, columns: names.map((column) => ({ name: column, type: 'text' as const })), batches };
}

interface JsonRow {
  readonly line: number;
  readonly value?: JsonObject;
  readonly problem?: string;
}

/** `whole` is the value of the file, unless it has a value on each line. */
interface ReadJson {
  readonly rows: readonly JsonRow[];
  readonly whole?: unknown;
}

const BATCH_ROWS = 50_000;

async function* readBatches(rows: readonly JsonRow[], wanted: readonly string[]): AsyncGenerator<Batch> {
  for (let from = 0; from < rows.length; from += BATCH_ROWS) {
    const part = rows.slice(from, from + BATCH_ROWS);
    yield {
      count: part.length,
      cell: (row, column) => writeCell(part[row]?.value?.[wanted[column] ?? '']),
      line: (row) => part[row]?.line ?? 0,
      problem: (row) => part[row]?.problem,
      fraction: (from + part.length) / rows.length,
    };
    await pause();
  }
}

function readList(name: string, text: string): ReadJson {
  const list = parse(text);
  if (!Array.isArray(list))
    throw new UnreadableData(`${name} is not valid JSON${placeOf(text)}. Correct it there, or write it again with the tool it comes from.`);
  return { rows: list.map(rowOf), whole: list };
}

/** The first line is a whole object, so each line may be one. */
export function beginsWithObject(text: string): boolean {
  return isObject(parse(/\S[^\n]*/.exec(text)?.[0] ?? ''));
}

function rowOf(value: unknown, i: number): JsonRow {
  return isObject(value) ? { line: i + 1, value } : { line: i + 1, problem: NOT_AN_OBJECT };
}

function readLines(name: string, text: string): ReadJson {
  const whole = beginsWithObject(text) ? undefined : parse(text);
  if (isObject(whole)) return { rows: [{ line: 1, value: whole }], whole };
  const rows: JsonRow[] = [];
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return;
    const value = parse(line);
    rows.push(
      isObject(value)
        ? { line: i + 1, value }
        : { line: i + 1, problem: value === undefined ? 'The line is not valid JSON' : NOT_AN_OBJECT },
    );
  });
  const [only] = rows;
  if (rows.length === 1 && only?.value !== undefined) return { rows, whole: only.value };
  if (rows.some(({ value }) => value !== undefined)) return { rows };
  throw new UnreadableData(
    `${name} is not a list of JSON objects, nor one object on each line. If it is a table, let its name end in .csv.`,
  );
}

const NOT_AN_OBJECT = 'The entry is not an object with named values';

/** Undefined when the text is not JSON. Numbers whose digits a double would lose become their text. */
function parse(text: string): unknown {
  try {
    return LONG_NUMBER.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text);
  } catch {
    return undefined;
  }
}

const LONG_NUMBER = /[\d.]{16}/;

/** The third argument is given by engines since 2023; older ones keep the nearest double. */
function keepDigits(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  return typeof value === 'number' && context?.source !== undefined ? context.source : value;
}

/** `, near line 7`, where the engine says so. */
function placeOf(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    return position === undefined ? '' : `, near line ${text.slice(0, Number(position)).split('\n').length}`;
  }
}

function writeCell(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
