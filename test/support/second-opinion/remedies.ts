/** When the condition of each remedy held (conventions 19 to 21), straight from the verdicts. */
import type { Limb, Remedy, RemedyEvent, Repetition, WindowPhrase } from '../../../language/agreement/agreement';
import type { Stretch, Window } from './clock';
import type { Figure } from './figure';
import type { Figures } from './figures';
import { compare, least, minus, most, type Fraction } from './fraction';
import type { JudgedTarget, JudgedWindow, LateRecord, Verdict } from './promises';
import { different, type Bare, type Miss, type Moment, type Points } from './moments';
import { notified } from './notices';
import { incurredMoments, pointMoments, trailing, trailingPoints } from './points';
import { stands, type InForce } from './terms';
import { exact, valueOf, within } from './world';

/** A verdict with what it is the verdict on. */
interface Item {
  readonly window: Window;
  readonly known: number;
  /** The moment by which it lies in a longer window. */
  readonly at: number;
  readonly key: string;
  readonly verdict: Verdict;
  readonly misses: readonly Miss[];
}

/** The target as it is for the part of the records that is looked at. */
export function targetFor(figures: Figures, targets: readonly JudgedTarget[], name: string): JudgedTarget | undefined {
  return targets.find(({ base, part }) => base === name && (part === undefined || isSamePart(part, figures.part)));
}

export function isSamePart(one: Figures['part'], other: Figures['part']): boolean {
  return one?.field === other?.field && one?.value === other?.value;
}

/** `versions`: the same remedy at all times, of which this is one; misses in a row go on when its words change. */
export function ladderMoments(
  figures: Figures,
  targets: readonly JudgedTarget[],
  version: InForce<Remedy>,
  versions: readonly InForce<Remedy>[],
): Moment[] {
  const { trigger } = version.sentence;
  if (trigger.kind !== 'ladder') return [];
  const { subject } = trigger;
  const rungs = figures.world.windows(trigger.window).map((window) => {
    const figure =
      subject.kind === 'metric' ? figures.then(window.start).metric(subject.name, window) : shareOf(figures, targets, subject.name, window);
    const { value } = figure;
    const inForce = versions.find((one) => stands(one, window.start))?.sentence.trigger;
    const limbs = inForce?.kind === 'ladder' ? inForce.limbs : [];
    const limb: Limb | undefined =
      value === undefined
        ? undefined
        : limbs
            .filter(
              ({ op, value: limit, from }) =>
                within(value, op, valueOf(limit)) && (from === undefined || within(value, 'at least', valueOf(from))),
            )
            .at(-1);
    return { window, figure, limb };
  });
  const repeated = repeats(
    rungs.map(({ figure, limb }) => (figure.value === undefined ? 'not determined' : limb === undefined ? 'met' : 'missed')),
  );
  const own = targets.filter(({ base, part, target: { undertaking } }) =>
    subject.kind === 'target'
      ? base === subject.name && (part === undefined || isSamePart(part, figures.part))
      : undertaking.kind === 'metric' && undertaking.metric === subject.name && isSamePart(part, figures.part),
  );
  return rungs.flatMap(({ window, figure, limb }, i): Moment[] => {
    if (limb === undefined || !stands(version, window.start)) return [];
    const misses = own.flatMap((target) =>
      target.windows
        .filter(({ verdict, window: judged }) => verdict === 'missed' && judged.start === window.start && judged.end === window.end)
        .map((judged) => missOf(target, judged)),
    );
    const before = rungs.filter((rung, at) => at < i && rung.figure.value !== undefined).at(-1);
    const isOld = trigger.window.kind === 'rolling' && before !== undefined && before.limb === limb;
    return [
      {
        window,
        known: window.end,
        key: '',
        owes: true,
        fresh: !isOld,
        repeated: repeated[i] ?? false,
        misses,
        targets: own.map(({ name }) => name),
        figure,
        consequences: limb.consequences,
      },
    ];
  });
}

/** The share of the target in the window of the ladder, if that is one of its own; of a table that of the worst cell. */
function shareOf(figures: Figures, targets: readonly JudgedTarget[], name: string, window: Window): Figure {
  const target = targetFor(figures, targets, name);
  return target?.windows.find(({ window: own }) => own.start === window.start && own.end === window.end)?.share ?? {};
}

