import { describe, expect, it } from 'vitest';
import type { Agreement, Party } from '../../language/agreement/agreement';
import { Ratio } from '../../language/quantities/ratio';
import { at } from '../support/agreements';
import { ask, dataFolder, drafted, elapsedMeasure, instant, recordsOf, sampleOf, time, type Open } from './data-folder';

const TICKETS = recordsOf('Tickets', {
  Opened: 'time',
  Resolved: 'time',
  Priority: ['P1', 'P2', 'P3', 'P4'],
  Score: 'number',
  Share: 'percentage',
  Wait: 'duration',
  Due: 'date',
  Cost: 'amount',
  Cause: 'party',
});
const FIELDS = TICKETS.fields.map(({ name }) => name);

const party = (name: string, title: string): Party => ({ name, title, outside: false, origin: at(1) });
const PARTIES = new Map([
  ['Provider', party('Provider', 'Acme Cloud Ltd')],
  ['Customer', party('Customer', 'Northwind Bank plc')],
]);
const RESOLUTION = elapsedMeasure('Resolution Time', 'Tickets', 'Opened', 'Resolved');

/** Rows that are listed and left out, and rows that are there twice. */
export function describeBadRows(open: Open): void {
  const extent = (agreement: Agreement, files: Readonly<Record<string, string>>) =>
    ask(open, agreement, dataFolder(files), { kind: 'extent', records: agreement.records.keys().next().value ?? '' });

  describe('bad rows', () => {
    const agreement = drafted({ records: [TICKETS], measures: [RESOLUTION], more: { parties: PARTIES } });
    /** The reason why a row with these cells is bad. */
    const reasons = async (...rows: Readonly<Record<string, string>>[]) => {
      const lines = rows.map((cells) => FIELDS.map((name) => `"${(cells[name] ?? '').replaceAll('"', '""')}"`).join());
      const { answer, report } = await extent(agreement, { 'data/tickets.csv': [FIELDS.join(), ...lines].join('\n') });
      expect([report.rows, answer.rows]).toEqual([rows.length, rows.length - report.badRows.total]);
      return report.badRows.listed.map(({ file, line, reason }) => `${file}:${line} ${reason}`);
    };

    it('say how a time seems to be written', async () => {
      expect(await reasons({ Opened: '14/01/2026 22:10' }, { Opened: '03/02/2026 09:00' })).toEqual([
        `data/tickets.csv:2 Opened is '14/01/2026 22:10', not a time (say how it is written: where Opened is "…" as "dd/MM/yyyy HH:mm")`,
        `data/tickets.csv:3 Opened is '03/02/2026 09:00', not a time (say how it is written: where Opened is "…" as "dd/MM/yyyy HH:mm" or "MM/dd/yyyy HH:mm")`,
      ]);
    });

    it('say which cell is wrong, and what it should be', async () => {
      expect(
        await reasons(
          { Opened: '31/31/2026' },
          { Opened: '2026-02-30 10:00' },
          { Opened: '1066-10-14 09:00' },
          { Opened: '2026-01-01 10:00', Resolved: '2026-01-01 09:59:59.999999' },
          { Priority: 'P9' },
          { Score: '1.5.2' },
          { Score: '99,95' },
          { Share: 'half' },
          { Wait: '30' },
          { Wait: 'soon' },
          { Due: 'tomorrow' },
          { Cost: 'USD 5' },
          { Cause: 'Nobody' },
          { Opened: 'x'.repeat(100) },
        ),
      ).toEqual([
        "data/tickets.csv:2 Opened is '31/31/2026', not a time",
        "data/tickets.csv:3 Opened is '2026-02-30 10:00', not a time",
        "data/tickets.csv:4 Opened is '1066-10-14 09:00', a time outside the years 1900 to 2199",
        'data/tickets.csv:5 Resolved is before Opened',
        "data/tickets.csv:6 Priority is 'P9', not one of P1, P2, P3, P4",
        "data/tickets.csv:7 Score is '1.5.2', not a number",
        "data/tickets.csv:8 Score is '99,95', not a number (decimals are written with a full stop)",
        "data/tickets.csv:9 Share is 'half', not a percentage",
        'data/tickets.csv:10 Wait is \'30\', a number without a unit (say "a duration in minutes")',
        "data/tickets.csv:11 Wait is 'soon', not a length of time",
        "data/tickets.csv:12 Due is 'tomorrow', not a date",
        "data/tickets.csv:13 Cost is 'USD 5', not an amount in GBP",
        "data/tickets.csv:14 Cause is 'Nobody', not one of Provider, Customer",
        `data/tickets.csv:15 Opened is '${'x'.repeat(60)}…', not a time`,
      ]);
    });

    it('are times before 1900 or after 2199, with a day to spare for zones (convention 25)', async () => {
      const within: Record<string, string>[] = [
        { Opened: '1900-01-02T00:00:00Z' },
        { Opened: '2199-12-30T23:59:59.999999Z' },
        { Due: '1900-01-02' },
      ];
      const beyond: Record<string, string>[] = [
        { Opened: '1900-01-01T23:59:59.999999Z' },
        { Opened: '2199-12-31T00:00:00Z' },
        { Due: '1899-12-31' },
      ];
      expect(await reasons(...within, ...beyond)).toEqual([
        "data/tickets.csv:5 Opened is '1900-01-01T23:59:59.999999Z', a time outside the years 1900 to 2199",
        "data/tickets.csv:6 Opened is '2199-12-31T00:00:00Z', a time outside the years 1900 to 2199",
        "data/tickets.csv:7 Due is '1899-12-31', a date outside the years 1900 to 2199",
      ]);
    });

    it('name the first of several faults', async () => {
      expect(await reasons({ Opened: 'a', Priority: 'b' }, { Priority: 'P5', Opened: '2026-01-02', Resolved: '2026-01-01' })).toEqual([
        "data/tickets.csv:2 Opened is 'a', not a time",
        "data/tickets.csv:3 Priority is 'P5', not one of P1, P2, P3, P4",
      ]);
    });

    it('are none of these', async () => {
      expect(
        await reasons(
          { Opened: '2026-01-01 10:00', Resolved: '2026-01-01 10:00', Priority: ' p1 ', Cause: 'acme cloud ltd' },
          { Score: '-1,234.50', Share: '99.9 %', Wait: '1 hour 30 min', Due: '1 March 2026', Cost: '£1,200' },
          { Score: '1e-3', Wait: 'PT4H30M', Due: '2026-03-01T00:00:00Z', Cost: '12.50 GBP', Cause: 'customer' },
          { Wait: '04:30:15', Opened: '  2026-01-01T10:00:00Z  ' },
        ),
      ).toEqual([]);
    });

    it('hold a length of time that is less than none', async () => {
      const small = drafted({ records: [recordsOf('Calls', { At: 'time', Wait: { type: 'duration', unit: 'minute' } })] });
      const { answer, report } = await extent(small, {
        'data/calls.csv': 'At,Wait\n2026-01-01,-5\n2026-01-02,0\n2026-01-03,-0.5\n2026-01-04,5\n',
      });
      expect([answer.rows, report.badRows.listed.map(({ line, reason }) => `${line} ${reason}`)]).toEqual([
        2,
        ["2 Wait is '-5', less than no time at all", "4 Wait is '-0.5', less than no time at all"],
      ]);
    });

    it('do not fit their header, or have a quotation mark too many', async () => {
      const small = drafted({ records: [recordsOf('Probes', { Checked: 'time', Note: 'text' })] });
      const { answer, report } = await extent(small, {
        'data/probes.csv': 'Checked,Note\n2026-01-01\n2026-01-02,a\n2026-01-03,b,c\n2026-01-04,"d\n',
      });
      expect([answer.rows, report.rows]).toEqual([1, 4]);
      expect(report.badRows.listed.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
        '2 The row has 1 cell, the header 2',
        '4 The row has 3 cells, the header 2',
        '5 A quotation mark in this row has no partner',
      ]);
    });

    it('are counted beyond the first thousand, which are listed in order', async () => {
      const small = drafted({ records: [recordsOf('Probes', { Checked: 'time' })], samples: [sampleOf('Probes', 'data/*.csv')] });
      const rows = (count: number) => `Checked\n${'never\n'.repeat(count)}`;
      const { answer, report } = await extent(small, { 'data/b.csv': rows(900), 'data/a.csv': rows(900) });
      expect([answer.rows, report.rows, report.badRows.total, report.badRows.listed.length]).toEqual([0, 1800, 1800, 1000]);
      expect([report.badRows.listed[899], report.badRows.listed[900]].map((row) => `${row?.file ?? ''}:${row?.line ?? 0}`)).toEqual([
        'data/a.csv:901',
        'data/b.csv:2',
      ]);
    });

    it('are lines that are not JSON', async () => {
      const small = drafted({ records: [recordsOf('Probes', { Checked: 'time' })], samples: [sampleOf('Probes', 'data/probes.ndjson')] });
      const { answer, report } = await extent(small, { 'data/probes.ndjson': '{"checked":"2026-01-01"}\n{"checked":\n[1]\n' });
      expect([answer.rows, report.rows, report.badRows.listed.map(({ line, reason }) => `${line} ${reason}`)]).toEqual([
        1,
        3,
        ['2 The line is not valid JSON', '3 The entry is not an object with named values'],
      ]);
    });

    it('leave texts that mean not given alone', async () => {
      const sample = sampleOf('Tickets', 'data/tickets.csv', { notGiven: ['?', 'n/a'] });
      const row = `?, n/a ,?,n/a,?,?,?,?,?`;
      const { answer, report } = await extent(drafted({ records: [TICKETS], samples: [sample] }), {
        'data/tickets.csv': `${FIELDS.join()}\n${row}\n`,
      });
      expect([answer, report.badRows.total]).toEqual([{ kind: 'extent', rows: 1 }, 0]);
    });
  });

  describe('texts that stand for a value', () => {
    const records = recordsOf('Checks', { At: 'time', Result: ['Passed', 'Failed'], By: 'party' });
    const rows =
      'At,Result,By\n2026-01-01,OK,Vendor\n2026-01-02, ok ,provider\n2026-01-03,500,VENDOR\n2026-01-04,Passed,Acme\n2026-01-05,501,\n';

    it('are read as it, whatever their capitals and spaces, in every file of the records', async () => {
      const taken = [
        { text: 'OK', value: 'Passed' },
        { text: '500', value: 'Failed' },
        { text: 'Vendor', value: 'Provider' },
      ];
      const agreement = drafted({ records: [records], samples: [sampleOf('Checks', 'data/*.csv', { taken })], more: { parties: PARTIES } });
      const { answer, report } = await extent(agreement, { 'data/a.csv': rows, 'data/b.csv': 'At,Result,By\n2026-01-06,ok,\n' });
      expect([answer.rows, report.badRows.listed.map(({ line, reason }) => `${line} ${reason}`)]).toEqual([
        4,
        ["5 By is 'Acme', not one of Provider, Customer", "6 Result is '501', not one of Passed, Failed"],
      ]);
    });

    it('are proposed for what clearly means a value, and for nothing else', async () => {
      const agreement = drafted({ records: [records], samples: [sampleOf('Checks', 'data/*.csv')], more: { parties: PARTIES } });
      const { report } = await extent(agreement, { 'data/a.csv': 'At,Result,By\n2026-01-01,up,\n2026-01-02,down,\n2026-01-03,paused,\n' });
      expect(report.badRows.listed.map(({ reason }) => reason)).toEqual([
        `Result is 'up', not one of Passed, Failed (or say: taking "up" as Passed)`,
        `Result is 'down', not one of Passed, Failed (or say: taking "down" as Failed)`,
        "Result is 'paused', not one of Passed, Failed",
      ]);
    });
  });

  describe('identified records', () => {
    const keyed = drafted({
      records: [recordsOf('Tickets', { Number: 'text', Opened: 'time' }, { key: 'Number' })],
      samples: [sampleOf('Tickets', 'data/*.csv')],
    });

    it('are there once: a second row with the same key is bad', async () => {
      const { answer, report } = await extent(keyed, {
        'data/a.csv': 'Number,Opened\nT1,bad\nT1,2026-01-01\n T1 ,2026-01-02\n,2026-01-03\n',
        'data/b.csv': 'Number,Opened\nT1,2026-01-04\nT2,2026-01-05\n',
      });
      expect([answer.rows, answer.first, answer.last]).toEqual([2, instant('2026-01-01'), instant('2026-01-05')]);
      expect(report.badRows.listed.map(({ file, line, reason }) => `${file}:${line} ${reason}`)).toEqual([
        "data/a.csv:2 Opened is 'bad', not a time",
        'data/a.csv:4 Number is the same as on line 3',
        'data/a.csv:5 Number is not given',
        'data/b.csv:2 Number is the same as on line 3 of data/a.csv',
      ]);
    });
  });

  describe('rows that repeat another', () => {
    const text =
      'Checked,Result\n2026-01-01 00:01,Passed\n2026-01-01 00:00,Failed\n2026-01-01 00:01,Passed\n2026-01-01 00:01,Failed\n2026-01-01 00:01,passed\n';
    const rows = async (every: boolean) => {
      const probes = recordsOf(
        'Probes',
        { Checked: 'time', Result: ['Passed', 'Failed'] },
        every ? { every: { kind: 'duration', unit: 'minute', business: false, lexeme: '1 minute', count: Ratio.ONE } } : {},
      );
      const { answer, report } = await ask(open, drafted({ records: [probes] }), dataFolder({ 'data/probes.csv': text }), {
        kind: 'rows',
        records: 'Probes',
        fields: ['Checked'],
      });
      return { lines: [...answer.table.line], report };
    };

    it('are one sample', async () => {
      const { lines, report } = await rows(true);
      expect([lines, report.rows, report.badRows.total]).toEqual([[2, 3, 5], 5, 0]);
      expect(report.notes.find(({ code }) => code === 'duplicate-rows')).toEqual({
        code: 'duplicate-rows',
        count: 2,
        message: '2 rows repeat another row in every field and were counted once with it.',
      });
    });

    it('are records of their own where no field identifies them', async () => {
      expect((await rows(false)).lines).toEqual([2, 3, 4, 5, 6]);
    });
  });

  describe('dates', () => {
    it('are days of the agreement, whatever clock wrote them', async () => {
      const days = drafted({
        records: [recordsOf('Plans', { Due: 'date' })],
        samples: [sampleOf('Plans', 'data/plans.csv', { timeZone: 'Asia/Tokyo' })],
      });
      const text = 'Due\n2026-07-01\n2026-07-01 23:59\n2026-07-01T23:59:00-08:00\n1 July 2026\n2026-07-01T00:00Z\n';
      const { answer } = await ask(open, days, dataFolder({ 'data/plans.csv': text }), { kind: 'rows', records: 'Plans', fields: ['Due'] });
      expect(answer.table.columns.get('Due')).toEqual({ kind: 'instant', at: new Float64Array(5).fill(time('2026-07-01')) });
    });
  });
}
