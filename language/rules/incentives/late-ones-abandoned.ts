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
    ],
    prefer: [
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
    for (const { measure, share, set, value, target, obligors, origin, op } of reading.measurePromises) {
      if (share === undefined || (op !== 'at most' && op !== 'below') || seen.has(`${set.records} ${target.name}`)) continue;
      const limited = reading.promisesJudgedBy(set.records).some((other) => {
        if (other.measure !== undefined && other.set?.records === set.records && other.share === undefined) return true;
        const inner = other.metric?.expression;
        if (inner?.kind === 'aggregate' && inner.of.kind === 'quantity' && inner.of.set.records === set.records) {
          return inner.how.kind === 'highest' || inner.how.kind === 'percentile' || inner.how.kind === 'average';
        }
        return (
          inner?.kind === 'count' &&
          inner.of.kind === 'records' &&
          inner.of.set.records === set.records &&
          (other.op === 'at most' || other.op === 'below')
        );
      });
      const grows = reading
        .sanctionsOf(target)
        .some(
          ({ consequence }) =>
            consequence.kind === 'credit' && consequence.amount.kind !== 'times' && consequence.amount.per?.kind === 'unit',
        );
      if (limited || grows) continue;
      seen.add(`${set.records} ${target.name}`);
      yield {
        at: reading.at(target.origin, share.lexeme),
        message: 'late',
        data: {
          records: set.records,
          value: 'lexeme' in value ? value.lexeme : 'promised',
          party: obligors[0] ?? '',
          measure: measure.name,
        },
        related: origin === target.origin ? [] : [{ message: 'The first of these promises.', origin }],
      };
    }
  },
});
