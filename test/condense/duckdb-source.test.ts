import { DuckDBInstance } from '@duckdb/node-api';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { requestKey, type Request, type RowsRequest } from '../../language/evaluator/observations';
import { openFolder } from '../../server/condense/data-files';
import { openDuckDBSource, type DuckDBOptions } from '../../server/condense/duckdb';
import type { RecordSource } from '../../server/condense/record-source';
import { ask, dataFolder, drafted, recordsOf, sampleOf } from './data-folder';

const PROBES = recordsOf('Probes', { Checked: 'time', Result: ['Passed', 'Failed'] });
const AGREEMENT = drafted({ records: [PROBES], samples: [sampleOf('Probes', 'data/probes.csv')] });
const EXTENT: Request = { kind: 'extent', records: 'Probes' };
const ROWS: RowsRequest = { kind: 'rows', records: 'Probes', fields: ['Checked', 'Result'] };
const ENGINE: DuckDBOptions = { smallRows: -1, threads: 2 };

function lines(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, i) => `${new Date(Date.UTC(2026, 0, 1) + i * 1000).toISOString()},${i % 90 === 0 ? 'Failed' : 'Passed'}`,
  );
  return ['Checked,Result', ...rows, ''].join('\n');
}

function opened(root: string, options: DuckDBOptions = ENGINE): RecordSource {
  const source = openDuckDBSource(AGREEMENT, openFolder(root), options);
  onTestFinished(() => source.close());
  return source;
}

describe('a source over DuckDB', () => {
  it('gives the same answers to few rows, with the engine and without it', async () => {
    const root = dataFolder({ 'data/probes.csv': lines(300) });
    const [small, engine] = [await opened(root, {}).answer([EXTENT, ROWS]), await opened(root).answer([EXTENT, ROWS])];
    for (const request of [EXTENT, ROWS]) expect(engine.answers.get(requestKey(request))).toEqual(small.answers.get(requestKey(request)));
  });

  it('stops when it is told to, and answers when it is asked again', async () => {
    const source = opened(dataFolder({ 'data/probes.csv': lines(50_000) }));
    const stop = new AbortController();
    // The first word of progress comes before anything is read.
    const pending = source.answer([EXTENT, ROWS], { signal: stop.signal, progress: () => setTimeout(() => stop.abort(), 1) });
    await expect(pending).rejects.toThrow(/abort/i);
    const { answers } = await source.answer([EXTENT]);
    expect(answers.get(requestKey(EXTENT))).toMatchObject({ rows: 50_000 });
  }, 30_000);

  it('answers nothing that was stopped beforehand', async () => {
    const source = opened(dataFolder({ 'data/probes.csv': lines(3) }));
    await expect(source.answer([EXTENT], { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  });

  it('says how far it is', async () => {
    const told: string[] = [];
    const fractions: number[] = [];
    const source = opened(dataFolder({ 'data/probes.csv': lines(5000) }));
    const progress = ({ message, fraction }: { message: string; fraction?: number }): void => {
      told.push(message);
      if (fraction !== undefined) fractions.push(fraction);
    };
    await source.answer([EXTENT, ROWS], { progress });
    expect(told[0]).toBe('Reading Probes');
    expect(fractions.every((fraction) => fraction > 0 && fraction <= 1)).toBe(true);
  }, 30_000);

  it('does not answer from files that have changed', async () => {
    const root = dataFolder({ 'data/probes.csv': lines(1000) });
    const source = opened(root);
    expect((await source.answer([EXTENT])).data.get('Probes')?.unreadable).toBeUndefined();
    writeFileSync(join(root, 'data/probes.csv'), lines(1001));
    const { answers, data } = await source.answer([ROWS]);
    expect(data.get('Probes')?.unreadable).toBe('probes.csv was changed while it was read. Run this again.');
    expect(answers.get(requestKey(ROWS))).toMatchObject({ table: { count: 0 } });
  });

  it('does not answer from files that are gone', async () => {
    const root = dataFolder({ 'data/probes.csv': lines(1000) });
    const source = opened(root);
    await source.answer([EXTENT]);
    rmSync(join(root, 'data/probes.csv'));
    expect((await source.answer([ROWS])).data.get('Probes')?.unreadable).toContain('probes.csv was changed');
  });

  it('says of damaged data what to do', async () => {
    const agreement = drafted({ records: [PROBES], samples: [sampleOf('Probes', 'data/probes.parquet')] });
    const root = dataFolder({ 'data/probes.parquet': `PAR1${'nothing of the kind '.repeat(9000)}PAR1` });
    const { report } = await ask((one, folder) => openDuckDBSource(one, openFolder(folder), ENGINE), agreement, root, EXTENT);
    expect(report.unreadable).toMatch(/^data\/probes\.parquet is not a Parquet file|^probes\.parquet cannot be read/);
  });

  it('reads columns by any name', async () => {
    const names = [
      'at',
      'c0',
      'f0',
      'odd',
      'rowid',
      'k',
      'file_row_number',
      `a"b`,
      `x'; DROP TABLE kept_1; --`,
      'two\nlines',
      'select',
      'Größe 😀',
    ];
    for (const name of names) {
      const root = dataFolder({ 'data/readme.txt': '' });
      const instance = await DuckDBInstance.create(':memory:');
      const connection = await instance.connect();
      const file = join(root, 'data/probes.parquet');
      await connection.run(
        `COPY (SELECT TIMESTAMPTZ '2026-01-01 00:00:00+00' AS checked, 'Failed' AS "${name.replaceAll('"', '""')}") TO '${file}' (FORMAT parquet)`,
      );
      connection.closeSync();
      instance.closeSync();
      const sample = sampleOf('Probes', 'data/probes.parquet', { columns: [{ field: 'Result', column: name }] });
      const agreement = drafted({ records: [PROBES], samples: [sample] });
      const { answer, report } = await ask((one, folder) => openDuckDBSource(one, openFolder(folder), ENGINE), agreement, root, ROWS);
      expect([name, report.unreadable, report.badRows.total]).toEqual([name, undefined, 0]);
      expect(answer.table.columns.get('Result')).toEqual({ kind: 'text', codes: Int32Array.of(0), dictionary: ['Failed'] });
    }
  }, 60_000);

  it('can be closed twice, and unopened', async () => {
    const source = openDuckDBSource(AGREEMENT, openFolder(dataFolder({ 'data/probes.csv': lines(3) })), ENGINE);
    await source.close();
    await source.answer([EXTENT]);
    await source.close();
    await source.close();
  });
});
