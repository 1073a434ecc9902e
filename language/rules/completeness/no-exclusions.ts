import { timeShareOf } from '../facts/measurement';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'completeness/no-exclusions',
  severity: 'hint',
  review: 'information',
  absence: true,
  docs: {
    summary: 'An availability that costs money leaves nothing out, not even announced maintenance.',
    why: 'Then updates are made late or never, because each one costs. If nothing is to be left out, both parties should know that they have agreed on it.',
    avoid: [
      {
        text: 'metric Availability of Web Shop means the percentage of time without Outage, taking missing samples as Failed.',
        without: ['period Maintenance', 'records Notices'],
      },
    ],
    prefer: [
      'metric Availability of Web Shop means the percentage of time without Outage, not counting Maintenance, taking missing samples as Failed.',
    ],
  },
  messages: {
    nothing: {
      says: 'Nothing is left out of {metric}, so announced maintenance counts as down.',
      instead:
        'Leave out what is announced, within limits (", not counting Planned Maintenance"), or note that nothing is left out on purpose.',
    },
  },
  *check(reading) {
    const seen = new Set<string>();
    for (const { metric, target, origin } of reading.metricPromises) {
      const share = timeShareOf(reading.agreement, metric);
      if (share?.without !== true || metric.notCounting.length > 0 || seen.has(metric.name) || !reading.isPenalised(target)) continue;
      if (share.period.refinements.some(({ kind }) => kind === 'not-counting' || kind === 'caused-by' || kind === 'counted-in')) continue;
      if (metric.calendar !== undefined) continue;
      seen.add(metric.name);
      yield {
        at: reading.atName(metric),
        message: 'nothing',
        data: { metric: metric.name },
        related: [{ message: `${target.name} is promised here.`, origin }],
      };
    }
  },
});
