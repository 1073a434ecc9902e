import { describe, expect, it } from 'vitest';
import type { Agreement, Duty } from '../../language/agreement/agreement';
import { withProvisions } from '../../language/evaluator/provisions';
import { WorkingCalendar } from '../../language/quantities/calendar';
import {
  act,
  agreementOf,
  at,
  credit,
  duration,
  ifEvents,
  ifMissed,
  keep,
  keepEach,
  ladder,
  limb,
  missed,
  MONTH,
  sum,
  terminate,
} from '../support/agreements';
import { judged, type Figures } from '../support/fake-ledger';

const months = (...figures: string[]): Figures => ({
  metrics: {
    Availability: Object.fromEntries(figures.map((figure, index) => [`2026-${(index + 1).toString().padStart(2, '0')}`, figure])),
  },
});
const weekdays = new WorkingCalendar(
  {
    always: false,
    ranges: [{ first: 'Monday', last: 'Friday', from: '08:00', to: '18:00' }],
    holidayRegions: [],
    holidayDates: [{ year: 2026, month: 3, day: 4 }],
  },
  'UTC',
);
const calendar = { calendar: (name: string): WorkingCalendar | undefined => (name === 'Support Hours' ? weekdays : undefined) };

function following(remedies: Agreement['remedies'], rest: Partial<Parameters<typeof agreementOf>[0]> = {}): Agreement {
  return agreementOf({ metrics: ['Availability'], targets: [keep('Uptime', 'Availability', 'at least', '99.9%')], remedies, ...rest });
}

describe('rights', () => {
  it('arise the day after the window that completes the misses, and again only after they were not complete (convention 20)', () => {
    const repetition = { kind: 'any-of' as const, count: 2, of: 4, window: MONTH };
    const agreement = following([ifEvents('or', [missed('Uptime', repetition)], terminate('Customer', duration('30 days')))]);
    const { rights } = judged(agreement, months('99%', '99%', '100%', '100%', '100%', '100%', '100%', '99%', '99%'));
    expect(rights.map(({ text, from, until, window }) => [text, from, until, window.id])).toEqual([
      ['Customer may terminate', '2026-03-01', '2026-03-30', '2026-02'],
      ['Customer may terminate', '2026-10-01', '2026-10-30', '2026-09'],
    ]);
    expect(rights[0]?.why.sentences).toEqual([
      'January 2026: 99% is not at least 99.9%: missed.',
      'February 2026: 99% is not at least 99.9%: missed.',
      'Uptime was missed in January 2026 and February 2026: in any 2 of 4 consecutive calendar months.',
      'So Customer may terminate from 1 March 2026 until 30 March 2026.',
    ]);
  });

  it('arise once for a miss that goes on from one rolling window to the next (convention 20)', () => {
    const window = { kind: 'rolling', length: duration('7 days') } as const;
    const rolling = (...figures: string[]): Figures => ({
      metrics: {
        Availability: Object.fromEntries(
          figures.map((figure, index) => [`R7d-2026-01-${(index + 7).toString().padStart(2, '0')}`, figure]),
        ),
      },
    });
    const figures = rolling('100%', '99%', '99%', '98%', '100%', '98%', '98%');
    const dates = (remedy: Agreement['remedies'][number]): string[] => {
      const target = keep('Uptime', 'Availability', 'at least', '99.9%', window);
      return judged(following([remedy], { targets: [target], to: '2026-01-13' }), figures).rights.map(({ from }) => from);
    };
    expect(dates(ifMissed('Uptime', terminate('Customer')))).toEqual(['2026-01-09', '2026-01-13']);
    const limbs = [limb('below', '99.9%', terminate('Customer')), limb('below', '98.5%', terminate('Customer'))];
    expect(dates(ladder('Availability', limbs, window))).toEqual(['2026-01-09', '2026-01-11', '2026-01-13']);
  });

  it('name the service they speak of, and may be something else that a party may do', () => {
    const service = { ...terminate('Customer'), service: 'Payments API' } as ReturnType<typeof terminate>;
    const { rights } = judged(
      following([ifMissed('Uptime', service, act('audit the data centre', undefined, 'may', 'Customer'))]),
      months('99%'),
    );
    expect(rights.map(({ text, from }) => `${text} from ${from}`)).toEqual([
      'Customer may terminate Payments API from 2026-02-01',
      'Customer may audit the data centre from 2026-02-01',
    ]);
  });
});

