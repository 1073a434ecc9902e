/** Checks of ladders: limbs that can never apply, and figures that no limb takes care of. */
import type { Limb, Origin, RemedyTrigger, Target, Value } from '../agreement/agreement';
import { Ratio } from '../quantities/ratio';
import { describeWindow } from './check-duties';
import { checkLimit, checkWindow, type Figured, neverHolds } from './check-values';
import { type At, type Checking } from './checking';
import {
  brokenSpan,
  compareEdges,
  contains,
  describeSpan,
  holesIn,
  isBetweenSteps,
  lexemeOf,
  reachOf,
  type Span,
  spanOf,
} from './limb-spans';
import { PART, type Reach } from './reach';

type Ladder = Extract<RemedyTrigger, { readonly kind: 'ladder' }>;

export function checkLadder(checking: Checking, ladder: Ladder, or: Origin): void {
  checkWindow(checking, ladder.window, or);
  if (!checkSubject(checking, ladder, or)) return;
  const spans = ladder.limbs.map(spanOf).filter((span) => span !== undefined);
  if (spans.length < ladder.limbs.length || saidUpsideDown(checking, ladder, spans, or)) return;
  spans.forEach((span, index) => {
    const later = spans.findIndex((each, other) => other > index && contains(each, span));
    const [limb, next] = [ladder.limbs[index], ladder.limbs[later]];
    if (limb !== undefined && next !== undefined) sayNeverApplies(checking, ladder, limb, next, or);
  });
  sayOverlaps(checking, ladder, spans, or);
  warnGaps(checking, ladder, spans, or);
}

/** Of two bands that share figures nobody can tell from the words which is meant. */
function sayOverlaps(checking: Checking, { limbs }: Ladder, spans: readonly Span[], or: Origin): void {
  limbs.forEach((limb, index) => {
    const span = spans[index];
    const other = spans.findIndex((each, place) => {
      if (span === undefined || place >= index || limb.from === undefined || limbs[place]?.from === undefined) return false;
      return compareEdges(each.start, span.end) < 0 && compareEdges(span.start, each.end) < 0 && !contains(span, each);
    });
    const [before, shared] = [limbs[other], spans[other]];
    if (span === undefined || before === undefined || shared === undefined) return;
    const low = compareEdges(span.start, shared.start) > 0 ? span.start : shared.start;
    const high = compareEdges(span.end, shared.end) < 0 ? span.end : shared.end;
    const where = describeSpan({ start: low, end: high }).replace(/^[A-Z]/, (letter) => letter.toLowerCase());
    checking.error(
      { thing: limb, part: 'value', or },
      {
        code: 'bands-overlap',
        message: `Two bands hold ${where}: "${wordsOf(before)}" and "${wordsOf(limb)}". Let one end before the other begins.`,
        related: [checking.see('The other band.', { thing: before, or: before.origin })],
      },
    );
  });
}

/** True when every limb can be compared with the figure. */
function checkSubject(checking: Checking, { subject, limbs, window }: Ladder, or: Origin): boolean {
  if (subject.kind === 'metric') {
    const kind = checking.types.unitOfMetric(subject.name);
    return kind !== undefined && checkLimbs(checking, { name: subject.name, kind, reach: checking.reaches.ofMetric(subject.name) }, limbs);
  }
  const target = checking.agreement.targets.get(subject.name);
  if (target === undefined) return false;
  const { undertaking } = target;
  if (undertaking.window === undefined || describeWindow(undertaking.window) === describeWindow(window)) {
    if (undertaking.kind !== 'metric') {
      const name = `The share of ${undertaking.set.records} that keeps ${subject.name}`;
      return checkLimbs(checking, { name, kind: 'share', reach: PART }, limbs);
    }
    const { metric } = undertaking;
    const kind = checking.types.unitOfMetric(metric);
    return kind !== undefined && checkLimbs(checking, { name: metric, kind, reach: checking.reaches.ofMetric(metric) }, limbs);
  }
  checking.error(
    { thing: window, or },
    {
      code: 'window-of-target',
      message: `${subject.name} is judged in each ${describeWindow(undertaking.window)}, so it has no figure for a ${describeWindow(window)}.`,
      related: [{ message: `${subject.name} is promised here.`, origin: target.origin }],
    },
  );
  return false;
}

/** Each of them is a figure of the kind, and can hold. */
function checkLimbs(checking: Checking, figured: Figured, limbs: readonly Limb[]): boolean {
  const { name, reach = {} } = figured;
  const areComparable = edgesOf(limbs)
    .map(([value, limb]) => checkLimit(checking, figured, value, limb.origin))
    .every(Boolean);
  const idle = areComparable ? limbs.filter(({ op, value, from }) => from === undefined && neverHolds(op, value, reach)) : [];
  for (const limb of idle)
    checking.error(
      { thing: limb, part: 'value', or: limb.origin },
      { code: 'limb-never-applies', message: `This limb never applies: ${name} is never ${wordsOf(limb)}.` },
    );
  return areComparable && idle.length === 0;
}

function edgesOf(limbs: readonly Limb[]): [Value, Limb][] {
  return limbs.flatMap((limb): [Value, Limb][] =>
    limb.from === undefined
      ? [[limb.value, limb]]
      : [
          [limb.from, limb],
          [limb.value, limb],
        ],
  );
}

