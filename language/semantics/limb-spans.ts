import type { Bound, Value } from '../agreement/agreement';
import { MICROSECONDS_PER } from '../quantities/duration';
import { Ratio } from '../quantities/ratio';

/** A cut between figures: just before one or just behind it, or beyond all of them. */
export interface Edge {
  readonly at: Ratio | 'beneath all' | 'above all';
  readonly isBehind: boolean;
  /** The value as it was written. */
  readonly value?: Value;
}

/** The figures from one edge to another. */
export interface Span {
  readonly start: Edge;
  readonly end: Edge;
}

const BENEATH: Edge = { at: 'beneath all', isBehind: false };
const ABOVE: Edge = { at: 'above all', isBehind: true };

/** Where `below 99%`, or from one value to another, holds; undefined for values without a figure. */
export function spanOf({ op, value, from }: { readonly op: Bound; readonly value: Value; readonly from?: Value }): Span | undefined {
  const [at, low] = [figureOf(value), from === undefined ? undefined : figureOf(from)];
  if (at === undefined) return undefined;
  const [before, behind]: Edge[] = [
    { at, isBehind: false, value },
    { at, isBehind: true, value },
  ];
  if (from !== undefined) return low === undefined ? undefined : { start: { at: low, isBehind: false, value: from }, end: behind };
  switch (op) {
    case 'below':
      return { start: BENEATH, end: before };
    case 'at most':
      return { start: BENEATH, end: behind };
    case 'above':
      return { start: behind, end: ABOVE };
    case 'at least':
      return { start: before, end: ABOVE };
    case 'exactly':
      return { start: before, end: behind };
  }
}

/** The figures at which a promise is broken; undefined for one that is broken on both sides. */
export function brokenSpan(op: Bound, value: Value): Span | undefined {
  const kept = spanOf({ op, value });
  if (kept === undefined || op === 'exactly') return undefined;
  return kept.start === BENEATH ? { start: kept.end, end: ABOVE } : { start: BENEATH, end: kept.start };
}

/** From the start of the first to the end of the last; undefined when they do not all reach one way without end. */
export function reachOf(spans: readonly Span[]): Span | undefined {
  const [downward, upward] = [spans.some(({ start }) => start === BENEATH), spans.some(({ end }) => end === ABOVE)];
  if (spans.length < 2 || (downward && upward)) return undefined;
  const start = spans.map((span) => span.start).reduce((least, edge) => (compareEdges(edge, least) < 0 ? edge : least));
  const end = spans.map((span) => span.end).reduce((most, edge) => (compareEdges(edge, most) > 0 ? edge : most));
  return { start, end };
}

export function contains(outer: Span, inner: Span): boolean {
  return compareEdges(outer.start, inner.start) <= 0 && compareEdges(inner.end, outer.end) <= 0;
}

/** The parts of the whole that no span covers, in order. */
export function holesIn(whole: Span, spans: readonly Span[]): Span[] {
  const holes: Span[] = [];
  let reached = whole.start;
  for (const { start, end } of spans.toSorted((left, right) => compareEdges(left.start, right.start))) {
    const until = compareEdges(start, whole.end) < 0 ? start : whole.end;
    if (compareEdges(reached, until) < 0) holes.push({ start: reached, end: until });
    if (compareEdges(end, reached) > 0) reached = end;
  }
  if (compareEdges(reached, whole.end) < 0) holes.push({ start: reached, end: whole.end });
  return holes;
}

/** Whether no whole multiple of the step lies in the span: a figure that only moves in such steps is never there. */
export function isBetweenSteps({ start, end }: Span, step: Ratio): boolean {
  if (typeof start.at === 'string' || typeof end.at === 'string') return false;
  const steps = start.at.dividedBy(step);
  const first = steps.isWhole && start.isBehind ? steps.plus(Ratio.ONE) : Ratio.of(steps.ceil());
  const order = first.times(step).compare(end.at);
  return order > 0 || (order === 0 && !end.isBehind);
}

export function compareEdges(left: Edge, right: Edge): number {
  if (left.at === right.at) return Number(left.isBehind) - Number(right.isBehind);
  if (left.at === 'beneath all' || right.at === 'above all') return -1;
  if (left.at === 'above all' || right.at === 'beneath all') return 1;
  return left.at.compare(right.at) || Number(left.isBehind) - Number(right.isBehind);
}

/** `Between 99.49% and 99.9%`, `Below 98%`. */
export function describeSpan({ start, end }: Span): string {
  const [low, high] = [lexemeOf(start.value), lexemeOf(end.value)];
  if (start.at === 'beneath all') return `Below ${high}`;
  if (end.at === 'above all') return `Above ${low}`;
  const isOne = typeof start.at !== 'string' && typeof end.at !== 'string' && start.at.equals(end.at);
  return isOne ? `At exactly ${low}` : `Between ${low} and ${high}`;
}

export function lexemeOf(value: Value | undefined): string {
  return value !== undefined && 'lexeme' in value ? value.lexeme : '';
}

/** For comparing values of one kind, such as the limbs of a ladder; undefined where the length of a unit is not fixed. */
export function figureOf(value: Value): Ratio | undefined {
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
