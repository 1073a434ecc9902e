import { firstAfter, intersect, type Interval } from '../quantities/intervals';
import type { ExcludedTime } from './gauge';
import type { Inquiry, Occurrence } from './inquiry';
import { refusalsWithin } from './refusals';
import { minutesText, clockChange, numberOf, type TraceWriter } from './trace';
import type { MeasuredTime } from './measured-time';
import type { Span } from './span';

/** Says how long the window is, and why it is not as long as its days. */
export function tellLength(inquiry: Inquiry, { start, end, label }: Span, until: number, trace: TraceWriter): void {
  const change = clockChange(start, end, inquiry.timeZone);
  const clocks = change === undefined ? '' : ` (the clocks went ${change})`;
  trace.say(`${sentenceCase(label)} has ${minutesText(end - start)} in ${inquiry.timeZone}${clocks}.`);
  if (until < end)
    trace.say(`The data speak of it until ${trace.at(until)}, so ${minutesText(Math.max(0, until - start))} of it are looked at.`);
}

/** Tells which stretches of a period counted in a window, which did not, and the words that made it so. */
export function tellPeriod(name: string, time: MeasuredTime, { start, end }: Interval<number>, trace: TraceWriter): void {
  const inside = occurrencesIn(time.period.occurrences, start, end);
  const all = inWindow(time.period.covered, start, end);
  if (inside.length === 0) trace.say(`There was no ${name}.`);
  else trace.say(`${name} lasted ${minutesText(lengthOf(all))} in ${numberOf(inside.length, 'stretch', 'stretches')}.`);
  if (inside.some(({ open, end: last }) => open && last > end))
    trace.say(`The last ${name} was still open at the end; it is cut there (convention 18).`);
  for (const { name: exclusion, words, time: excluded } of [...time.excluded, ...time.kept]) {
    const away = intersect(all, inWindow(excluded.covered, start, end));
    if (away.length > 0) trace.say(`${minutesText(lengthOf(away))} of it fell in ${exclusion} and did not count ('${words}').`);
  }
  const counted = inWindow(time.counted, start, end);
  for (const piece of counted.slice(0, MOST)) trace.count({ ...piece, text: trace.stretch(name, piece) });
  trace.leaveOut(Math.max(0, counted.length - MOST));
  tellRows(inside, trace);
  tellExcluded(time, start, end, trace);
  for (const refusal of refusalsIn([...time.excluded, ...time.kept], start, end)) {
    trace.say(`${stretchText(refusal, trace)} was not ${refusal.name}: ${refusal.reason} ('${refusal.words}').`);
  }
  for (const refusal of refusalsWithin(time.period.refused, start, end)) {
    const piece = { start: Math.max(start, refusal.start), end: Math.min(end, refusal.end) };
    trace.exclude({ ...piece, text: `not ${name}: ${refusal.reason}`, words: refusal.words, origin: refusal.origin });
  }
}

/** The exclusions in the window, with the words that make them such; what they take off the time measured. */
function tellExcluded(time: MeasuredTime, start: number, end: number, trace: TraceWriter): void {
  for (const { name, words, origin, time: excluded } of [...time.excluded, ...time.kept]) {
    const pieces = inWindow(excluded.covered, start, end);
    for (const piece of pieces.slice(0, MOST)) {
      trace.exclude({
        ...piece,
        text: trace.stretch(name, piece),
        words,
        origin,
      });
    }
    trace.leaveOut(Math.max(0, pieces.length - MOST));
    tellRows(occurrencesIn(excluded.occurrences, start, end), trace);
  }
  const away = inWindow(time.leftOut, start, end);
  if (away.length > 0) {
    const names = [...new Set(time.excluded.map(({ name }) => name))].join(' or ');
    trace.say(`${minutesText(lengthOf(away))} of ${names} are left out of the time measured (convention 15).`);
  }
  const kept = time.kept.filter((one) => inWindow(one.time.covered, start, end).length > 0);
  const [first] = kept;
  if (first !== undefined) trace.say(`The time measured stays whole ('${first.words}').`);
}

/** The part of a set inside a window; a binary search finds where it begins. */
export function inWindow(set: readonly Interval<number>[], start: number, end: number): readonly Interval<number>[] {
  const inside: Interval<number>[] = [];
  for (let i = firstAfter(set, start); i < set.length; i++) {
    const piece = set[i];
    if (piece === undefined || piece.start >= end) break;
    inside.push({ start: Math.max(start, piece.start), end: Math.min(end, piece.end) });
  }
  return inside;
}

export function occurrencesIn(occurrences: readonly Occurrence[], start: number, end: number): readonly Occurrence[] {
  const inside: Occurrence[] = [];
  for (let i = firstAfter(occurrences, start); i < occurrences.length; i++) {
    const occurrence = occurrences[i];
    if (occurrence === undefined || occurrence.start >= end) break;
    if (inWindow(occurrence.pieces, start, end).length > 0) inside.push(occurrence);
  }
  return inside;
}

export function lengthOf(intervals: readonly Interval<number>[]): number {
  let sum = 0;
  for (const { start, end } of intervals) sum += end - start;
  return sum;
}

/** The rows of data behind occurrences. */
export function tellRows(occurrences: readonly Occurrence[], trace: TraceWriter): void {
  for (const { rows, start, end, open } of occurrences) {
    for (const row of rows)
      trace.row({ ...row, text: open ? `from ${trace.at(start)}, still open` : `${trace.at(start)} to ${trace.at(end)}` });
  }
}

const MOST = 20;

function stretchText({ start, end }: Interval<number>, trace: TraceWriter): string {
  return end === Infinity ? `The time from ${trace.at(start)} on` : `${trace.at(start)} to ${trace.at(end)}`;
}

function refusalsIn(
  list: readonly ExcludedTime[],
  start: number,
  end: number,
): { name: string; start: number; end: number; words: string; reason: string }[] {
  return list.flatMap(({ name, time }) => refusalsWithin(time.refused, start, end).map((refusal) => ({ name, ...refusal }))).slice(0, MOST);
}

function sentenceCase(label: string): string {
  return label.slice(0, 1).toUpperCase() + label.slice(1);
}
