/** Units in the number that the words before ask for, and only those that a window can have. */
import type { Expectation } from '../../../language/index';

/** `texts`: the words behind those of the agreement that are being offered, the last ones of the sentence so far. */
export function unitsAfter(kinds: readonly string[], texts: readonly string[], expected: readonly Expectation[]): Expectation[] {
  const last = kinds.at(-1);
  const isWindow = last === 'calendar' || last === 'contract';
  const before = kinds.at(isWindow ? -2 : -1);
  const count = texts.at(isWindow ? -2 : -1);
  const isPlural =
    before === 'consecutive' || before === 'in' ? !isWindow || before === 'consecutive' : before === 'NUMBER' && count !== '1';
  const order = isWindow ? WINDOW_UNITS : ALL_UNITS;
  return order.flatMap((unit) => expected.filter(({ kind, rule }) => rule === 'Unit' && kind === (isPlural ? `${unit}s` : unit)));
}

const WINDOW_UNITS = ['month', 'quarter', 'year', 'week', 'day'];
const ALL_UNITS = ['minute', 'hour', 'day', 'second', 'week', 'month', 'quarter', 'year', 'millisecond', 'microsecond'];
