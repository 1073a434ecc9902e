/** What follows from the figures: rights, points, what is to be done by when; and the duties that hold whatever the figures. */
import { count, dateText, groupText, groupTodos, placeText } from '../../language/index';
import type { FigureRef, Todo } from '../../server/language-server/protocol';
import { explains, placeLink } from './controls';
import { el } from './element';
import { figureKey, findFigure, isSameFigure } from './figures';
import { say } from './say';
import type { Drawn } from './view';

export function consequences(view: Drawn): HTMLElement | undefined {
  const { rights, todos, points } = view.outcome;
  const all = todos.map((todo, index) => ({ todo, index }));
  const due = all.filter(({ todo }) => followsFromFigures(todo));
  const always = groupTodos(todos.filter((todo) => !followsFromFigures(todo)));
  if (rights.length === 0 && todos.length === 0 && points.length === 0) return undefined;
  const line = (figure: FigureRef, text: string, hasWhy: boolean, place = findFigure(view.outcome, figure)?.place): HTMLElement =>
    el(
      'li',
      { 'data-key': figureKey(figure), class: isSameFigure(view.marked, figure) ? 'marked' : undefined },
      text,
      ' ',
      hasWhy && el('button', { type: 'button', class: 'link', 'aria-label': say('Why: {0}', text), ...explains(figure) }, say('Why')),
      place !== undefined && [' ', placeLink(place, el('span', { class: 'source' }, placeText(place)))],
    );
  return el(
    'section',
    { 'data-key': 'consequences', 'aria-labelledby': 'consequences' },
    el('h2', { id: 'consequences' }, say('What follows')),
    el(
      'ul',
      { class: 'consequences' },
      rights.map(({ text, from, until, endsFrom }, index) => {
        const dates = until === undefined ? say('from {0}', dateText(from)) : say('from {0} until {1}', dateText(from), dateText(until));
        const ending = endsFrom === undefined ? '' : `, ${say('to end on {0} at the earliest', dateText(endsFrom))}`;
        return line({ kind: 'right', index }, `${text}, ${dates}${ending}.`, true);
      }),
      points.map(({ party, points: number, window }, index) =>
        line({ kind: 'points', index }, say('{0}: {1} points for {2}.', party, number, window), true),
      ),
      due.map(({ todo, index }) => line({ kind: 'todo', index }, `${todo.text.replace(/\.$/, '')}.`, todo.why !== undefined, todo.place)),
    ),
    always.length > 0 &&
      el(
        'details',
        { 'data-key': 'dates' },
        el('summary', {}, say('Whatever the figures: {0} to keep in mind', count(always.length, 'duty', 'duties'))),
        el(
          'ul',
          {},
          always.map((group) => el('li', {}, `${groupText(group)}. `, group.todos[0] !== undefined && placeLink(group.todos[0].place))),
        ),
      ),
  );
}

function followsFromFigures({ kind, why }: Todo): boolean {
  return kind === 'consequence' || why !== undefined;
}
