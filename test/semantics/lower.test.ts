import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileSla } from '../../language/compile';
import { bare } from '../support/bare-agreement';
import { SOUND } from '../support/problem-cases';

/** The Agreement of the sound text with sentences added, as JSON. */
function lowered(added: string): Record<string, unknown> {
  const { agreement, problems } = compileSla({ files: new Map([['a.sla', SOUND + added]]), main: 'a.sla' });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return bare(agreement) as Record<string, unknown>;
}

function part(added: string, map: string, name: string): unknown {
  return (lowered(added)[map] as Record<string, unknown>)[name];
}

function last(added: string, list: string): unknown {
  return (lowered(added)[list] as unknown[]).at(-1);
}

const P1 = {
  parts: [{ left: { kind: 'field', name: 'Priority' }, test: { kind: 'among', negated: false, values: [{ kind: 'name', name: 'P1' }] } }],
};

describe('the complete agreement', () => {
  const text = readFileSync(new URL('../fixtures/complete-agreement.sla', import.meta.url), 'utf8');
  const { agreement, problems } = compileSla({ files: new Map([['a.sla', text]]), main: 'a.sla' });

  it('has nothing wrong with it', () => {
    expect(problems).toEqual([]);
  });

  it('is taken in whole', () => {
    const sizes = [agreement.parties, agreement.services, agreement.fees, agreement.calendars, agreement.records, agreement.measures];
    expect(sizes.map((each) => each.size)).toEqual([4, 2, 1, 1, 3, 1]);
    expect([...agreement.metrics.keys()]).toEqual(['Availability', 'Slow Tail', 'Portal Share']);
    expect([...agreement.targets.keys()]).toEqual(['Uptime Commitment', 'P1 Resolution', 'Portal Use']);
    expect([agreement.remedies, agreement.limits, agreement.duties, agreement.samples].map((each) => each.length)).toEqual([4, 1, 4, 3]);
    expect(agreement.outline).toHaveLength(
      text.split('\n').filter((line) => /^#|\.$/.test(line) && !/^ {2}(A party|meet)/.test(line)).length,
    );
  });

  it('knows where each sentence stands', () => {
    const target = agreement.targets.get('Uptime Commitment');
    expect(text.slice(target?.origin.offset).startsWith('target Uptime Commitment: Provider must keep')).toBe(true);
    expect(text.split('\n')[target?.origin.start.line ?? 0]).toContain('target Uptime Commitment');
  });

  it('says in the description of the probes how often one is due', () => {
    expect(agreement.records.get('Probes')).toMatchObject({
      title: 'synthetic payments, one every 30 seconds',
      every: { lexeme: '30 seconds', unit: 'second' },
    });
  });

  it('joins lines of prose', () => {
    expect(agreement.clauses.get('Dispute Resolution')?.text).toMatch(/^A party .* must meet within 5 business days; .* expert\.$/);
  });
});

describe('values', () => {
  it.each([
    ['99.95%', { kind: 'percent', ratio: '0.9995', lexeme: '99.95%' }],
    ['99.95 percent', { kind: 'percent', ratio: '0.9995', lexeme: '99.95 percent' }],
  ])('%s', (written, value) => {
    expect(last(`baseline of Availability is ${written}.`, 'baselines')).toMatchObject({ value });
  });

  it.each([
    ['GBP 42,000', '42000', 'GBP 42,000'],
    ['£42,000.50', '42000.5', '£42,000.50'],
    ['£ 5', '5', '£ 5'],
    ['GBP 1.5 million', '1500000', 'GBP 1.5 million'],
    ['GBP 3 thousand', '3000', 'GBP 3 thousand'],
  ])('%s', (written, amount, lexeme) => {
    expect(part(`fee Site Fee means ${written} for each contract year.`, 'fees', 'Site Fee')).toMatchObject({
      amount: { kind: 'money', currency: 'GBP', amount, lexeme },
      window: { kind: 'contract', unit: 'year' },
    });
  });

  it('business days name their calendar', () => {
    expect(last('Provider must "repair it" within 2 business days of Support Hours.', 'duties')).toMatchObject({
      kind: 'act',
      modal: 'must',
      within: { count: '2', unit: 'day', business: true, calendar: 'Support Hours', lexeme: '2 business days of Support Hours' },
    });
  });

  it('dates are read in both spellings', () => {
    const written = 'calendar Days means Monday from 8:00 to 9:30, except 2026-12-24, 31 December 2026 and public holidays in "GB".';
    expect(part(written, 'calendars', 'Days')).toMatchObject({
      ranges: [{ first: 'Monday', last: 'Monday', from: '08:00', to: '09:30' }],
      holidayDates: [
        { year: 2026, month: 12, day: 24 },
        { year: 2026, month: 12, day: 31 },
      ],
      holidayRegions: ['GB'],
    });
  });
});

describe('what is implied', () => {
  it('a figure of a measure is of the records of the measure', () => {
    expect(part('metric Mean means the average of Resolution Time.', 'metrics', 'Mean')).toMatchObject({
      expression: { kind: 'aggregate', how: { kind: 'average' }, of: { kind: 'quantity', set: { records: 'Tickets' } } },
    });
  });

  it('a record is found by the singular of its name', () => {
    const own = 'measure Answer Time means, for each of Ticket, the time from Opened to Resolved.';
    expect(part(own, 'measures', 'Answer Time')).toMatchObject({ records: 'Tickets' });
  });

  it.each(['Queries Query', 'Days Day', 'Batches Batch', 'Boxes Box', 'Losses Loss', 'Case Cases'])('so are %s', (both) => {
    const [name = '', other = ''] = both.split(' ');
    const own = `records ${name} means "x", with At, a time; Over, a time. measure Span means, for each of ${other}, the time from At to Over.`;
    expect(part(own, 'measures', 'Span')).toMatchObject({ records: name });
  });

  it('records or a period are counted by the same words', () => {
    expect(part('metric Count means the number of Outage.', 'metrics', 'Count')).toMatchObject({
      expression: { kind: 'count', of: { kind: 'period', period: 'Outage' } },
    });
    expect(part('metric Count means the number of Tickets dated by Opened where Priority is P1.', 'metrics', 'Count')).toMatchObject({
      expression: { kind: 'count', of: { kind: 'records', set: { records: 'Tickets', datedBy: 'Opened', where: P1 } } },
    });
  });

  it('the longest and the time in a period are its highest and its total', () => {
    const of = { kind: 'period', period: 'Outage' };
    expect(part('metric Longest means the longest Outage.', 'metrics', 'Longest')).toMatchObject({
      expression: { how: { kind: 'highest' }, of },
    });
    expect(part('metric Down Time means the time in Outage.', 'metrics', 'Down Time')).toMatchObject({
      expression: { how: { kind: 'total' }, of },
    });
  });

  it('one straight limb is a ladder', () => {
    expect(last('If Availability is below 99% in a calendar month, Customer may terminate.', 'remedies')).toMatchObject({
      trigger: {
        kind: 'ladder',
        subject: { kind: 'metric', name: 'Availability' },
        window: { kind: 'calendar', unit: 'month' },
        limbs: [{ op: 'below', value: { lexeme: '99%' }, consequences: [{ kind: 'terminate', party: 'Customer' }] }],
      },
      consequences: [],
    });
  });

  it('a duty to provide belongs to the records of its field', () => {
    expect(last('Provider must provide Resolved within 5 days after Opened.', 'duties')).toMatchObject({
      records: 'Tickets',
      field: 'Resolved',
      after: 'Opened',
    });
  });
});

describe('measures and periods', () => {
  it('whose and where choose records, and alternatives stand in one test', () => {
    const own = 'metric Mean means the average of Resolution Time of Tickets whose Priority is not P1 or P2 and Resolved is given.';
    expect(part(own, 'metrics', 'Mean')).toMatchObject({
      expression: {
        of: {
          set: {
            where: {
              join: 'and',
              parts: [{ test: { negated: true, values: [{ name: 'P1' }, { name: 'P2' }] } }, { test: { kind: 'given', negated: false } }],
            },
          },
        },
      },
    });
  });

  it('arithmetic binds products before sums, from left to right', () => {
    const constant = (lexeme: string) => ({ kind: 'constant', value: { lexeme } });
    expect(part('metric Sum means 1 minus 2 minus 3 times 4.', 'metrics', 'Sum')).toMatchObject({
      expression: {
        op: 'minus',
        left: { op: 'minus', left: constant('1'), right: constant('2') },
        right: { op: 'times', left: constant('3'), right: constant('4') },
      },
    });
  });

  it('every clause of a metric is kept', () => {
    const own = `metric Tail of Help means the 99.9th percentile of Resolution Time of Tickets, rounded to 2 decimal places,
      if there are at least 20 records, interpolated, weighted by Effort, counted in Support Hours, not counting Outage.
      service Help means "help".`;
    expect(part(own, 'metrics', 'Tail')).toMatchObject({
      service: 'Help',
      expression: { how: { kind: 'percentile', rank: '0.999', lexeme: '99.9th' } },
      roundedTo: 2,
      atLeast: 20,
      interpolated: true,
      weightedBy: 'Effort',
      calendar: 'Support Hours',
      notCounting: [{ periods: ['Outage'] }],
    });
  });

  it('refinements of a period stay in their order', () => {
    const own = `period Long Outage means Outage, longer than 5 minutes, at least 6 minutes long, not counting Busy, counted in Support Hours,
      up to 2 hours over the term.
      period Busy means the time from Opened to Resolved of Tickets, with Opened at least 1 hour before Resolved, up to 4 hours per calendar month.`;
    expect(part(own, 'periods', 'Long Outage')).toMatchObject({
      expression: { kind: 'union', periods: ['Outage'] },
      refinements: [
        { kind: 'length', op: 'above' },
        { kind: 'length', op: 'at least' },
        { kind: 'not-counting', periods: ['Busy'] },
        { kind: 'counted-in', calendar: 'Support Hours' },
        { kind: 'up-to', window: { kind: 'term' } },
      ],
    });
  });

  it.each([
    ['at least 5 times in a row', { kind: 'times', op: 'at least', count: 5 }],
    ['at least 5 minutes in a row', { kind: 'duration', op: 'at least', duration: { lexeme: '5 minutes' } }],
    ['for at least 5 minutes', { kind: 'duration', op: 'at least', duration: { lexeme: '5 minutes' } }],
    ['for longer than 5 minutes', { kind: 'duration', op: 'above', duration: { lexeme: '5 minutes' } }],
  ])('a run: %s', (words, run) => {
    expect(part(`period Down means any time when the Result of Probes is Failed ${words}.`, 'periods', 'Down')).toMatchObject({
      expression: { kind: 'samples', opens: { run } },
    });
  });
});

describe('promises', () => {
  it('a table holds one promise for each cell that says something', () => {
    const own = `target Times: Provider must keep, for at least 95% of Tickets in each calendar month,
      | Priority | Resolution Time | | P1 | at most 4 hours | | P2 | none | | P3 | none |.`;
    expect(part(own, 'targets', 'Times')).toMatchObject({
      undertaking: {
        kind: 'table',
        share: { lexeme: '95%' },
        set: { records: 'Tickets' },
        key: 'Priority',
        measures: ['Resolution Time'],
        rows: [{ key: { name: 'P1' }, cells: [{ op: 'at most', value: { lexeme: '4 hours' } }] }, { cells: [null] }, { cells: [null] }],
      },
    });
  });

  it('for each of has no share and no window', () => {
    const own = 'target Each: Provider and Customer must keep Resolution Time at most 4 hours for each of Tickets where Priority is P1.';
    const target = part(own, 'targets', 'Each') as { undertaking: object };
    expect(target).toMatchObject({ obligors: ['Provider', 'Customer'], undertaking: { kind: 'measure', set: { where: P1 } } });
    expect(Object.keys(target.undertaking)).toEqual(['kind', 'measure', 'op', 'value', 'set']);
  });

  it.each([
    ['in each contract quarter', { kind: 'contract', unit: 'quarter' }],
    ['in each rolling 30 days', { kind: 'rolling', length: { lexeme: '30 days' } }],
    ['over the term', { kind: 'term' }],
  ])('windows: %s', (words, window) => {
    expect(part(`target Other: Provider must keep Availability at least 99% ${words}.`, 'targets', 'Other')).toMatchObject({
      undertaking: { window },
    });
  });
});

describe('remedies', () => {
  it.each([
    ['in 3 consecutive calendar months', { kind: 'consecutive', count: 3, window: { kind: 'calendar', unit: 'month' } }],
    ['in any 3 of 6 consecutive calendar months', { kind: 'any-of', count: 3, of: 6 }],
    ['for the 3rd time in a contract year', { kind: 'nth', nth: 3, window: { kind: 'contract', unit: 'year' } }],
  ])('%s', (words, repetition) => {
    expect(last(`If Uptime is missed ${words}, Customer may terminate within 60 days.`, 'remedies')).toMatchObject({
      trigger: { kind: 'events', events: [{ kind: 'missed', target: 'Uptime', repetition }] },
      consequences: [{ kind: 'terminate', within: { lexeme: '60 days' } }],
    });
  });

  it.each([
    [
      '2% of Monthly Fee for each percentage point below 99.9%',
      { kind: 'share', percent: { lexeme: '2%' }, per: { kind: 'unit', rounding: 'exact', unit: 'percentage point', op: 'below' } },
    ],
    ['GBP 5 for each complete percentage point below 99%', { kind: 'sum', per: { rounding: 'complete' } }],
    ['GBP 5 for each 0.1 percentage points below 99%', { per: { rounding: 'exact', size: '0.1', unit: 'percentage point' } }],
    ['2 days of Monthly Fee', { kind: 'days', count: '2', unit: 'day', fee: 'Monthly Fee' }],
    [
      '25 times Monthly Fee for the time in Outage above 0.05% of the time',
      { kind: 'times', count: '25', fee: 'Monthly Fee', period: 'Outage', above: { kind: 'percent', lexeme: '0.05%' } },
    ],
    [
      '2 times Monthly Fee for the time in Outage above 30 minutes',
      { kind: 'times', count: '2', fee: 'Monthly Fee', period: 'Outage', above: { kind: 'duration', lexeme: '30 minutes' } },
    ],
    ['25 times Monthly Fee for the time in Outage', { kind: 'times', count: '25', fee: 'Monthly Fee', period: 'Outage' }],
  ])('must credit %s', (words, amount) => {
    expect(last(`If Uptime is missed, Provider must credit ${words}.`, 'remedies')).toMatchObject({
      consequences: [{ kind: 'credit', verb: 'credit', amount }],
    });
  });

  it('a condition of which one part is unknown is none at all', () => {
    const files = new Map([['a.sla', `${SOUND}If Uptime is missed and Uptme is missed, Customer may terminate.`]]);
    const { agreement, problems } = compileSla({ files, main: 'a.sla' });
    expect(problems.map(({ code }) => code)).toEqual(['unknown-name']);
    expect(agreement.remedies).toHaveLength(1);
  });

  it('conditions and consequences are joined', () => {
    const own =
      'remedy Both: If Uptime is missed and Resolution is missed, Provider incurs 5 points, doubled when repeated; Customer may "leave".';
    expect(last(own, 'remedies')).toMatchObject({
      name: 'Both',
      trigger: { join: 'and', events: [{ target: 'Uptime' }, { target: 'Resolution' }] },
      consequences: [
        { kind: 'points', points: '5', doubledWhenRepeated: true },
        { kind: 'act', modal: 'may', text: 'leave' },
      ],
    });
  });

  it('limits, the amount at risk, and what is too small to pay', () => {
    const own = `Total credits of Provider over the term must not exceed GBP 100. Total credits for each of Tickets must not exceed GBP 5.
      Credits below GBP 2 in a calendar month are not payable. The amount at risk in each calendar month is 15% of Monthly Fee.`;
    const { limits, atRisk } = lowered(own);
    expect(limits).toMatchObject([
      { kind: 'total', party: 'Provider', window: { kind: 'term' } },
      { kind: 'record', records: 'Tickets' },
      { kind: 'minimum', amount: { lexeme: 'GBP 2' } },
    ]);
    expect(atRisk).toMatchObject([{ amount: { kind: 'share', of: { kind: 'fee', fee: 'Monthly Fee' } } }]);
  });
});

describe('samples and amendments', () => {
  it('a sample binds columns, zone, empty texts and files of periods', () => {
    const own = `sample Tickets from "t.csv", where Opened is "opened_at" as "dd-MM-yyyy HH:mm" and Taken is "minutes" in minutes,
      in the time zone "UTC", taking "-" or "n/a" as not given and Waiting from "w.csv", where Start is "from".`;
    expect(last(own, 'samples')).toMatchObject({
      target: { kind: 'records', name: 'Tickets' },
      file: 't.csv',
      columns: [
        { field: 'Opened', column: 'opened_at', format: 'dd-MM-yyyy HH:mm' },
        { field: 'Taken', column: 'minutes', unit: 'minute' },
      ],
      timeZone: 'UTC',
      notGiven: ['-', 'n/a'],
      more: [{ field: 'Waiting', file: 'w.csv', columns: [{ field: 'Start', column: 'from' }] }],
    });
  });

  it('a sample says which value a text stands for', () => {
    const own = 'sample Tickets from "t.csv", taking "?" as not given and "1 - Critical" or "Sev 1" as P1, taking "2" as P2.';
    expect(last(own, 'samples')).toMatchObject({
      notGiven: ['?'],
      taken: [
        { text: '1 - Critical', value: 'P1' },
        { text: 'Sev 1', value: 'P1' },
        { text: '2', value: 'P2' },
      ],
    });
  });

  it('an amendment holds the sentence that comes into force', () => {
    const own = 'amendment from 1 July 2026: target Uptime: Provider must keep Availability at least 99.99% in each calendar month.';
    expect(last(own, 'amendments')).toMatchObject({
      from: { year: 2026, month: 7, day: 1 },
      statement: { kind: 'target', target: { name: 'Uptime', undertaking: { value: { lexeme: '99.99%' } } } },
    });
  });
});

describe('conditions', () => {
  const records =
    'records Visits means "visits", with At, a time; Kind, one of P1, P2 or P3; Door, one of Front or Back; Size, a number.\n';
  const shapeOf = (condition: string): unknown => {
    const text = `${SOUND}${records}metric Some Visits means the number of Visits where ${condition}.`;
    const { agreement, problems } = compileSla({ files: new Map([['a.sla', text]]), main: 'a.sla' });
    expect(problems).toEqual([]);
    const expression = agreement.metrics.get('Some Visits')?.expression;
    if (expression?.kind !== 'count' || expression.of.kind !== 'records') return undefined;
    const { join, parts } = expression.of.set.where ?? {};
    return [join, ...(parts ?? []).map(({ left, test }) => [left.name, test.kind === 'among' ? test.values.length : test.kind])];
  };

  it('tell a further value from a further comparison', () => {
    expect(shapeOf('Kind is P1 or P2')).toEqual(['and', ['Kind', 2]]);
    expect(shapeOf('Kind is P1 or Door is Back')).toEqual(['or', ['Kind', 1], ['Door', 1]]);
    expect(shapeOf('Kind is P1 or P2 or Door is Back')).toEqual(['or', ['Kind', 2], ['Door', 1]]);
    expect(shapeOf('Size is above 5 or Door is not Back')).toEqual(['or', ['Size', 'bound'], ['Door', 1]]);
    expect(shapeOf('Kind is P1 or P2 and Door is Front or Back')).toEqual(['and', ['Kind', 2], ['Door', 2]]);
  });
});
