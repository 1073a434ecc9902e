import type { MetricOutcome, Outcome } from '../evaluator/outcome';
import type { Charts } from './charts';
import { html, markup, type Html } from './html';
import { referenceTexts } from './phrases';
import { count } from './words';

/** A chart for each metric, and the same figures as a table. */
export function metricsSection({ metrics }: Outcome, charts: Charts): Html {
  if (metrics.length === 0) return html``;
  return html`<section aria-labelledby="metrics">
    <h2 id="metrics">What was measured</h2>
    ${metrics.map((metric) => metricFigure(metric, charts.metrics.get(metric.name)))}
  </section>`;
}

function metricFigure(metric: MetricOutcome, svg: string | undefined): Html {
  const known = metric.figures.filter(({ figure }) => figure !== undefined).length;
  const chart =
    svg === undefined
      ? html`<p class="soft">No window has a figure.</p>`
      : html`<figure>
          <div class="scroll" tabindex="0" role="region" aria-label="Chart of ${metric.name}">${markup(svg)}</div>
          ${metric.figures.some(({ figure }) => figure?.range !== undefined) && html`<figcaption>Grey bars: where the figure could lie, given the samples that are missing.</figcaption>`}
        </figure>`;
  const levels = metric.levels.map(({ op, text }) => `${op} ${text}`);
  const said = [...new Set([...levels, ...referenceTexts(metric)])];
  return html`<h3>${metric.name}</h3>
    ${said.length > 0 && html`<p class="soft">In the agreement: ${said.join('; ')}.</p>`} ${chart}
    ${known > 0 && figuresTable(metric, known)}`;
}

function figuresTable(metric: MetricOutcome, known: number): Html {
  const ranged = metric.figures.some(({ figure }) => figure?.range !== undefined);
  const rows = metric.figures
    .filter(({ figure }) => figure !== undefined)
    .map(
      ({ window, figure }) =>
        html`<tr>
          <th scope="row">${window.label}${window.cut && ' (cut)'}${window.unfinished && ' (so far)'}</th>
          <td class="amount">${figure?.text}</td>
          ${ranged && html`<td class="amount">${figure?.range?.text}</td>`}
        </tr>`,
    );
  return html`<details class="printed">
    <summary>The figures of ${count(known, 'window')} as a table</summary>
    <div class="scroll">
      <table>
        <caption>
          ${metric.name} in each window${known < metric.figures.length && ' that has a figure'}
        </caption>
        <thead>
          <tr>
            <th scope="col">Window</th>
            <th scope="col" class="amount">Figure</th>
            ${ranged && html`<th scope="col" class="amount">Could be</th>`}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </details>`;
}
