/** How much a limit for each window of one kind lets through in one window of another: `up to 2 hours in each calendar week`, of a month. */
import type { Agreement, Calendar, WindowPhrase } from '../../agreement/agreement';
import { weekdayNumber } from '../../quantities/civil-date';
import { MICROSECONDS_PER } from '../../quantities/duration';
import { Ratio } from '../../quantities/ratio';
import { longestWindow } from './lengths';
import { mostWorked, workedDays } from './week';

/**
 * In microseconds, where it falls as it can: a month may begin and end in the middle of a week. Of each window of the limit no more than what it has
 * of the hours that count: a week that a month only has the weekend of leaves nothing out. Rather too little than too much.
 */
export function mostUnderCap(
  cap: Ratio,
  capped: WindowPhrase,
  window: WindowPhrase,
  agreement: Agreement,
  calendars: readonly Calendar[] = [],
): Ratio | undefined {
  const [length, each] = [longestWindow(window, agreement), longestWindow(capped, agreement)];
  if (length === undefined || each === undefined) return undefined;
  if (capped.kind === 'term') return cap;
  if (capped.kind === 'rolling') {
    const whole = Ratio.of(length.dividedBy(each).floor());
    return Ratio.min(cap, mostWorked(each, calendars)).times(Ratio.max(Ratio.ONE, whole));
  }
  const joined = capped.unit === 'day' ? undefined : unitsIn(capped, window, agreement);
  if (joined !== undefined) return Ratio.min(cap, mostWorked(each, calendars)).times(Ratio.of(joined));
  return mostAcross(cap, capped, Number(daysOf(each)), Math.max(1, Number(daysOf(length))), startsOf(window, agreement), calendars);
}

/** The days of the week, from 0 for Monday, on which such a window may begin. */
function startsOf(window: WindowPhrase, { term }: Agreement): readonly number[] {
  if (window.kind === 'term' && term !== undefined) return [weekdayNumber(term.from) - 1];
  return window.kind === 'calendar' && window.unit === 'week' ? [0] : [0, 1, 2, 3, 4, 5, 6];
}

/** A window that may begin on any of these days, and on any day of a window of the limit: the best of all beginnings. */
function mostAcross(
  cap: Ratio,
  capped: UnitWindow,
  each: number,
  length: number,
  starts: readonly number[],
  calendars: readonly Calendar[],
): Ratio {
  const worked = workedDays(calendars);
  let most = Ratio.ZERO;
  for (const start of starts) {
    // Calendar weeks begin on Mondays, so the first day of the window says how much of one there is.
    const isWeek = capped.kind === 'calendar' && capped.unit === 'week';
    for (let first = isWeek ? each - start : 1; first <= (isWeek ? each - start : each); first += 1) {
      let all = Ratio.min(cap, worked(start, Math.min(first, length)));
      for (let day = first; day < length; day += each) all = all.plus(Ratio.min(cap, worked(start + day, Math.min(each, length - day))));
      most = Ratio.max(most, all);
    }
  }
  return most;
}

type UnitWindow = Extract<WindowPhrase, { readonly unit: string }>;

/** How many of the one lie in the other, where both begin and end on the same days, or the one lies inside the other; else undefined. */
function unitsIn(capped: UnitWindow, window: WindowPhrase, agreement: Agreement): bigint | undefined {
  if (window.kind === 'term' || window.kind === 'rolling') return undefined;
  if (capped.unit === window.unit && isSameGrid(capped, window, agreement)) return 1n;
  if (window.unit === 'day') return 1n;
  const [some, all] = [MONTHS[capped.unit], MONTHS[window.unit]];
  if (some === undefined || all === undefined || !isSameGrid(capped, window, agreement)) return undefined;
  return some >= all ? 1n : BigInt(all / some);
}

/** Contract windows begin with the term: on the days of calendar windows only if that does. */
function isSameGrid(left: UnitWindow, right: UnitWindow, { term }: Agreement): boolean {
  if (left.kind === right.kind) return true;
  if (left.unit === 'week') return term !== undefined && weekdayNumber(term.from) === 1;
  const shorter = (MONTHS[left.unit] ?? 1) < (MONTHS[right.unit] ?? 1) ? left : right;
  return term?.from.day === 1 && (term.from.month - 1) % (MONTHS[shorter.unit] ?? 1) === 0;
}

function daysOf(length: Ratio): bigint {
  return length.dividedBy(Ratio.of(MICROSECONDS_PER.day)).floor();
}

const MONTHS: Readonly<Record<UnitWindow['unit'], number | undefined>> = {
  day: undefined,
  week: undefined,
  month: 1,
  quarter: 3,
  year: 12,
};
