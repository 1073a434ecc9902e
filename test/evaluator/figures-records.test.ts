import { describe, expect, it } from 'vitest';
import { figuresFor, figuresOf, readable, readAgreement, type FigureOptions, type Figures } from '../support/figures';

const CALLS = `
  records Calls means "calls", with At, a time; Result, one of Good, Bad or Odd; Took, a duration in milliseconds; Bytes, a number; Price, an amount; Mood, a percentage.`;

/** Metrics over calls: rows are `at,result,took,bytes,price,mood`. */
function calls(
  sentences: string,
  rows: readonly string[],
  options: FigureOptions = { to: '2026-03-31' },
  more: Readonly<Record<string, string>> = {},
): Promise<Figures> {
  return figuresOf(`${CALLS} ${sentences}`, { 'Calls.csv': ['At,Result,Took,Bytes,Price,Mood', ...rows].join('\n'), ...more }, options);
}
const january = (count: number, result: string): string[] =>
  Array.from({ length: count }, (_, i) => `2026-01-${String((i % 28) + 1).padStart(2, '0')}T00:00:00Z,${result},,,,`);

describe('percentages of records (convention 10)', () => {
  it('are pooled over the window', async () => {
    const figures = await calls('metric Share means the percentage of Calls whose Result is Good.', [
      ...january(7, 'Good'),
      ...january(1, 'Bad'),
      '2026-02-01T00:00:00Z,Bad,,,,',
    ]);
    expect(['2026-01', '2026-02', '2026-03'].map((month) => figures.text('Share', month))).toEqual(['87.5%', '0%', undefined]);
    const { trace } = figures.metric('Share', '2026-01');
    expect(trace.sentences).toEqual(['8 Calls in January 2026, counted by At.', 'In 7 of them Result is Good.']);
    expect(trace.arithmetic).toEqual(['7 ÷ 8 = 87.5%']);
    expect(figures.metric('Share', '2026-03').trace.sentences).toContain('There are no Calls to count.');
  });

  it('are not determined with fewer records than agreed (convention 11)', async () => {
    const figures = await calls('metric Share means the percentage of Calls whose Result is Good, if there are at least 3 of Calls.', [
      ...january(2, 'Good'),
      '2026-02-01,Good,,,,',
      '2026-02-02,Good,,,,',
      '2026-02-03,Bad,,,,',
    ]);
    expect(['2026-01', '2026-02'].map((month) => figures.text('Share', month))).toEqual([undefined, '200/3%']);
    expect(figures.metric('Share', '2026-01').trace.sentences).toContain('There are 2 Calls, fewer than the 3 it takes.');
  });

  it('may be weighted by a field', async () => {
    const rows = ['2026-01-01,Good,,30.5,,', '2026-01-02,Bad,,69.5,,'];
    const figures = await calls('metric Share means the percentage of Calls whose Result is Good, weighted by Bytes.', rows);
    expect(figures.text('Share', '2026-01')).toBe('30.5%');
    expect(figures.metric('Share', '2026-01').trace.arithmetic).toEqual(['30.5 ÷ 100 of Bytes = 30.5%']);
  });

  it('leave out records dated in excluded time or outside a calendar', async () => {
    const works = 'Starts,Ends\n2026-01-10 00:00,2026-01-10 12:00';
    const figures = await calls(
      `records Works means "maintenance", with Starts, a time; Ends, a time. period Maintenance means the time from Starts to Ends of Works.
       calendar Office means Monday to Friday from 08:00 to 18:00.
       metric Share means the percentage of Calls whose Result is Good, not counting Maintenance.
       metric Office Share means the percentage of Calls whose Result is Good, counted in Office.
       metric Count means the number of Calls, not counting Maintenance.`,
      [
        '2026-01-10T00:00:00Z,Bad,,,,',
        '2026-01-10T11:59:59.999999Z,Bad,,,,',
        '2026-01-10T12:00:00Z,Good,,,,',
        '2026-01-12T10:00:00Z,Bad,,,,',
      ],
      { to: '2026-03-31' },
      { 'Works.csv': works },
    );
    expect([figures.text('Share', '2026-01'), figures.text('Office Share', '2026-01'), figures.text('Count', '2026-01')]).toEqual([
      '50%',
      '0%',
      '2',
    ]);
    expect(figures.metric('Share', '2026-01').trace.excluded).toEqual([
      expect.objectContaining({ start: '2026-01-10T00:00:00Z', end: '2026-01-10T12:00:00Z', words: 'not counting Maintenance' }),
    ]);
    // Exclusions first, because the counts are cut at their edges; then everything else at once.
    expect(figures.rounds.map((round) => round.map(({ kind }) => kind))).toEqual([
      ['rows', 'tally'],
      ['tally', 'tally'],
    ]);
  });
});

