/**
 * Invariant of this folder: every quantity is exact. Counts, durations and instants are integers, everything else is a
 * reduced fraction of two bigints; a double never decides a figure. Nothing here knows agreements or records.
 */

import { fromExactNumber, nearestNumber, numberOfDigits, toExactNumber } from './exact-number';

/** How a figure is cut to fewer decimals. `half-up` takes a tie away from zero (-0.5 becomes -1); `up` is away from zero, `down` towards it. */
export type RoundingMode = 'half-up' | 'half-even' | 'up' | 'down';

/** An exact rational number: always reduced, the denominator always positive. */
export class Ratio {
  static readonly ZERO: Ratio = new Ratio(0n, 1n);
  static readonly ONE: Ratio = new Ratio(1n, 1n);

  private constructor(
    readonly num: bigint,
    readonly den: bigint,
  ) {}

  /** The fraction num/den; plain numbers must be whole. Throws a RangeError when the denominator is zero or a number is not whole. */
  static of(num: bigint | number, den: bigint | number = 1n): Ratio {
    return Ratio.reduced(whole(num), whole(den));
  }

  /**
   * Reads a figure as people and data files write it: `1,234.50`, `99.95`, `-3`, `1.5e-3`. Commas only between groups of
   * three digits. Anything else gives undefined; a percent sign is not part of a figure.
   */
  static parse(lexeme: string): Ratio | undefined {
    const match = FIGURE.exec(lexeme.trim());
    if (match === null) return undefined;
    const [, sign = '', units = '', fraction = '', powerSign, power = '0'] = match;
    const exponent = (powerSign === '-' ? -1 : 1) * numberOfDigits(power) - fraction.length;
    if (Math.abs(exponent) > MAX_EXPONENT) return undefined;
    const digits = BigInt(units.replaceAll(',', '') + fraction);
    const num = sign === '' || sign === '+' ? digits : -digits;
    return exponent >= 0 ? new Ratio(num * powerOfTen(exponent), 1n) : Ratio.reduced(num, powerOfTen(-exponent));
  }

  /** Reads back what `toExact` wrote: a decimal or `n/d`. */
  static fromExact(text: string): Ratio | undefined {
    const match = FRACTION.exec(text);
    if (match === null) return Ratio.parse(text);
    const den = BigInt(match[2] ?? '0');
    return den === 0n ? undefined : Ratio.reduced(BigInt(match[1] ?? '0'), den);
  }

  /** The exact sum. Equal denominators are added first, the rest in a tree, so that many different denominators stay fast. */
  static sum(list: Iterable<Ratio>): Ratio {
    const byDenominator = new Map<bigint, bigint>();
    for (const term of list) byDenominator.set(term.den, (byDenominator.get(term.den) ?? 0n) + term.num);
    const queue: [num: bigint, den: bigint][] = [...byDenominator].map(([den, num]) => [num, den]);
    // Each sum goes to the back, so that all terms grow at the same pace.
    for (let next = 0; next + 1 < queue.length; next += 2) queue.push(added(queue[next], queue[next + 1]));
    const total = queue.at(-1);
    return total === undefined ? Ratio.ZERO : Ratio.reduced(total[0], total[1]);
  }

  private static reduced(num: bigint, den: bigint): Ratio {
    if (den === 0n) throw new RangeError('A figure cannot be divided by zero.');
    if (den === 1n) return new Ratio(num, 1n);
    const divisor = greatestCommonDivisor(num < 0n ? -num : num, den < 0n ? -den : den);
    const signed = den < 0n ? -divisor : divisor;
    return signed === 1n ? new Ratio(num, den) : new Ratio(num / signed, den / signed);
  }

  static min(left: Ratio, right: Ratio): Ratio {
    return left.compare(right) <= 0 ? left : right;
  }

  static max(left: Ratio, right: Ratio): Ratio {
    return left.compare(right) >= 0 ? left : right;
  }

  plus(other: Ratio): Ratio {
    if (this.den === other.den) return Ratio.reduced(this.num + other.num, this.den);
    return Ratio.reduced(this.num * other.den + other.num * this.den, this.den * other.den);
  }

  minus(other: Ratio): Ratio {
    if (this.den === other.den) return Ratio.reduced(this.num - other.num, this.den);
    return Ratio.reduced(this.num * other.den - other.num * this.den, this.den * other.den);
  }

  times(other: Ratio): Ratio {
    return Ratio.reduced(this.num * other.num, this.den * other.den);
  }

  /** Throws a RangeError when the divisor is zero: ask `isZero` first. */
  dividedBy(other: Ratio): Ratio {
    return Ratio.reduced(this.num * other.den, this.den * other.num);
  }

