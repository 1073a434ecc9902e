/** Figures by brute force: minute by minute, record by record, as a pencil would. Shares no code with the evaluator. */

/** One sample a minute; `undefined` is a missing one. */
export type Minutes = readonly (boolean | undefined)[];

/** The minutes of outages: opened by `opens` failures in a row, closed by `closes` passes in a row, counted from the first of them. */
export function outageMinutes(failed: Minutes, opens: number, closes: number): boolean[] {
  const down = failed.map(() => false);
  let isOpen = false;
  let row = 0;
  failed.forEach((sample, minute) => {
    row = sample !== undefined && sample === !isOpen ? row + 1 : 0;
    if (isOpen) down[minute] = true;
    if (row === 0 || row < (isOpen ? closes : opens)) return;
    for (let back = minute - row + 1; back <= minute; back++) down[back] = !isOpen;
    isOpen = !isOpen;
    row = 0;
  });
  return down;
}

/** Maintenance announced early enough, of which only so many minutes a day count. */
export function allowedMinutes(
  total: number,
  works: readonly { readonly start: number; readonly end: number; readonly notice: number }[],
  lead: number,
  perDay: number,
): boolean[] {
  const announced = Array.from({ length: total }, (_, minute) =>
    works.some(({ start, end, notice }) => start - notice >= lead && start <= minute && minute < end),
  );
  return announced.map((is, minute) => {
    const midnight = minute - (minute % 1440);
    return is && announced.slice(midnight, minute).filter(Boolean).length < perDay;
  });
}

/** Good minutes, minutes known, minutes that count, of the minutes [from, to). */
export function countMinutes(
  failed: Minutes,
  down: readonly boolean[],
  away: readonly boolean[],
  from: number,
  to: number,
): { good: number; known: number; all: number } {
  let [good, known, all] = [0, 0, 0];
  for (let minute = from; minute < to; minute++) {
    if (away[minute] === true) continue;
    all++;
    if (failed[minute] === undefined) continue;
    known++;
    if (down[minute] !== true) good++;
  }
  return { good, known, all };
}

/** Tickets decided in [from, to), and how many of them within the limit; times in minutes, `undefined` for one that is still open. */
export function decidedTickets(
  tickets: readonly { readonly opened: number; readonly resolved: number | undefined }[],
  limit: number,
  [from, to]: readonly [number, number],
  now: number,
): { inTime: number; total: number } {
  let [inTime, total] = [0, 0];
  for (const { opened, resolved } of tickets) {
    const deadline = opened + limit;
    const end = resolved !== undefined && resolved <= now ? resolved : undefined;
    const kept = end !== undefined && end <= deadline;
    const moment = kept ? end : deadline < now || end !== undefined ? deadline : undefined;
    if (moment === undefined || moment < from || moment >= to) continue;
    total++;
    if (kept) inTime++;
  }
  return { inTime, total };
}
