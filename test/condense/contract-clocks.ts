import { describe, expect, it } from 'vitest';
import type { Calendar, Sample } from '../../language/agreement/agreement';
import type { Clock, InTimeRequest } from '../../language/evaluator/observations';
import { at } from '../support/agreements';
import {
  ask,
  compare,
  dataFolder,
  drafted,
  elapsedMeasure,
  field,
  instant,
  is,
  measure,
  bound,
  lasting,
  named,
  recordsOf,
  sampleOf,
  time,
  where,
  type Draft,
  type Open,
} from './data-folder';

const SUPPORT_HOURS: Calendar = {
  name: 'Support Hours',
  origin: at(1),
  always: false,
  ranges: [{ first: 'Monday', last: 'Friday', from: '08:00', to: '18:00' }],
  holidayRegions: ['GB-ENG'],
  holidayDates: [],
};
const FIELDS = { Number: 'text', Opened: 'time', Resolved: 'time', Closed: 'time', Priority: ['P1', 'P2'], Waiting: 'periods' } as const;
const TICKETS = recordsOf('Tickets', FIELDS, { key: 'Number' });
const WAITING: Sample['more'][number] = { field: 'Waiting', file: 'data/waiting.csv', fileOrigin: at(1), columns: [] };
const SAMPLE = sampleOf('Tickets', 'data/tickets.csv', { more: [WAITING] });
const HOUR = 3_600_000_000n;

function agreementOf(draft: Partial<Draft> = {}) {
  return drafted({
    records: [TICKETS],
    samples: [SAMPLE],
    measures: [
      elapsedMeasure('Resolution Time', 'Tickets', 'Opened', 'Resolved', { pauses: [{ kind: 'field', name: 'Waiting', origin: at(1) }] }),
    ],
    more: { calendars: new Map([[SUPPORT_HOURS.name, SUPPORT_HOURS]]) },
    ...draft,
  });
}

const PLAIN: Clock = { measure: 'Resolution Time', records: 'Tickets', start: 'Opened', end: 'Resolved', pauseFields: [], pauses: [] };
const CELLS = { kind: 'at', boundaries: ['2026-01-01', '2026-02-01', '2026-03-01'].map((day) => instant(day)) } as const;
const REQUEST: InTimeRequest = {
  kind: 'in-time',
  records: 'Tickets',
  clock: PLAIN,
  op: 'at most',
  limit: 4n * HOUR,
  dated: { kind: 'measure-end', measure: 'Resolution Time' },
  cells: CELLS,
};

