import { timeShareOf } from '../facts/measurement';
import { lengthText, longestWindow, longestWindowText, percentText } from '../facts/lengths';
import { downtimeBudget, smallestPassing } from '../formulas/budgets';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'measurability/rounding-hides-miss',
  severity: 'warning',
  docs: {
    summary: 'Figures are rounded before they are compared, so some misses pass.',
    why: 'Rounding to one decimal lets 99.85% pass for 99.9%, which is half as much downtime again. The customer pays for 99.9% and gets less, month after month.',
    avoid: [
      'metric Availability of Web Shop means the percentage of time without Outage, not counting Maintenance, rounded to 1 decimal place,\n  taking missing samples as Failed.',
    ],
    prefer: [
      'metric Availability of Web Shop means the percentage of time without Outage, not counting Maintenance, rounded to 4 decimals,\n  taking missing samples as Failed.',
    ],
  },
  messages: {
    time: {
      says: 'Rounded to {decimals}, {passing} passes for {promise}: {more} more downtime in {window} than was promised.',
      instead: 'Take "rounded to {decimals}" out, or round to 4 decimals or more.',
    },
    share: {
      says: 'Rounded to {decimals}, {passing} passes for {promise}.',
      instead: 'Take "rounded to {decimals}" out, or round to 4 decimals or more.',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    for (const { metric, value, op, window, target, origin } of reading.metricPromises) {
      const decimals = metric.roundedTo;
      if (decimals === undefined || decimals > 3 || value.kind !== 'percent' || op !== 'at least') continue;
      const passing = smallestPassing(value.ratio, decimals);
      if (passing.compare(value.ratio) >= 0) continue;
      const length = window === undefined ? undefined : longestWindow(window, agreement);
      const isTime = timeShareOf(agreement, metric)?.without === true && length !== undefined && window !== undefined;
      const more = length === undefined ? undefined : downtimeBudget(length, passing).minus(downtimeBudget(length, value.ratio));
      yield {
        at: reading.at(metric.origin, `rounded to ${decimals}`),
        message: isTime ? 'time' : 'share',
        data: {
          decimals: decimals === 1 ? '1 decimal place' : `${decimals} decimals`,
          passing: percentText(passing, decimals + 2),
          promise: value.lexeme,
          ...(isTime && more !== undefined ? { more: lengthText(more), window: longestWindowText(window) } : {}),
        },
        related: [{ message: `${target.name} is promised here.`, origin: reading.at(origin, value.lexeme) }],
        fixes: [reading.replacing('Round to 4 decimals', reading.at(metric.origin, `rounded to ${decimals}`), 'rounded to 4')],
      };
    }
  },
});
