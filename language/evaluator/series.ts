import type { Metric } from '../agreement/agreement';
import { Ratio } from '../quantities/ratio';
import { durationOf, figureOf } from './field-values';
import type { Gauge } from './gauge';
import type { Inquiry } from './inquiry';
import { undetermined, WAITING, type Magnitude, type Unit } from './magnitude';
import type { SeriesAnswer } from './observations';
import { micros, type Span } from './span';
import type { StepFigures } from './step-grid';
import { ListedSteps } from './steps';
import { figureWords, type TraceWriter } from './trace';
import { timeOfName } from './window-names';

/** A metric whose figures come ready-made, one row for each window: found by the window's name, or by a time inside it. */
export class SeriesGauge implements Gauge {
  constructor(
    private readonly inquiry: Inquiry,
    private readonly metric: Metric,
    readonly unit: Unit,
  ) {}

  ask(): boolean {
    return this.answer() !== undefined;
  }

  reckon(span: Span): Magnitude {
    const answer = this.answer();
    if (answer === undefined) return WAITING;
    const unreadable = this.inquiry.unreadable(this.metric.name);
    if (unreadable !== undefined) return undetermined(unreadable);
    const [point, another] = this.pointsOf(answer, span);
    if (point === undefined) return undetermined(`The data have no figure for ${span.label}.`);
    if (another !== undefined)
      return undetermined(`The data have more than one figure for ${span.label} (lines ${point.ref.line} and ${another.ref.line}).`);
    const value = this.read(point.value);
    return value === undefined ? undetermined(`"${point.value}" (line ${point.ref.line}) is no figure of ${this.metric.name}.`) : { value };
  }

  explain(span: Span, trace: TraceWriter): void {
    const answer = this.answer();
    const { value, reason } = this.reckon(span);
    if (reason !== undefined) trace.say(reason);
    const [point] = answer === undefined ? [] : this.pointsOf(answer, span);
    if (point === undefined || value === undefined) return;
    trace.say(`The figure of ${span.label} was given ready-made; how it came about is not in the data.`);
    trace.calculate(`${point.value} = ${figureWords(value, this.unit, trace.currency)}`);
    trace.row({ ...point.ref, text: `${point.window}: ${point.value}` });
  }

  steps(): StepFigures {
    return new ListedSteps([], []);
  }

  /** Figures that name the window, or carry a time inside it. A figure for another kind of window (a year's, for a month) is not this one's. */
  private pointsOf(answer: SeriesAnswer, { id, label, start, end, full }: Span): SeriesAnswer['points'] {
    const wanted = new Set([label, id ?? label].map(folded));
    const named = answer.points.filter(({ window }) => wanted.has(folded(window)));
    if (named.length > 0) return named;
    return answer.points.filter(({ window, at }) => {
      const time = timeOfName(window, this.inquiry.timeZone);
      if (time !== undefined && !time.isDay) return time.start === full?.start && time.end === full.end;
      return at !== undefined && micros(at) >= start && micros(at) < end;
    });
  }

  /** A percentage is stated in percent, with or without the sign; a length of time with its unit. */
  private read(text: string): Ratio | undefined {
    switch (this.unit) {
      case 'share':
        if (!text.includes('%'))
          this.inquiry.note(10, `Ready-made figures of ${this.metric.name} are read as percentages: 99.95 is 99.95%.`, this.metric.origin);
        return figureOf('percentage', text);
      case 'money':
        return figureOf('amount', text, this.inquiry.agreement.currency);
      case 'duration': {
        const length = durationOf(text);
        return length === undefined ? undefined : Ratio.of(length);
      }
      case 'number':
        return Ratio.parse(text);
    }
  }

  private answer(): SeriesAnswer | undefined {
    return this.inquiry.book.look({ kind: 'series', metric: this.metric.name });
  }
}

function folded(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
