/**
 * An outcome as text for a terminal: the answer first, then what it rests on. Everything printed stands in the outcome; nothing is computed here.
 */
import {
  badRowGroups,
  count,
  groupCautions,
  groupDigits,
  groupText,
  groupTodos,
  listed,
  periodText,
  placeText,
  referenceTexts,
  rightDates,
  type DataOutcome,
  type Outcome,
  type Sources,
} from '../../language/index';
import { moneyLines } from './money-text';
import { scenarioLines } from './scenario-text';
import { harmless, title, wrap, type Terminal } from './terminal';
import { verdictLines } from './verdict-text';

export interface OutcomeTextOptions {
  readonly sources: Sources;
  /** List the conventions that were applied. */
  readonly conventions?: boolean;
}

export function outcomeText(outcome: Outcome, { sources, conventions = false }: OutcomeTextOptions, terminal: Terminal): string {
  const sections = [
    headLines(outcome, terminal),
    verdictLines(outcome, terminal),
    comparisonLines(outcome, terminal),
    moneyLines(outcome, sources, terminal),
    followingLines(outcome, terminal),
    scenarioLines(outcome, terminal),
    dataLines(outcome, terminal),
    conventionLines(outcome, conventions, terminal),
    cautionLines(outcome, terminal),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function headLines({ headline, agreement, timeZone, period }: Outcome, { colours, width }: Terminal): string[] {
  const facts = [agreement, periodText(period), timeZone].filter((fact) => fact !== undefined).join(' · ');
  return [...wrap(harmless(headline), width).map(colours.bold), ...wrap(harmless(facts), width).map(colours.dim)];
}

/** Baselines and benchmarks, where the agreement has any. */
function comparisonLines({ metrics }: Outcome, terminal: Terminal): string[] {
  const lines = metrics.flatMap((metric) => {
    const texts = referenceTexts(metric);
    return texts.length === 0
      ? []
      : wrap(harmless(`${metric.name}: ${texts.join('; ')}`), terminal.width - 4, 2).map((line) => `  ${line}`);
  });
  return lines.length === 0 ? [] : [title('For comparison', terminal), ...lines];
}

/** Rights, points and to-dos; what recurs is told once, with its dates. */
function followingLines({ rights, points, todos, targets }: Outcome, terminal: Terminal): string[] {
  const { width, colours } = terminal;
  const item = (text: string): string[] => wrap(`• ${harmless(text)}`, width - 2, 2).map((line) => `  ${line}`);
  const labels = new Map(targets.flatMap(({ windows }) => windows.map(({ window }) => [window.id, window.label])));
  const lines = [
    ...rights.flatMap((right) => item(`${right.text} ${rightDates(right)}.`)),
    ...points
      .slice(0, MOST_POINTS)
      .flatMap(({ party, points: number, window }) =>
        item(`${party} incurs ${number} ${number === '1' ? 'point' : 'points'} for ${labels.get(window) ?? window}.`),
      ),
    ...(points.length > MOST_POINTS
      ? item(
          `Points are incurred ${points.length === MOST_POINTS + 1 ? 'once' : `${groupDigits(points.length - MOST_POINTS)} times`} more; --json lists them.`,
        )
      : []),
    ...groupTodos(todos).flatMap((group) => item(`${groupText(group)}.`)),
  ];
  return lines.length === 0
    ? []
    : [title('What follows', terminal), ...lines.map((line) => line.replace(/^( {2})•/, `$1${colours.dim('•')}`))];
}

const MOST_POINTS = 6;

function dataLines({ data }: Outcome, terminal: Terminal): string[] {
  return data.length === 0 ? [] : [title('Data', terminal), ...data.flatMap((each) => recordsLines(each, terminal))];
}

function recordsLines({ name, files, rows, badRows, notes, unreadable }: DataOutcome, { colours, width }: Terminal): string[] {
  const indented = (text: string, colour: (text: string) => string, by = 4): string[] =>
    wrap(harmless(text), width - by, 2).map((line) => `${' '.repeat(by)}${colour(line)}`);
  if (unreadable !== undefined)
    return [`  ${colours.red('✗')} ${colours.bold(name)} could not be read`, ...indented(unreadable, colours.red)];
  const source = files.length > MOST_FILES ? `${listed(files.slice(0, 1))} and ${count(files.length - 1, 'more file')}` : listed(files);
  const head = wrap(harmless(`${name}: ${count(rows, 'row')}${source === '' ? '' : ` from ${source}`}`), width - 2, 2);
  const { total, listed: known } = badRows;
  const groups = badRowGroups(badRows);
  const shown = groups.slice(0, MOST_BAD_ROWS);
  const more = total - (groups.length > MOST_BAD_ROWS ? shown.reduce((sum, { rows }) => sum + rows, 0) : known.length);
  const badLines = [
    ...(total === 0 ? [] : indented(`${count(total, 'bad row')}, counted in no figure:`, colours.yellow)),
    ...shown.flatMap(({ file, line, reason, rows, advice }) => [
      ...indented(`${file}:${line}  ${reason}${rows > 1 ? ` (${count(rows - 1, 'more row')} like it)` : ''}`, colours.yellow, 6),
      ...(advice === undefined ? [] : indented(advice, colours.yellow, 8)),
    ]),
    ...(total === 0 || more === 0 ? [] : [`      ${colours.dim(`and ${groupDigits(more)} more`)}`]),
  ];
  return [...head.map((line) => `  ${line}`), ...notes.flatMap((note) => indented(note, colours.dim)), ...badLines];
}

const MOST_FILES = 3;
const MOST_BAD_ROWS = 5;

function conventionLines({ conventions }: Outcome, all: boolean, terminal: Terminal): string[] {
  const { colours, width } = terminal;
  if (conventions.length === 0) return [];
  if (!all)
    return wrap(`${count(conventions.length, 'convention')} applied where the agreement is silent; --conventions lists them.`, width).map(
      colours.dim,
    );
  const lines = conventions.flatMap(({ convention, text, place }) => {
    const where = place === undefined ? '' : ` (${placeText(place)})`;
    const number = String(convention).padStart(2);
    return wrap(harmless(`${text}${where}`), width - 6).map((line, index) => `  ${index === 0 ? number : '  '}  ${line}`);
  });
  return [title('Conventions applied', terminal), ...lines];
}

/** What the lines about the data say already, with more detail. */
const TOLD_WITH_DATA: readonly string[] = ['unreadable-data', 'bad-rows'];

function cautionLines({ cautions }: Outcome, terminal: Terminal): string[] {
  const { colours, width } = terminal;
  const shown = cautions.filter(({ code }) => !TOLD_WITH_DATA.includes(code));
  if (shown.length === 0) return [];
  return [
    title('Before you rely on this', terminal),
    ...groupCautions(shown).flatMap(({ shown: first, others }) => [
      ...first.flatMap(({ text }) => wrap(`! ${harmless(text)}`, width - 2, 2).map((line) => `  ${colours.yellow(line)}`)),
      ...(others.length === 0 ? [] : [`    ${colours.dim(`and ${groupDigits(others.length)} more like this`)}`]),
    ]),
  ];
}
