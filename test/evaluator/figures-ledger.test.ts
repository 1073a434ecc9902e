import { describe, expect, it } from 'vitest';
import { openLedger } from '../../language/evaluator/ledger';
import { requestKey } from '../../language/evaluator/observations';
import { duration } from '../support/agreements';
import { figuresFor, figuresOf, MONTHLY, probes, readable, readAgreement } from '../support/figures';

const CALLS = 'records Calls means "calls", with At, a time; Result, one of Good or Bad.';
const SHARE = `${CALLS} metric Share means the percentage of Calls whose Result is Good.`;
const ROLLING = { kind: 'rolling', length: duration('30 days') } as const;
const rows = (...list: string[]): string => ['At,Result', ...list].join('\n');

describe('what is asked of the data', () => {
  it('is one request for all windows of a metric, of whatever kind', async () => {
    const figures = await figuresOf(
      `${SHARE} target A: Provider must keep Share at least 90% in each calendar month. target B: Provider must keep Share at least 90% in each rolling 30 days.
       If Share in a calendar quarter is below 80%, Provider must credit GBP 5.`,
      { 'Calls.csv': rows('2026-01-05 00:00,Good', '2026-02-05 00:00,Bad') },
    );
    expect(figures.rounds.map((round) => round.length)).toEqual([1]);
    expect(figures.text('Share', '2026-Q1', { kind: 'calendar', unit: 'quarter' })).toBe('50%');
    expect(figures.text('Share', 'R30d-2026-02-04', ROLLING)).toBeUndefined();
    expect(figures.text('Share', 'R30d-2026-02-03', ROLLING)).toBe('100%');
  });

  it('is the same for the same words wherever they stand in the text', async () => {
    const [near, far] = [readAgreement(SHARE), readAgreement(`// a note\n\n\n${SHARE}`)];
    const keys = [near, far].map((agreement) => openLedger(agreement, { answers: new Map(), data: new Map() }).needs.map(requestKey));
    expect(keys[0]).toEqual(keys[1]);
  });

  it('gives no figure before it is answered', () => {
    const agreement = readAgreement(SHARE);
    const ledger = openLedger(agreement, { answers: new Map(), data: new Map() });
    const [window] = ledger.windows(MONTHLY);
    const metric = agreement.metrics.get('Share');
    if (window === undefined || metric === undefined) throw new Error('Nothing to measure.');
    expect(ledger.metricIn(metric, window).value).toBeUndefined();
    expect(ledger.needs.map(({ kind }) => kind)).toEqual(['tally']);
  });

  it('serves a window nobody promised, too', async () => {
    const figures = await figuresOf(SHARE, { 'Calls.csv': rows('2026-01-05 00:00,Good') });
    const [day] = figures.ledger.windows({ kind: 'calendar', unit: 'day' });
    const metric = figures.agreement.metrics.get('Share');
    if (day === undefined || metric === undefined) throw new Error('Nothing to measure.');
    expect(figures.ledger.metricIn(metric, day).value).toBeUndefined();
    expect(figures.ledger.needs).toHaveLength(1);
  });
});

