import type { Agreement, Duty, WindowPhrase } from '../agreement/agreement';
import { addDays, compareDates, formatDate, toISO, type CivilDate } from '../quantities/civil-date';
import type { Instant } from '../quantities/time-zone';
import { applied } from './conventions';
import type { Deadlines } from './deadlines';
import type { JudgedWindow } from './judgement';
import type { Ledger } from './measured';
import { subjectsOf } from './promises';
import { listed, windowName } from './wording';

type DisputeDuty = Extract<Duty, { kind: 'dispute' }> & Duty;
type ReportDuty = Extract<Duty, { kind: 'report' }> & Duty;

/** Until when a figure may be disputed, and from when it is final. */
export class Disputes {
  private readonly duties: readonly DisputeDuty[];

  constructor(
    private readonly ledger: Ledger,
    private readonly deadlines: Deadlines,
  ) {
    this.duties = ledger.agreement.duties.filter((duty): duty is DisputeDuty => duty.kind === 'dispute');
  }

  /** Undefined where nobody may dispute it, or nothing dates it. */
  of({ window, record, target }: JudgedWindow): { readonly until: string; readonly text: string } | undefined {
    const at = record?.dated ?? record?.decided ?? window.end - 1n;
    let found: { readonly duty: DisputeDuty; readonly last: CivilDate } | undefined;
    for (const duty of this.duties) {
      const last = lastToDispute(this.ledger, this.deadlines, duty, at, [target.name, ...subjectsOf(target.undertaking)]);
      if (last !== undefined && (found === undefined || compareDates(last, found.last) > 0)) found = { duty, last };
    }
    if (found === undefined) return undefined;
    const { duty, last } = found;
    const text = `${listed(duty.obligors)} may dispute it until ${formatDate(last)}; it is final from ${formatDate(addDays(last, 1))}.`;
    return { until: toISO(last), text };
  }
}

/** The last day to dispute what happened at the moment. Of several reports it is the last one; `names`: only those that report one of them. */
export function lastToDispute(
  ledger: Ledger,
  deadlines: Deadlines,
  duty: DisputeDuty,
  at: Instant,
  names?: readonly string[],
): CivilDate | undefined {
  if (duty.after !== undefined) return deadlines.untilAfter(at + 1n, duty.within, duty.after);
  applied(ledger, 'disputes', duty.origin);
  const days = reportsOf(ledger.agreement)
    .filter(({ subjects, covers = [] }) => names === undefined || [...subjects, ...covers].some((each) => names.includes(each)))
    .flatMap((report) => {
      const due = deadlines.untilAfter(at + 1n, report.within, report.after);
      const last = due === undefined ? undefined : deadlines.afterDay(due, duty.within);
      return last === undefined ? [] : [last];
    });
  return days.reduce<CivilDate | undefined>(
    (latest, day) => (latest === undefined || compareDates(day, latest) > 0 ? day : latest),
    undefined,
  );
}

export function reportsOf({ duties }: Agreement): ReportDuty[] {
  return duties.filter((duty): duty is ReportDuty => duty.kind === 'report');
}

/** What the reports after each such window show: what they name, and the targets of it with all that these are about. */
export function shownAfter(agreement: Agreement, phrase: WindowPhrase): readonly string[] {
  const own = reportsOf(agreement).filter(({ after }) => windowName(after) === windowName(phrase));
  const covered = own.flatMap(({ subjects, covers = [] }) => [...subjects, ...covers]);
  const targets = [...agreement.targets.values()].map(({ name, undertaking }) => [name, ...subjectsOf(undertaking)]);
  return [...covered, ...targets.filter((names) => names.some((name) => covered.includes(name))).flat()];
}
