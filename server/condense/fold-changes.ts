import { instants, rowTestOf, type Column, type RowTable } from '../../language/index';
import { attachPauses, type Interval } from './attach-pauses';
import type { ReadingPlan } from './reading-plan';
import { pickRows } from './row-table';

/**
 * One row for each record out of one for each change: the latest change's fields stand, in its place. Fields that follow from changes
 * (`periods while State is "Awaiting"`) run from a change to the next one; from the last they are open. Fields that are the first, last or highest of another
 * are those of the change in which it was.
 */
export function foldChanges(plan: ReadingPlan, table: RowTable): RowTable {
  const { records, derived, picked, agreement } = plan;
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
  for (const { name, picked: pick, values } of picked) {
    const column = table.columns.get(pick.field);
    if (column === undefined) continue;
    const [passes, given] = [rowTestOf(pick.where, source), givenIn(column)];
    const ranks = rankOf(column, values);
    const chosen = new Int32Array(standing.length).fill(NONE);
    for (const row of order) {
      const place = placeOfIdentity.get(identity(row)) ?? 0;
      const before = chosen[place] ?? NONE;
      if (!given(row) || !passes(row)) continue;
      if (before === NONE || pick.which === 'last' || (pick.which === 'highest' && ranks(row) < ranks(before))) chosen[place] = row;
    }
    columns.set(name, pickRows(column, chosen));
  }
  return {
    count: standing.length,
    files: table.files,
    file: standing.map((row) => table.file[row] ?? 0),
    line: Float64Array.from(standing, (row) => table.line[row] ?? 0),
    columns,
  };
}

/** No row: its values are not given. */
const NONE = -1;

function givenIn(column: Column): (row: number) => boolean {
  switch (column.kind) {
    case 'text':
      return (row) => (column.codes[row] ?? -1) >= 0;
    case 'instant':
      return (row) => !Number.isNaN(column.at[row] ?? NaN);
    case 'duration':
      return (row) => !Number.isNaN(column.length[row] ?? NaN);
    case 'periods':
      return () => false;
  }
}

/** The place of a row's value in the list of values. */
function rankOf(column: Column, values: readonly string[]): (row: number) => number {
  if (column.kind !== 'text') return () => 0;
  const ranks = column.dictionary.map((text) => values.indexOf(text));
  return (row) => ranks[column.codes[row] ?? -1] ?? values.length;
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
