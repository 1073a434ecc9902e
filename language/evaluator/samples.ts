import type { Run, SampleRun, Test, Value } from '../agreement/agreement';
import { toExactNumber } from '../quantities/exact-number';
import { normalise, type Interval } from '../quantities/intervals';
import { baseOf, holds } from './figures-text';
import type { StatesAnswer } from './observations';

/** What a missing sample is taken as: a value, or whatever opens a stretch, or closes it. */
export type MissingAs = Value | 'opening' | 'closing';

/** What opens and closes a stretch of a sampled period (convention 16). */
export interface SampleRule {
  readonly opens: SampleRun;
  /** Absent: the first sample that does not satisfy `opens` closes it. */
  readonly closes?: SampleRun;
  /** How often a sample is due, µs. */
  readonly every?: number;
  /** Absent: a missing sample is unknown. */
  readonly missingAs?: MissingAs;
  /** Where samples are due from and until, µs; matters only to `missingAs`. */
  readonly due: Interval<number>;
}

/** Stretches of a sampled period, and the time nobody knows about. */
export interface SampledTime {
  readonly stretches: readonly { readonly start: number; readonly end: number; readonly open: boolean }[];
  /** Missing samples: whether it was such a time is not known. Open to both sides where samples are due. */
  readonly unknown: readonly Interval<number>[];
  /** The time the samples speak of, where none is due at a known moment; nothing else is measured. */
  readonly observed?: Interval<number>;
}

/**
 * Reads stretches off runs of samples. Each sample stands until the next one, at most one interval where samples are due; a gap breaks
 * a row of samples that would open a stretch, and leaves an open one open but unknown for as long as the gap lasts.
 */
export function readSamples(answer: StatesAnswer, rule: SampleRule): SampledTime {
  const assumed = rule.every === undefined ? undefined : assumedOf(rule);
  const runs = assumed === undefined ? runsOf(answer, rule.every) : fillGaps(runsOf(answer, rule.every), rule, assumed);
  const [first, last] = [runs.at(0), runs.at(-1)];
  if (first === undefined || last === undefined) {
    const nothing: Interval<number> = { start: 0, end: 0 };
    return rule.every === undefined ? { stretches: [], unknown: [], observed: nothing } : { stretches: [], unknown: [ALWAYS] };
  }
  const { stretches, gaps } = follow(runs, rule);
  if (rule.every === undefined) return { stretches, unknown: [], observed: { start: first.first, end: last.stand } };
  const around =
    assumed === undefined
      ? [
          { start: -Infinity, end: first.first },
          { start: last.stand, end: Infinity },
        ]
      : [];
  return { stretches, unknown: normalise([...gaps, ...around]) };
}

