import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Agreement, Amount, Duty, Limit, WindowPhrase } from '../../language/agreement/agreement';
import { Ratio } from '../../language/quantities/ratio';
import {
  agreementOf,
  at,
  CONTRACT_YEAR,
  credit,
  duration,
  feeOf,
  ifMissed,
  keep,
  keepEach,
  keepShare,
  ladder,
  limb,
  money,
  MONTH,
  QUARTER,
  share,
  sum,
  TERM,
  tickets,
  YEAR,
} from '../support/agreements';
import { judged, type Figures } from '../support/fake-ledger';

const months = (...figures: string[]): Figures => ({
  metrics: {
    Availability: Object.fromEntries(figures.map((figure, index) => [`2026-${(index + 1).toString().padStart(2, '0')}`, figure])),
  },
});
const total = (window: WindowPhrase, amount: Amount, party?: string): Limit => ({
  kind: 'total',
  window,
  amount,
  origin: at(50),
  ...(party === undefined ? {} : { party }),
});

function owing(limits: readonly Limit[], rest: Partial<Parameters<typeof agreementOf>[0]> = {}): Agreement {
  return agreementOf({
    to: '2026-06-30',
    metrics: ['Availability'],
    fees: [feeOf('Monthly Fee', 'GBP 1000'), feeOf('Annual Fee', 'GBP 12000', YEAR)],
    targets: [keep('Uptime', 'Availability', 'at least', '99.9%')],
    remedies: [ifMissed('Uptime', credit(sum('GBP 300')))],
    limits,
    ...rest,
  });
}

const payable = (agreement: Agreement, figures: Figures): string[] =>
  judged(agreement, figures).credits.map(({ payable: rest }) => rest.amount);

