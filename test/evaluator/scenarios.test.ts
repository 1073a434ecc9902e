import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileSla, evaluate, type Outcome } from '../../language/index';
import { openFolder } from '../../server/condense/data-files';
import { openMemorySource } from '../../server/condense/memory-source';
import { observe } from '../../server/condense/observe';
import { withScenarios } from '../../server/condense/run-scenarios';
import { scenarioProblems } from '../../server/condense/scenario-problems';

const folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'outages.csv'), 'started,ended\n2026-01-10 10:00,2026-01-10 10:20\n2026-03-31 10:00,2026-03-31 12:00\n');
writeFileSync(join(folder, 'other.csv'), 'started,ended\n2026-02-27 10:00,2026-02-27 10:01\n2026-02-28 23:00,2026-02-28 23:01\n');
writeFileSync(
  join(folder, 'tickets.csv'),
  'opened,resolved\n2026-01-05 10:00,2026-01-05 11:00\n2026-01-31 21:00,2026-02-01 03:00\n2026-02-05 10:00,2026-02-05 20:00\n',
);

const BASE = `agreement Hosting is between Provider and Customer, from 1 January 2026 to 31 December 2026, in the time zone "UTC", with amounts in GBP.
party Provider means "Acme".
party Customer means "Northwind".
fee Monthly Fee means GBP 10,000 for each calendar month.
records Outages means "times without service", with Started, a time; Ended, a time.
records Tickets means "requests", with Opened, a time; Resolved, a time.
period Outage means the time from Started to Ended of Outages.
metric Availability means the percentage of time without Outage.
metric Loss means 100% minus Availability.
measure Repair means, for each of Tickets, the time from Opened to Resolved.
target Uptime: Provider must keep Availability at least 99.9% in each calendar month.
amendment from 1 March 2026: target Uptime: Provider must keep Availability at least 99% in each calendar month.
target Repairs: Provider must keep Repair at most 4 hours for each of Tickets.
target Small Loss: Provider must keep Loss at most 1% in each calendar quarter.
If Uptime is missed, Provider must credit 10% of Monthly Fee.
If Uptime is missed in 2 consecutive calendar months, Customer may terminate within 30 days.
sample Outages from "outages.csv".
sample Tickets from "tickets.csv".
`;

