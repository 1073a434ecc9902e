import { describe, expect, it } from 'vitest';
import type { Amendment } from '../../language/agreement/agreement';
import { termsInForce } from '../../language/evaluator/amendments';
import { startOfDay } from '../../language/quantities/time-zone';
import {
  agreementOf,
  at,
  credit,
  feeOf,
  ifEvents,
  keep,
  ladder,
  limb,
  missed,
  MONTH,
  QUARTER,
  share,
  sum,
  terminate,
} from '../support/agreements';
import { day, judged, type Figures } from '../support/fake-ledger';

const months = (figure: string): Figures => ({
  metrics: {
    Availability: Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`2026-${(index + 1).toString().padStart(2, '0')}`, figure])),
  },
});
const from = (date: string, statement: Amendment['statement']): Amendment => ({ from: day(date), statement, origin: at(90) });

describe('amendments', () => {
  const base = agreementOf({
    to: '2026-06-30',
    metrics: ['Availability'],
    fees: [feeOf('Monthly Fee', 'GBP 1000')],
    targets: [keep('Uptime', 'Availability', 'at least', '99%')],
    remedies: [{ ...ladder('Availability', [limb('below', '99.9%', credit(share('10%', 'Monthly Fee')))]), name: 'Uptime Credits' }],
    limits: [{ kind: 'total', window: MONTH, amount: sum('GBP 80'), origin: at(50) }],
  });

  it('replace a target: each window is judged by the terms in force when it begins', () => {
    // The middle of April: April has begun under the old terms.
    const agreement = {
      ...base,
      amendments: [from('2026-04-15', { kind: 'target', target: keep('Uptime', 'Availability', 'at least', '99.5%') })],
    };
    const { targets, ledger } = judged(agreement, months('99.2%'));
    expect(targets[0]?.windows.map(({ verdict }) => verdict)).toEqual(['met', 'met', 'met', 'met', 'missed', 'missed']);
    expect(targets[0]?.promised).toBe(
      'Availability at least 99% in each calendar month; Availability at least 99.5% in each calendar month (as amended)',
    );
    expect(ledger.notes.map(({ text }) => text)).toContain('Each window is judged by the terms in force when it begins.');
  });

  it('replace a named remedy, a fee and a limit from their day on', () => {
    const agreement = {
      ...base,
      amendments: [
        from('2026-05-01', { kind: 'limit', limit: { kind: 'total', window: MONTH, amount: sum('GBP 500'), origin: at(92) } }),
        from('2026-03-01', { kind: 'fee', fee: feeOf('Monthly Fee', 'GBP 600') }),
        from('2026-04-01', {
          kind: 'remedy',
          remedy: { ...ladder('Availability', [limb('below', '99.9%', credit(share('50%', 'Monthly Fee')))]), name: 'Uptime Credits' },
        }),
      ],
    };
    const { credits } = judged(agreement, months('99.2%'));
    expect(credits.map(({ id, amount, payable }) => [id, amount.amount, payable.amount])).toEqual([
      ['Uptime Credits/2026-01/1', '100', '80'],
      ['Uptime Credits/2026-02/1', '100', '80'],
      ['Uptime Credits/2026-03/1', '60', '60'],
      ['Uptime Credits/2026-04/1', '300', '80'],
      ['Uptime Credits/2026-05/1', '300', '300'],
      ['Uptime Credits/2026-06/1', '300', '300'],
    ]);
  });

  it('may change the window of a target; runs of misses go on', () => {
    const agreement = {
      ...base,
      to: '2026-12-31',
      remedies: [ifEvents('or', [missed('Uptime', { kind: 'consecutive', count: 2, window: MONTH })], terminate())],
      amendments: [from('2026-04-01', { kind: 'target', target: keep('Uptime', 'Availability', 'at least', '99%', QUARTER) })],
    };
    const { targets, rights } = judged(agreement, {
      metrics: { Availability: { '2026-01': '100%', '2026-02': '100%', '2026-03': '98%', '2026-Q2': '98%' } },
    });
    expect(targets[0]?.windows.map(({ window, verdict }) => [window.id, verdict])).toEqual([
      ['2026-01', 'met'],
      ['2026-02', 'met'],
      ['2026-03', 'missed'],
      ['2026-Q2', 'missed'],
    ]);
    // The second quarter's miss is known only when that has ended.
    expect(rights.map(({ window, from: first }) => [window.id, first])).toEqual([['2026-04', '2026-07-01']]);
  });

  it('of one day apply in the order in which they are written; a new name adds a sentence', () => {
    const second = keep('Second', 'Availability', 'at least', '90%');
    const agreement = {
      ...base,
      amendments: [
        from('2026-02-01', { kind: 'target', target: keep('Uptime', 'Availability', 'at least', '10%') }),
        from('2026-02-01', { kind: 'target', target: keep('Uptime', 'Availability', 'at least', '99.9%') }),
        from('2026-06-01', { kind: 'target', target: second }),
      ],
    };
    const terms = (date: string) => termsInForce(agreement, startOfDay(day(date), 'UTC'));
    expect(terms('2026-01-31')).toBe(agreement);
    expect(terms('2026-02-01').targets.get('Uptime')?.undertaking).toMatchObject({ value: { lexeme: '99.9%' } });
    expect(terms('2026-12-01').targets.get('Second')).toBe(second);
    expect(judged(agreement, months('99.2%')).targets.map(({ name, windows }) => [name, windows.length])).toEqual([
      ['Uptime', 6],
      ['Second', 1],
    ]);
  });
});
