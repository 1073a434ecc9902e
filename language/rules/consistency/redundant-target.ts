import type { Agreement } from '../../agreement/agreement';
import { isContained } from '../facts/containment';
import { listedBy } from '../facts/listed-by';
import { sameSubject } from '../facts/promised-values';
import type { Promised } from '../facts/promises';
import type { Reading } from '../reading';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/redundant-target',
  severity: 'warning',
  docs: {
    summary: 'Two targets promise the same, or one is contained in the other.',
    why: 'Two levels for one thing let each party quote its own. If the softer one is a first step of a remedy, it belongs into the remedy.',
    avoid: [
      ...[
        'at most 3 hours for at least 95% of Tickets, in each calendar month',
        'at most 2 hours for at least 90% of Tickets, in each calendar month',
        'at most 3 hours for each of Tickets where Priority is P1',
      ].map(
        (soft) => `target Quick Ticket: Provider must keep Resolution Time at most 2 hours for each of Tickets.
target Some Tickets: Provider must keep Resolution Time ${soft}.
If Quick Ticket is missed, Provider must credit GBP 10 for each started hour above 2 hours.
If Some Tickets is missed, Provider must "say why" within 10 days.
Provider must report Quick Ticket and Some Tickets to Customer within 5 days after each calendar month.
goal Helped In Time means "a fault is over in time", served by Quick Ticket and Some Tickets.`,
      ),
      `target Enough Uptime: Provider must keep Availability at least 98% in each calendar month.
If Enough Uptime is missed, Provider must "say why" within 10 days.
goal Most Of The Time means "the shop is mostly open", served by Enough Uptime.`,
    ],
    prefer: [
      `target Quick Ticket: Provider must keep Resolution Time at most 120 hours for each of Tickets.
target Some Tickets: Provider must keep Resolution Time at most 20 hours for at least 95% of Tickets, in each calendar month.
target First Tickets: Provider must keep Resolution Time at most 10 hours for each of Tickets where Priority is P1.`,
      `target Quick Ticket: Provider must keep Resolution Time at most 120 hours for each of Tickets.
target Most Tickets: Provider must keep Resolution Time at most 120 hours for at least 95% of Tickets, in each calendar month.
If Quick Ticket is missed, Provider must credit GBP 10.
If Most Tickets is missed, Provider must credit 3% of Monthly Fee.`,
      `target Enough Uptime: Provider must keep Availability at least 98% in each calendar month.
If Enough Uptime is missed in 2 consecutive calendar months, Customer may terminate within 60 days.
goal Most Of The Time means "the shop is mostly open", served by Enough Uptime.`,
      `target Some Tickets: Provider must keep Resolution Time at most 20 hours for at least 95% of Tickets, in each calendar month.
target Some Tickets As Opened: Provider must keep Resolution Time at most 10 hours for at least 95% of Tickets dated by Opened, in each calendar month.`,
      `target Enough Uptime: Provider must keep Availability at least 98% in each calendar week.
If Enough Uptime is missed, Provider must "say why" within 10 days.`,
      `target Enough Uptime: Provider must keep Availability at least 98% in each calendar month.
amendment from 1 February 2027: target Enough Uptime: Provider must keep Availability at least 99.9% in each calendar month.
If Enough Uptime is missed, Provider must "say why" within 10 days.`,
    ],
  },
  messages: {
    same: { says: '{first} and {second} promise the same of {subject}.', instead: 'Keep one of them.' },
    contained: {
      says: '{soft} ({softValue}) is contained in {strict} ({strictValue}): it can only be missed together with it.',
      instead: 'Keep the stricter one, and put the other level into a remedy as a limb.',
    },
  },
  *check(reading) {
    const byMeasure = listedBy(reading.promises, subjectsOf);
    const isAmended = amendedIn(reading.agreement);
    const order = new Map(reading.promises.map((promise, index) => [promise, index]));
    for (const soft of reading.promises) {
      const others = subjectsOf(soft).flatMap((subject) => byMeasure.get(subject) ?? []);
      const [strict] = others.filter((other) => {
        if (other.target === soft.target || !isContained(soft, other) || isAmended(soft, other)) return false;
        const isBoth = isContained(other, soft);
        // Of two that are the same the second is one too many.
        if (isBoth) return (order.get(other) ?? 0) < (order.get(soft) ?? 0);
        return !isOfItsOwn(reading, soft, other);
      });
      if (strict === undefined) continue;
      yield {
        at: reading.at(soft.origin, boundText(soft)),
        message: isContained(strict, soft) ? 'same' : 'contained',
        data: {
          first: strict.target.name,
          second: soft.target.name,
          subject: soft.metric?.name ?? soft.measure?.name ?? '',
          soft: soft.target.name,
          softValue: promiseText(soft),
          strict: strict.target.name,
          strictValue: promiseText(strict),
        },
        related: [{ message: `${strict.target.name} is promised here.`, origin: strict.origin }],
      };
    }
  },
});

/** From some day on something else is promised, or one of two figures is another: which is the stricter then has not been looked at. */
function amendedIn({ amendments }: Agreement): (left: Promised, right: Promised) => boolean {
  const statements = amendments.map(({ statement }) => statement);
  const targets = new Set(statements.flatMap((each) => (each.kind === 'target' ? [each.target.name] : [])));
  const figures = new Set(
    statements.flatMap((each) => (each.kind === 'metric' ? [each.metric.name] : each.kind === 'measure' ? [each.measure.name] : [])),
  );
  const isOther = ({ metric, measure }: Promised): boolean => figures.has(metric?.name ?? measure?.name ?? '');
  return (left, right) =>
    [left, right].some(({ target }) => targets.has(target.name)) || (left.metric !== right.metric && [left, right].some(isOther));
}

/** What it is about: its metric, and the measure that it bounds for some of the records. */
function subjectsOf({ metric, measure }: Promised): string[] {
  if (metric === undefined) return measure === undefined ? [] : [measure.name];
  const { expression } = metric;
  if (expression.kind === 'record-share') return [metric.name, ...expression.whose.parts.map(({ left }) => left.name)];
  const isOfMeasure = expression.kind === 'aggregate' && expression.of.kind === 'quantity';
  return isOfMeasure ? [metric.name, expression.of.quantity.name] : [metric.name];
}

/**
 * A floor of its own, below which somebody may leave, is more than the promise above it. So is a share of the records, or some of them, that
 * brings something of its own besides what each record brings.
 */
function isOfItsOwn(reading: Reading, soft: Promised, strict: Promised): boolean {
  if (!sameSubject(soft, strict) && reading.isPenalised(soft.target)) return true;
  return givesAWayOut(reading.agreement, soft.target.name);
}

function boundText({ value, op }: Promised): string {
  return `${op} ${'lexeme' in value ? value.lexeme : ''}`;
}

function promiseText(promise: Promised): string {
  const { measure, share, row } = promise;
  if (measure === undefined) return boundText(promise);
  const which = row === undefined ? '' : ` of ${row.value}`;
  return `${boundText(promise)} for ${share === undefined ? 'each' : `at least ${share.lexeme}`}${which}`;
}

function givesAWayOut({ remedies, amendments }: Agreement, target: string): boolean {
  const later = amendments.flatMap(({ statement }) => (statement.kind === 'remedy' ? [statement.remedy] : []));
  return [...remedies, ...later].some(
    ({ trigger, consequences }) =>
      trigger.kind === 'events' &&
      trigger.events.some((event) => event.kind === 'missed' && event.target === target) &&
      consequences.some(({ kind }) => kind === 'terminate'),
  );
}
