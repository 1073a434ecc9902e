/** What must hold of any agreement and any data, without knowing the right figure. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../language/index';
import { arbitraryCase, arbitraryMoneyCase } from '../support/second-opinion/arbitrary-case';
import { compare, minus, parse, text, total, ZERO, type Fraction } from '../support/second-opinion/fraction';
import { compile, errorsIn, opinionFrom, outcomeOf, type Case } from '../support/second-opinion/run-case';
import { runs } from '../support/second-opinion/runs';

const START = Date.parse('2026-03-27T00:00:00Z') / 1000;
const at = (second: number): string => new Date((START + second) * 1000).toISOString();
const FRAME = `agreement Frame is between Provider and Customer, from 27 March 2026 to 31 March 2026, in the time zone "Europe/Berlin", with amounts in EUR.
party Provider means "p".
party Customer means "c".
calendar Hours means Monday to Friday from 08:00 to 18:00 and Sunday from 00:00 to 06:00.
fee Fee means EUR 1,000 for each calendar day.
records Outages means "outages", with Started, a time; Ended, a time.
records Works means "works", with Begins, a time; Ends, a time.`;

const interval = fc.tuple(fc.nat(380_000), fc.nat(40_000)).map(([start, length]) => ({ start, end: start + length }));
const intervals = fc.array(interval, { maxLength: 8 });
type Interval = typeof interval extends fc.Arbitrary<infer T> ? T : never;

const clauses = fc.constantFrom(
  '',
  ', longer than 1 hour',
  ', at least 2 hours long, counted in Hours',
  ', not counting Work',
  ', up to 3 hours in each calendar day',
  ', counted in Hours, up to 90 minutes over the term',
);
const figures = fc.constantFrom(
  'the percentage of time without Outage',
  'the percentage of time with Outage, not counting Work',
  'the percentage of time without Outage, not counting Work as Outage, counted in Hours',
  'the time in Outage',
  'the longest Outage',
  'the number of Outage',
  'the average of Share over every 5 hours',
);

function lawCase(clause: string, figure: string, outages: readonly Interval[], works: readonly Interval[]): Case {
  const limit = figure.includes('percentage') || figure.includes('Share') ? '99%' : figure.includes('number') ? '2' : '1 hour';
  const rows = (list: readonly Interval[]): string => list.map(({ start, end }) => `${at(start)},${at(end)}\n`).join('');
  return {
    text: `${FRAME}
period Work means the time from Begins to Ends of Works.
period Outage means the time from Started to Ended of Outages${clause}.
metric Share means the percentage of time without Outage.
metric Law means ${figure}.
target Keep: Provider must keep Law at most ${limit}, in each calendar day.
If Keep is missed, Provider must credit 2 times Fee for the time in Outage.
sample Outages from "outages.csv".
sample Works from "works.csv".`,
    files: { 'outages.csv': `Started,Ended\n${rows(outages)}`, 'works.csv': `Begins,Ends\n${rows(works)}` },
    rows: new Map(),
    tick: 1,
    to: '2026-03-31',
  };
}

/** A law that never applied has not been tried: how often it did, of so many cases. */
async function lawful<T>(cases: fc.Arbitrary<T>, count: number, atLeast: number, holds: (one: T) => Promise<boolean>): Promise<void> {
  const { numRuns } = runs(count);
  let applied = 0;
  await fc.assert(
    fc.asyncProperty(cases, async (one) => {
      if (await holds(one)) applied++;
    }),
    { numRuns },
  );
  expect(applied, `applied in ${applied} of ${numRuns} cases`).toBeGreaterThanOrEqual(numRuns * atLeast);
}

/** The figure of a metric, or a share of records, has to be higher where it had to be high, and lower where it had to be low. */
function stricterText(text: string): string {
  const promise = /(?<=must keep (?:Alpha|Beta|Gamma) |must keep .* for )(at least|above|at most|below) (\d+(?:\.\d+)?)(%| \w+)?/g;
  return text.replace(promise, (_, op: string, count: string, unit = '') => {
    const isFloor = op === 'at least' || op === 'above';
    const value = !isFloor ? Number(count) / 2 : unit === '%' ? (Number(count) + 100) / 2 : Number(count) * 2 + 1;
    return `${op} ${value}${unit === '%' ? unit : unit.replace(/(?<=\w)s?$/, 's')}`;
  });
}

