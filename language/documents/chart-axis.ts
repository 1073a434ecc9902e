import { groupThousands } from '../quantities/money';
import { MICROSECONDS_PER } from '../quantities/duration';
import { Ratio } from '../quantities/ratio';
import type { Figure } from '../evaluator/outcome';

/** A vertical axis: the figures it spans, in a unit that reads well, and where its marks are. */
export interface Axis {
  /** `%`, `hours`, `GBP` …; empty for plain numbers. */
  readonly unit: string;
  readonly domain: readonly [low: number, high: number];
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** Where a figure lies on the axis. */
  readonly place: (exact: Ratio) => number;
}

/** An axis on which all values show, with a little room around them. `currency` names the unit of money. */
export function axisOf(kind: Figure['unit'], values: readonly Ratio[], currency = ''): Axis {
  const { unit, factor } = scaleOf(kind, values, currency);
  const scaled = values.map((value) => value.times(factor));
  const { low, high } = widened(extentOf(scaled), kind);
  const fitting = stepFor(low, high);
  // Of what comes in whole numbers there is nothing between one and two.
  const step = kind === 'number' && scaled.every(({ isWhole }) => isWhole) ? Ratio.max(fitting, Ratio.ONE) : fitting;
  const [first, last] = [low.dividedBy(step).floor(), high.dividedBy(step).ceil()];
  const decimals = decimalsOf(step);
  const ticks: Axis['ticks'][number][] = [];
  for (let index = first; index <= last; index++) {
    const value = step.times(Ratio.of(index));
    ticks.push({ at: value.toApproximate(), text: groupThousands(value.toDecimal(decimals)) });
  }
  const domain: Axis['domain'] = [ticks[0]?.at ?? 0, ticks[ticks.length - 1]?.at ?? 1];
  return { unit, domain, ticks, place: (exact) => exact.times(factor).toApproximate() };
}

function scaleOf(kind: Figure['unit'], values: readonly Ratio[], currency: string): { unit: string; factor: Ratio } {
  switch (kind) {
    case 'share':
      return { unit: '%', factor: Ratio.of(100) };
    case 'money':
      return { unit: currency, factor: Ratio.ONE };
    case 'number':
      return { unit: '', factor: Ratio.ONE };
    case 'duration': {
      const longest = extentOf(values).high;
      const unit = DURATION_UNITS.find((each) => longest.compare(Ratio.of(2n * MICROSECONDS_PER[each])) >= 0) ?? 'second';
      return { unit: `${unit}s`, factor: Ratio.of(1n, MICROSECONDS_PER[unit]) };
    }
  }
}

const DURATION_UNITS = ['day', 'hour', 'minute', 'second', 'millisecond'] as const;

function extentOf(values: readonly Ratio[]): { low: Ratio; high: Ratio } {
  const [first = Ratio.ZERO] = values;
  return values.reduce(({ low, high }, value) => ({ low: Ratio.min(low, value), high: Ratio.max(high, value) }), {
    low: first,
    high: first,
  });
}

/** A tenth more on both sides, but no share below 0% or above 100% and no amount or count below nothing unless the values go there. */
function widened({ low, high }: { low: Ratio; high: Ratio }, kind: Figure['unit']): { low: Ratio; high: Ratio } {
  const spread = high.minus(low);
  const room = spread.isZero ? flatRoom(high) : spread.times(Ratio.of(1, 10));
  const floor = low.isNegative ? low.minus(room) : Ratio.max(Ratio.ZERO, low.minus(room));
  const ceiling = high.plus(room);
  const full = Ratio.of(100);
  return {
    low: kind === 'money' ? Ratio.min(Ratio.ZERO, low) : floor,
    high: kind === 'share' && high.compare(full) <= 0 ? Ratio.min(full, ceiling) : ceiling,
  };
}

function flatRoom(value: Ratio): Ratio {
  return value.isZero ? Ratio.ONE : value.abs().times(Ratio.of(1, 20));
}

/** The smallest of 1, 2 and 5 times a power of ten that gives no more than six marks. */
function stepFor(low: Ratio, high: Ratio): Ratio {
  const enough = high.minus(low).dividedBy(Ratio.of(MOST_STEPS));
  for (let power = SMALLEST_POWER; ; power++) {
    for (const factor of [1n, 2n, 5n]) {
      const step = power >= 0 ? Ratio.of(factor * 10n ** BigInt(power)) : Ratio.of(factor, 10n ** BigInt(-power));
      if (step.compare(enough) >= 0) return step;
    }
  }
}

const MOST_STEPS = 5;
const SMALLEST_POWER = -9;

function decimalsOf(step: Ratio): number {
  const text = step.toExact();
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}
