/** What the second opinion found, each as small as it came out, with the figure worked out by hand. */
import { describe, expect, it } from 'vitest';
import { windowsOf } from '../../language/quantities/window';
import { figuresOf, probes } from '../support/figures';
import { outcomeOf } from '../support/second-opinion/run-case';

const DAY = { kind: 'calendar', unit: 'day' } as const;
const FRAME = `agreement Found is between Provider and Customer, from 1 January 2026 to 3 January 2026, in the time zone "UTC".
  party Provider means "p". party Customer means "c".`;
const PROBES = 'records Probes means "probes", one every 10 minutes, with Checked, a time; Result, one of Passed, Slow or Failed.';
const OUTAGES = 'records Outages means "outages", with Started, a time; Ended, a time.';
const CALLS = 'records Calls means "calls", with At, a time; Verdict, one of Good or Bad.';

describe('found by a second opinion', () => {
  it('a sample that both opens and closes a period does not close it', async () => {
    const figures = await figuresOf(
      `${FRAME} ${PROBES} period Outage means any time when the Result of Probes is not Passed, until it is not Failed.
       metric Down means the time in Outage. target T: Provider must keep Down at most 1 hour in each calendar day.`,
      {
        'Probes.csv':
          'Checked,Result\n2026-01-01T00:00:00Z,Slow\n2026-01-01T00:10:00Z,Failed\n2026-01-01T00:20:00Z,Slow\n2026-01-01T00:30:00Z,Passed\n',
      },
      { to: '2026-01-01' },
    );
    expect(figures.text('Down', '2026-01-01', DAY)).toBe('30 min');
  });

  it('an interval that begins at the end of a window and is left out altogether is not an empty one', async () => {
    const figures = await figuresOf(
      `${FRAME} ${CALLS} calendar Hours means Monday to Sunday from 08:00 to 18:00, except on 2 January 2026.
       metric Error Rate means the percentage of Calls whose Verdict is Bad.
       metric Mean Rate means the average of Error Rate over every 5 hours, taking empty intervals as 100%, counted in Hours.
       target T: Provider must keep Mean Rate at most 1% in each calendar day.`,
      { 'Calls.csv': 'At,Verdict\n2026-01-01T09:00:00Z,Good\n' },
      { to: '2026-01-03' },
    );
    // Of the five that begin on the first day 05:00, 10:00 and 15:00 reach into working hours; 00:00 and 20:00 do not.
    expect(figures.text('Mean Rate', '2026-01-01', DAY)).toBe('200/3%');
    expect(figures.text('Mean Rate', '2026-01-02', DAY)).toBeUndefined();
  });

  it('what is still open has lasted until the end of the last day that is looked at', async () => {
    const figures = await figuresOf(
      `${FRAME} ${OUTAGES} period Outage means the time from Started to Ended of Outages, longer than 5 minutes.
       metric Down means the time in Outage. target T: Provider must keep Down at most 1 hour in each calendar day.`,
      { 'Outages.csv': 'Started,Ended\n2026-01-01T23:00:00Z,\n' },
      { to: '2026-01-02' },
    );
    expect(figures.text('Down', '2026-01-01', DAY)).toBe('60 min');
    expect(figures.text('Down', '2026-01-02', DAY)).toBe('1440 min');
  });

  it('a rolling window ends with a day that there was', () => {
    const term = { from: { year: 2011, month: 12, day: 29 }, to: { year: 2011, month: 12, day: 30 } };
    const windows = windowsOf({ kind: 'rolling', length: { count: 2n, unit: 'day' } }, { term, timeZone: 'Pacific/Apia' });
    expect(windows.map(({ id, cut }) => [id, cut])).toEqual([['R2d-2011-12-29', true]]);
  });

  it('an interval and a half holds one assumed sample, not two', async () => {
    const figures = await figuresOf(
      `${FRAME} ${PROBES} period Outage means any time when the Result of Probes is Failed, until it is Passed at least 2 times in a row.
       metric Down means the time in Outage, taking missing samples as Passed. target T: Provider must keep Down at most 1 hour in each calendar day.`,
      { 'Probes.csv': 'Checked,Result\n2026-01-01T00:00:00Z,Failed\n2026-01-01T00:25:00Z,Failed\n2026-01-01T00:35:00Z,Passed\n' },
      { to: '2026-01-01' },
    );
    expect(figures.text('Down', '2026-01-01', DAY)).toBe('35 min');
  });

  it('an interval that reaches beyond the last day counts what was before its end', async () => {
    const figures = await figuresOf(
      `${FRAME} ${CALLS} metric Error Rate means the percentage of Calls whose Verdict is Bad.
       metric Mean Rate means the average of Error Rate over every 7 minutes.
       target T: Provider must keep Mean Rate at most 1% in each calendar day.`,
      { 'Calls.csv': 'At,Verdict\n2026-01-01T23:59:00Z,Bad\n2026-01-02T00:00:00Z,Good\n' },
      { to: '2026-01-01' },
    );
    expect(figures.text('Mean Rate', '2026-01-01', DAY)).toBe('100%');
  });

  it('a period of intervals ends with the term', async () => {
    const figures = await figuresOf(
      `${FRAME} ${CALLS} metric Error Rate means the percentage of Calls whose Verdict is Bad.
       period Bad Spell means any time when Error Rate over every 2 days is above 0%, longer than 1 day.
       metric Down means the time in Bad Spell. target T: Provider must keep Down at most 1 hour in each calendar day.`,
      { 'Calls.csv': 'At,Verdict\n2026-01-03T00:00:00Z,Bad\n' },
      { to: '2026-01-03' },
    );
    expect(figures.text('Down', '2026-01-03', DAY)).toBe('0 min');
  });

  it('intervals of days bear exclusions from before the term', async () => {
    const figures = await figuresOf(
      `${FRAME} ${CALLS} ${OUTAGES} period Outage means the time from Started to Ended of Outages.
       metric Error Rate means the percentage of Calls whose Verdict is Bad.
       metric Mean Rate means the average of Error Rate over every 1 day, not counting Outage.
       target T: Provider must keep Mean Rate at most 1% in each calendar day.`,
      {
        'Calls.csv': 'At,Verdict\n2026-01-01T12:00:00Z,Bad\n',
        'Outages.csv': 'Started,Ended\n2025-12-31T10:00:00Z,2025-12-31T11:00:00Z\n',
      },
      { to: '2026-01-01' },
    );
    expect(figures.text('Mean Rate', '2026-01-01', DAY)).toBe('100%');
  });

  it('a record counts by the date that the agreement names, in shares and one by one', async () => {
    const figures = await figuresOf(
      `${FRAME} records Tickets means "tickets", with Opened, a time; Closed, a time.
       measure Length means, for each of Tickets, the time from Opened to Closed.
       target Each: Provider must keep Length at most 1 hour for each of Tickets dated by Closed.
       target Most: Provider must keep Length at most 1 hour for at least 95% of Tickets dated by Opened, in each calendar day.`,
      {
        'Tickets.csv':
          'Opened,Closed\n2025-12-31T20:00:00Z,2026-01-01T00:00:00Z\n2026-01-01T23:30:00Z,2026-01-02T00:10:00Z\n2026-01-01T23:40:00Z,2026-01-02T02:00:00Z\n',
      },
      { to: '2026-01-01' },
    );
    const each = figures.agreement.targets.get('Each')?.undertaking;
    const late = each?.kind === 'measure' ? figures.ledger.eachRecord(each).late : [];
    expect(late.map(({ ref }) => ref.line)).toEqual([2]);
    // Closed after the last day that is looked at, and known all the same: one in time, one late.
    const share = figures.share('Most', '2026-01-01');
    expect([share.inTime, share.total]).toEqual([1, 2]);
  });

  it('an outage in two rows that touch is one, also where the first ends as an exclusion begins', async () => {
    const figures = await figuresOf(
      `${FRAME} ${OUTAGES} records Works means "works", with Begins, a time; Ends, a time.
       period Work means the time from Begins to Ends of Works.
       period Outage means the time from Started to Ended of Outages, not counting Work.
       metric Count means the number of Outage. target T: Provider must keep Count at most 1 in each calendar day.`,
      {
        'Outages.csv': 'Started,Ended\n2026-01-01T10:00:00Z,2026-01-01T11:00:00Z\n2026-01-01T11:00:00Z,2026-01-01T16:00:00Z\n',
        'Works.csv': 'Begins,Ends\n2026-01-01T11:00:00Z,2026-01-01T12:00:00Z\n',
      },
      { to: '2026-01-01' },
    );
    expect(figures.text('Count', '2026-01-01', DAY)).toBe('1');
  });

  it('a day that the clocks left out is no interval', async () => {
    const figures = await figuresOf(
      `agreement Found is between Provider and Customer, from 29 December 2011 to 31 December 2011, in the time zone "Pacific/Apia".
       party Provider means "p". party Customer means "c".
       ${CALLS} metric Error Rate means the percentage of Calls whose Verdict is Bad.
       metric Mean Rate means the average of Error Rate over every 1 day, taking empty intervals as 0%, if there are at least 2 records.
       target T: Provider must keep Mean Rate at most 1% in each calendar day.`,
      { 'Calls.csv': 'At,Verdict\n' },
      { to: '2011-12-31' },
    );
    expect(figures.text('Mean Rate', '2011-12-31', DAY)).toBeUndefined();
  });

  it('points that a ladder brought bring their own consequence, not that of the ladder', async () => {
    const text = `${FRAME}
${CALLS}
metric Good Share means the percentage of Calls whose Verdict is Good.
If Good Share in a calendar day is below 90%, Provider must credit EUR 10, and Provider incurs 2 points.
If 2 points are reached in a calendar day, Customer may terminate.
sample Calls from "calls.csv".`;
    const files = { 'calls.csv': 'At,Verdict\n2026-01-01T09:00:00Z,Bad\n' };
    const outcome = await outcomeOf({ text, files, to: '2026-01-01' });
    expect(outcome.credits.map(({ amount }) => amount.text)).toEqual(['EUR 10.00']);
    expect(outcome.rights.map(({ text: right }) => right)).toEqual(['Customer may terminate']);
  });

  it('a run that is missing for exactly half an interval more is not missing', async () => {
    const figures = await figuresOf(
      `${FRAME} ${PROBES} period Outage means any time when the Result of Probes is Failed. metric Down means the time in Outage.
       target T: Provider must keep Down at most 1 hour in each calendar day.`,
      { 'Probes.csv': probes('2026-01-01T00:00:00Z', 900, 'FFP') },
      { to: '2026-01-01' },
    );
    expect(figures.text('Down', '2026-01-01', DAY)).toBe('30 min');
  });
});
