/** Verdicts: each target in each of its windows, and each record of those that promise something for each. */
import type { Bound, RecordSet, Target, Undertaking } from '../../../language/agreement/agreement';
import type { Stretch, Window } from './clock';
import { holds, type Figure } from './figure';
import type { Figures } from './figures';
import { compare, divide, floor, fraction, type Fraction } from './fraction';
import { MICROS, valueOf, within, type Row } from './world';

export type Verdict = 'met' | 'missed' | 'not determined';
export type MeasurePromise = Extract<Undertaking, { kind: 'measure' }>;

export interface JudgedWindow {
  readonly window: Window;
  readonly verdict: Verdict;
  readonly figure: Figure;
  readonly isUncertain: boolean;
  /** Of a share of records: those that were late. */
  readonly late: readonly LateRecord[];
}
export interface LateRecord {
  readonly row: Row;
  readonly records: string;
  readonly decided: number;
  /** When it counts. */
  readonly at: number;
  readonly start: number;
  /** What it took, where it has ended. */
  readonly value: Fraction | undefined;
}
export interface JudgedTarget {
  readonly name: string;
  readonly target: Target;
  readonly windows: readonly JudgedWindow[];
  /** For each of the records: which missed it, how many kept it, and about how many nothing is decided yet. */
  readonly each?: { readonly late: readonly LateRecord[]; readonly met: number; readonly open: number };
}

export function judgeTargets(figures: Figures): JudgedTarget[] {
  return [...figures.world.agreement.targets.values()].map((target) => judgeTarget(figures, target));
}

function judgeTarget(figures: Figures, target: Target): JudgedTarget {
  const { name, undertaking } = target;
  const { world } = figures;
  switch (undertaking.kind) {
    case 'metric': {
      const { metric, op, value } = undertaking;
      const windows = world
        .windows(undertaking.window)
        .map((window) => judgedBy(window, figures.metric(metric, window), op, valueOf(value)));
      return { name, target, windows };
    }
    case 'measure': {
      const { share } = undertaking;
      if (share === undefined) {
        const decided = decide(figures, undertaking, undertaking.set);
        const inTerm = decided.list.filter(({ at }) => at >= world.termStart && at < Math.min(world.termEnd, world.now));
        const late = inTerm.flatMap((record) => (record.isLate ? [lateOf(record, undertaking.set)] : []));
        return { name, target, windows: [], each: { late, met: inTerm.length - late.length, open: decided.open } };
      }
      const windows = world.windows(undertaking.window ?? { kind: 'term' }).map((window) => {
        const { inTime, late } = sharesIn(figures, undertaking, undertaking.set, window);
        const all = inTime + late.length;
        const figure: Figure = all === 0 ? {} : { value: fraction(inTime, all) };
        return { ...judgedBy(window, figure, 'at least', valueOf(share)), late };
      });
      return { name, target, windows };
    }
    case 'table':
      throw new RangeError('Tables are written as targets of their own.');
  }
}

function judgedBy(window: Window, figure: Figure, op: Bound, limit: Fraction): JudgedWindow {
  const { value, low, high } = figure;
  if (value === undefined) return { window, verdict: 'not determined', figure, isUncertain: false, late: [] };
  const isMet = within(value, op, limit);
  const ends = low === undefined || high === undefined ? [] : [low, high];
  const isBetween = op === 'exactly' && ends.length > 0 && compare(ends[0] ?? value, limit) <= 0 && compare(limit, ends[1] ?? value) <= 0;
  const isUncertain =
    ends.some((end) => within(end, op, limit) !== isMet) || (isBetween && compare(ends[0] ?? value, ends[1] ?? value) !== 0);
  return { window, verdict: isMet ? 'met' : 'missed', figure, isUncertain, late: [] };
}

export function sharesIn(
  figures: Figures,
  promise: MeasurePromise,
  set: RecordSet,
  { start, end }: Stretch,
): { inTime: number; late: LateRecord[] } {
  const until = Math.min(end, figures.world.now);
  const inside = decide(figures, promise, set).list.filter(({ at }) => at >= start && at < until);
  const late = inside.filter(({ isLate }) => isLate).sort((left, right) => left.at - right.at);
  return { inTime: inside.length - late.length, late: late.map((record) => lateOf(record, set)) };
}

interface Decided {
  readonly row: Row;
  /** When it counts: the named time, or when it was decided. */
  readonly at: number;
  readonly decided: number;
  readonly isLate: boolean;
  readonly value: Fraction | undefined;
  readonly start: number;
}

function lateOf({ row, at, decided, value, start }: Decided, { records }: RecordSet): LateRecord {
  return { row, records, at, decided, value, start };
}

/** Counts second by second until the record ends or its limit has passed (convention 8). */
function decide(figures: Figures, promise: MeasurePromise, set: RecordSet): { list: Decided[]; open: number } {
  const { world } = figures;
  const { measure, op, value } = promise;
  const expression = world.agreement.measures.get(measure)?.expression;
  const rows = world.rowsOf(set.records).filter((row) => world.satisfies(set.records, row, set.where, figures.measure));
  if (expression?.kind !== 'elapsed' || (op !== 'at most' && op !== 'below'))
    return { list: decideByValue(figures, promise, set, rows), open: 0 };
  // Limits are whole ticks.
  const limit = Number(floor(divide(valueOf(value), fraction(BigInt(world.tick) * MICROS))));
  let open = 0;
  const list = rows.flatMap((row): Decided[] => {
    const [start, rawEnd] = [row.cells[expression.start], row.cells[expression.end]];
    if (typeof start !== 'number') return [];
    const end = typeof rawEnd === 'number' ? rawEnd : undefined;
    const counts = figures.counts(measure, row);
    // The last moment at which an end is in time, for `below` the first at which it is late.
    let deadline: number | undefined;
    let ticks = 0;
    for (let i = world.at(start); i <= world.length && deadline === undefined; i++) {
      const isCounting = i < world.length && counts(i);
      if (op === 'below' ? ticks >= limit : ticks === limit && isCounting) deadline = world.second(i);
      if (isCounting) ticks++;
    }
    const took = end === undefined ? undefined : figures.measure(measure, row);
    const isInTime = took !== undefined && holds(took, op, value);
    const isPast = deadline !== undefined && (op === 'at most' ? deadline < world.now : deadline <= world.now);
    if (end === undefined && !isPast) {
      if (start < world.now) open++;
      return [];
    }
    const decided = isInTime ? (end ?? 0) : Math.min(end ?? Infinity, deadline ?? Infinity);
    const named = set.datedBy === undefined ? decided : row.cells[set.datedBy];
    if (typeof named !== 'number') return [];
    return [{ row, at: named, decided, isLate: !isInTime, value: took, start }];
  });
  return { list, open };
}

/** A quantity without a clock, or one that must be large: known as soon as there is one. */
function decideByValue(figures: Figures, { measure, op, value }: MeasurePromise, set: RecordSet, rows: readonly Row[]): Decided[] {
  const expression = figures.world.agreement.measures.get(measure)?.expression;
  const field = set.datedBy ?? (expression?.kind === 'elapsed' ? expression.end : '');
  return rows.flatMap((row): Decided[] => {
    const at = row.cells[field];
    const figure = figures.measure(measure, row);
    if (typeof at !== 'number') return [];
    return [{ row, at, decided: at, isLate: figure === undefined || !holds(figure, op, value), value: undefined, start: at }];
  });
}
