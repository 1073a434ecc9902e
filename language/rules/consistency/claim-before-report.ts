import type { Agreement, Duty, DurationValue, WindowPhrase } from '../../agreement/agreement';
import { compareDates, daysBetween, type CivilDate } from '../../quantities/civil-date';
import { Ratio } from '../../quantities/ratio';
import { lastDayAfter } from '../facts/deadlines';
import { windowText } from '../facts/lengths';
import { isMoney, type Sanction } from '../facts/sanctions';
import { windowAt, windowsInTerm } from '../facts/windows-in-term';
import type { Reading } from '../reading';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/claim-before-report',
  severity: 'warning',
  signing: 'error',
  docs: {
    summary: 'A credit must be claimed before the report comes that shows it.',
    why: 'The right can lapse before the party that has it knows of the miss.',
    avoid: [
      'Customer must claim a credit within 3 days after the end of the calendar month.',
      {
        text: `Provider must report Uptime Commitment, Quick Help and No Old Ticket to Customer within 4 business days of Support Hours after each calendar month.
Customer must claim a credit within 5 days after the end of the calendar month.`,
        without: ['Provider must report'],
      },
      {
        text: `target Uptime Commitment: Provider must keep Availability at least 99.5% in each calendar quarter.
If Availability in a calendar quarter is
  below 99.5%, Provider must credit 10% of Monthly Fee;
  below 99%, Provider must credit 25% of Monthly Fee.
If Uptime Commitment is missed in 2 consecutive calendar quarters, Customer may terminate within 60 days.
Provider must report Uptime Commitment to Customer within 40 days after each calendar quarter.
Provider must report Quick Help and No Old Ticket to Customer within 5 days after each calendar month.
Customer must claim a credit within 30 days after the end of the calendar month.`,
        without: ['Provider must report', 'If Availability', 'If Uptime Commitment'],
      },
    ],
    prefer: [
      'Customer must claim a credit within 30 days after the end of the calendar month.',
      // What the year comes to is told later, and no credit hangs on it.
      `target Good Year: Provider must keep Availability at least 99.7% in each calendar year.
Provider must report Good Year and "a summary of the year" to Customer within 60 days after each calendar year.
Customer must claim a credit within 30 days after the end of the calendar month.`,
      {
        text: `Provider must report Uptime Commitment, Quick Help and No Old Ticket to Customer within 4 business days of Support Hours after each calendar month.
Customer must claim a credit within 5 business days of Support Hours after the end of the calendar month.`,
        without: ['Provider must report'],
      },
    ],
  },
  messages: {
    early: {
      says: '{creditor} must claim within {claim} after the end of the {window}, and {debtor} may report {target} as late as {days} after it.',
      instead: 'Give the claim more time than the report: "within {enough} days", or let the report come sooner.',
    },
  },
  *check(reading) {
    const { duties } = reading.agreement;
    for (const claim of duties) {
      if (claim.kind !== 'claim') continue;
      const reports = reportsTo(claim, duties);
      const late = creditsOf(reading, claim).flatMap((credit) => latestReport(reading.agreement, claim, credit, reports) ?? []);
      const latest = late.reduce<Late | undefined>((most, each) => (most === undefined || each.days > most.days ? each : most), undefined);
      if (latest === undefined) continue;
      const at = reading.at(claim.origin, `within ${claim.within.lexeme}`);
      // Time to read the report as well, in round numbers.
      const enough = Math.ceil((latest.days + 10) / 30) * 30;
      yield {
        at,
        message: 'early',
        data: {
          creditor: claim.obligors.join(' and '),
          claim: claim.within.lexeme,
          window: windowText(claim.after),
          debtor: latest.report.obligors.join(' and '),
          target: latest.shown,
          days: latest.days === 1 ? '1 day' : `${latest.days} days`,
          enough,
        },
        related: [{ message: 'The report.', origin: latest.report.origin }],
        fixes: [reading.replacing(`Let the claim come within ${enough} days`, at, `within ${enough} days`)],
      };
    }
  },
});

type DutyOf<K extends Duty['kind']> = Extract<Duty, { kind: K }>;

/** What a credit is owed for. */
interface Credited {
  /** The names under which a report shows it. */
  readonly names: readonly string[];
  /** Absent: it is owed record by record. */
  readonly window?: WindowPhrase;
}

interface Late {
  readonly report: Report;
  readonly shown: string;
  /** From the end of the window that the claim counts from to the last day of the report. */
  readonly days: number;
}

