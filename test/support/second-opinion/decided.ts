/** When each record was decided, and how (convention 8). */
import { secondsOf } from './clock';
import { holds } from './figure';
import type { Figures } from './figures';
import { compare, divide, floor, fraction, minus, plus, times } from './fraction';
import { decideMilestone } from './milestones';
import type { Decided, MeasurePromise, Only } from './record-promise';
import { MICROS, valueOf, within, type Row } from './world';

interface AllDecided {
  readonly list: readonly Decided[];
  readonly open: number;
}
const KNOWN = new WeakMap<Figures, Map<MeasurePromise, AllDecided>>();

/** Of all records, once for each promise: its windows look at the same ones. */
export function decide(figures: Figures, promise: MeasurePromise, only: Only | undefined): AllDecided {
  const known = KNOWN.get(figures) ?? new Map<MeasurePromise, AllDecided>();
  KNOWN.set(figures, known);
  const all = known.get(promise) ?? decideAll(figures, promise, only);
  known.set(promise, all);
  return all;
}

/** Counts second by second until the record ends or its limit has passed. */
function decideAll(figures: Figures, promise: MeasurePromise, only: Only | undefined): AllDecided {
  const { world } = figures;
  const { measure, op, value, set } = promise;
  const rows = world
    .rowsOf(set.records)
    .filter((row) => only === undefined || row.cells[only.field] === only.value)
    .filter((row) => world.satisfies(set.records, row, set.where, figures.measure));
  if (promise.milestone !== undefined) return decideMilestone(figures, promise, promise.milestone, rows);
  const expression = world.agreement.measures.get(measure)?.expression;
  if (expression?.kind !== 'elapsed' || (op !== 'at most' && op !== 'below')) return decideByValue(figures, promise, rows);
  // Limits are whole ticks.
  const limit = Number(floor(divide(valueOf(value), fraction(BigInt(world.tick) * MICROS))));
  let open = 0;
  const list = rows.flatMap((row): Decided[] => {
    const [start, rawEnd] = [row.cells[expression.start], row.cells[expression.end]];
    if (typeof start !== 'number') return [];
    const end = typeof rawEnd === 'number' ? rawEnd : undefined;
    const counts = figures.counts(measure, row);
    /** The last moment at which an end is in time, for `below` the first at which it is late. */
    const deadlineAfter = (most: number): number | undefined => {
      let ticks = 0;
      for (let i = world.at(start); i <= world.length; i++) {
        const isCounting = i < world.length && counts(i);
        if (op === 'below' ? ticks >= most : ticks === most && isCounting) return world.second(i);
        if (isCounting) ticks++;
      }
      return undefined;
    };
    const deadline = deadlineAfter(limit);
    const took = end === undefined ? undefined : figures.measure(measure, row);
    const isInTime = took !== undefined && holds(took, op, value);
    const isPast = deadline !== undefined && (op === 'at most' ? deadline < world.now : deadline <= world.now);
    if (end === undefined && !isPast) {
      if (start < world.now) open++;
      return [];
    }
    const laterThan = (margin: string): number | undefined => {
      const more = secondsOf(margin) / world.tick;
      const moment = deadlineAfter(limit + more);
      const isLater = took === undefined || compare(minus(took, valueOf(value)), times(fraction(more * world.tick), fraction(MICROS))) > 0;
      return isLater && moment !== undefined && moment < world.now ? moment : undefined;
    };
    const decided = isInTime ? (end ?? 0) : Math.min(end ?? Infinity, deadline ?? Infinity);
    const named = set.datedBy === undefined ? decided : row.cells[set.datedBy];
    if (typeof named !== 'number') return [];
    return [{ row, at: named, decided, isLate: !isInTime, value: took, start, laterThan }];
  });
  return { list, open };
}

/** A quantity without a clock, or one that must be large: known as soon as there is one. A record without it does not count. */
function decideByValue(figures: Figures, { measure, op, value, set }: MeasurePromise, rows: readonly Row[]): AllDecided {
  const { world } = figures;
  const expression = world.agreement.measures.get(measure)?.expression;
  const field = set.datedBy ?? (expression?.kind === 'elapsed' ? expression.end : '');
  let open = 0;
  const list = rows.flatMap((row): Decided[] => {
    const at = row.cells[field];
    const figure = figures.measure(measure, row);
    if (typeof at !== 'number') return [];
    if (figure === undefined) {
      if (expression?.kind === 'elapsed' && at >= world.termStart && at < Math.min(world.termEnd, world.now)) open++;
      return [];
    }
    const laterThan = (margin: string): number | undefined => {
      const limit = valueOf(value);
      const spared = times(fraction(secondsOf(margin)), fraction(MICROS));
      if (op === 'exactly' || at >= world.now) return undefined;
      // Just the margin is not more than it.
      const isFloor = op === 'at least' || op === 'above';
      const isSpared = isFloor ? within(figure, 'at least', minus(limit, spared)) : within(figure, 'at most', plus(limit, spared));
      return isSpared ? undefined : at;
    };
    return [{ row, at, decided: at, isLate: !holds(figure, op, value), value: undefined, start: at, laterThan }];
  });
  return { list, open };
}
