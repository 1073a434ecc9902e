import { Ratio } from '../../quantities/ratio';
import { lengthOf, lengthText, longestWindowText, percentText, shortestWindow, longestWindow } from '../facts/lengths';
import { excludedPeriods } from '../facts/exclusions';
import { downtimeBudget, promiseWithExclusion } from '../formulas/budgets';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'control/exclusion-outweighs-promise',
  severity: 'hint',
  review: 'information',
  docs: {
    summary: 'More time may be left out than the promise allows to be down.',
    why: 'What a reader takes for 99.9% is really 98.79% when eight hours a month do not count. The customer should know what it buys, and the provider what it sells.',
    avoid: [
      'period Maintenance means the time from Starts to Ends of Notices,\n  with Given at least 48 hours before Starts, up to 16 hours in each calendar month.',
    ],
    prefer: [
      'period Maintenance means the time from Starts to Ends of Notices,\n  with Given at least 48 hours before Starts, up to 3 hours in each calendar month.',
    ],
  },
  messages: {
    worth: {
      says: '{period} may take {cap} out of {window}, and {promise} leaves {budget} for everything else. Really promised are {worth} of the time.',
      instead: 'Check that {worth} is what both parties mean; otherwise lower the limit of {period}.',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    for (const { promise, period } of excludedPeriods(reading)) {
      const { value, window, op, metric } = promise;
      if (metric === undefined || value.kind !== 'percent' || value.ratio.equals(Ratio.ONE) || op !== 'at least' || window === undefined)
        continue;
      const cap = period.refinements.find(({ kind }) => kind === 'up-to');
      if (cap?.kind !== 'up-to') continue;
      const length = longestWindow(window, agreement);
      const least = shortestWindow(cap.window, agreement);
      const most = lengthOf(cap.cap);
      if (length === undefined || least === undefined || most === undefined) continue;
      const perWindow =
        length.compare(least) <= 0 ? most : most.times(Ratio.of(length.dividedBy(longestWindow(cap.window, agreement) ?? least).floor()));
      const budget = downtimeBudget(length, value.ratio);
      if (perWindow.compare(budget.times(Ratio.of(3n))) <= 0) continue;
      yield {
        at: reading.at(cap.origin, cap.cap.lexeme),
        message: 'worth',
        data: {
          period: period.name,
          cap: lengthText(perWindow),
          window: longestWindowText(window),
          promise: value.lexeme,
          budget: lengthText(budget),
          worth: percentText(promiseWithExclusion(value.ratio, perWindow, length)),
        },
        related: [{ message: `${promise.target.name} is promised here.`, origin: reading.at(promise.origin, value.lexeme) }],
      };
    }
  },
});
