import type { Metric, Value } from '../agreement/agreement';
import { baseOf } from './figures-text';
import type { Gauge } from './gauge';
import type { Inquiry } from './inquiry';
import type { Magnitude, Unit } from './magnitude';
import { namedWindow } from './named-windows';
import type { Span } from './span';
import type { StepFigures, StepGrid } from './step-grid';
import type { TraceWriter } from './trace';

/** A metric of a scenario: in the windows the scenario names it has the figure it says, elsewhere its own. */
export class AssumedGauge implements Gauge {
  private readonly byWindow = new Map<string, Value>();
  private readonly everywhere: Value | undefined;

  constructor(
    inquiry: Inquiry,
    private readonly metric: Metric,
    private readonly own: Gauge,
  ) {
    for (const { value, when } of metric.assumed ?? []) {
      const window = when === undefined ? undefined : namedWindow(inquiry.agreement, when);
      if (window !== undefined) this.byWindow.set(window.id, value);
    }
    this.everywhere = metric.assumed?.findLast(({ when }) => when === undefined)?.value;
  }

  get unit(): Unit {
    return this.own.unit;
  }

  ask(): boolean {
    // Also where no figure of its own is needed: what is asked says how far the data go.
    return this.own.ask();
  }

  reckon(span: Span): Magnitude {
    const value = this.valueIn(span);
    const base = value === undefined ? undefined : baseOf(value);
    return base === undefined ? this.own.reckon(span) : { value: base };
  }

  explain(span: Span, trace: TraceWriter): void {
    const value = this.valueIn(span);
    if (value === undefined) this.own.explain(span, trace);
    else
      trace.say(
        `The scenario takes ${this.metric.name} as ${'lexeme' in value ? value.lexeme : ''} in ${span.label}; nothing was measured.`,
      );
  }

  expectSteps(grid: StepGrid): void {
    this.own.expectSteps?.(grid);
  }

  steps(grid: StepGrid): StepFigures | undefined {
    return this.own.steps(grid);
  }

  recordedUntil(grid: StepGrid): number | undefined {
    return this.own.recordedUntil?.(grid);
  }

  private valueIn({ id }: Span): Value | undefined {
    return (id === undefined ? undefined : this.byWindow.get(id)) ?? this.everywhere;
  }
}
