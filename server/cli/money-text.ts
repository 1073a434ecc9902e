import Table from 'cli-table3';
import {
  clauseText,
  count,
  placeText,
  shortLabel,
  statusText,
  totalText,
  type CreditLine,
  type Outcome,
  type Settlement,
  type Sources,
} from '../../language/index';
import { displayWidth, harmless, title, wrap, type Terminal } from './terminal';

/** What is owed in all, by window, and line by line with the words each credit follows from. */
export function moneyLines({ totals, credits, settlements }: Outcome, sources: Sources, terminal: Terminal): string[] {
  const { colours, width } = terminal;
  if (credits.length === 0 && settlements.length === 0) return [];
  const lines = [
    title('Money', terminal),
    ...totals.flatMap((total) => wrap(totalText(total), width - 2).map((line) => `  ${colours.bold(line)}`)),
  ];
  if (credits.length > 0 && credits.length <= MOST_CREDITS) lines.push('', ...creditTable(credits, sources, terminal));
  else if (credits.length > 0) lines.push(`  ${colours.dim(`${count(credits.length, 'credit line')}; --json holds them all.`)}`);
  if (settlements.length > 1 || settlements.some(({ reductions }) => reductions.length > 0))
    lines.push('', ...settlementTable(settlements, terminal));
  return lines;
}

const MOST_CREDITS = 40;

function creditTable(credits: readonly CreditLine[], sources: Sources, terminal: Terminal): string[] {
  const isPair = new Set(credits.map(({ obligor, obligee }) => `${obligor} ${obligee}`)).size > 1;
  const rows = credits.map((credit) => {
    const { window, obligor, obligee, amount, payable, place } = credit;
    const reduced = payable.amount === amount.amount ? '' : `of ${amount.text}`;
    return [
      shortLabel(window),
      ...(isPair ? [`${obligor} to ${obligee}`] : []),
      payable.text,
      reduced,
      `${clauseText(place, sources)}${credit.part === undefined ? '' : ` (${credit.part})`}`,
      statusText(credit),
    ];
  });
  const isReduced = rows.some((row) => row[isPair ? 3 : 2] !== '');
  const head = ['Window', ...(isPair ? ['Who to whom'] : []), 'Payable', ...(isReduced ? [''] : []), 'Because', 'State'];
  const shown = rows.map((row) => row.filter((_, index) => isReduced || index !== (isPair ? 3 : 2)));
  const amounts = [isPair ? 2 : 1];
  return table(head, shown, { wide: head.indexOf('Because'), right: amounts }, terminal);
}

function settlementTable(settlements: readonly Settlement[], terminal: Terminal): string[] {
  const rows = settlements.map(({ window, obligor, gross, reductions, net, runningTotal }) => {
    const cut = reductions
      .map(({ amount, text, place }) => `− ${amount.text}: ${text.replace(/\.$/, '')} (${placeText(place)})`)
      .join('; ');
    return [shortLabel(window), obligor, gross.text, cut, net.text, runningTotal.text];
  });
  const isCut = rows.some(([, , , cut]) => cut !== '');
  const keep = (row: readonly string[]): string[] => row.filter((_, index) => isCut || index !== 3);
  const head = keep(['Settled', 'By', 'In all', 'Cut off', 'Owed', 'Running total']);
  return table(head, rows.map(keep), { wide: isCut ? 3 : -1, right: isCut ? [2, 4, 5] : [2, 3, 4] }, terminal);
}

/** Columns without borders; the wide one takes what room is left. Where there is too little for a table, each row becomes a paragraph. */
function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { wide, right }: { wide: number; right: readonly number[] },
  { colours, width }: Terminal,
): string[] {
  const needed = head.map((name, column) => Math.max(displayWidth(name), ...rows.map((row) => displayWidth(row[column] ?? ''))));
  const others = needed.reduce((sum, each, column) => sum + (column === wide ? 0 : each + GAP), 0);
  const room = width - 2 - others;
  const wideWidth = Math.min(needed[wide] ?? 0, room);
  if (room < 0 || (wide >= 0 && wideWidth < Math.min(LEAST_WIDE, needed[wide] ?? 0))) return paragraphs(head, rows, width);
  const drawn = new Table({
    head: head.map((name) => colours.dim(name)),
    chars: NO_BORDERS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    colAligns: head.map((_, column) => (right.includes(column) ? 'right' : 'left')),
    colWidths: head.map((_, column) => (column === wide ? wideWidth : (needed[column] ?? 0))),
    wordWrap: true,
  });
  drawn.push(...rows.map((row) => row.map(harmless)));
  return drawn
    .toString()
    .split('\n')
    .map((line) => `  ${line}`.trimEnd());
}

function paragraphs(head: readonly string[], rows: readonly (readonly string[])[], width: number): string[] {
  return rows.flatMap((row) => {
    const [first = '', ...rest] = row.map(harmless);
    const details = rest.flatMap((text, index) => (text === '' ? [] : wrap(`${head[index + 1] ?? ''} ${text}`.trim(), width - 4, 2)));
    return [`  ${first}`, ...details.map((line) => `    ${line}`)];
  });
}

const GAP = 2;
const LEAST_WIDE = 24;
const NO_BORDERS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GAP),
};
