/**
 * Shares in time: promises about a quantity of each record.
 *
 * Invariant: a record counts in the window in which it is decided, at its end or when its limit has passed, whichever is first (convention 8); what is
 * not decided yet counts nowhere.
 */
import type { Condition, DurationValue, Measure, Undertaking } from '../agreement/agreement';
import { fromExactNumber, toExactNumber } from '../quantities/exact-number';
import { Ratio } from '../quantities/ratio';
import { baseOf } from './figures-text';
import type { Inquiry } from './inquiry';
import { undetermined, WAITING, type Magnitude } from './magnitude';
import type { JudgedRecord } from './measured';
import type { Cells, Dated, InTimeRequest } from './observations';
import { clockOf, datedOf, elapsedMeasures, tallyRequest, unreadablePause } from './requests';
import type { Span } from './span';
import { judgeMilestone } from './milestones';
import { narrow } from './promises';
import { inOrder, type JudgedRecords } from './records-in-order';
import { countBelow } from './step-grid';
import { businessDayLength } from './working-days';

export type MeasurePromise = Extract<Undertaking, { kind: 'measure' }>;

/** The records of one window against a promise. */
export interface ShareFigure {
  readonly magnitude: Magnitude;
  readonly inTime: number;
  readonly total: number;
  /** Those that were not in time, in the order in which that was decided. */
  readonly late: readonly JudgedRecord[];
}

const WAITING_SHARE: ShareFigure = { magnitude: WAITING, inTime: 0, total: 0, late: [] };

export function shareOf(records: JudgedRecords | undefined, promise: MeasurePromise, { start, end }: Span): ShareFigure {
  if (records === undefined) return WAITING_SHARE;
  const place = (moment: number): number => countBelow(records.edges, moment, false);
  const before = (moment: number): number => records.inTimeBefore[place(moment)] ?? records.inTimeBefore.at(-1) ?? 0;
  const inTime = before(end) - before(start);
  const late = records.late.slice(countBelow(records.decided, start, false), countBelow(records.decided, end, false));
  const total = inTime + late.length;
  const magnitude =
    total === 0 ? undetermined(`No ${promise.set.records} were decided in this window.`) : { value: Ratio.of(inTime, total) };
  return { magnitude, inTime, total, late };
}

/** All records against the promise; undefined while answers are missing, a reason where the promise cannot be judged. */
export function judgeRecords(inquiry: Inquiry, promise: MeasurePromise, edges: readonly number[]): JudgedRecords | string | undefined {
  if (promise.milestone !== undefined) return judgeMilestone(inquiry, promise, promise.milestone, cutAtCap(edges, inquiry.cap));
  const { set, op } = promise;
  const unreadable = inquiry.unreadable(set.records) ?? unreadablePause(inquiry, [promise.measure]);
  const [measure, ...others] = elapsedMeasures(inquiry, promise.measure);
  const limit = limitOf(inquiry, promise);
  const cut = cutAtCap(edges, inquiry.cap);
  const isElapsed = measure !== undefined && others.length === 0 && measure.name === promise.measure;
  if (measure?.calendar !== undefined) {
    inquiry.note(6, `${measure.name} counts only time in ${measure.calendar}, with its holidays and clock changes.`, measure.origin);
  }
  const result =
    isElapsed && (op === 'at most' || op === 'below') && limit !== undefined
      ? judgeInTime(inquiry, promise, op, limit, cut)
      : judgeByValue(inquiry, promise, cut);
  return unreadable ?? result;
}

