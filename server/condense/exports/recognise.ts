/** Which product a file comes from. */
import type { OpenedFile } from '../opened-file';
import { datadog } from './datadog';
import { columnName, type ExportShape, type Recognised } from './export-table';
import { jira } from './jira';
import { inside, isObject, objectsOf, type JsonObject } from './json-values';
import { pingdom } from './pingdom';
import { prometheus } from './prometheus';
import { serviceNow } from './servicenow';
import { statuspage } from './statuspage';
import { uptimeRobot } from './uptimerobot';

const SHAPES: readonly ExportShape[] = [uptimeRobot, pingdom, statuspage, datadog, prometheus, jira, serviceNow];

export function recogniseJson(name: string, value: unknown): Recognised | undefined {
  for (const shape of SHAPES) {
    const found = shape.fromJson?.(name, value);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** By the header alone, without looking at a row. */
export function hasKnownHeader({ columns }: OpenedFile): boolean {
  return shapeOfHeader(columns) !== undefined;
}

export async function recogniseRows(file: OpenedFile): Promise<Recognised | undefined> {
  return shapeOfHeader(file.columns)?.fromRows?.(file);
}

function shapeOfHeader(columns: OpenedFile['columns']): ExportShape | undefined {
  const names = new Set(columns.map(({ name }) => columnName(name)));
  return SHAPES.find((shape) => shape.hasHeader?.(names) === true);
}

/** The one list of objects in an answer that wraps it, at most two names deep; undefined where there is none, or several. */
export function wrappedList(value: JsonObject, depth = 2): readonly JsonObject[] | undefined {
  const lists = Object.keys(value).flatMap((name) => {
    const part = inside(value, name);
    const list = objectsOf(part);
    if (list !== undefined && list.length > 0) return [list];
    const deeper = depth > 1 && isObject(part) ? wrappedList(part, depth - 1) : undefined;
    return deeper === undefined ? [] : [deeper];
  });
  return lists.length === 1 ? lists[0] : undefined;
}
