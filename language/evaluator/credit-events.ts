import type { RemedyEvent } from '../agreement/agreement';
import { formatMoney } from '../quantities/money';
import { Ratio } from '../quantities/ratio';
import type { Credit } from './credits';
import { holds } from './figures-text';
import { NO_TRACE } from './judgement';
import type { Ledger } from './measured';
import type { Moment } from './moments';
import { valueText } from './wording';

/** The windows in which a party's payable credits are above (or below) an amount. Credits that follow from this are not among them. */
export function creditMoments(ledger: Ledger, event: Extract<RemedyEvent, { kind: 'credits' }>, credits: readonly Credit[]): Moment[] {
  const { op, value } = event;
  return ledger.windows(event.window).flatMap((window): Moment[] => {
    const totals = new Map<string, Ratio>();
    for (const credit of credits) {
      const { start } = credit.window;
      if (credit.currency !== value.currency || start < window.start || start >= window.end) continue;
      totals.set(credit.obligor, (totals.get(credit.obligor) ?? Ratio.ZERO).plus(credit.payable));
    }
    const reached = [...totals].filter(([, total]) => holds(total, op, value.amount));
    if (reached.length === 0) return [];
    const sentences = reached.map(
      ([party, total]) =>
        `${party} owes credits of ${formatMoney(total, value.currency)} in ${window.label}, which is ${op} ${valueText(value)}.`,
    );
    return [
      { window, known: window.end, key: '', owes: true, fresh: true, repeated: false, misses: [], targets: [], sentences, trace: NO_TRACE },
    ];
  });
}
