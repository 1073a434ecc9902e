/** Until when figures may be disputed, and what else is to be done on which days (docs/language/duties.md and rights.md). */
import { Temporal } from 'temporal-polyfill';
import type { Duty, Target } from '../../../language/agreement/agreement';
import { addUnits, span, type Day } from './clock';
import { deadline, deadlineAfter } from './deadlines';
import { deadlineOf } from './notices';
import { samePhrase } from './remedies';
import { exact, type World } from './world';

type Dispute = Extract<Duty, { kind: 'dispute' }>;
type Report = Extract<Duty, { kind: 'report' }>;

/** The last day to dispute a verdict on what is known from a moment on: of several duties the one that leaves most time. */
export function disputableUntil(world: World, target: Target, known: number): string {
  const { duties } = world.agreement;
  const own = namesOf(target);
  const reports = duties.filter((duty): duty is Report & Duty => duty.kind === 'report' && duty.subjects.some((one) => own.includes(one)));
  const days = duties.flatMap((duty) => (duty.kind === 'dispute' ? lastDay(world, duty, known, reports) : []));
  const last = latest(days);
  return last === undefined ? '' : ` disputable until ${last.toString()}`;
}

/** Under which names a report can show it. */
function namesOf({ name, undertaking }: Target): readonly string[] {
  switch (undertaking.kind) {
    case 'metric':
      return [name, undertaking.metric];
    case 'measure':
      return [name, undertaking.measure];
    case 'table':
      return [name, ...undertaking.measures];
  }
}

/** The time runs from when the last report is due; what no report shows cannot be disputed. */
function lastDay(world: World, { within, after }: Dispute, known: number, reports: readonly Report[]): Day[] {
  if (after !== undefined) return [deadlineOf(world, known, { within, after })];
  const last = latest(reports.map((report) => deadlineOf(world, known, report)));
  return last === undefined ? [] : [deadlineAfter(world, last, within)];
}

function latest(days: readonly Day[]): Day | undefined {
  return [...days].sort((left, right) => Temporal.PlainDate.compare(left, right)).at(-1);
}

/** Reports, disputes and reviews, each with its day. */
export function dutyTexts(world: World): string[] {
  return world.agreement.duties.flatMap((duty) => {
    switch (duty.kind) {
      case 'report':
        return world
          .windows(duty.after)
          .map((window) => `report ${span(window)} until ${deadline(world, window.end, duty.within).toString()}`);
      case 'dispute':
        return disputeTexts(world, duty);
      case 'review':
        return reviewTexts(world, duty);
      default:
        return [];
    }
  });
}

/** For each window that is reported, or that the duty names: of what its report shows. */
function disputeTexts(world: World, duty: Dispute & Duty): string[] {
  const { duties, targets } = world.agreement;
  const reports = duties.filter((one): one is Report & Duty => one.kind === 'report');
  /** Both show the same figure: the same subject, or the same target by its own name or by what it is about. */
  const shareFigure = (one: Report, other: Report): boolean =>
    one.subjects.some((subject) => other.subjects.includes(subject)) ||
    [...targets.values()].some((target) => [one, other].every(({ subjects }) => namesOf(target).some((name) => subjects.includes(name))));
  const phrases = duty.after === undefined ? reports.map(({ after }) => after) : [duty.after];
  const different = phrases.filter((phrase, i) => phrases.findIndex((other) => samePhrase(other, phrase)) === i);
  return different.flatMap((phrase) =>
    world.windows(phrase).flatMap((window) => {
      const own = reports.filter(({ after }) => samePhrase(after, phrase));
      const all = reports.filter((report) => own.some((one) => shareFigure(one, report)));
      return lastDay(world, duty, window.end, all).map(
        (day) => `line ${duty.origin.start.line + 1} dispute ${span(window)} until ${day.toString()}`,
      );
    }),
  );
}

/** From the first day on, one after the other, each counted from that day. */
function reviewTexts(world: World, { every }: Extract<Duty, { kind: 'review' }>): string[] {
  const texts: string[] = [];
  for (let number = 1; ; number++) {
    const day = addUnits(world.from, every.unit, number * Number(exact(every.count).n));
    if (Temporal.PlainDate.compare(day, world.to) > 0) return texts;
    texts.push(`review until ${day.toString()}`);
  }
}
