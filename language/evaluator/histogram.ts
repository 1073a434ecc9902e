import { fromExactNumber, toExactNumber } from '../quantities/exact-number';
import { Ratio } from '../quantities/ratio';

/** Exact values with how often each occurs, in ascending order. A key orders the values; `valueOf` gives the value of a key. */
export class Histogram {
  /** How many records there are. */
  readonly total: number;

  private constructor(
    private readonly keys: Float64Array,
    private readonly counts: Float64Array,
    private readonly weights: readonly Ratio[] | undefined,
    private readonly scale: ValueScale,
  ) {
    let total = 0;
    for (let i = 0; i < counts.length; i++) total += counts[i] ?? 0;
    this.total = total;
  }

  static of(
    entries: { readonly keys: Float64Array; readonly counts: Float64Array; readonly weights?: readonly Ratio[] },
    scale: ValueScale,
  ): Histogram {
    const { keys, counts, weights } = entries;
    if (isAscending(keys)) return new Histogram(keys, counts, weights, scale);
    const order = Uint32Array.from(keys, (_, i) => i).sort((left, right) => (keys[left] ?? 0) - (keys[right] ?? 0));
    return new Histogram(
      Float64Array.from(order, (i) => keys[i] ?? 0),
      Float64Array.from(order, (i) => counts[i] ?? 0),
      weights === undefined ? undefined : Array.from(order, (i) => weights[i] ?? Ratio.ZERO),
      scale,
    );
  }

  get lowest(): Ratio | undefined {
    return this.valueAt(0);
  }

  get highest(): Ratio | undefined {
    return this.valueAt(this.keys.length - 1);
  }

  /** The value of the record with that rank, counted from 1. */
  ranked(rank: number): Ratio | undefined {
    let before = 0;
    for (let i = 0; i < this.keys.length; i++) {
      before += this.counts[i] ?? 0;
      if (before >= rank) return this.valueAt(i);
    }
    return undefined;
  }

  sum(): Ratio {
    const { keys, counts, scale } = this;
    if (scale.kind === 'figures') return Ratio.sum(Array.from(keys, (key, i) => scale.valueOf(key).times(Ratio.of(counts[i] ?? 0))));
    // Products stay in doubles as long as those hold them exactly.
    let [whole, part] = [0n, 0];
    for (let i = 0; i < keys.length; i++) {
      const [key, count] = [keys[i] ?? 0, counts[i] ?? 0];
      const product = key * count;
      if (Number.isSafeInteger(product) && Number.isSafeInteger(part + product)) part += product;
      else [whole, part] = [whole + fromExactNumber(part) + fromExactNumber(key) * fromExactNumber(count), 0];
    }
    return Ratio.of(whole + fromExactNumber(part));
  }

  /** Sum of value times weight, and sum of the weights. */
  weighted(): { readonly sum: Ratio; readonly weight: Ratio } {
    const weights = this.weights ?? [];
    return { sum: Ratio.sum(weights.map((weight, i) => (this.valueAt(i) ?? Ratio.ZERO).times(weight))), weight: Ratio.sum(weights) };
  }

  /** Nearest rank, ⌈p·n⌉ (convention 12). */
  percentile(rank: Ratio): Ratio | undefined {
    const place = rank.times(Ratio.of(this.total)).ceil();
    return this.ranked(toExactNumber(place < 1n ? 1n : place));
  }

  /** Between the two nearest ranks, in proportion: position p·(n − 1). */
  interpolated(rank: Ratio): Ratio | undefined {
    if (this.total === 0) return undefined;
    const position = rank.times(Ratio.of(this.total - 1));
    const below = position.floor();
    const low = this.ranked(toExactNumber(below) + 1);
    const high = this.ranked(Math.min(this.total, toExactNumber(below) + 2));
    return low === undefined || high === undefined ? undefined : low.plus(high.minus(low).times(position.minus(Ratio.of(below))));
  }

  /** The middle one; of an even number, the mean of the middle two (convention 12). */
  median(): Ratio | undefined {
    const low = this.ranked(Math.ceil(this.total / 2));
    const high = this.ranked(Math.floor(this.total / 2) + 1);
    return low === undefined || high === undefined ? undefined : low.plus(high).dividedBy(TWO);
  }

  private valueAt(place: number): Ratio | undefined {
    const key = this.keys[place];
    return key === undefined ? undefined : this.scale.valueOf(key);
  }
}

/** Whole microseconds are their own keys; other figures are ordered once, and a key is a place in that order. */
export interface ValueScale {
  readonly kind: 'whole' | 'figures';
  valueOf(key: number): Ratio;
}

export const WHOLE: ValueScale = { kind: 'whole', valueOf: (key) => Ratio.of(key) };

/** Orders figures; those that could not be read have no key. Equal figures share one. */
export function figureScale(figures: readonly (Ratio | undefined)[]): {
  readonly scale: ValueScale;
  readonly keyOf: readonly (number | undefined)[];
} {
  const order = figures
    .flatMap((figure, place) => (figure === undefined ? [] : [{ figure, place }]))
    .sort((left, right) => left.figure.compare(right.figure));
  const keyOf: (number | undefined)[] = figures.map(() => undefined);
  const values: Ratio[] = [];
  for (const { figure, place } of order) {
    if (values.at(-1)?.equals(figure) !== true) values.push(figure);
    keyOf[place] = values.length - 1;
  }
  return { scale: { kind: 'figures', valueOf: (key) => values[key] ?? Ratio.ZERO }, keyOf };
}

const TWO = Ratio.of(2);

function isAscending(keys: Float64Array): boolean {
  for (let i = 1; i < keys.length; i++) if ((keys[i] ?? 0) < (keys[i - 1] ?? 0)) return false;
  return true;
}
