/** Periods, tick by tick: whether each tick is such a time, and whether anybody knows. */
import type { Period, PeriodRefinement, Run, Value } from '../../../language/agreement/agreement';
import { fraction, times, type Fraction } from './fraction';
import { MICROS, passes, ticksOf, valueOf, within, type Row, type World } from './world';

/** A stretch from a tick on; what is left of it after the clauses is marked. */
export interface Occurrence {
  readonly from: number;
  readonly marks: Uint8Array;
  readonly isOpen: boolean;
  readonly row?: Row;
}
export interface Time {
  readonly occurrences: readonly Occurrence[];
  readonly is: Uint8Array;
  readonly unknown: Uint8Array;
  /** Where samples speak at all. */
  readonly seen: Uint8Array;
}

/** Figures over steps, for periods that are made of them. */
export type StepFigures = (
  metric: string,
  step: string,
) => readonly { readonly start: number; readonly end: number; readonly value: Fraction | undefined }[];

/** What a missing sample is taken as: a value, or whatever opens a stretch, or closes it. */
export type MissingAs = Value | 'opening' | 'closing';

export class Periods {
  private readonly known = new Map<string, Time>();

  constructor(
    private readonly world: World,
    private readonly steps: StepFigures,
  ) {}

  time(name: string, missingAs?: MissingAs): Time {
    const key = `${name} ${missingAs === undefined ? '' : JSON.stringify(missingAs)}`;
    let time = this.known.get(key);
    if (time === undefined) {
      const period = this.world.agreement.periods.get(name);
      if (period === undefined) throw new RangeError(`No period ${name}.`);
      time = this.read(period, missingAs);
      this.known.set(key, time);
    }
    return time;
  }

  private read(period: Period, missingAs: MissingAs | undefined): Time {
    const { world } = this;
    const nothing = new Uint8Array(world.length);
    const everything = new Uint8Array(world.length).fill(1);
    const { expression } = period;
    switch (expression.kind) {
      case 'between': {
        const rows = world
          .rowsOf(expression.records)
          .filter((row) => world.satisfies(expression.records, row, expression.where, noMeasure));
        const raw = rows.flatMap((row): Occurrence[] => {
          const [start, end] = [row.cells[expression.start], row.cells[expression.end]];
          if (typeof start !== 'number') return [];
          const from = world.at(start);
          const to = typeof end === 'number' ? world.at(end) : world.length;
          return [{ from, marks: new Uint8Array(to - from).fill(1), isOpen: end === undefined, row }];
        });
        return this.refined(period, raw, nothing, everything);
      }
      case 'samples': {
        const { stretches, unknown, seen } = readSamples(world, period, expression, missingAs);
        const raw = stretches.map(({ from, to, isOpen }): Occurrence => {
          const marks = new Uint8Array(to - from);
          for (let i = from; i < to; i++) marks[i - from] = unknown[i] === 0 ? 1 : 0;
          return { from, marks, isOpen };
        });
        return this.refined(period, raw, unknown, seen);
      }
      case 'metric': {
        const raw: Occurrence[] = [];
        let row: { from: number; to: number; count: number } | undefined;
        const close = (): void => {
          if (row !== undefined && isEnough(world, row.count, row.to - row.from, expression.run))
            raw.push({ from: row.from, marks: new Uint8Array(row.to - row.from).fill(1), isOpen: false });
          row = undefined;
        };
        for (const { start, end, value } of this.steps(expression.metric, expression.step.lexeme)) {
          const [from, to] = [world.at(start), world.at(Math.min(end, world.now, world.termEnd))];
          if (value === undefined || !passes(value, expression.test)) close();
          else row = { from: row?.from ?? from, to, count: (row?.count ?? 0) + 1 };
        }
        close();
        return this.refined(period, raw, nothing, everything);
      }
      case 'union': {
        const parts = expression.periods.map((name) => this.time(name, missingAs));
        const time = this.refined(period, merged(parts.flatMap(({ occurrences }) => occurrences)), nothing, everything);
        const [unknown, seen] = [new Uint8Array(world.length), everything];
        for (const part of parts)
          for (let i = 0; i < world.length; i++) {
            if (part.unknown[i] === 1 && time.is[i] === 0) unknown[i] = 1;
            if (part.seen[i] === 0) seen[i] = 0;
          }
        return { ...time, unknown, seen };
      }
    }
  }

