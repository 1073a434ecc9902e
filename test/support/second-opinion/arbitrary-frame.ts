/** Terms, zones and moments of generated cases: short terms by the second or half minute, long ones by the minute or quarter of an hour, laid around what clocks do. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, midnight } from './clock';

export interface Frame {
  readonly zone: string;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  /** The last day that is looked at. */
  readonly lastDay: Temporal.PlainDate;
  readonly tick: number;
  readonly start: number;
  readonly end: number;
  /** Where the data begin and end: the days that are looked at, or more. */
  readonly data: { readonly start: number; readonly end: number };
}

/** Days on which clocks change, leap days, and a day that was left out. */
const PLACES = [
  { zone: 'UTC', days: ['2026-01-01', '2024-02-28', '2026-12-30'] },
  { zone: 'Europe/London', days: ['2026-03-28', '2026-10-24', '2025-12-31'] },
  { zone: 'Europe/Berlin', days: ['2026-03-29', '2026-10-25', '2024-02-27'] },
  { zone: 'America/New_York', days: ['2026-03-07', '2026-10-31', '2026-02-28'] },
  { zone: 'Australia/Lord_Howe', days: ['2026-04-04', '2026-10-03', '2026-06-30'] },
  { zone: 'Pacific/Apia', days: ['2011-12-29', '2012-03-31', '2011-12-01'] },
] as const;

/** Seconds of a quarter of an hour, in which the longest terms are counted. */
const QUARTER = 900;

/** `longest`: days of a long term. */
export const frame = (longest: number): fc.Arbitrary<Frame> =>
  fc
    .record({
      place: fc.constantFrom(...PLACES),
      day: fc.nat(2),
      before: fc.nat(3),
      isLong: fc.boolean(),
      days: fc.nat(99),
      isWide: fc.boolean(),
      unseen: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(6) }),
    })
    .map(({ place, day, before, isLong, days, isWide, unseen }) => {
      const from = Temporal.PlainDate.from(place.days[day] ?? place.days[0]).subtract({ days: isLong ? before * 15 : before });
      const length = isLong ? 20 + Math.floor((days / 100) * (longest - 20)) : 1 + (days % 5);
      const to = addDays(from, length - 1);
      const lastDay = addDays(to, -Math.min(length - 1, unseen));
      const [start, end] = [midnight(from, place.zone), midnight(addDays(to, 1), place.zone)];
      const around = isLong ? 4 * 86_400 : 40_500;
      return {
        zone: place.zone,
        from,
        to,
        lastDay,
        tick: isLong ? (length > 50 ? QUARTER : 60) : length > 2 ? 30 : 1,
        start,
        end,
        data: isWide ? { start: start - around, end: end + around } : { start, end: midnight(addDays(lastDay, 1), place.zone) },
      };
    });

/** A moment before it is known in which frame. */
export type Moment =
  | { readonly kind: 'any'; readonly at: number }
  /** So many ticks around a midnight, or around another hour of the day. */
  | { readonly kind: 'near'; readonly day: number; readonly hour: number; readonly delta: number };

export const moment: fc.Arbitrary<Moment> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('any' as const), at: fc.nat(999_999) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('near' as const),
      day: fc.nat(120),
      hour: fc.constantFrom(0, 0, 2, 8, 18),
      delta: fc.constantFrom(0, 0, 0, 1, -1, 30),
    }),
  },
);

/** Whole ticks, where there are data. */
export function secondOf({ data: { start, end }, to, from, zone, tick }: Frame, raw: Moment): number {
  const last = end - tick;
  if (raw.kind === 'any') return start + Math.floor(((last - start) / tick) * (raw.at / 1_000_000)) * tick;
  const days = from.until(to, { largestUnit: 'day' }).days + 2;
  const second = midnight(addDays(from, raw.day % days), zone) + raw.hour * 3600 + raw.delta * tick;
  return Math.max(start, Math.min(last, second));
}

const FROM_90_SECONDS = ['90 seconds', '2 minutes', '5 minutes', '10 minutes', '0.5 hours', '1 hour', '4 hours', '12 hours', '1 day'];

/** Lengths of time as the agreement writes them, whole ticks each. */
const LENGTHS = {
  1: ['1 second', '30 seconds', ...FROM_90_SECONDS],
  30: ['30 seconds', '1 minute', ...FROM_90_SECONDS],
  60: ['1 minute', '2 minutes', '15 minutes', '0.5 hours', '1 hour', '4 hours', '8 hours', '1 day', '36 hours', '3 days', '1 week'],
  [QUARTER]: ['15 minutes', '0.5 hours', '45 minutes', '1 hour', '4 hours', '8 hours', '1 day', '36 hours', '3 days', '1 week', '10 days'],
} as const;

export function lengthText({ tick }: Pick<Frame, 'tick'>, index: number): string {
  const list = LENGTHS[tick as keyof typeof LENGTHS];
  return list[index % list.length] ?? list[0];
}
export const length = fc.nat(10);

const WINDOWS = {
  1: [
    'in each calendar day',
    'in each contract day',
    'in each calendar week',
    'in each rolling 2 days',
    'in each rolling 36 hours',
    'over the term',
    'in each calendar month',
  ],
  60: [
    'in each calendar month',
    'in each contract month',
    'in each calendar week',
    'in each contract week',
    'in each calendar quarter',
    'in each rolling 30 days',
    'over the term',
    'in each contract quarter',
  ],
} as const;

export function windowText({ tick }: Pick<Frame, 'tick'>, index: number): string {
  const list = WINDOWS[tick < 60 ? 1 : 60];
  return list[index % list.length] ?? list[0];
}
export const window = fc.nat(55);

/** A window that does not overlap its neighbours, as repetitions and allowances want it: `calendar day`. */
export function plainWindow({ tick }: Pick<Frame, 'tick'>, index: number): string {
  const list =
    tick < 60
      ? ['calendar day', 'contract day', 'calendar week']
      : ['calendar month', 'contract month', 'calendar week', 'calendar quarter'];
  return list[index % list.length] ?? 'calendar day';
}

/** A plain window, or now and then a rolling one: `a calendar day`, `any rolling 3 days`. */
export function anyWindow({ tick }: Pick<Frame, 'tick'>, index: number): string {
  const rolling = tick < 60 ? ['rolling 2 days', 'rolling 3 days'] : ['rolling 60 days', 'rolling 3 months'];
  return index < 10 ? `a ${plainWindow({ tick }, index)}` : `any ${rolling[index % 2] ?? ''}`;
}

/** The same for what is judged in such windows: `in each calendar day` is `calendar day`. */
export function ownWindow(frame: Pick<Frame, 'tick'>, index: number): string | undefined {
  return /^in each ((?:calendar|contract) \w+)$/.exec(windowText(frame, index))?.[1];
}
