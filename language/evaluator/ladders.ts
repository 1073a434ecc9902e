import type { Agreement, Limb, Remedy, RemedyTrigger, Target } from '../agreement/agreement';
import type { Ratio } from '../quantities/ratio';
import type { Window } from '../quantities/window';
import { isInForce, termsInForce, type Version } from './amendments';
import { applied } from './conventions';
import { figureText, holds } from './figures-text';
import { isUnfinished, NO_TRACE, type JudgedTarget } from './judgement';
import type { Ledger, Measured } from './measured';
import { repeatedMisses, type Moment } from './moments';
import type { Verdict } from './outcome';
import { promisesOf } from './promises';
import { statedValue } from './stated-values';
import { valueText, windowName } from './wording';

export type Ladder = Extract<RemedyTrigger, { kind: 'ladder' }>;

/**
 * The windows in which a limb of the ladder holds. The last limb that does applies, alone (convention 19). `versions` are the same remedy at all
 * times, of which this is one: misses in a row go on when an amendment changes its words (convention 21).
 */
export function ladderMoments(
  ledger: Ledger,
  ladder: Ladder,
  version: Version<Remedy>,
  versions: readonly Version<Remedy>[],
  targets: ReadonlyMap<string, JudgedTarget>,
): Moment[] {
  applied(ledger, 'boundary');
  if (ladder.limbs.length > 1) applied(ledger, 'lastLimb', version.sentence.origin);
  const rungs = ledger.windows(ladder.window).map((window): Rung => {
    const isNow = isInForce(version, window.start);
    return isNow ? rungOf(ledger, ladder, window) : otherRung(ledger, ladder, versions, window);
  });
  const verdicts = rungs.map(({ figure, limb }): Verdict =>
    figure.value === undefined ? 'not determined' : limb === undefined ? 'met' : 'missed',
  );
  const repeated = repeatedMisses(verdicts);
  return rungs.flatMap(({ window, figure, limb }, index): Moment[] => {
    if (limb === undefined || figure.value === undefined || !isInForce(version, window.start)) return [];
    const own = [...targets.values()].filter((target) => isRemedyOf(ladder, target));
    const misses = own.flatMap(({ windows }) => windows.filter((judged) => judged.verdict === 'missed' && isSame(judged.window, window)));
    const sentences = sentencesOf(ledger, ladder, window, figure, limb);
    return [
      {
        window,
        known: window.end,
        key: '',
        owes: true,
        // Rolling windows share nearly all of their time: what goes on is not new (convention 20).
        fresh: ladder.window.kind !== 'rolling' || limbBefore(rungs, index) !== limb,
        repeated: repeated[index] ?? false,
        misses,
        targets: own.map(({ name }) => name),
        limb,
        figure,
        sentences,
        trace: figure.trace,
      },
    ];
  });
}

/** The limb that held in the last window before that has a figure. */
function limbBefore(rungs: readonly Rung[], index: number): Limb | undefined {
  return rungs.slice(0, index).findLast(({ figure }) => figure.value !== undefined)?.limb;
}

/** The figure a ladder climbs: the metric's, or the share of records (of the worst cell of a table) that kept the target's promise. */
function figureIn(ledger: Ledger, { subject }: Ladder, window: Window): Measured {
  const terms = termsInForce(ledger.agreement, window.start);
  if (subject.kind === 'target') return shareIn(ledger, terms, terms.targets.get(subject.name), window);
  const metric = terms.metrics.get(subject.name);
  return metric === undefined ? nothing() : ledger.metricIn(metric, window);
}

function shareIn(ledger: Ledger, terms: Agreement, target: Target | undefined, window: Window): Measured {
  const figures = (target === undefined ? [] : promisesOf(target)).flatMap(({ undertaking, unclear }): Measured[] => {
    if (unclear !== undefined) return [];
    if (undertaking.kind === 'measure') return [ledger.shareInTime(undertaking, window)];
    const metric = terms.metrics.get(undertaking.metric);
    return metric === undefined ? [] : [ledger.metricIn(metric, window)];
  });
  const [first, ...others] = figures.filter(({ value }) => value !== undefined);
  if (first === undefined) return figures[0] ?? nothing();
  return others.reduce((worst, figure) => (isBelow(figure.value, worst.value) ? figure : worst), first);
}

