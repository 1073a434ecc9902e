/** Turns of phrase: how a contract words something, found in a doubtful sentence, and what is written here instead. */
import type { Advice, Doubt } from './doubt';
import { numbers } from './messages-figures';

export interface Turn {
  readonly code: string;
  /** The words of a contract; they are looked for around the doubtful place. */
  readonly words: RegExp;
  /** What to write instead, `$1` being a group of the words; '' takes them out; undefined when only the drafter knows. */
  readonly written?: string | ((found: RegExpExecArray) => string | undefined);
  /** Otherwise just what to write; `$0` stands for it. */
  readonly message?: string;
}

/** Where words were found. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly groups: RegExpExecArray;
}

/** The first turn that is there and with which the sentence is read further. */
export function findTurn(doubt: Doubt, turns: readonly Turn[], back = FAR): Advice | undefined {
  for (const turn of turns) {
    const found = findWords(doubt, turn.words, back);
    const advice = found && sayTurn(doubt, turn, found);
    if (advice) return advice;
  }
  return undefined;
}

const FAR = 8;

/** Words that begin at a token before the doubtful place, or there, and go on to it. */
export function findWords(doubt: Doubt, words: RegExp, back = FAR): Found | undefined {
  for (let from = Math.max(0, doubt.at - back); from <= doubt.at; from += 1) {
    const found = doubt.kind(from) === 'If' ? undefined : wordsAt(doubt, from, words);
    if (found && found.to >= doubt.at - 1) return found;
  }
  return undefined;
}

const anchored = new WeakMap<RegExp, RegExp>();

/** The same pattern for words at the start of a text, made once. */
function startOf(words: RegExp): RegExp {
  let start = anchored.get(words);
  if (!start) {
    start = new RegExp(`^(?:${words.source})(?![\\w-])`);
    anchored.set(words, start);
  }
  return start;
}

/** No turn of phrase is longer; sentences without an end are not searched to it. */
const AHEAD = 60;

/** Words that begin at a token. */
export function wordsAt(doubt: Doubt, from: number, words: RegExp): Found | undefined {
  const groups = startOf(words).exec(doubt.words(from, Math.min(from + AHEAD, doubt.tokens.length - 1)));
  if (!groups) return undefined;
  const { length } = groups[0].trimEnd();
  let to = from;
  while (to + 1 < doubt.tokens.length && doubt.words(from, to).length < length) to += 1;
  // A turn that ends within a name or a number is none.
  return doubt.words(from, to).length === length ? { from, to, groups } : undefined;
}

export function sayTurn(doubt: Doubt, { code, written, message }: Turn, { from, to, groups }: Found): Advice | undefined {
  if (written === undefined) return message === undefined ? undefined : { code, message, from, to };
  const fill = (text: string): string => text.replace(/\$([1-9])/g, (_all, index: string) => groups[Number(index)] ?? '');
  const text = typeof written === 'string' ? fill(written) : written(groups);
  if (text === undefined) return undefined;
  return advise(doubt, code, from, to, text, message === undefined ? undefined : fill(message).replaceAll('$0', text));
}

/** Advice to write something else, if the sentence can then be read further. */
export function advise(doubt: Doubt, code: string, from: number, to: number, written: string, message?: string): Advice | undefined {
  if (!doubt.helps(from, to, kindsOf(written))) return undefined;
  const old = doubt.words(from, to);
  const shown = old.length > LONG ? '' : ` instead of '${old}'`;
  const said = written === '' ? `'${old}' is not needed. Take it out.` : `Write '${written}'${shown}.`;
  // A comma that goes leaves no space before what takes its place.
  const space = doubt.touches(from) && /^\w/.test(written) ? ' ' : '';
  return { code, message: message ?? said, from, to, suggestion: space + written };
}

/** Longer words are not repeated: they are marked. */
const LONG = 40;

/** The kinds of tokens of a text that is written as the language wants it. */
export function kindsOf(text: string): string[] {
  const pieces =
    text.match(
      /"[^"]*"|\d{1,2} (?:Jan|Feb|Ma|Ap|Ju|Au|Se|Oc|No|De)[a-z]+ \d{4}|\d[\d,]*(?:\.\d+)?(?:%|st\b|nd\b|rd\b|th\b)?|(?:If|Total|Only|Credits|The)\b(?!-)|[A-Z]{3}(?= \d)|[A-Z][\w'’&/-]*(?: (?![A-Z]{3} \d)[A-Z][\w'’&/-]*)*|\w+|\S/g,
    ) ?? [];
  return pieces.map((piece, index) => {
    if (piece.startsWith('"')) return 'STRING';
    if (/^\d+ /.test(piece)) return 'DATE';
    if (/^\d/.test(piece)) return piece.endsWith('%') ? 'PERCENT' : /[a-z]$/.test(piece) ? 'ORDINAL' : 'NUMBER';
    if (/^(If|Total|Only|Credits|The)$/.test(piece)) return piece;
    if (!/^[A-Z]/.test(piece)) return piece;
    return /^[A-Z]{3}$/.test(piece) && /^\d/.test(pieces[index + 1] ?? '') ? 'CURRENCY' : 'TERM';
  });
}

/** A number in figures or in words, for a pattern. */
export const COUNT = `\\d+|once|twice|${Object.keys(numbers).join('|')}`;

export function countOf(words: string): number {
  return words === 'once' ? 1 : words === 'twice' ? 2 : Number(numbers[words] ?? words);
}

export function ordinalOf(count: number): string {
  const isTeen = count % 100 > 10 && count % 100 < 14;
  return `${count}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')}`;
}

export const UNIT = 'day|week|month|quarter|year';

/** A name, for a pattern. */
export const NAMED = '[A-Z][\\w-]*(?: [A-Z][\\w-]*)*';

/** An amount of money, for a pattern. */
export const MONEY = '(?:[A-Z]{3} |[£$€] ?)\\d+(?:,\\d{3})*(?:\\.\\d+)?(?: million| thousand)?';

export function isRemedy(doubt: Doubt): boolean {
  return doubt.kind(0) === 'If' || (doubt.kind(0) === 'remedy' && doubt.kinds.includes('If'));
}
