import type { Aggregate } from '../agreement/agreement';
import { compareDates, formatDate, type CivilDate } from '../quantities/civil-date';
import { fromExactNumber } from '../quantities/exact-number';
import { union, type Interval } from '../quantities/intervals';
import { Ratio } from '../quantities/ratio';
import { dateAt } from '../quantities/time-zone';
import { excludedTimes, mergedTime, offHours, type Gauge, type Terms } from './gauge';
import { figureScale, Histogram } from './histogram';
import type { Inquiry } from './inquiry';
import { baseOf } from './figures-text';
import { undetermined, WAITING, type Magnitude, type Unit } from './magnitude';
import { inWindow } from './period-trace';
import { aggregateOf, noteRank } from './record-figures';
import type { Span } from './span';
import type { StepFigures, StepGrid } from './step-grid';
import { figuresPerStep, placesIn } from './steps';
import { countText, figureWords, type TraceWriter } from './trace';
import { valueText } from './wording';

/**
 * `the average of Error Rate over every 5 minutes`: an aggregate of the figures of equal steps (convention 10). A step without records counts as nothing,
 * unless the metric says what an empty interval is taken as.
 */
export class StepGauge implements Gauge {
  private figures: StepFigures | undefined;
  /** Excluded time, merged. */
  private gone: readonly Interval<number>[] | undefined;

  constructor(
    private readonly inquiry: Inquiry,
    private readonly inner: Gauge,
    private readonly metric: string,
    private readonly grid: StepGrid,
    private readonly how: Aggregate,
    private readonly terms: Terms,
  ) {}

  get unit(): Unit {
    return this.inner.unit;
  }

  ask(): boolean {
    return this.read() !== undefined;
  }

  reckon(span: Span): Magnitude {
    const figures = this.read();
    if (figures === undefined) return WAITING;
    const { from, to, empty } = this.stepsOf(figures, span);
    const filler = this.filler();
    const count = to - from + (filler === undefined ? 0 : empty);
    const { atLeast } = this.terms;
    this.warnOfEnd(span);
    this.inquiry.note(
      10,
      `${this.metric} is taken over intervals of ${this.grid.lexeme}, each counting alike${filler === undefined ? '; an interval without records counts as nothing' : ''}.`,
    );
    if (span.start >= this.until) return undetermined(this.endOfRecords(this.until));
    if (count === 0) return undetermined(`No interval of ${this.grid.lexeme} has anything to measure.`);
    if (atLeast !== undefined && count < atLeast)
      return undetermined(`There are ${count} intervals of ${this.grid.lexeme} to measure, fewer than the ${atLeast} it takes.`);
    if (this.how.kind === 'average' || this.how.kind === 'total') {
      const sum = filler === undefined ? figures.sum(from, to) : figures.sum(from, to).plus(filler.times(Ratio.of(empty)));
      return { value: this.how.kind === 'total' ? sum : sum.dividedBy(Ratio.of(count)) };
    }
    noteRank(this.inquiry, this.how, this.terms);
    const value = aggregateOf(histogramOf(figures, from, to, filler, empty), this.how, { interpolated: this.terms.interpolated });
    return value === undefined ? undetermined(`No interval of ${this.grid.lexeme} has anything to measure.`) : { value };
  }

  explain(span: Span, trace: TraceWriter): void {
    const figures = this.read();
    if (figures === undefined) return;
    const { from, to, empty } = this.stepsOf(figures, span);
    const filler = this.filler();
    const step = `intervals of ${this.grid.lexeme}`;
    trace.say(`${this.metric} has a figure in ${countText(to - from)} ${step} of ${span.label}.`);
    if (empty > 0) {
      const taken =
        filler === undefined
          ? 'count as nothing (convention 10)'
          : `are taken as ${figureWords(filler, this.unit, trace.currency)} ('taking empty intervals as ${this.fillerWords()}')`;
      trace.say(`${countText(empty)} ${step} have nothing to measure and ${taken}.`);
    }
    if (this.until > span.start && this.until < Math.min(span.end, this.inquiry.observedEnd)) trace.say(this.endOfRecords(this.until));
    if (trace.wantsRows) this.tellSteps(figures, from, to, trace);
    const { value, reason } = this.reckon(span);
    if (reason !== undefined) trace.say(reason);
    if (value === undefined) return;
    const words = figureWords(value, this.unit, trace.currency);
    const count = countText(to - from + (filler === undefined ? 0 : empty));
    if (this.how.kind !== 'average') {
      trace.calculate(`${this.how.kind === 'percentile' ? `${this.how.lexeme} percentile` : this.how.kind} of ${count} ${step} = ${words}`);
      return;
    }
    const sum = figures.sum(from, to).plus(filler === undefined ? Ratio.ZERO : filler.times(Ratio.of(empty)));
    trace.calculate(`sum of ${count} ${step}, ${figureWords(sum, this.unit, trace.currency)} ÷ ${count} = ${words}`);
  }

