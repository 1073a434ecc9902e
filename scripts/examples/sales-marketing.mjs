// Nine months of leads, for examples/sales-marketing. Times carry New York's offset.
import { join } from 'node:path';
import { addWorking, DAY, HOUR, iso, seeded, utc, writeCsv } from './synthetic.mjs';

const summer = (at) => at >= utc('2026-03-08T07:00:00') && at < utc('2026-11-01T06:00:00');
const newYork = (at) => (summer(at) ? -4 : -5) * HOUR;
const withOffset = (at) => iso(at + newYork(at)).replace('Z', summer(at) ? '-04:00' : '-05:00');
/** Leads in each month, January to September 2026. */
const volumes = [112, 104, 131, 98, 84, 118, 147, 101, 109];

/** Milestones of four campaigns and the days they waited for sales, on the clock of New York. */
const campaigns = [
  ['Spring', '2026-02-02 09:00', '2026-02-09 09:00', '2026-02-12 15:00', '2026-03-04 09:00'],
  ['Summer', '2026-04-01 09:00', '2026-04-05 09:00', '2026-04-17 09:00', '2026-05-11 09:00'],
  ['Trade Fair', '2026-05-18 09:00', '2026-05-27 09:00', '2026-06-01 09:00', '2026-06-29 15:00'],
  ['Autumn', '2026-08-03 09:00', '2026-08-10 09:00', '2026-08-11 11:00', '2026-08-31 09:00'],
];
const delays = [
  ['Summer', '2026-04-10 09:00', '2026-04-17 09:00'],
  ['Summer', '2026-04-14 09:00', '2026-04-19 09:00'],
  ['Trade Fair', '2026-06-01 09:00', '2026-06-03 09:00'],
];

export function generate(folder) {
  const random = seeded(200);
  const leads = [];
  volumes.forEach((volume, month) => {
    const from = Date.UTC(2026, month, 1);
    const days = (Date.UTC(2026, month + 1, 1) - from) / DAY;
    for (let i = 0; i < volume; i += 1) {
      const handedOver = from + random.int(0, days - 1) * DAY + random.int(6, 23) * HOUR + random.int(0, 3_599) * 1000;
      const verdict = random.pick([['Accepted', month === 4 || month === 5 ? 80 : 90], ['Duplicate', 6], ['Unsuitable', month === 4 || month === 5 ? 14 : 4]]);
      const contacted = addWorking(handedOver, random.minutes(month === 6 ? 150 : 85), 9 * HOUR, 17 * HOUR, newYork);
      leads.push({ handedOver, verdict, contacted: verdict === 'Accepted' ? contacted : undefined, source: random.pick([['Web', 60], ['Event', 25], ['Partner', 15]]) });
    }
  });
  leads.sort((a, b) => a.handedOver - b.handedOver);
  const end = utc('2026-10-01T04:00:00');
  writeCsv(
    join(folder, 'leads.csv'),
    leads.map(({ handedOver, contacted, verdict, source }, index) => ({
      lead: `L${String(index + 1).padStart(4, '0')}`,
      'handed over': withOffset(handedOver),
      contacted: contacted !== undefined && contacted < end ? withOffset(contacted) : '',
      verdict,
      source,
    })),
  );
  writeCsv(
    join(folder, 'campaigns.csv'),
    campaigns.map(([campaign, agreed, sent, approved, launched]) => ({ campaign, agreed, 'texts sent': sent, 'texts approved': approved, launched })),
  );
  writeCsv(join(folder, 'delays.csv'), delays.map(([campaign, from, until]) => ({ campaign, start: from, end: until })));
}
