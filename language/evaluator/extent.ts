import type { Agreement } from '../agreement/agreement';
import { addMonths, parseDate } from '../quantities/civil-date';
import { endOfDay, startOfDay, type Instant } from '../quantities/time-zone';
import type { AnswerBook } from './answers';

/** First and last moment of the data, for an agreement without a term; undefined while answers are missing. */
export function extentOfData(
  agreement: Agreement,
  book: AnswerBook,
  timeZone: string,
): { readonly first?: Instant; readonly last?: Instant } | undefined {
  const moments: Instant[] = [];
  let isComplete = true;
  for (const records of agreement.records.values()) {
    if (!records.fields.some(({ type }) => type === 'time' || type === 'date')) continue;
    const answer = book.look({ kind: 'extent', records: records.name });
    if (answer === undefined) isComplete = false;
    else for (const moment of [answer.first, answer.last]) if (moment !== undefined) moments.push(moment);
  }
  for (const { target } of agreement.samples) {
    if (target.kind !== 'metric') continue;
    const answer = book.look({ kind: 'series', metric: target.name });
    if (answer === undefined) isComplete = false;
    else for (const { window, at } of answer.points) moments.push(...(at === undefined ? spanOfName(window, timeZone) : [at]));
  }
  if (!isComplete) return undefined;
  const [some] = moments;
  if (some === undefined) return {};
  return {
    first: moments.reduce((least, moment) => (moment < least ? moment : least), some),
    last: moments.reduce((most, moment) => (moment > most ? moment : most), some),
  };
}

/** The time a window's name speaks of, for ready-made figures: `2026-03`, `March 2026`, `2026-Q1`, `2026`. */
export function spanOfName(name: string, timeZone: string): readonly Instant[] {
  const text = name.trim();
  const quarter = /^(\d{4})-?\s?Q([1-4])$/i.exec(text) ?? /^()Q([1-4]) (\d{4})$/i.exec(text);
  if (quarter !== null) {
    const year = quarter[1] === '' ? (quarter[3] ?? '') : (quarter[1] ?? '');
    const first = `${'147'.charAt('1234'.indexOf(quarter[2] ?? '1'))}`;
    return spanOfMonths(`${year}-${(first === '' ? '10' : first).padStart(2, '0')}-01`, 3, timeZone);
  }
  if (/^\d{4}$/.test(text)) return spanOfMonths(`${text}-01-01`, 12, timeZone);
  if (/^\d{4}-\d{2}$/.test(text)) return spanOfMonths(`${text}-01`, 1, timeZone);
  const day = parseDate(text);
  if (day !== undefined) return [startOfDay(day, timeZone), endOfDay(day, timeZone) - 1n];
  const month = parseDate(`1 ${text}`);
  return month === undefined ? [] : [startOfDay(month, timeZone), startOfDay(addMonths(month, 1), timeZone) - 1n];
}

function spanOfMonths(from: string, months: number, timeZone: string): Instant[] {
  const first = parseDate(from);
  return first === undefined ? [] : [startOfDay(first, timeZone), startOfDay(addMonths(first, months), timeZone) - 1n];
}
