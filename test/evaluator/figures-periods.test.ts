import { describe, expect, it } from 'vitest';
import { figuresOf, MONTHLY, readable } from '../support/figures';

const OUTAGES = `
  records Incidents means "outages", with Started, a time; Ended, a time; Cause, a party.
  period Outage means the time from Started to Ended of Incidents.
  metric Availability means the percentage of time without Outage.
  metric Downtime means the time in Outage.
  metric Number Of Outages means the number of Outage.
  metric Longest Outage means the longest Outage.`;
const MAINTENANCE = `
  records Works means "maintenance", with Notice Given, a time; Starts, a time; Ends, a time.`;

const incidents = (...rows: string[]): string => ['Started,Ended,Cause', ...rows].join('\n');
const works = (...rows: string[]): string => ['Notice Given,Starts,Ends', ...rows].join('\n');

describe('times between two fields (convention 14)', () => {
  it('merge before they are summed, also when they are stated twice', async () => {
    const csv = incidents('2026-06-10 01:30,2026-06-10 03:00,', '2026-06-10 02:45,2026-06-10 06:30,', '2026-06-10 01:30,2026-06-10 03:00,');
    const figures = await figuresOf(OUTAGES, { 'Incidents.csv': csv }, { to: '2026-06-30' });
    expect(figures.text('Downtime', '2026-06')).toBe('300 min');
    expect(figures.text('Number Of Outages', '2026-06')).toBe('1');
    expect(figures.metric('Downtime', '2026-06').trace.rows.map(({ line }) => line)).toEqual([2, 4, 3]);
  });

  it('count in the window where they start, and last as long as they are inside it', async () => {
    const csv = incidents('2026-01-31 22:00,2026-02-01 03:00,', '2026-02-10 10:00,2026-02-10 11:00,');
    const figures = await figuresOf(
      `${OUTAGES} metric Average Outage means the average of Outage. metric Median Outage means the median of Outage.`,
      { 'Incidents.csv': csv },
      { to: '2026-03-31' },
    );
    expect(['2026-01', '2026-02', '2026-03'].map((month) => figures.text('Number Of Outages', month))).toEqual(['1', '1', '0']);
    expect(['2026-01', '2026-02', '2026-03'].map((month) => figures.text('Longest Outage', month))).toEqual([
      '120 min',
      '180 min',
      '0 min',
    ]);
    expect(['2026-01', '2026-02', '2026-03'].map((month) => figures.text('Downtime', month))).toEqual(['120 min', '240 min', '0 min']);
    expect(['2026-01', '2026-02', '2026-03'].map((month) => figures.text('Average Outage', month))).toEqual([
      '300 min',
      '60 min',
      undefined,
    ]);
  });

  it('are cut at the end of the data while they are open, and say so (convention 18)', async () => {
    const figures = await figuresOf(
      OUTAGES,
      { 'Incidents.csv': incidents('2026-03-30 00:00,,', '2026-02-01 00:00,2026-02-01 01:00,') },
      { to: '2026-04-10' },
    );
    expect(figures.text('Downtime', '2026-03')).toBe('2880 min');
    expect(figures.text('Downtime', '2026-04')).toBe('14400 min');
    expect(figures.metric('Downtime', '2026-04').trace.sentences).toContain(
      'The last Outage was still open at the end; it is cut there (convention 18).',
    );
    expect(figures.ledger.notes.map(({ convention }) => convention)).toContain(18);
  });

  it('that run backwards or have no start are left out, and say so', async () => {
    const figures = await figuresOf(OUTAGES, {
      'Incidents.csv': incidents('2026-03-02 00:00,2026-03-01 00:00,', ',2026-03-01 00:00,', '2026-03-05 00:00,2026-03-05 01:00,'),
    });
    expect(figures.text('Downtime', '2026-03')).toBe('60 min');
    expect(figures.ledger.cautions.map(({ code }) => code)).toContain('no-start');
    expect(figures.observations.data.get('Incidents')?.badRows.total).toBe(1);
  });

  it('are elapsed time also where the clocks change (convention 4)', async () => {
    const figures = await figuresOf(
      `agreement Hosting is between Provider and Customer, from 1 January 2026 to 31 December 2026, in the time zone "Europe/Berlin".
       party Provider means "p". party Customer means "c".
       ${OUTAGES}`,
      { 'Incidents.csv': incidents('2026-03-29 01:30,2026-03-29 03:30,', '2026-10-25 01:30,2026-10-25 03:30,') },
      { to: '2026-12-31' },
    );
    expect([figures.text('Downtime', '2026-03'), figures.text('Downtime', '2026-10')]).toEqual(['60 min', '180 min']);
    const [march, october] = ['2026-03', '2026-10'].map((month) => figures.metric('Availability', month));
    expect([march?.value?.toDecimal(8), october?.value?.toDecimal(8)]).toEqual(['0.99865410', '0.99597315']);
    expect(march?.trace.sentences[0]).toBe('March 2026 has 44,580 min in Europe/Berlin (the clocks went forward).');
    expect(october?.trace.sentences[0]).toBe('October 2026 has 44,700 min in Europe/Berlin (the clocks went back).');
  });
});

