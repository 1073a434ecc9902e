import { describe, expect, it } from 'vitest';
import {
  agreementOf,
  at,
  credit,
  duration,
  feeOf,
  keep,
  keepEach,
  keepShare,
  ladder,
  limb,
  MONTH,
  percent,
  share,
  sum,
  tickets,
} from '../support/agreements';
import { judged, type Figures } from '../support/fake-ledger';

const availability = (months: Record<string, string>): Figures => ({ metrics: { Availability: months } });
const uptime = agreementOf({
  to: '2026-03-31',
  metrics: ['Availability'],
  targets: [keep('Uptime', 'Availability', 'at least', '99.90%')],
});

describe('verdicts', () => {
  it('compare exact values, not rounded ones (convention 1)', () => {
    // 45 minutes down in 43,200: 99.895833…%, which two decimals would make 99.90%.
    const { targets } = judged(uptime, availability({ '2026-01': '4795/48%', '2026-02': '99.90%', '2026-03': '99.8999999999999%' }));
    expect(targets[0]?.windows.map(({ verdict }) => verdict)).toEqual(['missed', 'met', 'missed']);
    // What is shown never looks like the promised value when it is not.
    expect(targets[0]?.windows.map(({ figure }) => figure?.text)).toEqual(['99.895833%', '99.9%', '99.8999999999999%']);
  });

  it('include the boundary for `at least` and `at most`, and not for `above` and `below` (convention 19)', () => {
    const verdictFor = (op: 'at least' | 'at most' | 'above' | 'below'): string | undefined => {
      const agreement = agreementOf({
        to: '2026-01-31',
        metrics: ['Availability'],
        targets: [keep('Uptime', 'Availability', op, '99.9%')],
      });
      return judged(agreement, availability({ '2026-01': '99.9%' })).targets[0]?.windows[0]?.verdict;
    };
    expect([verdictFor('at least'), verdictFor('at most'), verdictFor('above'), verdictFor('below')]).toEqual([
      'met',
      'met',
      'missed',
      'missed',
    ]);
  });

  it('leave a window without anything to measure not determined: shown, counted apart, owing nothing (convention 11)', () => {
    const agreement = { ...uptime, remedies: [ladder('Availability', [limb('below', '99.9%', credit(sum('GBP 100')))])] };
    const outcome = judged(agreement, availability({ '2026-01': '99%', '2026-02': 'none', '2026-03': '100%' }));
    const [target] = outcome.targets;
    expect(target).toMatchObject({ met: 1, missed: 1, notDetermined: 1 });
    expect(target?.windows[1]).not.toHaveProperty('figure');
    expect(target?.windows[1]?.why.sentences.at(-1)).toBe('Not determined: neither met nor missed, and nothing is owed.');
    expect(outcome.credits.map(({ window }) => window.id)).toEqual(['2026-01']);
    expect(outcome.ledger.notes.map(({ convention }) => convention)).toContain(11);
  });

  it('say when missing samples could turn them (convention 13)', () => {
    const { targets, ledger } = judged(
      uptime,
      availability({ '2026-01': '99.95% (99.89% to 99.96%)', '2026-02': '99.95% (99.91% to 100%)', '2026-03': '99.95%' }),
    );
    expect(targets[0]?.windows.map(({ uncertain }) => uncertain)).toEqual([true, false, false]);
    expect(ledger.cautions.filter(({ code }) => code === 'uncertain-verdict').map(({ text }) => text)).toEqual([
      'Missing samples could turn the verdict on Uptime in January 2026. With the missing samples the figure could be anything from 99.89% to 99.96%.',
    ]);
  });

  it('are those so far where the data end inside the window', () => {
    const { targets, ledger } = judged(uptime, { ...availability({ '2026-01': '100%', '2026-02': '99%' }), observedTo: '2026-02-20' });
    expect(targets[0]?.windows.map(({ window, verdict }) => [window.id, verdict, window.unfinished])).toEqual([
      ['2026-01', 'met', false],
      ['2026-02', 'missed', true],
    ]);
    expect(ledger.cautions.map(({ code }) => code)).toContain('unfinished-window');
  });

  it('explain themselves with the clause, the figure and the comparison (convention 24)', () => {
    const { targets } = judged(uptime, availability({ '2026-01': '99.5%', '2026-02': '100%', '2026-03': '100%' }));
    expect(targets[0]?.windows[0]?.why).toMatchObject({
      place: { uri: 'test.sla', line: 20, column: 1 },
      sentences: ['The figure is 99.5%.', '99.5% is not at least 99.90%: missed.'],
    });
    expect(targets[0]?.promised).toBe('Availability at least 99.90% in each calendar month');
  });
});

