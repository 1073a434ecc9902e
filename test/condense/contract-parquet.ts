import { DuckDBInstance } from '@duckdb/node-api';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask, dataFolder, drafted, recordsOf, sampleOf, time, type Open } from './data-folder';

const TICKETS = recordsOf('Tickets', {
  Number: 'text',
  Opened: 'time',
  Closed: 'time',
  Due: 'date',
  Priority: ['P1', 'P2'],
  Score: 'number',
  Cost: 'amount',
  Wait: { type: 'duration', unit: 'second' },
  Done: ['true', 'false'],
});

/** A folder with `data/tickets.parquet`, written from rows of SQL values. */
async function parquetFolder(rows: string, options = ''): Promise<string> {
  const root = dataFolder({ 'data/readme.txt': '' });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  const path = join(root, 'data/tickets.parquet').replaceAll("'", "''");
  await connection.run(`COPY (${rows}) TO '${path}' (FORMAT parquet${options})`);
  connection.closeSync();
  instance.closeSync();
  return root;
}

const ROWS = `
  SELECT * FROM (VALUES
    (1, TIMESTAMP '2026-07-05 09:00:00.123456', TIMESTAMPTZ '2026-07-05 09:00:00+00', DATE '2026-07-05', 'p1', 1.50::DECIMAL(9, 2), 1200.25::DECIMAL(38, 2), 90::BIGINT, true),
    (2, TIMESTAMP '2026-10-25 01:30:00', NULL, NULL, 'P2', NULL, -0.05::DECIMAL(38, 2), 0::BIGINT, false),
    (3, NULL, TIMESTAMPTZ '2026-07-06 09:00:00.5+02', DATE '2026-02-28', NULL, 123456789012345678901234567890.12::DECIMAL(38, 2), NULL, NULL, NULL)
  ) AS rows(number, opened, closed, due, priority, score, cost, wait, done)`;

/** Parquet: values arrive as they are stored. */
export function describeParquet(open: Open): void {
  const agreement = drafted({ records: [TICKETS], samples: [sampleOf('Tickets', 'data/tickets.parquet')] });
  const fields = TICKETS.fields.map(({ name }) => name);

  describe('Parquet', () => {
    it('keeps times, dates and decimals to the last digit', async () => {
      const { answer, report } = await ask(open, agreement, await parquetFolder(ROWS), { kind: 'rows', records: 'Tickets', fields });
      const { columns, line } = answer.table;
      expect([[...line], report.rows, report.badRows]).toEqual([[1, 2, 3], 3, { total: 0, listed: [] }]);
      const opened = [time('2026-07-05T08:00:00.123456Z'), time('2026-10-25T00:30:00Z'), NaN];
      expect(columns.get('Opened')).toEqual({ kind: 'instant', at: Float64Array.from(opened) });
      const closed = [time('2026-07-05T09:00:00Z'), NaN, time('2026-07-06T07:00:00.5Z')];
      expect(columns.get('Closed')).toEqual({ kind: 'instant', at: Float64Array.from(closed) });
      expect(columns.get('Due')).toEqual({ kind: 'instant', at: Float64Array.of(time('2026-07-05'), NaN, time('2026-02-28')) });
      expect(columns.get('Number')).toEqual({ kind: 'text', codes: Int32Array.of(0, 1, 2), dictionary: ['1', '2', '3'] });
      expect(columns.get('Priority')).toEqual({ kind: 'text', codes: Int32Array.of(0, 1, -1), dictionary: ['P1', 'P2'] });
      const scores = ['1.50', '123456789012345678901234567890.12'];
      expect(columns.get('Score')).toEqual({ kind: 'text', codes: Int32Array.of(0, -1, 1), dictionary: scores });
      expect(columns.get('Cost')).toEqual({ kind: 'text', codes: Int32Array.of(0, 1, -1), dictionary: ['1200.25', '-0.05'] });
      expect(columns.get('Wait')).toEqual({ kind: 'duration', length: Float64Array.of(90e6, 0, NaN) });
      expect(columns.get('Done')).toEqual({ kind: 'text', codes: Int32Array.of(0, 1, -1), dictionary: ['true', 'false'] });
      const codes = report.notes.map(({ code, count }) => (code === 'zone-assumed' ? code : `${code} ${count}`));
      expect(codes.sort()).toEqual(['ambiguous-local-time 1', 'zone-assumed']);
    });

    it.each(['uncompressed', 'snappy', 'gzip', 'zstd'])('is unpacked from %s, in several groups of rows', async (codec) => {
      const many = `SELECT i AS number, TIMESTAMP '2026-01-01' + INTERVAL (i) MINUTE AS opened, NULL::TIMESTAMP AS closed, NULL::DATE AS due,
        'P' || (1 + i % 2) AS priority, i::DOUBLE / 4 AS score, i AS cost, i AS wait, NULL AS done FROM range(5000) t(i)`;
      const root = await parquetFolder(many, `, COMPRESSION ${codec}, ROW_GROUP_SIZE 2048`);
      const { answer } = await ask(open, agreement, root, {
        kind: 'tally',
        records: 'Tickets',
        dated: { kind: 'field', field: 'Opened' },
        cells: { kind: 'every', step: 86_400_000_000n, origin: BigInt(time('2026-01-01')) },
        weight: 'Score',
      });
      expect([...answer.count]).toEqual([1440, 1440, 1440, 680]);
      expect(answer.weight).toEqual(['259020', '777420', '1295820', '792115']);
    });

    it('lists bad rows by their number', async () => {
      const { report } = await ask(open, agreement, await parquetFolder(ROWS.replace("'P2'", "'P7'")), {
        kind: 'extent',
        records: 'Tickets',
      });
      expect(report.badRows.listed).toEqual([{ file: 'data/tickets.parquet', line: 2, reason: "Priority is 'P7', not one of P1, P2" }]);
    });
  });
}
