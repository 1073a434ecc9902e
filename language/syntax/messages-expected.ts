/** What could stand in a place, in words of the language and of its readers. */
import type { Expectation } from './expectations';

/** Groups of keywords that say one thing, and how to say it. */
const groups: Readonly<Record<string, string>> = {
  Unit: "a unit such as 'hours'",
  Weekday: 'a weekday',
  Bound: "'at least', 'at most', 'below' or 'above'",
  Scale: "'million'",
  FieldType: "'a time', 'a number' or another type",
  ProductOp: "'times'",
  SumOp: "'plus'",
  ArithmeticOp: "'minus'",
  Average: "'average' or another kind of figure",
  RoundingMode: "a way of rounding such as 'half up'",
};

const terminals: Readonly<Record<string, string>> = {
  STRING: 'a text in quotes',
  NUMBER: 'a number',
  PERCENT: 'a percentage',
  CURRENCY: 'an amount',
  SYMBOL_AMOUNT: 'an amount',
  DATE: 'a date',
  TIME: 'a time of day',
  ORDINAL: "a number such as '3rd'",
  TERM: 'a name',
};

/** A number that begins something larger. */
const begun: Readonly<Record<string, string>> = { Duration: "a length of time such as '4 hours'" };

const referred: Readonly<Record<string, string>> = {
  PartyDefinition: 'a party',
  ServiceDefinition: 'a service',
  FeeDefinition: 'a fee',
  CalendarDefinition: 'a calendar',
  RecordsDefinition: 'the name of records',
  PeriodDefinition: 'a period',
  MetricDefinition: 'a metric',
  Target: 'a target',
  Field: 'a field',
  Keepable: 'a metric or a measure',
  Measured: 'a metric or a target',
  Serving: 'a metric or a target',
  Creditable: 'a target or a remedy',
  Valued: 'a value',
  Quantity: 'a field, a measure or a metric',
  Countable: 'records or a period',
  Pausing: 'a field or a period',
  Sampled: 'the name of records or of a metric',
};

/** The things that could stand in a place, most likely first; empty when there are too many to say. */
export function sayExpected(expected: readonly Expectation[]): string {
  const said = [...new Set(expected.map(sayOne))];
  if (said.length === 0 || said.length > 7) return '';
  return said.length === 1 ? said[0] : `${said.slice(0, -1).join(', ')} or ${said[said.length - 1]}`;
}

/** What a group of keywords says as one, with a capital letter; undefined for a keyword that stands for itself. */
export function sayGroup(rule: string): string | undefined {
  const words = groups[rule];
  return words && words.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}

export function sayReferred(type: string): string {
  const words = referred[type] ?? 'a name';
  return words[0].toUpperCase() + words.slice(1);
}

export function sayKeyword(phrase: string): string {
  if (phrase === '.') return 'a full stop';
  if (phrase === ',') return 'a comma';
  if (phrase === ';') return 'a semicolon';
  if (phrase === ':') return 'a colon';
  return `'${phrase}'`;
}

function sayOne({ kind, keyword, phrase, refersTo, rule }: Expectation): string {
  if (keyword) return groups[rule] ?? sayKeyword(phrase);
  if (kind === 'TERM' && refersTo) return referred[refersTo] ?? 'a name';
  return (kind === 'NUMBER' ? begun[rule] : undefined) ?? terminals[kind] ?? 'something else';
}
