import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileClock, limitNumber, mergeIntervals, mergePauses, type Pauses } from '../../language/evaluator/clocks';
import { compileCalendars } from '../../language/evaluator/working-calendars';
import { publicHolidays } from '../../language/quantities/holidays';
import type { Calendar } from '../../language/agreement/agreement';
import { agreementOf, at } from '../support/agreements';

const HOUR = 3600e6;
const MONDAY = Date.UTC(2026, 0, 5) * 1000;

const OFFICE: Calendar = {
  name: 'Office',
  origin: at(1),
  always: false,
  ranges: [{ first: 'Monday', last: 'Friday', from: '09:00', to: '17:00' }],
  holidayRegions: ['GB-ENG', 'ATLANTIS'],
  holidayDates: [],
};
const NEVER: Calendar = { ...OFFICE, name: 'Never', ranges: [] };
const calendars = compileCalendars(
  agreementOf({
    calendars: new Map([
      ['Office', OFFICE],
      ['Never', NEVER],
    ]),
  }),
  publicHolidays,
);

function pauses(...list: readonly (readonly [number, number])[]): Pauses {
  return { start: Float64Array.from(list, ([start]) => start), end: Float64Array.from(list, ([, end]) => end), from: 0, to: list.length };
}

describe('a clock', () => {
  const plain = compileClock({ pauses: [] });

  it('counts every minute without a calendar', () => {
    expect(plain.elapsed(MONDAY, MONDAY + HOUR)).toBe(HOUR);
    expect(plain.elapsed(MONDAY, MONDAY - HOUR)).toBe(-HOUR);
    expect(plain.elapsed(MONDAY, NaN)).toBeNaN();
    expect(plain.deadline(MONDAY, HOUR, 'at most')).toBe(MONDAY + HOUR);
    expect(plain.deadline(MONDAY, HOUR, 'below')).toBe(MONDAY + HOUR);
    expect(plain.deadline(MONDAY, 0, 'below')).toBe(MONDAY);
    expect(plain.deadline(NaN, HOUR, 'below')).toBeNaN();
  });

  it('lets a record that keeps the limit exactly end any time before the count goes on', () => {
    const office = compileClock({ pauses: [] }, calendars('Office'));
    const friday = MONDAY + 4 * 24 * HOUR;
    expect(office.deadline(friday + 13 * HOUR, 4 * HOUR, 'at most')).toBe(friday + 3 * 24 * HOUR + 9 * HOUR);
    expect(office.deadline(friday + 13 * HOUR, 4 * HOUR, 'below')).toBe(friday + 17 * HOUR);
  });

  it('never reaches a limit in a calendar without hours, or while a pause is open', () => {
    expect(compileClock({ pauses: [] }, calendars('Never')).deadline(MONDAY, HOUR, 'at most')).toBeNaN();
    expect(plain.deadline(MONDAY, 2 * HOUR, 'below', pauses([MONDAY + HOUR, NaN]))).toBeNaN();
    expect(plain.deadline(MONDAY, HOUR, 'below', pauses([MONDAY + HOUR, NaN]))).toBe(MONDAY + HOUR);
    expect(plain.elapsed(MONDAY, MONDAY + 9 * HOUR, pauses([MONDAY + HOUR, NaN]))).toBe(HOUR);
    expect(plain.deadline(MONDAY, limitNumber(10n ** 30n), 'at most')).toBeNaN();
  });

  it('is undefined for a calendar that the agreement lacks', () => {
    expect(calendars('Nowhere')).toBeUndefined();
  });

  it('takes pauses of the record and of all records off once', () => {
    const shared = compileClock({ pauses: [{ start: BigInt(MONDAY + 2 * HOUR), end: BigInt(MONDAY + 4 * HOUR) }] });
    const own = pauses([MONDAY - HOUR, MONDAY + HOUR], [MONDAY + 3 * HOUR, MONDAY + 5 * HOUR]);
    expect(shared.elapsed(MONDAY, MONDAY + 6 * HOUR, own)).toBe(2 * HOUR);
    expect(shared.deadline(MONDAY, 2 * HOUR, 'at most', own)).toBe(MONDAY + 6 * HOUR);
    expect(shared.deadline(MONDAY, HOUR, 'below', own)).toBe(MONDAY + 2 * HOUR);
  });

  it('counts up to its deadline exactly the limit, and one microsecond later more', () => {
    const interval = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 60 }));
    const set = fc
      .array(interval, { maxLength: 6 })
      .map((list) =>
        mergeIntervals(list.map(([start, length]) => ({ start: MONDAY + start * HOUR + 1, end: MONDAY + (start + length) * HOUR }))),
      );
    fc.assert(
      fc.property(
        set,
        set,
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 100 * HOUR }),
        fc.boolean(),
        (all, own, start, limit, office) => {
          const clock = compileClock(
            { pauses: all.map((one) => ({ start: BigInt(one.start), end: BigInt(one.end) })) },
            office ? calendars('Office') : undefined,
          );
          const paused = pauses(...own.map((one) => [one.start, one.end] as const));
          const from = MONDAY + start * HOUR;
          const deadline = clock.deadline(from, limit, 'at most', paused);
          expect([clock.elapsed(from, deadline, paused), clock.elapsed(from, deadline + 1, paused)]).toEqual([limit, limit + 1]);
          const reached = clock.deadline(from, limit, 'below', paused);
          expect(clock.elapsed(from, reached, paused)).toBe(limit);
          if (reached > from) expect(clock.elapsed(from, reached - 1, paused)).toBe(limit - 1);
        },
      ),
    );
  });
});

describe('pauses', () => {
  it('merge where they overlap or touch; an open one takes in all that follow', () => {
    expect(
      mergeIntervals([
        { start: 5, end: 6 },
        { start: 1, end: 3 },
        { start: 3, end: 4 },
        { start: 2, end: 2 },
      ]),
    ).toEqual([
      { start: 1, end: 4 },
      { start: 5, end: 6 },
    ]);
    const merged = mergePauses([pauses([1, 2], [4, NaN]), pauses([2, 3], [9, 10])]);
    expect(merged).toEqual(pauses([1, 3], [4, NaN]));
    expect([mergePauses([]), mergePauses([pauses()])]).toEqual([undefined, undefined]);
  });
});
