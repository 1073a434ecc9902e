import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileSla, evaluate, type Outcome } from '../../language/index';
import { openFolder } from '../../server/condense/data-files';
import { openMemorySource } from '../../server/condense/memory-source';
import { observe } from '../../server/condense/observe';

const folder = mkdtempSync(join(tmpdir(), 'impact-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(
  join(folder, 'outages.csv'),
  `started,ended,users hit
2026-01-10 10:00,2026-01-10 22:00,25%
2026-01-10 12:00,2026-01-10 14:00,50%
2026-02-10 00:00,2026-02-11 00:00,
2026-03-31 22:00,2026-04-01 02:00,50%
2026-04-30 23:59,2026-05-01 00:00,0%
`,
);
writeFileSync(join(folder, 'work.csv'), 'begins,ends\n2026-01-10 20:00,2026-01-10 23:00\n');

async function run(sentences: string): Promise<Outcome> {
  const text = `agreement A is between Provider and Customer, from 1 January 2026 to 31 December 2026, in the time zone "UTC", with amounts in GBP.
party Provider means "A".
party Customer means "B".
records Outages means "o", with Started, a time; Ended, a time; Users Hit, a percentage.
records Work Windows means "w", with Begins, a time; Ends, a time.
period Outage means the time from Started to Ended of Outages.
period Maintenance means the time from Begins to Ends of Work Windows.
period Any Trouble means Outage or Maintenance.
sample Outages from "outages.csv".
sample Work Windows from "work.csv".
${sentences}`;
  const { agreement, problems } = compileSla({ files: new Map([['a.sla', text]]), main: 'a.sla' });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const source = openMemorySource(agreement, openFolder(folder));
  return (await observe(agreement, source, evaluate)).outcome;
}

const figures = (outcome: Outcome): (string | undefined)[] =>
  outcome.targets.flatMap(({ windows }) => windows.map(({ figure }) => figure?.exact));

describe('time that counts in part', () => {
  it('counts by the greatest weight at each moment; without a weight in full; on either side of the end of a month', async () => {
    const outcome = await run(`metric Availability means the percentage of time without Outage, weighted by Users Hit.
target Up: Provider must keep Availability at least 99.9% in each calendar month.`);
    // 2 h × 25% + 2 h × 50% + 8 h × 25% of 744 h; 24 h of 672 h; 2 h × 50% of 744 h; 2 h × 50% of 720 h.
    expect(figures(outcome)).toEqual(['1481/1488', '27/28', '743/744', '719/720']);
    expect(outcome.targets[0]?.windows[0]?.why.arithmetic).toEqual([
      '120 min × 25% = 30 min',
      '120 min × 50% = 1 h',
      '480 min × 25% = 2 h',
      '(44,640 min − 3 h 30 min) ÷ 44,640 min = 99.529569…%',
    ]);
  });

  it('leaves out what does not count, and the percentage of time with a period is the rest', async () => {
    const outcome = await run(`metric Trouble means the percentage of time with Outage, weighted by Users Hit, not counting Maintenance.
target Little Trouble: Provider must keep Trouble at most 1% in each calendar month.`);
    // 2 h × 25% + 2 h × 50% + 6 h × 25% of 741 h.
    expect(figures(outcome)[0]).toBe('1/247');
  });

  it('counts periods that have no weights in full', async () => {
    const outcome = await run(`metric Quiet means the percentage of time without Any Trouble, weighted by Users Hit.
target Quiet Months: Provider must keep Quiet at least 90% in each calendar month.`);
    // As the first, but 20:00 to 23:00 is maintenance: 2 × 25% + 2 × 50% + 6 × 25% + 3 of 744 h.
    expect(figures(outcome)[0]).toBe('123/124');
  });

  it('is the plain figure where no weight is given', async () => {
    const outcome = await run(`metric Plain means the percentage of time without Outage.
metric Weighted means the percentage of time without Outage, weighted by Users Hit.
target A: Provider must keep Plain at least 99% in each calendar month.
target B: Provider must keep Weighted at least 99% in each calendar month.`);
    const [plain, weighted] = [outcome.targets[0]?.windows.at(1)?.figure?.exact, outcome.targets[1]?.windows.at(1)?.figure?.exact];
    expect(weighted).toBe(plain);
  });
});

describe('an average of months', () => {
  it('is the mean of their figures, not the figure of all of their time', async () => {
    const outcome = await run(`metric Plain means the percentage of time without Outage.
metric Mean means the average of Plain over every 1 month.
target Pooled: Provider must keep Plain at least 99% in each calendar quarter.
target Meant: Provider must keep Mean at least 99% in each calendar quarter.`);
    // 12 h, 24 h and 2 h down in 2160 h; and 732/744, 648/672 and 742/744 on average.
    expect([figures(outcome)[0], figures(outcome)[2]]).toEqual(['1061/1080', '3835/3906']);
  });
});
