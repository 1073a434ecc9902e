/** Numbers, dates, times, amounts and windows that are written in a way that has no or no single meaning. */
import type { Advice, Detector, Doubt } from './doubt';

const months: readonly string[] = 'January February March April May June July August September October November December'.split(' ');
const units: Readonly<Record<string, string>> = {
  ms: 'milliseconds',
  s: 'seconds',
  sec: 'seconds',
  secs: 'seconds',
  m: 'minutes',
  min: 'minutes',
  mins: 'minutes',
  h: 'hours',
  hr: 'hours',
  hrs: 'hours',
  d: 'days',
  w: 'weeks',
  wk: 'weeks',
  mo: 'months',
  mth: 'months',
  y: 'years',
  yr: 'years',
  yrs: 'years',
};
const scales: Readonly<Record<string, string>> = { k: 'thousand', m: 'million', mn: 'million', mio: 'million', bn: 'billion', b: 'billion' };
const currencies: Readonly<Record<string, string>> = {
  pounds: 'GBP',
  pound: 'GBP',
  euros: 'EUR',
  euro: 'EUR',
  dollars: 'USD',
  dollar: 'USD',
  francs: 'CHF',
  yen: 'JPY',
  '€': 'EUR',
  '£': 'GBP',
  $: 'USD',
};
const numbers: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  twelve: '12',
  thirty: '30',
};

/** `01/02/2026`, `1.2.2026`, `January 1, 2026`, `1 Jan 2026`, `1st January 2026`. */
export const findDate: Detector = (doubt) => {
  for (let at = Math.max(0, doubt.at - 4); at <= doubt.at; at += 1) {
    const found = findNumericDate(doubt, at) ?? findNamedDate(doubt, at);
    if (found) return found;
  }
  return undefined;
};

function findNumericDate(doubt: Doubt, at: number): Advice | undefined {
  if (doubt.kind(at) !== 'NUMBER') return undefined;
  for (let to = at + 2; to <= at + 4; to += 1) {
    const words = doubt.words(at, to);
    const [, first, second, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(words) ?? [];
    if (year !== undefined) return sayNumericDate(words, +first, +second, year.length === 2 ? `20${year}` : year, at, to);
    const [, leading, month, day] = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(words) ?? [];
    if (day !== undefined && isMonth(+month)) return date(at, to, `${+day} ${months[+month - 1]} ${leading}`);
  }
  return undefined;
}

function sayNumericDate(words: string, first: number, second: number, year: string, at: number, to: number): Advice | undefined {
  const readings: string[] = [];
  if (isMonth(second) && isDay(first)) readings.push(`${first} ${months[second - 1]} ${year}`);
  if (isMonth(first) && isDay(second) && first !== second) readings.push(`${second} ${months[first - 1]} ${year}`);
  if (readings.length === 0) return { code: 'no-date', message: `'${words}' is not a date. Write it like '1 January 2026'.`, from: at, to };
  if (readings.length === 1) return date(at, to, readings[0]);
  const message = `'${words}' can be read two ways. Write '${readings[0]}' or '${readings[1]}'.`;
  return { code: 'ambiguous-date', message, from: at, to };
}

function findNamedDate(doubt: Doubt, at: number): Advice | undefined {
  const [one, two] = [doubt.image(at), doubt.image(at + 1)];
  const tail = doubt.image(at + 2) === ',' ? at + 3 : at + 2;
  const year = doubt.image(tail);
  if (doubt.kind(tail) === 'NUMBER' && /^\d{4}$/.test(year)) {
    const day = /^\d{1,2}/.exec(two)?.[0];
    if (monthOf(one) && day) return date(at, tail, `${+day} ${monthOf(one)} ${year}`);
    const ordinal = /^(\d{1,2})(st|nd|rd|th)?$/.exec(one)?.[1];
    if (ordinal && monthOf(two)) return date(at, tail, `${+ordinal} ${monthOf(two)} ${year}`);
  }
  if (/^\d{1,2}$/.test(one) && monthOf(two) && doubt.expects('DATE')) {
    const message = `A date needs its year: '${one} ${monthOf(two)} 2026'.`;
    return { code: 'date-without-year', message, from: at, to: at + 1 };
  }
  return undefined;
}

/** `8am`, `9.30`, `8:00 pm` where a time is needed. */
export const findTime: Detector = (doubt) => findShortWeekday(doubt) ?? findAlways(doubt) ?? findClock(doubt);

function findShortWeekday(doubt: Doubt): Advice | undefined {
  const day = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,2}\.?$/i.exec(doubt.image(doubt.at))?.[1].toLowerCase();
  if (day === undefined || !doubt.expects('Monday')) return undefined;
  const whole = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ').find((each) => each.toLowerCase().startsWith(day))!;
  return form('weekday-in-full', `Write the day in full: '${whole}'.`, doubt.at, doubt.at, whole);
}

