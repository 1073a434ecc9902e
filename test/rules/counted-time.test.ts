/** How much of a window counts, and how much of it a limit for windows of another kind takes: against days and hours counted one by one. */
import { describe, expect, it } from 'vitest';
import type { Agreement, Calendar, WindowPhrase } from '../../language/agreement/agreement';
import { compileSla } from '../../language/compile';
import { Ratio } from '../../language/quantities/ratio';
import { countedTime } from '../../language/rules/facts/downtime';
import { leastWorked, mostWorked } from '../../language/rules/facts/week';
import { mostUnderCap } from '../../language/rules/facts/window-caps';
import { findingsIn, inFrame } from './frame';

const HOUR = 3_600_000_000n;
const hours = (count: number): Ratio => Ratio.of(BigInt(count) * HOUR);

function agreementWith(calendar: string, from = '1 January 2026'): Agreement {
  const text = `agreement A is between Provider and Customer, from ${from} to 31 December 2029, in the time zone "Europe/London".
party Provider means "P". party Customer means "C".
calendar Hours means ${calendar}.`;
  return compileSla({ files: new Map([['agreement.sla', text]]), main: 'agreement.sla' }).agreement;
}

function calendarOf(words: string): Calendar {
  const [calendar] = agreementWith(words).calendars.values();
  if (calendar === undefined) throw new Error(words);
  return calendar;
}

/** The hours from 09:00 to 17:00 on Mondays to Fridays among so many days in a row, for each day of the week that may be the first. */
function officeHours(days: number): number[] {
  return [0, 1, 2, 3, 4, 5, 6].map(
    (first) => 8 * Array.from({ length: days }, (_, index) => (first + index) % 7).filter((day) => day < 5).length,
  );
}

describe('the time that counts', () => {
  it('is what can lie in the working hours of a window at most, and at least', () => {
    const office = calendarOf('Monday to Friday from 09:00 to 17:00');
    for (const days of [1, 3, 7, 28, 30, 31, 92, 366]) {
      expect(mostWorked(hours(24 * days), [office])).toEqual(hours(Math.max(...officeHours(days))));
      expect(leastWorked(hours(24 * days), [office])).toEqual(hours(Math.min(...officeHours(days))));
    }
    // Shorter than a day it may begin at any time.
    expect(mostWorked(hours(4), [office])).toEqual(hours(4));
    expect(mostWorked(hours(12), [office])).toEqual(hours(8));
    expect(mostWorked(hours(26), [office])).toEqual(hours(10));
    expect(leastWorked(hours(12), [office])).toEqual(hours(0));
  });

  it('lies in all of several calendars', () => {
    const [office, nights] = [calendarOf('Monday to Friday from 09:00 to 17:00'), calendarOf('Monday to Sunday from 16:00 to 02:00')];
    expect(mostWorked(hours(24 * 31), [office, nights])).toEqual(hours(23));
    expect(mostWorked(hours(24 * 31), [office, calendarOf('24 hours every day')])).toEqual(hours(184));
  });

  it('is said with the name of the calendar', () => {
    const agreement = agreementWith('Monday to Friday from 09:00 to 17:00');
    const month: WindowPhrase = { kind: 'calendar', unit: 'month' };
    expect(countedTime(agreement, month, [...agreement.calendars.values()])).toEqual({
      counted: hours(184),
      where: 'the Hours of a month of 31 days',
    });
    expect(countedTime(agreement, month, [])?.where).toBe('a month of 31 days');
  });
});

