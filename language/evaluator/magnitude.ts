import type { ArithmeticOp } from '../agreement/agreement';
import { Ratio } from '../quantities/ratio';
import type { Figure } from './outcome';

export type Unit = Figure['unit'];

/**
 * A figure before it has words: its value, the range missing samples leave it (convention 13), or why there is none.
 * `waiting` says that answers are still to come.
 */
export interface Magnitude {
  readonly value?: Ratio;
  readonly range?: { readonly low: Ratio; readonly high: Ratio };
  readonly reason?: string;
  readonly waiting?: boolean;
}

export const WAITING: Magnitude = { waiting: true };

export function undetermined(reason: string): Magnitude {
  return { reason };
}

/** Applies an operation to two figures; a range in either gives a range. Division by zero has no figure, and says so. */
export function combine(op: ArithmeticOp, left: Magnitude, right: Magnitude): Magnitude {
  if (left.waiting === true || right.waiting === true) return WAITING;
  if (left.value === undefined) return left;
  if (right.value === undefined) return right;
  if (op === 'divided by' && right.value.isZero) return undetermined('It would have to be divided by zero.');
  const value = apply(op, left.value, right.value);
  if (left.range === undefined && right.range === undefined) return { value };
  const [a, b] = [left.range ?? exactly(left.value), right.range ?? exactly(right.value)];
  if (op === 'divided by' && b.low.compare(Ratio.ZERO) <= 0 && b.high.compare(Ratio.ZERO) >= 0) return { value };
  const corners = [a.low, a.high].flatMap((x) => [apply(op, x, b.low), apply(op, x, b.high)]);
  return { value, range: { low: corners.reduce(Ratio.min), high: corners.reduce(Ratio.max) } };
}

/** Rounds half up, before any comparison (convention 1): shares to decimals of a percent, durations to decimals of a minute. */
export function rounded(magnitude: Magnitude, unit: Unit, decimals: number): Magnitude {
  const { value, range } = magnitude;
  if (value === undefined) return magnitude;
  const round = (figure: Ratio): Ratio => roundedFigure(figure, unit, decimals);
  return range === undefined ? { value: round(value) } : { value: round(value), range: { low: round(range.low), high: round(range.high) } };
}

/** The unit of a result; undefined when the two do not go together. `asShare` tells a ratio of like figures that is promised as a percentage. */
export function unitAfter(op: ArithmeticOp, left: Unit, right: Unit, asShare: boolean): Unit | undefined {
  switch (op) {
    case 'plus':
    case 'minus':
      if (left === right) return left;
      return isPlain(left) && isPlain(right) ? 'share' : undefined;
    case 'times':
      if (isPlain(left) && isPlain(right)) return left === right ? left : asShare ? 'share' : 'number';
      return isPlain(left) ? right : isPlain(right) ? left : undefined;
    case 'divided by':
      if (left === right || (isPlain(left) && isPlain(right))) return asShare ? 'share' : 'number';
      return isPlain(right) ? left : undefined;
  }
}

function isPlain(unit: Unit): boolean {
  return unit === 'share' || unit === 'number';
}

function exactly(value: Ratio): { readonly low: Ratio; readonly high: Ratio } {
  return { low: value, high: value };
}

function apply(op: ArithmeticOp, left: Ratio, right: Ratio): Ratio {
  switch (op) {
    case 'plus':
      return left.plus(right);
    case 'minus':
      return left.minus(right);
    case 'times':
      return left.times(right);
    case 'divided by':
      return left.dividedBy(right);
  }
}

const MINUTE = Ratio.of(60_000_000);

function roundedFigure(figure: Ratio, unit: Unit, decimals: number): Ratio {
  switch (unit) {
    case 'share':
      return figure.round(decimals + 2);
    case 'duration':
      return figure.dividedBy(MINUTE).round(decimals).times(MINUTE);
    case 'money':
    case 'number':
      return figure.round(decimals);
  }
}
