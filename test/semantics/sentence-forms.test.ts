/** Every form of sentence that the language is meant to have, with the meaning it must lead to. What `lower.test.ts` shows is not shown again. */
import { describe, expect, it } from 'vitest';
import { compileSla } from '../../language/compile';
import { bare } from '../support/bare-agreement';
import { SOUND } from '../support/problem-cases';

type Form = readonly [sentence: string, meaning: object];

const MORE = `records Visits means "visits", collected by Provider, with Seen, a time; Took, a duration in milliseconds; Place, one of North or South.
records Works means "maintenance", with Told, a time; Begins, a time; Ends, a time.
period Closing means the time from Begins to Ends of Works.
metric Slow Share means the percentage of Visits whose Took is above 2 seconds.
service Shop means "the shop", supplied by Provider.
The amount at risk in each calendar month is 15% of Monthly Fee.
`;

/** What the last sentence has come to: in a list its last member, in a map the one of that name. */
function meaningOf(sentence: string, part: string, name?: string): unknown {
  const { agreement, problems } = compileSla({ files: new Map([['a.sla', `${SOUND}${MORE}${sentence}\n`]]), main: 'a.sla' });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const found = (bare(agreement) as Record<string, unknown>)[part];
  return name === undefined ? (found as unknown[]).at(-1) : (found as Record<string, unknown>)[name];
}

/** `X` stands for the name of what is defined. */
function describeForms(what: string, part: string, forms: readonly Form[], name?: string): void {
  describe(what, () => {
    it.each(forms)('%s', (sentence, meaning) => {
      expect(meaningOf(sentence, part, name)).toMatchObject(meaning);
    });
  });
}

const month = { kind: 'calendar', unit: 'month' };
const set = { kind: 'quantity', set: { records: 'Tickets' } };
const within = (lexeme: string) => ({ within: { lexeme } });

describeForms(
  'parties, services, fees, calendars',
  'services',
  [
    ['service X means "x".', { title: 'x', relyingOn: [] }],
    ['service X means "x", supplied by Monitor, relying on Shop.', { suppliedBy: 'Monitor', relyingOn: ['Shop'] }],
    ['service X means "x", relying on Shop and Y. service Y means "y".', { relyingOn: ['Shop', 'Y'] }],
    ['service X means "x", relying on Shop, Y and Z. service Y means "y". service Z means "z".', { relyingOn: ['Shop', 'Y', 'Z'] }],
  ],
  'X',
);
describeForms(
  'fees',
  'fees',
  [
    ['fee X means GBP 42,000.', { amount: { amount: '42000' } }],
    ['fee X means £42,000 for each calendar month of Shop.', { window: month, service: 'Shop' }],
    ['fee X means GBP 5 for each Place.', { per: 'Place' }],
    ['fee X means GBP 5 for each Ticket.', { per: 'Tickets' }],
    [
      'fee X means GBP 5 for North and GBP 4 for South, for each calendar month.',
      { rates: [{ value: 'North' }, { value: 'South' }], window: month },
    ],
  ],
  'X',
);
describeForms(
  'calendars',
  'calendars',
  [
    ['calendar X means 24 hours every day.', { always: true }],
    [
      'calendar X means Monday to Thursday from 08:00 to 18:00 and Friday from 08:00 to 16:00, except public holidays in "GB-ENG" and 24 December 2026.',
      {
        ranges: [
          { first: 'Monday', last: 'Thursday', to: '18:00' },
          { first: 'Friday', last: 'Friday', to: '16:00' },
        ],
        holidayRegions: ['GB-ENG'],
        holidayDates: [{ day: 24 }],
      },
    ],
  ],
  'X',
);

