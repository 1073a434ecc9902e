import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileSla, evaluate, type Outcome } from '../../language/index';
import { openFolder } from '../../server/condense/data-files';
import { openMemorySource } from '../../server/condense/memory-source';
import { observe } from '../../server/condense/observe';

const folder = mkdtempSync(join(tmpdir(), 'groups-'));
afterAll(() => rmSync(folder, { recursive: true }));
const files: Readonly<Record<string, string>> = {
  'outages.csv': `started,ended,class,site
2026-01-10 10:00,2026-01-10 22:00,Standard,Leeds
2026-01-10 10:00,2026-01-10 12:00,Rare,York
2026-02-10 10:00,2026-02-10 10:20,Rare,Leeds
2026-03-10 10:00,2026-03-11 10:20,Rare,Leeds
2026-03-31 23:59,2026-03-31 23:59,Rare,Leeds
`,
  'work.csv': 'begins,ends\n2026-01-10 10:00,2026-01-10 11:00\n',
  'tickets.csv': `opened,resolved,team
2026-01-10 10:00,2026-01-10 11:00,Red
2026-01-10 10:00,2026-01-10 21:00,Blue
2026-02-10 10:00,2026-02-10 21:00,Blue
`,
};
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);

const BASE = `agreement Storage is between Provider and Customer, from 1 January 2026 to 31 December 2026, in the time zone "UTC", with amounts in GBP.
party Provider means "Acme".
party Customer means "Northwind".
fee Monthly Fee means GBP 1,000 for each calendar month.
records Outages means "times without service", with Started, a time; Ended, a time; Class, one of Standard or Rare; Site, a text.
records Work Windows means "maintenance", with Begins, a time; Ends, a time.
records Tickets means "requests", with Opened, a time; Resolved, a time; Team, a text.
period Outage means the time from Started to Ended of Outages.
period Maintenance means the time from Begins to Ends of Work Windows.
measure Repair means, for each of Tickets, the time from Opened to Resolved.
sample Outages from "outages.csv".
sample Work Windows from "work.csv".
sample Tickets from "tickets.csv".
`;

async function run(sentences: string): Promise<Outcome> {
  const { agreement, problems } = compileSla({ files: new Map([['a.sla', BASE + sentences]]), main: 'a.sla' });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const source = openMemorySource(agreement, openFolder(folder));
  return (await observe(agreement, source, evaluate)).outcome;
}

const figures = ({ targets }: Outcome): string[] =>
  targets.map(({ name, windows }) => `${name}: ${windows.map(({ verdict, figure }) => `${verdict} ${figure?.text ?? ''}`).join(', ')}`);
const money = ({ credits }: Outcome): string[] => credits.map(({ window, part, payable }) => `${window.id} ${part ?? ''} ${payable.text}`);

