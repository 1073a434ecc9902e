/**
 * What the text of one cell of data says, by the type of its field. Shared by every reader of data, so that all of them read alike.
 */
import type { Agreement, DurationUnit, Field, FieldType, Taken } from '../agreement/agreement';
import { spellingKey } from '../agreement/spelling';
import { dayNumberOf } from '../quantities/civil-date';
import { inMicroseconds, parseDurationUnit } from '../quantities/duration';
import { currencyOfSymbol, isCurrency } from '../quantities/money';
import { Ratio } from '../quantities/ratio';
import { toExactNumber } from '../quantities/exact-number';
import { isTimeZone } from '../quantities/time-zone';

/** How values of a type are held and compared: a time, a length of time, an exact figure, a text, or intervals. */
export type ValueKind = 'instant' | 'duration' | 'figure' | 'text' | 'periods';

const KINDS: Readonly<Record<FieldType, ValueKind>> = {
  time: 'instant',
  date: 'instant',
  duration: 'duration',
  number: 'figure',
  percentage: 'figure',
  amount: 'figure',
  text: 'text',
  party: 'text',
  enum: 'text',
  periods: 'periods',
};

export function kindOfType(type: FieldType): ValueKind {
  return KINDS[type];
}

/** The zone in which the agreement's days begin: its own, or UTC (convention 4). */
export function zoneOf(agreement: Agreement): string {
  return agreement.timeZone !== undefined && isTimeZone(agreement.timeZone) ? agreement.timeZone : 'UTC';
}

/** The first and the last moment that data may speak of: the years 1900 to 2199, in microseconds since 1970. Anything else is a bad row. */
export const EARLIEST = dayNumberOf(1900, 1, 2) * 86_400_000_000;
export const LATEST = dayNumberOf(2199, 12, 31) * 86_400_000_000 - 1;

/**
 * The exact figure of a number, percentage or amount: a share of 1 for a percentage, which the data state in percent with or without the
 * sign (`99.5`, `99.5%`); currency units for an amount, with or without its currency (`42,000`, `£42,000`, `GBP 42,000`).
 * Undefined when the text is none, and for an amount in another currency than `currency`.
 */
export function figureOf(type: FieldType, text: string, currency?: string): Ratio | undefined {
  if (type === 'percentage') return Ratio.parse(text.replace(/\s*(%|percent)$/i, ''))?.dividedBy(HUNDRED);
  return type === 'amount' ? amountOf(text.trim(), currency) : Ratio.parse(text);
}

/**
 * A length of time in whole microseconds: a plain number in the field's unit; `4 hours 30 minutes`, `90 min`; `04:30`, `04:30:15.5` (hours first);
 * `PT4H30M`. Undefined when the text is none of these, for a plain number without a unit, for months and years (their length is not
 * fixed) and for a fraction of a microsecond.
 */
export function durationOf(text: string, unit?: DurationUnit): number | undefined {
  const exact = exactDuration(text.trim(), unit);
  if (exact === undefined || !exact.isWhole) return undefined;
  return exact.abs().compare(MOST) > 0 ? undefined : toExactNumber(exact.num);
}

/**
 * The agreement's spelling of an enum value or a party (by name or title), by `spellingKey`; undefined for a field that takes any text.
 * Where two values have the same key (`A B`, `A-B`), the exact text decides. `taken` are other texts that the sample says stand for one.
 */
export function spellingsOf(
  field: Pick<Field, 'type' | 'values'> & { readonly taken?: readonly Taken[] },
  agreement: Agreement,
): ((text: string) => string | undefined) | undefined {
  const canonical = new Map<string, string>();
  if (field.type === 'enum') for (const value of field.values) note(canonical, value, value);
  else if (field.type === 'party') {
    for (const party of agreement.parties.values()) note(canonical, party.name, party.name);
    for (const party of agreement.parties.values()) note(canonical, party.title, party.name);
  } else return undefined;
  for (const { text, value } of field.taken ?? []) if (canonical.has(spellingKey(value))) note(canonical, text, value);
  const exact = new Set(field.values);
  return (text) => (exact.has(text) ? text : canonical.get(spellingKey(text)));
}

