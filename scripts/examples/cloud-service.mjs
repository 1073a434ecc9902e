// A first year of a cloud subscription: outages, scheduled downtime, excluded events and support requests, for examples/cloud-service.
import { join } from 'node:path';
import { addWorking, DAY, HOUR, iso, seeded, utc, writeCsv } from './synthetic.mjs';

const start = utc('2025-04-16T00:00:00');
const end = utc('2026-04-16T00:00:00');
const row = (first, second) => (rows) => rows.map(([from, until]) => ({ [first]: `${from}Z`, [second]: `${until}Z` }));

const outages = [
  ['2025-04-17T10:00:00', '2025-04-17T11:30:00'],
  ['2025-05-20T03:10:00', '2025-05-20T03:28:00'],
  ['2025-06-11T14:00:00', '2025-06-11T14:50:00'],
  ['2025-07-02T09:00:00', '2025-07-02T09:20:00'],
  ['2025-07-02T09:15:00', '2025-07-02T09:44:00'],
  ['2025-08-19T22:05:00', '2025-08-20T01:35:00'],
  ['2025-09-09T12:00:00', '2025-09-09T12:06:00'],
  ['2025-10-05T00:30:00', '2025-10-05T02:40:00'],
  ['2025-12-01T08:00:00', '2025-12-01T08:44:38'],
  ['2026-01-14T16:20:00', '2026-01-14T17:04:38.400'],
  ['2026-02-23T11:00:00', '2026-02-23T11:55:00'],
  ['2026-03-30T02:00:00', '2026-03-30T02:12:00'],
];
const scheduled = [
  ['2025-04-14T08:00:00', '2025-04-17T08:30:00', '2025-04-17T10:30:00'],
  ['2025-08-18T09:00:00', '2025-08-20T00:00:00', '2025-08-20T04:00:00'],
  ['2025-10-04T20:00:00', '2025-10-05T00:00:00', '2025-10-05T03:00:00'],
  ['2026-02-01T12:00:00', '2026-02-08T02:00:00', '2026-02-08T05:00:00'],
];
const excluded = [
  ['2025-04-17T11:10:00', '2025-04-17T12:10:00', 'Customer'],
  ['2026-03-30T01:30:00', '2026-03-30T02:09:00', 'Force Majeure'],
];

export function generate(folder) {
  writeCsv(join(folder, 'outages.csv'), row('began', 'ended')(outages));
  writeCsv(join(folder, 'scheduled.csv'), scheduled.map(([told, begins, finishes]) => ({ told: `${told}Z`, begins: `${begins}Z`, finishes: `${finishes}Z` })));
  writeCsv(join(folder, 'excluded.csv'), excluded.map(([from, until, reason]) => ({ 'event began': `${from}Z`, 'event ended': `${until}Z`, reason })));
  writeRequests(join(folder, 'requests.csv'));
}

function writeRequests(path) {
  const random = seeded(2_0);
  const working = (at, minutes) => addWorking(at, minutes, 9 * HOUR, 17 * HOUR, () => 0);
  const sent = Array.from({ length: 640 }, () => working(start + random.int(0, 364) * DAY, random.int(1, 470))).sort((a, b) => a - b);
  writeCsv(
    path,
    sent.filter((at) => at < end).map((at, index) => {
      // A new release in November brought more questions than the desk could answer.
      const slow = at >= utc('2025-11-03T00:00:00') && at < utc('2025-11-28T00:00:00') ? 2.4 : 1;
      const answered = working(at, Math.min(random.minutes(55 * slow), 1_300));
      return { request: `R${String(index + 1).padStart(4, '0')}`, sent: iso(at), answered: answered < end ? iso(answered) : '' };
    }),
  );
}
