// A first contract year of case handling for a public authority, for examples/public-sector. Times are those of London.
import { join } from 'node:path';
import { addWorking, DAY, HOUR, iso, MINUTE, seeded, utc, writeCsv } from './synthetic.mjs';

const end = utc('2026-04-01T00:00:00');
/** Minutes that the service was away in each service period, April to March. */
const away = [210, 0, 395, 670, 980, 60, 0, 445, 1_560, 1_780, 130, 500];
/** Of the incidents of each service period, how many were fixed too late. */
const late = [1, 0, 2, 3, 2, 1, 0, 1, 6, 5, 2, 1];
/** Satisfied answers, of 70 in each service period. */
const satisfied = [60, 59, 58, 57, 56, 58, 60, 57, 50, 52, 57, 59];
const ASKED = 70;

const local = (at) => iso(at).slice(0, 16).replace('T', ' ');
const monthStart = (index) => Date.UTC(2025, 3 + index, 1);

export function generate(folder) {
  const random = seeded(2_2);
  const outages = [];
  const incidents = [];
  away.forEach((minutes, index) => {
    // Each period's time away falls into up to three nights and days of its own.
    const parts = minutes === 0 ? [] : minutes < 200 ? [minutes] : [Math.round(minutes * 0.55), Math.round(minutes * 0.3), minutes - Math.round(minutes * 0.55) - Math.round(minutes * 0.3)];
    parts.forEach((part, place) => {
      const at = monthStart(index) + (3 + place * 9) * DAY + random.int(0, 900) * MINUTE;
      outages.push({ failed: local(at), restored: local(at + part * MINUTE) });
    });
    const count = random.int(34, 52);
    for (let i = 0; i < count; i += 1) {
      const logged = addWorking(monthStart(index) + random.int(0, 24) * DAY, random.int(1, 500), 8 * HOUR, 18 * HOUR, () => 0);
      const minutesToFix = i < late[index] ? random.int(245, 420) : random.int(10, 236);
      incidents.push({ logged, fixed: addWorking(logged, minutesToFix, 8 * HOUR, 18 * HOUR, () => 0) });
    }
  });
  incidents.sort((a, b) => a.logged - b.logged);
  writeCsv(join(folder, 'outages.csv'), outages);
  writeCsv(join(folder, 'incidents.csv'), incidents.map(({ logged, fixed }, index) => ({ reference: `INC${String(2_001 + index)}`, logged: local(logged), fixed: fixed < end ? local(fixed) : '' })));
  const answers = satisfied.flatMap((good, index) =>
    Array.from({ length: ASKED }, (_, i) => ({ at: monthStart(index) + random.int(0, 27) * DAY + random.int(8 * 60, 18 * 60) * MINUTE, answer: i < good ? 'Satisfied' : 'Not Satisfied' })));
  // The last day of the year has answers, too.
  answers.push({ at: utc('2026-03-31T16:20:00'), answer: 'Satisfied' });
  answers.sort((a, b) => a.at - b.at);
  writeCsv(join(folder, 'survey.csv'), answers.map(({ at, answer }, index) => ({ number: `A${String(index + 1).padStart(4, '0')}`, answered: local(at), answer })));
}