describeForms(
  'measures',
  'measures',
  [
    [
      'measure X means, for each of Tickets, Resolved minus Opened.',
      { records: 'Tickets', expression: { kind: 'arithmetic', op: 'minus' } },
    ],
    ['measure X means for each Ticket, Cost divided by Effort.', { records: 'Tickets', expression: { op: 'divided by' } }],
    [
      'measure X means, for each of Tickets, the time from Opened to Resolved, not counting Waiting, Outage or Closing.',
      {
        expression: { kind: 'elapsed', start: 'Opened', end: 'Resolved' },
        pauses: [
          { kind: 'field', name: 'Waiting' },
          { kind: 'period', name: 'Outage' },
          { kind: 'period', name: 'Closing' },
        ],
      },
    ],
  ],
  'X',
);

describeForms(
  'periods',
  'periods',
  [
    [
      'period X means the time from Opened to Resolved of Tickets where Priority is P1.',
      { expression: { kind: 'between', start: 'Opened', where: {} } },
    ],
    [
      'period X means any time when the Result of Probes is Failed at least 5 times in a row, until it is Passed at least 3 times in a row.',
      { expression: { kind: 'samples', opens: { run: { count: 5 } }, closes: { run: { count: 3 } } } },
    ],
    [
      'period X means any time when Slow Share over every 5 minutes is above 1%.',
      { expression: { kind: 'metric', metric: 'Slow Share', step: { lexeme: '5 minutes' }, test: { op: 'above' } } },
    ],
    ['period X means Outage or Closing.', { expression: { kind: 'union', periods: ['Outage', 'Closing'] } }],
    [
      'period X means Outage, Closing or Y. period Y means Outage.',
      { expression: { periods: ['Outage', 'Closing', 'Y'] }, refinements: [] },
    ],
    [
      'period X means the time from Begins to Ends of Works, with Told at least 48 hours before Begins, up to 4 hours in each calendar month.',
      {
        refinements: [
          { kind: 'notice', given: 'Told', op: 'at least', lead: { lexeme: '48 hours' }, before: 'Begins' },
          { kind: 'up-to', cap: { lexeme: '4 hours' }, window: month },
        ],
      },
    ],
    ['period X means Outage, caused by Monitor.', { refinements: [{ kind: 'caused-by', party: 'Monitor' }] }],
  ],
  'X',
);

describeForms(
  'metrics',
  'metrics',
  [
    [
      'metric X means the percentage of Tickets dated by Opened whose Priority is P1.',
      { expression: { kind: 'record-share', set: { datedBy: 'Opened' } } },
    ],
    ['metric X means the percentage of time with Outage.', { expression: { kind: 'time-share', period: 'Outage', without: false } }],
    [
      'metric X of Shop means the percentage of time without Outage.',
      { service: 'Shop', expression: { kind: 'time-share', without: true } },
    ],
    ['metric X means the average of Effort of Tickets dated by Opened.', { expression: { how: { kind: 'average' }, of: set } }],
    ['metric X means the median of Resolution Time.', { expression: { how: { kind: 'median' }, of: set } }],
    ['metric X means the 95th percentile of Resolution Time.', { expression: { how: { kind: 'percentile', rank: '0.95' }, of: set } }],
    ['metric X means the highest of Effort of Tickets dated by Opened.', { expression: { how: { kind: 'highest' } } }],
    ['metric X means the lowest of Effort of Tickets dated by Opened.', { expression: { how: { kind: 'lowest' } } }],
    ['metric X means the total of Cost of Tickets dated by Opened.', { expression: { how: { kind: 'total' } } }],
    ['metric X means the number of Outage.', { expression: { kind: 'count', of: { kind: 'period', period: 'Outage' } } }],
    ['metric X means the longest Outage.', { expression: { how: { kind: 'highest' }, of: { kind: 'period' } } }],
    [
      'metric X means the average of Slow Share over every 5 minutes.',
      { expression: { how: { kind: 'average' }, of: { kind: 'metric', metric: 'Slow Share', step: { lexeme: '5 minutes' } } } },
    ],
    [
      'metric X means 100% minus Slow Share.',
      { expression: { kind: 'arithmetic', op: 'minus', left: { kind: 'constant' }, right: { metric: 'Slow Share' } } },
    ],
    ['metric X means the average of Score of Tickets dated by Opened, weighted by Effort.', { weightedBy: 'Effort' }],
    [
      'metric X means the percentage of time without Outage, not counting Closing as Outage, taking missing samples as Failed.',
      { notCounting: [{ periods: ['Closing'], as: 'Outage' }], missingSamplesAs: { name: 'Failed' } },
    ],
    ['metric X for each Place means the number of Visits.', { group: 'Place' }],
  ],
  'X',
);

