/**
 * Conditions over rows of data: `Priority is P1 or P2`, `Duration is above 4 hours`, `Resolved is not given`.
 *
 * Invariant: pure and exact. A comparison with a value that is not given is false, and so is its negation (`is not P1` says that a
 * priority was given, and that it was another one); only `is not given` holds then. Names and enum values compare by `spellingKey`, texts
 * to the letter after trimming, figures as rationals; a date stands for its whole day in the zone of the agreement.
 */
import type { Bound, Comparison, Condition, DurationValue, Test, Value } from '../agreement/agreement';
import { Ratio } from '../quantities/ratio';
import { toExactNumber } from '../quantities/exact-number';
import { startOfDay } from '../quantities/time-zone';
import { addDays } from '../quantities/civil-date';
import { spellingKey } from '../agreement/spelling';
import { fixedLength, type ValueKind } from './field-values';

/** True for the rows that satisfy the condition. The value of each comparison's left side comes from `testRows`. */
export function compileCondition(condition: Condition, testRows: (comparison: Comparison) => RowTest): RowTest {
  const tests = condition.parts.map(testRows);
  const [first, second] = tests;
  if (first !== undefined && second === undefined) return first;
  return condition.join === 'and' ? (row) => tests.every((test) => test(row)) : (row) => tests.some((test) => test(row));
}

export type RowTest = (row: number) => boolean;

export interface TestContext {
  /** The zone in which a date is a day. */
  readonly timeZone: string;
  /** Microseconds of a duration that is not of fixed length (business days), where the caller knows better. */
  readonly lengthOf?: (value: DurationValue) => Ratio | undefined;
}

/** A test of one value; which of the functions applies depends on the kind of the field. */
export interface ValueTest {
  /** What holds where the value is not given. */
  readonly whenNotGiven: boolean;
  /** Texts, names and enum values. */
  readonly text: (text: string) => boolean;
  /** Times, or lengths of time, in whole microseconds: within one of `ranges`. */
  readonly micros: (value: number) => boolean;
  /** Numbers, percentages (share of 1), amounts, and lengths of time (microseconds, of measures that are no whole number of them). */
  readonly figure: (figure: Ratio) => boolean;
  /** The same as `micros`, for engines: half-open, ascending, disjoint, of whole numbers and infinities. */
  readonly ranges: readonly MicrosRange[];
}

export interface MicrosRange {
  readonly from: number;
  /** Not included. */
  readonly to: number;
}

/** A test against values of a kind. A value that cannot be compared with that kind is never equal to anything. */
export function compileTest(test: Test, kind: ValueKind, context: TestContext): ValueTest {
  if (test.kind === 'given') {
    const given = !test.negated;
    return { whenNotGiven: !given, text: () => given, micros: () => given, figure: () => given, ranges: given ? EVERYTHING : [] };
  }
  const ranges = kind === 'instant' || kind === 'duration' ? rangesOf(test, kind, context) : [];
  return {
    whenNotGiven: false,
    text: textTest(test),
    micros: (value) => isWithin(ranges, value),
    figure: figureTest(test, context),
    ranges,
  };
}

const EVERYTHING: readonly MicrosRange[] = [{ from: -Infinity, to: Infinity }];
type Compared = Exclude<Test, { kind: 'given' }>;

function textTest(test: Compared): (text: string) => boolean {
  if (test.kind === 'bound') {
    const bound = baseFigure(test.value);
    return (text) => {
      const figure = bound === undefined ? undefined : Ratio.parse(text);
      return bound !== undefined && figure !== undefined && holds(test.op, figure.compare(bound));
    };
  }
  const matches = test.values.map(textMatch);
  return (text) => matches.some((match) => match(text)) !== test.negated;
}

function textMatch(value: Value): (text: string) => boolean {
  if (value.kind === 'name') {
    const key = spellingKey(value.name);
    return (text) => spellingKey(text) === key;
  }
  if (value.kind === 'text') {
    const wanted = value.text.trim();
    return (text) => text.trim() === wanted;
  }
  const wanted = baseFigure(value);
  return (text) => wanted !== undefined && Ratio.parse(text)?.equals(wanted) === true;
}

