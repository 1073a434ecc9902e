/** The what-ifs of the agreement: what is otherwise in each, what then happens, and whether that was expected. */
import type { ExpectationOutcome, ScenarioOutcome } from '../../server/language-server/protocol';
import { leadsTo } from './controls';
import { el } from './element';
import { say } from './say';
import type { Drawn } from './view';

export function scenarios({ outcome }: Drawn): HTMLElement | undefined {
  const { scenarios: all = [] } = outcome;
  if (all.length === 0) return undefined;
  return el(
    'section',
    { 'data-key': 'scenarios', 'aria-labelledby': 'scenarios' },
    el('h2', { id: 'scenarios' }, say('Scenarios')),
    el('p', { class: 'soft' }, say('They are no part of the contract: each says what would happen if something were otherwise.')),
    all.map((scenario) => scenarioBlock(scenario)),
  );
}

function scenarioBlock({ name, title, changes, headline, expectations, place }: ScenarioOutcome): HTMLElement {
  const shows = { type: 'button', class: 'link plain-link', title: say('Show these words in the agreement'), ...leadsTo(place) };
  return el(
    'div',
    { class: 'block', 'data-key': `scenario ${name}` },
    el('h3', {}, el('button', shows, name)),
    el('p', { class: 'promise' }, `${title}.`),
    changes.length > 0 && el('p', { class: 'soft' }, say('With {0}.', changes.join('; '))),
    el('p', {}, headline),
    el('ul', { class: 'expectations' }, expectations.map(expectation)),
  );
}

function expectation({ text, holds, found, place }: ExpectationOutcome): HTMLElement {
  return el(
    'li',
    { class: holds ? 'met' : 'missed' },
    el('b', {}, holds ? say('✓ As expected') : say('✗ Not as expected')),
    ' ',
    el('button', { type: 'button', class: 'link quote', title: say('Show these words in the agreement'), ...leadsTo(place) }, text),
    ' ',
    el('span', { class: 'soft' }, found),
  );
}
