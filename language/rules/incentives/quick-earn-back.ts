import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/quick-earn-back',
  severity: 'information',
  docs: {
    summary: 'A credit is given back after a single good window.',
    why: 'Every other month may be bad: the good one in between earns back what the bad one cost. A customer never sees the money.',
    avoid: ['Provider must return a credit if Uptime Commitment is met in each of the next 1 calendar months.'],
    prefer: ['Provider must return a credit if Uptime Commitment is met in each of the next 6 calendar months.'],
  },
  messages: {
    quick: {
      says: 'One good {window} wipes out the credit of a bad one, so {party} can miss every second {window} for nothing.',
      instead: 'Ask for several in a row: "in each of the next 6 calendar months".',
    },
  },
  *check(reading) {
    for (const duty of reading.agreement.duties) {
      if (duty.kind !== 'return' || duty.count > 1) continue;
      const window = duty.window.kind === 'calendar' || duty.window.kind === 'contract' ? duty.window.unit : 'window';
      yield {
        at: reading.at(duty.origin, `the next ${duty.count}`),
        message: 'quick',
        data: { window, party: reading.agreement.targets.get(duty.target)?.obligors.join(' and ') ?? 'the party' },
        fixes: [reading.replacing('Ask for 6 in a row', reading.at(duty.origin, `the next ${duty.count}`), 'the next 6')],
      };
    }
  },
});
