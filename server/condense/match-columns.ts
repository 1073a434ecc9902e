import { closest, type ColumnBinding, type DurationUnit, type Field } from '../../language/index';

/** Which column of a file a field is read from. */
export interface MatchedColumn {
  readonly field: string;
  readonly column: number;
  /** How its times are written, when the agreement says so. */
  readonly format?: string;
  /** The unit of its plain numbers, where it is not the field's. */
  readonly unit?: DurationUnit;
}

export interface MatchedColumns {
  readonly matched: ReadonlyMap<string, MatchedColumn>;
  /** What could not be matched, in words with what to write; undefined when every field has its column. */
  readonly complaint?: string;
}

/** How a field's name and a column's are compared: ignoring case, spaces and underscores (convention 27). */
export function columnKey(name: string): string {
  return name.toLowerCase().replace(/[\s_]+/g, '');
}

/** The field as this column holds it: lengths of time in the column's unit. */
export function fieldIn(field: Field, matched: MatchedColumn | undefined): Field {
  return matched?.unit === undefined ? field : { ...field, unit: matched.unit };
}

/** Finds the column of each field: the one that a binding names, else the one of the same name. `sample` is the sentence to correct: `sample Tickets from "a.csv"`. */
export function matchColumns(
  file: string,
  columns: readonly string[],
  fields: readonly string[],
  bindings: readonly ColumnBinding[],
  sample: string,
): MatchedColumns {
  const matched = new Map<string, MatchedColumn>();
  const missing: { field: string; wanted: string }[] = [];
  for (const field of fields) {
    const binding = bindings.find((one) => one.field === field);
    const wanted = binding?.column ?? field;
    const found = columnsNamed(columns, wanted);
    const [column, another] = found;
    if (column === undefined) missing.push({ field, wanted });
    else if (another !== undefined)
      return {
        matched,
        complaint: twoColumns(
          file,
          field,
          [column, another].map((at) => columns[at] ?? ''),
        ),
      };
    else matched.set(field, { field, column, format: binding?.format, unit: binding?.unit });
  }
  return missing.length === 0 ? { matched } : { matched, complaint: missingColumns(file, columns, missing, sample) };
}

/** Places of the columns with exactly that name, or else of those that are alike. */
export function columnsNamed(columns: readonly string[], name: string): number[] {
  const places = columns.map((_, at) => at);
  const exact = places.filter((at) => columns[at] === name);
  return exact.length > 0 ? exact : places.filter((at) => columnKey(columns[at] ?? '') === columnKey(name));
}

/** `"id", "opened_at" and "prio"`. */
export function listNames(names: readonly string[]): string {
  const most = 30;
  const shown = names.slice(0, most).map((name) => `"${name}"`);
  if (names.length > most) return `${shown.join(', ')} and ${names.length - most} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

/** The column whose name is most like the wanted one, when one is: one is a part of the other, or a few letters make the difference. */
export function closestColumn(columns: readonly string[], wanted: string): string | undefined {
  const key = columnKey(wanted);
  const others = new Map(columns.map((column) => [columnKey(column), column]));
  const parts = [...others.keys()].filter(
    (other) => Math.min(key.length, other.length) >= 3 && (other.includes(key) || key.includes(other)),
  );
  const nearest = parts.reduce<string | undefined>(
    (best, next) => (best === undefined || apart(next, key) < apart(best, key) ? next : best),
    undefined,
  );
  return others.get(nearest ?? closest(key, others.keys()) ?? '');
}

function apart(left: string, right: string): number {
  return Math.abs(left.length - right.length);
}

function missingColumns(
  file: string,
  columns: readonly string[],
  missing: readonly { field: string; wanted: string }[],
  sample: string,
): string {
  const names = missing.map(({ field, wanted }) => (field === wanted ? field : `${field} (called "${wanted}")`));
  const proposals = missing.map(({ field, wanted }) => `${field} is "${closestColumn(columns, wanted) ?? '…'}"`);
  const has = columns.length === 1 ? 'Its only column is' : 'Its columns are';
  return `${file} has no column for ${names.join(', ')}. ${has} ${listNames(columns)}. Say which to read: ${sample}, where ${proposals.join(' and ')}.`;
}

function twoColumns(file: string, field: string, names: readonly string[]): string {
  return `${file} has two columns that could be ${field}: ${listNames(names)}. Rename one of them, or say which: where ${field} is "${names[0] ?? ''}".`;
}
