import type { Period, PeriodRefinement, Records } from '../agreement/agreement';
import { intersect, normalise, subtract, union, type Interval } from '../quantities/intervals';
import type { Inquiry, Occurrence, PeriodTime, Refusal } from './inquiry';
import type { RowsAnswer } from './observations';
import { capInWindows, countedTime, occurrencesOf, type Stretch } from './period-clauses';
import { isAnnounced, isCausedBy } from './row-clauses';
import { calendarTime } from './working-days';

/** The rows a period was read from, for the clauses that speak of them. */
export interface RowSource {
  readonly records: Records;
  readonly answer: RowsAnswer;
}

/**
 * Applies the clauses in the order written. Clauses about rows work on each row's interval, all others on time: rows that overlap or touch are
 * one occurrence before anything is cut out of it, unless a clause behind still asks about the rows.
 */
export function refined(inquiry: Inquiry, period: Period, raw: readonly Stretch[], source?: RowSource): PeriodTime | undefined {
  let stretches = raw;
  const refused: Refusal[] = [];
  for (const [index, refinement] of period.refinements.entries()) {
    const asksLater = period.refinements.slice(index).some(({ kind }) => kind === 'notice' || kind === 'caused-by');
    const kept = applyClause(inquiry, period, refinement, asksLater ? stretches : occurrencesOf(stretches), source);
    if (kept === undefined) return undefined;
    stretches = kept.stretches;
    for (const refusal of kept.refused) refused.push(refusal);
  }
  const occurrences: Occurrence[] = occurrencesOf(stretches).map(({ start, end, pieces, open, rows }) => ({
    start,
    end,
    pieces,
    open,
    rows,
  }));
  return { occurrences, covered: normalise(occurrences.flatMap(({ pieces }) => pieces)), unknown: [], refused };
}

interface Kept {
  readonly stretches: readonly Stretch[];
  readonly refused: readonly Refusal[];
}

function applyClause(
  inquiry: Inquiry,
  period: Period,
  clause: PeriodRefinement,
  stretches: readonly Stretch[],
  source: RowSource | undefined,
): Kept | undefined {
  const { origin } = clause;
  switch (clause.kind) {
    case 'notice':
      if (source === undefined) return refuseAll(inquiry, period, clause, stretches);
      inquiry.note(
        17,
        `${period.name} is only what was announced as agreed (${clause.given} ${clause.op} ${clause.lead.lexeme} before ${clause.before}).`,
        origin,
      );
      return filtered(stretches, origin, (stretch) => isAnnounced(inquiry, clause, source.answer.table, stretch));
    case 'caused-by':
      if (source === undefined || !source.records.fields.some(({ type }) => type === 'party'))
        return refuseAll(inquiry, period, clause, stretches);
      return filtered(stretches, origin, (stretch) => isCausedBy(inquiry, clause.party, source.records, source.answer.table, stretch));
    case 'up-to':
      inquiry.note(17, `The ${clause.cap.lexeme} of ${period.name} are used up in order of time.`, origin);
      return capInWindows(inquiry, clause, stretches);
    case 'length': {
      const words = clause.op === 'above' ? `longer than ${clause.duration.lexeme}` : `${clause.op} ${clause.duration.lexeme} long`;
      return filtered(occurrencesOf(stretches), origin, (stretch) => {
        const { reason } = countedTime(stretch, clause, inquiry.observedEnd);
        return reason === undefined ? undefined : { words, reason };
      });
    }
    case 'not-counting': {
      let removed: readonly Interval<number>[] = [];
      for (const name of clause.periods) {
        const other = inquiry.period(name);
        if (other === undefined) return undefined;
        removed = union(removed, other.covered);
      }
      return { stretches: cutBy(stretches, (pieces) => subtract(pieces, removed)), refused: [] };
    }
    case 'counted-in': {
      const worked = workingTime(inquiry, clause.calendar, stretches);
      return { stretches: cutBy(stretches, (pieces) => intersect(pieces, worked)), refused: [] };
    }
  }
}

function filtered(
  stretches: readonly Stretch[],
  origin: Refusal['origin'],
  refuse: (stretch: Stretch) => { words: string; reason: string } | undefined,
): Kept {
  const kept: Stretch[] = [];
  const refused: Refusal[] = [];
  for (const stretch of stretches) {
    const refusal = refuse(stretch);
    if (refusal === undefined) kept.push(stretch);
    else refused.push({ start: stretch.start, end: stretch.end, ...refusal, origin });
  }
  return { stretches: kept, refused };
}

/** The records do not show what the clause asks for, so nothing satisfies it. */
function refuseAll(
  inquiry: Inquiry,
  period: Period,
  clause: Extract<PeriodRefinement, { kind: 'notice' | 'caused-by' }>,
  stretches: readonly Stretch[],
): Kept {
  const words =
    clause.kind === 'notice'
      ? `with ${clause.given} ${clause.op} ${clause.lead.lexeme} before ${clause.before}`
      : `caused by ${clause.party}`;
  const reason = clause.kind === 'notice' ? 'no record says when it was announced' : 'no record says who caused it';
  inquiry.caution('cause-not-recorded', `No time is ${period.name}: ${reason}, and the agreement says "${words}".`, clause.origin);
  return filtered(stretches, clause.origin, () => ({ words, reason }));
}

function cutBy(stretches: readonly Stretch[], cut: (pieces: readonly Interval<number>[]) => readonly Interval<number>[]): Stretch[] {
  return stretches.flatMap((stretch) => {
    const pieces = cut(stretch.pieces);
    const [first, last] = [pieces.at(0), pieces.at(-1)];
    return first === undefined || last === undefined ? [] : [{ ...stretch, start: first.start, end: last.end, pieces }];
  });
}

/** Not cut to the term: what began before it may pause a record that is decided in it. */
function workingTime(inquiry: Inquiry, calendar: string, stretches: readonly Stretch[]): readonly Interval<number>[] {
  const from = stretches.reduce((least, { start }) => Math.min(least, start), Infinity);
  const last = stretches.reduce((most, { end }) => (end === Infinity ? most : Math.max(most, end)), from);
  const isOpen = stretches.some(({ end }) => end === Infinity);
  return calendarTime(inquiry, calendar, from, isOpen ? Math.max(last, inquiry.span.end) + YEAR : last);
}

/** How long working hours are known of time that is still open: no record that counts in the term is looked at for longer. */
const YEAR = 366 * 86_400_000_000;