function isBelow(left: Ratio | undefined, right: Ratio | undefined): boolean {
  return left !== undefined && right !== undefined && left.compare(right) < 0;
}

interface Rung {
  readonly window: Window;
  readonly figure: Measured;
  readonly limb: Limb | undefined;
}

function rungOf(ledger: Ledger, ladder: Ladder, window: Window): Rung {
  const figure = figureIn(ledger, ladder, window);
  const limb = figure.value === undefined ? undefined : limbAt(ledger, ladder, figure.value);
  const { range } = figure;
  if (range !== undefined && (limbAt(ledger, ladder, range.low) !== limb || limbAt(ledger, ladder, range.high) !== limb)) {
    const between = `from ${figureText(range.low, figure.unit, ledger.agreement.currency)} to ${figureText(range.high, figure.unit, ledger.agreement.currency)}`;
    ledger.caution(
      'uncertain-remedy',
      `Missing samples could change what follows from ${ladder.subject.name} in ${window.label}: the figure could be anything ${between}.`,
      (limb ?? ladder.limbs[0])?.origin,
    );
  }
  return { window, figure, limb };
}

/** What was missed while other words of the remedy were in force: by the limbs they had. */
function otherRung(ledger: Ledger, ladder: Ladder, versions: readonly Version<Remedy>[], window: Window): Rung {
  const trigger = versions.find((each) => isInForce(each, window.start))?.sentence.trigger;
  const figure = figureIn(ledger, ladder, window);
  const limb = trigger?.kind !== 'ladder' || figure.value === undefined ? undefined : limbAt(ledger, trigger, figure.value);
  return { window, figure, limb };
}

function limbAt(ledger: Ledger, { limbs }: Ladder, value: Ratio): Limb | undefined {
  return limbs.findLast((limb) => limbHolds(ledger, limb, value));
}

function limbHolds(ledger: Ledger, { op, value, from }: Limb, figure: Ratio): boolean {
  const [limit, low] = [statedValue(ledger, value), from && statedValue(ledger, from)];
  return limit !== undefined && holds(figure, op, limit) && (from === undefined || (low !== undefined && holds(figure, 'at least', low)));
}

function limbText({ op, value, from }: Limb): string {
  return from === undefined ? `${op} ${valueText(value)}` : `from ${valueText(from)} to ${valueText(value)}`;
}

function sentencesOf(ledger: Ledger, ladder: Ladder, window: Window, { value, unit }: Measured, limb: Limb): string[] {
  if (value === undefined) return [];
  const text = figureText(value, unit, ledger.agreement.currency, statedValue(ledger, limb.value), limb.value);
  const fact = `${ladder.subject.name} in ${window.label} is ${text}, which is ${limbText(limb)}.`;
  const holding = ladder.limbs.filter((each) => limbHolds(ledger, each, value));
  const alone = holding.length > 1 ? [`It is also ${heldBefore(holding)}; the last limb that holds applies, alone.`] : [];
  const soFar = isUnfinished(window, ledger) ? [`The data ends before this ${windowName(ladder.window)} does, so this is so far.`] : [];
  return [fact, ...alone, ...soFar];
}

function heldBefore(holding: readonly Limb[]): string {
  return holding.slice(0, -1).map(limbText).join(' and ');
}

/** A ladder is the remedy for its target, or for the targets that promise its metric. */
function isRemedyOf({ subject }: Ladder, { name, target: { undertaking } }: JudgedTarget): boolean {
  return subject.kind === 'target' ? name === subject.name : undertaking.kind === 'metric' && undertaking.metric === subject.name;
}

function isSame(left: Window, right: Window): boolean {
  return left.start === right.start && left.end === right.end;
}

function nothing(): Measured {
  return { unit: 'share', trace: NO_TRACE };
}
