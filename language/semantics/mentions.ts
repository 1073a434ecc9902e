/** Which names a part of the agreement speaks of: what it needs in order to mean anything. */
import type {
  Amendment,
  Amount,
  AtRisk,
  Baseline,
  Benchmark,
  Condition,
  Consequence,
  Duty,
  Fee,
  Goal,
  Limit,
  Measure,
  Metric,
  MetricExpression,
  Most,
  Per,
  Period,
  QuantityRef,
  RecordSet,
  Records,
  Remedy,
  RemedyEvent,
  RightTerms,
  Sample,
  Service,
  Target,
  Test,
  Value,
  WindowPhrase,
} from '../agreement/agreement';

/** `measured` is a metric, a measure or a target. */
export type MentionedKind =
  'party' | 'service' | 'fee' | 'calendar' | 'records' | 'measure' | 'period' | 'metric' | 'target' | 'measured' | 'remedy';

/** `metric Availability`. */
export type Mention = `${MentionedKind} ${string}`;

export function mention(kind: MentionedKind, name: string): Mention {
  return `${kind} ${name}`;
}

export function inService(service: Service): Mention[] {
  return [...named('party', service.suppliedBy), ...service.relyingOn.map((name) => mention('service', name))];
}

export function inFee(fee: Fee): Mention[] {
  return [...inWindow(fee.window), ...named('service', fee.service)];
}

export function inGoal(goal: Goal): Mention[] {
  return goal.servedBy.map((name) => mention('measured', name));
}

export function inRecords(records: Records): Mention[] {
  return [
    ...named('party', records.collectedBy),
    ...(records.every === undefined ? [] : inValue(records.every)),
    ...records.fields.flatMap((field) => [
      ...named('party', field.setBy),
      ...named('party', field.causedBy),
      ...(field.whilst === undefined ? [] : inTest(field.whilst.test)),
      ...inCondition(field.picked?.where),
    ]),
  ];
}

export function inMeasure(measure: Measure): Mention[] {
  const { expression } = measure;
  return [
    mention('records', measure.records),
    ...(expression.kind === 'elapsed' ? [] : [...inQuantity(expression.left), ...inQuantity(expression.right)]),
    ...named('calendar', measure.calendar),
    ...measure.pauses.flatMap((pause) => (pause.kind === 'period' ? [mention('period', pause.name)] : [])),
  ];
}

export function inPeriod(period: Period): Mention[] {
  return [...inPeriodExpression(period.expression), ...period.refinements.flatMap(inRefinement)];
}

function inPeriodExpression(expression: Period['expression']): Mention[] {
  switch (expression.kind) {
    case 'between':
      return [mention('records', expression.records), ...inCondition(expression.where)];
    case 'samples':
      return [
        mention('records', expression.records),
        ...inCondition(expression.where),
        ...[expression.opens, expression.closes].flatMap((each) =>
          each === undefined ? [] : [...inTest(each.test), ...(each.run?.kind === 'duration' ? inValue(each.run.duration) : [])],
        ),
      ];
    case 'metric':
      return [mention('metric', expression.metric), ...inTest(expression.test)];
    case 'union':
      return expression.periods.map((name) => mention('period', name));
  }
}

function inRefinement(refinement: Period['refinements'][number]): Mention[] {
  switch (refinement.kind) {
    case 'notice':
      return inValue(refinement.lead);
    case 'up-to':
      return [...inValue(refinement.cap), ...inWindow(refinement.window)];
    case 'caused-by':
      return [mention('party', refinement.party)];
    case 'length':
      return inValue(refinement.duration);
    case 'not-counting':
      return refinement.periods.map((name) => mention('period', name));
    case 'counted-in':
      return [mention('calendar', refinement.calendar)];
  }
}

export function inMetric(metric: Metric): Mention[] {
  return [
    ...named('service', metric.service),
    ...inExpression(metric.expression),
    ...metric.notCounting.flatMap((each) => [...each.periods.map((name) => mention('period', name)), ...named('period', each.as)]),
    ...named('calendar', metric.calendar),
    ...inValues(metric.missingSamplesAs, metric.emptyIntervalsAs),
  ];
}

