import { Ratio } from '../../language/quantities/ratio';
import { describe, expect, it } from 'vitest';
import { figuresOf, readable, type FigureOptions, type Figures } from '../support/figures';

const TICKETS = `
  records Tickets means "tickets", with Opened, a time; Resolved, a time; Priority, one of P1 or P2; Score, a number; Of, a number.
  measure Resolution Time means, for each of Tickets, the time from Opened to Resolved.`;

function tickets(
  sentences: string,
  rows: readonly string[],
  options: FigureOptions = {},
  more: Readonly<Record<string, string>> = {},
): Promise<Figures> {
  return figuresOf(
    `${TICKETS} ${sentences}`,
    { 'Tickets.csv': ['Opened,Resolved,Priority,Score,Of', ...rows].join('\n'), ...more },
    options,
  );
}
const KEPT = Array.from(
  { length: 10 },
  (_, i) => `2026-01-${String(i + 3).padStart(2, '0')} 09:00,2026-01-${String(i + 3).padStart(2, '0')} 11:30,P1,,`,
);
const shareText = (figures: Figures, target: string, month: string): string | undefined => readable(figures.share(target, month));

describe('records against a limit (convention 8)', () => {
  const TARGETS = ['', ' dated by Opened', ' dated by Resolved']
    .map(
      (dated, i) =>
        `target T${i === 0 ? 'A' : i === 1 ? 'B' : 'C'}: Provider must keep Resolution Time at most 4 hours for at least 95% of Tickets${dated}, in each calendar month.`,
    )
    .join(' ');
  const EDGE = ['2026-01-31 17:00,,P1,,', '2026-01-31 22:00,2026-02-01 01:00,P1,,'];

  it('count when they are decided: at their end, or when the limit has passed', async () => {
    const figures = await tickets(TARGETS, [...KEPT, ...EDGE], { to: '2026-03-31' });
    expect(['2026-01', '2026-02', '2026-03'].map((month) => shareText(figures, 'TA', month))).toEqual(['1000/11%', '100%', undefined]);
    expect([shareText(figures, 'TB', '2026-01'), shareText(figures, 'TC', '2026-01')]).toEqual(['275/3%', '100%']);
    const { inTime, total, late, trace } = figures.share('TA', '2026-01');
    expect([inTime, total, late.length]).toEqual([10, 11, 1]);
    expect(late[0]).toMatchObject({
      ref: { file: 'Tickets.csv', line: 12 },
      inTime: false,
      decided: BigInt(Date.parse('2026-01-31T21:00:00Z')) * 1000n,
    });
    expect(late[0]?.end).toBeUndefined();
    expect(trace.sentences[0]).toBe('10 of 11 Tickets decided in January 2026 kept Resolution Time at most 4 hours.');
    expect(trace.rows).toEqual([
      { file: 'Tickets.csv', line: 12, text: 'from 2026-01-31 17:00, limit passed 2026-01-31 21:00, not ended in time' },
    ]);
  });

  it('do not count before that: neither kept nor missed', async () => {
    const open = '2026-01-31 20:30,,P1,,';
    const figures = await tickets(TARGETS, [...KEPT, open], { to: '2026-01-31' });
    expect(figures.share('TA', '2026-01').total).toBe(10);
    const next = await tickets(TARGETS, [...KEPT, open], { to: '2026-02-01' });
    expect([shareText(next, 'TA', '2026-01'), shareText(next, 'TA', '2026-02')]).toEqual(['100%', '0%']);
  });

  it('miss a limit by an instant, and keep it exactly', async () => {
    const rows = ['2026-01-05 08:00,2026-01-05 12:00,P1,,', '2026-01-05 08:00,2026-01-05 12:00:00.000001,P1,,'];
    const both = await tickets(
      `${TARGETS} target Below: Provider must keep Resolution Time below 4 hours for at least 95% of Tickets, in each calendar month.`,
      rows,
    );
    expect([shareText(both, 'TA', '2026-01'), shareText(both, 'Below', '2026-01')]).toEqual(['50%', '0%']);
  });

  it('are known whole, also where they end after the days that are looked at', async () => {
    const figures = await tickets(TARGETS, ['2026-01-10 08:00,2026-02-20 09:00,P1,,', ...KEPT], { to: '2026-02-15' });
    const [late] = figures.share('TA', '2026-01').late;
    expect(late?.end).toBe(BigInt(Date.parse('2026-02-20T09:00:00Z')) * 1000n);
    expect(late?.value?.dividedBy(Ratio.of(3_600_000_000)).toExact()).toBe('985');
  });

  it('may be only some of them', async () => {
    const figures = await tickets(
      'target Some: Provider must keep Resolution Time at most 4 hours for at least 95% of Tickets where Priority is P2, in each calendar month.',
      [...KEPT, '2026-01-05 08:00,2026-01-05 13:00,P2,,', '2026-01-05 08:00,2026-01-05 09:00,P2,,'],
    );
    expect(shareText(figures, 'Some', '2026-01')).toBe('50%');
  });
});

