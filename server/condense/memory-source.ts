/**
 * The condense port over tables in memory: any host, browsers included; for files up to about a gigabyte, and the reference in tests.
 */
import {
  compileCalendars,
  publicHolidays,
  requestKey,
  withAmendedParts,
  type Agreement,
  type Answer,
  type DataReport,
  type Observations,
  type Request,
} from '../../language/index';
import type { DataFiles } from './data-files';
import { unreadableReport } from './data-report';
import { answerFromRows } from './from-rows';
import { loadRecords, type LoadedRecords } from './load-records';
import type { LoadOptions } from './load-options';
import { MOST_BYTES } from './read-bytes';
import { planReading } from './reading-plan';
import { loadSeries, type LoadedSeries } from './read-series';
import type { AnswerOptions, RecordSource } from './record-source';
import { emptyTable } from './row-table';

export interface MemoryOptions {
  /** Largest file that is taken into memory, unpacked: a gigabyte unless said otherwise. */
  readonly mostBytes?: number;
}

/** Reads each file when it is first asked about, once. */
export function openMemorySource(written: Agreement, files: DataFiles, { mostBytes = MOST_BYTES }: MemoryOptions = {}): RecordSource {
  // Requests speak of amended calendars and measures by names of their own.
  const agreement = withAmendedParts(written);
  const calendar = compileCalendars(agreement, publicHolidays);
  const records = new Map<string, Promise<LoadedRecords>>();
  const series = new Map<string, Promise<LoadedSeries>>();

  const answerOne = async (request: Request, options: LoadOptions): Promise<{ answer: Answer; report: DataReport }> => {
    if (request.kind === 'series') return once(series, request.metric, () => loadSeries(agreement, request.metric, files, options));
    const { table, report } = await once(records, request.records, () => load(agreement, request.records, files, options));
    return { answer: answerFromRows(request, { agreement, table, calendar }), report };
  };

  return {
    async answer(requests, options: AnswerOptions = {}): Promise<Observations> {
      const answers = new Map<string, Answer>();
      const data = new Map<string, DataReport>();
      const calm = {
        ...options,
        progress: options.progress === undefined ? undefined : atMostTenTimesASecond(options.progress),
        mostBytes,
      };
      for (const request of requests) {
        options.signal?.throwIfAborted();
        const { answer, report } = await answerOne(request, calm);
        answers.set(requestKey(request), answer);
        data.set(report.name, report);
      }
      return { answers, data };
    },
    close(): Promise<void> {
      records.clear();
      series.clear();
      return Promise.resolve();
    },
  };
}

async function load(agreement: Agreement, name: string, files: DataFiles, options: LoadOptions): Promise<LoadedRecords> {
  const plan = planReading(agreement, name);
  if (plan !== undefined) return loadRecords(plan, files, options);
  return { table: emptyTable(new Map()), report: unreadableReport(name, [], `The agreement defines no records called ${name}.`) };
}

/** What failed (because it was cancelled) is tried again the next time. */
function once<T>(cache: Map<string, Promise<T>>, name: string, make: () => Promise<T>): Promise<T> {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const fresh = make().catch((error: unknown) => {
    cache.delete(name);
    throw error;
  });
  cache.set(name, fresh);
  return fresh;
}

type Progress = NonNullable<AnswerOptions['progress']>;

export function atMostTenTimesASecond(progress: Progress): Progress {
  let last = -Infinity;
  return (state) => {
    const now = performance.now();
    if (now - last < 100) return;
    last = now;
    progress(state);
  };
}
