/**
 * The ledger: every figure the agreement asks for, each with its trace.
 *
 * Invariant: figures come from the agreement and the answers alone, in exact arithmetic. What is missing is noted in `needs` as one request
 * for all windows; a figure without its answers has no value, and never a wrong one.
 */
import type { Agreement, Metric, Origin, Undertaking, WindowPhrase } from '../agreement/agreement';
import type { HolidayLookup } from '../quantities/calendar';
import type { CivilDate } from '../quantities/civil-date';
import { fromExactNumber } from '../quantities/exact-number';
import { publicHolidays } from '../quantities/holidays';
import type { Instant } from '../quantities/instant';
import { dateAt, endOfDay, startOfDay } from '../quantities/time-zone';
import type { Window } from '../quantities/window';
import { targetVersions } from './amendments';
import { AnswerBook, type Reach } from './answers';
import { allMetrics, demandOf } from './demand';
import { extentOfData } from './extent';
import { zoneOf } from './field-values';
import type { Gauge } from './gauge';
import { WAITING } from './magnitude';
import type { Ledger, Measured, MeasuredShare, RecordedMoments } from './measured';
import { compileMetric } from './metrics';
import type { Observations, Request } from './observations';
import { PeriodGauge } from './period-figures';
import { promisesOf } from './promises';
import { Notes, Reading, type Noted } from './reading';
import { tellShare } from './share-trace';
import type { JudgedRecords } from './records-in-order';
import { judgeRecords, shareOf, type MeasurePromise, type ShareFigure } from './shares';
import { micros, spanOf, termOf, TermSpan, type Span } from './span';
import { measured, TimeWords, TraceWriter } from './trace';
import { windowName } from './wording';

export interface LedgerOptions {
  /** Leaves out windows that begin before this day. */
  readonly from?: CivilDate;
  /** The last day that is looked at: nothing after it counts, and the data are taken to speak until its end. */
  readonly to?: CivilDate;
  /** Public holidays by region; those of `quantities/holidays` unless told. */
  readonly holidays?: HolidayLookup;
  /** Figures whose rows of data are to be fetched: the name of a target or metric, and the id of the window. */
  readonly detail?: readonly { readonly name: string; readonly window: string }[];
}

export interface OpenLedger extends Ledger {
  /** Requests whose answers are missing; the figures that need them have no value yet. */
  readonly needs: readonly Request[];
  /** Defaults that were applied, and what a reader must know before relying on a figure; each once. */
  readonly notes: readonly (Noted & { readonly convention: number })[];
  readonly cautions: readonly (Noted & { readonly code: string })[];
  /** From when to when the data of some records speak, as far as the answers show. */
  reachOf(records: string): Reach | undefined;
}

/** Opens the books: asks for everything the agreement's promises and metrics need, and computes what there are answers for. */
export function openLedger(agreement: Agreement, observations: Observations, options: LedgerOptions = {}): OpenLedger {
  return new Books(agreement, observations, options);
}

/** Longer terms (`to 31 December 9999`) are meant to be endless. */
const MOST_YEARS = 60;

type Promised = Extract<Undertaking, { kind: 'measure' }>;

class Books implements OpenLedger {
  readonly timeZone: string;
  readonly observedUntil: Instant | undefined;
  private readonly book: AnswerBook;
  private readonly memory = new Notes();
  private readonly words: TimeWords;
  /** Absent while nobody knows which time the data cover. */
  private readonly reading: Reading | undefined;
  private readonly gauges = new Map<Metric | string, Gauge>();
  private readonly figures = new Map<Gauge, Map<Instant, Map<Instant, Measured>>>();
  private readonly judged = new Map<string, JudgedRecords | string | undefined>();
  private readonly shares = new Map<string, MeasuredShare>();
  private readonly listed = new Map<string, readonly Window[]>();

