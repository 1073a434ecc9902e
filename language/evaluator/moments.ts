/**
 * Moments: when the condition of a remedy held, and what made it hold. Consequences are drawn from them elsewhere.
 */
import type { Limb, Remedy, RemedyEvent, WindowPhrase } from '../agreement/agreement';
import type { Ratio } from '../quantities/ratio';
import { windowIndexAt, type Window } from '../quantities/window';
import type { Version } from './amendments';
import { applied } from './conventions';
import { compareWindows, NO_TRACE, type JudgedTarget, type JudgedWindow } from './judgement';
import type { Ledger, Measured, Trace } from './measured';
import { missedBy } from './missed-by';
import type { Verdict } from './outcome';
import { repetitions } from './repetition';
import { trailingWindow } from './trailing';
import { mergeTraces, phraseOf } from './verdicts';
import { listed, repetitionText, samePhrase } from './wording';

export interface Moment {
  /** The window that its credits belong to. */
  readonly window: Window;
  /** The instant before which the condition could not be known: deadlines count from it. */
  readonly known: bigint;
  /** Tells apart several moments of one window: the record. */
  readonly key: string;
  /** Something was missed in this very window: credits and points arise. */
  readonly owes: boolean;
  /** The condition has become complete here: rights and to-dos arise (convention 20). */
  readonly fresh: boolean;
  /** The determined window before was missed too (convention 21). */
  readonly repeated: boolean;
  readonly misses: readonly JudgedWindow[];
  /** The targets whose remedy it is. */
  readonly targets: readonly string[];
  /** For a ladder: the limb that applies, and the figure it applies to. */
  readonly limb?: Limb;
  readonly figure?: Measured;
  /** What each party has incurred in the window, where points brought it about. */
  readonly points?: ReadonlyMap<string, Ratio>;
  readonly sentences: readonly string[];
  readonly trace: Trace;
}

/** A remedy at work: its moments, in order of time. */
export interface Firing {
  /** `Uptime Credits`, or `L76` for an unnamed one: where its sentence begins. */
  readonly label: string;
  readonly version: Version<Remedy>;
  readonly moments: readonly Moment[];
  /** Moments that will be, if notice of the misses is still given in time. */
  readonly awaiting?: readonly Moment[];
}

type MissedEvent = Extract<RemedyEvent, { kind: 'missed' }>;

/** The moments at which a target was missed, or missed often enough. */
export function missedMoments(ledger: Ledger, target: JudgedTarget, event: MissedEvent): Moment[] {
  const { by } = event;
  return momentsOfMisses(ledger, by === undefined ? target : missedBy(ledger, target, by), event);
}

function momentsOfMisses(ledger: Ledger, target: JudgedTarget, { repetition }: MissedEvent): Moment[] {
  const judged =
    repetition === undefined || repetition.kind === 'nth' ? asJudged(ledger, target) : missableIn(ledger, target, repetition.window);
  const verdicts = judged.map(({ verdict }) => verdict);
  const repeated = repeatedMisses(verdicts);
  if (repetition === undefined) {
    // Rolling windows share nearly all of their time: a miss that goes on is the same miss (convention 20).
    const goesOn = target.windows.some(({ target: each }) => phraseOf(each.undertaking)?.kind === 'rolling');
    if (goesOn) applied(ledger, 'fresh');
    return judged.flatMap((item, index) => {
      if (item.verdict !== 'missed') return [];
      const isRepeated = repeated[index] ?? false;
      return [momentOf(target, item, { owes: true, fresh: !(goesOn && isRepeated), repeated: isRepeated }, [missedSentence(target, item)])];
    });
  }
  applied(ledger, 'consecutive');
  applied(ledger, 'fresh');
  if (repetition.window.kind === 'rolling') applied(ledger, 'trailing');
  const longer = repetition.kind === 'nth' ? ledger.sumWindows(repetition.window) : [];
  const containers = judged.map((item) => containerOf(longer, item, repetition.window.kind === 'rolling'));
  const completed = repetitions(verdicts, repetition, (later, earlier) => holds(containers[later], judged[earlier]));
  return judged.flatMap((item, index) => {
    const state = completed[index];
    if (state === undefined || !state.complete) return [];
    const labels = state.misses.flatMap((miss) => judged[miss]?.label ?? []);
    const sentences = [`${target.name} was missed in ${listed(labels)}: ${repetitionText(repetition)}.`];
    const evidence = state.misses.flatMap((miss) => judged[miss]?.misses ?? []);
    return [
      momentOf(
        target,
        item,
        { owes: item.verdict === 'missed', fresh: state.fresh, repeated: repeated[index] ?? false },
        sentences,
        evidence,
      ),
    ];
  });
}

/** For each verdict, whether it is a miss right after a miss; not determined windows are looked past. */
export function repeatedMisses(verdicts: readonly Verdict[]): boolean[] {
  let last: Verdict | undefined;
  return verdicts.map((verdict) => {
    const repeated = verdict === 'missed' && last === 'missed';
    if (verdict !== 'not determined') last = verdict;
    return repeated;
  });
}

