// Orders of workplaces and nightly backups of half a year, for examples/internal-it. Times are local to Paris.
import { join } from 'node:path';
import { addWorking, DAY, HOUR, iso, seeded, utc, writeCsv } from './synthetic.mjs';

const start = utc('2026-01-01T00:00:00');
const wall = () => 0;
const local = (instant) => iso(instant).replace('Z', '');

export function generate(folder) {
  const random = seeded(1998);
  const ordered = Array.from({ length: 140 }, () => addWorking(start + random.int(0, 176) * DAY, random.int(1, 550), 8.5 * HOUR, 18 * HOUR, wall)).sort((a, b) => a - b);
  writeCsv(
    join(folder, 'orders.csv'),
    ordered.map((at, index) => {
      const complete = at + random.minutes(24 * 60) * 60_000;
      const delivered = addWorking(complete, Math.min(random.minutes(at > utc('2026-04-15T00:00:00') ? 1_100 : 850), 6_000), 8.5 * HOUR, 18 * HOUR, wall);
      return { order: `W-${index + 1}`, ordered: local(at), details_complete: local(complete), delivered: delivered < utc('2026-07-01T00:00:00') ? local(delivered) : '' };
    }),
  );
  const nights = Array.from({ length: 181 }, (_, night) => start + night * DAY + 3 * HOUR + random.int(0, 7_199) * 1000);
  writeCsv(
    join(folder, 'backups.csv'),
    nights.map((at) => ({ finished: local(at), result: random.pick([['Good', at >= utc('2026-03-01T00:00:00') && at < utc('2026-04-01T00:00:00') ? 85 : 99], ['Incomplete', 1], ['Failed', at >= utc('2026-03-01T00:00:00') && at < utc('2026-04-01T00:00:00') ? 14 : 0]]) })),
  );
}