/** A band whose smaller figure comes second holds nothing. */
function saidUpsideDown(checking: Checking, { limbs }: Ladder, spans: readonly Span[], or: Origin): boolean {
  const wrong = limbs.filter((_, index) => {
    const span = spans[index];
    return span !== undefined && compareEdges(span.start, span.end) > 0;
  });
  for (const limb of wrong) {
    const [from, to] = [lexemeOf(limb.from), lexemeOf(limb.value)];
    checking.error(
      { thing: limb, part: 'value', or },
      { code: 'band-upside-down', message: `No figure is from ${from} to ${to}. Write the smaller one first: "from ${to} to ${from}".` },
    );
  }
  return wrong.length > 0;
}

function sayNeverApplies(checking: Checking, { subject }: Ladder, limb: Limb, later: Limb, or: Origin): void {
  const [own, other] = [wordsOf(limb), wordsOf(later)];
  const message =
    own === other
      ? `This limb never applies: another one is "${other}" too, and the last limb that holds applies alone.`
      : `This limb never applies: when ${subject.name} is ${own}, it is ${other} too, and the last limb that holds applies alone. Put "${other}" first.`;
  const at: At = { thing: limb, part: 'value', or };
  checking.error(at, {
    code: 'limb-never-applies',
    message,
    related: [checking.see('The limb that applies instead.', { thing: later, or: later.origin })],
  });
}

function wordsOf({ op, value, from }: Limb): string {
  return from === undefined ? `${op} ${lexemeOf(value)}` : `from ${lexemeOf(from)} to ${lexemeOf(value)}`;
}

/** Figures for which no limb says anything: between the limbs, and where a target is missed by them and nothing follows. */
function warnGaps(checking: Checking, ladder: Ladder, spans: readonly Span[], or: Origin): void {
  const isSame = ({ undertaking }: Target) =>
    undertaking.window !== undefined && describeWindow(undertaking.window) === describeWindow(ladder.window);
  const [target, other] = ladder.subject.kind === 'metric' ? checking.targetsOf(ladder.subject.name).filter(isSame) : [];
  const promise = target !== undefined && other === undefined && target.undertaking.kind === 'metric' ? target.undertaking : undefined;
  const reach = ladder.subject.kind === 'metric' ? checking.reaches.ofMetric(ladder.subject.name) : {};
  // A figure in other units or out of reach is wrong in itself, and says nothing of the limbs.
  const isComparable = promise !== undefined && promise.value.kind === ladder.limbs[0]?.value.kind && isWithin(promise.value, reach);
  const isWatched = target !== undefined && promise !== undefined && isComparable && !hasOtherRemedy(checking, target, ladder);
  const whole = isWatched ? brokenSpan(promise.op, promise.value) : reachOf(spans);
  if (whole === undefined) return;
  const step = stepOf(checking, ladder);
  const holes = holesIn(whole, spans).filter((hole) => !isBeyond(hole, reach) && (step === undefined || !isBetweenSteps(hole, step)));
  // Limbs that all lie where the target is met pay for doing better; they are not meant for a miss.
  const [only] = holes;
  if (isWatched && only !== undefined && isSpan(only, whole)) return;
  for (const hole of holes) {
    const under = spans.findIndex(({ end }) => compareEdges(end, hole.start) === 0);
    const over = spans.findIndex(({ start }) => compareEdges(start, hole.end) === 0);
    const beside = under >= 0 ? under : over;
    checking.warn(
      { thing: ladder.limbs[Math.max(0, beside)] ?? ladder, part: 'value', or },
      {
        code: 'ladder-gap',
        message: `${describeSpan(hole)}, ${isWatched ? `${target.name} is missed and ` : ''}no limb applies, so nothing follows.`,
        related: isWatched ? [checking.see('What was promised.', { thing: promise.value, or: target.origin })] : [],
      },
    );
  }
}

/** Figures that the formula never gives: below 0 of a count. */
function isBeyond({ start, end }: Span, { low, high }: Reach): boolean {
  const isBelow = low !== undefined && compareEdges(end, { at: low, isBehind: false }) <= 0;
  const isAbove = high !== undefined && compareEdges(start, { at: high, isBehind: true }) >= 0;
  return isBelow || isAbove;
}

function isWithin(value: Value, reach: Reach): boolean {
  const span = spanOf({ op: 'exactly', value });
  return span === undefined || !isBeyond(span, reach);
}

/** The steps in which a figure moves, where it does: a count by one, a rounded figure by its last decimal. */
function stepOf({ agreement, types }: Checking, { subject }: Ladder): Ratio | undefined {
  const metric = subject.kind === 'metric' ? agreement.metrics.get(subject.name) : undefined;
  if (metric === undefined) return undefined;
  if (metric.expression.kind === 'count') return Ratio.ONE;
  const unit = types.unitOfMetric(metric.name);
  if (metric.roundedTo === undefined || metric.roundedTo > MOST_DECIMALS || (unit !== 'share' && unit !== 'number')) return undefined;
  return Ratio.of(1n, (unit === 'share' ? 100n : 1n) * 10n ** BigInt(metric.roundedTo));
}

const MOST_DECIMALS = 20;

function isSpan(left: Span, right: Span): boolean {
  return compareEdges(left.start, right.start) === 0 && compareEdges(left.end, right.end) === 0;
}

function hasOtherRemedy(checking: Checking, target: Target, ladder: Ladder): boolean {
  if (checking.triggersOf(ladder.subject.name).some((trigger) => trigger !== ladder)) return true;
  return checking
    .triggersOf(target.name)
    .some(
      (trigger) =>
        trigger.kind === 'events' &&
        trigger.events.some((event) => event.kind === 'missed' && event.target === target.name && event.repetition === undefined),
    );
}
