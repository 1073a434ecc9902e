/**
 * Metrics: a metric of the agreement becomes a gauge that gives its exact figure in any window.
 *
 * Invariant: a gauge asks for its answers once, for all windows together, and computes each figure from them alone.
 */
import type { Metric, MetricExpression, QuantityRef } from '../agreement/agreement';
import { ArithmeticGauge, ConstantGauge, NoGauge, RoundedGauge } from './arithmetic';
import { AssumedGauge } from './assumed';
import { termsOf, type Gauge, type Terms } from './gauge';
import type { Inquiry } from './inquiry';
import { unitAfter, type Unit } from './magnitude';
import { PeriodGauge } from './period-figures';
import { RecordGauge } from './record-figures';
import { fieldOf } from './requests';
import { SeriesGauge } from './series';
import { StepGauge } from './step-averages';
import { StepGrid } from './step-grid';
import { TimeShareGauge } from './time-shares';

/** What compiling needs to know besides the metric itself. */
export interface MetricContext {
  readonly inquiry: Inquiry;
  /** Where the windows of a metric begin and end, sorted. */
  edgesOf(metric: Metric): readonly number[];
  /** True for a metric that the agreement compares with a percentage. */
  isPercentage(name: string): boolean;
}

export function compileMetric(context: MetricContext, metric: Metric, outer?: Terms, path: ReadonlySet<string> = new Set()): Gauge {
  const { inquiry } = context;
  if (path.has(metric.name)) return new NoGauge(`${metric.name} is defined by itself.`);
  const deeper = new Set([...path, metric.name]);
  const terms = termsOf(metric, context.edgesOf(metric), outer);
  const isReadyMade = inquiry.agreement.samples.some(({ target }) => target.kind === 'metric' && target.name === metric.name);
  const compiled = compile(context, metric, metric.expression, terms, deeper);
  const measured = isReadyMade ? new SeriesGauge(inquiry, metric, compiled.unit) : compiled;
  const gauge = metric.assumed === undefined ? measured : new AssumedGauge(inquiry, metric, measured);
  if (metric.roundedTo === undefined) return gauge;
  const unit = gauge.unit === 'share' ? ' of a percent' : gauge.unit === 'duration' ? ' of a minute' : '';
  const decimals = metric.roundedTo === 1 ? '1 decimal' : `${metric.roundedTo} decimals`;
  inquiry.note(1, `${metric.name} is rounded half up to ${decimals}${unit} before it is compared.`, metric.origin);
  return new RoundedGauge(gauge, metric.roundedTo);
}

function compile(context: MetricContext, metric: Metric, expression: MetricExpression, terms: Terms, path: ReadonlySet<string>): Gauge {
  const { inquiry } = context;
  switch (expression.kind) {
    case 'arithmetic': {
      const left = compile(context, metric, expression.left, terms, path);
      const right = compile(context, metric, expression.right, terms, path);
      return new ArithmeticGauge(expression.op, left, right, context.isPercentage(metric.name));
    }
    case 'constant':
      return new ConstantGauge(expression.value);
    case 'metric':
      return compileNamed(context, expression.metric, terms, path);
    case 'time-share':
      return new TimeShareGauge(inquiry, expression, terms);
    case 'record-share': {
      const { set, whose } = expression;
      return new RecordGauge(inquiry, { kind: 'share' }, { set, whose, ...weightOf(terms) }, terms, 'share');
    }
    case 'count':
      if (expression.of.kind === 'period') return new PeriodGauge(inquiry, expression.of.period, 'count', terms);
      return new RecordGauge(inquiry, { kind: 'count' }, { set: expression.of.set }, terms, 'number');
    case 'aggregate':
      return compileAggregate(context, expression, terms, path);
  }
}

function compileAggregate(
  context: MetricContext,
  { how, of }: Extract<MetricExpression, { kind: 'aggregate' }>,
  terms: Terms,
  path: ReadonlySet<string>,
): Gauge {
  const { inquiry } = context;
  switch (of.kind) {
    case 'period':
      return new PeriodGauge(inquiry, of.period, how, terms);
    case 'quantity': {
      const unit = unitOfQuantity(inquiry, of.set.records, of.quantity);
      return new RecordGauge(inquiry, { kind: 'aggregate', how }, { set: of.set, value: of.quantity, ...weightOf(terms) }, terms, unit);
    }
    case 'metric': {
      const grid = StepGrid.of(inquiry.span, of.step);
      if (grid === undefined) return new NoGauge(`"every ${of.step.lexeme}" is no step that time can be cut into.`);
      const inner = compileNamed(context, of.metric, terms, path);
      inner.expectSteps?.(grid);
      return new StepGauge(inquiry, inner, of.metric, grid, how, terms);
    }
  }
}

/** A metric named inside another one. */
function compileNamed(context: MetricContext, name: string, outer: Terms, path: ReadonlySet<string>): Gauge {
  const metric = context.inquiry.agreement.metrics.get(name);
  return metric === undefined ? new NoGauge(`No metric is called ${name}.`) : compileMetric(context, metric, outer, path);
}

function weightOf({ weightedBy }: Terms): { readonly weight?: string } {
  return weightedBy === undefined ? {} : { weight: weightedBy };
}

/** The unit of a field, or of a measure made of fields. */
export function unitOfQuantity(inquiry: Inquiry, records: string, { kind, name }: QuantityRef, depth = 0): Unit {
  if (kind === 'field') {
    switch (fieldOf(inquiry, records, name)?.type) {
      case 'duration':
        return 'duration';
      case 'percentage':
        return 'share';
      case 'amount':
        return 'money';
      default:
        return 'number';
    }
  }
  const expression = inquiry.agreement.measures.get(name)?.expression;
  if (expression === undefined || depth > DEEPEST) return 'number';
  if (expression.kind === 'elapsed') return 'duration';
  const { left, op, right } = expression;
  const isTime = (side: QuantityRef): boolean =>
    side.kind === 'field' && ['time', 'date'].includes(fieldOf(inquiry, records, side.name)?.type ?? '');
  if (op === 'minus' && isTime(left) && isTime(right)) return 'duration';
  return (
    unitAfter(op, unitOfQuantity(inquiry, records, left, depth + 1), unitOfQuantity(inquiry, records, right, depth + 1), false) ?? 'number'
  );
}

/** Measures made of measures; deeper than this they go round in a circle. */
const DEEPEST = 16;
