import { describe, expect, it } from 'vitest';
import { monthly, payable } from '../support/monthly';

const CREDITS = `remedy Up Credits: If Up is missed, Provider must credit GBP 100.
remedy Fast Credits: If Fast is missed, Provider must credit GBP 100; Provider must credit GBP 20.`;
const BOTH = { uptime: [98, 98, 98], speed: [98, 98, 100] };

describe('a limit on the credits for something', () => {
  it('leaves the others alone, and says what it cut', async () => {
    const outcome = await monthly(`${CREDITS} Total credits for Fast in each calendar month must not exceed 11% of Fee.`, BOTH);
    expect(payable(outcome).slice(0, 3)).toEqual(['2026-01 GBP 100.00', '2026-01 GBP 100.00', '2026-01 GBP 10.00']);
    expect(outcome.credits[2]?.why.sentences).toContain(
      'Total credits for Fast in January 2026 must not exceed GBP 110.00 (11% of Fee in each calendar month).',
    );
  });

  it('comes before a limit on all, wherever it is written', async () => {
    const [all, named] = [
      'Total credits in each calendar month must not exceed GBP 150.',
      'Total credits for Up Credits in each calendar month must not exceed GBP 40.',
    ];
    const expected = [
      '2026-01 GBP 40.00',
      '2026-01 GBP 100.00',
      '2026-01 GBP 10.00',
      '2026-02 GBP 40.00',
      '2026-02 GBP 100.00',
      '2026-02 GBP 10.00',
      '2026-03 GBP 40.00',
    ];
    expect(payable(await monthly(`${CREDITS} ${all} ${named}`, BOTH))).toEqual(expected);
    expect(payable(await monthly(`${CREDITS} ${named} ${all}`, BOTH))).toEqual(expected);
  });

  it('is used up in order of time, and may be for several together', async () => {
    const text = `${CREDITS} Total credits for Up and Fast Credits over the term must not exceed GBP 350.`;
    expect(payable(await monthly(text, BOTH))).toEqual([
      '2026-01 GBP 100.00',
      '2026-01 GBP 100.00',
      '2026-01 GBP 20.00',
      '2026-02 GBP 100.00',
      '2026-02 GBP 30.00',
      '2026-02 GBP 0.00',
      '2026-03 GBP 0.00',
    ]);
  });

  it('may be for a service: that of the metric, else that of the fee', async () => {
    const text = `service Portal means "the portal". service Desk means "help".
      fee Desk Fee means GBP 500 for each calendar month of Desk.
      metric Portal Uptime of Portal means Uptime.
      target Portal Up: Provider must keep Portal Uptime at least 99% in each calendar month.
      If Portal Up is missed, Provider must credit 10% of Fee.
      If Fast is missed, Provider must credit 20% of Desk Fee.
      Total credits for Portal in each calendar month must not exceed GBP 60.
      Total credits for Desk in each calendar month must not exceed GBP 70.`;
    expect(payable(await monthly(text, BOTH)).slice(0, 2)).toEqual(['2026-01 GBP 60.00', '2026-01 GBP 70.00']);
  });

  it('can be amended on its own', async () => {
    const text = `${CREDITS} Total credits for Up in each calendar month must not exceed GBP 40. Total credits in each calendar month must not exceed GBP 200.
      amendment from 1 February 2026: Total credits for Up in each calendar month must not exceed GBP 60.`;
    expect(payable(await monthly(text, { uptime: [98, 98] }))).toEqual(['2026-01 GBP 40.00', '2026-02 GBP 60.00']);
  });
});

describe('days of service', () => {
  const days = `If Up is missed, Provider must add 3 days of service.
If Fast is missed, Provider must add 0.25 weeks of service for each percentage point below 99%; Provider must credit GBP 5.`;

  it('are owed beside money and limited in days', async () => {
    const outcome = await monthly(
      `${days} Total credits in each calendar month must not exceed 4 days of service. Total credits over the term must not exceed 9 days of service.
       Total credits in each calendar month must not exceed GBP 4.`,
      BOTH,
    );
    expect(payable(outcome)).toEqual([
      '2026-01 3 days of service',
      '2026-01 1 day of service',
      '2026-01 GBP 4.00',
      '2026-02 3 days of service',
      '2026-02 1 day of service',
      '2026-02 GBP 4.00',
      '2026-03 1 day of service',
    ]);
    expect(outcome.totals.map(({ amount }) => amount.text)).toEqual(['9 days of service', 'GBP 8.00']);
    expect(outcome.headline).toContain('and owes Customer 9 days of service and GBP 8.00');
    expect(outcome.credits[1]?.why.sentences.at(-1)).toBe(
      'Total credits in January 2026 must not exceed 4 days of service (4 days of service in each calendar month).',
    );
    expect(outcome.cautions.map(({ code }) => code)).toEqual(['unfinished-window']);
  });

  it('are kept for each service apart where there are several; a limit in days without a name is for all of them', async () => {
    const text = `service Portal means "the portal". service Desk means "help".
      If Up is missed, Provider must add 3 days of service to Portal; Provider must add 4 days of service to Desk.
      Total credits in each calendar month must not exceed 5 days of service.
      Total credits over the term must not exceed 5 days of service to Desk.`;
    const outcome = await monthly(text, { uptime: [98, 98] });
    expect(outcome.totals.map(({ amount }) => amount.text)).toEqual(['6 days of Portal', '4 days of Desk']);
    const own = await monthly(text.replace('exceed 5 days of service.', 'exceed 50 days of service.'), { uptime: [98, 98] });
    expect(own.totals.map(({ amount }) => amount.text)).toEqual(['6 days of Portal', '5 days of Desk']);
  });

  it('need no currency, can be claimed, and are not counted as money', async () => {
    const outcome = await monthly(
      `${days.replace('; Provider must credit GBP 5', '')} Customer must claim a credit within 30 days after the end of the calendar month.
       scenario Half means "half", expecting total credits at most GBP 0; total credits of Provider exactly GBP 0.`,
      { uptime: [98] },
    );
    expect(payable(outcome)).toEqual(['2026-01 3 days of service claimable']);
  });
});
