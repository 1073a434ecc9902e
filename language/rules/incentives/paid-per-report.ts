import { isCeiling } from '../facts/promises';
import { setterOf } from '../facts/setters';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/paid-per-report',
  severity: 'hint',
  review: 'information',
  docs: {
    summary: 'A party pays for too many of something that only it writes down.',
    why: 'What is not entered costs nothing. The party that would have to pay decides whether there was a case at all, so honest reporting is what gets punished.',
    avoid: [
      `records Breakdowns means "breakdowns", collected by Provider in "the log", with
  Began, a time set by Provider; Over, a time set by Provider.
metric All Breakdowns means the number of Breakdowns dated by Began.
target Few Breakdowns: Provider must keep All Breakdowns at most 2 in each calendar month.
If All Breakdowns in a calendar month is
  above 2, Provider must credit GBP 100;
  above 5, Provider must credit GBP 300.
Provider must report Few Breakdowns to Customer within 5 days after each calendar month.
goal Steady means "the shop runs steadily", served by Few Breakdowns.
Customer may "audit the log of the breakdowns once a year".`,
    ],
    prefer: [
      `records Breakdowns means "breakdowns", collected by Customer in "the log", with
  Began, a time set by Customer; Over, a time set by Customer.
metric All Breakdowns means the number of Breakdowns dated by Began.
target Few Breakdowns: Provider must keep All Breakdowns at most 2 in each calendar month.
If All Breakdowns in a calendar month is
  above 2, Provider must credit GBP 100;
  above 5, Provider must credit GBP 300.`,
    ],
  },
  messages: {
    report: {
      says: '{party} pays for too many {records} and only {party} writes them down, so it can leave out what would cost it.',
      instead: 'Let the other party or a machine record them, or pay twice for one that {party} did not enter.',
    },
  },
  *check(reading) {
    const seen = new Set<string>();
    for (const { metric, op, target, obligors, origin } of reading.metricPromises) {
      const { expression } = metric;
      if (!isCeiling(op) || expression.kind !== 'count' || expression.of.kind !== 'records' || !reading.isPenalised(target)) continue;
      const records = reading.agreement.records.get(expression.of.set.records);
      const party = records?.collectedBy;
      if (records === undefined || party === undefined || !obligors.includes(party) || seen.has(records.name)) continue;
      // Somebody else sets a time of it: then it cannot be kept quiet.
      const times = records.fields.filter(({ type }) => type === 'time' || type === 'date');
      if (times.length === 0 || times.some(({ name }) => setterOf(reading.agreement, records.name, name)?.party !== party)) continue;
      seen.add(records.name);
      yield {
        at: reading.at(origin, metric.name),
        message: 'report',
        data: { party, records: records.name },
        related: [{ message: `${records.name} are collected here.`, origin: reading.at(records.origin, `collected by ${party}`) }],
      };
    }
  },
});
