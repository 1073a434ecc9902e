/** Which names are used somewhere else than in their own definition. */
import type {
  Agreement,
  Amount,
  Condition,
  DurationValue,
  Measure,
  Metric,
  MetricExpression,
  Period,
  RecordSet,
  RightTerms,
} from '../../agreement/agreement';
import type { Passage } from '../../prose/passages';

export function usedNames(agreement: Agreement, passages: readonly Passage[]): ReadonlySet<string> {
  const uses = new Uses();
  for (const name of agreement.between) uses.add(name);
  for (const each of agreement.services.values()) uses.add(each.suppliedBy, ...each.relyingOn);
  for (const each of agreement.fees.values()) uses.add(each.service, each.per);
  for (const each of agreement.goals.values()) uses.add(...each.servedBy);
  for (const each of agreement.records.values()) {
    uses.add(each.collectedBy);
    for (const field of each.fields) {
      uses.add(field.setBy, field.causedBy);
      // A term that says what a value means belongs to the field.
      uses.add(field.name, ...field.values);
    }
  }
  for (const each of agreement.measures.values()) uses.measure(each);
  for (const each of agreement.periods.values()) uses.period(each);
  for (const each of agreement.metrics.values()) uses.metric(each);
  for (const each of agreement.baselines) uses.add(each.metric);
  for (const each of agreement.benchmarks.values()) uses.add(each.metric);
  for (const each of agreement.targets.values()) uses.target(each);
  uses.remedies(agreement);
  for (const each of agreement.duties) {
    uses.add(...each.obligors);
    if (each.kind === 'report' || each.kind === 'review') uses.add(...each.subjects);
    if (each.kind === 'report') uses.add(...each.to);
    if (each.kind === 'return') uses.add(each.target);
    if (each.kind === 'provide') uses.add(each.records);
    if (each.kind === 'claim' || each.kind === 'notice') uses.add(each.recorded?.records);
    if (each.kind === 'notice') uses.add(...each.of);
    if ('within' in each) uses.duration(each.within);
  }
  uses.prose(agreement, passages);
  return uses.names;
}

class Uses {
  readonly names = new Set<string>();

  add(...names: readonly (string | undefined)[]): void {
    for (const name of names) if (name !== undefined) this.names.add(name);
  }

  duration(value: DurationValue | undefined): void {
    this.add(value?.calendar);
  }

  measure({ records, expression, calendar, pauses }: Measure): void {
    this.add(records, calendar, ...pauses.map(({ name }) => name));
    if (expression.kind === 'arithmetic') this.add(expression.left.name, expression.right.name);
  }

  period({ expression, refinements }: Period): void {
    if (expression.kind === 'between' || expression.kind === 'samples') {
      this.add(expression.records);
      this.condition(expression.where);
    } else if (expression.kind === 'metric') this.add(expression.metric);
    else this.add(...expression.periods);
    for (const each of refinements) {
      if (each.kind === 'caused-by') this.add(each.party);
      if (each.kind === 'not-counting') this.add(...each.periods);
      if (each.kind === 'counted-in') this.add(each.calendar);
      if (each.kind === 'notice') this.duration(each.lead);
    }
  }

  metric({ service, expression, notCounting, calendar }: Metric): void {
    this.add(service, calendar, ...notCounting.flatMap(({ periods }) => periods));
    this.expression(expression);
  }

  target({ obligors, undertaking }: Agreement['targets'] extends ReadonlyMap<string, infer T> ? T : never): void {
    this.add(...obligors);
    if (undertaking.kind === 'metric') this.add(undertaking.metric);
    else if (undertaking.kind === 'measure') {
      const { measure, milestone } = undertaking;
      this.add(measure);
      if (milestone !== undefined)
        this.add(milestone.reached, milestone.due.kind === 'field' ? milestone.due.field : undefined, ...milestone.movedBy);
    } else this.add(...undertaking.measures);
    if (undertaking.kind !== 'metric') this.set(undertaking.set);
    if (undertaking.kind !== 'table' && undertaking.value.kind === 'duration') this.duration(undertaking.value);
  }

