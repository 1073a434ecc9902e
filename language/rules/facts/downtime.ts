/** What a promise leaves for being down: of a share of time, with or without a period, or of the time in one. */
import type { Agreement, Calendar, Metric, MetricExpression, Period, WindowPhrase } from '../../agreement/agreement';
import { Ratio } from '../../quantities/ratio';
import type { Reading } from '../reading';
import { lengthOf, longestWindow, longestWindowText } from './lengths';
import { isCeiling, isFloor, type MetricPromise } from './promises';
import { mostWorked } from './week';

/** A metric that tells how long a period lasted: the share of time without it, the share in it, or the time itself. */
export interface TimeFigure {
  readonly period: Period;
  readonly tells: 'share without' | 'share in' | 'time in';
  /** The metric, and those it is made of down to the one that looks at the period. */
  readonly metrics: readonly Metric[];
}

export interface DowntimePromise {
  readonly promise: MetricPromise;
  readonly figure: TimeFigure;
  readonly window: WindowPhrase;
  /** Time counts in all of these; none: always. */
  readonly calendars: readonly Calendar[];
  /** The most time that counts in one such window, in microseconds. */
  readonly counted: Ratio;
  /** `a month of 31 days`, or `the Support Hours of a month of 31 days`. */
  readonly where: string;
  /** How much of that may be down. */
  readonly budget: Ratio;
  /** The promise as a share of the time that counts. */
  readonly kept: Ratio;
  /** The level in the words of the promise: `99.9%`, `20 minutes`. */
  readonly lexeme: string;
  /** What allows it: `99.9%`; the target's name where the level is a time itself. */
  readonly by: string;
}

/** `the percentage of time without Outage`, `100% minus` the percentage with it, `the time in Outage`; directly or through other metrics. */
export function timeFigureOf(agreement: Agreement, metric: Metric): TimeFigure | undefined {
  return figureWithin(agreement, metric.expression, [metric]);
}

/** The calendars that a figure made through these metrics is counted in. */
export function calendarsOf({ calendars }: Agreement, metrics: readonly Metric[]): Calendar[] {
  return metrics.flatMap(({ calendar }) => (calendar === undefined ? [] : (calendars.get(calendar) ?? [])));
}

/** The most time that counts in such a window, and what to call it. */
export function countedTime(
  agreement: Agreement,
  window: WindowPhrase,
  calendars: readonly Calendar[],
): { readonly counted: Ratio; readonly where: string } | undefined {
  const longest = longestWindow(window, agreement);
  if (longest === undefined) return undefined;
  const names = calendars.filter(({ always }) => !always).map(({ name }) => name);
  const text = longestWindowText(window);
  const where = names.length === 0 ? text : `the ${[...new Set(names)].join(' and ')} of ${text}`;
  return { counted: mostWorked(longest, calendars), where };
}

/** In the order of the agreement. */
export function downtimePromises(reading: Reading): readonly DowntimePromise[] {
  const promises = known.get(reading) ?? reading.metricPromises.flatMap((promise) => downtimeOf(reading.agreement, promise) ?? []);
  known.set(reading, promises);
  return promises;
}

const known = new WeakMap<Reading, readonly DowntimePromise[]>();

function downtimeOf(agreement: Agreement, promise: MetricPromise): DowntimePromise | undefined {
  const { metric, op, value, window, target } = promise;
  const figure = timeFigureOf(agreement, metric);
  if (figure === undefined || window === undefined) return undefined;
  const calendars = calendarsOf(agreement, figure.metrics);
  const time = countedTime(agreement, window, calendars);
  if (time === undefined || time.counted.isZero) return undefined;
  const promised = { promise, figure, window, calendars, ...time };
  if (value.kind === 'percent') {
    const isKept = figure.tells === 'share without' ? isFloor(op) : figure.tells === 'share in' && isCeiling(op);
    if (!isKept || value.ratio.isNegative || value.ratio.compare(Ratio.ONE) > 0) return undefined;
    const kept = figure.tells === 'share without' ? value.ratio : Ratio.ONE.minus(value.ratio);
    return { ...promised, kept, budget: time.counted.times(Ratio.ONE.minus(kept)), lexeme: value.lexeme, by: value.lexeme };
  }
  const budget = value.kind === 'duration' && figure.tells === 'time in' && isCeiling(op) ? lengthOf(value) : undefined;
  if (value.kind !== 'duration' || budget === undefined || budget.compare(time.counted) >= 0) return undefined;
  return { ...promised, budget, kept: Ratio.ONE.minus(budget.dividedBy(time.counted)), lexeme: value.lexeme, by: target.name };
}

function figureWithin(agreement: Agreement, expression: MetricExpression, metrics: readonly Metric[]): TimeFigure | undefined {
  switch (expression.kind) {
    case 'time-share':
    case 'aggregate': {
      const name = periodOf(expression);
      const period = name === undefined ? undefined : agreement.periods.get(name);
      if (period === undefined) return undefined;
      return { period, tells: expression.kind === 'aggregate' ? 'time in' : expression.without ? 'share without' : 'share in', metrics };
    }
    case 'metric': {
      const other = agreement.metrics.get(expression.metric);
      return other === undefined || metrics.includes(other) ? undefined : figureWithin(agreement, other.expression, [...metrics, other]);
    }
    case 'arithmetic': {
      const { left, op, right } = expression;
      if (op !== 'minus' || left.kind !== 'constant' || left.value.kind !== 'percent' || !left.value.ratio.equals(Ratio.ONE))
        return undefined;
      const rest = figureWithin(agreement, right, metrics);
      if (rest === undefined || rest.tells === 'time in') return undefined;
      return { ...rest, tells: rest.tells === 'share in' ? 'share without' : 'share in' };
    }
    default:
      return undefined;
  }
}

function periodOf(expression: Extract<MetricExpression, { kind: 'time-share' | 'aggregate' }>): string | undefined {
  if (expression.kind === 'time-share') return expression.period;
  return expression.how.kind === 'total' && expression.of.kind === 'period' ? expression.of.period : undefined;
}
