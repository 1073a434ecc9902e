import { Temporal } from 'temporal-polyfill';
import { addDays, dateOfDayNumber, dayNumber, type CivilDate } from './civil-date';
import { toExactNumber } from './exact-number';

/** A point in time: whole microseconds since 1970-01-01T00:00:00Z. */
export type Instant = bigint;

/** What a wall clock of a zone means: which instant, and how sure. All figures in microseconds. */
export interface ResolvedLocalTime {
  readonly instant: number;
  /** The clock shows this time twice (clocks going back); `instant` is the earlier. */
  readonly ambiguous: boolean;
  /** The clock never shows this time (clocks going forward); `instant` is as if they had not yet moved. */
  readonly gap: { readonly at: number } | undefined;
}

/**
 * A time zone as a table of its clock changes, read from Temporal once per eight years or so and then looked up by number:
 * a Temporal object for each row of data would cost more than reading the row.
 * Microseconds are held in doubles: whole seconds are exact up to the year 9999, single microseconds up to 2255.
 */
export class TimeZone {
  private readonly blocks = new Map<number, OffsetBlock>();
  private last: OffsetBlock;

  private constructor(readonly name: string) {
    this.last = this.blockAt(0);
  }

  /** The zone of that name (`Europe/London`, `UTC`, `+01:00`). Throws a RangeError for a name that `isTimeZone` refuses. */
  static named(name: string): TimeZone {
    let zone = zones.get(name);
    if (zone === undefined) {
      if (!isTimeZone(name)) throw new RangeError(`"${name}" is not a time zone.`);
      zone = new TimeZone(name);
      zones.set(name, zone);
    }
    return zone;
  }

  /** How far the wall clock is ahead of UTC at that instant. */
  offsetAt(instant: number): number {
    const block = instant >= this.last.start && instant < this.last.end ? this.last : this.blockAt(instant);
    this.last = block;
    return block.offsets[segmentAt(block, instant)] ?? 0;
  }

  /** The instant of a wall-clock reading, given as microseconds since 1970-01-01T00:00 on that clock. */
  resolve(local: number): ResolvedLocalTime {
    const before = this.offsetAt(local - DAY);
    const after = this.offsetAt(local + DAY);
    if (before === after && this.isQuiet(local)) return { instant: local - before, ambiguous: false, gap: undefined };
    return this.resolveNearChange(local);
  }

  /** The same as a bare number, for reading many rows; NaN when a clock change is near and `resolve` has to be asked. */
  settledInstantOf(local: number): number {
    const { last } = this;
    const segment = segmentAt(last, local);
    const from = last.starts[segment] ?? last.start;
    const to = last.starts[segment + 1] ?? last.end;
    return local >= from + DAY && local < to - DAY ? local - (last.offsets[segment] ?? 0) : NaN;
  }

  /** The clock changes after `from` and before `to`, each with the offsets on both sides. */
  changesBetween(from: number, to: number): { at: number; before: number; after: number }[] {
    const changes: { at: number; before: number; after: number }[] = [];
    for (let start = blockStart(from); start < to; start += BLOCK) {
      const block = this.blockAt(start);
      for (let i = 1; i < block.starts.length; i++) {
        const at = block.starts[i] ?? 0;
        if (at > from && at < to) changes.push({ at, before: block.offsets[i - 1] ?? 0, after: block.offsets[i] ?? 0 });
      }
    }
    return changes;
  }

  private isQuiet(local: number): boolean {
    return this.changesBetween(local - DAY, local + DAY).length === 0;
  }

  private resolveNearChange(local: number): ResolvedLocalTime {
    const changes = this.changesBetween(local - 2 * DAY, local + 2 * DAY);
    const offsets = [this.offsetAt(local - 2 * DAY), ...changes.map((change) => change.after)];
    const instants = [...new Set(offsets)].map((offset) => local - offset).filter((instant) => this.offsetAt(instant) === local - instant);
    const [first, ...others] = instants.sort((left, right) => left - right);
    if (first !== undefined) return { instant: first, ambiguous: others.length > 0, gap: undefined };
    for (const { at, before, after } of changes)
      if (local >= at + before && local < at + after) return { instant: local - before, ambiguous: false, gap: { at } };
    return { instant: local - this.offsetAt(local - 2 * DAY), ambiguous: false, gap: undefined };
  }

  private blockAt(instant: number): OffsetBlock {
    const start = blockStart(instant);
    let block = this.blocks.get(start);
    if (block === undefined) {
      block = readBlock(this.name, start);
      this.blocks.set(start, block);
    }
    return block;
  }
}

/** True for an IANA zone name or a fixed offset such as `+01:00`. */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** The first instant of a local day: midnight, or the moment the clocks had moved past a midnight that did not happen. */
export function startOfDay(date: CivilDate, timeZone: string): Instant {
  return BigInt(startOfDayNumber(dayNumber(date), TimeZone.named(timeZone)));
}

/** The first instant after a local day. */
export function endOfDay(date: CivilDate, timeZone: string): Instant {
  return startOfDay(addDays(date, 1), timeZone);
}

/** True for a day that the clocks left out whole: 30 December 2011 in Apia. */
export function isLeftOut(date: CivilDate, timeZone: string): boolean {
  return startOfDay(date, timeZone) === endOfDay(date, timeZone);
}

/** `startOfDay` for a day given as days since 1970-01-01, in microseconds. */
export function startOfDayNumber(day: number, zone: TimeZone): number {
  const { instant, gap } = zone.resolve(day * DAY);
  return gap === undefined ? instant : gap.at;
}

/** The local day on which an instant falls. */
export function dateAt(instant: Instant, timeZone: string): CivilDate {
  const micros = wholeSecondBefore(instant);
  return dateOfDayNumber(Math.floor((micros + TimeZone.named(timeZone).offsetAt(micros)) / DAY));
}

/** The instant without its decimals of a second, as microseconds in a double: exact up to the year 9999. */
export function wholeSecondBefore(instant: Instant): number {
  const seconds = instant / 1_000_000n;
  // Division of a bigint cuts towards zero; before 1970 the second before is meant.
  return toExactNumber(instant < 0n && seconds * 1_000_000n !== instant ? seconds - 1n : seconds) * 1_000_000;
}

/** Offsets in force during one block of time: `offsets[i]` from `starts[i]` until `starts[i + 1]` or the end. */
interface OffsetBlock {
  readonly start: number;
  readonly end: number;
  readonly starts: readonly number[];
  readonly offsets: readonly number[];
}

const DAY = 86_400_000_000;
const BLOCK = 2 ** 48;
const zones = new Map<string, TimeZone>();

function blockStart(instant: number): number {
  return Math.floor(instant / BLOCK) * BLOCK;
}

function segmentAt(block: OffsetBlock, instant: number): number {
  let [low, high] = [0, block.starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((block.starts[middle] ?? 0) <= instant) low = middle;
    else high = middle - 1;
  }
  return low;
}

function readBlock(name: string, start: number): OffsetBlock {
  const end = start + BLOCK;
  let moment = Temporal.Instant.fromEpochMilliseconds(Math.floor(start / 1000)).toZonedDateTimeISO(name);
  const starts = [start];
  const offsets = [moment.offsetNanoseconds / 1000];
  for (;;) {
    const next = moment.getTimeZoneTransition('next');
    if (next === null) break;
    const at = next.epochMilliseconds * 1000;
    if (at >= end) break;
    starts.push(at);
    offsets.push(next.offsetNanoseconds / 1000);
    moment = next;
  }
  return { start, end, starts, offsets };
}
