import type { Repetition } from '../agreement/agreement';
import type { Verdict } from './outcome';

/** A condition on repeated misses, seen from one window. */
export interface Repeated {
  /** Complete in this window. */
  readonly complete: boolean;
  /** Complete now and not in the determined window before (convention 20). */
  readonly fresh: boolean;
  /** The windows, by index, whose misses complete it. */
  readonly misses: readonly number[];
}

/**
 * Whether the misses up to each window complete the repetition. Not determined windows neither break a run nor fill a place
 * (convention 20) and complete nothing themselves. `isWith` tells, for `the 3rd time in`, whether an earlier window lies in the longer window of a
 * later one.
 */
export function repetitions(verdicts: readonly Verdict[], repetition: Repetition, isWith: IsWith): Repeated[] {
  const determined = verdicts.flatMap((verdict, index) => (verdict === 'not determined' ? [] : [index]));
  const results: Repeated[] = verdicts.map(() => ({ complete: false, fresh: false, misses: [] }));
  let wasComplete = false;
  for (const [place, index] of determined.entries()) {
    const misses = missesAt(verdicts, determined, place, repetition, isWith);
    const complete = misses.length > 0;
    const isFirst = repetition.kind !== 'nth' || misses.length === repetition.nth;
    results[index] = { complete, fresh: complete && isFirst && !wasComplete, misses };
    // Only the miss with that number counts, so the next one is never a continuation of it.
    wasComplete = complete && repetition.kind !== 'nth';
  }
  return results;
}

/** `later` lies in time at or after `earlier`; true for a window and itself unless it lies in no longer window. */
export type IsWith = (later: number, earlier: number) => boolean;

/** The misses that complete the repetition in the determined window at `place`; none when they do not. */
function missesAt(
  verdicts: readonly Verdict[],
  determined: readonly number[],
  place: number,
  repetition: Repetition,
  isWith: IsWith,
): number[] {
  const index = determined[place];
  if (index === undefined) return [];
  const missedAmong = (places: readonly number[]): number[] => places.filter((other) => verdicts[other] === 'missed');
  switch (repetition.kind) {
    case 'consecutive': {
      const run = determined.slice(Math.max(0, place + 1 - repetition.count), place + 1);
      const misses = missedAmong(run);
      return misses.length === repetition.count ? misses : [];
    }
    case 'any-of': {
      const misses = missedAmong(determined.slice(Math.max(0, place + 1 - repetition.of), place + 1));
      return misses.length >= repetition.count ? misses : [];
    }
    case 'nth': {
      if (verdicts[index] !== 'missed') return [];
      const misses = missedAmong(determined.slice(0, place + 1)).filter((other) => isWith(index, other));
      return misses.length === repetition.nth || (repetition.later && misses.length > repetition.nth) ? misses : [];
    }
  }
}