/** A run of like samples, with the moment until which its last one stands. */
interface StandingRun {
  readonly first: number;
  readonly last: number;
  readonly stand: number;
  readonly samples: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

const ALWAYS: Interval<number> = { start: -Infinity, end: Infinity };

function runsOf(answer: StatesAnswer, every: number | undefined): StandingRun[] {
  const runs: StandingRun[] = [];
  for (let i = 0; i < answer.first.length; i++) {
    const [first = 0, last = 0, samples = 0, code = 0] = [answer.first[i], answer.last[i], answer.samples[i], answer.code[i]];
    const next = answer.first[i + 1];
    const isNear = next !== undefined && (every === undefined || (next - last) * 2 <= every * 3);
    const stand = isNear ? next : last + (every ?? 0);
    const opens = (code & 1) !== 0;
    // What would open such a time cannot end it, whatever else it satisfies.
    runs.push({ first, last, stand, samples, opens, closes: !opens && (code & 2) !== 0 });
  }
  return runs;
}

type Assumed = Pick<StandingRun, 'opens' | 'closes'>;

function assumedOf({ missingAs, opens, closes }: SampleRule): Assumed | undefined {
  if (missingAs === undefined) return undefined;
  if (missingAs === 'opening') return { opens: true, closes: false };
  if (missingAs === 'closing') return { opens: false, closes: true };
  const isOpening = satisfies(opens.test, missingAs);
  return { opens: isOpening, closes: !isOpening && (closes === undefined || satisfies(closes.test, missingAs)) };
}

/** Puts a run of assumed samples into every gap, one for each interval that has none. */
function fillGaps(runs: readonly StandingRun[], rule: SampleRule, { opens, closes }: Assumed): StandingRun[] {
  const every = rule.every ?? 1;
  const assumed = (first: number, stand: number): StandingRun[] => {
    // One after another, until the next is no more than an interval and a half away.
    const samples = Math.max(1, Math.ceil((stand - first) / every - 0.5));
    return first < stand ? [{ first, last: Math.max(first, stand - every), stand, samples, opens, closes }] : [];
  };
  const all: StandingRun[] = [];
  let until = rule.due.start;
  for (const run of runs) {
    // An interval that is merely late is not a missing sample, except before the first.
    if (run.first > until) all.push(...assumed(until, run.first));
    all.push(run);
    until = run.stand;
  }
  return [...all, ...assumed(until, rule.due.end)];
}

function follow(
  runs: readonly StandingRun[],
  rule: SampleRule,
): { stretches: { start: number; end: number; open: boolean }[]; gaps: Interval<number>[] } {
  const stretches: { start: number; end: number; open: boolean }[] = [];
  const gaps: Interval<number>[] = [];
  let openedAt: number | undefined;
  let row: Row | undefined;
  let before: StandingRun | undefined;
  for (const run of runs) {
    if (before !== undefined && before.stand < run.first) {
      gaps.push({ start: before.stand, end: run.first });
      row = undefined;
    }
    before = run;
    const counts: boolean = openedAt === undefined ? run.opens : rule.closes === undefined ? !run.opens : run.closes;
    row = counts ? extend(row, run) : undefined;
    if (row === undefined || !isLongEnough(row, openedAt === undefined ? rule.opens.run : rule.closes?.run)) continue;
    if (openedAt === undefined) openedAt = row.first;
    else {
      stretches.push({ start: openedAt, end: row.first, open: false });
      openedAt = undefined;
    }
    row = undefined;
  }
  if (openedAt !== undefined && before !== undefined) stretches.push({ start: openedAt, end: before.stand, open: true });
  return { stretches, gaps };
}

/** Samples in a row that count towards opening or closing. */
interface Row {
  readonly first: number;
  readonly stand: number;
  readonly samples: number;
}

function extend(row: Row | undefined, run: StandingRun): Row {
  return { first: row?.first ?? run.first, stand: run.stand, samples: (row?.samples ?? 0) + run.samples };
}

/** Whether so many samples, or so much time, in a row is enough. A run that was said with `at most` or `below` means nothing here and is never too short. */
export function isLongEnough(
  row: { readonly first: number; readonly stand: number; readonly samples: number },
  run: Run | undefined,
): boolean {
  if (run === undefined) return true;
  if (run.kind === 'times') return run.op === 'above' ? row.samples > run.count : row.samples >= run.count;
  const least = baseOf(run.duration);
  if (least === undefined) return true;
  const length = row.stand - row.first;
  return run.op === 'above' ? length > toExactNumber(least.floor()) : length >= toExactNumber(least.ceil());
}

/** Whether one value of the agreement satisfies a test of it. */
export function satisfies(test: Test, value: Value): boolean {
  switch (test.kind) {
    case 'given':
      return !test.negated;
    case 'among':
      return test.values.some((one) => isSame(one, value)) !== test.negated;
    case 'bound': {
      const [left, right] = [baseOf(value), baseOf(test.value)];
      return left !== undefined && right !== undefined && holds(left, test.op, right);
    }
  }
}

function isSame(left: Value, right: Value): boolean {
  if (left.kind === 'name' && right.kind === 'name') return left.name === right.name;
  if (left.kind === 'text' && right.kind === 'text') return left.text === right.text;
  const [a, b] = [baseOf(left), baseOf(right)];
  return a !== undefined && b !== undefined && a.equals(b);
}
