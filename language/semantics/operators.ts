import type { ArithmeticOp } from '../agreement/agreement';

/**
 * What a figure is. A `quotient` is one figure divided by another of its kind, which can be read as a percentage or as a plain number.
 * A `moment` is a time or a date: only the time between two of them is a figure.
 */
export type Unit = 'share' | 'quotient' | 'number' | 'duration' | 'money';
export type Kind = Unit | 'moment' | 'enum' | 'text' | 'party' | 'periods';

/** What an operation gives; undefined where it means nothing. */
export function unitAfter(op: ArithmeticOp, left: Kind, right: Kind): Kind | undefined {
  if (left === 'moment') return op === 'minus' && right === 'moment' ? 'duration' : undefined;
  if (!isUnit(left) || !isUnit(right)) return undefined;
  switch (op) {
    case 'plus':
    case 'minus':
      if (left === right) return left;
      if (!isPlain(left) || !isPlain(right)) return undefined;
      return left === 'quotient' || right === 'quotient' ? 'quotient' : 'share';
    case 'times':
      if (isPlain(left) && isPlain(right)) return timesPlain(left, right);
      return isPlain(left) ? right : isPlain(right) ? left : undefined;
    case 'divided by':
      if (left === right) return 'quotient';
      if (isPlain(left) && isPlain(right)) return 'quotient';
      return isPlain(right) ? left : undefined;
  }
}

/** Whether it is a figure that can be summed, averaged and compared with limits. */
export function isUnit(kind: Kind): kind is Unit {
  return kind === 'share' || kind === 'quotient' || kind === 'number' || kind === 'duration' || kind === 'money';
}

/** `a percentage`, as a message says it. */
export function describeKind(kind: Kind): string {
  return DESCRIBED[kind];
}

/** What an operation does to its two sides: `Opened and Priority cannot be subtracted`. */
export function describeOperation(op: ArithmeticOp): string {
  return OPERATIONS[op];
}

function isPlain(unit: Unit): boolean {
  return unit === 'share' || unit === 'quotient' || unit === 'number';
}

function timesPlain(left: Unit, right: Unit): Unit {
  if (left === right) return left;
  return left === 'quotient' || right === 'quotient' ? 'quotient' : 'number';
}

const DESCRIBED: Readonly<Record<Kind, string>> = {
  share: 'a percentage',
  quotient: 'one figure divided by another',
  number: 'a plain number',
  duration: 'a length of time',
  money: 'an amount of money',
  moment: 'a point in time',
  enum: 'one of several words',
  text: 'a text',
  party: 'a party',
  periods: 'a list of periods of time',
};

const OPERATIONS: Readonly<Record<ArithmeticOp, string>> = {
  plus: 'added',
  minus: 'subtracted',
  times: 'multiplied',
  'divided by': 'divided',
};
