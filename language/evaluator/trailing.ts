import type { Window } from '../quantities/window';

/** Of rolling windows the one that ends with the given window, or the last one that holds its start: the data may end before. */
export function trailingWindow(windows: readonly Window[], { start, end }: Window): Window | undefined {
  const holding = windows.filter((each) => each.start <= start && start < each.end);
  return holding.find((each) => each.end >= end) ?? holding.at(-1);
}
