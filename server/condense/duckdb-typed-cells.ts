/**
 * How the engine reads the cells of a field.
 *
 * Invariant: an expression here reads a cell exactly as its `CellReader` would, or gives null. A cell that stands in the file and is given as
 * null is *odd*: its row goes through the `CellReader` itself. So usual spellings are fast, and unusual ones are right.
 */
import { durationOf, EARLIEST, kindOfType, LATEST, TimeZone, type Field } from '../../language/index';
import type { EngineColumn } from './duckdb-files';
import { WHITE_SPACE } from './duckdb-files';
import { allOf, anyOf, choose, isSayable, literal, literals, whole } from './duckdb-sql';
import { instantSql, steadyOffset } from './duckdb-zone';

export interface TypedCell {
  /** BIGINT for times, lengths and `integer` figures; else VARCHAR. Null where the cell is missing or odd. */
  readonly value: string;
  /** What is still to be done with a value that was read. */
  readonly convert?: (value: string) => string;
  /** How many signs the cell has: a value that is written with another number of them is odd. */
  readonly signs?: string;
  /** Values outside are odd, too. */
  readonly range?: { readonly least: number; readonly most: number };
  /** Whether the cell stands in the file: then a value of null is odd. */
  readonly given?: string;
  /** What else makes the cell odd, though its value may be right. */
  readonly odd?: string;
  /** The same value as a whole number, of a text that is one in the file. */
  readonly number?: string;
  /** A figure that is read as a whole number. */
  readonly isInteger: boolean;
  /** Times that say no offset. */
  readonly isLocal: boolean;
  readonly stored?: StoredTime;
}

/** A column of times as the file holds them, in an order that is the order of time. */
export interface StoredTime {
  readonly column: string;
  /** A moment as the file would hold it. */
  readonly moment: (micros: number) => string;
  /** The microseconds of a stored value. */
  readonly micros: (value: string) => string;
}

export interface CellContext {
  readonly format: string | undefined;
  /** The zone of times without an offset. */
  readonly timeZone: string;
  /** The zone in which dates are days. */
  readonly dateZone: string;
  readonly notGiven: readonly string[];
  readonly sample: readonly string[];
  /** Figures that turned out not to be whole numbers everywhere. */
  readonly asText: boolean;
  /** Between which wall-clock readings, or instants, the stored times lie, where that is known. */
  readonly span?: { readonly first: number; readonly last: number };
}

/** Undefined where the engine cannot tell an odd cell: then the rows must be read one by one. */
export function typedCell(field: Field, column: EngineColumn, context: CellContext): TypedCell {
  switch (kindOfType(field.type)) {
    case 'instant':
      return column.cells === 'text' ? textTime(field, column, context) : storedTime(field, column, context);
    case 'duration':
      return lengthCell(field, column, context);
    case 'figure':
      return figureCell(column, context);
    case 'text':
    case 'periods':
      return field.type === 'enum' || field.type === 'party' ? rawCell(column, context) : textCell(column, context);
  }
}

// ── times ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const DAY = 86_400_000_000;
const CALENDARS = { least: EARLIEST, most: LATEST };

function storedTime(field: Field, { cell, cells, type }: EngineColumn, { timeZone, dateZone, span }: CellContext): TypedCell {
  const read = (value: string): string =>
    type === 'DATE'
      ? `epoch_us(${value}::TIMESTAMP)`
      : type === 'TIMESTAMP_NS'
        ? floorDivided(`epoch_ns(${value})`, 1000)
        : `epoch_us(${value})`;
  const common = { range: CALENDARS, given: `${cell} IS NOT NULL`, isInteger: false };
  if (field.type === 'date') {
    const day = cells === 'day' ? read(cell) : `${floorDivided(read(cell), DAY)} * ${whole(DAY)}`;
    return { ...common, value: instantSql(day, TimeZone.named(dateZone), 'days', span?.first, span?.last), isLocal: false };
  }
  const zone = TimeZone.named(timeZone);
  const offset = cells === 'utc' ? 0 : steadyOffset(zone, span?.first, span?.last);
  if (offset === undefined) return { ...common, value: instantSql(read(cell), zone, 'times', span?.first, span?.last), isLocal: true };
  const micros = (value: string): string => (offset === 0 ? read(value) : `${read(value)} - ${whole(offset)}`);
  const moment = type === 'TIMESTAMP WITH TIME ZONE' ? 'make_timestamptz' : type === 'TIMESTAMP' ? 'make_timestamp' : undefined;
  const stored = moment === undefined ? undefined : { column: cell, moment: (at: number) => `${moment}(${at + offset})`, micros };
  return { ...common, value: micros(cell), isLocal: cells !== 'utc', ...(stored === undefined ? {} : { stored }) };
}

