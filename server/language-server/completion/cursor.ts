/** Where in which sentence the cursor is, and what may stand there. */
import { expectAfter, type Expectation, type ReadFile } from '../../../language/index';

type Token = ReadFile['tokens'][number];

export interface Cursor {
  /** The tokens of the sentence before the word that is being typed. */
  readonly before: readonly Token[];
  /** Where the word that is being typed begins; the cursor itself when none is. */
  readonly start: number;
  readonly offset: number;
  /** Inside quotes that have been opened: the token of the string. */
  readonly string?: Token;
  /** In the order of the grammar; empty when the words before are not the beginning of a sentence. */
  readonly expected: readonly Expectation[];
}

export function cursorAt({ tokens, notes, text }: ReadFile, offset: number): Cursor | undefined {
  if (notes.some((note) => note.startOffset < offset && offset <= note.startOffset + note.image.length)) return undefined;
  const until = tokens.filter(({ startOffset }) => startOffset < offset);
  const last = until.at(-1);
  const isInside = last !== undefined && endOf(last) >= offset;
  if (isInside && isString(last) && !(isClosed(last) && endOf(last) === offset)) {
    const before = sentenceOf(until.slice(0, -1));
    if (before === undefined) return undefined;
    return { before, start: last.startOffset + 1, offset, string: last, expected: expectedAfter(before) };
  }
  const isTyped = isInside && last !== undefined && /^[\p{L}\p{N}]/u.test(last.image);
  const before = sentenceOf(isTyped ? until.slice(0, -1) : until);
  if (before === undefined) return undefined;
  const start = isTyped && last !== undefined ? last.startOffset : offset;
  const here: Cursor = { before, start, offset, expected: expectedAfter(before) };
  return isTyped ? here : atNumber(here, text);
}

/** The cursor as if the name before it were still being typed: `Uptime ` may become `Uptime Commitment`. */
export function withinName({ before, start, offset }: Cursor): Cursor | undefined {
  const last = before.at(-1);
  if (start !== offset || last?.tokenType.name !== 'TERM') return undefined;
  const shorter = before.slice(0, -1);
  return { before: shorter, start: last.startOffset, offset, expected: expectedAfter(shorter) };
}

export function kindsOf(tokens: readonly Token[]): string[] {
  return tokens.map(({ tokenType }) => tokenType.name);
}

function atNumber(cursor: Cursor, text: string): Cursor | undefined {
  // `99.|`: the point belongs to a number that is being typed, and ends no sentence.
  return /\d\.$/.test(text.slice(0, cursor.offset)) ? undefined : cursor;
}

function expectedAfter(tokens: readonly Token[]): readonly Expectation[] {
  return expectAfter(kindsOf(tokens));
}

/** The tokens of the unfinished sentence at the end: behind the last full stop, or where a line begins one. Undefined: it cannot be read. */
function sentenceOf(tokens: readonly Token[]): readonly Token[] | undefined {
  const stop = tokens.findLastIndex(({ tokenType }) => tokenType.name === '.' || tokenType.name === 'HEADING');
  const rest = tokens.slice(stop + 1);
  const starts = [0, ...rest.flatMap(({ startColumn }, at) => (at > 0 && startColumn === 1 ? [at] : []))];
  const found = starts.find((at) => expectAfter(kindsOf(rest.slice(at))).length > 0);
  return found === undefined ? undefined : rest.slice(found);
}

function isString({ tokenType }: Token): boolean {
  return tokenType.name === 'STRING' || tokenType.name === 'UNCLOSED';
}

function isClosed({ tokenType, image }: Token): boolean {
  return tokenType.name === 'STRING' && image.length > 1;
}

function endOf({ startOffset, image }: Token): number {
  return startOffset + image.length;
}
