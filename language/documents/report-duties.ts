import type { Outcome, Todo } from '../evaluator/outcome';
import { html, type Html } from './html';
import type { Anchors } from './report-anchors';
import { dueText, groupTodos, rightDates } from './phrases';
import { count, dateText } from './words';

/** Rights that have arisen, and what is to be done by when. */
export function dutiesSection({ rights, todos, points }: Outcome, anchors: Anchors): Html {
  if (rights.length === 0 && todos.length === 0 && points.length === 0) return html``;
  return html`<section aria-labelledby="duties">
    <h2 id="duties">What follows</h2>
    ${
      rights.length > 0 &&
      html`<h3>Rights</h3>
        <ul class="plain">
          ${rights.map(
            (right) =>
              html`<li>
                ${right.text} ${rightDates(right)}.
                <a href="#${anchors.of(right.why, `right ${right.text} ${right.window.id}`)}">Why</a>
              </li>`,
          )}
        </ul>`
    }
    ${
      points.length > 0 &&
      html`<h3>Points</h3>
        <ul class="plain">
          ${points.map(
            ({ party, points: number, window, why }) =>
              html`<li>${party}: ${number} for ${window}. <a href="#${anchors.of(why, `points ${party} ${window}`)}">Why</a></li>`,
          )}
        </ul>`
    }
    ${
      todos.length > 0 &&
      html`<h3>To do</h3>
        ${todoTable(todos, anchors)}`
    }
  </section>`;
}

const MOST_DATES = 6;

function todoTable(todos: readonly Todo[], anchors: Anchors): Html {
  const rows = groupTodos(todos).map(
    ({ text, todos: same }) =>
      html`<tr>
        <th scope="row">${text}</th>
        <td>${same.length > MOST_DATES && same[0]?.kind !== 'consequence' ? recurring(same) : same.map((todo) => dated(todo, anchors))}</td>
      </tr>`,
  );
  return html`<div class="scroll">
    <table>
      <caption>
        What is to be done, and by when
      </caption>
      <thead>
        <tr>
          <th scope="col">Who must or may do what</th>
          <th scope="col">By</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

function dated(todo: Todo, anchors: Anchors): Html {
  const { due, window, why, text } = todo;
  const date = due === undefined ? 'no date in the agreement' : dueText(todo);
  const link = why !== undefined && html` <a href="#${anchors.of(why, `todo ${text} ${window?.id ?? due ?? ''}`)}">Why</a>`;
  return html`<div>${date}${window !== undefined && html` <span class="source">for ${window.label}</span>`}${link}</div>`;
}

function recurring(same: readonly Todo[]): Html {
  const dates = same.flatMap(({ due }) => (due === undefined ? [] : [due]));
  const [first = '', last = ''] = [dates[0], dates[dates.length - 1]];
  return html`<details>
    <summary>${count(dates.length, 'time')}, from ${dateText(first)} to ${dateText(last)}</summary>
    <ul class="plain">
      ${dates.map((date) => html`<li>${dateText(date)}</li>`)}
    </ul>
  </details>`;
}
