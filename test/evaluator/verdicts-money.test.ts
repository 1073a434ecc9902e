import { describe, expect, it } from 'vitest';
import type { Agreement, Amount, DurationValue, Per, PercentValue } from '../../language/agreement/agreement';
import { Ratio } from '../../language/quantities/ratio';
import {
  agreementOf,
  at,
  credit,
  duration,
  feeOf,
  ifMissed,
  keep,
  keepEach,
  keepShare,
  ladder,
  limb,
  MONTH,
  percent,
  QUARTER,
  share,
  sum,
  tickets,
  valueOf,
} from '../support/agreements';
import { judged, type Figures } from '../support/fake-ledger';

const availability = (months: Record<string, string>): Figures => ({ metrics: { Availability: months } });

/** One credit for Uptime below 99.9%. */
function promising(amount: Amount, rest: Partial<Parameters<typeof agreementOf>[0]> = {}): Agreement {
  return agreementOf({
    to: '2026-02-28',
    metrics: ['Availability'],
    fees: [feeOf('Monthly Fee', 'GBP 1000')],
    targets: [keep('Uptime', 'Availability', 'at least', '99.9%')],
    remedies: [ifMissed('Uptime', credit(amount))],
    ...rest,
  });
}

const amounts = (agreement: Agreement, figures: Figures): string[] => judged(agreement, figures).credits.map(({ amount }) => amount.text);
const per = (
  rounding: Extract<Per, { kind: 'unit' }>['rounding'],
  unit: Extract<Per, { kind: 'unit' }>['unit'],
  op: 'above' | 'below',
  value: string,
): Extract<Per, { kind: 'unit' }> => ({
  kind: 'unit',
  rounding,
  unit,
  op,
  value: valueOf(value),
});

