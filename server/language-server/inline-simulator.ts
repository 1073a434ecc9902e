/**
 * A simulator in this very thread.
 *
 * Invariant: data are read again only when a data file or a sentence that says how to read it has changed. Any other edit is judged on what has
 * been observed before; the outcome is the same to the byte.
 */
import {
  compileSla,
  drawCharts,
  evaluate,
  gather,
  hasErrors,
  requestKey,
  wordsAt,
  clauseText,
  writeReport,
  type Agreement,
  type Answer,
  type DataEvidence,
  type DataReport,
  type Outcome,
  type Place,
} from '../../language/index';
import type { DataFiles } from '../condense/data-files';
import { observe } from '../condense/observe';
import { hasKnownHeader } from '../condense/exports/recognise';
import { openFile } from '../condense/open-file';
import { shownColumns } from '../condense/propose-mapping';
import type { RecordSource } from '../condense/record-source';
import { withScenarios } from '../condense/run-scenarios';
import type { ColumnsQuestion, Drawings, FileColumns, RunOptions, SimulationJob, SimulationRun, Simulator } from './simulator';

/** Data files whose change can be told. */
export interface StampedFiles extends DataFiles {
  /** Differs when the file has changed; empty where the host cannot tell. */
  stampOf(name: string): Promise<string>;
}

/** Where data are, and what reads them. */
export interface Engines {
  open(place: DataPlace): OpenedPlace;
}

export type DataPlace = Pick<SimulationJob, 'folder' | 'largestFile'> & Partial<Pick<SimulationJob, 'engine' | 'memory'>>;

export interface OpenedPlace {
  readonly files: StampedFiles;
  /** The same, where reading can stop at what shows the columns, and the first rows of a text. */
  readonly heads?: DataFiles;
  openSource(agreement: Agreement): Promise<{ readonly source: RecordSource; readonly engine: 'duckdb' | 'memory' }>;
}

interface Known {
  readonly key: string;
  readonly source: RecordSource;
  readonly engine: 'duckdb' | 'memory';
  readonly answers: Map<string, Answer>;
  readonly reports: Map<string, DataReport>;
}

interface Done {
  readonly outcome: Outcome;
  readonly json: string;
  readonly texts: ReadonlyMap<string, string>;
}

export class InlineSimulator implements Simulator {
  private readonly known = new Map<string, Known>();
  private readonly done = new Map<string, Done>();

  constructor(private readonly engines: Engines) {}

  async run(job: SimulationJob, { signal, progress }: RunOptions): Promise<SimulationRun> {
    const { agreement, problems } = compileSla({ files: job.texts, main: job.main });
    if (hasErrors(problems)) throw new Error('The agreement has errors, so it cannot be simulated.');
    const known = await this.open(agreement, job);
    signal.throwIfAborted();
    const counting = remembering(known);
    const { outcome: own } = await observe(agreement, counting.source, evaluate, { signal, progress });
    const { openSource } = this.engines.open(job);
    const outcome = await withScenarios(agreement, own, {
      source: counting.source,
      open: async (imagined) => (await openSource(imagined)).source,
      signal,
      progress,
    });
    signal.throwIfAborted();
    const json = JSON.stringify(outcome);
    const isSame = this.done.get(job.main)?.json === json;
    this.done.set(job.main, { outcome, json, texts: job.texts });
    return { ...(isSame ? {} : { outcome }), engine: known.engine, hasRead: counting.hasRead() };
  }

  async gather(main: string): Promise<DataEvidence | undefined> {
    const [known, done] = [this.known.get(main), this.done.get(main)];
    if (known === undefined || done === undefined) return undefined;
    const { agreement } = compileSla({ files: done.texts, main });
    return (await observe(agreement, remembering(known).source, gather)).outcome;
  }

  async draw(main: string): Promise<Drawings | undefined> {
    const done = this.done.get(main);
    if (done === undefined) return undefined;
    const { outcome, texts } = done;
    const { metrics, money } = await drawCharts(outcome, ({ place }) => clauseText(place, texts));
    return {
      charts: { metrics: [...metrics].map(([name, svg]) => ({ name, svg })), money },
      clauses: Object.fromEntries(
        placesOf(outcome).map((place) => [`${place.uri}:${place.line}:${place.column}`, wordsAt(place, texts) ?? '']),
      ),
    };
  }

  async write(main: string): Promise<string | undefined> {
    const done = this.done.get(main);
    return done === undefined ? undefined : writeReport(done.outcome, { sources: done.texts });
  }

