/** Half sentences of docs/meaning.md that nothing else pins down, each with the figure worked out by hand. */
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../support/figures';
import { monthly, payable } from '../support/monthly';
import { outcomeOf } from '../support/second-opinion/run-case';

const UP = 'If Up is missed, Provider must';

describe('rounding (convention 1)', () => {
  it('is half up, and what is judged is the rounded figure', async () => {
    const rounded = `metric Rounded means Uptime, rounded to 1 decimal place.
target Near: Provider must keep Rounded at least 98.7% in each calendar month.`;
    const { targets } = await monthly(rounded, { uptime: [98.65, 98.649] });
    const near = targets.find(({ name }) => name === 'Near');
    expect(near?.windows.map(({ verdict, figure }) => [verdict, figure?.exact])).toEqual([
      ['met', '0.987'],
      ['missed', '0.986'],
    ]);
  });

  it('of a length of time is to decimals of a minute', async () => {
    const figures = await figuresOf(
      `records Outages means "outages", with Started, a time; Ended, a time.
       period Outage means the time from Started to Ended of Outages.
       metric Down means the time in Outage, rounded to 0 decimals.
       target Short: Provider must keep Down at most 1 minute in each calendar month.`,
      { 'Outages.csv': 'Started,Ended\n2026-01-10T10:00:00Z,2026-01-10T10:01:30Z\n' },
      { to: '2026-01-31' },
    );
    expect(figures.text('Down', '2026-01')).toBe('2 min');
  });
});

describe('money (convention 2)', () => {
  it('that must be paid is claimed, and earned back, as a credit is', async () => {
    const claimed = await monthly(`${UP} pay GBP 10. Customer must claim a credit within 30 days after the end of the calendar month.`, {
      uptime: [98, 100],
    });
    expect(payable(claimed)).toEqual(['2026-01 GBP 10.00 claimable']);
    const returned = await monthly(`${UP} pay GBP 10. Provider must return a credit if Up is met in each of the next 1 calendar months.`, {
      uptime: [98, 100],
    });
    expect(payable(returned)).toEqual(['2026-01 GBP 10.00 earned back']);
  });

  it('the least amount is looked at before the limit of a record', async () => {
    const { credits } = await outcomeOf({
      text: `agreement Least is between Provider and Customer, from 1 January 2026 to 31 January 2026, in the time zone "UTC", with amounts in GBP.
party Provider means "p".
party Customer means "c".
records Tickets means "tickets", with Opened, a time; Closed, a time.
measure Length means, for each of Tickets, the time from Opened to Closed.
target Quick: Provider must keep Length at most 1 hour for each of Tickets.
If Quick is missed, Provider must credit GBP 12.
Total credits for each of Tickets must not exceed GBP 5.
Credits below GBP 10 in a calendar month are not payable.
sample Tickets from "tickets.csv".`,
      files: { 'tickets.csv': 'Opened,Closed\n2026-01-05T10:00:00Z,2026-01-05T12:00:00Z\n' },
      to: '2026-01-31',
    });
    expect(credits.map((line) => line.payable.text)).toEqual(['GBP 5.00']);
  });

  it('is limited to an amount that is rounded down', async () => {
    const limit = 'Total credits in each calendar month must not exceed 10.0005% of Fee.';
    expect(payable(await monthly(`${UP} credit GBP 500. ${limit}`, { uptime: [98] }))).toEqual(['2026-01 GBP 100.00']);
  });

  it('that is not payable on its condition does not push out what is', async () => {
    const rules = `${UP} credit GBP 200. If Fast is missed, Provider must credit GBP 100.
Only the highest credit in a calendar month is payable.
Credits for Up are payable only if Up is missed in 2 consecutive calendar months.`;
    expect(payable(await monthly(rules, { uptime: [98], speed: [98] }))).toEqual(['2026-01 GBP 0.00', '2026-01 GBP 100.00']);
  });

  it('of equal credits the one that the agreement names first stays', async () => {
    const rules = `${UP} credit GBP 100. If Fast is missed, Provider must credit GBP 100.
Only the highest credit in a calendar month is payable.`;
    expect(payable(await monthly(rules, { uptime: [98], speed: [98] }))).toEqual(['2026-01 GBP 100.00', '2026-01 GBP 0.00']);
  });
});

