import type {
  CreditLine,
  DataOutcome,
  Figure,
  MetricOutcome,
  Money,
  Outcome,
  Place,
  TargetOutcome,
  Verdict,
  WindowSpan,
  WindowVerdict,
  Why,
} from '../../language/index';

/** The text of the agreement that `paymentsOutcome` speaks of, by uri. */
export const paymentsSources: ReadonlyMap<string, string> = new Map([
  [
    'agreement.sla',
    [
      'agreement Payments is between Provider and Customer.',
      'target Uptime Commitment: Provider must keep Availability',
      '  at least 99.95% in each calendar month.',
      'If Availability in a calendar month is',
      '  below 99.95%, Provider must credit 10% of Monthly Fee;',
      '  below 99%, Provider must credit 25% of Monthly Fee.',
      'If P1 Resolution is missed, Provider must credit GBP 250 for each of Tickets that missed it.',
      'Total credits in each calendar month must not exceed 20% of Monthly Fee.',
    ].join('\n'),
  ],
]);

const MONTHS = [
  ['2026-01', 'January 2026', '99.982407', 'met'],
  ['2026-02', 'February 2026', '99.991071', 'met'],
  ['2026-03', 'March 2026', '99.871', 'missed'],
  ['2026-04', 'April 2026', '100', 'met'],
  ['2026-05', 'May 2026', '99.97', 'met'],
  ['2026-06', 'June 2026', '99.951', 'met'],
  ['2026-07', 'July 2026', '98.9312', 'missed'],
  ['2026-08', 'August 2026', '99.99', 'met'],
  ['2026-09', 'September 2026', undefined, 'not determined'],
  ['2026-10', 'October 2026', '99.96', 'met'],
  ['2026-11', 'November 2026', '99.9999', 'met'],
  ['2026-12', 'December 2026', '99.998', 'met'],
  ['2027-01', 'January 2027', undefined, 'not determined'],
  ['2027-02', 'February 2027', undefined, 'not determined'],
  ['2027-03', 'March 2027', undefined, 'not determined'],
] as const satisfies readonly (readonly [string, string, string | undefined, Verdict])[];

/** An outcome with something in every part of it, and with signs that a page must escape. */
export function paymentsOutcome(): Outcome {
  const windows = MONTHS.map(([id, label]) => span(id, label));
  const [, , march, , , , july] = windows as [WindowSpan, WindowSpan, WindowSpan, WindowSpan, WindowSpan, WindowSpan, WindowSpan];
  return {
    version: '0.1.0',
    agreement: 'Payments <Platform> & Service Levels',
    headline:
      'On this data Provider missed Uptime Commitment in 2 of 11 months and owes GBP 8,400.00; Customer may terminate from 1 August 2026.',
    timeZone: 'Europe/London',
    currency: 'GBP',
    period: { from: '2026-01-01', to: '2027-03-31' },
    conventions: [
      { convention: 1, text: 'Verdicts compare exact values; figures are rounded only for reading.' },
      { convention: 19, text: '`at least` includes the value itself.', place: place(2, 1, 3, 42) },
    ],
    targets: [uptime(windows), supportTimes(windows.slice(0, 6))],
    metrics: [availability(windows), slowTail(windows.slice(0, 12))],
    credits: [
      credit('credit-1', march, 'GBP 4,200.00', '4200', 'GBP 4,200.00', '4200', place(5, 3, 5, 57)),
      credit('credit-2', march, 'GBP 1,250.00', '1250', 'GBP 1,250.00', '1250', place(7, 1, 7, 93)),
      {
        ...credit('credit-3', july, 'GBP 10,500.00', '10500', 'GBP 8,400.00', '8400', place(6, 3, 6, 54)),
        status: 'claimable',
        claimBy: '2026-08-30',
      },
      { ...credit('credit-4', july, 'GBP 500.00', '500', 'GBP 0.00', '0', place(7, 1, 7, 93)), status: 'forfeited' },
    ],
    settlements: [
      {
        window: march,
        obligor: 'Provider',
        obligee: 'Customer',
        gross: gbp('GBP 5,450.00', '5450'),
        reductions: [],
        net: gbp('GBP 5,450.00', '5450'),
        runningTotal: gbp('GBP 5,450.00', '5450'),
      },
      {
        window: july,
        obligor: 'Provider',
        obligee: 'Customer',
        gross: gbp('GBP 11,000.00', '11000'),
        reductions: [{ place: place(8, 1, 8, 73), text: 'more than 20% of Monthly Fee in July 2026', amount: gbp('GBP 2,600.00', '2600') }],
        net: gbp('GBP 8,400.00', '8400'),
        runningTotal: gbp('GBP 13,850.00', '13850'),
      },
    ],
    totals: [{ obligor: 'Provider', obligee: 'Customer', amount: gbp('GBP 13,850.00', '13850'), pending: gbp('GBP 4,200.00', '4200') }],
    rights: [
      {
        party: 'Customer',
        text: 'Customer may terminate',
        from: '2026-08-01',
        until: '2026-10-31',
        window: july,
        place: place(7, 1, 7, 93),
        why: why('Uptime Commitment was missed in 2 of 3 months.'),
      },
    ],
    todos: [
      {
        party: 'Provider',
        text: 'Provider must deliver a root-cause analysis',
        due: '2026-04-09',
        window: march,
        kind: 'consequence',
        place: place(7, 1, 7, 93),
        why: why('Uptime Commitment was missed in March 2026.'),
      },
      ...windows.slice(0, 3).map((window, index) => ({
        party: 'Provider',
        to: 'Customer',
        text: 'Provider must report Availability to Customer',
        due: `2026-0${index + 2}-05`,
        window,
        kind: 'report' as const,
        place: place(8, 1, 8, 73),
      })),
      { party: 'Customer', text: 'Customer must name one person who orders workplaces', kind: 'duty', place: place(8, 1, 8, 73) },
    ],
    points: [{ party: 'Provider', window: 'July 2026', points: '4', why: why('4 points for July 2026.') }],
    data: [
      probes,
      {
        name: 'Tickets',
        files: ['data/tickets.csv', 'data/waiting.csv'],
        rows: 0,
        badRows: { total: 0, listed: [] },
        notes: [],
        unreadable: 'There is no file data/tickets.csv.',
      },
    ],
    cautions: [
      {
        code: 'uncertain-verdict',
        text: 'Missing samples could turn the verdict on Uptime Commitment in June 2026.',
        place: place(2, 1, 3, 42),
      },
    ],
  };
}