describe('a limit for each window of another kind', () => {
  const window = (text: string): WindowPhrase => {
    const [kind, unit] = text.split(' ');
    return { kind: kind as 'calendar', unit: unit as 'day' };
  };
  const most = (cap: number, capped: string, of: string, from?: string): Ratio | undefined =>
    mostUnderCap(hours(cap), window(capped), window(of), agreementWith('24 hours every day', from));

  it('counts once for each that fits', () => {
    expect(most(2, 'calendar month', 'calendar month')).toEqual(hours(2));
    expect(most(2, 'calendar month', 'calendar quarter')).toEqual(hours(6));
    expect(most(2, 'calendar month', 'calendar year')).toEqual(hours(24));
    expect(most(2, 'calendar day', 'calendar month')).toEqual(hours(62));
    expect(most(2, 'calendar year', 'calendar month')).toEqual(hours(2));
    expect(most(2, 'calendar month', 'calendar day')).toEqual(hours(2));
  });

  it('counts for each that a window can touch, where it may begin in the middle', () => {
    // A month that begins on a Sunday and has 31 days touches six weeks.
    const touched = [0, 1, 2, 3, 4, 5, 6].map(
      (first) => new Set(Array.from({ length: 31 }, (_, day) => Math.floor((first + day) / 7))).size,
    );
    expect(most(2, 'calendar week', 'calendar month')).toEqual(hours(2 * Math.max(...touched)));
    // 40 hours do not fit into one day of a week.
    const full = [0, 1, 2, 3, 4, 5, 6].map((first) => {
      const days = new Map<number, number>();
      for (let day = 0; day < 31; day += 1) {
        const week = Math.floor((first + day) / 7);
        days.set(week, (days.get(week) ?? 0) + 24);
      }
      return [...days.values()].reduce((sum, each) => sum + Math.min(40, each), 0);
    });
    expect(most(40, 'calendar week', 'calendar month')).toEqual(hours(Math.max(...full)));
    expect(most(2, 'calendar month', 'calendar week')).toEqual(hours(4));
  });

  it('takes out of each window no more than there is of the hours that count', () => {
    const [office, month] = [calendarOf('Monday to Friday from 09:00 to 17:00'), { kind: 'calendar', unit: 'month' } as const];
    const agreement = agreementWith('24 hours every day');
    // Six weeks begin or end in a month, and one of them has only days of its weekend in it.
    expect(mostUnderCap(hours(5), { kind: 'calendar', unit: 'week' }, month, agreement, [office])).toEqual(hours(25));
    expect(mostUnderCap(hours(5), { kind: 'calendar', unit: 'week' }, month, agreement)).toEqual(hours(30));
    expect(mostUnderCap(hours(1), { kind: 'calendar', unit: 'day' }, month, agreement, [office])).toEqual(hours(23));
    expect(mostUnderCap(hours(1), { kind: 'calendar', unit: 'day' }, month, agreement)).toEqual(hours(31));
    expect(mostUnderCap(hours(60), { kind: 'calendar', unit: 'week' }, { kind: 'calendar', unit: 'week' }, agreement, [office])).toEqual(
      hours(40),
    );
  });

  it('knows when windows of the contract begin with those of the calendar', () => {
    expect(most(2, 'calendar month', 'contract month', '1 March 2026')).toEqual(hours(2));
    expect(most(2, 'calendar month', 'contract month', '15 March 2026')).toEqual(hours(4));
    expect(most(2, 'calendar month', 'contract year', '1 March 2026')).toEqual(hours(24));
    expect(most(2, 'calendar week', 'contract week', '2 March 2026')).toEqual(hours(2));
    expect(most(2, 'calendar week', 'contract week', '3 March 2026')).toEqual(hours(4));
  });
});

describe('what a promise leaves beside what is left out', () => {
  it('is its share of the rest of the window', () => {
    const text = inFrame(
      'period Maintenance means the time from Starts to Ends of Notices,\n  with Given at least 48 hours before Starts, up to 16 hours in each calendar month.',
      false,
    );
    const [finding] = findingsIn(text).filter(({ rule }) => rule === 'control/exclusion-outweighs-promise');
    // 0.5% of 744 - 16 hours.
    expect(finding?.message).toContain('99.5% leaves 3 hours 38 minutes 24 seconds for everything else');
  });
});
