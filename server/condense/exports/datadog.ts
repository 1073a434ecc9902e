/** The history of an SLO in Datadog: changes of state for monitors and time slices, counts for metrics, and the figure of the whole time. */
import { tableOf, type Cell, type ExportColumn, type ExportRow, type ExportShape, type ExportTable } from './export-table';
import { cellOf, inside, isObject, objectsOf, timeOfMilliseconds, timeOfSeconds, type JsonObject } from './json-values';

export const datadog: ExportShape = {
  fromJson(name, value) {
    const data = inside(value, 'data');
    if (!isObject(data) || !isObject(data['overall']) || !('from_ts' in data) || !('to_ts' in data)) return undefined;
    const parts = [...(objectsOf(data['groups']) ?? []), ...(objectsOf(data['monitors']) ?? [])];
    return {
      called: "Datadog's SLO history",
      tables: [
        ...(isObject(data['series']) ? [countTable(name, data['series'])] : []),
        ...stateTables(name, changesOf(data['overall'], data['to_ts']), false),
        // The same by group or monitor, for records that say which one.
        ...stateTables(
          name,
          parts.flatMap((part) => changesOf(part, data['to_ts'])),
          true,
        ),
        figureTable(name, data),
      ].filter((table) => table !== undefined),
    };
  },
};

const STATES: Readonly<Record<string, string>> = { '0': 'up', '1': 'down', '2': 'no data' };

function stateTables(name: string, changes: readonly Change[], isOfParts: boolean): ExportTable[] {
  if (changes.length === 0) return [];
  const group: ExportColumn[] = isOfParts ? [{ name: 'group', roles: ['subject'] }] : [];
  const apart = new Set(changes.map(({ subject }) => subject)).size > 1 ? ['group'] : [];
  const who = ({ subject }: Change): Cell[] => (isOfParts ? [subject] : []);
  return [
    tableOf(
      name,
      [...group, { name: 'start', roles: ['start'] }, { name: 'end', roles: ['end'] }],
      changes.filter(({ state }) => state === 'down').map((one) => ({ line: one.line, cells: [...who(one), one.from, one.to] })),
      { apart },
    ),
    tableOf(
      name,
      [...group, { name: 'time', roles: ['at', 'start'] }, { name: 'state', roles: ['status'] }],
      changes.map((one) => ({ line: one.line, cells: [...who(one), one.from, one.state] })),
      { apart },
    ),
  ];
}

interface Change {
  readonly line: number;
  readonly subject: Cell;
  readonly from: Cell;
  readonly to: Cell;
  readonly state: Cell;
}

/** A state stands until the next change, the last one until the end of the history. */
function changesOf(part: JsonObject, until: unknown): Change[] {
  const history: readonly unknown[] = Array.isArray(part['history']) ? part['history'] : [];
  const pairs = history.filter((pair): pair is [unknown, unknown] => Array.isArray(pair) && pair.length >= 2);
  return pairs.map(([from, state], i) => {
    const code = cellOf(state) ?? '';
    return {
      line: i + 1,
      subject: cellOf(part['group'] ?? part['name']),
      from: timeOfSeconds(from),
      to: timeOfSeconds(pairs[i + 1]?.[0] ?? until),
      state: STATES[code] ?? code,
    };
  });
}

function countTable(name: string, series: JsonObject): ExportTable | undefined {
  const [times, good, total] = [series['times'], inside(series, 'numerator', 'values'), inside(series, 'denominator', 'values')];
  if (!Array.isArray(times) || !Array.isArray(good) || !Array.isArray(total)) return undefined;
  const rows = times.map((time, i): ExportRow => ({ line: i + 1, cells: [timeOfMilliseconds(time), cellOf(good[i]), cellOf(total[i])] }));
  return tableOf(
    name,
    [
      { name: 'time', roles: ['at', 'start'] },
      { name: 'numerator', roles: ['good'] },
      { name: 'denominator', roles: ['total'] },
    ],
    rows,
  );
}

/** For a metric that is sampled ready-made: one figure, for the window that begins where the history does. */
function figureTable(name: string, data: JsonObject): ExportTable {
  const value = cellOf(inside(data, 'overall', 'sli_value'));
  const cells = [timeOfSeconds(data['from_ts']), value === undefined ? undefined : `${value}%`];
  return tableOf(
    name,
    [
      { name: 'from_ts', roles: ['window'] },
      { name: 'sli_value', roles: ['value'] },
    ],
    [{ line: 1, cells }],
  );
}
