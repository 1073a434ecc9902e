/**
 * Agreements that are large in themselves: many outages against many exclusions, many metrics over many windows, and one changed number. The data are
 * small enough to lie in memory; what counts is that time grows with records and windows, and never with their product.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileSla, evaluate, type Agreement } from '../../language/index';
import type { DataFiles } from '../../server/condense/data-files';
import { openFolder } from '../../server/condense/data-files';
import { openMemorySource } from '../../server/condense/memory-source';
import { observe } from '../../server/condense/observe';
import { median, type Benchmark, type Measurement } from './measurement';

const RUNS = 5;

export default async function measureAgreements(): Promise<Benchmark> {
  const measurements = [...(await manyOutages()), ...(await manyMetrics()), await whatIf()];
  return { title: 'Large agreements', measurements };
}

const HEAD = (
  years: number,
): string => `agreement Measured is between Provider and Customer, from 1 January 2016 to 31 December ${2015 + years}, in the time zone "Europe/Berlin", with amounts in EUR.
party Provider means "A GmbH".
party Customer means "B GmbH".
service Platform means "the platform", supplied by Provider.
`;

const OUTAGES = (window: string): string => `${HEAD(10)}
records Outages means "outages", with Started, a time; Ended, a time.
records Works means "announced work", with Announced, a time; Starts, a time; Ends, a time.
period Planned Work means the time from Starts to Ends of Works, with Announced at least 48 hours before Starts, up to 40 hours in each calendar month.
period Outage means the time from Started to Ended of Outages.
metric Availability of Platform means the percentage of time without Outage, not counting Planned Work as Outage.
target Uptime: Provider must keep Availability at least 99% in each ${window}.
sample Outages from "outages.csv".
sample Works from "works.csv".
`;

async function manyOutages(): Promise<Measurement[]> {
  const few = await spent(OUTAGES('calendar month'), outageFiles(10_000, 2_000));
  const many = await spent(OUTAGES('calendar month'), outageFiles(100_000, 20_000));
  const daily = await spent(OUTAGES('calendar day'), outageFiles(100_000, 20_000));
  return [
    { work: '100,000 outages, 20,000 exclusions, 120 months', figure: many, unit: 'ms', detail: 'processor time, files read' },
    { work: '  ten times the records', figure: many / few, unit: 'times', goal: 12 },
    { work: '  thirty times the windows: 3,653 days', figure: daily / many, unit: 'times', goal: 4 },
  ];
}

function outageFiles(outages: number, works: number): Readonly<Record<string, string>> {
  const [from, days] = [Date.UTC(2016, 0, 1), 3652];
  const iso = (ms: number): string => new Date(ms).toISOString();
  const at = (i: number, of: number): number => from + Math.floor((days * 86_400_000 * i) / of);
  const lines = Array.from({ length: outages }, (_, i) => {
    const start = at(i, outages) + ((i * 7919) % 600) * 1000;
    return `${iso(start)},${iso(start + (1 + ((i * 104_729) % 45)) * 60_000)}`;
  });
  const planned = Array.from({ length: works }, (_, i) => {
    const start = at(i, works) + ((i * 6701) % 3600) * 1000;
    return `${iso(start - (24 + (i % 72)) * 3_600_000)},${iso(start)},${iso(start + 30 * 60_000)}`;
  });
  return { 'outages.csv': ['Started,Ended', ...lines].join('\n'), 'works.csv': ['Announced,Starts,Ends', ...planned].join('\n') };
}

async function manyMetrics(): Promise<Measurement[]> {
  const files = { 'requests.csv': requestLines(100_000) };
  const [few, many] = [await spent(metricsText(20), files), await spent(metricsText(200), files)];
  const large = await spent(metricsText(200), { 'requests.csv': requestLines(200_000) });
  return [
    { work: '200 metrics over 36 months, 100,000 records', figure: many, unit: 'ms', detail: 'processor time, files read' },
    { work: '  ten times the metrics', figure: many / few, unit: 'times', goal: 11 },
    { work: '  twice the records', figure: large / many, unit: 'times', goal: 2.2 },
  ];
}

const KINDS = 20;

function metricsText(count: number): string {
  const kinds = Array.from({ length: KINDS }, (_, i) => `Kind${i}`);
  const metrics = Array.from({ length: count }, (_, i) => {
    const name = `Level ${numeral(i)}`;
    const of = `Requests dated by Received where Kind is ${kinds[i % KINDS] ?? ''}`;
    const figure =
      i % 3 === 0
        ? `the 95th percentile of Took of ${of}`
        : i % 3 === 1
          ? `the average of Took of ${of}`
          : `the percentage of ${of} whose Took is at most ${100 + i} milliseconds`;
    const bound = i % 3 === 2 ? 'at least 40%' : 'at most 2 seconds';
    return `metric ${name} means ${figure}.\ntarget Promise ${numeral(i)}: Provider must keep ${name} ${bound} in each calendar month.`;
  });
  return `${HEAD(3)}
records Requests means "requests", with Received, a time; Took, a duration in milliseconds; Kind, one of ${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1) ?? ''}.
${metrics.join('\n')}
sample Requests from "requests.csv".
`;
}

/** A name without figures: A, B … Z, AA, AB … */
function numeral(i: number): string {
  return `${i >= 26 ? numeral(Math.floor(i / 26) - 1) : ''}${String.fromCharCode(65 + (i % 26))}`;
}