describeForms('baselines', 'baselines', [
  [
    'baseline of Slow Share is 1%, measured from 1 January 2025 to 31 December 2025.',
    { metric: 'Slow Share', value: { lexeme: '1%' }, measured: {} },
  ],
  ['baseline of Slow Share is unknown, to be set after 3 months.', { metric: 'Slow Share', toBeSetAfter: { lexeme: '3 months' } }],
]);
describeForms(
  'benchmarks',
  'benchmarks',
  [['benchmark X of Slow Share is 1%, from "a survey".', { metric: 'Slow Share', source: 'a survey' }]],
  'X',
);
describeForms(
  'goals',
  'goals',
  [['goal X means "x", served by Availability, Uptime and Slow Share.', { servedBy: ['Availability', 'Uptime', 'Slow Share'] }]],
  'X',
);
describeForms(
  'terms',
  'terms',
  [['term X means "an event that nobody could prevent".', { text: 'an event that nobody could prevent' }]],
  'X',
);

const promise = (words: string): string => `target X: Provider must keep ${words}.`;
describeForms(
  'targets',
  'targets',
  [
    [promise('Availability at least 99% in each calendar day'), { undertaking: { op: 'at least', window: { unit: 'day' } } }],
    [
      promise('Availability above 99 percent in each calendar week'),
      { undertaking: { op: 'above', value: { ratio: '0.99' }, window: { unit: 'week' } } },
    ],
    [promise('Slow Share at most 1%, in each calendar year'), { undertaking: { op: 'at most', window: { unit: 'year' } } }],
    [promise('Slow Share below 1% in each contract month'), { undertaking: { op: 'below', window: { kind: 'contract', unit: 'month' } } }],
    [promise('Availability at least 99% in each contract year'), { undertaking: { window: { kind: 'contract', unit: 'year' } } }],
    [promise('Slow Share below 1% in each calendar month, for each Place'), { group: 'Place' }],
    [
      promise('Resolution Time below 2 business days of Support Hours for at least 95% of Tickets where Priority is P1 over the term'),
      { undertaking: { kind: 'measure', op: 'below', share: { lexeme: '95%' }, set: { where: {} }, window: { kind: 'term' } } },
    ],
    [promise('Resolution Time at most 30 minutes for each Ticket'), { undertaking: { kind: 'measure', set: { records: 'Tickets' } } }],
    [
      'target X: Provider, Y and Customer must keep Availability at least 99% in each calendar month. party Y means "y".',
      { obligors: ['Provider', 'Y', 'Customer'] },
    ],
  ],
  'X',
);

describeForms('other duties', 'duties', [
  [
    'Provider must report Availability, Uptime and "a summary" to Customer and Monitor within 5 business days of Support Hours after each calendar month.',
    {
      kind: 'report',
      subjects: ['Availability', 'Uptime'],
      content: ['a summary'],
      to: ['Customer', 'Monitor'],
      within: { business: true },
      after: month,
    },
  ],
  [
    'Provider and Customer must review Uptime every 6 months.',
    { kind: 'review', obligors: ['Provider', 'Customer'], every: { lexeme: '6 months' } },
  ],
  [
    'Customer must claim a credit within 30 days after the end of the calendar month.',
    { kind: 'claim', ...within('30 days'), after: month },
  ],
  [
    'Provider must return a credit if Uptime is met in each of the next 2 calendar months.',
    { kind: 'return', target: 'Uptime', count: 2, window: month },
  ],
  [
    'Customer must provide Opened of Tickets within 1 hour after Resolved.',
    { kind: 'provide', records: 'Tickets', field: 'Opened', after: 'Resolved' },
  ],
  ['Provider must "name a manager".', { kind: 'act', modal: 'must', text: 'name a manager' }],
  ['Provider must "name a manager" within 5 days.', { kind: 'act', ...within('5 days') }],
  ['Provider must not "subcontract".', { kind: 'act', modal: 'must not' }],
  ['Customer may "audit" within 5 days.', { kind: 'act', modal: 'may', ...within('5 days') }],
  [
    'Customer may dispute a figure within 10 days after the end of the calendar month.',
    { kind: 'dispute', ...within('10 days'), after: month },
  ],
  [
    'Customer must give notice of a miss of Uptime and Resolution within 9 days after the end of the calendar month.',
    { kind: 'notice', of: ['Uptime', 'Resolution'] },
  ],
]);