describe('how far the data go', () => {
  const data = { 'Calls.csv': rows('2026-01-05 00:00,Good', '2026-03-05 00:00,Bad', '2026-03-20 00:00,Good') };

  it('ends the windows', async () => {
    const figures = await figuresOf(SHARE, data);
    expect(figures.ledger.windows(MONTHLY).map(({ id }) => id)).toEqual(['2026-01', '2026-02', '2026-03']);
  });

  it('is as far as the last day that is looked at, where one is said', async () => {
    const later = await figuresOf(SHARE, data, { to: '2026-05-31' });
    expect(later.ledger.windows(MONTHLY)).toHaveLength(5);
    const earlier = await figuresOf(SHARE, data, { to: '2026-03-10' });
    expect(earlier.ledger.windows(MONTHLY).map(({ id }) => id)).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(earlier.text('Share', '2026-03')).toBe('0%');
  });

  it('leaves out windows that begin before the first day that is looked at', async () => {
    const figures = await figuresOf(SHARE, data, { from: '2026-01-15' });
    expect(figures.ledger.windows(MONTHLY).map(({ id }) => id)).toEqual(['2026-02', '2026-03']);
    expect(figures.text('Share', '2026-03')).toBe('50%');
  });

  it('is not told by announcements of what is to come', async () => {
    const figures = await figuresOf(
      `${SHARE.replace('Good.', 'Good, not counting Maintenance.')} records Works means "maintenance", with Notice Given, a time; Starts, a time; Ends, a time.
       period Maintenance means the time from Starts to Ends of Works, with Notice Given at least 1 hour before Starts.`,
      { ...data, 'Works.csv': 'Notice Given,Starts,Ends\n2026-01-01 00:00,2026-11-01 00:00,2026-11-01 01:00' },
    );
    expect(figures.ledger.windows(MONTHLY)).toHaveLength(3);
  });

  it('is the term of an agreement that has none', async () => {
    const open = `agreement Open is between Provider and Customer, in the time zone "UTC". party Provider means "p". party Customer means "c". ${SHARE}`;
    const figures = await figuresOf(open, data);
    expect(figures.ledger.windows(MONTHLY).map(({ id, cut }) => [id, cut])).toEqual([
      ['2026-01', true],
      ['2026-02', false],
      ['2026-03', true],
    ]);
    const empty = await figuresOf(open, { 'Calls.csv': 'At,Result' });
    expect(empty.ledger.windows(MONTHLY)).toEqual([]);
  });
});

describe('windows cut by the term (convention 5)', () => {
  it('count only the covered days', async () => {
    const figures = await figuresOf(
      `agreement Part is between Provider and Customer, from 16 April 2026 to 15 June 2026, in the time zone "UTC". party Provider means "p". party Customer means "c".
       records Outages means "outages", with Started, a time; Ended, a time. period Outage means the time from Started to Ended of Outages.
       metric Uptime means the percentage of time without Outage.`,
      { 'Outages.csv': 'Started,Ended\n2026-04-15 23:00,2026-04-16 01:00' },
      { to: '2026-06-30' },
    );
    expect(figures.metric('Uptime', '2026-04').trace.arithmetic).toEqual(['(21,600 min − 60 min) ÷ 21,600 min = 99.722222…%']);
    expect(figures.ledger.notes.map(({ convention }) => convention)).toContain(5);
  });
});

describe('ready-made figures', () => {
  const sampled = async (csv: string, text = SHARE): Promise<(string | undefined)[]> => {
    const figures = await figuresFor(readAgreement(`${text} sample Share from "share.csv".`), { 'share.csv': csv });
    return figures.ledger.windows(MONTHLY).map(({ id }) => figures.text('Share', id));
  };

  it('are found by the name of the window or a day inside it', async () => {
    expect(await sampled('month,value\n2026-01,99.5%\nFebruary 2026,98\n2026-03-15,97.5%')).toEqual(['99.5%', '98%', '97.5%']);
  });

  it('are none where the data have none, or more than one', async () => {
    expect(await sampled('month,value\n2026-01,99.5%\n2026-01,99.6%\n2026-03,50%')).toEqual([undefined, undefined, '50%']);
  });

  it('of a year are none of its months', async () => {
    const [january] = await sampled('year,value\n2026,99.5%');
    expect(january).toBeUndefined();
  });
});

describe('the rows behind a figure', () => {
  it('are fetched for whoever asks', async () => {
    const data = { 'Calls.csv': rows('2026-01-05 00:00,Good', '2026-01-06 00:00,Bad', '2026-01-07 00:00,Good') };
    const figures = await figuresOf(SHARE, data, { detail: [{ name: 'Share', window: '2026-01' }] });
    const { trace } = figures.metric('Share', '2026-01');
    expect(trace.rows).toEqual([{ file: 'Calls.csv', line: 3, text: 'At 2026-01-06 00:00, Result Bad' }]);
    expect(trace.sentences.at(-1)).toBe("The rows are the Calls for which 'Result is Good' does not hold: 1.");
  });

  it('are the samples of an outage', async () => {
    const figures = await figuresOf(
      `records Probes means "checks", one every 30 seconds, with Checked, a time; Result, one of Passed or Failed.
       period Outage means any time when the Result of Probes is Failed at least 3 times in a row. metric Downtime means the time in Outage.`,
      { 'Probes.csv': probes('2026-01-03T12:00:00Z', 30, 'PPFFFFPP') },
      { detail: [{ name: 'Downtime', window: '2026-01' }] },
    );
    expect(readable(figures.metric('Downtime', '2026-01'))).toBe('2 min');
    expect(figures.metric('Downtime', '2026-01').trace.rows.map(({ line }) => line)).toEqual([4, 5, 6, 7]);
  });
});