function missOf(target: JudgedTarget, { window, broken }: JudgedWindow): Miss {
  return { target, window, broken, isRecord: false };
}

export function eventMoments(
  figures: Figures,
  targets: readonly JudgedTarget[],
  version: InForce<Remedy>,
  points: readonly Points[],
  credits: (event: Extract<RemedyEvent, { kind: 'credits' }>, isAlone: boolean) => readonly Bare[],
): Moment[] {
  const { trigger, consequences } = version.sentence;
  if (trigger.kind !== 'events') return [];
  return momentsOf(figures, targets, trigger, points, credits)
    .filter(({ window }) => stands(version, window.start))
    .map((moment) => ({ ...moment, consequences }));
}

/** When the events happened, all of them or any. */
export function momentsOf(
  figures: Figures,
  targets: readonly JudgedTarget[],
  { events, join }: { readonly events: readonly RemedyEvent[]; readonly join: 'and' | 'or' },
  points: readonly Points[],
  credits: (event: Extract<RemedyEvent, { kind: 'credits' }>, isAlone: boolean) => readonly Bare[],
): Bare[] {
  const lists = events.map((event): readonly Bare[] => {
    switch (event.kind) {
      case 'missed':
        return missedMoments(figures, targets, event);
      case 'points': {
        const isEnough = (sum: Fraction): boolean => compare(sum, exact(event.count)) >= (event.beyond === true ? 1 : 0);
        return event.window.kind === 'rolling'
          ? trailingPoints(figures, isEnough, event.window, points)
          : pointMoments(figures, isEnough, event.window, points);
      }
      case 'incurred':
        return incurredMoments(figures, event.window, points);
      case 'credits':
        return credits(event, join === 'or' || events.length === 1);
    }
  });
  return [...(join === 'or' ? anyOf(lists) : allOf(lists))].sort(byTime);
}

function missedMoments(
  figures: Figures,
  targets: readonly JudgedTarget[],
  { target: name, repetition, by, notified: party }: Extract<RemedyEvent, { kind: 'missed' }>,
): Bare[] {
  const whole = targetFor(figures, targets, name);
  if (whole === undefined) return [];
  const judged = notified(figures, whole, party, windowOfRecord);
  const target = by === undefined ? judged : furtherThan(judged, by.lexeme, valueOf(by));
  const items =
    repetition === undefined || repetition.kind === 'nth' ? itemsOf(figures, target) : itemsIn(figures, target, repetition.window);
  const repeated = repeats(items.map(({ verdict }) => verdict));
  const moment = (item: Item, i: number, fresh: boolean, misses: readonly Miss[]): Bare => ({
    window: item.window,
    known: item.known,
    key: item.key,
    owes: item.verdict === 'missed',
    fresh,
    repeated: repeated[i] ?? false,
    misses,
    targets: [target.name],
  });
  if (repetition === undefined) {
    const isRolling = whole.target.undertaking.window?.kind === 'rolling';
    return items.flatMap((item, i) =>
      item.verdict === 'missed' ? [moment(item, i, !(isRolling && repeated[i] === true), item.misses)] : [],
    );
  }
  let before = false;
  return items.flatMap((item, i): Bare[] => {
    if (item.verdict === 'not determined') return [];
    const sofar = items.slice(0, i + 1).filter(({ verdict }) => verdict !== 'not determined');
    const counted = completing(figures, sofar, repetition);
    const fresh = repetition.kind === 'nth' ? numberOf(figures, sofar, repetition) === repetition.nth : !before;
    before = counted;
    return !counted ? [] : [moment(item, i, fresh, item.misses)];
  });
}

/** Only what was missed by more than the margin; the rest counts as kept. Of a record it is known when the margin has passed, too. */
function furtherThan(target: JudgedTarget, words: string, margin: Fraction): JudgedTarget {
  const windows = target.windows.map((judged): JudgedWindow => {
    const goesFurther = judged.broken.some(({ limit, figure: { value } }) => {
      if (value === undefined) return false;
      return compare(minus(most(value, limit), least(value, limit)), margin) > 0;
    });
    return judged.verdict !== 'missed' || goesFurther ? judged : { ...judged, verdict: 'met', broken: [] };
  });
  if (target.each === undefined) return { ...target, windows };
  const late = target.each.late.flatMap((record): LateRecord[] => {
    const from = record.laterThan(words);
    return from === undefined ? [] : [{ ...record, knownLater: from }];
  });
  return { ...target, windows, each: { ...target.each, late } };
}

