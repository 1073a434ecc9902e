/** Fields of type periods: intervals in files of their own, tied to the rows of a relation by what both hold. */
import type { Field } from '../../language/index';
import { complainOfCell, complainOfOrder } from './cell-readers';
import type { FolderFiles } from './data-files';
import { NOTE_TEXTS, type ReportBuilder } from './data-report';
import { describeFile } from './duckdb-files';
import { headsOf } from './duckdb-heads';
import { isReversed, leavingOut } from './duckdb-judge';
import type { PeriodsColumn, Relation, RelationColumn } from './duckdb-relation';
import type { Session } from './duckdb-session';
import { allOf, anyOf, double, FALSE, TRUE } from './duckdb-sql';
import { CellsOfRows, correctRows, linesOf, rawRows, type RawRow } from './duckdb-raw-rows';
import { typeRows, type FileToType, type TypedRows, type TypingContext } from './duckdb-typed-rows';
import { complainOfRecord, type PauseFile } from './read-pauses';
import type { ReadingPlan } from './reading-plan';

/** Adds the fields of type periods. Undefined when the row reader has to read them. */
export async function loadPeriods(
  plan: ReadingPlan,
  pauses: readonly PauseFile[],
  relation: Relation,
  files: FolderFiles,
  context: TypingContext,
  report: ReportBuilder,
): Promise<Relation | undefined> {
  const columns = new Map<string, RelationColumn>(relation.columns);
  for (const { name } of plan.periods) {
    const own = pauses.filter(({ field, file }) => field === name && file !== undefined);
    const [first] = own;
    // Different files may be tied to the records by different columns; then it takes the row reader.
    if (own.some(({ joinColumn }) => joinColumn !== first?.joinColumn)) return undefined;
    const column = first === undefined ? undefined : await loadField(plan, own, first.joinColumn, relation, files, context, report);
    if (column === undefined) return undefined;
    columns.set(name, column);
  }
  return { ...relation, columns };
}

async function loadField(
  plan: ReadingPlan,
  pauses: readonly PauseFile[],
  joinColumn: string,
  relation: Relation,
  files: FolderFiles,
  context: TypingContext,
  report: ReportBuilder,
): Promise<PeriodsColumn | undefined> {
  const toType: FileToType[] = [];
  for (const pause of pauses) {
    const file = await fileOf(pause, plan, files, context);
    if (file === undefined) return undefined;
    toType.push(file);
  }
  const fields = fieldsOf(plan, pauses[0]?.field ?? '');
  const rows = await typeRows(toType, fields, context);
  const join = relation.columns.get(joinColumn);
  const [start, end, record] = rows?.columns ?? [];
  if (rows === undefined || start === undefined || end === undefined || record === undefined) return undefined;
  if (join?.kind !== 'text' && join?.kind !== 'figure') return undefined;
  for (const { file, line, reason } of rows.misfits) report.bad(file, line, reason);
  const bothNumbers = join.kind === 'text' ? join.number !== undefined && record.number !== undefined : false;
  const [key, recordKey] = bothNumbers && join.kind === 'text' ? [record.number ?? '', join.number ?? ''] : [record.value, join.text];
  const good = await judgePeriods(rows, plan, context, report);
  const known = await leavingOutUnknown(
    rows,
    { good, key, recordKey, relation, isNumber: bothNumbers && joinColumn === plan.records.key },
    plan,
    context,
    report,
  );
  const column: PeriodsColumn = { kind: 'periods', from: rows.from, good: known, start: start.value, end: end.value, key, recordKey };
  const open = `SELECT ${double('count(*)')} FROM ${rows.from} WHERE ${allOf([known, `${end.value} IS NULL`])}`;
  report.note('open-periods', (await context.session.select(open)).numbers(0)[0] ?? 0, NOTE_TEXTS.open(pauses[0]?.field ?? ''));
  return column;
}

async function fileOf(
  { file, name, columns, sample }: PauseFile,
  plan: ReadingPlan,
  files: FolderFiles,
  { session }: TypingContext,
): Promise<FileToType | undefined> {
  if (file === undefined) return undefined;
  const described = await describeFile(session, await files.pathOf(name), await headsOf(files).read(name), file);
  if (described === undefined) return undefined;
  return {
    file: described,
    places: [columns.start, columns.end, columns.record],
    formats: [columns.startFormat, columns.endFormat, undefined],
    timeZone: sample.timeZone ?? plan.timeZone,
    notGiven: sample.notGiven,
  };
}

function fieldsOf({ periods, records }: ReadingPlan, name: string): Field[] {
  const origin = periods.find((field) => field.name === name)?.origin ?? records.origin;
  return [
    { name: 'Start', type: 'time', values: [], origin },
    { name: 'End', type: 'time', values: [], origin },
    { name: 'Record', type: 'text', values: [], origin },
  ];
}

