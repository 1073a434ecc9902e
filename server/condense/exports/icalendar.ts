/**
 * Calendars (`.ics`): each event is a row, an event that comes again a row for each time it does, to the end of what the agreement is about.
 *
 * Invariant: a time is that of the event's own zone; only times without any are left to the clock of the agreement.
 */
import ICAL from 'ical.js';
import { instantToISO, isTimeZone, TimeZone } from '../../../language/index';
import { UnreadableData } from '../opened-file';
import { tableOf, type Cell, type ExportColumn, type ExportRow, type ExportScope, type Recognised } from './export-table';

/** Throws `UnreadableData` for a text that is no calendar. */
export function fromCalendar(name: string, text: string, { horizon }: ExportScope): Recognised {
  const calendars = parse(name, text);
  const events = calendars.flatMap((calendar) => calendar.getAllSubcomponents('vevent'));
  const beginnings = linesOfEvents(text);
  const lines = new Map(events.map((event, i) => [event, beginnings[i] ?? 1]));
  const zones = new Map(
    calendars
      .flatMap((calendar) => calendar.getAllSubcomponents('vtimezone'))
      .map((zone) => [textOf(zone, 'tzid') ?? '', new ICAL.Timezone(zone)]),
  );
  const masters = new Set(events.filter((event) => !event.hasProperty('recurrence-id')).map((event) => textOf(event, 'uid')));
  // A single time of a series that is in the file as well: it stands in for that time of the series.
  const moved = events.filter((event) => event.hasProperty('recurrence-id') && masters.has(textOf(event, 'uid')));
  const rows = events.flatMap((event): ExportRow[] => {
    if (moved.includes(event)) return [];
    if (!event.hasProperty('dtstart'))
      return [{ line: lines.get(event) ?? 1, cells: [textOf(event, 'uid'), textOf(event, 'summary'), 'no DTSTART'] }];
    const exceptions = moved.filter((other) => textOf(other, 'uid') === textOf(event, 'uid'));
    const times = timesOf(name, new ICAL.Event(event, { exceptions, strictExceptions: true }), horizon);
    return times
      .filter(({ item }) => textOf(item.component, 'status') !== 'CANCELLED')
      .map((time) => rowOf(time, lines.get(time.item.component) ?? 1, zones));
  });
  return { called: 'a calendar', tables: [tableOf(name, COLUMNS, rows)] };
}

const COLUMNS: readonly ExportColumn[] = [
  { name: 'UID', roles: ['key'] },
  { name: 'SUMMARY', roles: ['title'] },
  { name: 'DTSTART', roles: ['start', 'at'] },
  { name: 'DTEND', roles: ['end'] },
  { name: 'CREATED', roles: ['announced'] },
  { name: 'LAST-MODIFIED', roles: ['updated'] },
  { name: 'STATUS', roles: ['state'] },
  { name: 'LOCATION', roles: ['subject'] },
  { name: 'CATEGORIES', roles: [] },
  { name: 'DESCRIPTION', roles: [] },
];

function parse(name: string, text: string): ICAL.Component[] {
  try {
    const parsed = ICAL.parse(text) as unknown[];
    const roots = Array.isArray(parsed[0]) ? (parsed as unknown[][]) : [parsed];
    return roots.map((root) => new ICAL.Component(root));
  } catch {
    throw new UnreadableData(
      `${name} is not a calendar that can be read: it is broken, or was cut off. Export it again from where it comes from.`,
    );
  }
}

interface EventTime {
  readonly item: ICAL.Event;
  readonly start: ICAL.Time;
  readonly end: ICAL.Time;
  /** Undefined for an event that comes once. */
  readonly recurrence?: ICAL.Time;
}

const MOST_TIMES = 100_000;