describe('days (convention 7)', () => {
  it('are divided at local midnight, and last as long as the clocks say', async () => {
    const figures = await figuresOf(
      `agreement Days is between Provider and Customer, from 28 March 2026 to 30 March 2026, in the time zone "Europe/Berlin".
       party Provider means "p". party Customer means "c".
       records Outages means "outages", with Started, a time; Ended, a time.
       period Outage means the time from Started to Ended of Outages.
       metric Down means the time in Outage. metric Up means the percentage of time without Outage.
       target Short: Provider must keep Down at most 1 hour in each calendar day.
       target Long: Provider must keep Up at least 99% in each calendar day.`,
      { 'Outages.csv': 'Started,Ended\n2026-03-28 23:30,2026-03-29 04:00\n' },
      { to: '2026-03-30' },
    );
    const day = { kind: 'calendar', unit: 'day' } as const;
    // Half an hour before midnight, and three after it: from 2 the clocks go to 3. The day has 23 hours.
    expect(['2026-03-28', '2026-03-29', '2026-03-30'].map((id) => figures.text('Down', id, day))).toEqual(['30 min', '180 min', '0 min']);
    expect(figures.text('Up', '2026-03-29', day)).toBe('2000/23%');
  });
});

describe('milestones (convention 8)', () => {
  it('are moved once for a midnight that two kinds of delay last over', async () => {
    const { targets } = await outcomeOf({
      text: `agreement Moved is between Provider and Customer, from 1 June 2026 to 31 July 2026, in the time zone "UTC".
party Provider means "p".
party Customer means "c".
records Deliveries means "deliveries", with Delivered, a time.
records Waits means "waits", with Needed, a time; Given, a time.
records Storms means "storms", with Began, a time; Over, a time.
period Wait means the time from Needed to Given of Waits.
period Storm means the time from Began to Over of Storms.
milestone Live: Provider must reach Delivered of Deliveries by 10 June 2026, moved day for day by Wait or Storm.
sample Deliveries from "deliveries.csv".
sample Waits from "waits.csv".
sample Storms from "storms.csv".`,
      files: {
        'deliveries.csv': 'Delivered\n2026-06-14T10:00:00Z\n',
        'waits.csv': 'Needed,Given\n2026-06-01T00:00:00Z,2026-06-03T00:00:00Z\n',
        'storms.csv': 'Began,Over\n2026-06-02T12:00:00Z,2026-06-04T12:00:00Z\n',
      },
      to: '2026-07-31',
    });
    // The midnights that end 1, 2 and 3 June; that of 2 June, over which both last, counts once. So 13 June, and the 14th is late.
    expect(targets[0]?.windows.map(({ verdict }) => verdict)).toEqual(['missed']);
  });
});

