// What the generators of synthetic data share: seeded chance, clock arithmetic without the host's zone, and CSV.
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Chance that comes out the same on every machine. */
export function seeded(seed) {
  const generator = xoroshiro128plus(seed);
  const int = (low, high) => uniformInt(generator, low, high);
  return {
    int,
    chance: (percent) => int(1, 10_000) <= percent * 100,
    /** Roughly exponential with the given mean, whole minutes, at least one. */
    minutes: (mean) => Math.max(1, Math.round((-Math.log((int(0, 999_999) + 0.5) / 1_000_000)) * mean)),
    pick: (weighted) => {
      let rest = int(1, weighted.reduce((sum, [, weight]) => sum + weight, 0));
      for (const [value, weight] of weighted) if ((rest -= weight) <= 0) return value;
    },
  };
}

export const utc = (text) => Date.parse(text.endsWith('Z') ? text : `${text}Z`);
export const iso = (instant) => new Date(instant).toISOString().replace('.000', '');

/** Working minutes added to an instant; `offset(instant)` is the zone's offset in ms, hours are local, Monday to Friday. */
export function addWorking(instant, minutes, from, to, offset) {
  let at = instant;
  for (let left = minutes; ; ) {
    const local = at + offset(at);
    const weekday = new Date(local).getUTCDay();
    const clock = local % DAY;
    if (weekday === 0 || weekday === 6 || clock >= to) at += DAY - clock + from;
    else if (clock < from) at += from - clock;
    else {
      const step = Math.min(left * MINUTE, to - clock);
      at += step;
      left -= step / MINUTE;
      if (left <= 0) return at;
    }
  }
}

const between = (start, end, summer, winter) => (at) => (at >= start && at < end ? summer : winter);
export const london2026 = between(utc('2026-03-29T01:00:00'), utc('2026-10-25T01:00:00'), HOUR, 0);
export const berlin2025 = between(utc('2025-03-30T01:00:00'), utc('2025-10-26T01:00:00'), 2 * HOUR, HOUR);

export function writeCsv(path, rows) {
  const text = `${Papa.unparse(rows, { newline: '\n' })}\n`;
  writeFileSync(path, path.endsWith('.gz') ? gzipSync(text, { level: 9 }) : text);
}
