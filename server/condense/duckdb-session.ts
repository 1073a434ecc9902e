/**
 * One locked-down DuckDB in this process.
 *
 * Invariant: it can read the files it was opened for and no others, load no extension, and change no setting. Each call runs exactly one
 * statement. Answers come as typed columns, never as an object for each row.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as DuckDB from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBDataChunk, DuckDBInstance, DuckDBMaterializedResult, DuckDBTypeId } from '@duckdb/node-api';
import { literalList } from './duckdb-sql';

export interface SessionOptions {
  /** Bytes the engine may hold in memory before it spills to the disk. Default: 1 GB. */
  readonly memoryLimit?: number;
  /** Default: one for each processor. */
  readonly threads?: number;
}

/** Columns of an answer in the order of the SELECT: numbers (NaN for none) or texts (null for none). */
export interface Columns {
  readonly count: number;
  numbers(column: number): Float64Array;
  texts(column: number): (string | null)[];
}

export class Session {
  private readonly lanes: DuckDBConnection[] = [];
  private tables = 0;
  private isClosed = false;

  private constructor(
    private readonly api: typeof DuckDB,
    private readonly instance: DuckDBInstance,
    /** Where the engine spills to; gone when the session is closed. */
    readonly temporary: string,
    readonly threads: number,
  ) {}

  /** Opens an engine that may read these files only. The library is loaded here, not before: it takes a sixth of a second. */
  static async open(files: readonly string[], options: SessionOptions = {}): Promise<Session> {
    const api = await import('@duckdb/node-api');
    const temporary = mkdtempSync(join(tmpdir(), 'forthright-'));
    const threads = options.threads ?? availableParallelism();
    const instance = await api.DuckDBInstance.create(':memory:', {
      threads: String(threads),
      memory_limit: `${Math.ceil((options.memoryLimit ?? 1_000_000_000) / 1_000_000)}MB`,
      temp_directory: temporary,
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      allow_community_extensions: 'false',
    });
    const session = new Session(api, instance, temporary, threads);
    const lane = await session.lane(0);
    // The order matters: paths are allowed while settings can still be changed, and the lock comes last.
    await lane.run("SET TimeZone = 'UTC'");
    await lane.run('SET enable_progress_bar = true');
    await lane.run('SET enable_progress_bar_print = false');
    // Groups by cell and a small whole number, a million at most, need no hashing.
    await lane.run('SET perfect_ht_threshold = 20');
    await lane.run(`SET allowed_paths = ${literalList([...files])}`);
    await lane.run('SET enable_external_access = false');
    await lane.run('SET lock_configuration = true');
    return session;
  }

  /** Runs one SELECT. `lane`: statements of different lanes run at the same time. */
  async select(sql: string, lane = 0): Promise<Columns> {
    const connection = await this.lane(lane);
    const statements = await connection.extractStatements(sql);
    if (statements.count !== 1) throw new Error('One statement at a time.');
    const prepared = await statements.prepare(0);
    try {
      if (prepared.statementType !== this.api.StatementType.SELECT) throw new Error('Only a SELECT reads data.');
      return new ResultColumns(await prepared.run(), this.api);
    } finally {
      prepared.destroySync();
    }
  }

  /** Keeps the rows of a SELECT in a table of this session and gives its name. */
  async keep(select: string): Promise<string> {
    const name = `kept_${++this.tables}`;
    await this.runOne(`CREATE TABLE ${name} AS ${select}`);
    return name;
  }

  /** Adds the rows of a SELECT to a kept table. */
  async add(table: string, select: string): Promise<void> {
    await this.runOne(`INSERT INTO ${table} ${select}`);
  }

  /** Sets columns of a kept table from another one, row by row. */
  async update(table: string, assignments: string, from: string, where: string): Promise<void> {
    await this.runOne(`UPDATE ${table} SET ${assignments} FROM ${from} WHERE ${where}`);
  }

