/** What is owed: lines, limits, claims and returns (conventions 2 and 22). */
import { Temporal } from 'temporal-polyfill';
import type { Duty, Limit, Remedy, RemedyEvent } from '../../../language/agreement/agreement';
import { lineOf, MONEY, type Credit } from './amounts';
import { dayAt, midnight, type Day, type Window } from './clock';
import { deadline } from './deadlines';
import type { Figures } from './figures';
import { total, type Fraction } from './fraction';
import { applyCondition, applyMinimum, applyPerRecord, applyTotal, goTogether, inCountingOrder, isIn } from './limits';
import type { Bare, Fired, Points } from './moments';
import { isForPart } from './notices';
import { pointsOf, trailing } from './points';
import type { JudgedTarget } from './promises';
import { eventMoments, isSamePart, itemsIn, ladderMoments } from './remedies';
import { stands, type InForce, type Part, type Terms } from './terms';
import { valueOf, within } from './world';

export interface Drawn {
  readonly fired: readonly Fired[];
  readonly credits: readonly Credit[];
  readonly points: readonly Points[];
}

type CreditsEvent = Extract<RemedyEvent, { kind: 'credits' }>;

export function drawRemedies(terms: Terms, targets: readonly JudgedTarget[]): Drawn {
  const plain = terms.at(-Infinity);
  const all = inParts(terms);
  const fire = (step: number, points: readonly Points[], credits: (event: CreditsEvent, isAlone: boolean) => readonly Bare[]): Fired[] =>
    all.flatMap(({ version, versions, part }, place): Fired[] => {
      const remedy = version.sentence;
      if (stepOf(remedy) !== step) return [];
      const figures = terms.at(-Infinity, part);
      const moments =
        remedy.trigger.kind === 'ladder'
          ? ladderMoments(figures, targets, version, versions)
          : eventMoments(figures, targets, version, points, credits);
      return [{ remedy, figures, place, moments }];
    });
  const none = (): Bare[] => [];
  const first = fire(0, [], none);
  const points = pointsOf(first);
  const second = fire(1, points, none);
  const inOrder = (fired: readonly Fired[]): Fired[] => [...fired].sort((a, b) => a.place - b.place);
  const before = limited(terms, targets, points, inOrder([...first, ...second]));
  const third = fire(2, points, (event, isAlone) => creditMoments(plain, event, before, isAlone));
  const fired = inOrder([...first, ...second, ...third]);
  const credits = limited(terms, targets, points, fired);
  claim(plain, terms.duties, credits);
  giveBack(plain, terms.duties, targets, credits);
  return { fired, credits, points };
}

interface InPart {
  readonly version: InForce<Remedy>;
  readonly versions: readonly InForce<Remedy>[];
  readonly part: Part | undefined;
}

/** What follows from something that is for each of many follows for each of them. */
function inParts(terms: Terms): InPart[] {
  return terms.remedies.flatMap((versions) => {
    // What followed once may follow for each later on, and the other way round.
    const fields = versions.map(({ sentence }) => terms.groupOfRemedy(sentence));
    return [...new Set(fields)].flatMap((field) => {
      const own = versions.filter((_, i) => fields[i] === field);
      const parts: readonly (Part | undefined)[] = field === undefined ? [undefined] : terms.parts(field);
      return parts.flatMap((part) => own.map((version) => ({ version, versions: own, part })));
    });
  });
}

function stepOf({ trigger }: Remedy): number {
  const kinds = trigger.kind === 'events' ? trigger.events.map(({ kind }) => kind) : [];
  return kinds.includes('credits') ? 2 : kinds.includes('points') || kinds.includes('incurred') ? 1 : 0;
}

/** Where the credits of a window (of a rolling one: up to a credit, in the window that ends with its own) are above so much. */
function creditMoments(figures: Figures, { window: phrase, op, value }: CreditsEvent, all: readonly Credit[], isAlone: boolean): Bare[] {
  const windows = figures.world.sumWindows(phrase);
  const moment = (window: Window, fresh: boolean, targets: readonly string[]): Bare => ({
    window,
    known: window.end,
    key: '',
    owes: true,
    fresh,
    repeated: false,
    misses: [],
    targets,
  });
  // What is owed in days is no money.
  const credits = all.filter(({ account }) => account === MONEY);
  const sumOfParty = (list: readonly Credit[], party: string, window: Window): Fraction =>
    total(list.filter((credit) => credit.obligor === party && isIn(credit, window)).map(({ payable }) => payable));
  if (phrase.kind !== 'rolling')
    return windows.flatMap((window) => {
      const parties = [...new Set(credits.filter((credit) => isIn(credit, window)).map(({ obligor }) => obligor))];
      const holds = (list: readonly Credit[]): boolean =>
        parties.some(
          (party) => list.some(({ obligor }) => obligor === party) && within(sumOfParty(list, party, window), op, valueOf(value)),
        );
      if (!holds(credits)) return [];
      // With so much owed by some window's end it is known then, unless something else has to hold.
      const ends = isAlone && (op === 'above' || op === 'at least') ? credits.map((credit) => credit.window.end) : [];
      const first = ends.filter(
        (end) => end < window.end && holds(credits.filter((credit) => isIn(credit, window) && credit.window.end <= end)),
      );
      return [{ ...moment(window, true, []), known: Math.min(window.end, ...first) }];
    });
  const held = new Set<string>();
  return credits.flatMap((credit, i) => {
    const window = trailing(windows, credit.window);
    if (window === undefined) return [];
    const holds = within(sumOfParty(credits.slice(0, i + 1), credit.obligor, window), op, valueOf(value));
    const fresh = !held.has(credit.obligor);
    if (holds) held.add(credit.obligor);
    else held.delete(credit.obligor);
    return holds ? [moment(credit.window, fresh, credit.targets)] : [];
  });
}