describe('to-dos (convention 23)', () => {
  it('have a date: business days of the calendar, without its holidays, after the window', () => {
    const analysis = act('deliver a root-cause analysis', duration('5 business days', 'Support Hours'));
    const { todos } = judged(following([ifMissed('Uptime', analysis)]), months('100%', '99%'), calendar);
    // Saturday 28 February ends the window; 2, 3, 5, 6 and 9 March are business days, 4 March is a holiday.
    expect(todos).toMatchObject([
      {
        kind: 'consequence',
        due: '2026-03-09',
        text: 'Provider must deliver a root-cause analysis by 9 March 2026',
        window: { id: '2026-02' },
      },
    ]);
    expect(todos[0]?.why?.sentences).toEqual([
      'The figure is 99%.',
      '99% is not at least 99.9%: missed.',
      'Uptime was missed in February 2026.',
      'So Provider must deliver a root-cause analysis by 9 March 2026.',
    ]);
  });

  it.each([
    ['30 days', '2026-03-30'],
    ['2 weeks', '2026-03-14'],
    ['1 month', '2026-03-28'],
    ['1 quarter', '2026-05-28'],
    ['24 hours', '2026-03-01'],
    ['25 hours', '2026-03-02'],
    ['3 business days', '2026-03-04'],
  ])('within %s of the end of February are due on %s', (within, due) => {
    expect(judged(following([ifMissed('Uptime', act('act', duration(within)))]), months('100%', '99%')).todos[0]?.due).toBe(due);
  });

  it('beyond any calendar have no date', () => {
    for (const within of ['1e30 days', '90000000 years', '200000000000 business days']) {
      expect(judged(following([ifMissed('Uptime', act('act', duration(within)))]), months('99%')).todos[0]).not.toHaveProperty('due');
    }
  });

  it('for a single record count from the day on which it was decided', () => {
    const agreement = agreementOf({
      targets: [keepEach('Every Ticket', 'Resolution Time', 'at most', '4 hours')],
      remedies: [ifMissed('Every Ticket', act('call the customer', duration('2 days')))],
    });
    const late = [{ line: 3, took: '5 h', decided: '2026-05-05 10:00' }];
    expect(judged(agreement, { records: { 'Resolution Time': { total: 9, late } } }).todos[0]).toMatchObject({
      due: '2026-05-07',
      text: 'Provider must call the customer by 7 May 2026',
    });
  });

  it('without a time have no date', () => {
    const [todo] = judged(following([ifMissed('Uptime', act('apologise'))]), months('99%')).todos;
    expect(todo?.text).toBe('Provider must apologise');
    expect(todo).not.toHaveProperty('due');
  });
});

describe('duties that no record shows', () => {
  const list = (duty: Duty, rest: Partial<Parameters<typeof agreementOf>[0]> = {}): string[] =>
    judged(following([], { duties: [duty], ...rest }), months('100%')).todos.map(({ text, due }) => `${text} [${due ?? 'undated'}]`);
  const own = { obligors: ['Provider'], origin: at(70) };

  it('are listed: a report for each window', () => {
    const report: Duty = {
      ...own,
      kind: 'report',
      subjects: ['Availability', 'Uptime'],
      to: ['Customer'],
      within: duration('5 days'),
      after: MONTH,
    };
    expect(list(report, { to: '2026-02-28' })).toEqual([
      'Provider must report Availability and Uptime for January 2026 to Customer by 5 February 2026 [2026-02-05]',
      'Provider must report Availability and Uptime for February 2026 to Customer by 5 March 2026 [2026-03-05]',
    ]);
  });

  it('reviews at each interval of the term, without drifting', () => {
    const review: Duty = { ...own, kind: 'review', subjects: ['Uptime'], every: duration('1 month'), obligors: ['Provider', 'Customer'] };
    expect(list(review, { from: '2026-01-31', to: '2026-04-15' })).toEqual([
      'Provider and Customer must review Uptime by 28 February 2026 [2026-02-28]',
      'Provider and Customer must review Uptime by 31 March 2026 [2026-03-31]',
    ]);
  });

  it('what a party must, must not or may do', () => {
    expect(list({ ...own, kind: 'act', modal: 'must not', text: 'share the data' })).toEqual([
      'Provider must not share the data [undated]',
    ]);
    expect(list({ ...own, kind: 'act', modal: 'must', text: 'name a contact', within: duration('5 days') })).toEqual([
      'Provider must name a contact within 5 days [undated]',
    ]);
    const permission = judged(following([], { duties: [{ ...own, kind: 'act', modal: 'may', text: 'use the logo' }] }), months('100%'))
      .todos[0];
    expect(permission).toMatchObject({ kind: 'permission', party: 'Provider' });
  });
});

