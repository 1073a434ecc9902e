import type { JudgedRecord } from './measured';

/** Records against a promise, at hand for any window whose ends are edges. */
export interface JudgedRecords {
  /** Edges of the cells, and before each how many records were in time. */
  readonly edges: readonly number[];
  readonly inTimeBefore: Float64Array;
  /** In order of `decided`. */
  readonly late: readonly JudgedRecord[];
  readonly decided: Float64Array;
  /** Records that nothing is decided about yet. */
  readonly undecided: number;
}

/** In order of time; at the same time in order of rows, as they were. */
export function inOrder(late: readonly { readonly at: number; readonly record: JudgedRecord }[]): {
  late: readonly JudgedRecord[];
  decided: Float64Array;
} {
  const sorted = [...late].sort((left, right) => left.at - right.at);
  return { late: sorted.map(({ record }) => record), decided: Float64Array.from(sorted, ({ at }) => at) };
}
