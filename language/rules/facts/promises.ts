/** What is promised, one by one: a target of a table is as many promises as its cells. */
import type {
  Agreement,
  Bound,
  Field,
  Measure,
  Metric,
  Origin,
  PercentValue,
  RecordSet,
  Target,
  Value,
  WindowPhrase,
} from '../../agreement/agreement';

export interface Promised {
  readonly target: Target;
  readonly obligors: readonly string[];
  /** The target's sentence, or the cell of its table. */
  readonly origin: Origin;
  readonly op: Bound;
  readonly value: Value;
  readonly window?: WindowPhrase;
  /** What the promise is about: a figure of each window … */
  readonly metric?: Metric;
  /** … or a quantity of each record, of these records, for at least this share of them (absent: each). */
  readonly measure?: Measure;
  readonly set?: RecordSet;
  readonly share?: PercentValue;
  /** The row of a table: the field that chooses it, and its value. */
  readonly row?: { readonly field: string; readonly value: string };
}

export type MetricPromise = Promised & { readonly metric: Metric };
export type MeasurePromise = Promised & { readonly measure: Measure; readonly set: RecordSet };

export function promisesOf(agreement: Agreement): Promised[] {
  return [...agreement.targets.values()].flatMap((target) => promisesOfTarget(agreement, target));
}

export function isMetricPromise(promise: Promised): promise is MetricPromise {
  return promise.metric !== undefined;
}

export function isMeasurePromise(promise: Promised): promise is MeasurePromise {
  return promise.measure !== undefined && promise.set !== undefined;
}

/** A promise that more is better: `at least`, `above`. */
export function isFloor(op: Bound): boolean {
  return op === 'at least' || op === 'above';
}

export function isCeiling(op: Bound): boolean {
  return op === 'at most' || op === 'below';
}

/** `P1`, where a promise is about one value of a field only. */
export function chosenValues({ row, set }: Pick<Promised, 'row' | 'set'>): string[] {
  if (row !== undefined) return [row.value];
  return (set?.where?.parts ?? []).flatMap(({ test }) =>
    test.kind === 'among' && !test.negated ? test.values.flatMap((value) => (value.kind === 'name' ? [value.name] : [])) : [],
  );
}

/** The fields that choose which records a promise is about: those of `where`, and the key of its table. */
export function choosingFields(agreement: Agreement, promise: Promised): Field[] {
  const sets = promise.set === undefined ? setsOf(promise.metric) : [promise.set];
  return sets.flatMap((set) => {
    const names = (set.where?.parts ?? []).flatMap(({ left }) => (left.kind === 'field' ? [left.name] : []));
    const all = promise.row === undefined ? names : [promise.row.field, ...names];
    return all.flatMap((name) => fieldOf(agreement, set.records, name) ?? []);
  });
}

export function fieldOf(agreement: Agreement, records: string, name: string): Field | undefined {
  return agreement.records.get(records)?.fields.find((field) => field.name === name);
}

/** The sets of records that a metric counts, those of metrics inside it not included. */
export function setsOf(metric: Metric | undefined): RecordSet[] {
  if (metric === undefined) return [];
  const sets: RecordSet[] = [];
  const walk = (expression: Metric['expression']): void => {
    if (expression.kind === 'arithmetic') {
      walk(expression.left);
      walk(expression.right);
    } else if (expression.kind === 'record-share') sets.push(expression.set);
    else if (expression.kind === 'count' && expression.of.kind === 'records') sets.push(expression.of.set);
    else if (expression.kind === 'aggregate' && expression.of.kind === 'quantity') sets.push(expression.of.set);
  };
  walk(metric.expression);
  return sets;
}

function promisesOfTarget(agreement: Agreement, target: Target): Promised[] {
  const { undertaking, obligors } = target;
  const head = { target, obligors, ...(undertaking.window === undefined ? {} : { window: undertaking.window }) };
  switch (undertaking.kind) {
    case 'metric': {
      const metric = agreement.metrics.get(undertaking.metric);
      if (metric === undefined) return [];
      return [{ ...head, origin: target.origin, op: undertaking.op, value: undertaking.value, metric }];
    }
    case 'measure': {
      const measure = agreement.measures.get(undertaking.measure);
      const { op, value, set, share } = undertaking;
      if (measure === undefined) return [];
      return [{ ...head, origin: target.origin, op, value, measure, set, ...(share === undefined ? {} : { share }) }];
    }
    case 'table':
      return undertaking.rows.flatMap((row) =>
        row.cells.flatMap((cell, index) => {
          const measure = agreement.measures.get(undertaking.measures[index] ?? '');
          if (cell === undefined || measure === undefined) return [];
          const { op, value, origin } = cell;
          const { set, share } = undertaking;
          const chosen = { field: undertaking.key, value: row.key.name };
          return [{ ...head, origin, op, value, measure, set, row: chosen, ...(share === undefined ? {} : { share }) }];
        }),
      );
  }
}