describe('missing samples (convention 13)', () => {
  it('leave the figure to the time that is known', async () => {
    const figures = await figuresOf(
      `records Probes means "probes", one every 10 minutes, with Checked, a time; Result, one of Passed or Failed.
       period Outage means any time when the Result of Probes is Failed.
       metric Up means the percentage of time without Outage.
       target Most: Provider must keep Up at least 99% in each calendar month.`,
      { 'Probes.csv': 'Checked,Result\n2026-01-10T10:00:00Z,Failed\n2026-01-10T10:10:00Z,Passed\n2026-01-10T10:20:00Z,Passed\n' },
      { to: '2026-01-31' },
    );
    // Ten minutes of thirty were bad; of the other 44,610 nobody knows.
    expect(figures.text('Up', '2026-01')).toBe('200/3%');
    const { range } = figures.metric('Up', '2026-01');
    expect([range?.low.toExact(), range?.high.toExact()]).toEqual(['1/2232', '4463/4464']);
  });

  it('make a verdict on an exact figure uncertain where that figure lies between what they could make of it', async () => {
    const { targets } = await outcomeOf({
      text: `agreement Exactly is between Provider and Customer, from 10 January 2026 to 10 January 2026, in the time zone "UTC".
party Provider means "p".
party Customer means "c".
records Probes means "probes", one every 10 minutes, with Checked, a time; Result, one of Passed or Failed.
period Outage means any time when the Result of Probes is Failed.
metric Up means the percentage of time without Outage.
target Half: Provider must keep Up exactly 50% in each calendar day.
target All: Provider must keep Up exactly 100% in each calendar day.
sample Probes from "probes.csv".`,
      files: { 'probes.csv': 'Checked,Result\n2026-01-10T10:00:00Z,Failed\n2026-01-10T10:10:00Z,Passed\n2026-01-10T10:20:00Z,Passed\n' },
      to: '2026-01-10',
    });
    // Anything from 1/72 to 143/144, so that half is possible and all of it is not.
    expect(targets.map(({ name, windows }) => [name, windows[0]?.verdict, windows[0]?.uncertain])).toEqual([
      ['Half', 'missed', true],
      ['All', 'missed', false],
    ]);
  });
});

describe('time that is not counted as an outage (convention 15)', () => {
  it('is good time, also where nobody knows what it was', async () => {
    const figures = await figuresOf(
      `agreement Known is between Provider and Customer, from 10 January 2026 to 10 January 2026, in the time zone "UTC".
       party Provider means "p". party Customer means "c".
       records Probes means "probes", one every 6 hours, with Checked, a time; Result, one of Passed or Failed.
       records Works means "works", with Begins, a time; Ends, a time.
       period Outage means any time when the Result of Probes is Failed.
       period Work means the time from Begins to Ends of Works.
       metric Up means the percentage of time without Outage, not counting Work as Outage.
       target Most: Provider must keep Up at least 99% in each calendar day.`,
      {
        'Probes.csv': 'Checked,Result\n2026-01-10T00:00:00Z,Passed\n2026-01-10T12:00:00Z,Failed\n2026-01-10T18:00:00Z,Passed\n',
        'Works.csv': 'Begins,Ends\n2026-01-10T06:00:00Z,2026-01-10T12:00:00Z\n',
      },
      { to: '2026-01-10' },
    );
    const up = figures.metric('Up', '2026-01-10', { kind: 'calendar', unit: 'day' });
    expect([up.value?.toExact(), up.range]).toEqual(['0.75', undefined]);
  });
});

describe('a ladder (convention 19)', () => {
  it('of bands includes both ends of each', async () => {
    const bands = `If Uptime in a calendar month is
  from 98% to 98.99%, Provider must credit GBP 10;
  below 97%, Provider must credit GBP 50.`;
    expect(payable(await monthly(bands, { uptime: [98.99, 98, 97.999, 97, 96.9] }))).toEqual([
      '2026-01 GBP 10.00',
      '2026-02 GBP 10.00',
      '2026-05 GBP 50.00',
    ]);
  });
});

describe('a condition on two kinds of records', () => {
  it('holds in a window in which something of each was missed, once', async () => {
    const { credits } = await outcomeOf({
      text: `agreement Both is between Provider and Customer, from 1 January 2026 to 28 February 2026, in the time zone "UTC", with amounts in GBP.
party Provider means "p".
party Customer means "c".
records Tickets means "tickets", with Opened, a time; Closed, a time.
records Orders means "orders", with Placed, a time; Sent, a time.
measure Length means, for each of Tickets, the time from Opened to Closed.
measure Wait means, for each of Orders, the time from Placed to Sent.
target Quick: Provider must keep Length at most 1 hour for each of Tickets.
target Prompt: Provider must keep Wait at most 1 hour for each of Orders.
If Quick is missed and Prompt is missed, Provider must credit GBP 12.
sample Tickets from "tickets.csv".
sample Orders from "orders.csv".`,
      files: {
        'tickets.csv':
          'Opened,Closed\n2026-01-05T10:00:00Z,2026-01-05T12:00:00Z\n2026-01-06T10:00:00Z,2026-01-06T12:00:00Z\n2026-02-06T10:00:00Z,2026-02-06T12:00:00Z\n',
        'orders.csv': 'Placed,Sent\n2026-01-20T10:00:00Z,2026-01-20T12:00:00Z\n2026-02-02T10:00:00Z,2026-02-02T10:30:00Z\n',
      },
      to: '2026-02-28',
    });
    expect(credits.map(({ window, amount }) => [window.id, amount.text])).toEqual([['2026-01', 'GBP 12.00']]);
  });
});

