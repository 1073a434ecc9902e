/**
 * Time that counts in part: an outage that hit a quarter of the users counts as a quarter of its length.
 *
 * Invariant: at any moment the greatest weight of the records that cover it counts, alone (convention 14: time is never counted twice).
 */
import { Ratio } from '../quantities/ratio';
import type { Interval } from '../quantities/intervals';
import { figureOf } from './field-values';
import type { Inquiry } from './inquiry';
import { rowsRequest } from './requests';

export interface WeightedPiece extends Interval<number> {
  readonly weight: Ratio;
}

/** The stretches that count, cut where their weight changes, in order of time; undefined while answers are missing. */
export function weightedPieces(
  inquiry: Inquiry,
  period: string,
  field: string,
  counted: readonly Interval<number>[],
): readonly WeightedPiece[] | undefined {
  const rows = rowsOf(inquiry, period, field, new Set());
  return rows === undefined ? undefined : cutTo(flattened(rows), counted);
}

/** A record whose weight is not given counts in full, and so does a period that has none. */
function rowsOf(inquiry: Inquiry, name: string, field: string, seen: Set<string>): readonly WeightedPiece[] | undefined {
  const period = inquiry.agreement.periods.get(name);
  if (period === undefined || seen.has(name)) return [];
  seen.add(name);
  const { expression } = period;
  if (expression.kind === 'union') {
    const parts = expression.periods.map((each) => rowsOf(inquiry, each, field, seen));
    return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
  }
  const records = expression.kind === 'between' ? inquiry.agreement.records.get(expression.records) : undefined;
  const type = records?.fields.find((each) => each.name === field)?.type;
  if (records === undefined || type === undefined || expression.kind !== 'between')
    return inquiry.period(name)?.covered.map(({ start, end }) => ({ start, end, weight: Ratio.ONE }));
  const request = rowsRequest(period, records);
  if (request === undefined) return [];
  const fields = records.fields.map((each) => each.name).filter((each) => each === field || request.fields.includes(each));
  const table = inquiry.book.look({ ...request, fields })?.table;
  if (table === undefined) return undefined;
  const [starts, ends, weights] = [expression.start, expression.end, field].map((each) => table.columns.get(each));
  const pieces: WeightedPiece[] = [];
  for (let row = 0; row < table.count; row++) {
    const start = starts?.kind === 'instant' ? (starts.at[row] ?? NaN) : NaN;
    const end = ends?.kind === 'instant' ? (ends.at[row] ?? NaN) : NaN;
    const text = weights?.kind === 'text' ? weights.dictionary[weights.codes[row] ?? -1] : undefined;
    const weight = text === undefined ? undefined : figureOf(type, text);
    if (!Number.isNaN(start))
      pieces.push({ start, end: Number.isNaN(end) ? Infinity : end, weight: Ratio.min(weight ?? Ratio.ONE, Ratio.ONE) });
  }
  return pieces;
}

/** One weight for each moment: the greatest. */
function flattened(rows: readonly WeightedPiece[]): WeightedPiece[] {
  const sorted = [...rows].sort((left, right) => left.start - right.start);
  const edges = [...new Set(rows.flatMap(({ start, end }) => [start, end]))].sort((left, right) => left - right);
  const pieces: WeightedPiece[] = [];
  let open: WeightedPiece[] = [];
  let next = 0;
  for (let at = 0; at + 1 < edges.length; at++) {
    const [start = 0, end = 0] = [edges[at], edges[at + 1]];
    for (let row = sorted[next]; row !== undefined && row.start <= start; row = sorted[++next]) open.push(row);
    open = open.filter((row) => row.end > start);
    const [first, ...others] = open;
    if (first === undefined) continue;
    pieces.push({ start, end, weight: others.reduce((most, { weight }) => Ratio.max(most, weight), first.weight) });
  }
  return pieces;
}

function cutTo(pieces: readonly WeightedPiece[], counted: readonly Interval<number>[]): WeightedPiece[] {
  const cut: WeightedPiece[] = [];
  let first = 0;
  for (const { start, end, weight } of pieces) {
    while (first < counted.length && (counted[first]?.end ?? 0) <= start) first++;
    for (let at = first; at < counted.length; at++) {
      const stretch = counted[at];
      if (stretch === undefined || stretch.start >= end) break;
      cut.push({ start: Math.max(start, stretch.start), end: Math.min(end, stretch.end), weight });
    }
  }
  return cut;
}
