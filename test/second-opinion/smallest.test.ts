/** What is left of a case that the two disagree on. */
import { describe, expect, it } from 'vitest';
import type { Case } from '../support/second-opinion/run-case';
import { smallest } from '../support/second-opinion/smallest';

const CASE: Case = {
  text: `agreement Case is between Provider and Customer, from 2026-01-01 to 2026-01-02, in the time zone "UTC", with amounts in EUR.
party Provider means "p".
party Customer means "c".
fee Fee means EUR 100 for each calendar day.
records Calls means "calls", with At, a time; Users, a number.
records Tickets means "tickets", with Number, a text; Opened, a time; Closed, a time; Waiting, periods.
measure Close Time means, for each of Tickets, the time from Opened to Closed, not counting Waiting.
metric Made means the number of Calls, if there are at least 2 records.
target Busy: Provider must keep Made at least 1, in each calendar day.
target Fixes: Provider must keep Close Time at most 1 hour for each of Tickets.
If Busy is missed, Provider must credit 10% of Fee;
  Customer may terminate.
sample Calls from "calls.csv".
sample Tickets from "tickets.csv" and Waiting from "waiting.csv".`,
  rows: new Map([
    [
      'Calls',
      [
        { line: 2, cells: { At: 1_767_261_600, Users: '1' } },
        { line: 3, cells: { At: 1_767_265_200, Users: '7' } },
        { line: 4, cells: { At: 1_767_268_800, Users: '2' } },
      ],
    ],
    ['Tickets', [{ line: 2, cells: { Number: 'T0', Opened: 1_767_261_600, Closed: undefined, Waiting: [[1_767_261_600, undefined]] } }]],
  ]),
  files: {
    'calls.csv': 'At,Users\n2026-01-01T10:00:00Z,1\n2026-01-01T11:00:00Z,7\n2026-01-01T12:00:00Z,2\n',
    'tickets.csv': 'Number,Opened,Closed\nT0,2026-01-01T10:00:00Z,\n',
    'waiting.csv': 'Number,Start,End\nT0,2026-01-01T10:00:00Z,\n',
  },
  tick: 1,
  to: '2026-01-02',
};

describe('the smallest part of a case', () => {
  it('has the sentences, clauses and rows without which nothing shows, and its rows are those of its files', async () => {
    const isShown = ({ text, files }: Case): Promise<boolean> =>
      Promise.resolve(text.includes('Busy') && (files['calls.csv'] ?? '').includes(',7\n'));
    const small = await smallest(CASE, isShown);
    expect(small.text)
      .toBe(`agreement Case is between Provider and Customer, from 2026-01-01 to 2026-01-02, in the time zone "UTC", with amounts in EUR.
party Provider means "p".
party Customer means "c".
records Calls means "calls", with At, a time; Users, a number.
metric Made means the number of Calls.
target Busy: Provider must keep Made at least 1, in each calendar day.
sample Calls from "calls.csv".`);
    expect(small.files['calls.csv']).toBe('At,Users\n2026-01-01T11:00:00Z,7\n');
    expect(small.rows.get('Calls')).toEqual([{ line: 2, cells: { At: 1_767_265_200, Users: '7' } }]);
  });

  it('leaves out what belongs to a row with the row', async () => {
    const small = await smallest(CASE, ({ text }) => Promise.resolve(text.includes('not counting Waiting')));
    expect(small.files['tickets.csv']).toBe('Number,Opened,Closed\n');
    expect(small.files['waiting.csv']).toBe('Number,Start,End\n');
    expect(small.text).not.toContain('Busy');
  });
});
