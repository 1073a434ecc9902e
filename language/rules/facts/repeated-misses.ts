/** How to write a right that arises when misses come back, so that it can arise within the term and belongs to whoever is let down. */
import type { Target, WindowPhrase } from '../../agreement/agreement';
import type { Reading } from '../reading';
import { windowText } from './lengths';
import { windowsInTerm } from './windows-in-term';

/**
 * `in any 3 of 6 consecutive calendar months`, or the shorter repetition that a short term has room for. Undefined where only one window or two
 * lie in the term: a second miss is known when it is over.
 */
export function repetitionText({ agreement }: Reading, window: WindowPhrase): string | undefined {
  const there = windowsInTerm(agreement, window)?.length ?? FEW + FEW;
  if (there > 2 * FEW - 1) return `in any ${FEW} of ${2 * FEW} consecutive ${windowText(window)}s`;
  return there < FEW ? undefined : `in 2 consecutive ${windowText(window)}s`;
}

const FEW = 3;

/** Who is let down by a miss: whom the obligor then pays, or who may then leave; of two parties, the other one. Undefined where that is open. */
export function letDownBy(reading: Reading, target: Target): string | undefined {
  const others = reading.agreement.between.filter((name) => !target.obligors.includes(name));
  if (others.length < 2) return others[0];
  const named = reading.sanctionsOf(target).flatMap(({ consequence }) => {
    if (consequence.kind === 'credit') return consequence.to ?? [];
    return consequence.kind === 'terminate' ? consequence.party : [];
  });
  const [first, ...more] = new Set(named.filter((name) => others.includes(name)));
  return more.length === 0 ? first : undefined;
}
