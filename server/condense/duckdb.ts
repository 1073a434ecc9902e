/**
 * The condense port over DuckDB, in this process: the default on a desktop.
 *
 * Invariant: the same answers and reports as `openMemorySource`. Small record sets are read into memory and answered there, without the engine; of
 * large ones only what an answer is made of leaves the engine. What the engine cannot read or count in the same way, the row reader does.
 */
import {
  compileCalendars,
  withAmendedParts,
  publicHolidays,
  requestKey,
  type Agreement,
  type Answer,
  type Column,
  type DataReport,
  type Observations,
  type Request,
} from '../../language/index';
import type { FolderFiles } from './data-files';
import { unreadableReport } from './data-report';
import { estimateRows, fileState, headsOf, type FileState } from './duckdb-heads';
import { inTimeInEngine } from './duckdb-in-time';
import { loadRelation, survey, type LoadedRelation } from './duckdb-load';
import type { Relation } from './duckdb-relation';
import { examplesInEngine, extentInEngine, readTable, rowsInEngine } from './duckdb-rows';
import { Session, type SessionOptions } from './duckdb-session';
import { statesInEngine } from './duckdb-states';
import { tallyInEngine } from './duckdb-tally';
import { answerFromRows, type RecordsRequest } from './from-rows';
import { atMostTenTimesASecond, openMemorySource } from './memory-source';
import { UnreadableData } from './opened-file';
import { planReading, type ReadingPlan } from './reading-plan';
import type { AnswerOptions, RecordSource } from './record-source';
import { emptyTable } from './row-table';

export interface DuckDBOptions extends SessionOptions {
  /** Record sets of about that many rows or fewer are read into memory: 200,000 unless said otherwise. */
  readonly smallRows?: number;
  /** Largest file that is taken into memory where that is needed, unpacked: a gigabyte unless said otherwise. */
  readonly mostBytes?: number;
}

/** Reads each file when it is first asked about. Files that change afterwards are reported as unreadable. */
export function openDuckDBSource(agreement: Agreement, files: FolderFiles, options: DuckDBOptions = {}): RecordSource {
  // Requests speak of amended calendars and measures by names of their own.
  return new DuckDBSource(withAmendedParts(agreement), files, options);
}

/** A record set in the engine, with the files it was read from. */
interface Engaged {
  readonly loaded: LoadedRelation;
  readonly states: ReadonlyMap<string, FileState>;
}

class DuckDBSource implements RecordSource {
  private readonly memory: RecordSource;
  private readonly calendar;
  private readonly engaged = new Map<string, Engaged | DataReport | 'memory'>();
  private session: Session | undefined;

  constructor(
    private readonly agreement: Agreement,
    private readonly files: FolderFiles,
    private readonly options: DuckDBOptions,
  ) {
    this.memory = openMemorySource(agreement, files, options.mostBytes === undefined ? {} : { mostBytes: options.mostBytes });
    this.calendar = compileCalendars(agreement, publicHolidays);
  }

  async answer(requests: readonly Request[], options: AnswerOptions = {}): Promise<Observations> {
    const answers = new Map<string, Answer>();
    const data = new Map<string, DataReport>();
    const watch = new Watch(options, () => this.session);
    const inMemory: Request[] = [];
    try {
      for (const name of new Set(requests.flatMap((request) => (request.kind === 'series' ? [] : [request.records])))) {
        options.signal?.throwIfAborted();
        watch.begin(`Reading ${name}`);
        const own = requests.filter((request): request is RecordsRequest => request.kind !== 'series' && request.records === name);
        const source = await this.engage(name);
        watch.begin(`Counting ${name}`);
        if (source === 'memory') inMemory.push(...own);
        else await this.answerRecords(name, source, own, answers, data, options);
      }
    } catch (error) {
      options.signal?.throwIfAborted();
      throw error;
    } finally {
      watch.stop();
    }
    inMemory.push(...requests.filter(({ kind }) => kind === 'series'));
    if (inMemory.length > 0) {
      const observed = await this.memory.answer(inMemory, options);
      for (const [key, answer] of observed.answers) answers.set(key, answer);
      for (const [name, report] of observed.data) data.set(name, report);
    }
    return { answers, data };
  }

