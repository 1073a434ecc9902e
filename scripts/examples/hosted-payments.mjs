// A year of 30-second probes, 5,000 tickets with waits, and announced maintenance, for examples/hosted-payments.
import { join } from 'node:path';
import { writeProbes } from './probes.mjs';
import { addWorking, DAY, HOUR, iso, london2026, seeded, utc, writeCsv } from './synthetic.mjs';

const start = utc('2026-01-01T00:00:00');
const end = utc('2027-01-01T00:00:00');

/** What went wrong in 2026, and for how many minutes. */
const outages = [
  ['2026-01-14T10:02:00', 9],
  ['2026-02-08T02:10:00', 80], // inside announced maintenance
  ['2026-03-11T09:14:30', 31],
  ['2026-04-02T16:40:00', 6],
  ['2026-05-17T01:20:00', 12], // maintenance announced too late
  ['2026-06-09T08:00:00', 10],
  ['2026-07-22T13:05:00', 490],
  ['2026-08-30T01:00:00', 300], // maintenance longer than its allowance
  ['2026-09-16T11:30:00', 4],
  ['2026-10-25T00:40:00', 15], // over the change of clocks
  ['2026-11-05T19:15:00', 7],
  ['2026-12-03T20:20:00', 20],
];
const maintenance = [
  ['2026-02-03T09:00:00', '2026-02-08T02:00:00', '2026-02-08T05:00:00'],
  ['2026-05-16T05:00:00', '2026-05-17T01:00:00', '2026-05-17T03:00:00'],
  ['2026-08-24T10:00:00', '2026-08-30T00:30:00', '2026-08-30T06:30:00'],
  ['2026-11-18T12:00:00', '2026-11-22T02:00:00', '2026-11-22T04:00:00'],
];
/** The monitor itself was down: samples are missing. */
const silence = [['2026-06-20T03:10:00', 40]];

export async function generate(folder) {
  await writeProbes(join(folder, 'probes.parquet'), { start, end, step: 30_000, seed: 20_260_101, blips: 300, outages, silence, margin: 6 });
  writeTickets(join(folder, 'tickets.csv'), join(folder, 'waiting.csv'));
  writeCsv(join(folder, 'maintenance.csv'), maintenance.map(([given, starts, ends]) => ({ notice_given: `${given}Z`, starts: `${starts}Z`, ends: `${ends}Z` })));
}

function writeTickets(ticketsPath, waitingPath) {
  const random = seeded(5_000);
  const opened = Array.from({ length: 5_000 }, () => addWorking(start + random.int(0, 364) * DAY + random.int(0, 86_399) * 1000, random.int(0, 120), 7 * HOUR, 20 * HOUR, london2026));
  opened.sort((a, b) => a - b);
  const known = (at) => (at < end ? iso(at) : '');
  const mean = { P1: 58, P2: 260, P3: 900, P4: 1_800 };
  const tickets = [];
  const waiting = [];
  opened.filter((at) => at < end).forEach((at, index) => {
    const ticket = `T-${String(index + 1).padStart(5, '0')}`;
    const priority = random.pick([['P1', 6], ['P2', 18], ['P3', 46], ['P4', 30]]);
    const responded = addWorking(at, random.minutes(12), 8 * HOUR, 18 * HOUR, london2026);
    let resolved = addWorking(responded, Math.min(random.minutes(mean[priority]), mean[priority] * 5), 8 * HOUR, 18 * HOUR, london2026);
    if (random.chance(priority === 'P1' ? 8 : 25)) {
      const from = addWorking(responded, random.int(5, 60), 8 * HOUR, 18 * HOUR, london2026);
      const until = addWorking(from, random.int(30, 400), 8 * HOUR, 18 * HOUR, london2026);
      resolved = addWorking(until, random.int(10, 90), 8 * HOUR, 18 * HOUR, london2026);
      if (from < end) waiting.push({ ticket, start: iso(from), end: known(until) });
    }
    const channel = random.pick([['portal', at < utc('2026-04-01T00:00:00') ? 56 : 93], ['email', 4], ['phone', 3]]);
    tickets.push({ ticket, opened: iso(at), responded: known(responded), resolved: known(resolved), priority, channel });
  });
  writeCsv(ticketsPath, tickets);
  writeCsv(waitingPath, waiting);
}
