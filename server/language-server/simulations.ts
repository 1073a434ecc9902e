/**
 * Which agreements are simulated, and how far that is.
 *
 * Invariant: nothing runs before somebody has asked for it, nothing that is typed waits for a run, and one agreement has one run at a time:
 * a newer text cancels the run of an older one.
 */
import type { DataEvidence, Outcome, Problem } from '../../language/index';
import type { Analysis } from './analysis';
import type { Documents } from './documents';
import type { Host } from './host';
import { placedOutcome } from './placed-outcome';
import type { Settings, Simulation, SimulationState } from './protocol';
import type { Drawings, FileColumns, RunOptions, SimulationJob, Simulator } from './simulator';
import { fileName, folderOf } from './uris';

export interface SimulationsOptions {
  readonly host: Host;
  readonly documents: Documents;
  readonly isTrusted: () => boolean;
  readonly settingsFor: (main: string) => Promise<Settings>;
  /** Something about an agreement's simulation has changed. */
  readonly onChange: (simulation: Simulation) => void;
  /** What data show of a draft has come to light. */
  readonly onEvidence: (main: string) => void;
}

interface Entry {
  readonly main: string;
  state: SimulationState;
  revision: number;
  message?: string;
  outcome?: Outcome;
  /** What the outcome is of. */
  texts?: SimulationJob['texts'];
  /** Of the last run whose data have been looked at; stays until there is a newer one. */
  evidence?: DataEvidence;
  engine?: 'duckdb' | 'memory';
  /** What the last run, or the running one, rests on. */
  analysis?: Analysis;
  basis?: string;
  dataRevision: number;
  /** Whether edits re-run it. */
  isFollowed: boolean;
  running?: { readonly abort: AbortController; readonly done: Promise<void> };
  timer?: ReturnType<typeof setTimeout>;
  looking?: ReturnType<typeof setTimeout>;
}

export type Progress = RunOptions['progress'];

interface Wishes {
  /** Also when nothing is known to have changed: data may have, unseen. */
  readonly afresh?: boolean;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

export class Simulations {
  private readonly entries = new Map<string, Entry>();
  private simulator: Promise<Simulator> | undefined;

  constructor(private readonly options: SimulationsOptions) {}

  /** Runs the agreement that a file is part of, and runs it again whenever it or its data change. */
  async simulate(uri: string, progress?: Progress, signal?: AbortSignal): Promise<Simulation> {
    return this.follow(uri, true, progress, signal);
  }

  /** The same, but what is up to date is not looked at again. */
  async ensure(uri: string, progress?: Progress, signal?: AbortSignal): Promise<Simulation> {
    return this.follow(uri, false, progress, signal);
  }

  private async follow(uri: string, afresh: boolean, progress?: Progress, signal?: AbortSignal): Promise<Simulation> {
    const analysis = await this.options.documents.analysis(uri);
    if (analysis === undefined) return { uri, state: 'failed', revision: 0, message: GONE };
    const entry = this.entryOf(analysis.main);
    entry.isFollowed = true;
    await this.bringUpToDate(entry, { afresh, progress, signal });
    return this.describe(entry);
  }

  /** As it stands. */
  async current(uri: string): Promise<Simulation> {
    const analysis = await this.options.documents.analysis(uri);
    const entry = this.entries.get(analysis?.main ?? uri);
    return entry === undefined
      ? { uri: this.options.documents.clientUri(analysis?.main ?? uri), state: 'none', revision: 0 }
      : this.describe(entry);
  }

  outcomeOf(main: string): Outcome | undefined {
    return this.entries.get(main)?.outcome;
  }

  /** With its places where they are in this text, which may be newer. */
  outcomeIn(analysis: Analysis): Outcome | undefined {
    const { outcome, texts } = this.entries.get(analysis.main) ?? {};
    return outcome === undefined || texts === undefined ? undefined : placedOutcome(outcome, texts, textsOf(analysis));
  }

  evidenceOf(main: string): DataEvidence | undefined {
    return this.entries.get(main)?.evidence;
  }

  engineOf(main: string): 'duckdb' | 'memory' | undefined {
    return this.entries.get(main)?.engine;
  }

