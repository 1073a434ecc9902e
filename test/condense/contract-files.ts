import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Agreement, Sample } from '../../language/agreement/agreement';
import type { RowTable } from '../../language/evaluator/observations';
import { ask, dataFolder, drafted, instant, recordsOf, sampleOf, time, type Open } from './data-folder';

const TICKETS = recordsOf('Tickets', { Opened: 'time', Priority: ['P1', 'P2'], Note: 'text' });
const PLAIN = 'Opened,Priority,Note\n2026-01-05 09:00,P1,first\n2026-07-05 09:00,P2,second\n';

function tickets(...samples: Sample[]): Agreement {
  return drafted({ records: [TICKETS], samples: samples.length === 0 ? [sampleOf('Tickets', 'data/tickets.csv')] : samples });
}

/** The rows as text, for reading a table at a glance. */
function shown({ columns, count, file, files, line }: RowTable): string[] {
  return Array.from({ length: count }, (_, row) => {
    const cells = [...columns.values()].map((column) => {
      if (column.kind === 'text') return column.dictionary[column.codes[row] ?? -1] ?? '–';
      return column.kind === 'instant' ? String(((column.at[row] ?? NaN) - time('2026-01-01')) / 3600e6) : '?';
    });
    return `${files[file[row] ?? 0] ?? ''}:${line[row] ?? 0} ${cells.join(' ')}`;
  });
}

