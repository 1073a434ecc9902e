/**
 * Verdicts: each target in each of its windows, on exact values (convention 1).
 *
 * Invariant: `not determined` is neither met nor missed (convention 11); a verdict never depends on a remedy, and nothing is rounded here.
 */
import type { Target, Undertaking, WindowPhrase } from '../agreement/agreement';
import { Ratio } from '../quantities/ratio';
import type { Window } from '../quantities/window';
import { isInForce, targetVersions, termsInForce, type Version } from './amendments';
import { withBaseline } from './baselines';
import { applied } from './conventions';
import { figureText, holds } from './figures-text';
import {
  compareWindows,
  isUnfinished,
  NO_TRACE,
  whyOf,
  type JudgedPromise,
  type JudgedTarget,
  type JudgedWindow,
  type MeasurePromise,
} from './judgement';
import { judgeEachRecord } from './judged-records';
import type { Ledger, Measured, Trace } from './measured';
import type { Verdict } from './outcome';
import { placeOf } from './places';
import { promisesOf, type Promised } from './promises';
import { statedValue, toldLike } from './stated-values';
import { promiseText, valueText } from './wording';

/** All targets, in the order of the agreement. */
export function judgeTargets(ledger: Ledger): JudgedTarget[] {
  return [...targetVersions(ledger.agreement)].map(([name, versions]) => judgeTarget(ledger, name, versions));
}

/** The window of a promise; a share of records without a window is judged over the term. Undefined: record by record. */
export function phraseOf(undertaking: Undertaking): WindowPhrase | undefined {
  if (undertaking.kind === 'metric') return undertaking.window;
  return undertaking.window ?? (undertaking.share === undefined ? undefined : { kind: 'term' });
}

function judgeTarget(ledger: Ledger, name: string, versions: readonly Version<Target>[]): JudgedTarget {
  const [first] = versions;
  if (first === undefined) throw new RangeError(`No target is called ${name}.`);
  if (versions.length > 1) applied(ledger, 'amended', versions[1]?.sentence.origin);
  const target = first.sentence;
  const judged = versions.map((version) => judgeVersion(ledger, version));
  const promised = promisesOverTime(versions).join('; ');
  const labels = new Set(judged.flatMap(({ cells }) => cells.map(({ label }) => label)));
  const parts = [...labels].map((label) => {
    const own = judged.flatMap(({ cells }) => cells.filter((cell) => cell.label === label));
    const promise = own[0]?.promised ?? promised;
    return {
      label,
      judged: { name, target, promised: promise, windows: inOrder(own.flatMap(({ windows }) => windows)), parts: [], ...recordsOf(own) },
    };
  });
  return { name, target, promised, windows: inOrder(judged.flatMap(({ windows }) => windows)), parts, ...recordsOf(judged) };
}

/** What was promised, and what was promised later; where only what it is made of was amended, its words are the same. */
function promisesOverTime(versions: readonly Version<Target>[]): string[] {
  const texts = versions.map(({ sentence }) => promiseText(sentence.undertaking));
  return texts.flatMap((text, index) => (index === 0 ? [text] : text === texts[index - 1] ? [] : [`${text} (as amended)`]));
}

interface JudgedVersion {
  readonly windows: readonly JudgedWindow[];
  readonly cells: readonly {
    readonly label: string;
    readonly promised: string;
    readonly windows: readonly JudgedWindow[];
    readonly records?: Counts;
  }[];
  readonly records?: Counts;
}
interface Counts {
  readonly met: number;
  readonly notDetermined: number;
}

function recordsOf(list: readonly { readonly records?: Counts }[]): { records?: Counts } {
  const counts = list.flatMap(({ records }) => (records === undefined ? [] : [records]));
  if (counts.length === 0) return {};
  const sum = (pick: (count: Counts) => number): number => counts.reduce((total, count) => total + pick(count), 0);
  return { records: { met: sum(({ met }) => met), notDetermined: sum(({ notDetermined }) => notDetermined) } };
}

