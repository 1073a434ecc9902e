/** Figures as contracts write them: "thirty (30) days", "99.9 per cent", "January 1st, 2027", "$1,200 per month". */
import { formatDate, isDate, monthNumber, type CivilDate } from '../quantities/civil-date';

const WORDS: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS = new Map([
  ['thirty', 30],
  ['forty', 40],
  ['forty-five', 45],
  ['forty-eight', 48],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy-two', 72],
  ['ninety', 90],
  ['twenty-four', 24],
]);
const NUMBER_WORDS = [...TENS.keys(), ...WORDS].toSorted((left, right) => right.length - left.length).join('|');

/** A whole number in digits, in words, or in words with the digits in brackets. To be put into patterns; one group. */
export const COUNT = String.raw`((?:${NUMBER_WORDS})(?:\s*\(\d+\))?|\d+(?:\s*\(\w+\))?)`;

/** The number that a match of `COUNT` says. */
export function countOf(words: string): string | undefined {
  const digits = /\d+/.exec(words)?.[0];
  if (digits !== undefined) return digits;
  const word = words.trim().toLowerCase();
  const small = WORDS.indexOf(word);
  const number = small >= 0 ? small : TENS.get(word);
  return number?.toString();
}

const PERCENT_PATTERN = /(\d{1,3}(?:[.,]\d+)?)\s*(?:%|per\s?cent\b)/gi;

/** Percentages in the order of the text, as they are written in an agreement: `99.9%`. */
export function percentsIn(text: string): string[] {
  return [...text.matchAll(PERCENT_PATTERN)].map(([, digits = '']) => `${digits.replace(',', '.')}%`);
}

const DURATION_PATTERN = new RegExp(
  String.raw`\b${COUNT}[\s-]*(business |working |calendar |clock )?(second|minute|min|hour|hr|day|week|month)s?\b`,
  'i',
);

export interface Length {
  readonly text: string;
  /** Counted in working time, so that a calendar is needed. */
  readonly isBusiness: boolean;
}

/** The first length of time: `4 business hours`. */
export function lengthIn(text: string): Length | undefined {
  const match = DURATION_PATTERN.exec(text);
  const count = match === null ? undefined : countOf(match[1] ?? '');
  if (match === null || count === undefined) return undefined;
  const unit = { min: 'minute', hr: 'hour' }[(match[3] ?? '').toLowerCase()] ?? (match[3] ?? '').toLowerCase();
  const isBusiness = /business|working/i.test(match[2] ?? '') && /hour|day/.test(unit);
  return { text: `${count} ${isBusiness ? 'business ' : ''}${unit}${count === '1' ? '' : 's'}`, isBusiness };
}

const MONTH = '(January|February|March|April|May|June|July|August|September|October|November|December)';
const DATES = new RegExp(
  String.raw`\b(\d{1,2})(?:st|nd|rd|th)?(?: day of)? ${MONTH},? (\d{4})\b|\b${MONTH} (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b|\b(\d{4})-(\d{2})-(\d{2})\b`,
  'g',
);

/** Dates in the order of the text. */
export function datesIn(text: string): CivilDate[] {
  return [...text.matchAll(DATES)].flatMap(([, day, month, year, month2, day2, year2, year3, month3, day3]) => {
    const date = {
      year: Number.parseInt(year ?? year2 ?? year3 ?? '', 10),
      month: month3 === undefined ? (monthNumber(month ?? month2 ?? '') ?? 0) : Number.parseInt(month3, 10),
      day: Number.parseInt(day ?? day2 ?? day3 ?? '', 10),
    };
    return isDate(date.year, date.month, date.day) ? [date] : [];
  });
}

export { formatDate };

const SYMBOLS: Readonly<Record<string, string>> = { '£': 'GBP', '€': 'EUR', $: 'USD' };
const MONEY_PATTERN =
  /(?:\b(GBP|EUR|USD|CHF|CAD|AUD|SEK|NOK|DKK|PLN|JPY|INR|SGD|NZD|ZAR)\s?|([£€$])\s?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)/;

export interface Amount {
  readonly currency: string;
  readonly text: string;
}

/** The first amount of money: `GBP 1,200`. */
export function amountIn(text: string): Amount | undefined {
  const match = MONEY_PATTERN.exec(text);
  if (match === null) return undefined;
  const currency = match[1] ?? SYMBOLS[match[2] ?? ''] ?? 'USD';
  return { currency, text: `${currency} ${match[3]}` };
}

export function windowIn(text: string): 'calendar month' | 'calendar quarter' | 'calendar year' | undefined {
  if (/\bquarter/i.test(text)) return 'calendar quarter';
  if (/\bmonth/i.test(text)) return 'calendar month';
  if (/\b(?:year|annual)/i.test(text)) return 'calendar year';
  return undefined;
}
