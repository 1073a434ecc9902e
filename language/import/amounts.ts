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
  CDN$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  SG$: 'SGD',
  R$: 'BRL',
  MX$: 'MXN',
  NT$: 'TWD',
};
const CODE = String.raw`\b(?:GBP|EUR|USD|CHF|CAD|AUD|SEK|NOK|DKK|PLN|CZK|HUF|RON|JPY|CNY|INR|SGD|HKD|TWD|NZD|ZAR|BRL|MXN|ILS|AED|SAR)\b`;
// Letters before "$" that are not known name a currency that is not known either.
const CURRENCY = String.raw`${CODE}(?:\s?(?:(?:US|C|CA|CDN|A|AU|NZ|HK|S|SG|R|MX|NT)?\$|[£€]))?|\b(?:US|CA?|CDN|AU?|NZ|HK|SG?|R|MX|NT)\$|(?<![A-Za-z.]|[A-Z] )\$|[£€]`;
/** Behind an amount with a sign: "$4,200 CAD", "$4,200 (Canadian dollars)". */
const SAID_BEHIND = new RegExp(
  String.raw`^\s?\(?(?:in )?(?:(${CODE})(?!\s?[\d$£€])|(US|U\.S\.|American|Canadian|Australian|New Zealand|Hong Kong|Singapore) dollars?\b)`,
);
const DOLLARS: Readonly<Record<string, string>> = {
  US: 'USD',
  'U.S.': 'USD',
  American: 'USD',
  Canadian: 'CAD',
  Australian: 'AUD',
  'New Zealand': 'NZD',
  'Hong Kong': 'HKD',
  Singapore: 'SGD',
};
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
    const behind = SAID_BEHIND.exec(text.slice(match.index + said.length));
    const stated = currencyOf(sign, behind?.[1] ?? DOLLARS[behind?.[2] ?? '']);
    if (stated === undefined) return [];
    const { currency, isSure } = stated;
    const written = `${currency} ${grouped(number.plain)}${size === undefined ? '' : ` ${SIZES[size.toLowerCase()] ?? size.toLowerCase()}`}`;
    const open = [
      ...(number.isGuess
        ? [`The text says "${said.trim()}", which could also be a number with a fraction; ${written} is taken here.`]
        : []),
      ...(!isSure ? ['The text says "$"; USD is assumed.'] : []),
    ];
    return [{ currency, text: written, said, from: match.index, to: match.index + said.length, open }];
  });
}

/** The currency of a sign and of the words around it; none where they name two. */
function currencyOf(sign: string, behind: string | undefined): { readonly currency: string; readonly isSure: boolean } | undefined {
  const code = /^[A-Z]{3}(?![A-Z$])/.exec(sign)?.[0];
  const symbol = sign.replace(code ?? '', '').trim();
  const stated = [code, symbol === '' || symbol === '$' ? undefined : SYMBOLS[symbol], behind].filter((each) => each !== undefined);
  const [first, ...others] = stated;
  if (first === undefined) return { currency: 'USD', isSure: false };
  const isDollar = DOLLAR_CODES.has(first);
  return others.some((each) => each !== first) || (symbol === '$' && !isDollar) ? undefined : { currency: first, isSure: true };
}

const DOLLAR_CODES: ReadonlySet<string> = new Set(['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'TWD', 'MXN', 'BRL']);