/** Files as they come: signs, encodings, formats, names, and files that are not there. */
export function describeFiles(open: Open): void {
  const read = async (files: Readonly<Record<string, string | Uint8Array>>, agreement = tickets()) => {
    const request = { kind: 'rows', records: 'Tickets', fields: ['Opened', 'Priority', 'Note'] } as const;
    const { answer, report } = await ask(open, agreement, dataFolder(files), request);
    return { rows: shown(answer.table), report };
  };
  const unreadable = async (files: Readonly<Record<string, string | Uint8Array>>, agreement = tickets()) => {
    const { rows, report } = await read(files, agreement);
    expect(rows).toEqual([]);
    return report.unreadable;
  };
  const expected = (file: string) => [`${file}:2 105 P1 first`, `${file}:3 4448 P2 second`];
  const csv = expected('data/tickets.csv');

  describe('files (conventions 26 and 27)', () => {
    it.each([
      ['a byte order mark', `\uFEFF${PLAIN}`],
      ['CRLF', PLAIN.replaceAll('\n', '\r\n')],
      ['semicolons', PLAIN.replaceAll(',', ';')],
      ['tabs', PLAIN.replaceAll(',', '\t')],
      ['bars', PLAIN.replaceAll(',', '|')],
      ['no end of the last line', PLAIN.trimEnd()],
      ['quotes around everything', PLAIN.replace(/[^,\n]+/g, '"$&"')],
      ['other columns, in another order', 'id,NOTE,opened,PRIORITY\n1,first,2026-01-05 09:00,P1\n2,second,2026-07-05 09:00,P2\n'],
      ['spaces around the names of columns', PLAIN.replace('Opened,Priority', ' Opened , Priority ')],
    ])('are read with %s', async (_, text) => {
      const { rows, report } = await read({ 'data/tickets.csv': text });
      expect(rows).toEqual(csv);
      expect([report.name, report.files, report.rows, report.badRows, report.unreadable]).toEqual([
        'Tickets',
        ['data/tickets.csv'],
        2,
        { total: 0, listed: [] },
        undefined,
      ]);
    });

    it('keep commas, quotes and lines inside of quotes, and count lines as an editor does', async () => {
      const text = 'Opened,Priority,Note\n2026-01-01 01:00,P1,"a, ""b""\nc"\n\n2026-01-01 02:00,P2,d\n';
      expect((await read({ 'data/tickets.csv': text })).rows).toEqual(['data/tickets.csv:2 1 P1 a, "b"\nc', 'data/tickets.csv:5 2 P2 d']);
    });

    it('are unpacked from gzip', async () => {
      const { rows } = await read({ 'data/tickets.csv.gz': gzipSync(PLAIN) }, tickets(sampleOf('Tickets', 'data/tickets.csv.gz')));
      expect(rows).toEqual(expected('data/tickets.csv.gz'));
    });

    it('are read with a header only', async () => {
      const { rows, report } = await read({ 'data/tickets.csv': 'Opened,Priority,Note\n' });
      expect([rows, report.rows, report.unreadable]).toEqual([[], 0, undefined]);
    });

    it('are taken together by a pattern, in the order of their names', async () => {
      const files = {
        'data/b.csv': PLAIN,
        'data/a.csv': 'Note,Priority,Opened\nx,P1,2026-01-01 01:00\n',
        'data/empty.csv': '',
        'data/deep/c.csv': PLAIN,
      };
      const { rows, report } = await read(files, tickets(sampleOf('Tickets', 'data/*.csv')));
      expect(rows).toEqual(['data/a.csv:2 1 P1 x', ...expected('data/b.csv')]);
      expect(report.files).toEqual(['data/a.csv', 'data/b.csv', 'data/empty.csv']);
      const all = await read(files, tickets(sampleOf('Tickets', 'data/**/*.csv')));
      expect(all.report.files).toEqual(['data/a.csv', 'data/b.csv', 'data/deep/c.csv', 'data/empty.csv']);
    });

    it('are read by several samples, each with its own columns', async () => {
      const columns = [
        { field: 'Opened', column: 'at', format: 'dd/MM/yyyy HH:mm' },
        { field: 'Priority', column: 'p' },
      ];
      const agreement = tickets(sampleOf('Tickets', 'data/old.csv', { columns, notGiven: ['?'] }), sampleOf('Tickets', 'data/new.csv'));
      const { rows } = await read(
        { 'data/old.csv': 'at,p,note\n05/01/2026 09:00,?,?\n', 'data/new.csv': 'Opened,Priority,Note\n2026-01-01 01:00,P2,?\n' },
        agreement,
      );
      expect(rows).toEqual(['data/new.csv:2 1 P2 ?', 'data/old.csv:2 105 – –']);
    });

    it('hold lengths of time in the unit of their column', async () => {
      const records = recordsOf('Calls', { Wait: { type: 'duration', unit: 'minute' } });
      const columns = [{ field: 'Wait', column: 'ms', unit: 'millisecond' }] as const;
      const samples = [sampleOf('Calls', 'data/a.csv', { columns }), sampleOf('Calls', 'data/b.csv')];
      const root = dataFolder({ 'data/a.csv': 'ms\n1500\n0.0001\n2 hours\n', 'data/b.csv': 'Wait\n1.5\n' });
      const { answer, report } = await ask(open, drafted({ records: [records], samples }), root, {
        kind: 'rows',
        records: 'Calls',
        fields: ['Wait'],
      });
      expect(answer.table.columns.get('Wait')).toEqual({ kind: 'duration', length: Float64Array.of(1.5e6, 7200e6, 90e6) });
      expect(report.badRows.listed.map(({ line, reason }) => `${line} ${reason}`)).toEqual(["3 Wait is '0.0001', not a length of time"]);
    });

    it('are read from JSON, as a list or line by line', async () => {
      const list = [
        { Opened: '2026-01-05T09:00:00Z', priority: 'P1', note: 1.5 },
        { opened: null, Priority: null, Opened: '2026-07-05 09:00', note: true },
      ];
      const json = tickets(
        sampleOf('Tickets', 'data/tickets.json', {
          columns: [
            { field: 'Priority', column: 'priority' },
            { field: 'Opened', column: 'Opened' },
          ],
        }),
      );
      expect((await read({ 'data/tickets.json': JSON.stringify(list, undefined, 2) }, json)).rows).toEqual([
        'data/tickets.json:1 105 P1 1.5',
        'data/tickets.json:2 4448 – true',
      ]);
      const lines =
        '{"opened":"2026-01-05 09:00","priority":"P1","note":"first"}\n\n{"opened":"2026-07-05 09:00","priority":"P2","note":"second"}\n';
      expect((await read({ 'data/tickets.ndjson': lines }, tickets(sampleOf('Tickets', 'data/tickets.ndjson')))).rows).toEqual([
        'data/tickets.ndjson:1 105 P1 first',
        'data/tickets.ndjson:3 4448 P2 second',
      ]);
    });
  });

  describe('times', () => {
    it('without an offset are read on the clock of the agreement, or of the sample', async () => {
      const text =
        'Opened,Priority,Note\n2026-07-05 09:00,P1,local\n2026-07-05T09:00:00+02:00,P1,offset\n2026-07-05T09:00:00.25Z,P1,zulu\n';
      const zoned = tickets(sampleOf('Tickets', 'data/tickets.csv', { timeZone: 'America/New_York' }));
      const opened = async (agreement: Agreement) => {
        const { answer, report } = await ask(open, agreement, dataFolder({ 'data/tickets.csv': text }), {
          kind: 'rows',
          records: 'Tickets',
          fields: ['Opened'],
        });
        const note = report.notes.find(({ code }) => code === 'zone-assumed');
        return [answer.table.columns.get('Opened'), note?.message];
      };
      const rest = ['2026-07-05T07:00:00Z', '2026-07-05T09:00:00.25Z'].map((one) => time(one));
      expect(await opened(tickets())).toEqual([
        { kind: 'instant', at: Float64Array.of(time('2026-07-05T08:00:00Z'), ...rest) },
        'Times without an offset from UTC were read in the time zone Europe/London.',
      ]);
      expect(await opened(zoned)).toEqual([
        { kind: 'instant', at: Float64Array.of(time('2026-07-05T13:00:00Z'), ...rest) },
        'Times without an offset from UTC were read in the time zone America/New_York.',
      ]);
    });

    it('that the clock shows twice are the earlier ones, and noted; skipped ones are as if it had not moved', async () => {
      const text =
        'Opened,Priority,Note\n2026-10-25 01:30,P1,twice\n2026-03-29 01:30,P1,never\n2026-10-25 01:30:00+00:00,P1,said\n2026-10-25 01:30,P9,bad\n';
      const { answer, report } = await ask(open, tickets(), dataFolder({ 'data/tickets.csv': text }), {
        kind: 'extent',
        records: 'Tickets',
      });
      expect([answer.first, answer.last]).toEqual([instant('2026-03-29T01:30:00Z'), instant('2026-10-25T01:30:00Z')]);
      expect(report.notes.find(({ code }) => code === 'ambiguous-local-time')).toEqual({
        code: 'ambiguous-local-time',
        count: 1,
        message: '1 time was read that the clock showed twice when it was set back; the earlier moment was taken.',
      });
    });

    it('of bad rows are not among those noted', async () => {
      const keyed = recordsOf('Tickets', { Number: 'text', Opened: 'time' }, { key: 'Number' });
      const agreement = drafted({ records: [keyed], samples: [sampleOf('Tickets', 'data/tickets.csv')] });
      const { report } = await ask(
        open,
        agreement,
        dataFolder({ 'data/tickets.csv': 'Number,Opened\n1,2026-10-25 01:15\n1,2026-10-25 01:30\n' }),
        { kind: 'extent', records: 'Tickets' },
      );
      expect([report.badRows.total, report.notes.find(({ code }) => code === 'ambiguous-local-time')?.count]).toEqual([1, 1]);
    });

    it('are read in the layout that the agreement gives', async () => {
      const opened = async (format: string, text: string) => {
        const columns = [{ field: 'Opened', column: 'Opened', format }];
        return (
          await read(
            { 'data/tickets.csv': `Opened;Priority;Note\n${text};P1;x\n` },
            tickets(sampleOf('Tickets', 'data/tickets.csv', { columns })),
          )
        ).rows;
      };
      expect(await opened('dd-MM-yyyy HH:mm', '05-01-2026 09:00')).toEqual(['data/tickets.csv:2 105 P1 x']);
      expect(await opened('d MMM yyyy h:mm a', '5 Jan 2026 9:00 AM')).toEqual(['data/tickets.csv:2 105 P1 x']);
      expect(await opened('epoch seconds', '1767603600')).toEqual(['data/tickets.csv:2 105 P1 x']);
    });
  });

  describe('data that cannot be read', () => {
    it('say which file is missing or empty', async () => {
      expect(await unreadable({})).toBe(
        'There is no file "data/tickets.csv" where the agreement looks for its data. Check its name, or put the file there.',
      );
      expect(await unreadable({ 'data/x.txt': '' }, tickets(sampleOf('Tickets', 'data/*.csv')))).toBe(
        'No file matches "data/*.csv" where the agreement looks for its data.',
      );
      expect(await unreadable({ 'data/tickets.csv': PLAIN }, tickets(sampleOf('Tickets', 'data')))).toBe(
        'There is no file "data" where the agreement looks for its data. Check its name, or put the file there; all files of a folder are named like "data/*.csv".',
      );
      expect(await unreadable({ 'data/t.json': PLAIN }, tickets(sampleOf('Tickets', 'data/t.json')))).toBe(
        'data/t.json is not a list of JSON objects, nor one object on each line. If it is a table, let its name end in .csv.',
      );
      expect(await unreadable({ 'data/tickets.csv': '' })).toBe('data/tickets.csv is empty: not even the names of columns are there.');
    });

    it('say how the cells are to be read, too', async () => {
      const rows = 'id,opened_at,prio,note\n1,?,1 - Critical,x\n2,29-02-2016 01:16,2 - High,y\n';
      expect(await unreadable({ 'data/tickets.csv': rows })).toContain(
        'Say which to read: sample Tickets from "data/tickets.csv", where Opened is "opened_at" as "dd-MM-yyyy HH:mm" and Priority is "prio", ' +
          'taking "?" as not given and "1 - Critical" as P1 and "2 - High" as P2.',
      );
    });

    it('take the only column of lengths of time, in the unit that its name has, and no numbers of something else', async () => {
      const checks = (unit: 'millisecond' | 'second'): Agreement =>
        drafted({
          records: [recordsOf('Tickets', { At: 'time', Latency: { type: 'duration', unit } })],
          samples: [sampleOf('Tickets', 'data/checks.csv')],
        });
      const rows = 'at,endpoint,response_time_ms,code\n2026-01-05 10:00,/a,230,200\n';
      expect(await unreadable({ 'data/checks.csv': rows }, checks('millisecond'))).toContain('where Latency is "response_time_ms".');
      expect(await unreadable({ 'data/checks.csv': rows }, checks('second'))).toContain(
        'where Latency is "response_time_ms" in milliseconds.',
      );
      expect(await unreadable({ 'data/checks.csv': 'at,endpoint,id\n2026-01-05 10:00,/a,230\n' }, checks('second'))).toContain(
        'where Latency is "…".',
      );
      expect(await unreadable({ 'data/checks.csv': 'at,dns_ms,tcp_ms\n2026-01-05 10:00,1,2\n' }, checks('second'))).toContain(
        'where Latency is "…".',
      );
    });

    it.each([
      ['[{"opened":"2026-01-05"}]', 'data/tickets.csv looks like JSON. Let its name end in .json.'],
      [
        '<!doctype html><html><body>Sign in</body></html>',
        'data/tickets.csv is a web page and not a table. Was it saved before you had signed in? Export it again.',
      ],
      [
        'sep=;\nOpened;Priority;Note',
        'data/tickets.csv begins with a line for Excel alone: sep=. Delete that line, so that the names of the columns come first.',
      ],
      [
        '2026-01-05 09:00,P1,first\n2026-07-05 09:00,P2,second',
        'data/tickets.csv begins with values. Put a line with the names of the columns above them.',
      ],
    ])('say what a first line is that names nothing: %s', async (text, said) => {
      expect(await unreadable({ 'data/tickets.csv': text })).toBe(said);
    });

    it('say which column is missing, which there are, and what to write', async () => {
      expect(await unreadable({ 'data/tickets.csv': 'id,opened_at,prio,note\n' })).toBe(
        'data/tickets.csv has no column for Opened and Priority. Its columns are "id", "opened_at", "prio" and "note". ' +
          'Say which to read: sample Tickets from "data/tickets.csv", where Opened is "opened_at" and Priority is "prio".',
      );
      expect(
        await unreadable(
          { 'data/tickets.csv': 'Opened,opened,OPENED ,Priority,Note\n' },
          tickets(sampleOf('Tickets', 'data/tickets.csv', { columns: [{ field: 'Opened', column: 'oPened' }] })),
        ),
      ).toBe(
        'data/tickets.csv has two columns that could be Opened: "Opened" and "opened". Rename one of them, or say which: where Opened is "Opened".',
      );
    });

    it('say what is wrong with the sample', async () => {
      expect(await unreadable({}, drafted({ records: [TICKETS], samples: [] }))).toBe(
        'The agreement does not say where the data of Tickets lie. Write: sample Tickets from "data/file.csv".',
      );
      expect(
        await unreadable({ 'data/tickets.csv': PLAIN }, tickets(sampleOf('Tickets', 'data/tickets.csv', { timeZone: 'Europe/Lndon' }))),
      ).toBe('"Europe/Lndon" is not a time zone. Write one such as "Europe/London", "America/New_York" or "UTC".');
      const columns = [{ field: 'Opened', column: 'Opened', format: 'DD.MM.YYYY' }];
      expect(await unreadable({ 'data/tickets.csv': PLAIN }, tickets(sampleOf('Tickets', 'data/tickets.csv', { columns })))).toBe(
        '"DD.MM.YYYY" does not say how the times of Opened are written. Use yyyy, MM, dd, HH, mm and ss, as in "dd-MM-yyyy HH:mm", or "epoch seconds".',
      );
    });

    it('say what is wrong with the file', async () => {
      expect(await unreadable({ 'data/tickets.json': '[{"Opened": "x"},\n{]' }, tickets(sampleOf('Tickets', 'data/tickets.json')))).toMatch(
        /^data\/tickets\.json is not valid JSON.*\. Correct it there, or write it again with the tool it comes from\.$/,
      );
      expect(await unreadable({ 'data/tickets.parquet': 'not parquet' }, tickets(sampleOf('Tickets', 'data/tickets.parquet')))).toBe(
        'data/tickets.parquet is not a Parquet file that can be read. Write it again with the tool it comes from.',
      );
      const notUtf8 = 'data/tickets.csv is not text in UTF-8. Save it again as UTF-8 (in Excel: "CSV UTF-8").';
      expect(await unreadable({ 'data/tickets.csv': Uint8Array.of(79, 112, 0xff, 0x80, 10) })).toBe(notUtf8);
      const long = Buffer.from(`Opened,Priority,Note\n${'2026-01-05 09:00,P1,first\n'.repeat(4_000)}2026-01-05 09:00,P1,caf`);
      expect(await unreadable({ 'data/tickets.csv': Buffer.concat([long, Uint8Array.of(0xe9, 10)]) })).toBe(notUtf8);
    });

    it.each([
      ['/etc/passwd', "data files are named from the agreement's folder, without a drive, a leading slash or an address"],
      ['C:\\data\\tickets.csv', "data files are named from the agreement's folder, without a drive, a leading slash or an address"],
      [
        'https://example.com/tickets.csv',
        "data files are named from the agreement's folder, without a drive, a leading slash or an address",
      ],
      ['../tickets.csv', "it lies outside the agreement's folder, and data are read from inside it only"],
      ['data/../../*.csv', "it lies outside the agreement's folder, and data are read from inside it only"],
    ])('refuse %s', async (file, why) => {
      expect(await unreadable({}, tickets(sampleOf('Tickets', file)))).toBe(
        `"${file}" is not read: ${why}. Copy the file there, or name the folder that holds it with --data-root.`,
      );
    });
  });
}
