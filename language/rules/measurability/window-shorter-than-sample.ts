import { windowText } from '../facts/lengths';
import { sampledPromises } from '../facts/sampled';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'measurability/window-shorter-than-sample',
  severity: 'error',
  docs: {
    summary: 'Samples come less often than the windows they are to be judged in.',
    why: 'A window without a sample has no figure, so the promise is neither kept nor broken in it, and no credit ever falls due.',
    avoid: [
      {
        text: `records Probes means "test orders", one every 2 days, collected by Monitor in "Pingdom", with
  Checked, a time; Result, one of Passed or Failed.
target Uptime Commitment: Provider must keep Availability at least 99.5% in each calendar day.
If Uptime Commitment is missed, Customer may terminate within 60 days.`,
        without: ['If Availability', 'If Uptime Commitment'],
      },
    ],
    prefer: [
      `records Probes means "test orders", one every 1 minute, collected by Monitor in "Pingdom", with
  Checked, a time; Result, one of Passed or Failed.`,
    ],
  },
  messages: {
    gap: {
      says: 'A sample is due every {step}, and {target} is judged in each {window}: many windows hold no sample.',
      instead: 'Take samples more often, or judge over a longer window.',
    },
  },
  *check(reading) {
    for (const { promise, window, shortest, records, step } of sampledPromises(reading)) {
      if (step.compare(shortest) <= 0) continue;
      yield {
        at: reading.at(records.origin, `one every ${records.every.lexeme}`),
        message: 'gap',
        data: { step: records.every.lexeme, target: promise.target.name, window: windowText(window) },
        related: [{ message: `${promise.target.name} is promised here.`, origin: promise.origin }],
      };
    }
  },
});