describe('what does not count (convention 15)', () => {
  const down = incidents('2026-06-10 01:30,2026-06-10 06:30,');

  it('comes off both sides, the overlap only, and names its words', async () => {
    const figures = await figuresOf(
      `${OUTAGES} ${MAINTENANCE}
       period Maintenance means the time from Starts to Ends of Works.
       metric Uptime means the percentage of time without Outage, not counting Maintenance.
       metric Kept means the percentage of time without Outage, not counting Maintenance as Outage.`,
      {
        'Incidents.csv': down,
        'Works.csv': works('2026-06-01 00:00,2026-06-10 02:00,2026-06-10 06:00', '2026-06-01 00:00,2026-06-20 02:00,2026-06-20 03:00'),
      },
      { to: '2026-06-30' },
    );
    // 43,200 minutes less 300 of maintenance; 60 minutes of the outage are left.
    expect(figures.text('Uptime', '2026-06')).toBe('14280/143%');
    expect(figures.metric('Kept', '2026-06').value?.toDecimal(8)).toBe('0.99861111');
    const { trace } = figures.metric('Uptime', '2026-06');
    expect(trace.sentences).toEqual([
      'June 2026 has 43,200 min in UTC.',
      'Outage lasted 300 min in 1 stretch.',
      "240 min of it fell in Maintenance and did not count ('not counting Maintenance').",
      '300 min of Maintenance are left out of the time measured (convention 15).',
    ]);
    expect(trace.arithmetic).toEqual(['(42,900 min − 60 min) ÷ 42,900 min = 99.860139…%']);
    expect(trace.counted.map(({ start, end }) => [start, end])).toEqual([
      ['2026-06-10T01:30:00Z', '2026-06-10T02:00:00Z'],
      ['2026-06-10T06:00:00Z', '2026-06-10T06:30:00Z'],
    ]);
    expect(trace.excluded.map(({ words }) => words)).toEqual(['not counting Maintenance', 'not counting Maintenance']);
    expect(figures.metric('Kept', '2026-06').trace.sentences).toContain(
      "The time measured stays whole ('not counting Maintenance as Outage').",
    );
  });

  it('counts once where two exclusions overlap', async () => {
    const figures = await figuresOf(
      `${OUTAGES} ${MAINTENANCE}
       period First means the time from Starts to Ends of Works.
       period Second means the time from Notice Given to Ends of Works.
       metric Uptime means the percentage of time without Outage, not counting First or Second.`,
      { 'Incidents.csv': down, 'Works.csv': works('2026-06-10 03:00,2026-06-10 02:00,2026-06-10 06:00') },
      { to: '2026-06-30' },
    );
    expect(figures.metric('Uptime', '2026-06').value?.toDecimal(8)).toBe('0.99860335');
  });

  it('takes nothing away where nobody keeps the data, and warns', async () => {
    const figures = await figuresOf(
      `${OUTAGES} ${MAINTENANCE} period Maintenance means the time from Starts to Ends of Works.
       metric Uptime means the percentage of time without Outage, not counting Maintenance.`,
      { 'Incidents.csv': down },
      { to: '2026-06-30' },
    );
    expect(figures.metric('Uptime', '2026-06').value?.toDecimal(8)).toBe('0.99305556');
    expect(figures.ledger.cautions.map(({ code }) => code)).toContain('nothing-excluded');
  });

  it('leaves a figure undetermined where the data cannot be read', async () => {
    const figures = await figuresOf(
      `${OUTAGES} ${MAINTENANCE} period Maintenance means the time from Starts to Ends of Works.
       metric Uptime means the percentage of time without Outage, not counting Maintenance.`,
      { 'Incidents.csv': down, 'Works.csv': 'nothing,of,the,kind\n1,2,3,4' },
      { to: '2026-06-30' },
    );
    expect(figures.text('Uptime', '2026-06')).toBeUndefined();
    expect(figures.text('Availability', '2026-06')).toBeDefined();
  });

  it('cuts both sides to a calendar', async () => {
    const figures = await figuresOf(
      `${OUTAGES} calendar Office means Monday to Friday from 08:00 to 18:00.
       metric Uptime means the percentage of time without Outage, counted in Office.`,
      { 'Incidents.csv': incidents('2026-06-12 17:00,2026-06-15 09:00,') },
      { to: '2026-06-30' },
    );
    // June 2026 has 22 working days of 600 minutes; the outage covers an hour of Friday and an hour of Monday.
    expect(readable(figures.metric('Uptime', '2026-06'))).toBe('1090/11%');
    expect(figures.metric('Uptime', '2026-06').trace.arithmetic).toEqual(['(13,200 min − 120 min) ÷ 13,200 min = 99.090909…%']);
  });
});

