import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { drawCharts, type MetricOutcome, type Outcome } from '../../language/index';
import { paymentsOutcome } from './payments-outcome';

const draw = (outcome: Outcome) => drawCharts(outcome, (credit) => `clause ${credit.place.line}`);
const charts = await draw(paymentsOutcome());
const availability = charts.metrics.get('Availability') ?? '';
const parsed = (svg: string) => parseHTML(`<body>${svg}</body>`).document;
const words = (svg: string): string[] => [...parsed(svg).querySelectorAll('text')].map((text) => text.textContent ?? '');

describe('the chart of a metric', () => {
  it('says in words what it shows', () => {
    const svg = parsed(availability).querySelector('svg');
    expect(svg?.getAttribute('role')).toBe('img');
    expect(svg?.getAttribute('aria-label')).toMatch(/^Availability in each window: January 2026 99\.982407%, .*December 2026 99\.998%\.$/);
    expect(svg?.querySelector('title')?.textContent).toBe(svg?.getAttribute('aria-label'));
  });

  it('names the levels that are near, the target first, and leaves out those that would flatten the figures', () => {
    const shown = words(availability);
    expect(shown).toContain('at least 99.95%');
    expect(shown).toContain('below 99%');
    expect(shown).toContain('baseline 99.97%');
    expect(shown.join(' ')).not.toContain('95%,');
    expect(shown).not.toContain('below 95%');
    expect(shown).not.toContain('below 99.95%');
  });

  it('draws a miss in another shape than the rest', () => {
    const titles = (shape: string): (string | null)[] =>
      [...parsed(availability).querySelectorAll(`${shape} > title`)].map((title) => title.textContent);
    expect(titles('path')).toEqual(['March 2026: 99.871%, missed', 'July 2026: 98.9312%, missed']);
    expect(titles('circle')).toHaveLength(9);
  });

  it('leaves out windows without a figure at the ends, and a gap between', () => {
    expect(words(availability)).toContain('Dec');
    expect(availability).not.toContain('2027');
    expect(availability.match(/<path d="M[^"]*M/)).not.toBeNull();
  });

  it('holds no id, no long number and no colour that a page could not change', () => {
    for (const svg of [...charts.metrics.values(), ...charts.money.map((each) => each.svg)]) {
      expect(svg).not.toMatch(/ id="/);
      expect(svg).not.toMatch(/\d\.\d{3,}[^%\d]/);
      expect(
        [...svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)]
          .map(([, colour = '']) => colour)
          .filter((colour) => !/^(none|currentColor|var\(--)/.test(colour)),
      ).toEqual([]);
    }
  });

  it('is the same for the same outcome', async () => {
    expect(await draw(paymentsOutcome())).toEqual(charts);
  });

  it('can be drawn for a single figure, for nothing but zeros, and for great lengths', async () => {
    const metric = (name: string, unit: MetricOutcome['unit'], exact: string): MetricOutcome => {
      const [first] = paymentsOutcome().metrics;
      const [entry] = first?.figures ?? [];
      if (first === undefined || entry === undefined) throw new Error('The fixture has no metric.');
      return {
        name,
        unit,
        place: first.place,
        levels: [],
        benchmarks: [],
        figures: [{ window: entry.window, why: entry.why, figure: { unit, exact, text: exact } }],
      };
    };
    const metrics = [
      metric('One', 'share', '1'),
      metric('Nothing', 'number', '0'),
      metric('Long', 'duration', '31557600000000000'),
      metric('Third', 'number', '1/3'),
      metric('Debt', 'money', '-250.5'),
    ];
    const drawn = (await draw({ ...paymentsOutcome(), metrics })).metrics;
    expect([...drawn.keys()]).toEqual(['One', 'Nothing', 'Long', 'Third', 'Debt']);
    for (const svg of drawn.values()) expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(words(drawn.get('One') ?? '')).toContain('100%');
  });

  it('is not drawn without a figure', async () => {
    const [first] = paymentsOutcome().metrics;
    const figures = (first?.figures ?? []).map(({ window, why }) => ({ window, why }));
    expect((await draw({ ...paymentsOutcome(), metrics: [{ ...first!, figures }] })).metrics.size).toBe(0);
  });
});

describe('the chart of money', () => {
  it('stacks by clause, with what is not owed on top in outline', () => {
    const [drawing] = charts.money;
    expect(drawing?.legend).toEqual([
      { label: 'clause 5', colour: 1 },
      { label: 'clause 7', colour: 2 },
      { label: 'clause 6', colour: 3 },
    ]);
    expect(drawing?.cutOff).toBe(true);
    const bars = [...parsed(drawing?.svg ?? '').querySelectorAll('rect > title')].map((title) => title.textContent);
    expect(bars).toEqual([
      'March 2026: GBP 4,200.00',
      'March 2026: GBP 1,250.00',
      'July 2026: GBP 8,400.00',
      'July 2026: GBP 10,500.00, GBP 8,400.00 payable, claimable',
      'July 2026: GBP 500.00, GBP 0.00 payable, forfeited',
    ]);
  });
});

it('leaves room for the longest mark of the axis, with its unit', async () => {
  const outcome = paymentsOutcome();
  const metrics = outcome.metrics.map((metric): MetricOutcome => ({
    ...metric,
    unit: 'duration',
    levels: [],
    figures: metric.figures.map((each) => ({ ...each, figure: { exact: '2028000000', text: '33 min 48 s', unit: 'duration' as const } })),
  }));
  const { metrics: drawn } = await draw({ ...outcome, metrics });
  const mark = [...parsed(drawn.get('Availability') ?? '').querySelectorAll('g[text-anchor="end"]')].find((each) =>
    each.textContent?.endsWith('minutes'),
  );
  const left = Number(
    /translate\(([\d.]+),/.exec(mark?.querySelector('text')?.getAttribute('transform') ?? mark?.getAttribute('transform') ?? '')?.[1],
  );
  expect(mark?.textContent).toMatch(/^\d\d minutes$/);
  // The words end 8 pixels left of the plot; at 6.5 pixels a letter they begin inside the picture.
  expect(left - 8).toBeGreaterThan(10 * 6.5);
});
