import type { DurationValue } from '../agreement/agreement';
import { addDays, addMonths, compareDates } from '../quantities/civil-date';
import { fromExactNumber, toExactNumber } from '../quantities/exact-number';
import { Ratio } from '../quantities/ratio';
import { startOfDay } from '../quantities/time-zone';
import { baseOf } from './figures-text';
import type { Cells } from './observations';
import { micros, type TermSpan } from './span';

/** Figures of a metric over steps of time: only steps that have one, in order of time. */
export interface StepFigures {
  /** Which steps of the grid. */
  readonly index: ArrayLike<number>;
  value(place: number): Ratio;
  /** The exact sum of the figures at the places [from, to). */
  sum(from: number, to: number): Ratio;
}

/**
 * Steps of equal length, laid from the start of the term: `every 5 minutes`. Days and longer steps are civil, so that they begin at midnight on both
 * sides of a clock change.
 */
export class StepGrid {
  private constructor(
    readonly lexeme: string,
    private readonly equal: { readonly step: number; readonly origin: number } | undefined,
    /** Civil steps: where each begins, and where the last ends. */
    private readonly edges: readonly number[],
  ) {}

  /** Undefined for a step that is no length of time (0 minutes, half a month). */
  static of(span: TermSpan, { count, unit, lexeme }: DurationValue): StepGrid | undefined {
    if (count.compare(Ratio.ZERO) <= 0) return undefined;
    if (isCivil(unit)) {
      if (!count.isWhole) return undefined;
      const months = MONTHS[unit];
      const size = toExactNumber(count.num);
      const { from, to } = span.term;
      const edges: number[] = [];
      for (let i = 0; ; i++) {
        const date = months === undefined ? addDays(from, i * size * (unit === 'week' ? 7 : 1)) : addMonths(from, i * size * months);
        const edge = micros(startOfDay(date, span.timeZone));
        // A day that the clocks left out altogether is no step.
        if (edge !== edges.at(-1)) edges.push(edge);
        if (compareDates(date, to) > 0) return new StepGrid(lexeme, undefined, edges);
      }
    }
    const step = baseOf({ kind: 'duration', count, unit, business: false, lexeme });
    if (step === undefined || !step.isWhole) return undefined;
    return new StepGrid(lexeme, { step: toExactNumber(step.num), origin: span.start }, []);
  }

  get key(): string {
    return this.equal === undefined ? this.lexeme : `${this.equal.step}`;
  }

  get cells(): Cells {
    return this.equal === undefined
      ? { kind: 'at', boundaries: this.edges.map(fromExactNumber) }
      : { kind: 'every', step: fromExactNumber(this.equal.step), origin: fromExactNumber(this.equal.origin) };
  }

  startOf(index: number): number {
    return this.equal === undefined ? (this.edges[index] ?? Infinity) : this.equal.origin + index * this.equal.step;
  }

  /** The step that holds the moment. */
  indexAt(moment: number): number {
    return this.equal === undefined ? countBelow(this.edges, moment, true) - 1 : Math.floor((moment - this.equal.origin) / this.equal.step);
  }

  /** The first step that begins at or after the moment. */
  firstFrom(moment: number): number {
    return this.equal === undefined ? countBelow(this.edges, moment, false) : Math.ceil((moment - this.equal.origin) / this.equal.step);
  }
}

/** How many numbers of a sorted list are below the limit, or also equal to it. */
export function countBelow(sorted: ArrayLike<number>, limit: number, inclusive: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] ?? 0;
    if (value < limit || (inclusive && value === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const MONTHS: Readonly<Record<string, number | undefined>> = { month: 1, quarter: 3, year: 12 };

function isCivil(unit: DurationValue['unit']): boolean {
  return unit === 'day' || unit === 'week' || unit === 'month' || unit === 'quarter' || unit === 'year';
}