describe('aggregates (convention 12)', () => {
  const tens = Array.from({ length: 20 }, (_, i) => `2026-01-05T00:00:00Z,Good,${(i + 1) * 10},${i + 1},${i}.5,${i}`);

  it('take a percentile by nearest rank, or interpolated', async () => {
    const figures = await calls(
      'metric Slow means the 95th percentile of Took of Calls. metric Between means the 95th percentile of Took of Calls, interpolated.',
      tens,
    );
    expect(figures.metric('Slow', '2026-01').value?.toExact()).toBe('190000');
    expect(figures.metric('Between', '2026-01').value?.toExact()).toBe('190500');
    expect(figures.metric('Slow', '2026-01').trace.arithmetic).toEqual([
      '95th percentile of Took of 20 Calls: number 19 of 20 in ascending order = 190 ms',
    ]);
    expect(figures.ledger.notes.filter(({ convention }) => convention === 12)).toHaveLength(2);
    // Of ten, the place is nine and a half: the tenth.
    const ten = await calls('metric Slow means the 95th percentile of Took of Calls.', tens.slice(0, 10));
    expect(ten.metric('Slow', '2026-01').value?.toExact()).toBe('100000');
  });

  it('average, total, highest, lowest and median are exact in the unit of the field', async () => {
    const figures = await calls(
      `metric Mean means the average of Bytes of Calls. metric Sum means the total of Price of Calls. metric Top means the highest of Took of Calls.
       metric Least means the lowest of Mood of Calls. metric Middle means the median of Bytes of Calls.`,
      tens,
    );
    const at = (name: string) => figures.metric(name, '2026-01');
    expect([at('Mean').unit, readable(at('Mean'))]).toEqual(['number', '10.5']);
    expect([at('Sum').unit, readable(at('Sum'))]).toEqual(['money', '200']);
    expect([at('Top').unit, at('Top').value?.toExact()]).toEqual(['duration', '200000']);
    expect([at('Least').unit, readable(at('Least'))]).toEqual(['share', '0%']);
    expect(readable(at('Middle'))).toBe('10.5');
  });

  it('of nothing are not determined, but a total and a count of nothing are zero', async () => {
    const figures = await calls(
      'metric Mean means the average of Bytes of Calls. metric Sum means the total of Bytes of Calls. metric Count means the number of Calls.',
      january(1, 'Good'),
    );
    expect(['Mean', 'Sum', 'Count'].map((name) => figures.text(name, '2026-02'))).toEqual([undefined, '0', '0']);
  });

  it('weight an average', async () => {
    const rows = ['2026-01-01,Good,100,1,,', '2026-01-02,Good,400,2,,'];
    const figures = await calls('metric Mean means the average of Took of Calls, weighted by Bytes.', rows);
    expect(figures.metric('Mean', '2026-01').value?.toExact()).toBe('300000');
  });
});

