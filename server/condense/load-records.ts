/**
 * Reads the files of a record set into one table of typed rows.
 *
 * Invariant: nothing is dropped silently. A row is in the table, or in the report with its file, line and reason; data that cannot be read at
 * all are reported as such, with an empty table.
 */
import type { Agreement, Column, DataReport, RowTable } from '../../language/index';
import { isTimeZone, kindOfType } from '../../language/index';
import type { DataFiles } from './data-files';
import { NOTE_TEXTS, ReportBuilder, unreadableReport } from './data-report';
import { findFiles, openFound, type OpenedSample } from './find-files';
import type { LoadOptions } from './load-options';
import { fitFile, type FittedFile } from './fit-file';
import { foldChanges } from './fold-changes';
import { findRepeated } from './repeated-rows';
import { UnreadableData } from './opened-file';
import { attachPauses, type Interval } from './attach-pauses';
import { isExtraColumn, openPauses, readPauses, type PauseFile } from './read-pauses';
import type { ReadingPlan } from './reading-plan';
import { emptyTable, pickRows } from './row-table';
import { RowReader } from './row-reader';
import { shiftTimes } from './shift-times';

export interface LoadedRecords {
  readonly table: RowTable;
  readonly report: DataReport;
}

export async function loadRecords(plan: ReadingPlan, files: DataFiles, options: LoadOptions): Promise<LoadedRecords> {
  const { records } = plan;
  try {
    return await read(plan, files, options);
  } catch (error) {
    if (!(error instanceof UnreadableData)) throw error;
    const columns = new Map(records.fields.map((field): [string, Column['kind']] => [field.name, columnKind(field.type)]));
    return { table: emptyTable(columns), report: unreadableReport(records.name, [], error.message) };
  }
}

async function read(plan: ReadingPlan, files: DataFiles, options: LoadOptions): Promise<LoadedRecords> {
  const { records } = plan;
  checkPlan(plan);
  const found = await findFiles(plan.samples, files);
  const opened: OpenedSample[] = [];
  const horizon = horizonOf(plan.agreement);
  for (const one of found) opened.push(await openFound(one, files, { ...options, horizon }));
  if (opened.every(({ file }) => file === undefined))
    throw new UnreadableData(
      `${found.map(({ name }) => name).join(', ')} ${found.length === 1 ? 'is' : 'are'} empty: not even the names of columns are there.`,
    );
  const fitted: (FittedFile | undefined)[] = [];
  for (const { file, sample } of opened) fitted.push(file === undefined ? undefined : await fitFile(plan, sample, file));
  const pauses = await openPauses(plan, opened, files, options);
  const names = [...new Set([...found.map(({ name }) => name), ...pauses.map(({ name }) => name)])];
  const report = new ReportBuilder(records.name, names);
  const reader = new RowReader(
    plan,
    found.map(({ name }) => name),
    pauses,
    report,
  );
  for (const [i, { sample }] of opened.entries()) {
    const fit = fitted[i];
    if (fit === undefined) continue;
    const { file, matched, note } = fit;
    if (note !== undefined) report.recognised(note);
    for await (const batch of file.batches(reader.begin(file, i, matched, sample))) {
      options.signal?.throwIfAborted();
      reader.add(batch);
      options.progress?.({ message: `Reading ${file.name}`, fraction: (i + batch.fraction) / opened.length });
    }
  }
  const raw = reader.finish();
  const kept = records.changes === undefined ? withoutRepeated(plan, raw, report) : foldChanges(plan, raw);
  const standing = shiftTimes(plan, kept);
  return { table: await withPauses(plan, standing, pauses, report, options), report: report.build() };
}

function columnKind(type: Parameters<typeof kindOfType>[0]): Column['kind'] {
  const kind = kindOfType(type);
  return kind === 'figure' ? 'text' : kind;
}

/** What the agreement must say before its data can be read. */
function checkPlan(plan: ReadingPlan): void {
  const { records, samples, derived } = plan;
  const { name } = records;
  if (samples.length === 0)
    throw new UnreadableData(`The agreement does not say where the data of ${name} lie. Write: sample ${name} from "data/file.csv".`);
  const [first] = derived;
  if (first !== undefined && records.changes === undefined) {
    throw new UnreadableData(
      `${first.name} follows from the changes of ${first.whilst.left.name}, but ${name} are not kept with one row for each change. Write: records ${name} means "…", one row for each change dated by ….`,
    );
  }
  const [taken] = plan.picked;
  if (taken !== undefined && records.changes === undefined) {
    throw new UnreadableData(
      `${taken.name} follows from the changes of ${taken.picked.field}, but ${name} are not kept with one row for each change. Write: records ${name} means "…", one row for each change dated by ….`,
    );
  }
  if (records.changes !== undefined && records.key === undefined) {
    throw new UnreadableData(
      `${name} are kept with one row for each change, but not by which field the rows of one of them are known. Write: identified by ….`,
    );
  }
  for (const { timeZone } of samples) {
    if (timeZone !== undefined && !isTimeZone(timeZone))
      throw new UnreadableData(`"${timeZone}" is not a time zone. Write one such as "Europe/London", "America/New_York" or "UTC".`);
  }
}

/** Nothing that a calendar repeats after the term is of interest. */
function horizonOf({ term }: Agreement): number {
  return term === undefined ? Infinity : Date.UTC(term.to.year, term.to.month - 1, term.to.day + 1);
}

function withoutRepeated({ mergesDuplicates, records, fields }: ReadingPlan, table: RowTable, report: ReportBuilder): RowTable {
  if (records.key !== undefined) return table;
  const repeated = findRepeated(
    table,
    fields.map(({ name }) => name),
  );
  const count = repeated.reduce((sum, one) => sum + one, 0);
  report.note('duplicate-rows', count, mergesDuplicates ? NOTE_TEXTS.merged : NOTE_TEXTS.repeated);
  if (count === 0 || !mergesDuplicates) return table;
  const rows = new Int32Array(table.count - count);
  let kept = 0;
  for (let row = 0; row < table.count; row++) if (repeated[row] === 0) rows[kept++] = row;
  return pickTable(table, rows);
}

function pickTable(table: RowTable, rows: Int32Array): RowTable {
  return {
    count: rows.length,
    files: table.files,
    file: rows.map((row) => table.file[row] ?? 0),
    line: Float64Array.from(rows, (row) => table.line[row] ?? 0),
    columns: new Map([...table.columns].map(([name, column]) => [name, pickRows(column, rows)])),
  };
}

async function withPauses(
  plan: ReadingPlan,
  table: RowTable,
  pauses: readonly PauseFile[],
  report: ReportBuilder,
  options: LoadOptions,
): Promise<RowTable> {
  const columns = new Map(table.columns);
  for (const { name } of plan.periods) {
    const intervals: Interval[] = [];
    for (const file of pauses)
      if (file.field === name) await readPauses(plan, file, table, report, options, (interval) => intervals.push(interval));
    columns.set(name, attachPauses(table.count, intervals));
    report.note('open-periods', intervals.filter(({ end }) => Number.isNaN(end)).length, NOTE_TEXTS.open(name));
  }
  for (const { joinColumn } of pauses) if (isExtraColumn(joinColumn)) columns.delete(joinColumn);
  return { ...table, columns };
}
