/** Numbers, amounts, units and windows that are written in a way that has no or no single meaning. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { adverbOf, digitsOf, ordinalOf, unitOf } from './quantity-words';
import { readTable } from './word-tables';

const scales = readTable(`
  k → thousand
  m | mn | mio → million
  bn | b → billion`);
const currencies = readTable(`
  pounds | pound | £ → GBP
  euros | euro | € → EUR
  dollars | dollar | $ → USD
  francs → CHF
  yen → JPY`);

/** `99,95%`, `4h`, `5 business hour days`, `500 EUR`, `1.5m`, `five days`, `95` for `95%`, `-5`. */
export const findFigure: Detector = (doubt) => {
  const { at } = doubt;
  return (
    findMinus(doubt) ??
    findDecimalComma(doubt) ??
    findSpacedDigits(doubt) ??
    findShortUnit(doubt, at) ??
    findShortUnit(doubt, at + 1) ??
    findScale(doubt) ??
    findCurrencyBehind(doubt) ??
    findCurrencyWord(doubt) ??
    findHalf(doubt) ??
    findClockLength(doubt) ??
    findCompoundLength(doubt) ??
    findNumberTwice(doubt) ??
    findNumberWord(doubt) ??
    findOrdinalWord(doubt) ??
    findOrdinal(doubt) ??
    findPercentStep(doubt) ??
    findPoints(doubt) ??
    findPercent(doubt) ??
    findMissingUnit(doubt) ??
    findMissingCurrency(doubt)
  );
};

function findMinus(doubt: Doubt): Advice | undefined {
  for (let from = Math.max(0, doubt.at - 1); from <= doubt.at + 1; from += 1) {
    for (let to = from + 1; to <= from + 2; to += 1) {
      const [, lead = '', figure] = /^([£€$]?|[A-Z]{3} ?)[-−–]([A-Z]{3} ?\d.*|[£€$]?\d.*)$/.exec(doubt.words(from, to)) ?? [];
      if (figure === undefined) continue;
      const written = /^[A-Z]{3}$/.test(lead) ? `${lead} ${figure}` : lead + figure;
      const kinds = /^[A-Z]/.test(written) ? ['CURRENCY', 'NUMBER'] : [/^\d/.test(written) ? doubt.kind(to) : 'SYMBOL_AMOUNT'];
      if (!doubt.helps(from, to, kinds)) continue;
      const message = `A figure stands without a sign: '${written}'. Which way it counts is said in words: 'below', 'less', or who owes whom.`;
      return advise('minus-sign', message, from, to, written);
    }
  }
  return undefined;
}

function findDecimalComma(doubt: Doubt): Advice | undefined {
  for (let at = Math.max(0, doubt.at - 2); at <= doubt.at; at += 1) {
    let to = at;
    while (doubt.image(to + 1) === ',' && doubt.touches(to + 1) && doubt.touches(to + 2) && /^\d/.test(doubt.image(to + 2))) to += 2;
    const whole = doubt.image(at);
    if (to === at || !/\d$/.test(whole)) continue;
    const rest = doubt.words(at + 2, to);
    if (rest.includes(',')) {
      const digits = (whole + rest).replace(/\D/g, '').replace(/\B(?=(\d{3})+$)/g, ',');
      const grouped = whole.replace(/[\d.]+$/, '') + digits;
      return advise('grouping', `Write the digits in groups of three: '${grouped}'.`, at, to, grouped);
    }
    const written = `${whole.replace('.', ',')}.${rest}`;
    return advise('decimal-point', `Write a point before the decimals: '${written}'.`, at, to, written);
  }
  return undefined;
}

