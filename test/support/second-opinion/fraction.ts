/** An exact fraction in lowest terms; the denominator is positive. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  if (bottom === 0n) throw new RangeError('A fraction has no denominator of 0.');
  let [a, b] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  while (b !== 0n) [a, b] = [b, a % b];
  const divisor = bottom < 0n ? -a : a;
  return { n: top / divisor, d: bottom / divisor };
}

export const ZERO = fraction(0);
export const ONE = fraction(1);

/** `-12.50`, `3/4`, `1,000`. */
export function parse(text: string): Fraction {
  const [top = '', bottom = '1'] = text.replaceAll(',', '').split('/');
  const [whole = '', decimals = ''] = top.split('.');
  return divide(fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length)), fraction(BigInt(bottom)));
}

export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);
export const total = (list: readonly Fraction[]): Fraction => list.reduce(plus, ZERO);

/** Negative, zero or positive. */
export function compare(a: Fraction, b: Fraction): number {
  const [left, right] = [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}
export const same = (a: Fraction, b: Fraction): boolean => compare(a, b) === 0;
export const least = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);
export const most = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);

export function floor({ n, d }: Fraction): bigint {
  return n >= 0n || n % d === 0n ? n / d : n / d - 1n;
}
export const ceil = ({ n, d }: Fraction): bigint => -floor({ n: -n, d });

/** To a multiple of the unit. Halves go away from zero, or to the even neighbour; `up` goes away from zero, `down` towards it. */
export function round(value: Fraction, unit: Fraction, mode: 'half-up' | 'half-even' | 'up' | 'down' = 'half-up'): Fraction {
  const units = divide(value, unit);
  const size = units.n < 0n ? fraction(-units.n, units.d) : units;
  const whole = floor(size);
  const rest = compare(minus(size, fraction(whole)), fraction(1, 2));
  const isUp =
    mode === 'up'
      ? !same(size, fraction(whole))
      : mode === 'down'
        ? false
        : rest > 0 || (rest === 0 && (mode === 'half-up' || whole % 2n === 1n));
  const rounded = fraction(isUp ? whole + 1n : whole);
  return times(units.n < 0n ? fraction(-rounded.n) : rounded, unit);
}

export const text = ({ n, d }: Fraction): string => (d === 1n ? `${n}` : `${n}/${d}`);
