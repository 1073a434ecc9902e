import { fromExactNumber, type Column, type Instant, type RowTable } from '../../language/index';

/** The rows that pass, with only the named columns, in the same order; dictionaries hold what still occurs, in order of first occurrence. */
export function selectRows(table: RowTable, passes: (row: number) => boolean, fields: Iterable<string>): RowTable {
  const rows = rowsThat(table.count, passes);
  const columns = new Map<string, Column>();
  for (const field of fields) {
    const column = table.columns.get(field);
    if (column !== undefined) columns.set(field, pickRows(column, rows));
  }
  return {
    count: rows.length,
    files: table.files,
    file: rows.map((row) => table.file[row] ?? 0),
    line: Float64Array.from(rows, (row) => table.line[row] ?? 0),
    columns,
  };
}

/** The rows with those numbers, in that order. */
export function pickRows(column: Column, rows: Int32Array): Column {
  switch (column.kind) {
    case 'instant':
      return { kind: 'instant', at: Float64Array.from(rows, (row) => column.at[row] ?? NaN) };
    case 'duration':
      return { kind: 'duration', length: Float64Array.from(rows, (row) => column.length[row] ?? NaN) };
    case 'text':
      return pickTexts(column, rows);
    case 'periods':
      return pickPeriods(column, rows);
  }
}

/** An empty table: the answer to data that could not be read. */
export function emptyTable(columns: ReadonlyMap<string, Column['kind']>): RowTable {
  const none = new Float64Array(0);
  const empty = (kind: Column['kind']): Column => {
    switch (kind) {
      case 'instant':
        return { kind, at: none };
      case 'duration':
        return { kind, length: none };
      case 'text':
        return { kind, codes: new Int32Array(0), dictionary: [] };
      case 'periods':
        return { kind, from: new Int32Array(1), start: none, end: none };
    }
  };
  return {
    count: 0,
    files: [],
    file: new Int32Array(0),
    line: none,
    columns: new Map([...columns].map(([name, kind]) => [name, empty(kind)])),
  };
}

/** The latest of the instants in these columns, over all rows. */
export function latestOf(table: RowTable, fields: Iterable<string>): Instant | undefined {
  return extremes(table, fields).last;
}

/** The first and the last instant in these columns. */
export function extremes(table: RowTable, fields: Iterable<string>): { first?: Instant; last?: Instant } {
  let first = Infinity;
  let last = -Infinity;
  for (const field of fields) {
    const column = table.columns.get(field);
    if (column?.kind !== 'instant') continue;
    // Comparisons with NaN are false, so what is not given changes nothing.
    for (const at of column.at) {
      if (at < first) first = at;
      if (at > last) last = at;
    }
  }
  return last === -Infinity ? {} : { first: fromExactNumber(first), last: fromExactNumber(last) };
}

export function rowsThat(count: number, passes: (row: number) => boolean): Int32Array {
  const rows = new Int32Array(count);
  let kept = 0;
  for (let row = 0; row < count; row++) if (passes(row)) rows[kept++] = row;
  return rows.subarray(0, kept);
}

function pickTexts({ codes, dictionary }: Extract<Column, { kind: 'text' }>, rows: Int32Array): Column {
  const renumbered = new Int32Array(dictionary.length).fill(-1);
  const kept: string[] = [];
  const picked = Int32Array.from(rows, (row) => {
    const code = codes[row] ?? -1;
    if (code < 0) return -1;
    if (renumbered[code] === -1) renumbered[code] = kept.push(dictionary[code] ?? '') - 1;
    return renumbered[code] ?? -1;
  });
  return { kind: 'text', codes: picked, dictionary: kept };
}

function pickPeriods({ from, start, end }: Extract<Column, { kind: 'periods' }>, rows: Int32Array): Column {
  const pickedFrom = new Int32Array(rows.length + 1);
  let total = 0;
  rows.forEach((row, i) => {
    total += (from[row + 1] ?? 0) - (from[row] ?? 0);
    pickedFrom[i + 1] = total;
  });
  const starts = new Float64Array(total);
  const ends = new Float64Array(total);
  rows.forEach((row, i) => {
    starts.set(start.subarray(from[row] ?? 0, from[row + 1] ?? 0), pickedFrom[i]);
    ends.set(end.subarray(from[row] ?? 0, from[row + 1] ?? 0), pickedFrom[i]);
  });
  return { kind: 'periods', from: pickedFrom, start: starts, end: ends };
}
