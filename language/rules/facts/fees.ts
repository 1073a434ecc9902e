/** What fees come to, so that an amount can be said to be much or little of them. */
import type { Agreement, Amount, Fee, WindowPhrase } from '../../agreement/agreement';
import { addDays, addMonths, compareDates } from '../../quantities/civil-date';
import { MICROSECONDS_PER } from '../../quantities/duration';
import { Ratio } from '../../quantities/ratio';
import { limitAmount } from './limits';
import { longestWindow, roughLength, shortestWindow } from './lengths';
import { samePhrase } from './windows';

/** An amount as a share of a fee: of one window of it, and of what falls due in the window that the amount is for. */
export interface ShareOfFee {
  readonly fee: Fee;
  readonly share: Ratio;
  /** The amount is for as long as the fee is. */
  readonly isOneWindow: boolean;
}

/** How much of the fees of a window an amount is; undefined where that hangs on how many of something there are. */
export function shareOfFees(agreement: Agreement, amount: Amount, window: WindowPhrase): ShareOfFee | undefined {
  const of = onOneWindow(agreement, amount, window);
  const count = of === undefined ? undefined : windowsOf(agreement, of.fee, window);
  return of === undefined || count === undefined || count.isZero
    ? undefined
    : { fee: of.fee, share: of.share.dividedBy(count), isOneWindow: count.compare(Ratio.ONE) === 0 };
}

type OfOneWindow = Pick<ShareOfFee, 'fee' | 'share'>;

function onOneWindow(agreement: Agreement, amount: Amount, window: WindowPhrase): OfOneWindow | undefined {
  switch (amount.kind) {
    case 'share': {
      if (amount.per !== undefined) return undefined;
      if (amount.of.kind === 'fee') {
        const fee = agreement.fees.get(amount.of.fee);
        return fee === undefined ? undefined : { fee, share: amount.percent.ratio };
      }
      if (amount.of.kind !== 'at-risk') return undefined;
      const risked = agreement.atRisk.find((each) => samePhrase(each.window, window));
      const whole =
        risked === undefined || (risked.amount.kind === amount.kind && risked.amount.of.kind !== 'fee')
          ? undefined
          : onOneWindow(agreement, risked.amount, window);
      return whole === undefined ? undefined : { ...whole, share: whole.share.times(amount.percent.ratio) };
    }
    case 'days': {
      const fee = agreement.fees.get(amount.fee);
      const length = fee?.window === undefined ? undefined : shortestWindow(fee.window, agreement);
      if (fee === undefined || length === undefined || amount.per !== undefined) return undefined;
      const time = roughLength({ kind: 'duration', count: amount.count, unit: amount.unit, business: false, lexeme: '' });
      return { fee, share: time.dividedBy(length).times(amount.percent?.ratio ?? Ratio.ONE) };
    }
    case 'sum': {
      const fees = [...agreement.fees.values()];
      const sum = limitAmount(agreement, amount);
      if (
        sum === undefined ||
        fees.some(({ per, rates, amount: { currency } }) => per !== undefined || rates !== undefined || currency !== sum.currency)
      )
        return undefined;
      // Of several, the one of which it is least: nobody is told of a cap that is low beside the smaller fee only.
      const shares = fees
        .filter((fee) => !fee.amount.amount.isZero)
        .map((fee) => ({ fee, share: sum.amount.dividedBy(fee.amount.amount) }));
      return shares.reduce<OfOneWindow | undefined>(
        (least, each) => (least === undefined || each.share.compare(least.share) < 0 ? each : least),
        undefined,
      );
    }
    default:
      return undefined;
  }
}

/** How often the fee falls due in the window, at least. Of a longer term one year is looked at, for not every year is a bad one. */
function windowsOf(agreement: Agreement, fee: Fee, window: WindowPhrase): Ratio | undefined {
  // A fee that is paid once is there for the whole term.
  if (fee.window === undefined || fee.window.kind === 'term') return window.kind === 'term' ? Ratio.ONE : undefined;
  const [own, other] = [monthsOf(fee.window), window.kind === 'term' ? monthsOfTerm(agreement) : monthsOf(window)];
  if (own !== undefined && other !== undefined) return other.dividedBy(own);
  if (samePhrase(fee.window, window)) return Ratio.ONE;
  const [length, whole] = [longestWindow(fee.window, agreement), shortestWindow(window, agreement)];
  if (length === undefined || whole === undefined) return undefined;
  return (window.kind === 'term' ? Ratio.min(whole, Ratio.of(365n * MICROSECONDS_PER.day)) : whole).dividedBy(length);
}

/** The whole months of the term, a year of them at most; undefined where there is none. */
function monthsOfTerm({ term }: Agreement): Ratio | undefined {
  if (term === undefined) return undefined;
  const isWithin = (months: number): boolean => compareDates(addDays(addMonths(term.from, months), -1), term.to) <= 0;
  const months = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1].find(isWithin);
  return months === undefined ? undefined : Ratio.of(BigInt(months));
}

function monthsOf(window: WindowPhrase): Ratio | undefined {
  if (window.kind === 'term') return undefined;
  const { unit, count } = window.kind === 'rolling' ? window.length : { unit: window.unit, count: Ratio.ONE };
  const months = { month: 1n, quarter: 3n, year: 12n };
  return unit === 'month' || unit === 'quarter' || unit === 'year' ? count.times(Ratio.of(months[unit])) : undefined;
}
