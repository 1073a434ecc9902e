import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'measurability/no-collector',
  severity: 'warning',
  signing: 'error',
  absence: true,
  docs: {
    summary: 'A promise is judged by records of which nobody is said to collect them.',
    why: 'When the figure is disputed, both parties bring their own records, and nothing says whose count.',
    avoid: ['records Probes means "test orders", one every 30 seconds, with Checked, a time; Result, one of Passed or Failed.'],
    prefer: [
      'records Probes means "test orders", one every 30 seconds, collected by Monitor in "the probe log", with Checked, a time; Result, one of Passed or Failed.',
    ],
  },
  messages: {
    nobody: {
      says: '{target} is judged by {records}, and nobody is said to collect them.',
      instead: 'Add who does, and in which tool: collected by {party} in "the name of the tool".',
    },
    nowhere: {
      says: '{target} is judged by {records}, and nothing says in which tool they are kept.',
      instead: 'Name the tool: collected by {party} in "the name of the tool".',
    },
  },
  *check(reading) {
    const seen = new Set<string>();
    for (const promise of reading.promises) {
      for (const records of reading.recordsBehind(promise)) {
        if (seen.has(records.name) || (records.collectedBy !== undefined && records.tool !== undefined)) continue;
        seen.add(records.name);
        const party = records.collectedBy ?? promise.obligors[0] ?? 'Provider';
        yield {
          at: reading.atName(records),
          message: records.collectedBy === undefined ? 'nobody' : 'nowhere',
          data: { target: promise.target.name, records: records.name, party },
          related: [{ message: `${promise.target.name} is promised here.`, origin: promise.origin }],
          fixes: [reading.collecting(records, party)],
        };
      }
    }
  },
});