describe('what others reach and what was reached before', () => {
  it('stand beside the figures of their own metric', async () => {
    const { metrics } = await monthly(
      `baseline of Uptime is 99.5%, measured from 1 January 2025 to 31 December 2025.
benchmark Industry Uptime of Uptime is 99.9%, from "a survey".
benchmark Best Of Breed of Uptime is 99.99%, from "their report".`,
      { uptime: [98] },
    );
    const said = metrics.map(({ name, baseline, benchmarks }) => [
      name,
      baseline?.text,
      benchmarks.map((each) => [each.name, each.text, each.source]),
    ]);
    expect(said).toEqual([
      [
        'Uptime',
        '99.5%',
        [
          ['Industry Uptime', '99.9%', 'a survey'],
          ['Best Of Breed', '99.99%', 'their report'],
        ],
      ],
      ['Speed', undefined, []],
    ]);
  });
});

describe('business days after an amendment of their calendar', () => {
  it('of a remedy are those in force, of duties those first agreed', async () => {
    const { credits, todos } = await monthly(
      `calendar Hours means Monday to Friday from 09:00 to 17:00.
${UP} credit GBP 10; Provider must "explain itself" within 5 business days of Hours.
If Up is missed, counting only misses of which Customer gave notice in time, Customer may terminate.
Customer must claim a credit within 5 business days of Hours after the end of the calendar month.
Customer must give notice of a miss within 5 business days of Hours after the end of the calendar month.
Provider must report Up to Customer within 5 business days of Hours after each calendar month.
amendment from 1 January 2026: calendar Hours means Monday to Sunday from 09:00 to 17:00.`,
      { uptime: [98] },
    );
    // January 2026 ends on a Saturday.
    expect(credits[0]?.claimBy).toBe('2026-02-06');
    const due = (words: RegExp): string | undefined => todos.find(({ text }) => words.test(text))?.due;
    expect([due(/explain itself/), due(/give notice of the miss/), due(/report Up/)]).toEqual(['2026-02-05', '2026-02-06', '2026-02-06']);
  });
});

describe('a promise for each record', () => {
  const FRAME = `agreement Hosting is between Provider and Customer, from 1 January 2026 to 28 February 2026, in the time zone "UTC", with amounts in GBP.
party Provider means "p". party Customer means "c".
records Tickets means "tickets", with Opened, a time; Resolved, a time.
measure Work means, for each of Tickets, the time from Opened to Resolved.
If Each is missed, Provider must credit GBP 100.
sample Tickets from "tickets.csv".
`;
  // Two are late in January and one in February; one is in time.
  const TICKETS = `opened,resolved
2026-01-05 09:00,2026-01-05 15:00
2026-01-06 09:00,2026-01-06 15:00
2026-01-07 09:00,2026-01-07 10:00
2026-02-05 09:00,2026-02-05 15:00
`;
  const credits = async (window: string): Promise<string[]> =>
    payable(
      await outcomeOf({
        text: `${FRAME}target Each: Provider must keep Work at most 4 hours for each of Tickets${window}.`,
        files: { 'tickets.csv': TICKETS },
      }),
    ).map((each) => each.replace(/^\S+ /, ''));

  it('is missed by each that does not keep it', async () => {
    expect(await credits('')).toEqual(['GBP 100.00', 'GBP 100.00', 'GBP 100.00']);
  });

  it('is missed once by all of a window where it has one', async () => {
    expect(await credits(', in each calendar month')).toEqual(['GBP 100.00', 'GBP 100.00']);
  });
});
