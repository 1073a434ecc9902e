/** Times that somebody is measured by: directly, or inside a metric that is promised. */
import type { Measure } from '../../agreement/agreement';
import type { Reading } from '../reading';
import { figuresOf, metricsBehind } from './measurement';
import type { Promised } from './promises';

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

function measuresIn(expression: ReturnType<typeof figuresOf>[number]): string[] {
  if (expression.kind === 'aggregate') {
    return expression.of.kind === 'quantity' && expression.of.quantity.kind === 'measure' ? [expression.of.quantity.name] : [];
  }
  if (expression.kind !== 'record-share') return [];
  return expression.whose.parts.flatMap(({ left }) => (left.kind === 'measure' ? [left.name] : []));
}
