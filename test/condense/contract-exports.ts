import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Field } from '../../language/agreement/agreement';
import { formatDuration } from '../../language/quantities/duration';
import { instantToISO } from '../../language/quantities/instant';
import type { RowTable } from '../../language/evaluator/observations';
import { root as project } from '../support/command-line';
import { ask, dataFolder, drafted, recordsOf, sampleOf, type Open } from './data-folder';

type Fields = Readonly<Record<string, Field['type'] | readonly string[] | Partial<Field>>>;

const OUTAGES: Fields = { Started: 'time', Ended: 'time' };
const CHECKS: Fields = { Checked: 'time', Result: ['Passed', 'Failed'] };
const TICKETS: Fields = { Number: 'text', Opened: 'time', Resolved: 'time', Priority: ['P1', 'P2', 'P3', 'P4'] };
const MAINTENANCE: Fields = { 'Notice Given': 'time', Starts: 'time', Ends: 'time' };

/** The exports of products, read without a word about their columns. */
export function describeExports(open: Open): void {
  const read = async (file: string, name: string, fields: Fields, content: string | Uint8Array = fixture(file)) => {
    const agreement = drafted({ records: [recordsOf(name, fields)], samples: [sampleOf(name, `data/${file}`)] });
    const request = { kind: 'rows', records: name, fields: Object.keys(fields) } as const;
    const { answer, report } = await ask(open, { ...agreement, term: TERM }, dataFolder({ [`data/${file}`]: content }), request);
    return { rows: shown(answer.table), report };
  };

  describe('exports', () => {
    it.each<[string, string, Fields, string[], string]>([
      [
        'uptimerobot-log.csv',
        'Outages',
        { ...OUTAGES, Reason: 'text' },
        [
          '3 2026-03-09T10:00:10Z 2026-03-09T10:12:30Z Connection Timeout',
          '5 2026-03-02T08:00:00Z 2026-03-02T08:05:00Z Internal Server Error (500)',
        ],
        `UptimeRobot's log: Started from "Date-Time", Ended from "End" and Reason from "Reason"`,
      ],
      [
        'uptimerobot-monitors.json',
        'Outages',
        OUTAGES,
        ['2 2026-03-02T10:00:00Z 2026-03-02T10:05:00Z'],
        `UptimeRobot's log: Started from "Date-Time" and Ended from "End"`,
      ],
      [
        'uptimerobot-monitors.json',
        'Checks',
        { Checked: 'time', Latency: { type: 'duration', unit: 'second' } },
        ['1 2026-03-02T09:50:00Z 120 ms', '2 2026-03-02T09:55:00Z 480 ms'],
        `UptimeRobot's log: Checked from "datetime" and Latency from "value"`,
      ],
      [
        'pingdom-outages.json',
        'Outages',
        OUTAGES,
        ['2 2026-03-02T10:00:00Z 2026-03-02T10:05:00Z'],
        `Pingdom's states of a check: Started from "timefrom" and Ended from "timeto"`,
      ],
      [
        'pingdom-results.json',
        'Checks',
        CHECKS,
        ['1 2026-03-02T10:00:00Z Failed', '2 2026-03-02T10:01:00Z Passed'],
        `Pingdom's results of a check: Checked from "time" and Result from "status" (up is Passed, down is Failed)`,
      ],
      [
        'statuspage-summary.json',
        'Outages',
        { ...OUTAGES, Impact: ['Critical', 'Major', 'Minor'] },
        ['1 2026-03-09T10:00:00Z – Minor', '2 2026-03-02T08:00:00Z 2026-03-02T08:45:00Z Critical'],
        `Statuspage's incidents and maintenance: Started from "started_at", Ended from "resolved_at" and Impact from "impact"`,
      ],
      [
        'statuspage-summary.json',
        'Maintenance Windows',
        MAINTENANCE,
        ['3 2026-03-01T09:00:00Z 2026-03-05T02:00:00Z 2026-03-05T04:00:00Z'],
        `Statuspage's incidents and maintenance: Notice Given from "created_at", Starts from "scheduled_for" and Ends from "scheduled_until"`,
      ],
      [
        'datadog-monitor.json',
        'Outages',
        OUTAGES,
        ['2 2026-03-02T10:00:00Z 2026-03-02T10:05:00Z'],
        `Datadog's SLO history: Started from "start" and Ended from "end"`,
      ],
      [
        'datadog-metric.json',
        'Hours',
        { Hour: 'time', 'Good Requests': 'number', 'All Requests': 'number' },
        ['1 2026-03-01T00:00:00Z 995 1000', '2 2026-03-01T01:00:00Z 995 1000'],
        `Datadog's SLO history: Hour from "time", Good Requests from "numerator" and All Requests from "denominator"`,
      ],
      [
        'prometheus-range.json',
        'Checks',
        CHECKS,
        ['1 2026-03-02T10:00:00Z Failed', '2 2026-03-02T10:00:30.5Z Failed', '3 2026-03-02T10:01:00Z Passed'],
        `the answer of Prometheus to query_range: Checked from "time" and Result from "value" (1 is Passed, 0 is Failed)`,
      ],
      [
        'jira-issues.csv',
        'Tickets',
        TICKETS,
        ['2 SUP-1 2026-03-02T09:00:00Z 2026-03-02T13:30:00Z P1', '3 SUP-2 2026-03-03T12:05:00Z – P3'],
        `issues of Jira: Number from "Issue key", Opened from "Created", Resolved from "Resolved" and Priority from "Priority" (1 is P1, 2 is P2, 3 is P3, 4 is P4, Highest is P1, High is P2, Medium is P3, Low is P4)`,
      ],
      [
        'jira-search.json',
        'Tickets',
        { ...TICKETS, Responded: 'time' },
        ['1 SUP-1 2026-03-02T09:00:00Z 2026-03-02T13:30:00Z P1 2026-03-02T09:10:00Z'],
        `issues of Jira: Number from "key", Opened from "created", Resolved from "resolutiondate", Priority from "priority" (1 is P1, 2 is P2, 3 is P3, 4 is P4, Highest is P1, High is P2, Medium is P3, Low is P4) and Responded from "Time to first response stop"`,
      ],
      [
        'jira-sla.json',
        'Cycles',
        { Started: 'time', Stopped: { type: 'time' }, Due: 'time', Breached: ['Yes', 'No'] },
        ['1 2026-03-02T09:00:00Z 2026-03-02T13:30:00Z – Yes', '1 2026-03-03T09:00:00Z – 2026-03-03T13:00:00Z No'],
        `the SLA of requests in Jira Service Management: Started from "startTime", Stopped from "stopTime", Due from "breachTime" and Breached from "breached"`,
      ],
      [
        'servicenow-incidents.csv',
        'Tickets',
        { ...TICKETS, Closed: 'time' },
        ['2 INC0000001 2026-03-02T09:00:00Z 2026-03-02T13:30:00Z P1 2026-03-14T10:00:00Z', '3 INC0000002 2026-03-03T12:05:00Z – P3 –'],
        `tasks of ServiceNow: Number from "number", Opened from "opened_at", Resolved from "resolved_at", Priority from "priority" (1 is P1, 2 is P2, 3 is P3, 4 is P4, Highest is P1, High is P2, Medium is P3, Low is P4) and Closed from "closed_at"`,
      ],
      [
        'servicenow-task-sla.json',
        'Cycles',
        { Ticket: 'text', Started: 'time', Ended: 'time', Breached: ['Yes', 'No'] },
        ['1 INC0000001 2026-03-02T09:00:00Z 2026-03-02T13:30:00Z Yes'],
        `the SLA of ServiceNow's tasks: Ticket from "task", Started from "start_time", Ended from "end_time" and Breached from "has_breached"`,
      ],
      [
        'maintenance.ics',
        'Maintenance Windows',
        MAINTENANCE,
        [
          '4 2026-01-01T12:00:00Z 2026-03-15T01:00:00Z 2026-03-15T03:00:00Z',
          // The clocks go forward at one: the window begins when that hour would have, and lasts two hours as ever.
          '4 2026-01-01T12:00:00Z 2026-03-29T01:00:00Z 2026-03-29T03:00:00Z',
          '13 2026-03-30T12:00:00Z 2026-04-06T01:00:00Z 2026-04-06T02:00:00Z',
          '4 2026-01-01T12:00:00Z 2026-04-12T00:00:00Z 2026-04-12T02:00:00Z',
          '21 2026-02-01T09:00:00Z 2026-04-03T23:00:00Z 2026-04-04T23:00:00Z',
        ],
        `a calendar: Notice Given from "CREATED", Starts from "DTSTART" and Ends from "DTEND"`,
      ],
    ])('%s gives %s', async (file, name, fields, rows, note) => {
      const { rows: found, report } = await read(file, name, fields);
      expect({ unreadable: report.unreadable, rows: found }).toEqual({ unreadable: undefined, rows });
      expect(report.notes[0]).toEqual({ code: 'recognised', count: 1, message: `data/${file} was read as ${note}.` });
      expect(report.badRows.total).toBe(0);
    });

    const readMore = async (file: string, name: string, fields: Fields, content: string) => {
      const { rows, report } = await read(file, name, fields, content);
      return { rows, bad: report.badRows.listed.map(({ line, reason }) => `${line} ${reason}`), unreadable: report.unreadable };
    };

    it('are bad rows where their words have no counterpart, or their times are none', async () => {
      const log =
        'Event,Monitor,Date-Time,Reason,Duration\nPaused,Shop,2026-03-02 09:00:00,,\nUp,Shop,yesterday,,\nDown,Shop,2026-03-02 08:00:00,,\n';
      expect(await readMore('log.csv', 'Checks', CHECKS, log)).toEqual({
        rows: ['4 2026-03-02T08:00:00Z Failed'],
        bad: ["2 Result is 'Paused', not one of Passed, Failed", "3 Checked is 'yesterday', not a time"],
        unreadable: undefined,
      });
    });

    it('are not blended where they hold several subjects that no field tells apart', async () => {
      const series = (instance: string) => ({ metric: { instance, job: 'blackbox' }, values: [[1772445600, '1']] });
      const text = JSON.stringify({ status: 'success', data: { resultType: 'matrix', result: [series('a'), series('b')] } });
      expect((await readMore('up.json', 'Checks', CHECKS, text)).unreadable).toBe(
        'data/up.json holds several subjects, told apart by "instance", and Checks have no field for it. ' +
          'Export only one, or give Checks the field: Instance, a text.',
      );
      const told = await readMore('up.json', 'Checks', { ...CHECKS, Site: 'text' }, text);
      expect(told.rows).toEqual(['1 2026-03-02T10:00:00Z Passed a', '1 2026-03-02T10:00:00Z Passed b']);
    });

    it('say which sentence tells days from months where nobody can', async () => {
      const text = 'number,opened_at,priority,resolved_at\nINC1,02-03-2026 09:00,1 - Critical,03-03-2026 09:00\n';
      expect((await readMore('inc.csv', 'Tickets', TICKETS, text)).unreadable).toBe(
        'data/inc.csv writes times so that nobody can tell the day from the month: "02-03-2026 09:00". ' +
          'Say which it is: where Opened is "opened_at" as "dd-MM-yyyy HH:mm", or as "MM-dd-yyyy HH:mm".',
      );
    });

    it('say what they do not hold, and what they do', async () => {
      const text = fixture('pingdom-outages.json').toString();
      expect((await readMore('down.json', 'Outages', { ...OUTAGES, Severity: 'number' }, text)).unreadable).toBe(
        `data/down.json was read as Pingdom's states of a check, without anything for Severity. Its columns are "timefrom", "timeto" and "message". ` +
          'Say which to read: sample Outages from "data/down.json", where Severity is "…".',
      );
    });

    it('are read from calendars only where these are whole', async () => {
      expect((await readMore('m.ics', 'Maintenance Windows', MAINTENANCE, 'BEGIN:VCALENDAR\nBEGIN:VEVENT\n')).unreadable).toBe(
        'data/m.ics is not a calendar that can be read: it is broken, or was cut off. Export it again from where it comes from.',
      );
      const event =
        'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nCREATED:20260101T000000Z\nDTSTART;TZID=Nowhere:20260302T090000\nDTEND;TZID=Nowhere:20260302T100000\nEND:VEVENT\nEND:VCALENDAR\n';
      expect((await readMore('m.ics', 'Maintenance Windows', MAINTENANCE, event)).bad).toEqual([
        "2 Starts is '2026-03-02T09:00:00 in the unknown time zone Nowhere', not a time",
      ]);
    });

    it('of many entries are read as those of few', async () => {
      const results = Array.from({ length: 2000 }, (_, i) => ({
        probeid: 1,
        time: 1772445600 + 60 * i,
        status: i % 100 === 0 ? 'down' : 'up',
      }));
      const { rows, unreadable } = await readMore('many.json', 'Checks', CHECKS, JSON.stringify({ results }));
      expect([unreadable, rows.length, rows[100]]).toEqual([undefined, 2000, '101 2026-03-02T11:40:00Z Failed']);
    });

    it('give a metric its figure, for the window in which they begin', async () => {
      const sample = sampleOf('Availability', 'data/slo.json', { target: { kind: 'metric', name: 'Availability' } });
      const root = dataFolder({ 'data/slo.json': fixture('datadog-monitor.json') });
      const { answer, report } = await ask(open, drafted({ records: [], samples: [sample] }), root, {
        kind: 'series',
        metric: 'Availability',
      });
      expect(answer.points).toEqual([
        { window: '2026-03-01', at: BigInt(Date.UTC(2026, 2, 1)) * 1000n, value: '99.98%', ref: { file: 'data/slo.json', line: 1 } },
      ]);
      expect(report.notes.map(({ message }) => message)).toEqual([
        "data/slo.json was read as Datadog's SLO history: one figure, for the window in which it begins.",
      ]);
    });

    it('of unknown shape have their one list read, and name its columns', async () => {
      const text = JSON.stringify({
        meta: { page: 1 },
        payload: { entries: [{ began: '2026-03-02T10:00:00Z', over: '2026-03-02T11:00:00Z' }] },
      });
      expect((await readMore('own.json', 'Outages', OUTAGES, text)).unreadable).toBe(
        'data/own.json has no column for Started and Ended. Its columns are "began" and "over". ' +
          'Say which to read: sample Outages from "data/own.json", where Started is "began" and Ended is "over".',
      );
    });
  });
}

const TERM = { from: { year: 2026, month: 1, day: 1 }, to: { year: 2026, month: 4, day: 15 } };

function fixture(file: string): Buffer {
  return readFileSync(join(project, 'test/fixtures/exports', file));
}

/** Each row with its line. */
function shown({ columns, count, line }: RowTable): string[] {
  return Array.from({ length: count }, (_, row) => {
    const cells = [...columns.values()].map((column) => {
      if (column.kind === 'text') return column.dictionary[column.codes[row] ?? -1] ?? '–';
      const value = column.kind === 'instant' ? column.at[row] : column.kind === 'duration' ? column.length[row] : NaN;
      if (value === undefined || Number.isNaN(value)) return '–';
      return column.kind === 'instant' ? instantToISO(BigInt(value)) : formatDuration(BigInt(value));
    });
    return `${line[row] ?? 0} ${cells.join(' ')}`;
  });
}
