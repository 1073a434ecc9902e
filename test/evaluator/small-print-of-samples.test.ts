/** Details of samples and of figures over steps that only show in rare agreements; each figure is worked out beside it. */
import { describe, expect, it } from 'vitest';
import { run, verdicts, VISITS } from '../support/small-agreement';

describe('arithmetic over intervals', () => {
  it('takes a stated figure in each of them', async () => {
    // The hours are slow by 0% and 50%, so they are good by 100% and 50%: on average by 75%.
    const outcome = await run(
      `${VISITS}metric Good Share means 100% minus Slow Share.
       metric Mean Of Hours means the average of Good Share over every 1 hour.
       target Good: Provider must keep Mean Of Hours at least 80% in each calendar day.`,
      { 'visits.csv': 'seen,state\n2026-01-05 10:00,Fine\n2026-01-05 11:00,Slow\n2026-01-05 11:30,Fine\n' },
    );
    expect(verdicts(outcome, 'Good')[4]).toBe('missed 75%');
  });

  it('ends where the first of two records ends, before empty intervals are taken as anything', async () => {
    const text = `${VISITS}records Calls means "calls", with Rung, a time; Answer, one of Yes or No.
      metric Lost Share means the percentage of Calls whose Answer is No.
      sample Calls from "calls.csv".
      metric Trouble means Slow Share plus Lost Share.
      metric Mean Trouble means the average of Trouble over every 6 hours, taking empty intervals as 0%.
      target Little Trouble: Provider must keep Mean Trouble at most 60% in each calendar day.`;
    const files = {
      'visits.csv': 'seen,state\n2026-01-05 01:00,Slow\n2026-01-05 23:00,Slow\n',
      'calls.csv': 'rung,answer\n2026-01-05 02:00,No\n2026-01-05 07:00,No\n',
    };
    // The calls end in the second quarter of the day. The first has 200%, the second has no visits and is taken as 0%: on average 100%.
    expect(verdicts(await run(text, files), 'Little Trouble').at(-1)).toBe('missed 100%');
  });
});

describe('runs of a metric', () => {
  it('are told by a value, too', async () => {
    const hours = async (test: string): Promise<string | undefined> => {
      const outcome = await run(
        `${VISITS}period Spell means any time when Slow Share over every 1 hour is ${test}.
         metric Spell Time means the time in Spell.
         target Rare: Provider must keep Spell Time at most 0 hours in each calendar day.`,
        { 'visits.csv': 'seen,state\n2026-01-01 10:00,Slow\n2026-01-01 11:00,Slow\n2026-01-01 11:30,Fine\n2026-01-01 12:00,Fine\n' },
        '2026-01-01',
      );
      return outcome.targets[0]?.windows[0]?.figure?.text;
    };
    // Of the three hours one is slow by 100%, one by 50%, one by 0%.
    expect([await hours('100%'), await hours('not 100%'), await hours('100% or 50%'), await hours('100%, 50% or 0%')]).toEqual([
      '1 h',
      '2 h',
      '2 h',
      '3 h',
    ]);
  });
});

describe('samples that both open and close (convention 16)', () => {
  const told = async (run1: string, run2: string, ...results: readonly string[]): Promise<string | undefined> => {
    const rows = results.map((result, index) => `2026-01-05 10:${(index * 5).toString().padStart(2, '0')},${result}`);
    const outcome = await run(
      `records Checks means "checks", one every 5 minutes, with At, a time; Result, one of Passed, Slow or Failed.
       period Trouble means any time when the Result of Checks is not Passed${run1}, until it is not Failed${run2}.
       metric Trouble Time means the time in Trouble.
       target Calm: Provider must keep Trouble Time at most 0 minutes in each calendar day.
       sample Checks from "checks.csv".`,
      { 'checks.csv': ['at,result', ...rows, ''].join('\n') },
      '2026-01-05',
    );
    return outcome.targets[0]?.windows.find(({ window }) => window.id === '2026-01-05')?.figure?.text;
  };

  it('do not close: a slow check in between is still trouble', async () => {
    // From 10:05 to 10:20, the first that has passed.
    expect(await told('', '', 'Passed', 'Failed', 'Slow', 'Failed', 'Passed', 'Passed')).toBe('15 min');
  });

  it('open with the first of the row, whatever stands in it', async () => {
    // Three in a row from 10:05 on, of two kinds; closed by the two that pass from 10:20 on.
    const [three, two] = [' at least 3 times in a row', ' at least 2 times in a row'];
    expect(await told(three, two, 'Passed', 'Failed', 'Slow', 'Failed', 'Passed', 'Passed')).toBe('15 min');
    expect(await told(three, two, 'Passed', 'Failed', 'Slow', 'Passed', 'Failed', 'Passed')).toBe('0 s');
  });
});
