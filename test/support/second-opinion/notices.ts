/** Notices of misses and cures, row by row (convention 22). */
import { Temporal } from 'temporal-polyfill';
import type { Consequence, Duty } from '../../../language/agreement/agreement';
import { addDays, dayAt, type Day, type Window } from './clock';
import { deadline, deadlineAfter } from './deadlines';
import type { Figures } from './figures';
import type { Moment } from './moments';
import type { JudgedTarget } from './promises';
import type { Row, World } from './world';

type NoticeDuty = Extract<Duty, { kind: 'notice' }>;
type Right = Extract<Consequence, { kind: 'terminate' | 'act' }>;

/** The target as if those misses had been met of which the party did not give notice in time. */
export function notified(
  figures: Figures,
  target: JudgedTarget,
  party: string | undefined,
  windowOfRecord: (figures: Figures, at: number) => Window | undefined,
): JudgedTarget {
  if (party === undefined) return target;
  const { world } = figures.terms.at(-Infinity);
  const duty = dutyOf(world, party, [target.name]);
  const isNotified = (window: Window | undefined, known: number): boolean => {
    if (duty === undefined || window === undefined) return false;
    const last = deadlineOf(world, known, duty);
    return noticesIn(world, duty, window, target.part).some(({ given }) => Temporal.PlainDate.compare(dayAt(given, world.zone), last) <= 0);
  };
  const { windows, each } = target;
  return {
    ...target,
    windows: windows.map((judged) =>
      judged.verdict !== 'missed' || isNotified(judged.window, judged.window.end) ? judged : { ...judged, verdict: 'met', broken: [] },
    ),
    ...(each === undefined
      ? {}
      : { each: { ...each, late: each.late.filter(({ at, decided }) => isNotified(windowOfRecord(figures, at), decided)) } }),
  };
}

/** The day from which a right may be used; undefined where it has not arisen. A cure that is still possible is the other party's to do. */
export function afterCure(
  world: World,
  { party, cure }: Right,
  moment: Moment,
  part: Figures['part'],
): { readonly from?: Day; readonly cureBy?: Day } {
  const earliest = dayAt(moment.known, world.zone);
  if (cure === undefined) return { from: earliest };
  const duty = dutyOf(world, party, moment.targets);
  const own = duty === undefined ? [] : noticesIn(world, duty, moment.window, part, cure.recorded?.cured);
  if (own.length === 0) return {};
  const first = Math.min(...own.map(({ given }) => given));
  const last = deadlineAfter(world, dayAt(first, world.zone), cure.within);
  const cures = own.flatMap(({ cured }) => (cured === undefined ? [] : [cured]));
  const isLate = (second: number): boolean => Temporal.PlainDate.compare(dayAt(second, world.zone), last) > 0;
  if (cures.some((cured) => !isLate(cured))) return {};
  if (cures.length === 0 && !isLate(world.now)) return { cureBy: last };
  if (cure.recorded === undefined) return {};
  const from = addDays(last, 1);
  return { from: Temporal.PlainDate.compare(from, earliest) < 0 ? earliest : from };
}

export function isForPart(cells: Row['cells'], part: Figures['part']): boolean {
  const named = part === undefined ? undefined : cells[part.field];
  return named === undefined || named === part?.value;
}

/** The last day, counted from the end of the window that the duty names. */
export function deadlineOf(
  world: World,
  known: number,
  { within, after }: Pick<NoticeDuty, 'within'> & { after?: NoticeDuty['after'] },
): Day {
  const last = known - 1;
  const window = after === undefined ? undefined : world.windows(after).find(({ start, end }) => start <= last && last < end);
  return deadline(world, window?.end ?? known, within);
}

function dutyOf({ agreement }: World, party: string, targets: readonly string[]): NoticeDuty | undefined {
  const own = agreement.duties.filter((duty): duty is NoticeDuty & Duty => duty.kind === 'notice' && duty.obligors.includes(party));
  // What is for each of something is named as a whole.
  const isNamed = (name: string): boolean => targets.some((target) => target === name || target.startsWith(`${name}, `));
  return own.find(({ of }) => of.some(isNamed)) ?? own.find(({ of }) => of.length === 0);
}

/** Of the misses of one site, where they are of one: a notice that names none is of all. */
function noticesIn(
  world: World,
  { recorded }: NoticeDuty,
  window: Window,
  part: Figures['part'],
  cured = '',
): { given: number; cured: number | undefined }[] {
  if (recorded === undefined) return [];
  return world.rowsOf(recorded.records).flatMap(({ cells }) => {
    if (!isForPart(cells, part)) return [];
    const [given, about, end] = [cells[recorded.made], cells[recorded.concerns], cells[cured]];
    if (typeof given !== 'number' || typeof about !== 'number' || given < about) return [];
    if (about < window.start || about >= window.end) return [];
    return [{ given, cured: typeof end === 'number' ? end : undefined }];
  });
}
