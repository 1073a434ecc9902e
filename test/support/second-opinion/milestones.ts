/** Milestones, day by day: until when something had to be reached, and how late it was. */
import type { Milestone } from '../../../language/agreement/agreement';
import { addDays, dayAt, dayOf, midnight, secondsOf, type Day } from './clock';
import type { Decided, MeasurePromise } from './record-promise';
import type { Figures } from './figures';
import { fraction, times } from './fraction';
import { MICROS, type Row } from './world';

const DAY = 86_400;

export function decideMilestone(
  figures: Figures,
  { set }: MeasurePromise,
  { reached, due, movedBy }: Milestone,
  rows: readonly Row[],
): { list: Decided[]; open: number } {
  const { world } = figures;
  const { zone } = world;
  const delays = movedBy.map((name) => figures.periods.time(name).is);
  const isDelayed = (tick: number): boolean => delays.some((is) => is[tick] === 1);
  /** A midnight counts once when a delay lasts over it: up to it and, at least, to it. */
  const movedDays = (until: number): number => {
    let days = 0;
    for (let day = dayAt(world.zero, zone); midnight(day, zone) <= until; day = addDays(day, 1)) {
      const next = midnight(addDays(day, 1), zone);
      const place = (next - world.zero) / world.tick;
      if (next <= until && place > 0 && place <= world.length && isDelayed(place - 1)) days++;
    }
    return days;
  };
  const isDay = due.kind === 'date' || world.field(set.records, due.field).type === 'date';
  const dues = rows.flatMap((row): { row: Row; reached: number | undefined; due: Day | number }[] => {
    const end = row.cells[reached];
    const at = typeof end === 'number' ? end : undefined;
    if (due.kind === 'date') return [{ row, reached: at, due: dayOf(due.date) }];
    const moment = row.cells[due.field];
    return typeof moment === 'number' ? [{ row, reached: at, due: isDay ? dayAt(moment, zone) : moment }] : [];
  });
  // Nothing was reached, as nobody wrote anything down.
  if (dues.length === 0 && due.kind === 'date') dues.push({ row: { line: 0, cells: {} }, reached: undefined, due: dayOf(due.date) });
  let open = 0;
  const list = dues.flatMap(({ row, reached: raw, due: first }): Decided[] => {
    const end = raw !== undefined && raw < world.now ? raw : undefined;
    const days = movedDays(end ?? world.now);
    if (typeof first === 'number') {
      const day = dayAt(first, zone);
      const deadline = days === 0 ? first : midnight(addDays(day, days), zone) + (first - midnight(day, zone));
      if (end === undefined && deadline >= world.now) {
        open++;
        return [];
      }
      const isLate = end === undefined || end > deadline;
      const late = end === undefined ? undefined : Math.max(0, end - deadline);
      const laterThan = (margin: string): number | undefined =>
        (end ?? world.now) - deadline > secondsOf(margin) ? deadline + secondsOf(margin) : undefined;
      return [{ ...common(row, isLate ? deadline : (end ?? 0), isLate, late), laterThan }];
    }
    const last = addDays(first, days);
    const over = midnight(addDays(last, 1), zone);
    if (end === undefined && over > world.now) {
      open++;
      return [];
    }
    const daysLate = (moment: number): number => Math.max(0, last.until(dayAt(moment, zone), { largestUnit: 'day' }).days);
    const isLate = end === undefined || end >= over;
    const laterThan = (margin: string): number | undefined => {
      // The first day on which it was that many days late.
      const more = Math.floor(secondsOf(margin) / DAY) + 1;
      const from = midnight(addDays(last, more), zone);
      return (end === undefined ? from < world.now : daysLate(end) >= more) ? from : undefined;
    };
    // What was reached before the term is so on its first day, where the agreement names a day.
    const earliest = due.kind === 'date' ? world.termStart : -Infinity;
    const decided = Math.max(earliest, isLate ? over : (end ?? 0));
    return [{ ...common(row, decided, isLate, end === undefined ? undefined : daysLate(end) * DAY), laterThan }];
  });
  return { list, open };
}

function common(row: Row, decided: number, isLate: boolean, late: number | undefined): Omit<Decided, 'laterThan'> {
  const value = late === undefined ? undefined : times(fraction(late), fraction(MICROS));
  return { row, at: decided, decided, isLate, value, start: decided };
}
