/** Checks of values, conditions and record sets, wherever they stand. */
import type {
  Bound,
  Comparison,
  Condition,
  DurationValue,
  Field,
  MoneyValue,
  Origin,
  RecordSet,
  Test,
  Value,
  WindowPhrase,
} from '../agreement/agreement';
import { formatDate } from '../quantities/civil-date';
import { formatDuration } from '../quantities/duration';
import { isCurrency, currencyCodes, minorUnits } from '../quantities/money';
import { Ratio } from '../quantities/ratio';
import { type At, type Checking, describeField } from './checking';
import { describeKind, isUnit, type Kind } from './operators';
import { closest } from '../syntax/closest';
import { figureOf, lexemeOf } from './limb-spans';
import type { Reach } from './reach';
import { listWords } from './scope-messages';
import { kindOfField, kindOfValue } from './types';

/** Something with a figure, as messages name it: `Availability`, `each of Tickets`. */
export interface Figured {
  readonly name: string;
  readonly kind: Kind;
  /** How low and how high it can be; absent: nobody knows. */
  readonly reach?: Reach;
}

/** A limit must be of the kind of the figure it is set against. True when it is. */
export function checkLimit(checking: Checking, { name, kind, reach = {} }: Figured, value: Value, or: Origin): boolean {
  // Of the metric's own kind, whatever that is.
  if (value.kind === 'baseline') return true;
  const at: At = { thing: value, or };
  if (!isComparable(kind, value)) {
    const suggestion = kind === 'share' && value.kind === 'number' ? `${value.lexeme}%` : undefined;
    const isUnitless = kind === 'duration' && value.kind === 'number';
    const hint = suggestion !== undefined ? ` Write ${suggestion}.` : isUnitless ? ` Add its unit, as in '${value.lexeme} hours'.` : '';
    checking.error(at, {
      code: 'unit-mismatch',
      message: `${name} is ${describeKind(kind)}; ${describeValue(value)} is ${describeValueKind(value)}.${hint}`,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
    return false;
  }
  const [figure, lexeme] = [figureOf(value), lexemeOf(value)];
  if (figure !== undefined && reach.high !== undefined && figure.compare(reach.high) > 0) {
    checking.error(at, {
      code: value.kind === 'percent' && reach.high.equals(Ratio.ONE) ? 'percent-above-100' : 'out-of-reach',
      message: `${name} is never above ${endText(reach.high, value)}; ${lexeme} is out of its reach.`,
    });
    return false;
  }
  if (figure !== undefined && reach.low !== undefined && figure.compare(reach.low) < 0) {
    checking.error(at, {
      code: 'out-of-reach',
      message: `${name} is never below ${endText(reach.low, value)}; ${lexeme} is out of its reach.`,
    });
    return false;
  }
  if (value.kind === 'duration') checkFixedLength(checking, value, or);
  checkMoney(checking, value, or);
  return true;
}

/** An end of what a figure can be, as the value beside it is written. */
function endText(end: Ratio, { kind }: Value): string {
  if (kind === 'duration') return formatDuration(end.round().num, { style: 'long' });
  return kind === 'percent' ? `${end.times(Ratio.of(100)).round(4).toString()}%` : end.round(4).toString();
}

/** `above 100%` of a share of records, `below 0` of a count: said of a figure, it never holds. */
export function neverHolds(op: Bound, value: Value, { low, high }: Reach): boolean {
  const figure = figureOf(value);
  if (figure === undefined) return false;
  return (op === 'above' && high?.equals(figure) === true) || (op === 'below' && low?.equals(figure) === true);
}

/** `at least 0%`, `at most 100%` of a share of records: said of a figure, it always holds. */
export function alwaysHolds(op: Bound, value: Value, { low, high }: Reach): boolean {
  const figure = figureOf(value);
  if (figure === undefined) return false;
  return (op === 'at most' && high?.equals(figure) === true) || (op === 'at least' && low?.equals(figure) === true);
}

function isComparable(kind: Kind, value: Value): boolean {
  if (kind === 'quotient') return value.kind === 'percent' || value.kind === 'number';
  return kindOfValue(value) === kind;
}

/** Months differ in length, so nothing can be measured against one. */
export function checkFixedLength(checking: Checking, value: DurationValue, or: Origin): void {
  if (value.unit !== 'month' && value.unit !== 'quarter' && value.unit !== 'year') return;
  checking.error(
    { thing: value, or },
    {
      code: 'length-not-fixed',
      message: `A ${value.unit} has no fixed length, so no time can be measured against ${value.lexeme}. Write it in days or hours.`,
    },
  );
}

/** Which days are business days, when there is more than one calendar or none. */
export function checkBusinessDays(checking: Checking, value: DurationValue | undefined, or: Origin): void {
  const { calendars } = checking.agreement;
  if (value === undefined || !value.business || value.calendar !== undefined || calendars.size === 1) return;
  const [first] = calendars.keys();
  const hint = first === undefined ? 'Define a calendar, and add "of" and its name.' : `Add the calendar: "${value.lexeme} of ${first}".`;
  checking.warn(
    { thing: value, or },
    {
      code: 'which-business-days',
      message: `Nothing says which days are business days. ${hint}`,
    },
  );
}

/** A length that must last: intervals, runs, caps. */
export function checkLasting(checking: Checking, value: DurationValue, or: Origin): void {
  checkFixedLength(checking, value, or);
  if (!value.count.isZero) return;
  checking.error({ thing: value, or }, { code: 'no-length', message: `${value.lexeme} is no time at all. Write a length above zero.` });
}

/** An amount is in a currency that exists, and in the agreement's. */
export function checkMoney(checking: Checking, value: Value, or: Origin): void {
  if (value.kind !== 'money') return;
  const { currency } = value;
  if (!isCurrency(currency)) {
    checkCurrency(checking, currency, { thing: value, or });
    return;
  }
  checkGrouping(checking, value, or);
  const { agreement, commonFee: fee } = checking;
  const own = agreement.currency ?? fee?.amount.currency;
  if (own === undefined || own === currency || !isCurrency(own)) return;
  const set: At =
    agreement.currency === undefined && fee !== undefined
      ? { thing: fee.amount, or: fee.origin }
      : { thing: agreement, part: 'currency', or: agreement.origin };
  checking.error(
    { thing: value, or },
    {
      code: 'mixed-currencies',
      message: `The amounts of this agreement are in ${own}; ${value.lexeme} is not, and amounts in two currencies cannot be added up.`,
      related: [checking.see('Here the currency is set.', set)],
    },
  );
}

/** `GBP 4.000`: for half of Europe four thousand. */
function checkGrouping(checking: Checking, value: MoneyValue, or: Origin): void {
  const { lexeme, currency } = value;
  if (minorUnits(currency) > 2 || !/^\D*[1-9]\d{0,2}\.\d\d0$/.test(lexeme)) return;
  const [thousands, decimals] = [lexeme.replace('.', ','), lexeme.slice(0, -1)];
  checking.error(
    { thing: value, or },
    {
      code: 'ambiguous-amount',
      message: `'${lexeme}' can be read two ways. Write '${thousands}' for thousands, or '${decimals}'.`,
      suggestion: thousands,
    },
  );
}

export function checkCurrency(checking: Checking, code: string, at: At): void {
  if (isCurrency(code)) return;
  const close = suggestCurrency(code);
  const hint = close === undefined ? 'Write a code of three letters, such as GBP, EUR or USD.' : `Did you mean ${close}?`;
  checking.error(at, { code: 'unknown-currency', message: `There is no currency ${code}. ${hint}` });
}

/** Codes are short, so only letters that changed places and the most usual currencies are guessed at. */
function suggestCurrency(code: string): string | undefined {
  const letters = sorted(code.toUpperCase());
  return currencyCodes().find((each) => sorted(each) === letters) ?? closest(code.toUpperCase(), USUAL);
}

function sorted(code: string): string {
  return [...code].sort().join('');
}

const USUAL = ['GBP', 'EUR', 'USD', 'CHF', 'JPY', 'AUD', 'CAD', 'SEK', 'NOK', 'DKK', 'PLN'];

/** Every comparison of a condition, against the records it chooses from. */
export function checkCondition(checking: Checking, condition: Condition | undefined, records: string): void {
  for (const part of condition?.parts ?? []) checkComparison(checking, part, records);
}

export function checkComparison(checking: Checking, { left, test, origin }: Comparison, records: string): void {
  if (left.kind === 'measure') {
    const kind = checking.types.kindOfMeasure(left.name);
    checkMeasureOf(checking, left.name, records, { thing: left, or: origin });
    if (kind !== undefined) checkFigureTest(checking, { name: left.name, kind }, test, origin);
    return;
  }
  const field = checking.types.field(records, left.name);
  if (field !== undefined) checkFieldTest(checking, field, test, origin);
}

/** A measure is a figure of its own records only. */
export function checkMeasureOf(checking: Checking, measure: string, records: string, at: At): void {
  const own = checking.agreement.measures.get(measure)?.records;
  if (own === undefined || own === records) return;
  checking.error(at, { code: 'measure-of-other-records', message: `${measure} is a figure of ${own}, not of ${records}.` });
}

/** `is P1 or P2`, `is above 5` of a field; also the tests of samples. */
export function checkFieldTest(checking: Checking, field: Field, test: Test, or: Origin): void {
  if (test.kind === 'given') return;
  const kind = kindOfField(field.type);
  if (isUnit(kind)) {
    checkFigureTest(checking, { name: field.name, kind }, test, or);
    return;
  }
  const at: At = { thing: test, or };
  if (test.kind === 'bound' && kind !== 'moment') {
    checking.error(at, {
      code: 'not-ordered',
      message: `${describeField(field)}, which has no order: it can be "is" or "is not" something, but not "${test.op}".`,
    });
    return;
  }
  for (const value of valuesOf(test)) {
    if (!isValueOf(field, value)) checking.error({ thing: value, or }, { code: 'wrong-value', message: sayWrongValue(field, value) });
  }
}

function checkFigureTest(checking: Checking, figured: Figured, test: Test, or: Origin): void {
  for (const value of valuesOf(test)) checkLimit(checking, figured, value, or);
}

function valuesOf(test: Test): readonly Value[] {
  return test.kind === 'given' ? [] : test.kind === 'bound' ? [test.value] : test.values;
}

function isValueOf(field: Field, value: Value): boolean {
  switch (field.type) {
    case 'enum':
      return value.kind === 'name' && field.values.includes(value.name);
    case 'party':
      return value.kind === 'name';
    case 'text':
      return value.kind === 'text' || value.kind === 'name' || value.kind === 'number';
    case 'time':
    case 'date':
      return value.kind === 'date';
    default:
      return false;
  }
}

function sayWrongValue(field: Field, value: Value): string {
  const start = `${describeField(field)}; ${describeValue(value)} is ${value.kind === 'name' ? 'not' : describeValueKind(value)}.`;
  const written = value.kind === 'text' ? field.values.find((each) => each.toLowerCase() === value.text.trim().toLowerCase()) : undefined;
  return written === undefined ? start : `${start} Write ${written} without quotes.`;
}

/** The records that something is counted over; `hasOwnTime` when a measure says when each of them counts. */
export function checkRecordSet(checking: Checking, set: RecordSet, hasOwnTime: boolean): void {
  checkCondition(checking, set.where, set.records);
  const records = checking.agreement.records.get(set.records);
  if (records === undefined) return;
  const times = records.fields.filter(({ type }) => type === 'time' || type === 'date');
  if (set.datedBy !== undefined) {
    const field = records.fields.find(({ name }) => name === set.datedBy);
    if (field !== undefined) checkMoment(checking, field, { thing: set, part: 'datedBy', or: set.origin });
    return;
  }
  if (times.length === 1 || hasOwnTime) return;
  const at: At = { thing: set, part: 'records', or: set.origin };
  if (times.length === 0) {
    checking.error(at, {
      code: 'no-time-field',
      message: `Nothing says when one of ${records.name} happened, so none of them belongs to a window. Give ${records.name} a field that is a time.`,
      related: [checking.see(`The fields of ${records.name}.`, { thing: records, or: records.origin })],
    });
    return;
  }
  checking.error(at, {
    code: 'dated-by-missing',
    message: `${records.name} have several times: ${listWords(
      times.map(({ name }) => name),
      'and',
    )}. Say which of them counts, such as "${records.name} dated by ${times[0]?.name}".`,
    related: [checking.see(`The fields of ${records.name}.`, { thing: records, or: records.origin })],
  });
}

/** The field must be a time or a date. */
export function checkMoment(checking: Checking, field: Field, at: At): void {
  if (kindOfField(field.type) === 'moment') return;
  checking.error(at, { code: 'not-a-time', message: `${describeField(field)}; a time is needed here.` });
}

/** A window that begins with the term needs a term. */
export function checkWindow(checking: Checking, window: WindowPhrase | undefined, or: Origin): void {
  if (window === undefined || window.kind === 'calendar') return;
  if (window.kind === 'rolling') {
    checkRolling(checking, window.length, or);
    return;
  }
  if (checking.agreement.term !== undefined) return;
  const what = window.kind === 'term' ? '"Over the term"' : `A contract ${window.unit}`;
  checking.error(
    { thing: window, or },
    {
      code: 'term-needed',
      message: `${what} is counted from the first day of the term, and the agreement names none. Add "from 1 January 2026 to 31 December 2026" to its first sentence.`,
    },
  );
}

function checkRolling(checking: Checking, length: DurationValue, or: Origin): void {
  const isCivil = ['day', 'week', 'month', 'quarter', 'year'].includes(length.unit);
  if (!length.count.isZero && !length.business && (length.count.isWhole || !isCivil)) return;
  checking.error(
    { thing: length, or },
    {
      code: 'rolling-length',
      message: `A rolling window is so many hours or whole days, weeks or months long, such as "rolling 30 days"; ${length.lexeme} is not.`,
    },
  );
}

export function describeValue(value: Value): string {
  switch (value.kind) {
    case 'name':
      return value.name;
    case 'text':
      return `"${value.text}"`;
    case 'date':
      return formatDate(value.date);
    default:
      return value.lexeme;
  }
}

function describeValueKind(value: Value): string {
  if (value.kind === 'name') return 'a name';
  return value.kind === 'date' ? 'a date' : describeKind(kindOfValue(value));
}
