/**
 * An outcome as one HTML page for both parties.
 *
 * Invariant: the page needs nothing else, no script, no network, and holds nothing the outcome does not: every figure is printed as the outcome says it.
 * The same outcome gives the same bytes. Everything that comes from an agreement or from data is escaped (`html`).
 */
import type { CreditLine, Outcome } from '../evaluator/outcome';
import { drawCharts } from './charts';
import { html, markup, type Html } from './html';
import { Anchors } from './report-anchors';
import { cautionList, dataSection } from './report-data';
import { dutiesSection } from './report-duties';
import { metricsSection } from './report-metrics';
import { moneySection } from './report-money';
import { scenariosSection } from './report-scenarios';
import { REPORT_STYLE } from './report-style';
import { verdictsSection } from './report-verdicts';
import { whySection } from './report-why';
import { clauseText, periodText, type Sources } from './words';

export interface ReportOptions {
  /** The texts of the agreement's files by uri; with them the page quotes the words behind each figure. */
  readonly sources?: Sources;
}

/** The page as text. The drawing library is loaded when this is first called. */
export async function writeReport(outcome: Outcome, { sources }: ReportOptions = {}): Promise<string> {
  const charts = await drawCharts(outcome, (credit: CreditLine) => clauseText(credit.place, sources));
  const anchors = new Anchors();
  const sections = [
    cautionList(outcome),
    verdictsSection(outcome, anchors),
    metricsSection(outcome, charts),
    moneySection(outcome, charts, anchors, sources),
    dutiesSection(outcome, anchors),
    scenariosSection(outcome),
  ];
  return page(outcome, [...sections, whySection(outcome, anchors, sources), dataSection(outcome)]).text;
}

function page(outcome: Outcome, sections: readonly Html[]): Html {
  const { agreement, headline, timeZone, currency, version } = outcome;
  const period = periodText(outcome.period);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="Forthright ${version}" />
        <title>${agreement}: outcome</title>
        <style>
          ${markup(REPORT_STYLE)}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the outcome</a>
        <header>
          <h1>${agreement}</h1>
          <p class="answer">${headline}</p>
          <ul class="facts">
            ${period !== undefined && html`<li>${period}</li>`}
            <li>Times in ${timeZone}</li>
            ${currency !== undefined && html`<li>Amounts in ${currency}</li>`}
          </ul>
          <nav aria-label="On this page">
            <ul>
              ${contents(sections)}
            </ul>
          </nav>
        </header>
        <main id="main">${sections}</main>
        <footer><p>Written by Forthright ${version}. The same agreement, records and version give the same page.</p></footer>
      </body>
    </html> `;
}

/** Links to the sections that are there. */
function contents(sections: readonly Html[]): Html[] {
  const headings = sections.flatMap(({ text }) => [...text.matchAll(/<h2 id="([a-z]+)">([^<]*)<\/h2>/g)]);
  return headings.map(([, id = '', title = '']) => html`<li><a href="#${id}">${markup(title)}</a></li>`);
}
