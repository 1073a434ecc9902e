import type { Agreement, Duty } from '../agreement/agreement';
import { compareDates, formatDate, type CivilDate } from '../quantities/civil-date';
import { dateAt } from '../quantities/time-zone';
import { dutyVersions, isInForce, type Version } from './amendments';
import { applied } from './conventions';
import type { Credit } from './credits';
import { datePair, type Deadlines } from './deadlines';
import { isUnfinished, type JudgedTarget } from './judgement';
import type { Ledger } from './measured';
import { missableIn } from './moments';
import { placeOf } from './places';
import { isForPart, partFields } from './recorded-parts';
import { listed } from './wording';

type DutyOf<K extends Duty['kind']> = Extract<Duty, { kind: K }>;

/** Gives each credit its deadline and status (convention 22): claimable, due when claimed in time, forfeited when not. */
export function applyClaims(ledger: Ledger, deadlines: Deadlines, credits: readonly Credit[]): void {
  for (const { sentence: duty, ...span } of dutiesOf(ledger.agreement, 'claim')) {
    const recorded = recordedClaims(ledger, duty, credits);
    for (const credit of credits) {
      if (!isInForce({ sentence: duty, ...span }, credit.window.start)) continue;
      if (!duty.obligors.includes(credit.obligee) || credit.status === 'forfeited') continue;
      applied(ledger, duty.recorded === undefined ? 'claims' : 'recordedClaims', duty.origin);
      const last = credit.window.end - 1n;
      const window = ledger.windows(duty.after).find(({ start, end }) => start <= last && last < end) ?? credit.window;
      const deadline = deadlines.until(window.end, duty.within);
      if (deadline === undefined) continue;
      credit.claimBy = datePair(deadline).iso;
      credit.status = 'claimable';
      if (recorded !== undefined) decide(ledger, credit, recorded, deadline, duty);
    }
  }
}

interface RecordedClaim {
  readonly name: string;
  readonly made: bigint;
  readonly concerns: bigint;
  /** Whether it is for the credit's part, where credits are for each of something. */
  readonly isFor: (credit: Credit) => boolean;
}

/** Claims as the records have them. One that was made before the time it is for claims nothing. */
function recordedClaims(
  ledger: Ledger,
  { recorded, origin }: DutyOf<'claim'> & Duty,
  credits: readonly Credit[],
): readonly RecordedClaim[] | undefined {
  if (recorded === undefined) return undefined;
  const parts = partFields(ledger.agreement, recorded.records, credits);
  const rows = ledger.momentsOf(recorded.records, [recorded.made, recorded.concerns], parts);
  return rows?.flatMap(({ ref, at: [made, concerns], words }): RecordedClaim[] => {
    const name = `${ref.file}, line ${ref.line}`;
    if (made === undefined || concerns === undefined) return [];
    if (made >= concerns) return [{ name, made, concerns, isFor: (credit) => isForPart(parts, words, credit) }];
    const [early, time] = [dayText(ledger, made), dayText(ledger, concerns)];
    ledger.caution(
      'claim-too-early',
      `The claim in ${name} was made on ${early}, before ${time}, which it is for. There was nothing to claim yet, so it does not count.`,
      origin,
    );
    return [];
  });
}

/** A claim is for the credits of the window in which the moment lies that it concerns, and of the part that it names. */
function decide(ledger: Ledger, credit: Credit, claims: readonly RecordedClaim[], deadline: CivilDate, duty: Duty): void {
  const { start, end } = credit.window;
  const own = claims.filter(({ concerns, isFor }) => start <= concerns && concerns < end && isFor(credit));
  const inTime = own.find(({ made }) => compareDates(dateAt(made, ledger.timeZone), deadline) <= 0);
  if (inTime !== undefined) {
    credit.status = 'due';
    credit.claimed = `It was claimed on ${dayText(ledger, inTime.made)} (${inTime.name}).`;
  } else if (own.length > 0) {
    const late = own.map(({ name, made }) => `on ${dayText(ledger, made)} (${name})`);
    forfeit(credit, `It was claimed ${listed(late)}, after ${formatDate(deadline)}.`, duty);
  } else if (hasPassed(ledger, deadline)) forfeit(credit, `It was not claimed by ${formatDate(deadline)}.`, duty);
}

function dayText({ timeZone }: Ledger, at: bigint): string {
  return formatDate(dateAt(at, timeZone));
}

/** Returns credits whose target was met in each of the next windows; while the data cannot decide it, the return is pending. */
export function applyReturns(ledger: Ledger, targets: ReadonlyMap<string, JudgedTarget>, credits: readonly Credit[]): void {
  for (const { sentence: duty, ...span } of dutiesOf(ledger.agreement, 'return')) {
    const target = targets.get(duty.target);
    if (target === undefined) continue;
    for (const credit of credits) {
      // What another sentence has returned already is not returned again.
      if (credit.status === 'forfeited' || credit.status === 'earned back' || !credit.targets.includes(duty.target)) continue;
      if (!isInForce({ sentence: duty, ...span }, credit.window.start)) continue;
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

/** Those of one kind, for as long as they are in force. */
function dutiesOf<K extends Duty['kind']>(agreement: Agreement, kind: K): Version<DutyOf<K> & Duty>[] {
  const isKind = (duty: Duty): duty is DutyOf<K> & Duty => duty.kind === kind;
  return dutyVersions(agreement)
    .flat()
    .flatMap(({ sentence, ...span }) => (isKind(sentence) ? [{ ...span, sentence }] : []));
}

function forfeit(credit: Credit, text: string, duty: Duty): void {
  credit.status = 'forfeited';
  credit.cuts.push({ place: placeOf(duty.origin), text, amount: credit.payable });
}

/** The data speak of days after the deadline. */
export function hasPassed({ observedUntil, timeZone }: Ledger, deadline: CivilDate): boolean {
  return observedUntil !== undefined && compareDates(dateAt(observedUntil, timeZone), deadline) > 0;
}
