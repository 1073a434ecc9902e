/**
 * One row for each record out of one for each change, where the rows lie: `foldChanges` in the engine.
 *
 * Invariant: the latest change of each record stands, with its place; fields that follow from changes are intervals from one change to the next.
 */
import type { PeriodsColumn, Relation, RelationColumn, TimeColumn } from './duckdb-relation';
import { timeColumn } from './duckdb-relation';
import { conditionSql } from './duckdb-conditions';
import type { Session } from './duckdb-session';
import { allOf, double, isSayable, literal, whole } from './duckdb-sql';
import type { ReadingPlan } from './reading-plan';

/** `changes` are all good rows. Undefined where only the row table can tell. */
export async function foldInEngine({ records, derived, picked }: ReadingPlan, changes: Relation): Promise<Relation | undefined> {
  const updated = timeColumn(changes, records.changes?.datedBy ?? '');
  const key = keyOf(changes.columns.get(records.key ?? ''));
  if (updated === undefined || key === undefined) return undefined;
  const holds: string[] = [];
  for (const { whilst } of derived) {
    const holding = await conditionSql({ join: 'and', parts: [whilst] }, changes);
    if (holding === undefined) return undefined;
    holds.push(holding);
  }
  const picks: Pick[] = [];
  for (const field of picked) {
    const column = changes.columns.get(field.picked.field);
    const where = await conditionSql(field.picked.where, changes);
    if (column === undefined || column.kind === 'periods' || where === undefined || !field.values.every(isSayable)) return undefined;
    picks.push({ ...field, column, where });
  }
  const steps = await keepSteps(changes, key, updated, holds);
  const chosen = picks.length === 0 ? undefined : await keepPicked(changes, key, updated, picks);
  const standing = await keepStanding(changes, key, steps, picks, chosen);
  const columns = new Map(standing.columns);
  derived.forEach(({ name }, i) => columns.set(name, { ...INTERVALS, from: steps, good: `h${i}` }));
  return { ...standing, columns };
}

const INTERVALS: Omit<PeriodsColumn, 'from' | 'good'> = { kind: 'periods', start: 'u', end: 'next', key: 'k', recordKey: 'k' };

/** What tells records apart. */
function keyOf(column: RelationColumn | undefined): string | undefined {
  switch (column?.kind) {
    case 'text':
      return column.number ?? column.text;
    case 'instant':
    case 'duration':
      return column.micros;
    case 'figure':
      return column.text;
    case 'periods':
    case undefined:
      return undefined;
  }
}

/** The changes that matter, in a table: the last of each record, and those in which something holds, each with the time of the next. */
async function keepSteps(changes: Relation, key: string, updated: TimeColumn, holds: readonly string[]): Promise<string> {
  const { session, from, good, place } = changes;
  const held = holds.map((holding, i) => `, coalesce(${holding}, false) AS h${i}`).join('');
  const rows = `SELECT ${place} AS p, ${key} AS k, ${updated.micros} AS u${held} FROM ${from} WHERE ${good}`;
  const stepped = `SELECT *, lead(u) OVER (PARTITION BY k ORDER BY u, p) AS next FROM (${rows})`;
  const matters = ['next IS NULL', ...holds.map((_, i) => `h${i}`)].join(' OR ');
  return session.keep(`SELECT * FROM (${stepped}) WHERE ${matters}`);
}

/** A field that is the first, last or highest of another, and where it is taken from. */
type Pick = ReadingPlan['picked'][number] & { readonly column: Exclude<RelationColumn, PeriodsColumn>; readonly where: string };