/** Counted time: calendars, pauses, limits, and the files that pauses come from. */
export function describeClocks(open: Open): void {
  const NO_WAITS = 'Number,Start,End\n';
  const csv = (rows: readonly string[]) => ['Number,Opened,Resolved,Closed,Priority', ...rows].join('\n');
  const inTime = async (rows: readonly string[], waits: string, request: Partial<InTimeRequest>, agreement = agreementOf()) => {
    const root = dataFolder({ 'data/tickets.csv': csv(rows), 'data/waiting.csv': waits });
    const { answer, report } = await ask(open, agreement, root, { ...REQUEST, ...request });
    const clock = (value: number | undefined) =>
      value === undefined || Number.isNaN(value) ? '–' : new Date(value / 1000).toISOString().slice(0, 19).replace('T', ' ');
    const { others } = answer;
    const late = others.rows.map(
      ({ file, line }, i) =>
        `${file}:${line} due ${clock(others.deadline[i])} ended ${clock(others.end[i])} counted ${(others.elapsed[i] ?? NaN) / 1e6}`,
    );
    return { counted: [[...answer.cell], [...answer.count]], late, answer, report };
  };

  describe('in time', () => {
    const rows = [
      'T1,2026-01-05 09:00,2026-01-05 13:00,2026-02-01,P1',
      'T2,2026-01-05 09:00,2026-01-05 13:00:00.000001,,P1',
      'T3,2026-01-31 22:00,2026-02-01 01:00,,P2',
      'T4,2026-02-05 09:00,,,P2',
      'T5,,2026-02-05 09:00,,P1',
      'T6,2026-03-05 09:00,2026-03-05 09:00,,P1',
    ];

    it('counts what keeps the limit by its end, and lists all else', async () => {
      const { counted, late, answer } = await inTime(rows, NO_WAITS, {});
      expect(counted).toEqual([
        [0, 1],
        [1, 1],
      ]);
      expect(late).toEqual([
        'data/tickets.csv:3 due 2026-01-05 13:00:00 ended 2026-01-05 13:00:00 counted 14400.000001',
        'data/tickets.csv:5 due 2026-02-05 13:00:00 ended – counted NaN',
      ]);
      expect([answer.undated, answer.last, answer.others.start, answer.others.dated]).toEqual([
        1,
        instant('2026-03-05 09:00'),
        Float64Array.of(time('2026-01-05 09:00'), time('2026-02-05 09:00')),
        Float64Array.of(NaN, NaN),
      ]);
    });

    it('leaves the limit itself out where it says below', async () => {
      const { late } = await inTime(rows.slice(0, 1), NO_WAITS, { op: 'below' });
      expect(late).toEqual(['data/tickets.csv:2 due 2026-01-05 13:00:00 ended 2026-01-05 13:00:00 counted 14400']);
    });

    it('counts by another field where it is dated by one', async () => {
      const { counted, answer } = await inTime(rows.slice(0, 2), NO_WAITS, { dated: { kind: 'field', field: 'Closed' } });
      expect([counted, answer.last, answer.others.dated]).toEqual([[[1], [1]], instant('2026-02-01'), Float64Array.of(NaN)]);
      const priority = where(compare(field('Priority'), is(named('P2'))));
      expect((await inTime(rows, NO_WAITS, { where: priority })).counted).toEqual([[1], [1]]);
    });

    it('counts in a calendar: nights, weekends, public holidays, clock changes', async () => {
      const clock = { ...PLAIN, calendar: 'Support Hours' };
      const tickets = [
        'T1,2026-01-02 17:00,2026-01-05 11:00,,P1', // Friday evening to Monday: 1 + 3 hours
        'T2,2026-01-02 17:00,2026-01-05 11:00:01,,P1',
        'T3,2026-04-02 17:00,,,P1', // Maundy Thursday: Good Friday and Easter Monday are off, and the clocks have changed
        'T4,2026-01-02 14:00,2026-01-05 08:00,,P1', // counted to the end of Friday, nothing since
      ];
      const { counted, late } = await inTime(tickets, NO_WAITS, { clock });
      expect(counted).toEqual([[0], [2]]);
      expect(late).toEqual([
        'data/tickets.csv:3 due 2026-01-05 11:00:00 ended 2026-01-05 11:00:01 counted 14401',
        'data/tickets.csv:4 due 2026-04-07 10:00:00 ended – counted NaN',
      ]);
      const below = await inTime(tickets.slice(3), NO_WAITS, { clock, op: 'below' });
      expect(below.late).toEqual(['data/tickets.csv:2 due 2026-01-02 18:00:00 ended 2026-01-05 08:00:00 counted 14400']);
    });

    it('takes off the union of pauses, of the record and of all records', async () => {
      const waits = [
        'Number,Start,End',
        'T1,2026-01-05 10:00,2026-01-05 11:00',
        'T1,2026-01-05 10:30,2026-01-05 12:00',
        'T1,2026-01-05 08:00,2026-01-05 09:15',
        'T2,2026-01-05 10:00,',
      ].join('\n');
      const pauses = [{ start: instant('2026-01-05 11:30'), end: instant('2026-01-05 12:30') }];
      const clock = { ...PLAIN, pauseFields: ['Waiting'], pauses };
      // T1 pauses 9:00–9:15 and 10:00–12:30, so four hours are over at 15:45; T2 has waited since 10:00.
      const tickets = [
        'T1,2026-01-05 09:00,2026-01-05 15:45,,P1',
        'T2,2026-01-05 09:00,2026-01-06 09:00,,P1',
        'T3,2026-01-05 09:00,2026-01-05 15:00,,P1',
      ];
      const { counted, late, report } = await inTime(tickets, waits, { clock });
      expect([counted, late]).toEqual([[[0], [2]], ['data/tickets.csv:4 due 2026-01-05 14:00:00 ended 2026-01-05 15:00:00 counted 18000']]);
      expect(report.notes.find(({ code }) => code === 'open-periods')).toEqual({
        code: 'open-periods',
        count: 1,
        message: '1 interval of Waiting has no end and runs on.',
      });
      const strict = await inTime(tickets, waits, { clock, limit: 3n * HOUR + HOUR / 2n });
      expect(strict.late[0]).toBe('data/tickets.csv:2 due 2026-01-05 15:15:00 ended 2026-01-05 15:45:00 counted 14400');
      const open = await inTime(['T2,2026-01-05 09:00,,,P1'], waits.replaceAll('T1', 'T2'), { clock });
      expect(open.late).toEqual(['data/tickets.csv:2 due – ended – counted NaN']);
    });

    it('counts the same in conditions and values', async () => {
      const root = dataFolder({
        'data/tickets.csv': csv(['T1,2026-01-02 17:00,2026-01-05 11:00,,P1']),
        'data/waiting.csv': 'Number,Start,End\nT1,2026-01-05 07:00,2026-01-05 09:00\n',
      });
      const clocks = [{ ...PLAIN, calendar: 'Support Hours', pauseFields: ['Waiting'] }];
      const request = {
        kind: 'tally',
        records: 'Tickets',
        dated: REQUEST.dated,
        cells: CELLS,
        value: measure('Resolution Time'),
        clocks,
      } as const;
      const whose = where(compare(measure('Resolution Time'), bound('exactly', lasting(3, 'hour'))));
      const { answer } = await ask(open, agreementOf(), root, { ...request, whose });
      expect([answer.value, [...answer.hits]]).toEqual([{ kind: 'duration', length: Float64Array.of(Number(3n * HOUR)) }, [1]]);
    });
  });

  describe('files of periods', () => {
    const tickets = csv(['T1,2026-01-05 09:00,,,P1', 'T2,2026-01-05 09:00,,,P1']);
    const waiting = async (waits: string, agreement = agreementOf(), main = tickets) => {
      const root = dataFolder({ 'data/tickets.csv': main, 'data/waiting.csv': waits });
      const { answer, report } = await ask(open, agreement, root, { kind: 'rows', records: 'Tickets', fields: ['Waiting'] });
      return { column: answer.table.columns.get('Waiting'), report };
    };
    const hour = (clock: number) => time('2026-01-05') + clock * 3600e6;

    it('give each record its intervals, sorted and merged', async () => {
      const { column, report } = await waiting(
        'begin;until;NUMBER\n2026-01-05 12:00;2026-01-05 13:00;T2\n2026-01-05 09:00;;T2\n2026-01-05 08:00;2026-01-05 08:00;T1\n2026-01-05 07:00;2026-01-05 08:00;T1\n2026-01-05 08:00;2026-01-05 08:30;T1\n',
      );
      expect(column).toEqual({
        kind: 'periods',
        from: Int32Array.of(0, 1, 2),
        start: Float64Array.of(hour(7), hour(9)),
        end: Float64Array.of(hour(8.5), NaN),
      });
      expect([report.rows, report.files]).toEqual([2, ['data/tickets.csv', 'data/waiting.csv']]);
    });

    it('list their bad rows', async () => {
      const { report } = await waiting(
        'Number,Start,End\nT9,2026-01-05 09:00,\nT1,late,\nT1,2026-01-05 09:00,2026-01-05 08:00\nT1,,2026-01-05 08:00\n,2026-01-05 08:00,\nT1,2026-01-05 09:00,?\n',
      );
      expect(report.badRows.listed.map(({ file, line, reason }) => `${file}:${line} ${reason}`)).toEqual([
        "data/waiting.csv:2 It belongs to 'T9', which is not among the good rows of Tickets",
        "data/waiting.csv:3 Start is 'late', not a time",
        'data/waiting.csv:4 End is before Start',
        'data/waiting.csv:5 Start is not given',
        'data/waiting.csv:6 It is not given to which of Tickets the row belongs',
        'data/waiting.csv:7 End is \'?\', not a time (or say: taking "?" as not given)',
      ]);
    });

    it('are bound by name where the agreement says so', async () => {
      const columns = [
        { field: 'Start', column: 'a', format: 'dd.MM.yyyy HH:mm' },
        { field: 'End', column: 'b', format: 'dd.MM.yyyy HH:mm' },
        { field: 'Record', column: 'c' },
      ];
      const agreement = agreementOf({ samples: [{ ...SAMPLE, more: [{ ...WAITING, columns }] }] });
      const { column } = await waiting('a,b,c,start\n05.01.2026 09:00,05.01.2026 10:00,T1,x\n', agreement);
      expect(column).toEqual({
        kind: 'periods',
        from: Int32Array.of(0, 1, 1),
        start: Float64Array.of(hour(9)),
        end: Float64Array.of(hour(10)),
      });
    });

    it('find their records by the one column that both files share', async () => {
      const agreement = agreementOf({ records: [recordsOf('Tickets', { Opened: 'time', Waiting: 'periods' })] });
      const { column } = await waiting(
        'ticket_id,Start,End\n7,2026-01-05 09:00,2026-01-05 10:00\n',
        agreement,
        'Ticket Id,Opened\n8,2026-01-05 09:00\n7,2026-01-05 09:00\n',
      );
      expect(column).toEqual({
        kind: 'periods',
        from: Int32Array.of(0, 0, 1),
        start: Float64Array.of(hour(9)),
        end: Float64Array.of(hour(10)),
      });
      const { answer } = await ask(
        open,
        agreement,
        dataFolder({ 'data/tickets.csv': 'id,Opened\n8,2026-01-05 09:00\n', 'data/waiting.csv': 'id,Start,End\n' }),
        { kind: 'extent', records: 'Tickets' },
      );
      expect(answer.rows).toBe(1);
    });

    it('that no file tells of take nothing out', async () => {
      const { report } = await waiting(NO_WAITS, agreementOf({ samples: [{ ...SAMPLE, more: [] }] }));
      expect(report.unreadable).toBeUndefined();
    });

    it('that are not clear are not guessed', async () => {
      const unreadable = async (...input: Parameters<typeof waiting>) => (await waiting(...input)).report.unreadable;
      const loose = agreementOf({ records: [recordsOf('Tickets', { Opened: 'time', Waiting: 'periods' })] });
      expect(await unreadable('id,site,Start,End\n', loose, 'id,site,Opened\n')).toBe(
        'It is not clear to which of Tickets the rows of data/waiting.csv belong: data/tickets.csv and data/waiting.csv both have "id" and "site". ' +
          'Say it: records Tickets …, identified by …; or Waiting from "data/waiting.csv", where Record is "id".',
      );
      expect(await unreadable('ticket,Start,End\n', loose, 'id,Opened\n')).toMatch(
        /^It is not clear to which of Tickets the rows of data\/waiting\.csv belong: they share no column\. /,
      );
      expect(await unreadable('Number,Start\n')).toBe(
        'data/waiting.csv has no column for the End of Waiting. Its columns are "Number" and "Start". Say which: Waiting from "data/waiting.csv", where End is "…".',
      );
      expect(await unreadable('Number,Start,Started,End\n')).toBe(
        'data/waiting.csv has several columns that could be the Start of Waiting: "Start" and "Started". Say which: Waiting from "data/waiting.csv", where Start is "Start".',
      );
    });
  });
}