/** The engine's division cuts towards zero. */
function floorDivided(value: string, by: number): string {
  return `((${value} - ((${value} % ${by}) + ${by}) % ${by}) // ${by})`;
}

/** One way to write a time: what it must look like, and how it is then read. */
interface Layout {
  readonly isLike: (cell: string) => string;
  readonly micros: (cell: string) => string;
  readonly isLocal: boolean;
}

function textTime(field: Field, column: EngineColumn, context: CellContext): TypedCell {
  const cell = givenCell(column.cell, context.notGiven);
  const layouts = context.format === undefined ? isoLayouts(field, context.sample) : patternLayouts(context.format);
  const isLocal = layouts.some((layout) => layout.isLocal);
  // Times with and without an offset in one column need to be told apart row by row.
  const usable = layouts.filter((layout) => layout.isLocal === isLocal);
  if (usable.length === 0) return unread(cell);
  const read = `CASE ${usable.map(({ isLike, micros }) => `WHEN ${isLike(cell)} THEN ${micros(cell)}`).join(' ')} END`;
  const zone = TimeZone.named(field.type === 'date' ? context.dateZone : context.timeZone);
  const usual = context.sample.some((one) => /(?<!\d)1[89]\d\d(?!\d)/.test(one)) ? LONG_AGO : USUAL;
  const common = { value: read, given: `${cell} IS NOT NULL`, isInteger: false, isLocal: isLocal && field.type === 'time' };
  if (!isLocal || steadyOffset(zone) === 0) return { ...common, range: CALENDARS };
  const convert = (value: string): string => instantSql(value, zone, field.type === 'date' ? 'days' : 'times', usual.least, usual.most);
  return { ...common, convert, range: usual };
}

function unread(cell: string): TypedCell {
  return { value: 'NULL::BIGINT', given: `${cell} IS NOT NULL`, isInteger: false, isLocal: false };
}

/** Clock changes outside these years are not written out; times there are odd. */
const USUAL = { least: Date.UTC(2000, 0, 1) * 1000, most: Date.UTC(2040, 0, 1) * 1000 };
const LONG_AGO = { least: Date.UTC(1900, 0, 3) * 1000, most: USUAL.most };

/** The ISO layouts of a sample of cells. */
function isoLayouts({ type }: Field, sample: readonly string[]): Layout[] {
  const found = new Map<string, Layout>();
  for (const cell of sample) {
    const mask = cell.trim().replace(/\d/g, '_');
    if (mask === '' || found.has(mask) || found.size >= 3) continue;
    const layout = isoLayout(mask, type === 'date');
    if (layout !== undefined) found.set(mask, layout);
  }
  return [...found.values()];
}

function isoLayout(mask: string, isDate: boolean): Layout | undefined {
  const match = /^____-__-__(?:([T ])__:__(?::__(\._{1,9})?)?(Z|[+-]__:?__|[+-]__)?)?$/.exec(mask);
  if (match === null || (isDate && mask.length !== 10)) return undefined;
  const [, separator, fraction, offset] = match;
  const parts = (cell: string): string[] => [
    `${cell} LIKE ${literal(mask)}`,
    // The engine takes a blank for a digit of the hour, and what follows a full stop for digits.
    ...(separator === undefined ? [] : [`NOT contains(${cell}, ${separator === 'T' ? "' '" : "'  '"})`]),
    ...(fraction === undefined ? [] : [`NOT contains(${cell}, '.+')`, ...(separator === 'T' ? [] : [`NOT contains(${cell}, '. ')`])]),
    ...(offset === undefined || offset === 'Z'
      ? []
      : [
          `right(${cell}, ${offset.length - 1}) <= ${literal(offset.includes(':') ? '18:59' : offset.length > 3 ? '1859' : '18')}`,
          ...(offset.length > 3 ? [`right(${cell}, 2) <= '59'`] : []),
        ]),
  ];
  const isShort = separator !== undefined && !/__:__:__/.test(mask);
  if (isShort && offset !== undefined) return undefined;
  const cast = offset === undefined || offset === 'Z' ? 'TIMESTAMP' : 'TIMESTAMPTZ';
  return {
    isLike: (cell) => allOf(parts(cell)),
    micros: (cell) => `epoch_us(TRY_CAST(${cell} AS ${cast}))`,
    isLocal: offset === undefined,
  };
}