describe('limits', () => {
  it('over the term are used up in order of time, and say what they cut off', () => {
    const agreement = owing([total(TERM, share('8%', 'Annual Fee'))]);
    const { credits, settlements, totals } = judged(agreement, months('99%', '99%', '99%', '99%', '100%', '100%'));
    expect(credits.map(({ amount, payable: rest }) => [amount.amount, rest.amount])).toEqual([
      ['300', '300'],
      ['300', '300'],
      ['300', '300'],
      ['300', '60'],
    ]);
    expect(settlements.at(-1)).toMatchObject({
      window: { id: '2026-04' },
      gross: { amount: '300' },
      net: { amount: '60' },
      runningTotal: { amount: '960' },
      reductions: [
        {
          place: { line: 50 },
          amount: { text: 'GBP 240.00' },
          text: 'Total credits over the term must not exceed GBP 960.00 (8% of Annual Fee over the term).',
        },
      ],
    });
    expect(totals).toMatchObject([{ amount: { text: 'GBP 960.00' } }]);
    expect(credits[3]?.why.sentences.at(-1)).toBe(
      'Total credits over the term must not exceed GBP 960.00 (8% of Annual Fee over the term).',
    );
  });

  it('in each window carry across credits of shorter windows', () => {
    expect(payable(owing([total(QUARTER, sum('GBP 500'))]), months('99%', '99%', '99%', '99%'))).toEqual(['300', '200', '0', '300']);
  });

  it('of one window share it in the order of the agreement', () => {
    const agreement = owing([total(MONTH, sum('GBP 500'))], {
      remedies: [ifMissed('Uptime', credit(sum('GBP 300'))), ifMissed('Uptime', credit(sum('GBP 250')))],
    });
    const outcome = judged(agreement, months('99%'));
    expect(outcome.credits.map(({ payable: rest }) => rest.amount)).toEqual(['300', '200']);
    expect(outcome.settlements).toHaveLength(1);
    expect(outcome.settlements[0]).toMatchObject({ gross: { amount: '550' }, net: { amount: '500' } });
  });

  it('apply in windows first and over the term last, whatever the order in which they are written', () => {
    const limits = [total(TERM, sum('GBP 250')), total(MONTH, sum('GBP 100'))];
    expect(payable(owing(limits), months('99%', '99%', '99%'))).toEqual(['100', '100', '50']);
  });

  it('put the minimum payable before other limits (convention 2)', () => {
    const minimum: Limit = { kind: 'minimum', window: MONTH, amount: money('GBP 250'), origin: at(51) };
    expect(payable(owing([total(MONTH, sum('GBP 200')), minimum]), months('99%'))).toEqual(['200']);
    const high: Limit = { ...minimum, amount: money('GBP 300.01') };
    const { credits, settlements } = judged(owing([high]), months('99%'));
    expect(credits[0]?.payable.amount).toBe('0');
    expect(settlements[0]?.reductions[0]?.text).toBe('Credits of GBP 300.00 in January 2026 are below GBP 300.01 and not payable.');
  });

  it('bind each party by himself, or only the one that is named', () => {
    const remedies = [ifMissed('Uptime', credit(sum('GBP 300'))), ifMissed('Uptime', credit(sum('GBP 90'), 'Customer'))];
    expect(payable(owing([total(MONTH, sum('GBP 200'))], { remedies }), months('99%'))).toEqual(['200', '90']);
    expect(payable(owing([total(MONTH, sum('GBP 50'), 'Provider')], { remedies }), months('99%'))).toEqual(['50', '90']);
  });

  it('count what a party must pay like a credit', () => {
    const pay = { kind: 'credit' as const, verb: 'pay' as const, amount: sum('GBP 400'), party: 'Provider', origin: at(32) };
    const { credits, ledger } = judged(
      owing([total(MONTH, sum('GBP 430'))], { remedies: [ifMissed('Uptime', pay), ifMissed('Uptime', credit(sum('GBP 60')))] }),
      months('99%'),
    );
    expect(credits.map(({ payable: rest }) => rest.amount)).toEqual(['400', '30']);
    expect(ledger.notes.map(({ text }) => text)).toContain(
      'What a party must pay counts like a credit: towards limits, claims and what is earned back.',
    );
  });

  it('for each record add up over all credits for it', () => {
    const each = { kind: 'records' as const, set: tickets };
    const agreement = agreementOf({
      to: '2026-01-31',
      targets: [
        keepShare('P1', 'Resolution Time', 'at most', '4 hours', '95%'),
        keepEach('Every Ticket', 'Resolution Time', 'at most', '4 hours'),
      ],
      remedies: [ifMissed('P1', credit({ ...sum('GBP 250'), per: each })), ifMissed('Every Ticket', credit(sum('GBP 100')))],
      limits: [{ kind: 'record', records: 'Tickets', amount: sum('GBP 300'), origin: at(52) }],
    });
    const late = [
      { line: 3, took: '5 h', decided: '2026-01-05 10:00' },
      { line: 4, took: '5 h', decided: '2026-01-06 10:00' },
    ];
    const figures = {
      shares: { 'Resolution Time': { '2026-01': { total: 4, late } } },
      records: { 'Resolution Time': { total: 4, late } },
    };
    expect(payable(agreement, figures)).toEqual(['500', '50', '50']);
  });

  it('that are no whole number of pence are rounded down', () => {
    expect(payable(owing([total(MONTH, share('0.3333%', 'Monthly Fee'))]), months('99%'))).toEqual(['3.33']);
  });

  it('in another currency limit nothing, and say so', () => {
    const outcome = judged(owing([total(MONTH, sum('USD 5'))]), months('99%'));
    expect(outcome.credits[0]?.payable.amount).toBe('300');
    expect(outcome.ledger.cautions.map(({ code }) => code)).toContain('currency');
  });

  it('never are exceeded, never give more than was due, and carry in order of time (any credits, any limits)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 6, maxLength: 6 }),
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 1, max: 1500 }),
        (levels, quarterly, whole) => {
          const agreement = owing([total(QUARTER, sum(`GBP ${quarterly}`)), total(TERM, sum(`GBP ${whole}`))], {
            remedies: [
              ladder(
                'Availability',
                [1, 2, 3, 4].map((level) => limb('below', `${99 - level}.5%`, credit(sum(`GBP ${level * 111}`)))),
              ),
            ],
          });
          const { credits, totals, settlements } = judged(agreement, months(...levels.map((level) => `${99 - level}%`)));
          const pounds = (list: typeof credits): number =>
            list.reduce((all, { payable: rest }) => all + Math.round(Number(rest.amount) * 100), 0);
          for (const quarter of [
            [1, 2, 3],
            [4, 5, 6],
          ]) {
            const inQuarter = credits.filter(({ window }) => quarter.includes(Number(window.id.slice(5))));
            expect(pounds(inQuarter)).toBeLessThanOrEqual(quarterly * 100);
          }
          expect(pounds(credits)).toBe(
            Math.min(
              whole * 100,
              [
                [1, 2, 3],
                [4, 5, 6],
              ].reduce(
                (all, quarter) =>
                  all +
                  Math.min(
                    quarterly * 100,
                    quarter.reduce((due, month) => due + (levels[month - 1] ?? 0) * 11_100, 0),
                  ),
                0,
              ),
            ),
          );
          expect(settlements.at(-1)?.runningTotal.amount).toBe(totals[0]?.amount.amount);
        },
      ),
    );
  });
});

