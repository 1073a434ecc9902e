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
