/** Sentences that promise something: a metric in each window, a share of the records, each of the records. */
import fc from 'fast-check';
import type { Written } from './arbitrary-definitions';
import { length, lengthText, ownWindow, window, windowText, type Frame } from './arbitrary-frame';
import { metric, values, type MetricPlan } from './arbitrary-metrics';

/** A target as remedies speak of it. */
export interface TargetName {
  readonly name: string;
  /** `calendar day`, where the target is judged in windows that do not overlap. */
  readonly window?: string;
  readonly metric?: { readonly name: string; readonly plan: MetricTarget };
  /** Whose records can miss it. */
  readonly records?: string;
  /** What an excess is counted in, and above or below which value; none for plain numbers. */
  readonly beyond?: { readonly unit: string; readonly value: string };
  readonly isEach: boolean;
}

export interface MetricTarget {
  readonly metric: MetricPlan;
  readonly op: string;
  readonly value: Written;
  /** Values of a ladder. */
  readonly limbs: readonly Written[];
  readonly window: number;
}

export const metricTarget: fc.Arbitrary<MetricTarget> = metric.chain((plan) =>
  fc.record({
    metric: fc.constant(plan),
    op: fc.constantFrom('at least', 'at most', 'above', 'below', 'at least', 'exactly'),
    value: values[plan.unit],
    window,
    limbs: fc.array(values[plan.unit], { minLength: 1, maxLength: 3 }),
  }),
);

export function metricSentence(name: string, { op, value }: MetricTarget, frame: Frame, index: number): string {
  return `must keep ${name} ${op} ${value(frame)}, ${windowText(frame, index)}`;
}

export function ofMetric(name: string, plan: MetricTarget, frame: Frame, index: number): TargetName {
  const { unit, text } = plan.metric;
  const records = /^the percentage of (Tickets|Calls)/.exec(text(frame))?.[1];
  return {
    name: `Keep ${name}`,
    metric: { name, plan },
    isEach: false,
    ...windowOf(frame, index),
    ...(records === undefined ? {} : { records }),
    ...(unit === 'number' ? {} : { beyond: { unit: unit === 'percent' ? 'percentage point' : 'hour', value: plan.value(frame) } }),
  };
}

export interface MeasureTarget {
  readonly measure: string;
  readonly op: string;
  readonly limit: number;
  readonly number: string;
  readonly set: string;
  readonly share: string;
  readonly window: number;
}

export const measureTarget: fc.Arbitrary<MeasureTarget> = fc.record({
  measure: fc.constantFrom('Answer Time', 'Close Time', 'Answer Time', 'Score Of Weight'),
  op: fc.constantFrom('at most', 'at most', 'below', 'at least', 'above'),
  limit: length,
  number: fc.constantFrom('1', '0', '5', '100'),
  set: fc.constantFrom(
    'Tickets',
    'Tickets where Priority is P1',
    'Tickets where Priority is P1 or P2 and Cost is above EUR 1',
    'Tickets dated by Opened',
    'Tickets dated by Closed where Priority is not P3',
  ),
  share: fc.constantFrom('95%', '50%', '100%', '66.6%', '20%'),
  window,
});

export function shareSentence(plan: MeasureTarget, frame: Frame): string {
  return `must keep ${promised(plan, frame)} for at least ${plan.share} of ${setText(plan)}, ${windowText(frame, plan.window)}`;
}

export function eachSentence(plan: MeasureTarget, frame: Frame): string {
  return `must keep ${promised(plan, frame)} for each of ${setText(plan)}`;
}

export function ofMeasure(name: string, plan: MeasureTarget, frame: Frame): TargetName {
  const isEach = name === 'Each';
  return {
    name,
    records: 'Tickets',
    isEach,
    ...(isEach ? {} : windowOf(frame, plan.window)),
    ...(plan.measure === 'Score Of Weight' ? {} : { beyond: { unit: 'hour', value: lengthText(frame, plan.limit) } }),
  };
}

function promised({ measure, op, limit, number }: MeasureTarget, frame: Frame): string {
  return `${measure} ${op} ${measure === 'Score Of Weight' ? number : lengthText(frame, limit)}`;
}

/** What has no end of its own is dated. */
function setText({ measure, set }: MeasureTarget): string {
  return measure === 'Score Of Weight' && !set.includes('dated by') ? set.replace('Tickets', 'Tickets dated by Opened') : set;
}

function windowOf(frame: Frame, index: number): { window?: string } {
  const own = ownWindow(frame, index);
  return own === undefined ? {} : { window: own };
}
