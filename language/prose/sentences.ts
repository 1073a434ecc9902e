/**
 * From prose to sentences and words.
 *
 * Invariant: offsets always count from the start of the passage, so that a word can be shown where it stands. Nothing here judges; the
 * cost grows with the length of the text and nothing else.
 */
import { FirstLook } from './telling-words';
import { findPhrases, type Hit, type ListName } from './phrases';

export type PassageKind = 'clause' | 'term' | 'duty' | 'consequence' | 'goal' | 'title' | 'paragraph';

/** What prose is read against: names that mean something in the agreement around it. */
export interface Vocabulary {
  /** Defined Terms, parties, metrics …: names that stand for something. */
  readonly names: ReadonlySet<string>;
  readonly parties: ReadonlySet<string>;
  /** What the headings of a contract in prose are called: no definitions, but places where a reader can look. */
  readonly titles?: ReadonlySet<string>;
}

export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly from: number;
  readonly to: number;
}

export interface Stretch {
  readonly kind: PassageKind;
  readonly text: string;
}

export interface PatternMatch {
  readonly from: number;
  readonly to: number;
  readonly match: RegExpExecArray;
}

const NONE: readonly never[] = [];

export class ProseSentence {
  private words_: readonly Word[] | undefined;
  private hits_: ReadonlyMap<ListName, readonly Hit[]> | undefined;
  private lower_: string | undefined;
  private look_: FirstLook | undefined;
  private readonly answers = new Map<RegExp, boolean>();

  constructor(
    readonly kind: PassageKind,
    /** As written, with its line breaks. */
    readonly text: string,
    /** Where it begins in its passage. */
    readonly from: number,
    readonly before: ProseSentence | undefined,
    readonly vocabulary: Vocabulary,
  ) {}

  get to(): number {
    return this.from + this.text.length;
  }

  /** In small letters, with straight quotes and plain spaces; as long as the text. */
  get lower(): string {
    return (this.lower_ ??= this.text
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .replace(/[\s\u00A0]/g, ' '));
  }

  get words(): readonly Word[] {
    return (this.words_ ??= wordsOf(this.text, this.lower, this.from));
  }

  /** Where phrases of a list stand, longest first where they overlap. */
  hits(list: ListName): readonly Hit[] {
    return (this.hits_ ??= findPhrases(this.words)).get(list) ?? [];
  }

  /** Where a pattern (of small letters, with the `g` flag) stands, counted from the start of the passage. */
  matches(pattern: RegExp): readonly PatternMatch[] {
    const found = this.look.findAll(pattern);
    return found.length === 0
      ? NONE
      : found.map((match) => ({ from: this.from + match.index, to: this.from + match.index + match[0].length, match }));
  }

  says(pattern: RegExp): boolean {
    return this.look.finds(pattern);
  }

  /** The same for a pattern that many rules ask for: asked once. */
  saysAtAll(pattern: RegExp): boolean {
    let answer = this.answers.get(pattern);
    if (answer === undefined) this.answers.set(pattern, (answer = this.says(pattern)));
    return answer;
  }

  private get look(): FirstLook {
    return (this.look_ ??= new FirstLook(this.lower));
  }

  /** The words before and behind a place, in small letters. */
  textBefore(place: number, length = 60): string {
    const end = place - this.from;
    return this.lower.slice(Math.max(0, end - length), end);
  }

  textBehind(place: number, length = 60): string {
    const start = place - this.from;
    return this.lower.slice(start, start + length);
  }
}

const WORD = /[A-Za-zÀ-ɏ]+(?:['’-][A-Za-zÀ-ɏ]+)*|\d+(?:[.,:]\d+)*%?/g;
/** A full stop ends a sentence unless it belongs to a number or to a short form. */
const END = /[.!?;]["”’)]*(?=\s|$)|\n[ \t]*\n|\n(?=[ \t]*(?:[-*•–]|\(?[a-z0-9]{1,4}[.)])[ \t])/g;
const SHORT_FORM =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|no|nos|art|sec|cl|approx|incl|excl|inc|ltd|co|corp|mr|mrs|ms|dr|st|a\.m|p\.m|u\.s|[A-Z])$/i;

export function splitSentences({ kind, text }: Stretch, vocabulary: Vocabulary): ProseSentence[] {
  const sentences: ProseSentence[] = [];
  let start = 0;
  const cut = (end: number): void => {
    const whole = text.slice(start, end);
    const trimmed = whole.trim();
    const from = start + (whole.length - whole.trimStart().length);
    start = end;
    // A row of a table may say all it says in figures.
    if (!/[A-Za-zÀ-ɏ]|\d ?%/.test(trimmed)) return;
    for (let at = 0; at < trimmed.length;) {
      const stop = endOfPart(trimmed, at);
      sentences.push(new ProseSentence(kind, trimmed.slice(at, stop), from + at, sentences.at(-1), vocabulary));
      at = stop;
    }
  };
  for (const match of text.matchAll(END)) {
    if (match[0].startsWith('.') && belongsToWord(text, start, match.index)) continue;
    cut(match.index + match[0].length);
  }
  cut(text.length);
  return sentences;
}

/** Nobody writes sentences that long; a text without stops is read in parts, so that no rule looks through all of it for each of its words. */
const LONGEST = 4_000;

function endOfPart(text: string, start: number): number {
  if (text.length - start <= LONGEST) return text.length;
  const space = text.lastIndexOf(' ', start + LONGEST);
  return space > start ? space : start + LONGEST;
}

const ZONE_OR_DAY =
  /^\.["”’)]*[ \t]*\n?[ \t]*(?:[A-Z]{2,5}\b|(?:Eastern|Pacific|Central|Mountain|Greenwich|Coordinated|Standard|Local|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun))/;

/** The stop belongs to `e.g.` or `Ltd.`, and the sentence goes on. */
function belongsToWord(text: string, start: number, stop: number): boolean {
  if (/\bper cent$/i.test(text.slice(Math.max(start, stop - 9), stop))) return /^\.[ \t]*\n?[ \t]*[a-z,]/.test(text.slice(stop, stop + 24));
  if (!SHORT_FORM.test(text.slice(Math.max(start, stop - 12), stop))) return false;
  const behind = text.slice(stop, stop + 24);
  // "6:00 p.m. EST", "5 a.m. Monday"
  if (/\b[ap]\.m$/i.test(text.slice(Math.max(start, stop - 4), stop)) && ZONE_OR_DAY.test(behind)) return true;
  return /^\.["”’)]*[ \t]*\n?[ \t]*[a-z0-9(,]/.test(behind);
}

function wordsOf(text: string, lower: string, base: number): Word[] {
  const words: Word[] = [];
  for (const { index, 0: word } of text.matchAll(WORD)) {
    words.push({ text: word, lower: lower.slice(index, index + word.length), from: base + index, to: base + index + word.length });
  }
  return words;
}
