/** Sentences as real agreements combine them, each worked out by hand. */
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../language/index';
import { outcomeOf } from '../support/second-opinion/run-case';

const FRAME = `agreement Combined is between Provider and Customer, from 1 January 2026 to 31 December 2026, in the time zone "UTC", with amounts in GBP.
party Provider means "p".
party Customer means "c".
fee Monthly Fee means GBP 10,000 for each calendar month.
records Outages means "times without service", with Started, a time; Ended, a time.
period Outage means the time from Started to Ended of Outages.
metric Availability means the percentage of time without Outage.
target Uptime: Provider must keep Availability at least 99.9% in each calendar month.
sample Outages from "outages.csv".
sample Availability from "availability.csv".
`;

/** The figures of the first months of 2026. */
async function run(text: string, ...figures: readonly string[]): Promise<Outcome> {
  const rows = figures.map((figure, index) => `2026-${String(index + 1).padStart(2, '0')},${figure}\n`);
  return outcomeOf({
    text: `${FRAME}${text}`,
    files: { 'outages.csv': 'started,ended\n', 'availability.csv': `month,value\n${rows.join('')}` },
  });
}

describe('an amended ladder of points', () => {
  it('goes on doubling what is missed in a row, with the points of the words now in force', async () => {
    const outcome = await run(
      `remedy Points: If Availability in a calendar month is below 99.9%, Provider incurs 1 point, doubled when repeated; below 99%, Provider incurs 3 points, doubled when repeated.
amendment from 1 March 2026: remedy Points: If Availability in a calendar month is below 99.8%, Provider incurs 5 points, doubled when repeated.`,
      '99.5%',
      '98%',
      '99.5%',
      '99.85%',
      '99.5%',
    );
    // January 1; February 3 doubled; March 5 doubled, because February was missed, too; April is no miss any more; May 5.
    expect(outcome.points.map(({ window, points }) => [window, points])).toEqual([
      ['2026-01', '1'],
      ['2026-02', '6'],
      ['2026-03', '10'],
      ['2026-05', '5'],
    ]);
  });
});

describe('a record that misses several cells of a table', () => {
  it('counts the time beyond each of them, also when both were missed at the same moment', async () => {
    const outcome = await outcomeOf({
      text: `${FRAME}records Tickets means "tickets", with Opened, a time; Answered, a time; Closed, a time; Priority, one of P1 or P2.
measure Answer Time means, for each of Tickets, the time from Opened to Answered.
measure Close Time means, for each of Tickets, the time from Opened to Closed.
target Times: Provider must keep, for each of Tickets,
  | Priority | Answer Time    | Close Time     |
  | P1       | at most 1 hour | at most 1 hour |.
If Times is missed, Provider must credit GBP 10 for each started hour above 1 hour.
sample Tickets from "tickets.csv".`,
      files: {
        'outages.csv': 'started,ended\n',
        'availability.csv': 'month,value\n',
        'tickets.csv': 'opened,answered,closed,priority\n2026-01-05 09:00,2026-01-05 11:30,2026-01-05 14:00,P1\n',
      },
    });
    // The answer came 1 h 30 min late (2 started hours), the end 4 h late.
    expect(outcome.credits.map(({ amount }) => amount.text)).toEqual(['GBP 60.00']);
    expect(outcome.headline).toContain('Provider missed Times for 2 of 2 promises for Tickets');
  });
});

