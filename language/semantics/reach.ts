/**
 * How low and how high the figure of a metric can be, by its formula alone: no share of records is above 100%, no count below 0.
 *
 * Invariant: an end is given only where no records whatever lead beyond it. A ratio of two counts may be above 100%, so it has an upper end only
 * where the one counts some of what the other counts.
 */
import type { Agreement, Comparison, Metric, MetricExpression, RecordSet, Value } from '../agreement/agreement';
import { Ratio } from '../quantities/ratio';
import { figureOf } from './limb-spans';

/** Percentages as parts of one, lengths of time in microseconds. An end that is not given is not known. */
export interface Reach {
  readonly low?: Ratio;
  readonly high?: Ratio;
}

type Arithmetic = Extract<MetricExpression, { kind: 'arithmetic' }>;

const ANYTHING: Reach = {};
const NOT_NEGATIVE: Reach = { low: Ratio.ZERO };
/** A share of a whole. */
export const PART: Reach = { low: Ratio.ZERO, high: Ratio.ONE };

export class Reaches {
  private readonly metrics = new Map<string, Reach>();

  constructor(private readonly agreement: Agreement) {}

  ofMetric(name: string): Reach {
    const known = this.metrics.get(name);
    if (known !== undefined) return known;
    // A metric that needs itself finds this.
    this.metrics.set(name, ANYTHING);
    const metric = this.agreement.metrics.get(name);
    if (metric === undefined) return ANYTHING;
    const reach = this.of(metric.expression, metric);
    const rounded = metric.roundedTo === undefined ? reach : withEnds(whole(reach.low), whole(reach.high));
    this.metrics.set(name, rounded);
    return rounded;
  }

  /** Of a measure of each record: no record ends before it starts. */
  ofMeasure(name: string): Reach {
    return this.agreement.measures.get(name)?.expression.kind === 'elapsed' ? NOT_NEGATIVE : ANYTHING;
  }

  private of(expression: MetricExpression, metric: Metric): Reach {
    switch (expression.kind) {
      case 'time-share':
      case 'record-share':
        return PART;
      case 'count':
        return NOT_NEGATIVE;
      case 'metric':
        return this.ofMetric(expression.metric);
      case 'constant': {
        const figure = expression.value.kind === 'money' ? undefined : figureOf(expression.value);
        return withEnds(figure, figure);
      }
      case 'aggregate': {
        const { of, how } = expression;
        if (of.kind === 'period') return NOT_NEGATIVE;
        if (of.kind === 'quantity') return of.quantity.kind === 'measure' ? this.ofMeasure(of.quantity.name) : ANYTHING;
        const each = withFigure(this.ofMetric(of.metric), metric.emptyIntervalsAs);
        return how.kind !== 'total' ? each : isNotNegative(each) ? NOT_NEGATIVE : ANYTHING;
      }
      case 'arithmetic':
        return this.ofArithmetic(expression, metric);
    }
  }

  private ofArithmetic(expression: Arithmetic, metric: Metric): Reach {
    const [left, right] = [this.of(expression.left, metric), this.of(expression.right, metric)];
    switch (expression.op) {
      case 'plus':
        return withEnds(both(left.low, right.low, plus), both(left.high, right.high, plus));
      case 'minus':
        return withEnds(both(left.low, right.high, minus), both(left.high, right.low, minus));
      case 'times':
        return product(left, right);
      case 'divided by': {
        if (isPlain(metric) && this.isPartOf(expression.left, expression.right)) return PART;
        const { low, high } = right;
        if (low === undefined || low.isNegative) return ANYTHING;
        if (low.isZero) return isNotNegative(left) ? NOT_NEGATIVE : ANYTHING;
        const inverse = withEnds(high === undefined ? Ratio.ZERO : Ratio.ONE.dividedBy(high), Ratio.ONE.dividedBy(low));
        return product(left, inverse);
      }
    }
  }

