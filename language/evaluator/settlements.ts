import { Ratio } from '../quantities/ratio';
import type { Credit, Cut } from './credits';
import { moneyOf } from './figures-text';
import { spanOf, whyOf } from './judgement';
import { inOrderOfTime } from './limits';
import type { Ledger } from './measured';
import type { CreditLine, Outcome, Settlement } from './outcome';
import { placeOf } from './places';

/** The credit as the outcome shows it. */
export function creditLine(ledger: Ledger, credit: Credit): CreditLine {
  const { id, obligor, obligee, verb, window, part, currency, amount, payable, status, claimBy } = credit;
  const cuts = [...credit.cuts.map(({ text }) => text), ...(credit.claimed === undefined ? [] : [credit.claimed])];
  return {
    id,
    obligor,
    obligee,
    verb,
    window: spanOf(window, ledger),
    ...(part === undefined ? {} : { part }),
    amount: moneyOf(amount, currency),
    payable: moneyOf(payable, currency),
    status,
    ...(claimBy === undefined ? {} : { claimBy }),
    place: placeOf(credit.origin),
    why: whyOf(placeOf(credit.origin), credit.trace, [...credit.sentences, ...cuts], credit.arithmetic),
  };
}

/** Per obligor, obligee and window what is owed, after limits, claims and returns; in order of time. */
export function settle(ledger: Ledger, credits: readonly Credit[]): { settlements: Settlement[]; totals: Outcome['totals'] } {
  const groups = new Map<string, Credit[]>();
  for (const credit of inOrderOfTime(credits)) {
    const { obligor, obligee, currency, window } = credit;
    const key = JSON.stringify([window.start.toString(), window.end.toString(), obligor, obligee, currency]);
    groups.set(key, [...(groups.get(key) ?? []), credit]);
  }
  const accounts = new Map<string, Account>();
  const settlements = [...groups.values()].flatMap((group): Settlement[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { obligor, obligee, currency, window } = first;
    const account = accountOf(accounts, first);
    const net = Ratio.sum(group.map(owed));
    account.amount = account.amount.plus(net);
    account.pending = account.pending.plus(Ratio.sum(group.filter(({ status }) => status === 'earn-back pending').map(owed)));
    const gross = Ratio.sum(group.map(({ amount }) => amount));
    const reductions = merged(group.flatMap(({ cuts }) => cuts)).map(({ place, text, amount }) => ({
      place,
      text,
      amount: moneyOf(amount, currency),
    }));
    return [
      {
        window: spanOf(window, ledger),
        obligor,
        obligee,
        gross: moneyOf(gross, currency),
        reductions,
        net: moneyOf(net, currency),
        runningTotal: moneyOf(account.amount, currency),
      },
    ];
  });
  const totals = [...accounts.values()].map(({ obligor, obligee, currency, amount, pending }) => ({
    obligor,
    obligee,
    amount: moneyOf(amount, currency),
    ...(pending.isZero ? {} : { pending: moneyOf(pending, currency) }),
  }));
  return { settlements, totals };
}

/** What is left to pay: nothing of what was earned back or not claimed in time, whose cuts say so. */
export function owed({ amount, cuts }: Credit): Ratio {
  return amount.minus(Ratio.sum(cuts.map((cut) => cut.amount)));
}

interface Account {
  readonly obligor: string;
  readonly obligee: string;
  readonly currency: string;
  amount: Ratio;
  pending: Ratio;
}

function accountOf(accounts: Map<string, Account>, { obligor, obligee, currency }: Credit): Account {
  const key = JSON.stringify([obligor, obligee, currency]);
  const account = accounts.get(key) ?? { obligor, obligee, currency, amount: Ratio.ZERO, pending: Ratio.ZERO };
  accounts.set(key, account);
  return account;
}

/** The same clause may cut several credits of one window. */
function merged(cuts: readonly Cut[]): Cut[] {
  const byText = new Map<string, Cut>();
  for (const cut of cuts) {
    const key = JSON.stringify([cut.place, cut.text]);
    const before = byText.get(key);
    byText.set(key, before === undefined ? cut : { ...cut, amount: before.amount.plus(cut.amount) });
  }
  return [...byText.values()];
}
