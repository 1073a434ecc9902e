/** Which limbs of a ladder are for the worse figures, and what each costs where it meets the next. */
import type { Agreement, Limb, RemedyTrigger } from '../../agreement/agreement';
import type { Reading } from '../reading';
import { costOf, type Cost, type Place } from './costs';
import { figureOf } from './promised-values';
import { isCeiling, isFloor } from './promises';

export type Ladder = Extract<RemedyTrigger, { kind: 'ladder' }>;

/** On which side the figures lie for which more is owed. */
export type Side = 'above' | 'below';

/** Undefined for a band where nothing says which of its ends is the worse one. */
export function worseSide(reading: Reading, ladder: Ladder, limb: Limb): Side | undefined {
  if (limb.op === 'exactly') return undefined;
  if (limb.from === undefined) return isFloor(limb.op) ? 'above' : 'below';
  const { subject } = ladder;
  const [party] = limb.consequences.map((each) => each.party);
  const promised = reading.agreement.targets.get(subject.name);
  const targets =
    subject.kind === 'target' && promised !== undefined ? [promised] : reading.promisesOfMetric(subject.name).map((each) => each.target);
  const sides = targets.flatMap(({ undertaking, obligors }): Side[] => {
    // The figure of a target about records is the share of them that keeps it.
    const op = undertaking.kind === 'metric' ? undertaking.op : 'at least';
    if (party === undefined || (!isFloor(op) && !isCeiling(op))) return [];
    // Whoever is paid for a good figure owes nothing for it; the other party owes more the better it is.
    return [isFloor(op) === obligors.includes(party) ? 'below' : 'above'];
  });
  const open = ladder.limbs.filter((each) => each.from === undefined && each.op !== 'exactly' && each.consequences[0]?.party === party);
  const all = new Set([...sides, ...open.map((each): Side => (isFloor(each.op) ? 'above' : 'below'))]);
  const [side] = all;
  return all.size === 1 ? side : undefined;
}

/** Where a limb begins, coming from the better figures: just beyond it for all but a band, which includes its ends. */
export function nearEdge({ from, value, op }: Limb, side: Side): Place | undefined {
  const edge = figureOf(side === 'above' ? (from ?? value) : value);
  return edge === undefined ? undefined : { ...edge, beyond: from === undefined && (op === 'above' || op === 'below') };
}

/** Where a limb ends towards the worse figures, at its last figure; undefined for the last limb, which has no end. */
export function farEdge({ from, value }: Limb, next: Limb | undefined, side: Side): Place | undefined {
  if (from === undefined) {
    const edge = next === undefined ? undefined : nearEdge(next, side);
    return edge === undefined ? undefined : { ...edge, beyond: false };
  }
  const edge = figureOf(side === 'above' ? value : from);
  return edge === undefined ? undefined : { ...edge, beyond: false };
}

export function costsOf(agreement: Agreement, { consequences }: Limb, at: Place | undefined): (Cost | undefined)[] {
  return consequences.map((each) => (each.kind === 'credit' || each.kind === 'points' ? costOf(agreement, each, at) : undefined));
}
