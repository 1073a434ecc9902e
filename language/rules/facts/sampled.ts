import type { Period, PeriodExpression, Records } from '../../agreement/agreement';
import type { Ratio } from '../../quantities/ratio';
import type { Reading } from '../reading';
import { downtimePromises, type DowntimePromise } from './downtime';
import { lengthOf, shortestWindow } from './lengths';
import { periodsWithin } from './measurement';

/** A promise about the time in a period that is made of samples: the case in which the step between samples matters. */
export interface SampledPromise extends DowntimePromise {
  /** The length in microseconds of the shortest such window. */
  readonly shortest: Ratio;
  readonly period: Period;
  readonly expression: Extract<PeriodExpression, { kind: 'samples' }>;
  readonly records: Records & { readonly every: NonNullable<Records['every']> };
  /** Microseconds between two samples. */
  readonly step: Ratio;
}

export function sampledPromises(reading: Reading): SampledPromise[] {
  const { agreement } = reading;
  return downtimePromises(reading).flatMap((promised) => {
    const shortest = shortestWindow(promised.window, agreement);
    if (shortest === undefined) return [];
    return periodsWithin(agreement, promised.figure.period).flatMap((period) => {
      const { expression } = period;
      const records = expression.kind === 'samples' ? agreement.records.get(expression.records) : undefined;
      const every = records?.every;
      const step = every === undefined ? undefined : lengthOf(every);
      if (expression.kind !== 'samples' || records === undefined || every === undefined || step === undefined || step.isZero) return [];
      return [{ ...promised, shortest, period, expression, records: { ...records, every }, step }];
    });
  });
}