function limited(terms: Terms, targets: readonly JudgedTarget[], points: readonly Points[], fired: readonly Fired[]): Credit[] {
  const lines = fired.flatMap(({ remedy, moments, figures }) =>
    moments
      .filter(({ owes }) => owes)
      .flatMap((moment) =>
        moment.consequences.flatMap((consequence) => (consequence.kind === 'credit' ? lineOf(figures, remedy, moment, consequence) : [])),
      ),
  );
  const credits = lines
    .map((credit, i) => ({ credit, i }))
    .sort((a, b) => a.credit.window.end - b.credit.window.end || a.credit.window.start - b.credit.window.start || a.i - b.i)
    .map(({ credit }) => credit);
  const plain = terms.at(-Infinity);
  const { limits } = terms;
  for (const limit of ofKind(limits, 'condition')) {
    const group = terms.groupOfEvents(limit.sentence.events);
    if (group === undefined) applyCondition(plain, targets, points, limit, credits);
    for (const part of group === undefined ? [] : terms.parts(group)) {
      // In each part it is asked about that part.
      const own = credits.filter((credit) => credit.part === undefined || isSamePart(credit.part, part));
      applyCondition(terms.at(-Infinity, part), targets, points, limit, own);
    }
  }
  for (const limit of ofKind(limits, 'stacking')) goTogether(plain, limit, credits);
  const counting = inCountingOrder(plain, limits, credits);
  for (const limit of ofKind(limits, 'minimum')) applyMinimum(plain, limit, counting);
  for (const limit of ofKind(limits, 'record')) applyPerRecord(plain, limit, counting);
  const totals = ofKind(limits, 'total');
  // First those on the credits for something, then those on each part, then those on all.
  const rankOf = ({ of, group }: (typeof totals)[number]['sentence']): number => (group !== undefined ? 1 : of !== undefined ? 0 : 2);
  for (const rank of [0, 1, 2])
    for (const isTerm of [false, true])
      for (const limit of totals)
        if (rankOf(limit.sentence) === rank && (limit.sentence.window.kind === 'term') === isTerm) applyTotal(plain, limit, counting);
  return credits;
}

function ofKind<K extends Limit['kind']>(limits: readonly InForce<Limit>[], kind: K): InForce<Extract<Limit, { kind: K }>>[] {
  return limits.filter((version): version is InForce<Extract<Limit, { kind: K }>> => version.sentence.kind === kind);
}

// ── claims and returns ────────────────────────────────────────────────────────────────────────────────────────────

function claim({ world }: Figures, duties: readonly InForce<Duty>[], credits: readonly Credit[]): void {
  for (const version of duties) {
    const duty = version.sentence;
    if (duty.kind !== 'claim') continue;
    for (const credit of credits.filter(({ window: { start } }) => stands(version, start))) {
      if (!duty.obligors.includes(credit.obligee) || credit.status === 'forfeited') continue;
      const last = credit.window.end - 1;
      const window = world.windows(duty.after).find(({ start, end }) => start <= last && last < end) ?? credit.window;
      credit.claimBy = deadline(world, window.end, duty.within).toString();
      credit.status = 'claimable';
      if (duty.recorded === undefined) continue;
      const { records, made, concerns } = duty.recorded;
      const own = world.rowsOf(records).flatMap(({ cells }) => {
        if (!isForPart(cells, credit.part)) return [];
        const [when, what] = [cells[made], cells[concerns]];
        if (typeof when !== 'number' || typeof what !== 'number' || when < what) return [];
        return credit.window.start <= what && what < credit.window.end ? [dayAt(when, world.zone)] : [];
      });
      const isLate = (day: Day): boolean => credit.claimBy !== undefined && Temporal.PlainDate.compare(day, credit.claimBy) > 0;
      if (own.some((day) => !isLate(day))) credit.status = 'due';
      else if (own.length > 0 || isLate(dayAt(world.now, world.zone))) credit.status = 'forfeited';
    }
  }
}

function giveBack(figures: Figures, duties: readonly InForce<Duty>[], targets: readonly JudgedTarget[], credits: readonly Credit[]): void {
  for (const version of duties) {
    const duty = version.sentence;
    if (duty.kind !== 'return') continue;
    for (const target of targets.filter(({ base }) => base === duty.target))
      for (const credit of credits.filter(({ window: { start } }) => stands(version, start))) {
        if (!credit.targets.includes(target.name) || credit.status === 'forfeited' || credit.status === 'earned back') continue;
        const after = itemsIn(figures, target, duty.window).filter(
          ({ window, verdict }) =>
            window.start >= credit.window.end && (verdict === 'missed' || (verdict === 'met' && !isUnfinished(figures, window))),
        );
        const next = after.slice(0, duty.count);
        if (next.some(({ verdict }) => verdict === 'missed')) continue;
        credit.status = next.length < duty.count ? 'earn-back pending' : 'earned back';
      }
  }
}

/** The last day of the window is not over yet when the data end. */
function isUnfinished({ world: { now, zone } }: Figures, { end }: Window): boolean {
  return now < end && now <= midnight(dayAt(end - 1, zone), zone);
}
