import type { Agreement } from '../agreement/agreement';
import type { Instant } from '../quantities/instant';
import type { AnswerBook } from './answers';
import { timeOfName } from './window-names';

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
    else {
      for (const { window, at } of answer.points) {
        const time = timeOfName(window, timeZone);
        if (time !== undefined) moments.push(time.start, time.end - 1n);
        else if (at !== undefined) moments.push(at);
      }
    }
  }
  if (!isComplete) return undefined;
  const [some] = moments;
  if (some === undefined) return {};
  return {
    first: moments.reduce((least, moment) => (moment < least ? moment : least), some),
    last: moments.reduce((most, moment) => (moment > most ? moment : most), some),
  };
}
