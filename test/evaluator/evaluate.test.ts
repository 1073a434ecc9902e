import { describe, expect, it } from 'vitest';
import { compileSla } from '../../language/compile';
import { evaluate, type EvaluateOptions } from '../../language/evaluator/evaluate';
import type { Answer, DataReport } from '../../language/evaluator/observations';
import type { Outcome } from '../../language/evaluator/outcome';
import { openMemorySource } from '../../server/condense/memory-source';
import { day } from '../support/fake-ledger';

/** Sentences and the files they name, evaluated as often as there are requests. */
async function outcomeOf(
  text: string,
  files: Readonly<Record<string, string>>,
  options: EvaluateOptions = {},
): Promise<{ outcome: Outcome; rounds: number }> {
  const { agreement, problems } = compileSla({ files: new Map([['test.sla', text]]), main: 'test.sla' });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const source = openMemorySource(agreement, {
    list: (name) => Promise.resolve(files[name] === undefined ? [] : [name]),
    read: (name) => Promise.resolve(new TextEncoder().encode(files[name])),
  });
  const [answers, data] = [new Map<string, Answer>(), new Map<string, DataReport>()];
  for (let rounds = 0; ; rounds++) {
    expect(rounds).toBeLessThan(6);
    const { outcome, needs } = evaluate(agreement, { answers, data }, options);
    if (outcome !== undefined) return { outcome, rounds };
    const observed = await source.answer(needs);
    for (const [key, answer] of observed.answers) answers.set(key, answer);
    for (const [name, report] of observed.data) data.set(name, report);
  }
}

const agreement = `
agreement Help Desk is between Provider and Customer, from 1 January 2026 to 31 March 2026, in the time zone "Europe/London", with amounts in GBP.
party Provider means "Acme Ltd".
party Customer means "Northwind plc".
service Support means "help", supplied by Provider.
fee Monthly Fee means GBP 1,000 for each calendar month of Support.
records Tickets means "requests", collected by Provider in "the desk", with
  Opened, a time; Resolved, a time; Priority, one of P1 or P2.
measure Resolution Time means, for each of Tickets, the time from Opened to Resolved.
target P1 Resolution: Provider must keep Resolution Time at most 4 hours for at least 90% of Tickets where Priority is P1, in each calendar month.
target P2 Resolution: Provider must keep Resolution Time at most 2 days for each of Tickets where Priority is P2.
If P1 Resolution is missed, Provider must credit GBP 250 for each of Tickets that missed it.
If P2 Resolution is missed, Provider must credit GBP 40.
Total credits in each calendar month must not exceed 30% of Monthly Fee.
sample Tickets from "tickets.csv".
`;
const tickets = `Opened,Resolved,Priority
2026-01-05 09:00,2026-01-05 12:00,P1
2026-01-06 09:00,2026-01-06 14:00,P1
2026-01-07 09:00,2026-01-08 09:00,P1
2026-01-12 09:00,2026-01-20 09:00,P2
2026-02-02 09:00,2026-02-02 10:00,P1
2026-02-03 09:00,2026-02-04 10:00,P2
2026-03-30 09:00,2026-03-30 10:00,P1
`;

