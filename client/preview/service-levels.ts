/** Section 2: a calendar strip for each target; a cell for each window, with its verdict and its figure. */
import { count, listed, partName, scoreText, shortLabel, stripOf, VERDICT_SIGN } from '../../language/index';
import type { FigureRef, TargetOutcome, WindowVerdict } from '../../server/language-server/protocol';
import { explains, leadsTo } from './controls';
import { el } from './element';
import { homeOf, isSameFigure, stateOf } from './figures';
import { say } from './say';
import type { Drawn } from './view';

export function serviceLevels(view: Drawn): HTMLElement | undefined {
  const { targets } = view.outcome;
  if (targets.length === 0) return undefined;
  return el(
    'section',
    { 'data-key': 'targets', 'aria-labelledby': 'targets' },
    el('h2', { id: 'targets' }, say('Service levels')),
    targets.map((target) => targetBlock(target, view)),
  );
}

function targetBlock(target: TargetOutcome, view: Drawn): HTMLElement {
  return el(
    'div',
    { class: isMarked(target, view) ? 'block marked' : 'block', 'data-key': `target ${target.id}` },
    el(
      'h3',
      {},
      el(
        'button',
        { type: 'button', class: 'link plain-link', title: say('Show these words in the agreement'), ...leadsTo(target.place) },
        target.name,
      ),
    ),
    el('p', { class: 'promise' }, `${listed(target.obligors)}: ${target.promised}.`),
    el('p', { class: 'score' }, scoreText(target)),
    target.parts.length === 0
      ? strip(target, view)
      : target.parts.map((part) =>
          el(
            'div',
            { class: 'part', 'data-key': `target ${part.id}` },
            el('h4', {}, `${partName(target, part)} `, el('span', { class: 'score' }, scoreText(part))),
            strip(part, view),
          ),
        ),
  );
}

function isMarked(target: TargetOutcome, { marked }: Drawn): boolean {
  return marked !== undefined && [target, ...target.parts].some(({ id }) => homeOf(marked) === `target ${id}`);
}

function strip(target: TargetOutcome, view: Drawn): HTMLElement {
  const isDense = target.windows.length > MOST_WIDE;
  const items = stripOf(target.windows);
  const figures = items.map((item): FigureRef | undefined => (item.kind === 'run' ? undefined : refOf(target, item.verdict)));
  const chosen = figures.findIndex((figure) => isSameFigure(figure, view.chosen));
  const entry = chosen < 0 ? figures.findIndex((figure) => figure !== undefined) : chosen;
  return el(
    'ol',
    { class: isDense ? 'strip dense' : 'strip', 'aria-label': say('{0} in each window', target.id), 'data-strip': true },
    items.map((item, index) =>
      item.kind === 'run'
        ? el(
            'li',
            { class: 'run' },
            el(
              'span',
              { class: 'cell undetermined' },
              say('{0} to {1}', item.first.label, item.last.label),
              el('b', {}, say('– not determined')),
              count(item.length, 'window'),
            ),
          )
        : el('li', {}, cell(target, item.verdict, { isDense, isChosen: index === chosen, isEntry: index === entry })),
    ),
  );
}

/** More windows than this get small cells. */
const MOST_WIDE = 40;

interface Look {
  readonly isDense: boolean;
  readonly isChosen: boolean;
  /** The one cell of its strip that Tab reaches; arrow keys reach the others. */
  readonly isEntry: boolean;
}

function cell(target: TargetOutcome, verdict: WindowVerdict, { isDense, isChosen, isEntry }: Look): HTMLElement {
  const { window, figure, uncertain } = verdict;
  const sign = el('span', { 'aria-hidden': 'true' }, VERDICT_SIGN[verdict.verdict]);
  const said = `${verdict.verdict}${uncertain ? say(', uncertain') : ''}`;
  return el(
    'button',
    {
      type: 'button',
      class: `cell ${stateOf(verdict)}`,
      tabindex: isEntry ? '0' : '-1',
      'aria-pressed': isChosen ? 'true' : 'false',
      title: `${window.label}: ${figure?.text ?? said}`,
      ...explains(refOf(target, verdict)),
    },
    isDense
      ? [sign, el('span', { class: 'unseen' }, `${window.label}: ${said} ${figure?.text ?? ''}`)]
      : [
          el('span', { class: 'when' }, shortLabel(window)),
          ' ',
          el('b', {}, sign, ` ${said}`),
          ' ',
          el('span', { class: 'figure' }, figure?.text),
        ],
  );
}

function refOf({ id }: TargetOutcome, { window }: WindowVerdict): FigureRef {
  return { kind: 'target', id, window: window.id };
}
