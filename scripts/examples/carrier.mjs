// Half a year of hourly measurements of a line and its faults, for examples/carrier. Times are those of New York.
import { join } from 'node:path';
import { DAY, HOUR, iso, seeded, utc, writeCsv } from './synthetic.mjs';

const start = utc('2026-01-01T00:00:00');
const end = utc('2026-07-01T00:00:00');
/** Mean delay and mean variation of each month, in tenths of a millisecond: what decides the two ladders. */
const delays = [402, 418, 396, 521, 405, 440];
const variations = [17, 22, 16, 26, 20, 15];
/** Days on which the line took a longer way. */
const slowDays = ['2026-03-17', '2026-04-08', '2026-04-09', '2026-05-21'];
/** Reported, repaired, whose fault it was, whether the line was down all the while. */
const faults = [
  ['2026-01-12 08:30', '2026-01-12 10:45', 'Network', 'Yes'],
  ['2026-01-23 16:10', '2026-01-26 11:40', 'Network', 'No'],
  ['2026-02-09 11:00', '2026-02-09 12:05', 'Network', 'Yes'],
  ['2026-02-18 13:00', '2026-02-20 15:30', 'Customer Equipment', 'No'],
  ['2026-03-06 09:15', '2026-03-06 12:15', 'Network', 'Yes'],
  ['2026-03-13 15:00', '2026-03-16 17:00', 'Network', 'No'],
  ['2026-04-07 22:20', '2026-04-08 09:50', 'Network', 'Yes'],
  ['2026-05-04 10:10', '2026-05-04 11:30', 'Network', 'Yes'],
  ['2026-05-12 14:00', '2026-05-12 14:25', 'Network', 'Yes'],
  ['2026-05-22 16:00', '2026-05-26 10:00', 'Network', 'No'],
  ['2026-05-28 07:30', '2026-05-28 08:45', 'Network', 'Yes'],
  ['2026-06-16 19:00', '2026-06-16 19:50', 'Power', 'Yes'],
];

export function generate(folder) {
  const random = seeded(900);
  const rows = [];
  for (let at = start; at < end; at += HOUR) {
    const text = iso(at).slice(0, 16).replace('T', ' ');
    const month = Number(text.slice(5, 7)) - 1;
    const isSlow = slowDays.includes(text.slice(0, 10));
    const hour = (at % DAY) / HOUR;
    const busy = hour >= 9 && hour < 18 ? 12 : -7;
    // On 8 March the clocks have no 02:00 to 03:00.
    if (text === '2026-03-08 02:00') continue;
    const sent = 6_000;
    rows.push({
      month, isSlow, text, sent,
      delay: isSlow ? 640 + random.int(0, 90) : delays[month] + busy + random.int(-40, 40),
      variation: Math.max(3, variations[month] + random.int(-9, 9)),
      lost: random.chance(6) ? random.int(1, month === 3 ? 220 : 40) : 0,
    });
  }
  // Each month comes out at its mean to the last digit: what chance left over goes to its quietest hours.
  for (const [field, means] of [['delay', delays], ['variation', variations]]) {
    means.forEach((mean, month) => {
      const own = rows.filter((row) => row.month === month && !row.isSlow);
      let rest = mean * rows.filter((row) => row.month === month).length - rows.filter((row) => row.month === month).reduce((sum, row) => sum + row[field], 0);
      for (let i = 0; rest !== 0; i = (i + 7) % own.length) {
        const step = Math.sign(rest);
        if (own[i][field] + step < 3) continue;
        own[i][field] += step;
        rest -= step;
      }
    });
  }
  writeCsv(join(folder, 'measurements.csv'), rows.map(({ text, delay, variation, sent, lost }) => ({ measured: text, delay: (delay / 10).toFixed(1), variation: (variation / 10).toFixed(1), sent, lost })));
  writeCsv(join(folder, 'faults.csv'), faults.map(([reported, repaired, cause, down], index) => ({ number: `WN-${String(index + 1).padStart(2, '0')}`, reported, repaired, cause, down })));
}
