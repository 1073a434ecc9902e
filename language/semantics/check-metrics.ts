/** Checks of metrics, baselines and benchmarks. */
import type {
  Aggregate,
  Baseline,
  Benchmark,
  Condition,
  DurationValue,
  Measure,
  Metric,
  MetricExpression,
  Origin,
  QuantityRef,
  RecordSet,
} from '../agreement/agreement';
import { toExactNumber } from '../quantities/exact-number';
import { Ratio } from '../quantities/ratio';
import { checkDates } from './check-agreement';
import { recordSetsOf } from './group-reach';
import { checkCondition, checkFieldTest, checkLasting, checkLimit, checkMeasureOf, checkMoney, checkRecordSet } from './check-values';
import { checkMetricGroup } from './check-groups';
import { type At, type Checking, describeField } from './checking';
import { describeKind, describeOperation, isUnit, type Kind, unitAfter } from './operators';

export function checkMetric(checking: Checking, metric: Metric): void {
  checkExpression(checking, metric.expression, metric);
  const parts = partsOf(metric.expression);
  checkClauses(checking, metric, parts);
  checkMetricGroup(checking, metric);
}

function checkExpression(checking: Checking, expression: MetricExpression, metric: Metric): void {
  switch (expression.kind) {
    case 'arithmetic':
      checkExpression(checking, expression.left, metric);
      checkExpression(checking, expression.right, metric);
      checkOperation(checking, expression, metric.origin);
      return;
    case 'constant':
      checkMoney(checking, expression.value, metric.origin);
      return;
    case 'record-share':
      checkRecordSet(checking, expression.set, hasMeasure(checking, expression.whose));
      checkCondition(checking, expression.whose, expression.set.records);
      return;
    case 'count':
      if (expression.of.kind === 'records') checkRecordSet(checking, expression.of.set, false);
      return;
    case 'aggregate':
      checkAggregate(checking, expression, metric);
      return;
    case 'metric':
    case 'time-share':
      return;
  }
}

type Operation = Extract<MetricExpression, { kind: 'arithmetic' }>;

function checkOperation(checking: Checking, expression: Operation, or: Origin): void {
  const [left, right] = [checking.types.unitOfExpression(expression.left), checking.types.unitOfExpression(expression.right)];
  const at: At = { thing: expression, or };
  if (left !== undefined && right !== undefined && unitAfter(expression.op, left, right) === undefined) {
    checking.error(at, {
      code: 'units-do-not-match',
      message: `${describeKind(left).replace(/^a/, 'A')} and ${describeKind(right)} cannot be ${describeOperation(expression.op)}.`,
    });
  }
  const plain = hundredBesideShare(expression, left, right);
  if (plain !== undefined) {
    checking.error(at, {
      code: 'units-do-not-match',
      message: `${plain} is a plain number, a hundred times as much as ${plain}%. Beside a percentage write '${plain}%'.`,
    });
  }
  if (expression.op === 'divided by' && expression.right.kind === 'constant' && isZero(expression.right.value)) {
    checking.error(at, { code: 'divided-by-zero', message: 'Nothing can be divided by zero.' });
  }
}

/** `100 minus Error Rate`, where 100% is meant: a percentage is a part of 1, so that the 1 of `1 minus Error Rate` means what it says. */
function hundredBesideShare({ op, left, right }: Operation, leftKind: Kind | undefined, rightKind: Kind | undefined): string | undefined {
  if (op !== 'plus' && op !== 'minus') return undefined;
  const number = rightKind === 'share' ? left : leftKind === 'share' ? right : undefined;
  if (number?.kind !== 'constant' || number.value.kind !== 'number') return undefined;
  return number.value.number.compare(Ratio.ONE) > 0 ? number.value.lexeme : undefined;
}

function isZero(value: Extract<MetricExpression, { kind: 'constant' }>['value']): boolean {
  const figure =
    value.kind === 'percent' ? value.ratio : value.kind === 'duration' ? value.count : value.kind === 'money' ? value.amount : value.number;
  return figure.isZero;
}

