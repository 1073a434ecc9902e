import { clip, Coverage, intersect, subtract, union, type Interval } from '../quantities/intervals';
import { excludedTimes, mergedTime, offHours, unreadableExclusion, type ExcludedTime, type Terms } from './gauge';
import type { Inquiry, PeriodTime } from './inquiry';

/** Time of a period, cut to what is measured, with running totals: a question about a window is a binary search. */
export interface MeasuredTime {
  readonly period: PeriodTime;
  readonly excluded: readonly ExcludedTime[];
  /** Of them, those that stay in the time measured. */
  readonly kept: readonly ExcludedTime[];
  readonly available: Coverage;
  readonly within: Coverage;
  readonly unknown: Coverage;
  /** The least and the most of the period that there can be, whatever the missing samples would have said. */
  readonly least: readonly Interval<number>[];
  readonly most: readonly Interval<number>[];
  /** Stretches of the period that count, and time that exclusions take off the time measured. */
  readonly counted: readonly Interval<number>[];
  readonly leftOut: readonly Interval<number>[];
  readonly unreadable?: string;
}

/**
 * The time of a period that counts under the terms of a metric: exclusions and hours outside the calendar come off both the time measured and the period
 * (convention 15); `as Outage` comes off the period alone. Undefined while answers are missing.
 */
export function measureTime(inquiry: Inquiry, name: string, terms: Terms): MeasuredTime | undefined {
  const period = inquiry.period(name, terms.missingSamplesAs);
  const excluded = excludedTimes(inquiry, terms, (exclusion) => exclusion.as === undefined);
  const kept = excludedTimes(inquiry, terms, ({ as }) => as !== undefined && isSameTime(inquiry, name, as));
  if (period === undefined || excluded === undefined || kept === undefined) return undefined;
  const isRange = terms.missingSamplesAs === undefined && period.unknown.length > 0;
  const [least, most] = isRange ? [inquiry.period(name, 'closing'), inquiry.period(name, 'opening')] : [];
  const [start, end] = [inquiry.span.start, Math.max(inquiry.span.start, inquiry.observedEnd)];
  const observed = period.observed === undefined ? [{ start, end }] : clip([period.observed], start, end);
  const off = offHours(inquiry, terms, start, end);
  warnOfUnknown(inquiry, [...excluded, ...kept], start, end);
  const leftOut = mergedTime(excluded);
  const available = subtract(observed, union(leftOut, off));
  const asGood = mergedTime(kept);
  const countedOf = (time: readonly Interval<number>[]): readonly Interval<number>[] => subtract(intersect(time, available), asGood);
  const within = countedOf(period.covered);
  const unknown = countedOf(period.unknown);
  if (leftOut.length > 0) inquiry.note(15, 'What does not count comes off both sides: the time it covers is neither good nor bad.');
  if (asGood.length > 0) inquiry.note(15, 'Time that is not counted "as" a period stays in the time measured, as good time.');
  const unreadable = period.unreadable ?? unreadableExclusion(inquiry, [...excluded, ...kept]);
  return {
    period,
    excluded,
    kept,
    available: Coverage.ofSet(available),
    within: Coverage.ofSet(within),
    unknown: Coverage.ofSet(unknown),
    least: least === undefined ? within : countedOf(least.covered),
    most: most === undefined ? within : countedOf(most.covered),
    counted: within,
    leftOut,
    ...(unreadable === undefined ? {} : { unreadable }),
  };
}

/** How much of a window is measured, is in the period, and is unknown: microseconds. */
export function partsIn(time: MeasuredTime, start: number, end: number): { available: number; within: number; unknown: number } {
  const part = (coverage: Coverage): number => coverage.coveredUntil(end) - coverage.coveredUntil(start);
  return { available: part(time.available), within: part(time.within), unknown: part(time.unknown) };
}

/** `as Outage` speaks of the measured period itself, of a part of it, or of one it is part of. */
function isSameTime(inquiry: Inquiry, measured: string, named: string): boolean {
  return isPart(inquiry, measured, named, new Set()) || isPart(inquiry, named, measured, new Set());
}

function isPart(inquiry: Inquiry, whole: string, part: string, seen: Set<string>): boolean {
  if (whole === part) return true;
  const expression = inquiry.agreement.periods.get(whole)?.expression;
  if (expression?.kind !== 'union' || seen.has(whole)) return false;
  seen.add(whole);
  return expression.periods.some((name) => isPart(inquiry, name, part, seen));
}

/** Where samples of an excluded period are missing, nobody knows whether it is excluded: it counts, and the reader is told. */
function warnOfUnknown(inquiry: Inquiry, excluded: readonly ExcludedTime[], start: number, end: number): void {
  for (const { name, origin, time } of excluded) {
    if (clip(time.unknown, start, end).length === 0) continue;
    inquiry.caution(
      'unknown-exclusion',
      `Samples are missing that would tell whether some of the time was ${name}; that time is counted as if it was not.`,
      origin,
    );
  }
}