  /** Steps of steps: each outer step is a window of its own. */
  steps(grid: StepGrid): StepFigures | undefined {
    return this.read() === undefined ? undefined : figuresPerStep(this.inquiry, grid, (span) => this.reckon(span));
  }

  recordedUntil(): number | undefined {
    return this.inner.recordedUntil?.(this.grid);
  }

  /** The steps that differ most from the usual one, in order of time. */
  private tellSteps(figures: StepFigures, from: number, to: number, trace: TraceWriter): void {
    const places = Array.from({ length: to - from }, (_, i) => from + i).map((place) => ({
      place,
      size: figures.value(place).toApproximate(),
    }));
    const usual = [...places].sort((left, right) => left.size - right.size)[places.length >> 1]?.size ?? 0;
    const worst = places
      .filter(({ size }) => size !== usual)
      .sort((left, right) => Math.abs(right.size - usual) - Math.abs(left.size - usual));
    for (const { place } of worst.slice(0, MOST_STEPS).sort((left, right) => left.place - right.place)) {
      const step = figures.index[place] ?? 0;
      const [start, end] = [this.grid.startOf(step), this.grid.startOf(step + 1)];
      trace.count({
        start,
        end,
        text: `${this.metric} was ${figureWords(figures.value(place), this.unit, trace.currency)} from ${trace.at(start)}`,
      });
    }
    trace.leaveOut(Math.max(0, worst.length - MOST_STEPS));
  }

  /** The steps of a window that have a figure, and how many have none. Steps that lie in excluded time are neither. */
  private stepsOf(figures: StepFigures, { start, end }: Span): { from: number; to: number; empty: number } {
    const { grid, inquiry } = this;
    const until = Math.max(start, Math.min(end, this.until));
    const { from, to } = placesIn(figures, grid, start, end);
    const [first, last] = [grid.firstFrom(start), grid.firstFrom(until)];
    // The last step may reach beyond the window; what counts of it ends with the term or the data.
    const reach = Math.max(start, Math.min(grid.startOf(last), inquiry.span.end, this.until));
    let all = Math.max(0, last - first);
    for (const gone of this.away(start, reach))
      all -= Math.max(0, (gone.end < reach ? grid.indexAt(gone.end) : last) - grid.firstFrom(gone.start));
    return { from, to, empty: Math.max(0, all - (to - from)) };
  }

  /**
   * Until when the intervals are known. An interval is empty only as far as its records go: where they end and other data go on, nobody knows whether
   * there was nothing, or nothing was recorded. Who says until when the data are to be looked at, says that they speak until then.
   */
  private get until(): number {
    const { inquiry, grid } = this;
    const own = this.filler() === undefined || inquiry.cap !== undefined ? undefined : this.inner.recordedUntil?.(grid);
    return own === undefined ? inquiry.observedEnd : Math.min(own, inquiry.observedEnd);
  }

  private endOfRecords(until: number): string {
    const day = formatDate(this.dayBefore(until));
    return `The records behind ${this.metric} end on ${day}; of the intervals after that nothing is known, so they are not taken as ${this.fillerWords()}.`;
  }

  private warnOfEnd({ end }: Span): void {
    const { inquiry, until } = this;
    if (until >= Math.min(end, inquiry.observedEnd)) return;
    const [own, all] = [this.dayBefore(until), this.dayBefore(inquiry.observedEnd)];
    if (compareDates(own, all) < 0)
      inquiry.caution('records-end-early', `${this.endOfRecords(until).slice(0, -1)}, though other data go on to ${formatDate(all)}.`);
  }

  private dayBefore(moment: number): CivilDate {
    return dateAt(fromExactNumber(moment) - 1n, this.inquiry.timeZone);
  }

  private fillerWords(): string {
    return this.terms.emptyIntervalsAs === undefined ? '' : valueText(this.terms.emptyIntervalsAs);
  }

  private away(start: number, end: number): readonly { readonly start: number; readonly end: number }[] {
    const { inquiry, terms } = this;
    if (this.gone === undefined) {
      const excluded = excludedTimes(inquiry, terms, ({ as }) => as === undefined) ?? [];
      this.gone = union(mergedTime(excluded), offHours(inquiry, terms, inquiry.span.start, inquiry.span.end));
    }
    return inWindow(this.gone, start, end);
  }

  private filler(): Ratio | undefined {
    return this.terms.emptyIntervalsAs === undefined ? undefined : baseOf(this.terms.emptyIntervalsAs);
  }

  private read(): StepFigures | undefined {
    this.figures ??= this.inner.steps(this.grid);
    return this.figures;
  }
}

function histogramOf(figures: StepFigures, from: number, to: number, filler: Ratio | undefined, empty: number): Histogram {
  const values = Array.from({ length: to - from }, (_, i) => figures.value(from + i));
  const filled = filler === undefined || empty === 0 ? values : [...values, filler];
  const { scale, keyOf } = figureScale(filled);
  const counts = Float64Array.from(filled, (_, i) => (i < values.length ? 1 : empty));
  return Histogram.of({ keys: Float64Array.from(keyOf, (key) => key ?? NaN), counts }, scale);
}

const MOST_STEPS = 20;
