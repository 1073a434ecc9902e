/** The log of UptimeRobot: the answer of its `getMonitors`, or the file of events that its web pages export. */
import { gatherRows, tableOf, type Cell, type ExportColumn, type ExportShape, type ExportTable } from './export-table';
import { cellOf, inside, objectsOf, timeOfSeconds, type JsonObject } from './json-values';

export const uptimeRobot: ExportShape = {
  fromJson(name, value) {
    const monitors = objectsOf(inside(value, 'monitors'));
    if (monitors?.some((monitor) => 'friendly_name' in monitor && ('logs' in monitor || 'response_times' in monitor)) !== true)
      return undefined;
    const [events, responses] = [monitors.flatMap(eventsOf), monitors.flatMap(responsesOf)];
    const subjects = monitors.length;
    const tables = [...(events.length === 0 ? [] : eventTables(name, events, subjects)), responseTable(name, responses, subjects)];
    return { called: CALLED, tables };
  },

  hasHeader: (names) => ['event', 'datetime', 'duration', 'reason'].every((column) => names.has(column)),

  async fromRows(file) {
    const rows = await gatherRows(file);
    const events = rows.map((row): Event => ({
      line: row.line,
      monitor: row.cell('monitor') ?? row.cell('monitorname') ?? row.cell('friendlyname') ?? row.cell('monitorurl'),
      event: row.cell('event'),
      at: row.cell('datetime'),
      ends: undefined,
      reason: row.cell('reason'),
    }));
    const lasting = rows.map((row) => secondsOf(row.cell('duration'), row.cell('durationinmins')));
    return {
      called: CALLED,
      tables: eventTables(file.name, untilTheNext(events, lasting), new Set(events.map(({ monitor }) => monitor)).size),
    };
  },
};

const CALLED = "UptimeRobot's log";

interface Event {
  readonly line: number;
  readonly monitor: Cell;
  readonly event: Cell;
  readonly at: Cell;
  readonly ends: Cell;
  readonly reason: Cell;
}

/** What the numbers of its log entries stand for. */
const EVENTS: Readonly<Record<string, string>> = { '1': 'down', '2': 'up', '98': 'started', '99': 'paused' };

function eventsOf(monitor: JsonObject): Event[] {
  const name = cellOf(monitor['friendly_name']);
  return (objectsOf(monitor['logs']) ?? []).map((log, i) => {
    const [type, at, lasting] = [cellOf(log['type']) ?? '', cellOf(log['datetime']), cellOf(log['duration'])];
    const isTimed = /^\d+$/.test(at ?? '') && /^\d+$/.test(lasting ?? '');
    return {
      line: i + 1,
      monitor: name,
      event: EVENTS[type] ?? type,
      at: timeOfSeconds(at),
      ends: isTimed ? timeOfSeconds(Number(at) + Number(lasting)) : undefined,
      reason: cellOf(inside(log, 'reason', 'detail')),
    };
  });
}

function responsesOf(monitor: JsonObject): { line: number; cells: Cell[] }[] {
  const times = objectsOf(monitor['response_times']) ?? [];
  return times.map((one, i) => ({
    line: i + 1,
    cells: [cellOf(monitor['friendly_name']), timeOfSeconds(one['datetime']), cellOf(one['value'])],
  }));
}

const MONITOR: ExportColumn = { name: 'Monitor', roles: ['subject'] };

function eventTables(name: string, events: readonly Event[], subjects: number): ExportTable[] {
  const apart = subjects > 1 ? ['Monitor'] : [];
  const outages = events.filter(({ event }) => event?.toLowerCase() === 'down');
  return [
    tableOf(
      name,
      [MONITOR, { name: 'Date-Time', roles: ['start'] }, { name: 'End', roles: ['end'] }, { name: 'Reason', roles: ['title'] }],
      outages.map(({ line, monitor, at, ends, reason }) => ({ line, cells: [monitor, at, ends, reason] })),
      { apart },
    ),
    tableOf(
      name,
      [MONITOR, { name: 'Date-Time', roles: ['at', 'start'] }, { name: 'Event', roles: ['status'] }, { name: 'Reason', roles: ['title'] }],
      events.map(({ line, monitor, at, event, reason }) => ({ line, cells: [monitor, at, event, reason] })),
      { apart },
    ),
  ];
}

function responseTable(name: string, rows: { line: number; cells: Cell[] }[], subjects: number): ExportTable {
  const columns: ExportColumn[] = [
    MONITOR,
    { name: 'datetime', roles: ['at', 'start'] },
    { name: 'value', roles: ['latency', 'value'], unit: 'millisecond' },
  ];
  return tableOf(name, columns, rows, { apart: subjects > 1 ? ['Monitor'] : [] });
}

/** An event lasts until the next one of its monitor; the last of all as long as it says. */
function untilTheNext(events: readonly Event[], lasting: readonly (number | undefined)[]): Event[] {
  const order = events.map((_, i) => i).sort((left, right) => compare(events[left]?.at, events[right]?.at));
  const next = new Map<Cell, Cell>();
  const ends = new Map<number, Cell>();
  for (const i of order.reverse()) {
    const event = events[i];
    if (event === undefined) continue;
    ends.set(i, next.get(event.monitor) ?? later(event.at, lasting[i]));
    next.set(event.monitor, event.at);
  }
  return events.map((event, i) => ({ ...event, ends: ends.get(i) }));
}

function compare(left: Cell = '', right: Cell = ''): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The same clock, so many seconds later; only for times that are written year first and without an offset. */
function later(at: Cell, seconds: number | undefined): Cell {
  const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2})?)$/.exec(at ?? '');
  const start = match === null ? NaN : Date.parse(`${match[1] ?? ''}T${match[2] ?? ''}Z`);
  if (seconds === undefined || Number.isNaN(start)) return undefined;
  return new Date(start + seconds * 1000).toISOString().slice(0, 19);
}

/** `1 hrs, 5 mins`, or a number of minutes beside it. */
function secondsOf(text: Cell, minutes: Cell): number | undefined {
  const parts = [...(text ?? '').matchAll(/(\d+)\s*(h|m|s)/g)];
  if (parts.length > 0) return parts.reduce((sum, [, count, unit]) => sum + Number(count) * ({ h: 3600, m: 60, s: 1 }[unit ?? ''] ?? 0), 0);
  const plain = minutes ?? '';
  return /^\d+$/.test(plain) ? Number(plain) * 60 : undefined;
}
