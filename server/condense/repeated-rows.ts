import type { Column, RowTable } from '../../language/index';

/** 1 for each row that repeats an earlier one in all of these columns, else 0. */
export function findRepeated(table: RowTable, fields: readonly string[]): Uint8Array {
  const columns = fields.map((name) => table.columns.get(name)).filter((column) => column !== undefined);
  const repeated = new Uint8Array(table.count);
  for (const group of groupsByTime(table, columns)) {
    const seen = new Set<string>();
    for (const row of group) {
      const text = columns.map((column) => valueOf(column, row)).join();
      if (seen.has(text)) repeated[row] = 1;
      seen.add(text);
    }
  }
  return repeated;
}

/** Rows at one and the same time (by the first column of times), where there are several: only they can be alike. */
function* groupsByTime(table: RowTable, columns: readonly Column[]): Generator<Int32Array> {
  const rows = Int32Array.from({ length: table.count }, (_, row) => row);
  const times = columns.find((column) => column.kind === 'instant');
  if (times === undefined) {
    yield rows;
    return;
  }
  const timeOf = (row: number): number => {
    const at = times.at[row] ?? NaN;
    return Number.isNaN(at) ? -Infinity : at;
  };
  if (!isSorted(table.count, timeOf)) rows.sort((left, right) => compare(timeOf(left), timeOf(right)) || left - right);
  for (let from = 0; from < rows.length;) {
    let to = from + 1;
    while (to < rows.length && timeOf(rows[to] ?? 0) === timeOf(rows[from] ?? 0)) to++;
    if (to - from > 1) yield rows.subarray(from, to);
    from = to;
  }
}

function isSorted(count: number, timeOf: (row: number) => number): boolean {
  for (let row = 1; row < count; row++) if (timeOf(row) < timeOf(row - 1)) return false;
  return true;
}

function valueOf(column: Column, row: number): number {
  switch (column.kind) {
    case 'instant':
      return column.at[row] ?? NaN;
    case 'duration':
      return column.length[row] ?? NaN;
    case 'text':
      return column.codes[row] ?? -1;
    case 'periods':
      return 0;
  }
}

function compare(left: number, right: number): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