describe('verdicts on shares of records', () => {
  const agreement = agreementOf({
    to: '2026-02-28',
    targets: [keepShare('P1 Resolution', 'Resolution Time', 'at most', '4 hours', '95%')],
  });

  it('hold the share in time against the promised one', () => {
    const late = [{ line: 3, took: '5 h', decided: '2026-01-05 10:00' }];
    const { targets } = judged(agreement, {
      shares: { 'Resolution Time': { '2026-01': { total: 20, late }, '2026-02': { total: 19, late } } },
    });
    expect(targets[0]?.windows.map(({ verdict, figure }) => [verdict, figure?.text])).toEqual([
      ['met', '95%'],
      ['missed', '94.736842%'],
    ]);
    expect(targets[0]?.promised).toBe('Resolution Time at most 4 hours for at least 95% of Tickets in each calendar month');
  });

  it('judge a table cell by cell: missed if any is, met if one is and none missed', () => {
    const table = agreementOf({
      to: '2026-03-31',
      targets: [
        {
          name: 'Support Times',
          origin: at(20),
          obligors: ['Provider'],
          undertaking: {
            kind: 'table',
            share: percent('95%'),
            set: tickets,
            window: MONTH,
            key: 'Priority',
            measures: ['Response Time', 'Resolution Time'],
            rows: [
              {
                key: { kind: 'name', name: 'P1' },
                origin: at(23),
                cells: [
                  { op: 'at most', value: duration('15 minutes'), origin: at(23) },
                  { op: 'at most', value: duration('4 hours'), origin: at(23) },
                ],
              },
              {
                key: { kind: 'name', name: 'P2' },
                origin: at(24),
                cells: [undefined, { op: 'at most', value: duration('8 hours'), origin: at(24) }],
              },
            ],
          },
        },
      ],
    });
    const good = { total: 10, late: [] };
    const bad = { total: 10, late: [{ line: 7, took: '9 h', decided: '2026-02-03 12:00' }] };
    const { targets } = judged(table, {
      shares: {
        'Response Time P1': { '2026-01': good, '2026-02': good },
        'Resolution Time P1': { '2026-01': good },
        'Resolution Time P2': { '2026-02': bad },
      },
    });
    const [target] = targets;
    expect(target?.windows.map(({ verdict }) => verdict)).toEqual(['met', 'missed', 'not determined']);
    expect(target?.parts.map(({ id, windows }) => [id, windows.map(({ verdict }) => verdict)])).toEqual([
      ['Support Times, P1, Response Time', ['met', 'met', 'not determined']],
      ['Support Times, P1, Resolution Time', ['met', 'not determined', 'not determined']],
      ['Support Times, P2, Resolution Time', ['not determined', 'missed', 'not determined']],
    ]);
    expect(target?.windows[1]?.why.sentences).toEqual([
      'Support Times, P2, Resolution Time: 9 of 10 in time. 90% is not at least 95%: missed.',
    ]);
  });

  it('of `for each of` list the records that missed and count the others', () => {
    const each = agreementOf({ to: '2026-02-28', targets: [keepEach('Every Ticket', 'Resolution Time', 'at most', '4 hours')] });
    const { targets } = judged(each, {
      records: {
        'Resolution Time': {
          total: 12,
          late: [
            { line: 3, took: '5 h', decided: '2026-01-05 10:00' },
            { line: 9, decided: '2026-02-01 09:00' },
          ],
        },
      },
    });
    expect(targets[0]).toMatchObject({ met: 10, missed: 2, notDetermined: 0 });
    expect(targets[0]?.windows.map(({ window, why }) => [window.id, why.sentences.at(-1)])).toEqual([
      ['tickets.csv:3', 'Resolution Time was 5 h, which is not at most 4 hours: missed.'],
      ['tickets.csv:9', 'It is still open, so it is not at most 4 hours: missed.'],
    ]);
  });
});