  right({ within, cure }: RightTerms): void {
    this.duration(within);
    this.duration(cure?.within);
    this.add(cure?.party, cure?.recorded?.records);
  }

  remedies({ remedies, limits, atRisk }: Agreement): void {
    for (const { trigger, consequences } of remedies) {
      if (trigger.kind === 'ladder') this.add(trigger.subject.name);
      else for (const event of trigger.events) if (event.kind === 'missed') this.add(event.target, event.notified);
      const all = trigger.kind === 'ladder' ? trigger.limbs.flatMap((limb) => limb.consequences) : consequences;
      for (const each of all) {
        this.add(each.party);
        if (each.kind === 'credit') {
          this.add(each.to);
          this.amount(each.amount);
        } else if (each.kind === 'terminate') {
          this.add(each.service);
          this.duration(each.notice);
        }
        if (each.kind === 'act') this.add(each.every?.until);
        if (each.kind === 'act' || each.kind === 'terminate') this.right(each);
      }
    }
    for (const each of limits) {
      if (each.kind === 'record') this.add(each.records);
      if (each.kind === 'record' || each.kind === 'total') this.amount(each.amount);
      if (each.kind === 'stacking' || each.kind === 'condition') this.add(...each.of.map(({ name }) => name));
    }
    for (const { amount } of atRisk) this.amount(amount);
  }

  /** Names in prose count wherever they stand, but for a term in its own definition. */
  prose(
    { terms, clauses, metrics, measures, periods, services, parties, fees, calendars, records }: Agreement,
    passages: readonly Passage[],
  ): void {
    const wanted = [terms, metrics, measures, periods, services, parties, fees, calendars, records]
      .flatMap((map) => [...map.keys()])
      .filter((name) => !this.names.has(name));
    if (wanted.length === 0) return;
    const texts = (passages.length > 0 ? passages : [...clauses.values(), ...terms.values()]).map(({ name, text }) => ({
      name,
      text: text.replace(/\s+/g, ' '),
    }));
    // Most names stand nowhere in the prose, and one look at all of it shows that.
    const all = texts.map(({ text }) => text).join('\n');
    for (const name of wanted) {
      if (all.includes(name) && texts.some((each) => each.name !== name && each.text.includes(name))) this.add(name);
    }
  }

  private expression(expression: MetricExpression): void {
    switch (expression.kind) {
      case 'arithmetic':
        this.expression(expression.left);
        this.expression(expression.right);
        return;
      case 'metric':
        this.add(expression.metric);
        return;
      case 'time-share':
        this.add(expression.period);
        return;
      case 'record-share':
        this.set(expression.set);
        this.condition(expression.whose);
        return;
      case 'count':
        if (expression.of.kind === 'records') this.set(expression.of.set);
        else this.add(expression.of.period);
        return;
      case 'aggregate':
        if (expression.of.kind === 'quantity') {
          this.add(expression.of.quantity.name);
          this.set(expression.of.set);
        } else this.add(expression.of.kind === 'period' ? expression.of.period : expression.of.metric);
        return;
      case 'constant':
        return;
    }
  }

  private set({ records, where }: RecordSet): void {
    this.add(records);
    this.condition(where);
  }

  private condition(condition: Condition | undefined): void {
    for (const { left, test } of condition?.parts ?? []) {
      this.add(left.name);
      if (test.kind === 'bound' && test.value.kind === 'duration') this.duration(test.value);
    }
  }

  private amount(amount: Amount): void {
    if (amount.kind === 'share' && amount.of.kind === 'fee') this.add(amount.of.fee);
    if (amount.kind === 'days' || amount.kind === 'times') this.add(amount.fee);
    if (amount.kind === 'times') this.add(amount.period);
    if (amount.kind !== 'times' && amount.per?.kind === 'records') this.set(amount.per.set);
  }
}
