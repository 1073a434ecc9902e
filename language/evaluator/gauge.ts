import type { Metric, Origin, Value } from '../agreement/agreement';
import { normalise, subtract, union, type Interval } from '../quantities/intervals';
import type { Inquiry, PeriodTime } from './inquiry';
import type { Magnitude, Unit } from './magnitude';
import type { Span } from './span';
import type { StepFigures, StepGrid } from './step-grid';
import type { TraceWriter } from './trace';
import { calendarTime } from './working-days';

/** Something that has a figure in every stretch of time: one part of a metric, or the whole of it. */
export interface Gauge {
  readonly unit: Unit;
  /** Looks up the answers it needs, so that missing ones are noted; true when all are there. */
  ask(): boolean;
  reckon(span: Span): Magnitude;
  /** Tells how the figure came about. Called only when somebody reads it. */
  explain(span: Span, trace: TraceWriter): void;
  /** Says beforehand that its figures over steps will be asked for. */
  expectSteps?(grid: StepGrid): void;
  /** Its figures over steps; undefined while answers are missing. */
  steps(grid: StepGrid): StepFigures | undefined;
  /** The moment from which the records behind its figures over steps say nothing any more; undefined where no records are counted. */
  recordedUntil?(grid: StepGrid): number | undefined;
}

/** The clauses of a metric, as they reach its parts. */
export interface Terms {
  readonly metric: string;
  readonly notCounting: readonly Exclusion[];
  readonly calendars: readonly string[];
  readonly weightedBy?: string;
  readonly atLeast?: number;
  readonly interpolated: boolean;
  readonly missingSamplesAs?: Value;
  readonly emptyIntervalsAs?: Value;
  /** Where the windows of the metric begin and end, sorted. */
  readonly edges: readonly number[];
}
export interface Exclusion {
  readonly periods: readonly string[];
  /** `as Outage`: stays in the time that is measured. */
  readonly as?: string;
  readonly origin: Origin;
}

/** A metric that another one uses keeps its own clauses; what the outer one does not count, it does not count either. */
export function termsOf(metric: Metric, edges: readonly number[], outer?: Terms): Terms {
  return {
    metric: metric.name,
    notCounting: [...(outer?.notCounting ?? []), ...metric.notCounting],
    calendars: [...(outer?.calendars ?? []), ...(metric.calendar === undefined ? [] : [metric.calendar])],
    ...(metric.weightedBy === undefined ? {} : { weightedBy: metric.weightedBy }),
    ...(metric.atLeast === undefined ? {} : { atLeast: metric.atLeast }),
    interpolated: metric.interpolated,
    ...(metric.missingSamplesAs === undefined ? {} : { missingSamplesAs: metric.missingSamplesAs }),
    ...(metric.emptyIntervalsAs === undefined ? {} : { emptyIntervalsAs: metric.emptyIntervalsAs }),
    edges,
  };
}

/** An excluded period with the words that exclude it. */
export interface ExcludedTime {
  readonly name: string;
  readonly words: string;
  readonly origin: Origin;
  readonly time: PeriodTime;
}

/** The periods that the terms leave out (`kept`: those that stay in the denominator); undefined while answers are missing. */
export function excludedTimes(
  inquiry: Inquiry,
  terms: Terms,
  isWanted: (exclusion: Exclusion) => boolean,
): readonly ExcludedTime[] | undefined {
  const list: ExcludedTime[] = [];
  let isComplete = true;
  for (const exclusion of terms.notCounting) {
    if (!isWanted(exclusion)) continue;
    for (const name of exclusion.periods) {
      const time = inquiry.period(name);
      if (time === undefined) isComplete = false;
      else
        list.push({
          name,
          words: `not counting ${name}${exclusion.as === undefined ? '' : ` as ${exclusion.as}`}`,
          origin: exclusion.origin,
          time,
        });
    }
  }
  return isComplete ? list : undefined;
}

/** Concurrent exclusions count once (convention 14). */
export function mergedTime(list: readonly ExcludedTime[]): readonly Interval<number>[] {
  return list.reduce<readonly Interval<number>[]>((all, { time }) => union(all, time.covered), []);
}

/** The time outside the calendars of the terms, between two moments. */
export function offHours(inquiry: Inquiry, terms: Terms, from: number, to: number): readonly Interval<number>[] {
  let off: readonly Interval<number>[] = [];
  for (const name of terms.calendars)
    off = union(off, subtract([{ start: from, end: to }], normalise(calendarTime(inquiry, name, from, to))));
  return off;
}

/**
 * The first excluded period whose data could not be read: then nobody knows what counts. Where no data are kept at all, nothing was
 * excluded, and the reader is told.
 */
export function unreadableExclusion(inquiry: Inquiry, list: readonly ExcludedTime[]): string | undefined {
  for (const { name, origin, time } of list) {
    if (time.unreadable === undefined) continue;
    if (time.unsampled !== true) return `${name} cannot be told: ${time.unreadable}`;
    inquiry.caution('nothing-excluded', `There are no data for ${name}, so no time was taken out for it.`, origin);
  }
  return undefined;
}
