import { formatDuration, formatInstant, fromExactNumber, type Column, type Records, type RowTable } from '../../language/index';

/** The given fields of a row as a reader sees them, in the order of the agreement; periods are left out. */
export function exampleValues(records: Records, table: RowTable, row: number, timeZone: string): { field: string; text: string }[] {
  return records.fields.flatMap(({ name, type }) => {
    const text = textOf(table.columns.get(name), row, timeZone);
    return text === undefined ? [] : [{ field: name, text: type === 'date' ? text.slice(0, 10) : text }];
  });
}

function textOf(column: Column | undefined, row: number, timeZone: string): string | undefined {
  switch (column?.kind) {
    case 'instant': {
      const at = column.at[row] ?? NaN;
      return Number.isNaN(at) ? undefined : formatInstant(fromExactNumber(at), timeZone);
    }
    case 'duration': {
      const length = column.length[row] ?? NaN;
      return Number.isNaN(length) ? undefined : formatDuration(fromExactNumber(length));
    }
    case 'text':
      return column.dictionary[column.codes[row] ?? -1];
    case 'periods':
    case undefined:
      return undefined;
  }
}
