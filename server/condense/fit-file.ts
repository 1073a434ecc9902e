/**
 * The columns of a file for the fields of its records: by what the agreement says, by their names, or, in the export of a product that is known, by
 * what they mean.
 *
 * Invariant: words of the agreement go before names, names before meanings; whatever was taken by its meaning is told.
 */
import { kindOfType, listed, type Field, type Sample } from '../../language/index';
import { complainOfFormat } from './cell-readers';
import type { ExportColumn, ExportTable, IdentifiedFile, Recognised } from './exports/export-table';
import { rolesOfField } from './exports/field-roles';
import { recogniseRows } from './exports/recognise';
import { translatedWords, translation, type Translate } from './exports/translate';
import { columnKey, listNames, matchColumns, type MatchedColumn, type MatchedColumns } from './match-columns';
import { UnreadableData, type Batch, type OpenedFile } from './opened-file';
import { proposeMapping, shownColumns } from './propose-mapping';
import { proposedSentence } from './propose-readings';
import type { ReadingPlan } from './reading-plan';
import { strangeHeader } from './strange-header';

export interface FittedFile {
  readonly file: OpenedFile;
  readonly matched: ReadonlyMap<string, MatchedColumn>;
  /** What a product's export was read as. */
  readonly note?: string;
}

/** Throws `UnreadableData` where a field has no column, with the sentence to write instead. */
export async function fitFile(plan: ReadingPlan, sample: Sample, file: IdentifiedFile): Promise<FittedFile> {
  const plain = file.recognised === undefined ? matchPlain(plan, sample, file) : undefined;
  if (plain !== undefined && plain.missing.length === 0) return { file, matched: checked(plan, plain.matched) };
  const recognised = file.recognised ?? (await recogniseRows(file));
  if (recognised === undefined) throw new UnreadableData(await complainOfColumns(plan, sample, file, plain?.missing ?? []));
  return fitExport(plan, sample, file, recognised);
}

/** By the words of the agreement and by names alone. Throws `UnreadableData` where two columns could be one field. */
export function matchPlain({ fields }: ReadingPlan, sample: Sample, { name, columns }: OpenedFile): MatchedColumns {
  return matchColumns(
    name,
    columns.map((column) => column.name),
    fields.map((field) => field.name),
    sample.columns,
  );
}

/** What is missing, what is there, and the whole sentence that would do. */
export async function complainOfColumns(
  plan: ReadingPlan,
  sample: Sample,
  file: OpenedFile,
  missing: readonly string[],
  called?: string,
): Promise<string> {
  const isNothingKnown = called === undefined && missing.length === plan.fields.length && sample.columns.length === 0;
  const strange = isNothingKnown
    ? strangeHeader(
        file.name,
        file.columns.map(({ name }) => name),
      )
    : undefined;
  if (strange !== undefined) return strange;
  const columns = await shownColumns(file);
  const bound = (field: string): string | undefined => sample.columns.find((one) => one.field === field)?.column;
  const names = missing.map((field) => (bound(field) === undefined ? field : `${field} (called "${bound(field) ?? ''}")`));
  const free = { ...sample, columns: sample.columns.filter(({ field }) => !missing.includes(field)) };
  const proposed = proposeMapping(plan.fields, free, columns, plan.agreement);
  const has =
    columns.length === 0
      ? 'It has no columns.'
      : `${columns.length === 1 ? 'Its only column is' : 'Its columns are'} ${listNames(columns.map(({ name }) => name))}.`;
  const lacks = called === undefined ? 'has no column for' : `was read as ${called}, without anything for`;
  return `${file.name} ${lacks} ${listed(names)}. ${has} Say which to read: ${proposedSentence(sample, missing, proposed, { fields: plan.fields, columns, agreement: plan.agreement })}`;
}

/** Which layouts of times the agreement names must be layouts. */
function checked({ fields }: ReadingPlan, matched: ReadonlyMap<string, MatchedColumn>): ReadonlyMap<string, MatchedColumn> {
  for (const { name, type } of fields) {
    const wrong = kindOfType(type) === 'instant' ? complainOfFormat(name, matched.get(name)?.format) : undefined;
    if (wrong !== undefined) throw new UnreadableData(wrong);
  }
  return matched;
}

async function fitExport(plan: ReadingPlan, sample: Sample, file: OpenedFile, { called, tables }: Recognised): Promise<FittedFile> {
  const about = `${plan.records.name} ${plan.records.title}`;
  const order = (table: ExportTable): number => (table.about === undefined ? 1 : table.about.test(about) ? 0 : 2);
  const sorted = [...tables].sort((left, right) => order(left) - order(right));
  const fits = sorted.map((table) => ({ table, ...fitTable(plan, sample, table) }));
  const [nearest] = [...fits].sort((left, right) => left.missing.length - right.missing.length);
  if (nearest === undefined) throw new UnreadableData(`${file.name} was read as ${called}, but there is nothing in it.`);
  const { table, matched, missing } = nearest;
  if (missing.length > 0) throw new UnreadableData(await complainOfColumns(plan, sample, table.file, missing, called));
  const taken = new Set([...matched.values()].map(({ column }) => table.columns[column]?.name));
  const [apart] = table.apart ?? [];
  if (apart !== undefined && table.apart?.every((name) => !taken.has(name)) === true)
    throw new UnreadableData(
      `${file.name} holds several subjects, told apart by "${apart}", and ${plan.records.name} have no field for it. Export only one, or give ${plan.records.name} the field: ${fieldName(apart)}, a text.`,
    );
  const unclear = [...matched.values()].find(({ column, format }) => format === undefined && table.columns[column]?.unclear !== undefined);
  if (unclear !== undefined) throw new UnreadableData(complainOfLayout(file.name, unclear.field, table.columns[unclear.column]));
  const words = plan.fields.map((field) => wordsOf(field, table, matched, plan));
  return {
    file: spelled(table.file, plan, matched, words),
    matched: checked(plan, matched),
    note: noteOf(file.name, called, plan, table, matched),
  };
}