function judgeVersion(ledger: Ledger, version: Version<Target>): JudgedVersion {
  const target = version.sentence;
  const promises = promisesOf(target);
  const isTable = target.undertaking.kind === 'table';
  const phrase = phraseOf(target.undertaking);
  const judged = promises.map((promised): JudgedVersion['cells'][number] => ({
    label: promised.label,
    promised: promiseText(promised.undertaking),
    ...(phrase === undefined
      ? judgeEachRecord(ledger, version, promised)
      : { windows: windowsIn(ledger, phrase, version).map((window) => judgeWindow(ledger, target, promised, window)) }),
  }));
  if (!isTable) return { windows: judged[0]?.windows ?? [], cells: [], ...recordsOf(judged) };
  applied(ledger, 'tablePart', target.origin);
  if (phrase === undefined) return { windows: judged.flatMap(({ windows }) => windows), cells: judged, ...recordsOf(judged) };
  const windows = windowsIn(ledger, phrase, version).map((window, index) =>
    joined(
      target,
      window,
      judged.flatMap(({ label, windows }) => (windows[index] === undefined ? [] : [{ label, judged: windows[index] }])),
    ),
  );
  return { windows, cells: judged };
}

function windowsIn(ledger: Ledger, phrase: WindowPhrase, version: Version<Target>): Window[] {
  return ledger.windows(phrase).filter((window) => isInForce(version, window.start));
}

function judgeWindow(ledger: Ledger, target: Target, written: Promised, window: Window): JudgedWindow {
  const { promised, told } = settled(ledger, written, window);
  const promise = judgePromise(ledger, promised, window);
  const { measured, verdict } = promise;
  const [op, limit] = boundOf(ledger, promised.undertaking);
  const uncertain = isUncertain(measured, op, limit, verdict);
  const sentences = [...told, verdictSentence(ledger, promised, promise)];
  const { range } = measured;
  if (range !== undefined && !range.low.equals(range.high)) {
    if (uncertain) sentences.push(uncertaintySentence(ledger, measured));
  }
  if (uncertain) {
    ledger.caution(
      'uncertain-verdict',
      `Missing samples could turn the verdict on ${promised.label} in ${window.label}. ${uncertaintySentence(ledger, measured)}`,
      promised.origin,
    );
  }
  if (isUnfinished(window, ledger)) {
    sentences.push(`The data ends before ${window.label} does: this is the figure so far.`);
    ledger.caution('unfinished-window', `The data ends before ${window.label} does; its verdicts and amounts are those so far.`);
  }
  return {
    target,
    window,
    verdict,
    uncertain,
    measured,
    promises: [promise],
    why: whyOf(placeOf(promised.origin), measured.trace, sentences),
  };
}

/** The promise as it holds in the window: with the baseline that is known when it begins. */
function settled(ledger: Ledger, promised: Promised, window: Window): { readonly promised: Promised; readonly told: readonly string[] } {
  if (promised.undertaking.kind !== 'metric') return { promised, told: [] };
  const { undertaking, told } = withBaseline(ledger, promised.undertaking, window.start);
  return told.length === 0 ? { promised, told } : { promised: { ...promised, undertaking }, told };
}

function judgePromise(ledger: Ledger, promised: Promised, window: Window): JudgedPromise {
  const { undertaking, label } = promised;
  applied(ledger, 'exact');
  applied(ledger, 'boundary');
  if (undertaking.kind === 'metric') {
    const metric = termsInForce(ledger.agreement, window.start).metrics.get(undertaking.metric);
    const measured = metric === undefined ? nothingMeasured() : ledger.metricIn(metric, window);
    return {
      label,
      verdict: verdictOn(ledger, measured, undertaking.op, statedValue(ledger, undertaking.value), promised),
      undertaking,
      measured,
    };
  }
  if (promised.unclear !== undefined) {
    ledger.caution('unclear-promise', promised.unclear, promised.origin);
    return { label, verdict: 'not determined', undertaking, measured: nothingMeasured() };
  }
  const share = ledger.shareInTime(undertaking, window);
  return { label, verdict: verdictOn(ledger, share, 'at least', shareOf(undertaking), promised), undertaking, measured: share, share };
}

