/**
 * Milestones: by a day, which the other party's delay moves day for day.
 *
 * Invariant: delays that overlap move the day once. A day is met until its end and late in whole days; a due time is met to the moment.
 */
import type { Milestone, Undertaking } from '../agreement/agreement';
import { addDays, daysBetween, formatDate, type CivilDate } from '../quantities/civil-date';
import { fromExactNumber, toExactNumber } from '../quantities/exact-number';
import { formatInstant, type Instant } from '../quantities/instant';
import type { Interval } from '../quantities/intervals';
import { union } from '../quantities/intervals';
import { Ratio } from '../quantities/ratio';
import { dateAt, endOfDay, startOfDay } from '../quantities/time-zone';
import { baseOf } from './figures-text';
import type { Inquiry } from './inquiry';
import type { JudgedRecord } from './measured';
import type { RowsAnswer } from './observations';
import { inOrder, type JudgedRecords } from './records-in-order';
import { micros } from './span';
import { countBelow } from './step-grid';
import { listed } from './wording';

type MilestonePromise = Extract<Undertaking, { kind: 'measure' }>;

export function judgeMilestone(
  inquiry: Inquiry,
  promise: MilestonePromise,
  milestone: Milestone,
  edges: readonly number[],
): JudgedRecords | string | undefined {
  const { set } = promise;
  const { reached, due, movedBy } = milestone;
  const fields = [reached, ...(due.kind === 'field' ? [due.field] : [])];
  const answer = inquiry.book.look({
    kind: 'rows',
    records: set.records,
    fields,
    ...(set.where === undefined ? {} : { where: set.where }),
  });
  const moving = movedTime(inquiry, movedBy);
  if (answer === undefined || moving === undefined) return undefined;
  const unreadable = inquiry.unreadable(set.records) ?? moving.unreadable;
  if (unreadable !== undefined) return unreadable;
  // What is due on a day of the term is reached in it, even if that was before it began.
  const earliest = due.kind === 'date' ? inquiry.span.start : -Infinity;
  const judged = dueMoments(inquiry, set.records, milestone, answer).map((each): JudgedDue => {
    const one = judgeOne(inquiry, promise, milestone, each, moving.time);
    return one.record === undefined ? one : { ...one, at: Math.max(one.at, earliest) };
  });
  const cap = inquiry.cap ?? Infinity;
  const decided = judged.flatMap((each) => (each.record === undefined || each.at >= cap ? [] : [{ at: each.at, record: each.record }]));
  const inTime = decided.filter(({ record }) => record.inTime).map(({ at }) => at);
  const sorted = Float64Array.from(inTime).sort();
  return {
    edges,
    inTimeBefore: Float64Array.from(edges, (edge) => countBelow(sorted, edge, false)),
    ...inOrder(decided.filter(({ record }) => !record.inTime)),
    undecided: judged.filter(({ record }) => record === undefined).length,
  };
}

interface Due {
  readonly ref: JudgedRecord['ref'];
  /** NaN: not reached. */
  readonly reached: number;
  /** A day, or a moment. */
  readonly due: CivilDate | Instant;
}

/** Of each record; where a day is fixed and no record says that it was reached, it was not. */
function dueMoments(inquiry: Inquiry, records: string, { reached, due }: Milestone, { table }: RowsAnswer): Due[] {
  const ends = table.columns.get(reached);
  const dues = due.kind === 'field' ? table.columns.get(due.field) : undefined;
  const isDay =
    due.kind === 'field' && inquiry.agreement.records.get(records)?.fields.find(({ name }) => name === due.field)?.type === 'date';
  const all: Due[] = [];
  for (let row = 0; row < table.count; row++) {
    const end = ends?.kind === 'instant' ? (ends.at[row] ?? NaN) : NaN;
    const ref = { file: table.files[table.file[row] ?? 0] ?? '', line: table.line[row] ?? 0 };
    if (due.kind === 'date') {
      all.push({ ref, reached: end, due: due.date });
      continue;
    }
    const at = dues?.kind === 'instant' ? (dues.at[row] ?? NaN) : NaN;
    if (Number.isNaN(at)) continue;
    const moment = fromExactNumber(at);
    all.push({ ref, reached: end, due: isDay ? dateAt(moment, inquiry.timeZone) : moment });
  }
  return all.length === 0 && due.kind === 'date' ? [{ ref: { file: records, line: 0 }, reached: NaN, due: due.date }] : all;
}

