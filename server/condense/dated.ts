import { clockOf, type Agreement, type Clock, type Dated, type RowRef, type RowTable } from '../../language/index';

/** The field that says when a row happened. */
export function datedField(dated: Dated, agreement: Agreement, clocks: readonly Clock[]): string | undefined {
  return dated.kind === 'field' ? dated.field : clockOf(dated.measure, agreement, clocks)?.end;
}

/** Where a row stands in its file. */
export function rowRef({ files, file, line }: RowTable, row: number): RowRef {
  return { file: files[file[row] ?? 0] ?? '', line: line[row] ?? 0 };
}
