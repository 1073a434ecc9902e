/** How much a limit for each window of one kind lets through in one window of another: `up to 2 hours in each calendar week`, of a month. */
import type { Agreement, WindowPhrase } from '../../agreement/agreement';
import { weekdayNumber } from '../../quantities/civil-date';
import { MICROSECONDS_PER } from '../../quantities/duration';
import { Ratio } from '../../quantities/ratio';
import { longestWindow } from './lengths';

/** In microseconds, where it falls as it can: a month may begin and end in the middle of a week. Rather too little than too much. */
export function mostUnderCap(cap: Ratio, capped: WindowPhrase, window: WindowPhrase, agreement: Agreement): Ratio | undefined {
  const [length, each] = [longestWindow(window, agreement), longestWindow(capped, agreement)];
  if (length === undefined || each === undefined) return undefined;
  if (capped.kind === 'term') return cap;
  if (capped.kind === 'rolling') return cap.times(Ratio.max(Ratio.ONE, Ratio.of(length.dividedBy(each).floor())));
  const joined = unitsIn(capped, window, agreement);
  return joined === undefined ? mostAcross(cap, daysOf(each), daysOf(length)) : cap.times(Ratio.of(joined));
}

/** A window that may begin on any day of another: the best of all beginnings. */
function mostAcross(cap: Ratio, each: bigint, length: bigint): Ratio {
  const within = (days: bigint): Ratio => Ratio.min(cap, Ratio.of(days * MICROSECONDS_PER.day));
  let most = within(length < 1n ? 1n : length);
  for (let first = 1n; first <= each && first <= length; first += 1n) {
    const whole = (length - first) / each;
    const all = within(first)
      .plus(within(each).times(Ratio.of(whole)))
      .plus(within(length - first - whole * each));
    most = Ratio.max(most, all);
  }
  return most;
}

type UnitWindow = Extract<WindowPhrase, { readonly unit: string }>;

/** How many of the one lie in the other, where both begin and end on the same days, or the one lies inside the other; else undefined. */
function unitsIn(capped: UnitWindow, window: WindowPhrase, agreement: Agreement): bigint | undefined {
  if (window.kind === 'term' || window.kind === 'rolling') return undefined;
  if (capped.unit === window.unit && isSameGrid(capped, window, agreement)) return 1n;
  if (capped.unit === 'day') return DAYS[window.unit];
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

const DAYS = { day: 1n, week: 7n, month: 31n, quarter: 92n, year: 366n };
const MONTHS: Readonly<Record<UnitWindow['unit'], number | undefined>> = {
  day: undefined,
  week: undefined,
  month: 1,
  quarter: 3,
  year: 12,
};