  async draw(main: string): Promise<Drawings | undefined> {
    return (await this.simulator)?.draw(main);
  }

  async write(main: string): Promise<string | undefined> {
    return (await this.simulator)?.write(main);
  }

  /** The columns of a data file; none where data may not be read. */
  async columnsOf(main: string, file: string): Promise<FileColumns> {
    if (!this.options.isTrusted()) return { columns: [], isKnown: false };
    const { dataRoot, limits } = await this.options.settingsFor(main);
    this.simulator ??= this.options.host.openSimulator();
    const simulator = await this.simulator;
    return simulator.columns({ main, file, folder: folderFor(main, dataRoot), largestFile: limits.largestFile * MEGABYTE });
  }

  /** A text has changed: what is followed runs again when the typing pauses. */
  textChanged(uri: string): void {
    for (const entry of this.entries.values()) {
      if (entry.isFollowed && (entry.main === uri || entry.analysis?.files.has(uri) === true)) this.soon(entry);
    }
  }

  /** A data file has changed, somewhere: whether it is one of an agreement's, its run finds out. */
  dataChanged(): void {
    for (const entry of this.entries.values()) {
      entry.dataRevision += 1;
      if (entry.isFollowed) this.soon(entry);
    }
  }

  /** Trust or settings have changed. */
  everythingChanged(): void {
    for (const entry of this.entries.values()) if (entry.isFollowed) this.soon(entry);
  }

  async stop(uri: string): Promise<void> {
    const main = (await this.options.documents.analysis(uri))?.main ?? uri;
    const entry = this.entries.get(main);
    if (entry === undefined) return;
    clearTimeout(entry.timer);
    clearTimeout(entry.looking);
    entry.isFollowed = false;
    entry.running?.abort.abort();
  }

  /** The main file is gone: so is everything known about its data. */
  async forget(main: string): Promise<void> {
    const entry = this.entries.get(main);
    if (entry === undefined) return;
    await this.stop(main);
    this.entries.delete(main);
    await (await this.simulator)?.release(main);
  }

  async close(): Promise<void> {
    for (const entry of this.entries.values()) {
      clearTimeout(entry.timer);
      clearTimeout(entry.looking);
      entry.running?.abort.abort();
    }
    await (await this.simulator)?.close();
  }

  private entryOf(main: string): Entry {
    let entry = this.entries.get(main);
    if (entry === undefined) {
      entry = { main, state: 'none', revision: 0, dataRevision: 0, isFollowed: false };
      this.entries.set(main, entry);
    }
    return entry;
  }

  private describe({ main, state, revision, message, outcome }: Entry): Simulation {
    return {
      uri: this.options.documents.clientUri(main),
      state,
      revision,
      ...(message === undefined ? {} : { message }),
      ...(outcome === undefined ? {} : { outcome }),
    };
  }

  private soon(entry: Entry): void {
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => void this.again(entry), IDLE);
  }

  private async again(entry: Entry): Promise<void> {
    const settings = await this.options.settingsFor(entry.main);
    if (entry.isFollowed && settings.simulation.onChange) await this.bringUpToDate(entry);
  }

  private async bringUpToDate(entry: Entry, { afresh = false, progress, signal }: Wishes = {}): Promise<void> {
    const { documents, settingsFor, isTrusted } = this.options;
    for (;;) {
      const settings = await settingsFor(entry.main);
      const analysis = await documents.analysis(entry.main);
      if (analysis === undefined) return this.block(entry, 'failed', GONE);
      const basis = JSON.stringify([settings.dataRoot, settings.limits, settings.simulation.engine, entry.dataRevision]);
      const isSame = entry.analysis === analysis && entry.basis === basis;
      const { running } = entry;
      if (running !== undefined) {
        if (isSame) return running.done;
        running.abort.abort();
        await running.done;
        continue;
      }
      if (isSame && entry.state === 'ready' && !afresh) return;
      entry.analysis = analysis;
      entry.basis = basis;
      const obstacle = obstacleOf(analysis, isTrusted());
      if (obstacle !== undefined) return this.block(entry, ...obstacle);
      const abort = new AbortController();
      signal?.addEventListener('abort', () => abort.abort(), { once: true });
      const options = { signal: abort.signal, progress: progress ?? (() => undefined) };
      const done = this.run(entry, jobOf(analysis, settings, entry.dataRevision), options);
      entry.running = { abort, done };
      return done;
    }
  }