const probes: DataOutcome = {
  name: 'Probes',
  files: ['data/probes.parquet'],
  rows: 1_051_200,
  badRows: {
    total: 2,
    listed: [
      { file: 'data/probes.parquet', line: 17, reason: 'Checked is "<yesterday>", which is no time.' },
      { file: 'data/probes.parquet', line: 18, reason: 'Result is "Maybe", which is none of Passed or Failed.' },
    ],
  },
  notes: ['Times have no offset; they were read in Europe/London.'],
};

function uptime(windows: readonly WindowSpan[]): TargetOutcome {
  const verdicts = MONTHS.map(([, label, value, verdict], index): WindowVerdict => ({
    window: windows[index] ?? span('', ''),
    verdict,
    ...(value === undefined ? {} : { figure: share(value, label === 'June 2026' ? ['99.92', '99.96'] : undefined) }),
    uncertain: label === 'June 2026',
    why: why(verdict === 'missed' ? `${value ?? ''}% is not at least 99.95%: missed.` : `${label}: ${verdict}.`),
  }));
  return target('Uptime Commitment', 'Availability at least 99.95% in each calendar month', verdicts, []);
}

function supportTimes(windows: readonly WindowSpan[]): TargetOutcome {
  const cell = (name: string, missedIn: number): TargetOutcome =>
    target(
      name,
      `${name.split(', ')[2] ?? ''} at most 4 hours for at least 90% of Tickets in each calendar month`,
      windows.map((window, index) => ({
        window,
        verdict: index === missedIn ? 'missed' : 'met',
        figure: share(index === missedIn ? '87.5' : '95.2381'),
        uncertain: false,
        why: why('A cell of the table.'),
      })),
      [],
    );
  const parts = [
    cell('Support Times, P1, Response Time', 2),
    cell('Support Times, P1, Resolution Time', -1),
    cell('Support Times, P2, Response Time', -1),
  ];
  const whole = windows.map((window, index): WindowVerdict => ({
    window,
    verdict: index === 2 ? 'missed' : 'met',
    uncertain: false,
    why: why('Support Times, P1, Response Time: 87.5% is not at least 90%: missed.'),
  }));
  return target(
    'Support Times',
    'Response Time and Resolution Time by Priority for at least 90% of Tickets in each calendar month',
    whole,
    parts,
  );
}

