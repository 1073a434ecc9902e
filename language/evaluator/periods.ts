/**
 * Periods: the sets of time intervals an agreement speaks of.
 *
 * Invariant: overlaps and duplicates merge before anything is summed (convention 14); a clause takes out the overlap and never more, and keeps
 * the words that took it out. Periods know no window: what is still open ends at infinity and is cut where it is asked about.
 */
import type { Period } from '../agreement/agreement';
import { subtract, union, type Interval } from '../quantities/intervals';
import type { Inquiry, PeriodTime } from './inquiry';
import type { RowsAnswer } from './observations';
import { occurrencesOf, type Stretch } from './period-clauses';
import { refined } from './refine-period';
import { rowsRequest, samplingInterval, statesRequest } from './requests';
import { readSamples, type MissingAs } from './samples';
import { runsOverSteps } from './steps';

/** The intervals of a period; undefined while its answers are missing. */
export function readPeriod(inquiry: Inquiry, period: Period, missingAs: MissingAs | undefined): PeriodTime | undefined {
  const { expression } = period;
  switch (expression.kind) {
    case 'between':
      return readBetween(inquiry, period);
    case 'samples':
      return readSampled(inquiry, period, missingAs);
    case 'metric': {
      const runs = runsOverSteps(inquiry, expression, period.origin);
      return runs === undefined
        ? undefined
        : refined(
            inquiry,
            period,
            runs.map((run) => ({ ...run, open: false, rows: [] })),
          );
    }
    case 'union':
      return readUnion(inquiry, period, expression.periods, missingAs);
  }
}

function readBetween(inquiry: Inquiry, period: Period): PeriodTime | undefined {
  const { expression } = period;
  if (expression.kind !== 'between') return undefined;
  const records = inquiry.agreement.records.get(expression.records);
  const request = records === undefined ? undefined : rowsRequest(period, records);
  if (records === undefined || request === undefined) return NO_TIME;
  const isAnnouncement = period.refinements.some(({ kind }) => kind === 'notice');
  const answer = inquiry.book.look(request, isAnnouncement ? 'plans' : 'facts');
  if (answer === undefined) return undefined;
  inquiry.note(14, 'Times that overlap or are stated twice count once.');
  const unreadable = inquiry.unreadable(records.name);
  const time = refined(inquiry, period, stretchesOf(inquiry, period, expression, answer), { records, answer });
  return time === undefined || unreadable === undefined ? time : { ...time, unreadable, unsampled: !inquiry.isSampled(records.name) };
}

function stretchesOf(
  inquiry: Inquiry,
  period: Period,
  between: { readonly records: string; readonly start: string; readonly end: string },
  answer: RowsAnswer,
): Stretch[] {
  const { table } = answer;
  const [starts, ends] = [table.columns.get(between.start), table.columns.get(between.end)];
  if (starts?.kind !== 'instant') return [];
  const stretches: Stretch[] = [];
  let [withoutStart, backwards, open] = [0, 0, 0];
  for (let row = 0; row < table.count; row++) {
    const start = starts.at[row] ?? NaN;
    const end = ends?.kind === 'instant' ? (ends.at[row] ?? NaN) : NaN;
    if (Number.isNaN(start)) withoutStart++;
    else if (end < start) backwards++;
    else {
      const isOpen = Number.isNaN(end);
      if (isOpen) open++;
      const ref = { file: table.files[table.file[row] ?? 0] ?? '', line: table.line[row] ?? 0 };
      stretches.push({
        start,
        end: isOpen ? Infinity : end,
        pieces: [{ start, end: isOpen ? Infinity : end }],
        open: isOpen,
        rows: [ref],
        places: [row],
      });
    }
  }
  const { name, origin } = period;
  if (withoutStart > 0)
    inquiry.caution(
      'no-start',
      `${rowsText(withoutStart)} of ${between.records} ${withoutStart === 1 ? 'has' : 'have'} no ${between.start}; ${name} is computed without ${withoutStart === 1 ? 'it' : 'them'}.`,
      origin,
    );
  if (backwards > 0)
    inquiry.caution(
      'ends-before-start',
      backwards === 1
        ? `1 row of ${between.records} ends before it starts; ${name} is computed without it.`
        : `${rowsText(backwards)} of ${between.records} end before they start; ${name} is computed without them.`,
      origin,
    );
  if (open > 0) inquiry.note(18, `A ${name} without ${between.end} is still open, and counts up to the end of the data.`, origin);
  return stretches;
}

