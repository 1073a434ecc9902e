import { mergeIntervals, type Column } from '../../language/index';

/** An interval of one row; NaN ends an open one. */
export interface Interval {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/** The column of a field of type periods: each row's intervals sorted, what overlaps merged. */
export function attachPauses(count: number, intervals: readonly Interval[]): Extract<Column, { kind: 'periods' }> {
  const byRow = new Map<number, { start: number; end: number }[]>();
  for (const { row, start, end } of intervals) {
    const list = byRow.get(row) ?? [];
    if (list.push({ start, end: Number.isNaN(end) ? Infinity : end }) === 1) byRow.set(row, list);
  }
  const from = new Int32Array(count + 1);
  const [starts, ends]: [number[], number[]] = [[], []];
  for (let row = 0; row < count; row++) {
    const list = byRow.get(row);
    for (const { start, end } of list === undefined ? [] : mergeIntervals(list)) {
      starts.push(start);
      ends.push(end === Infinity ? NaN : end);
    }
    from[row + 1] = starts.length;
  }
  return { kind: 'periods', from, start: Float64Array.from(starts), end: Float64Array.from(ends) };
}