describe('amounts', () => {
  it('a share of a fee, rounded once, half up (convention 2)', () => {
    const agreement = promising(share('12.5%', 'Monthly Fee'), { fees: [feeOf('Monthly Fee', 'GBP 100.20')] });
    const [line] = judged(agreement, availability({ '2026-01': '99%' })).credits;
    expect(line?.amount).toEqual({ currency: 'GBP', amount: '12.53', text: 'GBP 12.53' });
    expect(line?.why.arithmetic).toEqual(['12.5% × GBP 100.20 = GBP 12.525', 'Rounded: GBP 12.53']);
  });

  it("rounded as the agreement says, and to the currency's own smallest unit", () => {
    const down = {
      ...promising(share('12.5%', 'Monthly Fee'), { fees: [feeOf('Monthly Fee', 'GBP 100.20')] }),
      moneyRounding: { mode: 'down' as const },
    };
    expect(amounts(down, availability({ '2026-01': '99%' }))).toEqual(['GBP 12.52']);
    const tens = {
      ...down,
      moneyRounding: { mode: 'half-up' as const, to: { kind: 'money' as const, currency: 'GBP', amount: Ratio.of(10), lexeme: 'GBP 10' } },
    };
    expect(amounts(tens, availability({ '2026-01': '99%' }))).toEqual(['GBP 10.00']);
    const roundedUp = { ...tens, moneyRounding: { ...tens.moneyRounding, mode: 'up' as const } };
    expect(amounts(roundedUp, availability({ '2026-01': '99%' }))).toEqual(['GBP 20.00']);
    expect(
      amounts(promising(share('12.5%', 'Monthly Fee'), { fees: [feeOf('Monthly Fee', 'JPY 1234')] }), availability({ '2026-01': '99%' })),
    ).toEqual(['JPY 154']);
  });

  it('so much for each started, complete or exact unit beyond the value', () => {
    const figures = availability({ '2026-01': '97.25%' });
    const perPoint = (rounding: 'started' | 'complete' | 'exact'): string[] =>
      amounts(promising({ ...sum('GBP 100'), per: per(rounding, 'percentage point', 'below', '99.9%') }), figures);
    expect([perPoint('started'), perPoint('complete'), perPoint('exact')]).toEqual([['GBP 300.00'], ['GBP 200.00'], ['GBP 265.00']]);
  });

  it('so much for each started, complete or exact step of several units', () => {
    const figures = availability({ '2026-01': '97.25%' });
    // 99.9% − 97.25% = 2.65 points = 5.3 steps of 0.5 points.
    const perStep = (rounding: 'started' | 'complete' | 'exact') =>
      judged(
        promising({ ...sum('GBP 100'), per: { ...per(rounding, 'percentage point', 'below', '99.9%'), size: Ratio.of(1, 2) } }),
        figures,
      ).credits[0];
    expect((['started', 'complete', 'exact'] as const).map((rounding) => perStep(rounding)?.amount.text)).toEqual([
      'GBP 600.00',
      'GBP 500.00',
      'GBP 530.00',
    ]);
    expect(perStep('started')?.why.sentences).toContain(
      'Uptime in January 2026: 97.25% is 6 started steps of 0.5 percentage points below 99.9%.',
    );
  });

  it('one more day for each complete point below 99%, as a ladder has it', () => {
    const days: Amount = { kind: 'days', count: Ratio.of(1), unit: 'day', fee: 'Monthly Fee' };
    const agreement = promising(days, {
      fees: [feeOf('Monthly Fee', 'GBP 310')],
      remedies: [
        ladder('Availability', [
          limb('below', '99.5%', credit(days)),
          limb('below', '99%', credit(days), credit({ ...days, per: per('complete', 'percentage point', 'below', '99%') })),
        ]),
      ],
    });
    const total = (figure: string): string | undefined => judged(agreement, availability({ '2026-01': figure })).totals[0]?.amount.text;
    expect(['97.2%', '99.4%', '99.0%', '98.0%', '98.01%', '99.5%'].map(total)).toEqual([
      'GBP 20.00',
      'GBP 10.00',
      'GBP 10.00',
      'GBP 20.00',
      'GBP 10.00',
      undefined,
    ]);
  });

  it('days of a fee: the fee divided by the days of its window, clock changes and all', () => {
    const agreement = promising(
      { kind: 'days', count: Ratio.of(2), unit: 'day', fee: 'Monthly Fee' },
      { timeZone: 'Europe/Berlin', to: '2026-03-31' },
    );
    const { credits } = judged(agreement, availability({ '2026-01': '100%', '2026-02': '99%', '2026-03': '99%' }));
    expect(credits.map(({ amount }) => amount.text)).toEqual(['GBP 71.43', 'GBP 64.52']);
    expect(credits[1]?.why.arithmetic[0]).toBe('GBP 1,000.00 ÷ 31 days × 2 days = GBP 64.516129…');
  });

  it.each([
    ['0.05% of the time', valueOf('0.05%'), '36 min', '25 × USD 31,500.00 × 36 min ÷ 2,160 h = USD 218.75', 'USD 218.75'],
    ['1 hour', duration('1 hour'), '40 min 48 s', '25 × USD 31,500.00 × 40 min 48 s ÷ 2,160 h = USD 247.916666…', 'USD 247.92'],
    ['2 hours', duration('2 hours'), '0 s', '25 × USD 31,500.00 × 0 s ÷ 2,160 h = USD 0.00', undefined],
  ] as const)('so many times the fee for the time in a period above %s', (words, above, beyond, arithmetic, amount) => {
    // 100.8 minutes, of which 0.05% of 129,600 minutes are 64.8.
    const agreement = promising(
      { kind: 'times', count: Ratio.of(25), fee: 'Quarterly Fee', period: 'Outage', above: above as DurationValue | PercentValue },
      {
        to: '2025-03-31',
        from: '2025-01-01',
        fees: [feeOf('Quarterly Fee', 'USD 31500', QUARTER)],
        targets: [keep('Uptime', 'Availability', 'at least', '99.95%', QUARTER)],
      },
    );
    const { credits } = judged(agreement, {
      metrics: { Availability: { '2025-Q1': '99%' } },
      times: { Outage: { '2025-Q1': '100.8 min' } },
    });
    expect(credits.map((credit) => credit.amount.text)).toEqual(amount === undefined ? [] : [amount]);
    for (const { why } of credits) {
      expect(why.arithmetic[0]).toBe(arithmetic);
      expect(why.sentences.join(' ')).toContain(`${beyond} of it are above ${words}`);
    }
  });

  it('so many times the fee for the time in a period', () => {
    // 25 × 31,500 ÷ 129,600 min × 36 min = 218.75
    const agreement = promising(
      { kind: 'times', count: Ratio.of(25), fee: 'Quarterly Fee', period: 'Excess' },
      {
        to: '2025-03-31',
        from: '2025-01-01',
        fees: [feeOf('Quarterly Fee', 'USD 31500', QUARTER)],
        targets: [keep('Uptime', 'Availability', 'at least', '99.95%', QUARTER)],
        limits: [
          {
            kind: 'total',
            window: QUARTER,
            amount: { kind: 'days', count: Ratio.of(30), unit: 'day', fee: 'Quarterly Fee' },
            origin: at(50),
          },
        ],
      },
    );
    const payable = (minutes: string): string[] =>
      judged(agreement, { metrics: { Availability: { '2025-Q1': '99%' } }, times: { Excess: { '2025-Q1': minutes } } }).credits.flatMap(
        ({ amount, payable: rest }) => [amount.text, rest.text],
      );
    expect(payable('36 min')).toEqual(['USD 218.75', 'USD 218.75']);
    expect(payable('1735.2 min')).toEqual(['USD 10,543.75', 'USD 10,500.00']);
  });

  it('a share of the amount at risk', () => {
    const agreement = promising(
      { kind: 'share', percent: percent('40%'), of: { kind: 'at-risk' } },
      {
        atRisk: [{ window: MONTH, amount: share('15%', 'Monthly Fee'), origin: at(60) }],
      },
    );
    const { credits } = judged(agreement, availability({ '2026-01': '99%' }));
    expect(credits[0]).toMatchObject({
      amount: { text: 'GBP 60.00' },
      why: { arithmetic: ['15% × GBP 1,000.00 = GBP 150.00', '40% × GBP 150.00 = GBP 60.00'] },
    });
  });

  it('is none, with a word about it, where the agreement names nothing to compute it from', () => {
    const { credits, ledger } = judged(
      promising({ kind: 'share', percent: percent('40%'), of: { kind: 'at-risk' } }),
      availability({ '2026-01': '99%' }),
    );
    expect(credits).toEqual([]);
    expect(ledger.cautions.map(({ code }) => code)).toContain('no-amount-at-risk');
  });
});

