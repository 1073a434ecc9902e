/** Promises that leave a service so much time to be down, and what is known of the services below it: as lengths of time, whichever way they are written. */
import type { Metric, Origin, Service, Value, WindowPhrase } from '../../agreement/agreement';
import type { Ratio } from '../../quantities/ratio';
import { downtimeBudget } from '../formulas/budgets';
import type { Reading } from '../reading';
import { isCausedByAnother, leavesOutDownOf, levelsOf } from './backing';
import { lengthOf, lengthText, longestWindow, longestWindowText, shortestWindow } from './lengths';
import { timeShareOf } from './measurement';
import { isDowntime } from './names';
import { isCeiling, type MetricPromise } from './promises';

export interface Down {
  readonly service: Service;
  /** What it may be down, in microseconds, and as words say it. */
  readonly length: Ratio;
  readonly text: string;
  readonly source: string;
  readonly origin: Origin;
}

export interface DownBelow {
  readonly promise: MetricPromise;
  readonly service: Service;
  readonly length: Ratio;
  readonly text: string;
  /** All outages of a window add up; otherwise it is about each of them. */
  readonly addsUp: boolean;
  readonly below: readonly Down[];
}

/** Shares of time against shares of time are compared elsewhere. */
export function downtimeBelow(reading: Reading): DownBelow[] {
  const { agreement, metricPromises } = reading;
  return metricPromises.flatMap((promise): DownBelow[] => {
    const { metric, window } = promise;
    const service = metric.service === undefined ? undefined : agreement.services.get(metric.service);
    const own = leftBy(reading, promise);
    if (service === undefined || own === undefined || leavesOut(reading, metric)) return [];
    const below = service.relyingOn.flatMap((name): Down[] => {
      const upstream = agreement.services.get(name);
      if (upstream === undefined || leavesOutDownOf(reading, metric, upstream)) return [];
      if (own.isShare && levelsOf(reading, upstream).length > 0) return [];
      const known = knownDowntime(reading, upstream);
      return known.length > 0 || own.isShare || !own.addsUp ? known.slice(0, 1) : sharesOf(reading, upstream, window);
    });
    return below.length === 0 ? [] : [{ promise, service, ...own, below }];
  });
}

function leftBy(
  reading: Reading,
  { metric, op, value, window }: MetricPromise,
): (Pick<DownBelow, 'length' | 'text' | 'addsUp'> & { readonly isShare: boolean }) | undefined {
  const time = isCeiling(op) ? timeDown(reading, metric) : undefined;
  const length = value.kind === 'duration' ? lengthOf(value) : undefined;
  if (time !== undefined && length !== undefined && value.kind === 'duration')
    return { length, text: value.lexeme, addsUp: time === 'total', isShare: false };
  if (op !== 'at least' || value.kind !== 'percent' || window === undefined || !isUptime(reading, metric)) return undefined;
  const longest = longestWindow(window, reading.agreement);
  if (longest === undefined) return undefined;
  const budget = downtimeBudget(longest, value.ratio);
  return { length: budget, text: `${lengthText(budget)} in ${longestWindowText(window)}`, addsUp: true, isShare: true };
}

/** Promised, said by somebody, measured: in this order, of each the shortest first. */
function knownDowntime(reading: Reading, service: Service): Down[] {
  const { agreement } = reading;
  const downOf = (name: string, value: Value | undefined, source: string, origin: Origin): Down[] => {
    const metric = agreement.metrics.get(name);
    const length = value?.kind === 'duration' ? lengthOf(value) : undefined;
    if (metric?.service !== service.name || value?.kind !== 'duration' || length === undefined || timeDown(reading, metric) === undefined)
      return [];
    return [{ service, length, text: value.lexeme, source, origin }];
  };
  return [
    reading.metricPromises.flatMap(({ metric, op, value, obligors, origin }) =>
      isCeiling(op) ? downOf(metric.name, value, `promised by ${obligors.join(' and ')}`, origin) : [],
    ),
    [...agreement.benchmarks.values()].flatMap(({ metric, value, source, origin }) => downOf(metric, value, source, origin)),
    agreement.baselines.flatMap(({ metric, value, origin }) => downOf(metric, value, 'as measured', origin)),
  ].flatMap((each) => each.toSorted((left, right) => left.length.compare(right.length)));
}

/** What a share of time leaves in the shortest of the windows. */
function sharesOf(reading: Reading, service: Service, window: WindowPhrase | undefined): Down[] {
  const shortest = window === undefined ? undefined : shortestWindow(window, reading.agreement);
  const [strongest] = levelsOf(reading, service);
  const isAllUptime = reading
    .metricsOf(service.name)
    .every((metric) => timeShareOf(reading.agreement, metric) === undefined || isUptime(reading, metric));
  if (shortest === undefined || strongest === undefined || !isAllUptime) return [];
  const length = downtimeBudget(shortest, strongest.level);
  return [{ service, length, text: lengthText(length), source: `${strongest.lexeme}, ${strongest.source}`, origin: strongest.origin }];
}

/** All time in a period in which the service is down, or the longest such period. */
function timeDown({ agreement }: Reading, { expression, weightedBy }: Metric): 'total' | 'highest' | undefined {
  if (expression.kind !== 'aggregate' || expression.of.kind !== 'period' || weightedBy !== undefined) return undefined;
  const { kind } = expression.how;
  if ((kind !== 'total' && kind !== 'highest') || !isDowntime(expression.of.period)) return undefined;
  return agreement.periods.has(expression.of.period) ? kind : undefined;
}

/** A share of all hours, whoever is hit. */
function isUptime({ agreement }: Reading, metric: Metric): boolean {
  const share = timeShareOf(agreement, metric);
  return share?.without === true && isDowntime(share.period.name) && metric.calendar === undefined && metric.weightedBy === undefined;
}

/** Of what others are to blame for, or of some outages, nothing or not all counts. */
function leavesOut(reading: Reading, metric: Metric): boolean {
  const { expression } = metric;
  const own = expression.kind === 'aggregate' && expression.of.kind === 'period' ? [expression.of.period] : [];
  const excluded = metric.notCounting.flatMap(({ periods }) => periods);
  return (
    [...own, ...excluded].some((name) => isCausedByAnother(reading, name)) ||
    excluded.some(isDowntime) ||
    own.some((name) => (reading.agreement.periods.get(name)?.refinements.length ?? 0) > 0)
  );
}