const when = (condition: string): string => `If ${condition}, Customer may terminate.`;
const events = (...list: readonly object[]): object => ({ trigger: { kind: 'events', events: list } });
describeForms('when a remedy follows', 'remedies', [
  [
    'If Availability in a calendar month is below 99.95%, Provider must credit GBP 1; below 99%, Provider must credit GBP 2, and Customer may terminate.',
    {
      trigger: {
        kind: 'ladder',
        window: month,
        limbs: [{ consequences: [{}] }, { op: 'below', consequences: [{ kind: 'credit' }, { kind: 'terminate' }] }],
      },
    },
  ],
  [
    'If Availability in a calendar month is from 98% to 98.99%, Provider must credit GBP 1.',
    { trigger: { limbs: [{ op: 'at most', from: { lexeme: '98%' }, value: { lexeme: '98.99%' } }] } },
  ],
  [when('Uptime is missed'), events({ kind: 'missed', target: 'Uptime' })],
  [when('Uptime is missed for at least the 2nd time in a calendar year'), events({ repetition: { kind: 'nth', nth: 2, later: true } })],
  [
    when('Uptime is missed for the 3rd time in any rolling 12 months'),
    events({ repetition: { kind: 'nth', window: { kind: 'rolling' } } }),
  ],
  [when('10 points are reached in a calendar quarter'), events({ kind: 'points', count: '10', window: { unit: 'quarter' } })],
  [when('total points in a calendar quarter are at least 10'), events({ kind: 'points', count: '10' })],
  [
    when('total points in any rolling 12 months are above 10'),
    events({ kind: 'points', count: '10', beyond: true, window: { kind: 'rolling' } }),
  ],
  [when('total credits in a contract year are above GBP 50,000'), events({ kind: 'credits', op: 'above', value: { amount: '50000' } })],
  [
    when('Uptime is missed and Resolution is missed'),
    { trigger: { join: 'and', events: [{ target: 'Uptime' }, { target: 'Resolution' }] } },
  ],
  [
    when('Uptime is missed or total credits in a calendar year are at least GBP 5'),
    { trigger: { join: 'or', events: [{ kind: 'missed' }, { kind: 'credits' }] } },
  ],
]);