describe('amounts for records', () => {
  const late = [
    { line: 3, took: '5.5 h', decided: '2026-01-05 10:00' },
    { line: 8, took: '8 h', decided: '2026-01-06 10:00' },
    { line: 9, decided: '2026-01-07 10:00' },
  ];
  const shares = { 'Resolution Time': { '2026-01': { total: 10, late } } };
  const inShare = (amount: Amount): Agreement =>
    agreementOf({
      to: '2026-02-28',
      targets: [keepShare('P1', 'Resolution Time', 'at most', '4 hours', '95%')],
      remedies: [ifMissed('P1', credit(amount))],
    });

  it('for each that missed the target', () => {
    const { credits } = judged(inShare({ ...sum('GBP 250'), per: { kind: 'records', set: tickets } }), { shares });
    expect(credits.map(({ amount, why }) => [amount.text, why.arithmetic])).toEqual([['GBP 750.00', ['3 × GBP 250.00 = GBP 750.00']]]);
  });

  it('for each started hour of each of them; one that is still open is not counted yet', () => {
    const { credits, ledger } = judged(inShare({ ...sum('GBP 10'), per: per('started', 'hour', 'above', '4 hours') }), { shares });
    expect(credits[0]?.amount.text).toBe('GBP 60.00');
    expect(credits[0]?.why.sentences).toContain('tickets.csv:3: 5 h 30 min is 2 started hours above 4 h.');
    expect(ledger.cautions.map(({ code }) => code)).toContain('open-excess');
  });

  it('for each half hour of them', () => {
    const halves = { ...per('complete', 'minute', 'above', '4 hours'), size: Ratio.of(30) };
    // 1 h 30 min and 4 h beyond 4 hours are 3 and 8 half hours.
    const { credits } = judged(inShare({ ...sum('GBP 10'), per: halves }), { shares });
    expect(credits.map(({ amount, why }) => [amount.text, why.arithmetic])).toEqual([
      ['GBP 110.00', ['11 complete steps × GBP 10.00 = GBP 110.00']],
    ]);
    expect(credits[0]?.why.sentences).toContain('tickets.csv:3: 5 h 30 min is 3 complete steps of 30 minutes above 4 h.');
  });

  it('one for each record that missed, in the month in which it was decided, where each of them is promised', () => {
    const agreement = agreementOf({
      to: '2026-02-28',
      targets: [keepEach('Every Ticket', 'Resolution Time', 'at most', '4 hours')],
      remedies: [ifMissed('Every Ticket', credit(sum('GBP 50')))],
    });
    const { credits } = judged(agreement, {
      records: {
        'Resolution Time': {
          total: 9,
          late: [
            { line: 3, took: '5 h', decided: '2026-01-31 23:30' },
            { line: 4, took: '6 h', decided: '2026-02-01 00:00' },
          ],
        },
      },
    });
    expect(credits.map(({ id, window, amount, why }) => [id, window.id, amount.text, why.sentences.at(-2)])).toEqual([
      ['L40/2026-01/1', '2026-01', 'GBP 50.00', 'tickets.csv, line 3 missed Every Ticket.'],
      ['L40/2026-02/1', '2026-02', 'GBP 50.00', 'tickets.csv, line 4 missed Every Ticket.'],
    ]);
  });
});

