import { sampledPromises } from '../facts/sampled';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/machine-not-user',
  severity: 'hint',
  review: 'information',
  docs: {
    summary: 'A machine that answers is measured, and nothing shows whether a user can work.',
    why: 'The server answers a ping while nobody can log in. Every figure is green, and the party has no reason to look further.',
    avoid: [
      `records Probes means "pings of the server", one every 30 seconds, collected by Monitor in "the probe log", with
  Checked, a time; Result, one of Passed or Failed.`,
    ],
    prefer: [
      `records Probes means "test orders", one every 30 seconds, collected by Monitor in "the probe log", with
  Checked, a time; Result, one of Passed or Failed.`,
    ],
  },
  messages: {
    machine: {
      says: '{target} is judged by {what}, so {party} can keep a machine answering while nobody can use {service}.',
      instead: 'Test what a user does (an order, a login), or promise a share of user requests that succeed as well.',
    },
  },
  *check(reading) {
    const seen = new Set<string>();
    for (const { promise, records } of sampledPromises(reading)) {
      const what = MACHINE.exec(records.title)?.[0];
      if (what === undefined || seen.has(records.name)) continue;
      // Another promise about what users do holds it.
      const isHeld = reading.promises.some(
        (other) => other.metric?.expression.kind === 'record-share' && other.metric.service === promise.metric.service,
      );
      if (isHeld) continue;
      seen.add(records.name);
      yield {
        at: reading.at(records.origin, what),
        message: 'machine',
        data: {
          target: promise.target.name,
          what: `"${what}"`,
          service: promise.metric.service ?? 'the service',
          party: promise.obligors[0] ?? '',
        },
        related: [{ message: `${promise.target.name} is promised here.`, origin: promise.origin }],
      };
    }
  },
});

const MACHINE = /\b(?:pings?|heartbeats?|icmp|keep-?alives?|port checks?|process checks?)\b(?: of [a-z ]+)?/i;
