/**
 * What a promise asks of the things it is about, in whichever of its ways it is written: `at least 95% whose time is at most 8 hours`, `at most 5%
 * whose time is above 8 hours`, one number divided by another, 100% minus a share, a metric that only names another.
 */
import type {
  Agreement,
  Condition,
  Measure,
  Metric,
  MetricExpression,
  Period,
  QuantityRef,
  RecordSet,
  Value,
} from '../../agreement/agreement';
import { Ratio } from '../../quantities/ratio';
import type { Reading } from '../reading';
import { elapsedOf } from './clocks';
import { listedBy } from './listed-by';
import { periodsWithin } from './measurement';
import { isResolution, isResponse } from './names';
import { fieldOf, isCeiling, isFloor, type Promised } from './promises';

/** About a step in the life of each record: how long it takes to come to it, or that it comes to it at all. */
export interface StepClaim {
  readonly promise: Promised;
  readonly records: string;
  /** The field that marks the step, the quantity where none does, or the value that a record then has. */
  readonly step: string;
  /** The measure or field that is limited; absent where the step only has to be reached. */
  readonly quantity?: QuantityRef;
  readonly measure?: Measure;
  /** Where its time begins, if it is one from one moment to another. */
  readonly start?: string;
  /** Of every record, of a share, of all but a number of them, of the slow ones, of the mean, or of all together. */
  readonly how: 'each' | 'share' | 'number' | 'tail' | 'mean' | 'total' | 'reached';
  /** `average` or `median`. */
  readonly mean?: 'average' | 'median';
  /** What each of the records has to keep. */
  readonly limit?: Value;
  /** Fields by whose values the records are chosen. */
  readonly chosen: readonly Choice[];
}

interface Choice {
  readonly field: string;
  readonly values: readonly string[];
}

/** About the time that a period lasts, or how often it comes. */
export interface PeriodClaim {
  readonly promise: Promised;
  readonly period: Period;
  readonly how: 'share' | 'total' | 'number' | 'tail' | 'mean';
}

export function stepClaims(reading: Reading): readonly StepClaim[] {
  return claimsOf(reading).steps;
}

export function stepClaimsAbout(reading: Reading, records: string): readonly StepClaim[] {
  return claimsOf(reading).stepsAbout.get(records) ?? [];
}

export function periodClaims(reading: Reading): readonly PeriodClaim[] {
  return claimsOf(reading).periods;
}

/** Whether keeping one speaks for the records that the other forgets. An answer in time says nothing of the end, nor one value of another. */
export function speaksFor(one: StepClaim, other: StepClaim): boolean {
  if (one.records !== other.records || areApart(one.chosen, other.chosen)) return false;
  if (one.step === other.step || one.quantity?.name === other.quantity?.name) return true;
  return one.step !== other.start && (!isAnswer(one.step) || isAnswer(other.step));
}

/** Somebody took note, and nothing is over yet. */
export function isAnswer(step: string): boolean {
  return isResponse(step) && !isResolution(step);
}

interface Claims {
  readonly steps: readonly StepClaim[];
  readonly stepsAbout: ReadonlyMap<string, readonly StepClaim[]>;
  readonly periods: readonly PeriodClaim[];
}

const known = new WeakMap<Reading, Claims>();

function claimsOf(reading: Reading): Claims {
  const claims = known.get(reading) ?? findClaims(reading);
  known.set(reading, claims);
  return claims;
}

function findClaims({ agreement, promises }: Reading): Claims {
  const walks = promises.map((promise) => new ClaimWalk(agreement, promise));
  const steps = walks.flatMap((walk) => walk.steps);
  return { steps, stepsAbout: listedBy(steps, ({ records }) => [records]), periods: walks.flatMap((walk) => walk.periods) };
}

function areApart(left: readonly Choice[], right: readonly Choice[]): boolean {
  return left.some((one) => right.some(({ field, values }) => field === one.field && !values.some((value) => one.values.includes(value))));
}

