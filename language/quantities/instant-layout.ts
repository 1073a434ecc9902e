import { dayNumberOf, isDate, monthNumber } from './civil-date';
import { numberOfDigits } from './exact-number';

/** What one text says, before a zone is applied. Reused from row to row, so that reading allocates nothing. */
export interface Scan {
  /** Seconds since 1970-01-01T00:00 on the clock that the text means. */
  seconds: number;
  micros: number;
  /** Seconds ahead of UTC, or NaN when the text does not say. */
  offset: number;
}

/** Fills the scan; false when the text is not a time. */
export type Scanner = (text: string, into: Scan) => boolean;

/** Reads ISO 8601, see `parseInstant`. */
export function scanIso(raw: string, into: Scan): boolean {
  const text = isPadded(raw) ? raw.trim() : raw;
  const basic = text.charCodeAt(4) !== MINUS;
  const dateEnd = basic ? 8 : 10;
  const year = digits(text, 0, 4);
  const month = digits(text, basic ? 4 : 5, 2);
  const day = digits(text, basic ? 6 : 8, 2);
  if (!basic && text.charCodeAt(7) !== MINUS) return false;
  if (!(isDate(year, month, day) && year >= 0)) return false;
  into.seconds = dayNumberOf(year, month, day) * DAY_SECONDS;
  into.micros = 0;
  into.offset = NaN;
  if (text.length === dateEnd) return !basic;
  const separator = text.charCodeAt(dateEnd);
  if (separator !== CAPITAL_T && separator !== SMALL_T && !(separator === SPACE && !basic)) return false;
  return scanClock(text, dateEnd + 1, basic, into);
}

/** `HH:mm`, `HH:mm:ss`, `HH:mm:ss.ffffff` and the offset, if any; without colons in the basic layout. */
function scanClock(text: string, from: number, basic: boolean, into: Scan): boolean {
  const gap = basic ? 0 : 1;
  const hour = digits(text, from, 2);
  const minute = digits(text, from + 2 + gap, 2);
  if (!basic && text.charCodeAt(from + 2) !== COLON) return false;
  let at = from + 4 + gap;
  let second = 0;
  if (basic ? isDigit(text.charCodeAt(at)) : text.charCodeAt(at) === COLON) {
    second = digits(text, at + gap, 2);
    at += 2 + gap;
    const mark = text.charCodeAt(at);
    if (mark === DOT || mark === COMMA) {
      const end = scanFraction(text, at + 1, into);
      if (end < 0) return false;
      at = end;
    }
  }
  return setClock(into, hour, minute, second) && scanOffset(text, at, into) === text.length;
}

/** Reads decimals of a second; gives where they end, or -1 when there are none. */
function scanFraction(text: string, from: number, into: Scan): number {
  let at = from;
  let micros = 0;
  for (; isDigit(text.charCodeAt(at)); at++) if (at - from < 6) micros = micros * 10 + (text.charCodeAt(at) - ZERO);
  for (let read = at - from; read < 6; read++) micros *= 10;
  into.micros = micros;
  return at === from ? -1 : at;
}

/** Reads `Z`, `UTC`, `+01:00`, `+0100`, `+01` or nothing, after spaces; gives where it ends, or -1. */
function scanOffset(text: string, from: number, into: Scan): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at++;
  if (at === text.length) return at;
  const word = text.slice(at).toUpperCase();
  if (word === 'Z' || word === 'UTC' || word === 'GMT') {
    into.offset = 0;
    return text.length;
  }
  const sign = text.charCodeAt(at) === PLUS ? 1 : text.charCodeAt(at) === MINUS ? -1 : 0;
  const hours = digits(text, at + 1, 2);
  if (sign === 0 || hours < 0 || hours > 18) return -1;
  at += 3;
  const colon = text.charCodeAt(at) === COLON;
  let minutes = 0;
  if (colon || isDigit(text.charCodeAt(at))) {
    at += colon ? 1 : 0;
    minutes = digits(text, at, 2);
    if (minutes < 0 || minutes > 59) return -1;
    at += 2;
  }
  into.offset = sign * (hours * 3600 + minutes * 60);
  return at;
}

function setClock(into: Scan, hour: number, minute: number, second: number): boolean {
  const endOfDay = hour === 24 && minute === 0 && second === 0 && into.micros === 0;
  if (!endOfDay && !(hour >= 0 && hour <= 23)) return false;
  if (!(minute >= 0 && minute <= 59 && second >= 0 && second <= 59)) return false;
  into.seconds += hour * 3600 + minute * 60 + second;
  return true;
}

/** What a pattern collects while it reads, in the order that suits the layout. */
interface Fields {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** 0 AM, 12 PM, NaN when not said. */
  half: number;
}

/** Reads one part of a pattern from `at`; gives where it ends, or -1. */
type Step = (text: string, at: number, fields: Fields, into: Scan) => number;

