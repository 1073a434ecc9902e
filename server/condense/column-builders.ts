import type { Column } from '../../language/index';
import type { CellReader } from './cell-readers';

/** A column in the making. Rows are written in order; a row that turns out bad is written over by the next. */
export interface ColumnBuilder {
  /** False when the cell cannot be read. */
  set(row: number, cell: string | number): boolean;
  setNotGiven(row: number): void;
  /** Equal for equal values; NaN where not given. */
  identity(row: number): number;
  /** Readers differ from file to file: their zone, their layout of times. */
  use(reader: CellReader): void;
  build(count: number): Column;
  readonly reader: CellReader;
}

export function columnBuilder(reader: CellReader): ColumnBuilder {
  return reader.kind === 'text' ? new TextBuilder(reader) : new NumberBuilder(reader);
}

class NumberBuilder implements ColumnBuilder {
  private values = new Float64Array(1024);

  constructor(public reader: Exclude<CellReader, { kind: 'text' }>) {}

  use(reader: CellReader): void {
    if (reader.kind !== 'text') this.reader = reader;
  }

  set(row: number, cell: string | number): boolean {
    const { reader } = this;
    const value = reader.kind === 'instant' ? reader.read(cell) : reader.read(String(cell));
    this.write(row, value);
    return !Number.isNaN(value);
  }

  setNotGiven(row: number): void {
    this.write(row, NaN);
  }

  identity(row: number): number {
    return this.values[row] ?? NaN;
  }

  build(count: number): Column {
    const values = this.values.slice(0, count);
    return this.reader.kind === 'instant' ? { kind: 'instant', at: values } : { kind: 'duration', length: values };
  }

  private write(row: number, value: number): void {
    if (row >= this.values.length) {
      const larger = new Float64Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[row] = value;
  }
}

const BAD = -2;

class TextBuilder implements ColumnBuilder {
  private codes = new Int32Array(1024);
  /** Codes of the texts kept, and of the cells they were read from. */
  private readonly kept = new Map<string, number>();
  private readonly known = new Map<string, number>();
  private recentCell: string | undefined;
  private recentCode = BAD;

  constructor(public reader: Extract<CellReader, { kind: 'text' }>) {}

  use(reader: CellReader): void {
    if (reader.kind === 'text') this.reader = reader;
  }

  set(row: number, cell: string | number): boolean {
    const text = String(cell);
    if (text !== this.recentCell) {
      this.recentCell = text;
      this.recentCode = this.codeOf(text);
    }
    this.write(row, this.recentCode);
    return this.recentCode !== BAD;
  }

  setNotGiven(row: number): void {
    this.write(row, -1);
  }

  identity(row: number): number {
    const code = this.codes[row] ?? -1;
    return code < 0 ? NaN : code;
  }

  build(count: number): Column {
    return { kind: 'text', codes: this.codes.slice(0, count), dictionary: [...this.kept.keys()] };
  }

  private codeOf(cell: string): number {
    let code = this.known.get(cell);
    if (code === undefined) {
      const text = this.reader.read(cell);
      code = text === undefined ? BAD : (this.kept.get(text) ?? this.kept.size);
      if (text !== undefined) this.kept.set(text, code);
      this.known.set(cell, code);
    }
    return code;
  }

  private write(row: number, code: number): void {
    if (row >= this.codes.length) {
      const larger = new Int32Array(this.codes.length * 2);
      larger.set(this.codes);
      this.codes = larger;
    }
    this.codes[row] = code;
  }
}
