import { toExactNumber, type Cells } from '../../language/index';

/** The number of the cell an instant lies in; undefined outside of all cells, and for NaN. Calls with nearby instants are cheapest in a row. */
export function compileCells(cells: Cells): (instant: number) => number | undefined {
  if (cells.kind === 'every') {
    const [origin, step] = [toExactNumber(cells.origin), toExactNumber(cells.step)];
    return (instant) => {
      if (Number.isNaN(instant)) return undefined;
      // Exact: a double divides whole numbers below 2^53 closely enough never to reach the next whole number.
      return Math.floor((instant - origin) / step);
    };
  }
  const boundaries = Float64Array.from(cells.boundaries, toExactNumber);
  const last = boundaries.length - 1;
  let recent = 0;
  return (instant) => {
    if (last < 1 || !(instant >= (boundaries[0] ?? 0) && instant < (boundaries[last] ?? 0))) return undefined;
    if (instant >= (boundaries[recent] ?? 0) && instant < (boundaries[recent + 1] ?? 0)) return recent;
    let [low, high] = [0, last];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((boundaries[middle] ?? 0) <= instant) low = middle;
      else high = middle;
    }
    recent = low;
    return low;
  };
}