function readSampled(inquiry: Inquiry, period: Period, missingAs: MissingAs | undefined): PeriodTime | undefined {
  const { expression, origin } = period;
  if (expression.kind !== 'samples') return undefined;
  const records = inquiry.agreement.records.get(expression.records);
  const request = records === undefined ? undefined : statesRequest(period, records);
  if (records === undefined || request === undefined) {
    inquiry.caution(
      'undated-samples',
      `${expression.records} must have exactly one time, so that its samples can be put in order for ${period.name}.`,
      origin,
    );
    return { ...NO_TIME, unreadable: `${expression.records} have no single time by which they can be put in order.` };
  }
  const answer = inquiry.book.look(request);
  if (answer === undefined) return undefined;
  const every = samplingInterval(records);
  if (every === undefined) {
    inquiry.note(
      16,
      `${records.name} has no fixed interval: each sample stands until the next one, and the last stands for no time.`,
      records.origin,
    );
    inquiry.caution(
      'interval-not-stated',
      `${records.name} does not say how often a sample is due ("one every 30 seconds"), so missing samples cannot be seen.`,
      records.origin,
    );
  } else {
    inquiry.note(
      16,
      `Each sample of ${records.name} stands until the next one. Where the next is more than one and a half times ${records.every?.lexeme ?? ''} away, samples are missing, and it stands for ${records.every?.lexeme ?? ''}.`,
      records.origin,
    );
  }
  const sampled = readSamples(answer, {
    opens: expression.opens,
    ...(expression.closes === undefined ? {} : { closes: expression.closes }),
    ...(every === undefined ? {} : { every }),
    ...(missingAs === undefined ? {} : { missingAs }),
    due: { start: inquiry.span.start, end: inquiry.span.end },
  });
  const { unknown, observed } = sampled;
  const stretches = sampled.stretches.map((stretch): Stretch => ({
    ...stretch,
    pieces: subtract([stretch], unknown),
    rows: [],
    places: [],
  }));
  const time = refined(inquiry, period, stretches);
  const unreadable = inquiry.unreadable(records.name);
  if (time === undefined) return undefined;
  return { ...time, unknown, ...(observed === undefined ? {} : { observed }), ...(unreadable === undefined ? {} : { unreadable }) };
}

function readUnion(inquiry: Inquiry, period: Period, names: readonly string[], missingAs: MissingAs | undefined): PeriodTime | undefined {
  const parts = names.map((name) => inquiry.period(name, missingAs));
  let unknown: readonly Interval<number>[] = [];
  let observed: Interval<number> | undefined;
  const stretches: Stretch[] = [];
  for (const part of parts) {
    if (part === undefined) return undefined;
    unknown = union(unknown, part.unknown);
    if (part.observed !== undefined) observed = observed === undefined ? part.observed : common(observed, part.observed);
    for (const occurrence of part.occurrences) stretches.push({ ...occurrence, places: [] });
  }
  const time = refined(inquiry, period, occurrencesOf(stretches));
  if (time === undefined) return undefined;
  // What one part knows to be such a time stays known, whatever samples the others miss.
  const open = subtract(unknown, time.covered);
  const broken = parts.filter((part) => part?.unreadable !== undefined);
  const unreadable = (broken.find((part) => part?.unsampled !== true) ?? broken[0])?.unreadable;
  const refused = [...parts.flatMap((part) => part?.refused ?? []), ...time.refused];
  return {
    ...time,
    refused,
    unknown: open,
    ...(observed === undefined ? {} : { observed }),
    ...(unreadable === undefined ? {} : { unreadable, unsampled: broken.every((part) => part?.unsampled === true) }),
  };
}

function common(left: Interval<number>, right: Interval<number>): Interval<number> {
  const start = Math.max(left.start, right.start);
  return { start, end: Math.max(start, Math.min(left.end, right.end)) };
}

function rowsText(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}

const NO_TIME: PeriodTime = { occurrences: [], covered: [], unknown: [], refused: [] };