  constructor(
    readonly agreement: Agreement,
    observations: Observations,
    private readonly options: LedgerOptions,
  ) {
    this.timeZone = zoneOf(agreement);
    this.words = new TimeWords(this.timeZone);
    this.book = new AnswerBook(observations, this.timeZone);
    if (agreement.timeZone !== this.timeZone)
      this.memory.note(4, 'The agreement names no time zone, so its days are those of UTC.', agreement.origin);
    else
      this.memory.note(
        4,
        `Windows are those of the clocks in ${this.timeZone}; time is elapsed time, also where the clocks change.`,
        agreement.origin,
      );
    const isEndless = agreement.term !== undefined && agreement.term.to.year - agreement.term.from.year > MOST_YEARS;
    const extent = agreement.term === undefined || isEndless ? extentOfData(agreement, this.book, this.timeZone) : {};
    const term = extent === undefined ? undefined : termOf(agreement, this.timeZone, extent);
    // Of a term without a real end only the part that has data is cut into windows.
    const to = options.to ?? (isEndless && extent?.last !== undefined ? dateAt(extent.last, this.timeZone) : undefined);
    if (term !== undefined) this.reading = this.read(new TermSpan(term, this.timeZone, options.from, to));
    this.observedUntil = options.to === undefined ? this.book.last : endOfDay(options.to, this.timeZone);
  }

  get needs(): readonly Request[] {
    return this.book.needs;
  }

  get notes(): OpenLedger['notes'] {
    return this.memory.applied;
  }

  get cautions(): OpenLedger['cautions'] {
    return this.memory.cautions;
  }

  reachOf(records: string): Reach | undefined {
    return this.book.reachOf(records);
  }

  note(convention: number, text: string, origin?: Origin): void {
    this.memory.note(convention, text, origin);
  }

  caution(code: string, text: string, origin?: Origin): void {
    this.memory.caution(code, text, origin);
  }

  windows(phrase: WindowPhrase): readonly Window[] {
    const key = windowName(phrase);
    let list = this.listed.get(key);
    if (list === undefined) {
      const until = this.observedUntil;
      const all = this.reading?.span.windows(phrase) ?? [];
      // While nothing is known yet, one window asks for all that the others would.
      list = until === undefined && this.needs.length > 0 ? all.slice(0, 1) : begunBefore(all, phrase, until, this.timeZone);
      if (this.agreement.term !== undefined && list.some(({ cut }) => cut)) {
        this.note(5, 'The first and the last window are cut to the term: only the days it covers count.', this.agreement.origin);
      }
      this.listed.set(key, list);
    }
    return list;
  }

  sumWindows(phrase: WindowPhrase): readonly Window[] {
    if (phrase.kind !== 'rolling') return this.windows(phrase);
    const key = `sums ${windowName(phrase)}`;
    let list = this.listed.get(key);
    if (list === undefined) this.listed.set(key, (list = this.reading?.span.growingWindows(phrase) ?? []));
    return list;
  }

  momentsOf(records: string, times: readonly string[], words: readonly string[]): readonly RecordedMoments[] | undefined {
    // What was claimed says nothing about how far the data on the service go.
    const answer = this.book.look({ kind: 'rows', records, fields: [...new Set([...times, ...words])] }, 'plans');
    if (answer === undefined || this.book.report(records)?.unreadable !== undefined) return undefined;
    const { table } = answer;
    return Array.from({ length: table.count }, (_, row) => ({
      ref: { file: table.files[table.file[row] ?? 0] ?? records, line: table.line[row] ?? 0 },
      at: times.map((name) => {
        const column = table.columns.get(name);
        const at = column?.kind === 'instant' ? (column.at[row] ?? Number.NaN) : Number.NaN;
        return Number.isNaN(at) ? undefined : fromExactNumber(at);
      }),
      words: words.map((name) => {
        const column = table.columns.get(name);
        return column?.kind === 'text' ? column.dictionary[column.codes[row] ?? -1] : undefined;
      }),
    }));
  }

