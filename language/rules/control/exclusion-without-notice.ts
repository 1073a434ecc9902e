import { excludedPeriods, settersOf } from '../facts/exclusions';
import { fieldOf } from '../facts/promises';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'control/exclusion-without-notice',
  severity: 'warning',
  docs: {
    summary: 'Time is left out that nobody has to announce.',
    why: 'Without notice the other party cannot prepare, and an outage can be declared maintenance while it happens.',
    avoid: ['period Maintenance means the time from Starts to Ends of Notices, up to 10 minutes in each calendar month.'],
    prefer: [
      'period Maintenance means the time from Starts to Ends of Notices,\n  with Given at least 5 days before Starts, up to 10 minutes in each calendar month.',
    ],
  },
  messages: {
    unannounced: {
      says: '{period} is left out of {metric} without any notice: {party} can start it at any moment.',
      instead: 'Ask for notice: add "with {given} at least 48 hours before {start}".',
    },
  },
  *check(reading) {
    for (const { promise, period, sentence } of excludedPeriods(reading)) {
      const { expression } = period;
      if (expression.kind !== 'between' || period.refinements.some(({ kind }) => kind === 'notice' || kind === 'caused-by')) continue;
      const party = settersOf(reading, period).find((each) => promise.obligors.includes(each));
      if (party === undefined) continue;
      const times = reading.agreement.records.get(expression.records)?.fields.filter(({ type }) => type === 'time') ?? [];
      const given = times.find(({ name }) => name !== expression.start && name !== expression.end);
      const start = fieldOf(reading.agreement, expression.records, expression.start)?.name ?? expression.start;
      yield {
        at: reading.atName(period),
        message: 'unannounced',
        data: {
          period: period.name,
          metric: promise.metric?.name ?? promise.measure?.name ?? '',
          party,
          given: given?.name ?? 'Notice Given',
          start,
        },
        related: [{ message: 'It is left out here.', origin: sentence }],
        fixes:
          given === undefined
            ? []
            : [
                reading.adding(
                  `Ask for 48 hours of notice of ${period.name}`,
                  period.origin,
                  `, with ${given.name} at least 48 hours before ${start}`,
                ),
              ],
      };
    }
  },
});