interface JudgedDue {
  readonly at: number;
  /** Absent while nothing is decided. */
  readonly record?: JudgedRecord;
}

function judgeOne(
  inquiry: Inquiry,
  { value: spared }: MilestonePromise,
  { movedBy }: Milestone,
  { ref, reached, due }: Due,
  delays: readonly Interval<number>[],
): JudgedDue {
  const { timeZone, observedEnd: known } = inquiry;
  const isReached = !Number.isNaN(reached) && reached < (inquiry.cap ?? Infinity);
  const until = isReached ? reached : known;
  const days = midnightsIn(delays, until, timeZone);
  // A milestone spares nothing, but what follows may speak of one that is later by so much.
  const allowance = baseOf(spared) ?? Ratio.ZERO;
  const deadline = isInstant(due)
    ? laterBy(due, days, timeZone) + allowance.floor()
    : endOfDay(addDays(due, days + toExactNumber(allowance.dividedBy(Ratio.of(DAY)).floor())), timeZone);
  const end = isReached ? fromExactNumber(reached) : undefined;
  const isInTime = end !== undefined && (isInstant(due) ? end <= deadline : end < deadline);
  const isPast = isInstant(due) ? micros(deadline) < known : micros(deadline) <= known;
  if (end === undefined && !isPast) return { at: NaN };
  const decided = isInTime && end !== undefined ? end : deadline;
  const was = (moment: CivilDate | Instant): string => (isInstant(moment) ? formatInstant(moment, timeZone) : formatDate(moment));
  const moved = isInstant(due) ? was(deadline) : was(addDays(due, days));
  const because =
    days === 0
      ? [`It was due ${isInstant(due) ? 'at' : 'by'} ${was(due)}.`]
      : [
          `It was due ${isInstant(due) ? 'at' : 'by'} ${was(due)}. ${listed(movedBy, 'and')} took ${days === 1 ? '1 day' : `${days} days, each counted once`}, so it is due ${isInstant(due) ? 'at' : 'by'} ${moved}.`,
        ];
  const value = end === undefined ? undefined : delayOf(end, isInstant(due) ? deadline : addDays(due, days), timeZone);
  return {
    at: micros(decided),
    record: {
      ref,
      decided,
      deadline,
      inTime: isInTime,
      because,
      ...(end === undefined ? {} : { end }),
      ...(value === undefined ? {} : { value }),
    },
  };
}

/** How late: whole days after a day, the time after a moment; nothing when it was in time. In microseconds. */
function delayOf(end: Instant, due: CivilDate | Instant, timeZone: string): Ratio {
  const late = isInstant(due) ? end - due : BigInt(daysBetween(due, dateAt(end, timeZone))) * DAY;
  return Ratio.of(late < 0n ? 0n : late);
}

const DAY = 86_400_000_000n;

function isInstant(moment: CivilDate | Instant): moment is Instant {
  return typeof moment === 'bigint';
}

/** The same time of day, so many days later. */
function laterBy(moment: Instant, days: number, timeZone: string): Instant {
  if (days === 0) return moment;
  const date = dateAt(moment, timeZone);
  return startOfDay(addDays(date, days), timeZone) + (moment - startOfDay(date, timeZone));
}

/** How many midnights the delays last over, up to a moment; each counts once. */
function midnightsIn(delays: readonly Interval<number>[], until: number, timeZone: string): number {
  return delays.reduce((sum, { start, end }) => {
    if (start >= until) return sum;
    const last = Math.min(end, until);
    return sum + daysBetween(dateAt(fromExactNumber(start), timeZone), dateAt(fromExactNumber(last), timeZone));
  }, 0);
}

function movedTime(
  inquiry: Inquiry,
  names: readonly string[],
): { readonly time: readonly Interval<number>[]; readonly unreadable?: string } | undefined {
  let time: readonly Interval<number>[] = [];
  let unreadable: string | undefined;
  let isComplete = true;
  for (const name of names) {
    const period = inquiry.period(name);
    if (period === undefined) isComplete = false;
    else {
      time = union(time, period.covered);
      unreadable ??= period.unreadable;
    }
  }
  return isComplete ? { time, ...(unreadable === undefined ? {} : { unreadable }) } : undefined;
}
