/** Counts by cell, and by value where one is asked for, grouped where the rows lie. */
import type { TallyAnswer, TallyRequest } from '../../language/index';
import { datedField } from './dated';
import { cellsSql } from './duckdb-cells';
import { conditionSql } from './duckdb-conditions';
import { withMeasures } from './duckdb-elapsed';
import { rowsWhere, timeColumn, type FigureColumn, type Relation, type TimeColumn } from './duckdb-relation';
import { anyOf, double, TRUE } from './duckdb-sql';
import { tallyAnswer, type Value } from './duckdb-tally-answer';

/** Undefined where only the row table can tell. */
export async function tallyInEngine(request: TallyRequest, plain: Relation): Promise<TallyAnswer | undefined> {
  const measured = await withMeasures(request, plain);
  if (measured === undefined) return undefined;
  const { relation, measures } = measured;
  const at = timeColumn(relation, datedField(request.dated, relation.agreement, request.clocks ?? []) ?? '');
  const cells = at === undefined ? undefined : cellsSql(request.cells, at);
  const where = await conditionSql(request.where, relation, measures);
  const whose = await conditionSql(request.whose, relation, measures);
  const value = request.value === undefined ? undefined : valueOf(request.value, relation, measures);
  const weight = request.weight === undefined ? undefined : relation.columns.get(request.weight);
  if (at === undefined || cells === undefined || where === undefined || whose === undefined) return undefined;
  if ((request.value !== undefined && value === undefined) || (request.weight !== undefined && weight?.kind !== 'figure')) return undefined;
  const heft = weight?.kind === 'figure' ? weight : undefined;
  const groups = await relation.session.select(
    grouped({
      relation,
      at,
      cell: cells.cell,
      within: cells.within,
      where,
      whose,
      value,
      weight: heft,
      hasWhose: request.whose !== undefined,
    }),
  );
  return tallyAnswer(groups, { value, weight: heft, agreement: relation.agreement, at });
}

function valueOf(
  { kind, name }: NonNullable<TallyRequest['value']>,
  relation: Relation,
  measures: ReadonlyMap<string, string>,
): Value | undefined {
  if (kind === 'measure') {
    const sql = measures.get(name);
    return sql === undefined ? undefined : { kind: 'micros', sql };
  }
  const column = relation.columns.get(name);
  switch (column?.kind) {
    case 'instant':
    case 'duration':
      return { kind: 'micros', sql: column.micros };
    case 'text':
      return { kind: 'text', sql: column.text };
    case 'figure':
      return column.integer === undefined
        ? { kind: 'figure', sql: column.text, column }
        : { kind: 'integer', sql: column.integer, field: column.field };
    case 'periods':
    case undefined:
      return undefined;
  }
}

interface Grouping {
  readonly relation: Relation;
  readonly at: TimeColumn;
  readonly cell: string;
  readonly within: string;
  readonly where: string;
  readonly whose: string;
  readonly value: Value | undefined;
  readonly weight: FigureColumn | undefined;
  readonly hasWhose: boolean;
}

/** Columns: cell (NaN: undated), value, count, hits, weight. Weights that are no whole numbers are grouped by and multiplied later. */
function grouped({ relation, at, cell, within, where, whose, value, weight, hasWhose }: Grouping): string {
  const v = value === undefined ? '0::BIGINT' : value.sql;
  const w = weight === undefined ? '0::BIGINT' : (weight.integer ?? weight.text);
  const isSummed = weight === undefined || weight.integer !== undefined;
  const scope = at.nulls === 0 ? within : anyOf([within, `${at.micros} IS NULL`]);
  const isNumber = value === undefined || value.kind === 'micros' || value.kind === 'integer';
  const hits = hasWhose ? 'count(*) FILTER (WHERE hit)' : 'count(*)';
  const heft = isSummed ? 'sum(w)::VARCHAR, (sum(w) FILTER (WHERE hit))::VARCHAR' : 'w, w';
  const keys = ['cell', 'v', ...(weight === undefined ? [] : [isSummed ? '(w IS NULL)' : 'w'])];
  const selected = [
    double('cell'),
    isNumber ? double('v') : 'v',
    double('count(*)'),
    double(hits),
    ...(weight === undefined ? [] : [heft]),
  ];
  const rows = `SELECT ${cell} AS cell, ${v} AS v, ${weight === undefined ? '' : `${w} AS w, `}${hasWhose ? whose : TRUE} AS hit ${rowsWhere(relation, where, scope)}`;
  return `SELECT ${selected.join(', ')} FROM (${rows}) GROUP BY ${keys.join(', ')} ${isNumber ? 'ORDER BY cell, v' : 'ORDER BY cell'}`;
}
