import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../language/quantities/civil-date';
import { endOfDay, startOfDay } from '../../language/quantities/time-zone';
import { findWindow, windowIndexAt, windowsOf, type WindowUnit } from '../../language/quantities/window';

const ZONES = ['UTC', 'Europe/London', 'Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'Australia/Lord_Howe', 'America/Sao_Paulo'];
const ranges = fc.record({
  zone: fc.constantFrom(...ZONES),
  from: fc.integer({ min: 0, max: 12_000 }).map((days) => addDays({ year: 2000, month: 1, day: 1 }, days)),
  days: fc.integer({ min: 0, max: 900 }),
  kind: fc.constantFrom<'calendar' | 'contract'>('calendar', 'contract'),
  unit: fc.constantFrom<WindowUnit>('day', 'week', 'month', 'quarter', 'year'),
  count: fc.constantFrom(1, 1, 2, 3, 5, 6),
});

test('windows tile the term: no gap, no overlap, ids in order, all found again', () => {
  fc.assert(
    fc.property(ranges, ({ zone, from, days, kind, unit, count }) => {
      const to = addDays(from, days);
      const windows = windowsOf({ kind, unit, count }, { term: { from, to }, timeZone: zone });
      expect(windows[0]?.start ?? endOfDay(to, zone)).toBe(startOfDay(from, zone));
      expect(windows.at(-1)?.end ?? startOfDay(from, zone)).toBe(endOfDay(to, zone));
      windows.forEach((window, i) => {
        expect(window.start < window.end).toBe(true);
        expect(window.cut).toBe(window.start !== window.full.start || window.end !== window.full.end);
        if (window.cut) expect(i === 0 || i === windows.length - 1).toBe(true);
        const next = windows[i + 1];
        if (next !== undefined) {
          expect(next.start).toBe(window.end);
          expect(next.id > window.id).toBe(true);
        }
        expect(encodeURIComponent(window.id)).toBe(window.id);
        expect(windowIndexAt(windows, window.start)).toBe(i);
        expect(windowIndexAt(windows, window.end - 1n)).toBe(i);
        expect(findWindow(windows, window.label.toUpperCase())).toBe(window);
      });
    }),
    { numRuns: 300 },
  );
});

test('asking for a part leaves windows out and cuts none', () => {
  fc.assert(
    fc.property(ranges, fc.nat(900), fc.nat(900), ({ zone, from, days, kind, unit, count }, skip, length) => {
      const term = { from, to: addDays(from, days) };
      const all = windowsOf({ kind, unit, count }, { term, timeZone: zone });
      const [first, upTo] = [startOfDay(addDays(from, skip - 20), zone), startOfDay(addDays(from, skip - 20 + length), zone)];
      expect(windowsOf({ kind, unit, count }, { term, timeZone: zone, from: first, upTo })).toEqual(
        all.filter((window) => window.end > first && window.start < upTo),
      );
    }),
    { numRuns: 300 },
  );
});
