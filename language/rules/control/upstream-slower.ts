import { Ratio } from '../../quantities/ratio';
import { timesInSeries } from '../facts/durations';
import { lengthOf, lengthText } from '../facts/lengths';
import { defineRule } from '../rule';

const BELOW = `party Cloud Host means "Nimbus plc", outside this agreement.
service Hosting means "virtual machines", supplied by Cloud Host.
service Web Shop means "the shop and its payment pages", supplied by Provider, relying on Hosting.
metric Hosting Uptime of Hosting means the percentage of time without Outage, not counting Maintenance.
benchmark Host Promise of Hosting Uptime is 99.99%, from "service terms of Nimbus, 1 February 2026".
metric Host Repair of Hosting means the highest of Resolution Time of Tickets dated by Resolved.
metric Slowest Fix of Web Shop means the highest of Resolution Time of Tickets dated by Resolved.`;

export const rule = defineRule({
  id: 'control/upstream-slower',
  severity: 'error',
  docs: {
    summary: 'Something is to be repaired sooner than those it relies on repair their part.',
    why: 'Times one behind the other add up. The provider has promised four hours and must wait eight for its supplier: each such fault is a miss that it cannot avoid.',
    avoid: [`${BELOW}\nbenchmark Host Times of Host Repair is 200 hours, from "service terms of Nimbus, 1 February 2026".`],
    prefer: [`${BELOW}\nbenchmark Host Times of Host Repair is 20 hours, from "service terms of Nimbus, 1 February 2026".`],
  },
  messages: {
    slower: {
      says: '{target} promises {promise} for {service}, and what it relies on may take {sum}: {list}.',
      instead: 'Promise more than {sum}, leave out the time in which they work, or get shorter times from them.',
    },
  },
  *check(reading) {
    for (const { own, target, below } of timesInSeries(reading)) {
      const most = lengthOf(own.value);
      const lengths = below.flatMap(({ value }) => lengthOf(value) ?? []);
      const sum = Ratio.sum(lengths);
      if (most === undefined || lengths.length === 0 || sum.compare(most) < 0) continue;
      yield {
        at: reading.at(own.origin, own.value.lexeme),
        message: 'slower',
        data: {
          target,
          promise: own.value.lexeme,
          service: own.service.name,
          sum: lengthText(sum),
          list: below.map(({ service, value, source }) => `${service.name} ${value.lexeme} (${source})`).join(', '),
        },
        related: below.map(({ service, origin }) => ({ message: `What is known of ${service.name}.`, origin })),
      };
    }
  },
});