  /** Keeps columns of whole numbers (BIGINT; NaN: none) in a table of this session: `c0`, `c1` … */
  async keepNumbers(columns: readonly Float64Array[]): Promise<string> {
    const { BIGINT, DuckDBDataChunk } = this.api;
    const name = `kept_${++this.tables}`;
    await this.runOne(`CREATE TABLE ${name} (${columns.map((_, i) => `c${i} BIGINT`).join(', ')})`);
    const appender = await (await this.lane(0)).createAppender(name);
    const count = columns[0]?.length ?? 0;
    const types = columns.map(() => BIGINT);
    for (let from = 0; from < count; from += CHUNK) {
      const size = Math.min(CHUNK, count - from);
      const chunk = DuckDBDataChunk.create(types, size);
      columns.forEach((column, i) =>
        chunk.setColumnValues(
          i,
          Array.from(column.subarray(from, from + size), (value) => (Number.isNaN(value) ? null : BigInt(value))),
        ),
      );
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
    return name;
  }

  /** Keeps texts in a table of this session, as `c0`. */
  async keepTexts(texts: readonly string[]): Promise<string> {
    const { VARCHAR, DuckDBDataChunk } = this.api;
    const name = `kept_${++this.tables}`;
    await this.runOne(`CREATE TABLE ${name} (c0 VARCHAR)`);
    const appender = await (await this.lane(0)).createAppender(name);
    for (let from = 0; from < texts.length; from += CHUNK) {
      const part = texts.slice(from, from + CHUNK);
      const chunk = DuckDBDataChunk.create([VARCHAR], part.length);
      chunk.setColumnValues(0, part);
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
    return name;
  }

  async drop(table: string): Promise<void> {
    await this.runOne(`DROP TABLE IF EXISTS ${table}`);
  }

  /** How far the running statement is, from 0 to 1; undefined where the engine cannot tell. */
  get fraction(): number | undefined {
    const { percentage } = this.lanes[0]?.progress ?? { percentage: -1 };
    return percentage > 0 && percentage <= 100 ? percentage / 100 : undefined;
  }

  /** Stops what is running; its call fails. */
  interrupt(): void {
    for (const lane of this.lanes) lane.interrupt();
  }

  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    for (const lane of this.lanes) lane.closeSync();
    this.instance.closeSync();
    rmSync(this.temporary, { recursive: true, force: true });
  }

  private async lane(number: number): Promise<DuckDBConnection> {
    while (this.lanes.length <= number) {
      const lane = await this.instance.connect();
      this.lanes.push(lane);
    }
    const lane = this.lanes[number];
    if (lane === undefined) throw new Error(`There is no lane ${number}.`);
    return lane;
  }

  private async runOne(sql: string): Promise<void> {
    const lane = await this.lane(0);
    const statements = await lane.extractStatements(sql);
    if (statements.count !== 1) throw new Error('One statement at a time.');
    const prepared = await statements.prepare(0);
    try {
      await prepared.run();
    } finally {
      prepared.destroySync();
    }
  }
}

/** Rows of one chunk of the engine. */
const CHUNK = 2048;

class ResultColumns implements Columns {
  readonly count: number;
  private readonly chunks: DuckDBDataChunk[];

  constructor(
    private readonly result: DuckDBMaterializedResult,
    private readonly api: typeof DuckDB,
  ) {
    this.count = result.rowCount;
    this.chunks = Array.from({ length: result.chunkCount }, (_, i) => result.getChunk(i));
  }

  numbers(column: number): Float64Array {
    this.expect(column, this.api.DuckDBTypeId.DOUBLE);
    const values = new Float64Array(this.count);
    let at = 0;
    for (const chunk of this.chunks) {
      // The values themselves: `getItem` would look up for each whether it is null, and `double` leaves no nulls.
      const { items } = chunk.getColumnVector(column) as unknown as { readonly items: Float64Array };
      values.set(items, at);
      at += items.length;
    }
    return values;
  }

  texts(column: number): (string | null)[] {
    this.expect(column, this.api.DuckDBTypeId.VARCHAR);
    const values: (string | null)[] = [];
    for (const chunk of this.chunks) {
      const vector = chunk.getColumnVector(column);
      for (let row = 0; row < vector.itemCount; row++) values.push(vector.getItem(row) as string | null);
    }
    return values;
  }

  private expect(column: number, type: DuckDBTypeId): void {
    const found = this.result.columnTypeId(column);
    if (found !== type) throw new Error(`Column ${column} is of type ${this.api.DuckDBTypeId[found]}, not ${this.api.DuckDBTypeId[type]}.`);
  }
}
