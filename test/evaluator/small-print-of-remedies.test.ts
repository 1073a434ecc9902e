/** Details of what follows from a miss that only show in rare agreements; each figure is worked out beside it. */
import { describe, expect, it } from 'vitest';
import { monthly, payable } from '../support/monthly';
import { OUTAGES, outages, run, sentencesOf, TICKETS, tickets } from '../support/small-agreement';

describe('amended sentences', () => {
  it('stay amended when something that they are made of is amended later', async () => {
    const text = `${OUTAGES}fee Fee means GBP 1,000 for each calendar month.
      target Short: Provider must keep Down Time at most 10 minutes in each calendar month.
      remedy Short Credits: If Short is missed, Provider must credit 1 times Fee for the time in Outage.
      amendment from 1 February 2026: remedy Short Credits: If Short is missed, Provider must credit GBP 70.
      amendment from 1 March 2026: period Outage means the time from Began to Over of Outages, longer than 5 minutes.`;
    const files = outages(
      '2026-01-10 10:00,2026-01-10 17:26,A',
      '2026-02-10 10:00,2026-02-10 17:00,A',
      '2026-03-10 10:00,2026-03-10 17:00,A',
    );
    // 446 minutes of the 44,640 of January are a hundredth (within a third of a penny); from February on it is GBP 70.
    expect(payable(await run(text, files, '2026-03-31'))).toEqual(['2026-01 GBP 9.99', '2026-02 GBP 70.00', '2026-03 GBP 70.00']);
  });
});

describe('the fee for the time in a period', () => {
  it('tells the time, what of it counts, and the fee', async () => {
    // One hour of the 8,760 of the term, twice: 2 × 1,000 ÷ 8,760 = 0.228…
    const outcome = await run(
      `${OUTAGES}fee Fee means GBP 1,000 for each Site.
       target Short: Provider must keep Down Time at most 10 minutes in each calendar month.
       If Short is missed, Provider must credit 2 times Fee for the time in Outage above 1 hour.`,
      outages('2026-01-10 10:00,2026-01-10 12:00,A'),
      '2026-01-31',
    );
    expect(outcome.credits[0]?.why.sentences.slice(-4)).toEqual([
      'The time in Outage in January 2026 is 2 h.',
      '1 h of it are above 1 hour.',
      'Fee is for each Site; the amount of one is taken.',
      'So Provider must credit 2 times Fee for the time in Outage above 1 hour: GBP 0.23.',
    ]);
  });
});

describe('a limit for each record', () => {
  it('shares out what was counted in hours, and shows no cut where there is none', async () => {
    const text = `${TICKETS}target Quick: Provider must keep Length at most 1 hour for at least 99% of Tickets, in each calendar month.
      If Quick is missed, Provider must credit GBP 10 for each started hour above 1 hour.
      Total credits for each of Tickets must not exceed GBP 25.`;
    const slow = '1,2026-01-05 10:00,2026-01-05 15:00,Front,A';
    const quicker = '2,2026-01-06 10:00,2026-01-06 12:30,Front,A';
    // Four hours beyond are GBP 40, of which 25 stay; two started hours are GBP 20.
    const both = await run(text, tickets(slow, quicker), '2026-01-31');
    expect(payable(both)).toEqual(['2026-01 GBP 45.00']);
    const one = await run(text, tickets(quicker), '2026-01-31');
    expect([payable(one), one.settlements[0]?.reductions]).toEqual([['2026-01 GBP 20.00'], []]);
  });
});

describe('a ladder on a table of promises', () => {
  it('climbs on the worst cell that has a figure', async () => {
    const outcome = await run(
      `${TICKETS}target Times: Provider must keep, for at least 90% of Tickets where Team is "A", in each calendar month,
         | Door | Length | | Side | at most 1 hour | | Front | at most 1 hour | | Back | at most 1 hour |.
       If Times in a calendar month is below 90%, Provider must credit GBP 10; below 50%, Provider must credit GBP 20.`,
      tickets(
        '1,2026-01-05 10:00,2026-01-05 10:30,Front,A',
        '2,2026-01-05 10:00,2026-01-05 10:30,Back,A',
        '3,2026-01-05 10:00,2026-01-05 12:30,Back,A',
        '4,2026-01-05 10:00,2026-01-05 12:30,Front,B',
      ),
      '2026-01-31',
    );
    // No ticket came in by the side door. Of team A's at the front all are in time, at the back one of two: 50% is not below 50%.
    expect(payable(outcome)).toEqual(['2026-01 GBP 10.00']);
  });

  it('is not judged where its records are limited by an "or" already', async () => {
    const outcome = await run(
      `${TICKETS}target Times: Provider must keep, for at least 90% of Tickets where Team is "A" or Door is Side, in each calendar month,
         | Door | Length | | Front | at most 1 hour |.`,
      tickets('1,2026-01-05 10:00,2026-01-05 12:30,Front,A'),
      '2026-01-31',
    );
    expect(outcome.cautions.map(({ code }) => code)).toContain('unclear-promise');
    expect(outcome.targets[0]?.missed).toBe(0);
  });
});

