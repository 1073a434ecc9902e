/** Which windows there are in the term, as days of the calendar, and how many of one kind a longer one holds: exact. */
import type { Agreement, WindowPhrase } from '../../agreement/agreement';
import { addDays, compareDates, type CivilDate } from '../../quantities/civil-date';
import { MICROSECONDS_PER } from '../../quantities/duration';
import { toExactNumber } from '../../quantities/exact-number';
import { Ratio } from '../../quantities/ratio';
import { daysOfWindows, startBefore, type WindowUnit } from '../../quantities/window';
import { lengthOf, windowText } from './lengths';

export interface Days {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** In order of time, cut to the term; undefined for rolling windows, of which there is one for each day, and without a term. */
export function windowsInTerm(agreement: Agreement, phrase: WindowPhrase): readonly Days[] | undefined {
  const { term } = agreement;
  if (term === undefined || phrase.kind === 'rolling') return undefined;
  if (phrase.kind === 'term') return [term];
  const all = known.get(agreement) ?? new Map<string, readonly Days[]>();
  known.set(agreement, all);
  const found = all.get(windowText(phrase)) ?? daysOfWindows(phrase, term);
  all.set(windowText(phrase), found);
  return found;
}

const known = new WeakMap<Agreement, Map<string, readonly Days[]>>();

/** The window that holds the day. */
export function windowAt(windows: readonly Days[], day: CivilDate): Days | undefined {
  return windows[firstFrom(windows, addDays(day, 1)) - 1];
}

/**
 * How many windows begin in one of the longer ones, at most; in rolling ones, in the one that ends with a window. Undefined where nobody can tell
 * from the calendar.
 */
export function mostWithin(agreement: Agreement, windows: WindowPhrase, longer: WindowPhrase): number | undefined {
  const inner = windowsInTerm(agreement, windows);
  if (inner === undefined) return undefined;
  if (longer.kind !== 'rolling') {
    const outer = windowsInTerm(agreement, longer);
    return outer?.reduce((most, { from, to }) => Math.max(most, firstFrom(inner, addDays(to, 1)) - firstFrom(inner, from)), 0);
  }
  const { unit, count, business } = longer.length;
  const days = lengthOf(longer.length)?.dividedBy(Ratio.of(MICROSECONDS_PER.day)).ceil();
  if (business || !count.isWhole || (days === undefined && !isCivil(unit))) return undefined;
  return inner.reduce((most, { to }, index) => {
    const next = addDays(to, 1);
    const start =
      isCivil(unit) || days === undefined
        ? startBefore(next, unit as WindowUnit, toExactNumber(count.num))
        : startBefore(next, 'day', toExactNumber(days));
    return Math.max(most, index + 1 - firstFrom(inner, start), 1);
  }, 0);
}

function isCivil(unit: string): unit is WindowUnit {
  return ['day', 'week', 'month', 'quarter', 'year'].includes(unit);
}

/** The index of the first window that begins on the day or later. */
function firstFrom(windows: readonly Days[], day: CivilDate): number {
  let [low, high] = [0, windows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const window = windows[middle];
    if (window !== undefined && compareDates(window.from, day) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