const so = (consequence: string): string => `remedy X: If Uptime is missed, ${consequence}.`;
const owes = (amount: object): object => ({ name: 'X', consequences: [{ kind: 'credit', party: 'Provider', amount }] });
describeForms('what follows', 'remedies', [
  [so('Provider must credit 10% of Monthly Fee'), owes({ kind: 'share', of: { kind: 'fee', fee: 'Monthly Fee' } })],
  [so('Provider must pay Customer GBP 250'), { consequences: [{ verb: 'pay', to: 'Customer' }] }],
  [
    so('Provider must credit 2% of Monthly Fee for each started percentage point below 99.9%'),
    owes({ per: { rounding: 'started', unit: 'percentage point' } }),
  ],
  [
    so('Provider must credit GBP 1 for each complete 0.5 percentage points below 99.9%'),
    owes({ per: { rounding: 'complete', size: '0.5' } }),
  ],
  [so('Provider must credit 2 days of Monthly Fee'), owes({ kind: 'days', count: '2', unit: 'day' })],
  [so('Provider must credit 2 times Monthly Fee for the time in Outage'), owes({ kind: 'times', count: '2', period: 'Outage' })],
  [so('Provider must credit 30% of the amount at risk'), owes({ of: { kind: 'at-risk' }, percent: { lexeme: '30%' } })],
  [so('Provider must add 3 days of service to Shop'), { consequences: [{ verb: 'add', amount: { kind: 'service', service: 'Shop' } }] }],
  [so('Customer may terminate Shop within 30 days'), { consequences: [{ kind: 'terminate', service: 'Shop', ...within('30 days') }] }],
  [so('Customer may terminate on notice of 1 month'), { consequences: [{ kind: 'terminate', notice: { lexeme: '1 month' } }] }],
  [
    so('Provider must "explain" within 5 days; Customer may "ask"'),
    {
      consequences: [
        { modal: 'must', ...within('5 days') },
        { modal: 'may', text: 'ask' },
      ],
    },
  ],
  [
    'If Resolution is missed, Provider must credit GBP 50 for each started 30 minutes above 4 hours.',
    { consequences: [{ amount: { per: { kind: 'unit', rounding: 'started', unit: 'minute', size: '30', op: 'above' } } }] },
  ],
  [
    'If Resolution is missed, Provider must credit GBP 250 for each of Tickets that missed it, up to GBP 900.',
    { consequences: [{ amount: { per: { kind: 'records', set: { records: 'Tickets' }, most: { kind: 'sum' } } } }] },
  ],
  [
    'If Availability is above 99.99% in a calendar month, Customer must pay Provider GBP 500.',
    { trigger: { limbs: [{ op: 'above', consequences: [{ party: 'Customer', verb: 'pay', to: 'Provider' }] }] } },
  ],
  [
    'If Uptime is missed, Provider incurs 5 points, doubled when repeated. If 9 points are reached in a calendar year, Customer may terminate.',
    {},
  ],
]);

const cap = (words: string): string => `Total credits ${words} must not exceed GBP 500.`;
describeForms('limits', 'limits', [
  [
    'Total credits in each calendar month must not exceed 100% of Monthly Fee.',
    { kind: 'total', window: month, amount: { kind: 'share' } },
  ],
  ['Total credits in each calendar month must not exceed the amount at risk.', { amount: { of: { kind: 'at-risk' } } }],
  [cap('over the term'), { kind: 'total', window: { kind: 'term' } }],
  [cap('in any rolling 12 months'), { window: { kind: 'rolling' } }],
  [
    cap('of Provider for Uptime and Resolution in each calendar quarter'),
    { party: 'Provider', of: [{ name: 'Uptime' }, { name: 'Resolution' }] },
  ],
  [cap('for each of Tickets'), { kind: 'record', records: 'Tickets' }],
  [cap('for each Ticket'), { kind: 'record', records: 'Tickets' }],
  [
    `metric Count for each Place means the number of Visits. ${cap('for each Place in each calendar month')}`,
    { kind: 'total', group: 'Place' },
  ],
  ['Credits below GBP 10 in a calendar month are not payable.', { kind: 'minimum', window: month }],
  ['Only the highest credit in a calendar month is payable.', { kind: 'stacking', rule: 'highest', of: [] }],
  [
    'Credits are payable only if Uptime is missed in any 2 of 6 consecutive calendar months.',
    { kind: 'condition', events: [{ repetition: { kind: 'any-of', count: 2, of: 6 } }] },
  ],
]);

describe('names', () => {
  const NAMES = "Yearly Fee,P1,Payments API,Statement Of Work,Tier-1,Provider's Agent,Portal/Email,R&D Team,Zürich Office";
  it.each(NAMES.split(','))('%s', (name) => {
    expect(meaningOf(`term ${name} means "x".`, 'terms', name)).toMatchObject({ text: 'x' });
  });
});
