import { Ratio } from '../quantities/ratio';
import { figureScale, Histogram, WHOLE, type ValueScale } from './histogram';
import type { TallyAnswer } from './observations';
import { countBelow, type StepGrid } from './step-grid';

/** Counts of one stretch of time. */
export interface TallySlice {
  readonly count: number;
  readonly hits: number;
  /** Of the weight field: of all, and of the hits. */
  readonly weight?: Ratio;
  readonly hitWeight?: Ratio;
  histogram(): Histogram | undefined;
}

/** A tally's cells with running totals, so that a window of many cells costs no more than one of a single cell. Left-out cells count nothing. */
export class TallyTable {
  private readonly counts: Float64Array;
  private readonly hits: Float64Array;
  /** Where the entries of each cell begin. */
  private readonly entries: Uint32Array;
  private readonly keys: Float64Array | undefined;
  private readonly scale: ValueScale;

  constructor(
    private readonly answer: TallyAnswer,
    private readonly edges: readonly number[],
    private readonly isKept: (cell: number) => boolean,
  ) {
    const cells = Math.max(0, edges.length - 1);
    this.counts = new Float64Array(cells + 1);
    this.hits = new Float64Array(cells + 1);
    this.entries = new Uint32Array(cells + 1);
    ({ keys: this.keys, scale: this.scale } = keysOf(answer));
    let entry = 0;
    for (let cell = 0; cell < cells; cell++) {
      this.entries[cell] = entry;
      let [count, hits] = [0, 0];
      for (; entry < answer.cell.length && (answer.cell[entry] ?? 0) <= cell; entry++) {
        if (this.keys !== undefined && Number.isNaN(this.keys[entry])) continue;
        count += answer.count[entry] ?? 0;
        hits += answer.hits[entry] ?? 0;
      }
      const kept = isKept(cell);
      this.counts[cell + 1] = (this.counts[cell] ?? 0) + (kept ? count : 0);
      this.hits[cell + 1] = (this.hits[cell] ?? 0) + (kept ? hits : 0);
    }
    this.entries[cells] = entry;
  }

  /** The counts between two edges. Both must be edges of the table. */
  slice(start: number, end: number): TallySlice {
    const from = countBelow(this.edges, start, false);
    const to = Math.max(from, countBelow(this.edges, end, false));
    const difference = (sums: Float64Array): number => (sums[to] ?? sums.at(-1) ?? 0) - (sums[from] ?? sums.at(-1) ?? 0);
    const { weight, hitWeight } = this.answer;
    const weights =
      weight === undefined ? {} : { weight: this.sumIn(weight, from, to), hitWeight: this.sumIn(hitWeight ?? weight, from, to) };
    return { count: difference(this.counts), hits: difference(this.hits), ...weights, histogram: () => this.histogramIn(from, to) };
  }

  private sumIn(weights: readonly string[], from: number, to: number): Ratio {
    return Ratio.sum(this.entriesIn(from, to).map((entry) => exactOf(weights[entry])));
  }

  private histogramIn(from: number, to: number): Histogram | undefined {
    const { keys, answer, scale } = this;
    if (keys === undefined) return undefined;
    if (answer.weight !== undefined) {
      const entries = this.entriesIn(from, to).filter((entry) => !Number.isNaN(keys[entry]));
      return Histogram.of(
        {
          keys: Float64Array.from(entries, (entry) => keys[entry] ?? 0),
          counts: Float64Array.from(entries, (entry) => answer.count[entry] ?? 0),
          weights: entries.map((entry) => exactOf(answer.weight?.[entry])),
        },
        scale,
      );
    }
    // Histograms hold an entry for each value of each cell, so they are made without a list of entries.
    const [first, end] = [this.entries[from] ?? 0, this.entries[to] ?? 0];
    const picked = { keys: new Float64Array(end - first), counts: new Float64Array(end - first) };
    let size = 0;
    for (let cell = from; cell < to; cell++) {
      if (!this.isKept(cell)) continue;
      const next = this.entries[cell + 1] ?? 0;
      for (let entry = this.entries[cell] ?? 0; entry < next; entry++) {
        const key = keys[entry] ?? NaN;
        if (Number.isNaN(key)) continue;
        picked.keys[size] = key;
        picked.counts[size++] = answer.count[entry] ?? 0;
      }
    }
    return Histogram.of({ keys: picked.keys.subarray(0, size), counts: picked.counts.subarray(0, size) }, scale);
  }

  private entriesIn(from: number, to: number): number[] {
    const list: number[] = [];
    for (let cell = from; cell < to; cell++) {
      if (!this.isKept(cell)) continue;
      for (let entry = this.entries[cell] ?? 0; entry < (this.entries[cell + 1] ?? 0); entry++) list.push(entry);
    }
    return list;
  }
}

interface Keyed {
  readonly keys: Float64Array | undefined;
  readonly scale: ValueScale;
}

/** Several metrics ask one tally; its values are put in order once. */
const keyed = new WeakMap<TallyAnswer, Keyed>();

/** Keys by which the entries' values are ordered; NaN for a value that is no figure. */
function keysOf(answer: TallyAnswer): Keyed {
  let found = keyed.get(answer);
  if (found === undefined) keyed.set(answer, (found = orderedKeys(answer)));
  return found;
}

function orderedKeys({ value }: TallyAnswer): Keyed {
  if (value === undefined) return { keys: undefined, scale: WHOLE };
  if (value.kind === 'duration') return { keys: value.length, scale: WHOLE };
  const { scale, keyOf } = figureScale(value.dictionary.map((text) => Ratio.fromExact(text)));
  const keys = new Float64Array(value.codes.length);
  for (let entry = 0; entry < keys.length; entry++) keys[entry] = keyOf[value.codes[entry] ?? -1] ?? NaN;
  return { keys, scale };
}

function exactOf(text: string | undefined): Ratio {
  return Ratio.fromExact(text ?? '0') ?? Ratio.ZERO;
}

/** A tally over steps as one over cells that are made of whole steps; rows outside of them belong nowhere. */
export function joinedSteps(answer: TallyAnswer | undefined, grid: StepGrid, edges: readonly number[]): TallyAnswer | undefined {
  if (answer === undefined) return undefined;
  const starts = edges.map((edge) => grid.indexAt(edge));
  const cells = answer.cell.map((cell) => countBelow(starts, cell, true) - 1);
  const from = countBelow(cells, 0, false);
  const to = countBelow(cells, edges.length - 2, true);
  const { weight, hitWeight } = answer;
  return {
    ...answer,
    cell: cells.subarray(from, to),
    count: answer.count.subarray(from, to),
    hits: answer.hits.subarray(from, to),
    ...(weight === undefined ? {} : { weight: weight.slice(from, to) }),
    ...(hitWeight === undefined ? {} : { hitWeight: hitWeight.slice(from, to) }),
  };
}