  private refined(period: Period, raw: readonly Occurrence[], unknown: Uint8Array, seen: Uint8Array): Time {
    let list = raw;
    const asks = ({ kind }: PeriodRefinement): boolean => kind === 'notice' || kind === 'caused-by';
    period.refinements.forEach((clause, i) => {
      // What touches is one before anything is cut out of it, as long as nobody asks about single rows any more.
      list = this.apply(clause, period.refinements.slice(i).some(asks) ? list : merged(list));
    });
    const occurrences = merged(list);
    const is = new Uint8Array(this.world.length);
    // They neither overlap nor touch; the last may go on beyond all time.
    for (const { from, marks } of occurrences) is.set(marks.subarray(0, is.length - from), from);
    return { occurrences, is, unknown, seen };
  }

  private apply(clause: PeriodRefinement, list: readonly Occurrence[]): readonly Occurrence[] {
    const { world } = this;
    switch (clause.kind) {
      case 'notice':
        return list.filter(({ row }) => {
          const [given, before] = [row?.cells[clause.given], row?.cells[clause.before]];
          if (typeof given !== 'number' || typeof before !== 'number') return false;
          return within(fraction(BigInt(before - given) * MICROS), clause.op, valueOf(clause.lead));
        });
      case 'caused-by':
        return list.filter(({ row }) => Object.values(row?.cells ?? {}).includes(clause.party));
      case 'length':
        return merged(list).filter(({ from, marks, isOpen }) => {
          const until = isOpen ? world.at(world.now) : Infinity;
          let count = 0;
          for (let i = 0; i < marks.length && from + i < until; i++) count += marks[i] ?? 0;
          return within(times(fraction(count * world.tick), fraction(MICROS)), clause.op, valueOf(clause.duration));
        });
      case 'not-counting': {
        const others = clause.periods.map((name) => this.time(name).is);
        return cut(list, (i) => others.every((is) => is[i] === 0));
      }
      case 'counted-in': {
        const working = world.calendar(clause.calendar);
        return cut(list, (i) => working[i] === 1);
      }
      case 'up-to': {
        const allowed = new Uint8Array(world.length);
        const cap = ticksOf(world, clause.cap.lexeme);
        const active = new Uint8Array(world.length);
        for (const { from, marks } of list) for (let i = 0; i < marks.length; i++) if (marks[i] === 1) active[from + i] = 1;
        for (const { start, end } of world.windows(clause.window)) {
          let used = 0;
          for (let i = world.at(start); i < world.at(end); i++) {
            if (active[i] === 0 || used >= cap) continue;
            used++;
            allowed[i] = 1;
          }
        }
        return cut(list, (i) => allowed[i] === 1);
      }
    }
  }
}

/** Keeps the ticks that pass; an occurrence reaches from its first to its last tick that is left. */
function cut(list: readonly Occurrence[], keeps: (tick: number) => boolean): Occurrence[] {
  return list.flatMap((occurrence): Occurrence[] => {
    const marks = new Uint8Array(occurrence.marks.length);
    for (let i = 0; i < marks.length; i++) marks[i] = occurrence.marks[i] === 1 && keeps(occurrence.from + i) ? 1 : 0;
    const [first, last] = [marks.indexOf(1), marks.lastIndexOf(1)];
    if (first < 0) return [];
    return [{ ...occurrence, from: occurrence.from + first, marks: marks.slice(first, last + 1) }];
  });
}

/** What overlaps or touches is one. */
export function merged(list: readonly Occurrence[]): Occurrence[] {
  const sorted = list.filter(({ marks }) => marks.includes(1)).sort((left, right) => left.from - right.from);
  const result: Occurrence[] = [];
  for (const next of sorted) {
    const last = result.at(-1);
    if (last === undefined || next.from > last.from + last.marks.length) {
      result.push({ from: next.from, marks: next.marks, isOpen: next.isOpen });
      continue;
    }
    const end = Math.max(last.from + last.marks.length, next.from + next.marks.length);
    const marks = new Uint8Array(end - last.from);
    marks.set(last.marks);
    for (let i = 0; i < next.marks.length; i++) if (next.marks[i] === 1) marks[next.from - last.from + i] = 1;
    result[result.length - 1] = { from: last.from, marks, isOpen: last.isOpen || next.isOpen };
  }
  return result;
}

function isEnough(world: World, count: number, ticks: number, run: Run | undefined): boolean {
  if (run === undefined) return true;
  if (run.kind === 'times') return run.op === 'above' ? count > run.count : count >= run.count;
  const length = times(fraction(ticks * world.tick), fraction(MICROS));
  return within(length, run.op === 'above' ? 'above' : 'at least', valueOf(run.duration));
}

