import {
  count,
  listed,
  partName,
  scoreText,
  shortLabel,
  stripOf,
  VERDICT_SIGN,
  type Outcome,
  type TargetOutcome,
  type Verdict,
  type WindowVerdict,
} from '../../language/index';
import { displayWidth, harmless, pad, wrap, type Terminal } from './terminal';

/** Each target with its promise and a strip of its windows. */
export function verdictLines({ targets }: Outcome, terminal: Terminal): string[] {
  return targets.flatMap((target, index) => [...(index === 0 ? [] : ['']), ...targetLines(target, terminal)]);
}

/** The colour of a verdict. */
export function verdictColour(verdict: Verdict, { colours }: Terminal): (text: string) => string {
  return { met: colours.green, missed: colours.red, 'not determined': colours.dim }[verdict];
}

function targetLines(target: TargetOutcome, terminal: Terminal): string[] {
  const { colours, width } = terminal;
  const head = `${colours.bold(target.name)}  ${scoreColour(target, terminal)(scoreText(target))}`;
  const promise = wrap(`${listed(target.obligors)}: ${target.promised}.`, width).map(colours.dim);
  if (target.parts.length > 0) return [head, ...promise, ...partLines(target, terminal)];
  return [head, ...promise, ...stripLines(target, terminal)];
}

function scoreColour({ met, missed }: TargetOutcome, { colours }: Terminal): (text: string) => string {
  return missed > 0 ? colours.red : met > 0 ? colours.green : colours.dim;
}

/** The windows side by side, as many in a line as there is room for; of very many those that were missed, and runs of them as one. */
function stripLines(target: TargetOutcome, terminal: Terminal): string[] {
  const { windows } = target;
  const quiet = (text: string): string[] => wrap(text, terminal.width - 2, 2).map((line) => `  ${terminal.colours.dim(line)}`);
  const dense = windows.length > MOST_CELLS;
  const shown = dense ? windows.filter(({ verdict, uncertain }) => verdict === 'missed' || uncertain) : windows;
  const rest = dense
    ? quiet(`${shown.length === 0 ? '' : 'The other '}${count(windows.length - shown.length, 'window')}: none missed`)
    : [];
  if (shown.length > MOST_CELLS) return [...missedRuns(windows, terminal), ...rest];
  const items = stripOf(shown);
  const cells = items.flatMap((item) => (item.kind === 'window' ? [cellOf(item.verdict)] : []));
  const runs = items.flatMap((item) =>
    item.kind === 'run' ? [`– ${item.first.label} to ${item.last.label}: not determined (${count(item.length, 'window')})`] : [],
  );
  return [...grid(cells, terminal), ...runs.flatMap(quiet), ...rest];
}

const MOST_CELLS = 60;

/** Windows missed one after the other, a line for each run. */
function missedRuns(windows: readonly WindowVerdict[], terminal: Terminal): string[] {
  const runs: WindowVerdict[][] = [];
  let open: WindowVerdict[] | undefined;
  for (const window of windows) {
    if (window.verdict !== 'missed') open = undefined;
    else if (open === undefined) runs.push((open = [window]));
    else open.push(window);
  }
  const colour = verdictColour('missed', terminal);
  return runs.map((run) => {
    const [first, last] = [run[0], run[run.length - 1]];
    if (first === undefined || last === undefined) return '';
    const label = run.length === 1 ? shortLabel(first.window) : `${shortLabel(first.window)} to ${shortLabel(last.window)}`;
    return `  ${colour(`${VERDICT_SIGN.missed} ${label}  ${run.length === 1 ? (first.figure?.text ?? 'missed') : count(run.length, 'window')}`)}`;
  });
}

interface Cell {
  readonly verdict: Verdict;
  readonly label: string;
  readonly text: string;
}

function cellOf({ window, verdict, figure, uncertain }: WindowVerdict): Cell {
  const text = figure?.text ?? (verdict === 'not determined' ? 'not determined' : verdict);
  return { verdict, label: shortLabel(window), text: uncertain ? `${text} ?` : text };
}

function grid(cells: readonly Cell[], terminal: Terminal): string[] {
  const labelWidth = Math.max(0, ...cells.map(({ label }) => displayWidth(label)));
  const textWidth = Math.max(0, ...cells.map(({ text }) => displayWidth(text)));
  const cellWidth = labelWidth + textWidth + 4;
  const columns = Math.max(1, Math.floor((terminal.width - 2 + GAP) / (cellWidth + GAP)));
  // Down the columns, as a calendar on the wall is read.
  const height = Math.ceil(cells.length / columns);
  return Array.from({ length: height }, (_, row) => {
    const line = Array.from({ length: columns }, (__, column) => cells[column * height + row]).filter((cell) => cell !== undefined);
    return `  ${line.map((cell) => cellText(cell, labelWidth, textWidth, terminal)).join(' '.repeat(GAP))}`.trimEnd();
  });
}

const GAP = 4;

function cellText({ verdict, label, text }: Cell, labelWidth: number, textWidth: number, terminal: Terminal): string {
  const colour = verdictColour(verdict, terminal);
  const words = verdict === 'missed' ? terminal.colours.bold(pad(text, textWidth)) : pad(text, textWidth);
  return colour(`${VERDICT_SIGN[verdict]} ${pad(harmless(label), labelWidth)}  ${words}`);
}

/** The promises of a table: a line each, with the windows that missed it. */
function partLines(target: TargetOutcome, terminal: Terminal): string[] {
  const { colours, width } = terminal;
  const nameWidth = Math.max(...target.parts.map((part) => displayWidth(partName(target, part))));
  return target.parts.flatMap((part) => {
    const missed = part.windows.filter(({ verdict }) => verdict === 'missed');
    const name = `  ${pad(partName(target, part), nameWidth)}  `;
    const windows = missed.map(
      ({ window, figure }) => `${VERDICT_SIGN.missed} ${shortLabel(window)}${figure === undefined ? '' : ` ${figure.text}`}`,
    );
    const first = `${name}${scoreColour(part, terminal)(scoreText(part))}`;
    return [
      first,
      ...wrap(windows.map((text) => text.replaceAll(' ', HARD_SPACE)).join(' '), width - nameWidth - 4)
        .filter((line) => line !== '')
        .map(
          (line) =>
            `${' '.repeat(nameWidth + 4)}${colours.red(line.replaceAll(HARD_SPACE, ' ').replaceAll(` ${VERDICT_SIGN.missed}`, `   ${VERDICT_SIGN.missed}`))}`,
        ),
    ];
  });
}

const HARD_SPACE = '\u00A0';