/** A condition that leaves out the rows whose own cells are bad. */
async function judgePeriods(rows: TypedRows, plan: ReadingPlan, context: TypingContext, report: ReportBuilder): Promise<string> {
  const [start, end, record] = rows.columns;
  if (start === undefined || end === undefined || record === undefined) return TRUE;
  const missing = [start.stored?.column ?? start.value, record.number ?? record.value].map((value) => `${value} IS NULL`);
  const suspects = anyOf([...(rows.suspect === FALSE ? [] : [rows.suspect]), ...missing, isReversed(start, end)]);
  const found = await context.session.select(`SELECT ${double('count(*)')} FROM ${rows.from} WHERE ${suspects}`);
  if ((found.numbers(0)[0] ?? 0) === 0) return TRUE;
  const reader = new CellsOfRows(rows, context);
  const bad: { place: number; reason: string }[] = [];
  const right: number[] = [];
  const values: number[][] = [];
  for (const row of await rawRows(rows, context.session, suspects)) {
    const read = rows.columns.map((_, i) => reader.read(row, i));
    const reason = complainOfPeriod(row, read, rows, plan, reader);
    if (reason !== undefined) bad.push({ place: row.place, reason });
    else {
      right.push(row.place);
      values.push(read.map((value) => (typeof value === 'number' ? value : NaN)));
    }
  }
  await correctRows(rows, context.session, right, values);
  return bad.length === 0 ? TRUE : reportBad(rows, bad, context, report);
}

function complainOfPeriod(
  row: RawRow,
  [start, end, record]: readonly (string | number | undefined)[],
  rows: TypedRows,
  plan: ReadingPlan,
  reader: CellsOfRows,
): string | undefined {
  if (row.problem !== undefined) return row.problem;
  if (start === undefined) return 'Start is not given';
  if (record === undefined) return `It is not given to which of ${plan.records.name} the row belongs`;
  for (const [i, value] of [start, end].entries()) {
    const field = rows.columns[i]?.field;
    if (field !== undefined && typeof value === 'number' && Number.isNaN(value))
      return complainOfCell(field, row.cells[i] ?? '', plan.agreement, reader.formatOf(row.place, i));
  }
  return typeof start === 'number' && typeof end === 'number' && end < start ? complainOfOrder('Start', 'End') : undefined;
}

async function reportBad(
  rows: TypedRows,
  bad: readonly { place: number; reason: string }[],
  context: TypingContext,
  report: ReportBuilder,
): Promise<string> {
  const places = Float64Array.from(bad, ({ place }) => place);
  const { file, line } = await linesOf(rows, places);
  bad.forEach(({ reason }, i) => report.bad(rows.files[file[i] ?? 0]?.file.name ?? '', line[i] ?? 0, reason));
  return leavingOut(rows, context, places);
}

interface Tie {
  readonly good: string;
  readonly key: string;
  readonly recordKey: string;
  readonly relation: Relation;
  /** The keys are whole numbers that no two records share. */
  readonly isNumber: boolean;
}

/** True when the records have every number from the least to the greatest that the intervals name: that takes no join to see. */
async function holdsAll(session: Session, records: string, intervals: string): Promise<boolean> {
  const [known, named] = [records, intervals].map((rows) =>
    session.select(`SELECT ${double('min(k)')}, ${double('max(k)')}, ${double('count(*)')} FROM (${rows})`),
  );
  const [all, some] = [await known, await named];
  const [least, most, count] = [0, 1, 2].map((column) => all?.numbers(column)[0] ?? NaN);
  const [from, to] = [0, 1].map((column) => some?.numbers(column)[0] ?? NaN);
  if (least === undefined || most === undefined || count === undefined || from === undefined || to === undefined) return false;
  // The numbers of records are all different, so as many as there is room for are all of them.
  return most - least + 1 === count && from >= least && to <= most;
}

/** A condition that leaves out, besides, the intervals of records that are not among the good rows. */
async function leavingOutUnknown(
  rows: TypedRows,
  { good, key, recordKey, relation, isNumber }: Tie,
  plan: ReadingPlan,
  context: TypingContext,
  report: ReportBuilder,
): Promise<string> {
  const { session } = context;
  const record = rows.columns[2]?.value ?? '';
  const intervals = `SELECT ${rows.place} AS p, ${record} AS r, ${key} AS k FROM ${rows.from} WHERE ${good}`;
  const records = `SELECT ${recordKey} AS k FROM ${relation.from} WHERE ${allOf([relation.good, `${recordKey} IS NOT NULL`])}`;
  if (isNumber && (await holdsAll(session, records, `SELECT ${key} AS k FROM ${rows.from} WHERE ${good}`))) return good;
  const unknown = await session.select(
    `SELECT ${double('p')}, r FROM (${intervals}) AS q ANTI JOIN (${records}) AS known ON known.k = q.k ORDER BY p`,
  );
  const texts = unknown.texts(1);
  const bad = Array.from(unknown.numbers(0), (place, i) => ({ place, reason: complainOfRecord(texts[i] ?? '', plan.records.name) }));
  return bad.length === 0 ? good : allOf([good, await reportBad(rows, bad, context, report)]);
}
