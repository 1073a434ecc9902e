/** What a reader needs to work a figure out again: the steps of the arithmetic, and which rows and stretches do not count in it. */
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../language/index';
import { figuresOf } from '../support/figures';
import { OUTAGES, outages, run } from '../support/small-agreement';

const JOBS = `calendar Hours means Monday to Friday from 09:00 to 17:00.
records Jobs means "jobs", identified by Number, with Number, a text; Opened, a time; Closed, a time; Size, a number; Held, periods.
measure Length means, for each of Jobs, the time from Opened to Closed.
measure Work means, for each of Jobs, the time from Opened to Closed, counted in Hours, not counting Held.
sample Jobs from "jobs.csv" and Held from "held.csv".
`;
const FILES = {
  'jobs.csv': [
    'number,opened,closed,size',
    '1,2026-01-05 10:00,2026-01-05 11:00,1',
    '2,2026-01-06 10:00,2026-01-06 13:00,3',
    '3,2026-01-07 10:00,2026-01-07 14:00,',
    '4,2026-01-08 10:00,,5',
    '5,2026-01-09 10:00,2026-01-09 20:00,0',
    '',
  ].join('\n'),
  'held.csv': 'number,start,end\n2,2026-01-06 10:30,2026-01-06 11:00\n5,2026-01-09 16:00,2026-01-09 18:00\n',
};
interface Told {
  readonly arithmetic: readonly string[];
  readonly sentences: readonly string[];
}
const why = ({ targets }: Outcome, at = 0): Told => targets[0]?.windows[at]?.why ?? { arithmetic: [], sentences: [] };

async function told(metric: string): Promise<Told> {
  return arithmeticOf(`${JOBS}metric Figure means ${metric}. target T: Provider must keep Figure at most 1 minute in each calendar month.`);
}
async function arithmeticOf(text: string): Promise<Told> {
  return why(await run(text, FILES, '2026-01-31'));
}

describe('the arithmetic of a figure over records', () => {
  it('divides the sum of an average by how many there are, or by their weights', async () => {
    const plain = await told('the average of Length of Jobs dated by Opened');
    expect(plain.arithmetic).toEqual(['average of Length of 4 Jobs: 18 h ÷ 4 = 4 h 30 min']);
    const weighted = await told('the average of Length of Jobs dated by Opened, weighted by Size');
    expect(weighted.arithmetic).toEqual(['average of Length of 3 Jobs, weighted by Size: 10 h ÷ 4 = 2 h 30 min']);
  });

  it('names the values that a median and a percentile lie between', async () => {
    const median = await told('the median of Length of Jobs dated by Opened');
    expect(median.arithmetic).toEqual([
      'median of Length of 4 Jobs: the mean of 3 h (number 2) and 4 h (number 3) of 4 in ascending order = 3 h 30 min',
    ]);
    const between = await told('the 90th percentile of Length of Jobs dated by Opened, interpolated');
    expect(between.arithmetic).toEqual([
      '90th percentile of Length of 4 Jobs: 0.7 of the way from 4 h (number 3) to 10 h (number 4) of 4 in ascending order = 8 h 12 min',
    ]);
  });

  it('shows the rows that were counted, and names those that have nothing to count', async () => {
    const counted = async (more: string): Promise<{ readonly lines: readonly number[]; readonly sentences: readonly string[] }> => {
      const figures = await figuresOf(
        `${JOBS.replace(/sample.*/, '')}metric Figure means the average of Length of Jobs dated by Opened${more}.`,
        { 'Jobs.csv': FILES['jobs.csv'] },
        { detail: [{ name: 'Figure', window: '2026-01' }], to: '2026-01-31' },
      );
      const { rows, sentences } = figures.metric('Figure', '2026-01').trace;
      return { lines: rows.map(({ line }) => line), sentences: sentences.slice(1) };
    };
    expect(await counted('')).toEqual({
      lines: [2, 3, 4, 6],
      sentences: [
        'The rows are the Jobs that were counted: 4.',
        '1 record of Jobs has no Length and does not count (convention 11): Jobs.csv:5.',
      ],
    });
    expect(await counted(', weighted by Size')).toEqual({
      lines: [2, 3, 6],
      sentences: [
        'The rows are the Jobs that were counted: 3.',
        '2 Jobs have no Length or no Size and do not count (convention 11): Jobs.csv:4, Jobs.csv:5.',
      ],
    });
  });
});

describe('the arithmetic of a promise about each record', () => {
  it('goes from the whole time to the working time and the pauses (convention 6)', async () => {
    const { arithmetic } = await arithmeticOf(
      `${JOBS}target T: Provider must keep Work at most 2 hours for each of Jobs where Number is "5".`,
    );
    // Ten hours, of which seven are worked; of the two hours of the pause one is.
    expect(arithmetic).toEqual(['10 h in all, 7 h of it in Hours, less 1 h in Held = 6 h']);
  });

  it('is not told where every minute counts', async () => {
    const { arithmetic } = await arithmeticOf(
      `${JOBS}target T: Provider must keep Length at most 2 hours for each of Jobs where Number is "5".`,
    );
    expect(arithmetic).toEqual([]);
  });
});

it('the number of stretches of a period says of one that reaches into the window where it is counted', async () => {
  const outcome = await run(
    `${OUTAGES}metric Failures means the number of Outage. target T: Provider must keep Failures at most 5 in each calendar month.`,
    outages('2026-01-31 23:00,2026-02-01 02:00,', '2026-02-03 10:00,2026-02-03 11:00,'),
    '2026-02-28',
  );
  const says = 'Outage, 2026-01-31 23:00 to 2026-02-01 02:00, 3 h, is counted where it began, not in February 2026.';
  expect(why(outcome, 0).sentences).not.toContain(says);
  expect(why(outcome, 1).sentences).toContain(says);
  expect(why(outcome, 1).arithmetic).toEqual(['1 stretch of Outage started in February 2026']);
});
