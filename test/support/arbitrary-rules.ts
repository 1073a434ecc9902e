import type { Amount, AtRisk, Limit, Records, Sample } from '../../language/agreement/agreement';
import { type Draw, NOWHERE } from './arbitrary-values';

/** How credits go together, or on which condition they are payable. */
export function arbitraryRule(draw: Draw, targets: readonly string[]): Limit | undefined {
  if (targets.length === 0) return undefined;
  const of = draw.several(1, 3, () => ({ kind: 'target' as const, name: draw.pick(targets) }));
  const rule = draw.pick(['sum', 'highest', 'first', 'order'] as const);
  if (draw.chance()) {
    const isWhole = (rule === 'sum' || rule === 'highest') && draw.chance();
    return { kind: 'stacking', rule, window: draw.window(), of: isWhole ? [] : of, origin: NOWHERE };
  }
  const missed = () => ({ kind: 'missed' as const, target: draw.pick(targets), origin: NOWHERE });
  const events = draw.several(1, 2, missed);
  const join = events.length === 1 ? 'and' : draw.pick(['and', 'or'] as const);
  return { kind: 'condition', of: draw.chance() ? [] : of, join, events, origin: NOWHERE };
}

/** What is at risk, perhaps with a pool and its parts. */
export function arbitraryAtRisk(draw: Draw, targets: readonly string[], amount: Amount): AtRisk {
  const allocation = () => ({ percent: draw.percent(), target: draw.pick(targets), origin: NOWHERE });
  return {
    window: draw.window(),
    amount,
    ...draw.optional('pool', () => draw.percent()),
    ...(targets.length === 0 ? {} : draw.optional('allocations', () => draw.several(1, 3, allocation))),
    origin: NOWHERE,
  };
}

/** Where data lie, with columns, a zone and files of periods. */
export function arbitrarySample(draw: Draw, all: readonly Records[], metrics: readonly string[]): Sample {
  const records = draw.pick(all);
  const periods = records.fields.filter((field) => field.type === 'periods');
  const column = (field: string) => ({
    field,
    column: draw.line(),
    ...draw.pick([{}, { format: draw.line() }, { unit: 'minute' as const }]),
  });
  const more = draw.some(periods, 0, 2).map((field) => ({
    field: field.name,
    file: draw.line(),
    fileOrigin: NOWHERE,
    columns: draw.some(['Start', 'End', 'Record'], 0, 3).map(column),
  }));
  const isMetric = metrics.length > 0 && draw.chance();
  return {
    target: isMetric ? { kind: 'metric' as const, name: draw.pick(metrics) } : { kind: 'records' as const, name: records.name },
    file: draw.line(),
    fileOrigin: NOWHERE,
    columns: draw.some(records.fields, 0, 3).map((field) => column(field.name)),
    ...draw.optional('timeZone', () => draw.line()),
    notGiven: draw.several(0, 2, () => draw.line()),
    more: isMetric ? [] : more,
    origin: NOWHERE,
  };
}