/** Whether the condition holds now, in the last of the determined windows. */
function completing(figures: Figures, determined: readonly Item[], repetition: Repetition): boolean {
  const missed = (items: readonly Item[]): Item[] => items.filter(({ verdict }) => verdict === 'missed');
  switch (repetition.kind) {
    case 'consecutive': {
      const last = determined.slice(-repetition.count);
      return last.length === repetition.count && missed(last).length === repetition.count;
    }
    case 'any-of':
      return missed(determined.slice(-repetition.of)).length >= repetition.count;
    case 'nth': {
      const number = numberOf(figures, determined, repetition);
      return repetition.later === true ? number >= repetition.nth : number === repetition.nth;
    }
  }
}

/** Which miss of its longer window the last one is; 0 when it is none. A rolling window looks back from the end of the miss. */
function numberOf({ world }: Figures, determined: readonly Item[], { window }: Repetition): number {
  const now = determined.at(-1);
  if (now?.verdict !== 'missed') return 0;
  const container =
    window.kind === 'rolling'
      ? trailing(world.sumWindows(window), { ...now.window, start: now.at, end: now.key === '' ? now.window.end : now.at + 1 })
      : world.windows(window).find(({ start, end }) => start <= now.at && now.at < end);
  if (container === undefined) return 0;
  return determined.filter(({ verdict, at }) => verdict === 'missed' && container.start <= at && at < container.end).length;
}

function itemsOf(figures: Figures, target: JudgedTarget): Item[] {
  if (target.each === undefined)
    return target.windows.map((judged) => ({
      window: judged.window,
      known: judged.window.end,
      at: judged.window.start,
      key: '',
      verdict: judged.verdict,
      misses: judged.verdict === 'missed' ? [missOf(target, judged)] : [],
    }));
  // Of those that become known together, the one whose time began first is first.
  const late = [...target.each.late].sort((left, right) => left.start - right.start || left.decided - right.decided);
  const items = late.flatMap((record): Item[] => {
    const window = windowOfRecord(figures, record.at);
    if (window === undefined) return [];
    return [
      {
        window,
        known: record.knownLater ?? record.decided,
        at: record.at,
        key: `${record.records} ${record.row.line}`,
        verdict: 'missed',
        misses: [recordMiss(target, record)],
      },
    ];
  });
  return items.sort((left, right) => left.known - right.known || 0);
}

function recordMiss(target: JudgedTarget, record: LateRecord): Miss {
  const { undertaking, isCell, value } = record;
  const figure = value === undefined ? {} : { value };
  const broken = [{ undertaking, isCell, figure, limit: valueOf(undertaking.value), late: [record] }];
  return { target, window: { start: record.start, end: record.decided }, broken, isRecord: true };
}

/** The fees' own window, else the calendar month. */
export function windowOfRecord({ world }: Figures, at: number): Window | undefined {
  const phrases = [...world.agreement.fees.values()].flatMap(({ window }) =>
    window === undefined || window.kind === 'rolling' ? [] : [window],
  );
  const [first] = phrases;
  const isOne = first !== undefined && phrases.every((phrase) => samePhrase(phrase, first));
  const windows = world.windows(isOne ? first : { kind: 'calendar', unit: 'month' });
  return windows.find(({ start, end }) => start <= at && at < end) ?? windows.filter(({ end }) => end <= at).at(-1);
}

