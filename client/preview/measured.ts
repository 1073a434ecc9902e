/** Section 3: a chart for each metric, and the same figures as a table. */
import { count } from '../../language/index';
import type { MetricOutcome } from '../../server/language-server/protocol';
import { explains, leadsTo } from './controls';
import { drawing, el } from './element';
import { homeOf } from './figures';
import { say } from './say';
import type { Drawn } from './view';

export function measured(view: Drawn): HTMLElement | undefined {
  const { metrics } = view.outcome;
  if (metrics.length === 0) return undefined;
  return el(
    'section',
    { 'data-key': 'metrics', 'aria-labelledby': 'metrics' },
    el('h2', { id: 'metrics' }, say('What was measured')),
    metrics.map((metric) => metricBlock(metric, view)),
  );
}

function metricBlock(metric: MetricOutcome, { model, marked }: Drawn): HTMLElement {
  const { name, levels, baseline, benchmarks, figures } = metric;
  const svg = model.charts.metrics.find((chart) => chart.name === name)?.svg;
  const references = [
    ...levels.map(({ op, text }) => `${op} ${text}`),
    ...(baseline === undefined ? [] : [say('baseline {0}', baseline.text)]),
    ...benchmarks.map((benchmark) => say('benchmark {0} {1}, from {2}', benchmark.name, benchmark.text, benchmark.source)),
  ];
  const isMarked = marked !== undefined && homeOf(marked) === `metric ${name}`;
  return el(
    'div',
    { class: isMarked ? 'block marked' : 'block', 'data-key': `metric ${name}` },
    el(
      'h3',
      {},
      el(
        'button',
        { type: 'button', class: 'link plain-link', title: say('Show these words in the agreement'), ...leadsTo(metric.place) },
        name,
      ),
    ),
    references.length > 0 && el('p', { class: 'promise' }, say('In the agreement: {0}.', [...new Set(references)].join('; '))),
    svg === undefined
      ? el('p', { class: 'soft' }, say('No window has a figure.'))
      : el(
          'figure',
          {},
          el(
            'div',
            { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': say('Chart of {0}', name), 'data-metric': name },
            drawing(svg),
          ),
          figures.some(({ figure }) => figure?.range !== undefined) &&
            el('figcaption', {}, say('Grey bars: where the figure could lie, given the samples that are missing.')),
        ),
    table(metric),
  );
}

function table({ name, figures }: MetricOutcome): HTMLElement | undefined {
  const known = figures.filter(({ figure }) => figure !== undefined);
  if (known.length === 0) return undefined;
  const isRanged = known.some(({ figure }) => figure?.range !== undefined);
  const rows = known.map(({ window, figure }) =>
    el(
      'tr',
      { 'data-key': window.id },
      el('th', { scope: 'row' }, window.label, window.cut && say(' (cut)'), window.unfinished && say(' (so far)')),
      el(
        'td',
        { class: 'amount' },
        el(
          'button',
          { type: 'button', class: 'link', title: say('Why'), ...explains({ kind: 'metric', name, window: window.id }) },
          figure?.text,
        ),
      ),
      isRanged && el('td', { class: 'amount' }, figure?.range?.text),
    ),
  );
  return el(
    'details',
    { 'data-key': `figures of ${name}` },
    el('summary', {}, say('The figures of {0} as a table', count(known.length, 'window'))),
    el(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': say('Figures of {0}', name) },
      el(
        'table',
        {},
        el('caption', {}, say('{0} in each window', name)),
        el(
          'thead',
          {},
          el(
            'tr',
            {},
            el('th', { scope: 'col' }, say('Window')),
            el('th', { scope: 'col', class: 'amount' }, say('Figure')),
            isRanged && el('th', { scope: 'col', class: 'amount' }, say('Could be')),
          ),
        ),
        el('tbody', {}, rows),
      ),
    ),
  );
}
