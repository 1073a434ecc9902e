/**
 * How one cell of data is read by the type of its field, and what is said of a cell that cannot be: the same for every engine.
 */
import {
  dayNumberOf,
  durationOf,
  EARLIEST,
  figureOf,
  instantReader,
  isInstantPattern,
  kindOfType,
  LATEST,
  parseDate,
  spellingsOf,
  startOfDayNumber,
  TimeZone,
  type Agreement,
  type Field,
} from '../../language/index';
import { guessValue } from './exports/translate';
import { saysNothing } from './missing-cells';
import type { CellType } from './opened-file';
import { layoutOfTimes } from './time-layouts';

/** Reads the cells of one column. Cells that are empty or mean `not given` never get here. */
export type CellReader =
  /** Microseconds since 1970, or NaN when the cell is no such time; afterwards the other fields tell about that cell. */
  | { readonly kind: 'instant'; read(cell: string | number): number; readonly ambiguous: boolean; readonly zoneAssumed: boolean }
  /** Microseconds, or NaN. */
  | { readonly kind: 'duration'; read(cell: string): number }
  /** The text to keep (enum values and parties in the agreement's spelling), or undefined when the field does not take it. */
  | { readonly kind: 'text'; read(cell: string): string | undefined };

export interface ColumnShape {
  readonly cells: CellType;
  readonly format?: string;
  /** The zone of times without an offset. */
  readonly timeZone: string;
}

export function cellReader(field: Field, agreement: Agreement, dateZone: string, shape: ColumnShape): CellReader {
  switch (kindOfType(field.type)) {
    case 'instant':
      return field.type === 'date' ? new DateReader(shape, dateZone) : new TimeReader(shape);
    case 'duration':
      return { kind: 'duration', read: remember((cell) => lastingOf(cell, field) ?? NaN) };
    case 'figure':
      return { kind: 'text', read: (cell) => (figureOf(field.type, cell, agreement.currency) === undefined ? undefined : cell.trim()) };
    case 'text':
    case 'periods': {
      const spelling = spellingsOf(field, agreement);
      return { kind: 'text', read: spelling ?? ((cell) => cell.trim()) };
    }
  }
}

/** A length of time is no less than none. */
function lastingOf(cell: string, { unit }: Field): number | undefined {
  const length = durationOf(cell, unit);
  return length !== undefined && length < 0 ? undefined : length;
}

/** Why a cell is bad: `Priority is 'P9', not one of P1, P2, P3, P4`. */
export function complainOfCell(field: Field, cell: string | number, agreement: Agreement, format?: string): string {
  const text = String(cell).trim();
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  const meant = takenAs(field, text);
  const hint = meant === undefined ? '' : ` (or say: taking "${text}" as ${meant})`;
  return `${field.name} is '${shown}', ${expectation(field, text, agreement, format)}${hint}`;
}

/** What a text clearly stands for that is no value of the field as it is. */
function takenAs({ type, values }: Field, text: string): string | undefined {
  if (text.includes('"') || type === 'text') return undefined;
  if (saysNothing(text)) return 'not given';
  return type === 'enum' ? guessValue(values, text) : undefined;
}

/** Why a row is bad whose end lies before its start. */
export function complainOfOrder(start: string, end: string): string {
  return `${end} is before ${start}`;
}

/** What is wrong with a layout of times, or undefined when it can be used. */
export function complainOfFormat(field: string, format: string | undefined): string | undefined {
  if (format === undefined || isInstantPattern(format)) return undefined;
  return `"${format}" does not say how the times of ${field} are written. Use yyyy, MM, dd, HH, mm and ss, as in "dd-MM-yyyy HH:mm", or "epoch seconds".`;
}

function expectation(field: Field, text: string, agreement: Agreement, format: string | undefined): string {
  switch (field.type) {
    case 'time':
    case 'date': {
      const what = field.type === 'time' ? 'a time' : 'a date';
      const reader = instantReader('UTC', format);
      if (!Number.isNaN(reader.read(text))) return `${what} outside the years 1900 to 2199`;
      if (format !== undefined) return `not ${what} written as ${format}`;
      const layout = layoutsOf(text);
      return `not ${what}${layout === '' ? '' : ` (say how it is written: where ${field.name} is "…" as ${layout})`}`;
    }
    case 'duration':
      if (field.unit === undefined && figureOf('number', text) !== undefined)
        return `a number without a unit (say "a duration in minutes")`;
      return (durationOf(text, field.unit) ?? 0) < 0 ? 'less than no time at all' : 'not a length of time';
    case 'number':
    case 'percentage': {
      const hint = /^-?\d+,\d+\s*%?$/.test(text) ? ' (decimals are written with a full stop)' : '';
      return `not a ${field.type}${hint}`;
    }
    case 'amount':
      return agreement.currency === undefined ? 'not an amount' : `not an amount in ${agreement.currency}`;
    case 'enum':
      return field.values.length === 1 ? `not ${field.values[0] ?? ''}` : `not one of ${field.values.join(', ')}`;
    case 'party':
      return `not one of ${[...agreement.parties.keys()].join(', ')}`;
    case 'text':
    case 'periods':
      return 'not readable';
  }
}

