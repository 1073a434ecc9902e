/** What the second opinion found in baselines, disputes, days of service and times of the day, each as small as it came out, worked out by hand. */
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../language/index';
import { outcomeOf } from '../support/second-opinion/run-case';

const frame = (from: string, to: string): string =>
  `agreement Found is between Provider and Customer, from ${from} to ${to}, in the time zone "UTC", with amounts in EUR.
party Provider means "p".
party Customer means "c".`;
const CALLS = `records Calls means "calls", with At, a time; Verdict, one of Good or Bad; Site, one of North or South.
metric Good Calls means the percentage of Calls whose Verdict is Good.
sample Calls from "calls.csv".`;
const TICKETS = `records Tickets means "tickets", with Opened, a time; Closed, a time.
measure Close Time means, for each of Tickets, the time from Opened to Closed.
sample Tickets from "tickets.csv".`;

async function run(text: string, files: Record<string, string>, to: string): Promise<Outcome> {
  return outcomeOf({ text, files, to });
}

const disputable = ({ targets }: Outcome): (string | undefined)[][] =>
  targets.map(({ name, windows }) => [name, ...windows.map(({ disputableUntil }) => disputableUntil)]);

const disputeDays = ({ todos }: Outcome): (string | undefined)[][] =>
  todos.flatMap(({ text, window, due }) => (text.includes('may dispute') ? [[window?.id, due]] : []));

