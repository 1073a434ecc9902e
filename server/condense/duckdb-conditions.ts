/**
 * Conditions as SQL.
 *
 * Invariant: what a test means is asked of `compileTest`, never decided here; every expression is true or false, never null.
 */
import {
  compileTest,
  figureOf,
  Ratio,
  zoneOf,
  type Comparison,
  type Condition,
  type MicrosRange,
  type Test,
  type ValueTest,
} from '../../language/index';
import type { FigureColumn, LengthColumn, Relation, TextColumn, TimeColumn } from './duckdb-relation';
import { allOf, anyOf, FALSE, isSayable, literals, TRUE, whole } from './duckdb-sql';

/** A quantity of a row that conditions can look at. */
export type Tested = TimeColumn | LengthColumn | TextColumn | FigureColumn;

/** The condition as SQL; undefined when it asks for something only the row table knows (measures made of fields, fields of type periods). */
export async function conditionSql(
  condition: Condition | undefined,
  relation: Relation,
  measured: ReadonlyMap<string, string> = new Map(),
): Promise<string | undefined> {
  const parts: string[] = [];
  for (const comparison of condition?.parts ?? []) {
    const part = await comparisonSql(comparison, relation, measured);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return condition?.join === 'or' ? anyOf(parts) : allOf(parts);
}

/** A test of one field as SQL. */
export async function testSql(field: string, test: Test, relation: Relation): Promise<string | undefined> {
  const column = relation.columns.get(field);
  if (column === undefined) return FALSE;
  return column.kind === 'periods' ? undefined : columnTest(column, test, relation);
}

async function comparisonSql(
  { left, test }: Comparison,
  relation: Relation,
  measured: ReadonlyMap<string, string>,
): Promise<string | undefined> {
  if (left.kind === 'field') return testSql(left.name, test, relation);
  const micros = measured.get(left.name);
  return micros === undefined ? undefined : columnTest({ kind: 'duration', micros }, test, relation);
}

async function columnTest(column: Tested, test: Test, relation: Relation): Promise<string> {
  const compiled = compileTest(test, column.kind, { timeZone: zoneOf(relation.agreement) });
  const value = column.kind === 'instant' || column.kind === 'duration' ? column.micros : column.text;
  if (test.kind === 'given') return compiled.whenNotGiven ? `${value} IS NULL` : `${value} IS NOT NULL`;
  const holds = await valueTest(column, test, compiled, relation);
  return holds === FALSE ? FALSE : `coalesce(${holds}, false)`;
}

async function valueTest(column: Tested, test: Exclude<Test, { kind: 'given' }>, compiled: ValueTest, relation: Relation): Promise<string> {
  switch (column.kind) {
    case 'instant':
    case 'duration':
      return anyOf(compiled.ranges.map((range) => rangeSql(column.micros, range)));
    case 'text':
      return test.kind === 'among' && test.values.every(({ kind }) => kind === 'text')
        ? sameTexts(column.text, test)
        : amongTexts(column.text, column.domain ?? (await distinctTexts(column.text, relation)), compiled.text, relation);
    case 'figure': {
      const { integer, field, lexeme } = column;
      const direct = integer === undefined || field.type !== 'number' ? undefined : integerTest(integer, test);
      const currency = relation.agreement.currency;
      const passes = (text: string): boolean => compiled.figure(figureOf(field.type, lexeme(text), currency) ?? Ratio.ZERO);
      return direct ?? amongTexts(column.text, await distinctTexts(column.text, relation), passes, relation);
    }
  }
}

function rangeSql(micros: string, { from, to }: MicrosRange): string {
  const parts = [from === -Infinity ? TRUE : `${micros} >= ${whole(from)}`, to === Infinity ? TRUE : `${micros} < ${whole(to)}`];
  return allOf(parts) === TRUE ? `${micros} IS NOT NULL` : allOf(parts);
}

function sameTexts(text: string, { values, negated }: Extract<Test, { kind: 'among' }>): string {
  const wanted = values.flatMap((value) => (value.kind === 'text' && isSayable(value.text) ? [value.text.trim()] : []));
  if (wanted.length === 0) return negated ? `${text} IS NOT NULL` : FALSE;
  return `${text} ${negated ? 'NOT IN' : 'IN'} (${literals(wanted)})`;
}

/** Comparisons of whole numbers with an exact figure; undefined for values that are no plain numbers. */
function integerTest(integer: string, test: Exclude<Test, { kind: 'given' }>): string | undefined {
  if (test.kind === 'bound') {
    if (test.value.kind !== 'number') return undefined;
    const { number } = test.value;
    const [floor, ceiling] = [number.floor(), number.ceil()];
    if (!isBigint64(floor) || !isBigint64(ceiling)) return undefined;
    switch (test.op) {
      case 'at least':
        return `${integer} >= ${whole(ceiling)}`;
      case 'above':
        return `${integer} > ${whole(floor)}`;
      case 'at most':
        return `${integer} <= ${whole(floor)}`;
      case 'below':
        return `${integer} < ${whole(ceiling)}`;
      case 'exactly':
        return floor === ceiling ? `${integer} = ${whole(floor)}` : FALSE;
    }
  }
  const wanted: bigint[] = [];
  for (const value of test.values) {
    if (value.kind !== 'number') return undefined;
    if (value.number.isWhole) wanted.push(value.number.num);
  }
  if (!wanted.every(isBigint64)) return undefined;
  if (wanted.length === 0) return test.negated ? `${integer} IS NOT NULL` : FALSE;
  return `${integer} ${test.negated ? 'NOT IN' : 'IN'} (${wanted.map(whole).join(', ')})`;
}

function isBigint64(value: bigint): boolean {
  return value === BigInt.asIntN(64, value);
}

/** Asks the test of each different text of the column once, and then of every row whether its text is among those that passed. */
async function amongTexts(
  text: string,
  distinct: readonly string[],
  passes: (text: string) => boolean,
  relation: Relation,
): Promise<string> {
  const [passed, failed]: [string[], string[]] = [[], []];
  for (const one of distinct) (passes(one) ? passed : failed).push(one);
  if (passed.length === 0) return FALSE;
  if (failed.length === 0) return `${text} IS NOT NULL`;
  const isShort = (list: readonly string[]): boolean => list.length <= MOST_IN_STATEMENT && list.every(isSayable);
  if (isShort(passed)) return `${text} IN (${literals(passed)})`;
  if (isShort(failed)) return `${text} NOT IN (${literals(failed)})`;
  return `${text} IN (SELECT c0 FROM ${await relation.session.keepTexts(passed)})`;
}

const MOST_IN_STATEMENT = 200;

/** What the engine has already been asked, by relation and expression. */
const asked = new WeakMap<Relation, Map<string, Promise<string[]>>>();

function distinctTexts(text: string, relation: Relation): Promise<string[]> {
  const known = asked.get(relation) ?? new Map<string, Promise<string[]>>();
  asked.set(relation, known);
  let answer = known.get(text);
  if (answer === undefined) {
    answer = relation.session
      .select(`SELECT DISTINCT ${text} FROM ${relation.from} WHERE ${allOf([relation.good, `${text} IS NOT NULL`])}`)
      .then((columns) => columns.texts(0).filter((one) => one !== null));
    known.set(text, answer);
  }
  return answer;
}
