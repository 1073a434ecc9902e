/**
 * One line of a benchmark table. An entry is a file `test/bench/<name>.bench.ts` whose default export is
 * `async (): Promise<Benchmark>`; `npm run bench` finds it, runs it in a process of its own and prints the table.
 * Goals are ratios wherever two things can be measured in one run: milliseconds differ from machine to machine.
 */
export interface Measurement {
  /** What was done, in words. */
  work: string;
  figure: number;
  unit: 'times' | 'ms' | 'MB' | 'µs per line';
  /** The most that `figure` should be; undefined when the figure is only shown. */
  goal?: number;
  /** The figures behind a ratio, or what limits it. */
  detail?: string;
}

export interface Benchmark {
  title: string;
  measurements: Measurement[];
}

/** The median wall-clock time of `runs` runs in milliseconds, after one run that warms up and is not counted. */
export async function medianMilliseconds(runs: number, work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return median(times);
}

/** The middle value, or the mean of the middle two. Throws when there is none. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('There is no median of no values.');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
