/** Words as they are read: a line that goes on, its indentation and the marks of a layout leave no trace in them. */

/** Stands where a mark has been that belongs to no word, and takes no room when the words are read. */
export const NO_ROOM = '\0';

export interface Smoothed {
  readonly text: string;
  /** Where a place of the text stands in the words that it was made of. */
  readonly placeOf: (at: number) => number;
}

/** One space between words, none around line breaks. Empty lines stay, since they end a sentence. */
export function smoothed(words: string): Smoothed {
  if (!UNEVEN.test(words)) return { text: words, placeOf: (at) => at };
  const stretches: string[] = [];
  /** Where each stretch begins: in the text, and in the words. */
  const starts: number[] = [];
  const places: number[] = [];
  let length = 0;
  const keep = (from: number, stretch: string): void => {
    if (stretch === '') return;
    stretches.push(stretch);
    starts.push(length);
    places.push(from);
    length += stretch.length;
  };
  let done = 0;
  for (const { index, 0: run } of words.matchAll(UNEVEN_RUN)) {
    keep(done, words.slice(done, index));
    done = index + run.length;
    if (run.includes('\n')) {
      for (let at = run.indexOf('\n'); at >= 0; at = run.indexOf('\n', at + 1)) keep(index + at, '\n');
      continue;
    }
    const blank = run.search(BLANK);
    if (blank >= 0) keep(index + blank, ' ');
  }
  keep(done, words.slice(done));
  return { text: stretches.join(''), placeOf: (at) => (at >= length ? words.length : placeIn(starts, places, at)) };
}

function placeIn(starts: readonly number[], places: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return (places[low] ?? 0) + at - (starts[low] ?? 0);
}

const UNEVEN = /[\0\t\r\u00A0]|\s[ ]|[ ]\n/;
const UNEVEN_RUN = /[ \n]*[\0\t\r\u00A0][\0\t\r\u00A0 \n]*|[ \n]{2,}/g;
const BLANK = /[ \t\r\u00A0]/;
