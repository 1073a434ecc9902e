/** The facts that tables of a contract state: credits by availability, answer times by priority. */
import { amountsIn, figureOf, percentsIn } from './amounts';
import type { Piece } from './contract-blocks';
import type { AnswerKind, AnswerTime, Fact, Facts, Limb } from './facts';
import { everyLengthIn, lengthOf, lengthsIn, type Length } from './lengths';
import { numberOf } from './numbers';
import { creditOf, rangeOf } from './recognise-availability';
import { isSpanOfPriorities, prioritiesIn, timeOf, type Share } from './recognise-times';
import { windowsIn } from './windows';

/** Reads the rows of one table into the facts, and gives the rows it understood. The head goes with the first of them. */
export function recogniseTable(rows: readonly Piece[], facts: Facts): readonly Piece[] {
  const [first, ...rest] = rows;
  const head = first !== undefined && isHead(first) ? first : undefined;
  const body = head === undefined ? rows : rest;
  const limbs = limbsIn(body, head);
  if (limbs.length > 0) {
    // The credits of a second table are for something else; mixed with those of the first they would say what no table says.
    if (facts.limbs.length > 0) facts.others.set('limbs', [...(facts.others.get('limbs') ?? []), ...rows.slice(0, 1)]);
    else facts.limbs.push(...limbs);
    return facts.limbs[0] === limbs[0] ? limbs.flatMap(({ sources }) => sources) : [];
  }
  const times = timesOf(body, head);
  const isKnown = times.some(({ value }) =>
    facts.times.some(({ value: known }) => known.priority === value.priority && known.kind === value.kind),
  );
  if (isKnown) facts.others.set('times', [...(facts.others.get('times') ?? []), ...rows.slice(0, 1)]);
  else facts.times.push(...times);
  return isKnown ? [] : times.flatMap(({ sources }) => sources);
}

function isHead({ cells }: Piece): boolean {
  return cells.every((cell) => !/\d/.test(cell)) && cells.some((cell) => /[A-Za-z]/.test(cell));
}

const OTHER_LEVELS = /\b(?:respon[ds]\w*|resol\w+|tickets?|incidents?|calls?|complian\w+|errors?|latency|deliver\w*|accuracy|within)\b/i;

function limbsIn(body: readonly Piece[], head: Piece | undefined): Fact<Limb>[] {
  const titles = head?.cells ?? [];
  if (!/credit|fee|refund|rebate|deduct|reduc/i.test(`${head?.text ?? ''} ${body.map(({ text }) => text).join(' ')}`)) return [];
  if (OTHER_LEVELS.test(titles[0] ?? '') || body.some(({ cells }) => OTHER_LEVELS.test(cells[0] ?? ''))) return [];
  const isNamed = /uptime|availab|up-time/i.test(`${titles[0] ?? ''} ${body[0]?.cells[0] ?? ''}`);
  const limbs: Fact<Limb>[] = [];
  for (const row of body) {
    const [range = '', ...others] = row.cells;
    const said = rangeOf(range);
    const credits = others.flatMap((cell, index) => {
      const title = titles[index + 1] ?? '';
      const bare = /^\d+(?:[.,]\d+)?$/.test(cell) && /%|per\s?cent/i.test(title) ? `${cell}%` : cell;
      const credit = creditOf(bare, title);
      return credit === undefined ? [] : [credit];
    });
    const [credit] = credits;
    const figures = others.flatMap((cell) => [...percentsIn(cell).filter(({ text }) => figureOf(text) > 0), ...amountsIn(cell)]);
    const isKnown = limbs.some(({ value: { range: known } }) => known.kind === said?.range.kind && known.bound === said.range.bound);
    if (isKnown || said === undefined || credit === undefined || credits.length > 1 || figures.length > 1) continue;
    const window = windowsIn(`${titles[0] ?? ''}; ${range}`)[0]?.window;
    const open = [
      ...said.open,
      ...credit.open,
      ...(isNamed || limbs.length > 0 ? [] : ['The table does not say what its levels are of; Availability is assumed.']),
    ];
    const sources = head !== undefined && limbs.length === 0 ? [head, row] : [row];
    limbs.push({ value: { range: said.range, ...credit.value, ...(window === undefined ? {} : { window }) }, sources, open });
  }
  return limbs;
}

