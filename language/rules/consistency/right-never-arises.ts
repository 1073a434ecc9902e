import type { Agreement, Bound, Repetition, Target } from '../../agreement/agreement';
import { formatMoney, groupThousands } from '../../quantities/money';
import type { Ratio } from '../../quantities/ratio';
import { inWindowText, wholeText, windowText } from '../facts/lengths';
import { limitOn, mostOwed } from '../facts/most-owed';
import { mostWithin, windowsInTerm } from '../facts/windows-in-term';
import type { Found } from '../finding';
import type { Reading } from '../reading';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/right-never-arises',
  severity: 'warning',
  signing: 'error',
  docs: {
    summary: 'A condition can never be met within the term, or within the limits of the agreement.',
    why: 'The party that relies on the right believes it has one. It finds out when it needs it.',
    avoid: [
      'If Uptime Commitment is missed in 50 consecutive calendar months, Customer may terminate within 60 days.',
      'If Uptime Commitment is missed in any 37 of 48 consecutive calendar months, Customer may terminate within 60 days.',
      'If Uptime Commitment is missed for the 13th time in a contract year, Customer may terminate within 60 days.',
      'If Uptime Commitment is missed for the 4th time in any rolling 3 months, Customer may terminate within 60 days.',
      'If Quick Help is missed, Provider incurs 2 points.\nIf 10 points are reached in a calendar quarter, Customer may terminate within 60 days.',
      'If total credits in a calendar month are above GBP 8,000, Customer may terminate within 60 days.',
      'If total credits in a calendar year are above GBP 72,000, Customer may terminate within 60 days.',
      {
        text: 'If total credits in a calendar month are above GBP 6,500, Customer may terminate within 60 days.',
        without: ['Total credits'],
      },
    ],
    prefer: [
      'If Uptime Commitment is missed in any 36 of 48 consecutive calendar months, Customer may terminate within 60 days.',
      'If Uptime Commitment is missed for the 12th time in a contract year, Customer may terminate within 60 days.',
      'If Uptime Commitment is missed for the 3rd time in any rolling 3 months, Customer may terminate within 60 days.',
      'If Quick Help is missed, Provider incurs 2 points.\nIf 6 points are reached in a calendar quarter, Customer may terminate within 60 days.',
      'If total credits in a calendar year are above GBP 40,000, Customer may terminate within 60 days.',
      'If Uptime Commitment is missed in 4 consecutive calendar months, Customer may terminate within 60 days.',
      'If total credits in a calendar month are above GBP 5,000, Customer may terminate within 60 days.',
      `amendment from 1 January 2027: Total credits in each calendar month must not exceed 90% of Monthly Fee.
If total credits in a calendar month are above GBP 6,500, Customer may terminate within 60 days.`,
    ],
  },
  messages: {
    windows: {
      says: 'This needs {count} {all}, and the term has only {there} of them: it can never happen.',
      instead: 'Write at most {there}, or shorter windows.',
    },
    misses: {
      says: 'This needs {count} misses {when}, and {target} is judged at most {there} in that time: it can never happen.',
      instead: 'Write at most {most}, or a longer window.',
    },
    points: {
      says: 'This needs {count} points {when}, and no more than {most} can be incurred in that time: it can never happen.',
      instead: 'Write at most {most}, a longer window, or more points for a miss.',
    },
    owed: {
      says: 'This needs credits {op} {value} {when}, and no more than {most} can be owed in that time: it can never happen.',
      instead: 'Write an amount below {most}, or a longer window.',
    },
    credits: {
      says: 'This needs credits {op} {value} {when}, and they are limited to {cap}: it can never happen.',
      instead: 'Write an amount below {cap}, or raise the limit.',
    },
  },
  *check(reading) {
    const { remedies, limits } = reading.agreement;
    const triggers = [
      ...remedies.flatMap(({ trigger }) => (trigger.kind === 'events' ? [trigger.events] : [])),
      ...limits.flatMap((limit) => (limit.kind === 'condition' ? [limit.events] : [])),
    ];
    for (const event of triggers.flat()) {
      const found = neverArises(reading, event);
      if (found !== undefined) yield found;
    }
  },
});

