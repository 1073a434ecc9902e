/** Where a figure comes from: the records behind it, the samples it is made of, the periods it counts. */
import type { Agreement, Measure, Metric, MetricExpression, Period, Records } from '../../agreement/agreement';

/** Every part of a metric's arithmetic that is not arithmetic itself. */
export function figuresOf(expression: MetricExpression): MetricExpression[] {
  if (expression.kind !== 'arithmetic') return [expression];
  return [...figuresOf(expression.left), ...figuresOf(expression.right)];
}

/** The period whose share of the window a metric is, directly or of another metric's: `the percentage of time without Outage`. */
export function timeShareOf(agreement: Agreement, metric: Metric): { readonly period: Period; readonly without: boolean } | undefined {
  const { expression } = metric;
  if (expression.kind === 'time-share') {
    const period = agreement.periods.get(expression.period);
    return period === undefined ? undefined : { period, without: expression.without };
  }
  const other = expression.kind === 'metric' ? agreement.metrics.get(expression.metric) : undefined;
  return other === undefined || other === metric ? undefined : timeShareOf(agreement, other);
}

/** All periods a period is made of, itself first: unions and what is not counted are followed. */
export function periodsWithin(agreement: Agreement, period: Period): Period[] {
  const found = new Set<Period>([period]);
  for (const each of found) {
    if (each.expression.kind !== 'union') continue;
    for (const name of each.expression.periods) {
      const inner = agreement.periods.get(name);
      if (inner !== undefined) found.add(inner);
    }
  }
  return [...found];
}

/** The records that anything is worked out from, by name, in the order they are first needed. */
export function recordsBehindMetric(agreement: Agreement, metric: Metric): Records[] {
  const walk = new SourceWalk(agreement);
  walk.metric(metric);
  return walk.records();
}

export function recordsBehindPeriod(agreement: Agreement, period: Period): Records[] {
  const walk = new SourceWalk(agreement);
  walk.period(period);
  return walk.records();
}

export function recordsBehindMeasure(agreement: Agreement, measure: Measure): Records[] {
  const records = agreement.records.get(measure.records);
  return records === undefined ? [] : [records];
}

/** The metrics a metric is worked out from, itself first. */
export function metricsBehind(agreement: Agreement, metric: Metric): Metric[] {
  const walk = new SourceWalk(agreement);
  walk.metric(metric);
  return [...walk.metrics];
}

class SourceWalk {
  readonly metrics = new Set<Metric>();
  private readonly names = new Set<string>();
  private readonly periods = new Set<string>();

  constructor(private readonly agreement: Agreement) {}

  records(): Records[] {
    return [...this.names].flatMap((name) => this.agreement.records.get(name) ?? []);
  }

  metric(metric: Metric | undefined): void {
    if (metric === undefined || this.metrics.has(metric)) return;
    this.metrics.add(metric);
    this.expression(metric.expression);
  }

  period(period: Period | undefined): void {
    if (period === undefined || this.periods.has(period.name)) return;
    this.periods.add(period.name);
    const { expression } = period;
    switch (expression.kind) {
      case 'between':
      case 'samples':
        this.names.add(expression.records);
        return;
      case 'metric':
        this.metric(this.agreement.metrics.get(expression.metric));
        return;
      case 'union':
        for (const name of expression.periods) this.period(this.agreement.periods.get(name));
        return;
    }
  }

  private expression(expression: MetricExpression): void {
    switch (expression.kind) {
      case 'arithmetic':
        this.expression(expression.left);
        this.expression(expression.right);
        return;
      case 'metric':
        this.metric(this.agreement.metrics.get(expression.metric));
        return;
      case 'time-share':
        this.period(this.agreement.periods.get(expression.period));
        return;
      case 'record-share':
        this.names.add(expression.set.records);
        return;
      case 'count':
        if (expression.of.kind === 'records') this.names.add(expression.of.set.records);
        else this.period(this.agreement.periods.get(expression.of.period));
        return;
      case 'aggregate': {
        const { of } = expression;
        if (of.kind === 'quantity') this.names.add(of.set.records);
        else if (of.kind === 'period') this.period(this.agreement.periods.get(of.period));
        else this.metric(this.agreement.metrics.get(of.metric));
        return;
      }
      case 'constant':
        return;
    }
  }
}
