import { Ratio } from '../../quantities/ratio';
import { lengthOf, lengthText, longestWindow, longestWindowText } from '../facts/lengths';
import { timeShareOf } from '../facts/measurement';
import type { MetricPromise } from '../facts/promises';
import { downtimeBudget } from '../formulas/budgets';
import type { Reading } from '../reading';
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
    const budgets = downtimeBudgets(reading);
    if (budgets.length === 0) return;
    for (const { measure, set, value, op, target, origin, obligors } of reading.measurePromises) {
      const length = value.kind === 'duration' ? lengthOf(value) : undefined;
      if (op !== 'at most' || length === undefined || !/restor|resol|recover|repair/i.test(measure.name)) continue;
      // Only the most urgent cases are outages.
      const urgent = set.where?.parts.some(
        ({ test }) => test.kind === 'among' && test.values.some((each) => each.kind === 'name' && MOST_URGENT.test(each.name)),
      );
      if (urgent !== true) continue;
      const tightest = budgets.find(({ uptime }) => uptime.obligors.some((party) => obligors.includes(party)));
      if (tightest === undefined || length.compare(tightest.budget) <= 0) continue;
      const { uptime, promise, budget, window } = tightest;
      yield {
        at: reading.at(origin, 'lexeme' in value ? value.lexeme : ''),
        message: 'budget',
        data: {
          repair: target.name,
          time: 'lexeme' in value ? value.lexeme : '',
          uptime: uptime.target.name,
          promise,
          budget: lengthText(budget),
          window,
        },
        related: [{ message: `${uptime.target.name} is promised here.`, origin: uptime.origin }],
      };
    }
  },
});

const MOST_URGENT = /^(?:P|Prio|Priority|Sev|Severity)[ -]?[01]$|^(?:critical|urgent|blocker)$/i;

interface DowntimeBudget {
  readonly uptime: MetricPromise;
  /** `99.9%` and `a month of 31 days`. */
  readonly promise: string;
  readonly window: string;
  readonly budget: Ratio;
}

/** What each promised availability leaves for being down, the least first. */
function downtimeBudgets({ agreement, metricPromises }: Reading): DowntimeBudget[] {
  const budgets = metricPromises.flatMap((uptime): DowntimeBudget[] => {
    const { value, op, window, metric } = uptime;
    if (timeShareOf(agreement, metric)?.without !== true || value.kind !== 'percent' || op !== 'at least' || window === undefined)
      return [];
    const length = longestWindow(window, agreement);
    if (length === undefined || value.ratio.equals(Ratio.ONE)) return [];
    return [{ uptime, promise: value.lexeme, window: longestWindowText(window), budget: downtimeBudget(length, value.ratio) }];
  });
  return budgets.sort((left, right) => left.budget.compare(right.budget));
}