function findAlways(doubt: Doubt): Advice | undefined {
  for (const at of [doubt.at, doubt.at - 1]) {
    const [to] = [at + 4, at + 2].filter((end) => /^24[/x]7([/x]365)?$/.test(doubt.words(at, end)));
    if (to !== undefined) return form('round-the-clock', "Write it in words: '24 hours every day'.", at, to, '24 hours every day');
  }
  return undefined;
}

function findClock(doubt: Doubt): Advice | undefined {
  const at = doubt.kind(doubt.at - 1) === 'TIME' && /^[ap]\.?m$/i.test(doubt.image(doubt.at)) ? doubt.at - 1 : doubt.at;
  if (at === doubt.at && !doubt.expects('TIME')) return undefined;
  const to = /^[ap]\.?m$/i.test(doubt.image(at + 1)) ? at + 1 : at;
  const [, hour, , minute = '00', half] = /^(\d{1,2})([.:](\d{2}))? ?([ap])?\.?m?$/i.exec(doubt.words(at, to)) ?? [];
  if (hour === undefined || +hour > 23 || (half && +hour > 12)) return undefined;
  const hours = (half?.toLowerCase() === 'p' ? (+hour % 12) + 12 : half ? +hour % 12 : +hour).toString().padStart(2, '0');
  const time = `${hours}:${minute}`;
  return { code: 'time-form', message: `Write times of day with hours and minutes: '${time}'.`, from: at, to, suggestion: time };
}

/** `99,95%`, `4h`, `5 business hour days`, `500 EUR`, `1.5m`, `five days`, `95` for `95%`. */
export const findFigure: Detector = (doubt) => {
  const { at } = doubt;
  return (
    findDecimalComma(doubt) ??
    findShortUnit(doubt, at) ??
    findShortUnit(doubt, at + 1) ??
    findScale(doubt) ??
    findCurrencyBehind(doubt) ??
    findCurrencyWord(doubt) ??
    findNumberWord(doubt) ??
    findOrdinal(doubt) ??
    findPercent(doubt) ??
    findMissingUnit(doubt) ??
    findMissingCurrency(doubt)
  );
};

function findDecimalComma(doubt: Doubt): Advice | undefined {
  for (let at = Math.max(0, doubt.at - 2); at <= doubt.at; at += 1) {
    const whole = doubt.image(at);
    const rest = doubt.image(at + 2);
    if (!/\d$/.test(whole) || doubt.image(at + 1) !== ',' || !doubt.touches(at + 1) || !doubt.touches(at + 2) || !/^\d/.test(rest)) continue;
    const written = `${whole.replace('.', ',')}.${rest}`;
    return form('decimal-point', `Write a point before the decimals: '${written}'.`, at, at + 2, written);
  }
  return undefined;
}

function findShortUnit(doubt: Doubt, at: number): Advice | undefined {
  if (doubt.kind(at - 1) !== 'NUMBER' || at > doubt.at + 1) return undefined;
  const unit = units[doubt.image(at).toLowerCase()];
  if (unit === undefined || doubt.kind(at) === unit || !doubt.helps(at, at, [unit])) return undefined;
  const count = doubt.image(at - 1);
  const written = `${count} ${count === '1' ? unit.slice(0, -1) : unit}`;
  return form('unit-in-full', `Write the unit in full: '${written}'.`, at - 1, at, written);
}

function findScale(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const scale = scales[doubt.image(at).toLowerCase()];
  if (scale === undefined || !/^(NUMBER|SYMBOL_AMOUNT)$/.test(doubt.kind(at - 1)) || !doubt.helps(at, at, [scale])) return undefined;
  const written = `${doubt.image(at - 1)} ${scale}`;
  return form('scale-in-full', `Write the amount in full: '${written}'.`, at - 1, at, written);
}

function findCurrencyBehind(doubt: Doubt): Advice | undefined {
  for (const at of [doubt.at, doubt.at - 1]) {
    const word = doubt.image(at + 1);
    const code = /^[A-Z]{3}$/.test(word) ? word : currencies[word.toLowerCase()];
    if (doubt.kind(at) !== 'NUMBER' || code === undefined || !doubt.helps(at, at + 1, ['CURRENCY', 'NUMBER'])) continue;
    const written = `${code} ${doubt.image(at)}`;
    return form('currency-first', `The currency stands before the amount: '${written}'.`, at, at + 1, written);
  }
  return undefined;
}

