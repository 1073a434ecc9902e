/**
 * Credits while they are being worked out: amounts exact, every step remembered.
 */
import type { Creditable, MoneyRounding, Origin } from '../agreement/agreement';
import { roundToMinorUnit } from '../quantities/money';
import type { Ratio } from '../quantities/ratio';
import type { Window } from '../quantities/window';
import type { Trace } from './measured';
import type { CreditLine, Place } from './outcome';
import { placeOf } from './places';

export interface Credit {
  readonly id: string;
  /** The remedy it comes from, told apart from all others; and its name, where it has one. */
  readonly remedy: string;
  readonly remedyName?: string;
  readonly obligor: string;
  readonly obligee: string;
  readonly verb: 'credit' | 'pay' | 'add';
  /** Where it is for one value of a field: which. */
  readonly part?: string;
  /** The field that `part` is a value of. */
  readonly partOf?: string;
  /** The services whose level it is for. */
  readonly services: readonly string[];
  readonly window: Window;
  readonly currency: string;
  /** Rounded as the agreement says. */
  readonly amount: Ratio;
  /** What the limits leave of it. */
  payable: Ratio;
  readonly cuts: Cut[];
  /** The share of single records in the amount, before rounding. */
  readonly records: readonly RecordShare[];
  /** Targets that it stems from, for what may be earned back. */
  readonly targets: readonly string[];
  readonly origin: Origin;
  readonly trace: Trace;
  readonly sentences: readonly string[];
  readonly arithmetic: readonly string[];
  status: CreditLine['status'];
  claimBy?: string;
  /** When and where it was claimed, as a sentence. */
  claimed?: string;
}

export interface RecordShare {
  /** `file:line`. */
  readonly key: string;
  readonly records: string;
  readonly amount: Ratio;
}

/** What a clause took off a credit. */
export interface Cut {
  readonly place: Place;
  readonly text: string;
  readonly amount: Ratio;
}

/** Takes off a credit what exceeds the rest, beside the clause that says so. */
export function cutTo(credit: Credit, rest: Ratio, text: string, origin: Origin): void {
  if (rest.compare(credit.payable) >= 0) return;
  credit.cuts.push({ place: placeOf(origin), text, amount: credit.payable.minus(rest) });
  credit.payable = rest;
}

/** Whether a credit is for one of the targets, named remedies or services; an empty list means all. */
export function isFor({ targets, remedyName, services }: Credit, of: readonly Creditable[]): boolean {
  const isOne = ({ kind, name }: Creditable): boolean =>
    kind === 'remedy' ? remedyName === name : (kind === 'target' ? targets : services).includes(name);
  return of.length === 0 || of.some(isOne);
}

/** A credit line rounded once: half up to the smallest unit, unless the agreement says otherwise (convention 2). */
export function roundCredit(amount: Ratio, currency: string, rounding: MoneyRounding | undefined): Ratio {
  if (rounding === undefined) return roundToMinorUnit(amount, currency);
  const { to, mode } = rounding;
  if (to === undefined || to.currency !== currency || to.amount.isZero) return roundToMinorUnit(amount, currency, mode);
  return amount.dividedBy(to.amount).round(0, mode).times(to.amount);
}
