import { windowText } from '../facts/lengths';
import { periodClaims } from '../facts/claims';
import { letDownBy, repetitionText } from '../facts/repeated-misses';
import { isMoney, type Sanction } from '../facts/sanctions';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/window-reset',
  severity: 'hint',
  review: 'information',
  absence: true,
  docs: {
    summary: 'Each window starts from nothing, and no remedy looks at several of them.',
    why: 'When a month is lost, its worst work is done in its last days, and an outage across the end of a month is two small ones. Six poor months in a row cost no more than six that lie years apart.',
    avoid: [
      {
        text: 'If No Old Ticket is missed in 3 consecutive calendar months, Customer may terminate within 60 days.',
        without: ['If Uptime Commitment is missed in any'],
      },
      {
        text: `metric Down Time of Web Shop means the time in Outage, not counting Maintenance, taking missing samples as Failed.
target Uptime Commitment: Provider must keep Down Time at most 3 hours in each calendar month.
If Down Time in a calendar month is
  above 3 hours, Provider must credit 10% of Monthly Fee;
  above 7 hours, Provider must credit 25% of Monthly Fee;
  above 36 hours, Provider must credit 60% of Monthly Fee.
Provider must report Down Time, Quick Help and No Old Ticket to Customer within 5 days after each calendar month.
If No Old Ticket is missed in 3 consecutive calendar months, Customer may terminate within 60 days.`,
        without: ['If Uptime Commitment is missed in any', 'metric Availability', 'If Availability', 'Provider must report'],
      },
    ],
    prefer: [
      {
        text: `agreement Hosting Services is between Provider and Customer, from 1 January 2026 to 28 February 2026, in the time zone "Europe/London", with amounts in GBP.
If No Old Ticket is missed, Customer may terminate within 60 days.`,
        without: ['agreement', 'If Uptime Commitment is missed in any'],
      },
      'If Uptime Commitment is missed in any 3 of 6 consecutive calendar months, Customer may terminate within 60 days.',
    ],
  },
  messages: {
    reset: {
      says: '{target} starts from nothing in each {window} and nothing looks at several, so {party} can move downtime over the end of one and have many poor ones in a row.',
      instead: 'Add a remedy over several: "If {target} is missed {again}, …", or promise it in each rolling 30 days as well.',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    // Where nobody may leave at all, that is said first.
    if (!reading.sanctions.some(({ consequence }) => consequence.kind === 'terminate')) return;
    for (const { metric, target, window, obligors, origin } of reading.metricPromises) {
      if (window?.kind !== 'calendar' && window?.kind !== 'contract') continue;
      const limited = periodClaims(reading).filter(({ promise, how }) => promise.target === target && (how === 'share' || how === 'total'));
      if (limited.length === 0 || window.unit === 'year') continue;
      const sanctions = reading.sanctionsOf(target);
      if (!sanctions.some(isMoney) || sanctions.some((each) => comesBack(each, target.name) || each.consequence.kind === 'points'))
        continue;
      const isHeldLonger =
        reading.promisesOfMetric(metric.name).some((other) => other.target !== target) ||
        periodClaims(reading).some(
          ({ promise, period, how }) =>
            promise.target !== target &&
            (how === 'share' || how === 'total' || (how === 'number' && promise.window?.kind === 'rolling')) &&
            limited.some((each) => each.period === period),
        );
      const looksAtCredits = agreement.remedies.some(
        ({ trigger }) => trigger.kind === 'events' && trigger.events.some(({ kind }) => kind !== 'missed'),
      );
      if (isHeldLonger || looksAtCredits) continue;
      const kind = windowText(window);
      const again = repetitionText(reading, window);
      const party = letDownBy(reading, target);
      // In a term of one or two windows there are no several of them to look at.
      if (again === undefined) continue;
      yield {
        at: reading.at(origin, kind),
        message: 'reset',
        data: { target: target.name, window: kind, again, party: obligors[0] ?? '' },
        fixes:
          party === undefined
            ? []
            : [
                reading.addingSentence(
                  `Let ${party} terminate if it is missed ${again}`,
                  `If ${target.name} is missed ${again}, ${party} may terminate within 60 days.`,
                ),
              ],
      };
    }
  },
});

/** What follows looks at more than one window of the target. */
function comesBack({ remedy: { trigger } }: Sanction, target: string): boolean {
  return (
    trigger.kind === 'events' &&
    trigger.events.some((each) => each.kind === 'missed' && each.target === target && each.repetition !== undefined)
  );
}
