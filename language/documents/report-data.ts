import type { Caution, DataOutcome, Outcome } from '../evaluator/outcome';
import { badRowGroups } from './bad-rows';
import { html, type Html } from './html';
import { groupCautions } from './phrases';
import { count, placeText } from './words';

/** What was read, what could not be, and what was taken for granted. */
export function dataSection({ data, conventions }: Outcome): Html {
  return html` ${
    data.length > 0 &&
    html`<section aria-labelledby="data">
      <h2 id="data">The data</h2>
      <div class="scroll" tabindex="0" role="region" aria-label="Data">
        <table>
          <caption>
            Records that were read
          </caption>
          <thead>
            <tr>
              <th scope="col">Records</th>
              <th scope="col">Files</th>
              <th scope="col" class="amount">Rows</th>
              <th scope="col" class="amount">Bad rows</th>
            </tr>
          </thead>
          <tbody>
            ${data.map(
              ({ name, files, rows, badRows }) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  <td>${files.join(', ')}</td>
                  <td class="amount">${count(rows, 'row')}</td>
                  <td class="amount">${badRows.total === 0 ? 'none' : count(badRows.total, 'row')}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${data.map(remarks)}
    </section>`
  }
  ${
    conventions.length > 0 &&
    html`<section aria-labelledby="conventions">
      <h2 id="conventions">Conventions applied</h2>
      <p class="soft">
        Where the agreement is silent, this is what its figures mean. The numbers are those of Forthright’s list of conventions.
      </p>
      <div class="scroll">
        <table>
          <caption>
            Conventions
          </caption>
          <thead>
            <tr>
              <th scope="col">No.</th>
              <th scope="col">Convention</th>
              <th scope="col">Applies to</th>
            </tr>
          </thead>
          <tbody>
            ${conventions.map(
              ({ convention, text, place }) =>
                html`<tr>
                  <td>${convention}</td>
                  <td>${text}</td>
                  <td class="source">${place !== undefined && placeText(place)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>`
  }`;
}

/** What a reader must know before relying on a figure. */
export function cautionList({ cautions }: Outcome): Html {
  if (cautions.length === 0) return html``;
  return html`<section aria-labelledby="cautions">
    <h2 id="cautions">Before you rely on this</h2>
    ${groupCautions(cautions).map(
      ({ shown, others }) =>
        html`${shown.map(cautionText)}
        ${
          others.length > 0 &&
          html`<details class="printed">
            <summary>${count(others.length, 'more caution')} like this</summary>
            ${others.map(cautionText)}
          </details>`
        }`,
    )}
  </section>`;
}

function cautionText({ text, place }: Caution): Html {
  return html`<p class="caution"><b>!</b> ${text}${place !== undefined && html` <span class="source">${placeText(place)}</span>`}</p>`;
}

function remarks({ name, notes, unreadable, badRows }: DataOutcome): Html {
  const { total, listed } = badRows;
  const bad =
    total > 0 &&
    html`<details class="printed">
      <summary>${name}: ${count(total, 'bad row')}, not counted in any figure</summary>
      <div class="scroll">
        <table>
          <caption>
            Bad rows of ${name}${listed.length < total && `, the first ${listed.length}`}
          </caption>
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col" class="amount">Line</th>
              <th scope="col">What is wrong</th>
            </tr>
          </thead>
          <tbody>
            ${listed.map(
              ({ file, line, reason }) =>
                html`<tr>
                  <td>${file}</td>
                  <td class="amount">${line}</td>
                  <td>${reason}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
  const advice = new Set(badRowGroups(badRows).flatMap((group) => group.advice ?? []));
  return html`${unreadable !== undefined && html`<p class="caution"><b>!</b> ${name} could not be read. ${unreadable}</p>`}${notes.map((note) => html`<p class="soft">${name}: ${note}</p>`)}${[...advice].map((each) => html`<p class="caution"><b>!</b> ${name}: ${each}</p>`)}${bad}`;
}
