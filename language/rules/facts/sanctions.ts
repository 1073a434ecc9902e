/** What follows when a promise is not kept: every consequence of every remedy, with what sets it off. */
import type { Agreement, Consequence, Limb, Remedy, Target } from '../../agreement/agreement';
import type { Ratio } from '../../quantities/ratio';
import { figureOf } from './promised-values';
import { isFloor } from './promises';

export interface Sanction {
  readonly remedy: Remedy;
  readonly consequence: Consequence;
  /** The limb of a ladder it belongs to. */
  readonly limb?: Limb;
  /** Names of the targets whose miss sets it off. */
  readonly targets: readonly string[];
  /** Name of the metric whose figure sets it off. */
  readonly metric?: string;
  /** The miss must come back: in so many windows, or for the N-th time. */
  readonly repeated: boolean;
}

export function sanctionsOf(agreement: Agreement): Sanction[] {
  return agreement.remedies.flatMap((remedy) => {
    const { trigger } = remedy;
    if (trigger.kind === 'ladder') {
      const { subject } = trigger;
      const about = subject.kind === 'target' ? { targets: [subject.name] } : { targets: [], metric: subject.name };
      return trigger.limbs.flatMap((limb) =>
        limb.consequences.map((consequence) => ({ remedy, consequence, limb, ...about, repeated: false })),
      );
    }
    const missed = trigger.events.flatMap((event) => (event.kind === 'missed' ? [event] : []));
    const targets = missed.map(({ target }) => target);
    const repeated = missed.some(({ repetition }) => repetition !== undefined) || (trigger.join === 'and' && trigger.events.length > 1);
    return remedy.consequences.map((consequence) => ({ remedy, consequence, targets, repeated }));
  });
}

/** Whether the consequence is money owed by somebody. */
export function isMoney({ consequence }: Sanction): boolean {
  return consequence.kind === 'credit';
}

/** Somebody may leave because of how much is owed. */
export function endsByCredits(sanctions: readonly Sanction[]): boolean {
  return sanctions.some(
    ({ consequence, remedy: { trigger } }) =>
      consequence.kind === 'terminate' && trigger.kind === 'events' && trigger.events.some(({ kind }) => kind === 'credits'),
  );
}

/** Whether a sanction follows from the target's being missed, itself or by its metric's figure. */
export function followsFrom(sanction: Sanction, target: Target): boolean {
  if (sanction.targets.includes(target.name)) return true;
  return (
    sanction.metric !== undefined &&
    target.undertaking.kind === 'metric' &&
    target.undertaking.metric === sanction.metric &&
    !isBonus(sanction, target)
  );
}

/** The limb lies on the good side of the target: whoever keeps the promise is paid for doing better. */
export function isBonus({ limb, consequence }: Sanction, { undertaking, obligors }: Target): boolean {
  if (limb === undefined || undertaking.kind !== 'metric' || obligors.includes(consequence.party)) return false;
  const floor = isFloor(undertaking.op);
  if (limb.from === undefined) return floor ? isFloor(limb.op) : !isFloor(limb.op) && limb.op !== 'exactly';
  const [edge, promised] = [figureOf(floor ? limb.from : limb.value), figureOf(undertaking.value)];
  if (edge === undefined || promised?.kind !== edge.kind) return false;
  const order = edge.figure.compare(promised.figure);
  return floor ? order >= 0 : order <= 0;
}

/** The share of a fee a consequence costs, when that is what it costs: 10% of Monthly Fee. */
export function feeShare(consequence: Consequence): { readonly fee: string; readonly share: Ratio } | undefined {
  if (consequence.kind !== 'credit') return undefined;
  const { amount } = consequence;
  if (amount.kind !== 'share' || amount.of.kind !== 'fee' || amount.per !== undefined) return undefined;
  return { fee: amount.of.fee, share: amount.percent.ratio };
}

/** What a consequence costs in the currency, once; undefined where that hangs on records or on a figure. */
export function fixedCost(agreement: Agreement, consequence: Consequence): Ratio | undefined {
  if (consequence.kind !== 'credit') return undefined;
  const { amount } = consequence;
  if (amount.kind === 'times') return undefined;
  if (amount.per !== undefined) return undefined;
  if (amount.kind === 'sum') return amount.money.amount;
  const share = feeShare(consequence);
  const fee = share === undefined ? undefined : agreement.fees.get(share.fee);
  return share === undefined || fee === undefined || fee.per !== undefined ? undefined : share.share.times(fee.amount.amount);
}