/** How a time seems to be written that is not written as we read it by itself. */
function layoutsOf(text: string): string {
  // Only which numbers can be a month tells layouts apart, so that a million cells are a handful of questions.
  const shape = text.replace(/\d+/g, (digits) => (digits.length > 2 ? '2026' : Number(digits) > 12 ? '13' : '05').slice(-digits.length));
  let said = saidLayouts.get(shape);
  if (said === undefined) {
    const { format, other } = /\d/.test(shape) && shape.length <= 40 ? (layoutOfTimes([shape]) ?? {}) : {};
    const layouts = [format, other].flatMap((layout) => (layout === undefined ? [] : [`"${layout}"`]));
    said = layouts.join(' or ');
    if (saidLayouts.size >= 1000) saidLayouts.clear();
    saidLayouts.set(shape, said);
  }
  return said;
}

const saidLayouts = new Map<string, string>();

const DAY = 86_400_000_000;

class TimeReader {
  readonly kind = 'instant';
  ambiguous = false;
  zoneAssumed = false;
  private readonly reader;
  private readonly zone: TimeZone;

  constructor(private readonly shape: ColumnShape) {
    this.reader = instantReader(shape.timeZone, shape.format);
    this.zone = TimeZone.named(shape.timeZone);
  }

  read(cell: string | number): number {
    const micros = typeof cell === 'number' ? this.readStored(cell) : this.readText(cell);
    return micros >= EARLIEST && micros <= LATEST ? micros : NaN;
  }

  private readText(text: string): number {
    const { reader } = this;
    const micros = reader.read(text);
    this.ambiguous = reader.ambiguous;
    this.zoneAssumed = !reader.hadOffset;
    return micros;
  }

  private readStored(cell: number): number {
    this.ambiguous = false;
    this.zoneAssumed = this.shape.cells !== 'utc';
    if (this.shape.cells === 'utc') return cell;
    const local = this.shape.cells === 'day' ? cell * DAY : cell;
    if (!(local >= EARLIEST && local <= LATEST)) return NaN;
    const settled = this.zone.settledInstantOf(local);
    if (!Number.isNaN(settled)) return settled;
    const { instant, ambiguous } = this.zone.resolve(local);
    this.ambiguous = ambiguous;
    return instant;
  }
}

/** A date is a day of the agreement, whatever clock wrote it: `2026-03-01T00:00:00Z` says 1 March. Held as the first instant of the day. */
class DateReader {
  readonly kind = 'instant';
  readonly ambiguous = false;
  readonly zoneAssumed = false;
  private readonly zone: TimeZone;
  private readonly known = new Map<string, number>();

  constructor(
    private readonly shape: ColumnShape,
    dateZone: string,
  ) {
    this.zone = TimeZone.named(dateZone);
  }

  read(cell: string | number): number {
    if (typeof cell === 'number') return this.startOf(this.shape.cells === 'day' ? cell : Math.floor(cell / DAY));
    let start = this.known.get(cell);
    if (start === undefined) this.known.set(cell, (start = this.startOf(dayOf(cell.trim(), this.shape.format))));
    return start;
  }

  private startOf(day: number): number {
    const start = day * DAY >= EARLIEST && day * DAY <= LATEST ? startOfDayNumber(day, this.zone) : NaN;
    return start >= EARLIEST ? start : NaN;
  }
}

function dayOf(text: string, format: string | undefined): number {
  if (format === undefined) {
    const date = parseDate(text);
    if (date !== undefined) return dayNumberOf(date.year, date.month, date.day);
  }
  // Read as UTC without its offset, a time keeps the day that is written.
  const written = format === undefined ? text.replace(/\s*(Z|UTC|GMT|[+-]\d{2}:?\d{0,2})$/i, '') : text;
  return Math.floor(instantReader('UTC', format).read(written) / DAY);
}

function remember(read: (cell: string) => number): (cell: string) => number {
  const known = new Map<string, number>();
  return (cell) => {
    let value = known.get(cell);
    if (value === undefined) known.set(cell, (value = read(cell)));
    return value;
  };
}
