/** Times that somebody is measured by: directly, or inside a metric that is promised. */
import type { Agreement, Condition, Measure } from '../../agreement/agreement';
import type { Reading } from '../reading';
import { figuresOf, metricsBehind } from './measurement';
import { fieldOf, type Promised } from './promises';

export function measuresUnderPromise(reading: Reading): { readonly promise: Promised; readonly measure: Measure }[] {
  const { agreement } = reading;
  return reading.promises.flatMap((promise) => {
    if (promise.measure !== undefined) return [{ promise, measure: promise.measure }];
    if (promise.metric === undefined) return [];
    const names = metricsBehind(agreement, promise.metric).flatMap(({ expression }) => figuresOf(expression).flatMap(measuresIn));
    return [...new Set(names)].flatMap((name) => {
      const measure = agreement.measures.get(name);
      return measure === undefined ? [] : [{ promise, measure }];
    });
  });
}

/** Where the time of a measure begins and ends: `the time from Opened to Resolved`, `Resolved minus Opened`. */
export function elapsedOf(
  agreement: Agreement,
  { records, expression }: Measure,
): { readonly start: string; readonly end: string } | undefined {
  if (expression.kind === 'elapsed') return expression;
  const { left, op, right } = expression;
  const areTimes = [left, right].every(({ kind, name }) => kind === 'field' && fieldOf(agreement, records, name)?.type === 'time');
  return op === 'minus' && areTimes ? { start: right.name, end: left.name } : undefined;
}

function measuresIn(expression: ReturnType<typeof figuresOf>[number]): string[] {
  switch (expression.kind) {
    case 'aggregate': {
      if (expression.of.kind !== 'quantity') return [];
      const { quantity, set } = expression.of;
      return [...(quantity.kind === 'measure' ? [quantity.name] : []), ...measuresOf(set.where)];
    }
    case 'count':
      return expression.of.kind === 'records' ? measuresOf(expression.of.set.where) : [];
    case 'record-share':
      return [...measuresOf(expression.set.where), ...measuresOf(expression.whose)];
    default:
      return [];
  }
}

function measuresOf(condition: Condition | undefined): string[] {
  return (condition?.parts ?? []).flatMap(({ left }) => (left.kind === 'measure' ? [left.name] : []));
}
