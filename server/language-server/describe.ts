/** What a name stands for, in words: for a hover, and beside a suggestion. */
import type { AstNode } from 'langium';
import { fileOf, nameKind, outcomesOf, recordsOfField, scoreText, shortLabel, syntax } from '../../language/index';
import type { MetricOutcome, Origin, Outcome, TargetOutcome } from '../../language/index';
import type { Analysis } from './analysis';
import type { NamedThing } from './names';
import { isWithin } from './outcome-texts';
import { rangeOfWords } from './ranges';
import { controlOf } from './control';

/** `metric Availability`. */
export function titleOf(thing: NamedThing): string {
  if (syntax.isField(thing)) return `field ${thing.name} of ${recordsOfField(thing).name}`;
  if (syntax.isEnumValue(thing)) return `${thing.name}, a value of ${thing.$container.name}`;
  return `${nameKind(thing.$type).replace(/^an? /, '')} ${thing.name}`;
}

/** The words that define a thing, as they stand in the text. */
export function wordsOf(thing: NamedThing): string {
  return (thing.$cstNode?.text ?? '').replace(/\r\n/g, '\n').trim();
}

/** Markdown: the definition, who controls it, which conventions apply, its last figures. */
export function describe(analysis: Analysis, thing: NamedThing, outcome: Outcome | undefined): string {
  const parts = [
    `**${titleOf(thing)}**`,
    `\`\`\`sla\n${wordsOf(thing)}\n\`\`\``,
    standingOf(analysis, thing),
    controlOf(analysis.agreement, thing).join('  \n'),
    ...(outcome === undefined ? [] : [figuresOf(thing, outcome), conventionsOf(analysis, thing, outcome)]),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Where two files define the name: which of them is in force. */
function standingOf(analysis: Analysis, thing: NamedThing): string {
  const words = thing.$cstNode;
  const uri = uriOf(analysis, thing);
  const isHere = ({ uri: at, offset }: Origin): boolean =>
    words !== undefined && at === uri && words.offset <= offset && offset < words.end;
  const replaced = analysis.problems.filter(({ code }) => code === 'replaced-definition');
  const lines = replaced.flatMap(({ message, origin, related: [winner] }) => {
    if (isHere(origin)) return [`*${message}*`];
    return winner !== undefined && isHere(winner.origin) ? [`*Prevails over the definition in ${fileOf(origin.uri)}.*`] : [];
  });
  return lines.join('  \n');
}

function uriOf({ files }: Analysis, thing: NamedThing): string | undefined {
  return [...files.values()].find(({ read }) => read.file === rootOf(thing))?.uri;
}

function figuresOf(thing: NamedThing, outcome: Outcome): string {
  if (syntax.isTarget(thing)) {
    return inLastSimulation(outcomesOf(outcome.targets, thing.name), (target) => `${scoreText(target)}.${worstOf(target)}`);
  }
  return syntax.isMetricDefinition(thing) ? inLastSimulation(outcomesOf(outcome.metrics, thing.name), lastFigures) : '';
}

/** One line, or one for each value that it is for each of. */
function inLastSimulation<T>(found: readonly { readonly value: string; readonly outcome: T }[], say: (outcome: T) => string): string {
  const lines = found.map(({ value, outcome }) => ({ value, said: say(outcome) })).filter(({ said }) => said !== '');
  if (lines.length === 0) return '';
  return lines.map(({ value, said }) => `${value === '' ? 'Last simulation' : `Last simulation, ${value}`}: ${said}`).join('  \n');
}

function lastFigures({ figures: all }: MetricOutcome): string {
  const figures = all.filter(({ figure }) => figure !== undefined);
  const shown = figures.slice(-MOST_FIGURES).map(({ window, figure }) => `${shortLabel(window)} ${figure?.text ?? ''}`);
  return `${figures.length > MOST_FIGURES ? '… ' : ''}${shown.join(' · ')}`;
}

function worstOf({ windows }: TargetOutcome): string {
  const missed = windows.filter(({ verdict }) => verdict === 'missed');
  if (missed.length === 0) return '';
  const said = missed
    .slice(0, MOST_FIGURES)
    .map(({ window, figure }) => `${shortLabel(window)}${figure === undefined ? '' : ` (${figure.text})`}`);
  return ` Missed in ${said.join(', ')}${missed.length > MOST_FIGURES ? ' …' : ''}.`;
}

function conventionsOf(analysis: Analysis, thing: NamedThing, outcome: Outcome): string {
  const words = thing.$cstNode;
  const uri = uriOf(analysis, thing);
  if (words === undefined || uri === undefined) return '';
  const range = rangeOfWords(words);
  const said = outcome.conventions.filter(({ place }) => place !== undefined && isWithin(place, uri, range));
  if (said.length === 0) return '';
  const lines = said.map(({ convention, text }) => `${text} *(convention ${convention})*`);
  return ['*How the figures read this:*', ...lines].join('  \n');
}

function rootOf(thing: AstNode): AstNode {
  let root = thing;
  while (root.$container !== undefined) root = root.$container;
  return root;
}

const MOST_FIGURES = 6;
