/**
 * Which rows are bad, and why.
 *
 * The engine finds the rows that may be bad; each of them is then judged cell by cell, in the order and the words of the row reader.
 */
import { spellingsOf, type Field } from '../../language/index';
import { complainOfCell, complainOfOrder } from './cell-readers';
import type { ReportBuilder } from './data-report';
import { isUnique, repeatedValues } from './duckdb-repeats';
import { allOf, anyOf, double, FALSE, isSayable, literal, literals, TRUE } from './duckdb-sql';
import { CellsOfRows, correctRows, linesOf, rawRows, type RawRow } from './duckdb-raw-rows';
import { isNumeric, type TypedColumn, type TypedRows, type TypingContext } from './duckdb-typed-rows';
import { isMissing } from './missing-cells';
import type { ReadingPlan } from './reading-plan';
import { complainOfKey } from './row-reader';

export interface Judged {
  /** Good rows only. */
  readonly good: string;
  /** How the texts of enum and party fields are put into the agreement's spelling, by field. */
  readonly spelled: ReadonlyMap<string, string>;
  /** Times of rows put right that a clock showed twice. */
  readonly ambiguous: number;
}

export async function judgeRows(rows: TypedRows, plan: ReadingPlan, context: TypingContext, report: ReportBuilder): Promise<Judged> {
  const spellings = await Promise.all(rows.columns.map((_, i) => spellingOf(rows, i, context)));
  const spelled = new Map(
    spellings.flatMap((one, i) => (one?.text === undefined ? [] : [[rows.columns[i]?.field.name ?? '', one.text] as const])),
  );
  const valueOf = (name: string | undefined): string | undefined => {
    const column = rows.columns.find(({ field }) => field.name === name);
    return column === undefined ? undefined : (spelled.get(column.field.name) ?? column.value);
  };
  const key = valueOf(plan.records.key);
  const updated = valueOf(plan.records.changes?.datedBy);
  const suspects = [
    ...(rows.suspect === FALSE ? [] : [rows.suspect]),
    ...spellings.flatMap((one) => (one?.bad === undefined ? [] : [one.bad])),
    ...plan.ordered.flatMap(({ start, end }) => {
      const [from, to] = [start, end].map((name) => rows.columns.find(({ field }) => field.name === name));
      return from === undefined || to === undefined ? [] : [isReversed(from, to)];
    }),
    ...(key === undefined ? [] : [`${rows.columns.find(({ field }) => field.name === plan.records.key)?.number ?? key} IS NULL`]),
    ...(updated === undefined ? [] : [`${updated} IS NULL`]),
  ];
  const { bad, ambiguous } = await judgeSuspects(rows, plan, context, report, anyOf(suspects));
  const conditions: string[] = [];
  if (bad.length > 0) conditions.push(await leavingOut(rows, context, bad));
  const unrepeated =
    key === undefined || updated !== undefined ? undefined : await judgeKeys(rows, key, allOf(conditions), plan, context, report);
  if (unrepeated !== undefined) conditions.push(unrepeated);
  return { good: allOf(conditions), spelled, ambiguous };
}

/** True where the second time is given and earlier than the first; columns that are stored alike need not be converted. */
export function isReversed(from: TypedColumn, to: TypedColumn): string {
  const isAlike = from.stored !== undefined && to.stored !== undefined && from.stored.micros('x') === to.stored.micros('x');
  return isAlike ? `coalesce(${to.stored.column} < ${from.stored.column}, false)` : `coalesce(${to.value} < ${from.value}, false)`;
}

interface Spelling {
  /** The text in the agreement's spelling, where the column does not hold it already. */
  readonly text?: string;
  /** Rows whose text the field does not take. */
  readonly bad?: string;
}

/** Undefined for fields that take any text, and for columns that hold nothing but the agreement's own spellings. */
async function spellingOf(rows: TypedRows, column: number, { session, agreement }: TypingContext): Promise<Spelling | undefined> {
  const typed = rows.columns[column];
  const spelling = typed === undefined ? undefined : spellingsOf(typed.field, agreement);
  if (typed === undefined || spelling === undefined) return undefined;
  const { value, field } = typed;
  const names = namesOf(field, [...agreement.parties.keys()]).filter((name) => spelling(name) === name);
  const isOther = names.length === 0 ? TRUE : `${value} NOT IN (${literals(names)})`;
  const others = (
    await session.select(`SELECT DISTINCT ${value} FROM ${rows.from} WHERE ${allOf([isOther, `${value} IS NOT NULL`])}`)
  ).texts(0);
  const [bad, mapped]: [string[], [string, string][]] = [[], []];
  for (const other of others) {
    if (other === null) continue;
    const text = isMissing(other, NOTHING) ? null : spelling(other);
    if (text === undefined) bad.push(other);
    else mapped.push([other, text === null ? 'NULL' : literal(text)]);
  }
  if (bad.length + mapped.length === 0) return undefined;
  const table = bad.length > MOST_IN_STATEMENT || !bad.every(isSayable) ? await session.keepTexts(bad) : undefined;
  const among = table === undefined ? `${value} IN (${literals(bad)})` : `${value} IN (SELECT c0 FROM ${table})`;
  // A text that no statement can hold is mapped like every other one: through a table.
  const text =
    mapped.length === 0
      ? undefined
      : `CASE ${value} ${mapped
          .filter(([from]) => isSayable(from))
          .map(([from, to]) => `WHEN ${literal(from)} THEN ${to}`)
          .join(' ')} ELSE ${value} END`;
  return { ...(text === undefined ? {} : { text }), ...(bad.length === 0 ? {} : { bad: `coalesce(${among}, false)` }) };
}

