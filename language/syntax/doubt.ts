/** A wrong sentence under examination, and what advice about it looks like. */
import type { IToken } from 'chevrotain';
import type { Check, Expectation, Verdict } from './expectations';

/** What to tell the drafter. */
export interface Advice {
  /** Stable, in kebab-case. */
  readonly code: string;
  readonly message: string;
  /** The tokens at fault, the last one included. `to` = `from` - 1 is the empty place behind the token before `from`. */
  readonly from: number;
  readonly to: number;
  /** What to write in place of the tokens at fault. */
  readonly suggestion?: string;
}

/** The text in which a sentence stands: a file, or a part of one. */
export interface Surroundings {
  readonly text: string;
  readonly uri: string;
  /** Whether there are sentences before the text. */
  readonly follows: boolean;
}

/** Looks for one kind of mistake; undefined when the sentence does not have it. */
export type Detector = (doubt: Doubt) => Advice | undefined;

/** Whoever writes more without a full stop has another problem. */
const MOST_AHEAD = 200;
const MOST_SIGNS = 2_000;

export class Doubt {
  readonly kinds: readonly string[];
  /** The first token that cannot stand where it stands; the number of tokens when the sentence breaks off. */
  readonly at: number;
  readonly expected: readonly Expectation[];
  private readonly aheadOf = new Map<number, string>();

  constructor(
    /** The sentence without its full stop. */
    readonly tokens: readonly IToken[],
    private readonly around: Surroundings,
    verdict: Verdict,
    private readonly check: Check,
  ) {
    this.kinds = tokens.map(({ tokenType }) => tokenType.name);
    this.at = Math.min(verdict.stuckAt, tokens.length);
    this.expected = verdict.expected;
  }

  image(at: number): string {
    return this.tokens[at]?.image.replace(/\s+/g, ' ') ?? '';
  }

  /** The same, cut when it is long: for messages. */
  shown(at: number): string {
    const image = this.image(at);
    return image.length > 30 ? `${image.slice(0, 26)} …${image.startsWith('"') ? '"' : ''}` : image;
  }

  kind(at: number): string {
    return this.kinds[at] ?? '';
  }

  /** The words of the file from one token to another, as they stand there, on one line. */
  words(from: number, to: number): string {
    const [first, last] = [this.tokens[from], this.tokens[to]];
    return first && last ? this.around.text.slice(first.startOffset, last.startOffset + last.image.length).replace(/\s+/g, ' ') : '';
  }

  /** The last token of the longest stretch from a token on that is worded like this as a whole; -1 when there is none. */
  stretch(from: number, pattern: RegExp, most = 10): number {
    const last = Math.min(from + most, this.tokens.length) - 1;
    for (let to = last; to >= from && from >= 0; to -= 1) if (pattern.test(this.words(from, to))) return to;
    return -1;
  }

  /** The next words from a token on; a sentence without an end is not searched to it. */
  ahead(from: number): string {
    const first = this.tokens[from];
    if (!first) return '';
    let words = this.aheadOf.get(from);
    if (words === undefined) {
      const last = this.tokens[Math.min(from + MOST_AHEAD, this.tokens.length - 1)];
      const end = Math.min(last.startOffset + last.image.length, first.startOffset + MOST_SIGNS);
      words = this.around.text.slice(first.startOffset, end).replace(/\s+/g, ' ');
      this.aheadOf.set(from, words);
    }
    return words;
  }

  /** The token with which the next so many characters end; undefined when they end within one. */
  endOf(from: number, length: number): number | undefined {
    for (let to = from; to < this.tokens.length && to <= from + MOST_AHEAD; to += 1) {
      if (this.tokens[to].startOffset - this.tokens[from].startOffset > MOST_SIGNS) return undefined;
      const reached = this.words(from, to).length;
      if (reached >= length) return reached === length ? to : undefined;
    }
    return undefined;
  }

  /** All words of the sentence, or those with which a long one begins. */
  get sentence(): string {
    return this.ahead(0);
  }

  /** How many characters it has. */
  get length(): number {
    const last = this.tokens[this.tokens.length - 1];
    return last.startOffset + last.image.length - this.tokens[0].startOffset;
  }

  /** Whether nobody could read it in one breath. */
  get isLong(): boolean {
    return this.tokens.length > MOST_AHEAD || this.length > MOST_SIGNS;
  }

  /** Whether something follows from a miss or a figure in it. */
  get isRemedy(): boolean {
    return this.kind(0) === 'If' || (this.kind(0) === 'remedy' && this.kinds.includes('If'));
  }

  /** Whether no sentence stands before this one in the file. */
  get isFirst(): boolean {
    return !this.around.follows && this.around.text.lastIndexOf('.', this.tokens[0].startOffset) < 0;
  }

  /** Whether a full stop stands behind it. */
  get isEnded(): boolean {
    const last = this.tokens[this.tokens.length - 1];
    return /^\s*\./.test(this.around.text.slice(last.startOffset + last.image.length));
  }

  /** What could stand in place of a token that is read without difficulty. */
  expectedAt(at: number): readonly Expectation[] {
    const { stuckAt, expected } = this.check(this.kinds.slice(0, at));
    return stuckAt === at ? expected : [];
  }

  /** What could stand behind the tokens before the doubtful place and some more. */
  expectedBehind(more: readonly string[]): readonly Expectation[] {
    const before = [...this.kinds.slice(0, this.at), ...more];
    const { stuckAt, expected } = this.check(before);
    return stuckAt === before.length ? expected : [];
  }

  expects(...kinds: readonly string[]): boolean {
    return this.expected.some(({ kind }) => kinds.includes(kind));
  }

  /** Whether a token follows the one before it without a space. */
  touches(at: number): boolean {
    const [before, token] = [this.tokens[at - 1], this.tokens[at]];
    return before !== undefined && token !== undefined && before.startOffset + before.image.length === token.startOffset;
  }

  /** A word that is no name: of the language, or of nothing at all. */
  isWord(at: number): boolean {
    return /^[A-Za-zÀ-ɏ]/.test(this.image(at)) && (this.kind(at) === 'WORD' || this.kind(at) === this.image(at));
  }

  /**
   * How many of the tokens behind a repair can be read once the tokens from `from` to `to` are replaced; Infinity when then the whole
   * sentence is right, negative when the repair itself does not fit.
   */
  reach(from: number, to: number, replacement: readonly string[]): number {
    const { stuckAt } = this.check([...this.kinds.slice(0, from), ...replacement, ...this.kinds.slice(to + 1), '.']);
    return stuckAt < 0 ? Infinity : stuckAt - from - replacement.length;
  }

  /** Whether a repair lets the sentence be read at least one token further than it is now, or to its end. */
  helps(from: number, to: number, replacement: readonly string[]): boolean {
    const reach = this.reach(from, to, replacement);
    return reach > 0 && to + reach >= this.at;
  }

  /**
   * Whether a repair may stand there, although what follows it may be wrong too. `helps` asks for more: that it lets the sentence be read further.
   */
  fits(from: number, to: number, replacement: readonly string[]): boolean {
    const reach = this.reach(from, to, replacement);
    return reach >= 0 && to + reach >= this.at;
  }
}

/** Advice about the tokens from one to another. */
export function advise(code: string, message: string, from: number, to: number, suggestion?: string): Advice {
  return { code, message, from, to, ...(suggestion === undefined ? {} : { suggestion }) };
}
