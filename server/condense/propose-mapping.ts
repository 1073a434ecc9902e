/** Which column a field is most likely to be read from, where its name does not say it: for messages and for the editor's quick fix. */
import {
  closest,
  durationOf,
  figureOf,
  kindOfType,
  spellingsOf,
  type Agreement,
  type ColumnBinding,
  type DurationUnit,
  type Field,
  type Sample,
} from '../../language/index';
import { guessValue } from './exports/translate';
import { columnKey } from './match-columns';
import { saysNothing } from './missing-cells';
import type { OpenedFile } from './opened-file';
import { layoutOfTimes, type TimeLayout } from './time-layouts';

/** A column and some of its cells, given ones only. */
export interface ShownColumn {
  readonly name: string;
  readonly cells: readonly string[];
  /** The different texts among more of them, as long as they are few; those that say nothing always. */
  readonly texts: readonly string[];
}

const SHOWN_ROWS = 50;
const MOST_TEXTS = 30;

/** The columns of a file with the cells of its first rows. */
export async function shownColumns(file: OpenedFile): Promise<ShownColumn[]> {
  const places = file.columns.map((_, at) => at);
  const cells: string[][] = places.map(() => []);
  const texts = places.map(() => new Set<string>());
  for await (const batch of file.batches(places)) {
    for (let row = 0; row < batch.count; row++) {
      if (batch.problem(row) !== undefined) continue;
      for (const at of places) {
        const cell = batch.cell(row, at);
        if (typeof cell !== 'string' || cell.trim() === '') continue;
        if (row < SHOWN_ROWS && !saysNothing(cell)) cells[at]?.push(cell);
        const known = texts[at];
        if (known !== undefined && (known.size <= MOST_TEXTS || saysNothing(cell))) known.add(cell.trim());
      }
    }
    break;
  }
  return file.columns.map(({ name }, at) => {
    const known = [...(texts[at] ?? [])];
    return { name, cells: cells[at] ?? [], texts: known.length > MOST_TEXTS ? known.filter(saysNothing) : known };
  });
}

/** The fields without a column, each with the one that is most likely meant: one that nothing else is tied to, and whose cells could be the field's. */
export function proposeMapping(
  fields: readonly Field[],
  { columns: bound, more }: Pick<Sample, 'columns' | 'more'>,
  columns: readonly ShownColumn[],
  agreement: Agreement,
): ColumnBinding[] {
  const elsewhere = new Set([...more.map(({ field }) => field), ...bound.map(({ field }) => field)]);
  const isNamed = (column: ShownColumn, field: Field): boolean => columnKey(column.name) === columnKey(field.name);
  const missing = fields.filter(
    (field) => field.type !== 'periods' && !elsewhere.has(field.name) && !columns.some((column) => isNamed(column, field)),
  );
  const free = new Set(
    columns.filter(
      (column) =>
        !column.name.includes('"') && !fields.some((field) => isNamed(column, field)) && !bound.some((each) => each.column === column.name),
    ),
  );
  const found = new Map<string, ShownColumn>();
  for (const likeness of LIKENESSES) {
    for (const field of missing) {
      if (found.has(field.name)) continue;
      const column = likeness(
        field,
        [...free].filter((one) => couldBe(field, one, agreement)),
      );
      if (column === undefined) continue;
      found.set(field.name, column);
      free.delete(column);
    }
  }
  return missing.flatMap((field) => {
    const column = found.get(field.name);
    return column === undefined ? [] : [bindingOf(field, column)];
  });
}

type Likeness = (field: Field, columns: readonly ShownColumn[]) => ShownColumn | undefined;

const LIKENESSES: readonly Likeness[] = [
  // One name is a part of the other; the one that is nearest in length.
  ({ name }, columns) =>
    shortestGap(
      columns.filter((column) => isPart(columnKey(name), columnKey(column.name))),
      columnKey(name),
    ),
  ({ name }, columns) => {
    const near = closest(
      columnKey(name),
      columns.map((column) => columnKey(column.name)),
    );
    return columns.find((column) => columnKey(column.name) === near);
  },
  ({ name, type }, columns) =>
    type === 'text' && KEY_NAMES.test(name) ? columns.find((column) => KEY_NAMES.test(column.name)) : undefined,
  // The words for a beginning and for an end.
  (field, columns) => (kindOfType(field.type) === 'instant' ? columns.find((column) => sameMoment(field.name, column.name)) : undefined),
  // The values of a field are seen in its column.
  (field, columns) => (field.type === 'enum' ? columns.find(({ cells }) => cells.length > 0) : undefined),
  // The only length of time that names its unit.
  (field, columns) => {
    const [only, another] = kindOfType(field.type) === 'duration' ? columns.filter(({ name }) => unitIn(name) !== undefined) : [];
    return another === undefined ? only : undefined;
  },
  // The first of times, or the only column that could be it.
  (field, columns) => {
    const [only, another] = columns;
    if (kindOfType(field.type) === 'instant') return only;
    return another === undefined && (field.type === 'text' || field.type === 'enum' || only?.cells.length !== 0) ? only : undefined;
  },
];

