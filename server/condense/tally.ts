import {
  instants,
  quantityOf,
  Ratio,
  rowTestOf,
  type Quantity,
  type RowSource,
  type TallyAnswer,
  type TallyRequest,
} from '../../language/index';
import { compileCells } from './cells';
import { datedField } from './dated';
import { latestOf } from './row-table';

/** Counts by cell, and by value where one is asked for; see `TallyRequest`. */
export function tallyFromRows(request: TallyRequest, source: RowSource): TallyAnswer {
  const { table, agreement, clocks } = source;
  const dated = datedField(request.dated, agreement, clocks) ?? '';
  const at = instants(table, dated);
  const cellOf = compileCells(request.cells);
  const [where, whose] = [rowTestOf(request.where, source), rowTestOf(request.whose, source)];
  const value = request.value === undefined ? undefined : rankedValues(quantityOf(request.value, source), table.count);
  const weight = request.weight === undefined ? undefined : figures(quantityOf({ kind: 'field', name: request.weight }, source));
  const entries = new Entries(weight !== undefined);
  let [undated, withoutValue] = [0, 0];
  for (let row = 0; row < table.count; row++) {
    if (!where(row)) continue;
    const instant = at[row] ?? NaN;
    if (Number.isNaN(instant)) {
      undated++;
      continue;
    }
    const cell = cellOf(instant);
    if (cell === undefined) continue;
    const rank = value === undefined ? 0 : (value.ranks[row] ?? NaN);
    const heft = weight?.(row);
    if (Number.isNaN(rank) || (weight !== undefined && heft === undefined)) withoutValue++;
    else entries.add(cell, rank, whose(row), heft);
  }
  return { kind: 'tally', ...entries.answer(value), undated, withoutValue, last: latestOf(table, [dated]) };
}

/** Values as numbers that sort as the values do; NaN where not given. `texts` holds what the ranks stand for, unless they are microseconds. */
interface RankedValues {
  readonly ranks: Float64Array;
  readonly texts?: readonly string[];
}

function rankedValues(quantity: Quantity | undefined, count: number): RankedValues {
  switch (quantity?.kind) {
    case 'instant':
    case 'duration':
      return { ranks: quantity.micros };
    case 'text':
      return ranked(quantity.codes, quantity.dictionary, compareTexts, (text) => text);
    case 'figure':
      return ranked(
        quantity.codes,
        quantity.figures,
        (left, right) => left.compare(right),
        (figure) => figure.toExact(),
      );
    case 'periods':
    case undefined:
      return { ranks: new Float64Array(count).fill(NaN), texts: [] };
  }
}

function ranked<T>(
  codes: Int32Array,
  values: readonly T[],
  compare: (left: T, right: T) => number,
  write: (value: T) => string,
): RankedValues {
  const order = values.map((_, code) => code).sort((left, right) => compare(values[left] as T, values[right] as T));
  const rankOfCode = new Float64Array(values.length);
  const texts: string[] = [];
  let previous: T | undefined;
  for (const code of order) {
    const value = values[code] as T;
    if (previous === undefined || compare(previous, value) !== 0) texts.push(write(value));
    rankOfCode[code] = texts.length - 1;
    previous = value;
  }
  return { ranks: Float64Array.from(codes, (code) => (code < 0 ? NaN : (rankOfCode[code] ?? NaN))), texts };
}

/** By code unit, the same everywhere. */
export function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function figures(quantity: Quantity | undefined): (row: number) => Ratio | undefined {
  return quantity?.kind === 'figure' ? (row) => quantity.figures[quantity.codes[row] ?? -1] : () => undefined;
}

/** Entries in the making, found by cell and rank. */
class Entries {
  private readonly byCell = new Map<number, Map<number, number>>();
  private readonly cell: number[] = [];
  private readonly rank: number[] = [];
  private readonly count: number[] = [];
  private readonly hits: number[] = [];
  private readonly weight: Ratio[] = [];
  private readonly hitWeight: Ratio[] = [];

  constructor(private readonly weighted: boolean) {}

  add(cell: number, rank: number, hit: boolean, weight: Ratio | undefined): void {
    const entry = this.entryOf(cell, rank);
    this.count[entry] = (this.count[entry] ?? 0) + 1;
    if (hit) this.hits[entry] = (this.hits[entry] ?? 0) + 1;
    if (weight === undefined) return;
    this.weight[entry] = (this.weight[entry] ?? Ratio.ZERO).plus(weight);
    if (hit) this.hitWeight[entry] = (this.hitWeight[entry] ?? Ratio.ZERO).plus(weight);
  }

  answer(value: RankedValues | undefined): Pick<TallyAnswer, 'cell' | 'count' | 'hits' | 'value' | 'weight' | 'hitWeight'> {
    const { cell, rank, count, hits, weight, hitWeight } = this;
    const order = cell
      .map((_, entry) => entry)
      .sort((left, right) => (cell[left] ?? 0) - (cell[right] ?? 0) || (rank[left] ?? 0) - (rank[right] ?? 0));
    const pick = (numbers: readonly number[]): Float64Array => Float64Array.from(order, (entry) => numbers[entry] ?? 0);
    const write = (sums: readonly Ratio[]): string[] => order.map((entry) => (sums[entry] ?? Ratio.ZERO).toExact());
    return {
      cell: pick(cell),
      count: pick(count),
      hits: pick(hits),
      ...(value === undefined ? {} : { value: writeValues(pick(rank), value.texts) }),
      ...(this.weighted ? { weight: write(weight), hitWeight: write(hitWeight) } : {}),
    };
  }

  private entryOf(cell: number, rank: number): number {
    let ranks = this.byCell.get(cell);
    if (ranks === undefined) this.byCell.set(cell, (ranks = new Map()));
    let entry = ranks.get(rank);
    if (entry === undefined) {
      entry = this.cell.push(cell) - 1;
      this.rank.push(rank);
      this.count.push(0);
      this.hits.push(0);
      ranks.set(rank, entry);
    }
    return entry;
  }
}

/** Ranks become microseconds, or texts by a dictionary in order of first occurrence. */
function writeValues(ranks: Float64Array, texts: readonly string[] | undefined): NonNullable<TallyAnswer['value']> {
  if (texts === undefined) return { kind: 'duration', length: ranks };
  const dictionary: string[] = [];
  const codeOfRank = new Map<number, number>();
  const codes = Int32Array.from(ranks, (rank) => {
    let code = codeOfRank.get(rank);
    if (code === undefined) codeOfRank.set(rank, (code = dictionary.push(texts[rank] ?? '') - 1));
    return code;
  });
  return { kind: 'text', codes, dictionary };
}