  async close(): Promise<void> {
    this.session?.close();
    this.session = undefined;
    this.engaged.clear();
    await this.memory.close();
  }

  /** Answers of one record set, or why its data cannot be read. */
  private async answerRecords(
    name: string,
    source: Engaged | DataReport,
    requests: readonly RecordsRequest[],
    answers: Map<string, Answer>,
    data: Map<string, DataReport>,
    { signal }: AnswerOptions,
  ): Promise<void> {
    let report = 'loaded' in source ? undefined : source;
    if ('loaded' in source) {
      const found = new Map<string, Answer>();
      try {
        // States come first: they show in passing whether rows were written twice.
        for (const request of [...requests].sort((left, right) => Number(right.kind === 'states') - Number(left.kind === 'states'))) {
          signal?.throwIfAborted();
          found.set(requestKey(request), await this.answerOne(request, source.loaded));
        }
        report = await source.loaded.report();
        const changed = await changedFile(source.states);
        if (changed !== undefined) report = unreadableReport(name, [], `${changed} was changed while it was read. Run this again.`);
        else for (const [key, answer] of found) answers.set(key, answer);
      } catch (error) {
        signal?.throwIfAborted();
        report = unreadableReport(name, [], await whyUnreadable(error, source.states));
      }
      if (report.unreadable !== undefined) this.engaged.set(name, report);
    }
    if (report === undefined) return;
    data.set(name, report);
    if (report.unreadable === undefined) return;
    const rows = { agreement: this.agreement, table: this.emptyTableOf(name), calendar: this.calendar };
    for (const request of requests) answers.set(requestKey(request), answerFromRows(request, rows));
  }

  private async answerOne(request: RecordsRequest, loaded: LoadedRelation): Promise<Answer> {
    if (request.kind === 'states') {
      const states = await statesInEngine(request, loaded.asRead);
      if (states !== undefined) return states;
    }
    const relation = await loaded.settled();
    return (await this.answerInEngine(request, relation)) ?? this.answerFromTable(request, relation);
  }

  private async answerInEngine(request: RecordsRequest, relation: Relation): Promise<Answer | undefined> {
    switch (request.kind) {
      case 'extent':
        return extentInEngine(relation);
      case 'rows':
        return rowsInEngine(request, relation);
      case 'tally':
        return tallyInEngine(request, relation);
      case 'in-time':
        return inTimeInEngine(request, relation);
      case 'examples':
        return examplesInEngine(request, relation);
      case 'states':
        return undefined;
    }
  }

  /** For questions that only the row table can answer: the whole of it. */
  private async answerFromTable(request: RecordsRequest, relation: Relation): Promise<Answer> {
    const table = await readTable(relation, relation.columns.keys());
    return answerFromRows(request, { agreement: this.agreement, table, calendar: this.calendar });
  }

  private async engage(name: string): Promise<Engaged | DataReport | 'memory'> {
    const known = this.engaged.get(name);
    if (known !== undefined) return known;
    const plan = planReading(this.agreement, name);
    const engaged = plan === undefined ? 'memory' : await this.load(plan);
    this.engaged.set(name, engaged);
    return engaged;
  }

