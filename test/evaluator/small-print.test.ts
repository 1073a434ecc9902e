/** Details of the evaluator that only show in rare agreements; each figure is worked out beside it. */
import { describe, expect, it } from 'vitest';
import { applied, type ConventionName } from '../../language/evaluator/conventions';
import { combine, type Magnitude } from '../../language/evaluator/magnitude';
import type { Ledger } from '../../language/evaluator/measured';
import { NO_TRACE } from '../../language/evaluator/judgement';
import { namedWindow } from '../../language/evaluator/named-windows';
import { mergeTraces } from '../../language/evaluator/verdicts';
import { ordinal } from '../../language/evaluator/wording';
import type { CivilDate, WindowPhrase } from '../../language/index';
import { Ratio } from '../../language/quantities/ratio';
import { compile } from '../support/second-opinion/run-case';
import { OUTAGES, outages, run, TICKETS, tickets, verdicts, VISITS } from '../support/small-agreement';

describe('percentiles', () => {
  it('interpolated at 100% is the highest value', async () => {
    const outcome = await run(
      `${TICKETS}metric Longest means the 100th percentile of Length of Tickets dated by Opened, interpolated.
       target Short: Provider must keep Longest at most 3 hours in each calendar month.`,
      tickets('1,2026-01-05 10:00,2026-01-05 11:00,Front,A', '2,2026-01-06 10:00,2026-01-06 14:00,Front,A'),
      '2026-01-31',
    );
    expect(verdicts(outcome, 'Short')).toEqual(['missed 4 h']);
  });
});

describe('an agreement without a term', () => {
  it('ends with the last of its ready-made figures', async () => {
    const outcome = await run(
      `agreement Endless is between Provider and Customer, in the time zone "UTC".
       party Provider means "p". party Customer means "c".
       ${VISITS.replace('sample Visits from "visits.csv".', 'sample Slow Share from "shares.csv".')}
       target Slow: Provider must keep Slow Share at most 5% in each calendar month.`,
      { 'shares.csv': 'month,value\n2026-01,3%\n2026-02,4%\n' },
    );
    expect(outcome.period).toEqual({ from: '2026-01-01', to: '2026-02-28' });
    expect(outcome.targets[0]?.windows.map(({ window }) => window.id)).toEqual(['2026-01', '2026-02']);
  });
});

describe('data outside the term', () => {
  const text = `agreement Short Term is between Provider and Customer, from 1 January 2026 to 31 January 2026, in the time zone "UTC".
    party Provider means "p". party Customer means "c".
    ${VISITS}`;
  const codes = async (rows: string): Promise<string[]> => {
    const { cautions } = await run(text, { 'visits.csv': `seen,state\n${rows}` });
    return cautions.map(({ code }) => code).filter((code) => code.startsWith('data-'));
  };

  it('are told of only where nothing lies in it', async () => {
    expect(await codes('2026-02-05 10:00,Fine\n')).toEqual(['data-after-term']);
    expect(await codes('2026-01-05 10:00,Fine\n2026-02-05 10:00,Fine\n')).toEqual([]);
    expect(await codes('2025-12-05 10:00,Fine\n')).toEqual(['data-before-term']);
  });

  it('of the year before look like a year without outages, so they are told of', async () => {
    const told = async (rows: string, to?: string): Promise<string[]> => {
      const { cautions } = await run(
        `${OUTAGES}target Short: Provider must keep Down Time at most 1 hour in each calendar month.`,
        outages(rows),
        to,
      );
      return cautions.map(({ text }) => text).filter((text) => text.includes('before the term'));
    };
    expect(await told('2025-01-10 10:00,2025-01-10 12:00,Leeds', '2026-01-31')).toEqual([
      'Outages end on 10 January 2025, before the term begins on 1 January 2026: the figures are those of a term without any.',
    ]);
    expect(await told('2025-01-10 10:00,2025-01-10 12:00,Leeds\n2026-01-10 10:00,2026-01-10 12:00,Leeds', '2026-01-31')).toEqual([]);
  });

  it('of which no row is good could not be read', async () => {
    const { headline, cautions } = await run(
      `${OUTAGES}target Short: Provider must keep Down Time at most 1 hour in each calendar month.`,
      outages('10/01/2026 10:00,10/01/2026 12:00,Leeds'),
    );
    expect(headline).toBe('On this data nothing can be judged: Outages could not be read.');
    expect(cautions.map(({ code }) => code)).toContain('bad-rows');
  });

  it('without a start are told of one by one', async () => {
    const { cautions } = await run(
      `${OUTAGES}target Short: Provider must keep Down Time at most 1 hour in each calendar month.`,
      outages('2026-01-10 10:00,2026-01-10 12:00,Leeds', ',2026-01-12 10:00,Leeds'),
    );
    expect(cautions.map(({ text }) => text)).toContain('1 row of Outages has no Began; Outage is computed without it.');
  });
});

