import type { ArithmeticOp, MetricExpression } from '../agreement/agreement';
import { Ratio } from '../quantities/ratio';
import { baseOf } from './figures-text';
import type { Gauge } from './gauge';
import { combine, rounded, undetermined, unitAfter, type Magnitude, type Unit } from './magnitude';
import type { Span } from './span';
import { countBelow, type StepFigures, type StepGrid } from './step-grid';
import { ListedSteps } from './steps';
import { figureWords, type TraceWriter } from './trace';

/** Two figures of the same window, joined. */
export class ArithmeticGauge implements Gauge {
  readonly unit: Unit;
  private readonly problem: string | undefined;

  constructor(
    private readonly op: ArithmeticOp,
    private readonly left: Gauge,
    private readonly right: Gauge,
    asShare: boolean,
  ) {
    const unit = unitAfter(op, left.unit, right.unit, asShare);
    this.unit = unit ?? left.unit;
    this.problem = unit === undefined ? `A ${UNITS[left.unit]} cannot be computed ${PHRASES[op]} a ${UNITS[right.unit]}.` : undefined;
  }

  ask(): boolean {
    const [left, right] = [this.left.ask(), this.right.ask()];
    return left && right;
  }

  reckon(span: Span): Magnitude {
    return this.problem === undefined ? combine(this.op, this.left.reckon(span), this.right.reckon(span)) : undetermined(this.problem);
  }

  explain(span: Span, trace: TraceWriter): void {
    this.left.explain(span, trace);
    this.right.explain(span, trace);
    const [left, right, result] = [this.left.reckon(span), this.right.reckon(span), this.reckon(span)];
    if (result.reason !== undefined) trace.say(result.reason);
    if (left.value === undefined || right.value === undefined || result.value === undefined) return;
    const words = (value: Ratio, unit: Unit): string => figureWords(value, unit, trace.currency);
    trace.calculate(
      `${words(left.value, this.left.unit)} ${SIGNS[this.op]} ${words(right.value, this.right.unit)} = ${words(result.value, this.unit)}`,
    );
  }

  expectSteps(grid: StepGrid): void {
    this.left.expectSteps?.(grid);
    this.right.expectSteps?.(grid);
  }

  steps(grid: StepGrid): StepFigures | undefined {
    const [left, right] = [stepsOf(this.left, grid), stepsOf(this.right, grid)];
    if (left === undefined || right === undefined) return undefined;
    if (this.problem !== undefined || (left instanceof Ratio && right instanceof Ratio)) return new ListedSteps([], []);
    const indices = left instanceof Ratio ? indexOf(right) : right instanceof Ratio ? indexOf(left) : shared(left, right);
    const [index, values]: [number[], Ratio[]] = [[], []];
    for (const step of indices) {
      const { value } = combine(this.op, { value: valueAt(left, step) }, { value: valueAt(right, step) });
      if (value === undefined) continue;
      index.push(step);
      values.push(value);
    }
    return new ListedSteps(index, values);
  }

  /** Where one of the two ends, nothing more can be computed. */
  recordedUntil(grid: StepGrid): number | undefined {
    const [left, right] = [this.left.recordedUntil?.(grid), this.right.recordedUntil?.(grid)];
    return left === undefined || right === undefined ? (left ?? right) : Math.min(left, right);
  }
}

/** A figure the agreement states. */
export class ConstantGauge implements Gauge {
  readonly unit: Unit;
  readonly value: Ratio | undefined;

  constructor(private readonly stated: Extract<MetricExpression, { kind: 'constant' }>['value']) {
    this.unit = stated.kind === 'percent' ? 'share' : stated.kind;
    this.value = baseOf(stated);
  }

  ask(): boolean {
    return true;
  }

  reckon(): Magnitude {
    return this.value === undefined ? undetermined(`${this.stated.lexeme} has no fixed length.`) : { value: this.value };
  }

  explain(): void {
    // The line of arithmetic that uses it shows it.
  }

  steps(): StepFigures {
    return new ListedSteps([], []);
  }
}

/** Rounds the figure of another gauge before anything is compared with it (convention 1). */
export class RoundedGauge implements Gauge {
  constructor(
    private readonly inner: Gauge,
    private readonly decimals: number,
  ) {}

  get unit(): Unit {
    return this.inner.unit;
  }

  ask(): boolean {
    return this.inner.ask();
  }

  reckon(span: Span): Magnitude {
    return rounded(this.inner.reckon(span), this.unit, this.decimals);
  }

  explain(span: Span, trace: TraceWriter): void {
    this.inner.explain(span, trace);
    const { value } = this.reckon(span);
    if (value !== undefined)
      trace.calculate(
        `rounded half up to ${this.decimals} ${this.decimals === 1 ? 'decimal' : 'decimals'}: ${figureWords(value, this.unit, trace.currency)}`,
      );
  }

  expectSteps(grid: StepGrid): void {
    this.inner.expectSteps?.(grid);
  }

  steps(grid: StepGrid): StepFigures | undefined {
    const figures = this.inner.steps(grid);
    if (figures === undefined) return undefined;
    const values = Array.from(
      figures.index,
      (_, place) => rounded({ value: figures.value(place) }, this.unit, this.decimals).value ?? Ratio.ZERO,
    );
    return new ListedSteps([...indexOf(figures)], values);
  }

  recordedUntil(grid: StepGrid): number | undefined {
    return this.inner.recordedUntil?.(grid);
  }
}

/** A figure that cannot be had, and why. */
export class NoGauge implements Gauge {
  readonly unit = 'number';

  constructor(private readonly reason: string) {}

  ask(): boolean {
    return true;
  }

  reckon(): Magnitude {
    return undetermined(this.reason);
  }

  explain(_span: Span, trace: TraceWriter): void {
    trace.say(this.reason);
  }

  steps(): StepFigures {
    return new ListedSteps([], []);
  }
}

const SIGNS: Readonly<Record<ArithmeticOp, string>> = { plus: '+', minus: '−', times: '×', 'divided by': '÷' };
const PHRASES: Readonly<Record<ArithmeticOp, string>> = { plus: 'plus', minus: 'minus', times: 'times', 'divided by': 'divided by' };
const UNITS: Readonly<Record<Unit, string>> = { share: 'percentage', duration: 'length of time', money: 'sum of money', number: 'number' };

/** A constant is the same in every step, so it is kept as one figure. */
function stepsOf(gauge: Gauge, grid: StepGrid): StepFigures | Ratio | undefined {
  return gauge instanceof ConstantGauge && gauge.value !== undefined ? gauge.value : gauge.steps(grid);
}

function indexOf(figures: StepFigures | Ratio): number[] {
  return figures instanceof Ratio ? [] : Array.from(figures.index);
}

function shared(left: StepFigures, right: StepFigures): number[] {
  return Array.from(left.index).filter((step) => right.index[countBelow(right.index, step, false)] === step);
}

function valueAt(figures: StepFigures | Ratio, step: number): Ratio {
  return figures instanceof Ratio ? figures : figures.value(countBelow(figures.index, step, false));
}
