// A year of incidents of a code host, with the share of users that each one touched, for examples/code-hosting.
import { join } from 'node:path';
import { DAY, iso, MINUTE, seeded, utc, writeCsv } from './synthetic.mjs';

const start = utc('2025-01-01T00:00:00');
/** Start, minutes, share of active users, feature, cause: what decides a quarter. Two overlap, one touched exactly half of the users. */
const grave = [
  ['2025-02-11T09:12:00', 64, 81.5, 'Git Operations', 'Service'],
  ['2025-02-11T09:50:00', 62.8, 66, 'Web', 'Service'],
  ['2025-03-20T14:00:00', 45, 50, 'Web', 'Service'],
  ['2025-05-06T11:30:00', 60, 97, 'Git Operations', 'Service'],
  ['2025-06-17T18:05:00', 240, 100, 'Web', 'Customer'],
  ['2025-06-24T07:40:00', 5.52, 58, 'Programming Interface', 'Service'],
  ['2025-08-13T23:00:00', 1_800, 100, 'Git Operations', 'Service'],
  ['2025-10-29T06:15:00', 90, 71, 'Web', 'Internet'],
  ['2025-11-18T11:20:00', 78.24, 62.5, 'Web', 'Service'],
  ['2025-12-31T23:40:00', 40, 12, 'Packages', 'Service'],
];

export function generate(folder) {
  const random = seeded(2_5_9995);
  const rows = grave.map(([from, minutes, share, feature, cause]) => ({ at: utc(from), minutes, share, feature, cause }));
  // Small incidents touch some of the users and are no outage.
  for (let i = 0; i < 130; i += 1) {
    const at = start + random.int(0, 364) * DAY + random.int(0, 1_439) * MINUTE;
    const feature = random.pick([['Git Operations', 20], ['Web', 35], ['Programming Interface', 25], ['Packages', 20]]);
    const cause = random.pick([['Service', 80], ['Customer', 12], ['Internet', 8]]);
    rows.push({ at, minutes: random.minutes(38), share: random.int(5, 480) / 10, feature, cause });
  }
  rows.sort((a, b) => a.at - b.at);
  writeCsv(
    join(folder, 'incidents.csv'),
    rows.map(({ at, minutes, share, feature, cause }, index) => ({
      number: `INC-${String(index + 1).padStart(3, '0')}`,
      started: iso(at),
      ended: iso(at + minutes * MINUTE),
      feature,
      'users affected': `${share}%`,
      cause,
    })),
  );
}
