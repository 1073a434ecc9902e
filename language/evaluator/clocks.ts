/**
 * The counted time of a record (convention 6): the overlap of its time with the working calendar, less the union of its pauses, each
 * also cut to the calendar.
 *
 * Invariant: whole microseconds held in doubles below 2^53, so every figure is exact; a row costs a few binary searches.
 */
import type { WorkingCalendar } from '../quantities/calendar';
import { fromExactNumber, toExactNumber } from '../quantities/exact-number';
import type { Instant } from '../quantities/time-zone';
import type { Clock } from './observations';

/** The pauses of one record: sorted and disjoint, in microseconds; an open one ends at NaN. `from` and `to` cut the part out of longer arrays. */
export interface Pauses {
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly from: number;
  readonly to: number;
}

export interface RecordClock {
  /** Microseconds of counted time between two instants; negative when the second is earlier. NaN where either is. */
  elapsed(start: number, end: number, pauses?: Pauses): number;
  /**
   * When the limit passed. `at most`: the last instant at which an end would still be in time, `below`: the first at which it would
   * be late. NaN: never, because the calendar ends or a pause is open.
   */
  deadline(start: number, limit: number, op: 'at most' | 'below', pauses?: Pauses): number;
  /** Counted time up to an instant, pauses of the record not looked at: only differences mean something. */
  countedUntil(instant: number): number;
}

/** The clock of a measure. `calendar` is the one that `clock.calendar` names; without it every minute counts. */
export function compileClock(clock: Pick<Clock, 'pauses'>, calendar?: WorkingCalendar): RecordClock {
  return new CompiledClock(clock.pauses, calendar);
}

/** A limit as a double; one beyond what doubles hold exactly is never reached by any record. */
export function limitNumber(limit: bigint): number {
  return limit > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : toExactNumber(limit);
}

/** The union of several sets of pauses of one record. */
export function mergePauses(sets: readonly Pauses[]): Pauses | undefined {
  const given = sets.filter(({ from, to }) => from < to);
  const [only, another] = given;
  if (only === undefined || another === undefined) return only;
  const list: { start: number; end: number }[] = [];
  for (const { start, end, from, to } of given) {
    for (let i = from; i < to; i++) list.push({ start: start[i] ?? NaN, end: openEnd(end[i]) });
  }
  const merged = mergeIntervals(list);
  return {
    start: Float64Array.from(merged, (interval) => interval.start),
    end: Float64Array.from(merged, (interval) => (interval.end === Infinity ? NaN : interval.end)),
    from: 0,
    to: merged.length,
  };
}

/** Sorts, merges what overlaps or touches, drops what is empty. An open interval ends at infinity. */
export function mergeIntervals(list: readonly { readonly start: number; readonly end: number }[]): { start: number; end: number }[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...list].sort((left, right) => left.start - right.start)) {
    if (!(start < end)) continue;
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

class CompiledClock implements RecordClock {
  /** Pauses of every record, and the working time they had taken away before each of them. */
  private readonly starts: Float64Array;
  private readonly ends: Float64Array;
  private readonly paused: Float64Array;

  constructor(
    pauses: Clock['pauses'],
    private readonly calendar: WorkingCalendar | undefined,
  ) {
    this.starts = Float64Array.from(pauses, ({ start }) => toExactNumber(start));
    this.ends = Float64Array.from(pauses, ({ end }) => toExactNumber(end));
    this.paused = new Float64Array(pauses.length);
    let sum = 0;
    for (let i = 0; i < pauses.length; i++) {
      this.paused[i] = sum;
      sum += this.worked(this.ends[i] ?? 0) - this.worked(this.starts[i] ?? 0);
    }
  }

  elapsed(start: number, end: number, pauses?: Pauses): number {
    if (Number.isNaN(start) || Number.isNaN(end)) return NaN;
    let counted = this.countedUntil(end) - this.countedUntil(start);
    if (pauses === undefined) return counted;
    for (let i = pauses.from; i < pauses.to; i++) {
      const from = Math.max(pauses.start[i] ?? NaN, start);
      const to = Math.min(openEnd(pauses.end[i]), end);
      if (from < to) counted -= this.countedUntil(to) - this.countedUntil(from);
    }
    return counted;
  }

  countedUntil(instant: number): number {
    const worked = this.worked(instant);
    const i = lastAtOrBefore(this.starts, instant);
    if (i < 0) return worked;
    const end = Math.min(this.ends[i] ?? 0, instant);
    return worked - (this.paused[i] ?? 0) - (this.worked(end) - this.worked(this.starts[i] ?? 0));
  }

  deadline(start: number, limit: number, op: 'at most' | 'below', pauses?: Pauses): number {
    if (Number.isNaN(start)) return NaN;
    // Time is counted in whole microseconds, so the limit is exceeded one microsecond after the last moment that keeps it.
    return op === 'below' ? this.reach(start, limit, pauses) : this.reach(start, limit + 1, pauses) - 1;
  }

  /** The first instant by which so much time has been counted since `start`. */
  private reach(start: number, amount: number, pauses: Pauses | undefined): number {
    if (amount <= 0) return start;
    const before = this.worked(start);
    let target = before + amount;
    const next = this.pausesFrom(start, pauses);
    for (let pause = next(); pause !== undefined; pause = next()) {
      const opens = this.worked(pause.start);
      if (opens >= target) break;
      if (pause.end === Infinity) return NaN;
      target += this.worked(pause.end) - opens;
    }
    return this.workedBy(start, target - before);
  }

  /** The union of the clock's and the record's pauses after `start`, one by one and cut to it. */
  private pausesFrom(start: number, pauses: Pauses | undefined): () => { start: number; end: number } | undefined {
    let own = pauses?.from ?? 0;
    let all = Math.max(lastAtOrBefore(this.starts, start), 0);
    const upcoming = (): { start: number; end: number } | undefined => {
      const ownStart = pauses !== undefined && own < pauses.to ? (pauses.start[own] ?? NaN) : Infinity;
      const allStart = all < this.starts.length ? (this.starts[all] ?? NaN) : Infinity;
      if (ownStart === Infinity && allStart === Infinity) return undefined;
      return ownStart <= allStart
        ? { start: ownStart, end: openEnd(pauses?.end[own++]) }
        : { start: allStart, end: this.ends[all++] ?? NaN };
    };
    let until = start;
    return () => {
      for (let pause = upcoming(); pause !== undefined; pause = upcoming()) {
        if (pause.end <= until) continue;
        const from = Math.max(pause.start, until);
        until = pause.end;
        return { start: from, end: pause.end };
      }
      return undefined;
    };
  }

  private worked(instant: number): number {
    return this.calendar === undefined ? instant : this.calendar.workedUntilNumber(instant);
  }

  private workedBy(start: number, amount: number): number {
    if (this.calendar === undefined) return start + amount <= Number.MAX_SAFE_INTEGER ? start + amount : NaN;
    if (!Number.isSafeInteger(amount)) return NaN;
    const reached: Instant | undefined = this.calendar.addWorking(fromExactNumber(start), fromExactNumber(amount));
    return reached === undefined ? NaN : toExactNumber(reached);
  }
}

function openEnd(end: number | undefined): number {
  return end === undefined || Number.isNaN(end) ? Infinity : end;
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
