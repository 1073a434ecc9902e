/**
 * A record set as the engine sees it.
 *
 * Invariant: a relation holds the good rows of a record set and nothing else; its expressions give the values that the rows of a `RowTable`
 * would have. Whoever writes a statement over it needs to know neither files nor formats.
 */
import type { Agreement, Field, WorkingCalendar } from '../../language/index';
import type { Session } from './duckdb-session';
import { allOf, choose, TRUE, whole } from './duckdb-sql';
import type { StoredTime } from './duckdb-typed-cells';

export interface Relation {
  readonly session: Session;
  readonly agreement: Agreement;
  readonly records: string;
  readonly calendar: (name: string) => WorkingCalendar | undefined;
  /** What stands after FROM, without an alias. */
  readonly from: string;
  /** What stands after WHERE so that only good rows remain. */
  readonly good: string;
  /** How many good rows there are. */
  readonly count: number;
  /** An expression of whole numbers that ascends in the order of rows, and tells them apart. */
  readonly place: string;
  readonly columns: ReadonlyMap<string, RelationColumn>;
  /** Where rows stand in their files, for places in ascending order. */
  lines(places: Float64Array): Promise<RowLines>;
  /** Time fields that strictly ascend from row to row, as far as that has been seen. */
  readonly ascending: Set<string>;
}

export interface RowLines {
  readonly files: readonly string[];
  readonly file: Int32Array;
  readonly line: Float64Array;
}

export type RelationColumn = TimeColumn | LengthColumn | TextColumn | FigureColumn | PeriodsColumn;

export interface TimeColumn {
  readonly kind: 'instant';
  /** Microseconds, BIGINT. */
  readonly micros: string;
  /** Comparisons with stored values skip whole blocks. */
  readonly stored?: StoredTime;
  readonly nulls: number;
  readonly first: number;
  readonly last: number;
}

export interface LengthColumn {
  readonly kind: 'duration';
  readonly micros: string;
}

/** Texts, parties and enum values, trimmed and in the spelling of the agreement; VARCHAR, null where not given. */
export interface TextColumn {
  readonly kind: 'text';
  readonly text: string;
  /** The same as BIGINT, where the files hold whole numbers. */
  readonly number?: string;
  /** All texts that occur, where that is known. */
  readonly domain?: readonly string[];
}

export interface FigureColumn {
  readonly kind: 'figure';
  readonly field: Field;
  /** The lexeme, VARCHAR. */
  readonly text: string;
  /** The figure itself as BIGINT, where every row holds a plain whole number. */
  readonly integer?: string;
  /** The lexeme of a row table for a lexeme of the engine. */
  readonly lexeme: (text: string) => string;
}

/** Intervals that lie in files of their own; an open one ends at null. */
export interface PeriodsColumn {
  readonly kind: 'periods';
  readonly from: string;
  readonly good: string;
  /** BIGINT microseconds. */
  readonly start: string;
  readonly end: string;
  /** What an interval and the record it belongs to have in common: an expression over the intervals, and one over the records. */
  readonly key: string;
  readonly recordKey: string;
}

export function timeColumn(relation: Relation, field: string): TimeColumn | undefined {
  const column = relation.columns.get(field);
  return column?.kind === 'instant' ? column : undefined;
}

/** The first field that holds times. */
export function firstTime({ columns }: Relation): { readonly field: string; readonly column: TimeColumn } | undefined {
  for (const [field, column] of columns) if (column.kind === 'instant') return { field, column };
  return undefined;
}

/** A comparison with a moment that lets the engine skip what it need not read. */
export function isBefore(column: TimeColumn, micros: number): string {
  return column.stored === undefined ? `${column.micros} < ${whole(micros)}` : `${column.stored.column} < ${column.stored.moment(micros)}`;
}

export function isFrom(column: TimeColumn, micros: number): string {
  return column.stored === undefined
    ? `${column.micros} >= ${whole(micros)}`
    : `${column.stored.column} >= ${column.stored.moment(micros)}`;
}

/** The number of the cell a time lies in, by ascending limits: the first cell lies before the first limit. */
export function cellByLimits(column: TimeColumn, limits: readonly number[], results: readonly string[]): string {
  return choose(limits.map(String), results, (limit) => isBefore(column, Number(limit)));
}

/** Conditions that cut the rows into stretches of time, one for each thread; a single one where that would not be worth it. */
export function stretches(rows: { readonly count: number; readonly session: Session }, at: TimeColumn): string[] {
  const { first, last, stored } = at;
  const parts = stored === undefined || rows.count < LEAST_TO_SHARE ? 1 : Math.min(rows.session.threads, MOST_PARTS);
  const limits = Array.from({ length: parts - 1 }, (_, i) => Math.floor(first + ((last - first) * (i + 1)) / parts));
  return Array.from({ length: parts }, (_, i) => {
    const [from, to] = [limits[i - 1], limits[i]];
    return allOf([from === undefined ? TRUE : isFrom(at, from), to === undefined ? TRUE : isBefore(at, to)]);
  });
}

const LEAST_TO_SHARE = 200_000;
const MOST_PARTS = 8;

/** The FROM and WHERE of a statement over the good rows that satisfy a condition. */
export function rowsWhere(relation: Relation, ...conditions: readonly string[]): string {
  return `FROM ${relation.from} WHERE ${allOf([relation.good, ...conditions])}`;
}