  /** -1, 0 or 1. */
  compare(other: Ratio): -1 | 0 | 1 {
    const left = this.num * other.den;
    const right = other.num * this.den;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  equals(other: Ratio): boolean {
    return this.num === other.num && this.den === other.den;
  }

  get isZero(): boolean {
    return this.num === 0n;
  }

  get isNegative(): boolean {
    return this.num < 0n;
  }

  /** True for a whole number. */
  get isWhole(): boolean {
    return this.den === 1n;
  }

  abs(): Ratio {
    return this.num < 0n ? this.negate() : this;
  }

  negate(): Ratio {
    return new Ratio(-this.num, this.den);
  }

  /** The greatest whole number that is not above this one. */
  floor(): bigint {
    const quotient = this.num / this.den;
    return this.num < 0n && quotient * this.den !== this.num ? quotient - 1n : quotient;
  }

  /** The least whole number that is not below this one. */
  ceil(): bigint {
    return -this.negate().floor();
  }

  /** Rounded to so many decimals; negative `decimals` round to tens, hundreds … Half up takes a tie away from zero. */
  round(decimals = 0, mode: RoundingMode = 'half-up'): Ratio {
    const scale = powerOfTen(Math.abs(decimals));
    return decimals >= 0
      ? Ratio.reduced(roundedQuotient(this.num * scale, this.den, mode), scale)
      : Ratio.reduced(roundedQuotient(this.num, this.den * scale, mode) * scale, 1n);
  }

  /** The figure with exactly so many decimals, without separators: `99.90`. Never `-0.00`. */
  toDecimal(decimals: number, mode: RoundingMode = 'half-up'): string {
    const units = roundedQuotient(this.num * powerOfTen(decimals), this.den, mode);
    const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
    const cut = digits.length - decimals;
    return (units < 0n ? '-' : '') + digits.slice(0, cut) + (decimals > 0 ? `.${digits.slice(cut)}` : '');
  }

  /** The exact value: a decimal when it ends within 30 decimals (`99.95`, `4200`), otherwise `n/d`. */
  toExact(): string {
    if (this.den === 1n) return this.num.toString();
    const decimals = decimalsToEnd(this.den);
    return decimals === undefined ? `${this.num}/${this.den}` : this.toDecimal(decimals);
  }

  toString(): string {
    return this.toExact();
  }

  toJSON(): string {
    return this.toExact();
  }

  /** The nearest double, for drawing charts only: nothing may be decided or printed from it. */
  toApproximate(): number {
    return nearestNumber(this.num, this.den);
  }
}

const FIGURE = /^([+\-\u2212]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(?:[eE]([+-]?)(\d{1,3}))?$/;
const FRACTION = /^(-?\d+)\/(\d+)$/;
const MAX_EXPONENT = 400;
const MAX_EXACT_DECIMALS = 30;
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);
const POWERS: bigint[] = Array.from({ length: 41 }, (_, i) => 10n ** BigInt(i));

function added([leftNum, leftDen]: [bigint, bigint], [rightNum, rightDen]: [bigint, bigint]): [bigint, bigint] {
  const divisor = greatestCommonDivisor(leftDen, rightDen);
  const factor = rightDen / divisor;
  return [leftNum * factor + rightNum * (leftDen / divisor), leftDen * factor];
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right];
  while (b !== 0n) {
    // Doubles hold whole numbers below 2^53 exactly and divide them many times faster.
    if (a <= SAFE && b <= SAFE) return BigInt(smallGreatestCommonDivisor(toExactNumber(a), toExactNumber(b)));
    [a, b] = [b, a % b];
  }
  return a;
}

function smallGreatestCommonDivisor(left: number, right: number): number {
  let [a, b] = [left, right];
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

function roundedQuotient(num: bigint, den: bigint, mode: RoundingMode): bigint {
  const negative = num < 0n;
  const size = negative ? -num : num;
  const quotient = size / den;
  const rest = size - quotient * den;
  const away =
    rest !== 0n &&
    (mode === 'up' ||
      (mode === 'half-up' && rest * 2n >= den) ||
      (mode === 'half-even' && (rest * 2n > den || (rest * 2n === den && quotient % 2n === 1n))));
  const rounded = away ? quotient + 1n : quotient;
  return negative ? -rounded : rounded;
}

/** How many decimals a reduced fraction needs, or undefined when it never ends or needs more than 30. */
function decimalsToEnd(den: bigint): number | undefined {
  let rest = den;
  let [twos, fives] = [0, 0];
  while (rest % 2n === 0n && twos <= MAX_EXACT_DECIMALS) [rest, twos] = [rest / 2n, twos + 1];
  while (rest % 5n === 0n && fives <= MAX_EXACT_DECIMALS) [rest, fives] = [rest / 5n, fives + 1];
  const decimals = Math.max(twos, fives);
  return rest === 1n && decimals <= MAX_EXACT_DECIMALS ? decimals : undefined;
}

function powerOfTen(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}

function whole(value: bigint | number): bigint {
  return typeof value === 'bigint' ? value : fromExactNumber(value);
}