/** The layouts that the agreement states, where the engine reads them as we do: all parts of fixed width, or a count since 1970. */
function patternLayouts(format: string): Layout[] {
  const epoch = { 'epoch seconds': 1_000_000, 'epoch milliseconds': 1000 }[format.trim().toLowerCase()];
  if (epoch !== undefined) {
    const isCount = (cell: string): string =>
      `TRY_CAST(${cell} AS BIGINT)::VARCHAR = ${cell} AND TRY_CAST(${cell} AS BIGINT) BETWEEN 0 AND 9000000000000`;
    return [{ isLike: isCount, micros: (cell) => `TRY_CAST(${cell} AS BIGINT) * ${epoch}`, isLocal: false }];
  }
  let [shape, layout] = ['', ''];
  for (const part of format.match(/([A-Za-z])\1*|[^A-Za-z]/g) ?? []) {
    const known = FIXED_PARTS.get(part);
    if (known === undefined && part !== 'T' && !/^[^A-Za-z%_\\]$/.test(part)) return [];
    shape += known?.shape ?? part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    layout += known?.layout ?? part;
  }
  if (!isSayable(layout)) return [];
  return [
    {
      isLike: (cell) => `regexp_full_match(${cell}, ${literal(shape)})`,
      micros: (cell) => `epoch_us(try_strptime(${cell}, ${literal(layout)}))`,
      isLocal: true,
    },
  ];
}

const FIXED_PARTS: ReadonlyMap<string, { readonly shape: string; readonly layout: string }> = new Map([
  ['yyyy', { shape: '[0-9]{4}', layout: '%Y' }],
  ['MM', { shape: '[0-9]{2}', layout: '%m' }],
  ['dd', { shape: '[0-9]{2}', layout: '%d' }],
  ['HH', { shape: '[0-9]{2}', layout: '%H' }],
  ['mm', { shape: '[0-9]{2}', layout: '%M' }],
  ['ss', { shape: '[0-9]{2}', layout: '%S' }],
]);

// ── lengths, figures, texts ─────────────────────────────────────────────────────────────────────────────────────────

function lengthCell({ unit }: Field, { cell, type }: EngineColumn, { notGiven }: CellContext): TypedCell {
  const one = unit === undefined ? undefined : durationOf('1', unit);
  const text = givenCell(type === 'VARCHAR' ? cell : `${cell}::VARCHAR`, notGiven);
  if (one === undefined) return unread(text);
  const most = Math.floor(Number.MAX_SAFE_INTEGER / one);
  const count = `TRY_CAST(${text} AS BIGINT)`;
  const isPlain = allOf([`${count} BETWEEN 0 AND ${whole(most)}`, ...(isWholeType(type) ? [] : [`${count}::VARCHAR = ${text}`])]);
  return {
    value: `CASE WHEN ${isPlain} THEN ${count} * ${whole(one)} END`,
    given: `${text} IS NOT NULL`,
    isInteger: false,
    isLocal: false,
  };
}

