import { excludedPeriods } from '../facts/exclusions';
import { recordsBehindPeriod } from '../facts/measurement';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'control/exclusion-without-evidence',
  severity: 'warning',
  absence: true,
  docs: {
    summary: 'Time is left out, and nobody is said to record it.',
    why: 'When the bill is drawn up, the party that owes remembers maintenance and the other does not. Without a record kept while it happens, the exclusion is as large as the one who argues better.',
    avoid: [
      `records Notices means "announced maintenance", with
  Given, a time set by Provider; Starts, a time set by Provider; Ends, a time set by Provider.`,
    ],
    prefer: [
      `records Notices means "announced maintenance", collected by Monitor in "the status page", with
  Given, a time set by Provider; Starts, a time set by Provider; Ends, a time set by Provider.`,
    ],
  },
  messages: {
    nobody: {
      says: '{period} is left out of {figure}, and nobody is said to keep the records of it ({records}).',
      instead: 'Add who does, and where: collected by {party} in "the status page".',
    },
  },
  *check(reading) {
    const seen = new Set<string>();
    for (const { promise, period, sentence } of excludedPeriods(reading)) {
      for (const records of recordsBehindPeriod(reading.agreement, period)) {
        if (records.collectedBy !== undefined || records.tool !== undefined || seen.has(records.name)) continue;
        // What the promise itself is judged by is complained of there.
        if (reading.promisesJudgedBy(records.name).length > 0) continue;
        seen.add(records.name);
        const [party = 'Provider'] = promise.obligors;
        yield {
          at: reading.atName(records),
          message: 'nobody',
          data: { period: period.name, figure: promise.metric?.name ?? promise.measure?.name ?? '', records: records.name, party },
          related: [{ message: 'It is left out here.', origin: sentence }],
          fixes: [reading.collecting(records, party)],
        };
      }
    }
  },
});
