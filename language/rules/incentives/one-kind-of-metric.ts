import type { Measure } from '../../agreement/agreement';
import { elapsedOf } from '../facts/clocks';
import { periodClaims, stepClaims } from '../facts/claims';
import { figuresOf, timeShareOf } from '../facts/measurement';
import { fieldOf, type Promised } from '../facts/promises';
import type { Reading } from '../reading';
import { defineRule } from '../rule';

const OF_TICKETS = [
  'target No Old Ticket',
  'target Quick Help',
  'If No Old Ticket',
  'If Quick Fixes',
  'metric Slowest Fix',
  'metric Quick Fixes',
  'measure Resolution Time',
  'goal Helped Soon',
  'records Tickets',
  'term P1',
  'term P2',
  'Provider must report',
  'calendar Support Hours',
];

export const rule = defineRule({
  id: 'incentives/one-kind-of-metric',
  severity: 'hint',
  review: 'information',
  absence: true,
  docs: {
    summary: 'All promises of a party are of one kind.',
    why: 'Green outside, red inside: every availability is met while users cannot work, because nothing asks how well or how quickly.',
    avoid: [
      `target Weekly Uptime: Provider must keep Availability at least 99% in each calendar week.
If Weekly Uptime is missed, Provider must "explain it in writing" within 10 days.
Provider must report Availability to Customer within 5 days after each calendar month.
goal Open At Any Hour means "shoppers can order at any hour", served by Uptime Commitment and Weekly Uptime.`,
    ].map((text) => ({
      text,
      without: OF_TICKETS,
    })),
    prefer: [
      {
        text: `records Batches means "batches of the kitchen", collected by Customer in "the log", with
  Made, a time set by Customer; Weight, a number set by Customer; Waste, a number set by Customer.
measure Waste Rate means, for each of Batches, Waste divided by Weight.
metric Low Waste means the percentage of Batches whose Waste Rate is at most 0.05, if there are at least 30.
target Uptime Commitment: Provider must keep Waste Rate at most 0.2 for each of Batches.
target Most Low: Provider must keep Low Waste at least 90% in each calendar month.`,
        without: [...OF_TICKETS, 'If Availability', 'If Uptime Commitment'],
      },
      'target Weekly Uptime: Provider must keep Availability at least 99% in each calendar week.',
    ],
  },
  messages: {
    kind: {
      says: '{all} promises of {party} are {kind}, so it can let everything slip that they do not show.',
      instead: 'Add one of another kind: {other}.',
    },
  },
  *check(reading) {
    for (const party of reading.agreement.between) {
      const own = reading.promises.filter(({ obligors }) => obligors.includes(party));
      const targets = new Set(own.map(({ target }) => target));
      const kinds = new Set(own.map((promise) => kindOf(reading, promise)));
      const [kind] = kinds;
      const [first] = own;
      if (targets.size < 2 || kinds.size !== 1 || kind === undefined || first === undefined) continue;
      yield {
        at: reading.at(first.target.origin, first.target.name),
        message: 'kind',
        data: { all: targets.size === 2 ? 'Both' : `All ${targets.size}`, party, kind: WORDS[kind], other: OTHER[kind] },
        related: [...targets].slice(1).map(({ name, origin }) => ({ message: `${name} is promised here.`, origin })),
      };
    }
  },
});

type Kind = 'availability' | 'time' | 'number' | 'share';
const WORDS: Readonly<Record<Kind, string>> = {
  availability: 'about availability',
  time: 'about how long something takes',
  number: 'numbers of something',
  share: 'shares of records',
};
const OTHER: Readonly<Record<Kind, string>> = {
  availability: 'how long a user waits, how many outages there are, how many requests succeed',
  time: 'what share is not opened again, how satisfied users are',
  number: 'what share of them is good',
  share: 'how long the worst ones take',
};

/** Undefined where no kind says what it is about: what one record weighs or wastes. */
function kindOf(reading: Reading, promise: Promised): Kind | undefined {
  const { metric, measure } = promise;
  if (measure !== undefined) return isTime(reading, measure) ? 'time' : undefined;
  if (metric === undefined) return 'number';
  const isOwn = (claim: { readonly promise: Promised }): boolean => claim.promise === promise;
  const isAvailability = periodClaims(reading).some((claim) => isOwn(claim) && (claim.how === 'share' || claim.how === 'total'));
  if (isAvailability || timeShareOf(reading.agreement, metric) !== undefined || isErrorShare(metric.expression)) return 'availability';
  if (
    stepClaims(reading).some(
      (claim) => isOwn(claim) && claim.quantity !== undefined && claim.how !== 'number' && isTime(reading, claim.measure),
    )
  )
    return 'time';
  const [first] = figuresOf(metric.expression);
  return first?.kind === 'record-share' ? 'share' : 'number';
}

/** A time from one moment to another, or a length that is stated as one; what is worked out of numbers is none. */
function isTime({ agreement }: Reading, measure: Measure | undefined): boolean {
  if (measure === undefined || elapsedOf(agreement, measure) !== undefined) return true;
  const { expression, records } = measure;
  if (expression.kind === 'elapsed') return true;
  if (expression.op === 'divided by') return false;
  return [expression.left, expression.right].some(({ kind, name }) => {
    if (kind === 'field') return fieldOf(agreement, records, name)?.type === 'duration';
    const inner = agreement.measures.get(name);
    return inner !== undefined && inner !== measure && elapsedOf(agreement, inner) !== undefined;
  });
}

/** `100% minus the average of Error Rate over every 5 minutes`. */
function isErrorShare(expression: Parameters<typeof figuresOf>[0]): boolean {
  return expression.kind === 'arithmetic' && figuresOf(expression).some((each) => each.kind === 'aggregate' && each.of.kind === 'metric');
}
