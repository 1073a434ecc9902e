/**
 * Rows enough for the engine to share its work among threads, to spill and to meet what a thousand rows never show; compared with the same rows
 * answered in memory, to the bit.
 */
import { DuckDBInstance } from '@duckdb/node-api';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { requestKey, type Request } from '../../language/evaluator/observations';
import type { Agreement } from '../../language/agreement/agreement';
import { openFolder } from '../../server/condense/data-files';
import { openDuckDBSource } from '../../server/condense/duckdb';
import { openMemorySource } from '../../server/condense/memory-source';
import { bound, compare, dataFolder, drafted, elapsedMeasure, field, figure, is, named, recordsOf, sampleOf, where } from './data-folder';

const ROWS = 240_000;
const TICKETS = 40_000;
const START = Date.UTC(2026, 0, 1) * 1000;
const MINUTE = 60_000_000n;
const PERIOD = BigInt(START);

/** Writes tables with seeded SQL, as Parquet or CSV by their names. */
async function written(tables: Readonly<Record<string, string>>): Promise<string> {
  const root = dataFolder({ 'data/readme.txt': '' });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  for (const [name, select] of Object.entries(tables)) {
    const format = name.endsWith('.parquet') ? 'FORMAT parquet, ROW_GROUP_SIZE 30000' : 'FORMAT csv, HEADER';
    await connection.run(`COPY (${select}) TO '${join(root, 'data', name)}' (${format})`);
  }
  connection.closeSync();
  instance.closeSync();
  return root;
}

async function expectAlike(agreement: Agreement, root: string, requests: readonly Request[]): Promise<void> {
  const engine = openDuckDBSource(agreement, openFolder(root), { smallRows: 0, threads: 4 });
  const memory = openMemorySource(agreement, openFolder(root));
  const [found, wanted] = [await engine.answer(requests), await memory.answer(requests)];
  await engine.close();
  await memory.close();
  for (const request of requests)
    expect(found.answers.get(requestKey(request)), request.kind).toEqual(wanted.answers.get(requestKey(request)));
  for (const [name, report] of wanted.data) {
    const { rows, badRows, unreadable } = found.data.get(name) ?? {};
    expect([rows, badRows, unreadable]).toEqual([report.rows, report.badRows, report.unreadable]);
  }
}

const PROBES = recordsOf('Probes', { Checked: 'time', Result: ['Passed', 'Failed'] });

function states(every?: bigint): Request {
  return {
    kind: 'states',
    records: 'Probes',
    dated: 'Checked',
    field: 'Result',
    opens: is(named('Failed')),
    closes: is(named('Passed')),
    every,
  };
}

const EVERY_HOUR: Request = {
  kind: 'tally',
  records: 'Probes',
  dated: { kind: 'field', field: 'Checked' },
  cells: { kind: 'every', step: 60n * MINUTE, origin: PERIOD },
  whose: where(compare(field('Result'), is(named('Failed')))),
};

function probes(rows: string, order = 'n'): string {
  return `SELECT make_timestamptz(${START} + t) AS checked, CASE WHEN hash(n // 7) % 40 = 0 THEN 'Failed' ELSE 'Passed' END AS result
    FROM (SELECT n, ${rows} AS t FROM range(${ROWS}) r(n)) ORDER BY ${order}`;
}

describe('samples by the hundred thousand', () => {
  const agreement = (file: string): Agreement => drafted({ records: [PROBES], samples: [sampleOf('Probes', `data/${file}`)] });
  const regular = 'n * 30000000';
  const cases: readonly (readonly [string, string, string])[] = [
    ['on a regular schedule', 'probes.parquet', probes(regular)],
    ['on a regular schedule, with gaps', 'probes.parquet', `SELECT * FROM (${probes(regular)}) WHERE hash(checked) % 100 <> 0`],
    ['at any time', 'probes.parquet', probes('n * 30000000 + (hash(n + 1) % 20000000)::BIGINT')],
    ['in no order', 'probes.parquet', probes('n * 30000000 + (hash(n + 1) % 40000000)::BIGINT', 'hash(n + 5)')],
    ['of which many fall on one instant', 'probes.parquet', probes('(n // 3) * 30000000')],
    ['in text', 'probes.csv', probes(regular).replace(' AS checked', '::VARCHAR AS checked')],
  ];

  it.each(cases)('%s', { timeout: 120_000 }, async (_, file, select) => {
    const root = await written({ [file]: select });
    await expectAlike(agreement(file), root, [states(30_000_000n), states(), EVERY_HOUR, { kind: 'extent', records: 'Probes' }]);
  });

  it('on a wall clock that is set forward and back', { timeout: 120_000 }, async () => {
    const local = probes(regular).replace('make_timestamptz', 'make_timestamp');
    const root = await written({ 'probes.parquet': local, 'text.csv': local.replace(' AS checked', '::VARCHAR AS checked') });
    for (const file of ['probes.parquet', 'text.csv'])
      await expectAlike(agreement(file), root, [states(), EVERY_HOUR, { kind: 'extent', records: 'Probes' }]);
  });

  it('some of them bad, some written in another way', { timeout: 120_000 }, async () => {
    const odd = `CASE n % 5000 WHEN 0 THEN '' WHEN 1 THEN 'soon' WHEN 2 THEN strftime(moment, '%Y-%m-%dT%H:%MZ') WHEN 3 THEN '1066-10-14T09:00:00Z' WHEN 4 THEN strftime(moment, '%Y%m%dT%H%M%S+02') ELSE strftime(moment, '%Y-%m-%dT%H:%M:%SZ') END`;
    const select = `SELECT ${odd} AS checked, CASE WHEN n % 7001 = 5 THEN 'Unknown' WHEN n % 7001 = 6 THEN ' failed ' WHEN n % 50 = 0 THEN 'Failed' ELSE 'Passed' END AS result
      FROM (SELECT n, make_timestamp(${START} + n * 30000000) AS moment FROM range(${ROWS}) r(n)) ORDER BY n`;
    const root = await written({ 'probes.csv': select });
    await expectAlike(agreement('probes.csv'), root, [states(30_000_000n), EVERY_HOUR]);
  });
});

