/** Checks of notices, cures, disputes and follow-ups: who must know what by when, and whether there is time for it. */
import type { Agreement, Consequence, Cure, Duty, DurationValue, Origin, RemedyEvent, RemedyTrigger } from '../agreement/agreement';
import { inMicroseconds } from '../quantities/duration';
import { Ratio } from '../quantities/ratio';
import { checkObligor } from './check-agreement';
import { checkBusinessDays, checkMoment, checkWindow } from './check-values';
import { type At, type Checking } from './checking';

type NoticeDuty = Extract<Duty, { readonly kind: 'notice' }>;
type Right = Extract<Consequence, { readonly kind: 'terminate' | 'act' }>;

/** Notice of termination, the time to use a right, the time for a cure, what is done again and again. */
export function checkRight(checking: Checking, consequence: Right, trigger: RemedyTrigger): void {
  const { origin: or, within, after, cure } = consequence;
  for (const length of [within, cure?.within, consequence.kind === 'terminate' ? consequence.notice : undefined]) {
    checkBusinessDays(checking, length, or);
    sayNoLength(checking, length, or);
  }
  checkWindow(checking, after, or);
  if (cure !== undefined) checkCure(checking, consequence, cure);
  if (consequence.kind === 'act' && consequence.every !== undefined) checkFollowUp(checking, consequence.every, or, trigger);
}

function sayNoLength(checking: Checking, length: DurationValue | undefined, or: Origin): void {
  if (length?.count.isZero !== true) return;
  const message = `${length.lexeme} is no time at all. Write a length above zero, or leave the words out.`;
  checking.error({ thing: length, or }, { code: 'no-length', message });
}

function checkFollowUp(
  checking: Checking,
  { every, until }: NonNullable<Extract<Right, { kind: 'act' }>['every']>,
  or: Origin,
  trigger: RemedyTrigger,
): void {
  checkBusinessDays(checking, every, or);
  sayNoLength(checking, every, or);
  const group = groupOf(checking.agreement, until);
  const names =
    trigger.kind === 'ladder' ? [trigger.subject.name] : trigger.events.flatMap((event) => (event.kind === 'missed' ? [event.target] : []));
  if (group !== undefined && !names.some((name) => groupOf(checking.agreement, name) === group)) {
    checking.error(
      { thing: every, or },
      {
        code: 'followed-by-each',
        message: `${until} is judged for each ${group}, and what this follows from is not, so nobody knows which one must be met. Name a target that is judged as a whole.`,
      },
    );
    return;
  }
  const undertaking = checking.agreement.targets.get(until)?.undertaking;
  if (undertaking === undefined || undertaking.kind === 'metric' || undertaking.window !== undefined) return;
  checking.error(
    { thing: every, or },
    {
      code: 'never-met-as-a-whole',
      message: `${until} is judged record by record, so there is no day on which it is met again. Name a target that is judged in windows.`,
    },
  );
}

/** `for each Region`: said of the target, or of the metric that it or a ladder is about. */
function groupOf({ targets, metrics }: Agreement, name: string): string | undefined {
  const target = targets.get(name);
  const metric = target === undefined ? name : target.undertaking.kind === 'metric' ? target.undertaking.metric : '';
  return target?.group ?? metrics.get(metric)?.group;
}