function figureCell({ cell, type }: EngineColumn, { notGiven, sample, asText }: CellContext): TypedCell {
  if (isWholeType(type) && !asText) {
    const missing = notGiven.filter((text) => /^-?\d{1,18}$/.test(text));
    const value =
      missing.length === 0 ? `${cell}::BIGINT` : `CASE WHEN ${cell} IN (${missing.join(', ')}) THEN NULL ELSE ${cell}::BIGINT END`;
    return { value, isInteger: true, isLocal: false };
  }
  const text = trimmed(type === 'VARCHAR' ? cell : `${cell}::VARCHAR`, notGiven, type === 'VARCHAR');
  const given = sample.map((one) => one.trim()).filter((one) => one !== '' && !notGiven.includes(one));
  if (type === 'VARCHAR' && !asText && given.length > 0 && given.every((one) => /^(?:0|-?[1-9]\d{0,14})$/.test(one))) {
    const bare = givenCell(cell, notGiven);
    // The engine also reads `5.0`, `+5`, ` 5` and `0x5`, but none of them has as many signs as the number. (`1e2` has, and is the same figure.)
    const signs = `strlen(${bare})`;
    return { value: `TRY_CAST(${bare} AS BIGINT)`, signs, given: `${bare} IS NOT NULL`, isInteger: true, isLocal: false };
  }
  // Digits with at most one full stop between them are a figure of every kind; all else is asked of the reader.
  const digits = `translate(${text}, '0123456789', '')`;
  const isPlain = allOf([
    anyOf([
      `${digits} = ''`,
      `${digits} = '.'`,
      `${digits} = '-' AND left(${text}, 1) = '-'`,
      `${digits} = '-.' AND left(${text}, 1) = '-'`,
    ]),
    `right(${text}, 1) BETWEEN '0' AND '9'`,
    `left(ltrim(${text}, '-'), 1) BETWEEN '0' AND '9'`,
  ]);
  return { value: text, odd: `${text} IS NOT NULL AND NOT coalesce(${isPlain}, false)`, isInteger: false, isLocal: false };
}

/** How many signs a whole number is written with. */
export function signsOf(value: string): string {
  const limits = Array.from({ length: 15 }, (_, i) => String(10n ** BigInt(i + 1)));
  const digits = choose(
    limits,
    Array.from({ length: 16 }, (_, i) => String(i + 1)),
    (limit) => `abs(${value}) < ${limit}`,
  );
  return `${digits} + CASE WHEN ${value} < 0 THEN 1 ELSE 0 END`;
}

/** Enum values and parties keep their spelling here; the relation maps each different one once. */
function rawCell({ cell, type }: EngineColumn, { notGiven }: CellContext): TypedCell {
  const text = type === 'VARCHAR' ? cell : `${cell}::VARCHAR`;
  const missing = notGiven.flatMap((one) => [one, one.trim()]).filter(isSayable);
  const isMissing = `coalesce(${text} IN (${literals(missing)}) OR trim(${text}, ${WHITE_SPACE}) IN (${literals(missing)}), false)`;
  return { value: missing.length === 0 ? text : `CASE WHEN ${isMissing} THEN NULL ELSE ${text} END`, isInteger: false, isLocal: false };
}

function textCell({ cell, type }: EngineColumn, { notGiven }: CellContext): TypedCell {
  const value = trimmed(type === 'VARCHAR' ? cell : `${cell}::VARCHAR`, notGiven, type === 'VARCHAR');
  return { value, isInteger: false, isLocal: false, ...(isWholeType(type) && notGiven.length === 0 ? { number: `${cell}::BIGINT` } : {}) };
}

function isWholeType(type: string): boolean {
  return /^U?(TINY|SMALL|BIG)?INT(EGER)?$/.test(type) && type !== 'UBIGINT';
}

/** Null for the texts that mean `not given`. */
function givenCell(cell: string, notGiven: readonly string[]): string {
  const texts = ['', ...notGiven].filter(isSayable);
  return notGiven.length === 0 ? cell : `CASE WHEN ${cell} IN (${literals(texts)}) THEN NULL ELSE ${cell} END`;
}

function trimmed(cell: string, notGiven: readonly string[], mayBePadded: boolean): string {
  const bare = mayBePadded ? `trim(${cell}, ${WHITE_SPACE})` : cell;
  const missing = ['', ...notGiven, ...notGiven.map((text) => text.trim())].filter(isSayable);
  return notGiven.length === 0
    ? `nullif(${bare}, '')`
    : `CASE WHEN ${bare} IN (${literals([...new Set(missing)])}) THEN NULL ELSE ${bare} END`;
}