  metricIn(metric: Metric, window: Window): Measured {
    const gauge = this.gaugeOf(metric);
    return gauge === undefined ? this.nothing() : this.figure(gauge, window, this.namesOf(metric));
  }

  timeIn(period: string, window: Window): Measured {
    const { reading } = this;
    if (reading === undefined) return this.nothing();
    let gauge = this.gauges.get(period);
    if (gauge === undefined) {
      gauge = new PeriodGauge(
        reading,
        period,
        { kind: 'total' },
        { metric: period, notCounting: [], calendars: [], interpolated: false, edges: [] },
      );
      this.gauges.set(period, gauge);
    }
    return this.figure(gauge, window, [period]);
  }

  shareInTime(undertaking: Promised, window: Window): MeasuredShare {
    return this.share(undertaking, spanOf(window), undertaking.window ?? { kind: 'term' });
  }

  eachRecord(undertaking: Promised): MeasuredShare {
    const { reading } = this;
    if (reading === undefined) return Object.assign(this.nothing(), { inTime: 0, total: 0, late: [] });
    const { start: begin, end } = reading.span;
    const { from } = this.options;
    // A record has no window that could begin too early, so the record itself is left out when it was decided before `from`.
    const start = from === undefined ? begin : Math.max(begin, Math.min(end, micros(startOfDay(from, this.timeZone))));
    return this.share(undertaking, { start, end, label: 'the term' }, { kind: 'term' }, true);
  }

  /**
   * Asks for everything first. What was computed over steps before it was known how far the data go is computed again.
   */
  private read(span: TermSpan): Reading {
    const { agreement, book, options } = this;
    const cap = options.to === undefined ? undefined : Math.min(span.end, micros(endOfDay(options.to, this.timeZone)));
    const demand = demandOf(agreement);
    const begin = (): Reading => {
      const reading = new Reading(agreement, span, book, cap, demand, this.memory, options.holidays ?? publicHolidays);
      // All are compiled before any asks: what one needs over steps may answer another's windows as well.
      for (const metric of allMetrics(agreement)) this.gauges.set(metric, compileMetric(reading, metric));
      return reading;
    };
    const reading = begin();
    for (const gauge of this.gauges.values()) gauge.ask();
    reading.isAsking = false;
    for (const promise of promisesIn(agreement)) judgeRecords(reading, promise, edgesFor(reading, promise.window ?? { kind: 'term' }));
    if (!reading.isPremature) return reading;
    const settled = begin();
    settled.isAsking = false;
    return settled;
  }

  private gaugeOf(metric: Metric): Gauge | undefined {
    const { reading } = this;
    if (reading === undefined) return undefined;
    const key = this.gauges.has(metric) ? metric : JSON.stringify(metric);
    let gauge = this.gauges.get(key);
    if (gauge === undefined) {
      gauge = compileMetric(reading, metric);
      this.gauges.set(key, gauge);
    }
    return gauge;
  }

  private figure(gauge: Gauge, window: Window, names: readonly string[]): Measured {
    const byStart = this.figures.get(gauge) ?? new Map<Instant, Map<Instant, Measured>>();
    this.figures.set(gauge, byStart);
    const figures = byStart.get(window.start) ?? new Map<Instant, Measured>();
    byStart.set(window.start, figures);
    let figure = figures.get(window.end);
    if (figure === undefined) {
      const span = spanOf(window);
      gauge.ask();
      const wantsRows = this.wantsRows(names, window.id);
      const tell = (): TraceWriter => {
        const trace = new TraceWriter(this.words, this.agreement.currency, wantsRows);
        gauge.explain(span, trace);
        return trace;
      };
      figure = measured(gauge.unit, gauge.reckon(span), () => tell().finish());
      // Rows are asked for while the trace is written, so it cannot wait until somebody reads it.
      if (wantsRows) void figure.trace;
      figures.set(window.end, figure);
    }
    return figure;
  }

