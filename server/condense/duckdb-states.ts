/**
 * Runs of like samples, found where the rows lie.
 *
 * Each row is compared with the one after it while the file is scanned; only rows at which a run ends come back. That is one scan, whatever
 * the sampling schedule, as long as the rows lie in order of time; the answer itself shows when they do not, and then they are sorted first.
 * A scan with a look at the next row is the work of one thread, so each thread takes its own stretch of time.
 */
import { toExactNumber, type StatesAnswer, type StatesRequest } from '../../language/index';
import { conditionSql, testSql } from './duckdb-conditions';
import { rowsWhere, stretches, timeColumn, type Relation, type TimeColumn } from './duckdb-relation';
import { double, TRUE, whole } from './duckdb-sql';
import { asksWhetherGiven } from './states';

export async function statesInEngine(request: StatesRequest, relation: Relation): Promise<StatesAnswer | undefined> {
  const at = timeColumn(relation, request.dated);
  const samples = at === undefined ? undefined : await samplesSql(request, relation, at);
  if (at === undefined || samples === undefined) return undefined;
  const farthest = request.every === undefined ? Number.MAX_SAFE_INTEGER : toExactNumber((request.every * 3n) / 2n);
  const straight = await inOrder(samples, relation, at, farthest);
  if (straight?.total === relation.count) relation.ascending.add(request.dated);
  const runs = straight ?? (await sorted(samples, relation, farthest));
  return { kind: 'states', ...runs.arrays(), ...(relation.count === 0 ? {} : { lastInstant: lastOf(at) }) };
}

/** Builds the SELECT of all samples as `x`: the instant times four, and the code of the sample in the lowest two bits. */
type Samples = (...conditions: readonly string[]) => string;

async function samplesSql(request: StatesRequest, relation: Relation, at: TimeColumn): Promise<Samples | undefined> {
  const where = await conditionSql(request.where, relation);
  const opens = await testSql(request.field, request.opens, relation);
  const closes = request.closes === undefined ? undefined : await testSql(request.field, request.closes, relation);
  const isSample = asksWhetherGiven(request) ? TRUE : await testSql(request.field, { kind: 'given', negated: false }, relation);
  if (where === undefined || opens === undefined || isSample === undefined) return undefined;
  if (request.closes !== undefined && closes === undefined) return undefined;
  const code =
    closes === undefined
      ? `CASE WHEN ${opens} THEN 1 ELSE 2 END`
      : `CASE WHEN ${opens} THEN 1 ELSE 0 END + CASE WHEN ${closes} THEN 2 ELSE 0 END`;
  const dated = at.nulls === 0 ? TRUE : `${at.micros} IS NOT NULL`;
  return (...conditions) => `SELECT ${at.micros} * 4 + (${code}) AS x ${rowsWhere(relation, where, isSample, dated, ...conditions)}`;
}

/** The runs of rows that lie in order of time; undefined when they do not, or when two samples fall on one instant. */
async function inOrder(samples: Samples, relation: Relation, at: TimeColumn, farthest: number): Promise<Runs | undefined> {
  const parts = await Promise.all(stretches(relation, at).map((stretch, lane) => endsOfRuns(samples(stretch), relation, farthest, lane)));
  const runs = new Runs(farthest);
  return parts.every((part) => runs.append(part)) ? runs : undefined;
}

async function sorted(samples: Samples, relation: Relation, farthest: number): Promise<Runs> {
  const once = new Runs(farthest);
  if (once.append(await endsOfRuns(`${samples()} ORDER BY x`, relation, farthest, 0))) return once;
  // Several samples at one instant: it opens if any opens, closes if all close.
  const merged = `SELECT (x >> 2) * 4 + bit_or(x & 1) + bit_and(x & 2) AS x FROM (${samples()}) GROUP BY x >> 2 ORDER BY x`;
  const runs = new Runs(farthest);
  if (!runs.append(await endsOfRuns(merged, relation, farthest, 0))) throw new Error('The engine did not keep the order of its own sort.');
  return runs;
}

