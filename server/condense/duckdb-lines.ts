/**
 * On which lines of a text file its rows stand, by reading through it once: the engine does not tell.
 *
 * Invariant: rows, and what is wrong with a row as a whole, are what the row reader would find. Memory does not grow with the file.
 */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { isGzip } from './duckdb-heads';

export interface LineSearch {
  /** The lines, from 1, of the rows that were asked for. */
  readonly lines: Float64Array;
  /** How many rows fit the header. */
  readonly rows: number;
  readonly misfits: readonly { readonly line: number; readonly cells: number }[];
}

export interface LineShape {
  /** Undefined for a file of one text a line (NDJSON), where quotes mean nothing and there is no header. */
  readonly delimiter?: string;
  readonly width: number;
}

/** Finds the lines of rows, by their numbers from 0 in ascending order. Rows that do not fit the header have no number. */
export async function findLines(path: string, shape: LineShape, wanted: Float64Array): Promise<LineSearch> {
  const scan = shape.delimiter === undefined ? new PlainScan(wanted) : new CellScan(shape.delimiter, shape.width, wanted);
  for await (const part of await unpackedParts(path)) scan.add(part);
  return scan.finish();
}

async function unpackedParts(path: string): Promise<AsyncIterable<Uint8Array>> {
  const file = await open(path, 'r');
  const start = new Uint8Array(2);
  await file.read(start, 0, 2, 0);
  await file.close();
  const source = createReadStream(path, { highWaterMark: 1 << 20 });
  return isGzip(start) ? source.pipe(createGunzip({ chunkSize: 1 << 20 })) : source;
}

const [TAB, LINE_FEED, RETURN, SPACE, QUOTE] = [9, 10, 13, 32, 34];

/** Numbers rows and remembers the lines of the wanted ones. */
class Found {
  readonly lines: Float64Array;
  rows = 0;
  private next = 0;

  constructor(private readonly wanted: Float64Array) {
    this.lines = new Float64Array(wanted.length);
  }

  row(line: number): void {
    while (this.next < this.wanted.length && this.wanted[this.next] === this.rows) this.lines[this.next++] = line;
    this.rows++;
  }
}

class PlainScan {
  private readonly found: Found;
  private line = 1;
  private isBlank = true;

  constructor(wanted: Float64Array) {
    this.found = new Found(wanted);
  }

  add(part: Uint8Array): void {
    for (const byte of part) {
      if (byte === LINE_FEED) this.endLine();
      else if (byte > SPACE || byte < TAB) this.isBlank = false;
    }
  }

  finish(): LineSearch {
    this.endLine();
    return { lines: this.found.lines, rows: this.found.rows, misfits: [] };
  }

  private endLine(): void {
    if (!this.isBlank) this.found.row(this.line);
    this.line++;
    this.isBlank = true;
  }
}

enum Place {
  CellStart,
  Plain,
  Quoted,
  AfterQuote,
}

class CellScan {
  private readonly found: Found;
  private readonly misfits: { line: number; cells: number }[] = [];
  private readonly delimiter: number;
  private place = Place.CellStart;
  private line = 1;
  private rowLine = 1;
  private cells = 1;
  private isBlank = true;
  private headerPending = true;
  private afterReturn = false;
  private isFirst = true;

  constructor(
    delimiter: string,
    private readonly width: number,
    wanted: Float64Array,
  ) {
    this.found = new Found(wanted);
    this.delimiter = delimiter.charCodeAt(0);
  }

  add(part: Uint8Array): void {
    // A byte order mark is no part of the first cell.
    const isMarked = this.isFirst && part[0] === 0xef && part[1] === 0xbb && part[2] === 0xbf;
    this.isFirst = false;
    for (const byte of isMarked ? part.subarray(3) : part) {
      const { afterReturn } = this;
      this.afterReturn = false;
      if (byte === LINE_FEED && afterReturn) continue;
      const isLineEnd = byte === LINE_FEED || byte === RETURN;
      if (isLineEnd) {
        this.line++;
        this.afterReturn = byte === RETURN;
      }
      if (this.place === Place.Quoted) {
        if (byte === QUOTE) this.place = Place.AfterQuote;
        continue;
      }
      if (isLineEnd) this.endRow();
      else if (byte === this.delimiter) {
        this.cells++;
        this.place = Place.CellStart;
        this.isBlank = false;
      } else if (byte === QUOTE && this.place !== Place.Plain) {
        this.place = Place.Quoted;
        this.isBlank = false;
      } else {
        this.place = Place.Plain;
        if (byte > SPACE || byte < TAB) this.isBlank = false;
      }
    }
  }

  finish(): LineSearch {
    if (!this.isBlank) this.endRow();
    return { lines: this.found.lines, rows: this.found.rows, misfits: this.misfits };
  }

  private endRow(): void {
    if (!this.isBlank) {
      if (this.headerPending) this.headerPending = false;
      else if (this.cells === this.width) this.found.row(this.rowLine);
      else this.misfits.push({ line: this.rowLine, cells: this.cells });
    }
    this.rowLine = this.line;
    this.cells = 1;
    this.isBlank = true;
    this.place = Place.CellStart;
  }
}
