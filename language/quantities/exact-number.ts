/**
 * The one door between bigints and doubles. A double holds every whole number up to 2^53 exactly: enough for microseconds until the
 * year 2255, for days and for places in a list. Through this door a value arrives unchanged or not at all.
 */

const NOT_HELD = 'cannot be held exactly.';

/** The same whole number as a double. Throws a RangeError beyond 2^53. */
export function toExactNumber(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${value} ${NOT_HELD}`);
  return number;
}

/** The same whole number as a bigint. Throws a RangeError for fractions and beyond 2^53. */
export function fromExactNumber(value: number): bigint {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} ${NOT_HELD}`);
  return BigInt(value);
}

/** The value of up to 15 decimal digits (NaN for none: a part of a text that was not matched). */
export function numberOfDigits(digits: string | undefined): number {
  return digits !== undefined && /^\d{1,15}$/.test(digits) ? Number(digits) : NaN;
}

/** The double nearest to a fraction, for drawing charts only. */
export function nearestNumber(num: bigint, den: bigint): number {
  // Shifting both keeps the quotient and brings figures of any length into a double's range.
  const spare = BigInt(Math.max(0, Math.max(num.toString(16).length, den.toString(16).length) * 4 - 1000));
  return Number(num >> spare) / Number(den >> spare);
}
