/** Numbers in words of any size, "ninety-nine point nine", "six thousand", and where they disagree with the digits beside them. */
import { countOf, DIGITS, numberOf } from './numbers';

const SIZES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1_000],
  ['million', 1_000_000],
]);
const FRACTIONS: ReadonlyMap<string, string> = new Map([
  ['half', '5'],
  ['one half', '5'],
  ['one-half', '5'],
  ['a half', '5'],
  ['one quarter', '25'],
  ['one-quarter', '25'],
  ['a quarter', '25'],
  ['three quarters', '75'],
  ['three-quarters', '75'],
]);

/** In digits, without zeros at its end; undefined where the words are no number. */
export function numberInWords(words: string): string | undefined {
  const plain = words.trim().toLowerCase().replace(/\s+/g, ' ');
  const [first = '', second] = plain.split(' point ');
  if (second !== undefined) {
    const whole = wholeOf(first);
    const digits = second.split(' ').flatMap((word) => countOf(word) ?? ['']);
    return whole === undefined || digits.includes('') ? undefined : trimmed(`${whole}.${digits.join('')}`);
  }
  const fraction = /^(.+) and ((?:an? |one[ -]|three[ -])?(?:half|quarters?))$/.exec(plain);
  const rest = fraction === null ? undefined : FRACTIONS.get(fraction[2] ?? '');
  if (rest === undefined) return wholeOf(plain)?.toString();
  const whole = wholeOf(fraction?.[1] ?? '');
  return whole === undefined ? undefined : `${whole}.${rest}`;
}

function wholeOf(words: string): number | undefined {
  let [all, group] = [0, 0];
  let last = Infinity;
  const parts = words.split(/ and | /).filter((part) => part !== '');
  if (parts.length === 0) return undefined;
  for (const part of parts) {
    const size = SIZES.get(part);
    if (size !== undefined) {
      all += (group === 0 ? 1 : group) * size;
      [group, last] = [0, Infinity];
    } else if (part === 'hundred') {
      group = (group === 0 ? 1 : group) * 100;
      last = 100;
    } else {
      const count = /^[a-z-]+$/.test(part) ? countOf(part) : undefined;
      const value = count === undefined ? undefined : Number.parseInt(count, 10);
      // "nine ten" is no number; "ninety nine" is.
      if (value === undefined || value >= last || (last !== Infinity && last !== 100 && (last < 20 || value > 9))) return undefined;
      group += value;
      last = value;
    }
  }
  return all + group;
}

function trimmed(digits: string): string {
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
}

const WORD =
  '(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|hundred|thousand|million|point|half|one-half|quarters?)';
const WORDS = String.raw`\b(${WORD}(?:\s+(?:and\s+(?:a\s+)?)?${WORD})*)`;
const UNIT = String.raw`(?:\s*(?:per\s?cent|percent|%|(?:[A-Za-z.]+\s)?(?:dollars?|pounds?|euros?|francs?)(?:\s+sterling)?))?`;
const MARK = String.raw`(?:[A-Z]{0,3}\s?[$£€]|[A-Z]{3}\b)?\s?`;
const SIGN = String.raw`\s*(?:%|per\s?cent|[$£€]|[A-Z]{3}\b)?`;
const WORDS_FIRST = new RegExp(String.raw`${WORDS}${UNIT}\s*\(\s*${MARK}(${DIGITS})${SIGN}\s*\)`, 'gi');
const DIGITS_FIRST = new RegExp(
  String.raw`(?<![\d.,])((?:[$£€]\s?)?${DIGITS})${SIGN}\s*\(\s*(?:say\s+)?${WORDS}${UNIT}(?:\s+only)?\s*\)`,
  'gi',
);

/** Where words and digits for the same are two numbers, with the digits. */
export function disputesIn(text: string): { readonly said: string; readonly digits: string }[] {
  const pairs = [
    ...[...text.matchAll(WORDS_FIRST)].map(([said, words = '', digits = '']) => ({ said, words, digits })),
    ...[...text.matchAll(DIGITS_FIRST)].map(([said, digits = '', words = '']) => ({ said, words, digits })),
  ];
  return pairs.flatMap(({ said, words, digits }) => {
    const [inWords, inDigits] = [numberInWords(words), numberOf(digits.replace(/[^\d.,'’ ]/g, ''))?.plain];
    return inWords === undefined || inDigits === undefined || inWords === trimmed(inDigits)
      ? []
      : [{ said: said.trim(), digits: inDigits }];
  });
}