/** A scanner for the layout; throws a RangeError that says what is wrong with it. */
export function compilePattern(pattern: string): Scanner {
  const epoch = EPOCHS.get(pattern.trim().toLowerCase());
  if (epoch !== undefined) return (text, into) => scanEpoch(text, epoch, into);
  const parts: readonly string[] = pattern.match(/([A-Za-z])\1*|[^A-Za-z]/g) ?? [];
  const steps = parts.map((part) => step(part, pattern));
  const hasHalf = parts.includes('a');
  const says = (letter: string): boolean => parts.some((part) => part.startsWith(letter));
  if (!(says('y') && says('M') && says('d'))) throw new RangeError(`"${pattern}" does not say the year, month and day.`);
  if (says('h') !== hasHalf) throw new RangeError(`"${pattern}" needs both h and a for a clock of twelve hours.`);
  const fields: Fields = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0, half: NaN };
  return (raw, into) => {
    const text = isPadded(raw) ? raw.trim() : raw;
    fields.hour = fields.minute = fields.second = into.micros = 0;
    fields.half = into.offset = NaN;
    let at = 0;
    for (const read of steps) {
      at = read(text, at, fields, into);
      if (at < 0) return false;
    }
    if (at !== text.length || !isDate(fields.year, fields.month, fields.day)) return false;
    if (hasHalf && !(fields.hour >= 1 && fields.hour <= 12)) return false;
    into.seconds = dayNumberOf(fields.year, fields.month, fields.day) * DAY_SECONDS;
    return setClock(into, hasHalf ? (fields.hour % 12) + fields.half : fields.hour, fields.minute, fields.second);
  };
}

function step(part: string, pattern: string): Step {
  const field = NUMERIC.get(part);
  if (field !== undefined) return numberStep(field[0], field[1], field[2]);
  if (/^[^A-Za-z]$/.test(part)) return (text, at) => (text[at] === part ? at + 1 : -1);
  if (part === 'T') return (text, at) => (text[at] === 'T' ? at + 1 : -1);
  if (part === 'MMM' || part === 'MMMM') return monthStep;
  if (part === 'a') return halfStep;
  if (/^S+$/.test(part)) return (text, at, _fields, into) => scanFraction(text, at, into);
  if (part === 'XXX' || part === 'X' || part === 'Z') return (text, at, _fields, into) => scanOffset(text, at, into);
  throw new RangeError(`"${part}" in "${pattern}" is not a part of a time.`);
}

function numberStep(name: keyof Fields, least: number, most: number): Step {
  return (text, at, fields) => {
    let [value, end] = [0, at];
    for (; end - at < most && isDigit(text.charCodeAt(end)); end++) value = value * 10 + (text.charCodeAt(end) - ZERO);
    fields[name] = value;
    return end - at < least ? -1 : end;
  };
}

const monthStep: Step = (text, at, fields) => {
  const word = /^[A-Za-z]+/.exec(text.slice(at, at + 12))?.[0] ?? '';
  const month = monthNumber(word);
  fields.month = month ?? 0;
  return month === undefined ? -1 : at + word.length;
};

const halfStep: Step = (text, at, fields) => {
  const word = text.slice(at, at + 2).toUpperCase();
  fields.half = word === 'PM' ? 12 : 0;
  return word === 'AM' || word === 'PM' ? at + 2 : -1;
};

const NUMERIC: ReadonlyMap<string, readonly [keyof Fields, number, number]> = new Map<string, readonly [keyof Fields, number, number]>([
  ['yyyy', ['year', 4, 4]],
  ['MM', ['month', 2, 2]],
  ['M', ['month', 1, 2]],
  ['dd', ['day', 2, 2]],
  ['d', ['day', 1, 2]],
  ['HH', ['hour', 2, 2]],
  ['H', ['hour', 1, 2]],
  ['hh', ['hour', 2, 2]],
  ['h', ['hour', 1, 2]],
  ['mm', ['minute', 2, 2]],
  ['ss', ['second', 2, 2]],
]);

const EPOCHS: ReadonlyMap<string, number> = new Map([
  ['epoch seconds', 0],
  ['epoch milliseconds', 3],
]);

/** `power` is how many digits of the count are decimals of a second. */
function scanEpoch(raw: string, power: number, into: Scan): boolean {
  const match = /^(-?)(\d{1,17})(?:\.(\d+))?$/.exec(raw.trim());
  if (match === null) return false;
  const count = (match[2] ?? '').padStart(power + 1, '0');
  const cut = count.length - power;
  const micros = numberOfDigits((count.slice(cut) + (match[3] ?? '')).slice(0, 6).padEnd(6, '0'));
  const seconds = numberOfDigits(count.slice(0, cut));
  if (!(seconds <= LAST_SECOND)) return false;
  const borrows = match[1] === '-' && micros > 0;
  into.seconds = match[1] === '-' ? -seconds - (borrows ? 1 : 0) : seconds;
  into.micros = borrows ? 1_000_000 - micros : micros;
  into.offset = 0;
  return true;
}

const DAY_SECONDS = 86_400;
const ZERO = 48;
const SPACE = 32;
const PLUS = 43;
const COMMA = 44;
const MINUS = 45;
const DOT = 46;
const COLON = 58;
const CAPITAL_T = 84;
const SMALL_T = 116;
/** The end of the year 9999. */
const LAST_SECOND = 253_402_300_799;

function isDigit(code: number): boolean {
  return code >= ZERO && code <= 57;
}

function isPadded(text: string): boolean {
  return text.charCodeAt(0) <= SPACE || text.charCodeAt(text.length - 1) <= SPACE;
}

/** So many digits as a number, or -1 when one of them is not a digit. */
function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at++) {
    const code = text.charCodeAt(at);
    if (!isDigit(code)) return -1;
    value = value * 10 + (code - ZERO);
  }
  return value;
}