describe('for each value of a field', () => {
  it('a metric has a figure, and a ladder its credits', async () => {
    const outcome = await run(`fee Class Fee means GBP 500 for Standard and GBP 300 for Rare, for each calendar month.
metric Availability for each Class means the percentage of time without Outage, not counting Maintenance.
target Uptime: Provider must keep Availability at least 99.9% in each calendar month.
remedy Uptime Credits: If Availability in a calendar month is below 99.9%, Provider must credit 10% of Class Fee; below 99%, Provider must credit 25% of Class Fee.`);
    // 11 h of 743 h; 1 h of 743 h, 20 min of 672 h, 24 h 20 min of the 743 h 59 min that have data: by hand.
    expect(figures(outcome)).toEqual([
      'Uptime, Standard: missed 98.519515%, met 100%, met 100%',
      'Uptime, Rare: missed 99.865410%, met 99.950397%, missed 96.729317%',
    ]);
    expect(money(outcome)).toEqual(['2026-01 Standard GBP 125.00', '2026-01 Rare GBP 30.00', '2026-03 Rare GBP 75.00']);
  });

  it('is what it would be if each were written out', async () => {
    const grouped = await run(`metric Availability for each Class means the percentage of time without Outage, not counting Maintenance.
metric Loss for each Class means 100% minus Availability.
target Uptime: Provider must keep Availability at least 99.9% in each calendar month.
target Small Loss: Provider must keep Loss at most 0.5% in each calendar quarter.
amendment from 1 March 2026: target Uptime: Provider must keep Availability at least 90% in each calendar month.
If Uptime is missed, Provider must credit 10% of Monthly Fee.
If Uptime is missed in 2 consecutive calendar months, Customer may terminate.
Provider must return a credit if Uptime is met in each of the next 2 calendar months.`);
    const one = (name: string): string => `
period Outage ${name} means the time from Started to Ended of Outages where Class is ${name}.
metric Availability ${name} means the percentage of time without Outage ${name}, not counting Maintenance.
metric Loss ${name} means 100% minus Availability ${name}.
target Uptime ${name}: Provider must keep Availability ${name} at least 99.9% in each calendar month.
target Small Loss ${name}: Provider must keep Loss ${name} at most 0.5% in each calendar quarter.
amendment from 1 March 2026: target Uptime ${name}: Provider must keep Availability ${name} at least 90% in each calendar month.
If Uptime ${name} is missed, Provider must credit 10% of Monthly Fee.
If Uptime ${name} is missed in 2 consecutive calendar months, Customer may terminate.
Provider must return a credit if Uptime ${name} is met in each of the next 2 calendar months.`;
    const written = await run(one('Standard') + one('Rare'));
    const named = (text: string): string => text.replace(', Standard:', ' Standard:').replace(', Rare:', ' Rare:');
    expect(figures(grouped).map(named).sort()).toEqual(figures(written).sort());
    expect(grouped.credits.map(({ payable, status }) => `${payable.text} ${status}`)).toEqual(
      written.credits.map(({ payable, status }) => `${payable.text} ${status}`),
    );
    expect(grouped.rights.length).toBe(written.rights.length);
  });

  it('that only the data know, in the order of their letters', async () => {
    const outcome = await run(`metric Downtime means the time in Outage.
target Short Outages: Provider must keep Downtime at most 1 hour in each calendar month, for each Site.
target Repairs: Provider must keep Repair at most 4 hours for at least 50% of Tickets, in each calendar month, for each Team.
If Short Outages is missed, Provider must credit 2 times Monthly Fee for the time in Outage.
If Repairs is missed in 2 consecutive calendar months, Customer may "change the team".`);
    expect(figures(outcome)).toEqual([
      'Short Outages, Leeds: missed 12 h, met 20 min, missed 24 h 20 min',
      'Short Outages, York: missed 2 h, met 0 s, met 0 s',
      'Repairs, Blue: missed 0%, missed 0%, not determined ',
      'Repairs, Red: met 100%, not determined , not determined ',
    ]);
    // 2 × 1,000 × 12/744, × 2/744 and × 24⅓/744.
    expect(money(outcome)).toEqual(['2026-01 Leeds GBP 32.26', '2026-01 York GBP 5.38', '2026-03 Leeds GBP 65.41']);
    expect(outcome.rights.map(({ text }) => text)).toEqual(['Customer may change the team (Blue)']);
  });

  it('a promise about each record is judged apart, and pays apart', async () => {
    const outcome = await run(`target Quick: Provider must keep Repair at most 4 hours for each of Tickets, for each Team.
If Quick is missed, Provider must credit GBP 5 for each of Tickets that missed it.`);
    expect(outcome.targets.map(({ name, met, missed }) => [name, met, missed])).toEqual([
      ['Quick, Blue', 0, 2],
      ['Quick, Red', 1, 0],
    ]);
    expect(outcome.credits.map(({ part, payable }) => `${part} ${payable.text}`)).toEqual(['Blue GBP 5.00', 'Blue GBP 5.00']);
  });

  const CREDITS = `metric Availability for each Class means the percentage of time without Outage.
target Uptime: Provider must keep Availability at least 99.9% in each calendar month.
target Top: Provider must keep Availability at least 99.99% in each calendar month.
remedy Up Credits: If Uptime is missed, Provider must credit GBP 50 for each percentage point below 99.9%.
remedy Top Credits: If Top is missed, Provider must credit GBP 40.
`;
  const PLAIN = [
    '2026-01 Standard GBP 75.65',
    '2026-01 Rare GBP 8.44',
    '2026-01 Standard GBP 40.00',
    '2026-01 Rare GBP 40.00',
    '2026-02 Rare GBP 40.00',
    '2026-03 Rare GBP 158.53',
    '2026-03 Rare GBP 40.00',
  ];

  it('a limit for each holds for the credits of each', async () => {
    expect(money(await run(CREDITS))).toEqual(PLAIN);
    const outcome = await run(`${CREDITS}Total credits for each Class in each calendar month must not exceed GBP 60.
Total credits in each calendar month must not exceed GBP 100.`);
    expect(money(outcome)).toEqual([
      '2026-01 Standard GBP 60.00',
      '2026-01 Rare GBP 8.44',
      '2026-01 Standard GBP 0.00',
      '2026-01 Rare GBP 31.56',
      '2026-02 Rare GBP 40.00',
      '2026-03 Rare GBP 60.00',
      '2026-03 Rare GBP 0.00',
    ]);
    expect(outcome.credits[0]?.why.sentences).toContain(
      'Total credits for Standard in January 2026 must not exceed GBP 60.00 (GBP 60 in each calendar month).',
    );
  });

  it('a limit on what is judged for each is on all of them together', async () => {
    const outcome = await run(`${CREDITS}Total credits for Top in each calendar month must not exceed GBP 50.`);
    expect(money(outcome)).toEqual(PLAIN.map((line) => (line === '2026-01 Rare GBP 40.00' ? '2026-01 Rare GBP 10.00' : line)));
  });

  it('only the highest is payable, where what one remedy brings for all parts counts together', async () => {
    const outcome = await run(`${CREDITS}Only the highest credit in a calendar month is payable.`);
    expect(money(outcome)).toEqual([
      '2026-01 Standard GBP 75.65',
      '2026-01 Rare GBP 8.44',
      '2026-01 Standard GBP 0.00',
      '2026-01 Rare GBP 0.00',
      '2026-02 Rare GBP 40.00',
      '2026-03 Rare GBP 158.53',
      '2026-03 Rare GBP 0.00',
    ]);
    expect(outcome.credits[2]?.why.sentences).toContain(
      'Only the highest credit in January 2026 is payable, which is that for Up Credits, Standard and Up Credits, Rare.',
    );
  });

  it('a condition is asked in each part about that part', async () => {
    const outcome = await run(
      `${CREDITS}Credits for Uptime are payable only if Uptime is missed in any 2 of 3 consecutive calendar months.`,
    );
    expect(money(outcome)).toEqual(
      PLAIN.map((line) => (line.includes('75.65') || line.includes('8.44') ? line.replace(/GBP .*/, 'GBP 0.00') : line)),
    );
  });

  it('takes its notices, its follow-ups, its baseline and its disputes along', async () => {
    const outcome = await run(`metric Availability for each Class means the percentage of time without Outage.
baseline of Availability is unknown, to be set after 1 month as the average of the calendar months.
target Uptime: Provider must keep Availability at least its baseline in each calendar month.
Provider must report Uptime to Customer within 5 days after each calendar month.
Customer may dispute a figure within 10 days after the report.
Customer must give notice of a miss of Uptime within 30 days after the end of the calendar month, as recorded by Resolved of Tickets for Opened.
If Uptime is missed, counting only misses of which Customer gave notice in time, Customer may terminate within 60 days.
If Uptime is missed, Provider must "report progress" every 20 days until Uptime is met.`);
    // The baseline of Standard is that of January with its 12 hours down, of Rare with 2: only Rare is worse in March. Nobody gave notice of that month.
    expect(outcome.targets.map(({ name, windows }) => `${name}: ${windows.map(({ verdict }) => verdict).join(', ')}`)).toEqual([
      'Uptime, Standard: not determined, met, met',
      'Uptime, Rare: not determined, met, missed',
    ]);
    expect(outcome.targets[1]?.windows[2]?.disputableUntil).toBe('2026-04-15');
    expect(outcome.todos.filter(({ kind }) => kind !== 'report').map(({ text }) => text)).toEqual([
      'Customer may terminate (Rare) from 1 April 2026 once notice of the misses has been given in time',
      'Provider must report progress (Rare) by 20 April 2026',
      'Customer must give notice of the miss of Uptime, Rare in March 2026 by 30 April 2026',
      'Customer may dispute the figures for January 2026 by 15 February 2026',
      'Customer may dispute the figures for February 2026 by 15 March 2026',
      'Customer may dispute the figures for March 2026 by 15 April 2026',
    ]);
  });
});
