import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { requestKey, type Request } from '../../language/evaluator/observations';
import { openFolder } from '../../server/condense/data-files';
import { openDuckDBSource, type DuckDBOptions } from '../../server/condense/duckdb';
import type { RecordSource } from '../../server/condense/record-source';
import { ask, dataFolder, drafted, recordsOf, sampleOf } from './data-folder';

const PROBES = recordsOf('Probes', { Checked: 'time', Result: ['Passed', 'Failed'] });
const AGREEMENT = drafted({ records: [PROBES], samples: [sampleOf('Probes', 'data/probes.csv')] });
const EXTENT: Request = { kind: 'extent', records: 'Probes' };
const ROWS: Request = { kind: 'rows', records: 'Probes', fields: ['Checked', 'Result'] };
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

  it('can be closed twice, and unopened', async () => {
    const source = openDuckDBSource(AGREEMENT, openFolder(dataFolder({ 'data/probes.csv': lines(3) })), ENGINE);
    await source.close();
    await source.answer([EXTENT]);
    await source.close();
    await source.close();
  });
});
