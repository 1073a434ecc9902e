/**
 * Figures of a metric that are sampled ready-made: a file with one row for each window.
 */
import {
  dateAt,
  dateOfDayNumber,
  durationOf,
  figureOf,
  parseDate,
  parseInstant,
  startOfDay,
  toISO,
  zoneOf,
  type Agreement,
  type DataReport,
  type Instant,
  type Sample,
  type SeriesAnswer,
} from '../../language/index';
import type { DataFiles } from './data-files';
import type { Role } from './exports/export-table';
import { ReportBuilder, unreadableReport } from './data-report';
import { findFiles, openFound, type OpenedSample } from './find-files';
import type { LoadOptions } from './load-options';
import { columnKey, columnsNamed, listNames } from './match-columns';
import { isMissing } from './missing-cells';
import { UnreadableData, type CellType, type OpenedFile } from './opened-file';

export interface LoadedSeries {
  readonly answer: SeriesAnswer;
  readonly report: DataReport;
}

export async function loadSeries(agreement: Agreement, metric: string, files: DataFiles, options: LoadOptions): Promise<LoadedSeries> {
  try {
    return await read(agreement, metric, files, options);
  } catch (error) {
    if (!(error instanceof UnreadableData)) throw error;
    return { answer: { kind: 'series', points: [] }, report: unreadableReport(metric, [], error.message) };
  }
}

async function read(agreement: Agreement, metric: string, files: DataFiles, options: LoadOptions): Promise<LoadedSeries> {
  const samples = agreement.samples.filter(({ target }) => target.kind === 'metric' && target.name === metric);
  if (samples.length === 0)
    throw new UnreadableData(
      `The agreement does not say where the figures of ${metric} lie. Write: sample ${metric} from "data/file.csv".`,
    );
  const found = await findFiles(samples, files);
  const report = new ReportBuilder(
    metric,
    found.map(({ name }) => name),
  );
  const points: SeriesAnswer['points'][number][] = [];
  for (const one of found) points.push(...(await readFile(agreement, metric, await openFound(one, files, options), report, options)));
  return { answer: { kind: 'series', points }, report: report.build() };
}

async function readFile(
  agreement: Agreement,
  metric: string,
  { file: opened, sample }: OpenedSample,
  report: ReportBuilder,
  options: LoadOptions,
): Promise<SeriesAnswer['points']> {
  const points: SeriesAnswer['points'][number][] = [];
  if (opened === undefined) return points;
  const table = opened.recognised?.tables.find(({ columns }) => columns.some(({ roles }) => roles.includes('window')));
  const file = table?.file ?? opened;
  const called = (role: Role): string[] =>
    (table?.columns ?? []).flatMap(({ name, roles }) => (roles.includes(role) ? [columnKey(name)] : []));
  const wanted = [
    place(file, sample, 'Window', [...called('window'), ...WINDOW_NAMES], metric),
    place(file, sample, 'Value', [...called('value'), 'value', columnKey(metric), 'figure', 'result'], metric),
  ];
  if (opened.recognised !== undefined && table !== undefined)
    report.recognised(`${file.name} was read as ${opened.recognised.called}: one figure, for the window in which it begins.`);
  const notGiven = new Set(sample.notGiven);
  for await (const batch of file.batches(wanted)) {
    options.signal?.throwIfAborted();
    for (let row = 0; row < batch.count; row++) {
      report.rows++;
      const [window, value] = [batch.cell(row, 0), batch.cell(row, 1)];
      const isGiven = !isMissing(window, notGiven);
      // A window without a figure is one that was not measured.
      if (isGiven && isMissing(value, notGiven)) continue;
      const reason = batch.problem(row) ?? (isGiven ? complainOfFigure(metric, String(value)) : 'The window is not given');
      if (reason !== undefined) {
        report.bad(file.name, batch.line(row), reason);
        continue;
      }
      const written = typeof window === 'number' ? writeDay(window, file.columns[wanted[0] ?? -1]?.type) : String(window).trim();
      const text = dayOfInstant(written, zoneOf(agreement));
      points.push({
        window: text,
        at: windowStart(text, zoneOf(agreement)),
        value: String(value).trim(),
        ref: { file: file.name, line: batch.line(row) },
      });
    }
  }
  return points;
}

const WINDOW_NAMES = ['window', 'month', 'period', 'quarter', 'year', 'week', 'day', 'date'];

function place(file: OpenedFile, sample: Sample, field: string, usual: readonly string[], metric: string): number {
  const columns = file.columns.map(({ name }) => name);
  const bound = sample.columns.find((one) => one.field === field)?.column;
  const found =
    bound === undefined
      ? usual.map((name) => columns.findIndex((column) => columnKey(column) === name)).filter((at) => at >= 0)
      : columnsNamed(columns, bound);
  const [first] = found;
  if (first !== undefined) return first;
  throw new UnreadableData(
    `${file.name} has no column for the ${field} of ${metric}. Its columns are ${listNames(columns)}. Say which to read: sample ${metric} from "${sample.file}", where ${field} is "…".`,
  );
}

/** A figure may be a number, a percentage, an amount or a length of time. */
function complainOfFigure(metric: string, text: string): string | undefined {
  const isFigure = figureOf('percentage', text) !== undefined || figureOf('amount', text) !== undefined || durationOf(text) !== undefined;
  return isFigure ? undefined : `${metric} is '${text.trim()}', not a figure`;
}

/** The day on which an instant in UTC falls; any other text as it is. */
function dayOfInstant(text: string, timeZone: string): string {
  const read = text.endsWith('Z') ? parseInstant(text, timeZone) : undefined;
  return read === undefined ? text : toISO(dateAt(read.instant, timeZone));
}

/** A day that is stored as a number, of days or of microseconds. */
function writeDay(stored: number, type: CellType | undefined): string {
  return toISO(dateOfDayNumber(type === 'day' ? stored : Math.floor(stored / 86_400_000_000)));
}

/** The first instant of `2026-01-31`, `2026-01`, `January 2026`, `2026-Q1`, `Q1 2026` or `2026`; undefined for any other text. */
export function windowStart(text: string, timeZone: string): Instant | undefined {
  const quarter = /^(?:(\d{4})[\s-]?Q([1-4])|Q([1-4])[\s-]?(\d{4}))$/i.exec(text);
  const written =
    quarter !== null
      ? `${quarter[1] ?? quarter[4] ?? ''}-${String(Number(quarter[2] ?? quarter[3]) * 3 - 2).padStart(2, '0')}-01`
      : /^\d{4}$/.test(text)
        ? `${text}-01-01`
        : /^\d{4}-\d{2}$/.test(text)
          ? `${text}-01`
          : /^[A-Za-z]+ \d{4}$/.test(text)
            ? `1 ${text}`
            : text;
  const date = parseDate(written);
  return date === undefined ? undefined : startOfDay(date, timeZone);
}
