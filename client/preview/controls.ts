/** What can be clicked, and what a click means. One listener for the whole page reads it back (`main.ts`). */
import { placeText } from '../../language/index';
import type { FigureRef, Place } from '../../server/language-server/protocol';
import type { Deed } from './messages';
import { el, type Child } from './element';
import { say } from './say';

/** Attributes of whatever shows a figure: a click explains it. */
export function explains(figure: FigureRef): Record<string, string> {
  return { 'data-figure': JSON.stringify(figure) };
}

/** Attributes of whatever quotes words: a click shows them in the editor. */
export function leadsTo(place: Place): Record<string, string> {
  return { 'data-place': JSON.stringify(place) };
}

/** `agreement.sla, line 88`, leading there. */
export function placeLink(place: Place, ...children: readonly Child[]): HTMLElement {
  const text = children.length === 0 ? [placeText(place)] : children;
  return el('button', { type: 'button', class: 'link', title: say('Show these words in the agreement'), ...leadsTo(place) }, ...text);
}

/** `tickets.csv:12`, leading to the row. */
export function rowLink(file: string, line: number): HTMLElement {
  const title = say('Show this row of the data');
  return el('button', { type: 'button', class: 'link source', title, 'data-row': JSON.stringify({ file, line }) }, `${file}:${line}`);
}

export function deedButton(what: Deed, text: string): HTMLElement {
  return el('button', { type: 'button', class: 'button', 'data-do': what }, text);
}