  private async load(plan: ReadingPlan): Promise<Engaged | DataReport | 'memory'> {
    const states = new Map<string, FileState>();
    try {
      const surveyed = await survey(plan, this.files);
      if (surveyed === undefined) return 'memory';
      const names = [...surveyed.opened, ...surveyed.pauses].map(({ name }) => name);
      const heads = headsOf(this.files);
      let rows = 0;
      for (const name of names) {
        const path = await this.files.pathOf(name);
        const state = await fileState(path);
        if (state === undefined || states.has(path)) continue;
        states.set(path, state);
        rows += await estimateRows(name, await heads.read(name), state.size);
      }
      if (rows <= (this.options.smallRows ?? SMALL_ROWS)) return 'memory';
      const session = await this.openSession();
      const loaded = await loadRelation(surveyed, this.files, session, this.calendar);
      return loaded === undefined ? 'memory' : { loaded, states };
    } catch (error) {
      if (error instanceof UnreadableData) return unreadableReport(plan.records.name, [], error.message);
      const why = await whyUnreadable(error, states);
      return unreadableReport(plan.records.name, [], why);
    }
  }

  /** The engine may read the sample files of the agreement and nothing else. */
  private async openSession(): Promise<Session> {
    if (this.session !== undefined) return this.session;
    const patterns = this.agreement.samples.flatMap(({ file, more }) => [file, ...more.map((one) => one.file)]);
    const paths = new Set<string>();
    for (const pattern of patterns) {
      const names = await this.files.list(pattern).catch(() => []);
      for (const name of names) paths.add(await this.files.pathOf(name));
    }
    return (this.session = await Session.open([...paths], this.options));
  }

  private emptyTableOf(name: string): ReturnType<typeof emptyTable> {
    const fields = this.agreement.records.get(name)?.fields ?? [];
    const kind = (type: (typeof fields)[number]['type']): Column['kind'] =>
      type === 'time' || type === 'date' ? 'instant' : type === 'duration' ? 'duration' : type === 'periods' ? 'periods' : 'text';
    return emptyTable(new Map(fields.map(({ name: field, type }) => [field, kind(type)])));
  }
}

const SMALL_ROWS = 200_000;

/** The first file that is no longer what it was. */
async function changedFile(states: ReadonlyMap<string, FileState>): Promise<string | undefined> {
  for (const [path, before] of states) {
    const now = await fileState(path);
    if (now?.size !== before.size || now.changed !== before.changed) return nameOf(path);
  }
  return undefined;
}

/** What to say of an error of the engine. Defects and cancellations are thrown on. */
async function whyUnreadable(error: unknown, states: ReadonlyMap<string, FileState>): Promise<string> {
  const changed = await changedFile(states);
  if (changed !== undefined) return `${changed} was changed or removed while it was read. Run this again.`;
  const text = error instanceof Error ? error.message : String(error);
  const files = [...states.keys()].map(nameOf).join(', ');
  if (/^Out of Memory/i.test(text))
    return `${files} ${states.size === 1 ? 'needs' : 'need'} more memory than is allowed. Allow more, or cut the data into smaller files.`;
  if (/^(IO|Invalid Input|Invalid|Serialization|Conversion) /i.test(text))
    return `${files} cannot be read: the data are damaged, or were cut off. Write them again with the tool they come from.`;
  throw error;
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** Looks after a running answer: stops it when it is cancelled, and says how far it is. */
class Watch {
  private message = '';
  private readonly timer: ReturnType<typeof setInterval> | undefined;
  private readonly progress: AnswerOptions['progress'];

  constructor(
    private readonly options: AnswerOptions,
    private readonly session: () => Session | undefined,
  ) {
    options.signal?.addEventListener('abort', this.interrupt);
    if (options.progress === undefined) return;
    this.progress = atMostTenTimesASecond(options.progress);
    this.timer = setInterval(() => this.tell(), 100);
  }

  begin(message: string): void {
    this.message = message;
    this.tell();
  }

  stop(): void {
    clearInterval(this.timer);
    this.options.signal?.removeEventListener('abort', this.interrupt);
  }

  private tell(): void {
    // Reading is one long statement; of the many that count, each would begin anew.
    const fraction = this.message.startsWith('Reading') ? this.session()?.fraction : undefined;
    this.progress?.({ message: this.message, ...(fraction === undefined ? {} : { fraction }) });
  }

  private readonly interrupt = (): void => this.session()?.interrupt();
}
