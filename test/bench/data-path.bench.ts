/**
 * From files to an outcome: reading, answering and evaluating, against the bare scan of the same columns of the same files by the same engine in
 * the same process. Ten million rows; `FORTHRIGHT_BENCH_ROWS` takes another number of them. The data lie in `.cache/bench/data`.
 */
import { fork } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { compileSla, evaluate, type Agreement, type Outcome } from '../../language/index';
import { openFolder } from '../../server/condense/data-files';
import { openDuckDBSource } from '../../server/condense/duckdb';
import { observe } from '../../server/condense/observe';
import { bareScan, dataCases, sampleSentences, type DataCase } from './data-path-cases';
import { median, type Benchmark, type Measurement } from './measurement';

const ROWS = Number(process.env['FORTHRIGHT_BENCH_ROWS'] ?? 10_000_000);
const RUNS = 5;
const THREADS = 2;

type Format = 'parquet' | 'csv';

/** What a process of its own measures of one case. */
interface Measured {
  readonly ours: number;
  readonly bare: number;
  /** The same in time of the processor, which other work on the machine does not lengthen. */
  readonly cpuRatio: number;
  readonly megabytes: number;
  readonly headline: string;
}

export default async function measureDataPath(): Promise<Benchmark> {
  const measurements: Measurement[] = [];
  await makeData(ROWS);
  await makeData(ROWS / 10);
  for (const one of dataCases(ROWS)) {
    const formats: Format[] = one.csvGoal === undefined ? ['parquet'] : ['parquet', 'csv'];
    for (const format of formats) {
      const { ours, bare, cpuRatio, megabytes } = await inOwnProcess(one.name, format, ROWS);
      const work = format === 'csv' ? `${one.work}, from CSV` : one.work;
      measurements.push({
        work,
        figure: ours / bare,
        unit: 'times',
        goal: format === 'csv' ? one.csvGoal : one.goal,
        detail: `${ours.toFixed(0)} ms against ${bare.toFixed(0)} ms for the scan; ${cpuRatio.toFixed(2)} × its processor time`,
      });
      measurements.push({ work: '  peak memory', figure: megabytes, unit: 'MB', goal: one.memoryGoal ?? 1500 });
    }
  }
  for (const name of ['availability', 'business-hours', 'event-log']) {
    const [small, large] = [await inOwnProcess(name, 'parquet', ROWS / 10), await inOwnProcess(name, 'parquet', ROWS)];
    measurements.push({
      work: `${name}: ten times the rows`,
      figure: large.ours / small.ours,
      unit: 'times',
      goal: 11,
      detail: `${small.ours.toFixed(0)} ms and ${large.ours.toFixed(0)} ms`,
    });
  }
  return { title: `From data to an outcome, ${ROWS.toLocaleString('en')} rows, against a bare scan`, measurements };
}

const folderOf = (name: string, rows: number): string => join(process.cwd(), '.cache/bench/data', String(rows), name);

async function makeData(rows: number): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '4GB' });
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  for (const one of dataCases(rows)) {
    const folder = folderOf(one.name, rows);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'maintenance.csv'), maintenance());
    for (const { file, select, columns } of one.tables) {
      await copy(connection, select(rows * (one.share ?? 1)), join(folder, `${file}.parquet`), 'FORMAT parquet');
      if (one.csvGoal === undefined) continue;
      const texts = columns.map(({ name, type }) =>
        type === 'TIMESTAMPTZ' ? `strftime("${name}", '%Y-%m-%dT%H:%M:%S.%fZ') AS "${name}"` : `"${name}"`,
      );
      await copy(
        connection,
        `SELECT ${texts.join(', ')} FROM (${select(rows * (one.share ?? 1))})`,
        join(folder, `${file}.csv`),
        'FORMAT csv, HEADER',
      );
    }
  }
  connection.closeSync();
  instance.closeSync();
}

/** Written beside and moved, so that a broken-off run leaves no half file. */
async function copy(connection: DuckDBConnection, select: string, path: string, options: string): Promise<void> {
  if (existsSync(path)) return;
  await connection.run(`COPY (${select}) TO '${path}.part' (${options})`);
  renameSync(`${path}.part`, path);
}

/** Sixty windows of two hours. */
function maintenance(): string {
  const rows = Array.from({ length: 60 }, (_, i) => {
    const start = Date.UTC(2024, 0, 3 + 5 * i, 1);
    return `${new Date(start).toISOString()},${new Date(start + 7_200_000).toISOString()}`;
  });
  return ['Starts,Ends', ...rows, ''].join('\n');
}

function inOwnProcess(name: string, format: Format, rows: number): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['case', name, format, String(rows)], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.on('message', (measured) => resolve(measured as Measured));
    child.on('error', reject);
    child.on('close', (code) => reject(new Error(`${name} from ${format} ended with ${code ?? 'no code'}.`)));
  });
}

async function measureCase(name: string, format: Format, rows: number): Promise<Measured> {
  const one = dataCases(rows).find((other) => other.name === name);
  if (one === undefined) throw new Error(`There is no case ${name}.`);
  const folder = folderOf(name, rows);
  const agreement = read(one, format);
  const outcome = await simulate(agreement, folder);
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const instance = await DuckDBInstance.create(':memory:', { threads: String(THREADS) });
  const connection = await instance.connect();
  const scan = async (): Promise<void> => {
    for (const table of one.tables) await connection.run(bareScan(table, join(folder, `${table.file}.${format}`)));
  };
  await scan();
  const [ours, bare]: [Spent[], Spent[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    bare.push(await timed(scan));
    ours.push(await timed(() => simulate(agreement, folder)));
  }
  const middle = (spent: readonly Spent[], of: keyof Spent): number => median(spent.map((one) => one[of]));
  connection.closeSync();
  instance.closeSync();
  return {
    ours: middle(ours, 'wall'),
    bare: middle(bare, 'wall'),
    cpuRatio: middle(ours, 'cpu') / middle(bare, 'cpu'),
    megabytes: Math.max(megabytes, process.resourceUsage().maxRSS / 1024),
    headline: outcome.headline,
  };
}

function read(one: DataCase, format: Format): Agreement {
  const text = `${one.agreement}${sampleSentences(one, format)}`;
  const { agreement, problems } = compileSla({ files: new Map([['measured.sla', text]]), main: 'measured.sla' });
  const [error] = problems.filter(({ severity }) => severity === 'error');
  if (error !== undefined) throw new Error(error.message);
  return agreement;
}

async function simulate(agreement: Agreement, folder: string): Promise<Outcome> {
  const source = openDuckDBSource(agreement, openFolder(folder), { threads: THREADS });
  try {
    const { outcome } = await observe(agreement, source, evaluate);
    const [unreadable] = outcome.data.flatMap((data) => (data.unreadable === undefined ? [] : [data.unreadable]));
    if (unreadable !== undefined) throw new Error(unreadable);
    return outcome;
  } finally {
    await source.close();
  }
}

/** Milliseconds. */
interface Spent {
  readonly wall: number;
  readonly cpu: number;
}

async function timed(work: () => Promise<unknown>): Promise<Spent> {
  const [began, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user } = process.cpuUsage(before);
  return { wall: performance.now() - began, cpu: user / 1000 };
}

const [, , what, name, format, rows] = process.argv;
if (what === 'case' && name !== undefined && (format === 'parquet' || format === 'csv')) {
  const measured = await measureCase(name, format, Number(rows));
  process.send?.(measured, () => process.disconnect());
}
