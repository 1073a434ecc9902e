/** Rows of a relation as columns of typed values, and the answers that are made of rows. */
import {
  fromExactNumber,
  kindOfType,
  toExactNumber,
  zoneOf,
  type Column,
  type ExamplesAnswer,
  type ExamplesRequest,
  type ExtentAnswer,
  type RowsAnswer,
  type RowsRequest,
  type RowTable,
} from '../../language/index';
import { attachPauses, type Interval } from './attach-pauses';
import { datedField, rowRef } from './dated';
import { conditionSql } from './duckdb-conditions';
import { withMeasures } from './duckdb-elapsed';
import { isBefore, isFrom, rowsWhere, timeColumn, type PeriodsColumn, type Relation, type RelationColumn } from './duckdb-relation';
import type { Columns } from './duckdb-session';
import { double, TRUE, whole } from './duckdb-sql';
import { exampleValues } from './examples';

/** The rows that satisfy a condition, in order, with the named fields. */
export async function readTable(relation: Relation, fields: Iterable<string>, condition = TRUE): Promise<RowTable> {
  const wanted = [...fields].flatMap((name): [string, RelationColumn][] => {
    const column = relation.columns.get(name);
    return column === undefined ? [] : [[name, column]];
  });
  const stored = wanted.filter(([, column]) => column.kind !== 'periods');
  const selected = [double(relation.place), ...stored.map(([, column]) => valueSql(column))];
  const rows = await relation.session.select(`SELECT ${selected.join(', ')} ${rowsWhere(relation, condition)} ORDER BY ${relation.place}`);
  const places = rows.numbers(0);
  const columns = new Map<string, Column>();
  for (const [name, column] of wanted) {
    const at = stored.findIndex(([other]) => other === name);
    columns.set(
      name,
      column.kind === 'periods' ? await readPeriods(column, relation, condition, places) : readColumn(column, rows, at + 1),
    );
  }
  return { count: rows.count, ...(await relation.lines(places)), columns };
}

function valueSql(column: RelationColumn): string {
  switch (column.kind) {
    case 'instant':
    case 'duration':
      return double(column.micros);
    case 'text':
    case 'figure':
      return column.text;
    case 'periods':
      return double('NULL');
  }
}

function readColumn(column: Exclude<RelationColumn, PeriodsColumn>, rows: Columns, at: number): Column {
  switch (column.kind) {
    case 'instant':
      return { kind: 'instant', at: rows.numbers(at) };
    case 'duration':
      return { kind: 'duration', length: rows.numbers(at) };
    case 'text':
      return readTexts(rows.texts(at), (text) => text);
    case 'figure':
      return readTexts(rows.texts(at), column.lexeme);
  }
}

function readTexts(texts: readonly (string | null)[], write: (text: string) => string): Column {
  const known = new Map<string, number>();
  const written = new Map<string, number>();
  const codes = Int32Array.from(texts, (text) => {
    if (text === null) return -1;
    let code = known.get(text);
    if (code === undefined) {
      const lexeme = write(text);
      code = written.get(lexeme) ?? written.size;
      written.set(lexeme, code);
      known.set(text, code);
    }
    return code;
  });
  return { kind: 'text', codes, dictionary: [...written.keys()] };
}

async function readPeriods(
  { from, good, start, end, key, recordKey }: PeriodsColumn,
  relation: Relation,
  condition: string,
  places: Float64Array,
): Promise<Column> {
  const records = `SELECT ${relation.place} AS p, ${recordKey} AS k ${rowsWhere(relation, condition)}`;
  const intervals = `SELECT ${key} AS k, ${start} AS s, ${end} AS e FROM ${from} WHERE ${good}`;
  const columns = await relation.session.select(
    `SELECT ${['p', 's', 'e'].map(double).join(', ')} FROM (${records}) AS r JOIN (${intervals}) AS q ON q.k = r.k ORDER BY p, s`,
  );
  const [owner, starts, ends] = [columns.numbers(0), columns.numbers(1), columns.numbers(2)];
  const list: Interval[] = [];
  let row = 0;
  owner.forEach((place, i) => {
    while (row < places.length && (places[row] ?? 0) < place) row++;
    list.push({ row, start: starts[i] ?? NaN, end: ends[i] ?? NaN });
  });
  return attachPauses(places.length, list);
}

