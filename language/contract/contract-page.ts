import { html, markup, type Html } from '../documents/html';
import type { Contract, Part } from './contract';

/** A contract as one HTML page that needs nothing else, for screen and paper; each defined term leads to the clause that defines it. */
export function contractPage(contract: Contract): string {
  const { title, articles, definitions, signing } = contract;
  const linked = linker(contract);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${markup(STYLE)}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${articles.map(
            ({ number, heading, parts }) =>
              html`<section aria-labelledby="${anchor(number)}">
                <h2 id="${anchor(number)}">${number}. ${heading}</h2>
                ${parts.map((part) => partOf(part, linked))}
              </section> `,
          )}${
            definitions.length > 0 &&
            html`<section aria-labelledby="terms">
              <h2 id="terms">Schedule: defined terms</h2>
              <table>
                <thead>
                  <tr>
                    <th scope="col">Term</th>
                    <th scope="col">Defined in</th>
                  </tr>
                </thead>
                <tbody>
                  ${definitions.map(
                    ({ term, number }) =>
                      html`<tr>
                        <td>${term}</td>
                        <td><a href="#${anchor(number)}">${number}</a></td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </section> `
          }
          <section class="signing" aria-label="Signatures">
            ${signing.map(({ party, title: name }) => html`<p>Signed for ${party} (${name})<span class="line"></span>Date<span class="line short"></span></p>`)}
          </section>
        </main>
      </body>
    </html> `.text;
}

type Linked = (words: string, own: string) => readonly (Html | string)[];

function partOf(part: Part, linked: Linked): Html {
  if (!('number' in part)) return html`<h3>${part.heading}</h3> `;
  const { number, since, title, term, text, items, table, closing } = part;
  const [first = '', ...others] = text;
  const own = title ?? term ?? '';
  return html`<div class="clause" id="${anchor(number)}">
    <span class="number">${number}</span>
    <div>
      <p>
        ${since !== undefined && html`From ${since} on: `}${title !== undefined && html`<strong>${title}.</strong> `}${term !== undefined && html`<dfn>${term}</dfn>`}${linked(first, own)}
      </p>
      ${others.map((each) => html`<p>${linked(each, own)}</p> `)}${
        items !== undefined &&
        html`<ul>
          ${items.map((item) => html`<li>${linked(item, own)}</li>`)}
        </ul> `
      }${table !== undefined && tableOf(table, linked, own)}${closing !== undefined && html`<p>${closing}</p>`}
    </div>
  </div> `;
}

function tableOf([head = [], ...rows]: readonly (readonly string[])[], linked: Linked, own: string): Html {
  return html`<table>
    <thead>
      <tr>
        ${head.map((cell) => html`<th scope="col">${linked(cell, own)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell) => html`<td>${linked(cell, own)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table> `;
}

/** Words with each name of another clause as a link to it; of names that begin alike the longest. */
function linker({ articles, otherNames }: Contract): Linked {
  const numbers = new Map<string, string>();
  for (const part of articles.flatMap(({ parts }) => parts)) {
    if (!('number' in part) || part.since !== undefined) continue;
    for (const name of [part.term, part.title]) if (name !== undefined && !numbers.has(name)) numbers.set(name, part.number);
  }
  const names = [...numbers.keys(), ...otherNames].sort((left, right) => right.length - left.length);
  const pattern =
    names.length === 0
      ? undefined
      : new RegExp(`(?<![\\p{L}\\d])(${names.map((name) => name.replace(/[^\p{L}\d ]/gu, '\\$&')).join('|')})(?![\\p{L}\\d])`, 'gu');
  return (words, own) =>
    pattern === undefined
      ? [words]
      : words.split(pattern).map((piece, at) => {
          const number = at % 2 === 1 && piece !== own ? numbers.get(piece) : undefined;
          return number === undefined ? piece : html`<a href="#${anchor(number)}">${piece}</a>`;
        });
}

function anchor(number: string): string {
  return `c-${number.replace('.', '-')}`;
}

const STYLE = `
:root { color-scheme: light dark; --ink: #16191d; --paper: #ffffff; --soft: #4d5662; --line: #9aa3af; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceef0; --paper: #1a1d21; --soft: #aab2bc; --line: #6b7480; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 Charter, "Bitstream Charter", Georgia, Cambria, serif; }
main { max-width: 46rem; margin: 0 auto; padding: 3rem 1.25rem 5rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 2rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 1rem; }
h3 { font-size: 1.0625rem; font-style: italic; font-weight: normal; margin: 1.5rem 0 .5rem; }
.clause { display: grid; grid-template-columns: 3.25rem minmax(0, 1fr); margin: .6rem 0; break-inside: avoid; }
.clause p { margin: 0 0 .4rem; }
.number { color: var(--soft); font-variant-numeric: tabular-nums; }
dfn { font-style: normal; font-weight: bold; }
ul { margin: .2rem 0 .4rem; padding-left: 1.25rem; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
table { border-collapse: collapse; margin: .4rem 0 .8rem; width: 100%; }
th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top; }
.signing { margin-top: 4rem; break-inside: avoid; }
.line { display: inline-block; width: 14rem; border-bottom: 1px solid currentColor; margin: 2.5rem 1rem 0 .5rem; }
.short { width: 7rem; }
@media (max-width: 34rem) { .clause { grid-template-columns: minmax(0, 1fr); } }
@media print { :root { --ink: #000; --paper: #fff; --soft: #333; --line: #777; } body { font-size: 11pt; } main { max-width: none; padding: 0; } a { text-decoration: none; } h2 { break-after: avoid; } }
`;
