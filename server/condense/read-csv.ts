import Papa from 'papaparse';
import { pause, type Batch, type OpenedFile } from './opened-file';
import { decode, decodeHead } from './read-bytes';

/** Opens a file of lines: comma, semicolon, tab or bar between the cells, quotes around those that need them. Undefined when it is empty. */
export function openCsv(name: string, bytes: Uint8Array): OpenedFile | undefined {
  const headText = normaliseLines(decodeHead(name, bytes, HEAD_BYTES)).replace(/^\n+/, '');
  if (headText.trim() === '') return undefined;
  const delimiter = delimiterOf(headText, name);
  const first = parse(headText, delimiter, false).data[0] ?? [];
  const columns = first.map((column) => ({ name: column.trim(), type: 'text' as const }));
  return { name, columns, batches: (wanted) => readBatches(name, bytes, delimiter, columns.length, wanted) };
}

/** The sign between the cells: the one that occurs most often in the first line outside quotes; a tab in a `.tsv`. */
export function delimiterOf(text: string, name = ''): string {
  if (/\.tsv(\.gz)?$/i.test(name)) return '\t';
  const line = firstLine(text).replace(/"(?:[^"]|"")*"/g, '');
  const counted = DELIMITERS.map((sign) => ({ sign, count: line.split(sign).length - 1 }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}

const DELIMITERS = [',', ';', '\t', '|'];
const HEAD_BYTES = 1 << 16;

interface ParsedPiece {
  readonly data: readonly string[][];
  readonly errors: readonly { readonly type: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

async function* readBatches(
  name: string,
  bytes: Uint8Array,
  delimiter: string,
  width: number,
  wanted: readonly number[],
): AsyncGenerator<Batch> {
  let rest = '';
  let line = 1;
  let isHeader = true;
  for (const { text, fraction } of decode(name, bytes)) {
    const isLast = fraction === 1;
    // A carriage return at the end of a piece may belong to a line feed at the start of the next.
    const held = !isLast && text.endsWith('\r') ? '\r' : '';
    const piece = rest + normaliseLines(held === '' ? text : text.slice(0, -1));
    const parsed = parse(piece, delimiter, !isLast);
    rest = isLast ? '' : piece.slice(parsed.meta.cursor) + held;
    const lines = numberLines(parsed.data, line, piece.includes('"'));
    line = lines.at(-1) ?? line;
    const rows = keepRows(parsed, lines, width, isHeader);
    isHeader &&= rows.sawNothing;
    yield batchOf(rows, wanted, fraction);
    await pause();
  }
}

function parse(text: string, delimiter: string, ignoreLastRow: boolean): ParsedPiece {
  return new Papa.Parser({ delimiter, newline: '\n' }).parse(text, 0, ignoreLastRow) as ParsedPiece;
}

/** The line on which each row begins, and at the end the line after the last. */
function numberLines(rows: readonly string[][], from: number, hasQuotes: boolean): number[] {
  const lines = [from];
  let line = from;
  for (const row of rows) {
    line += 1;
    if (hasQuotes) for (const cell of row) line += cell.split('\n').length - 1;
    lines.push(line);
  }
  return lines;
}

interface KeptRows {
  readonly cells: string[][];
  readonly lines: number[];
  readonly problems: Map<number, string>;
  /** Only empty lines so far: the header is still to come. */
  readonly sawNothing: boolean;
}

/** Leaves out the header and empty lines; says which rows do not fit the header. */
function keepRows({ data, errors }: ParsedPiece, lines: readonly number[], width: number, isHeader: boolean): KeptRows {
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  const cells: string[][] = [];
  const kept: number[] = [];
  const problems = new Map<number, string>();
  let headerPending = isHeader;
  data.forEach((row, i) => {
    if (row.length === 1 && row[0]?.trim() === '' && width !== 1) return;
    if (row.length === 1 && row[0] === '' && (headerPending || width === 1)) return;
    if (headerPending) {
      headerPending = false;
      return;
    }
    const line = lines[i] ?? 0;
    if (broken.has(i)) problems.set(cells.length, unpaired(line, line + row.join('').trimEnd().split('\n').length - 1));
    else if (row.length !== width) problems.set(cells.length, `The row has ${cellCount(row.length)}, the header ${width}`);
    cells.push(row);
    kept.push(line);
  });
  return { cells, lines: kept, problems, sawNothing: headerPending };
}

function batchOf({ cells, lines, problems }: KeptRows, wanted: readonly number[], fraction: number): Batch {
  return {
    count: cells.length,
    cell: (row, column) => cells[row]?.[wanted[column] ?? -1],
    line: (row) => lines[row] ?? 0,
    problem: (row) => problems.get(row),
    fraction,
  };
}

function unpaired(line: number, lastLine: number): string {
  return `A quotation mark in this row has no partner${lastLine > line ? `, so everything to line ${lastLine} was taken for its text` : ''}`;
}

function cellCount(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`;
}

function normaliseLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function firstLine(text: string): string {
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    else if (text[i] === '\n' && !quoted && i > 0) return text.slice(0, i);
  }
  return text;
}