function findCurrencyWord(doubt: Doubt): Advice | undefined {
  const code = currencies[doubt.image(doubt.at).toLowerCase()];
  if (code === undefined || !doubt.expected.some(({ rule }) => rule === 'CurrencyCode')) return undefined;
  return form('currency-code', `Write the code of the currency: '${code}'.`, doubt.at, doubt.at, code);
}

function findNumberWord(doubt: Doubt): Advice | undefined {
  const word = doubt.image(doubt.at).toLowerCase();
  const digits = numbers[word];
  if (digits === undefined || !doubt.expects('NUMBER', 'PERCENT') || !doubt.helps(doubt.at, doubt.at, ['NUMBER'])) return undefined;
  return form('digits', `Write numbers in digits: '${digits}'.`, doubt.at, doubt.at, digits);
}

function findOrdinal(doubt: Doubt): Advice | undefined {
  const at = doubt.kind(doubt.at) === 'NUMBER' ? doubt.at : doubt.at - 1;
  if (doubt.kind(at) !== 'NUMBER' || !doubt.helps(at, at, ['ORDINAL'])) return undefined;
  const number = doubt.image(at);
  const teen = /1\d$/.test(number);
  const written = number + (!teen && /1$/.test(number) ? 'st' : !teen && /2$/.test(number) ? 'nd' : !teen && /3$/.test(number) ? 'rd' : 'th');
  return form('ordinal', `Write '${written}' here.`, at, at, written);
}

function findPercent(doubt: Doubt): Advice | undefined {
  const at = doubt.kind(doubt.at) === 'NUMBER' ? doubt.at : doubt.at - 1;
  if (doubt.kind(at) !== 'NUMBER') return undefined;
  const cent = doubt.image(at + 1) === 'per' && doubt.image(at + 2) === 'cent' ? 2 : /^(percents|pct|percentage)$/.test(doubt.image(at + 1)) ? 1 : 0;
  if (!doubt.helps(at, at + cent, ['PERCENT'])) return undefined;
  const written = `${doubt.image(at)}%`;
  const message = cent > 0 ? `Write '${written}'.` : `A percentage is needed here: '${written}'.`;
  return form('percent-sign', message, at, at + cent, written);
}

function findMissingUnit(doubt: Doubt): Advice | undefined {
  const at = doubt.at - 1;
  if (doubt.kind(at) !== 'NUMBER' || !doubt.expects('hours') || !doubt.helps(doubt.at, at, ['hours'])) return undefined;
  const count = doubt.image(at);
  if (doubt.expects('of') || doubt.helps(at, at, ['CURRENCY', 'NUMBER'])) return undefined;
  const such = doubt.helps(doubt.at, at, ['times']) ? 'times' : 'days';
  return form('unit-missing', `${count} of what? Write '${count} ${such}' or '${count} hours', for instance.`, at, at);
}

function findMissingCurrency(doubt: Doubt): Advice | undefined {
  for (const at of [doubt.at, doubt.at - 1]) {
    if (doubt.kind(at) !== 'NUMBER' || !doubt.helps(at, at, ['CURRENCY', 'NUMBER'])) continue;
    return form('currency-missing', `An amount needs its currency, as in 'GBP ${doubt.image(at)}'.`, at, at);
  }
  return undefined;
}

/** `every month`, `per month`, `in each month`, `monthly`: of which kind of month? */
export const findWindow: Detector = (doubt) => {
  const { at } = doubt;
  const adverb = /^(month|quarter|year|week)ly$/.exec(doubt.image(at))?.[1] ?? (/^(daily)$/.test(doubt.image(at)) ? 'day' : undefined);
  if (adverb && doubt.helps(at, at, eachCalendar(adverb))) return sayWindow(adverb, at, at);
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
  return form('which-window', message, from, to, calendar);
}

function date(from: number, to: number, written: string): Advice {
  return form('date-form', `Write the date as '${written}'.`, from, to, written);
}

function monthOf(word: string): string | undefined {
  return word.length < 3 ? undefined : months.find((month) => month.toLowerCase().startsWith(word.toLowerCase()));
}

function isMonth(number: number): boolean {
  return number >= 1 && number <= 12;
}

function isDay(number: number): boolean {
  return number >= 1 && number <= 31;
}

function form(code: string, message: string, from: number, to: number, suggestion?: string): Advice {
  return { code, message, from, to, ...(suggestion === undefined ? {} : { suggestion }) };
}
