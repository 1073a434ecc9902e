import type { Condition, Metric, Records } from '../../agreement/agreement';
import { stepClaims } from '../facts/claims';
import { figuresOf } from '../facts/measurement';
import { fieldOf, setsOf } from '../facts/promises';
import { isClosure, isReopening, isToBeSolved } from '../facts/names';
import type { Reading } from '../reading';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/closure-without-reopening',
  severity: 'hint',
  review: 'warning',
  absence: true,
  docs: {
    summary: 'Closing is counted, and nothing says what happens to what comes back.',
    why: 'Closing is easier than solving. A case that is closed, comes back and is closed again counts twice for the party, while the other has waited twice.',
    avoid: [
      `metric Closed means the number of Tickets dated by Resolved divided by the number of Tickets dated by Opened.
target Closing: Provider must keep Closed at least 95% in each calendar quarter.
If Closed in a calendar quarter is
  below 95%, Provider must credit 1% of Monthly Fee;
  below 80%, Provider must credit 2% of Monthly Fee.
Provider must report Closing to Customer within 5 days after each calendar quarter.
goal Done means "nothing stays open", served by Closing.`,
      `metric Closed means the percentage of Tickets dated by Opened whose Resolved is given, if there are at least 20 records.
target Closing: Provider must keep Closed at least 80% in each calendar quarter.
If Closed in a calendar quarter is
  below 80%, Provider must credit 1% of Monthly Fee;
  below 60%, Provider must credit 2% of Monthly Fee.
Provider must report Closing to Customer within 5 days after each calendar quarter.
goal Done means "nothing stays open", served by Closing.`,
    ],
    prefer: [
      `records Backups means "nightly backups", collected by Customer in "the console", with Begun, a time set by Customer; Completed, a time set by Customer.
metric Backup Share means the percentage of Backups dated by Begun whose Completed is given, if there are at least 20 records.
target Backups Made: Provider must keep Backup Share at least 95% in each calendar month.`,
      `records Tickets means "requests for help", identified by Number, collected by Customer in "the help desk", with
  Number, a text; Opened, a time set by Customer; Resolved, a time set by Customer; Reopened, a time set by Customer;
  Priority, one of P1 or P2, set by Customer; Score, a number; Waiting On Customer, periods caused by Customer.
metric Closed means the number of Tickets dated by Resolved where Reopened is not given divided by the number of Tickets dated by Opened.
target Closing: Provider must keep Closed at least 95% in each calendar quarter.
If Closed in a calendar quarter is
  below 95%, Provider must credit 1% of Monthly Fee;
  below 80%, Provider must credit 2% of Monthly Fee.
Provider must report Closing to Customer within 5 days after each calendar quarter.
goal Done means "nothing stays open", served by Closing.`,
    ],
  },
  messages: {
    closing: {
      says: '{target} counts {records} as done when they are {end}, and nothing counts those that come back: {party} can close early and close again.',
      instead: 'Count only what stays done ("where Reopened is not given"), or promise a share that is not opened again.',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    const seen = new Set<string>();
    for (const { promise, records: name, step, how } of stepClaims(reading)) {
      const { metric, target, obligors, origin } = promise;
      const records = agreement.records.get(name);
      if (metric === undefined || records === undefined || how !== 'reached' || !isClosure(step) || seen.has(`${target.name} ${name}`))
        continue;
      // The last row of a history says of what came back that it is not closed.
      const isLatest = records.changes !== undefined && fieldOf(agreement, name, step)?.picked?.which !== 'first';
      if (isLatest || !comesBack(records, step) || countsReturns(reading, name)) continue;
      seen.add(`${target.name} ${name}`);
      yield {
        at: reading.at(origin, metric.name),
        message: 'closing',
        data: { target: target.name, records: name, end: step, party: obligors[0] ?? '' },
        related: [{ message: `${metric.name} is defined here.`, origin: reading.atName(metric) }],
      };
    }
  },
});

/** Troubles and requests come back when they were not solved. A backup or an inspection that is complete does not. */
function comesBack(records: Records, step: string): boolean {
  return isToBeSolved(records) || MATTER.test(`${records.name} ${records.title}`) || /\b(?:re-?solved|solved|fixed)\b/i.test(step);
}

/** What somebody brings to somebody else, and brings again if it is not settled. */
const MATTER =
  /\b(?:requests?|complaints?|claims?|pleas?|petitions?|cases?|issues?|calls?|enquir(?:y|ies)|inquir(?:y|ies)|questions?|repairs?)\b/i;

/** Some figure looks at what was opened again. */
function countsReturns(reading: Reading, records: string): boolean {
  const { metrics } = reading.agreement;
  const isPromised = reading.metricPromises.some(
    (other) => isReopening(other.metric.name) && reading.recordsBehind(other).some((each) => each.name === records),
  );
  return (
    isPromised ||
    [...metrics.values()].some((metric) => setsOf(metric).some((set) => set.records === records) && namesIn(metric).some(isReopening))
  );
}

/** The names of a metric, of the fields that its sets are chosen by, and of the values these have. */
function namesIn({ name, expression }: Metric): string[] {
  const conditions = figuresOf(expression).flatMap((each): (Condition | undefined)[] => {
    if (each.kind === 'record-share') return [each.set.where, each.whose];
    if (each.kind === 'count') return each.of.kind === 'records' ? [each.of.set.where] : [];
    return each.kind === 'aggregate' && each.of.kind === 'quantity' ? [each.of.set.where] : [];
  });
  const parts = conditions.flatMap((condition) => condition?.parts ?? []);
  return [
    name,
    ...parts.flatMap(({ left, test }) => [
      left.name,
      ...(test.kind === 'among' ? test.values.flatMap((value) => (value.kind === 'name' ? [value.name] : [])) : []),
    ]),
  ];
}
