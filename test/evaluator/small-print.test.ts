/** Details of the evaluator that only show in rare agreements; each figure is worked out beside it. */
import { describe, expect, it } from 'vitest';
import { combine, type Magnitude } from '../../language/evaluator/magnitude';
import { NO_TRACE } from '../../language/evaluator/judgement';
import { mergeTraces } from '../../language/evaluator/verdicts';
import { ordinal } from '../../language/evaluator/wording';
import type { Outcome } from '../../language/index';
import { Ratio } from '../../language/quantities/ratio';
import { monthly, payable } from '../support/monthly';
import { outcomeOf } from '../support/second-opinion/run-case';

const FRAME = `agreement Small Print is between Provider and Customer, from 1 January 2026 to 31 December 2026, in the time zone "UTC", with amounts in GBP.
party Provider means "p". party Customer means "c".
`;
const run = (text: string, files: Readonly<Record<string, string>>, to?: string): Promise<Outcome> =>
  outcomeOf({ text: `${text.startsWith('agreement') ? '' : FRAME}${text}`, files, ...(to === undefined ? {} : { to }) });

const TICKETS = `records Tickets means "tickets", identified by Number, with Number, a text; Opened, a time; Closed, a time; Door, one of Front, Back or Side; Team, a text.
measure Length means, for each of Tickets, the time from Opened to Closed.
sample Tickets from "tickets.csv".
`;
const tickets = (...rows: readonly string[]): { 'tickets.csv': string } => ({
  'tickets.csv': ['number,opened,closed,door,team', ...rows, ''].join('\n'),
});
const VISITS = `records Visits means "visits", with Seen, a time; State, one of Fine or Slow.
metric Slow Share means the percentage of Visits whose State is Slow.
sample Visits from "visits.csv".
`;
const OUTAGES = `records Outages means "outages", with Began, a time; Over, a time; Site, a text.
period Outage means the time from Began to Over of Outages.
metric Down Time means the time in Outage.
sample Outages from "outages.csv".
`;
const outages = (...rows: readonly string[]): { 'outages.csv': string } => ({ 'outages.csv': ['began,over,site', ...rows, ''].join('\n') });

const verdicts = ({ targets }: Outcome, target: string): string[] =>
  targets
    .filter(({ name }) => name === target)
    .flatMap(({ windows }) => windows.map(({ verdict, figure }) => `${verdict} ${figure?.text ?? ''}`));
const sentencesOf = ({ targets }: Outcome, target: string): readonly string[] =>
  targets.filter(({ name }) => name === target).flatMap(({ windows }) => windows.flatMap(({ why }) => why.sentences));

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
        ...outages('2026-01-10 11:00,2026-01-10 12:30,York'),
      },
      '2026-01-31',
    );
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

describe('points of a window that is longer than the one that rolls', () => {
  it('are in the last one that holds the beginning of their window', async () => {
    const text = `target Long: Provider must keep Uptime at least 99% in each calendar quarter.
      If Long is missed, Provider incurs 5 points.
      If 5 points are reached in any rolling 1 month, Customer may terminate.`;
    const { rights } = await monthly(text, { uptime: [100, 100, 100, 100] }, { 'uptime.csv': 'month,value\n2026-Q1,98%\n2026-04,100%\n' });
    expect(rights.map(({ from }) => from)).toEqual(['2026-04-01']);
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