type AggregateExpression = Extract<MetricExpression, { kind: 'aggregate' }>;

function checkAggregate(checking: Checking, expression: AggregateExpression, metric: Metric): void {
  const { how, of } = expression;
  const at: At = { thing: expression, or: expression.origin };
  if (how.kind === 'percentile' && (how.rank.isZero || how.rank.compare(Ratio.ONE) > 0)) {
    checking.error(at, { code: 'percentile-range', message: `There is no ${how.lexeme} percentile: percentiles go from above 0 to 100.` });
  }
  if (of.kind === 'metric') checkStep(checking, of.step, metric.origin);
  if (of.kind !== 'quantity') return;
  const { quantity, set } = of;
  checkRecordSet(checking, set, quantity.kind === 'measure' && hasElapsed(checking, quantity, set.records));
  if (quantity.kind === 'measure') checkMeasureOf(checking, quantity.name, set.records, at);
  const kind = checking.types.kindOfQuantity(set.records, quantity);
  if (kind === undefined) return;
  const field = quantity.kind === 'field' ? checking.types.field(set.records, quantity.name) : undefined;
  if (!isUnit(kind)) {
    const what = field === undefined ? `${quantity.name} is ${describeKind(kind)}` : describeField(field);
    checking.error(at, { code: 'not-a-figure', message: `${what}, so it has no ${describeAggregate(how)}.` });
  } else if (kind === 'share' && how.kind === 'total') {
    checking.warn(at, {
      code: 'total-of-percentages',
      message: `${quantity.name} is a percentage, and a total of percentages means little. Is the average meant?`,
    });
  }
}

function describeAggregate(how: Aggregate): string {
  if (how.kind === 'percentile') return 'percentile';
  return how.kind === 'highest' || how.kind === 'lowest' ? `${how.kind} value` : how.kind;
}

/** Whether the end of a measured time says when a record counts. */
export function hasElapsed(checking: Checking, quantity: QuantityRef, records: string, seen: ReadonlySet<string> = new Set()): boolean {
  if (quantity.kind === 'field' || seen.has(quantity.name)) return false;
  const measure: Measure | undefined = checking.agreement.measures.get(quantity.name);
  if (measure === undefined || measure.records !== records) return measure !== undefined;
  const { expression } = measure;
  if (expression.kind === 'elapsed') return true;
  const deeper = new Set([...seen, quantity.name]);
  return [expression.left, expression.right].some((side) => hasElapsed(checking, side, records, deeper));
}

function hasMeasure(checking: Checking, condition: Condition): boolean {
  return condition.parts.some(({ left }) => left.kind === 'measure' && checking.agreement.measures.has(left.name));
}

/** The figures that an expression is made of, its arithmetic taken apart. */
function partsOf(expression: MetricExpression): Exclude<MetricExpression, { kind: 'arithmetic' }>[] {
  return expression.kind === 'arithmetic' ? [...partsOf(expression.left), ...partsOf(expression.right)] : [expression];
}

type Part = ReturnType<typeof partsOf>[number];

function checkClauses(checking: Checking, metric: Metric, parts: readonly Part[]): void {
  const at = (part: string): At => ({ thing: metric, part, or: metric.origin });
  const isRanked = parts.some((part) => part.kind === 'aggregate' && (part.how.kind === 'percentile' || part.how.kind === 'median'));
  if (metric.interpolated && !isRanked) {
    checking.warn(at('Interpolated'), {
      code: 'unused-words',
      message: `Only a percentile or a median is interpolated; in ${metric.name} the word changes nothing.`,
    });
  }
  if (metric.roundedTo !== undefined && metric.roundedTo > 20) {
    checking.error(at('Rounded'), {
      code: 'too-many-decimals',
      message: `${metric.roundedTo} decimals are more than any figure needs. Write 20 or fewer.`,
    });
  }
  checkNotCounting(checking, metric, parts);
  checkWeight(checking, metric, parts);
  checkMissingSamples(checking, metric, parts);
  checkEmptyIntervals(checking, metric, parts);
}