/** Window by window of the phrase: missed when anything that begins in it (a record: is decided in it) was. */
export function itemsIn(figures: Figures, target: JudgedTarget, phrase: WindowPhrase): Item[] {
  const { undertaking } = target.target;
  const own = undertaking.window ?? { kind: 'term' };
  if (target.each === undefined && samePhrase(own, phrase)) return itemsOf(figures, target);
  return figures.world.windows(phrase).map((window): Item => {
    if (target.each !== undefined) {
      const late = target.each.late.filter(({ at }) => window.start <= at && at < window.end);
      return {
        window,
        known: window.end,
        at: window.start,
        key: '',
        verdict: late.length > 0 ? 'missed' : 'met',
        misses: late.map((record) => recordMiss(target, record)),
      };
    }
    const inside = target.windows.filter(({ window: { start } }) => window.start <= start && start < window.end);
    const misses = inside.filter(({ verdict }) => verdict === 'missed');
    const verdict: Verdict = misses.length > 0 ? 'missed' : inside.some((judged) => judged.verdict === 'met') ? 'met' : 'not determined';
    const known = Math.max(window.end, ...inside.map((judged) => judged.window.end));
    return { window, known, at: window.start, key: '', verdict, misses: misses.map((judged) => missOf(target, judged)) };
  });
}

export function samePhrase(left: WindowPhrase, right: WindowPhrase): boolean {
  if (left.kind !== right.kind) return false;
  if (left.kind === 'rolling' && right.kind === 'rolling') return left.length.lexeme === right.length.lexeme;
  return !('unit' in left) || !('unit' in right) || left.unit === right.unit;
}

/** A miss right after a miss; what is not determined is looked past. */
export function repeats(verdicts: readonly Verdict[]): boolean[] {
  return verdicts.map(
    (verdict, i) =>
      verdict === 'missed' &&
      verdicts
        .slice(0, i)
        .filter((one) => one !== 'not determined')
        .at(-1) === 'missed',
  );
}

function anyOf(lists: readonly (readonly Bare[])[]): Bare[] {
  return grouped(lists.flat()).map((group) =>
    together(
      group,
      group.every(({ fresh }) => fresh),
    ),
  );
}

/** In windows of one length: where each of the events happened. */
function allOf(lists: readonly (readonly Bare[])[]): Bare[] {
  const [first = [], ...others] = lists;
  let held: Bare[] = [...first];
  for (const list of others)
    held = held.flatMap((moment) =>
      list.filter((other) => coincide(moment, other)).map((other) => together([moment, other], moment.fresh || other.fresh)),
    );
  return grouped(held).map((group) =>
    together(
      group,
      group.some(({ fresh }) => fresh),
    ),
  );
}

function coincide(left: Bare, right: Bare): boolean {
  const holds = (outer: Stretch, inner: Stretch): boolean => outer.start <= inner.start && inner.end <= outer.end;
  return (
    (holds(left.window, right.window) || holds(right.window, left.window)) &&
    (left.key === '' || right.key === '' || left.key === right.key || kindOf(left) !== kindOf(right))
  );
}

/** Of which records the one is that brought it about. */
function kindOf({ key }: Bare): string {
  return key.replace(/ \d+$/, '');
}

function grouped(moments: readonly Bare[]): Bare[][] {
  const groups = new Map<string, Bare[]>();
  for (const moment of moments) {
    const key = `${moment.window.start} ${moment.window.end} ${moment.key}`;
    groups.set(key, [...(groups.get(key) ?? []), moment]);
  }
  return [...groups.values()];
}

/** The condition is complete when the last of its parts is. */
function together(moments: readonly Bare[], fresh: boolean): Bare {
  const [first, ...others] = moments;
  if (first === undefined || others.length === 0) return first as Bare;
  const last = others.reduce(
    (later, moment) =>
      moment.known > later.known || (moment.known === later.known && moment.window.start < later.window.start) ? moment : later,
    first,
  );
  const points = moments.find((moment) => moment.points !== undefined)?.points;
  // Records of two kinds have nothing in common but their window.
  const keys = [...new Set(moments.flatMap(({ key }) => (key === '' ? [] : [key])))];
  return {
    ...last,
    ...(points === undefined ? {} : { points }),
    key: keys.length === 1 ? (keys[0] ?? '') : '',
    owes: moments.some(({ owes }) => owes),
    fresh,
    repeated: moments.every(({ repeated }) => repeated),
    misses: different(moments.flatMap(({ misses }) => misses)),
    targets: [...new Set(moments.flatMap(({ targets }) => targets))],
  };
}

function byTime(left: Bare, right: Bare): number {
  return (
    left.window.start - right.window.start ||
    left.window.end - right.window.end ||
    left.known - right.known ||
    (left.key < right.key ? -1 : left.key > right.key ? 1 : 0)
  );
}