function figureTest(test: Compared, context: TestContext): (figure: Ratio) => boolean {
  if (test.kind === 'bound') {
    const bound = baseFigure(test.value, context);
    return (figure) => bound !== undefined && holds(test.op, figure.compare(bound));
  }
  const wanted = test.values.map((value) => baseFigure(value, context));
  return (figure) => wanted.some((value) => value?.equals(figure) === true) !== test.negated;
}

/** The exact figure of a value: share of 1, currency units, microseconds, or the plain number; undefined for names, texts and dates. */
function baseFigure(value: Value, context?: TestContext): Ratio | undefined {
  switch (value.kind) {
    case 'number':
      return value.number;
    case 'percent':
      return value.ratio;
    case 'money':
      return value.amount;
    case 'duration':
      return context?.lengthOf?.(value) ?? fixedLength(value);
    default:
      return value.kind === 'text' ? Ratio.parse(value.text) : undefined;
  }
}

/** Whether the outcome of a comparison (-1, 0, 1) satisfies the bound (convention 19). */
export function holds(op: Bound, compared: number): boolean {
  switch (op) {
    case 'at least':
      return compared >= 0;
    case 'at most':
      return compared <= 0;
    case 'above':
      return compared > 0;
    case 'below':
      return compared < 0;
    case 'exactly':
      return compared === 0;
  }
}

function rangesOf(test: Compared, kind: 'instant' | 'duration', context: TestContext): readonly MicrosRange[] {
  if (test.kind === 'bound') return boundRanges(test.op, extentOf(test.value, kind, context));
  const extents = test.values.map((value) => extentOf(value, kind, context)).filter((extent) => extent !== undefined);
  const among = joined(extents.filter(({ from, to }) => from < to));
  return test.negated ? complement(among) : among;
}

/**
 * The whole microseconds a value stands for: a day from its first to its last, a length exactly itself. A length of a fraction of a microsecond
 * stands for none: `from` and `to` are then the whole one above it.
 */
function extentOf(value: Value, kind: 'instant' | 'duration', context: TestContext): MicrosRange | undefined {
  if (kind === 'instant') {
    if (value.kind !== 'date') return undefined;
    const { timeZone } = context;
    return { from: toExactNumber(startOfDay(value.date, timeZone)), to: toExactNumber(startOfDay(addDays(value.date, 1), timeZone)) };
  }
  const length = value.kind === 'duration' ? baseFigure(value, context) : undefined;
  if (length === undefined) return undefined;
  const from = exact(length.ceil());
  return { from, to: length.isWhole ? from + 1 : from };
}

function boundRanges(op: Bound, extent: MicrosRange | undefined): readonly MicrosRange[] {
  if (extent === undefined) return [];
  const { from, to } = extent;
  switch (op) {
    case 'at least':
      return [{ from, to: Infinity }];
    case 'at most':
      return [{ from: -Infinity, to }];
    case 'above':
      return [{ from: to, to: Infinity }];
    case 'below':
      return [{ from: -Infinity, to: from }];
    case 'exactly':
      return from < to ? [extent] : [];
  }
}

function joined(ranges: readonly MicrosRange[]): MicrosRange[] {
  const sorted = [...ranges].sort((left, right) => left.from - right.from);
  const set: MicrosRange[] = [];
  for (const { from, to } of sorted) {
    const last = set.at(-1);
    if (last !== undefined && from <= last.to) set[set.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else set.push({ from, to });
  }
  return set;
}

function complement(set: readonly MicrosRange[]): MicrosRange[] {
  const rest: MicrosRange[] = [];
  let from = -Infinity;
  for (const range of set) {
    if (range.from > from) rest.push({ from, to: range.from });
    from = range.to;
  }
  rest.push({ from, to: Infinity });
  return rest;
}

function isWithin(ranges: readonly MicrosRange[], value: number): boolean {
  for (const { from, to } of ranges) if (value >= from && value < to) return true;
  return false;
}

function exact(whole: bigint): number {
  const most = BigInt(Number.MAX_SAFE_INTEGER) - 1n;
  return toExactNumber(whole > most ? most : whole < -most ? -most : whole);
}