/** `not counting Planned Maintenance as Outage`: as a period that the metric measures. */
function checkNotCounting(checking: Checking, metric: Metric, parts: readonly Part[]): void {
  const periods = parts.flatMap(periodsOf);
  for (const entry of metric.notCounting) {
    if (entry.as === undefined || periods.length === 0 || periods.includes(entry.as)) continue;
    checking.error(
      { thing: entry, or: entry.origin },
      {
        code: 'not-counted-as',
        message: `${metric.name} does not measure ${entry.as}, so nothing can be left out of it "as ${entry.as}". Write "as ${periods[0]}".`,
      },
    );
  }
}

function periodsOf(part: Part): string[] {
  if (part.kind === 'time-share') return [part.period];
  if (part.kind === 'count') return part.of.kind === 'period' ? [part.of.period] : [];
  return part.kind === 'aggregate' && part.of.kind === 'period' ? [part.of.period] : [];
}

/** Steps may be civil: every month, which has no fixed length, but not every half month. */
function checkStep(checking: Checking, step: DurationValue, or: Origin): void {
  const isCivil = step.unit === 'month' || step.unit === 'quarter' || step.unit === 'year';
  if (!isCivil || !step.count.isWhole) checkLasting(checking, step, or);
}

function checkWeight(checking: Checking, metric: Metric, parts: readonly Part[]): void {
  if (metric.weightedBy === undefined) return;
  const at: At = { thing: metric, part: 'Weighted', or: metric.origin };
  const sets = parts.flatMap(setsOf);
  const shares = parts.flatMap((part) =>
    part.kind === 'time-share' ? recordSetsOf(checking.agreement, { ...metric, expression: part }) : [],
  );
  const weighing = shares.flatMap(({ records }) => checking.types.field(records, metric.weightedBy ?? '') ?? []);
  for (const field of weighing) {
    if (field.type === 'percentage') continue;
    checking.error(at, {
      code: 'weight-not-a-share',
      message: `${describeField(field)}; time counts in part by a percentage, such as the share of users that an outage hit.`,
    });
    return;
  }
  if (weighing.length > 0) return;
  if (sets.length === 0) {
    checking.warn(at, {
      code: 'unused-words',
      message: `Only figures of records can be weighted, and time whose records have such a field; in ${metric.name} "weighted by ${metric.weightedBy}" changes nothing.`,
    });
    return;
  }
  for (const set of sets) {
    const field = checking.types.field(set.records, metric.weightedBy);
    if (field === undefined || field.type === 'number' || field.type === 'amount') continue;
    checking.error(at, { code: 'weight-not-a-number', message: `${describeField(field)}; a weight is a number or an amount.` });
  }
}

function setsOf(part: Part): RecordSet[] {
  if (part.kind === 'record-share') return [part.set];
  if (part.kind === 'count') return part.of.kind === 'records' ? [part.of.set] : [];
  return part.kind === 'aggregate' && part.of.kind === 'quantity' ? [part.of.set] : [];
}

/** `taking missing samples as Failed`: a value that the samples of the measured period can have. */
function checkMissingSamples(checking: Checking, metric: Metric, parts: readonly Part[]): void {
  const value = metric.missingSamplesAs;
  if (value === undefined) return;
  const at: At = { thing: metric, part: 'taking missing', or: metric.origin };
  const sampled = parts.flatMap(periodsOf).flatMap((name) => sampledFields(checking, name, new Set()));
  if (sampled.length === 0) {
    checking.warn(at, {
      code: 'unused-words',
      message: `${metric.name} is not measured by samples, so none can be missing. Leave the words out.`,
    });
    return;
  }
  for (const { records, field: name } of sampled) {
    const field = checking.types.field(records, name);
    if (field !== undefined) checkFieldTest(checking, field, { kind: 'among', negated: false, values: [value] }, metric.origin);
    const every = checking.agreement.records.get(records);
    if (every === undefined || every.every !== undefined) continue;
    checking.warn(at, {
      code: 'interval-missing',
      message: `Nothing says how often a sample of ${records} is due, so a missing one cannot be seen. Add "one every 30 seconds" to ${records}.`,
      related: [{ message: `${records} are defined here.`, origin: every.origin }],
    });
  }
}