it('a duty to provide something is judged record by record, like a target', () => {
  const provide: Duty = {
    kind: 'provide',
    records: 'Leads',
    field: 'Contacted',
    after: 'Accepted',
    within: duration('4 hours'),
    obligors: ['Customer'],
    origin: at(71),
  };
  const agreement = withProvisions(agreementOf({ duties: [provide] }));
  expect(agreement.measures.get('time from Accepted to Contacted')).toMatchObject({
    records: 'Leads',
    expression: { start: 'Accepted', end: 'Contacted' },
  });
  const { targets, headline } = judged(agreement, {
    records: { 'time from Accepted to Contacted': { total: 40, late: [{ line: 5, took: '6 h', decided: '2026-02-02 12:00' }] } },
  });
  expect(targets).toMatchObject([
    {
      name: 'Contacted of Leads',
      obligors: ['Customer'],
      met: 39,
      missed: 1,
      promised: 'time from Accepted to Contacted at most 4 hours for each of Leads',
    },
  ]);
  expect(headline).toBe('On this data Customer missed Contacted of Leads for 1 of 40 Leads.');
});

describe('the headline', () => {
  const full = (...figures: string[]): Figures => months(...figures, ...Array.from({ length: 12 - figures.length }, () => '100%'));
  const uptime = following([
    ifMissed('Uptime', credit(sum('GBP 4200'))),
    ifEvents('or', [missed('Uptime', { kind: 'consecutive', count: 2, window: MONTH })], terminate()),
  ]);

  it('tells who missed what, owes how much and may do what', () => {
    expect(judged(uptime, full('100%', '100%', '100%', '100%', '100%', '100%', '99%', '99%')).headline).toBe(
      'On this data Provider missed Uptime in 2 of 12 months and owes Customer GBP 8,400.00; Customer may terminate from 1 September 2026.',
    );
  });

  it('when nothing was missed', () => {
    expect(judged(uptime, full()).headline).toBe(
      'On this data Provider met every target from 1 January 2026 to 31 December 2026; nothing is owed.',
    );
  });

  it('when nothing can be judged', () => {
    expect(judged(uptime, {}).headline).toBe('On this data nothing can be judged: it holds nothing that a target measures.');
    expect(judged(uptime, {}, { unreadable: ['Probes'] }).headline).toBe('On this data nothing can be judged: Probes could not be read.');
  });

  it('when something was met and something else cannot be judged', () => {
    const agreement = agreementOf({
      metrics: ['Seen', 'Unseen'],
      targets: [keep('Target Seen', 'Seen', 'at least', '99%'), keep('Target Unseen', 'Unseen', 'at least', '99%')],
    });
    const figures: Figures = { metrics: { Seen: Object.fromEntries([['2026-01', '100%']]) } };
    expect(judged(agreement, figures, { unreadable: ['Tickets'] }).headline).toBe(
      'On this data Provider met every target that could be judged from 1 January 2026 to 31 December 2026; nothing is owed; Tickets could not be read.',
    );
    expect(judged(agreement, figures).headline).toContain('met every target that could be judged');
  });

  it('of one window speaks in the singular', () => {
    const once = following([], { to: '2026-01-31' });
    expect(judged(once, months('99%')).headline).toBe('On this data Provider missed Uptime in 1 of 1 month.');
  });

  it('of many targets names the three worst', () => {
    const names = ['A', 'B', 'C', 'D', 'E'];
    const agreement = agreementOf({
      metrics: names,
      targets: [
        ...names.map((name) => keep(`Target ${name}`, name, 'at least', '99%')),
        keep('Use', 'A', 'at least', '50%', MONTH, 'Customer'),
      ],
    });
    const year = (missed: number): Record<string, string> =>
      Object.fromEntries(
        Array.from({ length: 12 }, (_, index) => [`2026-${(index + 1).toString().padStart(2, '0')}`, index < missed ? '90%' : '100%']),
      );
    const { headline } = judged(agreement, { metrics: Object.fromEntries(names.map((name, index) => [name, year(index + 1)])) });
    expect(headline).toBe(
      'On this data Provider missed Target E in 5 of 12 months, Target D in 4 of 12 months, Target C in 3 of 12 months and 2 more; Customer met every target.',
    );
  });

  it('says what may still change', () => {
    const earnBack: Duty = { kind: 'return', target: 'Uptime', count: 2, window: MONTH, obligors: ['Provider'], origin: at(55) };
    const agreement = { ...uptime, duties: [earnBack] };
    expect(
      judged(agreement, full('99%', '100%', '100%', '100%', '100%', '100%', '100%', '100%', '100%', '100%', '100%', '99%')).headline,
    ).toBe(
      'On this data Provider missed Uptime in 2 of 12 months and owes Customer GBP 4,200.00; GBP 4,200.00 was earned back; GBP 4,200.00 may still be earned back.',
    );
  });
});
