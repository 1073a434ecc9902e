import { windowText } from '../facts/lengths';
import { timeShareOf } from '../facts/measurement';
import { isMoney } from '../facts/sanctions';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/window-reset',
  severity: 'hint',
  review: 'information',
  absence: true,
  docs: {
    summary: 'Each window starts from nothing, and no remedy looks at several of them.',
    why: 'When a month is lost, its worst work is done in its last days, and an outage across the end of a month is two small ones. Six poor months in a row cost no more than six that lie years apart.',
    avoid: [{ text: '', without: ['If Uptime Commitment is missed in any'] }].map(({ text, without }) => ({
      text: `${text}If No Old Ticket is missed in 3 consecutive calendar months, Customer may terminate within 60 days.`,
      without,
    })),
    prefer: ['If Uptime Commitment is missed in any 3 of 6 consecutive calendar months, Customer may terminate within 60 days.'],
  },
  messages: {
    reset: {
      says: '{target} starts from nothing in each {window}, and nothing looks at several: {party} can move downtime over the end of one, and poor ones in a row cost no more.',
      instead:
        'Add a remedy over several: "If {target} is missed in any 3 of 6 consecutive {windows}, …", or promise it in each rolling 30 days as well.',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    // Where nobody may leave at all, that is said first.
    if (!reading.sanctions.some(({ consequence }) => consequence.kind === 'terminate')) return;
    for (const { metric, target, window, obligors, origin } of reading.metricPromises) {
      if (window?.kind !== 'calendar' && window?.kind !== 'contract') continue;
      if (timeShareOf(agreement, metric)?.without !== true || window.unit === 'year') continue;
      const sanctions = reading.sanctionsOf(target);
      if (!sanctions.some(isMoney) || sanctions.some(({ repeated, consequence }) => repeated || consequence.kind === 'points')) continue;
      const isHeldLonger = reading.metricPromises.some((other) => other.target !== target && other.metric === metric);
      const looksAtCredits = agreement.remedies.some(
        ({ trigger }) => trigger.kind === 'events' && trigger.events.some(({ kind }) => kind !== 'missed'),
      );
      if (isHeldLonger || looksAtCredits) continue;
      const kind = windowText(window);
      yield {
        at: reading.at(origin, kind),
        message: 'reset',
        data: { target: target.name, window: kind, windows: `${kind}s`, party: obligors[0] ?? '' },
        fixes: [
          reading.addingSentence(
            'Insert a right to terminate',
            `If ${target.name} is missed in any 3 of 6 consecutive ${kind}s, ${agreement.between.find((name) => !obligors.includes(name)) ?? 'Customer'} may terminate within 60 days.`,
          ),
        ],
      };
    }
  },
});