describe('for each value of a field', () => {
  it('values are those of the records that are counted, and no others', async () => {
    const outcome = await run(
      `${OUTAGES}records Offices means "offices", with Opened, a time; Site, a text. sample Offices from "offices.csv".
       target Short: Provider must keep Down Time at most 1 hour in each calendar month, for each Site.`,
      { ...outages('2026-01-10 10:00,2026-01-10 12:00,Leeds'), 'offices.csv': 'opened,site\n2026-01-01 09:00,Paris\n' },
      '2026-01-31',
    );
    expect(outcome.targets.map(({ name }) => name)).toEqual(['Short, Leeds']);
  });

  it('what goes on until the target is met looks at the target of that value', async () => {
    const outcome = await run(
      `${OUTAGES}target Short: Provider must keep Down Time at most 1 hour in each calendar month, for each Site.
       If Short is missed, Provider must "report progress" every 2 weeks until Short is met.`,
      outages(
        '2026-01-10 10:00,2026-01-10 12:00,Leeds',
        '2026-02-10 10:00,2026-02-10 12:00,York',
        '2026-03-01 10:00,2026-03-01 10:01,York',
      ),
      '2026-03-31',
    );
    const dates = outcome.todos.filter(({ text }) => text.includes('(Leeds)')).map(({ due }) => due);
    // Leeds missed January only: until the end of February, when it was met.
    expect(dates).toEqual(['2026-02-14', '2026-02-28']);
  });

  it('what pauses a record of one site is looked for among the records of that site', async () => {
    const outcome = await run(
      `records Jobs means "jobs", with Opened, a time; Closed, a time; Site, a text. sample Jobs from "jobs.csv".
       ${OUTAGES}measure Length means, for each of Jobs, the time from Opened to Closed, not counting Outage.
       target Quick: Provider must keep Length at most 2 hours for at least 90% of Jobs, in each calendar month, for each Site.`,
      {
        'jobs.csv': 'opened,closed,site\n2026-01-10 10:00,2026-01-10 13:00,Leeds\n2026-01-10 10:00,2026-01-10 13:00,York\n',
        ...outages('2026-01-10 11:00,2026-01-10 12:30,York', '2026-01-10 11:00,2026-01-10 12:30,Paris'),
      },
      '2026-01-31',
    );
    // Where there was an outage and no job, there is nothing to judge.
    expect(outcome.targets.map(({ name }) => name)).toEqual(['Quick, Leeds', 'Quick, York']);
    // Three hours each; of York's an hour and a half was an outage there.
    expect([verdicts(outcome, 'Quick, Leeds'), verdicts(outcome, 'Quick, York')]).toEqual([['missed 0%'], ['met 100%']]);
  });

  it('time that is not counted as the period is good time of each value', async () => {
    const outcome = await run(
      `${OUTAGES}records Works means "works", with Began, a time; Over, a time. sample Works from "works.csv".
       period Planned means the time from Began to Over of Works.
       metric Up Share means the percentage of time without Outage, not counting Planned as Outage.
       target Up: Provider must keep Up Share at least 99.9% in each calendar month, for each Site.`,
      { ...outages('2026-01-10 10:00,2026-01-10 12:00,Leeds'), 'works.csv': 'began,over\n2026-01-10 10:00,2026-01-10 11:30\n' },
      '2026-01-31',
    );
    // Of the two hours half an hour is left, of the 744 of January: 99.932795…%.
    expect(verdicts(outcome, 'Up, Leeds')).toEqual(['met 99.932796%']);
  });
});

describe('records in any order', () => {
  it('count in the windows in which they were decided', async () => {
    const rows = [
      '1,2026-03-05 10:00,2026-03-05 15:00,Front,A',
      '2,2026-01-05 10:00,2026-01-05 15:00,Front,A',
      '3,2026-02-05 10:00,2026-02-05 10:30,Front,A',
      '4,2026-01-06 10:00,2026-01-06 10:30,Front,A',
    ];
    const outcome = await run(
      `${TICKETS}target Quick: Provider must keep Length at most 1 hour for at least 90% of Tickets, in each calendar month.`,
      tickets(...rows),
      '2026-03-31',
    );
    expect(verdicts(outcome, 'Quick')).toEqual(['missed 50%', 'met 100%', 'missed 0%']);
  });
});

