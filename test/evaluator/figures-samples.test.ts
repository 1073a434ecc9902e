import { describe, expect, it } from 'vitest';
import { figuresOf, MONTHLY, probes, readable, type Figures } from '../support/figures';
import type { Measured } from '../../language/evaluator/measured';

const DAY = { kind: 'calendar', unit: 'day' } as const;

/** Samples every 30 seconds from noon on 3 March 2026, under a definition of an outage. */
function outages(definition: string, results: string, more = ''): Promise<Figures> {
  return figuresOf(
    `records Probes means "checks", one every 30 seconds, with Checked, a time; Result, one of Passed or Failed.
     period Outage means any time when the Result of Probes is Failed${definition}.
     metric Availability means the percentage of time without Outage${more}.
     metric Downtime means the time in Outage${more}.
     metric Seen means the number of Outage.
     target A: Provider must keep Availability at least 99% in each calendar day.
     target B: Provider must keep Downtime at most 1 hour in each calendar day.
     target C: Provider must keep Seen at most 1 in each calendar day.`,
    { 'Probes.csv': probes('2026-03-03T12:00:00Z', 30, results) },
  );
}
const downtime = (figures: Figures): string | undefined => figures.text('Downtime', '2026-03-03', DAY);
const rangeOf = ({ unit, range }: Measured): (string | undefined)[] =>
  [range?.low, range?.high].map((value) => readable({ unit, ...(value && { value }) }));

describe('samples in a row (convention 16)', () => {
  const FIVE = ' at least 5 times in a row, until it is Passed at least 5 times in a row';

  it('run from the first of the failures that open to the first of the passes that close', async () => {
    const figures = await outages(FIVE, 'FFFFPFFFFFFPPPPFPPPPP');
    expect(downtime(figures)).toBe('5.5 min');
    expect(figures.text('Seen', '2026-03-03', DAY)).toBe('1');
    const { trace } = figures.metric('Downtime', '2026-03-03', DAY);
    expect(trace.counted).toEqual([
      { start: '2026-03-03T12:02:30Z', end: '2026-03-03T12:08:00Z', text: 'Outage, 2026-03-03 12:02:30 to 2026-03-03 12:08, 5 min 30 s' },
    ]);
  });

  it('close at the first sample that no longer fails, when no `until` is said', async () => {
    expect(downtime(await outages(' at least 3 times in a row', 'PFFFPFFPFFFFPP'))).toBe('3.5 min');
    expect(downtime(await outages('', 'PFPFFP'))).toBe('1.5 min');
  });

  it('count the time of the run to the end of its last sample', async () => {
    expect(downtime(await outages(' at least 2 minutes in a row', 'PFFFFPFFFP'))).toBe('2 min');
    expect(downtime(await outages(' for longer than 2 minutes', 'PFFFFPFFFFFP'))).toBe('2.5 min');
    expect(downtime(await outages(' for at least 2 minutes, until it is Passed for at least 1 minute', 'PFFFFPFPPF'))).toBe('3 min');
  });

  it('leave an outage open that nothing closes, cut where the samples end (convention 18)', async () => {
    const figures = await outages(FIVE, 'PPFFFFFFF');
    expect(downtime(figures)).toBe('3.5 min');
    expect(figures.metric('Downtime', '2026-03-03', DAY).trace.sentences.join(' ')).not.toContain('undefined');
    const last = figures.ledger.observedUntil;
    expect(last).toBe(BigInt(Date.parse('2026-03-03T12:04:30Z')) * 1000n);
  });

  it('may come late or early by less than half an interval without one missing', async () => {
    const csv =
      'Checked,Result\n2026-03-03T12:00:00Z,Failed\n2026-03-03T12:00:44Z,Failed\n2026-03-03T12:01:15Z,Passed\n2026-03-03T12:02:00Z,Passed';
    const figures = await figuresOf(
      `records Probes means "checks", one every 30 seconds, with Checked, a time; Result, one of Passed or Failed.
       period Outage means any time when the Result of Probes is Failed at least 2 times in a row.
       metric Downtime means the time in Outage.`,
      { 'Probes.csv': csv },
    );
    expect(figures.text('Downtime', '2026-03')).toBe('1.25 min');
  });
});