/** More ends of runs than this are more likely rows out of order: the scan stops there. */
const MOST_ENDS = 400_000;

/** Rows that are the last of a run, or after which order is lost, and the very first row. */
interface EndsOfRuns {
  readonly instant: Float64Array;
  readonly code: Float64Array;
  /** The sample after it; NaN at the end. */
  readonly nextInstant: Float64Array;
  readonly nextCode: Float64Array;
  /** The number of the row among the samples, from 1. */
  readonly number: Float64Array;
  readonly isWhole: boolean;
}

async function endsOfRuns(samples: string, { session }: Relation, farthest: number, lane: number): Promise<EndsOfRuns> {
  const gap = farthest === Number.MAX_SAFE_INTEGER ? 'false' : `n - x > ${whole(BigInt(farthest) * 4n)}`;
  const sql = `SELECT ${double('x >> 2')}, ${double('x & 3')}, ${double('n >> 2')}, ${double('n & 3')}, ${double('number')}
    FROM (SELECT x, lead(x) OVER () AS n, row_number() OVER () AS number FROM (${samples}))
    WHERE n IS NULL OR (x & 3) <> (n & 3) OR ${gap} OR n - x < 4 OR number = 1 LIMIT ${MOST_ENDS}`;
  const columns = await session.select(sql, lane);
  const [instant, code, nextInstant, nextCode, number] = [0, 1, 2, 3, 4].map((column) => columns.numbers(column));
  if (instant === undefined || code === undefined || nextInstant === undefined || nextCode === undefined || number === undefined)
    throw new Error('A column is missing.');
  return { instant, code, nextInstant, nextCode, number, isWhole: columns.count < MOST_ENDS };
}

/** Runs in the making. */
class Runs {
  private readonly first: number[] = [];
  private readonly last: number[] = [];
  private readonly samples: number[] = [];
  private readonly code: number[] = [];

  constructor(private readonly farthest: number) {}

  /** Adds the runs of a stretch; false when its rows are not in order of time, or do not come after those before. */
  append({ instant, code, nextInstant, nextCode, number, isWhole }: EndsOfRuns): boolean {
    if (!isWhole) return false;
    let from = instant[0] ?? NaN;
    let before = 0;
    for (let i = 0; i < instant.length; i++) {
      const [at, next, ordinal] = [instant[i] ?? NaN, nextInstant[i] ?? NaN, number[i] ?? NaN];
      if (next <= at || at < from || ordinal <= before) return false;
      const isEnd = Number.isNaN(next) || code[i] !== nextCode[i] || next - at > this.farthest;
      if (!isEnd) continue;
      if (!this.add(from, at, ordinal - before, code[i] ?? 0)) return false;
      [from, before] = [next, ordinal];
    }
    return true;
  }

  /** How many samples there are in all runs. */
  get total(): number {
    return this.samples.reduce((sum, samples) => sum + samples, 0);
  }

  arrays(): Pick<StatesAnswer, 'first' | 'last' | 'samples' | 'code'> {
    const { first, last, samples, code } = this;
    return {
      first: Float64Array.from(first),
      last: Float64Array.from(last),
      samples: Float64Array.from(samples),
      code: Uint8Array.from(code),
    };
  }

  private add(first: number, last: number, samples: number, code: number): boolean {
    const run = this.first.length - 1;
    const previous = this.last[run];
    if (previous !== undefined && first <= previous) return false;
    if (previous !== undefined && this.code[run] === code && first - previous <= this.farthest) {
      this.last[run] = last;
      this.samples[run] = (this.samples[run] ?? 0) + samples;
      return true;
    }
    this.first.push(first);
    this.last.push(last);
    this.samples.push(samples);
    this.code.push(code);
    return true;
  }
}

function lastOf({ last }: TimeColumn): bigint | undefined {
  return Number.isNaN(last) ? undefined : BigInt(last);
}
