/**
 * Limits on credits, in the order of convention 2: minimum payable, for each record, then in each window and over the term: first those on some
 * credits, then those on each part, then those on all.
 *
 * Invariant: what is payable only ever shrinks, a limit is never exceeded, and each amount that was cut off names its clause. Windows carry in
 * order of time; obligors are limited each for himself.
 */
import type { Amount, Limit } from '../agreement/agreement';
import { formatMoney, isServiceDays, roundToMinorUnit, serviceDays } from '../quantities/money';
import { Ratio } from '../quantities/ratio';
import type { Window } from '../quantities/window';
import { isInForce, termsInForce, type Version } from './amendments';
import { sumOf, type Sum } from './amounts';
import { applied } from './conventions';
import { cutTo, isFor, roundCredit, type Credit } from './credits';
import type { Ledger } from './measured';
import { trailingWindow } from './trailing';
import { amountText, eachWindow, listed } from './wording';

/** Cuts the credits down to what is payable. They must be in order of time. */
export function applyLimits(ledger: Ledger, versions: readonly Version<Limit>[], credits: readonly Credit[]): void {
  if (credits.length === 0 || !versions.some(({ sentence }) => sentence.kind !== 'stacking' && sentence.kind !== 'condition')) return;
  applied(ledger, 'order');
  if (credits.some(({ verb }) => verb === 'pay')) applied(ledger, 'payments');
  for (const version of ofKind(versions, 'minimum')) applyMinimum(ledger, version, credits);
  for (const version of ofKind(versions, 'record')) applyPerRecord(ledger, version, credits);
  const totals = ofKind(versions, 'total');
  if (totals.some(({ sentence }) => !isOnAll(sentence)) && totals.some(({ sentence }) => isOnAll(sentence))) applied(ledger, 'namedFirst');
  for (const step of STEPS)
    for (const isTerm of [false, true])
      for (const version of totals)
        if (step(version.sentence) && (version.sentence.window.kind === 'term') === isTerm) applyTotal(ledger, version, credits);
}

type Total = LimitOf<'total'>;

/** Which limits come first. */
const STEPS: readonly ((limit: Total) => boolean)[] = [
  ({ of, group }) => of !== undefined && group === undefined,
  ({ group }) => group !== undefined,
  (limit) => isOnAll(limit),
];

function isOnAll({ of, group }: Total): boolean {
  return of === undefined && group === undefined;
}

/** Of several credits the one that falls due first comes first, then the one that the agreement names first. */
export function inOrderOfTime(credits: readonly Credit[]): Credit[] {
  return [...credits].sort((left, right) => {
    const [a, b] = [left.window, right.window];
    if (a.end !== b.end) return a.end < b.end ? -1 : 1;
    return a.start === b.start ? 0 : a.start < b.start ? -1 : 1;
  });
}

type LimitOf<K extends Limit['kind']> = Extract<Limit, { kind: K }>;

/** Those of one kind, for as long as they are in force. */
export function ofKind<K extends Limit['kind']>(versions: readonly Version<Limit>[], kind: K): Version<LimitOf<K>>[] {
  return versions.flatMap(({ sentence, ...span }) => (isKind(sentence, kind) ? [{ ...span, sentence }] : []));
}

function isKind<K extends Limit['kind']>(limit: Limit, kind: K): limit is LimitOf<K> {
  return limit.kind === kind;
}

function applyMinimum(ledger: Ledger, version: Version<LimitOf<'minimum'>>, credits: readonly Credit[]): void {
  const { window: phrase, amount, origin } = version.sentence;
  for (const window of ledger.windows(phrase).filter(({ start }) => isInForce(version, start))) {
    for (const group of byObligor(credits.filter((credit) => isIn(ledger, credit, window)))) {
      const [first] = group;
      if (first === undefined || first.currency !== amount.currency) continue;
      const total = Ratio.sum(group.map(({ payable }) => payable));
      if (total.compare(amount.amount) >= 0) continue;
      const text = `Credits of ${formatMoney(total, amount.currency)} in ${window.label} are below ${amount.lexeme} and not payable.`;
      for (const credit of group) cutTo(credit, Ratio.ZERO, text, origin);
    }
  }
}

function applyPerRecord(ledger: Ledger, version: Version<LimitOf<'record'>>, credits: readonly Credit[]): void {
  const { records, amount, origin } = version.sentence;
  const used = new Map<string, Ratio>();
  for (const credit of credits) {
    const own = credit.records.filter((share) => share.records === records);
    if (own.length === 0 || credit.payable.isZero || !isInForce(version, credit.window.start)) continue;
    const cap = capOf(ledger, version.sentence, sumOf(ledger, amount, credit.window, origin), credit);
    if (cap === undefined) continue;
    const allowed = own.map((share) => {
      const key = `${credit.obligor}\n${share.key}`;
      const before = used.get(key) ?? Ratio.ZERO;
      const granted = Ratio.min(share.amount, Ratio.max(cap.minus(before), Ratio.ZERO));
      used.set(key, before.plus(granted));
      return granted;
    });
    const rest = roundCredit(Ratio.sum(allowed), credit.currency, ledger.agreement.moneyRounding);
    cutTo(credit, rest, `Total credits for each of ${records} must not exceed ${amountText(amount)}.`, origin);
  }
}

