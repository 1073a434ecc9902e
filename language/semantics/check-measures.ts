/** Checks of measures and periods. */
import type { Field, Measure, Origin, Period, PeriodRefinement, Records, Run, SampleRun } from '../agreement/agreement';
import { type At, type Checking, describeField } from './checking';
import {
  checkBusinessDays,
  checkCondition,
  checkFieldTest,
  checkFixedLength,
  checkLasting,
  checkLimit,
  checkMeasureOf,
  checkMoment,
  checkWindow,
} from './check-values';
import { describeKind, describeOperation, isUnit } from './operators';
import { listWords } from './scope-messages';

export function checkMeasure(checking: Checking, measure: Measure): void {
  const { expression, records } = measure;
  if (expression.kind === 'elapsed') {
    for (const part of ['start', 'end'] as const) {
      const field = checking.types.field(records, expression[part]);
      if (field !== undefined) checkMoment(checking, field, { thing: expression, part, or: measure.origin });
    }
    if (expression.start === expression.end) {
      checking.error(
        { thing: expression, part: 'end', or: measure.origin },
        { code: 'same-time-twice', message: `From ${expression.start} to ${expression.end} no time passes. Name two different times.` },
      );
    }
  } else checkMeasureArithmetic(checking, measure, expression);
  for (const pause of measure.pauses) {
    const field = pause.kind === 'field' ? checking.types.field(records, pause.name) : undefined;
    if (field === undefined || field.type === 'periods') continue;
    checking.error(
      { thing: pause, or: pause.origin },
      { code: 'pause-not-periods', message: `${describeField(field)}; only periods of time can be left out of a length of time.` },
    );
  }
  if (expression.kind === 'arithmetic' && (measure.calendar !== undefined || measure.pauses.length > 0)) {
    checking.warn(
      { thing: measure, or: measure.origin },
      {
        code: 'clock-without-time',
        message: `${measure.name} is worked out from other figures, so "counted in" and "not counting" change nothing in it. Say them of "the time from … to …".`,
      },
    );
  }
}

function checkMeasureArithmetic(
  checking: Checking,
  measure: Measure,
  expression: Extract<Measure['expression'], { kind: 'arithmetic' }>,
): void {
  const at: At = { thing: expression, or: measure.origin };
  for (const side of [expression.left, expression.right]) {
    if (side.kind === 'measure') checkMeasureOf(checking, side.name, measure.records, at);
  }
  const [left, right] = [expression.left, expression.right].map((side) => checking.types.kindOfQuantity(measure.records, side));
  if (left === undefined || right === undefined) return;
  const kind = checking.types.kindOfMeasure(measure.name);
  if (kind !== undefined && isUnit(kind)) return;
  checking.error(at, {
    code: 'units-do-not-match',
    message: `${expression.left.name} is ${describeKind(left)} and ${expression.right.name} is ${describeKind(right)}; they cannot be ${describeOperation(expression.op)}.`,
  });
}

export function checkPeriod(checking: Checking, period: Period): void {
  const { expression } = period;
  switch (expression.kind) {
    case 'between':
      checkCondition(checking, expression.where, expression.records);
      for (const part of ['start', 'end'] as const) {
        const field = checking.types.field(expression.records, expression[part]);
        if (field !== undefined) checkMoment(checking, field, { thing: expression, part, or: period.origin });
      }
      if (expression.start === expression.end) {
        checking.error(
          { thing: expression, part: 'end', or: period.origin },
          { code: 'same-time-twice', message: `From ${expression.start} to ${expression.end} no time passes. Name two different times.` },
        );
      }
      break;
    case 'samples':
      checkSamplesPeriod(checking, period, expression);
      break;
    case 'metric': {
      checkLasting(checking, expression.step, period.origin);
      checkRun(checking, expression.run, period.origin);
      const kind = checking.types.unitOfMetric(expression.metric);
      const reach = checking.reaches.ofMetric(expression.metric);
      if (kind === undefined) break;
      if (expression.test.kind === 'bound')
        checkLimit(checking, { name: expression.metric, kind, reach }, expression.test.value, period.origin);
      else if (expression.test.kind === 'among') {
        for (const value of expression.test.values) checkLimit(checking, { name: expression.metric, kind, reach }, value, period.origin);
      }
      break;
    }
    case 'union':
      break;
  }
  for (const refinement of period.refinements) checkRefinement(checking, period, refinement);
}

type SamplesExpression = Extract<Period['expression'], { kind: 'samples' }>;

