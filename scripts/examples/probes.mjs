// Probes of a service as a Parquet file: outages of known length, blips that are none, silence of the monitor.
import { DuckDBInstance } from '@duckdb/node-api';
import { MINUTE, seeded, utc } from './synthetic.mjs';

/** Outages and silences are `[start, minutes]`; the probes just before and after an outage pass, so that it is as long as it is said to be. */
export async function writeProbes(path, { start, end, step, seed, blips, outages, silence, margin }) {
  const random = seeded(seed);
  const slots = (end - start) / step;
  const failed = new Uint8Array(slots);
  const missing = new Uint8Array(slots);
  const mark = (array, [from, minutes]) => array.fill(1, (utc(from) - start) / step, (utc(from) - start) / step + (minutes * MINUTE) / step);
  // Blips of one to four failed probes are not an outage.
  for (let blip = 0; blip < blips; blip += 1) {
    const at = random.int(0, slots - 10);
    failed.fill(1, at, at + random.int(1, 3));
  }
  for (const [from, minutes] of outages) {
    const at = (utc(from) - start) / step;
    failed.fill(0, at - margin, at + (minutes * MINUTE) / step + margin);
  }
  for (const outage of outages) mark(failed, outage);
  for (const gap of silence) mark(missing, gap);
  const ranges = (array) => {
    const found = [];
    for (let i = 0; i < slots; i += 1) if (array[i]) { const from = i; while (array[i]) i += 1; found.push(`(${from}, ${i})`); }
    return found.length > 0 ? found.join(', ') : '(-1, -1)';
  };
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`CREATE TABLE failures AS SELECT * FROM (VALUES ${ranges(failed)}) v(a, b)`);
  await connection.run(`CREATE TABLE gaps AS SELECT * FROM (VALUES ${ranges(missing)}) v(a, b)`);
  await connection.run(`COPY (
    SELECT make_timestamptz(${start * 1000} + i * ${step * 1000}) AS timestamp,
      CASE WHEN EXISTS (SELECT 1 FROM failures WHERE i >= a AND i < b) THEN 'failed' ELSE 'passed' END AS status
    FROM range(${slots}) r(i) WHERE NOT EXISTS (SELECT 1 FROM gaps WHERE i >= a AND i < b) ORDER BY i
  ) TO '${path}' (FORMAT parquet, PARQUET_VERSION v2, COMPRESSION snappy, ROW_GROUP_SIZE 200000)`);
  connection.closeSync();
}
