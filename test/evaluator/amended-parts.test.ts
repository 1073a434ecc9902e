/** Amendments of what figures are made of: each window is judged by the terms in force when it begins. */
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../language/index';
import { monthly, payable } from '../support/monthly';
import { outcomeOf } from '../support/second-opinion/run-case';

const FRAME = `agreement Hosting is between Provider and Customer, from 1 January 2026 to 31 December 2026, in the time zone "UTC", with amounts in GBP.
party Provider means "p". party Customer means "c".
fee Fee means GBP 1,000 for each calendar month.
calendar Hours means Monday to Friday from 09:00 to 17:00.
records Outages means "outages", with Started, a time; Ended, a time.
records Tickets means "tickets", with Opened, a time; Resolved, a time.
period Outage means the time from Started to Ended of Outages.
metric Down Time means the time in Outage.
metric Down In Hours means the time in Outage, counted in Hours.
metric Loss means Down Time minus 1 hour.
measure Work means, for each of Tickets, the time from Opened to Resolved, counted in Hours.
target Up: Provider must keep Down Time at most 30 minutes in each calendar month.
target Up In Hours: Provider must keep Down In Hours at most 30 minutes in each calendar month.
target Little Loss: Provider must keep Loss at most 30 minutes in each calendar month.
target Fixes: Provider must keep Work at most 4 hours for at least 90% of Tickets, in each calendar month.
sample Outages from "outages.csv". sample Tickets from "tickets.csv".
`;
const FILES = {
  // In each month a long one from 16:00 to 18:00 and a short one of 20 minutes.
  'outages.csv': `started,ended
2026-01-05 16:00,2026-01-05 18:00
2026-01-06 10:00,2026-01-06 10:20
2026-02-02 16:00,2026-02-02 18:00
2026-02-03 10:00,2026-02-03 10:20
2026-03-02 16:00,2026-03-02 18:00
2026-03-31 10:00,2026-03-31 10:20
`,
  // Six hours by the clock; from 15:00 on, two hours in working hours until 17:00.
  'tickets.csv': `opened,resolved
2026-01-05 15:00,2026-01-05 21:00
2026-02-02 15:00,2026-02-02 21:00
2026-03-02 15:00,2026-03-02 21:00
`,
};

async function run(amendments: string): Promise<Outcome> {
  return outcomeOf({ text: FRAME + amendments, files: FILES });
}

function figures({ targets }: Outcome, name: string): string[] {
  return targets.find((target) => target.name === name)?.windows.map(({ figure, verdict }) => `${verdict} ${figure?.text ?? ''}`) ?? [];
}

