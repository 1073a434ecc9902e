/** Sentences that promise something: a metric in each window, a share of the records, each of the records. */
import fc from 'fast-check';
import type { Written } from './arbitrary-definitions';
import { length, lengthText, ownWindow, plainWindow, window, windowText, type Frame } from './arbitrary-frame';
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
  /** For each value of which field it is. */
  readonly group?: string;
  /** What may be late by so much time. */
  readonly late?: 'hour' | 'day';
}

export interface MetricTarget {
  readonly metric: MetricPlan;
  readonly op: string;
  readonly value: Written;
  /** Values of a ladder. */
  readonly limbs: readonly Written[];
  readonly window: number;
  readonly group: Group;
  readonly baseline: Baseline | undefined;
  /** Of which service it is. */
  readonly service: string;
}

/** A figure that is stated, or that is set after so long. */
interface Baseline {
  readonly isStated: boolean;
  readonly after: number;
  readonly how: string;
  readonly window: number;
}
const baseline: fc.Arbitrary<Baseline | undefined> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(undefined) },
  {
    weight: 1,
    arbitrary: fc.record({
      isStated: fc.nat(4).map((n) => n === 0),
      after: fc.nat(3),
      how: fc.constantFrom('average', 'median', 'highest', 'lowest'),
      window: fc.nat(3),
    }),
  },
);

/** `value`: where it is stated. */
export function baselineSentence(name: string, { isStated, after, how, window: index }: Baseline, value: string, frame: Frame): string {
  const set = after < 2 ? '' : `, set on ${frame.from.add({ days: index * 3 }).toString()}`;
  if (isStated) return `baseline of ${name} is ${value}${set}.`;
  const length = (frame.tick < 60 ? ['1 day', '2 days', '1 day', '3 days'] : ['1 month', '2 weeks', '20 days', '2 months'])[after];
  return `baseline of ${name} is unknown, to be set after ${length ?? ''} as the ${how} of the ${plainWindow(frame, index)}s.`;
}

/** Nothing, or what is for each value of a field: the metric, or only the target. */
export interface Group {
  readonly of: '' | 'metric' | 'target';
  readonly field: number;
}
const group: fc.Arbitrary<Group> = fc.record({ of: fc.constantFrom('', '', '', 'metric', 'target'), field: fc.nat(2) });

/** A field that what is counted has. */
export function groupField({ group: { field } }: { readonly group: Group }, text: string): string {
  const fields = /Tickets|Time/.test(text) ? ['Site', 'Desk', 'Priority'] : /Calls|Error Rate/.test(text) ? ['Site', 'Desk'] : ['Site'];
  return fields[field % fields.length] ?? 'Site';
}

export const metricTarget: fc.Arbitrary<MetricTarget> = metric.chain((plan) =>
  fc.record({
    metric: fc.constant(plan),
    op: fc.constantFrom('at least', 'at most', 'above', 'below', 'at least', 'exactly'),
    value: values[plan.unit],
    window,
    limbs: fc.array(values[plan.unit], { minLength: 1, maxLength: 3 }),
    group,
    baseline,
    service: fc.constantFrom('', '', '', 'Portal', 'Hotline'),
  }),
);

export function metricSentence(name: string, plan: MetricTarget, frame: Frame, index: number, isAmended = false): string {
  const {
    op,
    group: { of },
  } = plan;
  const value = plan.baseline === undefined || isAmended ? plan.value(frame) : 'its baseline';
  const each = of === 'target' ? `, for each ${groupField(plan, plan.metric.text(frame))}` : '';
  return `must keep ${name} ${op} ${value}, ${windowText(frame, index)}${each}`;
}

