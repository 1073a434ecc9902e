/** Times of records as a scenario moves them. */
import type { RowTable } from '../../language/index';
import { toExactNumber } from '../../language/index';
import type { ReadingPlan } from './reading-plan';

/** The same rows with their times moved. What would end before it starts ends where it starts. */
export function shiftTimes({ samples, ordered, picked }: ReadingPlan, table: RowTable): RowTable {
  const shifts = samples[0]?.shifts ?? [];
  if (shifts.length === 0) return table;
  const columns = new Map(table.columns);
  const move = (field: string, by: bigint): void => {
    const column = columns.get(field);
    const distance = toExactNumber(by);
    if (column?.kind === 'instant') columns.set(field, { kind: 'instant', at: column.at.map((at) => at + distance) });
  };
  for (const { field, by } of shifts) {
    move(field, by);
    // What is taken from a field moves with it.
    for (const { name, picked: pick } of picked) if (pick.field === field && !shifts.some((each) => each.field === name)) move(name, by);
  }
  for (const { start, end } of ordered) {
    const [first, last] = [columns.get(start), columns.get(end)];
    if (first?.kind !== 'instant' || last?.kind !== 'instant') continue;
    columns.set(end, { kind: 'instant', at: last.at.map((at, row) => (at < (first.at[row] ?? NaN) ? (first.at[row] ?? at) : at)) });
  }
  return { ...table, columns };
}