interface Sample {
  readonly from: number;
  /** The tick at which the next sample stands, or this one ends. */
  readonly to: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Goes through the samples one by one (convention 16). */
function readSamples(
  world: World,
  period: Period,
  expression: Extract<Period['expression'], { kind: 'samples' }>,
  missingAs: MissingAs | undefined,
): { stretches: { from: number; to: number; isOpen: boolean }[]; unknown: Uint8Array; seen: Uint8Array } {
  const { records, field, opens, closes } = expression;
  const definition = world.agreement.records.get(records);
  const every = definition?.every === undefined ? undefined : ticksOf(world, definition.every.lexeme);
  const timeField = definition?.fields.find(({ type }) => type === 'time')?.name ?? '';
  const test = (row: Row, tested: typeof opens.test): boolean =>
    world.satisfies(
      records,
      row,
      { join: 'and', parts: [{ left: { kind: 'field', name: field }, test: tested, origin: period.origin }] },
      noMeasure,
    );
  const rows = world
    .rowsOf(records)
    .filter((row) => typeof row.cells[timeField] === 'number' && row.cells[field] !== undefined)
    .filter((row) => world.satisfies(records, row, expression.where, noMeasure));
  const moments = [...new Set(rows.map((row) => world.at(Number(row.cells[timeField]))))].sort((left, right) => left - right);
  const real = moments.map((from, i): Sample => {
    const own = rows.filter((row) => world.at(Number(row.cells[timeField])) === from);
    const next = moments[i + 1];
    const isNear = next !== undefined && (every === undefined || 2 * (next - from) <= 3 * every);
    const isBad = own.some((row) => test(row, opens.test));
    return {
      from,
      to: isNear ? next : from + (every ?? 0),
      opens: isBad,
      closes: !isBad && (closes === undefined || own.every((row) => test(row, closes.test))),
    };
  });
  const isAssumed = every !== undefined && missingAs !== undefined;
  const samples = isAssumed ? withAssumed(world, real, every, assumedAs(expression, missingAs)) : real;
  const seen = new Uint8Array(world.length);
  const unknown = new Uint8Array(world.length);
  const [first, last] = [samples.at(0), samples.at(-1)];
  if (every === undefined) {
    for (let i = first?.from ?? 0; i < (last?.to ?? 0); i++) seen[i] = 1;
  } else {
    seen.fill(1);
    unknown.fill(1);
    for (const { from, to } of samples) unknown.fill(0, from, to);
    if (isAssumed) unknown.fill(0);
  }
  const stretches: { from: number; to: number; isOpen: boolean }[] = [];
  let opened: number | undefined;
  let row: Sample[] = [];
  let until = -1;
  for (const sample of samples) {
    if (sample.from > until) row = [];
    until = sample.to;
    const counts = opened === undefined ? sample.opens : sample.closes;
    row = counts ? [...row, sample] : [];
    const begin = row[0]?.from ?? 0;
    if (row.length === 0 || !isEnough(world, row.length, sample.to - begin, opened === undefined ? opens.run : closes?.run)) continue;
    if (opened === undefined) opened = begin;
    else {
      stretches.push({ from: opened, to: begin, isOpen: false });
      opened = undefined;
    }
    row = [];
  }
  if (opened !== undefined) stretches.push({ from: opened, to: until, isOpen: true });
  return { stretches, unknown, seen };
}

/** Puts one assumed sample after another wherever the next one is more than an interval and a half away. */
function withAssumed(world: World, samples: readonly Sample[], every: number, assumed: Pick<Sample, 'opens' | 'closes'>): Sample[] {
  const all: Sample[] = [];
  let until = world.at(world.termStart);
  const fill = (to: number): void => {
    for (let from = until; from < to; from = all.at(-1)?.to ?? to)
      all.push({ ...assumed, from, to: 2 * (to - from) > 3 * every ? from + every : to });
  };
  for (const sample of samples) {
    if (sample.from > until) fill(sample.from);
    all.push(sample);
    until = sample.to;
  }
  fill(world.at(world.termEnd));
  return all;
}

function assumedAs(
  { opens, closes }: Extract<Period['expression'], { kind: 'samples' }>,
  value: MissingAs,
): Pick<Sample, 'opens' | 'closes'> {
  if (value === 'opening' || value === 'closing') return { opens: value === 'opening', closes: value === 'closing' };
  const is = (test: typeof opens.test): boolean =>
    test.kind === 'among' &&
    test.values.some((one) => one.kind === 'name' && value.kind === 'name' && one.name === value.name) !== test.negated;
  return { opens: is(opens.test), closes: !is(opens.test) && (closes === undefined || is(closes.test)) };
}

export const noMeasure = (): undefined => undefined;
