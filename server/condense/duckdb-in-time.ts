/**
 * Records that keep within a limit, counted where they lie; only the others come back.
 *
 * Pauses can only shorten a record's time. So whoever keeps the limit without them is in time, and pauses are looked up for the rest alone.
 */
import { limitNumber, mergeIntervals, type InTimeAnswer, type InTimeRequest, type LateRecords, type Pauses } from '../../language/index';
import { compileCells } from './cells';
import { cellsSql } from './duckdb-cells';
import { conditionSql } from './duckdb-conditions';
import { engineClock, intervalsSql, pausedSql, type EngineClock } from './duckdb-elapsed';
import { rowsWhere, timeColumn, type Relation, type TimeColumn } from './duckdb-relation';
import { double, FALSE, whole } from './duckdb-sql';

/** Undefined where only the row table can tell. */
export async function inTimeInEngine(request: InTimeRequest, relation: Relation): Promise<InTimeAnswer | undefined> {
  const engine = await engineClock(request.clock, relation);
  const where = await conditionSql(request.where, relation);
  const dated = request.dated.kind === 'field' ? timeColumn(relation, request.dated.field) : engine?.end;
  if (engine === undefined || where === undefined || dated === undefined) return undefined;
  const late = await keepLate(request, relation, engine, where, dated);
  try {
    const others = await readLate(late, request, relation, engine);
    const totals = await countAll(request, relation, engine, where, dated);
    const byCell = totals.byCell;
    const cellOf = compileCells(request.cells);
    let undated = totals.undated;
    const explicit = request.dated.kind === 'field';
    for (let i = 0; i < others.rows.length; i++) {
      if (Number.isNaN(others.end[i] ?? NaN)) continue;
      const date = (explicit ? others.dated[i] : others.end[i]) ?? NaN;
      if (Number.isNaN(date)) undated--;
      const cell = cellOf(date);
      if (cell !== undefined) byCell.set(cell, (byCell.get(cell) ?? 0) - 1);
    }
    const cells = [...byCell].filter(([, count]) => count > 0).sort(([left], [right]) => left - right);
    const lasts = [engine.start, engine.end, ...(explicit ? [dated] : [])].map(({ last }) => last).filter((last) => !Number.isNaN(last));
    return {
      kind: 'in-time',
      cell: Float64Array.from(cells, ([cell]) => cell),
      count: Float64Array.from(cells, ([, count]) => count),
      others,
      undated,
      last: lasts.length === 0 ? undefined : BigInt(Math.max(...lasts)),
    };
  } finally {
    await relation.session.drop(late.records);
    if (late.intervals !== undefined) await relation.session.drop(late.intervals);
  }
}

/** Late and open records in a table: `p`, `s`, `e`, `d` and `elapsed`; and in another their intervals: `p`, `ps` and `pe`. */
interface LateTables {
  readonly records: string;
  readonly intervals: string | undefined;
}

async function keepLate(
  { op, limit }: InTimeRequest,
  relation: Relation,
  engine: EngineClock,
  where: string,
  dated: TimeColumn,
): Promise<LateTables> {
  const { session } = relation;
  const { start, end, work, pauses } = engine;
  const isLate = (length: string): string => `${length} ${op === 'at most' ? '>' : '>='} ${whole(limitNumber(limit))}`;
  const keys = pauses.map((_, i) => `, k${i}`).join('');
  const given = pauses.map(({ recordKey }, i) => `, ${recordKey} AS k${i}`).join('');
  const rows = `SELECT ${relation.place} AS p, ${start.micros} AS s, ${end.micros} AS e, ${dated.micros} AS d${given} ${rowsWhere(relation, where)}`;
  // Counted time is never longer than the time between, which needs no calendar.
  const possible = `SELECT * FROM (${rows}) WHERE s IS NOT NULL AND (e IS NULL OR ${isLate('e - s')})`;
  const counted = `SELECT c.p, c.s, c.e, c.d${keys.replaceAll(', k', ', c.k')}, ${work.value('coalesce(c.e, c.s)', 'wa')} - ${work.value('c.s', 'wb')} AS elapsed
    FROM (${possible}) AS c ${work.join('coalesce(c.e, c.s)', 'wa')} ${work.join('c.s', 'wb')}`;
  const unpaused = await session.keep(`SELECT * FROM (${counted}) WHERE e IS NULL OR ${isLate('elapsed')}`);
  if (pauses.length === 0) return { records: unpaused, intervals: undefined };
  const intervals = await session.keep(intervalsSql(`SELECT * FROM ${unpaused}`, pauses));
  const paused = pausedSql(`SELECT * FROM ${intervals}`, engine);
  const records = await session.keep(
    `SELECT * FROM (SELECT c.p, c.s, c.e, c.d, c.elapsed - coalesce(b.paused, 0) AS elapsed FROM ${unpaused} AS c LEFT JOIN (${paused}) AS b ON b.p = c.p)
     WHERE e IS NULL OR ${isLate('elapsed')}`,
  );
  await session.drop(unpaused);
  return { records, intervals };
}