export function ofMetric(name: string, plan: MetricTarget, frame: Frame, index: number): TargetName {
  const { unit, text } = plan.metric;
  const records = /^the percentage of (Tickets|Calls)/.exec(text(frame))?.[1];
  return {
    name: `Keep ${name}`,
    metric: { name, plan },
    isEach: false,
    ...windowOf(frame, index),
    ...(plan.group.of === '' ? {} : { group: groupField(plan, text(frame)) }),
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
  readonly group: Group;
}

export const measureTarget: fc.Arbitrary<MeasureTarget> = fc.record({
  measure: fc.constantFrom('Answer Time', 'Close Time', 'Answer Time', 'Repair Time', 'Score Of Weight'),
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
  group,
});

export function shareSentence(plan: MeasureTarget, frame: Frame): string {
  return `must keep ${promised(plan, frame)} for at least ${plan.share} of ${setText(plan)}, ${windowText(frame, plan.window)}${eachGroup(plan)}`;
}

export function eachSentence(plan: MeasureTarget, frame: Frame): string {
  return `must keep ${promised(plan, frame)} for each of ${setText(plan)}${eachGroup(plan)}`;
}

function groupOf(plan: MeasureTarget): string | undefined {
  return plan.group.of === '' || plan.measure === 'Repair Time' ? undefined : groupField(plan, 'Tickets');
}

function eachGroup(plan: MeasureTarget): string {
  const field = groupOf(plan);
  return field === undefined ? '' : `, for each ${field}`;
}

export function ofMeasure(name: string, plan: MeasureTarget, frame: Frame): TargetName {
  const isEach = name === 'Each';
  const field = groupOf(plan);
  return {
    name,
    records: plan.measure === 'Repair Time' ? 'Incidents' : 'Tickets',
    isEach,
    ...(field === undefined ? {} : { group: field }),
    ...(plan.measure === 'Score Of Weight' ? {} : { late: 'hour' as const }),
    ...(isEach ? {} : windowOf(frame, plan.window)),
    ...(plan.measure === 'Score Of Weight' ? {} : { beyond: { unit: 'hour', value: lengthText(frame, plan.limit) } }),
  };
}

function promised({ measure, op, limit, number }: MeasureTarget, frame: Frame): string {
  return `${measure} ${op} ${measure === 'Score Of Weight' ? number : lengthText(frame, limit)}`;
}

/** What has no end of its own is dated. */
function setText({ measure, set }: MeasureTarget): string {
  if (measure === 'Repair Time') return /P1/.test(set) ? 'Incidents where State is Shut or New' : 'Incidents';
  return measure === 'Score Of Weight' && !set.includes('dated by') ? set.replace('Tickets', 'Tickets dated by Opened') : set;
}

export interface TablePlan {
  readonly share: string;
  readonly isEach: boolean;
  readonly set: string;
  readonly window: number;
  readonly cells: readonly (number | undefined)[];
  readonly group: Group;
}
export const table: fc.Arbitrary<TablePlan> = fc.record({
  share: fc.constantFrom('95%', '50%', '100%'),
  isEach: fc.boolean(),
  set: fc.constantFrom('Tickets', 'Tickets', 'Tickets dated by Opened', 'Tickets where Cost is above EUR 1'),
  window,
  cells: fc.array(fc.option(length, { nil: undefined, freq: 3 }), { minLength: 4, maxLength: 4 }),
  group,
});

export function tableSentence({ share, isEach, set, window: index, cells, group: { of, field } }: TablePlan, frame: Frame): string {
  const cell = (i: number): string => (cells[i] === undefined ? 'none' : `at most ${lengthText(frame, cells[i])}`);
  const [judged, when] = isEach ? ['each of', ''] : [`at least ${share} of`, ` ${windowText(frame, index)}`];
  const each = of === '' ? '' : `, for each ${['Site', 'Desk'][field % 2] ?? ''}`;
  return `must keep, for ${judged} ${set}${when}${each},
  | Priority | Answer Time | Close Time |
  | P1 | ${cell(0)} | ${cell(1)} |
  | P2 | ${cell(2)} | ${cell(3)} |`;
}

export function ofTable({ isEach, window: index, cells, group: { of, field } }: TablePlan, frame: Frame): TargetName {
  const [first] = cells.filter((cell) => cell !== undefined);
  return {
    name: 'Table',
    records: 'Tickets',
    isEach,
    ...(isEach ? {} : windowOf(frame, index)),
    ...(of === '' ? {} : { group: ['Site', 'Desk'][field % 2] ?? '' }),
    beyond: { unit: 'hour', value: lengthText(frame, first ?? 0) },
    late: 'hour',
  };
}

export interface MilestonePlan {
  readonly field: string;
  readonly by: string;
  readonly day: number;
  readonly where: string;
  readonly moved: string;
}
export const milestone: fc.Arbitrary<MilestonePlan> = fc.record({
  field: fc.constantFrom('Delivered', 'Delivered', 'Handed'),
  by: fc.constantFrom('', '', 'Due', 'Promised'),
  day: fc.nat(200),
  where: fc.constantFrom('', '', ' where Site is North'),
  moved: fc.constantFrom('', ', moved day for day by Work', ', moved day for day by Work or Break', ', moved day for day by Break'),
});

export function milestoneSentence({ field, by, day, where, moved }: MilestonePlan, { from, to }: Frame): string {
  const days = from.until(to, { largestUnit: 'day' }).days + 1;
  return `must reach ${field} of Deliveries${where} by ${by === '' ? from.add({ days: day % days }).toString() : by}${moved}`;
}

export function ofMilestone({ by }: MilestonePlan): TargetName {
  return { name: 'Handover', records: 'Deliveries', isEach: true, late: by === 'Promised' ? 'hour' : 'day' };
}

function windowOf(frame: Frame, index: number): { window?: string } {
  const own = ownWindow(frame, index);
  return own === undefined ? {} : { window: own };
}