describe('evaluate', () => {
  it('goes from sentences and rows to money, and each amount back to its rows', async () => {
    const { outcome } = await outcomeOf(agreement, { 'tickets.csv': tickets });
    expect(outcome.headline).toBe(
      'On this data Provider missed P2 Resolution for 1 of 2 Tickets and P1 Resolution in 1 of 3 months, and owes Customer GBP 300.00.',
    );
    expect(
      outcome.credits.map(({ id, amount, payable, why }) => [id, amount.text, payable.text, why.rows.map(({ line }) => line)]),
    ).toEqual([
      ['L12/2026-01/1', 'GBP 500.00', 'GBP 300.00', [3, 4]],
      ['L13/2026-01/1', 'GBP 40.00', 'GBP 0.00', [5]],
    ]);
    expect(outcome.settlements).toMatchObject([
      { gross: { amount: '540' }, net: { amount: '300' }, reductions: [{ amount: { amount: '240' }, place: { line: 14 } }] },
    ]);
    expect(outcome.data).toMatchObject([{ name: 'Tickets', rows: 7, badRows: { total: 0 } }]);
  });

  it('gives the same bytes each time (convention 3)', async () => {
    const [first, second] = [
      await outcomeOf(agreement, { 'tickets.csv': tickets }),
      await outcomeOf(agreement, { 'tickets.csv': tickets }),
    ];
    expect(JSON.stringify(second.outcome)).toBe(JSON.stringify(first.outcome));
  });

  it('counts without bad rows and says so (convention 25)', async () => {
    const { outcome } = await outcomeOf(agreement, { 'tickets.csv': `${tickets}soon,2026-03-30 10:00,P1\n` });
    expect(outcome.cautions.filter(({ code }) => code === 'bad-rows')).toMatchObject([
      { code: 'bad-rows', text: '1 of 8 rows of Tickets is bad and left out of every figure.', place: { line: 7 } },
    ]);
  });

  it('of data that cannot be read says so, and judges nothing', async () => {
    const { outcome } = await outcomeOf(agreement, {});
    expect(outcome.headline).toBe('On this data nothing can be judged: Tickets could not be read.');
    expect(outcome.cautions.map(({ code }) => code)).toContain('unreadable-data');
    expect(outcome.credits).toEqual([]);
  });

  it('looks at the days it is told to', async () => {
    const { outcome } = await outcomeOf(agreement, { 'tickets.csv': tickets }, { from: day('2026-02-01'), to: day('2026-02-28') });
    expect(outcome.targets[0]?.windows.map(({ window, verdict }) => [window.id, verdict])).toEqual([['2026-02', 'met']]);
    expect(outcome.credits).toEqual([]);
  });

  it('calls windows that the data do not reach the end of unfinished', async () => {
    const { outcome } = await outcomeOf(agreement, { 'tickets.csv': tickets });
    expect(outcome.targets[0]?.windows.map(({ window }) => window.unfinished)).toEqual([false, false, true]);
    expect(outcome.cautions).toMatchObject([
      { code: 'unfinished-window', text: 'The data ends before March 2026 does; its verdicts and amounts are those so far.' },
    ]);
  });

  it('judges of the records one by one only those decided from the day that is asked for', async () => {
    const { outcome } = await outcomeOf(agreement, { 'tickets.csv': tickets }, { from: day('2026-02-01') });
    const p2 = outcome.targets.find(({ id }) => id === 'P2 Resolution');
    expect({ met: p2?.met, missed: p2?.missed }).toEqual({ met: 1, missed: 0 });
  });

  it('says that the data lie outside the term', async () => {
    const textsFor = async (from: string, to: string): Promise<string[]> => {
      const moved = agreement.replace('from 1 January 2026 to 31 March 2026', `from ${from} to ${to}`);
      const { outcome } = await outcomeOf(moved, { 'tickets.csv': tickets });
      return outcome.cautions.filter(({ code }) => code.startsWith('data-')).map(({ text }) => text);
    };
    expect(await textsFor('1 January 2025', '31 March 2025')).toEqual([
      'The data run to 30 March 2026, but the term ended on 31 March 2025. What lies outside the term is in no window.',
    ]);
    expect(await textsFor('1 January 2027', '31 March 2027')).toEqual([
      'The data end on 30 March 2026, before the term begins on 1 January 2027.',
    ]);
    expect(await textsFor('1 January 2026', '31 March 2026')).toEqual([]);
  });

  it('counts a record that stands on the first instant of the last window', async () => {
    const monthly = `agreement Care is between Provider and Customer, from 1 January 2026 to 31 December 2026, in the time zone "Europe/London".
party Provider means "Acme Ltd".
party Customer means "Northwind plc".
records Returns means "monthly returns", with Month, a time; Seen, a number.
metric People means the total of Seen of Returns.
target Volume: Provider must keep People at least 10 in each calendar month.
sample Returns from "returns.csv".
`;
    const { outcome } = await outcomeOf(monthly, { 'returns.csv': 'month,seen\n2026-01-01,12\n2026-02-01,11\n2026-03-01,9\n' });
    expect(outcome.targets[0]?.windows.map(({ window, verdict, figure }) => [window.id, verdict, figure?.text])).toEqual([
      ['2026-01', 'met', '12'],
      ['2026-02', 'met', '11'],
      ['2026-03', 'missed', '9'],
    ]);
  });
});

describe('a credit for the time in a period', () => {
  it('shows the stretch that missed the target and is paid for once', async () => {
    const text = `
agreement Hosting is between Provider and Customer, from 1 January 2026 to 31 January 2026, in the time zone "UTC", with amounts in GBP.
party Provider means "Acme Ltd".
party Customer means "Northwind plc".
fee Rent means GBP 3,100 for each calendar month.
records Outages means "outages", with Started, a time; Ended, a time.
period Outage means the time from Started to Ended of Outages.
metric Uptime means the percentage of time without Outage.
target Up: Provider must keep Uptime at least 99.9% in each calendar month.
If Up is missed, Provider must credit 2 times Rent for the time in Outage above 6 hours.
sample Outages from "outages.csv".
`;
    const { outcome } = await outcomeOf(
      text,
      { 'outages.csv': 'Started,Ended\n2026-01-10 00:00,2026-01-11 00:00\n' },
      { to: day('2026-01-31') },
    );
    const [credit] = outcome.credits;
    expect(credit?.amount.text).toBe('GBP 150.00');
    expect(credit?.why.counted.map(({ start }) => start)).toEqual(['2026-01-10T00:00:00Z']);
    expect(credit?.why.arithmetic.at(-1)).toBe('2 × GBP 3,100.00 × 18 h ÷ 744 h = GBP 150.00');
  });
});
