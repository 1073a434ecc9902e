import { Ratio } from '../../quantities/ratio';
import { lengthOf, lengthText, longestWindow, longestWindowText } from '../facts/lengths';
import { timeShareOf } from '../facts/measurement';
import { downtimeBudget } from '../formulas/budgets';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/recovery-longer-than-budget',
  severity: 'hint',
  review: 'information',
  signing: 'warning',
  docs: {
    summary: 'The time allowed for one repair is longer than all the downtime that the availability allows.',
    why: 'One fault repaired in time already breaks the availability. The repair time promises nothing, or the availability cannot be kept.',
    avoid: [
      {
        text: `target No Old Ticket: Provider must keep Resolution Time at most 8 hours for each of Tickets where Priority is P1.
target Uptime Commitment: Provider must keep Availability at least 99.5% in each calendar month.`,
        without: ['metric Slowest Fix'],
      },
    ],
    prefer: [
      {
        text: 'target No Old Ticket: Provider must keep Resolution Time at most 3 hours for each of Tickets where Priority is P1.',
        without: ['metric Slowest Fix'],
      },
    ],
  },
  messages: {
    budget: {
      says: '{repair} allows {time} for one repair, and {uptime} ({promise}) allows {budget} of downtime in {window}: one fault repaired in time already breaks it.',
      instead: 'Shorten the repair time below {budget}, or promise less availability.',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    for (const { measure, set, value, op, target, origin, obligors } of reading.measurePromises) {
      const length = value.kind === 'duration' ? lengthOf(value) : undefined;
      if (op !== 'at most' || length === undefined || !/restor|resol|recover|repair/i.test(measure.name)) continue;
      // Only the most urgent cases are outages.
      const urgent = set.where?.parts.some(
        ({ test }) => test.kind === 'among' && test.values.some((each) => each.kind === 'name' && MOST_URGENT.test(each.name)),
      );
      if (urgent !== true) continue;
      for (const uptime of reading.metricPromises) {
        const share = timeShareOf(agreement, uptime.metric);
        if (share?.without !== true || uptime.value.kind !== 'percent' || uptime.op !== 'at least' || uptime.window === undefined) continue;
        if (!uptime.obligors.some((party) => obligors.includes(party))) continue;
        const window = longestWindow(uptime.window, agreement);
        if (window === undefined || uptime.value.ratio.equals(Ratio.ONE)) continue;
        const budget = downtimeBudget(window, uptime.value.ratio);
        if (length.compare(budget) <= 0) continue;
        yield {
          at: reading.at(origin, 'lexeme' in value ? value.lexeme : ''),
          message: 'budget',
          data: {
            repair: target.name,
            time: 'lexeme' in value ? value.lexeme : '',
            uptime: uptime.target.name,
            promise: uptime.value.lexeme,
            budget: lengthText(budget),
            window: longestWindowText(uptime.window),
          },
          related: [{ message: `${uptime.target.name} is promised here.`, origin: uptime.origin }],
        };
      }
    }
  },
});

const MOST_URGENT = /^(?:P|Prio|Priority|Sev|Severity)[ -]?[01]$|^(?:critical|urgent|blocker)$/i;
