import type { Agreement, Amount } from '../../agreement/agreement';
import type { Ratio } from '../../quantities/ratio';

/** What a limit comes to in the currency; undefined where that hangs on a figure or on how many of something there are. */
export function limitAmount(agreement: Agreement, amount: Amount): { readonly amount: Ratio; readonly currency: string } | undefined {
  if (amount.kind === 'sum' && amount.per === undefined) return { amount: amount.money.amount, currency: amount.money.currency };
  if (amount.kind !== 'share' || amount.of.kind !== 'fee' || amount.per !== undefined) return undefined;
  const fee = agreement.fees.get(amount.of.fee);
  if (fee === undefined || fee.per !== undefined || fee.rates !== undefined) return undefined;
  return { amount: amount.percent.ratio.times(fee.amount.amount), currency: fee.amount.currency };
}
