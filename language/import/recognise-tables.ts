/** The facts that tables of a contract state: credits by availability, answer times by priority. */
import { lengthIn } from './amounts';
import type { Piece } from './contract-blocks';
import type { AnswerTime, Facts, Limb } from './facts';
import { limbOf, priorityOf } from './recognise';

/** Reads the rows of one table into the facts, and gives the rows it understood. The head goes with the first of them. */
export function recogniseTable(rows: readonly Piece[], facts: Facts): readonly Piece[] {
  const [head, ...rest] = rows;
  const hasHead = head !== undefined && isHead(head);
  const understood: Piece[] = [];
  for (const row of hasHead ? rest : rows) {
    const sources = hasHead && understood.length === 0 ? [head, row] : [row];
    const limb = limbIn(row, head);
    const times = limb === undefined ? timesIn(row, head) : [];
    if (limb !== undefined) facts.limbs.push({ value: limb, sources, open: [] });
    for (const value of times) facts.times.push({ value, sources, open: [] });
    if (limb !== undefined || times.length > 0) understood.push(...sources);
  }
  return understood;
}

function isHead({ cells }: Piece): boolean {
  return cells.every((cell) => !/\d/.test(cell)) && cells.some((cell) => /[A-Za-z]/.test(cell));
}

function limbIn(row: Piece, head: Piece | undefined): Limb | undefined {
  const [range = '', ...others] = row.cells;
  const isAboutCredits = /credit|fee|refund/i.test(`${head?.text ?? ''} ${row.text}`);
  return isAboutCredits ? limbOf(range, others.join(' ')) : undefined;
}

function timesIn(row: Piece, head: Piece | undefined): AnswerTime[] {
  const [first = ''] = row.cells;
  const short = /^(?:P[1-5]|S[1-4]|\d|critical|urgent|high|medium|low|major|minor|emergency|normal|standard)\b/i.exec(first)?.[0];
  const priority = priorityOf(first) ?? (short === undefined ? undefined : /^\d$/.test(short) ? `P${short}` : titled(short));
  if (priority === undefined) return [];
  const times = row.cells.flatMap((cell, column): AnswerTime[] => {
    const length = column === 0 || /%/.test(cell) ? undefined : lengthIn(cell);
    const title = head?.cells[column] ?? '';
    const kind = /resol|restor|repair|fix|recover/i.test(title)
      ? 'Resolution Time'
      : /respon|acknowledg|answer|react|attend/i.test(title)
        ? 'Response Time'
        : undefined;
    return length === undefined || kind === undefined ? [] : [{ priority, kind, length: length.text, isBusiness: length.isBusiness }];
  });
  return times;
}

function titled(word: string): string {
  return /^[ps]\d$/i.test(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
