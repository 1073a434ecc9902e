/**
 * Remedies: what follows from the verdicts. First what follows from figures and misses, then from points, then from the credits of all of
 * these; nothing feeds back into an earlier step, so a remedy never brings itself about.
 */
import type { Remedy, RemedyEvent } from '../agreement/agreement';
import { isInForce, limitVersions, remedyVersions, type Version } from './amendments';
import { applyClaims, applyReturns } from './claims';
import { applied } from './conventions';
import { drawCredits } from './credit-lines';
import type { Credit } from './credits';
import type { Deadlines } from './deadlines';
import type { JudgedTarget, JudgedWindow } from './judgement';
import { creditMoments } from './credit-events';
import { ladderMoments } from './ladders';
import { applyLimits, inOrderOfTime } from './limits';
import type { Ledger } from './measured';
import { compareMoments, missedMoments, type Firing, type Moment } from './moments';
import { Notices } from './notices';
import { incurredMoments, pointMoments, pointsOf, type Incurred } from './points';
import { applyRules, inCountingOrder } from './stacking';

export interface Drawn {
  readonly firings: readonly Firing[];
  readonly credits: readonly Credit[];
  readonly points: readonly Incurred[];
}

export function drawRemedies(ledger: Ledger, deadlines: Deadlines, judged: readonly JudgedTarget[]): Drawn {
  const targets = new Map(judged.map((target) => [target.name, target]));
  const notices = new Notices(ledger, deadlines);
  const remedies = remedyVersions(ledger.agreement);
  const versions = remedies.flat();
  if (ledger.agreement.moneyRounding === undefined) applied(ledger, 'rounding');
  const [first, second, third] = STEPS.map((step) => versions.filter(({ sentence }) => stepOf(sentence) === step));
  const fire = (list: readonly Version<Remedy>[] | undefined, known: Pick<Known, 'points' | 'credits'>): Firing[] =>
    (list ?? []).map((version) => firingOf(ledger, version, targets, { ...known, notices, remedies }));
  const byMisses = fire(first, { points: [], credits: [] });
  const points = pointsOf(ledger, byMisses);
  const byPoints = fire(second, { points, credits: [] });
  const limits = limitVersions(ledger.agreement).flat();
  const limited = (firings: readonly Firing[]): Credit[] => {
    const credits = inOrderOfTime(drawCredits(ledger, inOrder(versions, firings)));
    applyRules(ledger, limits, credits, ({ join, events }) => {
      const lists = events.map((event) => momentsOf(ledger, event, targets, { points, credits: [], notices, remedies }));
      return join === 'and' ? allOf(lists) : anyOf(lists);
    });
    applyLimits(ledger, limits, inCountingOrder(ledger, limits, credits));
    return credits;
  };
  const byCredits = third?.length === 0 ? [] : fire(third, { points, credits: limited([...byMisses, ...byPoints]) });
  const firings = inOrder(versions, [...byMisses, ...byPoints, ...byCredits]);
  const credits = limited(firings);
  applyClaims(ledger, deadlines, credits);
  applyReturns(ledger, targets, credits);
  return { firings, credits, points };
}

const STEPS = ['misses', 'points', 'credits'] as const;

/** What is known when a remedy is looked at. */
interface Known {
  readonly points: readonly Incurred[];
  readonly credits: readonly Credit[];
  readonly notices: Notices;
  /** Every remedy with its versions. */
  readonly remedies: readonly (readonly Version<Remedy>[])[];
  /** Nothing else has to hold. */
  readonly alone?: boolean;
  /** Misses count too of which notice may still be given. */
  readonly hopeful?: true;
}

function stepOf({ trigger }: Remedy): (typeof STEPS)[number] {
  const events = trigger.kind === 'events' ? trigger.events : [];
  if (events.some(({ kind }) => kind === 'credits')) return 'credits';
  return events.some(({ kind }) => kind === 'points' || kind === 'incurred') ? 'points' : 'misses';
}

/** In the order of the agreement, whichever step they came from. */
function inOrder(versions: readonly Version<Remedy>[], firings: readonly Firing[]): Firing[] {
  return [...firings].sort((left, right) => versions.indexOf(left.version) - versions.indexOf(right.version));
}

function firingOf(ledger: Ledger, version: Version<Remedy>, targets: ReadonlyMap<string, JudgedTarget>, known: Known): Firing {
  const { name, origin, trigger } = version.sentence;
  const label = name ?? `L${origin.start.line + 1}`;
  if (trigger.kind === 'ladder') {
    const versions = known.remedies.find((list) => list.includes(version)) ?? [version];
    return { label, version, moments: ladderMoments(ledger, trigger, version, versions, targets) };
  }
  const momentsBy = (what: Known): Moment[] => {
    const alone = trigger.join === 'or' || trigger.events.length === 1;
    const lists = trigger.events.map((event) => momentsOf(ledger, event, targets, { ...what, alone }));
    const combined = trigger.join === 'and' ? allOf(lists) : anyOf(lists);
    return combined.filter(({ window }) => isInForce(version, window.start)).sort(compareMoments);
  };
  const moments = momentsBy(known);
  if (!trigger.events.some((event) => event.kind === 'missed' && event.notified !== undefined)) return { label, version, moments };
  const sure = new Set(moments.filter(({ fresh }) => fresh).map(keyOf));
  const awaiting = momentsBy({ ...known, hopeful: true }).filter((moment) => moment.fresh && !sure.has(keyOf(moment)));
  return { label, version, moments, awaiting };
}

