/**
 * Counted time as SQL.
 *
 * W(t) is the working time up to t; a record's elapsed time is W(end) − W(start), less the union of its pauses measured in W. The engine looks
 * W up by stretches of an hour or less, in each of which work is done at most once; calendars never reach it.
 */
import { clockOf, compileClock, type Clock, type Condition, type RecordClock, type TallyRequest } from '../../language/index';
import type { PeriodsColumn, Relation, TimeColumn } from './duckdb-relation';
import { timeColumn } from './duckdb-relation';
import type { Session } from './duckdb-session';
import { allOf, whole } from './duckdb-sql';

/** How W is looked up: a join, and the value that it brings; for moments between the first and the last that occur. */
export interface WorkSql {
  join(moment: string, alias: string): string;
  value(moment: string, alias: string): string;
}

export interface EngineClock {
  readonly clock: Clock;
  readonly counted: RecordClock;
  readonly start: TimeColumn;
  readonly end: TimeColumn;
  readonly work: WorkSql;
  readonly pauses: readonly PeriodsColumn[];
}

/** Undefined where the relation lacks what the clock needs. */
export async function engineClock(clock: Clock, relation: Relation): Promise<EngineClock | undefined> {
  const [start, end] = [timeColumn(relation, clock.start), timeColumn(relation, clock.end)];
  const pauses = clock.pauseFields.map((name) => relation.columns.get(name));
  if (start === undefined || end === undefined) return undefined;
  const calendar = clock.calendar === undefined ? undefined : relation.calendar(clock.calendar);
  const counted = compileClock(clock, calendar);
  const moments = [start.first, start.last, end.first, end.last].filter((moment) => !Number.isNaN(moment));
  const isSteady = clock.pauses.length === 0 && calendar === undefined;
  const work =
    isSteady || moments.length === 0
      ? EVERY_MINUTE
      : await workTable(counted, Math.min(...moments), Math.max(...moments), relation.session);
  const found = pauses.filter((column) => column?.kind === 'periods');
  return { clock, counted, start, end, work, pauses: found };
}

const EVERY_MINUTE: WorkSql = { join: () => '', value: (moment) => moment };

const MINUTE = 60_000_000;
const STRETCHES = [60 * MINUTE, 15 * MINUTE, 5 * MINUTE];

/** W in a table: for each stretch of time how much was worked before it, and from when to when work is done in it. */
async function workTable(counted: RecordClock, first: number, last: number, session: Session): Promise<WorkSql> {
  for (const stretch of STRETCHES) {
    const base = Math.floor(first / stretch) * stretch;
    const rows = Math.floor((last - base) / stretch) + 1;
    const columns = singlePieces(counted, base, rows, stretch);
    if (columns === undefined) continue;
    const table = await session.keepNumbers(columns);
    const number = (moment: string): string => `(${moment} - ${whole(base)}) // ${whole(stretch)}`;
    return {
      join: (moment, alias) => `JOIN ${table} AS ${alias} ON ${alias}.c0 = ${number(moment)}`,
      value: (moment, alias) =>
        `(${alias}.c1 + greatest(0, least(${moment} - ${whole(base)} - ${alias}.c0 * ${whole(stretch)}, ${alias}.c3) - ${alias}.c2))`,
    };
  }
  return manyPieces(counted, first, last, session);
}

/** Number, work before, begin and end of work in it; undefined where work is done more than once in a stretch. */
function singlePieces(counted: RecordClock, base: number, rows: number, stretch: number): Float64Array[] | undefined {
  const [number, before, from, to] = [0, 1, 2, 3].map(() => new Float64Array(rows));
  if (number === undefined || before === undefined || from === undefined || to === undefined) return undefined;
  let worked = counted.countedUntil(base);
  for (let i = 0; i < rows; i++) {
    const start = base + i * stretch;
    const next = counted.countedUntil(start + stretch);
    [number[i], before[i]] = [i, worked];
    const amount = next - worked;
    if (amount > 0) {
      const begin = amount === stretch ? start : lastFlat(counted, start, start + stretch);
      if (counted.countedUntil(begin + amount) !== next) return undefined;
      [from[i], to[i]] = [begin - start, begin - start + amount];
    }
    worked = next;
  }
  return [number, before, from, to];
}

