/** What is taken out of a figure that a party pays for, and who has it in hand. */
import type { Metric, Origin, Period, PeriodRefinement } from '../../agreement/agreement';
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

/** What may be left out of a figure up to a limit: a limit of its own, or that of the union it belongs to, once. */
export interface LimitedExclusion {
  readonly period: Period;
  readonly limits: readonly Extract<PeriodRefinement, { kind: 'up-to' }>[];
  /** `as Outage`: the time stays in the whole that the share is taken of. */
  readonly staysInWhole: boolean;
  /** Where it is left out. */
  readonly sentence: Origin;
}

/** Of a metric that is worked out through these. */
export function limitedExclusions({ agreement }: Reading, metrics: readonly Metric[]): LimitedExclusion[] {
  const found = new Map<Period, LimitedExclusion>();
  const add = (name: string, rest: Omit<LimitedExclusion, 'period' | 'limits'>, path: ReadonlySet<string>): void => {
    const period = agreement.periods.get(name);
    if (period === undefined || path.has(name) || found.has(period)) return;
    const limits = period.refinements.filter((each) => each.kind === 'up-to');
    if (limits.length > 0) found.set(period, { ...rest, period, limits });
    else if (period.expression.kind === 'union') for (const part of period.expression.periods) add(part, rest, new Set([...path, name]));
  };
  for (const { periods, as, origin } of metrics.flatMap(({ notCounting }) => notCounting))
    for (const name of periods) add(name, { staysInWhole: as !== undefined, sentence: origin }, new Set());
  return [...found.values()];
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
