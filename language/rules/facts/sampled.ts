import type { Metric, PercentValue, Period, PeriodExpression, Records, WindowPhrase } from '../../agreement/agreement';
import type { Ratio } from '../../quantities/ratio';
import type { Reading } from '../reading';
import { lengthOf, longestWindow, shortestWindow } from './lengths';
import { periodsWithin, timeShareOf } from './measurement';
import type { MetricPromise } from './promises';

/** A promise of a share of time without a period that is made of samples: the case in which the step between samples matters. */
export interface SampledPromise {
  readonly promise: MetricPromise;
  readonly metric: Metric;
  readonly promised: PercentValue;
  readonly window: WindowPhrase;
  /** Lengths in microseconds of the longest and shortest such window. */
  readonly longest: Ratio;
  readonly shortest: Ratio;
  readonly period: Period;
  readonly expression: Extract<PeriodExpression, { kind: 'samples' }>;
  readonly records: Records & { readonly every: NonNullable<Records['every']> };
  /** Microseconds between two samples. */
  readonly step: Ratio;
}

export function sampledPromises({ agreement, metricPromises }: Reading): SampledPromise[] {
  return metricPromises.flatMap((promise) => {
    const { metric, op, value, window } = promise;
    const share = timeShareOf(agreement, metric);
    if (share?.without !== true || value.kind !== 'percent' || op !== 'at least' || window === undefined) return [];
    const longest = longestWindow(window, agreement);
    const shortest = shortestWindow(window, agreement);
    if (longest === undefined || shortest === undefined) return [];
    return periodsWithin(agreement, share.period).flatMap((period) => {
      const { expression } = period;
      const records = expression.kind === 'samples' ? agreement.records.get(expression.records) : undefined;
      const every = records?.every;
      const step = every === undefined ? undefined : lengthOf(every);
      if (expression.kind !== 'samples' || records === undefined || every === undefined || step === undefined || step.isZero) return [];
      return [{ promise, metric, promised: value, window, longest, shortest, period, expression, records: { ...records, every }, step }];
    });
  });
}