describe('claims and notices of what is for each region', () => {
  const FOR_EACH = `records Failures means "times without service", with Began, a time; Over, a time; Region, one of North or South.
period Failure means the time from Began to Over of Failures.
metric Regional Availability for each Region means the percentage of time without Failure.
target Regional Uptime: Provider must keep Regional Availability at least 99.9% in each calendar month.
records Letters means "claims and notices", with Received, a time; Concerned, a date; Region, one of North or South; Cured, a time.
sample Failures from "failures.csv".
sample Letters from "letters.csv".
`;
  const FAILURES =
    'began,over,region\n2026-01-10 10:00,2026-01-10 20:00,North\n2026-01-11 10:00,2026-01-11 20:00,South\n2026-02-11 10:00,2026-02-11 20:00,North\n2026-02-12 10:00,2026-02-12 20:00,South\n2026-04-05 00:00,2026-04-05 00:01,North\n';

  async function runFor(text: string, letters: string, outages = ''): Promise<Outcome> {
    const files = {
      'outages.csv': `started,ended\n${outages}`,
      'availability.csv': 'month,value\n',
      'failures.csv': FAILURES,
      'letters.csv': `received,concerned,region,cured\n${letters}`,
    };
    return outcomeOf({ text: `${FRAME}${FOR_EACH}${text}`, files, to: '2026-04-30' });
  }

  it('a claim for one region claims nothing for the other; one that names none is for both', async () => {
    const outcome = await runFor(
      `If Regional Uptime is missed, Provider must credit GBP 100.
Customer must claim a credit within 30 days after the end of the calendar month, as recorded by Received of Letters for Concerned.`,
      '2026-02-03 10:00,2026-01-10,North,\n2026-03-03 10:00,2026-02-11,,\n',
    );
    expect(outcome.credits.map(({ part, window, status }) => [part, window.id, status])).toEqual([
      ['North', '2026-01', 'due'],
      ['South', '2026-01', 'forfeited'],
      ['North', '2026-02', 'due'],
      ['South', '2026-02', 'due'],
    ]);
  });

  it('what is left out of the figure of one region is that of this region', async () => {
    const outcome = await runFor(
      `metric Open Time means the percentage of time without Outage, not counting Failure.
metric Trouble means the percentage of time with Failure.
metric Net Time means Open Time minus Trouble.
target Regional Net Time: Provider must keep Net Time at least 90% in each calendar month, for each Region.`,
      '',
      '2026-02-11 12:00,2026-02-11 14:00\n',
    );
    // The outage lay in the failure of North: 1 − 600/40,320. That of South was a day later: 1 − 120/39,720 − 600/40,320.
    const figures = outcome.targets.filter(({ name }) => name.startsWith('Regional Net Time'));
    expect(figures.map(({ name, windows }) => [name, windows[1]?.figure?.exact])).toEqual([
      ['Regional Net Time, North', '331/336'],
      ['Regional Net Time, South', '109225/111216'],
    ]);
  });

  it('a notice of one region lets only its miss count', async () => {
    const outcome = await runFor(
      `If Regional Uptime is missed in 2 consecutive calendar months, counting only misses of which Customer gave notice in time, Customer may terminate.
Customer must give notice of a miss of Regional Uptime within 30 days after the end of the calendar month, as recorded by Received of Letters for Concerned.`,
      '2026-02-03 10:00,2026-01-10,North,\n2026-03-03 10:00,2026-02-11,,\n',
    );
    expect(outcome.rights.map(({ text, from }) => [text, from])).toEqual([['Customer may terminate (North)', '2026-03-01']]);
    expect(outcome.todos.map(({ text }) => text)).toEqual([
      'The miss of Regional Uptime, South in January 2026 does not count: Customer gave no notice of it by 2 March 2026',
    ]);
  });

  it('a notice of one region starts the time for a cure of its miss alone', async () => {
    const outcome = await runFor(
      `If Regional Uptime is missed, Customer may terminate unless Provider cures the miss within 10 days after notice, as recorded by Cured of Letters.
Customer must give notice of a miss of Regional Uptime within 30 days after the end of the calendar month, as recorded by Received of Letters for Concerned.`,
      '2026-02-03 10:00,2026-01-10,North,2026-02-13 09:00\n',
    );
    const [north, , south] = outcome.todos.map(({ text }) => text);
    expect(north).toBe('Customer may not terminate (North): Provider cured the miss of Regional Uptime, North in January 2026 in time');
    expect(south).toContain(
      'Customer may terminate (South) once it has given notice of the miss of Regional Uptime, South in January 2026',
    );
  });
});

describe('what an amount comes to at most', () => {
  const run5h = async (text: string): Promise<string[]> => {
    const outcome = await outcomeOf({
      text: `${FRAME.replace('sample Availability from "availability.csv".\n', '')}${text}`,
      files: { 'outages.csv': 'started,ended\n2026-01-10 10:00,2026-01-10 22:00\n' },
      to: '2026-01-31',
    });
    return outcome.credits.map(({ amount }) => amount.text);
  };

  it('holds for the time in a period, in days of a fee', async () => {
    // 12 hours of 744, a hundred times, are 16,129.03; 3 of 31 days are 967.74.
    expect(await run5h('If Uptime is missed, Provider must credit 100 times Monthly Fee for the time in Outage.')).toEqual([
      'GBP 16,129.03',
    ]);
    expect(
      await run5h('If Uptime is missed, Provider must credit 100 times Monthly Fee for the time in Outage, up to 3 days of Monthly Fee.'),
    ).toEqual(['GBP 967.74']);
  });

  it('is the fee of the part that the amount is for', async () => {
    const outcome = await outcomeOf({
      text: `${FRAME}fee Region Fee means GBP 1,000 for North and GBP 200 for South, for each calendar month.
records Failures means "times without service", with Began, a time; Over, a time; Region, one of North or South.
period Failure means the time from Began to Over of Failures.
metric Regional Availability for each Region means the percentage of time without Failure.
target Regional Uptime: Provider must keep Regional Availability at least 99% in each calendar month.
If Regional Uptime is missed, Provider must credit GBP 300 for each percentage point below 99%, up to 50% of Region Fee.
sample Failures from "failures.csv".`,
      files: {
        'outages.csv': 'started,ended\n',
        'availability.csv': 'month,value\n',
        'failures.csv': 'began,over,region\n2026-01-10 00:00,2026-01-12 00:00,North\n2026-01-10 00:00,2026-01-12 00:00,South\n',
      },
      to: '2026-01-31',
    });
    expect(outcome.credits.map(({ part, amount }) => [part, amount.text])).toEqual([
      ['North', 'GBP 500.00'],
      ['South', 'GBP 100.00'],
    ]);
  });
});

