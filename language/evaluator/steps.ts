import type { Origin, PeriodExpression, Test } from '../agreement/agreement';
import { Ratio } from '../quantities/ratio';
import { baseOf, holds } from './figures-text';
import type { Inquiry } from './inquiry';
import { isLongEnough } from './samples';
import type { Span } from './span';
import { countBelow, StepGrid, type StepFigures } from './step-grid';

/** Figures at hand one by one. */
export class ListedSteps implements StepFigures {
  constructor(
    readonly index: readonly number[],
    private readonly values: readonly Ratio[],
  ) {}

  value(place: number): Ratio {
    return this.values[place] ?? Ratio.ZERO;
  }

  sum(from: number, to: number): Ratio {
    return Ratio.sum(this.values.slice(from, to));
  }
}

/** Shares of counts: thousands of steps have few different denominators, so their sum is quick and stays exact. */
export class CountedSteps implements StepFigures {
  constructor(
    readonly index: readonly number[],
    private readonly hits: readonly number[],
    private readonly counts: readonly number[],
  ) {}

  value(place: number): Ratio {
    return Ratio.of(this.hits[place] ?? 0, this.counts[place] ?? 1);
  }

  sum(from: number, to: number): Ratio {
    const byCount = new Map<number, number>();
    for (let place = from; place < to; place++) {
      const hits = this.hits[place] ?? 0;
      if (hits === 0) continue;
      const count = this.counts[place] ?? 1;
      byCount.set(count, (byCount.get(count) ?? 0) + hits);
    }
    return Ratio.sum([...byCount].map(([count, hits]) => Ratio.of(hits, count)));
  }
}

/** Figures of steps taken one by one, each as a window of its own, as far as the data go. */
export function figuresPerStep(inquiry: Inquiry, grid: StepGrid, reckon: (span: Span) => { readonly value?: Ratio }): ListedSteps {
  const end = Math.min(inquiry.observedEnd, inquiry.span.end);
  if (grid.firstFrom(end) - grid.firstFrom(inquiry.span.start) > MOST_STEPS) {
    inquiry.caution(
      'too-many-steps',
      `Time without samples or records of its own cannot be cut into intervals of ${grid.lexeme} over the whole term: choose longer ones.`,
    );
    return new ListedSteps([], []);
  }
  const [index, values]: [number[], Ratio[]] = [[], []];
  for (let step = grid.firstFrom(inquiry.span.start); grid.startOf(step) < end; step++) {
    const { value } = reckon({ start: grid.startOf(step), end: grid.startOf(step + 1), label: '' });
    if (value === undefined) continue;
    index.push(step);
    values.push(value);
  }
  return new ListedSteps(index, values);
}

/** The places of the steps that begin in [start, end). */
export function placesIn(figures: StepFigures, grid: StepGrid, start: number, end: number): { readonly from: number; readonly to: number } {
  return { from: countBelow(figures.index, grid.firstFrom(start), false), to: countBelow(figures.index, grid.firstFrom(end), false) };
}

/** The time of the steps in which a metric satisfies a test, long enough in a row; a step without a figure breaks the row. */
export function runsOverSteps(
  inquiry: Inquiry,
  expression: Extract<PeriodExpression, { kind: 'metric' }>,
  origin: Origin,
): readonly { start: number; end: number; pieces: readonly { start: number; end: number }[]; places: readonly number[] }[] | undefined {
  const metric = inquiry.agreement.metrics.get(expression.metric);
  const grid = StepGrid.of(inquiry.span, expression.step);
  if (metric === undefined || grid === undefined) {
    inquiry.caution('no-step', `"every ${expression.step.lexeme}" is no step that time can be cut into.`, origin);
    return [];
  }
  const figures = inquiry.stepFigures(metric, grid);
  if (figures === undefined) return undefined;
  const runs: { start: number; end: number; pieces: { start: number; end: number }[]; places: number[] }[] = [];
  let row: { first: number; stand: number; samples: number } | undefined;
  let before = NaN;
  // The last step may reach beyond the term or the data.
  const end = inquiry.observedEnd;
  const close = (): void => {
    if (row !== undefined && isLongEnough(row, expression.run)) {
      const run = { start: row.first, end: row.stand };
      runs.push({ ...run, pieces: [run], places: [] });
    }
    row = undefined;
  };
  for (let place = 0; place < figures.index.length; place++) {
    const index = figures.index[place] ?? 0;
    // Steps are laid from the first day of the term on; what was recorded before it is in none.
    if (index < 0) continue;
    if (index !== before + 1) close();
    before = index;
    if (!isSuch(figures.value(place), expression.test)) close();
    else
      row = { first: row?.first ?? grid.startOf(index), stand: Math.min(grid.startOf(index + 1), end), samples: (row?.samples ?? 0) + 1 };
  }
  close();
  return runs;
}

/** Whether a figure satisfies a test of the agreement. */
function isSuch(figure: Ratio, test: Test): boolean {
  switch (test.kind) {
    case 'given':
      return !test.negated;
    case 'among':
      return test.values.some((value) => baseOf(value)?.equals(figure) === true) !== test.negated;
    case 'bound': {
      const limit = baseOf(test.value);
      return limit !== undefined && holds(figure, test.op, limit);
    }
  }
}

/** More steps than this are not computed one by one: eight years of minutes. */
const MOST_STEPS = 4_300_000;
