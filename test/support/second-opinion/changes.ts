/** Records that are kept with one row for each change, gone through change by change. */
import type { Agreement } from '../../../language/agreement/agreement';
import { noMeasure } from './periods';
import type { Looked } from './terms';
import { World, type Cell, type Row } from './world';

/** One row for each key, in the place of its last change; of several at one moment the one further down is the last. */
export function folded(
  agreement: Agreement,
  rows: ReadonlyMap<string, readonly Row[]>,
  looked: Looked,
): ReadonlyMap<string, readonly Row[]> {
  const world = new World(agreement, rows, looked.tick, looked.lastDay);
  return new Map(
    [...rows].map(([name, list]) => {
      const records = agreement.records.get(name);
      if (records?.changes === undefined || records.key === undefined) return [name, list];
      const { key, changes, fields } = records;
      const at = ({ cells }: Row): number => Number(cells[changes.datedBy]);
      const histories = new Map<Cell, Row[]>();
      for (const row of list) histories.set(row.cells[key], [...(histories.get(row.cells[key]) ?? []), row]);
      const standing = [...histories.values()].flatMap((history): Row[] => {
        const inOrder = [...history].sort((a, b) => at(a) - at(b) || a.line - b.line);
        const last = inOrder.at(-1);
        if (last === undefined) return [];
        const cells: Record<string, Cell> = { ...last.cells };
        for (const { name: field, whilst } of fields) {
          if (whilst === undefined) continue;
          cells[field] = inOrder.flatMap((row, i): [number, number | undefined][] => {
            const next = inOrder[i + 1];
            const holds = world.satisfies(name, row, { join: 'and', parts: [whilst] }, noMeasure);
            return holds ? [[at(row), next === undefined ? undefined : at(next)]] : [];
          });
        }
        return [{ line: last.line, cells }];
      });
      return [name, standing.sort((a, b) => a.line - b.line)];
    }),
  );
}
