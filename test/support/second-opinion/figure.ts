/** A figure, and the arithmetic of figures that are known only within a range. */
import type { Aggregate, Value } from '../../../language/agreement/agreement';
import {
  ceil,
  compare,
  divide,
  floor,
  fraction,
  least,
  minus,
  most,
  ONE,
  parse,
  plus,
  times,
  total,
  ZERO,
  type Fraction,
} from './fraction';
import { combined, valueOf, within } from './world';

/** No value: not determined. The range is what missing samples could make of it. */
export interface Figure {
  readonly value?: Fraction;
  readonly low?: Fraction;
  readonly high?: Fraction;
}

export const NOTHING: Figure = {};

export function aggregated(values: readonly Fraction[], how: Aggregate, interpolated: boolean): Fraction {
  const sorted = [...values].sort(compare);
  const at = (place: bigint): Fraction => sorted[Number(place)] ?? ZERO;
  const count = BigInt(sorted.length);
  switch (how.kind) {
    case 'average':
      return divide(total(sorted), fraction(count));
    case 'total':
      return total(sorted);
    case 'highest':
      return at(count - 1n);
    case 'lowest':
      return at(0n);
    case 'median':
      return divide(plus(at((count - 1n) / 2n), at(count / 2n)), fraction(2));
    case 'percentile': {
      const rank = divide(parse(how.lexeme.replace(/[a-z]+$/, '')), fraction(100));
      if (!interpolated) return at(most(fraction(ceil(times(rank, fraction(count)))), ONE).n - 1n);
      const place = times(rank, fraction(count - 1n));
      const below = floor(place);
      const next = below + 1n < count ? below + 1n : below;
      return plus(at(below), times(minus(at(next), at(below)), minus(place, fraction(below))));
    }
  }
}

export function arithmetic(op: Parameters<typeof combined>[0], left: Figure, right: Figure): Figure {
  if (left.value === undefined || right.value === undefined) return NOTHING;
  const value = combined(op, left.value, right.value);
  if (value === undefined) return NOTHING;
  if (left.low === undefined && right.low === undefined) return { value };
  const [a, b] = [ends(left), ends(right)];
  if (op === 'divided by' && compare(b[0], ZERO) <= 0 && compare(b[1], ZERO) >= 0) return { value };
  const corners = a.flatMap((x) => b.flatMap((y) => combined(op, x, y) ?? []));
  return { value, low: corners.reduce(least), high: corners.reduce(most) };
}

function ends({ value = ZERO, low = value, high = value }: Figure): [Fraction, Fraction] {
  return [low, high];
}

export function ranged(value: Fraction, low: Fraction, high: Fraction): Figure {
  return compare(low, high) === 0 ? { value } : { value, low, high };
}

export function map(figure: Figure, change: (value: Fraction) => Fraction): Figure {
  return {
    ...(figure.value === undefined ? {} : { value: change(figure.value) }),
    ...(figure.low === undefined ? {} : { low: change(figure.low) }),
    ...(figure.high === undefined ? {} : { high: change(figure.high) }),
  };
}

/** What the agreement compares with, in the base unit; kept here because values and figures are read alike. */
export function holds(figure: Fraction, op: Parameters<typeof within>[1], value: Value): boolean {
  return within(figure, op, valueOf(value));
}
