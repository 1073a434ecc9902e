import type { Outcome } from '../evaluator/outcome';
import type { Charts } from './charts';
import { html, markup, type Html } from './html';
import type { Anchors } from './report-anchors';
import { statusText, totalText } from './phrases';
import { clauseText, placeText, type Sources } from './words';

/** Credits and payments by window: the chart, what was settled, and each line of it. */
export function moneySection(outcome: Outcome, charts: Charts, anchors: Anchors, sources: Sources | undefined): Html {
  const { credits, settlements, totals } = outcome;
  if (credits.length === 0 && settlements.length === 0) {
    return html`<section aria-labelledby="money">
      <h2 id="money">Money</h2>
      <p>Nobody owes anything for what was measured.</p>
    </section>`;
  }
  return html`<section aria-labelledby="money">
    <h2 id="money">Money</h2>
    ${totals.map((total) => html`<p>${totalText(total)}</p>`)} ${charts.money.map(drawing)}
    ${settlements.length > 0 && settlementTable(outcome)} ${credits.length > 0 && creditTable(outcome, anchors, sources)}
  </section>`;
}

function drawing({ obligor, obligee, svg, legend, cutOff }: Charts['money'][number]): Html {
  const key = legend.map(
    ({ label, colour }) =>
      html`<li>
        <svg aria-hidden="true" viewBox="0 0 10 10"><rect width="10" height="10" rx="2" fill="var(--series-${colour})" /></svg>${label}
      </li>`,
  );
  const cut = html`<li>
    <svg aria-hidden="true" viewBox="0 0 10 10">
      <rect x="1" y="1" width="8" height="8" fill="none" stroke="var(--reference)" stroke-dasharray="2,1" /></svg
    >not owed: beyond a limit, not claimed, or earned back
  </li>`;
  return html`<figure>
    <figcaption>What ${obligor} owes ${obligee} in each window, by clause</figcaption>
    <div class="scroll" tabindex="0" role="region" aria-label="Chart of what ${obligor} owes ${obligee}">${markup(svg)}</div>
    <ul class="legend">
      ${key}${cutOff && cut}
    </ul>
  </figure>`;
}

function settlementTable({ settlements }: Outcome): Html {
  const rows = settlements.map(
    ({ window, obligor, obligee, gross, reductions, net, runningTotal }) =>
      html`<tr>
        <th scope="row">${window.label}</th>
        <td>${obligor} to ${obligee}</td>
        <td class="amount">${gross.text}</td>
        <td>
          ${reductions.map(({ amount, text, place }) => html`<div>− ${amount.text}: ${text.replace(/\.$/, '')} <span class="source">(${placeText(place)})</span></div>`)}
        </td>
        <td class="amount">${net.text}</td>
        <td class="amount">${runningTotal.text}</td>
      </tr>`,
  );
  return html`<h3>Settled in each window</h3>
    <div class="scroll" tabindex="0" role="region" aria-label="Settlements">
      <table class="wide">
        <caption>
          What is left after limits, and the running total
        </caption>
        <thead>
          <tr>
            <th scope="col">Window</th>
            <th scope="col">Who to whom</th>
            <th scope="col" class="amount">Before limits</th>
            <th scope="col">Cut off</th>
            <th scope="col" class="amount">Payable</th>
            <th scope="col" class="amount">Running total</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>`;
}

function creditTable({ credits }: Outcome, anchors: Anchors, sources: Sources | undefined): Html {
  const rows = credits.map(
    (credit) =>
      html`<tr>
        <th scope="row"><a href="#${anchors.of(credit.why, `credit ${credit.id}`)}">${credit.window.label}</a></th>
        <td>${clauseText(credit.place, sources)}${credit.part !== undefined && ` (${credit.part})`}</td>
        <td class="amount">${credit.amount.text}</td>
        <td class="amount">${credit.payable.text}</td>
        <td>${statusText(credit)}</td>
      </tr>`,
  );
  return html`<h3>Line by line</h3>
    <div class="scroll" tabindex="0" role="region" aria-label="Credits and payments">
      <table class="wide">
        <caption>
          Each credit or payment, with the words it follows from
        </caption>
        <thead>
          <tr>
            <th scope="col">Window</th>
            <th scope="col">The words</th>
            <th scope="col" class="amount">Amount</th>
            <th scope="col" class="amount">Payable</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>`;
}
