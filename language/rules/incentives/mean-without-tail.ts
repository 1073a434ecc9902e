import { periodClaims, speaksFor, stepClaims, stepClaimsAbout, type PeriodClaim, type StepClaim } from '../facts/claims';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/mean-without-tail',
  severity: 'hint',
  review: 'warning',
  absence: true,
  docs: {
    summary: 'An average of times is promised, and nothing holds the slow ones.',
    why: 'Quick easy cases pay for slow hard ones. The party does ten trivial requests at once, and the one that has waited for a month does not show.',
    avoid: [
      {
        text: `metric Usual Fix means the average of Resolution Time of Tickets dated by Resolved.
target Quick Help: Provider must keep Usual Fix at most 6 hours in each calendar month.
If Usual Fix in a calendar month is
  above 6 hours, Provider must credit 2% of Monthly Fee;
  above 9 hours, Provider must credit 5% of Monthly Fee.
Provider must report Availability and Quick Help to Customer within 5 days after each calendar month.
goal Helped Soon means "a fault is over on the same day", served by Quick Help.`,
        without: [
          'target No Old Ticket',
          'If No Old Ticket',
          'goal Helped Soon',
          'metric Slowest Fix',
          'If Quick Fixes',
          'metric Quick Fixes',
          'Provider must report',
        ],
      },
      `records Calls Of The Shop means "calls of the programming interface", collected by Monitor in "the gateway", with
  Received, a time; Took, a duration in milliseconds.
metric Usual Call means the average of Took of Calls Of The Shop.
metric Usual Call Time means Usual Call, rounded to 4 decimals.
target Quick Calls: Provider must keep Usual Call Time at most 200 milliseconds in each calendar month.
If Quick Calls is missed, Provider must "say why in writing" within 10 days.
Provider must report Quick Calls to Customer within 5 days after each calendar month.
goal Swift means "the shop answers at once", served by Quick Calls.`,
    ],
    prefer: [
      `metric Usual Wait means the total of Resolution Time of Tickets dated by Resolved divided by the number of Tickets dated by Resolved.
target Usual Help: Provider must keep Usual Wait at most 6 hours in each calendar month.`,
      `metric Usual Fix means the average of Resolution Time of Tickets dated by Resolved.
target Quick Help: Provider must keep Usual Fix at most 6 hours in each calendar month.`,
    ],
  },
  messages: {
    mean: {
      says: '{target} promises {how} only, so {party} can do many easy {records} at once and leave the hard ones lying.',
      instead:
        'Promise the slow ones, too: "the 95th percentile of {quantity} …" at most so much, or "{quantity} at most … for each of {records}".',
    },
    quick: {
      says: '{target} promises {how} only, so {party} can leave some {records} as slow as they are and let many quick ones make up for it.',
      instead: 'Promise the slow ones, too: "the 95th percentile of {quantity} of {records}" at most so much.',
    },
    period: {
      says: '{target} promises {how} only, so {party} can let one {period} last for days and have many short ones make up for it.',
      instead: 'Promise the long ones, too: "the longest {period}" at most so much.',
    },
  },
  *check(reading) {
    const seen = new Set<string>();
    for (const claim of stepClaims(reading)) {
      const { promise, quantity, records, mean, measure } = claim;
      const { metric, target, obligors, origin } = promise;
      if (metric === undefined || quantity === undefined || mean === undefined || seen.has(metric.name)) continue;
      if (stepClaimsAbout(reading, records).some((other) => other !== claim && HOLDS.has(other.how) && speaksFor(other, claim))) continue;
      seen.add(metric.name);
      yield {
        at: reading.at(origin, metric.name),
        message: measure === undefined ? 'quick' : 'mean',
        data: {
          target: target.name,
          how: `${mean === 'average' ? 'an' : 'a'} ${mean}`,
          party: obligors[0] ?? '',
          records,
          quantity: quantity.name,
        },
        related: [{ message: `${metric.name} is defined here.`, origin: reading.at(metric.origin, `the ${mean}`) }],
      };
    }
    for (const claim of periodClaims(reading)) {
      const { promise, period, how } = claim;
      const { metric, target, obligors, origin } = promise;
      if (metric === undefined || how !== 'mean' || seen.has(metric.name)) continue;
      if (periodClaims(reading).some((other) => holdsLength(other, claim))) continue;
      seen.add(metric.name);
      yield {
        at: reading.at(origin, metric.name),
        message: 'period',
        data: { target: target.name, how: 'an average', party: obligors[0] ?? '', period: period.name },
        related: [{ message: `${metric.name} is defined here.`, origin: reading.atName(metric) }],
      };
    }
  },
});

/** What tells of the slow ones. */
const HOLDS: ReadonlySet<StepClaim['how']> = new Set(['each', 'share', 'number', 'tail']);

/** The time of all of them, or of the longest, limits each. */
function holdsLength(other: PeriodClaim, claim: PeriodClaim): boolean {
  return other.period === claim.period && (other.how === 'share' || other.how === 'total' || other.how === 'tail');
}
