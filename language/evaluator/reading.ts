import type { Agreement, Metric, Origin, WindowPhrase } from '../agreement/agreement';
import type { HolidayLookup, WorkingCalendar } from '../quantities/calendar';
import type { AnswerBook } from './answers';
import type { Demand } from './demand';
import type { Inquiry, PeriodTime } from './inquiry';
import { compileMetric, type MetricContext } from './metrics';
import { readPeriod } from './periods';
import type { MissingAs } from './samples';
import { micros, spanOf, type TermSpan } from './span';
import type { StepFigures, StepGrid } from './step-grid';
import { compileCalendars } from './working-calendars';

/** A default that was applied, or what a reader must know. */
export interface Noted {
  readonly text: string;
  readonly origin?: Origin;
}

/** What the figures leave behind for the reader, each once, in the order in which it came up. */
export class Notes {
  private readonly conventions = new Map<string, Noted & { readonly convention: number }>();
  private readonly warnings = new Map<string, Noted & { readonly code: string }>();

  note(convention: number, text: string, origin?: Origin): void {
    // The text alone tells conventions apart. It is noted for every figure, so no longer key is made of it.
    if (!this.conventions.has(text)) this.conventions.set(text, { convention, text, ...(origin === undefined ? {} : { origin }) });
  }

  caution(code: string, text: string, origin?: Origin): void {
    const key = `${code} ${text}`;
    if (!this.warnings.has(key)) this.warnings.set(key, { code, text, ...(origin === undefined ? {} : { origin }) });
  }

  get applied(): readonly (Noted & { readonly convention: number })[] {
    return [...this.conventions.values()];
  }

  get cautions(): readonly (Noted & { readonly code: string })[] {
    return [...this.warnings.values()];
  }
}

/** The answers at hand, read as periods, calendars and figures over steps; everything is read once. */
export class Reading implements Inquiry, MetricContext {
  readonly agreement: Agreement;
  readonly timeZone: string;
  readonly calendar: (name: string) => WorkingCalendar | undefined;
  private readonly periods = new Map<string, PeriodTime>();
  /** Those whose records have no answer yet: none comes while one and the same reading goes on. */
  private readonly waiting = new Set<string>();
  private readonly open = new Set<string>();
  private readonly stepped = new Map<string, StepFigures>();
  /** While answers are still being asked for, nobody knows yet how far the data go. */
  isAsking = true;
  /** Something was computed from how far the data go before that was known, so everything must be read again. */
  isPremature = false;
  private readonly expected = new Map<string, StepGrid>();
  private readonly edgeLists = new Map<string, readonly number[]>();

  constructor(
    agreement: Agreement,
    readonly span: TermSpan,
    readonly book: AnswerBook,
    readonly cap: number | undefined,
    private readonly demand: Demand,
    private readonly notes: Notes,
    holidays: HolidayLookup,
  ) {
    this.agreement = agreement;
    this.timeZone = span.timeZone;
    this.calendar = compileCalendars(agreement, holidays);
  }

  get inquiry(): Inquiry {
    return this;
  }

  get observedEnd(): number {
    if (this.isAsking || this.open.size > 0) this.isPremature = true;
    const last = this.book.last;
    return Math.min(this.span.end, this.cap ?? (last === undefined ? this.span.end : micros(last)));
  }

  note(convention: number, text: string, origin?: Origin): void {
    this.notes.note(convention, text, origin);
  }

  caution(code: string, text: string, origin?: Origin): void {
    this.notes.caution(code, text, origin);
  }

  period(name: string, missingAs?: MissingAs): PeriodTime | undefined {
    const key = missingAs === undefined ? name : `${name}\n${JSON.stringify(missingAs)}`;
    const known = this.periods.get(key);
    if (known !== undefined || this.waiting.has(key)) return known;
    const period = this.agreement.periods.get(name);
    if (period === undefined) return { ...NOTHING, unreadable: `no period is called ${name}.` };
    if (this.open.has(key)) return { ...NOTHING, unreadable: `${name} is defined by itself.` };
    this.open.add(key);
    const time = readPeriod(this, period, missingAs);
    this.open.delete(key);
    if (time === undefined) this.waiting.add(key);
    else this.periods.set(key, time);
    return time;
  }

  stepFigures(metric: Metric, grid: StepGrid): StepFigures | undefined {
    const key = `${metric.name}\n${grid.key}`;
    const known = this.stepped.get(key);
    if (known !== undefined) return known;
    const figures = compileMetric(this, metric).steps(grid);
    if (figures !== undefined) this.stepped.set(key, figures);
    return figures;
  }

  unreadable(records: string): string | undefined {
    const report = this.book.report(records);
    if (report === undefined || report.unreadable !== undefined) return report?.unreadable;
    const { rows, badRows } = report;
    return badRows.total > 0 && badRows.total >= rows
      ? `All rows of ${records} are bad (${badRows.listed[0]?.reason ?? 'see the list'}).`
      : undefined;
  }

  expectSteps(question: string, grid: StepGrid): void {
    if (!this.expected.has(question)) this.expected.set(question, grid);
  }

  expectedSteps(question: string): StepGrid | undefined {
    return this.expected.get(question);
  }

  isSampled(records: string): boolean {
    return this.agreement.samples.some(({ target }) => target.kind === 'records' && target.name === records);
  }

  edgesOf(metric: Metric): readonly number[] {
    return this.edges(metric.name, this.demand.metrics.get(metric.name) ?? this.demand.all);
  }

  /** Where the windows of the phrases begin and end, sorted. */
  edges(key: string, phrases: readonly WindowPhrase[]): readonly number[] {
    const known = this.edgeLists.get(key);
    if (known !== undefined) return known;
    const all = new Set<number>();
    for (const phrase of phrases) {
      for (const window of this.span.windows(phrase)) {
        const { start, end } = spanOf(window);
        all.add(start).add(end);
      }
    }
    const edges = [...all].sort((left, right) => left - right);
    this.edgeLists.set(key, edges);
    return edges;
  }

  isPercentage(name: string): boolean {
    return this.demand.percentages.has(name);
  }
}

const NOTHING: PeriodTime = { occurrences: [], covered: [], unknown: [], refused: [] };
