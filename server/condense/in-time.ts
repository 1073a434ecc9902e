import {
  compileClock,
  instants,
  limitNumber,
  pausesOf,
  rowTestOf,
  type InTimeAnswer,
  type InTimeRequest,
  type RowRef,
  type RowSource,
} from '../../language/index';
import { compileCells } from './cells';
import { rowRef } from './dated';
import { latestOf } from './row-table';

/** Records that keep within the limit by cell, all others one by one; see `InTimeRequest`. */
export function inTimeFromRows(request: InTimeRequest, source: RowSource): InTimeAnswer {
  const { table } = source;
  const { clock, op, dated } = request;
  const [start, end] = [instants(table, clock.start), instants(table, clock.end)];
  const explicit = dated.kind === 'field' ? instants(table, dated.field) : undefined;
  const where = rowTestOf(request.where, source);
  const cellOf = compileCells(request.cells);
  const counted = compileClock(clock, clock.calendar === undefined ? undefined : source.calendar(clock.calendar));
  const pauses = pausesOf(clock, table);
  const limit = limitNumber(request.limit);
  const byCell = new Map<number, number>();
  const others = new Others();
  let undated = 0;
  for (let row = 0; row < table.count; row++) {
    if (!where(row)) continue;
    const [from, until] = [start[row] ?? NaN, end[row] ?? NaN];
    if (Number.isNaN(from)) {
      undated++;
      continue;
    }
    const paused = pauses(row);
    const elapsed = counted.elapsed(from, until, paused);
    const date = explicit === undefined ? until : (explicit[row] ?? NaN);
    if (op === 'at most' ? elapsed <= limit : elapsed < limit) {
      if (Number.isNaN(date)) undated++;
      const cell = cellOf(date);
      if (cell !== undefined) byCell.set(cell, (byCell.get(cell) ?? 0) + 1);
    } else {
      others.add(rowRef(table, row), from, until, explicit === undefined ? NaN : date, counted.deadline(from, limit, op, paused), elapsed);
    }
  }
  const cells = [...byCell].sort(([left], [right]) => left - right);
  return {
    kind: 'in-time',
    cell: Float64Array.from(cells, ([cell]) => cell),
    count: Float64Array.from(cells, ([, count]) => count),
    others: others.records(),
    undated,
    last: latestOf(table, [clock.start, clock.end, ...(dated.kind === 'field' ? [dated.field] : [])]),
  };
}

/** Late and open records in the making. */
class Others {
  private readonly rows: RowRef[] = [];
  private readonly figures: number[] = [];

  add(ref: RowRef, ...figures: [start: number, end: number, dated: number, deadline: number, elapsed: number]): void {
    this.rows.push(ref);
    this.figures.push(...figures);
  }

  records(): InTimeAnswer['others'] {
    const { rows, figures } = this;
    const column = (at: number): Float64Array => Float64Array.from(rows, (_, i) => figures[i * 5 + at] ?? NaN);
    return { rows, start: column(0), end: column(1), dated: column(2), deadline: column(3), elapsed: column(4) };
  }
}
