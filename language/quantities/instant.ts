import { dateOfDayNumber, formatDate as formatCivilDate, toISO } from './civil-date';
import { compilePattern, scanIso, type Scan, type Scanner } from './instant-layout';
import { toExactNumber } from './exact-number';
import { dateAt, TimeZone, wholeSecondBefore, type Instant } from './time-zone';

export type { Instant } from './time-zone';

/** A time as it was read. */
export interface ParsedInstant {
  readonly instant: Instant;
  /** The wall clock showed this time twice; the earlier was taken (convention 26). */
  readonly ambiguous: boolean;
  /** The text said its offset from UTC (or was a count since 1970), so the time zone played no part. */
  readonly hadOffset: boolean;
}

/**
 * Reads a time: ISO 8601 (`2026-03-29T01:30:00.25+01:00`, `2026-03-29 01:30`, `2026-03-29` for local midnight), or the layout
 * that `pattern` gives. Without an offset the wall clock of `timeZone` is meant; decimals of a second after the sixth are cut.
 * Undefined when the text is not such a time or the day does not exist.
 */
export function parseInstant(text: string, timeZone: string, pattern?: string): ParsedInstant | undefined {
  const reader = instantReader(timeZone, pattern);
  const micros = reader.read(text);
  if (Number.isNaN(micros)) return undefined;
  return { instant: reader.instant, ambiguous: reader.ambiguous, hadOffset: reader.hadOffset };
}

/** Reads many times of one column. After a `read` the other fields tell about that time. */
export interface InstantReader {
  /** Microseconds since 1970 (exact to the microsecond until 2255), or NaN when the text is not a time. */
  read(text: string): number;
  readonly instant: Instant;
  readonly ambiguous: boolean;
  readonly hadOffset: boolean;
}

/**
 * A reader for a column of times. Patterns are made of `yyyy`, `MM` or `M`, `MMM` (Jan), `MMMM` (January), `dd` or `d`, `HH` or `H`,
 * `hh` or `h` with `a` (AM or PM), `mm`, `ss`, `S` (decimals of a second), `XXX` (offset), and any signs between; or they are
 * `epoch seconds` or `epoch milliseconds`. Throws a RangeError for a pattern that `isInstantPattern` refuses.
 */
export function instantReader(timeZone: string, pattern?: string): InstantReader {
  const key = pattern === undefined ? timeZone : `${timeZone}\n${pattern}`;
  let reader = readers.get(key);
  if (reader === undefined) {
    reader = new Reader(TimeZone.named(timeZone), pattern === undefined ? scanIso : compilePattern(pattern));
    readers.set(key, reader);
  }
  return reader;
}

/** True for a pattern that says at least the year, month and day of a time. */
export function isInstantPattern(pattern: string): boolean {
  try {
    compilePattern(pattern);
    return true;
  } catch {
    return false;
  }
}

export interface InstantFormat {
  /** Whether to add the offset from UTC: `2026-03-29 01:30 +01:00`. Unsaid, it is added to what the clock shows twice when it is set back. */
  readonly offset?: boolean;
}

/** `2026-03-29 01:30` on the wall clock of the zone; seconds and their decimals only where they are not zero. */
export function formatInstant(instant: Instant, timeZone: string, format: InstantFormat = {}): string {
  const offset = offsetAtInstant(instant, timeZone);
  const local = instant + BigInt(offset);
  const day = floorDivide(local, DAY_MICROS);
  const clock = formatClock(local - day * DAY_MICROS, 'brief');
  const suffix = (format.offset ?? isShownTwice(wholeSecondBefore(local), timeZone)) ? ` ${formatOffset(offset)}` : '';
  return `${toISO(dateOfDayNumber(toExactNumber(day)))} ${clock}${suffix}`;
}

function isShownTwice(local: number, timeZone: string): boolean {
  const zone = TimeZone.named(timeZone);
  return Number.isNaN(zone.settledInstantOf(local)) && zone.resolve(local).ambiguous;
}

/** `2026-03-29T00:30:00Z`: the same instant for everybody, for files and exports. */
export function instantToISO(instant: Instant): string {
  const day = floorDivide(instant, DAY_MICROS);
  return `${toISO(dateOfDayNumber(toExactNumber(day)))}T${formatClock(instant - day * DAY_MICROS, 'full')}Z`;
}

/** `29 March 2026`: the day on which the instant falls in the zone. */
export function formatDate(instant: Instant, timeZone: string): string {
  return formatCivilDate(dateAt(instant, timeZone));
}

class Reader implements InstantReader {
  ambiguous = false;
  hadOffset = false;
  private readonly scan: Scan = { seconds: 0, micros: 0, offset: NaN };
  private utcSeconds = 0;
  private utcMicros = 0;

  constructor(
    private readonly zone: TimeZone,
    private readonly scanner: Scanner,
  ) {}

  get instant(): Instant {
    return BigInt(this.utcSeconds) * 1_000_000n + BigInt(this.utcMicros);
  }

  read(text: string): number {
    const { scan } = this;
    if (!this.scanner(text, scan)) return NaN;
    this.hadOffset = !Number.isNaN(scan.offset);
    this.ambiguous = false;
    this.utcMicros = scan.micros;
    this.utcSeconds = this.hadOffset ? scan.seconds - scan.offset : this.localSeconds(scan.seconds);
    return this.utcSeconds * 1_000_000 + this.utcMicros;
  }

  private localSeconds(seconds: number): number {
    const local = seconds * 1_000_000;
    const settled = this.zone.settledInstantOf(local);
    if (!Number.isNaN(settled)) return settled / 1_000_000;
    const { instant, ambiguous } = this.zone.resolve(local);
    this.ambiguous = ambiguous;
    return instant / 1_000_000;
  }
}

const readers = new Map<string, Reader>();
const DAY_MICROS = 86_400_000_000n;

function offsetAtInstant(instant: Instant, timeZone: string): number {
  return TimeZone.named(timeZone).offsetAt(wholeSecondBefore(instant));
}

function formatClock(ofDay: bigint, style: 'brief' | 'full'): string {
  const total = toExactNumber(ofDay);
  const minutes = Math.floor(total / 60_000_000);
  const seconds = Math.floor(total / 1_000_000) % 60;
  const micros = total % 1_000_000;
  const clock = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  if (style === 'brief' && seconds === 0 && micros === 0) return clock;
  const fraction = micros === 0 ? '' : `.${micros.toString().padStart(6, '0').replace(/0+$/, '')}`;
  return `${clock}:${two(seconds)}${fraction}`;
}

function formatOffset(offset: number): string {
  const minutes = Math.floor(Math.abs(offset) / 60_000_000);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(value: number): string {
  return value.toString().padStart(2, '0');
}

function floorDivide(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return value < 0n && quotient * by !== value ? quotient - 1n : quotient;
}
