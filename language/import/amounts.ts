/** Shares, dates and amounts of money as contracts write them: "99.9 per cent", "January 1st, 2027", "EUR 1.200,50", "$1,200". */
import { formatDate, isDate, monthNumber, type CivilDate } from '../quantities/civil-date';
import { countOf, DIGITS, grouped, NUMBER_WORDS, numberOf } from './numbers';

export interface Percent {
  /** As an agreement writes it: `99.9%`. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const SHARE = String.raw`\d{1,3}(?:[.,]\d+)?`;
const SIGN = String.raw`(?:%|per\s?cent\b)`;
/** The lower end of "99.0 – 99.9%" has no sign of its own. */
const PERCENTS = new RegExp(
  String.raw`(?<![\d.,])(${SHARE})(?:\)?\s*${SIGN}|(?=\s*(?:–|-|to)\s*[<≤]?\s*${SHARE}\s*${SIGN}))|\b(${NUMBER_WORDS})\s+${SIGN}(?!\s*\()`,
  'gi',
);

/** In the order of the text. */
export function percentsIn(text: string): Percent[] {
  return [...text.matchAll(PERCENTS)].map((match) => {
    const [said, digits, word = ''] = match;
    const count = digits === undefined ? (countOf(word) ?? '') : digits.replace(',', '.');
    return { text: `${count}%`, from: match.index, to: match.index + said.length };
  });
}

/** For putting in order and comparing; what is written stays as it is. */
export function figureOf(percent: string): number {
  return Number.parseFloat(percent);
}

const MONTH = '(January|February|March|April|May|June|July|August|September|October|November|December)';
const DATES = new RegExp(
  String.raw`\b(\d{1,2})(?:st|nd|rd|th)?(?: day of)? ${MONTH},? (\d{4})\b|\b${MONTH} (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b|\b(\d{4})-(\d{2})-(\d{2})\b`,
  'g',
);

export interface SaidDate {
  readonly date: CivilDate;
  readonly from: number;
  readonly to: number;
}

/** Dates in the order of the text. */
export function datesIn(text: string): SaidDate[] {
  return [...text.matchAll(DATES)].flatMap((match) => {
    const [said, day, month, year, month2, day2, year2, year3, month3, day3] = match;
    const date = {
      year: Number.parseInt(year ?? year2 ?? year3 ?? '', 10),
      month: month3 === undefined ? (monthNumber(month ?? month2 ?? '') ?? 0) : Number.parseInt(month3, 10),
      day: Number.parseInt(day ?? day2 ?? day3 ?? '', 10),
    };
    return isDate(date.year, date.month, date.day) ? [{ date, from: match.index, to: match.index + said.length }] : [];
  });
}

export { formatDate };

const SYMBOLS: Readonly<Record<string, string>> = {
  '£': 'GBP',
  '€': 'EUR',
  $: 'USD',
  US$: 'USD',
  C$: 'CAD',
  CA$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
};
const CURRENCY = String.raw`\b(?:GBP|EUR|USD|CHF|CAD|AUD|SEK|NOK|DKK|PLN|JPY|INR|SGD|NZD|ZAR)\b|\b(?:US|CA?|AU?)\$|[£€$]`;
const LARGE = String.raw`(?:\s?([Tt]housand|[Mm]illion|[Bb]illion|[KkMm]|bn)\b)?`;
const AMOUNTS = new RegExp(
  String.raw`(${CURRENCY})\s?(${DIGITS})${LARGE}(?![\dA-Za-z])|(?<![\d.,])(${DIGITS})${LARGE}\s?(${CURRENCY})`,
  'g',
);
const SIZES: Readonly<Record<string, string>> = { k: 'thousand', m: 'million', bn: 'billion' };

export interface Amount {
  readonly currency: string;
  /** As an agreement writes it: `GBP 1,200`. */
  readonly text: string;
  readonly said: string;
  readonly from: number;
  readonly to: number;
  readonly open: readonly string[];
}

/** Amounts of money in the order of the text; one whose digits make no sense is none. */
export function amountsIn(text: string): Amount[] {
  return [...text.matchAll(AMOUNTS)].flatMap((match): Amount[] => {
    const said = match[0];
    const sign = match[1] ?? match[6] ?? '';
    const number = numberOf(match[2] ?? match[4] ?? '');
    if (number === undefined) return [];
    const size = match[3] ?? match[5];
    const currency = SYMBOLS[sign] ?? sign;
    const written = `${currency} ${grouped(number.plain)}${size === undefined ? '' : ` ${SIZES[size.toLowerCase()] ?? size.toLowerCase()}`}`;
    const open = [
      ...(number.isGuess
        ? [`The text says "${said.trim()}", which could also be a number with a fraction; ${written} is taken here.`]
        : []),
      ...(sign === '$' ? ['The text says "$"; USD is assumed.'] : []),
    ];
    return [{ currency, text: written, said, from: match.index, to: match.index + said.length, open }];
  });
}
