import type { Condition, Origin, RecordSet, Target, Undertaking } from '../agreement/agreement';
import { writtenName } from './amended-parts';

/** One promise of a target: the whole of a plain one, a cell of a table. */
export interface Promised {
  /** The target's name, and for a cell its row and column: `Support Times, P1, Resolution Time`. */
  readonly label: string;
  readonly undertaking: Exclude<Undertaking, { kind: 'table' }>;
  readonly origin: Origin;
  /** Why it cannot be judged, for the reader. */
  readonly unclear?: string;
}

/** The promises of a target in the order of reading: rows, then columns; a cell that says `none` promises nothing. */
export function promisesOf(target: Target): Promised[] {
  const { undertaking } = target;
  if (undertaking.kind !== 'table') return [{ label: target.name, undertaking, origin: target.origin }];
  const { key, set, share, window, measures } = undertaking;
  return undertaking.rows.flatMap((row) =>
    row.cells.flatMap((cell, column): Promised[] => {
      const measure = measures[column];
      if (cell === undefined || measure === undefined) return [];
      const label = `${target.name}, ${row.key.name}, ${writtenName(measure)}`;
      const only: Condition = {
        join: 'and',
        parts: [{ left: { kind: 'field', name: key }, test: { kind: 'among', negated: false, values: [row.key] }, origin: row.origin }],
      };
      const narrowed = narrow(set, only);
      const promise: Undertaking = {
        kind: 'measure',
        measure,
        op: cell.op,
        value: cell.value,
        set: narrowed ?? set,
        ...(share === undefined ? {} : { share }),
        ...(window === undefined ? {} : { window }),
      };
      const unclear = narrowed === undefined ? { unclear: unclearText(label) } : {};
      return [{ label, undertaking: promise, origin: cell.origin, ...unclear }];
    }),
  );
}

/** The records of the set that also satisfy the condition; undefined where `and` would have to mix with `or`. */
export function narrow(set: RecordSet, by: Condition | undefined): RecordSet | undefined {
  if (by === undefined) return set;
  if (set.where === undefined) return { ...set, where: by };
  const isAnd = (condition: Condition): boolean => condition.join === 'and' || condition.parts.length === 1;
  if (!isAnd(set.where) || !isAnd(by)) return undefined;
  return { ...set, where: { join: 'and', parts: [...set.where.parts, ...by.parts] } };
}

function unclearText(label: string): string {
  return `${label} cannot be judged: its records are already limited by conditions joined with "or". Write them as values of one field (Channel is Portal or Email).`;
}

/** Names of the metric or the measures that a target is about. */
export function subjectsOf(undertaking: Target['undertaking']): readonly string[] {
  switch (undertaking.kind) {
    case 'metric':
      return [undertaking.metric];
    case 'measure':
      return [undertaking.measure];
    case 'table':
      return undertaking.measures;
  }
}
