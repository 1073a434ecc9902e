/**
 * A record set of the agreement as a relation.
 *
 * Invariant: the good rows, the bad ones and what is said of them are those of `loadRecords`; what the engine cannot read in the same way is
 * left to it.
 */
import { isTimeZone, kindOfType, type DataReport, type Field, type Records, type Sample, type WorkingCalendar } from '../../language/index';
import { complainOfFormat } from './cell-readers';
import type { FolderFiles } from './data-files';
import { NOTE_TEXTS, ReportBuilder } from './data-report';
import { foldInEngine } from './duckdb-changes';
import { describeFile } from './duckdb-files';
import { headsOf } from './duckdb-heads';
import { judgeRows } from './duckdb-judge';
import { loadPeriods } from './duckdb-periods';
import { firstTime, stretches, type Relation } from './duckdb-relation';
import { relationOf } from './duckdb-relation-of';
import { ascendsWithin, countRepeated, onlyFirst } from './duckdb-repeats';
import type { Session } from './duckdb-session';
import { MOST_FIELDS, typeRows, type FileToType, type TypingContext } from './duckdb-typed-rows';
import type { IdentifiedFile } from './exports/export-table';
import { hasKnownHeader } from './exports/recognise';
import { findFiles, openFound, type OpenedSample } from './find-files';
import { complainOfColumns, matchPlain } from './fit-file';
import { UnreadableData } from './opened-file';
import { isExtraColumn, joinColumnOf, openPauses, type PauseFile } from './read-pauses';
import type { ReadingPlan } from './reading-plan';

export interface LoadedRelation {
  /** The relation with each row counted once that was written twice, where the records are samples. */
  settled(): Promise<Relation>;
  /** As it was read: enough where rows written twice make no difference. */
  readonly asRead: Relation;
  /** Settled data only. */
  report(): Promise<DataReport>;
}

/** What is already known of the files: a first look that reads no rows. */
export interface Survey {
  readonly plan: ReadingPlan;
  readonly opened: readonly OpenedSample[];
  readonly pauses: readonly PauseFile[];
}

/** Rows above which nobody is told that rows are repeated which count anyway: to look for them would take longer than all answers. */
const MOST_COMPARED = 500_000;
const MOST_READ = 100_000_000;

/** Looks at the files of a record set. Undefined when the row reader has to read them; throws `UnreadableData`. */
export async function survey(plan: ReadingPlan, files: FolderFiles): Promise<Survey | undefined> {
  const { records, samples, periods, derived, fields } = plan;
  if (
    samples.length === 0 ||
    fields.length > MOST_FIELDS ||
    (records.changes === undefined ? derived.length + plan.picked.length > 0 : records.key === undefined)
  )
    return undefined;
  if (samples.some(({ timeZone }) => timeZone !== undefined && !isTimeZone(timeZone))) return undefined;
  if (periods.some(({ name }) => !samples.some(({ more }) => more.some(({ field }) => field === name)))) return undefined;
  // Times that a scenario moves are moved row by row.
  if (samples.some(({ shifts = [] }) => shifts.length > 0)) return undefined;
  const heads = headsOf(files);
  const options = { mostBytes: MOST_READ };
  const opened: OpenedSample[] = [];
  for (const found of await findFiles(samples, files)) {
    const one = await openFound(found, heads, options).catch(ofCutText);
    if (one === undefined || (one.file !== undefined && !isPlain(plan, one.sample, one.file))) return undefined;
    opened.push(one);
  }
  if (opened.every(({ file }) => file === undefined)) return undefined;
  return { plan, opened, pauses: await openPauses(plan, opened, heads, options) };
}

/** The beginning of a list or of a calendar is neither; the row reader reads the whole. */
function ofCutText(error: unknown): undefined {
  if (error instanceof UnreadableData) return undefined;
  throw error;
}

/** False for the exports of products that are known: the row reader takes them apart. */
function isPlain(plan: ReadingPlan, sample: Sample, file: IdentifiedFile): boolean {
  if (file.recognised !== undefined) return false;
  return matchPlain(plan, sample, file).missing.length === 0 || !hasKnownHeader(file);
}