function checkCure(checking: Checking, { party, within }: Right, cure: Cure): void {
  const at: At = { thing: cure, or: cure.origin };
  checkObligor(checking, cure.party, at);
  if (cure.party === party)
    checking.error(at, {
      code: 'cures-for-itself',
      message: `${party} would cure its own right away. Name the party that missed the target.`,
    });
  if (within !== undefined && isNotLonger(within, cure.within)) {
    checking.error(at, {
      code: 'cure-outlasts-right',
      message: `${cure.party} has ${cure.within.lexeme} after notice to cure the miss, and ${party} has ${within.lexeme} to use the right: it is over before it can be used. Give the right more time than the cure.`,
    });
  }
  const notices = noticesOf(checking.agreement, party);
  const { recorded } = cure;
  if (recorded !== undefined) {
    const field = checking.types.field(recorded.records, recorded.cured);
    if (field !== undefined) checkMoment(checking, field, at);
    if (notices.some((notice) => notice.recorded?.records === recorded.records)) return;
    checking.error(at, {
      code: 'cure-without-notice',
      message: `Nothing says that ${recorded.records} are notices, so nobody knows from when the ${cure.within.lexeme} run. Add "${party} must give notice of a miss within 30 days after the end of the calendar month, as recorded by … of ${recorded.records} for …."`,
    });
  } else if (notices.length === 0) {
    checking.warn(at, {
      code: 'cure-without-notice',
      message: `Nothing says how ${party} gives notice, so nobody knows from when the ${cure.within.lexeme} run. Add "${party} must give notice of a miss within 30 days after the end of the calendar month."`,
    });
  }
}

function noticesOf({ duties }: Agreement, party: string, target?: string): NoticeDuty[] {
  return duties.filter(
    (duty): duty is NoticeDuty & Duty =>
      duty.kind === 'notice' && duty.obligors.includes(party) && (target === undefined || duty.of.length === 0 || duty.of.includes(target)),
  );
}

/** `counting only misses of which Customer gave notice in time`: somewhere it says what is in time. */
export function checkNotified(checking: Checking, event: Extract<RemedyEvent, { kind: 'missed' }>): void {
  const { target, notified, origin } = event;
  if (notified === undefined) return;
  const at: At = { thing: event, part: 'notified', or: origin };
  if (noticesOf(checking.agreement, notified, target).length === 0) {
    checking.error(at, {
      code: 'notice-without-time',
      message: `When does ${notified} give notice of a miss of ${target} in time? Add "${notified} must give notice of a miss within 30 days after the end of the calendar month."`,
    });
  }
  if (checking.agreement.targets.get(target)?.obligors.includes(notified) !== true) return;
  checking.warn(at, {
    code: 'notice-of-own-miss',
    message: `${notified} must keep ${target} itself, so it would decide whether its own misses count. Name the other party.`,
  });
}

export function checkDispute(checking: Checking, duty: Extract<Duty, { kind: 'dispute' }> & Duty): void {
  const at: At = { thing: duty, or: duty.origin };
  sayNoLength(checking, duty.within, duty.origin);
  checkWindow(checking, duty.after, duty.origin);
  const reports = checking.agreement.duties.filter((each): each is Extract<Duty, { kind: 'report' }> & Duty => each.kind === 'report');
  if (duty.after === undefined) {
    if (reports.length > 0) return;
    checking.error(at, {
      code: 'dispute-without-report',
      message: `Which report? No sentence says who reports what by when. Add "Provider must report … to ${duty.obligors.join(' and ')} within 5 days after each calendar month.", or count from "the end of the calendar month".`,
    });
    return;
  }
  const early = reports.find(({ within }) => isNotLonger(duty.within, within));
  if (early === undefined) return;
  checking.warn(at, {
    code: 'dispute-before-report',
    message: `A figure may be disputed for ${duty.within.lexeme}, and its report may take ${early.within.lexeme}: the time is over before the figure is known. Write "within ${duty.within.lexeme} after the report".`,
    related: [{ message: 'The report.', origin: early.origin }],
  });
}

/** Whether a time surely is not longer than another; a month counts as 30 days. */
function isNotLonger(time: DurationValue, than: DurationValue): boolean {
  return roughDays(time).compare(roughDays(than)) <= 0;
}

function roughDays({ count, unit }: DurationValue): Ratio {
  const days = { month: 30, quarter: 91, year: 365 };
  return unit === 'month' || unit === 'quarter' || unit === 'year'
    ? inMicroseconds(count.times(Ratio.of(days[unit])), 'day')
    : inMicroseconds(count, unit);
}
