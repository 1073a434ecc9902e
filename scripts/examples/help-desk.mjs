// One year of help-desk tickets (July 2025 to June 2026) with waits, for examples/help-desk. Times are local, as exports have them.
import { join } from 'node:path';
import { addWorking, DAY, HOUR, iso, seeded, utc, writeCsv } from './synthetic.mjs';

const start = utc('2025-07-01T00:00:00');
const limits = { P1: [15, 240], P2: [60, 480], P3: [240, 1440], P4: [480, 4800] };

const local = (instant) => iso(instant).replace('T', ' ').replace('Z', '');

export function generate(folder) {
  const random = seeded(7_2025);
  // Local time is kept throughout: the generator's clock is the wall clock of Hamburg, so no change of clocks falls into working hours.
  const wall = () => 0;
  const end = utc('2026-07-01T00:00:00');
  const known = (at) => (at < end ? local(at) : '');
  const tickets = [];
  const pauses = [];
  const opened = Array.from({ length: 1_500 }, () => addWorking(start + random.int(0, 364) * DAY, random.int(1, 700), 7 * HOUR, 19 * HOUR, wall)).sort((a, b) => a - b);
  opened.filter((at) => at < end).forEach((at, index) => {
    const number = `HD${String(10_001 + index)}`;
    const priority = random.pick([['P1', 5], ['P2', 20], ['P3', 50], ['P4', 25]]);
    const [answer, solve] = limits[priority];
    // The winter was hard: a third of the team was ill in January and February 2026.
    const slow = at >= utc('2026-01-07T00:00:00') && at < utc('2026-02-20T00:00:00') ? 2 : 1;
    const answered = addWorking(at, Math.min(random.minutes(answer * 0.3 * slow), answer * 4), 7 * HOUR, 19 * HOUR, wall);
    let resolved = addWorking(answered, Math.min(random.minutes(solve * 0.28 * slow), solve * 4), 7 * HOUR, 19 * HOUR, wall);
    if (random.chance(22)) {
      const from = addWorking(answered, random.int(1, 30), 7 * HOUR, 19 * HOUR, wall);
      const until = addWorking(from, random.int(20, 900), 7 * HOUR, 19 * HOUR, wall);
      if (from < end) pauses.push({ number, start: local(from), end: known(until) });
      resolved = addWorking(until, random.int(5, Math.round(solve * 0.5)), 7 * HOUR, 19 * HOUR, wall);
    }
    const closed = addWorking(resolved, random.minutes(700 * slow), 7 * HOUR, 19 * HOUR, wall);
    const contacts = random.pick([[1, slow > 1 ? 60 : 76], [2, 16], [3, 6], [4, 2]]);
    tickets.push({ number, opened: local(at), answered: known(answered), resolved: known(resolved), closed: known(closed), priority, contacts });
  });
  writeCsv(join(folder, 'tickets.csv'), tickets);
  writeCsv(join(folder, 'pauses.csv'), pauses);
  writeSurveys(join(folder, 'surveys.csv'), tickets);
  writeCsv(join(folder, 'portal.csv'), portal.map(([down, up]) => ({ down, up })));
  writeCsv(join(folder, 'updates.csv'), updates.map(([announced, starts, ends]) => ({ announced, starts, ends })));
}

/** Times when no ticket could be opened, and announced updates of the portal, on the clock of Hamburg. */
const portal = [
  ['2025-08-12 10:10', '2025-08-12 10:52'],
  ['2025-10-26 01:40', '2025-10-26 05:10'],
  ['2025-11-13 17:30', '2025-11-13 20:15'],
  ['2026-01-06 08:00', '2026-01-06 09:05'],
  ['2026-02-26 14:00', '2026-02-26 18:45'],
  ['2026-05-19 11:20', '2026-05-19 11:44'],
];
const updates = [
  ['2025-10-20 12:00', '2025-10-26 01:00', '2025-10-26 06:00'],
  ['2025-11-10 15:00', '2025-11-13 17:00', '2025-11-13 21:00'],
  ['2026-02-25 16:00', '2026-02-26 13:30', '2026-02-26 19:00'],
];

/** One closed ticket in five is asked about, and not everybody answers. */
function writeSurveys(path, tickets) {
  const random = seeded(8);
  const rows = [];
  for (const { number, closed, priority } of tickets) {
    if (closed === '' || !random.chance(20)) continue;
    const bad = closed >= '2026-01-10' && closed < '2026-03-10';
    const rating = random.pick(bad ? [[5, 26], [4, 30], [3, 20], [2, 14], [1, 10]] : [[5, 58], [4, 28], [3, 9], [2, 3], [1, 2]]);
    const answered = random.chance(62) ? local(addWorking(utc(closed.replace(' ', 'T')), random.int(5, 900), 7 * HOUR, 19 * HOUR, () => 0)) : '';
    const isKnown = answered !== '' && answered < '2026-07-01';
    rows.push({ survey: `S-${number}`, sent: closed, answered: isKnown ? answered : '', rating: isKnown ? rating : '', priority });
  }
  writeCsv(path, rows);
}