/** Reads a surveyed record set. Undefined when the row reader has to; throws `UnreadableData`. */
export async function loadRelation(
  { plan, opened, pauses }: Survey,
  files: FolderFiles,
  session: Session,
  calendar: (name: string) => WorkingCalendar | undefined,
): Promise<LoadedRelation | undefined> {
  const { agreement, records, timeZone } = plan;
  const context: TypingContext = { session, agreement, dateZone: timeZone };
  const extra = [...new Set(pauses.map(({ joinColumn }) => joinColumn).filter(isExtraColumn))];
  const fields = [...plan.fields, ...extra.map((name) => textField(name, records))];
  const toType: FileToType[] = [];
  for (const one of opened) {
    if (one.file === undefined) continue;
    const file = await fileOf(one, plan, fields, files, session);
    if (file === undefined) return undefined;
    toType.push(file);
  }
  const typed = await typeRows(toType, fields, context);
  if (typed === undefined) return undefined;
  const names = [...new Set([...opened.map(({ name }) => name), ...pauses.map(({ name }) => name)])];
  const report = new ReportBuilder(records.name, names);
  report.rows = typed.rows + typed.misfits.length;
  for (const { file, line, reason } of typed.misfits) report.bad(file, line, reason);
  const judged = await judgeRows(typed, plan, context, report);
  const asRead = await relationOf(typed, judged, { plan, session, calendar });
  report.note('ambiguous-local-time', judged.ambiguous + asRead.ambiguous, NOTE_TEXTS.ambiguous);
  report.note('zone-assumed', asRead.assumed, NOTE_TEXTS.zone([...new Set(toType.map((one) => one.timeZone))].join(', ')));
  const standing = records.changes === undefined ? asRead.relation : await foldInEngine(plan, asRead.relation);
  if (standing === undefined) return undefined;
  const withPeriods = await loadPeriods(plan, pauses, standing, files, context, report);
  if (withPeriods === undefined) return undefined;
  let settled: Promise<Relation> | undefined;
  const settle = (): Promise<Relation> => (settled ??= withoutRepeated(plan, withPeriods, report));
  return {
    asRead: withPeriods,
    settled: settle,
    report: async () => {
      await settle();
      return report.build();
    },
  };
}

async function fileOf(
  { file, sample, name }: OpenedSample,
  plan: ReadingPlan,
  fields: readonly Field[],
  files: FolderFiles,
  session: Session,
): Promise<FileToType | undefined> {
  if (file === undefined) return undefined;
  const { matched, missing } = matchPlain(plan, sample, file);
  // A head of NDJSON need not show every name.
  if (missing.length > 0 && /\.(ndjson|jsonl|json)(\.gz)?$/i.test(name)) return undefined;
  if (missing.length > 0) throw new UnreadableData(await complainOfColumns(plan, sample, file, missing));
  for (const field of plan.fields) {
    const wrong = kindOfType(field.type) === 'instant' ? complainOfFormat(field.name, matched.get(field.name)?.format) : undefined;
    if (wrong !== undefined) throw new UnreadableData(wrong);
  }
  const path = await files.pathOf(name);
  const described = await describeFile(session, path, await headsOf(files).read(name), file);
  if (described === undefined) return undefined;
  return {
    file: described,
    places: fields.map((field) => matched.get(field.name)?.column ?? joinColumnOf(file, field.name)),
    formats: fields.map((field) => matched.get(field.name)?.format),
    timeZone: sample.timeZone ?? plan.timeZone,
    notGiven: sample.notGiven,
  };
}

/** A column that is read only to tie pauses to their records. */
function textField(name: string, { origin }: Records): Field {
  return { name, type: 'text', values: [], origin };
}

async function withoutRepeated(
  { mergesDuplicates, records, fields }: ReadingPlan,
  relation: Relation,
  report: ReportBuilder,
): Promise<Relation> {
  if (records.key !== undefined || (!mergesDuplicates && relation.count > MOST_COMPARED)) return relation;
  const rows = { session: relation.session, from: relation.from, good: relation.good, place: relation.place };
  // Rows at different times are different rows.
  const time = firstTime(relation);
  if (time !== undefined && relation.ascending.has(time.field)) return relation;
  if (time !== undefined && time.column.nulls === 0 && (await ascendsWithin(rows, time.column.micros, stretches(relation, time.column))))
    return relation;
  const values = fields.map(({ name }) => valueOf(relation, name));
  const count = values.length === 0 ? 0 : await countRepeated(rows, values);
  report.note('duplicate-rows', count, mergesDuplicates ? NOTE_TEXTS.merged : NOTE_TEXTS.repeated);
  if (count === 0 || !mergesDuplicates) return relation;
  const first = await onlyFirst(rows, values);
  return { ...relation, good: relation.good === 'true' ? first : `(${relation.good}) AND ${first}`, count: relation.count - count };
}

function valueOf({ columns }: Relation, field: string): string {
  const column = columns.get(field);
  switch (column?.kind) {
    case 'instant':
    case 'duration':
      return column.micros;
    case 'text':
    case 'figure':
      return column.text;
    case 'periods':
    case undefined:
      return 'NULL';
  }
}
