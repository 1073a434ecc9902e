import { Temporal } from 'temporal-polyfill';
import type { Metric } from '../../../language/agreement/agreement';
import { midnight, secondsOf, type Stretch } from './clock';
import { NOTHING, type Figure } from './figure';
import { divide, fraction, parse, times } from './fraction';
import { unitOfMetric } from './units';
import { MICROS, type World } from './world';

/** The figure that names the whole window, or the only day of it. */
export function readyMade(
  world: World,
  metric: Metric,
  { start, end, full = { start, end } }: Stretch & { readonly full?: Stretch },
): Figure {
  const points = world.rowsOf(metric.name).filter(({ cells }) => {
    const name = String(cells.Window);
    const day = Temporal.PlainDate.from(name.length === 7 ? `${name}-01` : name);
    const first = midnight(day, world.zone);
    if (name.length === 7) return first === full.start && midnight(day.add({ months: 1 }), world.zone) === full.end;
    return start <= first && first < end;
  });
  const given = points.map(({ cells }) => String(cells.Value)).filter((text) => text !== '');
  const [text, another] = given;
  if (text === undefined || another !== undefined) return NOTHING;
  const unit = unitOfMetric(world, metric);
  if (unit === 'duration') return { value: times(fraction(secondsOf(text)), fraction(MICROS)) };
  return { value: unit === 'share' ? divide(parse(text.replace('%', '')), fraction(100)) : parse(text) };
}
