import { figuresOf } from '../facts/measurement';
import { setsOf } from '../facts/promises';
import { isClosure, isReopening } from '../facts/names';
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
    ],
    prefer: [
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
    for (const { metric, target, obligors, origin, op } of reading.metricPromises) {
      if (op !== 'at least' && op !== 'above') continue;
      for (const expression of figuresOf(metric.expression)) {
        if (expression.kind !== 'count' || expression.of.kind !== 'records') continue;
        const { records: name, datedBy } = expression.of.set;
        const records = agreement.records.get(name);
        if (datedBy === undefined || !isClosure(datedBy) || records === undefined) continue;
        const hasReopening = records.fields.some((field) => isReopening(field.name));
        const counted = [...agreement.metrics.values()].some(
          (each) =>
            setsOf(each).some((set) => set.records === name) &&
            (isReopening(each.name) || namesIn(each.expression).some((field) => isReopening(field))),
        );
        const promised = reading.metricPromises.some(
          (other) => isReopening(other.metric.name) && reading.recordsBehind(other).some((each) => each.name === name),
        );
        if (promised || (hasReopening && counted)) continue;
        yield {
          at: reading.at(origin, metric.name),
          message: 'closing',
          data: { target: target.name, records: name, end: datedBy, party: obligors[0] ?? '' },
          related: [{ message: `${metric.name} is defined here.`, origin: reading.atName(metric) }],
        };
      }
    }
  },
});

/** The fields that the sets of a metric are chosen by. */
function namesIn(expression: Parameters<typeof figuresOf>[0]): string[] {
  return figuresOf(expression).flatMap((each) =>
    each.kind === 'count' && each.of.kind === 'records' ? (each.of.set.where?.parts ?? []).map(({ left }) => left.name) : [],
  );
}
