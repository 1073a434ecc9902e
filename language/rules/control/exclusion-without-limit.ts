import { excludedPeriods, settersOf } from '../facts/exclusions';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'control/exclusion-without-limit',
  severity: 'warning',
  signing: 'error',
  docs: {
    summary: 'Time is left out without any limit, and the party that profits decides how much.',
    why: 'An outage becomes "maintenance" when maintenance is free. With no limit the provider can leave out a whole month, and the promise is worth nothing.',
    avoid: ['period Maintenance means the time from Starts to Ends of Notices, with Given at least 48 hours before Starts.'],
    prefer: [
      'period Maintenance means the time from Starts to Ends of Notices,\n  with Given at least 48 hours before Starts, up to 2 hours in each calendar month.',
    ],
  },
  messages: {
    unlimited: {
      says: '{period} is left out of {metric} without limit, and {party} says when it starts: an outage can be called {period}.',
      instead: 'Limit it: add "up to 4 hours in each calendar month".',
    },
  },
  *check(reading) {
    for (const { promise, period, sentence } of excludedPeriods(reading)) {
      if (period.refinements.some(({ kind }) => kind === 'up-to' || kind === 'caused-by')) continue;
      const setters = settersOf(reading, period).filter((party) => promise.obligors.includes(party));
      const [party] = setters;
      if (party === undefined) continue;
      yield {
        at: reading.atName(period),
        message: 'unlimited',
        data: { period: period.name, metric: promise.metric?.name ?? promise.measure?.name ?? '', party },
        related: [{ message: 'It is left out here.', origin: sentence }],
        fixes: [
          reading.adding(`Limit ${period.name} to 4 hours in each calendar month`, period.origin, ', up to 4 hours in each calendar month'),
        ],
      };
    }
  },
});