function judgeInTime(
  inquiry: Inquiry,
  promise: MeasurePromise,
  op: 'at most' | 'below',
  limit: bigint,
  edges: readonly number[],
): JudgedRecords | undefined {
  const { set } = promise;
  const measure = inquiry.agreement.measures.get(promise.measure);
  const clock = measure === undefined ? undefined : clockOf(inquiry, measure);
  if (clock === undefined) return undefined;
  const dated: Dated =
    set.datedBy === undefined ? { kind: 'measure-end', measure: promise.measure } : { kind: 'field', field: set.datedBy };
  if (set.datedBy === undefined) {
    inquiry.note(
      8,
      `${set.records} count in the window in which they are decided: at ${clock.end}, or when the limit has passed, whichever is first.`,
      set.origin,
    );
  }
  const request: InTimeRequest = {
    kind: 'in-time',
    records: set.records,
    clock,
    op,
    limit,
    dated,
    cells: cellsAt(edges),
    ...(set.where === undefined ? {} : { where: set.where }),
  };
  const answer = inquiry.book.look(request);
  if (answer === undefined) return undefined;
  const inTimeBefore = runningTotals(edges, answer.cell, answer.count);
  const { others } = answer;
  const known = inquiry.observedEnd;
  const counting = measure === undefined ? undefined : countingOf(inquiry, measure);
  const late: { at: number; record: JudgedRecord }[] = [];
  let undecided = 0;
  for (let i = 0; i < others.rows.length; i++) {
    const ref = others.rows[i];
    const [start = NaN, rawEnd = NaN, field = NaN, deadline = NaN, elapsed = NaN] = [
      others.start[i],
      others.end[i],
      others.dated[i],
      others.deadline[i],
      others.elapsed[i],
    ];
    const isEnded = !Number.isNaN(rawEnd);
    const isPast = op === 'at most' ? deadline < known : deadline <= known;
    if (ref === undefined) continue;
    if (!isEnded && !isPast) {
      if (start < known) undecided++;
      continue;
    }
    const decided = Number.isNaN(deadline) ? rawEnd : isEnded ? Math.min(rawEnd, deadline) : deadline;
    const at = set.datedBy === undefined ? decided : field;
    // What counts after the days that are looked at counts in windows after them.
    if (Number.isNaN(at) || at >= (inquiry.cap ?? Infinity)) continue;
    late.push({
      at,
      record: {
        ref,
        decided: fromExactNumber(decided),
        inTime: false,
        ...(set.datedBy === undefined ? {} : { dated: fromExactNumber(at) }),
        ...(Number.isNaN(start) ? {} : { start: fromExactNumber(start) }),
        ...(isEnded ? { end: fromExactNumber(rawEnd) } : {}),
        ...(Number.isNaN(deadline) ? {} : { deadline: fromExactNumber(deadline) }),
        ...(isEnded && !Number.isNaN(elapsed) ? { value: Ratio.of(elapsed), ...counting?.(start, rawEnd) } : {}),
      },
    });
  }
  return { edges, inTimeBefore, ...inOrder(late), undecided };
}

/** How a measure counts the time of a record; undefined where every minute counts. */
function countingOf(
  inquiry: Inquiry,
  { calendar, pauses }: Measure,
): ((start: number, end: number) => Pick<JudgedRecord, 'counting'>) | undefined {
  if (calendar === undefined && pauses.length === 0) return undefined;
  const hours = calendar === undefined ? undefined : inquiry.calendar(calendar);
  const names = [...new Set(pauses.map(({ name }) => name))];
  return (start, end) => ({
    counting: {
      ...(calendar === undefined ? {} : { calendar }),
      worked: hours === undefined ? end - start : hours.workedUntilNumber(end) - hours.workedUntilNumber(start),
      pauses: names,
    },
  });
}

