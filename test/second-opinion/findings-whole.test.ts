/** What the second opinion found in groups, milestones, amendments and earn-back, each as small as it came out, worked out by hand. */
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../language/index';
import { outcomeOf } from '../support/second-opinion/run-case';

const frame = (from: string, to: string, zone = 'UTC'): string =>
  `agreement Found is between Provider and Customer, from ${from} to ${to}, in the time zone "${zone}", with amounts in EUR.
party Provider means "p".
party Customer means "c".
fee Fee means EUR 100 for each calendar day.`;
const TICKETS = `records Tickets means "tickets", with Opened, a time; Closed, a time; Site, one of North or South.
measure Close Time means, for each of Tickets, the time from Opened to Closed`;
const DELIVERIES = 'records Deliveries means "deliveries", with Delivered, a time.\nsample Deliveries from "deliveries.csv".';

async function run(text: string, files: Record<string, string>, to: string): Promise<Outcome> {
  return outcomeOf({ text, files, to });
}

describe('found by a second opinion in the whole of an agreement', () => {
  it('working hours before the term pause a record that is decided in it', async () => {
    const outcome = await run(
      `${frame('2026-01-01', '2026-01-02')}
records Works means "works", with Begins, a time; Ends, a time.
calendar Nights means Monday to Sunday from 22:00 to 24:00.
period Work means the time from Begins to Ends of Works, counted in Nights.
${TICKETS}, counted in Nights, not counting Work.
target In Time: Provider must keep Close Time at most 0.5 hours for at least 95% of Tickets, in each calendar day.
sample Works from "works.csv".
sample Tickets from "tickets.csv".`,
      {
        'works.csv': 'Begins,Ends\n2025-12-31T19:39:30Z,2025-12-31T23:30:00Z\n',
        'tickets.csv': 'Opened,Closed,Site\n2025-12-31T12:00:00Z,2026-01-01T00:53:00Z,North\n',
      },
      '2026-01-01',
    );
    // Of the two hours until midnight one and a half are paused.
    expect(outcome.targets[0]?.windows[0]).toMatchObject({ verdict: 'met', figure: { exact: '1' } });
  });

  it('a credit that two sentences return is returned once', async () => {
    const outcome = await run(
      `${frame('2026-01-01', '2026-01-04')}
records Calls means "calls", with At, a time.
metric Calls Made means the number of Calls.
target Busy: Provider must keep Calls Made at least 1, in each calendar day.
If Busy is missed, Provider must credit 10% of Fee.
Provider must return a credit if Busy is met in each of the next 1 calendar days.
Provider must return a credit if Busy is met in each of the next 1 calendar days.
sample Calls from "calls.csv".`,
      { 'calls.csv': 'At\n2026-01-02T09:00:00Z\n' },
      '2026-01-02',
    );
    expect(outcome.credits.map(({ amount, status }) => [amount.text, status])).toEqual([['EUR 10.00', 'earned back']]);
    expect(outcome.totals.map(({ amount }) => amount.text)).toEqual(['EUR 0.00']);
  });

  it('a milestone that was reached before the term began is met', async () => {
    const outcome = await run(
      `${frame('2026-01-01', '2026-01-03')}
${DELIVERIES}
milestone Handover: Provider must reach Delivered of Deliveries by 2026-01-02.`,
      { 'deliveries.csv': 'Delivered\n2025-12-20T12:00:00Z\n' },
      '2026-01-01',
    );
    expect(outcome.targets[0]).toMatchObject({ met: 1, missed: 0, notDetermined: 0 });
  });

  it('a day late is a day by the calendar, also when the clocks go back', async () => {
    const outcome = await run(
      `${frame('2026-10-20', '2026-11-10', 'Europe/Berlin')}
${DELIVERIES}
milestone Handover: Provider must reach Delivered of Deliveries by 2026-10-23.
If Handover is missed by more than 3 days, Customer may terminate within 5 days.`,
      { 'deliveries.csv': 'Delivered\n' },
      '2026-10-30',
    );
    // 24, 25 and 26 October are the three days; seventy-three hours after the 23rd it is still the 26th.
    expect(outcome.rights.map(({ from, until }) => [from, until])).toEqual([['2026-10-27', '2026-10-31']]);
    const before = await run(
      `${frame('2026-10-20', '2026-11-10', 'Europe/Berlin')}
${DELIVERIES}
milestone Handover: Provider must reach Delivered of Deliveries by 2026-10-23.
If Handover is missed by more than 3 days, Customer may terminate within 5 days.`,
      { 'deliveries.csv': 'Delivered\n' },
      '2026-10-26',
    );
    expect(before.rights).toEqual([]);
  });

  it('later by so much is counted in the hours that the promise is counted in', async () => {
    const text = `${frame('2026-01-05', '2026-01-11')}
calendar Hours means Monday to Friday from 08:00 to 12:00.
${TICKETS}, counted in Hours.
target Fixes: Provider must keep Close Time at most 2 hours for each of Tickets.
If Fixes is missed by more than 4 hours, Customer may terminate.
sample Tickets from "tickets.csv".`;
    const files = { 'tickets.csv': 'Opened,Closed,Site\n2026-01-05T08:00:00Z,,North\n' };
    // Late since 10:00 on Monday; two of the four hours more are on Tuesday, until 10:00.
    expect((await run(text, files, '2026-01-05')).rights).toEqual([]);
    expect((await run(text, files, '2026-01-07')).rights.map(({ from }) => from)).toEqual(['2026-01-06']);
  });

  it('a record of one site is paused by what was recorded for that site', async () => {
    const outcome = await run(
      `${frame('2026-01-01', '2026-01-02')}
records Works means "works", with Begins, a time; Ends, a time; Site, one of North or South.
period Work means the time from Begins to Ends of Works.
${TICKETS}, not counting Work.
target Fixes: Provider must keep Close Time at most 1 hour for each of Tickets, for each Site.
sample Works from "works.csv".
sample Tickets from "tickets.csv".`,
      {
        'works.csv': 'Begins,Ends,Site\n2026-01-01T10:00:00Z,2026-01-01T12:00:00Z,South\n',
        'tickets.csv':
          'Opened,Closed,Site\n2026-01-01T10:00:00Z,2026-01-01T12:30:00Z,North\n2026-01-01T10:00:00Z,2026-01-01T12:30:00Z,South\n',
      },
      '2026-01-01',
    );
    expect(outcome.targets.map(({ name, met, missed }) => [name, met, missed])).toEqual([
      ['Fixes, North', 0, 1],
      ['Fixes, South', 1, 0],
    ]);
  });

  it('a remedy that follows once ends where its amendment follows for each', async () => {
    const outcome = await run(
      `${frame('2026-01-01', '2026-01-02')}
records Calls means "calls", with At, a time; Site, one of North or South.
metric Calls Made means the number of Calls.
metric Site Calls for each Site means the number of Calls.
target Busy Sites: Provider must keep Site Calls at least 1, in each calendar day.
remedy Silence: If Calls Made in a calendar day is below 5, Provider must credit EUR 10.
amendment from 2026-01-02: remedy Silence: If Busy Sites is missed, Provider must credit EUR 3.
sample Calls from "calls.csv".`,
      { 'calls.csv': 'At,Site\n2026-01-01T09:00:00Z,North\n2026-01-02T09:00:00Z,North\n' },
      '2026-01-02',
    );
    expect(outcome.credits.map(({ window, part, amount }) => [window.id, part, amount.text])).toEqual([
      ['2026-01-01', undefined, 'EUR 10.00'],
      ['2026-01-02', 'South', 'EUR 3.00'],
    ]);
  });

  it('what ended too early misses by so much what had to last', async () => {
    const text = `${frame('2026-01-01', '2026-01-03')}
${TICKETS}.
target Kept: Provider must keep Close Time at least 30 minutes for each of Tickets dated by Opened.
If Kept is missed by more than 10 minutes, Customer may terminate.
sample Tickets from "tickets.csv".`;
    const closed = async (at: string): Promise<number> => {
      const files = { 'tickets.csv': `Opened,Closed,Site\n2026-01-01T10:00:00Z,${at},North\n` };
      return (await run(text, files, '2026-01-03')).rights.length;
    };
    expect(await closed('2026-01-01T10:19:59Z')).toBe(1);
    expect(await closed('2026-01-01T10:20:00Z')).toBe(0);
    expect(await closed('')).toBe(0);
  });

  it('an amended metric is amended for each site that a target promises it for', async () => {
    const outcome = await run(
      `${frame('2026-01-01', '2026-01-02')}
${TICKETS}.
metric Fast means the percentage of Tickets dated by Closed whose Close Time is at most 1 hour.
target Quick: Provider must keep Fast at least 50% in each calendar day, for each Site.
amendment from 2 January 2026: metric Fast means the percentage of Tickets dated by Closed whose Close Time is at most 3 hours.
sample Tickets from "tickets.csv".`,
      {
        'tickets.csv':
          'Opened,Closed,Site\n2026-01-01T10:00:00Z,2026-01-01T12:00:00Z,North\n2026-01-02T10:00:00Z,2026-01-02T12:00:00Z,North\n',
      },
      '2026-01-02',
    );
    expect(outcome.targets.map(({ name, windows }) => [name, windows.map(({ verdict }) => verdict)])).toEqual([
      ['Quick, North', ['missed', 'met']],
      ['Quick, South', ['not determined', 'not determined']],
    ]);
  });

  it('a condition that is about no site holds for the credits of each', async () => {
    const outcome = await run(
      `${frame('2026-01-01', '2026-01-02')}
${TICKETS}.
metric Fast means the percentage of Tickets dated by Closed whose Close Time is at most 1 hour.
metric All means the number of Tickets dated by Closed.
target Quick: Provider must keep Fast at least 50% in each calendar day, for each Site.
target Few: Provider must keep All at most 1 in each calendar day.
If Quick is missed, Provider must credit EUR 5.
Credits for Quick are payable only if Few is missed.
sample Tickets from "tickets.csv".`,
      {
        'tickets.csv': `Opened,Closed,Site
2026-01-01T10:00:00Z,2026-01-01T12:00:00Z,North
2026-01-02T10:00:00Z,2026-01-02T12:00:00Z,North
2026-01-02T10:00:00Z,2026-01-02T12:30:00Z,South
`,
      },
      '2026-01-02',
    );
    expect(outcome.credits.map(({ part, window, payable }) => [window.id, part, payable.text])).toEqual([
      ['2026-01-01', 'North', 'EUR 0.00'],
      ['2026-01-02', 'North', 'EUR 5.00'],
      ['2026-01-02', 'South', 'EUR 5.00'],
    ]);
  });

  it('notice of what has no part in the data is notice of nothing', async () => {
    const outcome = await run(
      `${frame('2026-01-01', '2026-01-01')}
records Letters means "letters", with Given, a time; Concerned, a date.
records Tickets means "tickets", with Opened, a time; Closed, a time; Desk, a text.
measure Close Time means, for each of Tickets, the time from Opened to Closed.
metric Letters Sent means the number of Letters dated by Given.
target Many: Provider must keep Letters Sent at least 2 in each calendar day.
target Quick: Provider must keep Close Time at most 1 hour for each of Tickets, for each Desk.
Customer must give notice of a miss of Quick within 5 days after the end of the calendar day.
Customer must give notice of a miss within 30 days after the end of the calendar day, as recorded by Given of Letters for Concerned.
If Many is missed, counting only misses of which Customer gave notice in time, Customer may terminate.
sample Letters from "letters.csv".
sample Tickets from "tickets.csv".`,
      { 'letters.csv': 'Given,Concerned\n2026-01-01T10:00:00Z,2026-01-01\n', 'tickets.csv': 'Opened,Closed,Desk\n' },
      '2026-01-01',
    );
    expect(outcome.rights.map(({ text }) => text)).toEqual(['Customer may terminate']);
  });

  it('a remedy that comes to follow for each keeps its place before the others', async () => {
    const outcome = await run(
      `${frame('2026-01-01', '2026-01-01')}
${TICKETS}.
metric All means the number of Tickets dated by Closed.
metric Own for each Site means the number of Tickets dated by Closed.
target Few: Provider must keep All at most 1 in each calendar day.
target Fewer: Provider must keep Own at most 0 in each calendar day.
remedy First: If Few is missed, Provider must credit EUR 5.
remedy Second: If Few is missed, Provider must credit EUR 20.
Total credits in each calendar day must not exceed EUR 25.
amendment from 1 January 2026: remedy First: If Fewer is missed, Provider must credit EUR 6.
sample Tickets from "tickets.csv".`,
      {
        'tickets.csv': `Opened,Closed,Site
2026-01-01T10:00:00Z,2026-01-01T12:00:00Z,North
2026-01-01T10:00:00Z,2026-01-01T12:30:00Z,South
`,
      },
      '2026-01-01',
    );
    expect(outcome.credits.map(({ part, payable }) => [part, payable.text])).toEqual([
      ['North', 'EUR 6.00'],
      ['South', 'EUR 6.00'],
      [undefined, 'EUR 13.00'],
    ]);
  });

  it('a record that is late by just the margin does not miss by more', async () => {
    const text = `${frame('2026-01-01', '2026-01-03')}
${TICKETS}.
target Quick: Provider must keep Close Time below 1 hour for each of Tickets.
If Quick is missed by more than 30 minutes, Customer may terminate.
sample Tickets from "tickets.csv".`;
    const closed = async (at: string): Promise<number> =>
      (await run(text, { 'tickets.csv': `Opened,Closed,Site\n2026-01-01T10:00:00Z,${at},North\n` }, '2026-01-03')).rights.length;
    expect(await closed('2026-01-01T11:30:00Z')).toBe(0);
    expect(await closed('2026-01-01T11:30:01Z')).toBe(1);
  });

  it('a record that missed by less breaks no run of misses', async () => {
    const outcome = await run(
      `${frame('2026-01-01', '2026-01-03')}
${TICKETS}.
target Quick: Provider must keep Close Time at most 1 hour for each of Tickets dated by Opened.
If Quick is missed by more than 30 minutes, Provider incurs 1 point, doubled when repeated.
If points are incurred in a calendar month, Provider must credit EUR 1 for each point.
sample Tickets from "tickets.csv".`,
      {
        'tickets.csv': `Opened,Closed,Site
2026-01-01T10:00:00Z,2026-01-01T12:00:00Z,North
2026-01-02T10:00:00Z,2026-01-02T11:10:00Z,North
2026-01-03T10:00:00Z,2026-01-03T12:00:00Z,North
`,
      },
      '2026-01-03',
    );
    expect(outcome.points.map(({ points }) => points)).toEqual(['1', '2']);
  });

  it('steps are laid from the first day of the term: what was recorded before it is in none', async () => {
    const outcome = await run(
      `${frame('2026-01-01', '2026-01-01')}
records Calls means "calls", with At, a time; Verdict, one of Good or Bad.
metric Error Rate means the percentage of Calls whose Verdict is Bad.
period Spell means any time when Error Rate over every 5 hours is below 50%.
metric Spells means the number of Spell.
target Many: Provider must keep Spells at least 1 in each calendar day.
sample Calls from "calls.csv".`,
      { 'calls.csv': 'At,Verdict\n2025-12-31T19:00:00Z,Good\n2026-01-01T00:00:00Z,Good\n' },
      '2026-01-01',
    );
    expect(outcome.targets[0]?.windows[0]).toMatchObject({ verdict: 'met', figure: { exact: '1' } });
  });
});