interface Fit {
  readonly matched: ReadonlyMap<string, MatchedColumn>;
  readonly missing: readonly string[];
}

function fitTable(plan: ReadingPlan, sample: Sample, table: ExportTable): Fit {
  const { matched: named, missing } = matchPlain(plan, sample, table.file);
  const matched = new Map(named);
  for (const [field, found] of named) matched.set(field, { ...shapeOf(table.columns[found.column]), ...defined(found) });
  const taken = new Set([...named.values()].map(({ column }) => column));
  const still: string[] = [];
  for (const name of missing) {
    const field = plan.fields.find((one) => one.name === name);
    const isBound = sample.columns.some((one) => one.field === name);
    const column = field === undefined || isBound ? undefined : columnFor(field, plan, table.columns, taken);
    if (column === undefined) still.push(name);
    else {
      matched.set(name, { field: name, column, ...shapeOf(table.columns[column]) });
      taken.add(column);
    }
  }
  return { matched, missing: still };
}

/** The column that means what the field asks for; of several, the one that is called most like it. */
function columnFor(field: Field, plan: ReadingPlan, columns: readonly ExportColumn[], taken: ReadonlySet<number>): number | undefined {
  for (const role of rolesOfField(field, plan)) {
    const places = columns.map((_, at) => at).filter((at) => !taken.has(at) && columns[at]?.roles.includes(role) === true);
    const alike = places.find((at) => {
      const [name, key] = [columnKey(columns[at]?.name ?? ''), columnKey(field.name)];
      return name.startsWith(key) || key.startsWith(name);
    });
    const found = alike ?? places[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

function shapeOf(column: ExportColumn | undefined): Pick<MatchedColumn, 'format' | 'unit'> {
  return {
    ...(column?.format === undefined ? {} : { format: column.format }),
    ...(column?.unit === undefined ? {} : { unit: column.unit }),
  };
}

function defined({ field, column, format, unit }: MatchedColumn): MatchedColumn {
  return { field, column, ...(format === undefined ? {} : { format }), ...(unit === undefined ? {} : { unit }) };
}

function wordsOf(
  field: Field,
  table: ExportTable,
  matched: ReadonlyMap<string, MatchedColumn>,
  { agreement }: ReadingPlan,
): Translate | undefined {
  const column = table.columns[matched.get(field.name)?.column ?? -1];
  return column === undefined ? undefined : translation(field, column.roles, agreement);
}

/** The file with its words in the spelling of the agreement. */
function spelled(
  file: OpenedFile,
  { fields }: ReadingPlan,
  matched: ReadonlyMap<string, MatchedColumn>,
  words: readonly (Translate | undefined)[],
): OpenedFile {
  if (words.every((translate) => translate === undefined)) return file;
  const byColumn = new Map(fields.map(({ name }, i) => [matched.get(name)?.column ?? -1, words[i]] as const));
  return {
    ...file,
    async *batches(wanted): AsyncGenerator<Batch> {
      const translates = wanted.map((column) => byColumn.get(column));
      for await (const batch of file.batches(wanted)) {
        yield {
          ...batch,
          cell: (row, column) => {
            const cell = batch.cell(row, column);
            return typeof cell === 'string' ? (translates[column]?.(cell) ?? cell) : cell;
          },
        };
      }
    },
  };
}

function noteOf(
  name: string,
  called: string,
  { fields, agreement }: ReadingPlan,
  { columns }: ExportTable,
  matched: ReadonlyMap<string, MatchedColumn>,
): string {
  const pairs = fields.map((field) => {
    const column = columns[matched.get(field.name)?.column ?? -1];
    const words = column === undefined ? [] : translatedWords(field, column.roles, agreement);
    return `${field.name} from "${column?.name ?? ''}"${words.length === 0 ? '' : ` (${words.join(', ')})`}`;
  });
  return `${name} was read as ${called}: ${listed(pairs)}.`;
}

function complainOfLayout(file: string, field: string, column: ExportColumn | undefined): string {
  const [first, second] = column?.unclear?.formats ?? ['', ''];
  return `${file} writes times so that nobody can tell the day from the month: "${column?.unclear?.cell ?? ''}". Say which it is: where ${field} is "${column?.name ?? ''}" as "${first}", or as "${second}".`;
}

/** `friendly_name` as a field would be called. */
function fieldName(column: string): string {
  return column.replace(/[_-]+/g, ' ').replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