const HUNDRED = Ratio.of(100n);
const MOST = Ratio.of(Number.MAX_SAFE_INTEGER);

function note(map: Map<string, string>, text: string, canonical: string): void {
  const key = spellingKey(text);
  if (!map.has(key)) map.set(key, canonical);
}

function amountOf(text: string, currency: string | undefined): Ratio | undefined {
  const match = /^(-?)\s*([A-Z]{3}|[^\s\d.,+-])?\s*(-?[\d.,]+)\s*([A-Z]{3}|[^\s\d.,+-])?$/.exec(text);
  if (match === null) return Ratio.parse(text);
  const [, minus, before, figure = '', after] = match;
  if (before !== undefined && after !== undefined) return undefined;
  const sign = before ?? after;
  const code = sign === undefined ? undefined : (currencyOfSymbol(sign) ?? (isCurrency(sign) ? sign : ''));
  if (code === '' || (code !== undefined && currency !== undefined && code !== currency)) return undefined;
  const amount = Ratio.parse(figure);
  return minus === '-' ? amount?.negate() : amount;
}

function exactDuration(text: string, unit: DurationUnit | undefined): Ratio | undefined {
  const plain = Ratio.parse(text);
  if (plain !== undefined) return unit === undefined || isCivil(unit) ? undefined : inMicroseconds(plain, unit);
  const clock = /^(-?)(\d+):([0-5]\d)(?::([0-5]\d(?:\.\d+)?))?$/.exec(text);
  if (clock !== null) {
    const sum = Ratio.sum([part(clock[2], 'hour'), part(clock[3], 'minute'), part(clock[4] ?? '0', 'second')]);
    return clock[1] === '-' ? sum.negate() : sum;
  }
  const iso = /^P(?=[\dT])(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?=\d)(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/i.exec(text);
  if (iso !== null) {
    return Ratio.sum(ISO_UNITS.map((name, i) => part(iso[i + 1] ?? '0', name)));
  }
  const words = [...text.matchAll(/([\d.,]*\d)\s*([a-zµ]+)/gi)];
  const rest = text.replace(/([\d.,]*\d)\s*([a-zµ]+)/gi, '').replace(/,|\band\b/g, '');
  if (words.length === 0 || rest.trim() !== '') return undefined;
  let sum = Ratio.ZERO;
  for (const [, count = '', word = ''] of words) {
    const figure = Ratio.parse(count);
    const named = parseDurationUnit(word) ?? SHORT_UNITS.get(word.toLowerCase());
    if (figure === undefined || named === undefined) return undefined;
    sum = sum.plus(inMicroseconds(figure, named));
  }
  return sum;
}

const ISO_UNITS = ['week', 'day', 'hour', 'minute', 'second'] as const;
const SHORT_UNITS = new Map([
  ['d', 'day'],
  ['hr', 'hour'],
  ['hrs', 'hour'],
  ['m', 'minute'],
  ['mins', 'minute'],
  ['sec', 'second'],
  ['secs', 'second'],
] as const) as ReadonlyMap<string, 'day' | 'hour' | 'minute' | 'second'>;

type FixedUnit = Exclude<DurationUnit, 'month' | 'quarter' | 'year'>;

function isCivil(unit: DurationUnit): unit is 'month' | 'quarter' | 'year' {
  return unit === 'month' || unit === 'quarter' || unit === 'year';
}

function part(digits: string | undefined, unit: FixedUnit): Ratio {
  return inMicroseconds(Ratio.parse(digits ?? '0') ?? Ratio.ZERO, unit);
}

/** The exact length of a stated duration in microseconds; undefined for months, quarters, years and business days, whose length is not fixed. */
export function fixedLength(value: { readonly count: Ratio; readonly unit: DurationUnit; readonly business: boolean }): Ratio | undefined {
  return value.business || isCivil(value.unit) ? undefined : inMicroseconds(value.count, value.unit);
}
