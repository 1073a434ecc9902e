/** Section 4: what is owed in each window, by clause; what limits cut off; the running total. */
import { placeText, statusText, totalText } from '../../language/index';
import type { CreditLine, Settlement } from '../../server/language-server/protocol';
import { explains, leadsTo, placeLink } from './controls';
import { drawing, el, type Child } from './element';
import { figureKey, isSameFigure } from './figures';
import { say } from './say';
import { wordsAt, type Drawn } from './view';

export function money(view: Drawn): HTMLElement {
  const { credits, settlements, totals } = view.outcome;
  const isNothing = credits.length === 0 && settlements.length === 0;
  return el(
    'section',
    { 'data-key': 'money', 'aria-labelledby': 'money' },
    el('h2', { id: 'money' }, say('Money')),
    isNothing
      ? el('p', {}, say('Nobody owes anything for what was measured.'))
      : totals.map((total) => el('p', { class: 'total' }, totalText(total))),
    view.model.charts.money.map((chart) => chartOf(chart)),
    settlements.length > 0 && settled(settlements),
    credits.length > 0 && lines(credits, view),
  );
}

type Chart = Drawn['model']['charts']['money'][number];

function chartOf({ obligor, obligee, svg, legend, cutOff }: Chart): HTMLElement {
  const title = say('What {0} owes {1} in each window, by clause', obligor, obligee);
  const key = legend.map(({ label, colour }) =>
    el('li', {}, el('span', { class: `swatch series-${colour}`, 'aria-hidden': 'true' }), label),
  );
  return el(
    'figure',
    { 'data-key': `money ${obligor} ${obligee}` },
    el('figcaption', {}, title),
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': title }, drawing(svg)),
    el(
      'ul',
      { class: 'legend' },
      key,
      cutOff &&
        el(
          'li',
          {},
          el('span', { class: 'swatch cut', 'aria-hidden': 'true' }),
          say('not owed: beyond a limit, not claimed, or earned back'),
        ),
    ),
  );
}

function settled(settlements: readonly Settlement[]): HTMLElement {
  const pairs = new Set(settlements.map(({ obligor, obligee }) => say('{0} to {1}', obligor, obligee)));
  const isOnePair = pairs.size === 1;
  const sums = [say('Before limits'), say('Payable'), say('Running total')];
  const head = isOnePair ? [say('Window'), ...sums] : [say('Window'), say('Who to whom'), ...sums];
  const rows = settlements.flatMap(({ window, obligor, obligee, gross, reductions, net, runningTotal }) => {
    const key = `${window.id} ${obligor} ${obligee}`;
    const sum = el(
      'tr',
      { 'data-key': key, class: reductions.length > 0 ? 'explained' : undefined },
      el('th', { scope: 'row' }, window.label),
      !isOnePair && el('td', {}, say('{0} to {1}', obligor, obligee)),
      el('td', { class: 'amount' }, gross.text),
      el('td', { class: 'amount' }, net.text),
      el('td', { class: 'amount strong' }, runningTotal.text),
    );
    // A line of its own: beside the amounts there is no room for a sentence.
    const why = reductions.map(({ amount, text, place }) => el('div', {}, `− ${amount.text}: ${text} `, placeLink(place)));
    return why.length === 0 ? [sum] : [sum, el('tr', { 'data-key': `${key} cut off` }, el('td', { colspan: `${head.length}` }, why))];
  });
  const amounts = head.flatMap((text, index) => (sums.includes(text) ? [index] : []));
  const caption = isOnePair
    ? say('{0}: what is left after limits, and the running total', [...pairs][0] ?? '')
    : say('What is left after limits, and the running total');
  return tableOf(say('Settled in each window'), caption, head, amounts, rows);
}

function lines(credits: readonly CreditLine[], view: Drawn): HTMLElement {
  const rows = credits.map((credit) => {
    const figure = { kind: 'credit', id: credit.id } as const;
    const isMarked = isSameFigure(view.marked, figure);
    return el(
      'tr',
      { 'data-key': figureKey(figure), class: isMarked ? 'marked' : undefined },
      el('th', { scope: 'row' }, credit.window.label),
      el(
        'td',
        {},
        el(
          'button',
          { type: 'button', class: 'link quote', title: say('Show these words in the agreement'), ...leadsTo(credit.place) },
          wordsAt(view, credit.place) ?? placeText(credit.place),
        ),
      ),
      el(
        'td',
        { class: 'amount' },
        el('button', { type: 'button', class: 'link', title: say('Why'), ...explains(figure) }, credit.amount.text),
      ),
      el('td', { class: 'amount' }, credit.payable.text),
      el('td', {}, statusText(credit)),
    );
  });
  const head = [say('Window'), say('The words'), say('Amount'), say('Payable'), say('State')];
  return el(
    'details',
    { 'data-key': 'credits' },
    el(
      'summary',
      {},
      credits.length === 1 ? say('Line by line: one credit or payment') : say('Line by line: {0} credits and payments', credits.length),
    ),
    tableOf(undefined, say('Each credit or payment, with the words it follows from'), head, [2, 3], rows),
  );
}

function tableOf(
  title: string | undefined,
  caption: string,
  head: readonly string[],
  amounts: readonly number[],
  rows: readonly Child[],
): HTMLElement {
  const cells = head.map((text, index) => el('th', { scope: 'col', class: amounts.includes(index) ? 'amount' : undefined }, text));
  return el(
    'div',
    { 'data-key': caption },
    title !== undefined && el('h3', {}, title),
    el(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': title ?? caption },
      el('table', { class: 'wide' }, el('caption', {}, caption), el('thead', {}, el('tr', {}, cells)), el('tbody', {}, rows)),
    ),
  );
}
