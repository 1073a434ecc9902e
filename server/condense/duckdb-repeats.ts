/** Rows that say what another row says already. */
import type { Session } from './duckdb-session';
import { allOf, double, whole } from './duckdb-sql';

/** Rows of a statement: FROM and WHERE. */
export interface RowsOf {
  readonly session: Session;
  readonly from: string;
  readonly good: string;
  readonly place: string;
}

/** True when no two rows have the same value there (null is no value). `isNumber`: BIGINT. */
export async function isUnique(rows: RowsOf, value: string, isNumber: boolean): Promise<boolean> {
  const { session, from, good } = rows;
  const scope = `FROM ${from} WHERE ${allOf([good, `${value} IS NOT NULL`])}`;
  if (isNumber) {
    const bounds = await session.select(`SELECT ${double('count(*)')}, ${double(`min(${value})`)}, ${double(`max(${value})`)} ${scope}`);
    const [count, least, most] = [0, 1, 2].map((column) => bounds.numbers(column)[0] ?? NaN);
    if (count === undefined || least === undefined || most === undefined || !(count > 0)) return true;
    if (Number.isSafeInteger(least) && Number.isSafeInteger(most) && most - least < count * 32) {
      // A bit for each number: as many bits as rows, or two rows have the same.
      const bits = `SELECT bit_or(1::UBIGINT << ((${value} - ${whole(least)}) & 63)::UBIGINT) AS m ${scope} GROUP BY (${value} - ${whole(least)}) >> 6`;
      return (await session.select(`SELECT ${double('sum(bit_count(m))')} FROM (${bits})`)).numbers(0)[0] === count;
    }
  }
  const descents = `SELECT v, lag(v) OVER () AS before FROM (SELECT ${value} AS v ${scope})`;
  const ascends = (await session.select(`SELECT ${double('count(*)')} FROM (${descents}) WHERE before >= v`)).numbers(0)[0] === 0;
  if (ascends) return true;
  return (await session.select(`SELECT ${double(`count(${value}) - count(DISTINCT ${value})`)} ${scope}`)).numbers(0)[0] === 0;
}

/** Rows whose value an earlier row has, with that row: places in ascending order. */
export async function repeatedValues(
  { session, from, good, place }: RowsOf,
  value: string,
): Promise<{ places: Float64Array; first: Float64Array }> {
  const ranked = `SELECT ${place} AS p, min(${place}) OVER (PARTITION BY ${value}) AS first FROM ${from} WHERE ${allOf([good, `${value} IS NOT NULL`])}`;
  const columns = await session.select(`SELECT ${double('p')}, ${double('first')} FROM (${ranked}) WHERE p <> first ORDER BY p`);
  return { places: columns.numbers(0), first: columns.numbers(1) };
}

/** How many rows repeat another one in all of these values. */
export async function countRepeated({ session, from, good }: RowsOf, values: readonly string[]): Promise<number> {
  const groups = `SELECT count(*) - 1 AS more FROM ${from} WHERE ${good} GROUP BY ${values.join(', ')} HAVING count(*) > 1`;
  return (await session.select(`SELECT ${double('coalesce(sum(more), 0)')} FROM (${groups})`)).numbers(0)[0] ?? 0;
}

/** A condition that leaves out rows which repeat an earlier one. */
export async function onlyFirst({ session, from, good, place }: RowsOf, values: readonly string[]): Promise<string> {
  const ranked = `SELECT ${place} AS c0, min(${place}) OVER (PARTITION BY ${values.join(', ')}) AS first FROM ${from} WHERE ${good}`;
  const repeated = await session.keep(`SELECT c0 FROM (${ranked}) WHERE c0 <> first`);
  return `${place} NOT IN (SELECT c0 FROM ${repeated})`;
}

/** True when the times strictly ascend from row to row within each of the stretches; `conditions` cut the rows into them. */
export async function ascendsWithin({ session, from, good }: RowsOf, micros: string, conditions: readonly string[]): Promise<boolean> {
  const falls = await Promise.all(
    conditions.map(async (condition, lane) => {
      const steps = `SELECT t, lead(t) OVER () AS next FROM (SELECT ${micros} AS t FROM ${from} WHERE ${allOf([good, condition])})`;
      return (await session.select(`SELECT ${double('count(*)')} FROM (SELECT 1 FROM (${steps}) WHERE next <= t LIMIT 1)`, lane)).numbers(
        0,
      )[0];
    }),
  );
  return falls.every((count) => count === 0);
}
