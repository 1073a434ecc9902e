/** What stands behind a promise about a service: the levels that are promised, or known, of the services it relies on. */
import type { Metric, Origin, PercentValue, Service, WindowPhrase } from '../../agreement/agreement';
import type { Ratio } from '../../quantities/ratio';
import type { Reading } from '../reading';
import { listedBy } from './listed-by';
import { periodsWithin, timeShareOf } from './measurement';
import type { MetricPromise } from './promises';

export interface Level {
  readonly service: Service;
  readonly level: Ratio;
  readonly lexeme: string;
  /** `promised by Host`, `measured`, or the source of a benchmark. */
  readonly source: string;
  /** For a promise: the window it is judged in. */
  readonly window?: WindowPhrase;
  readonly origin: Origin;
}

export interface Backed {
  readonly promise: MetricPromise;
  readonly promised: PercentValue;
  readonly service: Service;
  readonly backing: readonly Level[];
}

/** Promises of a share of time of a service that relies on others of which a level is known. Several rules ask, so it is worked out once. */
export function backingOf(reading: Reading): readonly Backed[] {
  const backed = known.get(reading) ?? findBacking(reading);
  known.set(reading, backed);
  return backed;
}

const known = new WeakMap<Reading, readonly Backed[]>();

function findBacking(reading: Reading): Backed[] {
  const { agreement } = reading;
  return reading.metricPromises.flatMap((promise) => {
    const { metric, op, value } = promise;
    const service = metric.service === undefined ? undefined : agreement.services.get(metric.service);
    if (service === undefined || op !== 'at least' || value.kind !== 'percent') return [];
    // What is down because of the supplier is already left out.
    if (metric.notCounting.some(({ periods }) => periods.some((name) => isCausedByAnother(reading, name)))) return [];
    const backing = service.relyingOn.flatMap((name) => {
      const upstream = agreement.services.get(name);
      const [strongest] = upstream === undefined || leavesOutDownOf(reading, metric, upstream) ? [] : levelsOf(reading, upstream);
      return strongest === undefined ? [] : [strongest];
    });
    return backing.length === 0 ? [] : [{ promise, promised: value, service, backing }];
  });
}

/**
 * Whether the time that the other service is down is left out of the metric, all of it or some: what is down there is then no longer what is
 * missing here, and how much of it is left nobody can tell.
 */
export function leavesOutDownOf(reading: Reading, metric: Metric, upstream: Service): boolean {
  const { agreement } = reading;
  const partsOf = (names: readonly string[]): string[] =>
    names.flatMap((name) => {
      const period = agreement.periods.get(name);
      return period === undefined ? [] : periodsWithin(agreement, period).map((each) => each.name);
    });
  const share = timeShareOf(agreement, metric);
  const apart = share === undefined ? [] : periodsWithin(agreement, share.period).flatMap(({ refinements }) => refinements);
  const out = new Set(
    partsOf([
      ...metric.notCounting.flatMap(({ periods }) => periods),
      ...apart.flatMap((each) => (each.kind === 'not-counting' ? each.periods : [])),
    ]),
  );
  return reading.metricsOf(upstream.name).some((each) => partsOf(downPeriods(reading, each)).some((name) => out.has(name)));
}

/** The period that is down time of the metric. */
function downPeriods({ agreement }: Reading, metric: Metric): string[] {
  const share = timeShareOf(agreement, metric);
  if (share !== undefined) return [share.period.name];
  const { expression } = metric;
  return expression.kind === 'aggregate' && expression.of.kind === 'period' ? [expression.of.period] : [];
}

/** What is promised of a service, what somebody says of it, what was measured of it: in this order, of each the highest first. */
export function levelsOf(reading: Reading, service: Service): readonly Level[] {
  const levels = knownLevels.get(reading) ?? listedBy(findLevels(reading), (level) => [level.service.name]);
  knownLevels.set(reading, levels);
  return levels.get(service.name) ?? [];
}

const knownLevels = new WeakMap<Reading, ReadonlyMap<string, readonly Level[]>>();

function findLevels({ agreement, metricPromises }: Reading): Level[] {
  /** The service whose uptime the metric is. */
  const upOf = (name: string): Service[] => {
    const metric = agreement.metrics.get(name);
    const service = metric?.service === undefined ? undefined : agreement.services.get(metric.service);
    if (metric === undefined || service === undefined) return [];
    return timeShareOf(agreement, metric)?.without === true || metric.expression.kind === 'arithmetic' ? [service] : [];
  };
  const promised = metricPromises.flatMap(({ metric, op, value, window, obligors, origin }) =>
    op === 'at least' && value.kind === 'percent'
      ? upOf(metric.name).map((service) => ({
          service,
          level: value.ratio,
          lexeme: value.lexeme,
          source: `promised by ${obligors.join(' and ')}`,
          origin,
          ...(window === undefined ? {} : { window }),
        }))
      : [],
  );
  const said = [...agreement.benchmarks.values()].flatMap(({ metric, value, source, origin }) =>
    value.kind === 'percent' ? upOf(metric).map((service) => ({ service, level: value.ratio, lexeme: value.lexeme, source, origin })) : [],
  );
  const measured = agreement.baselines.flatMap(({ metric, value, origin }) =>
    value?.kind === 'percent'
      ? upOf(metric).map((service) => ({ service, level: value.ratio, lexeme: value.lexeme, source: 'as measured', origin }))
      : [],
  );
  // Two of one kind: of two promises both hold, and of two that say something one may be about the whole trade.
  return [promised, said, measured].flatMap((each: readonly Level[]) => each.toSorted((left, right) => right.level.compare(left.level)));
}

export function isCausedByAnother({ agreement }: Reading, name: string): boolean {
  return agreement.periods.get(name)?.refinements.some(({ kind }) => kind === 'caused-by') === true;
}