function timesOf(body: readonly Piece[], head: Piece | undefined): Fact<AnswerTime>[] {
  const titles = head?.cells ?? [];
  const all: Fact<AnswerTime>[] = [];
  for (const row of body) {
    const priority = priorityOf(row.cells[0] ?? '');
    // A second row of a priority is for something else, a channel or a site.
    if (priority === undefined || all.some(({ value }) => value.priority === priority)) continue;
    const sources = head !== undefined && all.length === 0 ? [head, row] : [row];
    const ofRow = shareOfRow(row, titles);
    const times: Fact<AnswerTime>[] = [];
    const unread: string[] = [];
    for (const [column, cell] of row.cells.entries()) {
      const title = titles[column] ?? '';
      const kind = column === 0 ? undefined : kindOf(title);
      if (kind === undefined) continue;
      const length = lengthOfCell(cell, title);
      if (length !== undefined)
        times.push({ value: timeOf(priority, kind, length, shareOfCell(cell) ?? ofRow), sources, open: length.open });
      else if (/[A-Za-z0-9]/.test(cell) && !/^(?:n\/?a|none|no|not applicable)\.?$/i.test(cell))
        unread.push(`The table says "${cell}" for ${priority}, ${kind}, which is not in the sentence.`);
    }
    const [first, ...others] = times;
    if (first !== undefined) all.push({ ...first, open: [...first.open, ...unread] }, ...others);
  }
  return all;
}

function priorityOf(cell: string): string | undefined {
  if (isSpanOfPriorities(cell)) return undefined;
  const names = [...new Set(prioritiesIn(cell).map(({ name }) => name))];
  if (names.length > 1) return undefined;
  const short =
    /^(?:P[1-5]|S[1-4]|\d|critical|urgent|high|medium|low|major|minor|emergency|normal|standard)\b(?!\s*[-–/&]\s*\w+\s*\d)/i.exec(
      cell,
    )?.[0];
  if (names[0] !== undefined) return names[0];
  if (short === undefined || /^(?:\d|[ps]\d)\s*(?:[-–/,&]|to|and|or)\s*(?:\d|[ps]\d)/i.test(cell)) return undefined;
  return /^\d$/.test(short)
    ? `P${short}`
    : /^[ps]\d$/i.test(short)
      ? short.toUpperCase()
      : short.charAt(0).toUpperCase() + short.slice(1).toLowerCase();
}

function kindOf(title: string): AnswerKind | undefined {
  if (/\b(?:average|mean|median|percentile)\b/i.test(title)) return undefined;
  const isEnd = /resol|restor|repair|fix|recover/i.test(title);
  const isAnswer = /respon|acknowledg|answer|react|attend/i.test(title);
  return isEnd === isAnswer ? undefined : isEnd ? 'Resolution Time' : 'Response Time';
}

/** The one length of a cell; its unit may stand in the head: "Response (hours)". */
function lengthOfCell(cell: string, title: string): Length | undefined {
  const lengths = lengthsIn(cell);
  const isWorking = /\b(?:business|working|support|service|office) (?:hours|days|time)\b/i.test(title);
  const [length] = lengths;
  if (everyLengthIn(cell).length > 1) return undefined;
  if (length !== undefined)
    return isWorking && /minute|hour|day/.test(length.unit) ? lengthOf(length.count, length.unit, true, length) : length;
  const unit = /\b(minute|min|hour|day)s?\b/i.exec(title)?.[1]?.toLowerCase();
  const number = /^\d+(?:[.,]\d+)?$/.test(cell) ? numberOf(cell) : undefined;
  if (unit === undefined || number === undefined) return undefined;
  return lengthOf(number.plain, unit === 'min' ? 'minute' : unit, isWorking, { from: 0, to: cell.length, said: cell, open: [] });
}

function shareOfCell(cell: string): Share | undefined {
  const percents = percentsIn(cell);
  const [percent] = percents;
  return percent === undefined || percents.length > 1 ? undefined : { share: percent.text };
}

/** A column of its own with the share of each priority. */
function shareOfRow({ cells }: Piece, titles: readonly string[]): Share | undefined {
  const shares = cells.flatMap((cell, column) => {
    const title = titles[column] ?? '';
    const isShare = column > 0 && everyLengthIn(cell).length === 0 && !/credit|fee|penalt|rebate/i.test(title);
    const share = isShare ? shareOfCell(/^\d{1,3}(?:[.,]\d+)?$/.test(cell) && /%/.test(title) ? `${cell}%` : cell) : undefined;
    return share === undefined ? [] : [{ ...share, ...windowOfTitle(title) }];
  });
  return shares.length === 1 ? shares[0] : undefined;
}

function windowOfTitle(title: string): Pick<Share, 'window'> {
  const window = windowsIn(title)[0]?.window;
  return window === undefined ? {} : { window };
}