/** For each record the values of the change in which each of the fields was first, last or highest, and given. */
async function keepPicked(changes: Relation, key: string, updated: TimeColumn, picks: readonly Pick[]): Promise<string> {
  const { session, from, good, place } = changes;
  const inner: string[] = [];
  const outer: string[] = [];
  picks.forEach(({ column, where, picked, values }, i) => {
    const order = ORDERS[picked.which](`list_position([${values.map(literal).join(', ')}], v${i}_0)`);
    const own = valuesOf(column);
    own.forEach((value, part) => {
      inner.push(`${value} AS v${i}_${part}`);
      outer.push(`first(v${i}_${part} ORDER BY ${order}) FILTER (WHERE v${i}_0 IS NOT NULL AND w${i}) AS c${i}_${part}`);
    });
    inner.push(`coalesce(${where}, false) AS w${i}`);
  });
  const rows = `SELECT ${[`${place} AS p`, `${key} AS k`, `${updated.micros} AS u`, ...inner].join(', ')} FROM ${from} WHERE ${good}`;
  return session.keep(`SELECT ${['k', ...outer].join(', ')} FROM (${rows}) GROUP BY k`);
}

const ORDERS: Readonly<Record<Pick['picked']['which'], (rank: string) => string>> = {
  first: () => 'u, p',
  last: () => 'u DESC, p DESC',
  highest: (rank) => `${rank}, u, p`,
};

/** The changes that stand, with the values of their fields, as a relation of its own. */
async function keepStanding(
  changes: Relation,
  key: string,
  steps: string,
  picks: readonly Pick[],
  chosen: string | undefined,
): Promise<Relation> {
  const { session, from, good, place } = changes;
  const kept = [
    ...[...changes.columns].map(([name, column], i) => ({ name, column, prefix: `f${i}` })),
    ...picks.map(({ name, column }, i) => ({ name, column, prefix: `c${i}` })),
  ];
  const values = [...changes.columns.values()].flatMap((column, i) => valuesOf(column).map((value, part) => `${value} AS f${i}_${part}`));
  const last = `SELECT p FROM ${steps} WHERE next IS NULL`;
  const plain = `SELECT ${[`${place} AS p`, `${key} AS k`, ...values].join(', ')} FROM ${from} WHERE ${allOf([good, `${place} IN (${last})`])}`;
  const table = await session.keep(
    chosen === undefined ? plain : `SELECT s.*, x.* EXCLUDE (k) FROM (${plain}) AS s JOIN ${chosen} AS x ON s.k IS NOT DISTINCT FROM x.k`,
  );
  const columns = new Map<string, RelationColumn>();
  for (const { name, column, prefix } of kept) columns.set(name, await keptColumn(column, prefix, table, session));
  const count = (await session.select(`SELECT ${double('count(*)')} FROM ${table}`)).numbers(0)[0] ?? 0;
  return { ...changes, from: table, good: 'true', place: 'p', count, columns, ascending: new Set() };
}

/** What has to be kept of a column, each as one value. */
function valuesOf(column: RelationColumn): string[] {
  switch (column.kind) {
    case 'instant':
    case 'duration':
      return [column.micros];
    case 'text':
      return [column.text, ...(column.number === undefined ? [] : [column.number])];
    case 'figure':
      return [column.text, ...(column.integer === undefined ? [] : [column.integer])];
    case 'periods':
      return [];
  }
}

async function keptColumn(column: RelationColumn, name: string, table: string, session: Session): Promise<RelationColumn> {
  const [value, number] = [`${name}_0`, `${name}_1`];
  switch (column.kind) {
    case 'instant': {
      const bounds = await session.select(
        `SELECT ${double(`count(*) - count(${value})`)}, ${double(`min(${value})`)}, ${double(`max(${value})`)} FROM ${table}`,
      );
      const [nulls, first, last] = [0, 1, 2].map((at) => bounds.numbers(at)[0] ?? NaN);
      const stored = { column: value, moment: whole, micros: (one: string) => one };
      return { kind: 'instant', micros: value, stored, nulls: nulls ?? 0, first: first ?? NaN, last: last ?? NaN };
    }
    case 'duration':
      return { kind: 'duration', micros: value };
    case 'text':
      return { ...column, text: value, ...(column.number === undefined ? {} : { number }) };
    case 'figure':
      return { ...column, text: value, ...(column.integer === undefined ? {} : { integer: number }) };
    case 'periods':
      return column;
  }
}
