import type { Origin } from '../agreement/agreement';
import type { Ledger } from './measured';
import { listed } from './wording';

/** To whom a party owes: the one named, else the other party; of several others all of them, with a caution. */
export function obligeeOf(ledger: Ledger, obligor: string, to: string | undefined, origin: Origin): string {
  if (to !== undefined) return to;
  const others = ledger.agreement.between.filter((party) => party !== obligor);
  if (others.length > 1) {
    ledger.caution(
      'obligee',
      `The agreement does not say to whom ${obligor} owes this. Say "to" and a party; until then it is owed to ${listed(others)} together.`,
      origin,
    );
  }
  return others.length === 0 ? 'the other party' : listed(others);
}