describe('averages over intervals (convention 10)', () => {
  const ERRORS = 'metric Error Rate means the percentage of Calls whose Result is Bad.';
  const rows = [
    '2026-01-01T00:00:00Z,Bad,,,,',
    '2026-01-01T00:04:59Z,Good,,,,',
    '2026-01-01T00:05:00Z,Good,,,,',
    '2026-01-01T00:20:00Z,Bad,,,,',
    '2026-01-01T00:21:00Z,Good,,,,',
    '2026-01-01T00:22:00Z,Good,,,,',
  ];

  it('take each interval alike; an empty one counts as nothing', async () => {
    const figures = await calls(`${ERRORS} metric Mean means the average of Error Rate over every 5 minutes.`, rows);
    expect(figures.metric('Mean', '2026-01').value?.toExact()).toBe('5/18');
    expect(figures.text('Mean', '2026-02')).toBeUndefined();
    expect(figures.metric('Mean', '2026-01').trace.arithmetic).toEqual(['sum of 3 intervals of 5 minutes, 83.333333…% ÷ 3 = 27.777777…%']);
  });

  it('take empty intervals as the agreement says', async () => {
    const figures = await calls(
      `${ERRORS} metric Mean means 100% minus the average of Error Rate over every 5 minutes, taking empty intervals as 0%.`,
      rows,
    );
    // (1/2 + 0 + 1/3) of 8,928 intervals in January.
    expect(figures.metric('Mean', '2026-01').value?.toExact()).toBe(`${8928 * 6 - 5}/${8928 * 6}`);
    expect(figures.text('Mean', '2026-02')).toBe('100%');
  });

  it('ask the data once for the intervals and for the windows made of them', async () => {
    const figures = await calls(`${ERRORS} metric Mean means the average of Error Rate over every 5 minutes.`, rows);
    expect(figures.rounds.map((round) => round.length)).toEqual([1]);
    expect(figures.text('Error Rate', '2026-01')).toBe('100/3%');
  });

  it('leave out the part of an interval that is excluded', async () => {
    const figures = await calls(
      `${ERRORS} records Works means "maintenance", with Starts, a time; Ends, a time. period Maintenance means the time from Starts to Ends of Works.
       metric Mean means the average of Error Rate over every 5 minutes, not counting Maintenance, taking empty intervals as 0%.`,
      rows,
      { to: '2026-03-31' },
      // All of the second interval, and of the first and the fifth the records that were good.
      { 'Works.csv': 'Starts,Ends\n2026-01-01 00:04,2026-01-01 00:10\n2026-01-01 00:20:30,2026-01-01 00:24' },
    );
    expect(figures.metric('Mean', '2026-01').value?.toExact()).toBe('2/8927');
  });

  it('can be any aggregate of the intervals', async () => {
    const figures = await calls(
      `${ERRORS} metric Worst means the highest of Error Rate over every 5 minutes. metric Middle means the median of Error Rate over every 5 minutes.`,
      rows,
    );
    expect([figures.text('Worst', '2026-01'), figures.text('Middle', '2026-01')]).toEqual(['50%', '100/3%']);
  });

  it('begin at midnight where they are days, on both sides of a clock change', async () => {
    const figures = await figuresOf(
      `agreement A is between Provider and Customer, from 1 March 2026 to 30 April 2026, in the time zone "Europe/Berlin". party Provider means "p". party Customer means "c".
       ${CALLS} ${ERRORS} metric Mean means the average of Error Rate over every 1 day.`,
      {
        'Calls.csv': [
          'At,Result,Took,Bytes,Price,Mood',
          '2026-03-29 23:30,Bad,,,,',
          '2026-03-30 00:30,Good,,,,',
          '2026-03-30 23:30,Good,,,,',
        ].join('\n'),
      },
    );
    expect(figures.text('Mean', '2026-03')).toBe('50%');
  });
});