  /** One counts some of the records that the other counts, or is a summand of it. */
  private isPartOf(part: MetricExpression, all: MetricExpression): boolean {
    const [left, right] = [this.spelledOut(part), this.spelledOut(all)];
    if (left === undefined || right === undefined) return false;
    if (isSame(left, right)) return true;
    if (right.kind === 'arithmetic')
      return (
        right.op === 'plus' &&
        [
          [right.left, right.right],
          [right.right, right.left],
        ].some(([one, other]) => one !== undefined && other !== undefined && this.isPartOf(part, one) && this.isCount(other))
      );
    const [some, every] = [countedBy(left), countedBy(right)];
    return some !== undefined && every !== undefined && isSubset(some, every);
  }

  private isCount(expression: MetricExpression): boolean {
    const spelled = this.spelledOut(expression);
    if (spelled?.kind === 'arithmetic') return spelled.op === 'plus' && this.isCount(spelled.left) && this.isCount(spelled.right);
    return spelled?.kind === 'count';
  }

  /** What a metric stands for, unless it is rounded or leaves something out that another may not. */
  private spelledOut(expression: MetricExpression, steps = 0): MetricExpression | undefined {
    if (expression.kind !== 'metric') return expression;
    const metric = this.agreement.metrics.get(expression.metric);
    return metric !== undefined && isPlain(metric) && metric.roundedTo === undefined && steps < MOST_STEPS
      ? this.spelledOut(metric.expression, steps + 1)
      : undefined;
  }
}

/** More than that is a circle. */
const MOST_STEPS = 20;

/** Every record of the window counts, in one figure. */
function isPlain({ notCounting, calendar, group }: Metric): boolean {
  return notCounting.length === 0 && calendar === undefined && group === undefined;
}

function withEnds(low: Ratio | undefined, high: Ratio | undefined): Reach {
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

/** What is rounded does not leap over a whole number. */
function whole(end: Ratio | undefined): Ratio | undefined {
  return end?.isWhole === true ? end : undefined;
}

function withFigure(reach: Reach, value: Value | undefined): Reach {
  if (value === undefined) return reach;
  const figure = figureOf(value);
  if (figure === undefined) return ANYTHING;
  return withEnds(
    reach.low === undefined ? undefined : Ratio.min(reach.low, figure),
    reach.high === undefined ? undefined : Ratio.max(reach.high, figure),
  );
}

function isNotNegative({ low }: Reach): boolean {
  return low?.isNegative === false;
}

function both(left: Ratio | undefined, right: Ratio | undefined, op: (left: Ratio, right: Ratio) => Ratio): Ratio | undefined {
  return left === undefined || right === undefined ? undefined : op(left, right);
}

const plus = (left: Ratio, right: Ratio): Ratio => left.plus(right);
const minus = (left: Ratio, right: Ratio): Ratio => left.minus(right);
const times = (left: Ratio, right: Ratio): Ratio => left.times(right);

function product(left: Reach, right: Reach): Reach {
  if (isNotNegative(left) && isNotNegative(right)) return withEnds(both(left.low, right.low, times), both(left.high, right.high, times));
  const [factor, other] = isNotNegative(left) ? [left, right] : [right, left];
  const { low, high } = factor;
  // Only a fixed factor keeps what is known of a figure that may be negative.
  if (low === undefined || high === undefined || !low.equals(high) || low.isNegative) return ANYTHING;
  return withEnds(both(other.low, low, times), both(other.high, low, times));
}

function countedBy(expression: MetricExpression): RecordSet | undefined {
  return expression.kind === 'count' && expression.of.kind === 'records' ? expression.of.set : undefined;
}

/** The same records of the same time, chosen by all that the others are chosen by. */
function isSubset(some: RecordSet, every: RecordSet): boolean {
  if (some.records !== every.records || some.datedBy !== every.datedBy) return false;
  if (every.where === undefined || isSame(some.where, every.where)) return true;
  const parts = some.where?.join === 'or' && some.where.parts.length > 1 ? [] : (some.where?.parts ?? []);
  const holds = (wanted: Comparison): boolean => parts.some((part) => isSame(part, wanted));
  return every.where.join === 'or' ? every.where.parts.some(holds) : every.where.parts.every(holds);
}

/** The same words, wherever they stand. */
function isSame(left: unknown, right: unknown): boolean {
  return wordsOf(left) === wordsOf(right);
}

function wordsOf(part: unknown): string {
  return JSON.stringify(part, (key, value: unknown) => (key === 'origin' ? undefined : value)) ?? '';
}