describe('found by a second opinion in what is owed and by when', () => {
  it('a baseline that is stated holds for each site that the target is for', async () => {
    const outcome = await run(
      `${frame('2026-01-01', '2026-01-01')}
${CALLS}
baseline of Good Calls is 75%.
target Good: Provider must keep Good Calls at least its baseline in each calendar day, for each Site.`,
      {
        'calls.csv': 'At,Verdict,Site\n2026-01-01T10:00:00Z,Good,North\n2026-01-01T11:00:00Z,Good,South\n2026-01-01T12:00:00Z,Bad,South\n',
      },
      '2026-01-01',
    );
    // North: 1 of 1. South: 1 of 2 is 50%, less than 75%.
    expect(outcome.targets.map(({ name, windows }) => [name, windows[0]?.verdict])).toEqual([
      ['Good, North', 'met'],
      ['Good, South', 'missed'],
    ]);
  });

  it('a baseline that is set later is set for each site from its own figures', async () => {
    const outcome = await run(
      `${frame('2026-01-01', '2026-01-02')}
${CALLS}
baseline of Good Calls is unknown, to be set after 1 day as the average of the calendar days.
target Good: Provider must keep Good Calls at least its baseline in each calendar day, for each Site.`,
      {
        'calls.csv':
          'At,Verdict,Site\n2026-01-01T10:00:00Z,Good,North\n2026-01-01T11:00:00Z,Bad,South\n2026-01-02T10:00:00Z,Bad,North\n2026-01-02T11:00:00Z,Bad,South\n',
      },
      '2026-01-02',
    );
    // On the first day North had 100% and South 0%; on the second both have 0%.
    expect(outcome.targets.map(({ name, windows }) => [name, ...windows.map(({ verdict }) => verdict)])).toEqual([
      ['Good, North', 'not determined', 'missed'],
      ['Good, South', 'not determined', 'met'],
    ]);
  });

  it('a figure divided by one of its kind is rounded as a percentage where its baseline is one', async () => {
    const outcome = await run(
      `${frame('2026-01-01', '2026-01-01')}
${CALLS}
metric Odds means Good Calls divided by Good Calls times 50%, rounded to 0 decimals.
baseline of Odds is 50%.
target Even: Provider must keep Odds exactly its baseline in each calendar day.`,
      { 'calls.csv': 'At,Verdict,Site\n2026-01-01T10:00:00Z,Good,North\n' },
      '2026-01-01',
    );
    // 100% / 100% × 50% = 50%, and not 0.5, which would be rounded to 1.
    expect(outcome.targets[0]?.windows[0]).toMatchObject({ verdict: 'met', figure: { exact: '0.5' } });
  });

  it('a time by the clock that ends between two minutes is told to the second', async () => {
    const text = `${frame('2026-01-01', '2026-01-01')}
${TICKETS}
target Fixes: Provider must keep Close Time at most 1 hour for each of Tickets.
If Fixes is missed, Provider must "inform the manager" within 30 minutes and "inform the board" within 90 seconds.`;
    const outcome = await run(text, { 'tickets.csv': 'Opened,Closed\n2026-01-01T09:00:30Z,\n' }, '2026-01-01');
    // The limit passed at 10:00:30.
    expect(outcome.todos.map(({ due, dueTime }) => [due, dueTime])).toEqual([
      ['2026-01-01', '10:30:30'],
      ['2026-01-01', '10:02'],
    ]);
    const later = await run(text, { 'tickets.csv': 'Opened,Closed\n2026-01-01T22:30:30Z,\n' }, '2026-01-01');
    // The limit passed at 23:30:30, so the half hour ends thirty seconds into the next day, and not with that day.
    expect(later.todos.map(({ due, dueTime }) => [due, dueTime])).toEqual([
      ['2026-01-02', '00:00:30'],
      ['2026-01-01', '23:32'],
    ]);
  });

  it('a miss of a record that has not ended can be disputed', async () => {
    const outcome = await run(
      `${frame('2026-01-01', '2026-01-31')}
${TICKETS}
target Fixes: Provider must keep Close Time at most 1 hour for each of Tickets.
Customer may dispute a figure within 10 days after the end of the calendar month.`,
      { 'tickets.csv': 'Opened,Closed\n2026-01-05T09:00:00Z,\n' },
      '2026-01-31',
    );
    expect(disputable(outcome)).toEqual([['Fixes', '2026-02-10']]);
  });

  it('the time to dispute what one report shows does not run from another', async () => {
    const outcome = await run(
      `${frame('2026-01-01', '2026-03-31')}
${CALLS}
${TICKETS}
target Good: Provider must keep Good Calls at least 50% in each calendar month.
target Fixes: Provider must keep Close Time at most 1 hour for at least 50% of Tickets in each calendar quarter.
Provider must report Good to Customer within 5 days after each calendar month.
Provider must report Close Time to Customer within 20 days after each calendar quarter.
Customer may dispute a figure within 10 days after the report.`,
      { 'calls.csv': 'At,Verdict,Site\n2026-03-01T10:00:00Z,Good,North\n', 'tickets.csv': 'Opened,Closed\n' },
      '2026-03-31',
    );
    // Months: the 5th and ten days more. The quarter: 20 April and ten days more.
    expect(disputeDays(outcome)).toEqual([
      ['2026-01', '2026-02-15'],
      ['2026-02', '2026-03-15'],
      ['2026-03', '2026-04-15'],
      ['2026-Q1', '2026-04-30'],
    ]);
  });

  it('a report of what is promised for each site shows the figure of each', async () => {
    const outcome = await run(
      `${frame('2026-01-01', '2026-01-31')}
${CALLS}
target Good: Provider must keep Good Calls at least 50% in each calendar month, for each Site.
Provider must report Good Calls to Customer within 5 days after each calendar month.
Customer may dispute a figure within 10 days after the report.`,
      { 'calls.csv': 'At,Verdict,Site\n2026-01-01T10:00:00Z,Good,North\n2026-01-01T10:00:00Z,Bad,South\n' },
      '2026-01-31',
    );
    expect(disputable(outcome)).toEqual([
      ['Good, North', '2026-02-15'],
      ['Good, South', '2026-02-15'],
    ]);
  });

  it('a limit in days of service is rounded down to a hundredth of a day', async () => {
    const outcome = await run(
      `${frame('2026-01-01', '2026-01-02')}
${CALLS}
target Good: Provider must keep Good Calls at least 50% in each calendar day.
If Good is missed, Provider must add 1 day of service.
Total credits in each calendar day must not exceed 1 hour of service.`,
      { 'calls.csv': 'At,Verdict,Site\n2026-01-01T10:00:00Z,Bad,North\n2026-01-02T10:00:00Z,Bad,North\n' },
      '2026-01-02',
    );
    // An hour is 0.041666… days.
    expect(outcome.credits.map(({ payable }) => payable.text)).toEqual(['0.04 days of service', '0.04 days of service']);
    expect(outcome.totals.map(({ amount }) => amount.text)).toEqual(['0.08 days of service']);
  });

  it('each record that missed a share is paid for, for one site, one priority, with a weight and a rounded figure', async () => {
    const text = (metric: string, each: string, more = ''): string => `${frame('2026-01-01', '2026-01-01')}
records Jobs means "jobs", with At, a time; Verdict, one of Good or Bad; Site, one of North or South; Size, a number.
metric Done means the percentage of Jobs whose Verdict is Good${metric}.
target Good: Provider must keep Done at least 99% in each calendar day${more}.
If Good is missed, Provider must credit EUR 10 for each of Jobs${each} that missed it.
sample Jobs from "jobs.csv".`;
    const files = {
      'jobs.csv': `At,Verdict,Site,Size
2026-01-01T01:00:00Z,Good,North,1
2026-01-01T02:00:00Z,Bad,North,7
2026-01-01T03:00:00Z,Good,North,
2026-01-01T04:00:00Z,Good,South,2
2026-01-01T05:00:00Z,Bad,South,
2026-01-01T06:00:00Z,Bad,South,1
`,
    };
    const credited = async (sla: string): Promise<string[][]> =>
      (await run(sla, files, '2026-01-01')).credits.map(({ part, amount }) => [part ?? '', amount.text]);
    // Three are bad, one in the North; of the two in the South one has no size.
    expect(await credited(text('', ''))).toEqual([['', 'EUR 30.00']]);
    expect(await credited(text(', rounded to 0 decimals', ''))).toEqual([['', 'EUR 30.00']]);
    expect(await credited(text('', ' where Site is North'))).toEqual([['', 'EUR 10.00']]);
    expect(await credited(text(', weighted by Size', ''))).toEqual([['', 'EUR 20.00']]);
    expect(await credited(text('', '', ', for each Site'))).toEqual([
      ['North', 'EUR 10.00'],
      ['South', 'EUR 20.00'],
    ]);
  });

  it('records are counted by the hours that the metric has when the window begins', async () => {
    const outcome = await run(
      `${frame('2026-01-05', '2026-01-06')}
calendar Hours means Monday to Friday from 09:00 to 17:00.
records Jobs means "jobs", with At, a time; Verdict, one of Good or Bad.
metric Done means the percentage of Jobs whose Verdict is Good, counted in Hours.
target Good: Provider must keep Done at least 99% in each calendar day.
If Good is missed, Provider must credit EUR 10 for each of Jobs that missed it.
amendment from 2026-01-06: metric Done means the percentage of Jobs whose Verdict is Good.
sample Jobs from "jobs.csv".`,
      {
        'jobs.csv': 'At,Verdict\n2026-01-05T03:00:00Z,Bad\n2026-01-05T10:00:00Z,Bad\n2026-01-06T03:00:00Z,Bad\n2026-01-06T10:00:00Z,Bad\n',
      },
      '2026-01-06',
    );
    // At three in the morning nobody works; from the second day on that does not matter.
    expect(outcome.credits.map(({ window, amount }) => [window.id, amount.text])).toEqual([
      ['2026-01-05', 'EUR 10.00'],
      ['2026-01-06', 'EUR 20.00'],
    ]);
  });

  it('what is to be done every so many hours has a time of day, also after more than four hundred times', async () => {
    const outcome = await run(
      `${frame('2026-01-01', '2026-06-30')}
${CALLS}
target Good: Provider must keep Good Calls at least 50% in each calendar month.
If Good is missed, Provider must "report progress" every 9 hours until Good is met.`,
      { 'calls.csv': 'At,Verdict,Site\n2026-01-01T10:00:00Z,Bad,North\n' },
      '2026-06-30',
    );
    // From 1 February to 30 June are 150 days or 3,600 hours, which is 400 times 9; the last one ends the last day.
    const due = outcome.todos.map(({ due: day, dueTime }) => `${day} ${dueTime}`);
    expect(due.slice(0, 3)).toEqual(['2026-02-01 09:00', '2026-02-01 18:00', '2026-02-02 03:00']);
    expect(due.slice(-2)).toEqual(['2026-06-30 15:00', '2026-06-30 undefined']);
    expect(due).toHaveLength(400);
    expect(outcome.cautions.map(({ code }) => code)).not.toContain('many-follow-ups');
  });

  it('what would be due thousands of times is listed a thousand times, and that is said', async () => {
    const outcome = await run(
      `${frame('2026-01-01', '2026-06-30')}
${CALLS}
target Good: Provider must keep Good Calls at least 50% in each calendar month.
If Good is missed, Provider must "report progress" every 1 hour until Good is met.`,
      { 'calls.csv': 'At,Verdict,Site\n2026-01-01T10:00:00Z,Bad,North\n' },
      '2026-06-30',
    );
    expect(outcome.todos).toHaveLength(1000);
    expect(outcome.cautions.map(({ text }) => text)).toContain(
      '"report progress" would be due more than 1,000 times after one miss; the first 1,000 are listed.',
    );
  });

  it('a ticket that misses two promises of a table goes beyond both', async () => {
    const outcome = await run(
      `${frame('2026-01-01', '2026-01-31')}
records Tickets means "tickets", with Opened, a time; Answered, a time; Closed, a time; Priority, one of P1 or P2.
measure Answer Time means, for each of Tickets, the time from Opened to Answered.
measure Close Time means, for each of Tickets, the time from Opened to Closed.
sample Tickets from "tickets.csv".
target Times: Provider must keep, for each of Tickets,
  | Priority | Answer Time | Close Time |
  | P1 | at most 5 minutes | at most 1 hour |
  | P2 | at most 1 hour | none |.
If Times is missed, Provider must add 0.005 days of service for each started hour above 1 hour.`,
      { 'tickets.csv': 'Opened,Answered,Closed,Priority\n2026-01-01T09:00:00Z,2026-01-01T11:54:00Z,2026-01-01T13:43:00Z,P1\n' },
      '2026-01-31',
    );
    // Answered after 2 h 54 min, 2 h 49 min late: 3 started hours. Closed after 4 h 43 min, 3 h 43 min late: 4. Seven times 0.005 is 0.035.
    expect(outcome.credits.map(({ amount, why }) => [amount.text, why.arithmetic])).toEqual([
      ['0.04 days of service', ['7 started hours × 0.005 days of service = 0.035 days of service', 'Rounded: 0.04 days of service']],
    ]);
    expect(outcome.headline).toContain('missed Times for 2 of 2 promises for Tickets');
  });

  it('two reports show the same figure also where no data name a part of it yet', async () => {
    const outcome = await run(
      `${frame('2026-03-01', '2026-04-30')}
records Lines means "lines", with At, a time; Users, a number; Desk, a text.
sample Lines from "lines.csv".
metric Middle for each Desk means the median of Users of Lines.
target Keep Middle: Provider must keep Middle above 2, in each calendar month.
Provider must report Middle to Customer within 1 month after each calendar month.
Provider must report Keep Middle to Customer within 5 days after each calendar week.
Customer may dispute a figure within 10 days after the report.`,
      { 'lines.csv': 'At,Users,Desk\n' },
      '2026-04-30',
    );
    // The week to 8 March lies in March, which is reported by 30 April; ten days later it is final.
    expect(disputeDays(outcome)).toContainEqual(['2026-W10', '2026-05-10']);
  });

  it('an outage that is still open has lasted until the data end, also where a limit cuts it later', async () => {
    const text = (clauses: string): string => `${frame('2026-01-01', '2026-01-31')}
records Outages means "outages", with Started, a time; Ended, a time.
period Break means the time from Started to Ended of Outages${clauses}.
metric Break Time means the time in Break.
sample Outages from "outages.csv".`;
    const files = { 'outages.csv': 'Started,Ended\n2026-01-10T23:50:00Z,\n' };
    const timeOf = async (clauses: string): Promise<string | undefined> =>
      (await run(text(clauses), files, '2026-01-10')).metrics[0]?.figures[0]?.figure?.text;
    // Ten minutes until the data end; the limit would cut it at noon of the next day.
    expect(await timeOf(', up to 12 hours in each calendar week, at least 4 hours long')).toBe('0 s');
    expect(await timeOf(', up to 12 hours in each calendar week, at least 10 minutes long')).toBe('10 min');
  });

  it('of two amendments that begin together, since the clocks left one day out, the one of the later day holds', async () => {
    const outcome = await run(
      `${frame('2011-12-29', '2012-01-11').replace('UTC', 'Pacific/Apia')}
${CALLS}
target Good: Provider must keep Good Calls above 75%, in each contract week.
amendment from 2011-12-31: target Good: Provider must keep Good Calls at most 0%, in each contract week.
amendment from 2011-12-30: target Good: Provider must keep Good Calls above 0%, in each contract week.`,
      { 'calls.csv': 'At,Verdict,Site\n2011-12-29T12:00:00Z,Good,North\n2012-01-06T12:00:00Z,Good,North\n' },
      '2012-01-11',
    );
    // 100% each: above 75%, and not at most 0%. Apia had no 30 December 2011.
    expect(outcome.targets[0]?.windows.map(({ verdict }) => verdict)).toEqual(['met', 'missed']);
  });

  it('a report of a figure shows the target that is for each of something, also where no data name anything yet', async () => {
    const outcome = await run(
      `${frame('2026-10-21', '2026-10-22')}
calendar Hours means Monday to Friday from 08:00 to 18:00.
records Tickets means "tickets", with Opened, a time; Closed, a time; Desk, a text.
measure Close Time means, for each of Tickets, the time from Opened to Closed.
sample Tickets from "tickets.csv".
metric Slowest means the highest of Close Time of Tickets dated by Opened.
target Quick: Provider must keep Slowest below 1 hour, in each calendar day, for each Desk.
Provider must report Slowest to Customer within 3 business days of Hours after each calendar day.
Provider must report Quick to Customer within 5 days after each calendar week.
Customer may dispute a figure within 4 business days of Hours after the report.`,
      { 'tickets.csv': 'Opened,Closed,Desk\n' },
      '2026-10-22',
    );
    // The week is cut at Thursday 22 October; its report is due on the 27th. Four business days after that are 28, 29, 30 and Monday, 2 November.
    expect(disputeDays(outcome)).toContainEqual(['2026-10-21', '2026-11-02']);
  });
});
