/**
 * Files of periods that belong to records: one row for each interval, with its start, its end and the record it belongs to.
 */
import type { Field, RowTable, Sample } from '../../language/index';
import type { Interval } from './attach-pauses';
import { cellReader, complainOfCell, complainOfFormat, complainOfOrder } from './cell-readers';
import type { DataFiles } from './data-files';
import type { ReportBuilder } from './data-report';
import { listOrComplain, openFound, type OpenedSample } from './find-files';
import type { LoadOptions } from './load-options';
import { closestColumn, columnKey, columnsNamed, listNames } from './match-columns';
import { isMissing } from './missing-cells';
import { UnreadableData, type Batch, type OpenedFile } from './opened-file';
import type { ReadingPlan } from './reading-plan';

/** A file of periods, with the columns to read and how its rows find their records. */
export interface PauseFile {
  readonly name: string;
  readonly field: string;
  /** The column of the table that says which record a row is: the identifying field, or a column that is read for this only. */
  readonly joinColumn: string;
  readonly sample: Sample;
  /** Undefined when the file is empty. */
  readonly file: OpenedFile | undefined;
  readonly columns: PauseColumns;
}

export interface PauseColumns {
  readonly start: number;
  readonly end: number;
  readonly record: number;
  readonly startFormat?: string;
  readonly endFormat?: string;
}

type MoreFile = Sample['more'][number];

/** Opens the files of all fields of periods. Throws `UnreadableData` where it is not clear what to read. */
export async function openPauses(
  plan: ReadingPlan,
  opened: readonly OpenedSample[],
  files: DataFiles,
  options: LoadOptions,
): Promise<PauseFile[]> {
  const found: PauseFile[] = [];
  for (const sample of plan.samples) {
    for (const more of sample.more.filter(({ field }) => plan.periods.some(({ name }) => name === field))) {
      for (const name of await listOrComplain(more.file, files)) {
        const { file } = await openFound({ name, sample }, files, options);
        const main = opened.find((one) => one.sample === sample && one.file !== undefined)?.file;
        found.push({ name, field: more.field, sample, file, ...bindColumns(plan, more, sample, file, main) });
      }
    }
  }
  for (const { joinColumn, field } of found) for (const { file } of opened) checkJoin(file, joinColumn, field);
  return found.sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0));
}

/** Reads the intervals of a file, each with the row of the table it belongs to; bad rows go to the report. */
export async function readPauses(
  plan: ReadingPlan,
  pauses: PauseFile,
  table: RowTable,
  report: ReportBuilder,
  options: LoadOptions,
  add: (interval: Interval) => void,
): Promise<void> {
  const { file, columns, sample } = pauses;
  if (file === undefined) return;
  const rowsOf = rowsByText(table, pauses.joinColumn);
  const notGiven = new Set(sample.notGiven);
  const readTime = { start: timeColumn(plan, pauses, 'Start'), end: timeColumn(plan, pauses, 'End') };
  const readRow = (batch: Batch, row: number): string | undefined => {
    const problem = batch.problem(row);
    if (problem !== undefined) return problem;
    const [from, until, record] = [batch.cell(row, 0), batch.cell(row, 1), batch.cell(row, 2)];
    if (isMissing(from, notGiven)) return 'Start is not given';
    if (isMissing(record, notGiven)) return `It is not given to which of ${plan.records.name} the row belongs`;
    const start = readTime.start(from);
    if (typeof start === 'string') return start;
    const end = isMissing(until, notGiven) ? NaN : readTime.end(until);
    if (typeof end === 'string') return end;
    if (end < start) return complainOfOrder('Start', 'End');
    const rows = rowsOf.get(String(record).trim());
    if (rows === undefined) return complainOfRecord(String(record), plan.records.name);
    for (const one of rows) add({ row: one, start, end });
    return undefined;
  };
  for await (const batch of file.batches([columns.start, columns.end, columns.record])) {
    options.signal?.throwIfAborted();
    for (let row = 0; row < batch.count; row++) {
      const reason = readRow(batch, row);
      if (reason !== undefined) report.bad(file.name, batch.line(row), reason);
    }
  }
}

/** Why a row of periods is bad that belongs to no good record. */
export function complainOfRecord(record: string, records: string): string {
  return `It belongs to '${record.trim()}', which is not among the good rows of ${records}`;
}

const EXTRA = '\u0000';

/** True for a column that is read only to tie pauses to their records; no field can have its name. */
export function isExtraColumn(name: string): boolean {
  return name.startsWith(EXTRA);
}

/** Where such a column is in a file; -1 for any other name. */
export function joinColumnOf(file: OpenedFile, name: string): number {
  return isExtraColumn(name) ? (columnsNamed(namesOf(file), name.slice(EXTRA.length))[0] ?? -1) : -1;
}

const STARTS = ['start', 'starts', 'startedat', 'starttime', 'startat', 'started', 'from', 'begin', 'begins', 'began', 'since'];
const ENDS = ['end', 'ends', 'endedat', 'endtime', 'endat', 'ended', 'to', 'until', 'till', 'finish', 'finished'];

