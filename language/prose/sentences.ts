/**
 * From prose to sentences and words.
 *
 * Invariant: offsets always count from the start of the passage, so that a word can be shown where it stands. Nothing here judges; the
 * cost grows with the length of the text and nothing else.
 */
export type PassageKind = 'clause' | 'term' | 'duty' | 'consequence' | 'goal' | 'title' | 'paragraph';

/** What prose is read against: names that mean something in the agreement around it. */
export interface Vocabulary {
  /** Defined Terms, parties, metrics …: names that stand for something. */
  readonly names: ReadonlySet<string>;
  readonly parties: ReadonlySet<string>;
}

export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly from: number;
  readonly to: number;
}

export interface ProseSentence {
  readonly kind: PassageKind;
  readonly text: string;
  /** Where it begins and ends in its passage. */
  readonly from: number;
  readonly to: number;
  readonly words: readonly Word[];
  /** An item of a list, a heading or a line of a table rather than a whole sentence. */
  readonly isFragment: boolean;
  readonly before?: ProseSentence;
  readonly vocabulary: Vocabulary;
}

interface Stretch {
  readonly kind: PassageKind;
  readonly text: string;
}

const WORD = /[A-Za-zÀ-ɏ]+(?:['’\-][A-Za-zÀ-ɏ]+)*|\d+(?:[.,:]\d+)*%?/g;
/** A full stop ends a sentence unless it belongs to a number or to a short form. */
const END = /[.!?;]["”’)]*(?=\s|$)|\n\s*\n|\n(?=\s*(?:[-*•–]|\(?[a-z0-9]{1,4}[.)])\s)/g;
const SHORT_FORM =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|no|nos|art|sec|cl|approx|incl|excl|inc|ltd|co|corp|mr|mrs|ms|dr|st|a\.m|p\.m|u\.s|[A-Z])$/i;

export function splitSentences({ kind, text }: Stretch, vocabulary: Vocabulary): ProseSentence[] {
  const sentences: ProseSentence[] = [];
  let start = 0;
  const cut = (end: number): void => {
    const before = sentences.at(-1);
    const from = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0);
    const words = text.slice(from, end).trimEnd();
    start = end;
    if (!/[A-Za-zÀ-ɏ]/.test(words)) return;
    sentences.push({
      kind,
      text: words,
      from,
      to: from + words.length,
      words: wordsOf(words, from),
      isFragment: !/[.!?;]["”’)]*$/.test(words) && kind === 'paragraph',
      ...(before === undefined ? {} : { before }),
      vocabulary,
    });
  };
  for (const match of text.matchAll(END)) {
    const isStop = match[0].startsWith('.');
    if (isStop && isInside(text, start, match.index)) continue;
    cut(match.index + match[0].length);
  }
  cut(text.length);
  return sentences;
}

/** The stop belongs to `e.g.` or `Ltd.`, and the sentence goes on. */
function isInside(text: string, start: number, stop: number): boolean {
  if (!SHORT_FORM.test(text.slice(Math.max(start, stop - 12), stop))) return false;
  return /^\.["”’)]*\s+(?:[a-z0-9(,]|[A-Z][a-z]*\s)/.test(text.slice(stop, stop + 24)) && !/^\.\s*\n\s*\n/.test(text.slice(stop, stop + 8));
}

function wordsOf(text: string, base: number): Word[] {
  return [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
    text: word,
    lower: word.toLowerCase().replaceAll('’', "'"),
    from: base + index,
    to: base + index + word.length,
  }));
}
