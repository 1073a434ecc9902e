import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { writeReport, type Outcome } from '../../language/index';
import { paymentsOutcome, paymentsSources } from './payments-outcome';

const page = await writeReport(paymentsOutcome(), { sources: paymentsSources });
const { document } = parseHTML(page);
const all = (selector: string): Element[] => [...document.querySelectorAll(selector)] as unknown as Element[];
const texts = (selector: string): string[] => all(selector).map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim());

interface Element {
  readonly textContent: string | null;
  readonly id: string;
  readonly tagName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

describe('the report', () => {
  it('is the same for the same outcome', async () => {
    expect(await writeReport(paymentsOutcome(), { sources: paymentsSources })).toBe(page);
  });

  it('needs nothing else and runs nothing', () => {
    expect(all('script, link, img, iframe, object, embed')).toEqual([]);
    expect(page).not.toMatch(/\bon[a-z]+=|javascript:|url\(|@import|https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
  });

  it('begins with the answer and goes on in the order of a reader', () => {
    expect(texts('h1')).toEqual(['Payments <Platform> & Service Levels']);
    expect(texts('.answer')).toEqual([paymentsOutcome().headline]);
    expect(texts('h2')).toEqual([
      'Before you rely on this',
      'Service levels',
      'What was measured',
      'Money',
      'What follows',
      'Why',
      'The data',
      'Conventions applied',
    ]);
  });

  it('tells each verdict in words, with its figure', () => {
    expect(texts('.strip li').slice(0, 3)).toEqual(['Jan 2026✓ met99.982407%', 'Feb 2026✓ met99.991071%', 'Mar 2026✗ missed99.871%']);
    expect(texts('.strip li').at(-1)).toBe('January 2027 to March 2027– not determined3 windows');
    expect(texts('.strip li')[5]).toBe('Jun 2026✓ met, uncertain99.951%');
    expect(texts('.matrix tbody th')).toEqual(['All together', 'P1, Response Time', 'P1, Resolution Time', 'P2, Response Time']);
  });

  it('links each figure to its why, and each link arrives', () => {
    const ids = all('[id]').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = all('a[href^="#"]').map((link) => (link.getAttribute('href') ?? '').slice(1));
    expect(targets.length).toBeGreaterThan(30);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it('quotes the words behind a figure', () => {
    expect(texts('blockquote')[0]).toBe(
      'target Uptime Commitment: Provider must keep Availability at least 99.95% in each calendar month. agreement.sla, line 2',
    );
  });

  it('has a table for each chart, with a caption and headings', () => {
    for (const table of all('table')) {
      expect(table.querySelector('caption')?.textContent?.trim()).toBeTruthy();
      for (const heading of table.querySelectorAll('th')) expect(heading.getAttribute('scope')).toMatch(/^(row|col)$/);
    }
    expect(all('svg[role="img"]').length).toBe(3);
    expect(texts('summary').filter((text) => text.includes('as a table'))).toEqual([
      'The figures of 11 windows as a table',
      'The figures of 12 windows as a table',
    ]);
  });

  it('has landmarks, a language and a title', () => {
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    expect(document.title).toBe('Payments <Platform> & Service Levels: outcome');
    expect(all('header, main, footer, nav').map(({ tagName }) => tagName.toLowerCase())).toEqual(['header', 'nav', 'main', 'footer']);
  });

  it('lets nothing of an agreement or of data become markup', async () => {
    const evil = '<img src=x onerror="alert(1)">\'"&\u0000';
    const wicked = JSON.parse(
      JSON.stringify(paymentsOutcome(), (key, value: unknown) =>
        typeof value === 'string' && !MACHINE.includes(key) ? `${value}${evil}` : value,
      ),
    ) as Outcome;
    const html = await writeReport(wicked);
    const parsed = parseHTML(html).document;
    expect(parsed.querySelectorAll('img').length).toBe(0);
    expect(html).not.toContain('<img');
    expect(html).not.toContain('\u0000');
    expect(parsed.querySelectorAll('h2').length).toBe(8);
  });

  it('says that nobody owes anything, and leaves out what there is not', async () => {
    const empty: Outcome = {
      ...paymentsOutcome(),
      targets: [],
      metrics: [],
      credits: [],
      settlements: [],
      totals: [],
      rights: [],
      todos: [],
      points: [],
      cautions: [],
      data: [],
      conventions: [],
    };
    const parsed = parseHTML(await writeReport(empty)).document;
    expect([...parsed.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual(['Money']);
    expect(parsed.querySelector('main')?.textContent).toContain('Nobody owes anything for what was measured.');
  });
});

/** What the evaluator makes itself. */
const MACHINE = ['unit', 'exact', 'low', 'high', 'currency', 'amount', 'verdict', 'kind', 'status', 'verb', 'op', 'code'];

describe('the colours of the report', () => {
  const palettes = [...page.matchAll(/:root \{([^}]*)\}/g)].map(
    ([, body = '']) => new Map([...body.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{3,6})/g)].map(([, name = '', colour = '']) => [name, colour])),
  );
  const [light, dark] = palettes;

  it.each([
    ['light', light],
    ['dark', dark],
  ])('can be read: %s', (_, palette) => {
    const colour = (name: string): string => palette?.get(name) ?? '';
    const pairs = [
      ['ink', 'paper'],
      ['ink', 'page'],
      ['soft', 'paper'],
      ['soft', 'page'],
      ['accent', 'paper'],
      ['accent', 'page'],
      ['reference', 'paper'],
      ['target', 'paper'],
      ['limb', 'paper'],
      ['met', 'met-tint'],
      ['missed', 'missed-tint'],
      ['unknown', 'unknown-tint'],
      ['ink', 'met-tint'],
      ['ink', 'missed-tint'],
      ['ink', 'unknown-tint'],
      ['caution', 'caution-tint'],
      ['soft', 'caution-tint'],
    ] as const;
    const weak = pairs.filter(([front, back]) => contrast(colour(front), colour(back)) < 4.5);
    expect(weak).toEqual([]);
    const faint = [1, 2, 3, 4, 5, 6].filter((number) => contrast(colour(`series-${number}`), colour('paper')) < 3);
    expect(faint).toEqual([]);
  });
});

/** As WCAG 2 defines it. */
function contrast(front: string, back: string): number {
  const [high, low] = [luminance(front), luminance(back)].sort((left, right) => right - left) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
