/** Times of records as a scenario moves them. */
import type { RowTable } from '../../language/index';
import { toExactNumber } from '../../language/index';
import type { ReadingPlan } from './reading-plan';

/** The same rows with their times moved. What would end before it starts ends where it starts. */
export function shiftTimes({ samples, ordered }: ReadingPlan, table: RowTable): RowTable {
  const shifts = samples[0]?.shifts ?? [];
  if (shifts.length === 0) return table;
  const columns = new Map(table.columns);
  for (const { field, by } of shifts) {
    const column = columns.get(field);
    const distance = toExactNumber(by);
    if (column?.kind === 'instant') columns.set(field, { kind: 'instant', at: column.at.map((at) => at + distance) });
  }
  for (const { start, end } of ordered) {
    const [first, last] = [columns.get(start), columns.get(end)];
    if (first?.kind !== 'instant' || last?.kind !== 'instant') continue;
    columns.set(end, { kind: 'instant', at: last.at.map((at, row) => (at < (first.at[row] ?? NaN) ? (first.at[row] ?? at) : at)) });
  }
  return { ...table, columns };
}
