/** Section 1: the answer in one sentence, and how far it can be relied on. */
import { groupDigits, periodText } from '../../language/index';
import type { Simulation } from '../../server/language-server/protocol';
import { deedButton, placeLink } from './controls';
import { el, type Child } from './element';
import { say } from './say';
import type { View } from './view';

export function answerSection(view: View): HTMLElement {
  const { simulation } = view.model;
  const { outcome } = simulation;
  const isOld = outcome !== undefined && simulation.state !== 'ready' && simulation.state !== 'running';
  return el(
    'header',
    { 'data-key': 'answer' },
    el('h1', {}, outcome?.agreement ?? nameOf(simulation)),
    el('p', { class: isOld ? 'answer old' : 'answer', role: 'status' }, inClauses(outcome?.headline ?? waitingText(simulation))),
    notice(simulation, isOld),
    outcome !== undefined && facts(outcome),
    outcome !== undefined &&
      outcome.cautions.length > 0 &&
      el(
        'details',
        { class: 'cautions', 'data-key': 'cautions' },
        el(
          'summary',
          {},
          outcome.cautions.length === 1
            ? say('One thing to know before you rely on this')
            : say('{0} things to know before you rely on this', outcome.cautions.length),
        ),
        el(
          'ul',
          {},
          outcome.cautions.map(({ text, place }) => el('li', {}, text, place !== undefined && [' ', placeLink(place)])),
        ),
      ),
  );
}

/** One sentence, each of its clauses on a line of its own: the first says who missed what and owes what, the others what follows. */
function inClauses(sentence: string): HTMLElement[] {
  const clauses = sentence.split(/(?<=;) /);
  return clauses.map((clause, index) => el('span', {}, index < clauses.length - 1 ? `${clause} ` : clause));
}

function facts({ period, timeZone, currency, data }: NonNullable<Simulation['outcome']>): HTMLElement {
  const span = periodText(period);
  const rows = data.reduce((sum, each) => sum + each.rows, 0);
  return el(
    'ul',
    { class: 'facts' },
    span !== undefined && el('li', {}, span),
    el('li', {}, timeZone),
    currency !== undefined && el('li', {}, currency),
    rows > 0 && el('li', {}, say('{0} rows of data', groupDigits(rows))),
  );
}

/** Why there is no answer, or why it is not today's, and what to do about it. */
function notice({ state, message }: Simulation, isOld: boolean): Child {
  if (state === 'ready' || state === 'running') return undefined;
  const button = {
    none: () => deedButton('simulate', say('Simulate')),
    errors: () => deedButton('problems', say('Show the problems')),
    untrusted: () => deedButton('trust', say('Trust this workspace')),
    'no-data': () => deedButton('walkthrough', say('How to point to records')),
    cancelled: () => deedButton('simulate', say('Simulate again')),
    failed: () => [deedButton('simulate', say('Try again')), deedButton('log', say('Show the log'))],
  }[state]();
  const old = isOld && el('strong', {}, say('These figures are of an earlier text.'), ' ');
  return el('div', { class: 'notice', role: 'alert' }, el('p', {}, old, message), el('p', { class: 'buttons' }, button));
}

function waitingText({ state }: Simulation): string {
  return state === 'running' ? say('Simulating …') : say('There is no outcome yet.');
}

function nameOf({ uri }: Simulation): string {
  return decodeURIComponent(uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf(':')) + 1));
}
