/** Sentences about what is promised and what follows: targets, ladders, repeated misses, credits of all kinds, limits, claims, returns. */
import fc from 'fast-check';
import type { Written } from './arbitrary-definitions';
import { metric, values, type MetricPlan } from './arbitrary-metrics';
import { length, lengthText, plainWindow, window, windowText, type Frame } from './arbitrary-frame';

const op = fc.constantFrom('at least', 'at most', 'above', 'below');

// ── targets ───────────────────────────────────────────────────────────────────────────────────────────────────────

export interface MetricTarget {
  readonly metric: MetricPlan;
  readonly text: (metric: string) => Written;
  readonly limbs: readonly ((frame: Frame) => string)[];
  readonly window: number;
}

export const metricTarget: fc.Arbitrary<MetricTarget> = metric.chain((plan) =>
  fc
    .record({ op, value: values[plan.unit], window, limbs: fc.array(values[plan.unit], { minLength: 1, maxLength: 3 }) })
    .map(({ op: bound, value, window: index, limbs }) => ({
      metric: plan,
      text:
        (name: string): Written =>
        (frame) =>
          `must keep ${name} ${bound} ${value(frame)}, ${windowText(frame, index)}`,
      limbs,
      window: index,
    })),
);

const measured = fc.record({
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
});

function promised(
  frame: Frame,
  { measure, op: bound, limit, number }: { measure: string; op: string; limit: number; number: string },
): string {
  return `${measure} ${bound} ${measure === 'Score Of Weight' ? number : lengthText(frame, limit)}`;
}

const dated = (measure: string, set: string): string =>
  measure === 'Score Of Weight' && !set.includes('dated by') ? set.replace('Tickets', 'Tickets dated by Opened') : set;

export interface ShareTarget {
  readonly text: Written;
  readonly window: number;
}

export const shareTarget: fc.Arbitrary<ShareTarget> = fc
  .record({ promise: measured, share: fc.constantFrom('95%', '50%', '100%', '66.6%', '0%'), window })

  .map(({ promise, share, window: index }) => ({
    window: index,
    text: (frame: Frame) =>
      `must keep ${promised(frame, promise)} for at least ${share} of ${dated(promise.measure, promise.set)}, ${windowText(frame, index)}`,
  }));

export const eachTarget: fc.Arbitrary<Written> = measured.map(
  (promise): Written =>
    (frame) =>
      `must keep ${promised(frame, promise)} for each of ${dated(promise.measure, promise.set)}`,
);

// ── amounts and consequences ──────────────────────────────────────────────────────────────────────────────────────

const amount: fc.Arbitrary<Written> = fc.oneof(
  fc
    .constantFrom(
      '10% of Fee',
      '33.33% of Fee',
      '150% of Fee',
      '7% of Rent',
      'EUR 250',
      'EUR 0.005',
      'EUR 99,999,999,999.99',
      '20% of the amount at risk',
      '2 days of Fee',
      '1 month of Rent',
      '0.5 days of Rent',
    )
    .map(
      (text): Written =>
        () =>
          text,
    ),
  fc.constantFrom('EUR 10.10', '0.5% of Fee').map(
    (text): Written =>
      () =>
        `${text} for each of Tickets that missed it`,
  ),
  fc.constantFrom('EUR 1 for each of Tickets where Priority is P1 that missed it', 'EUR 3 for each of Calls that missed it').map(
    (text): Written =>
      () =>
        text,
  ),
  fc.constantFrom('2 times Fee for the time in Break', '25 times Rent for the time in Outage', '0.1 times Fee for the time in Trouble').map(
    (text): Written =>
      () =>
        text,
  ),
);

const party = fc.constantFrom('Provider', 'Provider', 'Provider', 'Customer');
const other: Readonly<Record<string, string>> = { Provider: 'Customer', Customer: 'Provider' };

const consequence = (sum: fc.Arbitrary<Written>): fc.Arbitrary<Written> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(party, fc.constantFrom('credit', 'credit', 'pay'), sum).map(
        ([who, verb, what]): Written =>
          (frame) =>
            `${who} must ${verb} ${what(frame)}`,
      ),
    },
    {
      weight: 1,
      arbitrary: party.map(
        (who): Written =>
          () =>
            `${other[who] ?? ''} may terminate`,
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(party, fc.constantFrom('1 point', '2.5 points', '4 points'), fc.constantFrom('', ', doubled when repeated')).map(
        ([who, points, twice]): Written =>
          () =>
            `${who} incurs ${points}${twice}`,
      ),
    },
  );

// ── remedies ──────────────────────────────────────────────────────────────────────────────────────────────────────

type Repeated = (own: string | undefined) => Written;
const repetition: fc.Arbitrary<Repeated> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Repeated>(() => () => '') },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.integer({ min: 2, max: 3 }), fc.nat(9)).map(
      ([count, index]): Repeated =>
        (own) =>
        (frame) =>
          ` in ${count} consecutive ${repeatedWindow(frame, own, index)}s`,
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 3, max: 4 }), fc.nat(9)).map(
      ([count, all, index]): Repeated =>
        (own) =>
        (frame) =>
          ` in any ${count} of ${all} consecutive ${repeatedWindow(frame, own, index)}s`,
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom('1st', '2nd', '3rd'), fc.constantFrom('calendar month', 'contract quarter', 'calendar week')).map(
      ([nth, inside]): Repeated =>
        () =>
        () =>
          ` for the ${nth} time in a ${inside}`,
    ),
  },
);