describe('earning back (convention 22)', () => {
  const earnBack: Duty = { kind: 'return', target: 'Uptime', count: 2, window: MONTH, obligors: ['Provider'], origin: at(55) };

  it('needs the target met in each of the next windows; the last ones are pending', () => {
    const agreement = owing([], { duties: [earnBack], remedies: [ifMissed('Uptime', credit(sum('GBP 2000')))] });
    const { credits, totals, settlements } = judged(agreement, months('99.4%', '99.97%', '99.96%', '99.3%', '99.4%', '99.9%'));
    expect(credits.map(({ window, status }) => [window.id, status])).toEqual([
      ['2026-01', 'earned back'],
      ['2026-04', 'due'],
      ['2026-05', 'earn-back pending'],
    ]);
    expect(totals).toMatchObject([{ amount: { amount: '4000' }, pending: { amount: '2000' } }]);
    expect(settlements[0]).toMatchObject({
      gross: { amount: '2000' },
      net: { amount: '0' },
      reductions: [{ text: 'Returned: Uptime was met in February 2026 and March 2026.', place: { line: 55 } }],
    });
  });

  it('looks past windows that are not determined, and does not trust one that the data leave unfinished', () => {
    const agreement = owing([], { duties: [earnBack] });
    const status = (figures: Figures): string | undefined => judged(agreement, figures).credits[0]?.status;
    expect(status(months('99%', 'none', '100%', '100%'))).toBe('earned back');
    expect(status({ ...months('99%', '100%', '100%'), observedTo: '2026-03-10' })).toBe('earn-back pending');
  });

  it("takes the ladder of the target's own metric with it", () => {
    const agreement = owing([], {
      duties: [earnBack],
      remedies: [ladder('Availability', [limb('below', '99.9%', credit(sum('GBP 10')))])],
    });
    expect(judged(agreement, months('99%', '100%', '100%')).credits[0]?.status).toBe('earned back');
  });
});

describe('claims (convention 22)', () => {
  const claim: Duty = { kind: 'claim', within: duration('30 days'), after: MONTH, obligors: ['Customer'], origin: at(56) };
  const agreement = owing([], { from: '2025-01-01', to: '2025-12-31', duties: [claim] });
  const figures: Figures = { metrics: { Availability: { '2025-01': '99%' } } };

  it('have a date, counted from the last day of the window, and stay claimable without records of claims', () => {
    expect(judged(agreement, figures).credits[0]).toMatchObject({ claimBy: '2025-03-02', status: 'claimable' });
  });

  it('are for the party that has to claim; without a clause the credit is simply due', () => {
    expect(judged(owing([]), months('99%')).credits[0]).not.toHaveProperty('claimBy');
    expect(judged(owing([]), months('99%')).credits[0]?.status).toBe('due');
    const other = { ...agreement, duties: [{ ...claim, obligors: ['Provider'] }] };
    expect(judged(other, figures).credits[0]?.status).toBe('due');
  });
});

describe('limits in contract years', () => {
  it('start anew with the year', () => {
    const agreement = owing([total(CONTRACT_YEAR, sum('GBP 300'))], {
      from: '2025-03-16',
      to: '2026-06-30',
      remedies: [ifMissed('Uptime', credit(sum('GBP 200')))],
    });
    const figures: Figures = { metrics: { Availability: { '2025-03': '99%', '2025-06': '99%', '2026-03': '99%', '2026-04': '99%' } } };
    // A credit belongs to the year in which its month begins: March 2026 to the first.
    expect(payable(agreement, figures)).toEqual(['200', '100', '0', '200']);
  });
});

it('a limit of nothing leaves nothing', () => {
  const agreement = owing([total(MONTH, { kind: 'sum', money: { ...money('GBP 1'), amount: Ratio.ZERO } })]);
  expect(judged(agreement, months('99%')).totals).toMatchObject([{ amount: { amount: '0' } }]);
});
