import type { MetricExpression } from '../agreement/agreement';
import type { Interval } from '../quantities/intervals';
import { Ratio } from '../quantities/ratio';
import { excludedTimes, type Gauge, type Terms } from './gauge';
import type { Inquiry } from './inquiry';
import { undetermined, WAITING, type Magnitude } from './magnitude';
import { measureTime, partsIn, type MeasuredTime } from './measured-time';
import { inWindow, lengthOf, tellLength, tellPeriod } from './period-trace';
import { tellSamples } from './sample-rows';
import type { Span } from './span';
import type { StepFigures, StepGrid } from './step-grid';
import { figuresPerStep } from './steps';
import { figureWords, minutesText, type TraceWriter } from './trace';
import { weightedPieces, type WeightedPiece } from './weighted-time';

const MOST_PIECES = 20;

type TimeShare = Extract<MetricExpression, { kind: 'time-share' }>;

/** The percentage of time with or without a period. */
export class TimeShareGauge implements Gauge {
  readonly unit = 'share';
  private time: MeasuredTime | undefined;
  private weighted: readonly WeightedPiece[] | undefined;

  constructor(
    private readonly inquiry: Inquiry,
    private readonly expression: TimeShare,
    private readonly terms: Terms,
  ) {}

  ask(): boolean {
    const period = this.inquiry.period(this.expression.period, this.terms.missingSamplesAs);
    const excluded = excludedTimes(this.inquiry, this.terms, () => true);
    const isWeighed = this.terms.weightedBy === undefined || this.pieces([]) !== undefined;
    return period !== undefined && excluded !== undefined && isWeighed;
  }

  reckon({ start, end }: Span): Magnitude {
    const time = this.measured();
    if (time === undefined) return WAITING;
    if (time.unreadable !== undefined) return undetermined(time.unreadable);
    const parts = partsIn(time, start, end);
    const known = parts.available - parts.unknown;
    if (parts.available === 0) return undetermined('No time of this window was measured.');
    const { without } = this.expression;
    const share = (bad: number, whole: number): Ratio => Ratio.of(without ? whole - bad : bad, whole);
    if (this.terms.weightedBy !== undefined && known > 0) return this.reckonWeighted(time, { start, end }, known);
    if (known === 0) return undetermined('All samples of this window are missing.');
    const value = share(parts.within, known);
    const [least, most] = [lengthOf(inWindow(time.least, start, end)), lengthOf(inWindow(time.most, start, end))];
    // A run of samples may reach into this window from one in which some are missing.
    if (parts.unknown === 0 && least === most) return { value };
    const could = [value, share(least, parts.available), share(most, parts.available)].sort((left, right) => left.compare(right));
    this.inquiry.note(
      13,
      'Missing samples are unknown: a figure leaves their time out, and its range shows what they could make of it.',
      this.expression.origin,
    );
    return { value, range: { low: could[0] ?? value, high: could[2] ?? value } };
  }

  explain(span: Span, trace: TraceWriter): void {
    const time = this.measured();
    if (time === undefined) return;
    if (time.unreadable !== undefined) return trace.say(time.unreadable);
    const { start } = span;
    const end = Math.min(span.end, Math.max(start, this.inquiry.observedEnd));
    const { available, within, unknown } = partsIn(time, start, end);
    tellLength(this.inquiry, span, end, trace);
    tellPeriod(this.expression.period, time, { start, end }, trace);
    if (trace.wantsRows) tellSamples(this.inquiry, this.expression.period, inWindow(time.counted, start, end), trace);
    if (this.terms.calendars.length > 0) trace.say(`Only time in ${this.terms.calendars.join(' and ')} counts: ${minutesText(available)}.`);
    if (unknown > 0) trace.say(`For ${minutesText(unknown)} samples are missing; that time is left out of the figure (convention 13).`);
    const known = available - unknown;
    if (this.terms.weightedBy !== undefined && known > 0) return this.explainWeighted(time, { start, end }, known, trace);
    if (known === 0) return trace.say(this.reckon(span).reason ?? 'There is nothing to measure.');
    const { without } = this.expression;
    const value = figureWords(Ratio.of(without ? known - within : within, known), 'share', undefined);
    trace.calculate(
      without
        ? `(${minutesText(known)} − ${minutesText(within)}) ÷ ${minutesText(known)} = ${value}`
        : `${minutesText(within)} ÷ ${minutesText(known)} = ${value}`,
    );
    const { range } = this.reckon(span);
    if (range !== undefined)
      trace.calculate(
        `with the missing samples: from ${figureWords(range.low, 'share', undefined)} to ${figureWords(range.high, 'share', undefined)}`,
      );
  }

  steps(grid: StepGrid): StepFigures | undefined {
    return this.measured() === undefined ? undefined : figuresPerStep(this.inquiry, grid, (span) => this.reckon(span));
  }

  private pieces(counted: readonly Interval<number>[]): readonly WeightedPiece[] | undefined {
    return weightedPieces(this.inquiry, this.expression.period, this.terms.weightedBy ?? '', counted);
  }

  /** The stretches of a window with their weights; undefined while answers are missing. */
  private piecesIn(time: MeasuredTime, { start, end }: Interval<number>): WeightedPiece[] | undefined {
    this.weighted ??= this.pieces(time.counted);
    return this.weighted?.flatMap((piece) => {
      const [from, to] = [Math.max(piece.start, start), Math.min(piece.end, end)];
      return from < to ? [{ start: from, end: to, weight: piece.weight }] : [];
    });
  }

  private reckonWeighted(time: MeasuredTime, window: Interval<number>, known: number): Magnitude {
    const pieces = this.piecesIn(time, window);
    if (pieces === undefined) return WAITING;
    const part = Ratio.sum(pieces.map(({ start, end, weight }) => Ratio.of(end - start).times(weight))).dividedBy(Ratio.of(known));
    return { value: this.expression.without ? Ratio.ONE.minus(part) : part };
  }

  private explainWeighted(time: MeasuredTime, window: Interval<number>, known: number, trace: TraceWriter): void {
    const field = this.terms.weightedBy ?? '';
    trace.say(`Each stretch counts by its ${field}; where several cover the same moment, the greatest.`);
    const pieces = this.piecesIn(time, window) ?? [];
    for (const { start, end, weight } of pieces.slice(0, MOST_PIECES)) {
      const counted = Ratio.of(end - start).times(weight);
      trace.calculate(
        `${minutesText(end - start)} × ${figureWords(weight, 'share', undefined)} = ${figureWords(counted, 'duration', undefined)}`,
      );
    }
    if (pieces.length > MOST_PIECES) trace.calculate(`and ${pieces.length - MOST_PIECES} stretches more`);
    const sum = Ratio.sum(pieces.map(({ start, end, weight }) => Ratio.of(end - start).times(weight)));
    const { value } = this.reckonWeighted(time, window, known);
    const [whole, part] = [minutesText(known), figureWords(sum, 'duration', undefined)];
    const share = value === undefined ? '' : figureWords(value, 'share', undefined);
    trace.calculate(this.expression.without ? `(${whole} − ${part}) ÷ ${whole} = ${share}` : `${part} ÷ ${whole} = ${share}`);
  }

  private measured(): MeasuredTime | undefined {
    this.time ??= measureTime(this.inquiry, this.expression.period, this.terms);
    return this.time;
  }
}