function verdictOn(
  ledger: Ledger,
  { value }: Measured,
  op: Parameters<typeof holds>[1],
  limit: Ratio | undefined,
  { origin }: Promised,
): Verdict {
  if (value !== undefined && limit !== undefined) return holds(value, op, limit) ? 'met' : 'missed';
  applied(ledger, 'notDetermined', origin);
  return 'not determined';
}

function isUncertain({ range }: Measured, op: Parameters<typeof holds>[1], limit: Ratio | undefined, verdict: Verdict): boolean {
  if (range === undefined || limit === undefined || verdict === 'not determined') return false;
  const at = (value: Ratio): Verdict => (holds(value, op, limit) ? 'met' : 'missed');
  const crosses = op === 'exactly' && range.low.compare(limit) <= 0 && range.high.compare(limit) >= 0 && !range.low.equals(range.high);
  return crosses || at(range.low) !== verdict || at(range.high) !== verdict;
}

/** What the figure is held against, in its base unit and in the agreement's words. */
function boundOf(
  ledger: Ledger,
  undertaking: Promised['undertaking'],
): [op: Parameters<typeof holds>[1], limit: Ratio | undefined, words: string] {
  if (undertaking.kind === 'metric') return [undertaking.op, statedValue(ledger, undertaking.value), valueText(undertaking.value)];
  return ['at least', shareOf(undertaking), undertaking.share?.lexeme ?? '100%'];
}

function shareOf(undertaking: MeasurePromise): Ratio {
  return undertaking.share?.ratio ?? Ratio.ONE;
}

function verdictSentence(ledger: Ledger, { undertaking }: Promised, { verdict, measured }: JudgedPromise): string {
  const [op, limit, words] = boundOf(ledger, undertaking);
  if (measured.value === undefined || limit === undefined) return 'Not determined: neither met nor missed, and nothing is owed.';
  const text = figureText(measured.value, measured.unit, ledger.agreement.currency, limit, toldLike(ledger, undertaking));
  return `${text} is ${verdict === 'met' ? '' : 'not '}${op} ${words}: ${verdict}.`;
}

function uncertaintySentence(ledger: Ledger, { range, unit }: Measured): string {
  if (range === undefined) return '';
  const text = (value: Ratio): string => figureText(value, unit, ledger.agreement.currency);
  return `With the missing samples the figure could be anything from ${text(range.low)} to ${text(range.high)}.`;
}

/** A table's verdict in one window from those of its cells. */
function joined(target: Target, window: Window, cells: readonly { readonly label: string; readonly judged: JudgedWindow }[]): JudgedWindow {
  const missed = cells.filter(({ judged }) => judged.verdict === 'missed');
  const verdict: Verdict = missed.length > 0 ? 'missed' : cells.some(({ judged }) => judged.verdict === 'met') ? 'met' : 'not determined';
  const certain = cells.filter(({ judged }) => judged.verdict === 'missed' && !judged.uncertain);
  const uncertain = certain.length === 0 && cells.some(({ judged }) => judged.uncertain);
  const shown = missed.length > 0 ? missed : cells;
  const sentences = shown.map(({ label, judged }) => `${label}: ${judged.why.sentences.join(' ')}`);
  const traces = missed.map(({ judged }) => judged.promises.map(({ measured }) => measured.trace)).flat();
  const why = whyOf(placeOf(target.origin), { ...mergeTraces(traces), sentences: [] }, sentences);
  return { target, window, verdict, uncertain, promises: cells.flatMap(({ judged }) => judged.promises), why };
}

export function mergeTraces(traces: readonly Trace[]): Trace {
  return {
    sentences: traces.flatMap(({ sentences }) => sentences),
    arithmetic: traces.flatMap(({ arithmetic }) => arithmetic),
    counted: traces.flatMap(({ counted }) => counted),
    excluded: traces.flatMap(({ excluded }) => excluded),
    rows: traces.flatMap(({ rows }) => rows),
    more: traces.reduce((total, { more }) => total + more, 0),
  };
}

function nothingMeasured(): Measured {
  return { unit: 'share', trace: NO_TRACE };
}

function inOrder(windows: readonly JudgedWindow[]): JudgedWindow[] {
  return [...windows].sort((left, right) => compareWindows(left.window, right.window));
}
