/** Parts of a JSON value of unknown shape, read without trusting it. */
import type { Cell } from './export-table';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value behind these names, one inside the other. */
export function inside(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((within, name) => (isObject(within) ? within[name] : undefined), value);
}

/** The objects of a list; undefined for what is no list, or a list of something else. */
export function objectsOf(value: unknown): readonly JsonObject[] | undefined {
  return Array.isArray(value) && value.every(isObject) ? value : undefined;
}

/** A value as a cell: texts, numbers and truths as they are, the name of an object that has one, a list as its parts. */
export function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(cellOf).join(', ');
  if (!isObject(value)) return undefined;
  const name = value['display_value'] ?? value['name'] ?? value['displayName'] ?? value['value'] ?? value['key'];
  return name === undefined ? JSON.stringify(value) : cellOf(name);
}

/** Seconds since 1970 as a time; what is no such number stays as it is, for whoever reads the cell to complain of. */
export function timeOfSeconds(value: unknown): Cell {
  const text = cellOf(value);
  if (text === undefined || !/^-?\d{1,12}(\.\d+)?$/.test(text)) return text;
  const [whole = '', decimals = ''] = text.split('.');
  const date = new Date(Number(whole) * 1000);
  return Number.isNaN(date.getTime()) ? text : `${date.toISOString().slice(0, 19)}${decimals === '' ? '' : `.${decimals.slice(0, 9)}`}Z`;
}

/** Milliseconds since 1970 as a time. */
export function timeOfMilliseconds(value: unknown): Cell {
  const text = cellOf(value);
  if (text === undefined || !/^-?\d{4,15}$/.test(text)) return text;
  return timeOfSeconds(`${text.slice(0, -3)}.${text.slice(-3)}`);
}
