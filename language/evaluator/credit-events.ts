import type { RemedyEvent } from '../agreement/agreement';
import { formatMoney } from '../quantities/money';
import { Ratio } from '../quantities/ratio';
import { applied } from './conventions';
import type { Credit } from './credits';
import { holds } from './figures-text';
import { NO_TRACE } from './judgement';
import { inOrderOfTime } from './limits';
import type { Ledger } from './measured';
import type { Moment } from './moments';
import { trailingWindow } from './trailing';
import { valueText } from './wording';

/**
 * The windows in which a party's payable credits are above (or below) an amount. Credits that follow from this are not among them. `alone`: nothing
 * else has to hold, so what is above the amount is known with the credit that carries the total there, and not only when the window is over.
 */
export function creditMoments(
  ledger: Ledger,
  event: Extract<RemedyEvent, { kind: 'credits' }>,
  credits: readonly Credit[],
  alone: boolean,
): Moment[] {
  if (event.window.kind === 'rolling') return trailingMoments(ledger, event, credits);
  const { op, value } = event;
  const grows = alone && (op === 'above' || op === 'at least');
  return ledger.windows(event.window).flatMap((window): Moment[] => {
    const totals = new Map<string, Ratio>();
    let known = window.end;
    for (const credit of inOrderOfTime(credits)) {
      const { start, end } = credit.window;
      if (credit.currency !== value.currency || start < window.start || start >= window.end) continue;
      const total = (totals.get(credit.obligor) ?? Ratio.ZERO).plus(credit.payable);
      totals.set(credit.obligor, total);
      if (grows && end < known && holds(total, op, value.amount)) known = end;
    }
    const reached = [...totals].filter(([, total]) => holds(total, op, value.amount));
    if (reached.length === 0) return [];
    const sentences = reached.map(
      ([party, total]) =>
        `${party} owes credits of ${formatMoney(total, value.currency)} in ${window.label}, which is ${op} ${valueText(value)}.`,
    );
    return [{ window, known, key: '', owes: true, fresh: true, repeated: false, misses: [], targets: [], sentences, trace: NO_TRACE }];
  });
}

/** Rolling windows overlap, so each credit is looked at once, with those before it in the window that ends with its own. */
function trailingMoments(ledger: Ledger, event: Extract<RemedyEvent, { kind: 'credits' }>, credits: readonly Credit[]): Moment[] {
  applied(ledger, 'trailing');
  const { op, value, window: phrase } = event;
  const windows = ledger.sumWindows(phrase);
  const held = new Map<string, boolean>();
  const own = inOrderOfTime(credits).filter(({ currency }) => currency === value.currency);
  return own.flatMap((credit, index): Moment[] => {
    const { obligor, window: at, targets } = credit;
    const window = trailingWindow(windows, at);
    if (window === undefined) return [];
    const until = own.slice(0, index + 1).filter((other) => other.obligor === obligor);
    const total = Ratio.sum(
      until.filter(({ window: { start } }) => window.start <= start && start < window.end).map(({ payable }) => payable),
    );
    const holding = holds(total, op, value.amount);
    const fresh = holding && held.get(obligor) !== true;
    held.set(obligor, holding);
    if (!holding) return [];
    const sentences = [
      `${obligor} then owes credits of ${formatMoney(total, value.currency)} in ${window.label}, which is ${op} ${valueText(value)}.`,
    ];
    return [{ window: at, known: at.end, key: '', owes: true, fresh, repeated: false, misses: [], targets, sentences, trace: NO_TRACE }];
  });
}