  /** `withUndecided`: the total also has the records that nothing is decided about yet. */
  private share(promise: MeasurePromise, span: Span, phrase: WindowPhrase, withUndecided = false): MeasuredShare {
    const { reading } = this;
    const { measure, op, value, set, milestone } = promise;
    const promised = JSON.stringify([measure, op, value, set, milestone], (name, part: unknown) => (name === 'origin' ? undefined : part));
    const key = `${promised} ${span.start} ${span.end} ${withUndecided}`;
    let share = this.shares.get(key);
    if (share === undefined) {
      const records = reading === undefined ? undefined : this.recordsFor(reading, promise, promised, span, phrase);
      const isKnown = records !== undefined && typeof records !== 'string';
      const figure: ShareFigure =
        typeof records === 'string' ? { magnitude: { reason: records }, inTime: 0, total: 0, late: [] } : shareOf(records, promise, span);
      const result = measured('share', figure.magnitude, () => {
        const trace = new TraceWriter(this.words, this.agreement.currency, false);
        if (reading !== undefined) tellShare(reading, promise, figure, span, trace);
        return trace.finish();
      });
      const { inTime, late } = figure;
      share = Object.assign(result, { inTime, late, total: figure.total + (withUndecided && isKnown ? records.undecided : 0) });
      this.shares.set(key, share);
    }
    return share;
  }

  private recordsFor(
    reading: Reading,
    promise: MeasurePromise,
    promised: string,
    { start, end }: Span,
    phrase: WindowPhrase,
  ): JudgedRecords | string | undefined {
    const edges = edgesFor(reading, phrase);
    const isOnGrid = edges.includes(start) && edges.includes(end);
    const key = `${promised} ${isOnGrid ? windowName(phrase) : `${start} ${end}`}`;
    if (!this.judged.has(key)) this.judged.set(key, judgeRecords(reading, promise, isOnGrid ? edges : [start, end]));
    return this.judged.get(key);
  }

  private wantsRows(names: readonly string[], window: string): boolean {
    return this.options.detail?.some((wanted) => wanted.window === window && names.includes(wanted.name)) === true;
  }

  /** Under which names a reader may ask about a metric. */
  private namesOf({ name }: Metric): readonly string[] {
    if (this.options.detail === undefined) return [];
    const targets = [...this.agreement.targets.values()].filter(
      ({ undertaking }) => undertaking.kind === 'metric' && undertaking.metric === name,
    );
    return [name, ...targets.map((target) => target.name)];
  }

  private nothing(): Measured {
    return measured('number', WAITING, () => new TraceWriter(this.words, this.agreement.currency, false).finish());
  }
}

/**
 * The windows that the data speak of. A rolling window looks back from a day, so it is one of them only when the data reach that day; a promise
 * whose first window they do not fill keeps that one.
 */
function begunBefore(all: readonly Window[], phrase: WindowPhrase, until: Instant | undefined, timeZone: string): readonly Window[] {
  if (until === undefined) return all;
  const begun = all.filter((window) => window.start < until);
  if (phrase.kind !== 'rolling') return begun;
  const end = endOfDay(dateAt(until - 1n, timeZone), timeZone);
  const reached = begun.filter((window) => window.end <= end);
  return reached.length > 0 ? reached : begun.slice(0, 1);
}

function promisesIn(agreement: Agreement): readonly MeasurePromise[] {
  const targets = [...targetVersions(agreement).values()].flat().map(({ sentence }) => sentence);
  return targets.flatMap((target) =>
    promisesOf(target).flatMap(({ undertaking, unclear }) =>
      undertaking.kind === 'measure' && unclear === undefined ? [undertaking] : [],
    ),
  );
}

function edgesFor(reading: Reading, phrase: WindowPhrase): readonly number[] {
  return phrase.kind === 'term' ? [reading.span.start, reading.span.end] : reading.edges(`in ${windowName(phrase)}`, [phrase]);
}
