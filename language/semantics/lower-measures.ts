import type {
  Aggregate,
  AggregateOf,
  Measure,
  Metric,
  MetricExpression,
  Period,
  PeriodExpression,
  PeriodRefinement,
  RecordSet,
  Run,
  SampleRun,
} from '../agreement/agreement';
import type * as ast from '../generated/ast';
import { Ratio } from '../quantities/ratio';
import { type Lowering, nameOf, namesOf, referent } from './lowering';
import {
  lowerArithmeticOp,
  lowerBound,
  lowerCondition,
  lowerCount,
  lowerDuration,
  lowerMoney,
  lowerNumber,
  lowerPercent,
  lowerQuantity,
  lowerRecordSet,
  lowerTest,
  lowerValue,
  lowerWindow,
  setOf,
} from './lower-values';

export function lowerMeasure(at: Lowering, node: ast.MeasureDefinition): Measure | undefined {
  const records = nameOf(node.records);
  const expression = lowerMeasureExpression(at, node.expression);
  if (records === undefined || expression === undefined) return undefined;
  let calendar: string | undefined;
  const pauses: Measure['pauses'][number][] = [];
  for (const clause of node.clauses ?? []) {
    if (clause.$type === 'CountedIn') calendar = nameOf(clause.calendar) ?? calendar;
    else
      for (const pause of clause.pauses ?? []) {
        const of = referent(pause);
        if (of !== undefined) pauses.push({ kind: of.$type === 'Field' ? 'field' : 'period', name: of.name, origin: at.origin(clause) });
      }
  }
  const { name, origin } = { name: node.name, origin: at.origin(node) };
  return at.placed({ name, origin, records, expression, ...(calendar === undefined ? {} : { calendar }), pauses }, node, {
    records: node.records,
    expression: node.expression,
  });
}

function lowerMeasureExpression(at: Lowering, node: ast.MeasureExpression | undefined): Measure['expression'] | undefined {
  if (node === undefined) return undefined;
  if (node.$type === 'Elapsed') {
    const [start, end] = [nameOf(node.start), nameOf(node.end)];
    if (start === undefined || end === undefined) return undefined;
    return at.placed({ kind: 'elapsed', start, end }, node, { start: node.start, end: node.end });
  }
  const [left, op, right] = [lowerQuantity(at, node.left, node), lowerArithmeticOp(node.op), lowerQuantity(at, node.right, node)];
  if (left === undefined || op === undefined || right === undefined) return undefined;
  return at.placed({ kind: 'arithmetic', left, op, right }, node, { left: node.left, right: node.right });
}

export function lowerPeriod(at: Lowering, node: ast.PeriodDefinition): Period | undefined {
  const expression = lowerPeriodExpression(at, node.expression);
  if (expression === undefined) return undefined;
  const refinements = (node.clauses ?? []).map((clause) => lowerRefinement(at, clause)).filter((each) => each !== undefined);
  return at.placed({ name: node.name, origin: at.origin(node), expression, refinements }, node);
}

function lowerPeriodExpression(at: Lowering, node: ast.PeriodExpression | undefined): PeriodExpression | undefined {
  switch (node?.$type) {
    case 'Between': {
      const [records, start, end] = [nameOf(node.records), nameOf(node.start), nameOf(node.end)];
      if (records === undefined || start === undefined || end === undefined) return undefined;
      const where = lowerCondition(at, node.where);
      return at.placed({ kind: 'between', records, start, end, ...(where === undefined ? {} : { where }) }, node, {
        start: node.start,
        end: node.end,
      });
    }
    case 'SampleRuns': {
      const [records, field] = [nameOf(node.records), nameOf(node.field)];
      const opens = lowerSampleRun(at, node.test, node.run);
      if (records === undefined || field === undefined || opens === undefined) return undefined;
      const [where, closes] = [lowerCondition(at, node.where), lowerSampleRun(at, node.untilTest, node.untilRun)];
      return at.placed(
        {
          kind: 'samples',
          records,
          field,
          ...(where === undefined ? {} : { where }),
          opens,
          ...(closes === undefined ? {} : { closes }),
        },
        node,
        { field: node.field, records: node.records },
      );
    }
    case 'MetricRuns': {
      const [metric, step, test, run] = [
        nameOf(node.metric),
        lowerDuration(at, node.step),
        lowerTest(at, node.test),
        lowerRun(at, node.run),
      ];
      if (metric === undefined || step === undefined || test === undefined) return undefined;
      return at.placed({ kind: 'metric', metric, step, test, ...(run === undefined ? {} : { run }) }, node, { metric: node.metric });
    }
    case 'Union': {
      const periods = namesOf(node.periods);
      return periods.length === 0 ? undefined : at.placed({ kind: 'union', periods }, node);
    }
    case undefined:
      return undefined;
  }
}