class ClaimWalk {
  readonly steps: StepClaim[] = [];
  readonly periods: PeriodClaim[] = [];
  private readonly seen = new Set<Metric>();

  constructor(
    private readonly agreement: Agreement,
    private readonly promise: Promised,
  ) {
    const { metric, measure, set, share, op, value } = promise;
    if (measure !== undefined && set !== undefined && isCeiling(op)) {
      const how = share === undefined || share.ratio.compare(Ratio.ONE) >= 0 ? 'each' : 'share';
      this.add({ kind: 'measure', name: measure.name }, set, { how, limit: value });
    } else if (metric !== undefined && op !== 'exactly') this.metric(metric, isFloor(op));
  }

  private metric(metric: Metric | undefined, moreIsGood: boolean): void {
    if (metric === undefined || this.seen.has(metric)) return;
    this.seen.add(metric);
    this.expression(metric.expression, moreIsGood);
  }

  private expression(expression: MetricExpression, moreIsGood: boolean): void {
    switch (expression.kind) {
      case 'arithmetic': {
        const { left, op, right } = expression;
        if (op === 'divided by' && this.isRatio(left, right, moreIsGood)) return;
        const turns = op === 'minus' || op === 'divided by';
        this.expression(left, moreIsGood);
        this.expression(right, moreIsGood !== turns);
        return;
      }
      case 'metric':
        this.metric(this.agreement.metrics.get(expression.metric), moreIsGood);
        return;
      case 'record-share':
        this.condition(expression.set, expression.whose, moreIsGood, 'share');
        return;
      case 'count':
        if (expression.of.kind === 'period') {
          if (!moreIsGood) this.period(expression.of.period, 'number');
        } else this.number(expression.of.set, moreIsGood);
        return;
      case 'time-share':
        if (expression.without === moreIsGood) this.period(expression.period, 'share');
        return;
      case 'aggregate':
        this.aggregate(expression, moreIsGood);
        return;
      case 'constant':
        return;
    }
  }

  private aggregate({ how, of }: Extract<MetricExpression, { kind: 'aggregate' }>, moreIsGood: boolean): void {
    if (of.kind === 'metric') return this.metric(this.agreement.metrics.get(of.metric), moreIsGood);
    if (moreIsGood || how.kind === 'lowest') return;
    const kind = how.kind === 'average' || how.kind === 'median' ? 'mean' : how.kind === 'total' ? 'total' : 'tail';
    if (of.kind === 'period') this.period(of.period, kind);
    else this.add(of.quantity, of.set, { how: kind, ...(how.kind === 'average' || how.kind === 'median' ? { mean: how.kind } : {}) });
  }

  /** A number of records divided by another is a share of them, a total divided by their number is a mean. */
  private isRatio(left: MetricExpression, right: MetricExpression, moreIsGood: boolean): boolean {
    if (right.kind !== 'count' || right.of.kind !== 'records') return false;
    const all = right.of.set;
    if (left.kind === 'count' && left.of.kind === 'records' && left.of.set.records === all.records) {
      const { set } = left.of;
      // What both sides have in common chooses the records and asks nothing of them.
      const asked = set.where?.parts.filter(({ left: { name } }) => all.where?.parts.some((part) => part.left.name === name) !== true);
      if (set.where !== undefined && asked !== undefined) this.condition(all, { ...set.where, parts: asked }, moreIsGood, 'share');
      if (moreIsGood && set.datedBy !== undefined && set.datedBy !== all.datedBy) this.reached(set, set.datedBy);
      return true;
    }
    if (left.kind !== 'aggregate' || left.how.kind !== 'total' || left.of.kind !== 'quantity') return false;
    if (left.of.set.records !== all.records || moreIsGood) return false;
    this.add(left.of.quantity, left.of.set, { how: 'mean', mean: 'average' });
    return true;
  }

