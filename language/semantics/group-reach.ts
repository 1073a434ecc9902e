/** What a metric counts in the end, through the metrics and periods it is made of. */
import type { Agreement, Metric, MetricExpression, RecordSet } from '../agreement/agreement';

/** The sets of records behind a metric; a period's records with its condition. */
export function recordSetsOf(agreement: Agreement, metric: Metric): RecordSet[] {
  const sets: RecordSet[] = [];
  const seen = new Set<string>();
  const visitPeriod = (name: string): void => {
    const period = agreement.periods.get(name);
    if (period === undefined || seen.has(`period ${name}`)) return;
    seen.add(`period ${name}`);
    const { expression, origin } = period;
    if (expression.kind === 'union') expression.periods.forEach(visitPeriod);
    else if (expression.kind === 'metric') visitMetric(expression.metric);
    else sets.push({ records: expression.records, ...(expression.where === undefined ? {} : { where: expression.where }), origin });
  };
  const visitMetric = (name: string): void => {
    const found = agreement.metrics.get(name);
    if (found === undefined || seen.has(`metric ${name}`)) return;
    seen.add(`metric ${name}`);
    visit(found.expression);
  };
  const visit = (expression: MetricExpression): void => {
    switch (expression.kind) {
      case 'arithmetic':
        visit(expression.left);
        visit(expression.right);
        return;
      case 'metric':
        return visitMetric(expression.metric);
      case 'constant':
        return;
      case 'time-share':
        return visitPeriod(expression.period);
      case 'record-share':
        sets.push(expression.set);
        return;
      case 'count':
        if (expression.of.kind === 'records') sets.push(expression.of.set);
        else visitPeriod(expression.of.period);
        return;
      case 'aggregate':
        if (expression.of.kind === 'quantity') sets.push(expression.of.set);
        else if (expression.of.kind === 'period') visitPeriod(expression.of.period);
        else visitMetric(expression.of.metric);
    }
  };
  visit(metric.expression);
  return sets;
}

/** The metrics that an expression names. */
export function metricsNamedIn(expression: MetricExpression): string[] {
  if (expression.kind === 'arithmetic') return [...metricsNamedIn(expression.left), ...metricsNamedIn(expression.right)];
  if (expression.kind === 'metric') return [expression.metric];
  return expression.kind === 'aggregate' && expression.of.kind === 'metric' ? [expression.of.metric] : [];
}