describe('milestones', () => {
  const text = `records Deliveries means "deliveries", with Item, a text; Done, a date. sample Deliveries from "deliveries.csv".
    ${OUTAGES}milestone Ready: Provider must reach Done of Deliveries by 10 June 2026, moved day for day by Outage.`;
  const told = async (...rows: readonly string[]): Promise<string | undefined> =>
    sentencesOf(await run(text, { 'deliveries.csv': 'item,done\nX,2026-06-30\n', ...outages(...rows) }, '2026-07-31'), 'Ready')[0];

  it('say whether, and by how much, they were moved', async () => {
    expect(await told()).toBe('It was due by 10 June 2026.');
    expect(await told('2026-06-01 20:00,2026-06-02 04:00,A')).toBe(
      'It was due by 10 June 2026. Outage took 1 day, so it is due by 11 June 2026.',
    );
  });
});

describe('missed by more than a margin', () => {
  it('of a figure that is a length of time: just the margin is not more', async () => {
    const text = `${OUTAGES}target Short: Provider must keep Down Time at most 1 hour in each calendar month.
      If Short is missed by more than 30 minutes, Customer may terminate.`;
    const rights = async (over: string): Promise<number> =>
      (await run(text, outages(`2026-01-10 10:00,${over},A`), '2026-01-31')).rights.length;
    expect([await rights('2026-01-10 11:30'), await rights('2026-01-10 11:30:00.000001')]).toEqual([0, 1]);
  });
});

describe('notices', () => {
  it('are asked for only of misses of the targets that the duty names', async () => {
    const text = `If Up is missed, counting only misses of which Customer gave notice in time, Customer may terminate.
      Customer must give notice of a miss of Up within 30 days after the end of the calendar month.`;
    const { todos } = await monthly(text, { uptime: [98], speed: [98] });
    expect(todos.filter(({ text: said }) => said.includes('must give notice')).map(({ text: said }) => said)).toEqual([
      'Customer must give notice of the miss of Up in January 2026 by 2 March 2026',
    ]);
  });

  it('are awaited by a condition of which one part does not need them', async () => {
    const text = `If Up is missed, counting only misses of which Customer gave notice in time and Fast is missed, Customer may terminate.
      Customer must give notice of a miss of Up within 30 days after the end of the calendar month.`;
    const { todos, rights } = await monthly(text, { uptime: [98], speed: [98] });
    expect(rights).toEqual([]);
    expect(todos.map(({ text: said }) => said)).toContain(
      'Customer may terminate from 1 February 2026 once notice of the misses has been given in time',
    );
  });
});

describe('points', () => {
  it('are incurred in windows that were missed, not in those that only complete a repetition', async () => {
    const text =
      'If Up is missed in any 1 of 2 consecutive calendar months, Provider incurs 3 points. If 99 points are reached in a calendar year, Customer may terminate.';
    const { points } = await monthly(text, { uptime: [98, 100, 100] });
    expect(points.map(({ window, points: count }) => `${window} ${count}`)).toEqual(['2026-01 3']);
  });

  it('of a longer window are known when that ends, and so is what follows from them', async () => {
    const text = `target Long: Provider must keep Uptime at least 99% in each calendar quarter.
      If Long is missed, Provider incurs 1 point. If Up is missed, Provider incurs 1 point.
      If points are incurred in a calendar month, Provider must "explain" within 10 days.
      sample Uptime from "quarters.csv".`;
    const { todos } = await monthly(text, { uptime: [98, 100, 100, 100] }, { 'quarters.csv': 'quarter,value\n2026-Q1,98%\n' });
    // The quarter begins in January; ten days after it ends are 10 April.
    expect(todos.map(({ due }) => due)).toEqual(['2026-04-10']);
  });
});

describe('a duty to provide', () => {
  it('in business days counts those of the only calendar', async () => {
    const text = `calendar Days means Monday to Friday from 09:00 to 17:00.
      ${TICKETS}Provider must provide Closed within 2 business days after Opened.`;
    // Friday 10:00: one working day is over on Monday at 10:00, two on Tuesday at 10:00.
    const closed = async (at: string): Promise<number | undefined> =>
      (await run(text, tickets(`1,2026-01-09 10:00,${at},Front,A`), '2026-01-31')).targets[0]?.missed;
    expect([await closed('2026-01-13 10:00'), await closed('2026-01-13 10:01')]).toEqual([0, 1]);
  });
});

describe('points of a window that is longer than the one that rolls', () => {
  it('are in the last one that holds the beginning of their window', async () => {
    const text = `target Long: Provider must keep Uptime at least 99% in each calendar quarter.
      If Long is missed, Provider incurs 5 points.
      If 5 points are reached in any rolling 1 month, Customer may terminate.`;
    const { rights } = await monthly(text, { uptime: [100, 100, 100, 100] }, { 'uptime.csv': 'month,value\n2026-Q1,98%\n2026-04,100%\n' });
    expect(rights.map(({ from }) => from)).toEqual(['2026-04-01']);
    expect(rights[0]?.why.sentences).toContain('Provider then has 5 points in the month to 31 January 2026, and 5 are reached.');
  });
});