describe('open periods', () => {
  it('are spoken of only where there are some', async () => {
    const conventions = async (...rows: readonly string[]): Promise<readonly number[]> => {
      const outcome = await run(
        `${OUTAGES}target Short: Provider must keep Down Time at most 1 hour in each calendar month.`,
        outages(...rows),
        '2026-01-31',
      );
      expect(outcome.cautions).toEqual([]);
      return outcome.conventions.map(({ convention }) => convention);
    };
    expect(await conventions('2026-01-10 10:00,2026-01-10 10:30,A')).not.toContain(18);
    expect(await conventions('2026-01-10 10:00,,A')).toContain(18);
  });
});

describe('the place of a sentence', () => {
  it('begins and ends where the sentence does, counted from 1', async () => {
    const outcome = await run(
      `${OUTAGES}\ntarget Short: Provider must keep Down Time\n  at most 1 hour in each calendar month.`,
      outages(),
      '2026-01-31',
    );
    // Two lines of the frame, four of the outages, an empty one.
    expect(outcome.targets[0]?.place).toEqual({ uri: 'case.sla', line: 8, column: 1, endLine: 9, endColumn: 41 });
  });
});

describe('the last day that is looked at', () => {
  it('leaves out what was in time after it, in the middle of a month', async () => {
    const text = `${TICKETS}target Quick: Provider must keep Length at most 1 hour for at least 60% of Tickets, in each calendar month.`;
    const rows = ['1,2026-01-05 10:00,2026-01-05 12:00,Front,A', '2,2026-01-20 10:00,2026-01-20 10:30,Front,A'];
    expect(verdicts(await run(text, tickets(...rows), '2026-01-15'), 'Quick')).toEqual(['missed 0%']);
    expect(verdicts(await run(text, tickets(...rows), '2026-01-31'), 'Quick')).toEqual(['missed 50%']);
  });
});

describe('a window without any time', () => {
  it('says that no time of it was measured', async () => {
    const outcome = await run(
      `${OUTAGES}records Works means "works", with Starts, a time; Ends, a time. sample Works from "works.csv".
       period Closed means the time from Starts to Ends of Works.
       metric Up means the percentage of time without Outage, not counting Closed.
       target Good: Provider must keep Up at least 99% in each calendar day.`,
      { ...outages(), 'works.csv': 'starts,ends\n2026-01-01 00:00,2026-01-02 00:00\n' },
      '2026-01-02',
    );
    expect(
      outcome.targets[0]?.windows.map(({ verdict, why }) => [verdict, why.sentences.includes('No time of this window was measured.')]),
    ).toEqual([
      ['not determined', true],
      ['met', false],
    ]);
  });
});

describe('words', () => {
  it('number in English', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111].map(ordinal)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '22nd',
      '23rd',
      '101st',
      '111th',
    ]);
  });

  it('say how many more there are of all that were merged', () => {
    expect(
      mergeTraces([
        { ...NO_TRACE, more: 2 },
        { ...NO_TRACE, more: 3 },
      ]).more,
    ).toBe(5);
  });
});

describe('figures with a range', () => {
  const range = (low: number, high: number): Magnitude => ({ value: Ratio.of(high), range: { low: Ratio.of(low), high: Ratio.of(high) } });

  it('are divided from corner to corner, unless the divisor may be nothing', () => {
    const shown = ({ value, range: between }: Magnitude): unknown => [value?.toExact(), between?.low.toExact(), between?.high.toExact()];
    // 4 to 6 by 2 to 3: at least 4 ÷ 3, at most 6 ÷ 2.
    expect(shown(combine('divided by', range(4, 6), range(2, 3)))).toEqual(['2', '4/3', '3']);
    expect(shown(combine('divided by', range(4, 6), range(0, 3)))).toEqual(['2', undefined, undefined]);
    expect(shown(combine('minus', range(4, 6), range(2, 3)))).toEqual(['3', '1', '4']);
  });
});

describe('the days that were looked at', () => {
  it('end with the last that the data speak of, not with the midnight after it', async () => {
    const { period } = await run(
      `${VISITS.replace('sample Visits from "visits.csv".', 'sample Slow Share from "shares.csv".')}
       target Slow: Provider must keep Slow Share at most 5% in each calendar year.`,
      { 'shares.csv': 'year,value\n2026,3%\n', 'visits.csv': '' },
    );
    expect(period).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    const half = await run(
      `${OUTAGES}target Short: Provider must keep Down Time at most 1 hour in each calendar year.`,
      outages(),
      '2026-06-30',
    );
    expect(half.period).toEqual({ from: '2026-01-01', to: '2026-06-30' });
  });
});