describe('tickets by the ten thousand', () => {
  const opened = `make_timestamptz(${START} + n * 40000000)`;
  const tickets = `SELECT n AS number, ${opened} AS opened,
      CASE WHEN hash(n) % 50 = 0 THEN NULL ELSE ${opened} + to_seconds((hash(n + 1) % 90000)::INTEGER) END AS resolved,
      'P' || (1 + hash(n + 2) % 3) AS priority, (hash(n + 3) % 400)::INTEGER AS score, (hash(n + 4) % 300)::INTEGER / 4.0 AS share FROM range(${TICKETS}) r(n)`;
  const waiting = `SELECT k AS number, make_timestamptz(${START} + k * 40000000 + (hash(n + 6) % 20000000000)::BIGINT) AS start,
      CASE WHEN hash(n) % 200 = 0 THEN NULL ELSE make_timestamptz(${START} + k * 40000000 + 20000000000 + (hash(n + 7) % 20000000000)::BIGINT) END AS "end"
    FROM (SELECT n, (hash(n + 5) % ${TICKETS + 10})::BIGINT AS k FROM range(${Math.floor(TICKETS / 2)}) r(n))`;
  const records = recordsOf(
    'Tickets',
    {
      Number: 'text',
      Opened: 'time',
      Resolved: 'time',
      Priority: ['P1', 'P2', 'P3'],
      Score: 'number',
      Share: 'percentage',
      Waiting: 'periods',
    },
    { key: 'Number' },
  );
  const origin = records.fields[0]?.origin;
  const calendar = {
    name: 'Support Hours',
    always: false,
    ranges: [{ first: 'Monday', last: 'Friday', from: '08:15', to: '17:45' }] as const,
    holidayRegions: ['GB-ENG'],
    holidayDates: [],
  };
  const clock = {
    measure: 'Time',
    records: 'Tickets',
    start: 'Opened',
    end: 'Resolved',
    calendar: 'Support Hours',
    pauseFields: ['Waiting'],
  };
  const pauses = [{ start: PERIOD + 7n * 1440n * MINUTE + 123n, end: PERIOD + 9n * 1440n * MINUTE }];
  const months = [0, 1, 2, 3, 4, 5, 6].map((month) => BigInt(Date.UTC(2026, month, 1)) * 1000n);
  const cells = { kind: 'at', boundaries: months } as const;

  it.each(['parquet', 'csv'])('from %s', { timeout: 120_000 }, async (format) => {
    if (origin === undefined) throw new Error('The records have no fields.');
    const times = (select: string): string =>
      format === 'parquet'
        ? select
        : `SELECT * REPLACE (${select === tickets ? 'opened::VARCHAR AS opened, resolved::VARCHAR AS resolved' : 'start::VARCHAR AS start, "end"::VARCHAR AS "end"'}) FROM (${select})`;
    const root = await written({ [`tickets.${format}`]: times(tickets), [`waiting.${format}`]: times(waiting) });
    const agreement = drafted({
      records: [records],
      measures: [
        elapsedMeasure('Time', 'Tickets', 'Opened', 'Resolved', {
          calendar: 'Support Hours',
          pauses: [{ kind: 'field', name: 'Waiting', origin }],
        }),
      ],
      samples: [
        sampleOf('Tickets', `data/tickets.${format}`, {
          more: [{ field: 'Waiting', file: `data/waiting.${format}`, fileOrigin: origin, columns: [] }],
        }),
      ],
      more: { calendars: new Map([['Support Hours', { ...calendar, origin }]]) },
    });
    const set = { records: 'Tickets', cells, dated: { kind: 'field', field: 'Opened' } } as const;
    await expectAlike(agreement, root, [
      {
        kind: 'in-time',
        records: 'Tickets',
        clock: { ...clock, pauses },
        op: 'at most',
        limit: 480n * MINUTE,
        dated: { kind: 'measure-end', measure: 'Time' },
        cells,
      },
      {
        kind: 'in-time',
        ...set,
        clock: { ...clock, pauses: [] },
        op: 'below',
        limit: 60n * MINUTE,
        where: where(compare(field('Priority'), is(named('P1'), named('P2')))),
      },
      { kind: 'tally', ...set, value: field('Score'), whose: where(compare(field('Score'), bound('at least', figure('200.5')))) },
      { kind: 'tally', ...set, value: { kind: 'measure', name: 'Time' }, clocks: [{ ...clock, pauses }] },
      { kind: 'tally', ...set, value: field('Share'), weight: 'Score' },
      { kind: 'tally', ...set, value: field('Priority'), weight: 'Share' },
      {
        kind: 'examples',
        ...set,
        from: months[1] ?? 0n,
        to: months[2] ?? 0n,
        most: 20,
        whose: where(compare(field('Priority'), is(named('P3')))),
        hit: false,
      },
      {
        kind: 'rows',
        records: 'Tickets',
        fields: ['Number', 'Waiting', 'Resolved'],
        where: where(compare(field('Score'), is(figure('7')))),
      },
    ]);
  });
});

