import fc from 'fast-check';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findLines } from '../../server/condense/duckdb-lines';
import { openCsv } from '../../server/condense/read-csv';
import { dataFolder } from './data-folder';

describe('the lines of rows', () => {
  it('are those the row reader finds, quotes, empty lines and misfits included', async () => {
    const cell = fc.constantFrom('a', '1', '', 'x y', '"q"', '"a,b"', '"two\nlines"', '"say ""so"""', '" "');
    const row = fc.array(cell, { minLength: 2, maxLength: 4 }).map((cells) => cells.join(','));
    const text = fc.record({
      rows: fc.array(fc.oneof({ weight: 5, arbitrary: row }, fc.constantFrom('', '\u0000\u0000')), { maxLength: 20 }),
      end: fc.constantFrom('\n', '\r\n'),
    });
    await fc.assert(
      fc.asyncProperty(text, async ({ rows, end }) => {
        const content = ['a,b,c', ...rows].join(end) + end;
        const opened = openCsv('rows.csv', new TextEncoder().encode(content));
        const [lines, misfits]: [number[], number[]] = [[], []];
        for await (const batch of opened?.batches([0, 1, 2]) ?? [])
          for (let i = 0; i < batch.count; i++) (batch.problem(i) === undefined ? lines : misfits).push(batch.line(i));
        const root = dataFolder({ 'rows.csv': content, 'rows.csv.gz': gzipSync(content) });
        for (const name of ['rows.csv', 'rows.csv.gz']) {
          const wanted = Float64Array.from(lines, (_, i) => i);
          const found = await findLines(join(root, name), { delimiter: ',', width: 3 }, wanted);
          expect([[...found.lines], found.rows, found.misfits.map(({ line }) => line)]).toEqual([lines, lines.length, misfits]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('of NDJSON are counted without regard to quotes', async () => {
    const root = dataFolder({ 'rows.ndjson': '{"a":"\\""}\n\n  \n{"a":2}\n{"a":3}' });
    const { lines, rows } = await findLines(join(root, 'rows.ndjson'), { width: 1 }, Float64Array.of(0, 1, 1, 2));
    expect([[...lines], rows]).toEqual([[1, 4, 4, 5], 3]);
  });
});
