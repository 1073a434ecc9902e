import type { Outcome, TargetOutcome, Verdict, WindowVerdict } from '../evaluator/outcome';
import { html, type Html } from './html';
import type { Anchors } from './report-anchors';
import { partName, scoreText, stripOf, type StripItem } from './phrases';
import { count, listed, shortLabel, VERDICT_SIGN } from './words';

/** The calendar strip of each target: a cell for each window, with its figure, linked to its why. */
export function verdictsSection({ targets }: Outcome, anchors: Anchors): Html {
  if (targets.length === 0) return html``;
  return html`<section aria-labelledby="targets">
    <h2 id="targets">Service levels</h2>
    ${targets.map((target) => targetStrip(target, anchors))}
  </section>`;
}

/** The name of an explanation's anchor, before it is made unique. */
export function windowAnchor(target: TargetOutcome, { window }: WindowVerdict): string {
  return `${target.id} ${window.id}`;
}

/** Met windows of a long list are told by their cell; the others get an explanation. */
export function isExplained(target: TargetOutcome, { verdict, uncertain }: WindowVerdict): boolean {
  return verdict === 'missed' || uncertain || (verdict === 'met' && target.windows.length <= MOST_EXPLAINED);
}

const MOST_EXPLAINED = 60;
const MOST_WIDE = 40;

function targetStrip(target: TargetOutcome, anchors: Anchors): Html {
  return html`<h3>${target.name}</h3>
    <p>${listed(target.obligors)}: ${target.promised}.</p>
    <p class="score">${scoreText(target)}</p>
    ${target.parts.length === 0 ? strip(target, anchors) : matrix(target, anchors)}`;
}

function strip(target: TargetOutcome, anchors: Anchors): Html {
  const dense = target.windows.length > MOST_WIDE;
  return html`<ol class="${dense ? 'strip dense' : 'strip'}">
    ${stripOf(target.windows).map((item) => html`<li${item.kind === 'run' && html` class="run"`}>${stripItem(target, item, anchors, dense)}</li>`)}
  </ol>`;
}

function stripItem(target: TargetOutcome, item: StripItem, anchors: Anchors, dense: boolean): Html {
  if (item.kind === 'window') return cell(target, item.verdict, anchors, dense);
  return html`<span class="cell undetermined"
    >${item.first.label} to ${item.last.label}<b>– not determined</b>${count(item.length, 'window')}</span
  >`;
}

function cell(target: TargetOutcome, verdict: WindowVerdict, anchors: Anchors, dense: boolean): Html {
  const content = dense ? denseContent(verdict) : html`${shortLabel(verdict.window)}<b>${verdictText(verdict)}</b>${verdict.figure?.text}`;
  const style = `cell ${CLASS[verdict.verdict]}`;
  if (!isExplained(target, verdict))
    return html`<span class="${style}" ${dense && html` title="${verdict.window.label}"`}>${content}</span>`;
  const anchor = anchors.of(verdict.why, windowAnchor(target, verdict));
  return html`<a class="${style}" href="#${anchor}" title="${verdict.window.label}: why">${content}</a>`;
}

function denseContent({ window, verdict, figure }: WindowVerdict): Html {
  return html`<span aria-hidden="true">${VERDICT_SIGN[verdict]}</span
    ><span class="unseen">${window.label}: ${verdict}${figure !== undefined && ` ${figure.text}`}</span>`;
}

function verdictText({ verdict, uncertain }: WindowVerdict): string {
  return `${VERDICT_SIGN[verdict]} ${verdict}${uncertain ? ', uncertain' : ''}`;
}

/** A table of promises: a row for each of its cells, a column for each window. */
function matrix(target: TargetOutcome, anchors: Anchors): Html {
  const windows = [...new Map(target.parts.flatMap((part) => part.windows.map(({ window }) => [window.id, window]))).values()];
  if (windows.length === 0 || windows.length > MOST_WIDE) {
    return html`${strip(target, anchors)}${target.parts.map(
      (part) =>
        html`<h4>${partName(target, part)}</h4>
          <p class="score">${part.promised}: ${scoreText(part)}</p>
          ${strip(part, anchors)}`,
    )}`;
  }
  const row = (name: string, each: TargetOutcome): Html => {
    const byWindow = new Map(each.windows.map((verdict) => [verdict.window.id, verdict]));
    const cells = windows
      .map(({ id }) => byWindow.get(id))
      .map((verdict) => html`<td>${verdict !== undefined && matrixCell(each, verdict, anchors)}</td>`);
    return html`<tr>
      <th scope="row">${name}</th>
      ${cells}
    </tr>`;
  };
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${target.name} in each window">
    <table class="matrix">
      <caption>
        Each promise in each window
      </caption>
      <thead>
        <tr>
          <th scope="col">Promise</th>
          ${windows.map((window) => html`<th scope="col">${shortLabel(window)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${row('All together', target)}${target.parts.map((part) => row(partName(target, part), part))}
      </tbody>
    </table>
  </div>`;
}

function matrixCell(target: TargetOutcome, verdict: WindowVerdict, anchors: Anchors): Html {
  const content = html`<b
      >${VERDICT_SIGN[verdict.verdict]} ${verdict.verdict === 'not determined' ? 'none' : verdict.verdict}${verdict.uncertain && '?'}</b
    >${verdict.figure?.text}`;
  const style = `cell ${CLASS[verdict.verdict]}`;
  if (!isExplained(target, verdict)) return html`<span class="${style}">${content}</span>`;
  return html`<a class="${style}" href="#${anchors.of(verdict.why, windowAnchor(target, verdict))}">${content}</a>`;
}

const CLASS: Readonly<Record<Verdict, string>> = { met: 'met', missed: 'missed', 'not determined': 'undetermined' };
