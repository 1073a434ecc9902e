import { timeShareOf } from '../facts/measurement';
import type { Reading } from '../reading';
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
      {
        text: `metric Availability of Web Shop means the percentage of time without Outage, taking missing samples as Failed.
clause All Time Counts says "Nothing is left out of Availability, not even announced maintenance.".`,
        without: ['period Maintenance', 'records Notices'],
      },
      {
        text: `metric Availability of Web Shop means the percentage of time without Outage, taking missing samples as Failed.
clause All Time Counts says "Announced maintenance counts as an outage.".`,
        without: ['period Maintenance', 'records Notices'],
      },
    ],
  },
  messages: {
    nothing: {
      says: 'Nothing is left out of {metric}, so announced maintenance counts as down.',
      instead:
        'Leave out what is announced, within limits ("not counting Planned Maintenance"), or note that nothing is left out on purpose.',
    },
  },
  *check(reading) {
    const seen = new Set<string>();
    for (const { metric, target, origin } of reading.metricPromises) {
      const share = timeShareOf(reading.agreement, metric);
      if (share?.without !== true || metric.notCounting.length > 0 || seen.has(metric.name) || !reading.isPenalised(target)) continue;
      if (share.period.refinements.some(({ kind }) => kind === 'not-counting' || kind === 'caused-by' || kind === 'counted-in')) continue;
      if (metric.calendar !== undefined || isOnPurpose(reading)) continue;
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

/** Somebody says that nothing is left out, or that maintenance counts. */
function isOnPurpose(reading: Reading): boolean {
  return (
    reading.hasClauseAbout(NOTHING_LEFT_OUT) ||
    reading.agreement.duties.some((duty) => duty.kind === 'act' && NOTHING_LEFT_OUT.test(duty.text))
  );
}

const NOTHING_LEFT_OUT = new RegExp(
  [
    // "Nothing is left out", "no maintenance is excluded", "there are no exclusions", "without exception".
    String.raw`\b(?:nothing|no(?:ne)?\b[^.;]{0,60}?) (?:is|are|shall be|will be|may be|must be) (?:left out|excluded|taken out|deducted|subtracted|disregarded|exempt)`,
    String.raw`\bno (?:exclusions?|exemptions?|carve-?outs?)\b`,
    String.raw`\bwithout (?:any )?(?:exclusions?|exceptions?|exemptions?)\b`,
    // "Maintenance counts as an outage", "is not excluded", "every outage counts, including maintenance".
    String.raw`\bmaintenance\b[^.;]{0,40}? (?:counts?|is counted|is treated|are counted|are treated) as\b[^.;]{0,20}?\b(?:down|outage|unavailab)`,
    String.raw`\bmaintenance\b[^.;]{0,40}? (?:is|are) (?:not|never) (?:left out|excluded|deducted|exempt)`,
    String.raw`\b(?:including|even|also|not even) (?:(?:announced|planned|scheduled) )?maintenance\b`,
  ].join('|'),
  'i',
);