/** The window of credits that a single record brings about: the fees' own window, else the calendar month, in which it counts (convention 8). */
export function windowOfRecord(ledger: Ledger, dated: bigint): Window | undefined {
  const phrases = [...ledger.agreement.fees.values()].flatMap(({ window }) =>
    window === undefined || window.kind === 'rolling' ? [] : [window],
  );
  const [first] = phrases;
  const phrase: WindowPhrase =
    first !== undefined && phrases.every((other) => samePhrase(first, other)) ? first : { kind: 'calendar', unit: 'month' };
  const windows = ledger.windows(phrase);
  // What counts after the term belongs to its last window, what was before the days that are looked at to none.
  return windows.find(({ start, end }) => start <= dated && dated < end) ?? windows.findLast(({ end }) => end <= dated);
}

/** A verdict as remedies see it: with the window that its credits belong to. */
export interface Missable {
  readonly window: Window;
  readonly known: bigint;
  /** The moment by which it lies in a longer window: the window's start, or when the record counts. */
  readonly at: bigint;
  readonly key: string;
  readonly label: string;
  readonly verdict: Verdict;
  readonly misses: readonly JudgedWindow[];
}

function asJudged(ledger: Ledger, target: JudgedTarget): Missable[] {
  const items = target.windows.flatMap((judged): Missable[] => {
    const { window, verdict, record } = judged;
    const misses = verdict === 'missed' ? [judged] : [];
    if (record === undefined) return [{ window, known: window.end, at: window.start, key: '', label: window.label, verdict, misses }];
    const own = windowOfRecord(ledger, record.dated ?? record.decided);
    if (own === undefined) return [];
    applied(ledger, 'recordMonth', judged.target.origin);
    return [
      {
        window: own,
        known: record.laterSince ?? record.decided,
        at: record.dated ?? record.decided,
        key: window.id,
        label: window.label,
        verdict,
        misses,
      },
    ];
  });
  return target.records === undefined
    ? items
    : items.sort((left, right) => (left.known < right.known ? -1 : left.known > right.known ? 1 : 0));
}

/** The target's verdicts window by window of the phrase: a window is missed when anything that begins in it (a record: counts in it) missed. */
export function missableIn(ledger: Ledger, target: JudgedTarget, phrase: WindowPhrase): Missable[] {
  const isOwn = (judged: JudgedWindow): boolean => {
    const own = phraseOf(judged.target.undertaking);
    return judged.record === undefined && own !== undefined && samePhrase(own, phrase);
  };
  if (target.records === undefined && target.windows.every(isOwn)) return asJudged(ledger, target);
  return ledger.windows(phrase).map((window): Missable => {
    const inside = target.windows.filter((judged) => {
      const moment = judged.record?.dated ?? judged.record?.decided ?? judged.window.start;
      return window.start <= moment && moment < window.end;
    });
    const misses = inside.filter(({ verdict }) => verdict === 'missed');
    const isMet = target.records !== undefined || inside.some(({ verdict }) => verdict === 'met');
    const verdict: Verdict = misses.length > 0 ? 'missed' : isMet ? 'met' : 'not determined';
    // What is missed in a longer window is known only when that ends.
    const known = inside.reduce(
      (latest, judged) => (judged.record === undefined && judged.window.end > latest ? judged.window.end : latest),
      window.end,
    );
    return { window, known, at: window.start, key: '', label: window.label, verdict, misses };
  });
}

/** `evidence` are the misses that make the condition hold; those of the window itself unless others came before. */
function momentOf(
  target: JudgedTarget,
  item: Missable,
  state: Pick<Moment, 'owes' | 'fresh' | 'repeated'>,
  sentences: readonly string[],
  evidence: readonly JudgedWindow[] = item.misses,
): Moment {
  const { window, known, key, misses } = item;
  return { window, known, key, ...state, misses, targets: [target.name], sentences, trace: traceOf(evidence) };
}

/** One miss tells its whole story, several tell the end of each. */
function traceOf(misses: readonly JudgedWindow[]): Trace {
  const [only, ...others] = misses;
  if (only === undefined) return NO_TRACE;
  if (others.length === 0) return only.why;
  const sentences = misses.slice(0, MOST_TOLD).map(({ window, why }) => `${window.label}: ${why.sentences.at(-1) ?? ''}`);
  return { ...mergeTraces(misses.map(({ why }) => why)), sentences };
}

const MOST_TOLD = 12;

function missedSentence(target: JudgedTarget, { key, label }: Missable): string {
  return key === '' ? `${target.name} was missed in ${label}.` : `${label} missed ${target.name}.`;
}

/** The longer window that a miss is counted in; of rolling ones, which overlap, the one that ends with it. */
function containerOf(windows: readonly Window[], { at, key, window }: Missable, rolls: boolean): Window | undefined {
  return rolls
    ? trailingWindow(windows, { ...window, start: at, end: key === '' ? window.end : at + 1n })
    : windows[windowIndexAt(windows, at)];
}

function holds(container: Window | undefined, item: Missable | undefined): boolean {
  return container !== undefined && item !== undefined && container.start <= item.at && item.at < container.end;
}

/** Moments in order of time, then of record. */
export function compareMoments(left: Moment, right: Moment): number {
  return (
    compareWindows(left.window, right.window) ||
    (left.known < right.known ? -1 : left.known > right.known ? 1 : 0) ||
    (left.key < right.key ? -1 : left.key > right.key ? 1 : 0)
  );
}
