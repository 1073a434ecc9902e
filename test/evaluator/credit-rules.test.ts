import { describe, expect, it } from 'vitest';
import { monthly, payable } from '../support/monthly';

const LADDERS = `remedy Up Credits: If Up is missed, Provider must credit GBP 100.
remedy Fast Credits: If Fast is missed, Provider must credit GBP 100; Provider must credit GBP 20.`;
const BOTH = { uptime: [98, 98, 100], speed: [100, 98, 98] };

describe('credits of one window', () => {
  it('add up without a word', async () => {
    expect(payable(await monthly(LADDERS, BOTH))).toEqual([
      '2026-01 GBP 100.00',
      '2026-02 GBP 100.00',
      '2026-02 GBP 100.00',
      '2026-02 GBP 20.00',
      '2026-03 GBP 100.00',
      '2026-03 GBP 20.00',
    ]);
  });

  it('give way to the highest, where what one remedy brings counts together', async () => {
    const outcome = await monthly(`${LADDERS} Only the highest credit in a calendar month is payable.`, BOTH);
    expect(payable(outcome).slice(1, 4)).toEqual(['2026-02 GBP 0.00', '2026-02 GBP 100.00', '2026-02 GBP 20.00']);
    expect(outcome.credits[1]?.why.sentences).toContain(
      'Only the highest credit in February 2026 is payable, which is that for Fast Credits.',
    );
  });

  it('give way to the first of a list, and nothing else is looked at', async () => {
    const outcome = await monthly(`${LADDERS} Only the first credit in a calendar month is payable, in this order: Up, Fast.`, BOTH);
    expect(payable(outcome)).toEqual([
      '2026-01 GBP 100.00',
      '2026-02 GBP 100.00',
      '2026-02 GBP 0.00',
      '2026-02 GBP 0.00',
      '2026-03 GBP 100.00',
      '2026-03 GBP 20.00',
    ]);
  });

  it('come before a limit in the order that the agreement names', async () => {
    const rules = `${LADDERS} Total credits in each calendar month must not exceed GBP 150.`;
    expect(payable(await monthly(rules, BOTH)).slice(1, 4)).toEqual(['2026-02 GBP 100.00', '2026-02 GBP 50.00', '2026-02 GBP 0.00']);
    const ordered = await monthly(`${rules} Credits in a calendar month count in this order: Fast Credits, Up Credits.`, BOTH);
    expect(payable(ordered).slice(1, 4)).toEqual(['2026-02 GBP 30.00', '2026-02 GBP 100.00', '2026-02 GBP 20.00']);
  });

  it('are payable from the second miss only', async () => {
    const uptime = [98, 100, 98, 98];
    const condition = 'Credits for Up are payable only if Up is missed in any 2 of 3 consecutive calendar months.';
    expect(payable(await monthly(`${LADDERS} ${condition}`, { uptime }))).toEqual([
      '2026-01 GBP 0.00',
      '2026-03 GBP 100.00',
      '2026-04 GBP 100.00',
    ]);
    const nth = 'If Up is missed for at least the 2nd time in a contract year, Provider must credit GBP 7, and Customer may terminate.';
    const outcome = await monthly(nth, { uptime });
    expect(payable(outcome)).toEqual(['2026-03 GBP 7.00', '2026-04 GBP 7.00']);
    expect(outcome.rights.map(({ from }) => from)).toEqual(['2026-04-01']);
  });
});

describe('points', () => {
  const points = 'If Up is missed, Provider incurs 2 points, doubled when repeated.';

  it('turn into credits when the window ends, or those beyond a number do', async () => {
    const text = `${points} If points are incurred in a calendar month, Provider must credit 0.5% of Fee for each point.
      If points are incurred in a calendar quarter, Provider must credit GBP 10 for each point above 5, and Customer must credit GBP 1 for each point.`;
    expect(payable(await monthly(text, { uptime: [98, 98, 98] }))).toEqual([
      '2026-01 GBP 10.00',
      '2026-02 GBP 20.00',
      '2026-Q1 GBP 50.00',
      '2026-03 GBP 20.00',
    ]);
  });

  it('of the last twelve months reach a number once, and again only after they were fewer', async () => {
    const uptime = Array.from({ length: 18 }, (_, month) => ([0, 2, 4, 13, 15].includes(month) ? 98 : 100));
    const outcome = await monthly(`${points} If 6 points are reached in any rolling 12 months, Customer may terminate.`, { uptime });
    // January, March and May 2026 are 6; then January leaves before February 2027 comes, and March before April comes: 4, and 6 again.
    expect(outcome.rights.map(({ from }) => from)).toEqual(['2026-06-01', '2027-03-01', '2027-05-01']);
    const frequent = await monthly(`${points} If 6 points are reached in any rolling 12 months, Customer may terminate.`, {
      uptime: [98, 98, 98, 98, 100, 98],
    });
    expect(frequent.rights.map(({ from }) => from)).toEqual(['2026-03-01']);
  });

  it('are reached only by more of them, where the agreement says "above"', async () => {
    const above = (total: string, uptime: readonly number[]) =>
      monthly(`If Up is missed, Provider incurs 2 points. If total points in ${total}, Customer may terminate.`, { uptime });
    // January and February bring 4 points, which are not above 4; March brings 6.
    expect((await above('a calendar quarter are above 4', [98, 98, 98])).rights.map(({ from }) => from)).toEqual(['2026-04-01']);
    expect((await above('a calendar quarter are at least 4', [98, 98, 98])).rights.map(({ from }) => from)).toEqual(['2026-03-01']);
    // The three months to May hold 4 points, those to June 6.
    const rolling = await above('any rolling 3 months are above 4', [98, 100, 100, 98, 98, 98, 100]);
    expect(rolling.rights.map(({ from }) => from)).toEqual(['2026-07-01']);
    expect(rolling.rights[0]?.why.sentences).toContain('Provider then has 6 points in the 3 months to 30 June 2026, which is above 4.');
  });

  it('bring in credits of the last twelve months, too', async () => {
    const uptime = Array.from({ length: 15 }, (_, month) => ([0, 1, 2, 14].includes(month) ? 98 : 100));
    const text = `${LADDERS} If total credits in any rolling 12 months are above GBP 150, Customer may terminate.`;
    const outcome = await monthly(text, { uptime });
    expect(outcome.rights.map(({ from }) => from)).toEqual(['2026-03-01']);
  });
});

