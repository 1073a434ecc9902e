// One year of help-desk tickets (July 2025 to June 2026) with waits, for examples/help-desk. Times are local, as exports have them.
import { join } from 'node:path';
import { addWorking, DAY, HOUR, iso, seeded, utc, writeCsv } from './synthetic.mjs';

const start = utc('2025-07-01T00:00:00');
const limits = { P1: [15, 240], P2: [60, 480], P3: [240, 1440], P4: [480, 4800] };

export function generate(folder) {
  const random = seeded(7_2025);
  // Local time is kept throughout: the generator's clock is the wall clock of Hamburg, so no change of clocks falls into working hours.
  const wall = () => 0;
  const local = (instant) => iso(instant).replace('T', ' ').replace('Z', '');
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
}