describe('windows by their names', () => {
  const named = (term: string, window: WindowPhrase, day: CivilDate) =>
    namedWindow(compile({ text: `agreement A is between P and Q, ${term}in the time zone "UTC". party P means "p". party Q means "q".` }), {
      window,
      day,
    })?.id;
  const month = { kind: 'contract', unit: 'month' } as const;
  const day = { year: 2026, month: 2, day: 20 };

  it('are those of the term; without one there is no contract month', () => {
    expect(named('from 16 January 2026 to 15 January 2027, ', month, day)).toBe('C2026-02-16');
    expect(named('', month, day)).toBeUndefined();
    expect(named('', { kind: 'calendar', unit: 'month' }, day)).toBe('2026-02');
  });
});

describe('conventions', () => {
  it('carry the numbers of docs/meaning.md', () => {
    const numbers: Record<ConventionName, number> = {
      exact: 1,
      rounding: 2,
      order: 2,
      rulesFirst: 2,
      pool: 2,
      namedFirst: 2,
      serviceDays: 2,
      firstCome: 2,
      limitWindow: 2,
      limitRounding: 2,
      payments: 2,
      wholeFee: 5,
      amended: 5,
      recordMonth: 8,
      missedRecords: 8,
      notDetermined: 11,
      boundary: 19,
      lastLimb: 19,
      tablePart: 19,
      trailing: 20,
      consecutive: 20,
      fresh: 20,
      repeatedCredit: 20,
      doubled: 21,
      earnBack: 22,
      recordedClaims: 22,
      claims: 22,
      notices: 22,
      cures: 22,
      termination: 23,
      disputes: 23,
      dueDates: 23,
    };
    const said = Object.keys(numbers).map((name) => {
      let number: number | undefined;
      applied({ note: (convention: number) => void (number = convention) } as unknown as Ledger, name as ConventionName);
      return [name, number];
    });
    expect(said).toEqual(Object.entries(numbers));
  });

  it('say that excluded time leaves both sides, or only one', async () => {
    const numbers = async (as: string): Promise<readonly number[]> => {
      const outcome = await run(
        `${OUTAGES}records Works means "works", with Starts, a time; Ends, a time. sample Works from "works.csv".
         period Closed means the time from Starts to Ends of Works.
         metric Up means the percentage of time without Outage, not counting Closed${as}.
         target Good: Provider must keep Up at least 99% in each calendar month.`,
        { ...outages('2026-01-10 10:00,2026-01-10 12:00,A'), 'works.csv': 'starts,ends\n2026-01-10 11:00,2026-01-10 12:00\n' },
        '2026-01-31',
      );
      return outcome.conventions.map(({ convention }) => convention).filter((convention) => convention > 12 && convention < 19);
    };
    expect([await numbers(''), await numbers(' as Outage')]).toEqual([
      [14, 15],
      [14, 15],
    ]);
  });
});

describe('a record that is still open when its time is up', () => {
  it('is decided in the window of that moment: midnight belongs to the day that begins', async () => {
    // Four hours from 20:00 end with the last day that is looked at, so they are decided on the next.
    const missed = async (op: string, opened: string): Promise<number | undefined> => {
      const text = `${TICKETS}target Quick: Provider must keep Length ${op} 4 hours for each of Tickets.`;
      return (await run(text, tickets(`1,2026-01-05 ${opened},,Front,A`), '2026-01-05')).targets[0]?.missed;
    };
    const all = [missed('below', '20:00'), missed('at most', '20:00'), missed('below', '19:59'), missed('at most', '19:59')];
    expect(await Promise.all(all)).toEqual([0, 0, 1, 1]);
  });
});

describe('what did not count', () => {
  it('is shown with the words that exclude it', async () => {
    const outcome = await run(
      `${OUTAGES}period Long Outage means Outage, longer than 5 minutes.
       metric Long Time means the time in Long Outage.
       target Short: Provider must keep Long Time at most 1 hour in each calendar month.`,
      outages('2026-01-10 10:00,2026-01-10 10:05,A'),
      '2026-01-31',
    );
    expect(outcome.targets[0]?.windows[0]?.why.excluded.map(({ text, words }) => [text, words])).toEqual([
      ['not Long Outage: it lasted 5 min', 'longer than 5 minutes'],
    ]);
  });
});
