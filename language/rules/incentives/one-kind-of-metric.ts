import { periodClaims, stepClaims } from '../facts/claims';
import { figuresOf, timeShareOf } from '../facts/measurement';
import type { Promised } from '../facts/promises';
import type { Reading } from '../reading';
import { defineRule } from '../rule';

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
      without: [
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
      ],
    })),
    prefer: ['target Weekly Uptime: Provider must keep Availability at least 99% in each calendar week.'],
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

function kindOf(reading: Reading, promise: Promised): Kind {
  const { metric, measure } = promise;
  if (measure !== undefined) return 'time';
  if (metric === undefined) return 'number';
  const isOwn = (claim: { readonly promise: Promised }): boolean => claim.promise === promise;
  const isAvailability = periodClaims(reading).some((claim) => isOwn(claim) && (claim.how === 'share' || claim.how === 'total'));
  if (isAvailability || timeShareOf(reading.agreement, metric) !== undefined || isErrorShare(metric.expression)) return 'availability';
  if (stepClaims(reading).some((claim) => isOwn(claim) && claim.quantity !== undefined && claim.how !== 'number')) return 'time';
  const [first] = figuresOf(metric.expression);
  return first?.kind === 'record-share' ? 'share' : 'number';
}

/** `100% minus the average of Error Rate over every 5 minutes`. */
function isErrorShare(expression: Parameters<typeof figuresOf>[0]): boolean {
  return expression.kind === 'arithmetic' && figuresOf(expression).some((each) => each.kind === 'aggregate' && each.of.kind === 'metric');
}