function requestLines(count: number): string {
  const [from, span] = [Date.UTC(2016, 0, 1), 1095 * 86_400_000];
  const lines = Array.from(
    { length: count },
    (_, i) => `${new Date(from + Math.floor((span * i) / count)).toISOString()},${20 + ((i * 7919) % 1900)},Kind${(i * 31) % KINDS}`,
  );
  return ['Received,Took,Kind', ...lines].join('\n');
}

/** The flagship with one number changed, judged on what has been observed before. */
async function whatIf(): Promise<Measurement> {
  const folder = join(process.cwd(), 'examples/hosted-payments');
  const text = readFileSync(join(folder, 'agreement.sla'), 'utf8');
  const source = openMemorySource(compiled(text), openFolder(folder));
  const { observations } = await observe(compiled(text), source, evaluate);
  const times: number[] = [];
  for (let run = 0; run < 2 * RUNS; run++) {
    const changed = text.replace(/at least 99\.9\d*%/, `at least 99.${80 + run}%`);
    if (changed === text) throw new Error('The flagship promises no availability any more.');
    times.push(
      await processorTime(async () => {
        await observe(compiled(changed), source, evaluate, { known: observations });
      }),
    );
  }
  await source.close();
  return {
    work: 'the flagship with one number changed',
    figure: median(times.slice(RUNS)),
    unit: 'ms',
    goal: 50,
    detail: 'read and judged anew',
  };
}

/** Milliseconds of the processor to read, compile and judge, in the middle of several runs. */
async function spent(text: string, contents: Readonly<Record<string, string>>): Promise<number> {
  const files = inMemory(contents);
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    times.push(
      await processorTime(async () => {
        const agreement = compiled(text);
        const { outcome } = await observe(agreement, openMemorySource(agreement, files), evaluate);
        if (outcome.data.some(({ unreadable, badRows }) => unreadable !== undefined || badRows.total > 0))
          throw new Error('The data are not as they should be.');
      }),
    );
  }
  return median(times.slice(1));
}

async function processorTime(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  return process.cpuUsage(before).user / 1000;
}

function compiled(text: string): Agreement {
  const { agreement, problems } = compileSla({ files: new Map([['measured.sla', text]]), main: 'measured.sla' });
  const [error] = problems.filter(({ severity }) => severity === 'error');
  if (error !== undefined) throw new Error(error.message);
  return agreement;
}

function inMemory(contents: Readonly<Record<string, string>>): DataFiles {
  const bytes = new Map(Object.entries(contents).map(([name, text]) => [name, new TextEncoder().encode(text)]));
  return {
    list: (pattern) => Promise.resolve(bytes.has(pattern) ? [pattern] : []),
    read: (name) => Promise.resolve(bytes.get(name) ?? new Uint8Array()),
  };
}
