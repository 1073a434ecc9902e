/** What is taken out of a figure that a party pays for, and who has it in hand. */
import type { Origin, Period } from '../../agreement/agreement';
import type { Reading } from '../reading';
import { periodsWithin } from './measurement';
import type { Promised } from './promises';
import { setterOf } from './setters';

export interface Excluded {
  readonly promise: Promised;
  readonly period: Period;
  /** Where it is left out. */
  readonly sentence: Origin;
}

/** Each period that is not counted in a promise whose miss costs something, once. */
export function excludedPeriods(reading: Reading): Excluded[] {
  const { agreement } = reading;
  const seen = new Set<string>();
  return reading.promises.flatMap((promise) => {
    if (!reading.isPenalised(promise.target)) return [];
    const left = [
      ...(promise.metric?.notCounting ?? []).flatMap(({ periods, origin }) => periods.map((name) => ({ name, origin }))),
      ...(promise.measure?.pauses ?? []).flatMap(({ kind, name, origin }) => (kind === 'period' ? [{ name, origin }] : [])),
    ];
    return left.flatMap(({ name, origin }) => {
      const period = agreement.periods.get(name);
      const key = `${name} of ${promise.metric?.name ?? promise.measure?.name ?? ''}`;
      if (period === undefined || seen.has(key)) return [];
      seen.add(key);
      return periodsWithin(agreement, period)
        .filter(({ expression }) => expression.kind !== 'union')
        .map((each) => ({
          promise,
          period: each.refinements.length > 0 || period === each ? each : withLimits(each, period),
          sentence: origin,
        }));
    });
  });
}

/** The parties who set the times that a period is made of. */
export function settersOf({ agreement }: Reading, period: Period): string[] {
  const { expression } = period;
  if (expression.kind !== 'between') return [];
  const setters = [expression.start, expression.end].flatMap((name) => setterOf(agreement, expression.records, name) ?? []);
  const said = setters.filter((setter) => setter.said);
  return [...new Set((said.length > 0 ? said : setters).map(({ party }) => party))];
}

/** A union's own limits hold for its parts, too. */
function withLimits(part: Period, whole: Period): Period {
  return { ...part, refinements: whole.refinements };
}
