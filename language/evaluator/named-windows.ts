import type { Agreement, NamedWindow } from '../agreement/agreement';
import { startOfDay } from '../quantities/time-zone';
import { windowsOf, type Window } from '../quantities/window';
import { zoneOf } from './field-values';

/** The window of that name; undefined where the term has none. Without a term it is known by its name alone, and `full` says when it is. */
export function namedWindow(agreement: Agreement, { window, day }: NamedWindow): Window | undefined {
  const timeZone = zoneOf(agreement);
  const { term } = agreement;
  if (day === undefined) return term === undefined ? undefined : windowsOf(window, { term, timeZone })[0];
  if (term === undefined && window.kind === 'contract') return undefined;
  const at = startOfDay(day, timeZone);
  const all = windowsOf(window, { term: term ?? { from: day, to: day }, timeZone, upTo: at + 1n });
  return all.find(({ full }) => full.start <= at && at < full.end);
}