function target(name: string, promised: string, windows: readonly WindowVerdict[], parts: readonly TargetOutcome[]): TargetOutcome {
  const number = (verdict: Verdict): number => windows.filter((each) => each.verdict === verdict).length;
  return {
    id: name,
    name: name.split(',')[0] ?? name,
    obligors: ['Provider'],
    promised,
    place: place(2, 1, 3, 42),
    windows,
    met: number('met'),
    missed: number('missed'),
    notDetermined: number('not determined'),
    parts,
  };
}

function availability(windows: readonly WindowSpan[]): MetricOutcome {
  return {
    name: 'Availability',
    unit: 'share',
    place: place(2, 1, 3, 42),
    figures: MONTHS.map(([, label, value], index) => ({
      window: windows[index] ?? span('', ''),
      ...(value === undefined ? {} : { figure: share(value, label === 'June 2026' ? ['99.92', '99.96'] : undefined) }),
      why: why(`Availability in ${label}.`),
    })),
    levels: [
      { label: 'Uptime Commitment', exact: '0.9995', text: '99.95%', op: 'at least' },
      { label: 'credit', exact: '0.9995', text: '99.95%', op: 'below' },
      { label: 'credit', exact: '0.99', text: '99%', op: 'below' },
      { label: 'credit', exact: '0.95', text: '95%', op: 'below' },
    ],
    baseline: { unit: 'share', exact: '0.9997', text: '99.97%' },
    benchmarks: [],
  };
}

function slowTail(windows: readonly WindowSpan[]): MetricOutcome {
  const hours = [3, 5, 4, 12, 7, 2, 3, 6, 9, 3, 4, 5];
  return {
    name: 'Slow Tail',
    unit: 'duration',
    place: place(2, 1, 3, 42),
    figures: windows.map((window, index) => ({
      window,
      figure: { unit: 'duration', exact: `${hours[index] ?? 1}200000000`, text: `${hours[index] ?? 1} h` },
      why: why(`Slow Tail in ${window.label}.`),
    })),
    levels: [],
    benchmarks: [],
  };
}

function credit(id: string, window: WindowSpan, text: string, amount: string, payableText: string, payable: string, at: Place): CreditLine {
  return {
    id,
    obligor: 'Provider',
    obligee: 'Customer',
    verb: 'credit',
    window,
    amount: gbp(text, amount),
    payable: gbp(payableText, payable),
    status: 'due',
    place: at,
    why: why(`${text} for ${window.label}.`),
  };
}

function why(...sentences: string[]): Why {
  return {
    place: place(2, 1, 3, 42),
    sentences,
    arithmetic: ['1 − 45 min ÷ 43,200 min = 99.895833…%'],
    counted: [{ start: '2026-03-03T10:00:00Z', end: '2026-03-03T10:45:00Z', text: '3 March 2026 10:00 to 10:45, 45 min of Outage' }],
    excluded: [
      {
        start: '2026-03-08T02:00:00Z',
        end: '2026-03-08T03:00:00Z',
        text: '8 March 2026 02:00 to 03:00, 1 h',
        words: 'not counting Planned Maintenance',
        place: place(2, 1, 3, 42),
      },
    ],
    rows: [{ file: 'data/probes.parquet', line: 178_021, text: 'Checked 3 March 2026 10:00:00, Result Failed' }],
    more: 89,
  };
}

function share(percent: string, range?: readonly [string, string]): Figure {
  const exact = (text: string): string => `${text.replace('.', '')}/1${'0'.repeat((text.split('.')[1]?.length ?? 0) + 2)}`;
  return {
    unit: 'share',
    exact: exact(percent),
    text: `${percent}%`,
    ...(range === undefined ? {} : { range: { low: exact(range[0]), high: exact(range[1]), text: `${range[0]}% to ${range[1]}%` } }),
  };
}

function span(id: string, label: string): WindowSpan {
  return { id, label, start: `${id}-01T00:00:00Z`, end: `${id}-28T00:00:00Z`, cut: false, unfinished: false };
}

function place(line: number, column: number, endLine: number, endColumn: number): Place {
  return { uri: 'agreement.sla', line, column, endLine, endColumn };
}

function gbp(text: string, amount: string): Money {
  return { currency: 'GBP', amount, text };
}
