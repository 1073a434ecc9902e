/**
 * From figures to the answer: targets, remedies, limits, duties, each by its own file.
 *
 * Invariant: looks at figures through the ledger only; the same ledger gives the same answer, in the same order.
 */
import { compareDates, toISO, type CivilDate } from '../quantities/civil-date';
import type { WorkingCalendar } from '../quantities/calendar';
import { dateAt } from '../quantities/time-zone';
import { Deadlines } from './deadlines';
import { Disputes } from './disputes';
import { listDuties } from './duties';
import { headlineOf } from './headline';
import { lastDayOf, type JudgedTarget } from './judgement';
import type { Ledger } from './measured';
import { metricOutcomes } from './metric-outcomes';
import { Notices } from './notices';
import type { Outcome } from './outcome';
import { drawRemedies } from './remedies';
import { drawRights } from './rights';
import { creditLine, settle } from './settlements';
import { targetOutcome } from './target-outcomes';
import { judgeTargets } from './verdicts';

/** What else decides besides the figures. */
export interface Circumstances {
  calendar(name: string): WorkingCalendar | undefined;
  /** Record sets that could not be read. */
  readonly unreadable?: readonly string[];
}

/** The outcome without what the ledger itself collects: data, defaults applied, cautions. */
export type Judgement = Omit<Outcome, 'version' | 'conventions' | 'data' | 'cautions'>;

export function judge(ledger: Ledger, circumstances: Circumstances): Judgement {
  const { agreement, timeZone } = ledger;
  const deadlines = new Deadlines(ledger, circumstances.calendar);
  const targets = judgeTargets(ledger);
  const { firings, credits, points } = drawRemedies(ledger, deadlines, targets);
  const { rights, todos } = drawRights(ledger, deadlines, firings, targets);
  const disputes = new Disputes(ledger, deadlines);
  const { settlements, totals } = settle(ledger, credits);
  const period = periodOf(ledger, targets);
  return {
    agreement: agreement.name,
    headline: headlineOf({
      targets,
      credits,
      rights,
      unreadable: circumstances.unreadable ?? [],
      ...(period === undefined ? {} : { period }),
    }),
    timeZone,
    ...(agreement.currency === undefined ? {} : { currency: agreement.currency }),
    ...(period === undefined ? {} : { period: { from: toISO(period.from), to: toISO(period.to) } }),
    targets: targets.map((target) => targetOutcome(ledger, target, disputes)),
    metrics: metricOutcomes(ledger),
    credits: credits.map((credit) => creditLine(ledger, credit)),
    settlements,
    totals,
    rights,
    todos: [...todos, ...new Notices(ledger, deadlines).todos(targets), ...listDuties(ledger, deadlines)],
    points: points.map(({ outcome }) => outcome),
  };
}

/** The days that were looked at: those of the windows, as far as the data go. */
function periodOf(ledger: Ledger, targets: readonly JudgedTarget[]): { from: CivilDate; to: CivilDate } | undefined {
  const { observedUntil, timeZone } = ledger;
  const windows = [
    ...targets.flatMap((target) => target.windows.filter(({ record }) => record === undefined).map(({ window }) => window)),
    ...ledger.windows({ kind: 'term' }),
  ];
  const [first] = windows;
  if (first === undefined || observedUntil === undefined) return undefined;
  const start = windows.reduce((earliest, window) => (window.start < earliest ? window.start : earliest), first.start);
  const end = windows.reduce((latest, window) => (window.end > latest ? window.end : latest), first.end);
  const [last, known] = [lastDayOf({ end }, timeZone), dateAt(observedUntil - 1n, timeZone)];
  const from = dateAt(start, timeZone);
  const to = compareDates(known, last) < 0 ? known : last;
  return compareDates(to, from) < 0 ? undefined : { from, to };
}
