/**
 * The preview: draws what it is sent, says what was clicked, keeps its state.
 *
 * Invariant: the page is loaded once. Every change arrives as a message and is patched in; nothing is fetched, and no figure is computed.
 */
import { answerSection } from './answer';
import { consequences } from './consequences';
import { el } from './element';
import { figureKey, findFigure, homeOf } from './figures';
import { measured } from './measured';
import type { Deed, FromPreview, KeptState, ToPreview } from './messages';
import { money } from './money';
import { patch } from './patch';
import { records } from './records';
import { speak } from './say';
import { scenarios } from './scenarios';
import { serviceLevels } from './service-levels';
import type { View } from './view';
import { whySection } from './why';
import type { FigureRef, Place } from '../../server/language-server/protocol';

interface Editor {
  postMessage(message: FromPreview): void;
  getState(): KeptState | undefined;
  setState(state: KeptState): void;
}
declare function acquireVsCodeApi(): Editor;

const editor = acquireVsCodeApi();
const page = document.getElementById('page')!;
const kept = editor.getState();
let view: View | undefined;
let chosen = kept?.chosen;
let unrestored = kept;

window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => heard(data));
document.addEventListener('click', (event) => clicked(event));
document.addEventListener('keydown', (event) => keyPressed(event));
document.addEventListener('toggle', keep, true);
window.addEventListener('scroll', () => keepSoon(), { passive: true });
editor.postMessage({ kind: 'ready' });

function heard(message: ToPreview): void {
  switch (message.kind) {
    case 'words':
      return speak(message.translations);
    case 'model': {
      // What was chosen in another agreement says nothing about this one.
      if (view !== undefined && view.model.simulation.uri !== message.model.simulation.uri) chosen = undefined;
      view = { model: message.model, locked: message.locked, chosen, marked: undefined };
      draw();
      return restore();
    }
    case 'choose':
      return choose(message.figure);
    case 'mark':
      if (view === undefined) return;
      view = { ...view, marked: message.figure ?? undefined };
      draw();
      if (message.figure !== null) scrollTo(homeElement(message.figure));
  }
}

function draw(): void {
  if (view === undefined) return;
  const { outcome, state } = view.model.simulation;
  const drawn = outcome && { ...view, outcome };
  const sections = drawn && [
    serviceLevels(drawn),
    measured(drawn),
    money(drawn),
    whySection(drawn),
    consequences(drawn),
    scenarios(drawn),
    records(drawn),
  ];
  const wanted = el('main', { id: 'page', 'aria-busy': state === 'running' ? 'true' : 'false' }, answerSection(view), sections);
  patch(page, wanted);
}

function choose(figure: FigureRef): void {
  chosen = figure;
  if (view === undefined) return;
  view = { ...view, chosen };
  draw();
  keep();
  const heading = document.getElementById('why');
  scrollTo(heading, 'start');
  heading?.focus({ preventScroll: true });
}

function clicked(event: MouseEvent): void {
  if (!(event.target instanceof Element)) return;
  const hit = event.target.closest<HTMLElement | SVGElement>('[data-figure], [data-place], [data-row], [data-do], [data-metric]');
  if (hit === null) return;
  const { figure, place, row, metric } = hit.dataset;
  if (figure !== undefined) chooseAndShow(JSON.parse(figure) as FigureRef, hit.closest('.why') !== null);
  else if (place !== undefined) editor.postMessage({ kind: 'words', place: JSON.parse(place) as Place, focus: true });
  else if (row !== undefined) editor.postMessage({ kind: 'row', ...(JSON.parse(row) as { file: string; line: number }) });
  else if (hit.dataset['do'] !== undefined) editor.postMessage({ kind: 'do', what: hit.dataset['do'] as Deed });
  else if (metric !== undefined) pointClicked(event.target, metric);
}

/** The words light up in the editor too, but the focus stays here. Stepping from window to window leaves the focus on the button. */
function chooseAndShow(figure: FigureRef, isStep: boolean): void {
  const button = document.activeElement;
  choose(figure);
  if (isStep && button instanceof HTMLElement && button.isConnected) button.focus({ preventScroll: true });
  const outcome = view?.model.simulation.outcome;
  const found = outcome && findFigure(outcome, figure);
  if (found !== undefined) editor.postMessage({ kind: 'words', place: found.place, focus: false });
}

/** A point of a chart names its window in its title. */
function pointClicked(target: Element, metric: string): void {
  const title = target.querySelector('title')?.textContent ?? '';
  const figures = view?.model.simulation.outcome?.metrics.find(({ name }) => name === metric)?.figures;
  const window = figures?.find((each) => title.startsWith(`${each.window.label}: `))?.window.id;
  if (window !== undefined) chooseAndShow({ kind: 'metric', name: metric, window }, false);
}

/** Arrow keys move within a strip, Home and End to its ends. */
function keyPressed(event: KeyboardEvent): void {
  if (!(event.target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
  const cells = [...(event.target.closest('[data-strip]')?.querySelectorAll<HTMLElement>('button.cell') ?? [])];
  const at = cells.indexOf(event.target);
  if (at < 0) return;
  const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: cells.length - 1 }[event.key];
  const next = to === undefined ? undefined : cells[Math.max(0, Math.min(cells.length - 1, to))];
  if (next === undefined) return;
  event.preventDefault();
  for (const cell of cells) cell.tabIndex = cell === next ? 0 : -1;
  next.focus();
}

function homeElement(figure: FigureRef): Element | null {
  return (
    document.querySelector(`[data-key="${CSS.escape(homeOf(figure))}"]`) ??
    document.querySelector(`[data-key="${CSS.escape(figureKey(figure))}"]`)
  );
}

function scrollTo(element: Element | null, block: ScrollLogicalPosition = 'nearest'): void {
  const isCalm = document.body.classList.contains('vscode-reduce-motion') || matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block, behavior: isCalm ? 'auto' : 'smooth' });
}

function keep(): void {
  if (view === undefined || unrestored !== undefined) return;
  const open = [...document.querySelectorAll<HTMLElement>('details[open][data-key]')].map(({ dataset }) => dataset['key'] ?? '');
  const { model, locked } = view;
  editor.setState({ uri: model.simulation.uri, locked, open, scroll: window.scrollY, ...(chosen === undefined ? {} : { chosen }) });
}

let timer: ReturnType<typeof setTimeout> | undefined;

function keepSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(keep, 200);
}

/** Once, with the first outcome after the page was loaded (again). */
function restore(): void {
  const isThere = view?.model.simulation.outcome !== undefined;
  if (isThere && unrestored !== undefined) {
    for (const key of unrestored.open ?? []) document.querySelector(`details[data-key="${CSS.escape(key)}"]`)?.setAttribute('open', '');
    window.scrollTo({ top: unrestored.scroll ?? 0 });
    unrestored = undefined;
  }
  if (!isThere && unrestored !== undefined) return;
  keep();
}
