import type { Refusal } from './inquiry';

/**
 * The refusals that reach into a window, in the order of the list. What a list looks like is found out once, so that many windows take no longer than
 * the refusals in each.
 */
export function refusalsWithin(refused: readonly Refusal[], start: number, end: number): readonly Refusal[] {
  let index = indices.get(refused);
  if (index === undefined) indices.set(refused, (index = indexOf(refused)));
  const { byStart, latest } = index;
  const from = firstWhere(byStart.length, (i) => (latest[i] ?? 0) > start);
  const to = firstWhere(byStart.length, (i) => (refused[byStart[i] ?? 0]?.start ?? 0) >= end);
  return Array.from(byStart.subarray(from, to))
    .sort((left, right) => left - right)
    .flatMap((at) => refused[at] ?? [])
    .filter((refusal) => refusal.end > start);
}

interface Index {
  /** Places in the list, in order of their starts. */
  readonly byStart: Int32Array;
  /** The latest end among the first so many of them. */
  readonly latest: Float64Array;
}

const indices = new WeakMap<readonly Refusal[], Index>();

function indexOf(refused: readonly Refusal[]): Index {
  const byStart = Int32Array.from(refused, (_, at) => at);
  byStart.sort((left, right) => (refused[left]?.start ?? 0) - (refused[right]?.start ?? 0) || left - right);
  const latest = new Float64Array(refused.length);
  let most = -Infinity;
  byStart.forEach((at, i) => (latest[i] = most = Math.max(most, refused[at]?.end ?? 0)));
  return { byStart, latest };
}

/** The first place where the test holds, for tests that hold from some place on. */
function firstWhere(count: number, holds: (i: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