function lowerSampleRun(at: Lowering, testNode: ast.Test | undefined, runNode: ast.Run | undefined): SampleRun | undefined {
  const [test, run] = [lowerTest(at, testNode), lowerRun(at, runNode)];
  return test === undefined ? undefined : at.placed({ test, ...(run === undefined ? {} : { run }) }, testNode);
}

function lowerRun(at: Lowering, node: ast.Run | undefined): Run | undefined {
  if (node === undefined) return undefined;
  const op = node.longer ? 'above' : lowerBound(node.op);
  if (op === undefined) return undefined;
  const count = node.times === undefined ? undefined : lowerCount(at, node.times, node);
  if (count !== undefined) return at.placed({ kind: 'times', op, count }, node);
  const duration = lowerDuration(at, node.row ?? node.duration);
  return duration === undefined ? undefined : at.placed({ kind: 'duration', op, duration }, node);
}

function lowerRefinement(at: Lowering, node: ast.PeriodClause): PeriodRefinement | undefined {
  const origin = at.origin(node);
  switch (node.$type) {
    case 'Notice': {
      const [given, op, lead, before] = [nameOf(node.given), lowerBound(node.op), lowerDuration(at, node.lead), nameOf(node.before)];
      if (given === undefined || op === undefined || lead === undefined || before === undefined) return undefined;
      return at.placed({ kind: 'notice', given, op, lead, before, origin }, node, { given: node.given, before: node.before });
    }
    case 'UpTo': {
      const cap = lowerDuration(at, node.cap);
      const window = node.term ? ({ kind: 'term' } as const) : lowerWindow(at, node.window);
      return cap === undefined || window === undefined ? undefined : at.placed({ kind: 'up-to', cap, window, origin }, node);
    }
    case 'CausedBy': {
      const party = nameOf(node.party);
      return party === undefined ? undefined : at.placed({ kind: 'caused-by', party, origin }, node);
    }
    case 'LongerThan':
    case 'AtLeastLong': {
      const duration = lowerDuration(at, node.length);
      const op = node.$type === 'LongerThan' ? 'above' : 'at least';
      return duration === undefined ? undefined : at.placed({ kind: 'length', op, duration, origin }, node);
    }
    case 'NotCountingPeriods':
      return at.placed({ kind: 'not-counting', periods: namesOf(node.periods), origin }, node);
    case 'CountedIn': {
      const calendar = nameOf(node.calendar);
      return calendar === undefined ? undefined : at.placed({ kind: 'counted-in', calendar, origin }, node);
    }
  }
}

export function lowerMetric(at: Lowering, node: ast.MetricDefinition): Metric | undefined {
  const expression = lowerExpression(at, node.expression);
  if (expression === undefined) return undefined;
  const [service, group] = [nameOf(node.service), nameOf(node.group)];
  if (node.group !== undefined && group === undefined) return undefined;
  let metric: Metric = {
    name: node.name,
    origin: at.origin(node),
    ...(service === undefined ? {} : { service }),
    ...(group === undefined ? {} : { group }),
    expression,
    notCounting: [],
    interpolated: false,
  };
  for (const clause of node.clauses ?? []) metric = { ...metric, ...lowerMetricClause(at, clause, metric) };
  return at.placed(metric, node, {
    group: node.group,
    ...Object.fromEntries(
      (node.clauses ?? []).map((clause) => [clause.$type === 'Taking' ? `taking ${clause.what}` : clause.$type, clause]),
    ),
  });
}

function lowerMetricClause(at: Lowering, node: ast.MetricClause, sofar: Metric): Partial<Metric> {
  switch (node.$type) {
    case 'NotCounting': {
      const as = nameOf(node.as);
      const entry = at.placed({ periods: namesOf(node.periods), ...(as === undefined ? {} : { as }), origin: at.origin(node) }, node);
      return { notCounting: [...sofar.notCounting, entry] };
    }
    case 'CountedIn': {
      const calendar = nameOf(node.calendar);
      return calendar === undefined ? {} : { calendar };
    }
    case 'Weighted': {
      const weightedBy = nameOf(node.field);
      return weightedBy === undefined ? {} : { weightedBy };
    }
    case 'Rounded': {
      const roundedTo = lowerCount(at, node.places, node);
      return roundedTo === undefined ? {} : { roundedTo };
    }
    case 'AtLeastSample': {
      const atLeast = lowerCount(at, node.least, node);
      return atLeast === undefined ? {} : { atLeast };
    }
    case 'Interpolated':
      return { interpolated: true };
    case 'Taking': {
      const value = lowerValue(at, node.value);
      if (value === undefined) return {};
      return node.what === 'missing' ? { missingSamplesAs: value } : { emptyIntervalsAs: value };
    }
  }
}