describe('the nth miss in any rolling months', () => {
  const third = 'If Up is missed for the 3rd time in any rolling 12 months, Provider must credit GBP 100, and Customer may terminate.';
  const missed = (...months: readonly number[]) =>
    monthly(third, { uptime: Array.from({ length: 20 }, (_, month) => (months.includes(month) ? 98 : 100)) });

  it('is the one that makes three of the twelve months up to it (convention 20)', async () => {
    // February, June and December 2026 are three. In March 2027 the twelve months hold June, December and March: three again.
    const outcome = await missed(1, 5, 11, 14);
    expect(payable(outcome)).toEqual(['2026-12 GBP 100.00', '2027-03 GBP 100.00']);
    expect(outcome.rights.map(({ from }) => from)).toEqual(['2027-01-01', '2027-04-01']);
    expect(outcome.credits[0]?.why.sentences).toContain(
      'Up was missed in February 2026, June 2026 and December 2026: for the 3rd time in 12 months.',
    );
  });

  it('is none where the first is more than twelve months ago, nor is the fourth', async () => {
    // From January 2026 to January 2027 are thirteen months; March 2027 is the third after May 2026.
    expect(payable(await missed(0, 4, 12, 14))).toEqual(['2027-03 GBP 100.00']);
    expect(payable(await missed(0, 1, 2, 3))).toEqual(['2026-03 GBP 100.00']);
  });
});

describe('the amount at risk', () => {
  const pool = 'The amount at risk in each calendar month is 10% of Fee, with a pool of 150% of it, allocated 60% to Up and 40% to Fast.';

  it('is allocated to targets, from a pool', async () => {
    const text = `If Up is missed, Provider must credit the amount allocated to Up.
      If Fast is missed, Provider must credit 50% of the amount allocated to Fast. ${pool}
      Total credits in each calendar month must not exceed the amount at risk.`;
    const outcome = await monthly(text, BOTH);
    expect(payable(outcome)).toEqual(['2026-01 GBP 90.00', '2026-02 GBP 90.00', '2026-02 GBP 10.00', '2026-03 GBP 30.00']);
    expect(outcome.credits[0]?.why.arithmetic.slice(-3)).toEqual([
      '10% × GBP 1,000.00 = GBP 100.00',
      '150% × GBP 100.00 = GBP 150.00',
      '60% × GBP 150.00 = GBP 90.00',
    ]);
  });
});

describe('claims that are recorded', () => {
  const duty = `records Claims means "claims", with Made, a time; Concerned, a time.
    Customer must claim a credit within 30 days after the end of the calendar month, stating "the dates",
      as recorded by Made of Claims for Concerned. sample Claims from "claims.csv".
    If Up is missed, Provider must credit GBP 100.`;
  const made = async (rows: string, to: string): Promise<string[]> =>
    payable(await monthly(duty, { uptime: [98] }, { 'claims.csv': `made,concerned\n${rows}` }, to));

  it('keep a credit when they were made until the last day', async () => {
    // 31 January and 30 days: 2 March.
    expect(await made('2026-03-02 23:59,2026-01-31 12:00\n', '2026-03-10')).toEqual(['2026-01 GBP 100.00']);
    expect(await made('2026-03-03 00:00,2026-01-31 12:00\n', '2026-03-10')).toEqual(['2026-01 GBP 100.00 forfeited']);
  });

  it('leave it claimable while there is time, and forfeit it after that', async () => {
    expect(await made('', '2026-03-01')).toEqual(['2026-01 GBP 100.00 claimable']);
    expect(await made('2026-02-05 10:00,2026-02-01 00:00\n', '2026-03-10')).toEqual(['2026-01 GBP 100.00 forfeited']);
  });

  it('claim nothing before the time that they are for', async () => {
    const outcome = await monthly(
      duty,
      { uptime: [98] },
      { 'claims.csv': 'made,concerned\n2026-01-02 10:00,2026-01-05 00:00\n' },
      '2026-03-10',
    );
    expect(payable(outcome)).toEqual(['2026-01 GBP 100.00 forfeited']);
    expect(outcome.cautions.filter(({ code }) => code === 'claim-too-early').map(({ text }) => text)).toEqual([
      'The claim in claims.csv, line 2 was made on 2 January 2026, before 5 January 2026, which it is for. There was nothing to claim yet, so it does not count.',
    ]);
  });
});

describe('a limit over the last twelve months', () => {
  it('lets credits through again when older ones have left', async () => {
    const uptime = Array.from({ length: 15 }, (_, month) => ([0, 1, 2, 13, 14].includes(month) ? 98 : 100));
    const text =
      'If Up is missed, Provider must credit GBP 100. Total credits in any rolling 12 months must not exceed 2% of 12 months of Fee.';
    expect(payable(await monthly(text, { uptime }))).toEqual([
      '2026-01 GBP 100.00',
      '2026-02 GBP 100.00',
      '2026-03 GBP 40.00',
      '2027-02 GBP 100.00',
      '2027-03 GBP 100.00',
    ]);
  });
});
