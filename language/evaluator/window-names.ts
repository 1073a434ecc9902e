import { addMonths, parseDate } from '../quantities/civil-date';
import { endOfDay, startOfDay, type Instant } from '../quantities/time-zone';

/** The time [start, end) that the name of a calendar window speaks of: `2026-03`, `March 2026`, `2026-Q1`, `Q1 2026`, `2026`, or a day. */
export function timeOfName(
  name: string,
  timeZone: string,
): { readonly start: Instant; readonly end: Instant; readonly isDay: boolean } | undefined {
  const text = name.trim();
  const day = parseDate(text);
  if (day !== undefined) return { start: startOfDay(day, timeZone), end: endOfDay(day, timeZone), isDay: true };
  const quarter = /^(?:(\d{4})[\s-]?Q([1-4])|Q([1-4])[\s-]?(\d{4}))$/i.exec(text);
  if (quarter !== null)
    return months(`${quarter[1] ?? quarter[4] ?? ''}-${QUARTERS.get(quarter[2] ?? quarter[3] ?? '') ?? ''}-01`, 3, timeZone);
  if (/^\d{4}$/.test(text)) return months(`${text}-01-01`, 12, timeZone);
  return months(/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : `1 ${text}`, 1, timeZone);
}

const QUARTERS: ReadonlyMap<string, string> = new Map([
  ['1', '01'],
  ['2', '04'],
  ['3', '07'],
  ['4', '10'],
]);

function months(from: string, count: number, timeZone: string): { start: Instant; end: Instant; isDay: boolean } | undefined {
  const first = parseDate(from);
  return first === undefined
    ? undefined
    : { start: startOfDay(first, timeZone), end: startOfDay(addMonths(first, count), timeZone), isDay: false };
}
