/** Typed rows, judged, as the relation that answers are asked of. */
import { kindOfType, TimeZone, type WorkingCalendar } from '../../language/index';
import { namesOf, type Judged } from './duckdb-judge';
import type { Relation, RelationColumn, TimeColumn } from './duckdb-relation';
import type { Session } from './duckdb-session';
import { allOf, double, TRUE } from './duckdb-sql';
import { linesOf } from './duckdb-raw-rows';
import type { TypedColumn, TypedRows } from './duckdb-typed-rows';
import { isTwiceShown } from './duckdb-zone';
import type { ReadingPlan } from './reading-plan';

interface Surroundings {
  readonly plan: ReadingPlan;
  readonly session: Session;
  readonly calendar: (name: string) => WorkingCalendar | undefined;
}

export interface NewRelation {
  readonly relation: Relation;
  /** Times that a clock showed twice, and times that said no offset. */
  readonly ambiguous: number;
  readonly assumed: number;
}

export async function relationOf(rows: TypedRows, judged: Judged, { plan, session, calendar }: Surroundings): Promise<NewRelation> {
  const { good } = judged;
  const times = rows.columns.filter(({ field }) => kindOfType(field.type) === 'instant');
  const bounds = await boundsOf(rows, good, times, session);
  const columns = new Map<string, RelationColumn>();
  for (const column of rows.columns) columns.set(column.field.name, await relationColumn(column, rows, judged, plan, session, bounds));
  const names = rows.files.map(({ file }) => file.name);
  const local = times.filter(({ isLocal }) => isLocal).map(({ field, value }) => ({ value, bound: bounds.times.get(field.name) }));
  return {
    relation: {
      session,
      agreement: plan.agreement,
      records: plan.records.name,
      calendar,
      from: rows.from,
      good,
      count: bounds.count,
      place: rows.place,
      columns,
      lines: async (places) => ({ files: names, ...(await linesOf(rows, places)) }),
      ascending: new Set(),
    },
    ambiguous: await countTwiceShown(rows, good, local, session),
    assumed: local.reduce((sum, { bound }) => sum + bounds.count - (bound?.nulls ?? 0), 0),
  };
}

interface Bounds {
  readonly count: number;
  readonly times: ReadonlyMap<string, { readonly nulls: number; readonly first: number; readonly last: number }>;
}

/** Files in Parquet answer this from their statistics. */
async function boundsOf(rows: TypedRows, good: string, times: readonly TypedColumn[], session: Session): Promise<Bounds> {
  const parts = times.flatMap(({ value, stored }) => {
    const [least, most] =
      stored === undefined
        ? [`min(${value})`, `max(${value})`]
        : [stored.micros(`min(${stored.column})`), stored.micros(`max(${stored.column})`)];
    return [double(`count(${stored?.column ?? value})`), double(least), double(most)];
  });
  const columns = await session.select(
    `SELECT ${[double('count(*)'), ...parts].join(', ')} FROM ${rows.from}${good === TRUE ? '' : ` WHERE ${good}`}`,
  );
  const at = (column: number): number => columns.numbers(column)[0] ?? NaN;
  const count = at(0);
  return {
    count,
    times: new Map(times.map(({ field }, i) => [field.name, { nulls: count - at(3 * i + 1), first: at(3 * i + 2), last: at(3 * i + 3) }])),
  };
}

async function relationColumn(
  column: TypedColumn,
  rows: TypedRows,
  { good, spelled }: Judged,
  plan: ReadingPlan,
  session: Session,
  bounds: Bounds,
): Promise<RelationColumn> {
  const { field, value, stored, isInteger, number } = column;
  switch (kindOfType(field.type)) {
    case 'instant': {
      const bound = bounds.times.get(field.name) ?? { nulls: 0, first: NaN, last: NaN };
      const time: TimeColumn = { kind: 'instant', micros: value, ...bound };
      return stored === undefined ? time : { ...time, stored };
    }
    case 'duration':
      return { kind: 'duration', micros: value };
    case 'figure': {
      const types = rows.files.map(({ file, places }) => file.columns[places[rows.columns.indexOf(column)] ?? -1]?.type ?? '');
      const isShort = types.every((type) => /^U?(TINYINT|SMALLINT|INTEGER)$/.test(type));
      const isSafe = isInteger && (isShort || (await isHeldByDoubles(value, rows, good, session)));
      const isDouble = types.some((type) => type === 'DOUBLE' || type === 'FLOAT');
      const lexeme = isDouble ? writeDouble : (text: string): string => text;
      return { kind: 'figure', field, text: isInteger ? `(${value})::VARCHAR` : value, lexeme, ...(isSafe ? { integer: value } : {}) };
    }
    case 'text':
    case 'periods': {
      const domain = namesOf(field, [...plan.agreement.parties.keys()]);
      const isKnown = field.type === 'enum' || field.type === 'party';
      return {
        kind: 'text',
        text: spelled.get(field.name) ?? value,
        ...(isKnown ? { domain } : {}),
        ...(number === undefined ? {} : { number }),
      };
    }
  }
}

async function isHeldByDoubles(value: string, rows: TypedRows, good: string, session: Session): Promise<boolean> {
  const columns = await session.select(
    `SELECT ${double(`min(${value})`)}, ${double(`max(${value})`)} FROM ${rows.from}${good === TRUE ? '' : ` WHERE ${good}`}`,
  );
  return [0, 1].every((column) => {
    const bound = columns.numbers(column)[0] ?? NaN;
    return Number.isNaN(bound) || Number.isSafeInteger(bound);
  });
}

/** The lexeme that the row reader has for a number with a binary fraction. */
function writeDouble(text: string): string {
  return String(Number(text));
}

async function countTwiceShown(
  rows: TypedRows,
  good: string,
  local: readonly { readonly value: string; readonly bound: { readonly first: number; readonly last: number } | undefined }[],
  session: Session,
): Promise<number> {
  let count = 0;
  const zones = new Set(rows.files.map(({ timeZone }) => timeZone));
  for (const { value, bound } of local) {
    const [zone] = zones;
    if (bound === undefined || zone === undefined || zones.size > 1 || Number.isNaN(bound.first)) continue;
    const isTwice = isTwiceShown(value, TimeZone.named(zone), bound.first, bound.last);
    if (isTwice === undefined) continue;
    // Rows that were put right one by one have been counted.
    const untouched = rows.table === undefined ? TRUE : 'odd = 0';
    const found = await session.select(`SELECT ${double('count(*)')} FROM ${rows.from} WHERE ${allOf([good, untouched, isTwice])}`);
    count += found.numbers(0)[0] ?? 0;
  }
  return count;
}
