import type { Condition } from '../../agreement/agreement';
import { speaksFor, stepClaims, stepClaimsAbout, type StepClaim } from '../facts/claims';
import { roughLength } from '../facts/lengths';
import { isCeiling } from '../facts/promises';
import type { Reading } from '../reading';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/late-ones-abandoned',
  severity: 'hint',
  review: 'warning',
  absence: true,
  docs: {
    summary: 'A share of records must be done in time, and nothing speaks for those that are late already.',
    why: 'Once a case has missed its time it counts no more, so a fresh one is worth more work than it. The oldest cases wait longest, and the figure stays green.',
    avoid: [
      {
        text: 'target Quick Help: Provider must keep Resolution Time at most 8 hours for at least 80% of Tickets, in each calendar month.\nIf Quick Help is missed, Provider must "say why in writing" within 10 days.\nProvider must report Availability and Quick Help to Customer within 5 days after each calendar month.\ngoal Helped Soon means "a fault is over on the same day", served by Quick Help.',
        without: ['target No Old Ticket', 'If No Old Ticket', 'metric Slowest Fix', 'Provider must report'],
      },
      {
        text: `metric Slow Fixes means the percentage of Tickets dated by Resolved whose Resolution Time is above 8 hours, if there are at least 20 records.
metric Quick Fixes means 100% minus Slow Fixes.
Provider must report Availability and Quick Help to Customer within 5 days after each calendar month.
goal Helped Soon means "a fault is over on the same day", served by Quick Help.`,
        without: ['target No Old Ticket', 'If No Old Ticket', 'metric Slowest Fix', 'Provider must report'],
      },
    ],
    prefer: [
      `target Quick Help: Provider must keep Resolution Time at most 8 hours for at least 90% of Tickets, in each calendar month.
target No Old Ticket: Provider must keep Resolution Time at most 40 hours for at least 99% of Tickets, in each calendar month.`,
      `records Calls means "telephone calls", identified by Call, collected by Customer in "the telephone system", with
  Call, a text; Arrived, a time; Answered, a time.
measure Waiting Time means, for each of Calls, the time from Arrived to Answered.
metric Answered Share means the percentage of Calls dated by Arrived whose Answered is given, if there are at least 100 records.
target Telephone: Provider must keep Waiting Time at most 60 seconds for at least 85% of Calls, in each calendar month.
target Reached: Provider must keep Answered Share at least 98% in each calendar month.`,
      'target Quick Help: Provider must keep Resolution Time at most 8 hours for at least 80% of Tickets, in each calendar month.\ntarget No Old Ticket: Provider must keep Resolution Time at most 5 days for each of Tickets.',
    ],
  },
  messages: {
    late: {
      says: 'Of {records} that are later than {value} already, nothing is asked: {party} does best to leave them lying and take new ones.',
      instead: 'Add a limit for each: "{party} must keep {measure} at most … for each of {records}", or a credit that grows with each day.',
    },
  },
  *check(reading) {
    const seen = new Set<string>();
    for (const claim of stepClaims(reading)) {
      const { promise, records, measure, start, how, limit } = claim;
      const { target, obligors, share, metric, origin } = promise;
      // A request that was slow is over; only what somebody works on can be left lying.
      if (how !== 'share' || measure === undefined || start === undefined || seen.has(`${records} ${target.name}`)) continue;
      if (isLimited(reading, claim)) continue;
      seen.add(`${records} ${target.name}`);
      yield {
        at: share === undefined ? reading.at(origin, metric?.name ?? target.name) : reading.at(target.origin, share.lexeme),
        message: 'late',
        data: {
          records,
          value: limit !== undefined && 'lexeme' in limit ? limit.lexeme : 'promised',
          party: obligors[0] ?? '',
          measure: measure.name,
        },
        related:
          metric !== undefined
            ? [{ message: `${metric.name} is defined here.`, origin: reading.atName(metric) }]
            : origin === target.origin
              ? []
              : [{ message: 'The first of these promises.', origin }],
      };
    }
  },
});

/** Something is asked of those that are late: of each, of the slow ones, of how many there may be, or by a credit that grows. */
function isLimited(reading: Reading, claim: StepClaim): boolean {
  const { agreement } = reading;
  const { records, promise, step } = claim;
  if (stepClaimsAbout(reading, records).some((other) => isAboutLate(other, claim))) return true;
  const grows = reading
    .sanctionsOf(promise.target)
    .some(
      ({ consequence }) => consequence.kind === 'credit' && consequence.amount.kind !== 'times' && consequence.amount.per?.kind === 'unit',
    );
  const isProvided = agreement.duties.some((duty) => duty.kind === 'provide' && duty.records === records && duty.field === step);
  return (
    grows ||
    isProvided ||
    reading.promisesJudgedBy(records).some(({ metric, op }) => {
      const counted = metric?.expression;
      // Whoever waits too long gives up, and few may do so.
      if (isCeiling(op) && counted?.kind === 'record-share' && counted.set.records === records && isGivenUp(counted.whose)) return true;
      return isCeiling(op) && counted?.kind === 'count' && counted.of.kind === 'records' && counted.of.set.records === records;
    })
  );
}

/** It asks something of the late ones as well: of each of them, that they come to the step at all, or a longer time for a larger share. */
function isAboutLate(other: StepClaim, claim: StepClaim): boolean {
  if (!speaksFor(other, claim)) return false;
  if (other.how === 'reached') return other.step === claim.step;
  if (other.how !== 'share') return true;
  const order = compareLimits(other, claim);
  // The last of several levels is what speaks for the late ones, like a percentile.
  return order > 0 || (order < 0 && (other.chosen.length === 0 || JSON.stringify(other.chosen) === JSON.stringify(claim.chosen)));
}

/** Which leaves more time; 0 where nobody can tell. */
function compareLimits({ limit: left }: StepClaim, { limit: right }: StepClaim): number {
  if (left?.kind !== 'duration' || right?.kind !== 'duration' || left.business !== right.business) return 0;
  return roughLength(left).compare(roughLength(right));
}

function isGivenUp({ parts }: Condition): boolean {
  return parts.some(({ left, test }) => test.kind === 'given' && !test.negated && GIVEN_UP.test(left.name));
}

const GIVEN_UP = /\b(?:abandon\w*|given up|gave up|hung up|lost|dropped|expired|lapsed|withdrawn)\b/i;
