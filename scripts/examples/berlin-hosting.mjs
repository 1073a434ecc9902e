// A winter of 30-second probes over two changes of clocks, announced maintenance and fault reports, for examples/berlin-hosting.
import { join } from 'node:path';
import { writeProbes } from './probes.mjs';
import { addWorking, berlin2025, DAY, HOUR, iso, MINUTE, seeded, utc, writeCsv } from './synthetic.mjs';

// From 1 October 2025 to 31 March 2026, in Berlin.
const start = utc('2025-09-30T22:00:00');
const end = utc('2026-03-31T22:00:00');

/** Start in UTC, and minutes. */
const outages = [
  ['2025-10-25T23:30:00', 180], // 01:30 summer time to 03:30 winter time: three hours on the wall look like two
  ['2025-11-19T02:00:00', 70], // inside announced maintenance
  ['2025-12-07T04:10:00', 95], // maintenance announced too late
  ['2026-01-13T10:04:30', 21.5],
  ['2026-02-16T01:00:00', 250], // maintenance longer than its allowance
  ['2026-03-29T00:30:00', 60], // 01:30 winter time to 03:30 summer time: one hour that looks like two
];
/** Announced, begun and ended, on the clock of Berlin. */
const maintenance = [
  ['2025-11-14 10:00', '2025-11-19 02:30', '2025-11-19 05:30'],
  ['2025-12-05 12:00', '2025-12-07 05:00', '2025-12-07 07:00'],
  ['2026-02-09 09:00', '2026-02-16 01:30', '2026-02-16 06:30'],
];
/** Reported, answered and solved, on the clock of Berlin: a holiday, a weekend, limits to the minute. */
const faults = [
  ['2025-10-02 16:40', '2025-10-06 09:35', '2025-10-06 12:10', 'Normal'],
  ['2025-12-05 16:20', '2025-12-08 10:21', '2025-12-08 13:00', 'Normal'],
  ['2025-12-24 16:30', '2025-12-29 10:31', '2025-12-30 09:30', 'Normal'],
  ['2026-01-13 11:06', '2026-01-13 11:21', '2026-01-13 11:26', 'Emergency'],
  ['2026-02-16 02:20', '2026-02-16 02:31', '2026-02-16 06:20', 'Emergency'],
  ['2026-03-29 01:35', '2026-03-29 01:44', '2026-03-29 06:36', 'Emergency'],
];

export async function generate(folder) {
  await writeProbes(join(folder, 'probes.parquet'), { start, end, step: 30_000, seed: 55, blips: 180, outages, silence: [], margin: 12 });
  writeCsv(join(folder, 'maintenance.csv'), maintenance.map(([announced, begins, ends]) => ({ announced, begins, ends })));
  writeFaults(join(folder, 'faults.csv'));
}

function writeFaults(path) {
  const random = seeded(2026);
  const local = (at) => iso(at + berlin2025(at)).slice(0, 16).replace('T', ' ');
  const working = (at, minutes) => addWorking(at, minutes, 9 * HOUR, 17 * HOUR, berlin2025);
  const rows = faults.map(([reported, answered, solved, urgency]) => ({ reported, answered, solved, urgency }));
  for (let i = 0; i < 84; i += 1) {
    const reported = working(start + random.int(0, 176) * DAY, random.int(1, 460));
    const urgency = random.pick([['Normal', 85], ['Emergency', 15]]);
    const answered = urgency === 'Emergency' ? reported + random.int(1, 14) * MINUTE : working(reported, Math.min(random.minutes(45), 119));
    const solved = urgency === 'Emergency' ? answered + random.int(10, 225) * MINUTE : working(answered, random.minutes(200));
    rows.push({ reported: local(reported), answered: local(answered), solved: local(solved), urgency });
  }
  rows.sort((a, b) => (a.reported < b.reported ? -1 : 1));
  writeCsv(path, rows.map((row, index) => ({ number: `F${String(index + 1).padStart(3, '0')}`, ...row })));
}
