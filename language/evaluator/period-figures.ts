import type { Aggregate } from '../agreement/agreement';
import type { Interval } from '../quantities/intervals';
import { Ratio } from '../quantities/ratio';
import { excludedTimes, type Gauge, type Terms } from './gauge';
import { Histogram, WHOLE } from './histogram';
import type { Inquiry, Occurrence } from './inquiry';
import { undetermined, WAITING, type Magnitude, type Unit } from './magnitude';
import { measureTime, partsIn, type MeasuredTime } from './measured-time';
import { inWindow, lengthOf, tellLength, tellPeriod } from './period-trace';
import { aggregateOf, noteRank } from './record-figures';
import { tellSamples } from './sample-rows';
import type { Span } from './span';
import type { StepFigures, StepGrid } from './step-grid';
import { figuresPerStep } from './steps';
import { figureWords, minutesText, numberOf, type TraceWriter } from './trace';

/**
 * Figures over the occurrences of a period. Each counts in the window in which it starts, with its whole length; `total` and `longest` look at the
 * time inside the window instead, because that is what the window suffered.
 */
export class PeriodGauge implements Gauge {
  readonly unit: Unit;
  private time: MeasuredTime | undefined;
  private list: readonly CountedOccurrence[] | undefined;

  constructor(
    private readonly inquiry: Inquiry,
    private readonly period: string,
    private readonly how: Aggregate | 'count',
    private readonly terms: Terms,
  ) {
    this.unit = how === 'count' ? 'number' : 'duration';
  }

  ask(): boolean {
    const period = this.inquiry.period(this.period, this.terms.missingSamplesAs);
    return excludedTimes(this.inquiry, this.terms, () => true) !== undefined && period !== undefined;
  }

  reckon({ start, end }: Span): Magnitude {
    const time = this.measured();
    if (time === undefined) return WAITING;
    if (time.unreadable !== undefined) return undetermined(time.unreadable);
    const { available, unknown } = partsIn(time, start, end);
    if (available === 0) return undetermined('No time of this window was measured.');
    if (available === unknown) return undetermined('All samples of this window are missing.');
    const { how } = this;
    const figureIn = (figure: (pieces: readonly Interval<number>[]) => number): Magnitude => {
      const [value, low, high] = [time.counted, time.least, time.most].map((pieces) => figure(inWindow(pieces, start, end)));
      return withRange(value ?? 0, low ?? 0, high ?? 0);
    };
    if (how !== 'count' && how.kind === 'total') return figureIn(lengthOf);
    if (how !== 'count' && how.kind === 'highest') return figureIn(longestOf);
    this.inquiry.note(14, `Each ${this.period} counts once, in the window in which it starts, with its whole length.`);
    const starting = this.startingIn(time, start, end);
    const { atLeast } = this.terms;
    if (atLeast !== undefined && starting.length < atLeast)
      return undetermined(`There are ${starting.length} of ${this.period}, fewer than the ${atLeast} it takes.`);
    if (how === 'count') return { value: Ratio.of(starting.length) };
    if (starting.length === 0) return undetermined(`No ${this.period} started in this window.`);
    const lengths = Float64Array.from(starting, ({ length }) => length);
    noteRank(this.inquiry, how, this.terms);
    const value = aggregateOf(Histogram.of({ keys: lengths, counts: lengths.map(() => 1) }, WHOLE), how, {
      interpolated: this.terms.interpolated,
    });
    return value === undefined ? undetermined(`No ${this.period} started in this window.`) : { value };
  }

  explain(span: Span, trace: TraceWriter): void {
    const time = this.measured();
    if (time === undefined) return;
    if (time.unreadable !== undefined) return trace.say(time.unreadable);
    const { start } = span;
    const end = Math.min(span.end, Math.max(start, this.inquiry.observedEnd));
    const { unknown } = partsIn(time, start, end);
    tellLength(this.inquiry, span, end, trace);
    tellPeriod(this.period, time, { start, end }, trace);
    if (trace.wantsRows) tellSamples(this.inquiry, this.period, inWindow(time.counted, start, end), trace);
    if (unknown > 0) trace.say(`For ${minutesText(unknown)} samples are missing, so there could be more (convention 13).`);
    const { value, reason } = this.reckon(span);
    if (reason !== undefined) trace.say(reason);
    if (value === undefined) return;
    const words = figureWords(value, this.unit, trace.currency);
    const { how } = this;
    if (how === 'count' || (how.kind !== 'total' && how.kind !== 'highest')) this.tellReachingIn(time, span, trace);
    if (how === 'count')
      trace.calculate(
        `${numberOf(this.startingIn(time, start, end).length, 'stretch', 'stretches')} of ${this.period} started in ${span.label}`,
      );
    else if (how.kind === 'total') trace.calculate(`total time of ${this.period} in ${span.label} = ${words}`);
    else if (how.kind === 'highest') trace.calculate(`longest ${this.period} inside ${span.label} = ${words}`);
    else
      trace.calculate(
        `${how.kind} length of ${numberOf(this.startingIn(time, start, end).length, 'stretch', 'stretches')} of ${this.period} that started in ${span.label}, each whole = ${words}`,
      );
  }

  steps(grid: StepGrid): StepFigures | undefined {
    return this.measured() === undefined ? undefined : figuresPerStep(this.inquiry, grid, (span) => this.reckon(span));
  }

  /** Says of what began before the window why it is not among those that are counted. */
  private tellReachingIn(time: MeasuredTime, { start, end, label }: Span, trace: TraceWriter): void {
    this.startingIn(time, start, end);
    for (const { start: began, end: ended } of this.list ?? [])
      if (began < start && ended > start)
        trace.say(`${trace.stretch(this.period, { start: began, end: ended })}, is counted where it began, not in ${label}.`);
  }

  /** Occurrences with something left of them, by the start of what is left. */
  private startingIn(time: MeasuredTime, start: number, end: number): readonly CountedOccurrence[] {
    this.list ??= time.period.occurrences
      .flatMap((occurrence) => countedPart(occurrence, time, this.inquiry.span.start))
      .sort((left, right) => left.start - right.start);
    return this.list.filter((occurrence) => occurrence.start >= start && occurrence.start < end);
  }

  private measured(): MeasuredTime | undefined {
    this.time ??= measureTime(this.inquiry, this.period, this.terms);
    return this.time;
  }
}

interface CountedOccurrence {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/** What began before the term began in none of its windows. */
function countedPart({ start, end }: Occurrence, time: MeasuredTime, termStart: number): CountedOccurrence[] {
  const pieces = inWindow(time.counted, start, end);
  const [first, last] = [pieces.at(0), pieces.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [{ start: start < termStart ? start : first.start, end: last.end, length: lengthOf(pieces) }];
}

function longestOf(pieces: readonly { readonly start: number; readonly end: number }[]): number {
  return pieces.reduce((most, { start, end }) => Math.max(most, end - start), 0);
}

function withRange(value: number, low: number, high: number): Magnitude {
  return low === high ? { value: Ratio.of(value) } : { value: Ratio.of(value), range: { low: Ratio.of(low), high: Ratio.of(high) } };
}
