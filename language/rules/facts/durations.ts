/** How long something may take by a service, and how long by the services it relies on: promised, said, or measured. */
import type { Agreement, DurationValue, Metric, Origin, Service } from '../../agreement/agreement';
import type { Reading } from '../reading';
import { figuresOf } from './measurement';
import { isResolution } from './names';
import { isCeiling } from './promises';

export interface TimeOf {
  readonly service: Service;
  readonly metric: Metric;
  readonly value: DurationValue;
  /** The calendar the time is counted in; absent: every minute counts. */
  readonly calendar?: string;
  readonly source: string;
  readonly origin: Origin;
}

/** Promises of the time until something is over, each with what is known of the services below it. */
export function timesInSeries(reading: Reading): { readonly own: TimeOf; readonly target: string; readonly below: readonly TimeOf[] }[] {
  const { agreement } = reading;
  return reading.metricPromises.flatMap(({ metric, op, value, target, origin, obligors }) => {
    const own = timeOf(agreement, metric, value, `promised by ${obligors.join(' and ')}`, origin);
    if (own === undefined || !isCeiling(op)) return [];
    const below = own.service.relyingOn.flatMap((name) => knownTimes(reading, name).slice(0, 1));
    return below.length === 0 ? [] : [{ own, target: target.name, below }];
  });
}

function knownTimes({ agreement, metricPromises }: Reading, service: string): TimeOf[] {
  const promised = metricPromises.flatMap(({ metric, op, value, obligors, origin }) =>
    metric.service === service && isCeiling(op)
      ? (timeOf(agreement, metric, value, `promised by ${obligors.join(' and ')}`, origin) ?? [])
      : [],
  );
  const said = [...agreement.benchmarks.values()].flatMap(({ metric: name, value, source, origin }) => {
    const metric = agreement.metrics.get(name);
    return metric?.service === service ? (timeOf(agreement, metric, value, source, origin) ?? []) : [];
  });
  return [...promised, ...said];
}

/** The highest of a measure of time that ends when something is over. */
function timeOf(
  agreement: Agreement,
  metric: Metric,
  value: { readonly kind: string },
  source: string,
  origin: Origin,
): TimeOf | undefined {
  const service = metric.service === undefined ? undefined : agreement.services.get(metric.service);
  const [expression] = figuresOf(metric.expression);
  if (service === undefined || expression?.kind !== 'aggregate' || expression.how.kind !== 'highest' || expression.of.kind !== 'quantity')
    return undefined;
  const measure = agreement.measures.get(expression.of.quantity.name);
  if (measure?.expression.kind !== 'elapsed' || !isResolution(measure.expression.end) || value.kind !== 'duration') return undefined;
  const calendar = measure.calendar === undefined ? {} : { calendar: measure.calendar };
  return { service, metric, value: value as DurationValue, ...calendar, source, origin };
}