export interface RemedyPlan {
  /** `targets` by place; the metric of the first and the values of its ladder, where it has one. */
  readonly text: (targets: readonly TargetName[]) => Written;
}
export interface TargetName {
  readonly name: string;
  /** `calendar day`, where the target is judged in windows that do not overlap. */
  readonly window?: string;
  readonly metric?: { readonly name: string; readonly plan: MetricTarget };
}

/** Mostly the target's own windows, else others. */
function repeatedWindow(frame: Frame, own: string | undefined, index: number): string {
  return own === undefined || index > 6 ? plainWindow(frame, index) : own;
}

const missedEvent = fc.tuple(fc.nat(9), repetition);

export const remedy: fc.Arbitrary<RemedyPlan> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .record({
        pick: fc.nat(9),
        op: fc.constantFrom('below', 'above', 'at most', 'at least'),
        same: fc.boolean(),
        window: fc.nat(9),
        sums: fc.array(consequence(amount), { minLength: 3, maxLength: 3 }),
        far: fc.option(fc.tuple(fc.constantFrom('', 'started ', 'complete '), fc.constantFrom('above', 'below')), { nil: undefined }),
      })
      .map(({ pick, op: bound, window: index, sums, far }): RemedyPlan => ({
        text: (targets) => (frame) => {
          const climbed = targets.filter((target) => target.metric !== undefined);
          const { metric: subject } = climbed[pick % Math.max(1, climbed.length)] ?? {};
          if (subject === undefined) return '';
          const { plan } = subject;
          const unit = plan.metric.unit === 'percent' ? 'percentage point' : 'hour';
          const limbs = plan.limbs.map((value, i) => {
            const sum =
              far !== undefined && plan.metric.unit !== 'number' && i === 0
                ? `Provider must credit EUR 7 for each ${far[0]}${unit} ${far[1]} ${value(frame)}`
                : (sums[i]?.(frame) ?? '');
            return `\n  ${bound} ${value(frame)}, ${sum}`;
          });
          return `If ${subject.name} in a ${plainWindow(frame, index)} is${limbs.join(';')}.`;
        },
      })),
  },
  {
    weight: 5,
    arbitrary: fc
      .record({
        events: fc.array(missedEvent, { minLength: 1, maxLength: 2 }),
        join: fc.constantFrom('and', 'or'),
        consequences: fc.array(consequence(amount), { minLength: 1, maxLength: 2 }),
      })
      .map(({ events, join, consequences }): RemedyPlan => ({
        text: (targets) => (frame) => {
          const named = events.map(([pick, repeated]) => {
            const target = targets[pick % targets.length];
            return `${target?.name ?? ''} is missed${repeated(target?.window)(frame)}`;
          });
          return `If ${named.join(` ${join} `)},\n  ${consequences.map((one) => one(frame)).join(';\n  ')}.`;
        },
      })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('3 points', '5 points', '1 points'), fc.nat(9), consequence(amount))
      .map(([points, index, what]): RemedyPlan => ({
        text: () => (frame) => `If ${points} are reached in a ${plainWindow(frame, index)}, ${what(frame)}.`,
      })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('above EUR 100', 'at least EUR 250', 'below EUR 50'), fc.nat(9), consequence(amount))
      .map(([bound, index, what]): RemedyPlan => ({
        text: () => (frame) => `If total credits in a ${plainWindow(frame, index)} are ${bound}, ${what(frame)}.`,
      })),
  },
);

export const limit: fc.Arbitrary<Written> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('', ' of Provider'),
      fc.nat(9),
      fc.constantFrom('EUR 300', '15% of Fee', '10.005% of Rent', 'EUR 0.01', '1 day of Fee'),
    )
    .map(
      ([whose, index, sum]): Written =>
        (frame) =>
          `Total credits${whose} in each ${plainWindow(frame, index)} must not exceed ${sum}.`,
    ),
  fc.constantFrom('EUR 500', '100% of Fee', 'EUR 1').map(
    (sum): Written =>
      () =>
        `Total credits over the term must not exceed ${sum}.`,
  ),
  fc.constantFrom('EUR 5', '1% of Fee').map(
    (sum): Written =>
      () =>
        `Total credits for each of Tickets must not exceed ${sum}.`,
  ),
  fc.tuple(fc.constantFrom('EUR 10', 'EUR 250'), fc.nat(9)).map(
    ([sum, index]): Written =>
      (frame) =>
        `Credits below ${sum} in a ${plainWindow(frame, index)} are not payable.`,
  ),
);

export const duty = (target: number): fc.Arbitrary<(targets: readonly TargetName[]) => Written> =>
  fc.oneof(
    fc.tuple(fc.constantFrom('30 days', '1 week', '2 months'), fc.nat(9)).map(
      ([within, index]) =>
        (): Written =>
        (frame) =>
          `Customer must claim a credit within ${within} after the end of the ${plainWindow(frame, index)}.`,
    ),
    fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 2 }), fc.nat(9)).map(
      ([pick, count, index]) =>
        (targets: readonly TargetName[]): Written =>
        (frame) =>
          `Provider must return a credit if ${targets[(pick + target) % targets.length]?.name ?? ''} is met in each of the next ${count} ${repeatedWindow(frame, targets[(pick + target) % targets.length]?.window, index)}s.`,
    ),
  );
