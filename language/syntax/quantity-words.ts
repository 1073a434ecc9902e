/** How numbers, units and amounts are said in words, and what stands for them in patterns. */

/** The units of windows, for a pattern. */
export const UNIT = 'day|week|month|quarter|year';

/** All units of time, for a pattern. */
export const UNITS = '(?:milli|micro)?seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?';

/** A name, for a pattern. */
export const NAMED = '[A-Z][\\w-]*(?: [A-Z][\\w-]*)*';

/** An amount of money, for a pattern. */
export const MONEY = '(?:[A-Z]{3} |[£$€¥] ?)\\d[\\d,]*(?:\\.\\d+)?(?: million| thousand| billion)?';

const words =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const numbers: ReadonlyMap<string, string> = new Map([
  ...words.map((word, count): [string, string] => [word, `${count}`]).slice(1),
  ...tens.flatMap((ten, index): [string, string][] => [
    [ten, `${10 * index + 20}`],
    ...words.slice(1, 10).map((word, count): [string, string] => [`${ten}-${word}`, `${10 * index + 21 + count}`]),
  ]),
]);

/** `four`, `twenty-four`, in digits. */
export function digitsOf(word: string): string | undefined {
  return numbers.get(word.toLowerCase());
}

/** A number in figures or in words, for a pattern. */
export const COUNT = `\\d+|once|twice|${[...numbers.keys()].reverse().join('|')}`;

export function countOf(word: string): number {
  return word === 'once' ? 1 : word === 'twice' ? 2 : Number(digitsOf(word) ?? word);
}

/** `1st`, `95th`. */
export function ordinalOf(count: number | string): string {
  const digits = `${count}`;
  return digits + (/1\d$/.test(digits) ? 'th' : (['th', 'st', 'nd', 'rd'][Number(digits.slice(-1))] ?? 'th'));
}

/** `5 minutes`, `1 minute`. */
export function manyOf(count: string, unit: string): string {
  const one = unitOf(unit).replace(/s$/, '');
  return countOf(count) === 1 ? `1 ${one}` : `${countOf(count)} ${one}s`;
}

const shortUnits: Readonly<Record<string, string>> = {
  milliseconds: 'ms',
  seconds: 's sec secs',
  minutes: 'm min mins',
  hours: 'h hr hrs',
  days: 'd',
  weeks: 'w wk',
  months: 'mo mth',
  years: 'y yr yrs',
};
const units: ReadonlyMap<string, string> = new Map(
  Object.entries(shortUnits).flatMap(([unit, short]) => short.split(' ').map((each): [string, string] => [each, unit])),
);

/** `minutes` for `min`; other words as they are. */
export function unitOf(word: string): string {
  return units.get(word.toLowerCase()) ?? word;
}

/** `month` for `monthly`. */
export function adverbOf(word: string): string | undefined {
  const unit = /^(dai|week|month|quarter|year|annual)l?y?$/.exec(word)?.[1];
  return unit?.replace('dai', 'day').replace('annual', 'year');
}