/** `42 000`, `42'000`. */
function findSpacedDigits(doubt: Doubt): Advice | undefined {
  const at = doubt.kind(doubt.at - 1) === 'NUMBER' || doubt.kind(doubt.at - 1) === 'SYMBOL_AMOUNT' ? doubt.at - 1 : doubt.at;
  let to = at;
  while (/^['’]?\d{3}$/.test(doubt.words(to + 1, to + 1))) to += 1;
  while (/^['’]$/.test(doubt.image(to + 1)) && /^\d{3}$/.test(doubt.image(to + 2))) to += 2;
  if (to === at || !/^[£€$¥]? ?\d{1,3}$/.test(doubt.image(at)) || !doubt.fits(at, to, [doubt.kind(at)])) return undefined;
  const written = doubt.words(at, to).replace(/(?<=\d)[ '’]+(?=\d{3})/g, ',');
  return advise('grouping', `Write the digits in groups of three: '${written}'.`, at, to, written);
}

function findShortUnit(doubt: Doubt, at: number): Advice | undefined {
  if (doubt.kind(at - 1) !== 'NUMBER' || at > doubt.at + 1) return undefined;
  const unit = unitOf(doubt.image(at));
  if (unit === doubt.image(at) || doubt.kind(at) === unit) return undefined;
  if (!doubt.helps(at, at, [unit]) && !(at === doubt.at && doubt.expects(unit))) return undefined;
  const count = doubt.image(at - 1);
  const written = `${count} ${count === '1' ? unit.slice(0, -1) : unit}`;
  return advise('unit-in-full', `Write the unit in full: '${written}'.`, at - 1, at, written);
}

function findScale(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const scale = scales.get(doubt.image(at).toLowerCase())?.[0];
  if (scale === undefined || !/^(NUMBER|SYMBOL_AMOUNT)$/.test(doubt.kind(at - 1)) || !doubt.fits(at, at, [scale])) return undefined;
  const written = `${doubt.image(at - 1)} ${scale}`;
  return advise('scale-in-full', `Write the amount in full: '${written}'.`, at - 1, at, written);
}

function findCurrencyBehind(doubt: Doubt): Advice | undefined {
  for (const at of [doubt.at, doubt.at - 1]) {
    const word = doubt.image(at + 1);
    const code = /^[A-Z]{3}$/.test(word) ? word : currencies.get(word.toLowerCase())?.[0];
    if (doubt.kind(at) !== 'NUMBER' || code === undefined || !doubt.fits(at, at + 1, ['CURRENCY', 'NUMBER'])) continue;
    const written = `${code} ${doubt.image(at)}`;
    return advise('currency-first', `The currency stands before the amount: '${written}'.`, at, at + 1, written);
  }
  return undefined;
}

function findCurrencyWord(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const from = doubt.kind(at - 1) === 'TERM' && doubt.kind(at) !== ',' ? at - 1 : at;
  if (![...doubt.expected, ...doubt.expectedAt(from)].some(({ rule }) => rule === 'CurrencyCode')) return undefined;
  let to = from;
  while (to + 1 < doubt.tokens.length && !/^[,;.]$/.test(doubt.image(to + 1))) to += 1;
  const words = doubt.words(from, to).replace(/"/g, '');
  const code = codeOf(words) ?? (/^[a-z]{3}$/i.test(words) ? words.toUpperCase() : undefined);
  return code === undefined ? undefined : advise('currency-code', `Write the code of the currency: '${code}'.`, from, to, code);
}

/** `US dollars`, `pounds sterling`. */
export function codeOf(words: string): string | undefined {
  const name = /^(?:(?:US|U\.S\.|American|British|UK|Swiss|Japanese) )?(\S+)(?: sterling)?$/i.exec(words)?.[1] ?? '';
  return currencies.get(name.toLowerCase())?.[0];
}

/** `thirty (30) days`. */
function findNumberTwice(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  for (const from of [at, at - 1]) {
    const [, digits] = /^[a-zA-Z-]+(?: [a-z]+)? \((\d[\d,.]*%?)\)$/.exec(doubt.words(from, from + 3)) ?? [];
    if (digits !== undefined && doubt.helps(from, from + 3, [digits.endsWith('%') ? 'PERCENT' : 'NUMBER']))
      return advise('digits', `Write the number once, in digits: '${digits}'.`, from, from + 3, digits);
  }
  return undefined;
}

function findNumberWord(doubt: Doubt): Advice | undefined {
  const word = doubt.image(doubt.at).toLowerCase();
  const digits = digitsOf(word);
  if (digits === undefined || !doubt.expects('NUMBER', 'PERCENT') || !doubt.helps(doubt.at, doubt.at, ['NUMBER'])) return undefined;
  return advise('digits', `Write numbers in digits: '${digits}'.`, doubt.at, doubt.at, digits);
}

const halves = readTable(`minute → 30 seconds
  hour → 30 minutes
  day → 12 hours
  year → 6 months`);

/** `half an hour`. */
function findHalf(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const written = halves.get(/^half an? ([a-z]+)$/.exec(doubt.words(at, at + 2))?.[1] ?? '')?.[0];
  if (written === undefined || !doubt.helps(at, at + 2, ['NUMBER', 'hours'])) return undefined;
  return advise('digits', `Write numbers in digits: '${written}'.`, at, at + 2, written);
}

/** `at most 4:00`. */
function findClockLength(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const [, hours, minutes] = /^(\d+):(\d\d)$/.exec(doubt.image(at)) ?? [];
  if (hours === undefined || minutes === undefined || !doubt.helps(at, at, ['NUMBER', 'hours'])) return undefined;
  const written = minutes === '00' ? `${Number(hours)} hours` : `${Number(hours) * 60 + Number(minutes)} minutes`;
  return advise('unit-in-full', `Write a length of time with its unit: '${written}'.`, at, at, written);
}

const seconds: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3_600 };

/** `1 hour and 30 minutes`. */
function findCompoundLength(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const to = doubt.stretch(at - 2, /^\d+ (hour|minute)s? (and )?\d+ (minute|second)s?$/, 5);
  const [, many, large, few, small] = /^(\d+) (hour|minute)s? (?:and )?(\d+) (minute|second)s?$/.exec(doubt.words(at - 2, to)) ?? [];
  if (to < at || large === small || small === undefined || !doubt.helps(at - 2, to, ['NUMBER', 'minutes'])) return undefined;
  const count = (Number(many) * seconds[large]) / seconds[small] + Number(few);
  const written = `${count} ${small}s`;
  return advise('one-unit', `Write a length of time in one unit: '${written}'.`, at - 2, to, written);
}

/** `2 fortnights`. */
export const findUnknownUnit: Detector = (doubt) => {
  const { at } = doubt;
  if (doubt.kind(at - 1) !== 'NUMBER' || doubt.kind(at) !== 'WORD' || !doubt.expects('hours') || !doubt.helps(at, at, ['hours']))
    return undefined;
  const message = `'${doubt.image(at)}' is no unit here. The units are seconds, minutes, hours, days, weeks, months, quarters and years.`;
  return advise('unit-in-full', message, at, at);
};

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** `for the third time`. */
function findOrdinalWord(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const count = ordinals.indexOf(doubt.image(at).toLowerCase()) + 1;
  const written = ordinalOf(count);
  if (count === 0 || !doubt.helps(at, at, ['ORDINAL'])) return undefined;
  return advise('ordinal', `Write '${written}' here.`, at, at, written);
}

/** `for each 0.1% below 99.9%`: of all, or of the figure? */
function findPercentStep(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (doubt.kind(at) !== 'PERCENT' || !doubt.helps(at, at, ['NUMBER', 'percentage', 'points'])) return undefined;
  const written = `${doubt.image(at).replace(/[^\d.,]/g, '')} percentage points`;
  return advise('percentage-points', `Write '${written}': a percentage of a percentage can be read two ways.`, at, at, written);
}

/** `points in a calendar quarter are above 10`, `more than 10 points are reached in a calendar quarter`. */
function findPoints(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (doubt.image(at - 1) === 'points' && doubt.helps(at - 1, at - 1, ['total', 'points']))
    return advise('total-points', "Write 'total points'.", at - 1, at - 1, 'total points');
  const isMore = doubt.words(at, at + 1) === 'more than' && doubt.image(at + 3) === 'points';
  const [window, end] = [doubt.kinds.indexOf('in', at), doubt.kinds.indexOf(',', at)];
  if (!isMore || window < 0 || end < window) return undefined;
  const written = `total points ${doubt.words(window, end - 1)} are above ${doubt.image(at + 2)}`;
  return advise('total-points', `Write '${written}'.`, at, end - 1, written);
}

function findOrdinal(doubt: Doubt): Advice | undefined {
  const at = /^(NUMBER|PERCENT)$/.test(doubt.kind(doubt.at)) ? doubt.at : doubt.at - 1;
  if (!/^(NUMBER|PERCENT)$/.test(doubt.kind(at)) || !doubt.helps(at, at, ['ORDINAL'])) return undefined;
  const number = doubt.image(at).replace(/[^\d.]/g, '');
  const written = ordinalOf(number);
  return advise('ordinal', `Write '${written}' here.`, at, at, written);
}

function findPercent(doubt: Doubt): Advice | undefined {
  const at = doubt.kind(doubt.at) === 'NUMBER' ? doubt.at : doubt.at - 1;
  if (doubt.kind(at) !== 'NUMBER') return undefined;
  const cent =
    doubt.image(at + 1) === 'per' && doubt.image(at + 2) === 'cent' ? 2 : /^(percents|pct|percentage)$/.test(doubt.image(at + 1)) ? 1 : 0;
  if (!doubt.helps(at, at + cent, ['PERCENT'])) return undefined;
  const written = `${doubt.image(at)}%`;
  const message = cent > 0 ? `Write '${written}'.` : `A percentage is needed here: '${written}'.`;
  return advise('percent-sign', message, at, at + cent, written);
}

function findMissingUnit(doubt: Doubt): Advice | undefined {
  const at = doubt.at - 1;
  if (doubt.kind(at) !== 'NUMBER' || !doubt.expects('hours') || !doubt.helps(doubt.at, at, ['hours'])) return undefined;
  const count = doubt.image(at);
  if (doubt.expects('of') || doubt.helps(at, at, ['CURRENCY', 'NUMBER'])) return undefined;
  const such = doubt.helps(doubt.at, at, ['times']) ? 'times' : 'days';
  return advise('unit-missing', `${count} of what? Write '${count} ${such}' or '${count} hours', for instance.`, at, at);
}

function findMissingCurrency(doubt: Doubt): Advice | undefined {
  for (const at of [doubt.at, doubt.at - 1]) {
    if (doubt.kind(at) !== 'NUMBER' || !doubt.helps(at, at, ['CURRENCY', 'NUMBER'])) continue;
    return advise('currency-missing', `An amount needs its currency, as in 'GBP ${doubt.image(at)}'.`, at, at);
  }
  return undefined;
}

/** `every month`, `per month`, `in each month`, `monthly`: of which kind of month? */
export const findWindow: Detector = (doubt) => {
  const { at } = doubt;
  const adverb = adverbOf(doubt.image(at));
  if (adverb && doubt.helps(at, at, eachCalendar(adverb))) return sayWindow(adverb, at, at);
  const other = doubt.kind(at) === 'WORD' ? /^(day|week|month|quarter|year)$/.exec(doubt.image(at + 1))?.[1] : undefined;
  if (other && !/^(cal|con|rol)/.test(doubt.image(at)) && doubt.expects('calendar') && doubt.helps(at, at, ['calendar'])) {
    return sayWindow(other, at, at + 1, '');
  }
  let unit = at;
  while (unit < at + 3 && /^(in|on|for|every|each|per|any|a|an|the|calendar|\/)$/.test(doubt.image(unit))) unit += 1;
  if (!/^(day|week|month|quarter|year)s?$/.test(doubt.image(unit)) || doubt.image(unit - 1) === 'calendar') return undefined;
  const name = doubt.image(unit).replace(/s$/, '');
  if (unit === at && doubt.expects('calendar') && doubt.helps(at, at, ['calendar', name])) return sayWindow(name, at, at, '');
  for (let from = at; from >= Math.max(0, at - 2); from -= 1) {
    if (!/^(in|on|for|every|each|per|a|an|\/)$/.test(doubt.image(from))) continue;
    if (doubt.helps(from, unit, eachCalendar(name))) return sayWindow(name, from, unit);
    if (doubt.helps(from, unit, ['for', 'each', 'calendar', name])) return sayWindow(name, from, unit, 'for each ');
  }
  return undefined;
};

function eachCalendar(unit: string): string[] {
  return ['in', 'each', 'calendar', unit];
}

function sayWindow(unit: string, from: number, to: number, lead = 'in each '): Advice {
  const [calendar, contract] = [`${lead}calendar ${unit}`, `${lead}contract ${unit}`];
  const hasContract = /^(month|quarter|year)$/.test(unit);
  const message = hasContract
    ? `Which ${unit}s? Write '${calendar}', or '${contract}' for those counted from the start of the term.`
    : `Write '${calendar}'.`;
  return advise('which-window', message, from, to, calendar);
}