it('durations in a figure keep their unit', () => {
  const agreement = agreementOf({
    to: '2026-01-31',
    metrics: ['Repair'],
    targets: [keep('Mean Repair', 'Repair', 'at most', '4 hours')],
    remedies: [
      ifMissed(
        'Mean Repair',
        credit({ ...sum('GBP 10'), per: { kind: 'unit', rounding: 'started', unit: 'hour', op: 'above', value: duration('4 hours') } }),
      ),
    ],
  });
  const { targets, credits } = judged(agreement, { metrics: { Repair: { '2026-01': '5.5 h' } } });
  expect([targets[0]?.windows[0]?.figure?.text, credits[0]?.amount.text]).toEqual(['5 h 30 min', 'GBP 20.00']);
});

describe('business days', () => {
  const calendar = {
    name: 'Office Hours',
    origin: at(8),
    always: false,
    ranges: [{ first: 'Monday' as const, last: 'Friday' as const, from: '09:00', to: '17:00' }],
    holidayRegions: [],
    holidayDates: [],
  };
  const agreement = agreementOf({
    to: '2026-01-31',
    metrics: ['Repair'],
    calendars: new Map([['Office Hours', calendar]]),
    targets: [
      {
        ...keep('Mean Repair', 'Repair', 'at most', '1 hour'),
        undertaking: { kind: 'metric', metric: 'Repair', op: 'at most', value: duration('2 business days'), window: MONTH },
      },
    ],
    remedies: [
      ifMissed(
        'Mean Repair',
        credit({
          ...sum('GBP 10'),
          per: { kind: 'unit', rounding: 'started', unit: 'day', op: 'above', value: duration('2 business days') },
        }),
      ),
    ],
  });

  it('are as long as their calendar works', () => {
    const repaired = (time: string): [string | undefined, string | undefined] => {
      const { targets, credits } = judged(agreement, { metrics: { Repair: { '2026-01': time } } });
      return [targets[0]?.windows[0]?.verdict, credits[0]?.amount.text];
    };
    expect([repaired('16 h'), repaired('17 h'), repaired('24.5 h')]).toEqual([
      ['met', undefined],
      ['missed', 'GBP 10.00'],
      ['missed', 'GBP 20.00'],
    ]);
  });

  it('of no calendar leave the target not determined, and say so', () => {
    const { targets, ledger } = judged({ ...agreement, calendars: new Map() }, { metrics: { Repair: { '2026-01': '17 h' } } });
    expect(targets[0]?.windows[0]?.verdict).toBe('not determined');
    expect(ledger.cautions.map(({ code }) => code)).toContain('no-calendar');
  });
});
