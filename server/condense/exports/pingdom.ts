/** What Pingdom answers: the states of a check (`summary.outage`, a status report) and its single results. */
import { tableOf, type ExportColumn, type ExportShape, type ExportTable } from './export-table';
import { cellOf, inside, objectsOf, timeOfSeconds, type JsonObject } from './json-values';

export const pingdom: ExportShape = {
  fromJson(name, value) {
    const states = statesOf(value);
    if (states !== undefined) return { called: "Pingdom's states of a check", tables: stateTables(name, states) };
    const results = objectsOf(inside(value, 'results'));
    if (results?.some((result) => 'probeid' in result && 'time' in result && 'status' in result) !== true) return undefined;
    return { called: "Pingdom's results of a check", tables: [resultTable(name, results)] };
  },
};

/** Versions 2 and 3 say `timefrom` and `timeto` in seconds, a report `from` and `to` as times. */
function statesOf(value: unknown): readonly JsonObject[] | undefined {
  const states = objectsOf(inside(value, 'summary', 'states')) ?? objectsOf(inside(value, 'report', 'states'));
  const isState = (state: JsonObject): boolean => 'status' in state && ('timefrom' in state || 'from' in state);
  return states?.some(isState) === true ? states : undefined;
}

function stateTables(name: string, states: readonly JsonObject[]): ExportTable[] {
  const rows = states.map((state, i) => ({
    line: i + 1,
    status: cellOf(state['status']),
    from: timeOfSeconds(state['timefrom'] ?? state['from']),
    to: timeOfSeconds(state['timeto'] ?? state['to']),
    message: cellOf(state['message']),
  }));
  const message: ExportColumn = { name: 'message', roles: ['title'] };
  return [
    tableOf(
      name,
      [{ name: 'timefrom', roles: ['start'] }, { name: 'timeto', roles: ['end'] }, message],
      rows.filter(({ status }) => status === 'down').map((row) => ({ line: row.line, cells: [row.from, row.to, row.message] })),
    ),
    tableOf(
      name,
      [{ name: 'timefrom', roles: ['at', 'start'] }, { name: 'timeto', roles: ['end'] }, { name: 'status', roles: ['status'] }, message],
      rows.map((row) => ({ line: row.line, cells: [row.from, row.to, row.status, row.message] })),
    ),
  ];
}

function resultTable(name: string, results: readonly JsonObject[]): ExportTable {
  const columns: ExportColumn[] = [
    { name: 'time', roles: ['at', 'start'] },
    { name: 'status', roles: ['status'] },
    { name: 'responsetime', roles: ['latency', 'value'], unit: 'millisecond' },
    { name: 'probeid', roles: ['subject'] },
    { name: 'statusdesclong', roles: ['title'] },
  ];
  const cells = (result: JsonObject) => [
    timeOfSeconds(result['time']),
    cellOf(result['status']),
    cellOf(result['responsetime']),
    cellOf(result['probeid']),
    cellOf(result['statusdesclong'] ?? result['statusdesc']),
  ];
  return tableOf(
    name,
    columns,
    results.map((result, i) => ({ line: i + 1, cells: cells(result) })),
  );
}
