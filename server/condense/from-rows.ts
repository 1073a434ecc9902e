/**
 * Every request answered from a table of typed rows: the reference for what an answer is.
 *
 * Invariant: one pass or one sort over columns, no object for each row; whatever the order of the rows, the counts are the same.
 */
import {
  fromExactNumber,
  instants,
  kindOfType,
  rowTestOf,
  toExactNumber,
  zoneOf,
  type Agreement,
  type Answer,
  type Clock,
  type ExamplesAnswer,
  type ExamplesRequest,
  type ExtentAnswer,
  type Request,
  type RowsAnswer,
  type RowsRequest,
  type RowSource,
  type RowTable,
  type WorkingCalendar,
} from '../../language/index';
import { datedField, rowRef } from './dated';
import { exampleValues } from './examples';
import { inTimeFromRows } from './in-time';
import { extremes, latestOf, rowsThat, selectRows } from './row-table';
import { statesFromRows } from './states';
import { tallyFromRows } from './tally';

/** The requests that speak of records; a series speaks of a metric's own file. */
export type RecordsRequest = Exclude<Request, { kind: 'series' }>;

export interface Rows {
  readonly agreement: Agreement;
  readonly table: RowTable;
  readonly calendar: (name: string) => WorkingCalendar | undefined;
}

export function answerFromRows(request: RecordsRequest, rows: Rows): Answer {
  switch (request.kind) {
    case 'extent':
      return extentFromRows(request.records, rows);
    case 'rows':
      return rowsFromRows(request, rows);
    case 'states':
      return statesFromRows(request, sourceOf(request.records, rows));
    case 'tally':
      return tallyFromRows(request, sourceOf(request.records, rows, request.clocks));
    case 'in-time':
      return inTimeFromRows(request, sourceOf(request.records, rows, [request.clock]));
    case 'examples':
      return examplesFromRows(request, sourceOf(request.records, rows, request.clocks));
  }
}

function sourceOf(records: string, { agreement, table, calendar }: Rows, clocks: readonly Clock[] = []): RowSource {
  return { agreement, records, table, clocks, calendar };
}

function extentFromRows(records: string, { agreement, table }: Rows): ExtentAnswer {
  const fields = agreement.records.get(records)?.fields ?? [];
  const times = fields.filter(({ type }) => kindOfType(type) === 'instant').map(({ name }) => name);
  return { kind: 'extent', rows: table.count, ...extremes(table, times) };
}

function rowsFromRows(request: RowsRequest, rows: Rows): RowsAnswer {
  const passes = rowTestOf(request.where, sourceOf(request.records, rows));
  return { kind: 'rows', table: selectRows(rows.table, passes, request.fields), last: latestOf(rows.table, request.fields) };
}

function examplesFromRows(request: ExamplesRequest, source: RowSource): ExamplesAnswer {
  const { agreement, table } = source;
  const { from, to, hit, most } = request;
  const at = instants(table, datedField(request.dated, agreement, source.clocks) ?? '');
  const [first, end] = [toExactNumber(from), toExactNumber(to)];
  const [where, whose] = [rowTestOf(request.where, source), rowTestOf(request.whose, source)];
  const isInside = (instant: number): boolean => instant >= first && instant < end;
  const found = rowsThat(table.count, (row) => isInside(at[row] ?? NaN) && where(row) && (hit === undefined || whose(row) === hit));
  const inOrder = found.slice().sort((left, right) => (at[left] ?? 0) - (at[right] ?? 0) || left - right);
  const records = agreement.records.get(source.records);
  const rows = [...inOrder.subarray(0, most)].map((row) => ({
    ref: rowRef(table, row),
    at: fromExactNumber(at[row] ?? 0),
    values: records === undefined ? [] : exampleValues(records, table, row, zoneOf(agreement)),
  }));
  return { kind: 'examples', total: found.length, rows };
}
