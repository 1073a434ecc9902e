import type { Outcome } from '../evaluator/outcome';
import { html, type Html } from './html';

/** What-ifs, what was expected of each, and what came out. */
export function scenariosSection({ scenarios = [] }: Outcome): Html {
  if (scenarios.length === 0) return html``;
  return html`<section aria-labelledby="scenarios">
    <h2 id="scenarios">Scenarios</h2>
    <p>They are no part of the contract: each says what would happen if something were otherwise.</p>
    ${scenarios.map(
      ({ name, title, changes, headline, expectations }) =>
        html`<h3>${name}</h3>
          <p>${title}${changes.length > 0 && `, with ${changes.join('; ')}`}.</p>
          <p>${headline}</p>
          <ul class="plain">
            ${expectations.map(
              ({ text, holds, found }) => html`<li>${holds ? '✓ As expected' : '✗ Not as expected'}: ${text}. ${found}</li>`,
            )}
          </ul>`,
    )}
  </section>`;
}
