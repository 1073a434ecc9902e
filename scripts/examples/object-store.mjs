// Three months of a storage access log with two storage classes, for examples/object-store.
import { join } from 'node:path';
import { DAY, iso, MINUTE, seeded, utc, writeCsv } from './synthetic.mjs';

const start = utc('2026-04-01T00:00:00');
/** Class, start, minutes, share of requests that fail. */
const incidents = [
  ['Standard', '2026-04-14T08:00:00', 25, 40],
  ['Standard', '2026-05-06T13:30:00', 300, 70],
  ['Archive', '2026-05-06T13:30:00', 600, 90],
  ['Standard', '2026-06-21T22:10:00', 70, 100],
  ['Archive', '2026-06-02T04:00:00', 120, 50],
];

const claims = [
  { case: 'SUP-7041', month: '2026-05', received: '2026-06-04T09:12:00Z', logs: '2026-06-16T18:40:00Z' },
  { case: 'SUP-7093', month: '2026-05', received: '2026-06-18T11:05:00Z', logs: '2026-06-28T11:05:00Z' },
];

export function generate(folder) {
  const random = seeded(2006);
  const rows = [];
  for (const [name, mean] of [['Standard', 4], ['Archive', 9]]) {
    const troubles = incidents.filter(([of]) => of === name).map(([, from, minutes, share]) => [utc(from), utc(from) + minutes * MINUTE, share]);
    for (let at = start; at < start + 91 * DAY; at += random.int(1, mean * 2 - 1) * MINUTE + random.int(0, 59) * 1000) {
      const trouble = troubles.find(([from, until]) => at >= from && at < until);
      const failed = trouble ? random.chance(trouble[2]) : random.chance(0.02);
      rows.push({ received: at, class: name.toLowerCase(), status: failed ? random.pick([[500, 5], [503, 5]]) : random.pick([[200, 90], [304, 6], [404, 3], [403, 1]]) });
    }
  }
  rows.sort((a, b) => a.received - b.received || (a.class < b.class ? -1 : 1));
  writeCsv(join(folder, 'requests.csv.gz'), rows.map((row) => ({ ...row, received: iso(row.received) })));
  writeCsv(join(folder, 'claims.csv'), claims);
}