describe('the clock of a measure (convention 6)', () => {
  it('runs in a calendar and stops in a period of the agreement', async () => {
    const figures = await figuresOf(
      `records Jobs means "jobs", with Begun, a time; Done, a time. records Waits means "waits", with Since, a time; Until, a time.
       calendar Office means Monday to Friday from 08:00 to 18:00. period Waiting means the time from Since to Until of Waits.
       measure Length means, for each of Jobs, the time from Begun to Done, counted in Office, not counting Waiting.
       target Quick: Provider must keep Length at most 8 hours for at least 95% of Jobs, in each calendar month.
       metric Mean means the average of Length of Jobs.`,
      // From Friday 16:30 to Monday 17:30 there are 11 working hours; the wait over the weekend takes 2 of them away.
      { 'Jobs.csv': 'Begun,Done\n2026-03-06 16:30,2026-03-09 17:30', 'Waits.csv': 'Since,Until\n2026-03-06 17:00,2026-03-09 09:00' },
    );
    expect(figures.text('Mean', '2026-03')).toBe('540 min');
    const [late] = figures.share('Quick', '2026-03').late;
    expect(late?.value?.toExact()).toBe(String(9 * 3_600_000_000));
    expect(figures.share('Quick', '2026-03').trace.sentences.slice(1)).toEqual([
      'Length is counted in Office.',
      'Waiting stops the clock of Length.',
    ]);
    expect(figures.rounds.map((round) => round.map(({ kind }) => kind))).toEqual([['rows'], ['tally', 'in-time']]);
  });

  it('counts a business day as the time worked on one', async () => {
    const figures = await figuresOf(
      `records Jobs means "jobs", with Begun, a time; Done, a time. calendar Office means Monday to Friday from 08:00 to 18:00.
       measure Length means, for each of Jobs, the time from Begun to Done, counted in Office.
       target Quick: Provider must keep Length at most 2 business days of Office for at least 95% of Jobs, in each calendar month.`,
      { 'Jobs.csv': 'Begun,Done\n2026-03-06 16:00,2026-03-10 16:00\n2026-03-06 16:00,2026-03-10 16:01' },
    );
    expect(shareText(figures, 'Quick', '2026-03')).toBe('50%');
  });
});

describe('promises about other quantities', () => {
  const QUALITY = 'measure Quality means, for each of Tickets, Score divided by Of.';

  it('count the records that keep them, and list those that do not', async () => {
    const figures = await tickets(
      `${QUALITY} target Good: Provider must keep Quality at least 0.8 for at least 95% of Tickets dated by Opened, in each calendar month.`,
      ['2026-01-05 08:00,,P1,8,10', '2026-01-06 08:00,,P1,7,10', '2026-02-06 08:00,,P1,9,10', '2026-02-07 08:00,,P1,,10'],
    );
    // The last ticket has no score, so it does not count (convention 11).
    expect([shareText(figures, 'Good', '2026-01'), shareText(figures, 'Good', '2026-02')]).toEqual(['50%', '100%']);
    expect(figures.share('Good', '2026-01').late.map(({ ref }) => ref.line)).toEqual([3]);
  });

  it('may ask for at least so much time', async () => {
    const figures = await tickets(
      'target Slow: Provider must keep Resolution Time at least 1 hour for at least 50% of Tickets, in each calendar month.',
      ['2026-01-05 08:00,2026-01-05 08:59,P1,,', '2026-01-06 08:00,2026-01-06 09:00,P1,,'],
    );
    expect(shareText(figures, 'Slow', '2026-01')).toBe('50%');
  });

  it('leave what is still open undecided where it must last', async () => {
    const figures = await tickets(
      'target Kept: Provider must keep Resolution Time at least 1 hour for each of Tickets dated by Opened.',
      ['2026-01-05 08:00,2026-01-05 08:59,P1,,', '2026-01-06 08:00,,P1,,'],
      { to: '2026-01-31' },
    );
    const undertaking = figures.agreement.targets.get('Kept')?.undertaking;
    if (undertaking?.kind !== 'measure') throw new Error('The target is not about a measure.');
    const { inTime, total, late } = figures.ledger.eachRecord(undertaking);
    expect([inTime, total, late.map(({ ref }) => ref.line)]).toEqual([0, 2, [2]]);
  });
});

describe('each of the records', () => {
  it('over the term, with those that nothing is decided about yet', async () => {
    const figures = await tickets(
      'target Each: Provider must keep Resolution Time at most 4 hours for each of Tickets.',
      [...KEPT, '2026-02-03 08:00,2026-02-03 20:00,P1,,', '2026-02-10 22:00,,P1,,'],
      { to: '2026-02-10' },
    );
    const undertaking = figures.agreement.targets.get('Each')?.undertaking;
    if (undertaking?.kind !== 'measure') throw new Error('The target is not about a measure.');
    const { inTime, total, late } = figures.ledger.eachRecord(undertaking);
    expect([inTime, total, late.length]).toEqual([10, 12, 1]);
  });
});
