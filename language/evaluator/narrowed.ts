/**
 * Figures of one part of the records: what a metric, a period or a set of records is when only the records with one value of a field count.
 *
 * Invariant: records that do not have the field count as they did; nothing that was defined is changed.
 */
import type {
  Agreement,
  Condition,
  Measure,
  Metric,
  MetricExpression,
  Period,
  PeriodExpression,
  QuantityRef,
  RecordSet,
  Value,
} from '../agreement/agreement';
import { narrow } from './promises';

export class Narrowing {
  readonly metrics = new Map<string, Metric>();
  readonly periods = new Map<string, Period>();
  readonly measures = new Map<string, Measure>();
  /** Names of records of which only a part counts. */
  readonly records = new Set<string>();
  private readonly open = new Set<string>();

  constructor(
    private readonly agreement: Agreement,
    readonly field: string,
    readonly value: Value,
    /** The value as it is read. */
    readonly words: string,
  ) {}

  /** The name under which the part of the named thing is known: `Availability, North`. */
  nameOf(name: string): string {
    return `${name}, ${this.words}`;
  }

  /** Whether records of this name have the field. */
  concerns(records: string): boolean {
    return this.agreement.records.get(records)?.fields.some(({ name }) => name === this.field) === true;
  }

  set(given: RecordSet): RecordSet {
    const set = given.where === undefined ? given : { ...given, where: this.conditionPart(given.where) };
    if (!this.concerns(set.records)) return set;
    this.records.add(set.records);
    return narrow(set, this.condition(set)) ?? set;
  }

  /** The name of the measure's part: what pauses it may be recorded for the one value or the other. */
  measure(name: string): string {
    const measure = this.agreement.measures.get(name);
    if (measure === undefined || this.open.has(name) || !this.touchesMeasure(measure)) return name;
    const own = this.nameOf(name);
    if (!this.measures.has(own)) {
      this.open.add(name);
      // What only pauses a record is not what is counted for each value.
      const counted = new Set(this.records);
      const { expression, pauses } = measure;
      this.measures.set(own, {
        ...measure,
        name: own,
        expression:
          expression.kind === 'arithmetic'
            ? { ...expression, left: this.quantity(expression.left), right: this.quantity(expression.right) }
            : expression,
        pauses: pauses.map((pause) => (pause.kind === 'period' ? { ...pause, name: this.period(pause.name) } : pause)),
      });
      for (const records of this.records) if (!counted.has(records)) this.records.delete(records);
      this.open.delete(name);
    }
    return own;
  }

  private touchesMeasure({ name, expression, pauses }: Measure, path: ReadonlySet<string> = new Set()): boolean {
    if (path.has(name)) return false;
    const touched = ({ kind, name: other }: QuantityRef): boolean => {
      const measure = kind === 'measure' ? this.agreement.measures.get(other) : undefined;
      return measure !== undefined && this.touchesMeasure(measure, new Set([...path, name]));
    };
    if (expression.kind === 'arithmetic') return touched(expression.left) || touched(expression.right);
    return pauses.some((pause) => pause.kind === 'period' && this.touchesNamed(pause.name));
  }

  private quantity(quantity: QuantityRef): QuantityRef {
    return quantity.kind === 'measure' ? { ...quantity, name: this.measure(quantity.name) } : quantity;
  }

  private conditionPart({ join, parts }: Condition): Condition {
    return { join, parts: parts.map((part) => ({ ...part, left: this.quantity(part.left) })) };
  }

  /** The name of the metric's part; its own where it counts nothing that has the field. */
  metric(name: string): string {
    const metric = this.agreement.metrics.get(name);
    if (metric === undefined || !this.touchesMetric(metric)) return name;
    const own = this.nameOf(name);
    if (!this.metrics.has(own) && !this.open.has(own)) {
      this.open.add(own);
      this.metrics.set(own, this.metricPart(metric));
    }
    return own;
  }

  /** A metric as it is for the value, under its part's name. */
  metricPart({ group: _, ...metric }: Metric): Metric {
    return {
      ...metric,
      name: this.nameOf(metric.name),
      expression: this.expression(metric.expression),
      notCounting: metric.notCounting.map(({ periods, as, origin }) => ({
        periods: periods.map((period) => this.period(period)),
        ...(as === undefined ? {} : { as: this.period(as) }),
        origin,
      })),
    };
  }

