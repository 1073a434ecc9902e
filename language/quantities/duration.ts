import { groupThousands } from './money';
import { Ratio } from './ratio';

/** A length of time in whole microseconds. */
export type Microseconds = bigint;

/** The units of elapsed time. A day is 24 hours and a week 7 of them; months and civil days belong to `civil-date`. */
export type DurationUnit = 'microsecond' | 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'week';

export const MICROSECONDS_PER: Readonly<Record<DurationUnit, bigint>> = {
  microsecond: 1n,
  millisecond: 1_000n,
  second: 1_000_000n,
  minute: 60_000_000n,
  hour: 3_600_000_000n,
  day: 86_400_000_000n,
  week: 604_800_000_000n,
};

export interface DurationFormat {
  /** `short` is `21 min 55 s`, `long` is `21 minutes 55 seconds`. */
  readonly style?: 'short' | 'long';
  /** The largest unit used. Hours by default, because a day of working time is not 24 hours. */
  readonly largest?: 'week' | 'day' | 'hour' | 'minute' | 'second';
}

/** `21 min 55 s`, `4 hours 30 minutes`: exact to the microsecond, zero parts left out, `0 s` for none, `-` in front of a negative one. */
export function formatDuration(duration: Microseconds, format: DurationFormat = {}): string {
  const { style = 'short', largest = 'hour' } = format;
  const units = LADDER.slice(LADDER.indexOf(largest));
  let rest = duration < 0n ? -duration : duration;
  const parts: string[] = [];
  if (rest > 0n && rest < MICROSECONDS_PER.second) return `${duration < 0n ? '-' : ''}${inMilliseconds(rest, style)}`;
  for (const unit of units) {
    const count = rest / MICROSECONDS_PER[unit];
    rest -= count * MICROSECONDS_PER[unit];
    const fraction = unit === 'second' && rest > 0n ? `.${rest.toString().padStart(6, '0').replace(/0+$/, '')}` : '';
    if (count === 0n && fraction === '') continue;
    parts.push(`${groupThousands(count.toString())}${fraction} ${unitName(unit, count === 1n && fraction === '', style)}`);
  }
  if (parts.length === 0) parts.push(`0 ${unitName('second', false, style)}`);
  return (duration < 0n ? '-' : '') + parts.join(' ');
}

/** The exact length of so many units, in microseconds. */
export function inMicroseconds(count: Ratio, unit: DurationUnit): Ratio {
  return count.times(Ratio.of(MICROSECONDS_PER[unit]));
}

/** The same as a whole number of microseconds; undefined when it is not whole (0.0000001 seconds). */
export function wholeMicroseconds(count: Ratio, unit: DurationUnit): Microseconds | undefined {
  const exact = inMicroseconds(count, unit);
  return exact.isWhole ? exact.num : undefined;
}

/** The length expressed in a unit, exactly: 90 minutes in hours is 3/2. */
export function durationIn(duration: Microseconds, unit: DurationUnit): Ratio {
  return Ratio.of(duration, MICROSECONDS_PER[unit]);
}

/** Reads `hour`, `hours`, `min`, `s` …, ignoring case; undefined for anything else. */
export function parseDurationUnit(word: string): DurationUnit | undefined {
  return UNIT_WORDS.get(word.toLowerCase());
}

const LADDER = ['week', 'day', 'hour', 'minute', 'second'] as const;

const SHORT: Readonly<Record<(typeof LADDER)[number], string>> = { week: 'wk', day: 'd', hour: 'h', minute: 'min', second: 's' };

const UNIT_WORDS: ReadonlyMap<string, DurationUnit> = new Map<string, DurationUnit>([
  ...(Object.keys(MICROSECONDS_PER) as DurationUnit[]).flatMap((unit): [string, DurationUnit][] => [
    [unit, unit],
    [`${unit}s`, unit],
  ]),
  ['us', 'microsecond'],
  ['ms', 'millisecond'],
  ['s', 'second'],
  ['min', 'minute'],
  ['h', 'hour'],
]);

/** Less than a second: `190 ms`, `0.25 milliseconds`. */
function inMilliseconds(rest: bigint, style: 'short' | 'long'): string {
  const count = Ratio.of(rest, MICROSECONDS_PER.millisecond).toExact();
  return `${count} ${style === 'short' ? 'ms' : count === '1' ? 'millisecond' : 'milliseconds'}`;
}

function unitName(unit: (typeof LADDER)[number], one: boolean, style: 'short' | 'long'): string {
  if (style === 'short') return SHORT[unit];
  return one ? unit : `${unit}s`;
}