/** The credits that the parties to the claim are owed. */
function creditsOf(reading: Reading, { obligors }: DutyOf<'claim'>): Credited[] {
  const owed = reading.sanctions.filter((sanction) => {
    const { party, ...consequence } = sanction.consequence;
    const to = consequence.kind === 'credit' ? consequence.to : undefined;
    return isMoney(sanction) && !obligors.includes(party) && (to === undefined || obligors.includes(to));
  });
  return owed.flatMap((sanction) => creditedBy(reading, sanction));
}

function creditedBy(reading: Reading, { remedy: { trigger }, targets, metric }: Sanction): Credited[] {
  const scored = trigger.kind === 'ladder' ? undefined : trigger.events.find(({ kind }) => kind === 'points' || kind === 'incurred');
  // What points bring is owed for what brought the points.
  if (scored !== undefined && scored.kind !== 'missed') {
    const { window } = scored;
    const scoring = reading.sanctions.filter(
      (each) => each.consequence.kind === 'points' && (each.metric !== undefined || each.targets.length > 0),
    );
    return scoring.flatMap((each) => creditedBy(reading, each).map(({ names }) => ({ names, window })));
  }
  const own = trigger.kind === 'ladder' ? trigger.window : undefined;
  const names = metric === undefined ? targets : [metric];
  return names.map((name) => {
    const promises = reading.promisesNamed([name]);
    const shown = promises.flatMap((promise) => [promise.target.name, promise.metric?.name ?? promise.measure?.name ?? '']);
    const window = own ?? promises[0]?.window;
    return { names: [name, ...shown], ...(window === undefined ? {} : { window }) };
  });
}

type Report = DutyOf<'report'> & Duty;

/** The reports that come to whoever must claim, by what they show. */
function reportsTo({ obligors }: DutyOf<'claim'>, duties: readonly Duty[]): ReadonlyMap<string, readonly Report[]> {
  const bySubject = new Map<string, Report[]>();
  for (const duty of duties) {
    if (duty.kind !== 'report' || !duty.to.some((each) => obligors.includes(each))) continue;
    for (const subject of duty.subjects) bySubject.set(subject, [...(bySubject.get(subject) ?? []), duty]);
  }
  return bySubject;
}

/**
 * Of the reports that show a credit the one that comes first, where even that may come when the time to claim has passed. Worked out for each window
 * of the term, so that a claim of each month and a report of each quarter are held against one another as they fall.
 */
function latestReport(
  agreement: Agreement,
  claim: DutyOf<'claim'>,
  { names, window }: Credited,
  bySubject: ReadonlyMap<string, readonly Report[]>,
): Late | undefined {
  const reports = [...new Set(names.flatMap((name) => bySubject.get(name) ?? []))];
  const claimed = windowsInTerm(agreement, claim.after);
  const windows = windowsInTerm(agreement, window ?? claim.after);
  if (reports.length === 0 || claimed === undefined || windows === undefined) return undefined;
  let latest: Late | undefined;
  for (const { to } of windows.slice(0, MOST_WINDOWS)) {
    const end = windowAt(claimed, to)?.to;
    const last = end === undefined ? undefined : lastToClaim(agreement, end, claim.within, reports);
    const first = firstReport(agreement, reports, to);
    if (end === undefined || last === undefined || first === undefined || compareDates(last, first.day) > 0) continue;
    const days = daysBetween(end, first.day);
    if (latest === undefined || days > latest.days)
      latest = { report: first.report, days, shown: first.report.subjects.find((each) => names.includes(each)) ?? '' };
  }
  return latest;
}

/** The report of the window that ends on this day, at the last moment that each may come. Undefined where that of one of them is not known. */
function firstReport(
  agreement: Agreement,
  reports: readonly Report[],
  to: CivilDate,
): { readonly report: Report; readonly day: CivilDate } | undefined {
  let first: { report: Report; day: CivilDate } | undefined;
  for (const report of reports) {
    const windows = windowsInTerm(agreement, report.after);
    const end = windows === undefined ? undefined : windowAt(windows, to)?.to;
    const day = end === undefined ? undefined : lastDayAfter(agreement, end, report.within);
    if (day === undefined) return undefined;
    if (first === undefined || compareDates(day, first.day) < 0) first = { report, day };
  }
  return first;
}

/** The last day to claim. Business days may grow longer by public holidays, which are not looked up; so they get two more. */
function lastToClaim(agreement: Agreement, end: CivilDate, within: DurationValue, reports: readonly Report[]): CivilDate | undefined {
  const isAlike = reports.every((report) => report.within.business);
  const count = within.business && !isAlike ? within.count.plus(Ratio.of(2)) : within.count;
  return lastDayAfter(agreement, end, { ...within, count });
}

/** A year of days, and some: what a longer term repeats. */
const MOST_WINDOWS = 400;