describe('ladders', () => {
  const agreement = agreementOf({
    to: '2026-05-31',
    metrics: ['Availability'],
    fees: [feeOf('Monthly Fee', 'GBP 42,000')],
    remedies: [
      ladder('Availability', [
        limb('below', '99.95%', credit(share('10%', 'Monthly Fee'))),
        limb('below', '99%', credit(share('25%', 'Monthly Fee'))),
        limb('below', '95%', credit(share('100%', 'Monthly Fee'))),
      ]),
    ],
  });

  it('apply the last limb that holds, alone, and leave the boundary to the limb above (convention 19)', () => {
    const { credits, totals } = judged(
      agreement,
      availability({ '2026-01': '99.95%', '2026-02': '99.949%', '2026-03': '99%', '2026-04': '98.999%', '2026-05': '94%' }),
    );
    expect(credits.map(({ id, amount }) => [id, amount.text])).toEqual([
      ['L30/2026-02/1', 'GBP 4,200.00'],
      ['L30/2026-03/1', 'GBP 4,200.00'],
      ['L30/2026-04/1', 'GBP 10,500.00'],
      ['L30/2026-05/1', 'GBP 42,000.00'],
    ]);
    expect(totals).toEqual([
      { obligor: 'Provider', obligee: 'Customer', amount: { currency: 'GBP', amount: '60900', text: 'GBP 60,900.00' } },
    ]);
    expect(credits[2]?.why).toMatchObject({
      sentences: [
        'The figure is 98.999%.',
        'Availability in April 2026 is 98.999%, which is below 99%.',
        'It is also below 99.95%; the last limb that holds applies, alone.',
        'So Provider must credit 25% of Monthly Fee: GBP 10,500.00.',
      ],
      arithmetic: ['25% × GBP 42,000.00 = GBP 10,500.00'],
    });
  });

  it('owe nothing in a hole between the limbs', () => {
    const holes = agreementOf({
      metrics: ['Availability'],
      fees: [feeOf('Monthly Fee', 'GBP 1,000')],
      to: '2026-03-31',
      remedies: [
        ladder('Availability', [
          limb('at most', '99.49%', credit(share('10%', 'Monthly Fee'))),
          limb('below', '98%', credit(share('50%', 'Monthly Fee'))),
        ]),
      ],
    });
    const { credits } = judged(holes, availability({ '2026-01': '99.495%', '2026-02': '99.49%', '2026-03': '97.995%' }));
    expect(credits.map(({ window, amount }) => [window.id, amount.text])).toEqual([
      ['2026-02', 'GBP 100.00'],
      ['2026-03', 'GBP 500.00'],
    ]);
  });

  it('say when missing samples could change what follows', () => {
    const { ledger } = judged(agreement, availability({ '2026-01': '99.96% (98% to 99.97%)' }));
    expect(ledger.cautions.filter(({ code }) => code === 'uncertain-remedy')).toHaveLength(1);
  });

  it('may climb on the share that a target reached', () => {
    const onShare = agreementOf({
      to: '2026-02-28',
      targets: [keepShare('P1 Resolution', 'Resolution Time', 'at most', '4 hours', '95%')],
      remedies: [
        ladder(
          'P1 Resolution',
          [limb('below', '95%', credit(sum('GBP 10'))), limb('below', '80%', credit(sum('GBP 99')))],
          MONTH,
          'target',
        ),
      ],
    });
    const late = [3, 4, 5].map((line) => ({ line, took: '5 h', decided: '2026-01-05 10:00' }));
    const { credits } = judged(onShare, {
      shares: { 'Resolution Time': { '2026-01': { total: 10, late }, '2026-02': { total: 30, late } } },
    });
    expect(credits.map(({ window, amount }) => [window.id, amount.text])).toEqual([
      ['2026-01', 'GBP 99.00'],
      ['2026-02', 'GBP 10.00'],
    ]);
  });
});
