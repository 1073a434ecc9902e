/**
 * The words of every statement sent to the engine.
 *
 * Invariant: text that comes from data or from an agreement enters a statement through `identifier` or `literal` and no other way.
 */

/** A column's name, whatever characters it is made of. Throws a RangeError for a NUL, which the engine would take for the end of the statement. */
export function identifier(name: string): string {
  return `"${withoutNul(name).replaceAll('"', '""')}"`;
}

/** A text. Throws a RangeError for a NUL; `isSayable` asks first. */
export function literal(text: string): string {
  return `'${withoutNul(text).replaceAll("'", "''")}'`;
}

/** A list of texts, for the engine's list parameters. */
export function literalList(texts: readonly string[]): string {
  return `[${texts.map(literal).join(', ')}]`;
}

/** Texts between commas, for IN. */
export function literals(texts: readonly string[]): string {
  return texts.map(literal).join(', ');
}

/** A whole number of 64 bits. Throws a RangeError for anything else. */
export function whole(value: number | bigint): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError(`${value} is no whole number.`);
  const text = String(value);
  // A bare -9223372036854775808 would be read as a minus before a number that is too large.
  return value < 0 ? `(${text})::BIGINT` : `${text}::BIGINT`;
}

/** True for texts that a statement can hold: no NUL, no half of a surrogate pair. */
export function isSayable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}

/** Conditions that must all hold. */
export function allOf(conditions: readonly string[]): string {
  const open = conditions.filter((condition) => condition !== TRUE);
  return open.length === 0 ? TRUE : open.map((condition) => `(${condition})`).join(' AND ');
}

/** Conditions of which one must hold. */
export function anyOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? FALSE : conditions.map((condition) => `(${condition})`).join(' OR ');
}

export const TRUE = 'true';
export const FALSE = 'false';

/** A double for a typed column, NaN where there is none: nulls would be looked up bit by bit. */
export function double(expression: string): string {
  return `coalesce((${expression})::DOUBLE, 'nan'::DOUBLE)`;
}

/**
 * A choice by ascending limits as a balanced tree: `results[i]` where the value is below `limits[i]` and not below the limit before it,
 * the last result beyond all. A tree asks log n questions of a value, a list of WHENs asks n.
 */
export function choose(limits: readonly string[], results: readonly string[], isBelow: (limit: string) => string): string {
  const branch = (low: number, high: number): string => {
    if (low === high) return results[low] ?? 'NULL';
    const middle = (low + high) >> 1;
    return `CASE WHEN ${isBelow(limits[middle] ?? '')} THEN ${branch(low, middle)} ELSE ${branch(middle + 1, high)} END`;
  };
  return branch(0, limits.length);
}

function withoutNul(text: string): string {
  if (!isSayable(text)) throw new RangeError(`${JSON.stringify(text)} cannot be said to the engine.`);
  return text;
}
