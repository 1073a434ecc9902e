import type { Agreement, Calendar, Metric, WindowPhrase } from '../../agreement/agreement';
import { Ratio } from '../../quantities/ratio';
import { calendarsOf, countedTime, downtimePromises, timeFigureOf, type DowntimePromise } from '../facts/downtime';
import { limitedExclusions, type LimitedExclusion } from '../facts/exclusions';
import { lengthOf, lengthText, longestWindow, percentText } from '../facts/lengths';
import { isFloor, type MetricPromise } from '../facts/promises';
import { mostWorked } from '../facts/week';
import { mostUnderCap } from '../facts/window-caps';
import { downtimeBudget, promiseWithExclusion } from '../formulas/budgets';
import type { Reading } from '../reading';
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
      'period Maintenance means the time from Starts to Ends of Notices,\n  with Given at least 48 hours before Starts, up to 2 hours in each calendar week.',
      `period Upgrades means the time from Starts to Ends of Notices,
  with Given at least 48 hours before Starts, up to 6 hours in each calendar month.
period Moves means the time from Starts to Ends of Notices,
  with Given at least 10 days before Starts, up to 6 hours in each calendar month.
metric Availability of Web Shop means the percentage of time without Outage, not counting Maintenance, Upgrades or Moves,
  taking missing samples as Failed.`,
      `period Maintenance means the time from Starts to Ends of Notices,
  with Given at least 48 hours before Starts, up to 8 hours in each calendar month.
metric Availability of Web Shop means the percentage of time without Outage, counted in Support Hours, not counting Maintenance,
  taking missing samples as Failed.`,
    ],
    prefer: [
      `period Upgrades means the time from Starts to Ends of Notices,
  with Given at least 48 hours before Starts, up to 3 hours in each calendar month.
metric Availability of Web Shop means the percentage of time without Outage, not counting Maintenance or Upgrades,
  taking missing samples as Failed.`,
      'period Maintenance means the time from Starts to Ends of Notices,\n  with Given at least 48 hours before Starts, up to 3 hours in each calendar month.',
      `calendar Mondays means Monday from 08:00 to 18:00.
period Maintenance means the time from Starts to Ends of Notices,
  with Given at least 48 hours before Starts, up to 8 minutes in each calendar day.
metric Availability of Web Shop means the percentage of time without Outage, counted in Mondays, not counting Maintenance,
  taking missing samples as Failed.`,
    ],
  },
  messages: {
    worth: {
      says: '{period} may take {cap} out of {window}, and {promise} leaves {budget} for everything else. Really promised are {worth} of the time.',
      instead: 'Check that {worth} is what both parties mean; otherwise lower the limit of {period}.',
    },
    together: {
      says: '{periods} may together take {cap} out of {window}, and {promise} leaves {budget} for everything else. Really promised are {worth} of the time.',
      instead: 'Check that {worth} is what both parties mean; otherwise lower their limits.',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    const seen = new Set<string>();
    for (const { promise, window, metrics, calendars, counted, where, budget, kept, lexeme, by, isTime } of budgetsOf(reading)) {
      if (seen.has(promise.metric.name) || !reading.isPenalised(promise.target) || budget.isZero) continue;
      const taken = limitedExclusions(reading, metrics).flatMap((each) => {
        const most = mostLeftOut(agreement, each, window, calendars);
        return most === undefined || most.isZero ? [] : [{ ...each, most }];
      });
      const [first] = taken;
      const sum = (list: typeof taken): Ratio => Ratio.min(counted, Ratio.sum(list.map(({ most }) => most)));
      const all = sum(taken);
      if (first === undefined || all.compare(budget.times(Ratio.of(3n))) <= 0) continue;
      seen.add(promise.metric.name);
      // What is left out of a length, and not of a share, stays in the whole.
      const staying = sum(taken.filter(({ staysInWhole }) => staysInWhole || isTime));
      const left = sum(taken.filter(({ staysInWhole }) => !staysInWhole && !isTime));
      const [limit] = first.limits;
      yield {
        at: taken.length === 1 && limit !== undefined ? reading.at(limit.origin, limit.cap.lexeme) : first.sentence,
        message: taken.length === 1 ? 'worth' : 'together',
        data: {
          period: first.period.name,
          periods: listed(taken.map(({ period }) => period.name)),
          cap: lengthText(all),
          window: where,
          promise: by,
          // Of a share, what is left out takes its part along.
          budget: lengthText(budget.times(counted.minus(left)).dividedBy(counted)),
          worth: percentText(promiseWithExclusion(kept, left, counted, staying)),
        },
        related: [{ message: `${promise.target.name} is promised here.`, origin: reading.at(promise.origin, lexeme) }],
      };
    }
  },
});

/** The most that an exclusion can take out of one window, in the hours that count: as its tightest limit lets it. */
function mostLeftOut(
  agreement: Agreement,
  { period, limits }: LimitedExclusion,
  window: WindowPhrase,
  counting: readonly Calendar[],
): Ratio | undefined {
  const length = longestWindow(window, agreement);
  const own = period.refinements.flatMap((each) => (each.kind === 'counted-in' ? (agreement.calendars.get(each.calendar) ?? []) : []));
  const calendars = [...counting, ...own];
  const most = limits.flatMap(({ cap, window: capped }) => {
    const limit = lengthOf(cap);
    return limit === undefined ? [] : (mostUnderCap(limit, capped, window, agreement, calendars) ?? []);
  });
  if (length === undefined || most.length === 0) return undefined;
  return most.reduce((least, each) => Ratio.min(least, each), mostWorked(length, calendars));
}

interface Budgeted extends Omit<DowntimePromise, 'figure'> {
  readonly metrics: readonly Metric[];
  /** A length is promised, not a share. */
  readonly isTime: boolean;
}

/** Promises of downtime, and of other shares: of what comes at all hours, a share of it is as good as one of time. */
function budgetsOf(reading: Reading): Budgeted[] {
  const times = new Map(downtimePromises(reading).map((each) => [each.promise, each]));
  return reading.metricPromises.flatMap((promise) => {
    const time = times.get(promise);
    return time === undefined
      ? (shareOf(reading, promise) ?? [])
      : [{ ...time, metrics: time.figure.metrics, isTime: time.figure.tells === 'time in' }];
  });
}

function shareOf({ agreement }: Reading, promise: MetricPromise): Budgeted | undefined {
  const { metric, op, value, window } = promise;
  if (value.kind !== 'percent' || !isFloor(op) || window === undefined || timeFigureOf(agreement, metric) !== undefined) return undefined;
  const calendars = calendarsOf(agreement, [metric]);
  const time = countedTime(agreement, window, calendars);
  if (time === undefined) return undefined;
  const budget = downtimeBudget(time.counted, value.ratio);
  const rest = { kept: value.ratio, lexeme: value.lexeme, by: value.lexeme, metrics: [metric], isTime: false };
  return { promise, window, calendars, ...time, budget, ...rest };
}

/** `Maintenance, Upgrades and Moves`. */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