describe('arithmetic on metrics', () => {
  const rows = [...january(94, 'Good'), ...january(6, 'Bad')];
  const COUNTS = 'metric Sent means the number of Calls. metric Good Ones means the number of Calls where Result is Good.';

  it('gives a percentage where one is promised, and a number where not', async () => {
    const figures = await calls(
      `${COUNTS} metric Ratio means Good Ones divided by Sent. metric Part means Good Ones divided by Sent. metric Rest means 100% minus Part.
       target T: Provider must keep Part at least 90% in each calendar month.`,
      rows,
    );
    expect([figures.metric('Ratio', '2026-01').unit, figures.text('Ratio', '2026-01')]).toEqual(['number', '0.94']);
    expect([figures.metric('Part', '2026-01').unit, figures.text('Part', '2026-01')]).toEqual(['share', '94%']);
    expect([figures.metric('Rest', '2026-01').unit, figures.text('Rest', '2026-01')]).toEqual(['share', '6%']);
    expect(figures.metric('Part', '2026-01').trace.arithmetic).toEqual(['94 Calls', '100 Calls', '94 ÷ 100 = 94%']);
  });

  it('is not determined when it would divide by zero', async () => {
    const figures = await calls(`${COUNTS} metric Ratio means Good Ones divided by Sent.`, rows);
    expect(figures.text('Ratio', '2026-02')).toBeUndefined();
    expect(figures.metric('Ratio', '2026-02').trace.sentences).toContain('It would have to be divided by zero.');
  });

  it('rounds half up before anything is compared, where the agreement says so (convention 1)', async () => {
    const figures = await calls('metric Share means the percentage of Calls whose Result is Good, rounded to 1 decimal place.', [
      ...january(2, 'Good'),
      ...january(1, 'Bad'),
    ]);
    expect(figures.text('Share', '2026-01')).toBe('66.7%');
    expect(figures.metric('Share', '2026-01').trace.arithmetic).toEqual(['2 ÷ 3 = 66.666666…%', 'rounded half up to 1 decimal: 66.7%']);
  });

  it('has no figure for a metric made of itself', async () => {
    const agreement = readAgreement(`${CALLS} metric First means the number of Calls. metric Second means 100% minus First.`);
    const [first, second] = [agreement.metrics.get('First'), agreement.metrics.get('Second')];
    if (first === undefined || second === undefined) throw new Error('The metrics are gone.');
    const circle = { ...first, expression: { kind: 'metric', metric: 'Second', origin: first.origin } as const };
    const figures = await figuresFor(
      {
        ...agreement,
        metrics: new Map([
          ['First', circle],
          ['Second', second],
        ]),
      },
      {},
      { to: '2026-01-31' },
    );
    expect(figures.text('First', '2026-01')).toBeUndefined();
    expect(figures.metric('First', '2026-01').trace.sentences).toEqual(['First is defined by itself.']);
  });
});

describe('the time by which a record counts (convention 9)', () => {
  it('must be said when there are several', async () => {
    const figures = await figuresOf(
      `records Jobs means "jobs", with Begun, a time; Done, a time; State, one of Good or Bad.
       measure Length means, for each of Jobs, the time from Begun to Done.
       metric Share means the percentage of Jobs whose State is Good.
       metric Dated Share means the percentage of Jobs dated by Begun whose State is Good.
       metric Mean Length means the average of Length of Jobs.`,
      { 'Jobs.csv': 'Begun,Done,State\n2026-01-31 23:00,2026-02-01 01:00,Good' },
      { to: '2026-03-31' },
    );
    expect(figures.text('Share', '2026-01')).toBeUndefined();
    expect(figures.ledger.cautions.map(({ code }) => code)).toContain('undated-records');
    expect([figures.text('Dated Share', '2026-01'), figures.text('Dated Share', '2026-02')]).toEqual(['100%', undefined]);
    expect([figures.text('Mean Length', '2026-01'), figures.text('Mean Length', '2026-02')]).toEqual([undefined, '120 min']);
  });
});
