/** Measures, periods and metrics as sentences. */
import type { Measure, Metric, MetricExpression, Period, PeriodExpression, PeriodRefinement, Run, SampleRun } from '../agreement/agreement';
import { sentence } from './print-definitions';
import { either, optional, printCondition, printSet, printTest, printValue, printWindowed } from './print-values';

export function printMeasure({ name, records, expression, calendar, pauses }: Measure): string {
  const figure =
    expression.kind === 'elapsed'
      ? `the time from ${expression.start} to ${expression.end}`
      : `${expression.left.name} ${expression.op} ${expression.right.name}`;
  return sentence([
    `measure ${name} means`,
    `for each of ${records}`,
    figure,
    calendar === undefined ? undefined : `counted in ${calendar}`,
    pauses.length === 0 ? undefined : `not counting ${either(pauses.map((pause) => pause.name))}`,
  ]);
}

export function printPeriod({ name, expression, refinements }: Period): string {
  return sentence([`period ${name} means ${printPeriodExpression(expression)}`, ...refinements.map(printRefinement)]);
}

function printPeriodExpression(expression: PeriodExpression): string {
  switch (expression.kind) {
    case 'between': {
      const where = expression.where === undefined ? '' : ` where ${printCondition(expression.where)}`;
      return `the time from ${expression.start} to ${expression.end} of ${expression.records}${where}`;
    }
    case 'samples': {
      const { field, records, where, opens, closes } = expression;
      const until = closes === undefined ? '' : `, until it is ${printSampleRun(closes)}`;
      return `any time when the ${field} of ${records}${where === undefined ? '' : ` where ${printCondition(where)}`} is ${printSampleRun(opens)}${until}`;
    }
    case 'metric':
      return `any time when ${expression.metric} over every ${expression.step.lexeme} is ${printTest(expression.test)}${printRun(expression.run)}`;
    case 'union':
      return either(expression.periods);
  }
}

function printSampleRun({ test, run }: SampleRun): string {
  return printTest(test) + printRun(run);
}

function printRun(run: Run | undefined): string {
  if (run === undefined) return '';
  if (run.kind === 'times') return ` ${run.op} ${run.count} times in a row`;
  return ` for ${run.op === 'above' ? 'longer than' : run.op} ${run.duration.lexeme}`;
}

function printRefinement(refinement: PeriodRefinement): string {
  switch (refinement.kind) {
    case 'notice':
      return `with ${refinement.given} ${refinement.op} ${refinement.lead.lexeme} before ${refinement.before}`;
    case 'up-to':
      return `up to ${refinement.cap.lexeme} ${printWindowed(refinement.window)}`;
    case 'caused-by':
      return `caused by ${refinement.party}`;
    case 'length':
      return refinement.op === 'above' ? `longer than ${refinement.duration.lexeme}` : `at least ${refinement.duration.lexeme} long`;
    case 'not-counting':
      return `not counting ${either(refinement.periods)}`;
    case 'counted-in':
      return `counted in ${refinement.calendar}`;
  }
}

export function printMetric(metric: Metric): string {
  const { name, service, group, expression, notCounting, calendar, weightedBy, roundedTo, atLeast, interpolated } = metric;
  return sentence([
    `metric ${name}${optional(' of ', service)}${optional(' for each ', group)} means ${printExpression(expression)}`,
    ...notCounting.map(({ periods, as }) => `not counting ${either(periods)}${optional(' as ', as)}`),
    calendar === undefined ? undefined : `counted in ${calendar}`,
    weightedBy === undefined ? undefined : `weighted by ${weightedBy}`,
    roundedTo === undefined ? undefined : `rounded to ${roundedTo} decimals`,
    atLeast === undefined ? undefined : `if there are at least ${atLeast} records`,
    interpolated ? 'interpolated' : undefined,
    metric.missingSamplesAs === undefined ? undefined : `taking missing samples as ${printValue(metric.missingSamplesAs)}`,
    metric.emptyIntervalsAs === undefined ? undefined : `taking empty intervals as ${printValue(metric.emptyIntervalsAs)}`,
  ]);
}

/** Arithmetic is read from left to right, products before sums; the language has no brackets and an Agreement never needs them. */
function printExpression(expression: MetricExpression): string {
  switch (expression.kind) {
    case 'arithmetic':
      return `${printExpression(expression.left)} ${expression.op} ${printExpression(expression.right)}`;
    case 'metric':
      return expression.metric;
    case 'constant':
      return expression.value.lexeme;
    case 'time-share':
      return `the percentage of time ${expression.without ? 'without' : 'with'} ${expression.period}`;
    case 'record-share':
      return `the percentage of ${printSet(expression.set)} whose ${printCondition(expression.whose)}`;
    case 'count':
      return `the number of ${expression.of.kind === 'records' ? printSet(expression.of.set) : expression.of.period}`;
    case 'aggregate':
      return printAggregate(expression);
  }
}

function printAggregate({ how, of }: Extract<MetricExpression, { kind: 'aggregate' }>): string {
  if (of.kind === 'period' && how.kind === 'highest') return `the longest ${of.period}`;
  if (of.kind === 'period' && how.kind === 'total') return `the time in ${of.period}`;
  const figure = how.kind === 'percentile' ? `the ${how.lexeme} percentile` : `the ${how.kind}`;
  switch (of.kind) {
    case 'period':
      return `${figure} of ${of.period}`;
    case 'metric':
      return `${figure} of ${of.metric} over every ${of.step.lexeme}`;
    case 'quantity':
      return `${figure} of ${of.quantity.name} of ${printSet(of.set)}`;
  }
}