describe('an amended part', () => {
  it('leaves everything as it was before its day', async () => {
    const outcome = await run('');
    expect(figures(outcome, 'Up')).toEqual(['missed 2 h 20 min', 'missed 2 h 20 min', 'missed 2 h 20 min']);
    expect(figures(outcome, 'Up In Hours')).toEqual(['missed 1 h 20 min', 'missed 1 h 20 min', 'missed 1 h 20 min']);
    expect(figures(outcome, 'Fixes')).toEqual(['met 100%', 'met 100%', 'met 100%']);
  });

  it('may be a period: every figure that it is in changes, however deep', async () => {
    const outcome = await run(
      'amendment from 1 February 2026: period Outage means the time from Started to Ended of Outages, longer than 30 minutes.',
    );
    expect(figures(outcome, 'Up')).toEqual(['missed 2 h 20 min', 'missed 2 h', 'missed 2 h']);
    expect(figures(outcome, 'Little Loss')).toEqual(['missed 1 h 20 min', 'missed 1 h', 'missed 1 h']);
    expect(outcome.metrics.map(({ name }) => name)).toEqual(['Down Time', 'Down In Hours', 'Loss']);
  });

  it('may be a calendar, of periods and of the clocks of records', async () => {
    const outcome = await run('amendment from 2026-03-01: calendar Hours means Monday to Friday from 09:00 to 20:00.');
    expect(figures(outcome, 'Up In Hours')).toEqual(['missed 1 h 20 min', 'missed 1 h 20 min', 'missed 2 h 20 min']);
    expect(figures(outcome, 'Fixes')).toEqual(['met 100%', 'met 100%', 'missed 0%']);
  });

  it('may be a measure, and be amended again', async () => {
    const outcome = await run(`amendment from 1 February 2026: measure Work means, for each of Tickets, the time from Opened to Resolved.
amendment from 1 March 2026: measure Work means, for each of Tickets, the time from Opened to Resolved, counted in Hours.`);
    expect(figures(outcome, 'Fixes')).toEqual(['met 100%', 'missed 0%', 'met 100%']);
  });

  it('may be a metric inside another one', async () => {
    const outcome = await run('amendment from 1 March 2026: metric Down Time means the longest Outage.');
    expect(figures(outcome, 'Up')).toEqual(['missed 2 h 20 min', 'missed 2 h 20 min', 'missed 2 h']);
    expect(figures(outcome, 'Little Loss')).toEqual(['missed 1 h 20 min', 'missed 1 h 20 min', 'missed 1 h']);
  });

  it('changes amounts that are for the time in it, also of remedies without a name', async () => {
    const outcome = await run(`If Up is missed, Provider must credit 10 times Fee for the time in Outage.
amendment from 1 March 2026: period Outage means the time from Started to Ended of Outages, longer than 30 minutes.`);
    // 10 × 1,000 × 140/44,640, × 140/40,320 and × 120/44,640.
    expect(payable(outcome)).toEqual(['2026-01 GBP 31.36', '2026-02 GBP 34.72', '2026-03 GBP 26.88']);
  });
});

describe('an amended promise about each record', () => {
  it('holds for those that began under it, and each is counted once', async () => {
    const outcome = await run(`target Each: Provider must keep Work at most 4 hours for each of Tickets.
amendment from 1 February 2026: measure Work means, for each of Tickets, the time from Opened to Resolved.
amendment from 1 March 2026: calendar Hours means Monday to Friday from 09:00 to 19:30.
amendment from 1 March 2026: measure Work means, for each of Tickets, the time from Opened to Resolved, counted in Hours.
amendment from 2 March 2026: target Each: Provider must keep Work at most 5 hours for each of Tickets.`);
    const each = outcome.targets.find(({ name }) => name === 'Each');
    expect([each?.met, each?.missed, each?.notDetermined]).toEqual([2, 1, 0]);
    expect(each?.windows.map(({ window, figure }) => `${window.label} ${figure?.text ?? ''}`)).toEqual(['tickets.csv, line 3 6 h']);
    expect(outcome.cautions.map(({ code }) => code)).not.toContain('amended-records');
  });
});

describe('amended rules about credits', () => {
  it('are the amount at risk, and the duties to claim and to return', async () => {
    const text = `If Up is missed, Provider must credit 50% of the amount at risk.
The amount at risk in each calendar month is 10% of Fee.
Customer must claim a credit within 10 days after the end of the calendar month.
amendment from 1 February 2026: The amount at risk in each calendar month is 20% of Fee.
amendment from 1 February 2026: Customer must claim a credit within 60 days after the end of the calendar month.
amendment from 1 March 2026: Provider must return a credit if Up is met in each of the next 1 calendar months.
amendment from 1 March 2026: clause Claims says "Claims are made in writing".`;
    const full = `clause Claims says "Claims are made". Provider must return a credit if Up is met in each of the next 9 calendar months. ${text}`;
    const outcome = await monthly(full, { uptime: [98, 98, 98, 100] }, {}, '2026-04-30');
    expect(outcome.credits.map(({ payable: { text: amount }, claimBy, status }) => `${amount} ${claimBy ?? ''} ${status}`)).toEqual([
      'GBP 50.00 2026-02-10 claimable',
      'GBP 100.00 2026-04-29 claimable',
      'GBP 100.00 2026-05-30 earned back',
    ]);
  });
});