/** Quantities without a clock, and promises the other way round (`at least`): counted by a condition on the quantity. */
function judgeByValue(inquiry: Inquiry, promise: MeasurePromise, edges: readonly number[]): JudgedRecords | string | undefined {
  const { set, op, value, measure } = promise;
  const whose: Condition = {
    join: 'and',
    parts: [{ left: { kind: 'measure', name: measure }, test: { kind: 'bound', op, value }, origin: set.origin }],
  };
  // A record whose quantity is not given does not count (convention 11); of a length of time it is still open.
  const given: Condition = {
    join: 'and',
    parts: [{ left: { kind: 'measure', name: measure }, test: { kind: 'given', negated: false }, origin: set.origin }],
  };
  const known = narrow(set, given);
  if (known === undefined) return `Which ${set.records} have no ${measure} cannot be told: their conditions are joined with "or".`;
  const question = { set: known, whose };
  const dated = datedOf(inquiry, question);
  if (dated === undefined) return `The agreement does not say by which time ${set.records} count.`;
  const request = tallyRequest(inquiry, question, dated, cellsAt(edges));
  const all = tallyRequest(inquiry, { set, whose: given }, dated, cellsAt(edges));
  const [answer, others] = [request && inquiry.book.look(request), all && inquiry.book.look(all)];
  if (request === undefined || answer === undefined || others === undefined) return undefined;
  const inTimeBefore = runningTotals(edges, answer.cell, answer.hits);
  const difference = ({ count, hits }: typeof answer): number => count.reduce((sum, each, i) => sum + each - (hits[i] ?? 0), 0);
  const missed = difference(answer);
  const isElapsed = inquiry.agreement.measures.get(measure)?.expression.kind === 'elapsed';
  const base = { edges, inTimeBefore, undecided: isElapsed ? difference(others) : 0 };
  const [from, to] = [edges.at(0), edges.at(-1)];
  if (missed === 0 || from === undefined || to === undefined) return { ...base, ...inOrder([]) };
  const { records, where, clocks } = request;
  const examples = inquiry.book.look({
    kind: 'examples',
    records,
    whose,
    hit: false,
    dated,
    from: fromExactNumber(from),
    to: fromExactNumber(to),
    most: missed,
    ...(where === undefined ? {} : { where }),
    ...(clocks === undefined ? {} : { clocks }),
  });
  if (examples === undefined) return undefined;
  const late = examples.rows.map(({ ref, at }) => ({ at: toExactNumber(at), record: { ref, decided: at, inTime: false } }));
  return { ...base, ...inOrder(late) };
}

/** The limit in microseconds of counted time. A business day is as long as the calendar works on one. */
function limitOf(inquiry: Inquiry, { value, measure }: MeasurePromise): bigint | undefined {
  if (value.kind !== 'duration') return undefined;
  const exact = value.business ? businessLength(inquiry, value, measure) : baseOf(value);
  return exact === undefined || exact.isNegative ? undefined : exact.floor();
}

function businessLength(inquiry: Inquiry, value: DurationValue, measure: string): Ratio | undefined {
  const calendar = value.calendar ?? inquiry.agreement.measures.get(measure)?.calendar;
  if (calendar === undefined || value.unit !== 'day') return baseOf(value);
  const day = businessDayLength(inquiry, calendar, value.lexeme);
  return day === undefined ? baseOf(value) : value.count.times(Ratio.of(day));
}

function cellsAt(edges: readonly number[]): Cells {
  return { kind: 'at', boundaries: edges.map(fromExactNumber) };
}

function cutAtCap(edges: readonly number[], cap: number | undefined): readonly number[] {
  const last = edges.at(-1);
  if (cap === undefined || last === undefined || cap >= last) return edges;
  return [...edges.filter((edge) => edge < cap), cap];
}

/** Before each edge, how many records the cells hold. */
function runningTotals(edges: readonly number[], cells: Float64Array, counts: Float64Array): Float64Array {
  const totals = new Float64Array(Math.max(1, edges.length));
  let entry = 0;
  for (let cell = 0; cell + 1 < edges.length; cell++) {
    let sum = totals[cell] ?? 0;
    for (; entry < cells.length && (cells[entry] ?? 0) <= cell; entry++) sum += counts[entry] ?? 0;
    totals[cell + 1] = sum;
  }
  return totals;
}