async function readLate(
  { records, intervals }: LateTables,
  request: InTimeRequest,
  relation: Relation,
  engine: EngineClock,
): Promise<LateRecords> {
  const { session } = relation;
  const columns = await session.select(
    `SELECT ${['p', 's', 'e', 'd', 'CASE WHEN e IS NULL THEN NULL ELSE elapsed END'].map(double).join(', ')} FROM ${records} ORDER BY p`,
  );
  const [places, start, end, dated, elapsed] = [0, 1, 2, 3, 4].map((column) => columns.numbers(column));
  if (places === undefined || start === undefined || end === undefined || dated === undefined || elapsed === undefined)
    throw new Error('A column is missing.');
  const pausesOf = await pausesOfLate(intervals, records, places, relation);
  const limit = limitNumber(request.limit);
  const deadline = start.map((from, i) => engine.counted.deadline(from, limit, request.op, pausesOf(i)));
  const { files, file, line } = await relation.lines(places);
  const rows = Array.from(places, (_, i) => ({ file: files[file[i] ?? 0] ?? '', line: line[i] ?? 0 }));
  return { rows, start, end, dated: request.dated.kind === 'field' ? dated : new Float64Array(places.length).fill(NaN), deadline, elapsed };
}

/** The union of the pauses of each late record, by its number. */
async function pausesOfLate(
  intervals: string | undefined,
  records: string,
  places: Float64Array,
  { session }: Relation,
): Promise<(row: number) => Pauses | undefined> {
  if (intervals === undefined) return () => undefined;
  const columns = await session.select(
    `SELECT ${['p', 'ps', 'pe'].map(double).join(', ')} FROM ${intervals} SEMI JOIN ${records} USING (p) ORDER BY p, ps`,
  );
  const [owner, start, end] = [columns.numbers(0), columns.numbers(1), columns.numbers(2)];
  const first = new Int32Array(places.length + 1);
  let at = 0;
  places.forEach((place, row) => {
    first[row] = at;
    while (at < owner.length && owner[at] === place) at++;
  });
  first[places.length] = at;
  return (row) => {
    const [from, to] = [first[row] ?? 0, first[row + 1] ?? 0];
    if (from === to) return undefined;
    // The end of an open pause is NaN; a single pause needs no merging.
    if (to - from === 1) return { start, end, from, to };
    const merged = mergeIntervals(
      Array.from({ length: to - from }, (_, i) => ({
        start: start[from + i] ?? NaN,
        end: Number.isNaN(end[from + i] ?? NaN) ? Infinity : (end[from + i] ?? NaN),
      })),
    );
    return {
      start: Float64Array.from(merged, (one) => one.start),
      end: Float64Array.from(merged, (one) => (one.end === Infinity ? NaN : one.end)),
      from: 0,
      to: merged.length,
    };
  };
}

/** Records that have come to their end, in time or not, by cell; and how many have no start, or an end but no date. */
async function countAll(
  { cells }: InTimeRequest,
  relation: Relation,
  { start, end }: EngineClock,
  where: string,
  dated: TimeColumn,
): Promise<{ byCell: Map<number, number>; undated: number }> {
  const byCell = new Map<number, number>();
  const sql = cellsSql(cells, dated);
  const isCounted = [start, end].filter(({ nulls }) => nulls > 0).map(({ micros }) => `${micros} IS NOT NULL`);
  if (sql !== undefined) {
    const columns = await relation.session.select(
      `SELECT ${double('cell')}, ${double('count(*)')} FROM (SELECT ${sql.cell} AS cell ${rowsWhere(relation, where, sql.within, ...isCounted)}) GROUP BY cell`,
    );
    const counts = columns.numbers(1);
    columns.numbers(0).forEach((cell, i) => {
      if (!Number.isNaN(cell)) byCell.set(cell, counts[i] ?? 0);
    });
  }
  if (start.nulls === 0 && dated.nulls === 0) return { byCell, undated: 0 };
  const hasNoStart = start.nulls === 0 ? FALSE : `${start.micros} IS NULL`;
  const isUndated =
    dated === end || dated.nulls === 0 ? FALSE : `${start.micros} IS NOT NULL AND ${end.micros} IS NOT NULL AND ${dated.micros} IS NULL`;
  const undated = await relation.session.select(
    `SELECT ${double('count(*)')} ${rowsWhere(relation, where, `(${hasNoStart}) OR (${isUndated})`)}`,
  );
  return { byCell, undated: undated.numbers(0)[0] ?? 0 };
}