describe('clauses of a period', () => {
  const excludedMinutes = async (clauses: string, rows: readonly string[], more = ''): Promise<(string | undefined)[]> => {
    const figures = await figuresOf(
      `${MAINTENANCE} ${more} period Maintenance means the time from Starts to Ends of Works${clauses}. metric Time means the time in Maintenance.`,
      { 'Works.csv': works(...rows) },
      { to: '2026-06-30' },
    );
    return ['2026-05', '2026-06'].map((month) => figures.text('Time', month));
  };

  it('exclude only what was announced in time (convention 17)', async () => {
    const clause = ', with Notice Given at least 48 hours before Starts';
    expect(await excludedMinutes(clause, ['2026-06-08 02:00,2026-06-10 02:00,2026-06-10 03:00'])).toEqual(['0 min', '60 min']);
    expect(await excludedMinutes(clause, ['2026-06-08 02:00:01,2026-06-10 02:00,2026-06-10 03:00'])).toEqual(['0 min', '0 min']);
    expect(await excludedMinutes(clause, [',2026-06-10 02:00,2026-06-10 03:00'])).toEqual(['0 min', '0 min']);
  });

  it('say why an announcement did not do', async () => {
    const figures = await figuresOf(
      `${OUTAGES} ${MAINTENANCE} period Maintenance means the time from Starts to Ends of Works, with Notice Given at least 48 hours before Starts.
       metric Uptime means the percentage of time without Outage, not counting Maintenance.`,
      {
        'Incidents.csv': incidents('2026-06-10 02:00,2026-06-10 03:00,'),
        'Works.csv': works('2026-06-09 06:00,2026-06-10 02:00,2026-06-10 06:00'),
      },
      { to: '2026-06-30' },
    );
    expect(figures.metric('Uptime', '2026-06').trace.sentences).toContain(
      "2026-06-10 02:00 to 2026-06-10 06:00 was not Maintenance: it was announced only 20 h before Starts ('with Notice Given at least 48 hours before Starts').",
    );
  });

  it('count notice in business days', async () => {
    const office = 'calendar Office means Monday to Friday from 08:00 to 18:00.';
    const clause = ', with Notice Given at least 2 business days of Office before Starts';
    // Friday 5 June: the second business day after it is Tuesday.
    expect(await excludedMinutes(clause, ['2026-06-05 10:00,2026-06-09 02:00,2026-06-09 03:00'], office)).toEqual(['0 min', '60 min']);
    expect(await excludedMinutes(clause, ['2026-06-05 10:00,2026-06-08 23:00,2026-06-08 23:30'], office)).toEqual(['0 min', '0 min']);
  });

  it('use up an allowance in order of time, anew in each window', async () => {
    const rows = [
      '2026-01-01 00:00,2026-05-20 00:00,2026-05-20 03:00',
      '2026-01-01 00:00,2026-05-10 00:00,2026-05-10 02:00',
      '2026-01-01 00:00,2026-05-31 23:00,2026-06-01 05:00',
    ];
    expect(await excludedMinutes(', up to 4 hours in each calendar month', rows)).toEqual(['240 min', '240 min']);
    expect(await excludedMinutes(', up to 4 hours over the term', rows)).toEqual(['240 min', '0 min']);
    expect(await excludedMinutes(', up to 4 hours in each rolling 30 days', rows)).toEqual(['240 min', '0 min']);
  });

  it('are applied in the order written', async () => {
    const rows = ['2026-06-09 00:00,2026-06-10 00:00,2026-06-10 04:00', '2026-06-01 00:00,2026-06-20 00:00,2026-06-20 04:00'];
    const notice = ', with Notice Given at least 48 hours before Starts';
    const cap = ', up to 4 hours in each calendar month';
    expect(await excludedMinutes(notice + cap, rows)).toEqual(['0 min', '240 min']);
    expect(await excludedMinutes(cap + notice, rows)).toEqual(['0 min', '0 min']);
  });

  it('keep what is long enough: longer than excludes the length itself', async () => {
    const rows = ['2026-01-01 00:00,2026-06-10 00:00,2026-06-10 00:05', '2026-01-01 00:00,2026-06-11 00:00,2026-06-11 00:06'];
    expect(await excludedMinutes(', longer than 5 minutes', rows)).toEqual(['0 min', '6 min']);
    expect(await excludedMinutes(', at least 5 minutes long', rows)).toEqual(['0 min', '11 min']);
  });

  it('keep what a party caused, by name or title', async () => {
    const figures = await figuresOf(
      `${OUTAGES} period Own Outage means the time from Started to Ended of Incidents, caused by Provider. metric Own Time means the time in Own Outage.`,
      {
        'Incidents.csv': incidents(
          '2026-06-01 00:00,2026-06-01 01:00,Provider',
          '2026-06-02 00:00,2026-06-02 01:00,Customer',
          '2026-06-03 00:00,2026-06-03 01:00,the provider',
          '2026-06-04 00:00,2026-06-04 01:00,',
        ),
      },
      { to: '2026-06-30' },
    );
    expect(figures.text('Own Time', '2026-06')).toBe('120 min');
  });

  it('find no cause where none is recorded', async () => {
    expect(await excludedMinutes(', caused by Provider', ['2026-06-01 00:00,2026-06-10 00:00,2026-06-10 01:00'])).toEqual([
      '0 min',
      '0 min',
    ]);
  });

  it('leave out other periods and time outside a calendar', async () => {
    const more = `calendar Nights means Monday to Sunday from 22:00 to 06:00. period Notices means the time from Notice Given to Starts of Works.`;
    const rows = ['2026-06-01 00:30,2026-06-01 02:00,2026-06-01 03:00', '2026-06-01 00:00,2026-06-01 00:15,2026-06-01 01:00'];
    expect(await excludedMinutes(', not counting Notices', rows, more)).toEqual(['0 min', '75 min']);
    expect(await excludedMinutes(', counted in Nights', ['2026-06-01 00:00,2026-06-02 05:00,2026-06-02 23:00'], more)).toEqual([
      '0 min',
      '120 min',
    ]);
  });
});