  period(name: string): string {
    const period = this.agreement.periods.get(name);
    if (period === undefined || !this.touchesPeriod(period)) return name;
    const own = this.nameOf(name);
    if (!this.periods.has(own) && !this.open.has(own)) {
      this.open.add(own);
      this.periods.set(own, {
        ...period,
        name: own,
        expression: this.periodExpression(period.expression),
        refinements: period.refinements.map((refinement) =>
          refinement.kind === 'not-counting' ? { ...refinement, periods: refinement.periods.map((each) => this.period(each)) } : refinement,
        ),
      });
    }
    return own;
  }

  touchesMetric(metric: Metric, path: ReadonlySet<string> = new Set()): boolean {
    if (path.has(metric.name)) return false;
    const leftOut = metric.notCounting.flatMap(({ periods, as }) => (as === undefined ? periods : [...periods, as]));
    return this.touches(metric.expression, new Set([...path, metric.name])) || leftOut.some((period) => this.touchesNamed(period));
  }

  private touches(expression: MetricExpression, path: ReadonlySet<string>): boolean {
    const named = (name: string): boolean => {
      const metric = this.agreement.metrics.get(name);
      return metric !== undefined && this.touchesMetric(metric, path);
    };
    switch (expression.kind) {
      case 'arithmetic':
        return this.touches(expression.left, path) || this.touches(expression.right, path);
      case 'metric':
        return named(expression.metric);
      case 'constant':
        return false;
      case 'time-share':
        return this.touchesNamed(expression.period);
      case 'record-share':
        return this.concerns(expression.set.records);
      case 'count':
        return expression.of.kind === 'records' ? this.concerns(expression.of.set.records) : this.touchesNamed(expression.of.period);
      case 'aggregate': {
        const { of } = expression;
        if (of.kind === 'quantity') return this.concerns(of.set.records);
        return of.kind === 'period' ? this.touchesNamed(of.period) : named(of.metric);
      }
    }
  }

  private touchesNamed(period: string, path?: ReadonlySet<string>): boolean {
    const found = this.agreement.periods.get(period);
    return found !== undefined && this.touchesPeriod(found, path);
  }

  private touchesPeriod({ name, expression, refinements }: Period, path: ReadonlySet<string> = new Set()): boolean {
    if (path.has(name)) return false;
    const deeper = new Set([...path, name]);
    const others = refinements.flatMap((refinement) => (refinement.kind === 'not-counting' ? refinement.periods : []));
    if (others.some((each) => this.touchesNamed(each, deeper))) return true;
    switch (expression.kind) {
      case 'between':
      case 'samples':
        return this.concerns(expression.records);
      case 'metric': {
        const metric = this.agreement.metrics.get(expression.metric);
        return metric !== undefined && this.touchesMetric(metric);
      }
      case 'union':
        return expression.periods.some((each) => this.touchesNamed(each, deeper));
    }
  }

  private expression(expression: MetricExpression): MetricExpression {
    switch (expression.kind) {
      case 'arithmetic':
        return { ...expression, left: this.expression(expression.left), right: this.expression(expression.right) };
      case 'metric':
        return { ...expression, metric: this.metric(expression.metric) };
      case 'constant':
        return expression;
      case 'time-share':
        return { ...expression, period: this.period(expression.period) };
      case 'record-share':
        return { ...expression, set: this.set(expression.set), whose: this.conditionPart(expression.whose) };
      case 'count': {
        const { of } = expression;
        return {
          ...expression,
          of: of.kind === 'records' ? { ...of, set: this.set(of.set) } : { ...of, period: this.period(of.period) },
        };
      }
      case 'aggregate': {
        const { of } = expression;
        if (of.kind === 'quantity') return { ...expression, of: { ...of, quantity: this.quantity(of.quantity), set: this.set(of.set) } };
        if (of.kind === 'period') return { ...expression, of: { ...of, period: this.period(of.period) } };
        return { ...expression, of: { ...of, metric: this.metric(of.metric) } };
      }
    }
  }

  private periodExpression(expression: PeriodExpression): PeriodExpression {
    switch (expression.kind) {
      case 'between':
      case 'samples': {
        const { where } = this.set({
          records: expression.records,
          ...(expression.where === undefined ? {} : { where: expression.where }),
          origin: this.agreement.origin,
        });
        return { ...expression, ...(where === undefined ? {} : { where }) };
      }
      case 'metric':
        return { ...expression, metric: this.metric(expression.metric) };
      case 'union':
        return { ...expression, periods: expression.periods.map((each) => this.period(each)) };
    }
  }

  private condition({ origin }: RecordSet): Condition {
    const test = { kind: 'among' as const, negated: false, values: [this.value] };
    return { join: 'and', parts: [{ left: { kind: 'field', name: this.field }, test, origin }] };
  }
}
