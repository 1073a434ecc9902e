import type { Agreement, Duty } from '../agreement/agreement';
import { compareDates, formatDate, type CivilDate } from '../quantities/civil-date';
import { dateAt } from '../quantities/time-zone';
import { applied } from './conventions';
import type { Credit } from './credits';
import { datePair, type Deadlines } from './deadlines';
import { isUnfinished, type JudgedTarget } from './judgement';
import type { Ledger } from './measured';
import { missableIn } from './moments';
import { placeOf } from './places';
import { listed } from './wording';

/** A credit that was claimed: for which window (id or label), and when. */
export interface Claim {
  readonly window: string;
  readonly on: CivilDate;
}

type DutyOf<K extends Duty['kind']> = Extract<Duty, { kind: K }>;

/** Gives each credit its deadline and status (convention 22): claimable, due when claimed in time, forfeited when not. */
export function applyClaims(ledger: Ledger, deadlines: Deadlines, credits: readonly Credit[], claims: readonly Claim[] | undefined): void {
  for (const duty of dutiesOf(ledger.agreement, 'claim')) {
    for (const credit of credits) {
      if (!duty.obligors.includes(credit.obligee)) continue;
      applied(ledger, 'claims', duty.origin);
      const last = credit.window.end - 1n;
      const window = ledger.windows(duty.after).find(({ start, end }) => start <= last && last < end) ?? credit.window;
      const deadline = deadlines.until(window.end, duty.within);
      if (deadline === undefined) continue;
      credit.claimBy = datePair(deadline).iso;
      credit.status = 'claimable';
      if (claims === undefined) continue;
      const own = claims.filter(({ window: name }) => name === credit.window.id || name === credit.window.label);
      if (own.some(({ on }) => compareDates(on, deadline) <= 0)) credit.status = 'due';
      else if (isPast(ledger, deadline) || own.length > 0) forfeit(credit, `It was not claimed by ${formatDate(deadline)}.`, duty);
    }
  }
}

/** Returns credits whose target was met in each of the next windows; while the data cannot decide it, the return is pending. */
export function applyReturns(ledger: Ledger, targets: ReadonlyMap<string, JudgedTarget>, credits: readonly Credit[]): void {
  for (const duty of dutiesOf(ledger.agreement, 'return')) {
    const target = targets.get(duty.target);
    if (target === undefined) continue;
    for (const credit of credits) {
      if (credit.status === 'forfeited' || !credit.targets.includes(duty.target)) continue;
      applied(ledger, 'earnBack', duty.origin);
      // A window that the data do not cover to its end may still be missed.
      const after = missableIn(ledger, target, duty.window).filter(
        ({ window, verdict }) =>
          window.start >= credit.window.end && (verdict === 'missed' || (verdict === 'met' && !isUnfinished(window, ledger))),
      );
      const next = after.slice(0, duty.count);
      if (next.some(({ verdict }) => verdict === 'missed')) continue;
      if (next.length < duty.count) {
        credit.status = 'earn-back pending';
        continue;
      }
      credit.status = 'earned back';
      const text = `Returned: ${duty.target} was met in ${listed(next.map(({ window }) => window.label))}.`;
      credit.cuts.push({ place: placeOf(duty.origin), text, amount: credit.payable });
    }
  }
}

function dutiesOf<K extends Duty['kind']>({ duties }: Agreement, kind: K): (DutyOf<K> & Duty)[] {
  return duties.filter((duty): duty is DutyOf<K> & Duty => duty.kind === kind);
}

function forfeit(credit: Credit, text: string, duty: Duty): void {
  credit.status = 'forfeited';
  credit.cuts.push({ place: placeOf(duty.origin), text, amount: credit.payable });
}

function isPast({ observedUntil, timeZone }: Ledger, deadline: CivilDate): boolean {
  return observedUntil !== undefined && compareDates(dateAt(observedUntil, timeZone), deadline) > 0;
}
