/** Wall clocks as SQL: clock changes become literals, so that the engine never looks up a time zone. */
import { EARLIEST, LATEST, type TimeZone } from '../../language/index';
import { anyOf, choose, whole } from './duckdb-sql';

const DAY = 86_400_000_000;

/** A stretch of wall-clock time that is read by one rule, until `until` on that clock. */
interface Stretch {
  readonly until: number;
  /** Taken off the wall clock; or the one instant that all of the stretch means. */
  readonly offset?: number;
  readonly instant?: number;
}

/**
 * Microseconds since 1970 of a wall-clock reading (convention 26): of a time shown twice the earlier, and a time that is skipped as if the
 * clocks had not yet moved. `days`: the reading is the start of a day, and a midnight that is skipped means the moment the clocks move.
 * `from` and `to` narrow the readings that can occur.
 */
export function instantSql(local: string, zone: TimeZone, what: 'times' | 'days', from = EARLIEST, to = LATEST): string {
  const stretches: Stretch[] = [];
  const changes = zone.changesBetween(from - 2 * DAY, to + 2 * DAY);
  for (const { at, before, after } of changes) {
    if (what === 'days' && after > before) {
      stretches.push({ until: at + before, offset: before }, { until: at + after, instant: at });
    } else stretches.push({ until: at + Math.max(before, after), offset: before });
  }
  const last = changes.at(-1)?.after ?? zone.offsetAt(from);
  const results = [...stretches, { until: Infinity, offset: last }].map(({ offset, instant }) =>
    instant === undefined ? minus(local, offset ?? 0) : whole(instant),
  );
  return choose(
    stretches.map(({ until }) => String(until)),
    results,
    (limit) => `${local} < ${whole(Number(limit))}`,
  );
}

/** The offset that holds for all of these instants; undefined when the clocks change among them. */
export function steadyOffset(zone: TimeZone, from = EARLIEST, to = LATEST): number | undefined {
  return zone.changesBetween(from - 2 * DAY, to + 2 * DAY).length === 0 ? zone.offsetAt(from) : undefined;
}

/** Whether an instant, read from a wall clock, was one of two; undefined where that cannot be. */
export function isTwiceShown(micros: string, zone: TimeZone, from: number, to: number): string | undefined {
  const twice = zone.changesBetween(from - DAY, to + DAY).filter(({ before, after }) => after < before);
  if (twice.length === 0) return undefined;
  return anyOf(twice.map(({ at, before, after }) => `${micros} >= ${whole(at - before + after)} AND ${micros} < ${whole(at)}`));
}

function minus(local: string, offset: number): string {
  return offset === 0 ? local : `${local} - ${whole(offset)}`;
}