/** Windows of several lengths may share an id. */
function keyOf({ window, key }: Moment): string {
  return [window.start, window.end, key].join(' ');
}

function momentsOf(ledger: Ledger, event: RemedyEvent, targets: ReadonlyMap<string, JudgedTarget>, known: Known): Moment[] {
  switch (event.kind) {
    case 'missed': {
      const target = targets.get(event.target);
      return target === undefined ? [] : missedMoments(ledger, known.notices.notified(target, event, known.hopeful === true), event);
    }
    case 'points':
      return pointMoments(ledger, event, known.points);
    case 'incurred':
      return incurredMoments(ledger, event, known.points);
    case 'credits':
      return creditMoments(ledger, event, known.credits, known.alone === true);
  }
}

/** `or`: in each window in which any of the events happened, once. */
function anyOf(lists: readonly (readonly Moment[])[]): Moment[] {
  return once(lists.flat(), (moments) => moments.every(({ fresh }) => fresh));
}

/** `and`: in each window in which all of the events happened; a longer window holds the shorter ones, and the condition is complete when it ends. */
function allOf([first = [], ...others]: readonly (readonly Moment[])[]): Moment[] {
  const all = others.reduce<readonly Moment[]>(
    (held, list) =>
      held.flatMap((moment) =>
        list.filter((other) => coincide(moment, other)).map((other) => together([moment, other], moment.fresh || other.fresh)),
      ),
    first,
  );
  return once(all, (moments) => moments.some(({ fresh }) => fresh));
}

/** One moment for each window, and for each record of it. */
function once(moments: readonly Moment[], isFresh: (moments: readonly Moment[]) => boolean): Moment[] {
  const byWindow = new Map<string, Moment[]>();
  for (const moment of moments) {
    const key = keyOf(moment);
    byWindow.set(key, [...(byWindow.get(key) ?? []), moment]);
  }
  return [...byWindow.values()].map((group) => together(group, isFresh(group)));
}

function coincide(left: Moment, right: Moment): boolean {
  const contains = (outer: Moment, inner: Moment): boolean =>
    outer.window.start <= inner.window.start && inner.window.end <= outer.window.end;
  return (contains(left, right) || contains(right, left)) && canBeOfOne(left, right);
}

/** What single records of one kind brought about belongs together only where it is the same record. */
function canBeOfOne(left: Moment, right: Moment): boolean {
  return left.key === '' || right.key === '' || left.key === right.key || recordsOf(left) !== recordsOf(right);
}

function recordsOf({ misses: [judged] }: Moment): string | undefined {
  const undertaking = judged?.promises[0]?.undertaking;
  return undertaking?.kind === 'measure' ? undertaking.set.records : undefined;
}

/** That of the one record that all are about; records of several kinds have only their window in common. */
function commonKey(moments: readonly Moment[]): string {
  const [key, another] = new Set(moments.flatMap((moment) => (moment.key === '' ? [] : [moment.key])));
  return another === undefined ? (key ?? '') : '';
}

/** A miss that several events speak of was one miss, also where one of them tells of its notice; a record may miss several cells of a table. */
function different(misses: readonly JudgedWindow[]): JudgedWindow[] {
  const key = ({ target, window, promises }: JudgedWindow): string =>
    [target.name, window.start, window.end, window.id, ...promises.map(({ label }) => label)].join(' ');
  return [...new Map(misses.map((miss) => [key(miss), miss])).values()];
}

function together(moments: readonly Moment[], fresh: boolean): Moment {
  const [first, ...others] = moments;
  if (first === undefined) throw new RangeError('No moment is made of nothing.');
  if (others.length === 0) return first;
  // The condition is complete when the last of its parts is; of two that end together the longer one holds both.
  const isLater = (moment: Moment, than: Moment): boolean =>
    moment.known > than.known || (moment.known === than.known && moment.window.start < than.window.start);
  const last = others.reduce((later, moment) => (isLater(moment, later) ? moment : later), first);
  const points = moments.find((moment) => moment.points !== undefined)?.points;
  return {
    ...last,
    ...(points === undefined ? {} : { points }),
    key: commonKey(moments),
    owes: moments.some(({ owes }) => owes),
    fresh,
    repeated: moments.every(({ repeated }) => repeated),
    misses: different(moments.flatMap(({ misses }) => misses)),
    targets: [...new Set(moments.flatMap(({ targets }) => targets))],
    sentences: [...new Set(moments.flatMap(({ sentences }) => sentences))],
    trace: moments.find(({ trace }) => trace.sentences.length > 0)?.trace ?? first.trace,
  };
}