/** What an arithmetic of metrics speaks of, its own name not included. */
function inExpression(expression: MetricExpression): Mention[] {
  switch (expression.kind) {
    case 'arithmetic':
      return [...inExpression(expression.left), ...inExpression(expression.right)];
    case 'metric':
      return [mention('metric', expression.metric)];
    case 'constant':
      return inValue(expression.value);
    case 'time-share':
      return [mention('period', expression.period)];
    case 'record-share':
      return [...inSet(expression.set), ...inCondition(expression.whose)];
    case 'count':
      return expression.of.kind === 'records' ? inSet(expression.of.set) : [mention('period', expression.of.period)];
    case 'aggregate': {
      const { of } = expression;
      if (of.kind === 'quantity') return [...inQuantity(of.quantity), ...inSet(of.set)];
      return of.kind === 'period' ? [mention('period', of.period)] : [mention('metric', of.metric), ...inValue(of.step)];
    }
  }
}

export function inTarget({ obligors, undertaking }: Target): Mention[] {
  const parties = obligors.map((name) => mention('party', name));
  switch (undertaking.kind) {
    case 'metric':
      return [...parties, mention('metric', undertaking.metric), ...inValue(undertaking.value), ...inWindow(undertaking.window)];
    case 'measure':
      return [
        ...parties,
        ...(undertaking.milestone === undefined
          ? [mention('measure', undertaking.measure)]
          : undertaking.milestone.movedBy.map((name) => mention('period', name))),
        ...inValue(undertaking.value),
        ...inSet(undertaking.set),
        ...inWindow(undertaking.window),
      ];
    case 'table':
      return [
        ...parties,
        ...undertaking.measures.map((name) => mention('measure', name)),
        ...inSet(undertaking.set),
        ...inWindow(undertaking.window),
        ...undertaking.rows.flatMap((row) => row.cells.flatMap((cell) => (cell === undefined ? [] : inValue(cell.value)))),
      ];
  }
}

export function inDuty(duty: Duty): Mention[] {
  return [...duty.obligors.map((name) => mention('party', name)), ...inObligation(duty)];
}

function inObligation(duty: Duty): Mention[] {
  switch (duty.kind) {
    case 'report':
      return [
        ...duty.subjects.map((name) => mention('measured', name)),
        ...duty.to.map((name) => mention('party', name)),
        ...inValue(duty.within),
        ...inWindow(duty.after),
      ];
    case 'review':
      return [...duty.subjects.map((name) => mention('measured', name)), ...inValue(duty.every)];
    case 'claim':
      return [...inValue(duty.within), ...inWindow(duty.after), ...named('records', duty.recorded?.records)];
    case 'notice':
      return [
        ...duty.of.map((name) => mention('target', name)),
        ...inValue(duty.within),
        ...inWindow(duty.after),
        ...named('records', duty.recorded?.records),
      ];
    case 'dispute':
      return [...inValue(duty.within), ...inWindow(duty.after)];
    case 'return':
      return [mention('target', duty.target), ...inWindow(duty.window)];
    case 'provide':
      return [mention('records', duty.records), ...inValue(duty.within)];
    case 'act':
      return inValues(duty.within);
  }
}

export function inRemedy({ trigger, consequences }: Remedy): Mention[] {
  const own = consequences.flatMap(inConsequence);
  if (trigger.kind === 'ladder') {
    const limbs = trigger.limbs.flatMap((limb) => [...inValue(limb.value), ...limb.consequences.flatMap(inConsequence)]);
    return [mention(trigger.subject.kind, trigger.subject.name), ...inWindow(trigger.window), ...limbs, ...own];
  }
  return [...trigger.events.flatMap(inEvent), ...own];
}

function inEvent(event: RemedyEvent): Mention[] {
  if (event.kind !== 'missed') return inWindow(event.window);
  return [mention('target', event.target), ...inValues(event.by), ...inWindow(event.repetition?.window), ...named('party', event.notified)];
}

function inConsequence(consequence: Consequence): Mention[] {
  const party = mention('party', consequence.party);
  switch (consequence.kind) {
    case 'credit':
      return [party, ...named('party', consequence.to), ...inAmount(consequence.amount)];
    case 'terminate':
      return [party, ...named('service', consequence.service), ...inValues(consequence.notice), ...inTerms(consequence)];
    case 'act':
      return [party, ...named('target', consequence.every?.until), ...inValues(consequence.every?.every), ...inTerms(consequence)];
    case 'points':
      return [party];
  }
}

function inTerms({ within, after, cure }: RightTerms): Mention[] {
  const cured = cure === undefined ? [] : [mention('party', cure.party), ...inValue(cure.within)];
  return [...inValues(within), ...inWindow(after), ...cured, ...named('records', cure?.recorded?.records)];
}

