/** Numbers as contracts write them: "thirty (30)", "1,200.50", "1.200,50", "1 200". */

const WORDS: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS: readonly (readonly [string, number])[] = [
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
];
const BY_WORD: ReadonlyMap<string, number> = new Map([
  ...TENS.flatMap(([ten, value]) => WORDS.slice(1, 10).map((word, index): [string, number] => [`${ten}-${word}`, value + index + 1])),
  ...TENS.map(([ten, value]): [string, number] => [ten, value]),
  ...WORDS.map((word, value): [string, number] => [word, value]),
]);

/** Longest first, so that "forty-eight" is not read as "forty". To be put into patterns. */
export const NUMBER_WORDS = [...BY_WORD.keys()].toSorted((left, right) => right.length - left.length).join('|');

/** Digits with whatever groups and parts them. To be put into patterns; no group. */
export const DIGITS = String.raw`\d+(?:[.,]\d+|['’\u00A0\u202F ]\d{3}(?!\d))*`;

const START = String.raw`(?<![\d.,]|\d[-–])`;

/** A whole number in digits, in words, or in one with the other in brackets. To be put into patterns; one group. */
export const COUNT = `${START}(${bracketed(String.raw`\d+`)})`;

/** The same, and parts of one: `1.5`. To be put into patterns; one group. */
export const QUANTITY = String.raw`(?<![\d.,])(${bracketed(String.raw`\d+(?:[.,]\d+)*`)})`;

function bracketed(digits: string): string {
  return String.raw`\b(?:${NUMBER_WORDS})\b(?:\s*\(${digits}\))?|${digits}(?:\s*\((?:${NUMBER_WORDS})\))?`;
}

/** The number that a match of `COUNT` or `QUANTITY` says; digits go before words. */
export function countOf(words: string): string | undefined {
  const digits = /\d[\d.,]*/.exec(words)?.[0];
  if (digits !== undefined) return numberOf(digits)?.plain;
  return BY_WORD.get(words.trim().toLowerCase())?.toString();
}

/** What to look at where words and digits are not the same number: "thirty (20)". */
export function disputeIn(words: string): string | undefined {
  const digits = /\d[\d.,]*/.exec(words)?.[0];
  const word = /[A-Za-z-]{3,}/.exec(words)?.[0];
  const value = word === undefined ? undefined : BY_WORD.get(word.toLowerCase());
  return digits === undefined || value === undefined || numberOf(digits)?.plain === value.toString()
    ? undefined
    : `The text says "${words.trim()}", which are two numbers; ${digits} is taken here.`;
}

export interface PlainNumber {
  /** Digits with a point before parts of one, and nothing else: `1200.50`. */
  readonly plain: string;
  /** The text can be read in two ways: "1.200" is either 1,200 or 1.2. */
  readonly isGuess: boolean;
}

/** A number in digits, whichever marks it uses; undefined where its marks make no sense. */
export function numberOf(digits: string): PlainNumber | undefined {
  const bare = digits.replace(/['’\s\u00A0\u202F]/g, '').replace(/[.,]$/, '');
  const marks = bare.replace(/\d/g, '');
  if (marks === '') return { plain: bare, isGuess: false };
  const last = marks.at(-1) ?? '';
  const parts = bare.split(/[.,]/);
  const tail = parts.at(-1) ?? '';
  const before = marks.slice(0, -1);
  // "1,200.50" and "1.200,50": the mark that comes last, and only once, parts the whole from the rest.
  if (before !== '' && !before.includes(last)) return isGrouped(parts.slice(0, -1)) ? made(parts.slice(0, -1), tail) : undefined;
  if (before !== '') return before.split('').every((mark) => mark === last) && isGrouped(parts) ? made(parts, '') : undefined;
  if (tail.length !== 3 || (parts[0] ?? '').length > 3 || parts[0] === '0') return made(parts.slice(0, -1), tail);
  return { ...made(parts, ''), isGuess: last === '.' };
}

/** Groups of three, or of two before the last three as in India. */
function isGrouped(parts: readonly string[]): boolean {
  return (
    parts.length === 1 ||
    (parts.at(-1)?.length === 3 && parts.slice(1, -1).every(({ length }) => length === 3 || length === 2) && (parts[0]?.length ?? 0) <= 3)
  );
}

function made(whole: readonly string[], rest: string): PlainNumber {
  return { plain: rest === '' ? whole.join('') : `${whole.join('')}.${rest}`, isGuess: false };
}

/** As an agreement writes it: `1,200.50`. */
export function grouped(plain: string): string {
  const [whole = '', rest] = plain.split('.');
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return rest === undefined ? groups : `${groups}.${rest}`;
}
