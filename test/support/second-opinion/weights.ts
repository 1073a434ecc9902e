/** How much each moment of a period counts: as much as the greatest weight of the records that cover it, alone (convention 14). */
import { least, most, ONE, ZERO, type Fraction } from './fraction';
import { noMeasure, type Periods } from './periods';
import type { World } from './world';

/** A record without a weight counts in full, and so does a period that is made of no such records. */
export function weightsOf(world: World, periods: Periods, name: string, field: string): (tick: number) => Fraction {
  const expression = world.agreement.periods.get(name)?.expression;
  if (expression?.kind === 'union') {
    const parts = expression.periods.map((part) => weightsOf(world, periods, part, field));
    return (tick) => parts.map((weight) => weight(tick)).reduce(most, ZERO);
  }
  const hasField =
    expression?.kind === 'between' && world.agreement.records.get(expression.records)?.fields.some((one) => one.name === field) === true;
  if (!hasField) {
    const { is } = periods.time(name);
    return (tick) => (is[tick] === 1 ? ONE : ZERO);
  }
  const rows = world.rowsOf(expression.records).flatMap((row) => {
    const [from, to] = [row.cells[expression.start], row.cells[expression.end]];
    if (typeof from !== 'number' || !world.satisfies(expression.records, row, expression.where, noMeasure)) return [];
    const weight = least(world.fieldFigure(expression.records, field, row) ?? ONE, ONE);
    return [{ from: world.at(from), to: typeof to === 'number' ? world.at(to) : world.length, weight }];
  });
  // It stays the same until the next row begins or ends.
  const edges = [...new Set(rows.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  let known = { from: 0, to: 0, weight: ZERO };
  return (tick) => {
    if (tick < known.from || known.to <= tick) {
      const weight = rows.reduce((sofar, row) => (row.from <= tick && tick < row.to ? most(sofar, row.weight) : sofar), ZERO);
      known = { from: tick, to: edges.find((edge) => edge > tick) ?? Infinity, weight };
    }
    return known.weight;
  };
}
