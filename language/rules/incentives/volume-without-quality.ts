import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/volume-without-quality',
  severity: 'warning',
  absence: true,
  docs: {
    summary: 'A number is promised, and nothing says what they must be worth.',
    why: 'Numbers are easy to reach with things that nobody needs: small calls, worthless leads, tickets cut in two.',
    avoid: [
      {
        text: `records Leads means "people who asked for a call", collected by Customer in "the sales system", with Handed Over, a time set by Customer.
metric Leads Delivered means the number of Leads.
target Lead Volume: Provider must keep Leads Delivered at least 90 in each calendar month.
If Lead Volume is missed, Provider must "explain it in writing" within 10 days.
Provider must report Lead Volume to Customer within 5 days after each calendar month.
goal Full Pipeline means "somebody to call", served by Lead Volume.`,
        without: [],
      },
    ],
    prefer: [
      `records Leads means "people who asked for a call", collected by Customer in "the sales system", with Handed Over, a time set by Customer; Verdict, one of Good or Bad, set by Customer.
metric Leads Delivered means the number of Leads where Verdict is Good.
target Lead Volume: Provider must keep Leads Delivered at least 90 in each calendar month.`,
    ],
  },
  messages: {
    volume: {
      says: '{target} asks for {value} {records} and for nothing about them: {party} can reach it with ones that are worth nothing.',
      instead:
        'Count only the good ones ("where Verdict is Accepted", judged by the other party), or promise a share of good ones as well.',
    },
  },
  *check(reading) {
    for (const { metric, op, value, target, obligors, origin } of reading.metricPromises) {
      const { expression } = metric;
      if ((op !== 'at least' && op !== 'above') || expression.kind !== 'count' || expression.of.kind !== 'records') continue;
      const { set } = expression.of;
      if (set.where !== undefined) continue;
      const hasQuality = reading.promises.some(
        (other) =>
          other.target !== target &&
          other.obligors.some((each) => obligors.includes(each)) &&
          reading.recordsBehind(other).some(({ name }) => name === set.records) &&
          other.metric?.expression.kind !== 'count',
      );
      if (hasQuality || !('lexeme' in value)) continue;
      yield {
        at: reading.at(origin, `${metric.name} ${op} ${value.lexeme}`),
        message: 'volume',
        data: { target: target.name, value: value.lexeme, records: set.records, party: obligors[0] ?? '' },
        related: [{ message: `${metric.name} is defined here.`, origin: reading.atName(metric) }],
      };
    }
  },
});