function timesOf(name: string, event: ICAL.Event, horizon: number): EventTime[] {
  if (!event.isRecurring()) return [{ item: event, start: event.startDate, end: event.endDate }];
  const times: EventTime[] = [];
  const iterator = event.iterator();
  for (let next: ICAL.Time | null = iterator.next(); next !== null; next = iterator.next()) {
    if (clockOf(next) > horizon) break;
    if (times.length >= MOST_TIMES)
      throw new UnreadableData(
        `"${event.summary}" in ${name} comes more than ${MOST_TIMES.toLocaleString('en')} times. Give it an end (UNTIL), or the agreement a term.`,
      );
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    times.push({ item, start: startDate, end: endDate, recurrence: next });
  }
  return times;
}

type Zones = ReadonlyMap<string, ICAL.Timezone>;

function rowOf({ item, start, end, recurrence }: EventTime, line: number, zones: Zones): ExportRow {
  const { component } = item;
  const uid = textOf(component, 'uid');
  const startZone = zoneOf(component, 'dtstart');
  const endZone = component.hasProperty('dtend') ? zoneOf(component, 'dtend') : startZone;
  return {
    line,
    cells: [
      recurrence === undefined ? uid : `${uid ?? ''} ${recurrence.toString()}`,
      textOf(component, 'summary'),
      timeText(start, startZone, zones),
      endText({ item, start, end, recurrence }, startZone, endZone, zones),
      timeText(component.getFirstPropertyValue('created') as ICAL.Time | null, undefined, zones),
      timeText(component.getFirstPropertyValue('last-modified') as ICAL.Time | null, undefined, zones),
      textOf(component, 'status'),
      textOf(component, 'location'),
      textOf(component, 'categories'),
      textOf(component, 'description'),
    ],
  };
}

/** An event that comes again with a stated end lasts as long each time as the first time, whatever the clocks do (RFC 5545, 3.8.5.3). */
function endText(
  { item, start, end, recurrence }: EventTime,
  startZone: string | undefined,
  endZone: string | undefined,
  zones: Zones,
): Cell {
  const isFirst = recurrence === undefined || start.compare(item.startDate) === 0;
  if (isFirst || start.isDate || !item.component.hasProperty('dtend')) return timeText(end, endZone, zones);
  const [first, last, from] = [
    timeText(item.startDate, startZone, zones),
    timeText(item.endDate, endZone, zones),
    timeText(start, startZone, zones),
  ];
  if (first?.endsWith('Z') !== true || last?.endsWith('Z') !== true || from?.endsWith('Z') !== true) return timeText(end, endZone, zones);
  return new Date(Date.parse(from) + Date.parse(last) - Date.parse(first)).toISOString();
}

function textOf(component: ICAL.Component, property: string): Cell {
  const value: unknown = component.getFirstPropertyValue(property);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function zoneOf(component: ICAL.Component, property: string): string | undefined {
  const zone: unknown = component.getFirstProperty(property)?.getParameter('tzid');
  return typeof zone === 'string' ? zone : undefined;
}

/** The time in UTC where its zone is known; without a zone as it is, a whole day as its date. */
function timeText(time: ICAL.Time | null, zone: string | undefined, zones: Zones): Cell {
  if (time === null) return undefined;
  if (time.isDate) return time.toString();
  const text = time.toString().replace(/Z$/, '');
  if (time.zone === ICAL.Timezone.utcTimezone) return `${text}Z`;
  if (zone === undefined) return text;
  if (isTimeZone(zone)) return instantToISO(BigInt(TimeZone.named(zone).resolve(clockOf(time) * 1000).instant));
  const own = zones.get(zone);
  // A zone that nobody describes makes no time: the reader of the row says so.
  if (own === undefined) return `${text} in the unknown time zone ${zone}`;
  return new Date(clockOf(time) - own.utcOffset(time) * 1000).toISOString();
}

/** Milliseconds since 1970 on the clock of the event. */
function clockOf(time: ICAL.Time): number {
  return Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
}

/** On which line each event begins. */
function linesOfEvents(text: string): number[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, at) => (/^BEGIN:VEVENT\s*$/i.test(line) ? [at + 1] : []));
}