describe('periods made of others', () => {
  it('are the time of any of them, once', async () => {
    const figures = await figuresOf(
      `${OUTAGES} ${MAINTENANCE} period Maintenance means the time from Starts to Ends of Works. period Away means Outage or Maintenance. metric Away Time means the time in Away.`,
      {
        'Incidents.csv': incidents('2026-06-10 00:00,2026-06-10 02:00,'),
        'Works.csv': works('2026-01-01 00:00,2026-06-10 01:00,2026-06-10 03:00'),
      },
      { to: '2026-06-30' },
    );
    expect(figures.text('Away Time', '2026-06')).toBe('180 min');
  });

  it('can be the intervals in which a metric is above a value, long enough in a row', async () => {
    const rows = [0, 1, 2, 4, 5, 6, 7].flatMap((step) => [
      `2026-06-01T00:${String(step * 5).padStart(2, '0')}:10Z,Error`,
      `2026-06-01T00:${String(step * 5).padStart(2, '0')}:20Z,${step === 4 ? 'Good' : 'Error'}`,
    ]);
    const figures = await figuresOf(
      `records Calls means "calls", with At, a time; Result, one of Good or Error.
       metric Error Rate means the percentage of Calls whose Result is Error.
       period Trouble means any time when Error Rate over every 5 minutes is above 50%.
       period Long Trouble means any time when Error Rate over every 5 minutes is above 50% at least 3 times in a row.
       metric Time means the time in Trouble. metric Long Time means the time in Long Trouble. metric Times means the number of Trouble.`,
      { 'Calls.csv': ['At,Result', ...rows].join('\n') },
      { to: '2026-06-30' },
    );
    // The fourth interval has no calls, the fifth is at 50%: neither is above it.
    expect(figures.text('Time', '2026-06')).toBe('30 min');
    expect(figures.text('Long Time', '2026-06')).toBe('30 min');
    expect(figures.text('Times', '2026-06')).toBe('2');
    expect(figures.ledger.windows(MONTHLY)).toHaveLength(6);
  });
});

describe('data that say nothing', () => {
  it('are no proof that nothing happened', async () => {
    const bad = await figuresOf(OUTAGES, { 'Incidents.csv': incidents('yesterday,today,', 'then,now,') }, { to: '2026-06-30' });
    expect(bad.text('Availability', '2026-06')).toBeUndefined();
    expect(bad.metric('Availability', '2026-06').trace.sentences.join(' ')).toContain('All rows of Incidents are bad');
    const none = await figuresOf(OUTAGES, {}, { to: '2026-06-30' });
    expect(none.text('Availability', '2026-06')).toBeUndefined();
    const empty = await figuresOf(OUTAGES, { 'Incidents.csv': incidents() }, { to: '2026-06-30' });
    expect(empty.text('Availability', '2026-06')).toBe('100%');
  });

  it('an outage that began before the term is none of its first window', async () => {
    const figures = await figuresOf(OUTAGES, { 'Incidents.csv': incidents('2025-12-31 23:00,2026-01-01 02:00,') }, { to: '2026-01-31' });
    expect([figures.text('Downtime', '2026-01'), figures.text('Number Of Outages', '2026-01')]).toEqual(['120 min', '0']);
  });
});
