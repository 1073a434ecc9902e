import type { Benchmark, Baseline, Bound, DurationUnit, Value } from '../agreement/agreement';
import { formatDuration, inMicroseconds } from '../quantities/duration';
import { formatMoney, groupThousands } from '../quantities/money';
import { Ratio } from '../quantities/ratio';
import type { Measured } from './measured';
import type { Figure, Money } from './outcome';

export type FigureUnit = Figure['unit'];

/** A figure as the outcome holds it; nothing when it is not determined. `currency` is for figures of money, `like` what it is held against. */
export function figureOf(measured: Measured, currency = 'XXX', beside?: Ratio, like?: Value): Figure | undefined {
  const { unit, value, range } = measured;
  if (value === undefined) return undefined;
  const textOf = (figure: Ratio): string => figureText(figure, unit, currency, beside, like);
  const text = textOf(value);
  if (range === undefined || range.low.equals(range.high)) return { unit, exact: value.toExact(), text };
  const [low, high] = [textOf(range.low), textOf(range.high)];
  return { unit, exact: value.toExact(), text, range: { low: range.low.toExact(), high: range.high.toExact(), text: `${low} to ${high}` } };
}

/**
 * A figure for reading, rounded half up to six decimals of a percent or of a plain number, and to the second (below a
 * minute to the millisecond, below a second to the microsecond). A figure that would then look like
 * a whole 100%, like nothing, or like the value `beside` it although it differs keeps as many decimals as it takes to tell them apart.
 * A length of time is told in days where what it is `like` is stated in days or weeks.
 */
export function figureText(value: Ratio, unit: FigureUnit, currency = 'XXX', beside?: Ratio, like?: Value): string {
  const rivals = [beside, Ratio.ZERO, ...(unit === 'share' ? [Ratio.ONE] : [])];
  const isMistaken = (decimals: number): boolean => {
    const shown = shownAs(value, unit, decimals);
    return rivals.some((rival) => rival !== undefined && !rival.equals(value) && shownAs(rival, unit, decimals).equals(shown));
  };
  let decimals = unit === 'duration' ? decimalsOfSecond(value.abs()) : COARSE[unit];
  while (decimals < MOST_DECIMALS && isMistaken(decimals)) decimals++;
  if (unit === 'duration' && isInDays(like)) {
    const length = shownAs(value, unit, decimals).times(SECOND).num;
    // Whole days as the agreement has them: `6 days`; else `2 d 4 h`.
    return formatDuration(length, { largest: 'day', style: length !== 0n && length % DAY === 0n ? 'long' : 'short' });
  }
  return printed(value, unit, currency, decimals);
}

/** Business days are lengths of working time, and those are told in hours. */
function isInDays(value: Value | undefined): boolean {
  return value?.kind === 'duration' && !value.business && (value.unit === 'day' || value.unit === 'week');
}

export function moneyOf(amount: Ratio, currency: string): Money {
  return { currency, amount: amount.toExact(), text: formatMoney(amount, currency) };
}

/** The value in the base unit that figures have: share of 1, microseconds, currency units, plain number. Undefined for names, texts and dates. */
export function baseOf(value: Value): Ratio | undefined {
  switch (value.kind) {
    case 'percent':
      return value.ratio;
    case 'duration':
      return lengthOf(value.count, value.unit);
    case 'money':
      return value.amount;
    case 'number':
      return value.number;
    case 'name':
    case 'text':
    case 'date':
    case 'baseline':
      return undefined;
  }
}

/** The unit of the figures that a value is set against. */
export function unitOf(value: Value): FigureUnit {
  return value.kind === 'duration' ? 'duration' : value.kind === 'percent' ? 'share' : value.kind === 'money' ? 'money' : 'number';
}

/** So many units in microseconds; a month, quarter or year is no fixed length of time and gives nothing. */
export function lengthOf(count: Ratio, unit: DurationUnit): Ratio | undefined {
  return unit === 'month' || unit === 'quarter' || unit === 'year' ? undefined : inMicroseconds(count, unit);
}

/** Whether the value keeps within the bound, on exact values (convention 1); `at least` and `at most` include it (convention 19). */
export function holds(value: Ratio, op: Bound, limit: Ratio): boolean {
  const order = value.compare(limit);
  switch (op) {
    case 'at least':
      return order >= 0;
    case 'at most':
      return order <= 0;
    case 'above':
      return order > 0;
    case 'below':
      return order < 0;
    case 'exactly':
      return order === 0;
  }
}

/** Baselines and benchmarks as figures to set beside a metric. */
export function referenceFigure(reference: Baseline | Benchmark | undefined, unit: FigureUnit): Figure | undefined {
  const value = reference?.value;
  const base = value === undefined ? undefined : baseOf(value);
  return value === undefined || base === undefined || !('lexeme' in value)
    ? undefined
    : { unit, exact: base.toExact(), text: value.lexeme };
}

function decimalsOfSecond(duration: Ratio): number {
  return duration.compare(SECOND) < 0 ? SMALLEST_OF_SECOND : duration.compare(MINUTE) < 0 ? THOUSANDTHS : COARSE.duration;
}

const DAY = 86_400_000_000n;
const MINUTE = Ratio.of(60_000_000n);
const THOUSANDTHS = 3;

/** Decimals of the printed figure that are enough as a rule: of a percent, of a second, of a plain number. */
const COARSE: Readonly<Record<FigureUnit, number>> = { share: 6, duration: 0, money: 2, number: 6 };
const MOST_DECIMALS = 18;
const HUNDRED = Ratio.of(100);
const SECOND = Ratio.of(1_000_000);
/** A duration has no smaller part than a microsecond. */
const SMALLEST_OF_SECOND = 6;

/** The figure as its text shows it: percents, seconds, units of currency, plain numbers. */
function shownAs(value: Ratio, unit: FigureUnit, decimals: number): Ratio {
  const figure = unit === 'share' ? value.times(HUNDRED) : unit === 'duration' ? value.dividedBy(SECOND) : value;
  return figure.round(unit === 'duration' ? Math.min(decimals, SMALLEST_OF_SECOND) : decimals);
}

function printed(value: Ratio, unit: FigureUnit, currency: string, decimals: number): string {
  switch (unit) {
    case 'share':
      return `${trimmed(value.times(HUNDRED), decimals)}%`;
    case 'number':
      return trimmed(value, decimals);
    case 'money':
      return decimals > COARSE.money ? `${currency} ${trimmed(value, decimals)}` : formatMoney(value, currency);
    case 'duration':
      return formatDuration(shownAs(value, unit, decimals).times(SECOND).num);
  }
}

/** All the decimals asked for, so that a rounded figure looks like one; an exact one has no zeros at its end. */
function trimmed(value: Ratio, decimals: number): string {
  const text = value.toDecimal(decimals);
  const isExact = value.round(decimals).equals(value);
  return groupThousands(isExact && text.includes('.') ? text.replace(/\.?0+$/, '') : text);
}
