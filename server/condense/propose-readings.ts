/** What a sample could say of cells that the fields do not take as they are: how times are written, and what texts stand for. */
import {
  kindOfType,
  listed,
  printSample,
  spellingsOf,
  type Agreement,
  type ColumnBinding,
  type Field,
  type Sample,
  type Taken,
} from '../../language/index';
import { guessValue } from './exports/translate';
import { columnKey } from './match-columns';
import { saysNothing } from './missing-cells';
import type { ShownColumn } from './propose-mapping';
import { layoutOfTimes } from './time-layouts';

type Said = Pick<Sample, 'columns' | 'notGiven' | 'taken'>;

export interface Readings {
  /** Fields whose column is known, with the layout in which their times are written. */
  readonly layouts: readonly (ColumnBinding & { readonly format: string })[];
  /** Texts that clearly mean one value of their field: `1 - Critical` is P1. */
  readonly taken: readonly Taken[];
  /** Texts that mean that nothing was written. */
  readonly notGiven: readonly string[];
}

export function proposeReadings(fields: readonly Field[], sample: Said, columns: readonly ShownColumn[], agreement: Agreement): Readings {
  const layouts = proposeLayouts(fields, sample, columns);
  const taken = proposeValues(fields, sample, columns, agreement);
  const notGiven = new Set<string>();
  for (const field of fields) {
    if (field.type === 'text') continue;
    for (const text of columnOf(field, sample, columns)?.texts ?? [])
      if (saysNothing(text) && !sample.notGiven.includes(text)) notGiven.add(text);
  }
  return { layouts, taken: taken.filter(({ text }) => !notGiven.has(text)), notGiven: [...notGiven].sort() };
}

/** The whole sentence with the proposed columns, `…` for those that cannot be guessed, and with what their cells call for. */
export function proposedSentence(
  sample: Sample,
  missing: readonly string[],
  proposed: readonly ColumnBinding[],
  {
    fields,
    columns,
    agreement,
  }: { readonly fields: readonly Field[]; readonly columns: readonly ShownColumn[]; readonly agreement: Agreement },
): string {
  const added = missing.map((field) => proposed.find((each) => each.field === field) ?? { field, column: '…' });
  const whole = { ...sample, columns: [...sample.columns.filter(({ field }) => !missing.includes(field)), ...added] };
  const { layouts, taken, notGiven } = proposeReadings(fields, whole, columns, agreement);
  const bound = whole.columns.map((one) => layouts.find(({ field }) => field === one.field) ?? one);
  const named = layouts.filter(({ field }) => !bound.some((one) => one.field === field));
  return printSample({
    ...whole,
    columns: [...bound, ...named],
    notGiven: [...whole.notGiven, ...notGiven],
    taken: [...(whole.taken ?? []), ...taken],
  });
}

/** `"?" as not given and "1 - Critical" as P1 and "2 - High" or "2" as P2`; empty where there is nothing to say. */
export function takingsText({ taken, notGiven }: Readings): string {
  const as = (texts: readonly string[], what: string): string[] =>
    texts.length === 0 ? [] : [`${texts.map((text) => `"${text}"`).join(' or ')} as ${what}`];
  const values = [...new Set(taken.map(({ value }) => value))];
  return [
    ...as(notGiven, 'not given'),
    ...values.flatMap((value) =>
      as(
        taken.flatMap((one) => (one.value === value ? [one.text] : [])),
        value,
      ),
    ),
  ].join(' and ');
}

/** What a sentence with these readings says, for a title: `how Opened is written`. */
export function readingsTitle(readings: Readings): string[] {
  const { layouts, taken, notGiven } = readings;
  const texts = [...notGiven, ...taken.map(({ text }) => text)].map((text) => `"${text}"`);
  return [
    ...(layouts.length === 0 ? [] : [`how ${listed(layouts.map(({ field }) => field))} ${layouts.length === 1 ? 'is' : 'are'} written`]),
    ...(texts.length === 0 ? [] : [`what ${listed(texts)} ${texts.length === 1 ? 'stands' : 'stand'} for`]),
  ];
}

/** For fields whose column is known. Where day and month could be either way round, the other times of the file decide, or nothing is proposed. */
function proposeLayouts(fields: readonly Field[], sample: Said, columns: readonly ShownColumn[]): Readings['layouts'] {
  const times = fields.flatMap((field) => {
    const column = kindOfType(field.type) === 'instant' ? columnOf(field, sample, columns) : undefined;
    return column === undefined ? [] : [{ field: field.name, column: column.name, cells: given(column, sample) }];
  });
  const all = times.flatMap(({ cells }) => cells);
  return times.flatMap(({ field, column, cells }) => {
    if (sample.columns.some((one) => one.field === field && one.format !== undefined)) return [];
    const own = layoutOfTimes(cells);
    const { format, other } = (own?.other === undefined ? own : layoutOfTimes(all)) ?? {};
    return format === undefined || other !== undefined ? [] : [{ field, column, format }];
  });
}

/** For texts that clearly mean one value of the field: `1 - Critical` is P1. */
function proposeValues(fields: readonly Field[], sample: Said, columns: readonly ShownColumn[], agreement: Agreement): Taken[] {
  const found = new Map<string, Taken>();
  for (const field of fields) {
    const column = columnOf(field, sample, columns);
    const spelling = spellingsOf({ ...field, taken: sample.taken ?? [] }, agreement);
    if (field.type !== 'enum' || column === undefined || spelling === undefined) continue;
    for (const text of column.texts) {
      if (spelling(text) !== undefined || text.includes('"') || sample.notGiven.includes(text)) continue;
      const value = guessValue(field.values, text);
      if (value !== undefined && !found.has(text)) found.set(text, { text, value });
    }
  }
  return [...found.values()].sort((left, right) => (left.text < right.text ? -1 : 1));
}

function columnOf({ name }: Field, { columns: bound }: Said, columns: readonly ShownColumn[]): ShownColumn | undefined {
  const wanted = bound.find(({ field }) => field === name)?.column;
  return columns.find((column) => (wanted === undefined ? columnKey(column.name) === columnKey(name) : column.name === wanted));
}

function given({ cells }: ShownColumn, { notGiven }: Said): string[] {
  return cells.filter((cell) => !notGiven.includes(cell.trim()));
}
