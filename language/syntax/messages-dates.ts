/** Dates, times of day and days of the week that are written in a way that has no or no single meaning. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';

const months: readonly string[] = 'January February March April May June July August September October November December'.split(' ');

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
  if (readings.length === 0) return advise('no-date', `'${words}' is not a date. Write it like '1 January 2026'.`, at, to);
  if (readings.length === 1) return date(at, to, readings[0]);
  const message = `'${words}' can be read two ways. Write '${readings[0]}' or '${readings[1]}'.`;
  return advise('ambiguous-date', message, at, to);
}

function findNamedDate(doubt: Doubt, at: number): Advice | undefined {
  const [, day, name, full] =
    /^(?:the )?(\d{1,2})(?:st|nd|rd|th)? (?:day )?of ([A-Z][a-z]+),? (\d{4})$/.exec(doubt.words(at, at + 3)) ?? [];
  if (full !== undefined && monthOf(name)) return date(at, at + 3, `${+day} ${monthOf(name)} ${full}`);
  const [one, two] = [doubt.image(at), doubt.image(at + 1)];
  const tail = doubt.image(at + 2) === ',' ? at + 3 : at + 2;
  const year = doubt.image(tail);
  if (doubt.kind(tail) === 'NUMBER' && /^\d{4}$/.test(year)) {
    const day = /^\d{1,2}/.exec(two)?.[0];
    if (monthOf(one) && day) return date(at, tail, `${+day} ${monthOf(one)} ${year}`);
    const ordinal = /^(\d{1,2})(st|nd|rd|th)?$/.exec(one)?.[1];
    if (ordinal && monthOf(two)) return date(at, tail, `${+ordinal} ${monthOf(two)} ${year}`);
  }
  if (monthOf(one) && doubt.kind(at + 1) === 'NUMBER' && /^\d{4}$/.test(two) && doubt.expects('DATE')) {
    const written = `1 ${monthOf(one)} ${two}`;
    return advise('date-without-day', `A date needs its day: '${written}'.`, at, at + 1, written);
  }
  if (/^\d{1,2}$/.test(one) && monthOf(two) && doubt.expects('DATE')) {
    const message = `A date needs its year: '${one} ${monthOf(two)} 2026'.`;
    return advise('date-without-year', message, at, at + 1);
  }
  return undefined;
}

/** `8am`, `9.30`, `8:00 pm` where a time is needed. */
export const findTime: Detector = (doubt) => findShortWeekday(doubt) ?? findAlways(doubt) ?? findClock(doubt);

function findShortWeekday(doubt: Doubt): Advice | undefined {
  const day = /^(mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,2}\.?|[a-z]*days)$/i.exec(doubt.image(doubt.at))?.[1].toLowerCase();
  if (day === undefined || !doubt.expects('Monday')) return undefined;
  const whole = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ').find((each) => each.toLowerCase().startsWith(day))!;
  return advise('weekday-in-full', `Write the day in full: '${whole}'.`, doubt.at, doubt.at, whole);
}

function findAlways(doubt: Doubt): Advice | undefined {
  for (const at of [doubt.at, doubt.at - 1]) {
    const [to] = [at + 4, at + 2].filter((end) => /^24[/x]7([/x]365)?$/.test(doubt.words(at, end)));
    if (to !== undefined) return advise('round-the-clock', "Write it in words: '24 hours every day'.", at, to, '24 hours every day');
  }
  return undefined;
}

function findClock(doubt: Doubt): Advice | undefined {
  const at = doubt.kind(doubt.at - 1) === 'TIME' && /^[ap]\.?m$/i.test(doubt.image(doubt.at)) ? doubt.at - 1 : doubt.at;
  if (at === doubt.at && !doubt.expects('TIME')) return undefined;
  if (/^[ap]\.m$/i.test(doubt.words(at + 1, at + 3))) return findDottedHalf(doubt, at);
  const isJoined = /^(h\d{0,2}|o'clock|h)$/.test(doubt.image(at + 1));
  const to = isJoined || /^[ap]\.?m$/i.test(doubt.image(at + 1)) ? at + 1 : at;
  const [, hour, , minute = '00', half] = /^(\d{1,2})([.:h](\d{2}))? ?([ap])?\.?m?(?:h| o'clock)?$/i.exec(doubt.words(at, to)) ?? [];
  if (hour === undefined || +hour > 23 || (half && +hour > 12)) return undefined;
  const isAfternoon = half === undefined && minute === '00' && endsBefore(doubt, at, +hour);
  const hours = (isAfternoon ? +hour + 12 : half?.toLowerCase() === 'p' ? (+hour % 12) + 12 : half ? +hour % 12 : +hour)
    .toString()
    .padStart(2, '0');
  const time = `${hours}:${minute}`;
  return advise('time-form', `Write times of day with hours and minutes: '${time}'.`, at, to, time);
}

/** `9 a.m.`: its full stops would end the sentence. */
function findDottedHalf(doubt: Doubt, at: number): Advice | undefined {
  const [, hour, half] = /^(\d{1,2}) ?([ap])/i.exec(doubt.words(at, at + 1)) ?? [];
  if (hour === undefined || half === undefined || +hour > 12) return undefined;
  const time = `${String((+hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)).padStart(2, '0')}:00`;
  return advise('time-form', `Write times of day with hours and minutes, and without full stops: '${time}'.`, at, at + 3);
}

/** `from 09:00 to 5`: nobody works until five in the morning. */
function endsBefore(doubt: Doubt, at: number, hour: number): boolean {
  const start = Number(/^(\d{1,2}):/.exec(doubt.image(at - 2))?.[1] ?? NaN);
  return doubt.image(at - 1) === 'to' && doubt.kind(at) === 'NUMBER' && hour <= 12 && start < 12 && hour <= start;
}

function date(from: number, to: number, written: string): Advice {
  return advise('date-form', `Write the date as '${written}'.`, from, to, written);
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
