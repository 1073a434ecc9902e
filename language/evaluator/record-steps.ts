import { fromExactNumber } from '../quantities/exact-number';
import { covers, union, type Interval } from '../quantities/intervals';
import type { Ratio } from '../quantities/ratio';
import type { Magnitude } from './magnitude';
import type { Cells, TallyAnswer } from './observations';
import { inWindow } from './period-trace';
import { countBelow, type StepFigures, type StepGrid } from './step-grid';
import { CountedSteps, ListedSteps } from './steps';
import { TallyTable, type TallySlice } from './tally-table';

/** What the figures over steps need of a figure over records. */
export interface CountedRecords {
  /** A plain share of records, whose steps are just two counts. */
  readonly isPlainShare: boolean;
  readonly atLeast: number;
  /** Nothing from this moment on is looked at. */
  readonly until: number;
  /** Why nothing can be said at all. */
  problem(): string | undefined;
  /** The time whose records are left out, merged; undefined while answers are missing. */
  leftOut(): readonly Interval<number>[] | undefined;
  tallyIn(cells: Cells): TallyAnswer | undefined;
  figureOf(slice: TallySlice): Magnitude;
}

/**
 * Figures of records over steps. Steps that lie in left-out time have none; a step that is left out in part is counted without that part, which is
 * asked for separately, because endless equal cells cannot be cut.
 */
export function recordSteps(gauge: CountedRecords, grid: StepGrid): StepFigures | undefined {
  const leftOut = gauge.leftOut();
  if (leftOut === undefined) return undefined;
  // The last step may reach beyond the days that are looked at.
  const away = union(leftOut, [{ start: gauge.until, end: Infinity }]);
  if (gauge.problem() !== undefined) return new ListedSteps([], []);
  const partial = partlyAway(grid, away);
  const places = partial.map(({ index }) => index);
  const rest = partial.length === 0 ? undefined : partialSteps(gauge, grid, partial);
  const plain = wholeSteps(gauge, grid, (index) => covers(away, grid.startOf(index)) || isPartial(places, index));
  if (plain === undefined || (partial.length > 0 && rest === undefined)) return undefined;
  return rest === undefined ? plain : merged(plain, rest);
}

interface PartialStep {
  readonly index: number;
  /** What is left of the step. */
  readonly kept: readonly Interval<number>[];
}

/** Steps that some left-out time covers in part, in order. */
function partlyAway(grid: StepGrid, away: readonly Interval<number>[]): PartialStep[] {
  const steps = new Set<number>();
  for (const { start, end } of away) {
    for (const edge of [start, end]) {
      if (!Number.isFinite(edge)) continue;
      const index = grid.indexAt(edge);
      // Before the first civil step and after the last there is none.
      const isStep = Number.isFinite(grid.startOf(index)) && Number.isFinite(grid.startOf(index + 1));
      if (isStep && grid.startOf(index) !== edge) steps.add(index);
    }
  }
  return [...steps]
    .sort((left, right) => left - right)
    .map((index) => {
      const [start, end] = [grid.startOf(index), grid.startOf(index + 1)];
      let from = start;
      const kept: Interval<number>[] = [];
      for (const gone of inWindow(away, start, end)) {
        if (gone.start > from) kept.push({ start: from, end: gone.start });
        from = gone.end;
      }
      if (from < end) kept.push({ start: from, end });
      return { index, kept };
    });
}

function partialSteps(gauge: CountedRecords, grid: StepGrid, partial: readonly PartialStep[]): ListedSteps | undefined {
  const cells = partial.flatMap(({ index, kept }) => [
    grid.startOf(index),
    ...kept.flatMap(({ start, end }) => [start, end]),
    grid.startOf(index + 1),
  ]);
  const edges = [...new Set(cells)].sort((left, right) => left - right);
  const answer = gauge.tallyIn({ kind: 'at', boundaries: edges.map(fromExactNumber) });
  if (answer === undefined) return undefined;
  const inside = partial.flatMap(({ kept }) => kept);
  const table = new TallyTable(answer, edges, (cell) => covers(inside, edges[cell] ?? 0));
  const index: number[] = [];
  const values: Ratio[] = [];
  for (const step of partial) {
    const slice = table.slice(grid.startOf(step.index), grid.startOf(step.index + 1));
    const { value } = gauge.figureOf(slice);
    if (value === undefined || slice.count === 0) continue;
    index.push(step.index);
    values.push(value);
  }
  return new ListedSteps(index, values);
}

function wholeSteps(gauge: CountedRecords, grid: StepGrid, isAway: (index: number) => boolean): StepFigures | undefined {
  const answer = gauge.tallyIn(grid.cells);
  if (answer === undefined) return undefined;
  if (gauge.isPlainShare) {
    const [index, hits, counts]: [number[], number[], number[]] = [[], [], []];
    for (let entry = 0; entry < answer.cell.length; entry++) {
      const [cell = 0, count = 0] = [answer.cell[entry], answer.count[entry]];
      if (isAway(cell) || count < gauge.atLeast) continue;
      index.push(cell);
      hits.push(answer.hits[entry] ?? 0);
      counts.push(count);
    }
    return new CountedSteps(index, hits, counts);
  }
  const [index, values]: [number[], Ratio[]] = [[], []];
  // Cells that hold rows, as a table of their own: cell i of the table is the i-th of them.
  const cells = [...new Set(answer.cell)];
  const places = new Map(cells.map((cell, place) => [cell, place]));
  const dense = { ...answer, cell: answer.cell.map((cell) => places.get(cell) ?? 0) };
  const table = new TallyTable(dense, [...cells.keys(), cells.length], () => true);
  for (const [place, cell] of cells.entries()) {
    const { value } = isAway(cell) ? {} : gauge.figureOf(table.slice(place, place + 1));
    if (value === undefined) continue;
    index.push(cell);
    values.push(value);
  }
  return new ListedSteps(index, values);
}

function isPartial(partial: readonly number[], index: number): boolean {
  return partial[countBelow(partial, index, false)] === index;
}

function merged(left: StepFigures, right: StepFigures): ListedSteps {
  const all: { index: number; value: Ratio }[] = [];
  for (const figures of [left, right])
    for (let place = 0; place < figures.index.length; place++) all.push({ index: figures.index[place] ?? 0, value: figures.value(place) });
  all.sort((a, b) => a.index - b.index);
  return new ListedSteps(
    all.map(({ index }) => index),
    all.map(({ value }) => value),
  );
}