function bindColumns(
  plan: ReadingPlan,
  more: MoreFile,
  sample: Sample,
  file: OpenedFile | undefined,
  main: OpenedFile | undefined,
): Pick<PauseFile, 'columns' | 'joinColumn'> {
  const nowhere = { joinColumn: plan.records.key ?? '', columns: { start: -1, end: -1, record: -1 } };
  if (file === undefined || main === undefined) return nowhere;
  const bound = (field: string): MoreFile['columns'][number] | undefined => more.columns.find((one) => one.field === field);
  const start = timePlace(file, more, 'Start', bound('Start')?.column, STARTS);
  const end = timePlace(file, more, 'End', bound('End')?.column, ENDS);
  const { record, joinColumn } = recordPlace(plan, more, sample, file, main, new Set([start, end]));
  const formats = { startFormat: bound('Start')?.format, endFormat: bound('End')?.format };
  for (const format of Object.values(formats)) {
    const wrong = complainOfFormat(more.field, format);
    if (wrong !== undefined) throw new UnreadableData(wrong);
  }
  return { joinColumn, columns: { start, end, record, ...formats } };
}

function timePlace(file: OpenedFile, more: MoreFile, what: 'Start' | 'End', bound: string | undefined, usual: readonly string[]): number {
  const columns = namesOf(file);
  const found =
    bound === undefined
      ? columns.map((_, at) => at).filter((at) => usual.includes(columnKey(columns[at] ?? '')))
      : columnsNamed(columns, bound);
  const [place, another] = found;
  if (place !== undefined && another === undefined) return place;
  const proposal = place === undefined ? (closestColumn(columns, what) ?? '…') : (columns[place] ?? '…');
  const problem =
    place === undefined
      ? `${file.name} has no column for the ${what} of ${more.field}. Its columns are ${listNames(columns)}.`
      : `${file.name} has several columns that could be the ${what} of ${more.field}: ${listNames(found.map((at) => columns[at] ?? ''))}.`;
  throw new UnreadableData(`${problem} Say which: ${more.field} from "${more.file}", where ${what} is "${proposal}".`);
}

function recordPlace(
  plan: ReadingPlan,
  more: MoreFile,
  sample: Sample,
  file: OpenedFile,
  main: OpenedFile,
  taken: ReadonlySet<number>,
): { record: number; joinColumn: string } {
  const columns = namesOf(file);
  const { key, name } = plan.records;
  const bound = more.columns.find(({ field }) => field === 'Record')?.column;
  const keyNames = key === undefined ? [] : [key, sample.columns.find(({ field }) => field === key)?.column ?? key];
  const wanted = bound === undefined ? keyNames : [bound];
  for (const one of wanted) {
    const [record] = columnsNamed(columns, one);
    if (record === undefined) continue;
    if (key !== undefined) return { record, joinColumn: key };
    if (columnsNamed(namesOf(main), one).length > 0) return { record, joinColumn: EXTRA + one };
  }
  const shared = columns.map((_, at) => at).filter((at) => !taken.has(at) && columnsNamed(namesOf(main), columns[at] ?? '').length > 0);
  const [record, another] = shared;
  if (bound === undefined && record !== undefined && another === undefined) return { record, joinColumn: EXTRA + (columns[record] ?? '') };
  const which =
    shared.length > 1
      ? `both have ${listNames(shared.map((at) => columns[at] ?? ''))}`
      : bound === undefined
        ? 'they share no column'
        : `"${bound}" is not in both`;
  throw new UnreadableData(
    `It is not clear to which of ${name} the rows of ${file.name} belong: ${shared.length > 1 ? `${main.name} and ${file.name} ${which}` : which}. ` +
      `Say it: records ${name} …, identified by …; or ${more.field} from "${more.file}", where Record is "${columns[record ?? 0] ?? '…'}".`,
  );
}

function checkJoin(file: OpenedFile | undefined, joinColumn: string, field: string): void {
  if (file === undefined || !isExtraColumn(joinColumn) || joinColumnOf(file, joinColumn) >= 0) return;
  throw new UnreadableData(
    `${file.name} has no column "${joinColumn.slice(EXTRA.length)}", by which ${field} belong to it. Its columns are ${listNames(namesOf(file))}.`,
  );
}

/** Reads a start or an end; a text is the reason why it cannot be. */
function timeColumn(
  { agreement, timeZone, periods }: ReadingPlan,
  { field, columns, file, sample }: PauseFile,
  what: 'Start' | 'End',
): (cell: string | number) => number | string {
  const [column, format] = what === 'Start' ? [columns.start, columns.startFormat] : [columns.end, columns.endFormat];
  const origin = periods.find(({ name }) => name === field)?.origin ?? sample.origin;
  const time: Field = { name: what, type: 'time', values: [], origin };
  const reader = cellReader(time, agreement, timeZone, {
    cells: file?.columns[column]?.type ?? 'text',
    format,
    timeZone: sample.timeZone ?? timeZone,
  });
  return (cell) => {
    const value = reader.kind === 'instant' ? reader.read(cell) : NaN;
    return Number.isNaN(value) ? complainOfCell(time, cell, agreement, format) : value;
  };
}

/** The rows of the table by the text that identifies them. */
function rowsByText(table: RowTable, name: string): ReadonlyMap<string, readonly number[]> {
  const column = table.columns.get(name);
  const rows = new Map<string, number[]>();
  if (column?.kind !== 'text') return rows;
  column.codes.forEach((code, row) => {
    const text = column.dictionary[code];
    if (text === undefined) return;
    const list = rows.get(text);
    if (list === undefined) rows.set(text, [row]);
    else list.push(row);
  });
  return rows;
}

function namesOf(file: OpenedFile): string[] {
  return file.columns.map(({ name }) => name);
}
