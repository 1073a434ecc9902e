/**
 * Worked cases: an agreement, its data and the figures that a pencil gives, in one folder each.
 *
 * Figures are compared to the last digit that `expect.json` shows; a case that expects nothing fails.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Figure, Ratio } from '../../language/index';
import { simulateFolder } from '../support/simulate-folder';

type Expected = Partial<Record<'percent' | 'minutes' | 'seconds' | 'milliseconds' | 'number', string>>;
interface Expectation {
  options?: { from?: string; to?: string };
  figures?: (Expected & { metric: string; window: string })[];
  verdicts?: (Expected & { target: string; window: string; verdict: string })[];
  windows?: { target: string; window: string; minutes: number }[];
  evidence?: { target: string; window: string; start: string }[];
  counts?: { target: string; met: number; missed: number }[];
  /** All credit lines there are, in order of time. */
  credits?: { window: string; amount: string; payable: string; status?: string; claimBy?: string }[];
  totals?: { obligor: string; amount: string; pending?: string }[];
  /** All settlements there are, in order of time: what is owed after the limits. */
  settlements?: { window: string; net: string }[];
  /** All points there are, in order of time. */
  points?: { party: string; window: string; points: string }[];
  /** The window of a target at this place, from 1. */
  bounds?: { target: string; number: number; start: string; end: string }[];
  /** What is said of a window that was missed. */
  because?: { target: string; sentence: string }[];
  /** All rights there are. */
  rights?: { party: string; window: string; text: string }[];
  /** All that the draft is told of this kind. */
  problems?: { code: string; messages: string[] }[];
}

/** Units of a figure for one unit that is read: 99.5 percent is a share of 0.995. */
const scale: Record<keyof Expected, Ratio> = {
  percent: Ratio.of(1n, 100n),
  minutes: Ratio.of(60_000_000n),
  seconds: Ratio.of(1_000_000n),
  milliseconds: Ratio.of(1_000n),
  number: Ratio.ONE,
};

/** The figure in the expected unit, to the expected number of decimals. */
function readFigure(figure: Figure | undefined, expected: Expected): Expected {
  const [unit, lexeme] = Object.entries(expected)[0] as [keyof Expected, string];
  const exact = figure && Ratio.fromExact(figure.exact);
  const decimals = lexeme.split('.')[1]?.length ?? 0;
  return { [unit]: exact?.dividedBy(scale[unit]).toDecimal(decimals) };
}

const cents = (exact: string): string | undefined => Ratio.fromExact(exact)?.toDecimal(2);

const pickExpected = ({ percent, minutes, seconds, milliseconds, number }: Expected): Expected =>
  Object.fromEntries(Object.entries({ percent, minutes, seconds, milliseconds, number }).filter(([, lexeme]) => lexeme !== undefined));

const folder = fileURLToPath(new URL('.', import.meta.url));
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.each(cases.map((entry) => entry.name))('%s', (name) => {
  it('comes to the figures worked out by hand', async () => {
    const expected = JSON.parse(readFileSync(join(folder, name, 'expect.json'), 'utf8')) as Expectation;
    const { outcome, problems } = await simulateFolder(join(folder, name), expected.options);
    expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
    expect(Object.keys(expected).filter((key) => key !== 'options')).not.toEqual([]);
    const figureOf = (metric: string, window: string) =>
      outcome.metrics.find((each) => each.name === metric)?.figures.find((figure) => figure.window.id === window)?.figure;
    const target = (id: string) => outcome.targets.find((each) => each.id === id);
    const judged = (id: string, window: string) => target(id)?.windows.find((each) => each.window.id === window);

    for (const { metric, window, ...figure } of expected.figures ?? [])
      expect({ metric, window, ...readFigure(figureOf(metric, window), figure) }).toEqual({ metric, window, ...figure });
    for (const each of expected.verdicts ?? []) {
      const found = judged(each.target, each.window);
      const figure = pickExpected(each);
      const read = Object.keys(figure).length > 0 ? readFigure(found?.figure, figure) : {};
      expect({ target: each.target, window: each.window, verdict: found?.verdict, ...read }).toEqual(each);
    }
    for (const each of expected.windows ?? []) {
      const span = judged(each.target, each.window)?.window;
      expect({ ...each, minutes: span && (Date.parse(span.end) - Date.parse(span.start)) / 60_000 }).toEqual(each);
    }
    for (const each of expected.evidence ?? [])
      expect(judged(each.target, each.window)?.why.counted.map((evidence) => evidence.start)).toContain(each.start);
    for (const each of expected.counts ?? [])
      expect({ target: each.target, met: target(each.target)?.met, missed: target(each.target)?.missed }).toEqual(each);
    for (const { target: id, number, ...bounds } of expected.bounds ?? [])
      expect(target(id)?.windows[number - 1]?.window).toMatchObject(bounds);
    for (const each of expected.because ?? [])
      expect(target(each.target)?.windows.flatMap(({ verdict, why }) => (verdict === 'missed' ? why.sentences : []))).toContain(
        each.sentence,
      );
    if (expected.credits)
      expect(
        outcome.credits.map(({ window, amount, payable, status, claimBy }, index) => {
          const said = { status, claimBy };
          const asked = Object.entries(said).filter(([key]) => key in (expected.credits?.[index] ?? {}));
          return { window: window.id, amount: cents(amount.amount), payable: cents(payable.amount), ...Object.fromEntries(asked) };
        }),
      ).toEqual(expected.credits);
    if (expected.totals)
      expect(
        outcome.totals.map(({ obligor, amount, pending }) => ({
          obligor,
          amount: cents(amount.amount),
          ...(pending === undefined ? {} : { pending: cents(pending.amount) }),
        })),
      ).toEqual(expected.totals);
    if (expected.settlements)
      expect(outcome.settlements.map(({ window, net }) => ({ window: window.id, net: cents(net.amount) }))).toEqual(expected.settlements);
    if (expected.points) expect(outcome.points.map(({ party, window, points }) => ({ party, window, points }))).toEqual(expected.points);
    for (const { code, messages } of expected.problems ?? [])
      expect(problems.filter((problem) => problem.code === code).map((problem) => problem.message)).toEqual(messages);
    if (expected.rights)
      expect(outcome.rights.map((right) => ({ party: right.party, window: right.window.id, text: right.text }))).toEqual(
        expected.rights.map((right) => ({ ...right, text: expect.stringContaining(right.text) as string })),
      );
  });
});
