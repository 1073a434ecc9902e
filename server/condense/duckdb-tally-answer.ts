/** Groups of rows, as the engine counted them, as a tally. */
import { figureOf, Ratio, type Agreement, type Field, type TallyAnswer } from '../../language/index';
import type { FigureColumn, TimeColumn } from './duckdb-relation';
import type { Columns } from './duckdb-session';
import { compareTexts } from './tally';

/** The value of a row: as a whole number that sorts as the value does, or as a text that stands for it. */
export type Value =
  | { readonly kind: 'micros'; readonly sql: string }
  | { readonly kind: 'integer'; readonly sql: string; readonly field: Field }
  | { readonly kind: 'figure'; readonly sql: string; readonly column: FigureColumn }
  | { readonly kind: 'text'; readonly sql: string };

export interface Meaning {
  readonly value: Value | undefined;
  readonly weight: FigureColumn | undefined;
  readonly agreement: Agreement;
  readonly at: TimeColumn;
}

/** Columns of `groups`: cell (NaN: undated), value, count, hits and, where there are weights, what they weigh in all and as hits. */
export function tallyAnswer(groups: Columns, { value, weight, agreement, at }: Meaning): TallyAnswer {
  const last = Number.isNaN(at.last) ? undefined : BigInt(at.last);
  const isGrouped = weight === undefined && (value === undefined || value.kind === 'micros' || value.kind === 'integer');
  return { kind: 'tally', ...(isGrouped ? asGrouped(groups, value, agreement) : merged(groups, value, weight, agreement)), last };
}

type Counted = Omit<TallyAnswer, 'kind' | 'last'>;

/** Groups that are in order and all different, as the engine gives them. */
function asGrouped(groups: Columns, value: Value | undefined, { currency }: Agreement): Counted {
  const [cells, ranks, counts, hitCounts] = [groups.numbers(0), groups.numbers(1), groups.numbers(2), groups.numbers(3)];
  let [kept, undated, withoutValue] = [0, 0, 0];
  for (let i = 0; i < groups.count; i++) {
    const [cell, rank, count] = [cells[i] ?? NaN, ranks[i] ?? NaN, counts[i] ?? 0];
    if (Number.isNaN(cell)) undated += count;
    else if (Number.isNaN(rank)) withoutValue += count;
    else {
      cells[kept] = cell;
      ranks[kept] = rank;
      counts[kept] = count;
      hitCounts[kept++] = hitCounts[i] ?? 0;
    }
  }
  const values =
    value === undefined
      ? undefined
      : writeValues(ranks.slice(0, kept), value.kind === 'integer' ? integerTexts(value.field, currency) : undefined);
  return {
    cell: cells.slice(0, kept),
    count: counts.slice(0, kept),
    hits: hitCounts.slice(0, kept),
    ...(values === undefined ? {} : { value: values }),
    undated,
    withoutValue,
  };
}

/** Groups of which several may stand for one value: lexemes of one figure, weights that are multiplied here. */
function merged(groups: Columns, value: Value | undefined, weight: FigureColumn | undefined, agreement: Agreement): Counted {
  const [cells, counts, hitCounts] = [groups.numbers(0), groups.numbers(2), groups.numbers(3)];
  const ranks = ranksOf(groups, value, agreement);
  const weights = weight === undefined ? undefined : weightsOf(groups, weight, agreement);
  const entries = new Entries();
  let [undated, withoutValue] = [0, 0];
  for (let i = 0; i < groups.count; i++) {
    const [cell, rank, count] = [cells[i] ?? NaN, ranks.rank[i] ?? NaN, counts[i] ?? 0];
    if (Number.isNaN(cell)) undated += count;
    else if (Number.isNaN(rank) || (weights !== undefined && weights[i] === undefined)) withoutValue += count;
    else entries.add(cell, rank, count, hitCounts[i] ?? 0, weights?.[i]);
  }
  return {
    ...entries.arrays(weights !== undefined),
    ...(value === undefined ? {} : { value: writeValues(entries.ranks(), ranks.texts) }),
    undated,
    withoutValue,
  };
}

/** Ranks as microseconds, or as texts with a dictionary in order of first occurrence. */
function writeValues(ranks: Float64Array, write: Ranks['texts']): NonNullable<TallyAnswer['value']> {
  if (write === undefined) return { kind: 'duration', length: ranks };
  const dictionary: string[] = [];
  const codeOfRank = new Map<number, number>();
  const codes = new Int32Array(ranks.length);
  for (let i = 0; i < ranks.length; i++) {
    const rank = ranks[i] ?? NaN;
    let code = codeOfRank.get(rank);
    if (code === undefined) codeOfRank.set(rank, (code = dictionary.push(write(rank)) - 1));
    codes[i] = code;
  }
  return { kind: 'text', codes, dictionary };
}

function integerTexts({ type }: Field, currency: string | undefined): (rank: number) => string {
  return type === 'number' ? String : (rank) => figureOf(type, String(rank), currency)?.toExact() ?? '';
}

/** Numbers that sort as the values do, NaN where there is none; `texts` writes them, unless they are microseconds. */
interface Ranks {
  readonly rank: Float64Array;
  readonly texts?: (rank: number) => string;
}

