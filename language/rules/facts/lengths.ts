/** How long windows and durations are, exactly. A month has no one length, so there is a longest and a shortest. */
import type { Agreement, DurationValue, WindowPhrase } from '../../agreement/agreement';
import { daysBetween } from '../../quantities/civil-date';
import { formatDuration, inMicroseconds, MICROSECONDS_PER } from '../../quantities/duration';
import { groupThousands } from '../../quantities/money';
import { Ratio } from '../../quantities/ratio';

/** In microseconds; undefined for business days, and for months and longer, which have no fixed length. */
export function lengthOf({ count, unit, business }: DurationValue): Ratio | undefined {
  if (business || unit === 'month' || unit === 'quarter' || unit === 'year') return undefined;
  return inMicroseconds(count, unit);
}

/** Like `lengthOf`, with a month as 30 days and a business day as one day: for saying which of two is surely longer, never for a verdict. */
export function roughLength({ count, unit }: DurationValue): Ratio {
  const days = { month: 30n, quarter: 91n, year: 365n };
  if (unit === 'month' || unit === 'quarter' || unit === 'year') return count.times(Ratio.of(days[unit] * MICROSECONDS_PER.day));
  return inMicroseconds(count, unit);
}

/** The longest such a window can be, in microseconds; undefined when it hangs on a term that is not given. */
export function longestWindow(phrase: WindowPhrase, agreement: Agreement): Ratio | undefined {
  return windowLength(phrase, agreement, LONGEST_DAYS);
}

/** The shortest whole window of the kind, in microseconds. */
export function shortestWindow(phrase: WindowPhrase, agreement: Agreement): Ratio | undefined {
  return windowLength(phrase, agreement, SHORTEST_DAYS);
}

/** `calendar month`, `rolling 30 days`, `term`. */
export function windowText(phrase: WindowPhrase): string {
  if (phrase.kind === 'term') return 'term';
  return phrase.kind === 'rolling' ? `rolling ${phrase.length.lexeme}` : `${phrase.kind} ${phrase.unit}`;
}

/** `in a calendar month`, `in any rolling 30 days`, `over the term`. */
export function inWindowText(phrase: WindowPhrase): string {
  if (phrase.kind === 'term') return 'over the term';
  return phrase.kind === 'rolling' ? `in any ${windowText(phrase)}` : `in a ${windowText(phrase)}`;
}

/** `month`, `30 days`, `term`: where nobody needs to know where it begins. */
export function plainWindowText(phrase: WindowPhrase): string {
  if (phrase.kind === 'term') return 'term';
  return phrase.kind === 'rolling' ? phrase.length.lexeme : phrase.unit;
}

/** What the longest window is called where its length matters: `a month of 31 days`. */
export function longestWindowText(phrase: WindowPhrase): string {
  if (phrase.kind === 'term') return 'the whole term';
  if (phrase.kind === 'rolling') return phrase.length.lexeme;
  const names = { day: 'a day', week: 'a week', month: 'a month of 31 days', quarter: 'a quarter of 92 days', year: 'a year of 366 days' };
  return names[phrase.unit];
}

/** `21 min 36 s`, whole seconds above a minute so that a reader is not told what does not matter. */
export function lengthText(microseconds: Ratio): string {
  const coarse = microseconds.compare(Ratio.of(MICROSECONDS_PER.minute)) >= 0 ? MICROSECONDS_PER.second : 1_000n;
  const rounded = Ratio.of(microseconds.dividedBy(Ratio.of(coarse)).round(0).num * coarse);
  const days = Ratio.of(3n * MICROSECONDS_PER.day);
  return formatDuration(rounded.floor(), { style: 'long', largest: rounded.compare(days) >= 0 ? 'day' : 'hour' });
}

/** `99.395%`: with so many decimals at most, and no zeros behind. */
export function percentText(share: Ratio, decimals = 3): string {
  const text = share.times(Ratio.of(100)).toDecimal(decimals);
  return `${groupThousands(text.includes('.') ? text.replace(/\.?0+$/, '') : text)}%`;
}

/** `86,400`: a whole number for reading. */
export function wholeText(count: bigint): string {
  return groupThousands(count.toString());
}

const LONGEST_DAYS = { day: 1n, week: 7n, month: 31n, quarter: 92n, year: 366n };
const SHORTEST_DAYS = { day: 1n, week: 7n, month: 28n, quarter: 90n, year: 365n };

function windowLength(phrase: WindowPhrase, { term }: Agreement, days: typeof LONGEST_DAYS): Ratio | undefined {
  switch (phrase.kind) {
    case 'calendar':
    case 'contract':
      return Ratio.of(days[phrase.unit] * MICROSECONDS_PER.day);
    case 'rolling': {
      const { unit, count } = phrase.length;
      if (unit === 'month' || unit === 'quarter' || unit === 'year') return count.times(Ratio.of(days[unit] * MICROSECONDS_PER.day));
      return lengthOf(phrase.length);
    }
    case 'term':
      return term === undefined ? undefined : Ratio.of(BigInt(daysBetween(term.from, term.to) + 1) * MICROSECONDS_PER.day);
  }
}