function applyTotal(ledger: Ledger, version: Version<Total>, credits: readonly Credit[]): void {
  const { window: phrase, amount, party, of = [], group, origin } = version.sentence;
  // Whether a rolling window is in force its end decides: it may reach back before the sentence.
  const windows = ledger.sumWindows(phrase).filter(({ start, end }) => isInForce(version, phrase.kind === 'rolling' ? end - 1n : start));
  const caps = new Map<string, Sum | undefined>();
  const used = new Map<string, Ratio>();
  for (const credit of credits) {
    if (credit.payable.isZero || (party !== undefined && credit.obligor !== party)) continue;
    if (!isFor(credit, of) || (group !== undefined && credit.partOf !== group)) continue;
    // Rolling windows overlap: the tightest of those that hold the credit decides.
    const holding = windows.filter((window) => isIn(ledger, credit, window));
    // The one that ends with the credit's own window names the cut, unless another one is tighter.
    const [own] = phrase.kind === 'rolling' ? [trailingWindow(holding, credit.window)] : [];
    const looked = own === undefined ? holding : [own, ...holding.filter((window) => window !== own)];
    const part = group === undefined ? '' : (credit.part ?? '');
    const placeIn = ({ start, end }: Window): string => JSON.stringify([start.toString(), end.toString(), part]);
    const keyOf = (window: Window): string => JSON.stringify([credit.obligor, caps.get(placeIn(window))?.currency, window.id, part]);
    const counting: Window[] = [];
    let [rest, text] = [credit.payable, ''];
    for (const window of looked) {
      const place = placeIn(window);
      if (!caps.has(place)) caps.set(place, sumOf(ledger, amountFor(ledger, amount, window, part), window, origin));
      const cap = capOf(ledger, version.sentence, caps.get(place), credit);
      if (cap === undefined) continue;
      counting.push(window);
      const left = Ratio.max(cap.minus(used.get(keyOf(window)) ?? Ratio.ZERO), Ratio.ZERO);
      if (left.compare(rest) >= 0) continue;
      rest = left;
      const whose = of.length > 0 ? `for ${listed(of.map(({ name }) => name))} ` : part === '' ? '' : `for ${part} `;
      text = `Total credits ${whose}${phrase.kind === 'term' ? 'over the term' : `in ${window.label}`} must not exceed ${formatMoney(cap, credit.currency)} (${amountText(amount)} ${eachWindow(phrase)}).`;
    }
    if (text !== '') {
      applied(ledger, 'firstCome');
      cutTo(credit, rest, text, origin);
    }
    for (const window of counting) used.set(keyOf(window), (used.get(keyOf(window)) ?? Ratio.ZERO).plus(credit.payable));
  }
}

/** Of a fee with an amount for each part, that of the part. */
function amountFor({ agreement }: Ledger, amount: Amount, { start }: Window, part: string): Amount {
  const { fees } = termsInForce(agreement, start);
  const own = (fee: string): string => (part === '' || fees.get(fee)?.rates === undefined ? fee : `${fee}, ${part}`);
  if (amount.kind === 'share' && amount.of.kind === 'fee') return { ...amount, of: { ...amount.of, fee: own(amount.of.fee) } };
  return 'fee' in amount ? { ...amount, fee: own(amount.fee) } : amount;
}

/** The limit in the credit's currency, rounded down so that it is never exceeded. */
function capOf(ledger: Ledger, limit: Limit, sum: Sum | undefined, credit: Credit): Ratio | undefined {
  if (sum === undefined) return undefined;
  // What is owed in days and what is owed in money are limited each for itself; days for all services together where the limit names none.
  if (isServiceDays(sum.currency) || isServiceDays(credit.currency)) {
    const isSame = sum.currency === credit.currency || (sum.currency === serviceDays() && isServiceDays(credit.currency));
    if (!isSame) return undefined;
  } else if (sum.currency !== credit.currency) {
    ledger.caution('currency', `A limit in ${sum.currency} cannot limit credits in ${credit.currency}.`, limit.origin);
    return undefined;
  }
  const cap = roundToMinorUnit(sum.amount, sum.currency, 'down');
  if (!cap.equals(sum.amount)) applied(ledger, 'limitRounding', limit.origin);
  return cap;
}

/** A credit belongs to the window in which its own begins. */
export function isIn(ledger: Ledger, credit: Credit, window: Window): boolean {
  const { start, end } = credit.window;
  if (start < window.start || start >= window.end) return false;
  if (start !== window.start || end !== window.end) applied(ledger, 'limitWindow');
  return true;
}

function byObligor(credits: readonly Credit[]): Credit[][] {
  const groups = new Map<string, Credit[]>();
  for (const credit of credits) {
    const key = JSON.stringify([credit.obligor, credit.currency]);
    groups.set(key, [...(groups.get(key) ?? []), credit]);
  }
  return [...groups.values()];
}