/** The last moment until which nothing has been worked since `from`. */
function lastFlat(counted: RecordClock, from: number, to: number): number {
  const worked = counted.countedUntil(from);
  let [low, high] = [from, to];
  while (low < high) {
    const middle = low + Math.ceil((high - low) / 2);
    if (counted.countedUntil(middle) === worked) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The last moment until which work has gone on without a break since `from`. */
function lastBusy(counted: RecordClock, from: number, to: number): number {
  const worked = counted.countedUntil(from);
  let [low, high] = [from, to];
  while (low < high) {
    const middle = low + Math.ceil((high - low) / 2);
    if (counted.countedUntil(middle) - worked === middle - from) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** For clocks that stop and go within minutes: every piece of an hour in a row of its own. */
async function manyPieces(counted: RecordClock, first: number, last: number, session: Session): Promise<WorkSql> {
  const hour = 60 * MINUTE;
  const base = Math.floor(first / hour) * hour;
  const [number, start, end, before, pace]: [number[], number[], number[], number[], number[]] = [[], [], [], [], []];
  for (let from = base; from <= last; from += hour) {
    for (let at = from; at < from + hour;) {
      const flat = lastFlat(counted, at, from + hour);
      const isFlat = flat > at;
      const until = isFlat ? flat : lastBusy(counted, at, from + hour);
      number.push((from - base) / hour);
      start.push(at);
      end.push(until);
      before.push(counted.countedUntil(at));
      pace.push(isFlat ? 0 : 1);
      at = until;
    }
  }
  const table = await session.keepNumbers([number, start, end, before, pace].map((column) => Float64Array.from(column)));
  return {
    join: (moment, alias) =>
      `JOIN ${table} AS ${alias} ON ${alias}.c0 = (${moment} - ${whole(base)}) // ${whole(hour)} AND ${moment} >= ${alias}.c1 AND ${moment} < ${alias}.c2`,
    value: (moment, alias) => `(${alias}.c3 + ${alias}.c4 * (${moment} - ${alias}.c1))`,
  };
}

/**
 * The intervals of rows: `p`, `ps` and `pe`, null for an open one. `rows` is a SELECT or table with `p` and a key for each field of pauses,
 * `k0`, `k1` …
 */
export function intervalsSql(rows: string, pauses: readonly PeriodsColumn[]): string {
  const parts = pauses.map(({ from, good, start, end, key }, i) => {
    const intervals = `SELECT ${key} AS k, ${start} AS ps, ${end} AS pe FROM ${from} WHERE ${good}`;
    return `SELECT r.p, r.s, r.e, q.ps, q.pe FROM (${rows}) AS r JOIN (${intervals}) AS q ON q.k = r.k${i}`;
  });
  return parts.join(' UNION ALL ');
}

/** Sums the paused work of rows by the place `p`, as `paused`, for those that have any: `intervals` brings `p`, `s`, `e`, `ps` and `pe`. */
export function pausedSql(intervals: string, { work }: EngineClock): string {
  // An interval counts between the start and the end of its record; an open one up to the end.
  const pieces = `SELECT p, greatest(ps, s) AS ps, least(coalesce(pe, e), e) AS pe FROM (${intervals}) WHERE e IS NOT NULL AND ps < e`;
  const worked = `SELECT z.p, ${work.value('z.ps', 'wa')} AS ws, ${work.value('z.pe', 'wb')} AS we
    FROM (SELECT * FROM (${pieces}) WHERE pe > ps) AS z ${work.join('z.ps', 'wa')} ${work.join('z.pe', 'wb')}`;
  const reached = `SELECT p, ws, we, max(we) OVER (PARTITION BY p ORDER BY ws ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached FROM (${worked}) WHERE we > ws`;
  return `SELECT p, sum(greatest(0, we - greatest(ws, coalesce(reached, ws))))::BIGINT AS paused FROM (${reached}) GROUP BY p`;
}

/** The relation with the measures that a request speaks of, and how their values are called there. */
export interface MeasuredRelation {
  readonly relation: Relation;
  readonly measures: ReadonlyMap<string, string>;
}

/** Undefined for measures that are made of other quantities. */
export async function withMeasures(
  request: Pick<TallyRequest, 'where' | 'whose' | 'value' | 'clocks'>,
  plain: Relation,
): Promise<MeasuredRelation | undefined> {
  const named = (condition: Condition | undefined): string[] =>
    (condition?.parts ?? []).flatMap(({ left }) => (left.kind === 'measure' ? [left.name] : []));
  const value = request.value?.kind === 'measure' ? [request.value.name] : [];
  let relation = plain;
  const measures = new Map<string, string>();
  for (const name of new Set([...named(request.where), ...named(request.whose), ...value])) {
    const clock =
      plain.agreement.measures.get(name)?.expression.kind === 'arithmetic'
        ? undefined
        : clockOf(name, plain.agreement, request.clocks ?? []);
    const engine = clock === undefined ? undefined : await engineClock(clock, plain);
    if (engine === undefined) return undefined;
    const column = `"forthright measure ${measures.size}"`;
    relation = withElapsed(relation, engine, column);
    measures.set(name, column);
  }
  return { relation, measures };
}

function withElapsed(relation: Relation, engine: EngineClock, column: string): Relation {
  const { start, end, work, pauses } = engine;
  const keys = pauses.map(({ recordKey }, i) => `, ${recordKey} AS k${i}`).join('');
  const place = '"forthright place"';
  const [s, e] = ['"forthright start"', '"forthright end"'];
  const given = relation.place === place ? '' : `, ${relation.place} AS ${place}`;
  const rows = `SELECT *${given}, ${start.micros} AS ${s}, ${end.micros} AS ${e} FROM ${relation.from} WHERE ${relation.good}`;
  const known = Number.isNaN(start.first) ? '0' : whole(start.first);
  const [from, to] = [`coalesce(r.${s}, ${known})`, `coalesce(r.${e}, ${known})`];
  const elapsed = `${work.value(to, 'ea')} - ${work.value(from, 'eb')}`;
  const timed = `SELECT ${relation.place} AS p, ${start.micros} AS s, ${end.micros} AS e${keys} FROM ${relation.from} WHERE ${allOf([relation.good, `${start.micros} IS NOT NULL`])}`;
  const paused =
    pauses.length === 0 ? '' : ` LEFT JOIN (${pausedSql(intervalsSql(timed, pauses), engine)}) AS paused ON paused.p = r.${place}`;
  const taken = pauses.length === 0 ? elapsed : `${elapsed} - coalesce(paused.paused, 0)`;
  const value = `CASE WHEN r.${s} IS NULL OR r.${e} IS NULL THEN NULL ELSE ${taken} END`;
  const joined = `(SELECT r.* EXCLUDE (${s}, ${e}), ${value} AS ${column} FROM (${rows}) AS r ${work.join(to, 'ea')} ${work.join(from, 'eb')}${paused})`;
  return { ...relation, from: joined, good: 'true', place };
}
