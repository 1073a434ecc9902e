/** Checks of ladders: limbs that can never apply, and figures that no limb takes care of. */
import type { Limb, Origin, RemedyTrigger, Target, Value } from '../agreement/agreement';
import { MICROSECONDS_PER } from '../quantities/duration';
import { Ratio } from '../quantities/ratio';
import { describeWindow } from './check-duties';
import { checkLimit, checkWindow, isFloor } from './check-values';
import { type At, type Checking } from './checking';

type Ladder = Extract<RemedyTrigger, { readonly kind: 'ladder' }>;

export function checkLadder(checking: Checking, ladder: Ladder, or: Origin): void {
  checkWindow(checking, ladder.window, or);
  if (!checkSubject(checking, ladder, or)) return;
  const spans = ladder.limbs.map(spanOf);
  ladder.limbs.forEach((limb, index) => {
    const span = spans[index];
    if (span === undefined) return;
    const later = ladder.limbs.findIndex((_, other) => other > index && contains(spans[other], span));
    const next = ladder.limbs[later];
    if (next !== undefined) sayNeverApplies(checking, ladder, limb, next, or);
  });
  if (ladder.subject.kind === 'metric') warnGap(checking, ladder, or);
}

/** True when every limb can be compared with the figure. */
function checkSubject(checking: Checking, { subject, limbs, window }: Ladder, or: Origin): boolean {
  if (subject.kind === 'metric') {
    const kind = checking.types.unitOfMetric(subject.name);
    const isPart = checking.types.isPartOfWhole({ kind: 'metric', metric: subject.name, origin: or });
    return (
      kind !== undefined &&
      edgesOf(limbs)
        .map(([value, limb]) => checkLimit(checking, { name: subject.name, kind, isPart }, value, limb.origin))
        .every(Boolean)
    );
  }
  const target = checking.agreement.targets.get(subject.name);
  if (target === undefined) return false;
  const { undertaking } = target;
  if (undertaking.window === undefined || describeWindow(undertaking.window) === describeWindow(window)) {
    if (undertaking.kind !== 'metric') {
      const figured = { name: `The share of ${undertaking.set.records} that keeps ${subject.name}`, kind: 'share', isPart: true } as const;
      return edgesOf(limbs)
        .map(([value, limb]) => checkLimit(checking, figured, value, limb.origin))
        .every(Boolean);
    }
    const kind = checking.types.unitOfMetric(undertaking.metric);
    return (
      kind !== undefined &&
      edgesOf(limbs)
        .map(([value, limb]) => checkLimit(checking, { name: undertaking.metric, kind }, value, limb.origin))
        .every(Boolean)
    );
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

/** A target that is missed by a figure for which no limb says anything. */
function warnGap(checking: Checking, ladder: Ladder, or: Origin): void {
  const isSame = ({ undertaking }: Target) =>
    undertaking.window !== undefined && describeWindow(undertaking.window) === describeWindow(ladder.window);
  const targets = checking.targetsOf(ladder.subject.name).filter(isSame);
  const [target, other] = targets;
  if (target === undefined || other !== undefined || target.undertaking.kind !== 'metric' || hasOtherRemedy(checking, target, ladder))
    return;
  const { op, value } = target.undertaking;
  const floor = isFloor(op);
  const limbs = ladder.limbs.filter((limb) => (floor ? limb.op === 'below' || limb.op === 'at most' : isFloor(limb.op)));
  const edge = figureOf(value);
  const [nearest] = limbs.toSorted((left, right) => compare(left.value, right.value) * (floor ? -1 : 1));
  const first = nearest === undefined ? undefined : figureOf(nearest.value);
  if (edge === undefined || nearest === undefined || first === undefined) return;
  const apart = first.compare(edge) * (floor ? -1 : 1);
  if (apart <= 0) return;
  checking.warn(
    { thing: nearest, part: 'value', or },
    {
      code: 'ladder-gap',
      message: `Between ${lexemeOf(nearest.value)} and ${lexemeOf(value)}, ${target.name} is missed and no limb applies, so nothing follows.`,
      related: [checking.see('What was promised.', { thing: value, or: target.origin })],
    },
  );
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

/** The figures at which a limb holds; an end that is absent is endless. */
interface Span {
  readonly low?: Ratio;
  readonly high?: Ratio;
  readonly withLow: boolean;
  readonly withHigh: boolean;
}

function spanOf({ op, value, from }: Limb): Span | undefined {
  const figure = figureOf(value);
  if (figure === undefined) return undefined;
  if (from !== undefined) return { low: figureOf(from), high: figure, withLow: true, withHigh: true };
  switch (op) {
    case 'below':
    case 'at most':
      return { high: figure, withLow: false, withHigh: op === 'at most' };
    case 'above':
    case 'at least':
      return { low: figure, withLow: op === 'at least', withHigh: false };
    case 'exactly':
      return { low: figure, high: figure, withLow: true, withHigh: true };
  }
}

function contains(outer: Span | undefined, inner: Span): boolean {
  if (outer === undefined) return false;
  const low = outer.low === undefined || (inner.low !== undefined && reaches(outer.low.compare(inner.low), outer.withLow, inner.withLow));
  const high =
    outer.high === undefined || (inner.high !== undefined && reaches(inner.high.compare(outer.high), outer.withHigh, inner.withHigh));
  return low && high;
}

function reaches(compared: number, outerEnd: boolean, innerEnd: boolean): boolean {
  return compared < 0 || (compared === 0 && (outerEnd || !innerEnd));
}

function compare(left: Value, right: Value): number {
  const [a, b] = [figureOf(left), figureOf(right)];
  return a === undefined || b === undefined ? 0 : a.compare(b);
}

/** For comparing limbs of one ladder, whose values are all of one kind. */
function figureOf(value: Value): Ratio | undefined {
  switch (value.kind) {
    case 'percent':
      return value.ratio;
    case 'number':
      return value.number;
    case 'money':
      return value.amount;
    case 'duration': {
      const { unit } = value;
      if (value.business || unit === 'month' || unit === 'quarter' || unit === 'year') return undefined;
      return value.count.times(Ratio.of(MICROSECONDS_PER[unit]));
    }
    default:
      return undefined;
  }
}

function lexemeOf(value: Value): string {
  return 'lexeme' in value ? value.lexeme : '';
}