async function run(scenario: string, base = BASE): Promise<{ outcome: Outcome; failures: string[] }> {
  const { agreement, problems } = compileSla({
    files: new Map([['a.sla', `${base}scenario Question means "?", ${scenario}.`]]),
    main: 'a.sla',
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const files = openFolder(folder);
  const source = openMemorySource(agreement, files);
  const { outcome, observations } = await observe(agreement, source, evaluate);
  const whole = await withScenarios(agreement, outcome, {
    source,
    known: observations,
    open: (imagined) => Promise.resolve(openMemorySource(imagined, files)),
  });
  return { outcome: whole, failures: scenarioProblems(agreement, whole).map(({ message }) => message) };
}

async function found(scenario: string): Promise<readonly [boolean, string][]> {
  const { outcome } = await run(scenario);
  return outcome.scenarios?.[0]?.expectations.map(({ holds, found: said }): [boolean, string] => [holds, said]) ?? [];
}

describe('what a scenario changes', () => {
  it('is nothing without changes', async () => {
    expect(await found('expecting Uptime never missed; Availability below 99.96% in January 2026; no credits')).toEqual([
      [true, 'Uptime is missed 0 times.'],
      [true, 'Availability is 99.955197% in January 2026.'],
      [true, 'Total credits are GBP 0.00.'],
    ]);
  });

  it('the bound of a target, in all its versions', async () => {
    expect(await found('with Uptime at least 99.99%, expecting Uptime missed exactly 2 times; total credits exactly GBP 2,000')).toEqual([
      [true, 'Uptime is missed 2 times: January 2026 and March 2026.'],
      [true, 'Total credits are GBP 2,000.00.'],
    ]);
  });

  it('the bound of a promise about each record, and a fee', async () => {
    expect(
      await found(
        'with Repairs at most 1 day; Uptime at least 99.99%; Monthly Fee GBP 12,000.01, expecting Repairs never missed; total credits in March 2026 exactly GBP 1,200',
      ),
    ).toEqual([
      [true, 'Repairs is missed 0 times.'],
      [true, 'Total credits in March 2026 are GBP 1,200.00.'],
    ]);
  });

  it('the figure of a metric, also for metrics that are made of it, and as far as the figures go', async () => {
    expect(
      await found(
        'with Availability 98% in May 2026; Availability 97% in June 2026; Availability 95% in the calendar quarter of 1 April 2026, expecting Uptime missed in May 2026; Customer may terminate; Loss exactly 5% in the calendar quarter of 2 May 2026; Small Loss missed in the calendar quarter of 30 June 2026',
      ),
    ).toEqual([
      [true, 'Uptime is missed in May 2026: 98%.'],
      [true, 'Customer may terminate from 1 July 2026.'],
      [true, 'Loss is 5% in the calendar quarter of 2 May 2026.'],
      [true, 'Small Loss is missed in Q2 2026: 5%.'],
    ]);
  });

  it('the figure in every window', async () => {
    expect(await found('with Availability 98%, expecting Uptime missed exactly 3 times; Customer may terminate')).toEqual([
      [true, 'Uptime is missed 3 times: January 2026, February 2026 and March 2026.'],
      [true, 'Customer may terminate from 1 March 2026.'],
    ]);
  });

  it('a time of each record', async () => {
    expect(await found('with Ended of Outages later by 40 minutes, expecting Availability exactly 99.75% in March 2026')).toEqual([
      [false, 'Availability is 99.636033% in March 2026.'],
    ]);
  });

  it('all times of the records, so that they fall in other windows', async () => {
    expect(
      await found('with Outages later by 1 day; Uptime at least 99.99%, expecting Uptime met in March 2026; Uptime missed in April 2026'),
    ).toEqual([
      [true, 'Uptime is met in March 2026: 100%.'],
      [true, 'Uptime is missed in April 2026: 83.333333%.'],
    ]);
  });

  it('an end never to before its start', async () => {
    expect(await found('with Ended of Outages earlier by 1 day, expecting Availability exactly 100% in January 2026')).toEqual([
      [true, 'Availability is 100% in January 2026.'],
    ]);
  });

  it('the records themselves', async () => {
    expect(await found('with Outages from "other.csv", expecting Uptime never missed; Uptime not determined in March 2026')).toEqual([
      [true, 'Uptime is missed 0 times.'],
      [false, 'The data do not reach March 2026, so Uptime has no verdict there.'],
    ]);
  });
});

describe('what a scenario expects', () => {
  it('of promises about each record is counted where the records were decided', async () => {
    expect(await found('expecting Repairs missed in February 2026; Repairs met in January 2026; Repairs missed exactly 2 times')).toEqual([
      [true, 'Repairs is missed 2 times in February 2026.'],
      [true, 'Repairs is missed 0 times in January 2026.'],
      [true, 'Repairs is missed 2 times: tickets.csv, line 3 and tickets.csv, line 4.'],
    ]);
  });

  it('is a problem at its words where it does not come out', async () => {
    const { failures, outcome } = await run('expecting no credits; Customer may terminate; total credits of Provider above GBP 5');
    expect(failures).toEqual([
      'In Question, "Customer may terminate" was expected. Customer has no right to terminate.',
      'In Question, "total credits of Provider above GBP 5" was expected. Total credits of Provider are GBP 0.00.',
    ]);
    expect(outcome.scenarios?.map(({ holds }) => holds)).toEqual([false]);
  });

  it('leaves the outcome of the agreement alone', async () => {
    const plain = compileSla({ files: new Map([['a.sla', BASE]]), main: 'a.sla' }).agreement;
    const source = openMemorySource(plain, openFolder(folder));
    const { outcome } = await observe(plain, source, evaluate);
    const { outcome: whole } = await run('with Uptime at least 99.99%; Outages later by 5 days, expecting no credits');
    const { scenarios, ...rest } = whole;
    expect(scenarios).toHaveLength(1);
    expect(rest).toEqual(outcome);
  });
});