const KEY_NAMES = /(^|[\s_])(id|key|number|no|ref|reference|ticket)$/i;

const MOMENTS = [
  /start|begin|began|open|creat|rais|report|receiv|submit|from|since|timestamp/i,
  /end|resol|solved|clos|restor|fixed|complet|finish|until|to\b/i,
  /respon|answer|acknowledg|repl/i,
];

function sameMoment(field: string, column: string): boolean {
  return MOMENTS.some((words) => words.test(field) && words.test(column));
}

function isPart(left: string, right: string): boolean {
  return Math.min(left.length, right.length) >= 3 && (left.includes(right) || right.includes(left));
}

function shortestGap(columns: readonly ShownColumn[], key: string): ShownColumn | undefined {
  const gap = ({ name }: ShownColumn): number => Math.abs(columnKey(name).length - key.length);
  return columns.reduce<ShownColumn | undefined>((best, next) => (best === undefined || gap(next) < gap(best) ? next : best), undefined);
}

/** Whether the cells that were seen can be read as the field; true where none were. */
function couldBe(field: Field, { cells, name }: ShownColumn, agreement: Agreement): boolean {
  // The first line of what is no text at all is no name of a column.
  if (!READABLE.test(name)) return false;
  switch (kindOfType(field.type)) {
    case 'instant':
      return cells.length === 0 ? MOMENT_NAMES.test(name) : layoutOf(name, cells) !== undefined;
    case 'figure':
      return cells.every((cell) => figureOf(field.type, cell, agreement.currency) !== undefined);
    case 'text': {
      const spelling = spellingsOf(field, agreement);
      if (spelling === undefined || cells.length === 0) return true;
      return cells.some((cell) => (spelling(cell) ?? guessValue(field.values, cell)) !== undefined);
    }
    case 'duration':
      // A number in a column of keys is no length of time.
      return !KEY_NAMES.test(name) && cells.every((cell) => (durationOf(cell, unitIn(name) ?? field.unit ?? 'second') ?? -1) >= 0);
    case 'periods':
      return true;
  }
}

/** The unit that the name of a column ends with: `response_time_ms`, `Duration (in mins.)`. */
function unitIn(name: string): DurationUnit | undefined {
  return UNITS.find(([words]) => words.test(name))?.[1];
}

const UNITS: readonly (readonly [RegExp, DurationUnit])[] = [
  [/(?:^|[\s_(-])(?:ms|msecs?|millis|milliseconds)\W*$/i, 'millisecond'],
  [/(?:^|[\s_(-])(?:s|secs?|seconds)\W*$/i, 'second'],
  [/(?:^|[\s_(-])(?:mins?|minutes)\W*$/i, 'minute'],
  [/(?:^|[\s_(-])(?:h|hrs?|hours)\W*$/i, 'hour'],
];

const READABLE = /^\P{C}{1,80}$/u;

/** Plain numbers are seconds since 1970 only where the name of the column speaks of a moment. */
function layoutOf(name: string, cells: readonly string[]): TimeLayout | undefined {
  const isNumbered = MOMENT_NAMES.test(name) && cells.length > 0 && cells.every((cell) => /^\d{1,10}$/.test(cell.trim()));
  return layoutOfTimes(cells) ?? (isNumbered ? { format: 'epoch seconds' } : undefined);
}

const MOMENT_NAMES = /time|date|stamp|_at$|_on$|when|day|created|opened|closed|resolved|start|end|from|until/i;

function bindingOf(field: Field, { name, cells }: ShownColumn): ColumnBinding {
  const layout = kindOfType(field.type) === 'instant' ? layoutOf(name, cells) : undefined;
  const unit = kindOfType(field.type) === 'duration' && cells.some((cell) => /^[\d.]+$/.test(cell.trim())) ? unitIn(name) : undefined;
  return {
    field: field.name,
    column: name,
    ...(layout?.format === undefined ? {} : { format: layout.format }),
    ...(unit === undefined || unit === field.unit ? {} : { unit }),
  };
}
