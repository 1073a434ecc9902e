import { closest, type ColumnBinding, type DurationUnit, type Field } from '../../language/index';
import { UnreadableData } from './opened-file';

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
  /** Fields without a column. */
  readonly missing: readonly string[];
}

/** How a field's name and a column's are compared: ignoring case, spaces and underscores (convention 27). */
export function columnKey(name: string): string {
  return name.toLowerCase().replace(/[\s_]+/g, '');
}

/** The field as this column holds it: lengths of time in the column's unit. */
export function fieldIn(field: Field, matched: MatchedColumn | undefined): Field {
  return matched?.unit === undefined ? field : { ...field, unit: matched.unit };
}

/** Finds the column of each field: the one that a binding names, else the one of the same name. Throws `UnreadableData` where two have it. */
export function matchColumns(
  file: string,
  columns: readonly string[],
  fields: readonly string[],
  bindings: readonly ColumnBinding[],
): MatchedColumns {
  const matched = new Map<string, MatchedColumn>();
  const missing: string[] = [];
  for (const field of fields) {
    const binding = bindings.find((one) => one.field === field);
    const found = columnsNamed(columns, binding?.column ?? field);
    const [column, another] = found;
    if (column === undefined) missing.push(field);
    else if (another === undefined) matched.set(field, { field, column, format: binding?.format, unit: binding?.unit });
    else throw new UnreadableData(twoColumns(file, field, [columns[column] ?? '', columns[another] ?? '']));
  }
  return { matched, missing };
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

function twoColumns(file: string, field: string, names: readonly string[]): string {
  return `${file} has two columns that could be ${field}: ${listNames(names)}. Rename one of them, or say which: where ${field} is "${names[0] ?? ''}".`;
}