function inAmount(amount: Amount): Mention[] {
  const per = 'per' in amount && amount.per !== undefined ? [...inMost(amount.per.most), ...inPer(amount.per)] : [];
  switch (amount.kind) {
    case 'share':
      return [
        ...(amount.of.kind === 'fee' ? [mention('fee', amount.of.fee)] : []),
        ...(amount.of.kind === 'allocation' ? [mention('target', amount.of.target)] : []),
        ...per,
      ];
    case 'sum':
      return per;
    case 'service':
      return [...named('service', amount.service), ...per];
    case 'days':
      return [mention('fee', amount.fee), ...per];
    case 'times':
      return [mention('fee', amount.fee), mention('period', amount.period), ...inValues(amount.above), ...inMost(amount.most)];
  }
}

function inMost(most: Most | undefined): Mention[] {
  return most === undefined ? [] : inAmount(most);
}

function inPer(per: Per): Mention[] {
  switch (per.kind) {
    case 'records':
      return inSet(per.set);
    case 'unit':
      return inValue(per.value);
    case 'points':
      return [];
  }
}

export function inLimit(limit: Limit): Mention[] {
  switch (limit.kind) {
    case 'total':
      return [
        ...inWindow(limit.window),
        ...inAmount(limit.amount),
        ...named('party', limit.party),
        ...(limit.of ?? []).map(({ kind, name }) => mention(kind, name)),
      ];
    case 'record':
      return [mention('records', limit.records), ...inAmount(limit.amount)];
    case 'minimum':
      return inWindow(limit.window);
    case 'stacking':
      return [...inWindow(limit.window), ...limit.of.map(({ kind, name }) => mention(kind, name))];
    case 'condition':
      return [...limit.of.map(({ kind, name }) => mention(kind, name)), ...limit.events.flatMap(inEvent)];
  }
}

export function inAtRisk(atRisk: AtRisk): Mention[] {
  const allocated = (atRisk.allocations ?? []).map(({ target }) => mention('target', target));
  return [...inWindow(atRisk.window), ...inAmount(atRisk.amount), ...allocated];
}

export function inBaseline(baseline: Baseline): Mention[] {
  return [mention('metric', baseline.metric), ...inValues(baseline.value, baseline.toBeSetAfter)];
}

export function inBenchmark(benchmark: Benchmark): Mention[] {
  return [mention('metric', benchmark.metric), ...inValue(benchmark.value)];
}

export function inSample(sample: Sample): Mention[] {
  return [mention(sample.target.kind, sample.target.name)];
}

export function inAmendment({ statement }: Amendment): Mention[] {
  switch (statement.kind) {
    case 'target':
      return inTarget(statement.target);
    case 'remedy':
      return inRemedy(statement.remedy);
    case 'metric':
      return inMetric(statement.metric);
    case 'fee':
      return inFee(statement.fee);
    case 'limit':
      return inLimit(statement.limit);
    case 'at-risk':
      return inAtRisk(statement.atRisk);
    case 'duty':
      return inDuty(statement.duty);
    case 'period':
      return inPeriod(statement.period);
    case 'measure':
      return inMeasure(statement.measure);
    case 'calendar':
    case 'clause':
    case 'term':
      return [];
  }
}

function inSet(set: RecordSet): Mention[] {
  return [mention('records', set.records), ...inCondition(set.where)];
}

function inCondition(condition: Condition | undefined): Mention[] {
  return (condition?.parts ?? []).flatMap((part) => [...inQuantity(part.left), ...inTest(part.test)]);
}

function inQuantity(quantity: QuantityRef): Mention[] {
  return quantity.kind === 'measure' ? [mention('measure', quantity.name)] : [];
}

function inTest(test: Test): Mention[] {
  if (test.kind === 'given') return [];
  return test.kind === 'bound' ? inValue(test.value) : inValues(...test.values);
}

function inWindow(window: WindowPhrase | undefined): Mention[] {
  return window?.kind === 'rolling' ? inValue(window.length) : [];
}

function inValues(...values: readonly (Value | undefined)[]): Mention[] {
  return values.flatMap((value) => (value === undefined ? [] : inValue(value)));
}

export function inValue(value: Value): Mention[] {
  return value.kind === 'duration' ? named('calendar', value.calendar) : [];
}

export function named(kind: MentionedKind, name: string | undefined): Mention[] {
  return name === undefined ? [] : [mention(kind, name)];
}
