import type { Outcome, TargetOutcome, Verdict, Why } from '../evaluator/outcome';
import { explanationOf, type ExplanationLine, type ExplanationPart } from './explanation';
import { html, type Html } from './html';
import type { Anchors } from './report-anchors';
import { isExplained, windowAnchor } from './report-verdicts';
import { VERDICT_SIGN, type Sources } from './words';

/** The why of every figure that the page links to. Call it last, so that all anchors are known. */
export function whySection(outcome: Outcome, anchors: Anchors, sources: Sources | undefined): Html {
  const { credits, rights, todos, points } = outcome;
  const traces = [
    ...outcome.targets.flatMap((target) => [target, ...target.parts]).flatMap((target) => targetTraces(target, anchors, sources)),
    ...credits.map((credit) =>
      trace(`${credit.amount.text} for ${credit.window.label}`, credit.why, anchors.of(credit.why, `credit ${credit.id}`), sources),
    ),
    ...rights.map(({ text, window, why }) =>
      trace(`${text} (${window.label})`, why, anchors.of(why, `right ${text} ${window.id}`), sources),
    ),
    ...todos.flatMap(({ text, window, due, why }) =>
      why === undefined
        ? []
        : [
            trace(
              `${text}${window === undefined ? '' : ` (${window.label})`}`,
              why,
              anchors.of(why, `todo ${text} ${window?.id ?? due ?? ''}`),
              sources,
            ),
          ],
    ),
    ...points.map(({ party, window, why }) =>
      trace(`Points of ${party} for ${window}`, why, anchors.of(why, `points ${party} ${window}`), sources),
    ),
  ];
  if (traces.length === 0) return html``;
  return html`<section aria-labelledby="why">
    <h2 id="why">Why</h2>
    <p class="soft">From the words to the rows of data, for each figure above.</p>
    ${traces}
  </section>`;
}

function targetTraces(target: TargetOutcome, anchors: Anchors, sources: Sources | undefined): Html[] {
  return target.windows
    .filter((verdict) => isExplained(target, verdict))
    .map((verdict) => {
      const { window, why, figure } = verdict;
      const heading = html`${target.id}, ${window.label}: ${tag(verdict.verdict)}${figure !== undefined && `, ${figure.text}`}`;
      return trace(heading, why, anchors.of(why, windowAnchor(target, verdict)), sources, verdict.verdict === 'missed');
    });
}

function tag(verdict: Verdict): Html {
  const style = verdict === 'not determined' ? 'undetermined' : verdict;
  return html`<span class="tag is-${style}">${VERDICT_SIGN[verdict]} ${verdict}</span>`;
}

function trace(heading: Html | string, why: Why, anchor: string, sources: Sources | undefined, open = false): Html {
  return html`<details${open && html` open`}><summary id="${anchor}">${heading}</summary><div class="trace">${explanationOf(why, sources).map(part)}</div></details>`;
}

function part({ kind, title, lines }: ExplanationPart): Html {
  if (kind === 'words')
    return html`${lines.map(({ text, source }) => html`<blockquote>${text}${source !== undefined && html` <cite>${source}</cite>`}</blockquote>`)}`;
  if (kind === 'sentences') return html`${lines.map(({ text }) => html`<p>${text}</p>`)}`;
  if (kind === 'arithmetic')
    return html`<h3 class="minor">${title}</h3>
      <ol class="arithmetic">
        ${lines.map(({ text }) => html`<li>${text}</li>`)}
      </ol>`;
  return html`<h3 class="minor">${title}</h3>
    <ul>
      ${lines.map(line)}
    </ul>`;
}

function line({ text, source }: ExplanationLine): Html {
  return html`<li>${text}${source !== undefined && html` <span class="source">${source}</span>`}</li>`;
}