type Message = 'windows' | 'misses' | 'points' | 'owed' | 'credits';
type Event = Extract<Agreement['remedies'][number]['trigger'], { kind: 'events' }>['events'][number];

function neverArises(reading: Reading, event: Event): Found<Message> | undefined {
  switch (event.kind) {
    case 'missed': {
      const target = reading.agreement.targets.get(event.target);
      return event.repetition === undefined || target === undefined ? undefined : tooOften(reading, event, event.repetition, target);
    }
    case 'points':
      return tooManyPoints(reading, event);
    case 'credits':
      return tooMuchMoney(reading, event);
    case 'incurred':
      return undefined;
  }
}

function tooOften(reading: Reading, { origin }: Event, repetition: Repetition, target: Target): Found<Message> | undefined {
  const { agreement } = reading;
  const { window } = repetition;
  if (repetition.kind !== 'nth') {
    const there = windowsInTerm(agreement, window)?.length;
    if (there === undefined || repetition.count <= there) return undefined;
    const all = `${windowText(window)}s`;
    return { at: reading.at(origin, all), message: 'windows', data: { count: repetition.count, there, all } };
  }
  const own = target.undertaking.window;
  if (own === undefined || isOfEach(agreement, target) || isAmended(agreement, target)) return undefined;
  const there = mostWithin(agreement, own, window);
  if (there === undefined || repetition.nth <= there) return undefined;
  const data = { count: repetition.nth, when: inWindowText(window), target: target.name, there: timesText(there), most: there };
  return { at: reading.at(origin, windowText(window)), message: 'misses', data };
}

function isOfEach({ metrics }: Agreement, { group, undertaking }: Target): boolean {
  return group !== undefined || (undertaking.kind === 'metric' && metrics.get(undertaking.metric)?.group !== undefined);
}

/** From some day on it may be judged in shorter windows. */
function isAmended({ amendments }: Agreement, { name }: Target): boolean {
  return amendments.some(({ statement }) => statement.kind === 'target' && statement.target.name === name);
}

function timesText(count: number): string {
  return ['never', 'once', 'twice'][count] ?? `${wholeText(BigInt(count))} times`;
}

function tooManyPoints(
  reading: Reading,
  { origin, window, count, beyond }: Extract<Event, { kind: 'points' }>,
): Found<Message> | undefined {
  const most = mostOwed(reading.agreement, 'points', window);
  // Where nobody ever incurs any, that is said already.
  if (most === undefined || most.isZero || !isOutOfReach(beyond === true ? 'above' : 'at least', count, most)) return undefined;
  const [wanted, there] = [count, most].map((each) => groupThousands(each.toExact()));
  const needed = `${beyond === true ? 'more than ' : ''}${wanted ?? ''}`;
  return {
    at: reading.at(origin, windowText(window)),
    message: 'points',
    data: { count: needed, when: inWindowText(window), most: there },
  };
}

function tooMuchMoney(reading: Reading, { origin, window, op, value }: Extract<Event, { kind: 'credits' }>): Found<Message> | undefined {
  const { agreement } = reading;
  const { currency, amount, lexeme } = value;
  const [cap, most] = [limitOn(agreement, currency, window), mostOwed(agreement, currency, window)];
  const at = reading.at(origin, lexeme);
  const data = { op, value: lexeme, when: inWindowText(window) };
  if (most !== undefined && isOutOfReach(op, amount, most) && (cap === undefined || most.compare(cap.amount) <= 0))
    return { at, message: 'owed', data: { ...data, most: formatMoney(most, currency) } };
  if (cap === undefined || cap.amount.isZero || !isOutOfReach(op, amount, cap.amount)) return undefined;
  const related = [{ message: 'The limit.', origin: cap.limit.origin }];
  return { at, message: 'credits', data: { ...data, cap: formatMoney(cap.amount, currency) }, related };
}

function isOutOfReach(op: Bound, wanted: Ratio, most: Ratio): boolean {
  const compared = wanted.compare(most);
  return op === 'above' ? compared >= 0 : op === 'at least' && compared > 0;
}
