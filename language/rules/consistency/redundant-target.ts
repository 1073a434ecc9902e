import type { Agreement } from '../../agreement/agreement';
import { comparePromised, sameSubject } from '../facts/promised-values';
import { isFloor } from '../facts/promises';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/redundant-target',
  severity: 'warning',
  docs: {
    summary: 'Two targets promise the same, or one is contained in the other.',
    why: 'Two levels for one thing let each party quote its own. If the softer one is a first step of a remedy, it belongs into the remedy.',
    avoid: [
      `target Enough Uptime: Provider must keep Availability at least 98% in each calendar month.
If Enough Uptime is missed, Provider must "say why" within 10 days.
goal Most Of The Time means "the shop is mostly open", served by Enough Uptime.`,
    ],
    prefer: [
      `target Enough Uptime: Provider must keep Availability at least 98% in each calendar month.
If Enough Uptime is missed in 2 consecutive calendar months, Customer may terminate within 60 days.
goal Most Of The Time means "the shop is mostly open", served by Enough Uptime.`,
      `target Enough Uptime: Provider must keep Availability at least 98% in each calendar week.
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
    for (const promise of reading.promises) {
      for (const other of reading.promisesNamed([promise.metric?.name ?? promise.measure?.name ?? ''])) {
        if (other === promise) break;
        if (promise.target === other.target || isFloor(promise.op) !== isFloor(other.op) || !sameSubject(promise, other)) continue;
        const compared = comparePromised(promise.value, other.value);
        if (compared === undefined) continue;
        const stricter = (isFloor(promise.op) ? compared > 0 : compared < 0) ? promise : other;
        const softer = stricter === promise ? other : promise;
        // A floor of its own, below which somebody may leave, is more than the promise above it.
        if (compared !== 0 && givesAWayOut(reading.agreement, softer.target.name)) continue;
        const lexeme = ({ value, op }: typeof promise): string => `${op} ${'lexeme' in value ? value.lexeme : ''}`;
        yield {
          at: reading.at(promise.origin, lexeme(promise)),
          message: compared === 0 ? 'same' : 'contained',
          data: {
            first: other.target.name,
            second: promise.target.name,
            subject: promise.metric?.name ?? promise.measure?.name ?? '',
            soft: softer.target.name,
            softValue: lexeme(softer),
            strict: stricter.target.name,
            strictValue: lexeme(stricter),
          },
          related: [{ message: `${other.target.name} is promised here.`, origin: other.origin }],
        };
      }
    }
  },
});

function givesAWayOut({ remedies }: Agreement, target: string): boolean {
  return remedies.some(
    ({ trigger, consequences }) =>
      trigger.kind === 'events' &&
      trigger.events.some((event) => event.kind === 'missed' && event.target === target) &&
      consequences.some(({ kind }) => kind === 'terminate'),
  );
}
