import type { Value } from '../../agreement/agreement';
import { MICROSECONDS_PER } from '../../quantities/duration';
import { Ratio } from '../../quantities/ratio';
import { isAnswer, stepClaims, stepClaimsAbout } from '../facts/claims';
import { isResolution, isToBeSolved } from '../facts/names';
import { lengthOf } from '../facts/lengths';
import type { Reading } from '../reading';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/response-without-resolution',
  severity: 'warning',
  absence: true,
  docs: {
    summary: 'An answer in time is promised, and no time for the help itself.',
    why: 'An answer costs the party a minute and the other party nothing is solved. With a promise of the answer alone, everything can be answered at once and repaired whenever it suits.',
    avoid: [
      {
        text: `measure Answer Time means, for each of Tickets, the time from Opened to Answered, counted in Support Hours.
target Quick Help: Provider must keep Answer Time at most 30 minutes for each of Tickets.
If Quick Help is missed, Provider must "say why in writing" within 10 days.
Provider must report Availability and Quick Help to Customer within 5 days after each calendar month.
goal Helped Soon means "a fault is over on the same day", served by Quick Help.`,
        without: [
          'target No Old Ticket',
          'If No Old Ticket',
          'metric Slowest Fix',
          'If Quick Fixes',
          'metric Quick Fixes',
          'measure Resolution Time',
          'Provider must report',
        ],
      },
      {
        text: `measure Answer Time means, for each of Tickets, the time from Opened to Answered, counted in Support Hours.
metric Slow Answers means the 95th percentile of Answer Time of Tickets dated by Opened, if there are at least 200 records.
target Quick Help: Provider must keep Slow Answers at most 30 minutes in each calendar month.
If Quick Help is missed, Provider must "say why in writing" within 10 days.
Provider must report Availability and Quick Help to Customer within 5 days after each calendar month.
goal Helped Soon means "a fault is over on the same day", served by Quick Help.`,
        without: [
          'target No Old Ticket',
          'If No Old Ticket',
          'metric Slowest Fix',
          'If Quick Fixes',
          'metric Quick Fixes',
          'measure Resolution Time',
          'Provider must report',
        ],
      },
    ],
    prefer: [
      `records Requests means "requests to the gateway", collected by Customer in "the gateway log", with
  Received, a time; Responded, a time.
measure Answer Time means, for each of Requests, the time from Received to Responded.
target Quick Answer: Provider must keep Answer Time at most 300 milliseconds for at least 99% of Requests, in each calendar month.`,
      `records Complaints means "complaints", collected by Customer in "the mailbox", with
  Received, a time; Answered, a time; Delivery Note, a text; Abandoned, a time; Fixed Line, one of Yes or No.
term Answered means "Customer has the full reply, with the decision and the reasons".
measure Answer Time means, for each of Complaints, the time from Received to Answered.
target Answered In Full: Provider must keep Answer Time at most 10 days for each of Complaints.`,
      `records Calls means "telephone calls", identified by Call, collected by Customer in "the telephone system", with
  Call, a text; Arrived, a time; Answered, a time.
measure Waiting Time means, for each of Calls, the time from Arrived to Answered.
target Telephone: Provider must keep Waiting Time at most 60 seconds for at least 85% of Calls, in each calendar month.`,
      `measure Answer Time means, for each of Tickets, the time from Opened to Answered, counted in Support Hours.
target Quick Answer: Provider must keep Answer Time at most 30 minutes for each of Tickets.`,
    ],
  },
  messages: {
    answer: {
      says: '{target} promises a quick answer ({end}), and nothing promises when the matter is over: {party} can answer at once and leave it there.',
      instead: 'Promise the end as well: "{party} must keep Resolution Time at most … for at least 95% of {records} …".',
    },
  },
  *check(reading) {
    const seen = new Set<string>();
    for (const { promise, records, step, quantity, limit } of stepClaims(reading)) {
      if (!isAnswer(step) || isByMachine(limit) || seen.has(records)) continue;
      if (!hasAnotherEnd(reading, records, step) || isEnded(reading, records)) continue;
      seen.add(records);
      const { target, obligors, metric, measure } = promise;
      yield {
        at: reading.at(target.origin, metric?.name ?? measure?.name ?? quantity?.name ?? target.name),
        message: 'answer',
        data: { target: target.name, end: step, party: obligors[0] ?? '', records },
        related: metric === undefined ? [] : [{ message: `${metric.name} is defined here.`, origin: reading.atName(metric) }],
      };
    }
  },
});

/** Something else is promised of the records that comes after the answer, or by a day. */
function isEnded(reading: Reading, records: string): boolean {
  const { duties, targets } = reading.agreement;
  return (
    stepClaimsAbout(reading, records).some(({ step, how }) => (how === 'reached' ? isResolution(step) : !isAnswer(step))) ||
    reading.promisesJudgedBy(records).some(({ metric }) => metric !== undefined && isResolution(metric.name)) ||
    duties.some((duty) => duty.kind === 'provide' && duty.records === records && isResolution(duty.field)) ||
    [...targets.values()].some(
      ({ undertaking }) => undertaking.kind === 'measure' && undertaking.milestone !== undefined && undertaking.set.records === records,
    )
  );
}

/** A call that is taken or a letter that is answered is over with the answer, and so is all whose answer is defined as the end. */
function hasAnotherEnd({ agreement }: Reading, name: string, step: string): boolean {
  const records = agreement.records.get(name);
  if (records === undefined) return false;
  const defined = agreement.terms.get(step)?.text;
  if ((defined !== undefined && !NOTICE_TAKEN.test(defined)) || WHOLE.test(step)) return false;
  if (ENDS_WITH_ANSWER.test(`${records.name} ${records.title}`)) return false;
  return (
    records.fields.some((field) => (field.type === 'time' || field.type === 'date') && isResolution(field.name)) || isToBeSolved(records)
  );
}

const NOTICE_TAKEN =
  /\b(?:acknowledg\w*|receipt|first|person|human|automat\w*|look(?:s|ed)? at|begun|begins?|starts?|started|assign\w*)\b/i;
const WHOLE = /\b(?:full|final|whole)\b/i;
const ENDS_WITH_ANSWER =
  /\b(?:call-?backs?|rung back|ring back|enquir\w+|inquir\w+|questions?|quotes?|quotations?|interfaces?|APIs?|HTTP|quer(?:y|ies))\b/i;

/** Nobody answers within seconds: a machine gives its result. */
function isByMachine(limit: Value | undefined): boolean {
  return limit?.kind === 'duration' && (lengthOf(limit)?.compare(SHORTEST) ?? 1) < 0;
}

const SHORTEST = Ratio.of(30n * MICROSECONDS_PER.second);
