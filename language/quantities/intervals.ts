/**
 * Sets of half-open intervals [start, end), as instants (bigint) or microseconds in doubles. A *set* is sorted, disjoint, without
 * empty or touching members; `normalise` makes one, and every operation gives one back in linear time. Where one set spans a small part of the
 * other, only that part is looked at.
 */
export interface Interval<T extends bigint | number = bigint> {
  readonly start: T;
  readonly end: T;
}

/** Sorts, merges what overlaps or touches, drops what is empty or runs backwards. Gives the same array back when it is a set already. */
export function normalise<T extends bigint | number>(intervals: readonly Interval<T>[]): readonly Interval<T>[] {
  if (known.has(intervals)) return intervals;
  if (isSet(intervals)) return remembered(intervals);
  const sorted = intervals
    .filter(({ start, end }) => start < end)
    .sort((left, right) => (left.start < right.start ? -1 : left.start > right.start ? 1 : 0));
  return remembered(merged(sorted));
}

/** Long lists that have been seen to be sets: a set is never changed, so that nobody has to look again. */
const known = new WeakSet<readonly Interval<bigint | number>[]>();
const WORTH_REMEMBERING = 32;

function remembered<T extends bigint | number>(set: readonly Interval<T>[]): readonly Interval<T>[] {
  if (set.length >= WORTH_REMEMBERING) known.add(set);
  return set;
}

/** Every moment that is in at least one of the two. */
export function union<T extends bigint | number>(left: readonly Interval<T>[], right: readonly Interval<T>[]): readonly Interval<T>[] {
  const a = normalise(left);
  const b = normalise(right);
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const both: Interval<T>[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const x = a[i];
    const y = b[j];
    if (x !== undefined && (y === undefined || x.start <= y.start)) [both[both.length], i] = [x, i + 1];
    else if (y !== undefined) [both[both.length], j] = [y, j + 1];
    else return remembered(merged(both));
  }
}

/** Every moment that is in both. */
export function intersect<T extends bigint | number>(left: readonly Interval<T>[], right: readonly Interval<T>[]): readonly Interval<T>[] {
  const a = normalise(left);
  const b = normalise(right);
  const [first, other] = [a[0], b[0]];
  if (first === undefined || other === undefined) return [];
  const common: Interval<T>[] = [];
  let [i, j] = [firstAfter(a, other.start), firstAfter(b, first.start)];
  for (;;) {
    const x = a[i];
    const y = b[j];
    if (x === undefined || y === undefined) return remembered(common);
    const start = x.start > y.start ? x.start : y.start;
    const end = x.end < y.end ? x.end : y.end;
    if (start < end) common.push({ start, end });
    if (x.end < y.end) i++;
    else j++;
  }
}

/** Every moment of the first that is not in the second. */
export function subtract<T extends bigint | number>(from: readonly Interval<T>[], removed: readonly Interval<T>[]): readonly Interval<T>[] {
  const a = normalise(from);
  const b = normalise(removed);
  const [first] = a;
  if (b.length === 0 || first === undefined) return a;
  const rest: Interval<T>[] = [];
  let j = firstAfter(b, first.start);
  for (const { start, end } of a) {
    let from = start;
    for (let y = b[j]; y !== undefined && y.start < end; y = b[j]) {
      if (y.start > from) rest.push({ start: from, end: y.start });
      if (y.end > from) from = y.end;
      if (y.end > end) break;
      j++;
    }
    if (from < end) rest.push({ start: from, end });
  }
  return remembered(rest);
}

/** The place of the first member of a set that ends after the moment. */
export function firstAfter<T extends bigint | number>(set: readonly Interval<T>[], moment: T): number {
  let [low, high] = [0, set.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const interval = set[middle];
    if (interval !== undefined && interval.end <= moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The part of the set inside [start, end). */
export function clip<T extends bigint | number>(intervals: readonly Interval<T>[], start: T, end: T): readonly Interval<T>[] {
  return start < end ? intersect(intervals, [{ start, end }]) : [];
}

/** How long the set is: each moment counts once. */
export function total(intervals: readonly Interval[]): bigint {
  let sum = 0n;
  for (const { start, end } of normalise(intervals)) sum += end - start;
  return sum;
}

/** True when the moment lies in the set, which must be normalised. */
export function covers<T extends bigint | number>(set: readonly Interval<T>[], moment: T): boolean {
  const found = set[firstAfter(set, moment)];
  return found !== undefined && found.start <= moment;
}

/** A set held as microseconds in typed arrays, with running totals: how much of it lies before a moment takes a binary search. */
export class Coverage {
  private constructor(
    readonly starts: Float64Array,
    readonly ends: Float64Array,
    /** How much of the set lies before each start. */
    readonly before: Float64Array,
  ) {}

  /** Starts and ends must be whole microseconds below 2^53, sorted and disjoint, as `normalise` leaves them. */
  static ofSet(set: readonly Interval<number>[]): Coverage {
    const starts = new Float64Array(set.length);
    const ends = new Float64Array(set.length);
    const before = new Float64Array(set.length);
    let sum = 0;
    set.forEach(({ start, end }, i) => {
      starts[i] = start;
      ends[i] = end;
      before[i] = sum;
      sum += end - start;
    });
    return new Coverage(starts, ends, before);
  }

  /** The whole of the set, in microseconds. */
  get total(): number {
    return this.coveredUntil(Infinity);
  }

  /** How much of the set lies before the moment, in microseconds. */
  coveredUntil(moment: number): number {
    const i = lastAtOrBefore(this.starts, moment);
    if (i < 0) return 0;
    const end = this.ends[i] ?? 0;
    return (this.before[i] ?? 0) + ((moment < end ? moment : end) - (this.starts[i] ?? 0));
  }

  /** The first moment before which `amount` (more than zero) of the set lies; undefined when the set is shorter. */
  momentOf(amount: number): number | undefined {
    // The interval in which the amount is reached is the last that starts with less than it behind.
    let [low, high] = [0, this.before.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.before[middle] ?? 0) < amount) low = middle + 1;
      else high = middle;
    }
    const i = low - 1;
    if (i < 0) return undefined;
    const moment = (this.starts[i] ?? 0) + (amount - (this.before[i] ?? 0));
    return moment <= (this.ends[i] ?? 0) ? moment : undefined;
  }
}

function isSet<T extends bigint | number>(intervals: readonly Interval<T>[]): boolean {
  let last: T | undefined;
  for (const { start, end } of intervals) {
    if (!(start < end) || (last !== undefined && start <= last)) return false;
    last = end;
  }
  return true;
}

function merged<T extends bigint | number>(sorted: readonly Interval<T>[]): Interval<T>[] {
  const set: Interval<T>[] = [];
  let current: Interval<T> | undefined;
  for (const next of sorted) {
    if (current === undefined || next.start > current.end) {
      if (current !== undefined) set.push(current);
      current = next;
    } else if (next.end > current.end) {
      current = { start: current.start, end: next.end };
    }
  }
  if (current !== undefined) set.push(current);
  return set;
}

function lastAtOrBefore(sorted: Float64Array, moment: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= moment) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
