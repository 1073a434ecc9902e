import { recordsBehindPeriod } from '../facts/measurement';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'measurability/samples-without-interval',
  severity: 'information',
  review: 'warning',
  absence: true,
  docs: {
    summary: 'A period is made of samples, and nothing says how often one is due.',
    why: 'Each sample then stands until the next one, so a monitor that stops after a good sample shows a service that never fails.',
    avoid: [
      'records Probes means "test orders", collected by Monitor in "Pingdom", with Checked, a time; Result, one of Passed or Failed.\nmetric Availability of Web Shop means the percentage of time without Outage, not counting Maintenance.',
    ],
    prefer: [
      'records Probes means "test orders", one every 30 seconds, collected by Monitor in "Pingdom", with Checked, a time; Result, one of Passed or Failed.',
    ],
  },
  messages: {
    interval: {
      says: '{period} is made of samples of {records}, and nothing says how often one is due: a sample stands until the next one comes.',
      instead: 'Say how often: "records {records} means …, one every 30 seconds, …".',
    },
  },
  *check(reading) {
    const seen = new Set<string>();
    for (const period of reading.agreement.periods.values()) {
      // States that change when something happens are not samples: they need no interval when they say what opened and what closed.
      if (period.expression.kind !== 'samples' || period.expression.opens.run?.kind !== 'times') {
        if (period.expression.kind !== 'samples' || period.expression.closes !== undefined || !isProbeLike(period.expression.records))
          continue;
      }
      for (const records of recordsBehindPeriod(reading.agreement, period)) {
        if (records.every !== undefined || records.key !== undefined || seen.has(records.name)) continue;
        seen.add(records.name);
        yield {
          at: reading.atName(records),
          message: 'interval',
          data: { period: period.name, records: records.name },
          related: [{ message: `${period.name} is defined here.`, origin: reading.atName(period) }],
          fixes: [
            {
              title: 'Add "one every 1 minute"',
              safe: false,
              edits: [{ at: reading.texts.behind(reading.at(records.origin, `"${records.title}"`)), text: ', one every 1 minute' }],
            },
          ],
        };
      }
    }
  },
});

function isProbeLike(name: string): boolean {
  return /\b(?:probe|check|sample|ping|reading|heartbeat|poll)s?\b/i.test(name);
}
