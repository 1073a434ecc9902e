import { describe, expect, it } from 'vitest';
import { explanationText, groupTodos, stripOf } from '../../language/index';
import { paymentsOutcome, paymentsSources } from './payments-outcome';

const [uptime] = paymentsOutcome().targets;
const march = uptime?.windows[2]?.why;

describe('an explanation', () => {
  it('goes from the words to the rows', () => {
    expect(explanationText(march!, paymentsSources)).toMatchInlineSnapshot(`
      "The words
        target Uptime Commitment: Provider must keep Availability at least 99.95% in each calendar month. (agreement.sla, line 2)

      What they mean here
        99.871% is not at least 99.95%: missed.

      The arithmetic
        1 − 45 min ÷ 43,200 min = 99.895833…%

      What counted
        3 March 2026 10:00 to 10:45, 45 min of Outage

      What did not count
        8 March 2026 02:00 to 03:00, 1 h (“not counting Planned Maintenance”, agreement.sla, line 2)

      The rows of data
        Checked 3 March 2026 10:00:00, Result Failed (data/probes.parquet:178021)
        and 89 more rows and intervals"
    `);
  });

  it('names the place where the words are not at hand', () => {
    expect(explanationText(march!).split('\n').slice(0, 2)).toEqual(['The words', '  agreement.sla, line 2']);
  });

  it('does not quote a file that has become shorter', () => {
    expect(explanationText(march!, new Map([['agreement.sla', 'party P means "P".']]))).toMatch(/^The words\n {2}agreement\.sla, line 2\n/);
  });
});

describe('a strip of windows', () => {
  it('joins three or more that are not determined', () => {
    const items = stripOf(uptime?.windows ?? []);
    expect(items.map((item) => (item.kind === 'run' ? `${item.first.id} to ${item.last.id}` : item.verdict.window.id))).toEqual([
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
      '2026-05',
      '2026-06',
      '2026-07',
      '2026-08',
      '2026-09',
      '2026-10',
      '2026-11',
      '2026-12',
      '2027-01 to 2027-03',
    ]);
  });
});

describe('to-dos', () => {
  it('that recur are one, after what the records brought about', () => {
    expect(groupTodos(paymentsOutcome().todos).map(({ kind, text, todos }) => [kind, text, todos.length])).toEqual([
      ['consequence', 'Provider must deliver a root-cause analysis', 1],
      ['report', 'Provider must report Availability to Customer', 3],
      ['duty', 'Customer must name one person who orders workplaces', 1],
    ]);
  });
});