  private number(set: RecordSet, moreIsGood: boolean): void {
    if (set.where !== undefined) this.condition(set, set.where, moreIsGood, 'number');
    if (moreIsGood && set.datedBy !== undefined) this.reached(set, set.datedBy);
  }

  /** What is asked of the records for which this holds (`moreIsGood`), or does not. */
  private condition(set: RecordSet, whose: Condition, moreIsGood: boolean, how: 'share' | 'number'): void {
    const all = how === 'share' && isAll(this.promise.value, this.promise.op);
    for (const { left, test } of whose.parts) {
      if (test.kind === 'given') {
        if (test.negated !== moreIsGood && this.isTime(set.records, left)) this.reached(set, left.name);
      } else if (test.kind === 'among') {
        if (test.negated === moreIsGood) continue;
        for (const value of test.values) if (value.kind === 'name') this.reached(set, value.name);
      } else if (moreIsGood ? isCeiling(test.op) : isFloor(test.op)) {
        const kind = all ? 'each' : how === 'number' && moreIsGood ? 'share' : how;
        this.add(left, set, { how: kind, limit: test.value, whose });
      }
    }
  }

  private reached(set: RecordSet, step: string): void {
    this.steps.push({ promise: this.promise, records: set.records, step, how: 'reached', chosen: this.chosenBy(set) });
  }

  private period(name: string, how: PeriodClaim['how']): void {
    const period = this.agreement.periods.get(name);
    if (period === undefined) return;
    this.periods.push({ promise: this.promise, period, how });
    // Time in which something of the records is slow speaks of the slow ones.
    for (const { expression } of periodsWithin(this.agreement, period)) {
      if (expression.kind === 'samples' && expression.opens.test.kind === 'bound' && isFloor(expression.opens.test.op))
        this.add({ kind: 'field', name: expression.field }, { records: expression.records, origin: period.origin }, { how: 'number' });
    }
  }

  private add(
    quantity: QuantityRef,
    set: RecordSet,
    { whose, ...claim }: Pick<StepClaim, 'how' | 'mean' | 'limit'> & { readonly whose?: Condition },
  ): void {
    const measure = quantity.kind === 'measure' ? this.agreement.measures.get(quantity.name) : undefined;
    if (measure === undefined && fieldOf(this.agreement, set.records, quantity.name)?.type !== 'duration') return;
    const elapsed = measure === undefined ? undefined : elapsedOf(this.agreement, measure);
    const step = elapsed?.end ?? quantity.name;
    this.steps.push({
      promise: this.promise,
      records: set.records,
      step: isResponse(step) || isResolution(step) || measure === undefined || !isAnswer(measure.name) ? step : measure.name,
      quantity,
      ...(measure === undefined ? {} : { measure }),
      ...(elapsed === undefined ? {} : { start: elapsed.start }),
      ...claim,
      chosen: [...this.chosenBy(set), ...choicesOf(whose)],
    });
  }

  private chosenBy(set: RecordSet): Choice[] {
    const { row } = this.promise;
    return [...(row === undefined ? [] : [{ field: row.field, values: [row.value] }]), ...choicesOf(set.where)];
  }

  private isTime(records: string, { kind, name }: QuantityRef): boolean {
    const type = kind === 'field' ? fieldOf(this.agreement, records, name)?.type : undefined;
    return type === 'time' || type === 'date';
  }
}

function choicesOf(condition: Condition | undefined): Choice[] {
  if (condition?.join === 'or') return [];
  return (condition?.parts ?? []).flatMap(({ left, test }) =>
    test.kind === 'among' && !test.negated
      ? [{ field: left.name, values: test.values.flatMap((value) => (value.kind === 'name' ? [value.name] : [])) }]
      : [],
  );
}

/** `at least 100%`, `at most 0%`: no record is left out. */
function isAll(value: Value, op: Promised['op']): boolean {
  if (value.kind !== 'percent') return false;
  return isFloor(op) ? value.ratio.compare(Ratio.ONE) >= 0 : value.ratio.isZero;
}