describe('rolling windows', () => {
  const promise = `${SHARE} target T: Provider must keep Share at least 90% in each rolling 30 days.`;

  it('are those that end with a day the data reach', async () => {
    const figures = await figuresOf(promise, { 'Calls.csv': rows('2026-01-05 00:00,Good', '2026-02-02 12:00,Bad') });
    expect(figures.ledger.windows(ROLLING).map(({ id }) => id)).toEqual([
      'R30d-2026-01-30',
      'R30d-2026-01-31',
      'R30d-2026-02-01',
      'R30d-2026-02-02',
    ]);
  });

  it('keep the first one, so far, when the data do not fill any', async () => {
    const figures = await figuresOf(promise, { 'Calls.csv': rows('2026-01-05 00:00,Good', '2026-01-09 12:00,Bad') });
    expect(figures.ledger.windows(ROLLING).map(({ id }) => id)).toEqual(['R30d-2026-01-30']);
    expect(figures.text('Share', 'R30d-2026-01-30', ROLLING)).toBe('50%');
  });
});

describe('odd terms', () => {
  it('that never end are looked at as far as the data go', async () => {
    const figures = await figuresOf(
      `agreement Endless is between Provider and Customer, from 1 January 2026 to 31 December 9999, in the time zone "UTC". party Provider means "p". party Customer means "c".
       ${SHARE} target T: Provider must keep Share at least 90% in each rolling 30 days.`,
      { 'Calls.csv': rows('2026-03-05 00:00,Good', '2026-03-06 00:00,Bad') },
    );
    expect(figures.ledger.windows(ROLLING).at(-1)?.id).toBe('R30d-2026-03-06');
    expect(figures.text('Share', 'R30d-2026-03-06', ROLLING)).toBe('50%');
  });

  it('that ended before the data began have nothing to measure', async () => {
    const figures = await figuresOf(
      `agreement Gone is between Provider and Customer, from 1 January 2020 to 31 January 2020, in the time zone "UTC". party Provider means "p". party Customer means "c". ${SHARE}`,
      { 'Calls.csv': rows('2026-03-05 00:00,Good') },
    );
    expect(figures.ledger.windows(MONTHLY).map(({ id }) => figures.text('Share', id))).toEqual([undefined]);
  });
});

describe('figures of intervals', () => {
  it('show the intervals that stand out to whoever asks for detail', async () => {
    const figures = await figuresOf(
      `${CALLS} metric Error Rate means the percentage of Calls whose Result is Bad. metric Mean Rate means the average of Error Rate over every 5 minutes.`,
      {
        'Calls.csv': rows(
          ...Array.from({ length: 30 }, (_, i) => `2026-01-05 00:${String(i * 2).padStart(2, '0')},${i === 7 ? 'Bad' : 'Good'}`),
        ),
      },
      { detail: [{ name: 'Mean Rate', window: '2026-01' }] },
    );
    expect(figures.metric('Mean Rate', '2026-01').trace.counted).toEqual([
      { start: '2026-01-05T00:10:00Z', end: '2026-01-05T00:15:00Z', text: 'Error Rate was 33.333333…% from 2026-01-05 00:10' },
    ]);
  });

  it('of time, too', async () => {
    const figures = await figuresOf(
      `records Outages means "outages", with Started, a time; Ended, a time. period Outage means the time from Started to Ended of Outages.
       metric Uptime means the percentage of time without Outage. period Bad Day means any time when Uptime over every 1 day is below 99%.
       metric Bad Time means the time in Bad Day. metric Good Share means the percentage of time without Bad Day.
       metric Worst Day means the lowest of Uptime over every 1 day.`,
      { 'Outages.csv': 'Started,Ended\n2026-01-05 00:00,2026-01-05 01:00\n2026-01-07 00:00,2026-01-07 00:01' },
      { to: '2026-01-31' },
    );
    expect([figures.text('Bad Time', '2026-01'), figures.text('Worst Day', '2026-01')]).toEqual(['1440 min', '575/6%']);
    expect(figures.text('Good Share', '2026-01')).toBe('3000/31%');
  });
});