describe('changes of tickets by the ten thousand', () => {
  // Several changes fall on one minute, some say neither when nor of what, and none are in order.
  const changes = `SELECT CASE WHEN hash(n + 8) % 900 = 0 THEN NULL ELSE 'T' || (hash(n) % 9000) END AS number,
      CASE WHEN hash(n + 9) % 800 = 0 THEN NULL ELSE make_timestamptz(${START} + (hash(n + 1) % 60000)::BIGINT * 60000000) END AS updated,
      ['New', 'Waiting', 'Working', 'Closed'][1 + (hash(n + 2) % 4)::BIGINT] AS state,
      make_timestamptz(${START} + (hash(n) % 9000)::BIGINT * 120000000) AS opened,
      CASE WHEN hash(n + 3) % 3 = 0 THEN NULL ELSE make_timestamptz(${START} + 3600000000000 + (hash(n + 4) % 90000)::BIGINT * 60000000) END AS resolved
    FROM range(40000) t(n)`;
  const incidents = recordsOf(
    'Tickets',
    {
      Number: 'text',
      Updated: 'time',
      State: ['New', 'Waiting', 'Working', 'Closed'],
      Opened: 'time',
      Resolved: 'time',
      Held: { type: 'periods', whilst: compare(field('State'), is(named('Waiting'))) },
      Busy: { type: 'periods', whilst: compare(field('State'), is(named('Working'), named('New'))) },
    },
    { key: 'Number', changes: { datedBy: 'Updated' } },
  );

  it.each(['parquet', 'csv'])('from %s', { timeout: 120_000 }, async (format) => {
    const text = `SELECT * REPLACE (updated::VARCHAR AS updated, opened::VARCHAR AS opened, resolved::VARCHAR AS resolved) FROM (${changes})`;
    const root = await written({ [`tickets.${format}`]: format === 'csv' ? text : changes });
    const agreement = drafted({
      records: [incidents],
      measures: [
        elapsedMeasure('Time', 'Tickets', 'Opened', 'Resolved', { pauses: [{ kind: 'field', name: 'Held', origin: incidents.origin }] }),
      ],
      samples: [sampleOf('Tickets', `data/tickets.${format}`)],
    });
    const held = { measure: 'Time', records: 'Tickets', start: 'Opened', end: 'Resolved', pauseFields: ['Held'], pauses: [] };
    const months = [0, 1, 2].map((month) => BigInt(Date.UTC(2026, month, 1)) * 1000n);
    const set = { records: 'Tickets', cells: { kind: 'at', boundaries: months }, dated: { kind: 'field', field: 'Opened' } } as const;
    await expectAlike(agreement, root, [
      { kind: 'extent', records: 'Tickets' },
      { kind: 'rows', records: 'Tickets', fields: ['Number', 'State', 'Updated', 'Held', 'Busy'] },
      { kind: 'in-time', ...set, clock: held, op: 'at most', limit: 60_000n * MINUTE },
      { kind: 'tally', ...set, value: field('State') },
      { kind: 'tally', ...set, value: { kind: 'measure', name: 'Time' }, clocks: [held] },
    ]);
  });
});