describe('a time to act in working hours', () => {
  it('ends at a time of the day', async () => {
    const outcome = await run(
      `calendar Support Hours means Monday to Friday from 09:00 to 17:00.
If Uptime is missed, Provider must "inform the manager" within 4 business hours of Support Hours, and "inform the director" within 2 business days of Support Hours.`,
      '99.5%',
    );
    // January 2026 ends on a Saturday.
    expect(outcome.todos.map(({ text }) => text)).toEqual([
      'Provider must inform the manager by 13:00 on 2 February 2026',
      'Provider must inform the director by 3 February 2026',
    ]);
  });
});

describe('an amendment of what a promise is made of', () => {
  it('changes no words of the promise, so they are said once', async () => {
    const outcome = await outcomeOf({
      text: `${FRAME}calendar Support Hours means Monday to Friday from 09:00 to 17:00.
records Tickets means "tickets", with Opened, a time; Closed, a time; Priority, one of P1 or P2.
measure Close Time means, for each of Tickets, the time from Opened to Closed, counted in Support Hours.
target Times: Provider must keep, for each of Tickets,
  | Priority | Close Time      |
  | P1       | at most 4 hours |.
amendment from 1 February 2026: calendar Support Hours means Monday to Friday from 09:00 to 13:00.
If Times is missed, Provider must credit 2 times Monthly Fee for the time in Outage.
amendment from 1 February 2026: period Outage means the time from Started to Ended of Outages, longer than 1 hour.
sample Tickets from "tickets.csv".`,
      files: {
        'outages.csv': 'started,ended\n2026-02-10 00:00,2026-02-10 02:00\n',
        'availability.csv': 'month,value\n',
        'tickets.csv': 'opened,closed,priority\n2026-01-05 09:00,2026-01-05 15:00,P1\n2026-02-02 09:00,2026-02-03 15:00,P1\n',
      },
    });
    const times = outcome.targets.find(({ name }) => name === 'Times');
    expect(times?.promised).toBe('Close Time by Priority for each of Tickets');
    expect(times?.parts.map(({ name, missed }) => [name, missed])).toEqual([['Times, P1, Close Time', 2]]);
    expect(outcome.credits.map(({ why }) => why.sentences.find((each) => each.startsWith('So ')))).toEqual([
      'So Provider must credit 2 times Monthly Fee for the time in Outage: GBP 59.52.',
    ]);
  });
});

describe('an amount for each quarter of an hour beyond a share of the month', () => {
  it('is counted from that share of the minutes of the window, clock changes and all', async () => {
    const outcome = await outcomeOf({
      text: `${FRAME.replace('"UTC"', '"Europe/London"').replace('sample Availability from "availability.csv".\n', '')}metric Downtime means the time in Outage.
If Downtime in a calendar month is above 0 minutes, Provider must credit 1 day of Monthly Fee for each complete 15 minutes above 0.1% of the time.`,
      files: { 'outages.csv': 'started,ended\n2026-03-10 10:00,2026-03-10 12:00\n' },
      to: '2026-03-31',
    });
    // March has 44,580 minutes: 120 − 44.58 = 75.42 minutes are 5 times 15; 5 of 31 days.
    expect(outcome.credits.map(({ amount }) => amount.text)).toEqual(['GBP 1,612.90']);
    expect(outcome.credits[0]?.why.sentences.find((each) => each.startsWith('March 2026:'))).toEqual(
      'March 2026: 2 h is 5 complete steps of 15 minutes above 44 min 35 s.',
    );
  });
});

describe('a right that hangs on credits of a year', () => {
  it('arises with the credit that carries the total above the amount, not when the year is over', async () => {
    const text = `If Uptime is missed, Provider must credit 10% of Monthly Fee.
If total credits in a calendar year are above GBP 1,500, Customer may terminate within 30 days.`;
    const outcome = await run(text, '99.5%', '99.95%', '99.5%', '99.5%');
    expect(outcome.rights.map(({ text: right, from, until }) => [right, from, until])).toEqual([
      ['Customer may terminate', '2026-04-01', '2026-04-30'],
    ]);
  });
});
