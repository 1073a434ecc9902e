/** Section 5: why a figure is what it is, from the words to the rows of data. Every line leads to where it comes from. */
import { count } from '../../language/index';
import type { Evidence, FigureRef, Why } from '../../server/language-server/protocol';
import { explains, placeLink, rowLink } from './controls';
import { el, type Child } from './element';
import { figureKey, findFigure, tellingFigure, type Found } from './figures';
import { say } from './say';
import { wordsAt, type Drawn } from './view';

export function whySection(view: Drawn): HTMLElement | undefined {
  const figure = view.chosen ?? tellingFigure(view.outcome);
  const found = (figure && findFigure(view.outcome, figure)) ?? telling(view);
  if (found === undefined) return undefined;
  return el(
    'section',
    { 'data-key': 'why', 'aria-labelledby': 'why', class: 'why' },
    el('h2', { id: 'why', tabindex: '-1' }, say('Why')),
    el('p', { class: `verdict ${found.state}` }, found.title),
    steps(found),
    el('div', { 'data-key': figureKey(found.figure), class: 'trace' }, trace(found.why, view)),
  );
}

function telling({ outcome }: Drawn): Found | undefined {
  const figure = tellingFigure(outcome);
  return figure && findFigure(outcome, figure);
}

/** To the windows before and after. */
function steps({ before, after, figure }: Found): Child {
  if (figure.kind !== 'target' && figure.kind !== 'metric') return undefined;
  const step = (to: FigureRef | undefined, text: string): HTMLElement =>
    el('button', { type: 'button', class: 'button quiet', disabled: to === undefined, ...(to === undefined ? {} : explains(to)) }, text);
  return el('p', { class: 'buttons' }, step(before, say('← Window before')), step(after, say('Window after →')));
}

function trace(why: Why, view: Drawn): Child[] {
  const words = wordsAt(view, why.place);
  return [
    el('h3', {}, say('The words')),
    el('blockquote', {}, words === undefined ? undefined : [words, ' '], el('cite', {}, placeLink(why.place))),
    why.sentences.length > 0 && [el('h3', {}, say('What they mean here')), why.sentences.map((text) => el('p', {}, text))],
    why.arithmetic.length > 0 && [
      el('h3', {}, say('The arithmetic')),
      el(
        'ol',
        { class: 'arithmetic' },
        why.arithmetic.map((text) => el('li', {}, text)),
      ),
    ],
    evidence(say('What counted'), why.counted),
    evidence(say('What did not count'), why.excluded),
    rows(why),
  ];
}

function evidence(title: string, list: readonly Evidence[]): Child {
  if (list.length === 0) return undefined;
  const lines = list.map(({ text, words, place }) =>
    el('li', {}, text, words !== undefined && [' ', el('q', {}, words)], place !== undefined && [' ', placeLink(place)]),
  );
  return [el('h3', {}, title), el('ul', {}, lines)];
}

function rows({ rows: listed, more }: Why): Child {
  if (listed.length === 0 && more === 0) return undefined;
  const lines = listed.map(({ file, line, text }) => el('li', {}, text, ' ', rowLink(file, line)));
  return [
    el('h3', {}, say('The rows of data')),
    el(
      'ul',
      { class: 'rows' },
      lines,
      more > 0 && el('li', { class: 'soft' }, say('and {0}', count(more, 'more row or interval', 'more rows and intervals'))),
    ),
  ];
}