const tight = fc.constantFrom(
  'Total credits over the term must not exceed EUR 5.',
  'Total credits in each calendar month must not exceed EUR 0.01.',
  'Total credits in each calendar week must not exceed EUR 7.',
  'Total credits over the term must not exceed 0.25 days of service.',
  'Total credits for each Site over the term must not exceed EUR 1.',
  'Credits below EUR 1,000 in a calendar month are not payable.',
  'Only the highest credit in a calendar month is payable.',
  '',
);

describe('laws', () => {
  it('splitting an interval changes nothing', async () => {
    await lawful(
      fc.tuple(clauses, figures, intervals, intervals, fc.nat(999)),
      200,
      0.6,
      async ([clause, figure, outages, works, part]) => {
        const split = outages.flatMap(({ start, end }): Interval[] => {
          const middle = start + Math.floor(((end - start) * part) / 1000);
          return [
            { start: middle, end },
            { start, end: middle },
          ];
        });
        const [whole, parts] = [lawCase(clause, figure, outages, works), lawCase(clause, figure, split, works)];
        const agreement = compile(whole);
        expect(opinionFrom(await outcomeOf(parts), agreement)).toEqual(opinionFrom(await outcomeOf(whole), agreement));
        return split.filter(({ start, end }) => start < end).length > outages.length;
      },
    );
  });

  it('the order of rows changes nothing', async () => {
    await lawful(arbitraryCase, 150, 0.5, async (one) => {
      // Of two changes at one moment the one further down is the last.
      const changes = (one.rows.get('Incidents') ?? []).map(({ cells }) => `${String(cells.Number)} ${String(cells.Updated)}`);
      if (new Set(changes).size < changes.length) return false;
      const reversed = Object.entries(one.files).map(([name, file]) => {
        const [head = '', ...lines] = file.trimEnd().split('\n');
        return [name, `${[head, ...lines.reverse()].join('\n')}\n`];
      });
      const agreement = compile(one);
      const opinionOf = async (files: Case['files']): Promise<unknown> => {
        const opinion = opinionFrom(await outcomeOf({ ...one, files }), agreement);
        // Single records are named by their line.
        return { ...opinion, targets: opinion.targets.map((line) => line.replace(/ row \d+/, '')).sort() };
      };
      expect(await opinionOf(Object.fromEntries(reversed) as Case['files'])).toEqual(await opinionOf(one.files));
      const isUsed = (name: string): boolean => one.text.includes(`sample ${name} `);
      return [...one.rows].some(([name, rows]) => isUsed(name) && new Set(rows.map(({ cells }) => JSON.stringify(cells))).size > 1);
    });
  });

  it('taking out time that was wholly down never lowers availability', async () => {
    const picked = fc.array(fc.tuple(fc.nat(7), fc.nat(999), fc.nat(999)), { maxLength: 5 });
    await lawful(fc.tuple(intervals, picked), 200, 0.5, async ([outages, picks]) => {
      const inside = picks.flatMap(([pick, from, to]): Interval[] => {
        const outage = outages[pick % Math.max(1, outages.length)];
        if (outage === undefined) return [];
        const length = outage.end - outage.start;
        return [
          {
            start: outage.start + Math.floor((length * Math.min(from, to)) / 1000),
            end: outage.start + Math.floor((length * Math.max(from, to)) / 1000),
          },
        ];
      });
      const figure = 'the percentage of time without Outage, not counting Work';
      const [without, taken] = [await lawFigures(lawCase('', figure, outages, [])), await lawFigures(lawCase('', figure, outages, inside))];
      for (const [window, value] of taken) expect(compare(value, without.get(window) ?? ZERO), window).toBeGreaterThanOrEqual(0);
      return [...taken].some(([window, value]) => compare(value, without.get(window) ?? ZERO) > 0);
    });
  });

  it('a stricter target never turns a miss into a meet', async () => {
    await lawful(arbitraryCase, 150, 0.25, async (one) => {
      const stricter = stricterText(one.text);
      if (errorsIn(stricter).length > 0) return false;
      const [before, after] = [await outcomeOf(one), await outcomeOf({ ...one, text: stricter })];
      for (const [i, target] of before.targets.entries())
        for (const [j, { verdict, window }] of target.windows.entries())
          if (verdict === 'missed') expect(after.targets[i]?.windows[j]?.verdict, `${target.name} ${window.id}`).toBe('missed');
      // Only what became stricter can turn at all.
      const isStricter = before.targets.map(({ promised }, i) => promised !== after.targets[i]?.promised);
      return before.targets.some(({ missed }, i) => isStricter[i] === true && missed > 0);
    });
  });

  it('limits never raise a credit', async () => {
    await lawful(fc.tuple(arbitraryMoneyCase, tight), 150, 0.08, async ([one, limit]) => {
      // What follows from the sum of credits follows from their limits too.
      const sentences = one.text.split('\n').filter((line) => !/^(remedy [A-Z ]+: )?If total credits/i.test(line));
      const text = [...sentences, limit].join('\n');
      const free = sentences.filter((line) => !/^(Total credits|Credits|Only the) /.test(line)).join('\n');
      if (errorsIn(text).length > 0 || errorsIn(free).length > 0) return false;
      const [limited, unlimited] = [await outcomeOf({ ...one, text }), await outcomeOf({ ...one, text: free })];
      expect(limited.credits.map(({ amount }) => amount.amount)).toEqual(unlimited.credits.map(({ amount }) => amount.amount));
      for (const [i, { payable, amount, id }] of limited.credits.entries()) {
        expect(compare(parse(payable.amount), parse(unlimited.credits[i]?.payable.amount ?? '0')), id).toBeLessThanOrEqual(0);
        expect(compare(parse(payable.amount), parse(amount.amount)), id).toBeLessThanOrEqual(0);
      }
      return limited.credits.some(({ payable }, i) => payable.amount !== unlimited.credits[i]?.payable.amount);
    });
  });

  it('the lines add up to the totals, to the cent', async () => {
    await lawful(arbitraryMoneyCase, 150, 0.08, async (one) => {
      const outcome = await outcomeOf(one);
      const cents = (amount: string): void => expect(parse(amount).d === 1n || 100n % parse(amount).d === 0n, amount).toBe(true);
      for (const { amount, payable } of outcome.credits) [amount, payable].forEach((money) => cents(money.amount));
      for (const { obligor, obligee, amount } of outcome.totals) {
        const isIn = (line: { obligor: string; obligee: string }, { currency }: { currency: string }): boolean =>
          line.obligor === obligor && line.obligee === obligee && currency === amount.currency;
        const lines = outcome.credits.filter((line) => isIn(line, line.payable)).map(left);
        expect(text(total(lines))).toBe(text(parse(amount.amount)));
        const nets = outcome.settlements.filter((line) => isIn(line, line.net)).map(({ net }) => parse(net.amount));
        expect(text(total(nets))).toBe(text(parse(amount.amount)));
      }
      for (const { gross, net, reductions } of outcome.settlements)
        expect(text(minus(parse(gross.amount), total(reductions.map(({ amount }) => parse(amount.amount)))))).toBe(text(parse(net.amount)));
      return outcome.credits.length > outcome.totals.length;
    });
  });
});

async function lawFigures(one: Case): Promise<Map<string, Fraction>> {
  const outcome: Outcome = await outcomeOf(one);
  const law = outcome.metrics.find(({ name }) => name === 'Law');
  return new Map(
    (law?.figures ?? []).flatMap(({ window, figure }) => (figure === undefined ? [] : [[window.id, parse(figure.exact)] as const])),
  );
}

/** What is left to pay of a line. */
function left({ payable, status }: Outcome['credits'][number]): Fraction {
  return status === 'earned back' || status === 'forfeited' ? ZERO : parse(payable.amount);
}