export function extentInEngine(relation: Relation): ExtentAnswer {
  const fields = relation.agreement.records.get(relation.records)?.fields ?? [];
  const times = fields.filter(({ type }) => kindOfType(type) === 'instant').map(({ name }) => name);
  const [first, last] = [earliest(relation, times), latest(relation, times)];
  return { kind: 'extent', rows: relation.count, ...(first === undefined || last === undefined ? {} : { first, last }) };
}

export async function rowsInEngine(request: RowsRequest, relation: Relation): Promise<RowsAnswer | undefined> {
  const where = await conditionSql(request.where, relation);
  return where === undefined
    ? undefined
    : { kind: 'rows', table: await readTable(relation, request.fields, where), last: latest(relation, request.fields) };
}

export async function examplesInEngine(request: ExamplesRequest, plain: Relation): Promise<ExamplesAnswer | undefined> {
  const measured = await withMeasures(request, plain);
  if (measured === undefined) return undefined;
  const { relation, measures } = measured;
  const at = timeColumn(relation, datedField(request.dated, relation.agreement, request.clocks ?? []) ?? '');
  const where = await conditionSql(request.where, relation, measures);
  const whose = request.hit === undefined ? TRUE : await conditionSql(request.whose, relation, measures);
  if (at === undefined || where === undefined || whose === undefined) return undefined;
  const scope = [
    isFrom(at, toExactNumber(request.from)),
    isBefore(at, toExactNumber(request.to)),
    where,
    request.hit === false ? `NOT (${whose})` : whose,
  ];
  const total = (await relation.session.select(`SELECT ${double('count(*)')} ${rowsWhere(relation, ...scope)}`)).numbers(0)[0] ?? 0;
  const found = await relation.session.select(
    `SELECT ${double('p')}, ${double('t')} FROM (SELECT ${relation.place} AS p, ${at.micros} AS t ${rowsWhere(relation, ...scope)} ORDER BY t, p LIMIT ${whole(request.most)})`,
  );
  const [places, times] = [found.numbers(0), found.numbers(1)];
  if (places.length === 0) return { kind: 'examples', total, rows: [] };
  const fields = plain.agreement.records.get(plain.records);
  const names = (fields?.fields ?? []).map(({ name }) => name).filter((name) => plain.columns.get(name)?.kind !== 'periods');
  const table = await readTable(plain, names, `${plain.place} IN (${Array.from(places, whole).join(', ')})`);
  const sorted = places.slice().sort();
  const rows = Array.from(places, (place, i) => {
    const row = sorted.indexOf(place);
    return {
      ref: rowRef(table, row),
      at: fromExactNumber(times[i] ?? 0),
      values: fields === undefined ? [] : exampleValues(fields, table, row, zoneOf(plain.agreement)),
    };
  });
  return { kind: 'examples', total, rows };
}

function earliest(relation: Relation, fields: readonly string[]): bigint | undefined {
  const firsts = fields.map((name) => timeColumn(relation, name)?.first ?? NaN).filter((first) => !Number.isNaN(first));
  return firsts.length === 0 ? undefined : fromExactNumber(Math.min(...firsts));
}

function latest(relation: Relation, fields: readonly string[]): bigint | undefined {
  const lasts = fields.map((name) => timeColumn(relation, name)?.last ?? NaN).filter((last) => !Number.isNaN(last));
  return lasts.length === 0 ? undefined : fromExactNumber(Math.max(...lasts));
}