function sampledFields(checking: Checking, name: string, seen: ReadonlySet<string>): { records: string; field: string }[] {
  const expression = seen.has(name) ? undefined : checking.agreement.periods.get(name)?.expression;
  if (expression?.kind === 'samples') return [expression];
  if (expression?.kind !== 'union') return [];
  const deeper = new Set([...seen, name]);
  return expression.periods.flatMap((each) => sampledFields(checking, each, deeper));
}

/** `taking empty intervals as 0%`: a figure of the metric that is taken over intervals. */
function checkEmptyIntervals(checking: Checking, metric: Metric, parts: readonly Part[]): void {
  const value = metric.emptyIntervalsAs;
  if (value === undefined) return;
  const inner = parts.flatMap((part) => (part.kind === 'aggregate' && part.of.kind === 'metric' ? [part.of.metric] : []));
  if (inner.length === 0) {
    checking.warn(
      { thing: metric, part: 'taking empty', or: metric.origin },
      { code: 'unused-words', message: `${metric.name} is not taken over intervals, so none can be empty. Leave the words out.` },
    );
  }
  for (const name of inner) {
    const kind = checking.types.unitOfMetric(name);
    if (kind !== undefined) checkLimit(checking, { name, kind }, value, metric.origin);
  }
}

/** A figure of the past or of the industry is of the metric's kind. */
export function checkReference(checking: Checking, { metric, value, origin }: Baseline | Benchmark): void {
  const kind = checking.types.unitOfMetric(metric);
  if (value === undefined || kind === undefined) return;
  checkLimit(checking, { name: metric, kind, reach: checking.reaches.ofMetric(metric) }, value, origin);
}

export function checkBaseline(checking: Checking, baseline: Baseline): void {
  checkReference(checking, baseline);
  checkProcedure(checking, baseline);
  if (baseline.measured !== undefined) {
    checkDates(checking, baseline.measured, `The baseline of ${baseline.metric}`, { thing: baseline, or: baseline.origin });
  }
}

/** A baseline that is set later needs a first day, and a window that is over by then. */
function checkProcedure(checking: Checking, { metric, toBeSetAfter, setAs, setBy, origin }: Baseline): void {
  if (toBeSetAfter === undefined || (setAs === undefined && setBy === undefined)) return;
  const at: At = { thing: toBeSetAfter, or: origin };
  if (checking.agreement.term === undefined) {
    checking.error(at, {
      code: 'term-needed',
      message: `${toBeSetAfter.lexeme} are counted from the first day of the term, and the agreement names none. Add "from 1 January 2026 to 31 December 2026" to its first sentence.`,
    });
    return;
  }
  const days = shortestDays(toBeSetAfter);
  const window = setAs?.window;
  if (days === undefined || toBeSetAfter.business) {
    checking.error(at, {
      code: 'baseline-without-day',
      message: `A baseline is set on a day. Write ${toBeSetAfter.lexeme} as whole days, weeks, months or years.`,
    });
  } else if (window !== undefined && 'unit' in window && days < (SHORTEST_DAYS[window.unit] ?? 1)) {
    checking.error(at, {
      code: 'baseline-too-early',
      message: `No ${window.kind} ${window.unit} is over after ${toBeSetAfter.lexeme}, so there is nothing to set the baseline of ${metric} from. Write a longer time.`,
    });
  }
}

const SHORTEST_DAYS: Readonly<Partial<Record<DurationValue['unit'], number>>> = { day: 1, week: 7, month: 28, quarter: 90, year: 365 };

/** Undefined for what is no whole number of days. */
function shortestDays({ count, unit }: DurationValue): number | undefined {
  const days = SHORTEST_DAYS[unit];
  return days === undefined || !count.isWhole || count.isZero
    ? undefined
    : Math.min(Number.MAX_SAFE_INTEGER, days * toExactNumber(count.num));
}