  async columns({ folder, largestFile, file }: ColumnsQuestion): Promise<FileColumns> {
    const none = { columns: [], isKnown: false };
    const { files: whole, heads = whole } = this.engines.open({ folder, largestFile });
    try {
      const [name] = await whole.list(file);
      if (name === undefined) return none;
      // The first rows of a Parquet file do not stand at its beginning.
      const files = /\.parquet$/i.test(name) ? whole : heads;
      const opened = await openFile(name, await files.read(name), { mostBytes: largestFile, codecs: whole.codecs });
      if (opened === undefined) return none;
      const isKnown = opened.recognised !== undefined || hasKnownHeader(opened);
      return { columns: await shownColumns(opened), isKnown };
    } catch {
      // Why it cannot be read is said where it is read for its data.
      return none;
    }
  }

  async release(main: string): Promise<void> {
    this.done.delete(main);
    const known = this.known.get(main);
    this.known.delete(main);
    await known?.source.close();
  }

  async close(): Promise<void> {
    for (const main of [...this.known.keys()]) await this.release(main);
  }

  /** The observations at hand when nothing they rest on has changed, else a source that has read nothing yet. */
  private async open(agreement: Agreement, job: SimulationJob): Promise<Known> {
    const { files, openSource } = this.engines.open(job);
    const stamps = await stampsOf(agreement, files, job.dataRevision);
    const key = JSON.stringify([stamps, job.folder, job.engine, job.largestFile, job.memory, readingOf(agreement)]);
    const known = this.known.get(job.main);
    if (known?.key === key) return known;
    await known?.source.close();
    this.known.delete(job.main);
    const fresh: Known = { key, ...(await openSource(agreement)), answers: new Map(), reports: new Map() };
    this.known.set(job.main, fresh);
    return fresh;
  }
}

/** A source that asks the real one only for what has not been asked before. */
function remembering({ source, answers, reports }: Known): { readonly source: RecordSource; readonly hasRead: () => boolean } {
  let hasRead = false;
  return {
    hasRead: () => hasRead,
    source: {
      close: () => Promise.resolve(),
      async answer(requests, options) {
        const missing = requests.filter((request) => !answers.has(requestKey(request)));
        if (missing.length > 0) {
          hasRead = true;
          const fresh = await source.answer(missing, options);
          for (const [key, answer] of fresh.answers) answers.set(key, answer);
          for (const [name, report] of fresh.data) reports.set(name, report);
        }
        const names = new Set(requests.map((request) => (request.kind === 'series' ? request.metric : request.records)));
        return {
          answers: new Map(requests.map((request) => [requestKey(request), answers.get(requestKey(request))]).filter(isAnswered)),
          data: new Map([...reports].filter(([name]) => names.has(name))),
        };
      },
    },
  };
}

function isAnswered(entry: (string | Answer | undefined)[]): entry is [string, Answer] {
  return entry[1] !== undefined;
}

async function stampsOf({ samples, scenarios }: Agreement, files: StampedFiles, dataRevision: number): Promise<string[]> {
  const stamps: string[] = [];
  const changes = [...scenarios.values()].flatMap((scenario) => scenario.changes);
  const others = changes.flatMap((change) => (change.kind === 'data' ? [change.file] : []));
  for (const pattern of new Set([...samples.flatMap(({ file, more }) => [file, ...more.map((each) => each.file)]), ...others])) {
    // A name that must not be read is reported when it is read.
    const names = await files.list(pattern).catch(() => []);
    for (const name of names) {
      const stamp = await files.stampOf(name).catch(() => 'unreadable');
      stamps.push(`${name} ${stamp === '' ? dataRevision : stamp}`);
    }
  }
  return stamps;
}

/** The sentences that say how data are read and how time is counted, without their places. */
function readingOf({ records, measures, calendars, samples, timeZone, currency, term, parties }: Agreement): string {
  const parts = [
    [...records.values()],
    [...measures.values()],
    [...calendars.values()],
    samples,
    timeZone,
    currency,
    term,
    [...parties.keys()],
  ];
  return JSON.stringify(parts, (key, value: unknown) => {
    if (key === 'origin' || key === 'fileOrigin') return undefined;
    return typeof value === 'bigint' ? `${value}n` : value;
  });
}

function placesOf({ credits, rights, settlements, targets, metrics, todos }: Outcome): Place[] {
  return [
    ...targets.map(({ place }) => place),
    ...metrics.map(({ place }) => place),
    ...credits.map(({ place }) => place),
    ...rights.map(({ place }) => place),
    ...todos.map(({ place }) => place),
    ...settlements.flatMap(({ reductions }) => reductions.map(({ place }) => place)),
  ];
}