describe('missing samples (convention 13)', () => {
  const TWO = ' at least 2 times in a row, until it is Passed at least 2 times in a row';

  it('break a row that would open an outage, and are unknown', async () => {
    const figures = await outages(TWO, 'PF FPPPPPP');
    expect(downtime(figures)).toBe('0 min');
    // Nine samples were taken in five minutes; the rest of the day before them and the one interval between are unknown. Had all of them failed,
    // the outage would have lasted from midnight, past the single pass at noon, to the first of the passes at 12:02.
    const availability = figures.metric('Availability', '2026-03-03', DAY);
    expect(readable(availability)).toBe('100%');
    expect(rangeOf(availability)).toEqual([`${readableShare(6 * 30, 12 * 3600 + 300)}%`, '100%']);
  });

  it('leave an open outage open, its state unknown for as long as they are missing', async () => {
    const figures = await outages(TWO, 'PFFF  FPPP');
    expect(downtime(figures)).toBe('2 min');
    expect(figures.text('Seen', '2026-03-03', DAY)).toBe('1');
    // Two passes in the gap would have closed it there; failures before noon would have opened it at midnight.
    expect(rangeOf(figures.metric('Downtime', '2026-03-03', DAY))).toEqual(['1.5 min', '723.5 min']);
  });

  it('could have joined two runs that are too short each', async () => {
    const figures = await outages(' for at least 2 minutes', 'PFFF FFPP');
    expect(downtime(figures)).toBe('0 min');
    // From midnight on all samples are missing; after the pass at noon a failure in the gap would make six of them, three minutes.
    expect(rangeOf(figures.metric('Downtime', '2026-03-03', DAY))).toEqual(['0 min', '723 min']);
  });

  it('change nothing where a gap is too short for what it would open', async () => {
    const figures = await outages(' for at least 2 minutes', 'PPFP PFPP');
    expect(rangeOf(figures.metric('Downtime', '2026-03-03', DAY))).toEqual(['0 min', '720 min']);
  });

  it('do not end an outage: passes on both sides of a gap are not in a row', async () => {
    expect(downtime(await outages(TWO, 'FFP PFFPP'))).toBe('3 min');
  });

  it('are taken as the agreement says', async () => {
    const failed = await outages(TWO, 'PF FPPPPPP', ', taking missing samples as Failed');
    // From midnight, past the single pass at noon, to the first of two passes.
    expect(downtime(failed)).toBe('722 min');
    expect(failed.metric('Availability', '2026-03-03', DAY).range).toBeUndefined();
    const passed = await outages(TWO, 'PFF FFPPPP', ', taking missing samples as Passed');
    expect(downtime(passed)).toBe('2.5 min');
    expect(passed.metric('Downtime', '2026-03-03', DAY).range).toBeUndefined();
  });

  it('make a window without any sample not determined', async () => {
    const figures = await figuresOf(
      `records Probes means "checks", one every 30 seconds, with Checked, a time; Result, one of Passed or Failed.
       period Outage means any time when the Result of Probes is Failed.
       metric Availability means the percentage of time without Outage.`,
      { 'Probes.csv': probes('2026-03-03T12:00:00Z', 30, 'PPPP') },
    );
    const january = figures.metric('Availability', '2026-01');
    expect(january.value).toBeUndefined();
    expect(figures.ledger.windows(MONTHLY).map(({ id }) => id)).toEqual(['2026-01', '2026-02', '2026-03']);
  });
});

describe('samples without a stated interval', () => {
  it('stand until the next one, and nothing is measured outside of them', async () => {
    const csv =
      'Checked,Result\n2026-03-03T06:00:00Z,Passed\n2026-03-03T12:00:00Z,Failed\n2026-03-03T15:00:00Z,Passed\n2026-03-03T18:00:00Z,Failed';
    const figures = await figuresOf(
      `records Probes means "checks", with Checked, a time; Result, one of Passed or Failed.
       period Outage means any time when the Result of Probes is Failed.
       metric Availability means the percentage of time without Outage.`,
      { 'Probes.csv': csv },
    );
    const march = figures.metric('Availability', '2026-03');
    expect(readable(march)).toBe('75%');
    expect(march.range).toBeUndefined();
    expect(figures.ledger.cautions.map(({ code }) => code)).toContain('interval-not-stated');
  });
});

describe('a state over a month', () => {
  it('is as exact as its seconds', async () => {
    const results = 'P'.repeat(2 * 60 * 24 * 31 - 90) + 'F'.repeat(90);
    const figures = await figuresOf(
      `records Probes means "checks", one every 30 seconds, with Checked, a time; Result, one of Passed or Failed.
       period Outage means any time when the Result of Probes is Failed at least 5 times in a row.
       metric Availability means the percentage of time without Outage.
       target A: Provider must keep Availability at least 99.9% in each calendar month.`,
      { 'Probes.csv': probes('2026-01-01T00:00:00Z', 30, results) },
    );
    const { value, range, trace } = figures.metric('Availability', '2026-01');
    expect([value?.num, value?.den]).toEqual([991n, 992n]);
    expect(range).toBeUndefined();
    expect(trace).toMatchObject({
      sentences: ['January 2026 has 44,640 min in UTC.', 'Outage lasted 45 min in 1 stretch.'],
      arithmetic: ['(44,640 min − 45 min) ÷ 44,640 min = 99.899193…%'],
    });
  });
});

function readableShare(part: number, whole: number): string {
  const percent = (part * 100) / whole;
  // 27,000 ÷ 43,500 does not end; the figure is compared as the fraction it is.
  return Number.isInteger(percent) ? String(percent) : fraction(part * 100, whole);
}

function fraction(num: number, den: number): string {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  const common = divisor(num, den);
  return `${num / common}/${den / common}`;
}
