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
  const kept: number[] = [];
  const signs: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const sign = words.charAt(at);
    if (sign === NO_ROOM) continue;
    const last = signs.at(-1);
    if (sign === '\n') {
      if (last === ' ') {
        signs.pop();
        kept.pop();
      }
    } else if (BLANK.test(sign)) {
      if (last === ' ' || last === '\n') continue;
      signs.push(' ');
      kept.push(at);
      continue;
    }
    signs.push(sign);
    kept.push(at);
  }
  return { text: signs.join(''), placeOf: (at) => kept[at] ?? words.length };
}

const UNEVEN = /[\0\t\r\u00A0]|\s[ ]|[ ]\n/;
const BLANK = /[ \t\r\u00A0]/;
