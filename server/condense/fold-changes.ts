import { instants, rowTestOf, type Column, type RowTable } from '../../language/index';
import { attachPauses, type Interval } from './attach-pauses';
import type { ReadingPlan } from './reading-plan';
import { pickRows } from './row-table';

/**
 * One row for each record out of one for each change: the latest change's fields stand, in its place. Fields that follow from changes
 * (`periods while State is "Awaiting"`) run from a change to the next one; from the last they are open.
 */
export function foldChanges(plan: ReadingPlan, table: RowTable): RowTable {
  const { records, derived, agreement } = plan;
  const updated = instants(table, records.changes?.datedBy ?? '');
  const identity = identityOf(table.columns.get(records.key ?? ''));
  const order = Int32Array.from({ length: table.count }, (_, row) => row);
  order.sort((left, right) => identity(left) - identity(right) || (updated[left] ?? 0) - (updated[right] ?? 0) || left - right);
  const isLast = (i: number): boolean => i + 1 === order.length || identity(order[i] ?? 0) !== identity(order[i + 1] ?? 0);
  const standing = order.filter((_, i) => isLast(i)).sort();
  const placeOfIdentity = new Map<number, number>();
  standing.forEach((row, place) => placeOfIdentity.set(identity(row), place));
  const columns = new Map([...table.columns].map(([name, column]): [string, Column] => [name, pickRows(column, standing)]));
  const source = { agreement, records: records.name, table, clocks: [], calendar: () => undefined };
  for (const { name, whilst } of derived) {
    const holds = rowTestOf({ join: 'and', parts: [whilst] }, source);
    const intervals: Interval[] = [];
    order.forEach((row, i) => {
      if (!holds(row)) return;
      const end = isLast(i) ? NaN : (updated[order[i + 1] ?? 0] ?? NaN);
      intervals.push({ row: placeOfIdentity.get(identity(row)) ?? 0, start: updated[row] ?? 0, end });
    });
    columns.set(name, attachPauses(standing.length, intervals));
  }
  return {
    count: standing.length,
    files: table.files,
    file: standing.map((row) => table.file[row] ?? 0),
    line: Float64Array.from(standing, (row) => table.line[row] ?? 0),
    columns,
  };
}

/** A number for each value of the key; every row has one. */
function identityOf(column: Column | undefined): (row: number) => number {
  switch (column?.kind) {
    case 'text':
      return (row) => column.codes[row] ?? -1;
    case 'instant':
      return (row) => column.at[row] ?? 0;
    case 'duration':
      return (row) => column.length[row] ?? 0;
    case 'periods':
    case undefined:
      return (row) => row;
  }
}
