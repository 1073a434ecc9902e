import { describe, expect, it } from 'vitest';
import type { Agreement, Amount } from '../../language/agreement/agreement';
import { Ratio } from '../../language/quantities/ratio';
import {
  agreementOf,
  at,
  credit,
  feeOf,
  ifMissed,
  keep,
  ladder,
  money,
  terminate,
  limb,
  missed,
  ifEvents,
  MONTH,
  QUARTER,
  share,
  sum,
  YEAR,
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

describe('credits for repeated misses', () => {
  it('are due in each missed window in which the misses are complete', () => {
    const agreement = promising(sum('GBP 1'), {
      to: '2026-07-31',
      remedies: [
        ifEvents('or', [missed('Uptime', { kind: 'any-of', count: 2, of: 6, window: MONTH })], credit(share('30%', 'Monthly Fee'))),
      ],
    });
    const { credits, ledger } = judged(
      agreement,
      availability({
        '2026-01': '99.95%',
        '2026-02': '99.8%',
        '2026-03': '99.95%',
        '2026-04': '99.95%',
        '2026-05': '98.5%',
        '2026-06': '99.9%',
        '2026-07': '99%',
      }),
    );
    expect(credits.map(({ window }) => window.id)).toEqual(['2026-05', '2026-07']);
    expect(credits[0]?.why.sentences).toContain(
      'Uptime was missed in February 2026 and May 2026: in any 2 of 6 consecutive calendar months.',
    );
    expect(ledger.notes.map(({ text }) => text)).toContain(
      'A credit that needs repeated misses is due in each missed window in which they are complete.',
    );
  });
});

describe('several events', () => {
  const two = (join: 'and' | 'or'): string[] => {
    const agreement = promising(sum('GBP 1'), {
      to: '2026-03-31',
      metrics: ['Availability', 'Speed'],
      targets: [keep('Uptime', 'Availability', 'at least', '99.9%'), keep('Fast', 'Speed', 'at least', '90%')],
      remedies: [ifEvents(join, [missed('Uptime'), missed('Fast')], credit(sum('GBP 5')))],
    });
    const metrics = {
      Availability: { '2026-01': '99%', '2026-02': '99%', '2026-03': '100%' },
      Speed: { '2026-01': '80%', '2026-02': '95%', '2026-03': '80%' },
    };
    return judged(agreement, { metrics }).credits.map(({ window }) => window.id);
  };

  it('joined with `and` must happen in the same window; with `or` one is enough, and counts once', () => {
    expect(two('and')).toEqual(['2026-01']);
    expect(two('or')).toEqual(['2026-01', '2026-02', '2026-03']);
  });

  it('joined with `and` over windows of different length are complete when the longer one ends', () => {
    const agreement = promising(sum('GBP 300'), {
      to: '2026-12-31',
      remedies: [
        ifMissed('Uptime', credit(sum('GBP 300'))),
        ifEvents(
          'and',
          [missed('Uptime'), { kind: 'credits', window: QUARTER, op: 'at least', value: money('GBP 600'), origin: at(42) }],
          terminate(),
        ),
      ],
    });
    const { rights } = judged(agreement, availability({ '2026-01': '99%', '2026-04': '99%', '2026-06': '99%' }));
    expect(rights.map(({ from, window }) => [from, window.id])).toEqual([['2026-07-01', '2026-Q2']]);
  });

  it('credits above an amount bring about something else, never themselves', () => {
    const agreement = promising(sum('GBP 300'), {
      to: '2026-12-31',
      remedies: [
        ifMissed('Uptime', credit(sum('GBP 300'))),
        ifEvents(
          'or',
          [
            {
              kind: 'credits',
              window: YEAR,
              op: 'above',
              value: { kind: 'money', currency: 'GBP', amount: Ratio.of(500), lexeme: 'GBP 500' },
              origin: at(42),
            },
          ],
          credit(sum('GBP 1000')),
        ),
      ],
    });
    const { credits } = judged(agreement, availability({ '2026-01': '99%', '2026-02': '99%' }));
    expect(credits.map(({ window, amount }) => [window.id, amount.text])).toEqual([
      ['2026-01', 'GBP 300.00'],
      ['2026-02', 'GBP 300.00'],
      ['2026', 'GBP 1,000.00'],
    ]);
    expect(credits[2]?.why.sentences[0]).toBe('Provider owes credits of GBP 600.00 in 2026, which is above GBP 500.');
  });
});

describe('points', () => {
  const points = (count: number, doubled = true) => ({
    kind: 'points' as const,
    points: Ratio.of(count),
    doubledWhenRepeated: doubled,
    party: 'Provider',
    origin: at(35),
  });

  it('double for the second and each later consecutive miss (convention 21)', () => {
    const agreement = promising(sum('GBP 1'), {
      to: '2026-04-30',
      remedies: [
        ladder('Availability', [limb('below', '99%', points(1)), limb('below', '98%', points(2)), limb('below', '97%', points(3))]),
      ],
    });
    const outcome = judged(agreement, availability({ '2026-01': '96.5%', '2026-02': '98.5%', '2026-03': '96.5%', '2026-04': '99.5%' }));
    expect(outcome.points.map(({ window, points: text }) => [window, text])).toEqual([
      ['2026-01', '3'],
      ['2026-02', '2'],
      ['2026-03', '6'],
    ]);
    expect(outcome.points[2]?.why.arithmetic).toEqual(['2 × 3 = 6 points']);
  });

  it('a window that is not determined does not break the row, a met one does', () => {
    const agreement = promising(sum('GBP 1'), { to: '2026-05-31', remedies: [ifMissed('Uptime', points(1))] });
    const outcome = judged(
      agreement,
      availability({ '2026-01': '99%', '2026-02': 'none', '2026-03': '99%', '2026-04': '100%', '2026-05': '99%' }),
    );
    expect(outcome.points.map(({ points: text }) => text)).toEqual(['1', '2', '1']);
  });

  it('bring about what follows from them where the running total reaches the number, once in each window', () => {
    const agreement = promising(sum('GBP 1'), {
      remedies: [
        ifMissed('Uptime', points(4, false)),
        ifEvents('or', [{ kind: 'points', window: QUARTER, count: Ratio.of(8), origin: at(43) }], credit(sum('GBP 700'))),
      ],
      to: '2026-06-30',
    });
    const { credits } = judged(
      agreement,
      availability({ '2026-01': '99%', '2026-02': '99%', '2026-03': '99%', '2026-04': '99%', '2026-05': '100%', '2026-06': '99%' }),
    );
    expect(credits.map(({ window, amount }) => [window.id, amount.text])).toEqual([
      ['2026-02', 'GBP 700.00'],
      ['2026-06', 'GBP 700.00'],
    ]);
    expect(credits[0]?.why.sentences).toContain('Provider then has 8 points in Q1 2026, and 8 are reached.');
  });
});

describe('the obligee', () => {
  it('is the other party, or the one that is named; of three parties one must be', () => {
    const three = { between: ['Provider', 'Customer', 'Bank'] };
    const to = (agreement: Agreement): string | undefined => judged(agreement, availability({ '2026-01': '99%' })).credits[0]?.obligee;
    expect(to(promising(sum('GBP 5')))).toBe('Customer');
    const named = { kind: 'credit' as const, verb: 'pay' as const, amount: sum('GBP 5'), party: 'Provider', to: 'Bank', origin: at(32) };
    expect(to(promising(sum('GBP 5'), { ...three, remedies: [ifMissed('Uptime', named)] }))).toBe('Bank');
    const unnamed = judged(promising(sum('GBP 5'), three), availability({ '2026-01': '99%' }));
    expect(unnamed.credits[0]?.obligee).toBe('Customer and Bank');
    expect(unnamed.ledger.cautions.map(({ code }) => code)).toContain('obligee');
  });

  it('may be the provider: a customer owes as well', () => {
    const agreement = promising(sum('GBP 5'), { remedies: [ifMissed('Uptime', credit(sum('GBP 9'), 'Customer'))] });
    expect(judged(agreement, availability({ '2026-01': '99%' })).totals).toMatchObject([
      { obligor: 'Customer', obligee: 'Provider', amount: { text: 'GBP 9.00' } },
    ]);
  });
});