function lowerExpression(at: Lowering, node: ast.Arithmetic | undefined): MetricExpression | undefined {
  switch (node?.$type) {
    case 'Sum':
    case 'Product': {
      const [left, op, right] = [lowerExpression(at, node.left), lowerArithmeticOp(node.op), lowerExpression(at, node.right)];
      if (left === undefined || op === undefined || right === undefined) return undefined;
      return at.placed({ kind: 'arithmetic', op, left, right }, node);
    }
    case 'MetricUse': {
      const metric = nameOf(node.metric);
      return metric === undefined ? undefined : { kind: 'metric', metric, origin: at.origin(node) };
    }
    case 'Constant': {
      const value = lowerConstant(at, node.value);
      return value === undefined ? undefined : at.placed({ kind: 'constant', value }, node);
    }
    default:
      return node === undefined ? undefined : lowerFigure(at, node);
  }
}

function lowerConstant(at: Lowering, node: ast.Constant['value'] | undefined) {
  switch (node?.$type) {
    case 'Percent':
      return lowerPercent(at, node);
    case 'Duration':
      return lowerDuration(at, node);
    case 'Money':
      return lowerMoney(at, node);
    case 'PlainNumber':
      return lowerNumber(at, node);
    case undefined:
      return undefined;
  }
}

function lowerFigure(at: Lowering, node: ast.Figure): MetricExpression | undefined {
  const origin = at.origin(node);
  switch (node.$type) {
    case 'TimeShare': {
      const period = nameOf(node.period);
      return period === undefined ? undefined : { kind: 'time-share', period, without: node.without ?? false, origin };
    }
    case 'RecordShare': {
      const [set, whose] = [lowerRecordSet(at, node.set), lowerCondition(at, node.whose)];
      return set === undefined || whose === undefined ? undefined : { kind: 'record-share', set, whose, origin };
    }
    case 'CountFigure': {
      const of = lowerCounted(at, node.set);
      return of === undefined ? undefined : { kind: 'count', of, origin };
    }
    case 'LongestFigure':
    case 'TimeFigure': {
      const period = nameOf(node.period);
      const how = { kind: node.$type === 'LongestFigure' ? 'highest' : 'total' } as const;
      return period === undefined ? undefined : { kind: 'aggregate', how, of: { kind: 'period', period }, origin };
    }
    case 'AggregateFigure': {
      const [how, of] = [lowerAggregate(node), lowerAggregateOf(at, node)];
      return how === undefined || of === undefined ? undefined : at.placed({ kind: 'aggregate', how, of, origin }, node);
    }
  }
}

/** Records or a period: which one, the name says. */
function lowerCounted(at: Lowering, node: ast.CountedSet | undefined) {
  const of = referent(node?.of);
  if (node === undefined || of === undefined) return undefined;
  const name = of.name;
  if (of.$type === 'RecordsDefinition') return { kind: 'records', set: at.placed(setOf(at, node, name), node) } as const;
  if (node.where !== undefined || node.datedBy !== undefined) {
    at.error(node, {
      code: 'period-has-no-fields',
      message: `${name} is a period of time and has no fields to choose by. Define a narrower period, or count the records it is made from.`,
    });
  }
  return { kind: 'period', period: name } as const;
}

function lowerAggregate(node: ast.AggregateFigure): Aggregate | undefined {
  if (node.how !== undefined) return { kind: node.how };
  const figure = Ratio.parse((node.rank ?? '').replace(/(st|nd|rd|th)$/, ''));
  return figure === undefined ? undefined : { kind: 'percentile', rank: figure.dividedBy(Ratio.of(100)), lexeme: node.rank ?? '' };
}

function lowerAggregateOf(at: Lowering, node: ast.AggregateFigure): AggregateOf | undefined {
  const of = referent(node.quantity);
  if (of === undefined) return undefined;
  const name = of.name;
  const step = lowerDuration(at, node.step);
  if (step !== undefined && of.$type !== 'MetricDefinition') {
    at.error(node.step, {
      code: 'interval-of-no-metric',
      message: `Only a metric has a figure for every ${step.lexeme}. Define a metric of ${name} first, then take it over every ${step.lexeme}.`,
    });
  }
  switch (of.$type) {
    case 'MetricDefinition':
      if (step !== undefined) return { kind: 'metric', metric: name, step };
      at.errorAtName(node.quantity, node, {
        code: 'metric-without-interval',
        message: `${name} is one figure for each window. Say over which intervals: "${name} over every 5 minutes".`,
      });
      return undefined;
    case 'PeriodDefinition':
      return { kind: 'period', period: name };
    case 'Field':
    case 'MeasureDefinition': {
      const quantity = lowerQuantity(at, node.quantity, node);
      const set = node.set === undefined ? impliedSet(at, node, of) : lowerRecordSet(at, node.set);
      return quantity === undefined || set === undefined ? undefined : { kind: 'quantity', quantity, set };
    }
  }
}

/** Without `of Tickets`: the records the measure or field belongs to. */
function impliedSet(at: Lowering, node: ast.AggregateFigure, of: ast.Field | ast.MeasureDefinition): RecordSet | undefined {
  const records = of.$type === 'Field' ? of.$container.$container.name : nameOf(of.records);
  return records === undefined ? undefined : at.placed({ records, origin: at.origin(node) }, node);
}