  private async run(entry: Entry, job: SimulationJob, options: RunOptions): Promise<void> {
    entry.state = 'running';
    delete entry.message;
    this.options.onChange(this.describe(entry));
    try {
      this.simulator ??= this.options.host.openSimulator();
      const simulator = await this.simulator;
      const { outcome, engine } = await simulator.run(job, options);
      options.signal.throwIfAborted();
      if (outcome !== undefined) Object.assign(entry, { outcome, texts: job.texts, revision: entry.revision + 1 });
      Object.assign(entry, { state: 'ready', engine });
    } catch (error) {
      entry.state = options.signal.aborted ? 'cancelled' : 'failed';
      entry.message = options.signal.aborted ? 'The simulation was cancelled.' : `The simulation broke off. ${sayError(error)}`;
    } finally {
      delete entry.running;
    }
    this.options.onChange(this.describe(entry));
    clearTimeout(entry.looking);
    if (isReady(entry)) entry.looking = setTimeout(() => void this.look(entry), REST);
  }

  /** Looks what the data show of the draft, once its figures are out. A newer run makes it void. */
  private async look(entry: Entry): Promise<void> {
    const { outcome } = entry;
    const evidence = await (await this.simulator)?.gather(entry.main).catch(() => undefined);
    if (evidence === undefined || entry.outcome !== outcome) return;
    entry.evidence = evidence;
    this.options.onEvidence(entry.main);
  }

  private block(entry: Entry, state: SimulationState, message: string): void {
    entry.state = state;
    entry.message = message;
    this.options.onChange(this.describe(entry));
  }
}

const GONE = 'There is no such agreement any more: it was deleted, moved or renamed. Open it where it is now, and simulate it there.';

/** How long typing has to pause before a simulation runs again, in milliseconds. */
const IDLE = 60;

/** How long figures have to stand before it is looked what they show of the draft: the next figures are more urgent. */
const REST = 250;

function obstacleOf({ main, problems, agreement }: Analysis, isTrusted: boolean): [SimulationState, string] | undefined {
  const [first, ...others] = problems.filter(({ severity }) => severity === 'error');
  if (first !== undefined) return ['errors', sayErrors(main, first, others.length)];
  if (agreement.samples.length === 0) {
    const [records = 'Records'] = agreement.records.keys();
    return [
      'no-data',
      `No sentence says where the records lie, so there is nothing to run the agreement on. Write, for example: sample ${records} from "data/file.csv". Or put the cursor on the records: the light bulb names the files that fit.`,
    ];
  }
  if (!isTrusted) return ['untrusted', 'This workspace is not trusted, so no data file is read. Trust it to see figures.'];
  return undefined;
}

function sayErrors(main: string, { message, origin: { uri, start } }: Problem, others: number): string {
  const file = uri === main ? '' : ` of ${fileName(uri)}`;
  const [what, it] = others === 0 ? ['an error', 'it'] : [`${others + 1} errors`, 'them'];
  const place = `${others === 0 ? 'It is in' : 'The first is in'} line ${start.line + 1}${file}`;
  return `The agreement has ${what}. Mend ${it}, and the figures come back. ${place}: ${message}`;
}

function textsOf({ files }: Analysis): SimulationJob['texts'] {
  return new Map([...files].map(([uri, { read }]) => [uri, read.text]));
}

function jobOf(analysis: Analysis, { dataRoot, limits, simulation }: Settings, dataRevision: number): SimulationJob {
  const { main } = analysis;
  return {
    main,
    texts: textsOf(analysis),
    folder: folderFor(main, dataRoot),
    engine: simulation.engine,
    largestFile: limits.largestFile * MEGABYTE,
    memory: limits.memory * MEGABYTE,
    dataRevision,
  };
}

function isReady({ state }: Entry): boolean {
  return state === 'ready';
}

/** Where data files are named from. */
function folderFor(main: string, dataRoot: string): string {
  return dataRoot === '' ? (folderOf(main) ?? '') : dataRoot;
}

const MEGABYTE = 1_000_000;

function sayError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
