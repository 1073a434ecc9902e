import type { Ratio } from '../../quantities/ratio';
import { productOf } from '../formulas/budgets';
import { percentText } from '../facts/lengths';
import { backingOf } from '../facts/backing';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'control/upstream-weaker',
  severity: 'error',
  docs: {
    summary: 'More is promised of a service than is known of a service that it relies on.',
    why: 'A service is never up more than what it cannot do without. The difference is a loss that the provider has bought for itself, and can do nothing about.',
    avoid: [
      `party Cloud Host means "Nimbus plc", outside this agreement.
service Hosting means "virtual machines", supplied by Cloud Host.
service Web Shop means "the shop and its payment pages", supplied by Provider, relying on Hosting.
metric Hosting Uptime of Hosting means the percentage of time without Outage.
benchmark Host Promise of Hosting Uptime is 99%, from "service terms of Nimbus, 1 February 2026".`,
    ],
    prefer: [
      `party Cloud Host means "Nimbus plc", outside this agreement.
service Hosting means "virtual machines", supplied by Cloud Host.
service Web Shop means "the shop and its payment pages", supplied by Provider, relying on Hosting.
metric Hosting Uptime of Hosting means the percentage of time without Outage.
benchmark Host Promise of Hosting Uptime is 99.99%, from "service terms of Nimbus, 1 February 2026".`,
    ],
  },
  messages: {
    weaker: {
      says: '{target} promises {promise} of {service}, and {upstream}, which it relies on, comes with {level} ({source}).',
      instead: 'Promise less than {level}, leave out the time that {upstream} is down, or get a better promise for it.',
    },
    product: {
      says: '{target} promises {promise} of {service}. It relies on {list}: together they come to {product}.',
      instead: 'Promise at most {product}, or leave out the time that they are down.',
    },
  },
  *check(reading) {
    for (const { promise, promised, service, backing } of backingOf(reading)) {
      const weak = backing.filter(({ level }) => level.compare(promised.ratio) < 0);
      const data = { target: promise.target.name, promise: promised.lexeme, service: service.name };
      const at = reading.at(promise.origin, promised.lexeme);
      for (const { service: upstream, lexeme, source, origin } of weak) {
        yield {
          at,
          message: 'weaker',
          data: { ...data, upstream: upstream.name, level: lexeme, source },
          related: [{ message: `What is known of ${upstream.name}.`, origin }],
        };
      }
      const product: Ratio = productOf(backing.map(({ level }) => level));
      if (weak.length > 0 || backing.length < 2 || product.compare(promised.ratio) >= 0) continue;
      yield {
        at,
        message: 'product',
        data: {
          ...data,
          list: backing.map(({ service: each, lexeme }) => `${each.name} (${lexeme})`).join(' and '),
          product: percentText(product, 4),
        },
        related: backing.map(({ service: each, origin }) => ({ message: `What is known of ${each.name}.`, origin })),
      };
    }
  },
});