function checkSamplesPeriod(checking: Checking, period: Period, expression: SamplesExpression): void {
  checkCondition(checking, expression.where, expression.records);
  const records = checking.agreement.records.get(expression.records);
  const field = checking.types.field(expression.records, expression.field);
  for (const run of [expression.opens, expression.closes]) if (run !== undefined) checkSampleRun(checking, run, field, period.origin);
  if (records === undefined) return;
  const times = records.fields.filter(({ type }) => type === 'time' || type === 'date');
  if (times.length === 1) return;
  const names = listWords(
    times.map(({ name }) => name),
    'and',
  );
  checking.error(
    { thing: expression, part: 'records', or: period.origin },
    {
      code: 'samples-without-order',
      message:
        times.length === 0
          ? `Nothing says when a sample of ${records.name} was taken. Give ${records.name} a field that is a time.`
          : `Samples are put in order by their one time; ${records.name} have ${names}. Keep the samples in records with a single time.`,
      related: [{ message: `The fields of ${records.name}.`, origin: records.origin }],
    },
  );
}

function checkSampleRun(checking: Checking, run: SampleRun, field: Field | undefined, or: Origin): void {
  if (field !== undefined) checkFieldTest(checking, field, run.test, or);
  checkRun(checking, run.run, or);
}

function checkRun(checking: Checking, run: Run | undefined, or: Origin): void {
  if (run === undefined) return;
  const at: At = { thing: run, or };
  if (run.op !== 'at least' && run.op !== 'above') {
    const length = run.kind === 'times' ? `${run.count} times in a row` : `for ${run.duration.lexeme}`;
    checking.error(at, {
      code: 'run-upside-down',
      message: `A run is known by how long it must last at least, not by "${run.op}". Write "at least ${length.replace(/^for /, '')}".`,
    });
  }
  if (run.kind === 'duration') checkLasting(checking, run.duration, or);
  else if (run.count === 0) checking.error(at, { code: 'count-of-zero', message: 'Zero times in a row is no run. Write 1 or more.' });
}

function checkRefinement(checking: Checking, period: Period, refinement: PeriodRefinement): void {
  const at: At = { thing: refinement, or: refinement.origin };
  switch (refinement.kind) {
    case 'notice':
      checkNotice(checking, period, refinement);
      return;
    case 'up-to':
      checkFixedLength(checking, refinement.cap, refinement.origin);
      checkWindow(checking, refinement.window, refinement.origin);
      return;
    case 'length':
      checkFixedLength(checking, refinement.duration, refinement.origin);
      return;
    case 'caused-by': {
      const sources = recordsBehind(checking, period, new Set());
      if (sources.some((records) => records.fields.some(({ type }) => type === 'party'))) return;
      const names =
        listWords(
          sources.map(({ name }) => name),
          'and',
        ) || 'the records';
      checking.warn(at, {
        code: 'cause-not-recorded',
        message: `Nothing in ${names} says who caused what, so nothing can be found to be caused by ${refinement.party}. Add a field that is a party.`,
        related: sources.map((records) => ({ message: `The fields of ${records.name}.`, origin: records.origin })),
      });
      return;
    }
    case 'not-counting':
    case 'counted-in':
      return;
  }
}

type NoticeRefinement = Extract<PeriodRefinement, { kind: 'notice' }>;

/** Notice is given before something starts: both are times of the records the period is made from. */
function checkNotice(checking: Checking, { name, expression }: Period, refinement: NoticeRefinement): void {
  const at = (part: string): At => ({ thing: refinement, part, or: refinement.origin });
  checkBusinessDays(checking, refinement.lead, refinement.origin);
  if (expression.kind !== 'between') {
    checking.error(at(''), {
      code: 'notice-of-no-records',
      message: `${name} is not made from one record each time, so no notice belongs to it. Say "with … before …" of a period that is "the time from … to … of" some records.`,
    });
    return;
  }
  for (const part of ['given', 'before'] as const) {
    const field = checking.types.field(expression.records, refinement[part]);
    if (field !== undefined) checkMoment(checking, field, at(part));
  }
  if (refinement.op === 'at least' || refinement.op === 'above') return;
  checking.warn(at(''), {
    code: 'short-notice',
    message: `With "${refinement.op} ${refinement.lead.lexeme}" only what was announced late counts. Write "at least ${refinement.lead.lexeme}" if early notice is meant.`,
  });
}

/** The records from which a period is made, through unions and metrics. */
function recordsBehind(checking: Checking, { name, expression }: Period, seen: ReadonlySet<string>): Records[] {
  if (expression.kind === 'union') {
    const deeper = new Set([...seen, name]);
    return expression.periods
      .filter((each) => !deeper.has(each))
      .flatMap((each) => {
        const part = checking.agreement.periods.get(each);
        return part === undefined ? [] : recordsBehind(checking, part, deeper);
      });
  }
  if (expression.kind === 'metric') return [];
  const records = checking.agreement.records.get(expression.records);
  return records === undefined ? [] : [records];
}
