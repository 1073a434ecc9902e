import type { PeriodRefinement } from '../agreement/agreement';
import { fromExactNumber, toExactNumber } from '../quantities/exact-number';
import { formatDuration } from '../quantities/duration';
import { intersect, normalise, type Interval } from '../quantities/intervals';
import { Ratio } from '../quantities/ratio';
import { baseOf, holds } from './figures-text';
import type { Inquiry, Occurrence, Refusal } from './inquiry';
import { micros } from './span';
import { eachWindow } from './wording';

/** An occurrence while the clauses are applied: `places` are the rows it was read from, by their place in the answer. */
export interface Stretch extends Occurrence {
  readonly places: readonly number[];
}

/** Merges what overlaps, touches or is stated twice (convention 14), in order of time. */
export function occurrencesOf(stretches: readonly Stretch[]): readonly Stretch[] {
  const sorted = stretches.filter(({ start, end }) => start < end).sort((left, right) => left.start - right.start || left.end - right.end);
  const merged: Stretch[] = [];
  let group: Stretch[] = [];
  let end = -Infinity;
  for (const stretch of sorted) {
    if (group.length > 0 && stretch.start > end) {
      merged.push(joined(group));
      group = [];
    }
    group.push(stretch);
    end = group.length === 1 ? stretch.end : Math.max(end, stretch.end);
  }
  if (group.length > 0) merged.push(joined(group));
  return merged;
}

/** How much of a stretch there is, and why that is not what a clause about its length asks for. A still-open one has lasted until the data end. */
export function countedTime(
  { pieces, open }: Stretch,
  clause: Extract<PeriodRefinement, { kind: 'length' }>,
  observedEnd: number,
): { readonly length: number; readonly reason?: string } {
  const until = open ? observedEnd : Infinity;
  let length = 0;
  for (const { start, end } of pieces) length += Math.max(0, Math.min(end, until) - start);
  const limit = baseOf(clause.duration);
  if (limit === undefined || holds(Ratio.of(length), clause.op, limit)) return { length };
  return { length, reason: `it lasted ${formatDuration(fromExactNumber(length))}` };
}

/** Keeps what fits into each window's allowance, used up in order of time (convention 17). Rolling windows share their allowance day by day. */
export function capInWindows(
  inquiry: Inquiry,
  clause: Extract<PeriodRefinement, { kind: 'up-to' }>,
  stretches: readonly Stretch[],
): { stretches: readonly Stretch[]; refused: readonly Refusal[] } {
  const limit = baseOf(clause.cap);
  if (limit === undefined) {
    inquiry.caution(
      'no-fixed-length',
      `"up to ${clause.cap.lexeme}" has no fixed length, so it limits nothing. Say it in days or hours.`,
      clause.origin,
    );
    return { stretches, refused: [] };
  }
  const allowance = toExactNumber(limit.floor());
  const all = normalise(stretches.flatMap(({ pieces }) => pieces));
  const kept: Interval<number>[] = [];
  const refused: Refusal[] = [];
  const words = `up to ${clause.cap.lexeme} ${eachWindow(clause.window)}`;
  let seen = 0;
  let [done, oldest] = [-Infinity, 0];
  for (const window of inquiry.span.allWindows(clause.window)) {
    const [start, end] = [micros(window.start), micros(window.end)];
    while (oldest < kept.length && (kept[oldest]?.end ?? 0) <= start) oldest++;
    let left = allowance;
    for (let i = oldest; i < kept.length; i++) left -= (kept[i]?.end ?? 0) - Math.max(start, kept[i]?.start ?? 0);
    const from = Math.max(start, done);
    while (seen < all.length && (all[seen]?.end ?? 0) <= from) seen++;
    for (let i = seen; i < all.length && (all[i]?.start ?? Infinity) < end; i++) {
      const piece = { start: Math.max(from, all[i]?.start ?? 0), end: Math.min(end, all[i]?.end ?? 0) };
      const length = Math.max(0, Math.min(piece.end - piece.start, left));
      left -= length;
      if (length > 0) kept.push({ start: piece.start, end: piece.start + length });
      if (length < piece.end - piece.start) {
        refused.push({
          start: piece.start + length,
          end: piece.end,
          words,
          reason: `the ${clause.cap.lexeme} of ${window.label} ${clause.cap.count.equals(Ratio.ONE) ? 'was' : 'were'} used up`,
          origin: clause.origin,
        });
      }
    }
    done = Math.max(done, end);
  }
  const allowed = normalise(kept);
  const cut = stretches.flatMap((stretch): Stretch[] => {
    const pieces = intersect(stretch.pieces, allowed);
    const [first, last] = [pieces.at(0), pieces.at(-1)];
    return first === undefined || last === undefined ? [] : [{ ...stretch, start: first.start, end: last.end, pieces }];
  });
  return { stretches: cut, refused };
}

function joined(group: readonly Stretch[]): Stretch {
  const [only] = group;
  if (only !== undefined && group.length === 1) return only;
  const pieces = normalise(group.flatMap((stretch) => stretch.pieces));
  return {
    start: pieces.at(0)?.start ?? 0,
    end: pieces.at(-1)?.end ?? 0,
    pieces,
    open: group.some(({ open }) => open),
    rows: group.flatMap(({ rows }) => rows),
    places: group.flatMap(({ places }) => places),
  };
}
