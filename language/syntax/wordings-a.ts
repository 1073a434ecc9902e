/** Phrases of contracts and how each is said here, in tables: what a row advises is tried on the sentence before it is said. */
import type { Advice, Doubt } from './doubt';

export interface Wording {
  /** What stands there, from the doubtful word or one of the three before it. */
  readonly says: RegExp;
  /** What is written instead, with `$1` for what was found; '' takes the words out; nothing where only the drafter can say. */
  readonly write?: string | ((found: RegExpExecArray) => string | undefined);
  /** Instead of `Write '…' instead of '…'`, with `$1` too. */
  readonly message?: string;
}

const DATE = String.raw`\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}|\d{4}-\d{2}-\d{2}`;
const terms: readonly [RegExp, string][] = [
  [/^"/, 'STRING'],
  [new RegExp(`^(${DATE})$`), 'DATE'],
  [/^\d{1,2}:\d{2}$/, 'TIME'],
  [/%$/, 'PERCENT'],
  [/^[£€$¥]/, 'SYMBOL_AMOUNT'],
  [/^\d/, 'NUMBER'],
  [/^(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/, ''],
];
const pieces = new RegExp(
  String.raw`"[^"]*"|${DATE}|\d{1,2}:\d{2}|[£€$¥]?\d[\d,]*(?:\.\d+)?%?|[A-Z]{3}(?= \d)|[A-ZÀ-Þ][\wÀ-ɏ'&/-]*(?: (?![A-Z]{3} \d)[A-ZÀ-Þ][\wÀ-ɏ'&/-]*)*|[A-Za-z'-]+|\S`,
  'g',
);

/** The kinds of the tokens of advised words. */
export function kindsOf(words: string): string[] {
  return [...words.matchAll(pieces)].map(([piece], index, all) => {
    const kind = terms.find(([form]) => form.test(piece));
    if (kind) return kind[1] || piece;
    if (/^[A-Z]{3}$/.test(piece) && /^\d/.test(all[index + 1]?.[0] ?? '')) return 'CURRENCY';
    return /^[A-ZÀ-Þ]/.test(piece) ? 'TERM' : piece;
  });
}

/** Sentences are short; whoever writes more than this without a full stop has another problem. */
const MOST_TOKENS = 80;

/** The first row of a table that says what stands at the doubtful place. */
export function findWording(doubt: Doubt, wordings: readonly Wording[], code: string): Advice | undefined {
  const places = [doubt.at - 3, doubt.at - 2, doubt.at - 1, doubt.at].filter((from) => from >= 0 && from < doubt.tokens.length);
  const ahead = places.map((from) => wordsAhead(doubt, from));
  for (const wording of wordings) {
    for (const [index, from] of places.entries()) {
      const found = wording.says.exec(ahead[index]);
      const advice = found && adviseWording(doubt, from, found, wording, code);
      if (advice) return advice;
    }
  }
  return undefined;
}

/** The words from a token to the end of the sentence. */
export function wordsAhead(doubt: Doubt, from: number): string {
  return doubt.words(from, Math.min(from + MOST_TOKENS, doubt.tokens.length - 1));
}

function adviseWording(doubt: Doubt, from: number, found: RegExpExecArray, { write, message }: Wording, code: string): Advice | undefined {
  const to = tokenAtLength(doubt, from, found[0].length);
  if (to === undefined) return undefined;
  const written = typeof write === 'function' ? write(found) : write && fill(write, found);
  if (write !== undefined && written === undefined && message === undefined) return undefined;
  const said = message === undefined ? sayWritten(written ?? '', found[0]) : fill(message, found);
  if (written === undefined) return to < doubt.at && doubt.at < doubt.tokens.length ? undefined : { code, message: said, from, to };
  if (!doubt.fits(from, to, kindsOf(written))) return undefined;
  const space = doubt.touches(from) && /^[\w"]/.test(written) ? ' ' : '';
  return { code, message: said, from, to, suggestion: space + written };
}

/** What to write; words that hold quotes stand behind a colon, so that no quotes stand within quotes. */
export function sayWritten(written: string, instead: string): string {
  if (written === '') return `Take '${instead}' out.`;
  const behindComma = written.startsWith(', ') && !instead.startsWith(',') ? ', behind a comma' : '';
  const shown = written.replace(/^, /, '');
  if (written.includes('"')) return `Write${behindComma}: ${shown}.`;
  if (behindComma !== '') return `Write${behindComma}: '${shown}'.`;
  return instead.length > 40 || instead.includes("'") ? `Write '${written}'.` : `Write '${written}' instead of '${instead}'.`;
}

function fill(text: string, found: RegExpExecArray): string {
  return text.replace(/\$(\d|&)/g, (_all, group: string) => found[group === '&' ? 0 : Number(group)]?.replace(/^,? ?/, '') ?? '');
}

/** The token with which a stretch of so many characters ends. */
export function tokenAtLength(doubt: Doubt, from: number, length: number): number | undefined {
  for (let to = from; to < doubt.tokens.length; to += 1) {
    const reached = doubt.words(from, to).length;
    if (reached >= length) return reached === length ? to : undefined;
  }
  return undefined;
}
