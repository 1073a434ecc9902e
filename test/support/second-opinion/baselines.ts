/** What a baseline is: the figure that is stated, or one taken from the first windows of the term (docs/language/prose-and-goals.md). */
import type { Undertaking } from '../../../language/agreement/agreement';
import { addUnits, dayOf, midnight } from './clock';
import { aggregated } from './figure';
import type { Figures } from './figures';
import type { Fraction } from './fraction';
import { exact, valueOf } from './world';

/** What a metric is held against in a window that begins at the moment; nothing before its baseline is set. */
export function limitOf(
  figures: Figures,
  { metric, value }: Pick<Extract<Undertaking, { kind: 'metric' }>, 'metric' | 'value'>,
  start: number,
): Fraction | undefined {
  if (value.kind !== 'baseline') return valueOf(value);
  const { world } = figures;
  const baseline = world.agreement.baselines.find((one) => one.metric === metric);
  if (baseline?.value !== undefined) {
    const { setOn, value: stated } = baseline;
    return setOn === undefined || start >= midnight(dayOf(setOn), world.zone) ? valueOf(stated) : undefined;
  }
  if (baseline?.toBeSetAfter === undefined || baseline.setAs === undefined) return undefined;
  const { unit, count } = baseline.toBeSetAfter;
  const set = midnight(addUnits(world.from, unit, Number(exact(count).n)), world.zone);
  if (start < set) return undefined;
  const before = world.windows(baseline.setAs.window).filter(({ end }) => end <= set);
  const values = before.flatMap((window) => figures.then(window.start).metric(metric, window).value ?? []);
  return values.length === 0 ? undefined : aggregated(values, { kind: baseline.setAs.how }, false);
}