function ranksOf(groups: Columns, value: Value | undefined, { currency }: Agreement): Ranks {
  switch (value?.kind) {
    case undefined:
      return { rank: new Float64Array(groups.count) };
    case 'micros':
      return { rank: groups.numbers(1) };
    case 'integer':
      return { rank: groups.numbers(1), texts: integerTexts(value.field, currency) };
    case 'text':
      return ranked(
        groups.texts(1),
        (text) => text,
        compareTexts,
        (text) => text,
      );
    case 'figure': {
      const { field, lexeme } = value.column;
      const read = (text: string): Ratio => figureOf(field.type, lexeme(text), currency) ?? Ratio.ZERO;
      return ranked(
        groups.texts(1),
        read,
        (left, right) => left.compare(right),
        (figure) => figure.toExact(),
      );
    }
  }
}

function ranked<T>(
  texts: readonly (string | null)[],
  read: (text: string) => T,
  compare: (left: T, right: T) => number,
  write: (value: T) => string,
): Ranks {
  const values = new Map<string, T>();
  for (const text of texts) if (text !== null && !values.has(text)) values.set(text, read(text));
  const rankOfText = new Map<string, number>();
  const written: string[] = [];
  let previous: T | undefined;
  for (const [text, value] of [...values].sort(([, left], [, right]) => compare(left, right))) {
    if (previous === undefined || compare(previous, value) !== 0) written.push(write(value));
    rankOfText.set(text, written.length - 1);
    previous = value;
  }
  return {
    rank: Float64Array.from(texts, (text) => (text === null ? NaN : (rankOfText.get(text) ?? NaN))),
    texts: (rank) => written[rank] ?? '',
  };
}

/** What each group weighs, in all and its hits; undefined for rows without a weight. */
function weightsOf(groups: Columns, weight: FigureColumn, { currency }: Agreement): (Weights | undefined)[] {
  const [all, hit] = [groups.texts(4), groups.texts(5)];
  const { field, lexeme, integer } = weight;
  if (integer !== undefined) {
    const unit = figureOf(field.type, '1', currency) ?? Ratio.ONE;
    const sum = (text: string | null | undefined): Ratio => Ratio.of(BigInt(text ?? '0')).times(unit);
    return all.map((text, i) => (text === null ? undefined : { all: sum(text), hits: sum(hit[i]) }));
  }
  const [counts, hits] = [groups.numbers(2), groups.numbers(3)];
  return all.map((text, i) => {
    const one = text === null ? undefined : (figureOf(field.type, lexeme(text), currency) ?? Ratio.ZERO);
    return one === undefined ? undefined : { all: one.times(Ratio.of(counts[i] ?? 0)), hits: one.times(Ratio.of(hits[i] ?? 0)) };
  });
}

interface Weights {
  readonly all: Ratio;
  readonly hits: Ratio;
}

/** Entries in the making: groups of one cell come together, those of one value may not. */
class Entries {
  private readonly found = new Map<number, number>();
  private readonly cell: number[] = [];
  private readonly rank: number[] = [];
  private readonly count: number[] = [];
  private readonly hits: number[] = [];
  private readonly weight: Ratio[] = [];
  private readonly hitWeight: Ratio[] = [];
  private order: Int32Array | undefined;

  add(cell: number, rank: number, count: number, hits: number, weight: Weights | undefined): void {
    if (this.cell.at(-1) !== cell) this.found.clear();
    const entry = this.found.get(rank);
    if (entry === undefined) {
      this.found.set(rank, this.cell.length);
      this.cell.push(cell);
      this.rank.push(rank);
      this.count.push(count);
      this.hits.push(hits);
      if (weight !== undefined) {
        this.weight.push(weight.all);
        this.hitWeight.push(weight.hits);
      }
      return;
    }
    this.count[entry] = (this.count[entry] ?? 0) + count;
    this.hits[entry] = (this.hits[entry] ?? 0) + hits;
    if (weight === undefined) return;
    this.weight[entry] = (this.weight[entry] ?? Ratio.ZERO).plus(weight.all);
    this.hitWeight[entry] = (this.hitWeight[entry] ?? Ratio.ZERO).plus(weight.hits);
  }

  arrays(isWeighted: boolean): Pick<TallyAnswer, 'cell' | 'count' | 'hits' | 'weight' | 'hitWeight'> {
    const write = (sums: readonly Ratio[]): string[] => Array.from(this.sorted(), (entry) => (sums[entry] ?? Ratio.ZERO).toExact());
    return {
      cell: this.pick(this.cell),
      count: this.pick(this.count),
      hits: this.pick(this.hits),
      ...(isWeighted ? { weight: write(this.weight), hitWeight: write(this.hitWeight) } : {}),
    };
  }

  ranks(): Float64Array {
    return this.pick(this.rank);
  }

  private pick(numbers: readonly number[]): Float64Array {
    return Float64Array.from(this.sorted(), (entry) => numbers[entry] ?? 0);
  }

  private sorted(): Int32Array {
    if (this.order === undefined) {
      const { cell, rank } = this;
      const order = Int32Array.from(cell, (_, entry) => entry);
      const isSorted = cell.every(
        (one, i) => i === 0 || one > (cell[i - 1] ?? 0) || (one === cell[i - 1] && (rank[i] ?? 0) > (rank[i - 1] ?? 0)),
      );
      this.order = isSorted
        ? order
        : order.sort((left, right) => (cell[left] ?? 0) - (cell[right] ?? 0) || (rank[left] ?? 0) - (rank[right] ?? 0));
    }
    return this.order;
  }
}
