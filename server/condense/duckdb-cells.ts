/** Cells of the time axis as SQL. */
import { EARLIEST, toExactNumber, type Cells } from '../../language/index';
import { cellByLimits, isBefore, isFrom, type TimeColumn } from './duckdb-relation';
import { allOf, TRUE, whole } from './duckdb-sql';

export interface CellsSql {
  /** The number of the cell, null for a row without a time; only for rows that are `within`. */
  readonly cell: string;
  /** Whether a row lies in a cell at all. Rows without a time do not. */
  readonly within: string;
}

/** Undefined where there is no cell, so that no row can lie in one. */
export function cellsSql(cells: Cells, at: TimeColumn): CellsSql | undefined {
  if (cells.kind === 'every') return everyStep(toExactNumber(cells.origin), toExactNumber(cells.step), at);
  const limits = cells.boundaries.map(toExactNumber);
  const [first, last] = [limits[0], limits.at(-1)];
  if (first === undefined || last === undefined || limits.length < 2) return undefined;
  const inner = limits.slice(1, -1);
  // What all rows satisfy is not asked of each.
  const from = at.first >= first ? TRUE : isFrom(at, first);
  const to = at.last < last ? TRUE : isBefore(at, last);
  const cell = cellByLimits(
    at,
    inner,
    Array.from({ length: inner.length + 1 }, (_, i) => String(i)),
  );
  const dated = at.nulls > 0 && from === TRUE && to === TRUE ? `${at.micros} IS NOT NULL` : TRUE;
  return { cell: at.nulls === 0 ? cell : `CASE WHEN ${at.micros} IS NULL THEN NULL ELSE ${cell} END`, within: allOf([from, to, dated]) };
}

function everyStep(origin: number, step: number, at: TimeColumn): CellsSql {
  // The engine's division cuts towards zero, so it counts from before all data.
  const back = Math.max(0, Math.ceil((origin - EARLIEST) / step));
  const shifted = BigInt(origin) - BigInt(back) * BigInt(step);
  const number = `(${at.micros} - ${whole(shifted)}) // ${whole(step)}`;
  return { cell: back === 0 ? number : `${number} - ${whole(back)}`, within: at.nulls === 0 ? TRUE : `${at.micros} IS NOT NULL` };
}