const MOST_IN_STATEMENT = 200;
const NOTHING: ReadonlySet<string> = new Set();

/** The names that a field takes as they are. */
export function namesOf({ type, values }: Field, parties: readonly string[]): readonly string[] {
  return type === 'enum' ? values : type === 'party' ? parties : [];
}

async function judgeSuspects(
  rows: TypedRows,
  plan: ReadingPlan,
  context: TypingContext,
  report: ReportBuilder,
  suspects: string,
): Promise<{ bad: Float64Array; ambiguous: number }> {
  const none = { bad: new Float64Array(0), ambiguous: 0 };
  const { session } = context;
  if (suspects === FALSE) return none;
  const found = (await session.select(`SELECT ${double('count(*)')} FROM ${rows.from} WHERE ${suspects}`)).numbers(0)[0] ?? 0;
  if (found === 0) return none;
  const reader = new CellsOfRows(rows, context);
  const judge = new Judge(rows, plan, reader);
  const raw = await rawRows(rows, session, suspects);
  const bad: { place: number; reason: string }[] = [];
  const right: number[] = [];
  const values: number[][] = [];
  for (const row of raw) {
    const reason = judge.complain(row);
    if (reason !== undefined) bad.push({ place: row.place, reason });
    else {
      right.push(row.place);
      values.push(judge.values.map((value) => (typeof value === 'number' ? value : NaN)));
    }
  }
  await correctRows(rows, session, right, values);
  const places = Float64Array.from(bad, ({ place }) => place);
  const { file, line } = await linesOf(rows, places);
  bad.forEach(({ reason }, i) => report.bad(rows.files[file[i] ?? 0]?.file.name ?? '', line[i] ?? 0, reason));
  return { bad: places, ambiguous: judge.ambiguous };
}

/** Judges rows one by one as the row reader does. */
class Judge {
  /** The cells of the last row: microseconds, texts, undefined where not given. */
  values: (string | number | undefined)[] = [];
  ambiguous = 0;
  private readonly ordered: readonly { start: string; end: string; from: number; to: number }[];
  /** The fields that every row must give. */
  private readonly needed: readonly number[];

  constructor(
    private readonly rows: TypedRows,
    private readonly plan: ReadingPlan,
    private readonly reader: CellsOfRows,
  ) {
    const columnOf = (name: string | undefined): number => rows.columns.findIndex(({ field }) => field.name === name);
    this.ordered = plan.ordered.map(({ start, end }) => ({ start, end, from: columnOf(start), to: columnOf(end) }));
    this.needed = [plan.records.key, plan.records.changes?.datedBy].map(columnOf).filter((column) => column >= 0);
  }

  complain(row: RawRow): string | undefined {
    if (row.problem !== undefined) return row.problem;
    const { columns } = this.rows;
    this.values = [];
    let ambiguous = 0;
    for (const [i, { field }] of columns.entries()) {
      const value = this.reader.read(row, i);
      this.values.push(value);
      if (typeof value === 'number' && Number.isNaN(value))
        return complainOfCell(field, row.cells[i] ?? '', this.plan.agreement, this.reader.formatOf(row.place, i));
      if (value !== undefined && isNumeric(field) && this.reader.wasAmbiguous(row.place, i)) ambiguous++;
    }
    const missing = this.needed.find((column) => this.values[column] === undefined);
    if (missing !== undefined) return `${columns[missing]?.field.name ?? ''} is not given`;
    for (const { start, end, from, to } of this.ordered) {
      const [first, last] = [this.values[from], this.values[to]];
      if (typeof first === 'number' && typeof last === 'number' && last < first) return complainOfOrder(start, end);
    }
    this.ambiguous += ambiguous;
    return undefined;
  }
}

/** A condition that leaves out the rows of these places. */
export async function leavingOut(rows: TypedRows, { session }: TypingContext, places: Float64Array): Promise<string> {
  const table = await session.keepNumbers([places]);
  return `${rows.place} NOT IN (SELECT c0 FROM ${table})`;
}

/** Rows whose key another one has before them are bad; gives the condition that leaves them out, if there are any. */
async function judgeKeys(
  rows: TypedRows,
  key: string,
  good: string,
  plan: ReadingPlan,
  context: TypingContext,
  report: ReportBuilder,
): Promise<string | undefined> {
  const name = plan.records.key ?? '';
  const column = rows.columns.find(({ field }) => field.name === name);
  const scope = { session: context.session, from: rows.from, good, place: rows.place };
  const number = column?.isInteger === true || (column !== undefined && isNumeric(column.field)) ? key : column?.number;
  if (await isUnique(scope, number ?? key, number !== undefined)) return undefined;
  const { places, first } = await repeatedValues(scope, key);
  if (places.length === 0) return undefined;
  const here = await linesOf(rows, places);
  const order = Int32Array.from(first, (_, i) => i).sort((left, right) => (first[left] ?? 0) - (first[right] ?? 0));
  const sorted = await linesOf(
    rows,
    Float64Array.from(order, (i) => first[i] ?? 0),
  );
  const earlier = new Map<number, number>();
  order.forEach((i, at) => earlier.set(i, at));
  const fileName = (index: number | undefined): string => rows.files[index ?? 0]?.file.name ?? '';
  places.forEach((_, i) => {
    const at = earlier.get(i) ?? 0;
    const before = { file: fileName(sorted.file[at]), line: sorted.line[at] ?? 0 };
    const place = { file: fileName(here.file[i]), line: here.line[i] ?? 0 };
    report.bad(place.file, place.line, complainOfKey(name, before, place));
  });
  return leavingOut(rows, context, places);
}
